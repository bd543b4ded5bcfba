//! Handles that create and fetch records by reference. As in the client, each domain has its own handle.

use std::{marker::PhantomData, time::Duration};

use realaml_ext::{
    Client, CompanyRequest, CompanyVerification, CreatedVerification, FormRequest, OutsourcedRequest, RiskRequest,
    RunRequest, SignatureKey, Verification, VerificationRequest,
    esign::{AnyDocument, Document, Draft, DraftRequest},
    forms::FormSubmission,
    outsourced::{CreatedOutsourced, OutsourcedVerification},
    risk::RiskRating,
};

use super::{CopyRequest, Creation, Make, once::make};
use crate::{
    Error, Journal,
    error::Failure,
    journal::{DEFAULT_TENANT, context},
    kind::{CallState, Kind, Operation},
    record::AnyRecord,
};

/// The interval at which a wait asks the database whether the key of a record is known.
const LOOK: Duration = Duration::from_millis(500);

impl Journal {
    /// Returns the handles for calls with this client, for applications with one account. The client is also set for
    /// the account, so the workers use it too.
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
    ///
    /// let request = RiskRequest::of("Aroha Ngata").build()?;
    /// let creation = journal.client(&client).risk().create("matter-4711", &request).await?;
    /// assert_eq!(creation.state().as_str(), "created");
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub fn client(&self, client: &Client) -> Scope<'_> {
        self.set_client(client);
        Scope { journal: self, tenant: DEFAULT_TENANT.to_owned() }
    }

    /// Returns the handles for calls with a tenant's account. Each call uses the account most recently set with
    /// [`set_account`](Self::set_account).
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
    /// use realaml_journal::Account;
    ///
    /// journal.set_account("firm-a", Account::new(client.clone()))?;
    /// journal.set_account("firm-b", Account::new(client))?;
    /// let request = RiskRequest::of("Aroha Ngata").build()?;
    /// for tenant in ["firm-a", "firm-b"] {
    ///     // Each tenant has its own references.
    ///     let _ = journal.tenant(tenant).risk().create("matter-4711", &request).await?;
    /// }
    /// assert_eq!(journal.records().all().await?.len(), 2);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub fn tenant(&self, tenant: &str) -> Scope<'_> {
        Scope { journal: self, tenant: tenant.to_owned() }
    }
}

/// The handles of one account, one for each domain.
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
/// use realaml_ext::FormRequest;
/// use realaml_journal::{Account, CallState};
///
/// journal.set_account("firm-a", Account::new(client))?;
/// let request = FormRequest::of("12", "Aroha", "Ngata").email("aroha@example.com").build()?;
/// let creation = journal.tenant("firm-a").forms().create("matter-4711", &request).await?;
/// assert_eq!(creation.state(), CallState::Created);
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
/// ```
#[derive(Clone, Debug)]
pub struct Scope<'a> {
    journal: &'a Journal,
    tenant: String,
}

/// Creates and fetches records of the kind `T` by reference.
///
/// ```
/// # #[cfg(feature = "sqlite")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use realaml_ext::{Client, Environment, RiskRequest};
/// use realaml_journal::{Creation, Journal, SealingKeys};
/// use realaml_sandbox::Sandbox;
///
/// let sandbox = Sandbox::start().await?;
/// let environment = Environment::custom(sandbox.base_url())?;
/// let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// let keys = SealingKeys::from_hex("7f0e0d1c2b3a49586776859403f2e1d0c1b2a39485766758493a2b1c0d0e0f10")?;
/// let journal = Journal::open("sqlite::memory:").sealing(keys).await?;
///
/// let ratings = journal.client(&client).risk();
/// let request = RiskRequest::of("Aroha Ngata").build()?;
/// assert!(matches!(ratings.create("matter-4711", &request).await?, Creation::Created(_)));
/// // The same reference and the same request: nothing is made a second time.
/// assert!(matches!(ratings.create("matter-4711", &request).await?, Creation::Existing(_)));
/// assert_eq!(sandbox.counts().risk, 1);
/// assert!(ratings.get("matter-4711").await?.level().is_some());
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
/// ```
#[derive(Clone, Debug)]
pub struct Calls<'a, T> {
    journal: &'a Journal,
    tenant: String,
    kind: PhantomData<fn() -> T>,
}

/// The handle for verifications of people and companies.
pub type Verifications<'a> = Calls<'a, Verification>;
/// The handle for work by the vendor's staff.
pub type Outsourced<'a> = Calls<'a, OutsourcedVerification>;
/// The handle for risk ratings.
pub type Risk<'a> = Calls<'a, RiskRating>;
/// The handle for documents to be signed.
pub type Documents<'a> = Calls<'a, AnyDocument>;
/// The handle for forms.
pub type Forms<'a> = Calls<'a, FormSubmission>;

impl<'a> Scope<'a> {
    /// Returns the handle for verifications of people and companies.
    pub fn verifications(&self) -> Verifications<'a> {
        self.calls()
    }

    /// Returns the handle for work by the vendor's staff.
    pub fn outsourced(&self) -> Outsourced<'a> {
        self.calls()
    }

    /// Returns the handle for risk ratings.
    pub fn risk(&self) -> Risk<'a> {
        self.calls()
    }

    /// Returns the handle for documents to be signed.
    pub fn esign(&self) -> Documents<'a> {
        self.calls()
    }

    /// Returns the handle for forms.
    pub fn forms(&self) -> Forms<'a> {
        self.calls()
    }

    /// Creates a record of any kind under a reference, at most once.
    ///
    /// If the first call created a record, repeating it with the same request returns that record. If the first call
    /// created nothing, the reference can be used again. Otherwise, the call is in doubt. A different request is an
    /// error if the first call created a record or may have created one.
    ///
    /// # Errors
    ///
    /// Returns [`ErrorKind::OtherRequest`](crate::ErrorKind::OtherRequest) if a different request created a record
    /// under the reference or may have created one, [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) if the record
    /// was erased, or another error if the arguments are invalid, no client is set for the tenant, or the journal
    /// fails. Failures that the API reports are part of the [`Creation`], and so is a failure to store the key of a
    /// record that was created. After an error, this call has created nothing, unless its task panicked.
    pub async fn make<R: Make>(&self, reference: &str, request: &R) -> Result<Creation<R::Answer>, Error> {
        make(self.journal, &self.tenant, reference, request).await
    }

    fn calls<T>(&self) -> Calls<'a, T> {
        Calls { journal: self.journal, tenant: self.tenant.clone(), kind: PhantomData }
    }
}

macro_rules! create {
    ($record:ty { $($(#[$doc:meta])* $name:ident($request:ty) -> $answer:ty;)+ }) => {
        impl Calls<'_, $record> {
            $(
                $(#[$doc])*
                ///
                /// # Errors
                ///
                /// Fails like [`Scope::make`].
                pub async fn $name(&self, reference: &str, request: &$request) -> Result<Creation<$answer>, Error> {
                    make(self.journal, &self.tenant, reference, request).await
                }
            )+
        }
    };
}

create!(Verification {
    /// Creates a verification with a link for the person.
    create(VerificationRequest) -> CreatedVerification;
    /// Creates a verification and runs it immediately.
    run(RunRequest) -> Verification;
    /// Creates a company check and runs it immediately.
    run_company(CompanyRequest) -> CompanyVerification;
});
create!(OutsourcedVerification {
    /// Orders the verification of a person or an entity by the vendor's staff.
    create(OutsourcedRequest) -> CreatedOutsourced;
});
create!(RiskRating {
    /// Creates a risk rating.
    create(RiskRequest) -> RiskRating;
});
create!(AnyDocument {
    /// Creates a draft.
    draft(DraftRequest) -> Document<Draft>;
    /// Creates a draft that is a copy of another document. The API takes no callback address for copies, so only the
    /// sweep finds changes.
    copy(CopyRequest) -> Document<Draft>;
});
create!(FormSubmission {
    /// Creates a form for a person to fill in.
    create(FormRequest) -> FormSubmission;
});

macro_rules! find {
    ($record:ty, $kind:ident) => {
        impl Calls<'_, $record> {
            /// Fetches the record with this reference.
            ///
            /// # Errors
            ///
            /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if the reference is unknown,
            /// [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) if the reference belongs to another kind of record
            /// or has no stored key, [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if no client is set
            /// for the tenant, or another error if the journal or the API fails.
            pub async fn get(&self, reference: &str) -> Result<$record, Error> {
                match fetch(self.journal, &self.tenant, reference, Kind::$kind).await? {
                    AnyRecord::$kind(record) => Ok(*record),
                    _ => Err(another_kind()),
                }
            }
        }
    };
}

find!(Verification, Verification);
find!(OutsourcedVerification, Outsourced);
find!(RiskRating, Risk);
find!(AnyDocument, Document);
find!(FormSubmission, Form);

impl Calls<'_, Verification> {
    /// Fetches the company check with this reference.
    ///
    /// # Errors
    ///
    /// Fails like [`get`](Self::get).
    pub async fn get_company(&self, reference: &str) -> Result<CompanyVerification, Error> {
        match fetch(self.journal, &self.tenant, reference, Kind::Company).await? {
            AnyRecord::Company(record) => Ok(*record),
            _ => Err(another_kind()),
        }
    }
}

macro_rules! settle {
    ($record:ty, $kind:ident, |$client:ident, $key:ident| $settle:expr) => {
        impl Calls<'_, $record> {
            /// Waits until the record with this reference is settled, and returns it. If the call is in doubt, the
            /// method first waits until the doubt is resolved. The wait keeps no state, so it can simply be repeated
            /// after a restart.
            ///
            /// # Errors
            ///
            /// Fails like [`get`](Self::get), except that a call in doubt is not an error at first. Fails with
            /// [`ErrorKind::Api`](crate::ErrorKind::Api) if the call is still in doubt, or the record is not settled,
            /// at the end of `deadline`.
            pub async fn settle(&self, reference: &str, deadline: Duration) -> Result<$record, Error> {
                let clock = self.journal.0.clock().clone();
                let end = clock.elapsed().saturating_add(deadline);
                let ($client, $key) = loop {
                    match key_of(self.journal, &self.tenant, reference, Kind::$kind).await? {
                        Some(found) => break found,
                        None if clock.elapsed() >= end => {
                            return Err(Error::new(Failure::Api("the call was still in doubt at the end of the wait")));
                        }
                        None => clock.sleep(LOOK).await,
                    }
                };
                let left = end.saturating_sub(clock.elapsed());
                let settled = $settle.with_deadline(left).await;
                settled.map_err(|it| Error::new(Failure::Api("the record is not finished")).with_source(it))
            }
        }
    };
}

settle!(Verification, Verification, |client, key| client.verifications().settle(&key));
settle!(OutsourcedVerification, Outsourced, |client, key| client.outsourced().settle(&key));
settle!(AnyDocument, Document, |client, key| client.esign().settle(key.expose()));
settle!(FormSubmission, Form, |client, key| client.forms().settle(key.expose()));

/// Fetches the record with this reference from the API. The record must be of this kind.
async fn fetch(journal: &Journal, tenant: &str, reference: &str, kind: Kind) -> Result<AnyRecord, Error> {
    let found = key_of(journal, tenant, reference, kind).await?;
    let (client, key) = found.ok_or_else(|| Error::conflict("the key of the record is not known yet"))?;
    let record = AnyRecord::fetch(kind, &client, key.expose()).await;
    record.map_err(|it| Error::new(Failure::Api("the record cannot be fetched")).with_source(it))
}

/// Returns the client and the key of the record with this reference, or `None` while its key may still become known.
///
/// A record of another kind is an error, because its key could belong to somebody else's record of this kind.
async fn key_of(
    journal: &Journal,
    tenant: &str,
    reference: &str,
    kind: Kind,
) -> Result<Option<(Client, SignatureKey)>, Error> {
    let known = journal.store().known(tenant, reference).await?;
    let known = known.ok_or_else(|| Error::new(Failure::NotFound))?;
    let operation: Operation = known.operation.parse().map_err(Error::newer)?;
    let state: CallState = known.state.parse().map_err(Error::newer)?;
    if operation.kind() != kind {
        return Err(another_kind());
    }
    match state {
        CallState::Created => {}
        CallState::Sending | CallState::InDoubt => return Ok(None),
        CallState::NotSent | CallState::Refused => {
            return Err(Error::conflict("no record was created for the reference"));
        }
        CallState::Erased => return Err(Error::conflict("the record of this reference was erased")),
    }
    let (Some(sealed), Some(seal)) = (&known.sealed_key, &known.key_seal) else {
        return Err(Error::new(Failure::Database));
    };
    let key = journal.unseal_text(seal, sealed, &context("key", tenant, reference)).await?;
    let client = journal.account(tenant).and_then(|it| it.client);
    let client = client.ok_or_else(|| Error::configuration("no account is set for this tenant; call `set_account`"))?;
    Ok(Some((client, SignatureKey::new(key.as_str()))))
}

fn another_kind() -> Error {
    Error::conflict("the reference belongs to another kind of record")
}
