//! The client: where to send, through what.

use std::{fmt, sync::Arc};

use http::{HeaderValue, header};

use super::{
    hooks::{Call, Direct, RawResponse, SharedTransport, Transport, TransportFuture},
    path,
    routes::Routes,
};
use crate::{Error, Operation};

/// Calls the API. Cheap to clone; clones share connections and transport.
///
/// Each operation is a method that takes what is required and gives a builder with a setter for the rest; `send()` calls it.
///
/// ```no_run
/// # async fn example() -> Result<(), realaml_api::Error> {
/// let client = realaml_api::Client::new("https://api-staging.realaml.com/api/v1")?
///     .with_authorization("Api-Key 0000.example")?;
/// let reply = client.get_verification("6513270e269e0d37f2a74de452e6b438").send().await?;
/// println!("completed: {:?}", reply.value().is_completed);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    base_url: Arc<str>,
    http: reqwest::Client,
    transport: SharedTransport,
    routes: Arc<Routes>,
}

impl Client {
    /// A client for the API at `base_url` (scheme, host and version prefix, e.g.
    /// `https://api-staging.realaml.com/api/v1`), which follows no redirects and sends each request once, with 60 seconds
    /// for the whole call and 10 for the connection. For other settings see [`with_http_client`](Self::with_http_client).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if `base_url` is no absolute http(s) URL without
    /// query, fragment and user name, or the TLS backend cannot be set up.
    pub fn new(base_url: &str) -> Result<Self, Error> {
        let refused = |why: &str| Err(Error::invalid_request(format!("the base URL {why}")));
        let Ok(url) = reqwest::Url::parse(base_url) else {
            return refused("cannot be parsed; give scheme, host and path, e.g. https://api.realaml.com/api/v1");
        };
        if !matches!(url.scheme(), "http" | "https") || url.cannot_be_a_base() {
            return refused("has to start with https:// (or http:// for a server on this machine)");
        }
        if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() || url.password().is_some() {
            return refused("must not have a query, a fragment or a user name");
        }
        Ok(Self {
            base_url: url.as_str().trim_end_matches('/').into(),
            http: default_http_client()?,
            transport: Arc::new(Direct),
            routes: Arc::default(),
        })
    }

    /// The same client through another `reqwest::Client`. Give it a redirect policy of `none`: on a redirect `reqwest` can
    /// hand the body to another host and turn a write into a read.
    #[must_use]
    pub fn with_http_client(self, http: reqwest::Client) -> Self {
        Self { http, ..self }
    }

    /// The same client with another transport (connections are shared).
    #[must_use]
    pub fn with_transport(self, transport: Arc<dyn Transport>) -> Self {
        Self { transport, ..self }
    }

    /// The same client sending this value of the `Authorization` header, e.g. `Api-Key <key>`. It is put in before the
    /// transport set so far is called, and marked as sensitive so that nothing prints it.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if the text cannot be a header value.
    pub fn with_authorization(self, value: &str) -> Result<Self, Error> {
        let mut value = HeaderValue::from_str(value.trim()).map_err(|_| {
            Error::invalid_request("the API key has a character that cannot be sent in a header; was it copied whole?")
        })?;
        value.set_sensitive(true);
        let inner = self.transport.clone();
        Ok(self.with_transport(Arc::new(Authorized { value, inner })))
    }

    /// The same client with these operations sent elsewhere, replacing earlier routes.
    #[must_use]
    pub fn with_routes(self, routes: Routes) -> Self {
        Self { routes: Arc::new(routes), ..self }
    }

    /// The operations that are sent elsewhere.
    pub fn routes(&self) -> &Routes {
        &self.routes
    }

    /// Where an operation goes with these parameters in its path, its [route](Self::with_routes) included.
    ///
    /// ```
    /// use realaml_api::{Client, Operation};
    ///
    /// let client = Client::new("https://api-staging.realaml.com/api/v1")?;
    /// let operation = Operation::by_id("get_risk_rating").unwrap();
    /// let url = client.url(operation, &[("id", "4711")])?;
    /// assert_eq!(url.origin().ascii_serialization(), "https://api-staging.realaml.com");
    /// # Ok::<(), realaml_api::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if a parameter is missing or would call another path.
    pub fn url(&self, operation: &Operation, parameters: &[(&str, &str)]) -> Result<reqwest::Url, Error> {
        let (_, template) = self.routes.of(operation);
        let url = format!("{}{}", self.base_url, path::fill(template, parameters)?);
        url.parse().map_err(|_| Error::invalid_request("the URL cannot be put together"))
    }

    /// The base URL without a trailing slash.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The `reqwest::Client` requests go through.
    pub fn http_client(&self) -> &reqwest::Client {
        &self.http
    }

    /// Sends a request made by hand through the same transport as the generated operations: the way to a path the spec does
    /// not have yet. `path` starts with a slash and stands below the base URL.
    ///
    /// ```no_run
    /// # async fn example(client: realaml_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.request(http::Method::GET, "/something-new/", None).await?;
    /// println!("{}", answer.status);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As any operation; an answer with a failure status is `Ok`.
    pub async fn request(
        &self,
        method: http::Method,
        path: &str,
        body: Option<&serde_json::Value>,
    ) -> Result<RawResponse, Error> {
        if !path.starts_with('/') {
            return Err(Error::invalid_request("a path starts with a slash"));
        }
        let mut request = self.http.request(method, format!("{}{path}", self.base_url));
        if let Some(body) = body {
            request = request.json(body);
        }
        let request = request.build().map_err(Error::unbuildable)?;
        self.call(Call::new(&Operation::CUSTOM, request)).await
    }

    /// Sends a call through the client's transport.
    ///
    /// # Errors
    ///
    /// What the transport says; an answer with a failure status is `Ok`.
    pub async fn call(&self, mut call: Call) -> Result<RawResponse, Error> {
        // Also where no body is expected: without it a failure may come as a page for people.
        let json = HeaderValue::from_static("application/json");
        call.request.headers_mut().entry(header::ACCEPT).or_insert(json);
        self.transport.send(&self.http, call).await
    }
}

/// Shows the host of the base URL only.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.base_url).finish_non_exhaustive()
    }
}

fn default_http_client() -> Result<reqwest::Client, Error> {
    let builder = reqwest::Client::builder();
    // A browser's fetch has neither setting.
    #[cfg(not(target_arch = "wasm32"))]
    let builder = builder
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(std::time::Duration::from_secs(10))
        .timeout(std::time::Duration::from_secs(60));
    builder.build().map_err(Error::unbuildable)
}

struct Authorized {
    value: HeaderValue,
    inner: SharedTransport,
}

impl Transport for Authorized {
    fn send<'a>(&'a self, http: &'a reqwest::Client, mut call: Call) -> TransportFuture<'a> {
        call.request.headers_mut().insert(header::AUTHORIZATION, self.value.clone());
        self.inner.send(http, call)
    }
}
