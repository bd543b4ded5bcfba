//! The API client.

mod builder;
mod variables;

use std::{fmt, sync::Arc, time::Duration};

use http::Method;
use realaml_api::{Operation, RawResponse, Safety};
use reqwest::Url;

pub use self::builder::ClientBuilder;
#[cfg(feature = "test-util")]
use crate::core::transport::Files;
use crate::core::{
    CallOptions, Environment, Error,
    clock::Clock,
    transport::{CallRecord, Courier, Shared},
};

/// The client for the API. Cheap to clone: clones share connections, credentials and the retry budget.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::{Client, Environment, VerificationRequest};
///
/// # let (base_url, api_key) = (sandbox.base_url(), sandbox.api_key());
/// // In production: Environment::Production, and the key from your secret store.
/// let client = Client::builder().environment(Environment::custom(base_url)?).api_key(api_key).build()?;
/// let request = VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
/// let created = client.verifications().create(&request).await?;
/// let verification = client.verifications().get(created.signature_key()).await?;
/// assert!(!verification.outcome().is_final());
/// # Ok(())
/// # }
/// ```
///
/// [`request`](Self::request) calls a path that is not in the spec; [`raw`](Self::raw) is the generated client with the
/// same transport.
#[derive(Clone)]
pub struct Client {
    raw: realaml_api::Client,
    shared: Arc<Shared>,
    options: Arc<CallOptions>,
    environment: Environment,
}

impl Client {
    /// Starts building a client. An environment and an API key are required; everything else has a default.
    ///
    /// ```
    /// use realaml_ext::{Client, Environment, ErrorKind};
    ///
    /// let client = Client::builder().environment(Environment::Staging).api_key("0000.example").build()?;
    /// assert_eq!(client.environment(), &Environment::Staging);
    /// assert_eq!(Client::builder().build().unwrap_err().kind(), ErrorKind::Configuration);
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// Creates a client from environment variables: `REALAML_API_KEY`, and `REALAML_ENVIRONMENT` (`production` or
    /// `staging`) or `REALAML_BASE_URL`. `REALAML_ROUTES` may name a TOML file of [routes](ClientBuilder::route).
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realaml_ext::Error> {
    /// // REALAML_API_KEY and REALAML_ENVIRONMENT are set.
    /// let client = realaml_ext::Client::from_env()?;
    /// # let _ = client;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if a variable is missing or has an unusable value,
    /// or if both `REALAML_ENVIRONMENT` and `REALAML_BASE_URL` are set.
    pub fn from_env() -> Result<Self, Error> {
        ClientBuilder::from_env()?.build()
    }

    /// Returns a copy of this client that uses these options instead of its own. Everything else is shared.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// use std::time::Duration;
    ///
    /// use realaml_ext::{CallOptions, ErrorKind, SignatureKey, clock::Clock, http::StatusCode, test_util::FakeApi};
    ///
    /// # let busy = FakeApi::new().answer_status("get_verification", StatusCode::SERVICE_UNAVAILABLE, "");
    /// # let client = busy.client_builder().retries(realaml_ext::RetryPolicy::default().with_attempts(50)).build()?;
    /// // The page that shows the verification cannot wait for retries.
    /// let hurried = client.with(CallOptions::new().with_deadline(Duration::from_secs(5)));
    /// let error = hurried.verifications().get(&SignatureKey::new("6513")).await.unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Server);
    /// assert!(client.clock().elapsed() < Duration::from_secs(5));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "test-util"))]
    /// # fn main() {}
    /// ```
    #[must_use]
    pub fn with(&self, options: CallOptions) -> Self {
        let options = Arc::new(options);
        let courier = Courier { shared: self.shared.clone(), options: options.clone(), record: None };
        Self { raw: self.raw.clone().with_transport(Arc::new(courier)), options, ..self.clone() }
    }

    /// Returns the environment that this client calls.
    pub fn environment(&self) -> &Environment {
        &self.environment
    }

    /// Returns the generated client with this client's transport, for operations that no handle, such as
    /// `client.verifications()`, offers. `?` converts its errors to [`Error`](crate::Error).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let id = client.risk().create(&realaml_ext::RiskRequest::of("Aroha Ngata").build()?).await?.id().to_owned();
    /// let reply = client.raw().get_risk_rating(id.as_str()).send().await?;
    /// assert_eq!(reply.status(), 200);
    /// assert_eq!(reply.value().id, id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn raw(&self) -> &realaml_api::Client {
        &self.raw
    }

    /// Calls a path that is not in the spec yet. The client's credentials, deadlines, limits and retries apply as to
    /// any other call. Methods that are safe according to HTTP, such as `GET` and `HEAD`, count as reads. A call with
    /// any other method counts as having an effect, so it is retried only if it provably had no effect. The path starts
    /// with a slash, is relative to the base URL, and usually ends with a slash.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_ext::{Client, Environment, http, raw};
    ///
    /// # let api = raw::transport_fn(async |_call| {
    /// #     Ok(raw::RawResponse::new(http::StatusCode::OK, http::HeaderMap::new(), r#"{"balance": 12}"#.into()))
    /// # });
    /// # let client = Client::builder().environment(Environment::Staging).api_key("0000.example").transport(api).build()?;
    /// let response = client.request(http::Method::GET, "/something-new/", None).await?;
    /// let value: serde_json::Value = serde_json::from_slice(&response.body)?;
    /// assert_eq!(value["balance"], 12);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the call fails or the status is not 2xx.
    pub async fn request(
        &self,
        method: Method,
        path: &str,
        body: Option<&serde_json::Value>,
    ) -> Result<RawResponse, Error> {
        let call = self.call();
        let response = call.done(call.raw().request(method, path, body).await)?;
        if response.status.is_success() {
            return Ok(response);
        }
        call.done(Err(realaml_api::Error::status_of(&Operation::CUSTOM, response)))
    }

    /// Returns the client's clock.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.shared.clock
    }

    /// Returns the URL of an operation that has no parameters in its path.
    pub(crate) fn target(&self, operation: &'static Operation) -> Result<Url, Error> {
        Ok(self.raw.url(operation, &[])?)
    }

    /// Returns the files of the fake API that this client calls, if it calls one.
    #[cfg(feature = "test-util")]
    pub(crate) fn files(&self) -> Option<&Files> {
        self.shared.files.as_ref()
    }

    /// Returns the options that apply to this client's calls.
    pub(crate) fn options(&self) -> &CallOptions {
        &self.options
    }

    /// Returns how long a call may take.
    pub(crate) fn deadline(&self) -> Duration {
        self.options.deadline.unwrap_or(self.shared.deadline)
    }

    /// Starts a call. Its attempts are recorded, so that an error can report them.
    pub(crate) fn call(&self) -> RecordedCall {
        let record = Arc::new(CallRecord::default());
        let courier =
            Courier { shared: self.shared.clone(), options: self.options.clone(), record: Some(record.clone()) };
        RecordedCall { raw: self.raw.clone().with_transport(Arc::new(courier)), record }
    }
}

/// Prints the environment and the settings, never the key or the value of a header.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("environment", &self.environment)
            .field("options", &self.options)
            .field("shared", &self.shared)
            .finish()
    }
}

/// A call in progress, with the record of its attempts.
pub(crate) struct RecordedCall {
    raw: realaml_api::Client,
    record: Arc<CallRecord>,
}

impl RecordedCall {
    /// Returns the generated client to make the call with.
    pub(crate) fn raw(&self) -> &realaml_api::Client {
        &self.raw
    }

    /// Converts the error of a call's result, and adds the facts that were recorded about the call.
    pub(crate) fn done<T>(&self, result: Result<T, realaml_api::Error>) -> Result<T, Error> {
        result.map_err(|error| Error::of_call(error, Some(&self.record)))
    }

    /// Fails if the response is about a record other than the requested one. Surrounding whitespace is ignored, and so
    /// is the case of hexadecimal keys and UUIDs.
    pub(crate) fn same_record(&self, operation: &str, asked: &str, answered: &str) -> Result<(), Error> {
        if is_same_key(asked, answered) { Ok(()) } else { Err(self.other_record(operation)) }
    }

    /// Like [`same_record`](Self::same_record), but for a response that may name its record in several members or in
    /// none. It is enough if one member names the requested record, or if all of them are missing or empty.
    pub(crate) fn same_record_if_named(
        &self,
        operation: &str,
        asked: &str,
        answered: &[Option<&str>],
    ) -> Result<(), Error> {
        let mut named = answered.iter().flatten().filter(|it| !it.is_empty()).peekable();
        if named.peek().is_none() || named.any(|it| is_same_key(asked, it)) {
            return Ok(());
        }
        Err(self.other_record(operation))
    }

    /// Returns the error for a response about another record. The response reports success, so the operation has been
    /// carried out on some record.
    fn other_record(&self, operation: &str) -> Error {
        Error::other_record(operation, self.record.attempts(), self.record.safety() != Some(Safety::Read))
    }
}

/// Whether two keys or ids are the same. The format of most ids is unknown, so case is ignored only if both consist of
/// hexadecimal digits and hyphens.
fn is_same_key(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    let is_hexadecimal = |key: &str| key.bytes().all(|it| it.is_ascii_hexdigit() || it == b'-');
    one == other || (is_hexadecimal(one) && is_hexadecimal(other) && one.eq_ignore_ascii_case(other))
}
