//! The builder of [`Client`](super::Client).

mod build;

use std::{
    fmt,
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use realaml_api::{Routes, StreamedResponse, Transport};
use tower_layer::Layer;
use tower_service::Service;

#[cfg(feature = "test-util")]
use crate::core::transport::Files;
use crate::core::{
    ApiKey, Environment, Error, RetryPolicy,
    clock::{Clock, SystemClock},
    layers::{Attempt, Attempts, BoxError, Layered, Stack},
    routes,
};

/// The application's changes to the `reqwest` settings.
type HttpSettings = Box<dyn Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send>;

/// Wraps the application's layers around the service that sends attempts.
type AddLayers = Box<dyn FnOnce(Attempts) -> Box<dyn Stack> + Send>;

/// The `User-Agent` of this library.
const USER_AGENT: &str = concat!("realaml-ext/", env!("CARGO_PKG_VERSION"));

/// Configures a [`Client`](super::Client). An environment and an API key are required; everything else has a default.
///
/// ```
/// use std::time::Duration;
///
/// use realaml_ext::{Client, Environment, RetryPolicy};
///
/// let client = Client::builder()
///     .environment(Environment::Staging)
///     .api_key("0000.example")
///     .user_agent("onboarding/2.1")
///     .deadline(Duration::from_secs(20))
///     .retries(RetryPolicy::default().with_attempts(5))
///     .build()?;
/// assert_eq!(client.environment(), &Environment::Staging);
/// # Ok::<(), realaml_ext::Error>(())
/// ```
pub struct ClientBuilder {
    environment: Option<Environment>,
    api_key: Option<ApiKey>,
    api_key_prefix: String,
    connect_deadline: Duration,
    attempt_deadline: Duration,
    deadline: Duration,
    body_limit: usize,
    retries: RetryPolicy,
    user_agent: String,
    routes: Result<Routes, Error>,
    http: Option<HttpSettings>,
    transport: Option<Arc<dyn Transport>>,
    layers: Option<AddLayers>,
    clock: Arc<dyn Clock>,
    #[cfg(feature = "observe")]
    observer: Option<realaml_observe::Observer>,
    #[cfg(feature = "test-util")]
    files: Option<Files>,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            environment: None,
            api_key: None,
            api_key_prefix: "Api-Key ".into(),
            connect_deadline: Duration::from_secs(5),
            attempt_deadline: Duration::from_secs(30),
            deadline: Duration::from_secs(60),
            body_limit: 16 * 1024 * 1024,
            retries: RetryPolicy::default(),
            user_agent: USER_AGENT.into(),
            routes: Ok(Routes::default()),
            http: None,
            transport: None,
            layers: None,
            clock: Arc::new(SystemClock),
            #[cfg(feature = "observe")]
            observer: None,
            #[cfg(feature = "test-util")]
            files: None,
        }
    }
}

impl ClientBuilder {
    /// Sets the environment to call.
    ///
    /// ```
    /// use realaml_ext::{Client, Environment};
    ///
    /// let client = Client::builder().environment("staging".parse()?).api_key("0000.example").build()?;
    /// assert_eq!(client.environment().base_url(), "https://api-staging.realaml.com/api/v1");
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    #[must_use]
    pub fn environment(self, environment: Environment) -> Self {
        Self { environment: Some(environment), ..self }
    }

    /// Sets the API key, without a prefix.
    ///
    /// ```
    /// use realaml_ext::{Client, Environment};
    ///
    /// let builder = || Client::builder().environment(Environment::Staging);
    /// let client = builder().api_key("0000.example\n").build()?; // a line break from the file of the key
    /// assert!(!format!("{client:?}").contains("0000.example"));
    /// assert!(builder().api_key("").build().is_err());
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    #[must_use]
    pub fn api_key(self, api_key: impl Into<ApiKey>) -> Self {
        Self { api_key: Some(api_key.into()), ..self }
    }

    /// Sets the prefix before the key in `Authorization`, including its trailing space. Default: `Api-Key `, as
    /// observed. The vendor documents the header, not the prefix.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::{Client, Environment, http, raw};
    ///
    /// let api = raw::transport_fn(async |call| {
    ///     assert_eq!(call.request.headers()["authorization"], "Token 0000.example");
    ///     Ok(raw::RawResponse::new(http::StatusCode::OK, http::HeaderMap::new(), "{}".into()))
    /// });
    /// let builder = Client::builder().environment(Environment::Staging).api_key("0000.example").transport(api);
    /// let client = builder.api_key_prefix("Token ").build()?;
    /// client.request(http::Method::GET, "/", None).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn api_key_prefix(self, prefix: impl Into<String>) -> Self {
        Self { api_key_prefix: prefix.into(), ..self }
    }

    /// Sets how long opening a connection may take. Default: 5 seconds.
    #[must_use]
    pub fn connect_deadline(self, connect_deadline: Duration) -> Self {
        Self { connect_deadline, ..self }
    }

    /// Sets how long one attempt may take, including the body. Default: 30 seconds.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use std::time::Duration;
    ///
    /// use realaml_ext::{Client, Environment, RetryPolicy};
    /// # let key = "6513270e269e0d37f2a74de452e6b438".into();
    /// # sandbox.inject_fault(realaml_sandbox::Fault::delay(Duration::from_secs(20)))?;
    /// # let builder = Client::builder().environment(Environment::custom(sandbox.base_url())?).api_key(sandbox.api_key());
    ///
    /// // An attempt that gets no response is given up, and repeated if that is safe.
    /// let retries = RetryPolicy::default().with_attempts(2).with_first_pause(Duration::ZERO);
    /// let client = builder.attempt_deadline(Duration::from_millis(20)).retries(retries).build()?;
    /// let error = client.verifications().get(&key).await.unwrap_err();
    /// assert_eq!(error.attempts(), 2);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn attempt_deadline(self, attempt_deadline: Duration) -> Self {
        Self { attempt_deadline, ..self }
    }

    /// Sets how long a call may take, including all attempts and pauses. Default: 60 seconds.
    /// [`CallOptions::with_deadline`](crate::CallOptions::with_deadline) overrides it for individual calls.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// use std::time::Duration;
    ///
    /// use realaml_ext::{RetryPolicy, SignatureKey, http::StatusCode, test_util::FakeApi};
    /// use serde_json::json;
    ///
    /// let (status, header) = (StatusCode::TOO_MANY_REQUESTS, ("retry-after", "4"));
    /// let api = FakeApi::new().answer_with_header("get_verification", status, header, json!({}));
    /// let builder = api.client_builder().retries(RetryPolicy::default().with_attempts(10));
    /// let client = builder.deadline(Duration::from_secs(10)).build()?;
    /// let error = client.verifications().get(&SignatureKey::new("6513")).await.unwrap_err();
    /// assert_eq!(error.attempts(), 3); // at 0, 4 and 8 seconds
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "test-util"))]
    /// # fn main() {}
    /// ```
    #[must_use]
    pub fn deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// Sets the maximum size of a response body, in bytes after decompression. The limit also applies to a body that is
    /// read in chunks. Default: 16 MiB.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::{ErrorKind, SignatureKey, Verification, test_util::{self, FakeApi}};
    ///
    /// let api = FakeApi::new().answer("get_verification", test_util::record::<Verification>("6513").json());
    /// let client = api.client_builder().body_limit(10).build()?;
    /// let error = client.verifications().get(&SignatureKey::new("6513")).await.unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Decode);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "test-util"))]
    /// # fn main() {}
    /// ```
    #[must_use]
    pub fn body_limit(self, bytes: usize) -> Self {
        Self { body_limit: bytes, ..self }
    }

    /// Sets when and how often calls are retried.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::{RetryPolicy, SignatureKey, http::StatusCode, test_util::FakeApi};
    ///
    /// let api = FakeApi::new().answer_status("get_verification", StatusCode::BAD_GATEWAY, "");
    /// let client = api.client_builder().retries(RetryPolicy::default().with_attempts(5)).build()?;
    /// assert!(client.verifications().get(&SignatureKey::new("6513")).await.is_err());
    /// assert_eq!(api.calls().len(), 5);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "test-util"))]
    /// # fn main() {}
    /// ```
    #[must_use]
    pub fn retries(self, retries: RetryPolicy) -> Self {
        Self { retries, ..self }
    }

    /// Sets the name of your application for `User-Agent`, e.g. `onboarding/2.1`. The name and version of this library
    /// follow it.
    #[must_use]
    pub fn user_agent(self, user_agent: impl AsRef<str>) -> Self {
        Self { user_agent: format!("{} {USER_AGENT}", user_agent.as_ref().trim()), ..self }
    }

    /// Changes the route of an operation. Most paths are inferred, so a wrong path can be corrected without a new
    /// release. The route is a method and a path below the base URL, with the operation's parameters in braces. A path
    /// alone keeps the method.
    ///
    /// ```
    /// # use realaml_ext::{Client, Environment};
    /// let client = Client::builder()
    ///     .environment(Environment::Staging)
    ///     .api_key("0000.example")
    ///     .route("create_risk_rating", "POST /risk_ratings/")
    ///     .route("get_risk_rating", "/risk_rating/{id}/")
    ///     .build()?;
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    ///
    /// [`build`](Self::build) reports an invalid route.
    #[must_use]
    pub fn route(mut self, operation_id: &str, route: &str) -> Self {
        self.routes = self.routes.and_then(|mut routes| {
            routes.set(operation_id, route).map_err(|error| Error::configuration(error.to_string()))?;
            Ok(routes)
        });
        self
    }

    /// Reads [routes](Self::route) from a TOML file with lines like `create_risk_rating = "POST /risk_ratings/"`.
    /// [`build`](Self::build) reports a file that cannot be read or is invalid.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_ext::{Client, Environment};
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let file = folder.path().join("routes.toml");
    /// std::fs::write(&file, r#"create_risk_rating = "POST /risk_ratings/""#)?;
    /// let builder = || Client::builder().environment(Environment::Staging).api_key("0000.example");
    /// assert!(builder().routes_file(&file).build().is_ok());
    /// assert!(builder().routes_file("missing.toml").build().is_err());
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn routes_file(mut self, file: impl AsRef<Path>) -> Self {
        self.routes = self.routes.and_then(|mut routes| routes::read(&mut routes, file.as_ref()).map(|()| routes));
        self
    }

    /// Applies your own `reqwest` settings, such as a proxy, root certificates, a client certificate or a resolver. The
    /// settings that keep the client safe are applied afterwards and cannot be undone: no redirects, no retries except
    /// this client's own, this builder's connect deadline, and a new connection for each call with an effect. The
    /// function runs twice, because calls with an effect and all other calls are made by two separate HTTP clients.
    /// Proxies in environment variables are ignored; set them here.
    ///
    /// ```
    /// use realaml_ext::{Client, Environment, reqwest::Proxy};
    ///
    /// let proxy = Proxy::https("http://proxy.example.com:3128")?;
    /// let builder = Client::builder().environment(Environment::Staging).api_key("0000.example");
    /// let client = builder.http(move |http| http.proxy(proxy.clone())).build()?;
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn http(self, settings: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + 'static) -> Self {
        Self { http: Some(Box::new(settings)), ..self }
    }

    /// Sends each attempt of each call through your own transport instead of `reqwest`. A transport can respond without
    /// a network in tests, count or sign requests, or send them through another HTTP client. This client still handles
    /// retries, deadlines, the body limit, spans and errors. The transport receives complete requests: they contain the
    /// API key and personal data, so it must not log them.
    ///
    /// If the transport returns an error, the request counts as possibly carried out, unless the error was created with
    /// [`Error::unsent`](crate::raw::Error::unsent). The source of the transport's error becomes the source of this
    /// crate's error, which can be printed, so keep values out of it. The transport gets the `reqwest` client that this
    /// client would have used. To send through that client, pass the call on to [`Direct`](crate::raw::Direct).
    ///
    /// ```
    /// use realaml_ext::{Client, Environment, SignatureKey, http, raw};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// let canned = raw::transport_fn(async |_call| {
    ///     let body = r#"{"signature_key": "6513", "is_completed": true, "result": "PASS"}"#;
    ///     Ok(raw::RawResponse::new(http::StatusCode::OK, http::HeaderMap::new(), body.into()))
    /// });
    /// let client =
    ///     Client::builder().environment(Environment::Staging).api_key("0000.example").transport(canned).build()?;
    /// let verification = client.verifications().get(&SignatureKey::new("6513")).await?;
    /// assert!(verification.outcome().is_pass());
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn transport(self, transport: impl Transport + 'static) -> Self {
        Self { transport: Some(Arc::new(transport)), ..self }
    }

    /// Puts a [`tower`](https://crates.io/crates/tower) layer around each attempt of each call, for example a rate
    /// limit, load shedding or a metric: see [`layers`](crate::layers). Several layers are combined by
    /// `tower::ServiceBuilder`; a second call of this method replaces the layer of the first.
    ///
    /// Time that an attempt spends in a layer counts towards the deadlines. If a layer refuses an attempt or holds it
    /// until its deadline, nothing was sent: see [`Error::may_have_happened`](crate::Error::may_have_happened). The
    /// source of a layer's error becomes the source of this crate's error, which can be printed, so keep values out of
    /// it.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use realaml_ext::{Client, Environment};
    /// use tower::ServiceBuilder;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// // All clones of the client together make at most ten attempts a second. The buffer is a Tokio task that holds
    /// // the waiting attempts.
    /// let layers = ServiceBuilder::new().buffer(256).rate_limit(10, Duration::from_secs(1)).into_inner();
    /// let client = Client::builder().environment(Environment::Staging).api_key("0000.example").layer(layers).build()?;
    /// # let _ = client;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn layer<L>(self, layer: L) -> Self
    where
        L: Layer<Attempts> + Send + 'static,
        L::Service: Service<Attempt, Response = StreamedResponse> + Clone + Send + 'static,
        <L::Service as Service<Attempt>>::Error: Into<BoxError>,
        <L::Service as Service<Attempt>>::Future: Send,
    {
        let add = move |attempts: Attempts| Box::new(Layered(Mutex::new(layer.layer(attempts)))) as Box<dyn Stack>;
        Self { layers: Some(Box::new(add)), ..self }
    }

    /// Sets the clock, for tests.
    ///
    /// ```
    /// use std::{sync::Arc, time::Duration};
    ///
    /// use realaml_ext::{Client, Environment, clock::ManualClock};
    ///
    /// let clock = Arc::new(ManualClock::default());
    /// let builder = Client::builder().environment(Environment::Staging).api_key("0000.example");
    /// let client = builder.clock(clock.clone()).build()?;
    /// clock.advance(Duration::from_secs(900));
    /// assert_eq!(client.clock().now().timestamp(), 900);
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    #[must_use]
    pub fn clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self }
    }

    /// Lets an observer learn the shape of the API from this client's calls, without personal data: see
    /// [`crate::observe`]. Observing takes a few microseconds per call, and sends nothing.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::{Client, Environment, RiskRequest, observe::Observer};
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let file = folder.path().join("evidence.json");
    /// # let builder = Client::builder().environment(Environment::custom(sandbox.base_url())?).api_key(sandbox.api_key());
    /// let observer = Observer::to_file(&file)?;
    /// let client = builder.observe(observer.clone()).build()?;
    /// client.risk().create(&RiskRequest::of("Aroha Ngata").build()?).await?;
    /// observer.flush()?;
    /// assert!(!std::fs::read_to_string(&file)?.contains("Aroha"));
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "observe")]
    #[must_use]
    pub fn observe(self, observer: realaml_observe::Observer) -> Self {
        Self { observer: Some(observer), ..self }
    }

    /// Gets the files that links lead to from `files` instead of downloading them.
    #[cfg(feature = "test-util")]
    pub(crate) fn files(self, files: Files) -> Self {
        Self { files: Some(files), ..self }
    }
}

/// Never prints the key.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("environment", &self.environment)
            .field("api_key", &self.api_key)
            .field("deadline", &self.deadline)
            .field("retries", &self.retries)
            .finish_non_exhaustive()
    }
}
