//! Calls that create a record. The intent is durable before the call is sent, and the result is stored before it is
//! returned, unless storing it fails.

mod copying;
mod making;
mod once;
mod scope;

use std::fmt;

use realaml_ext::{Error as ApiError, SignatureKey};

pub use self::{
    copying::CopyRequest,
    making::{Made, Make},
    scope::{Calls, Documents, Forms, Outsourced, Risk, Scope, Verifications},
};
use crate::{Error, kind::CallState};

/// The result of creating a record under a reference.
///
/// ```
/// # #[cfg(feature = "sqlite")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// # let keys = realaml_journal::SealingKeys::from_hex(&"7f".repeat(32))?;
/// # let journal = realaml_journal::Journal::open("sqlite::memory:").sealing(keys).await?;
/// use realaml_ext::RiskRequest;
/// use realaml_journal::Creation;
///
/// let ratings = journal.client(&client).risk();
/// let request = RiskRequest::of("Aroha Ngata").build()?;
/// let rating = match ratings.create("matter-4711", &request).await? {
///     Creation::Created(rating) | Creation::Unrecorded { answer: rating, .. } => rating,
///     Creation::Existing(_) => ratings.get("matter-4711").await?,
///     Creation::Refused(error) => return Err(format!("to be corrected: {error}").into()),
///     Creation::NotSent(error) => return Err(format!("to be tried again: {error}").into()),
///     Creation::InDoubt(_) => return Err("nobody knows yet, so nothing is repeated".into()),
/// };
/// assert!(rating.level().is_some());
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
/// ```
#[derive(Debug)]
#[must_use = "a call that is in doubt or was refused made nothing that you can use"]
pub enum Creation<T> {
    /// This call created the record.
    Created(T),
    /// An earlier call with the same request created the record.
    Existing(Existing),
    /// The API refused the request, or the client found it invalid. Nothing was created, and the reference can be used
    /// for a corrected request.
    Refused(ApiError),
    /// Nothing was created, because the request did not reach the API or was rejected for a reason other than its
    /// content. The reference can be used again.
    NotSent(ApiError),
    /// The record may have been created. Its callback, the API's list (for documents), or a person resolves the doubt.
    /// Until then, the call is not repeated.
    InDoubt(Doubt),
    /// This call created the record, but the journal could not store its key, although it tried for as long as a lease
    /// lasts. The response is returned so that what was paid for is not lost: use it like [`Created`](Self::Created).
    ///
    /// For the journal, the call is [in doubt](Self::InDoubt): it is not repeated, and no state of the record is
    /// handled. The record's callback, the API's list (for documents), or
    /// [`Journal::resolve`](crate::Journal::resolve) with the key of the response resolves the doubt.
    #[non_exhaustive]
    Unrecorded {
        /// The response of the API.
        answer: T,
        /// Why the key could not be stored.
        error: Error,
    },
}

impl<T> Creation<T> {
    /// Returns the state of the call in the journal.
    pub fn state(&self) -> CallState {
        match self {
            Self::Created(_) | Self::Existing(_) => CallState::Created,
            Self::Refused(_) => CallState::Refused,
            Self::NotSent(_) => CallState::NotSent,
            Self::InDoubt(_) | Self::Unrecorded { .. } => CallState::InDoubt,
        }
    }
}

/// A record that an earlier call created.
///
/// ```
/// use realaml_journal::Existing;
///
/// fn status(existing: &Existing) -> String {
///     match existing.outcome() {
///         Some(outcome) if existing.is_final() => format!("finished: {outcome}"),
///         Some(outcome) => format!("so far: {outcome}"),
///         None => "nothing observed yet".to_owned(),
///     }
/// }
/// # let _ = status;
/// ```
#[derive(Debug)]
pub struct Existing {
    pub(crate) key: SignatureKey,
    pub(crate) number: u64,
    pub(crate) outcome: Option<String>,
    pub(crate) is_final: bool,
}

impl Existing {
    /// Returns the key or id of the record.
    pub fn key(&self) -> &SignatureKey {
        &self.key
    }

    /// Returns the number of the latest observed state, or 0 if none has been observed.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Returns the code of the latest observed state, if there is one.
    pub fn outcome(&self) -> Option<&str> {
        self.outcome.as_deref()
    }

    /// Whether the latest observed state is final.
    pub fn is_final(&self) -> bool {
        self.is_final
    }
}

/// Why it is unknown whether the record was created.
///
/// ```
/// # #[cfg(feature = "sqlite")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// # let keys = realaml_journal::SealingKeys::from_hex(&"7f".repeat(32))?;
/// # let journal = realaml_journal::Journal::open("sqlite::memory:").sealing(keys).await?;
/// use realaml_ext::RiskRequest;
/// use realaml_journal::{CallState, Creation};
///
/// # sandbox.inject_fault(realaml_sandbox::Fault::reset().after_handling().on("create_risk_rating"))?;
/// // The connection breaks after the request was sent.
/// let request = RiskRequest::of("Aroha Ngata").build()?;
/// match journal.client(&client).risk().create("matter-4711", &request).await? {
///     // The record may exist, so it must not be created under another reference.
///     Creation::InDoubt(doubt) => assert!(doubt.error().is_some()),
///     other => panic!("{}", other.state()),
/// }
/// assert_eq!(journal.show("matter-4711").await?.state, CallState::InDoubt);
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
/// ```
pub struct Doubt {
    pub(crate) error: Option<ApiError>,
}

impl Doubt {
    /// Returns the error of the call, if this call is the one in doubt. It is `None` if an earlier call is in doubt, or
    /// another call under the reference is still in progress.
    pub fn error(&self) -> Option<&ApiError> {
        self.error.as_ref()
    }
}

impl fmt::Debug for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Doubt").field("error", &self.error).finish()
    }
}
