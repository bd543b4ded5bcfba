//! Callbacks (webhooks) with addresses that nobody can guess. Records are fetched from the API; nothing that a caller
//! claims is trusted.
//!
//! The API calls the `callback_url` of a request when its verification changes state. These calls have no known
//! signature, so anyone who knows the address can make them. This module therefore
//!
//! - [mints](Callbacks::mint) a separate address for each verification, with a token that only holders of your secret
//!   can make;
//! - refuses every other address before it reads a byte of the body;
//! - takes nothing from the request but a key or id to look up, and hides even that in [`Untrusted`];
//! - [confirms](Untrusted::confirm) a callback by fetching the record and checking that it belongs to the address;
//! - does not [handle](ReceiverBuilder::handle) the same change of a verification again, even if callbacks are
//!   repeated, reordered, or received by several replicas that share a [`Seen`] store.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = realaml_sandbox::Sandbox::start().await?;
//! # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
//! # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
//! use realaml_ext::{VerificationRequest, callbacks::{CallbackSecret, Callbacks}, http::Request};
//!
//! // In production from your secret store: the output of `openssl rand -hex 32`.
//! let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
//! let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
//!
//! let address = callbacks.mint("matter-4711")?;
//! let request = VerificationRequest::person("Aroha", "Ngata")
//!     .email("aroha@example.com")
//!     .callback_url(address.expose())
//!     .build()?;
//! let created = client.verifications().create(&request).await?;
//!
//! let receiver = callbacks.receiver(&client).handle(async |confirmed| {
//!     println!("{}: {:?}", confirmed.reference(), confirmed.verification().outcome());
//!     Ok::<_, std::io::Error>(())
//! });
//! // With the feature `axum`: Router::new().nest("/realaml/callbacks", receiver.router()).
//! // With anything else that speaks `http`:
//! let body = format!(r#"{{"signature_key": "{}"}}"#, created.signature_key().expose());
//! let response = receiver.answer(Request::post(address.expose()).body(body)?).await;
//! assert_eq!(response.status(), 202);
//! # receiver.idle().await;
//! # Ok(())
//! # }
//! ```

#[cfg(feature = "axum")]
mod axum;
mod body;
mod confirm;
mod fingerprint;
mod receiver;
mod record;
mod secret;
mod seen;
mod token;
mod wakeups;

use std::{fmt, sync::Arc, time::Duration};

use http::{Method, Request, Response, StatusCode};
use realaml_api::is_loopback;
use reqwest::Url;

#[cfg(feature = "object_store")]
pub use self::seen::SharedSeen;
pub use self::{
    confirm::{Callback, ConfirmError, ConfirmErrorKind, Confirmed, Untrusted},
    receiver::{HandlingError, HandlingErrorKind, Receiver, ReceiverBuilder},
    record::CallbackRecord,
    secret::CallbackSecret,
    seen::{Claim, Closed, LocalSeen, Seen, SeenError, SeenFuture, State, Subject},
    wakeups::CallbackWakeups,
};
use self::{secret::Secrets, token::Token};
pub use crate::core::digest::InvalidDigest;
use crate::core::{
    Client, Error, SecretUrl,
    clock::{Clock, SystemClock},
};

/// The default maximum number of body bytes to read. A body that only names a key has fewer than a hundred bytes.
const BODY_LIMIT: usize = 64 * 1024;

/// The time within which a body must arrive.
const BODY_DEADLINE: Duration = Duration::from_secs(10);

/// Mints callback addresses (webhooks) and recognises them. Cheap to clone.
///
/// ```
/// use realaml_ext::callbacks::{CallbackSecret, Callbacks};
///
/// let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
/// let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
/// let address = callbacks.mint("matter-4711")?;
/// let callback = callbacks.recognise(address.expose(), br#"{"signature_key": "6513270e269e0d37f2a74de452e6b438"}"#);
/// assert_eq!(callback.unwrap().reference(), "matter-4711");
/// assert!(callbacks.recognise("https://app.example.com/realaml/callbacks/guess", b"{}").is_none());
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[doc(alias = "webhook")]
#[derive(Clone)]
pub struct Callbacks {
    address: Arc<str>,
    secrets: Arc<Secrets>,
    clock: Arc<dyn Clock>,
    body_limit: usize,
}

impl Callbacks {
    /// Creates callbacks whose addresses are below this public address, e.g.
    /// `https://app.example.com/realaml/callbacks`. Plain `http` is accepted only for this machine. New addresses are
    /// minted with `secret`.
    ///
    /// ```
    /// use realaml_ext::{ErrorKind, callbacks::{CallbackSecret, Callbacks}};
    ///
    /// let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret.clone())?;
    /// assert!(callbacks.mint("matter-4711")?.expose().starts_with("https://app.example.com/realaml/callbacks/"));
    /// // Others could read the secret addresses.
    /// let error = Callbacks::new("http://app.example.com/realaml/callbacks", secret).unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Configuration);
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the address cannot be parsed, is neither
    /// `https` nor plain `http` for this machine, or has a user name, a password, a query or a fragment.
    pub fn new(address: &str, secret: CallbackSecret) -> Result<Self, Error> {
        let url = Url::parse(address.trim()).map_err(|error| {
            Error::configuration("the callback URL cannot be parsed; give https://, a host and a path")
                .with_source(error)
        })?;
        let refused = |why: &str| Err(Error::configuration(format!("the callback URL {why}")));
        if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback(&url)) {
            return refused("must start with https://; plain http:// is allowed only on this machine");
        }
        if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() || url.password().is_some() {
            return refused("must not have a user name, a query or a fragment");
        }
        Ok(Self {
            address: url.as_str().trim_end_matches('/').into(),
            secrets: Arc::new(Secrets::new(secret)),
            clock: Arc::new(SystemClock),
            body_limit: BODY_LIMIT,
        })
    }

    /// Also recognises addresses that were minted with another secret, for instance the previous one while
    /// verifications with its addresses are still open.
    ///
    /// ```
    /// use realaml_ext::callbacks::{CallbackSecret, Callbacks};
    ///
    /// let url = "https://app.example.com/realaml/callbacks";
    /// let old = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// let new = CallbackSecret::new("c2b7e91d40a84f5f8e3a6d1b7c9f0e25")?;
    /// let sent_before = Callbacks::new(url, old.clone())?.mint("matter-4711")?;
    /// let callbacks = Callbacks::new(url, new)?.also_accepting(old);
    /// assert!(callbacks.recognise(sent_before.expose(), b"{}").is_some());
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    #[must_use]
    pub fn also_accepting(self, secret: CallbackSecret) -> Self {
        let mut secrets = Secrets::clone(&self.secrets);
        secrets.also(secret);
        Self { secrets: Arc::new(secrets), ..self }
    }

    /// Sets the maximum number of body bytes to read. Default: 64 KiB.
    #[must_use]
    pub fn with_body_limit(self, bytes: usize) -> Self {
        Self { body_limit: bytes, ..self }
    }

    /// Sets the clock by which secrets expire, for tests.
    #[must_use]
    pub fn with_clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self }
    }

    /// Mints a new address for one verification. The address contains the reference, encoded but not encrypted, so that
    /// you can recognise the verification. Use a number of your own as the reference, not personal data. Every call
    /// returns a different address.
    ///
    /// ```
    /// use realaml_ext::callbacks::{CallbackSecret, Callbacks};
    ///
    /// let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// let (first, second) = (callbacks.mint("matter-4711")?, callbacks.mint("matter-4711")?);
    /// assert!(first.expose().starts_with("https://app.example.com/realaml/callbacks/"));
    /// assert_ne!(first, second);
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the reference is empty or longer than 100
    /// bytes, the secret has expired, or the system provides no randomness.
    pub fn mint(&self, reference: &str) -> Result<SecretUrl, Error> {
        let token = Token::new(reference)?;
        let secret = self.secrets.minting(self.clock.now()).ok_or_else(|| {
            Error::configuration(
                "the secret for new callback addresses has expired, so they would be refused; set a new secret",
            )
        })?;
        Ok(SecretUrl::new(format!("{}/{}", self.address, token.seal(secret))))
    }

    /// Recognises a callback to an address that was minted with an accepted secret. The address can be the complete
    /// URL, its path, or only the token at its end. The body may be anything. Returns `None` for any other address.
    ///
    /// All secrets are tried and compared in constant time, so timing reveals nothing about them.
    ///
    /// ```
    /// use realaml_ext::callbacks::{CallbackSecret, Callbacks};
    ///
    /// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// let address = callbacks.mint("matter-4711")?;
    /// let path = address.expose().trim_start_matches("https://app.example.com");
    /// let callback = callbacks.recognise(path, br#"{"signature_key": "6513"}"#);
    /// assert_eq!(callback.unwrap().reference(), "matter-4711");
    /// assert!(callbacks.recognise("/realaml/callbacks/guess", b"{}").is_none());
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn recognise(&self, address: &str, body: &[u8]) -> Option<Untrusted<Callback>> {
        let (path, query) = address.split_once('?').map_or((address, None), |(path, query)| (path, Some(query)));
        let token = self.token(path)?;
        Some(Untrusted::new(token, body::claimed_key(body, query), body::claimed_id(body, query)))
    }

    /// Receives a callback in a request from any framework that uses the types of the `http` crate. The address is
    /// checked first. Only if it is recognised is the body read, up to the limit.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_ext::{callbacks::{CallbackSecret, Callbacks}, http::Request};
    ///
    /// let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// let address = callbacks.mint("matter-4711")?;
    /// let request = Request::post(address.expose()).body(String::from(r#"{"signature_key": "6513"}"#))?;
    /// let callback = callbacks.receive(request).await?;
    /// assert_eq!(callback.reference(), "matter-4711");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Refusal`], which also builds the [response](Refusal::response) to send.
    pub async fn receive<B>(&self, request: Request<B>) -> Result<Untrusted<Callback>, Refusal>
    where
        B: http_body::Body,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let (head, body) = request.into_parts();
        let token = self.token(head.uri.path()).ok_or(Refusal::NotRecognised)?;
        // The API is expected to use POST, but this is not documented. Other methods that a callback could use are
        // therefore accepted, too.
        if ![Method::POST, Method::PUT, Method::PATCH, Method::GET].contains(&head.method) {
            return Err(Refusal::Method);
        }
        let body = tokio::time::timeout(BODY_DEADLINE, body::read(body, self.body_limit))
            .await
            .map_err(|_| Refusal::TooSlow)??;
        let query = head.uri.query();
        Ok(Untrusted::new(token, body::claimed_key(&body, query), body::claimed_id(&body, query)))
    }

    /// Sets up a receiver that confirms callbacks through this client and passes them to a handler.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::{callbacks::{CallbackSecret, Callbacks}, http::Request};
    ///
    /// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// let receiver = callbacks.receiver(&client).handle(async |confirmed| {
    ///     println!("{}: {}", confirmed.reference(), confirmed.verification().outcome());
    ///     Ok::<_, std::io::Error>(())
    /// });
    /// let guess = Request::post("/realaml/callbacks/guess").body(String::from("{}"))?;
    /// assert_eq!(receiver.answer(guess).await.status(), 404);
    /// # Ok(())
    /// # }
    /// ```
    pub fn receiver(&self, client: &Client) -> ReceiverBuilder {
        ReceiverBuilder::new(self.clone(), client.clone())
    }

    fn token(&self, path: &str) -> Option<Token> {
        let token = path.trim_end_matches('/').rsplit('/').next()?;
        Token::open(token, self.secrets.accepted(self.clock.now()))
    }
}

/// Prints the address, never the secrets.
impl fmt::Debug for Callbacks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Callbacks")
            .field("address", &self.address)
            .field("secrets", &self.secrets)
            .finish_non_exhaustive()
    }
}

/// Why a request was rejected as a callback.
///
/// ```
/// use realaml_ext::callbacks::Refusal;
///
/// assert_eq!(Refusal::NotRecognised.status(), 404);
/// // The caller is asked to try again.
/// assert!(Refusal::Busy.response().headers().contains_key("retry-after"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Refusal {
    /// The address was not minted here, or its secret has expired (404).
    NotRecognised,
    /// Callbacks with this method are not accepted (405).
    Method,
    /// The body did not arrive in time (408).
    TooSlow,
    /// The body is larger than the limit (413).
    TooLarge,
    /// The body could not be read completely (400).
    Broken,
    /// Too many callbacks are waiting to be handled, or the receiver has been shut down; the caller should try again
    /// (503).
    Busy,
    /// Too many callbacks came to this address; the caller should try again (429).
    TooMany,
}

impl Refusal {
    /// Returns the status of the response.
    pub fn status(self) -> StatusCode {
        match self {
            Self::NotRecognised => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Broken => StatusCode::BAD_REQUEST,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
        }
    }

    /// Returns the response. It has no body, so that a caller who guesses addresses learns nothing.
    pub fn response(self) -> Response<String> {
        let mut response = Response::new(String::new());
        *response.status_mut() = self.status();
        let header = match self {
            Self::Method => Some((http::header::ALLOW, "POST, PUT, PATCH, GET")),
            Self::Busy | Self::TooMany => Some((http::header::RETRY_AFTER, "60")),
            _ => None,
        };
        if let Some((name, value)) = header {
            response.headers_mut().insert(name, http::HeaderValue::from_static(value));
        }
        response
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotRecognised => "the callback address was not created with an accepted secret",
            Self::Method => "the method is not one that callbacks use",
            Self::TooSlow => "the body of the callback did not arrive in time",
            Self::TooLarge => "the body of the callback is larger than the limit",
            Self::Broken => "the body of the callback could not be read completely",
            Self::Busy => "too many callbacks are waiting",
            Self::TooMany => "too many callbacks arrived at this address",
        })
    }
}

impl std::error::Error for Refusal {}
