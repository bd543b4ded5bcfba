//! Receives callbacks. An accepted callback is stored durably before the response is sent.

#[cfg(feature = "axum")]
mod axum;

use std::fmt;

use http::{Request, Response, StatusCode};
use realaml_ext::callbacks::{Callback, Refusal, Untrusted};

use crate::{
    Error, Journal,
    error::Failure,
    journal::{DEFAULT_TENANT, context},
    store::{Arrival, SealedClaim},
    telemetry,
};

/// Receives the callbacks for every account of a journal. Created by [`Journal::receiver`]. Cheap to clone.
///
/// A callback is only a hint. Its address identifies the record. The key or id that it claims matters only while the
/// record's key is unknown. In that case, the claimed key is stored sealed. It is accepted only if the record fetched
/// with it has the callback's address or, if the record has no address, the reference. The rest of the body is not
/// stored.
///
/// ```
/// # #[cfg(feature = "sqlite")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let keys = realaml_journal::SealingKeys::from_hex(&"7f".repeat(32))?;
/// # let journal = realaml_journal::Journal::open("sqlite::memory:").sealing(keys).await?;
/// use realaml_ext::http::Request;
///
/// let receiver = journal.receiver();
/// // In the handler of your web framework:
/// let request = Request::post("/realaml/callbacks/token").body(String::from("{}"))?;
/// let response = receiver.answer(request).await;
/// assert_eq!(response.status(), 404); // not minted here
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
/// ```
#[derive(Clone)]
pub struct Receiver {
    journal: Journal,
}

impl Journal {
    /// Creates a receiver for callbacks. It works in any process in which the journal is open and the account's
    /// callbacks are set.
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
    /// use realaml_ext::http::Request;
    ///
    /// # use realaml_ext::{VerificationRequest, callbacks::{CallbackSecret, Callbacks}};
    /// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// # journal.set_callbacks(Callbacks::new("https://app.example.com/realaml/callbacks", secret)?);
    /// # let request = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// # let _ = journal.client(&client).verifications().create("matter-4711", &request).await?;
    /// # let sent = sandbox.calls()[0].body.clone().unwrap_or_default();
    /// # let address = sent["callback_url"].as_str().ok_or("no address was sent")?;
    /// // The API calls the address of a record of this journal.
    /// let response = journal.receiver().answer(Request::post(address).body(String::from("{}"))?).await;
    /// assert_eq!(response.status(), 202); // stored
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub fn receiver(&self) -> Receiver {
        Receiver { journal: self.clone() }
    }
}

impl Receiver {
    /// Responds to a request from any framework that uses the types of `http`. The status is 202 once the callback is
    /// stored or if it would change nothing, 404 if the address was not minted for a record of this journal, 503 if the
    /// callback cannot be stored, or another status of [`Refusal`].
    ///
    /// The last segment of the path is the token of the address. The segment before it is the tenant, if an account has
    /// that name. Otherwise, the callback belongs to the default tenant.
    pub async fn answer<B>(&self, request: Request<B>) -> Response<String>
    where
        B: http_body::Body,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        match self.receive(request).await {
            Ok(Arrival::Stored) => {
                telemetry::callback("stored");
                status(StatusCode::ACCEPTED)
            }
            Ok(Arrival::Unknown) => {
                telemetry::callback("unknown");
                Refusal::NotRecognised.response()
            }
            Err(Failed::Refused(refusal)) => {
                telemetry::callback("refused");
                tracing::debug!(status = refusal.status().as_u16(), "a callback was refused");
                refusal.response()
            }
            Err(Failed::Store(error)) => {
                telemetry::callback("busy");
                tracing::warn!(kind = ?error.kind(), "a callback could not be stored");
                Refusal::Busy.response()
            }
        }
    }

    async fn receive<B>(&self, request: Request<B>) -> Result<Arrival, Failed>
    where
        B: http_body::Body,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let tenant = self.tenant_of(request.uri().path());
        let account = tenant.as_deref().and_then(|it| self.journal.account(it));
        let callbacks = account.and_then(|it| it.callbacks).ok_or(Refusal::NotRecognised)?;
        let callback = callbacks.receive(request).await?;
        Ok(self.journal.accept(&tenant.unwrap_or_default(), &callback).await?)
    }

    /// Returns the tenant of a path: the segment before the token if an account has that name, and otherwise the
    /// default tenant.
    fn tenant_of(&self, path: &str) -> Option<String> {
        let mut parts = path.trim_end_matches('/').rsplit('/');
        let (_token, before) = (parts.next()?, parts.next().unwrap_or_default());
        let named = Some(before).filter(|it| !it.is_empty() && self.journal.account(it).is_some());
        Some(named.unwrap_or(DEFAULT_TENANT).to_owned())
    }
}

impl Journal {
    /// Stores a callback that [`Callbacks::receive`](realaml_ext::callbacks::Callbacks::receive) has recognised. Use
    /// this method with your own HTTP server. It returns `false` if the tenant has no record with the callback's
    /// reference.
    ///
    /// # Errors
    ///
    /// Fails if the callback cannot be stored. Respond with 503 in that case, so that the callback is sent again.
    pub async fn store_callback(&self, tenant: &str, callback: &Untrusted<Callback>) -> Result<bool, Error> {
        Ok(self.accept(tenant, callback).await? == Arrival::Stored)
    }

    pub(crate) async fn accept(&self, tenant: &str, callback: &Untrusted<Callback>) -> Result<Arrival, Error> {
        let inner = &self.0;
        let reference = callback.reference();
        let Some(record) = inner.store.addressee(tenant, reference).await? else { return Ok(Arrival::Unknown) };
        let now = inner.now();
        if record.is_served(now) {
            return Ok(Arrival::Stored);
        }
        let claim = match record.needs_claim() {
            true => {
                let text = serde_json::to_string(callback);
                let text =
                    text.map_err(|it| Error::new(Failure::Sealing("a callback cannot be stored")).with_source(it))?;
                let text = zeroize::Zeroizing::new(text);
                let (sealed, seal) = self.seal(text.as_bytes(), &context("claim", tenant, reference)).await?;
                Some(SealedClaim { digest: self.digests().await?.claim(&text), sealed, seal })
            }
            false => None,
        };
        inner.store.arrive(record.id, claim.as_ref(), now).await?;
        inner.news.notify_waiters();
        Ok(Arrival::Stored)
    }
}

enum Failed {
    Refused(Refusal),
    Store(Error),
}

impl From<Refusal> for Failed {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

fn status(status: StatusCode) -> Response<String> {
    let mut response = Response::new(String::new());
    *response.status_mut() = status;
    response
}

impl fmt::Debug for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver").field("journal", &self.journal).finish()
    }
}
