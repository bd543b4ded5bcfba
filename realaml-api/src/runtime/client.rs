//! The client, with its base URL, transport and routes.

use std::{fmt, net::IpAddr, sync::Arc};

use http::{HeaderValue, header};

use super::{
    hooks::{Call, Direct, SharedTransport, StreamFuture, Transport, TransportFuture},
    path,
    response::RawResponse,
    routes::Routes,
    stream::StreamedResponse,
};
use crate::{Error, Operation};

/// Calls the API. A client is cheap to clone: its clones share connections and the transport.
///
/// Each operation is a method that takes the required arguments and returns a builder with a setter for each optional
/// argument. `send()` makes the call.
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
    plain_http: bool,
}

impl Client {
    /// Creates a client for the API at `base_url` (scheme, host and version prefix, e.g.
    /// `https://api-staging.realaml.com/api/v1`). It follows no redirects and sends each request once, with a timeout
    /// of 60 seconds for the whole call and 10 seconds for connecting. Proxies from the environment (`HTTPS_PROXY` and
    /// similar variables) are not used. For other settings, see [`with_http_client`](Self::with_http_client).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if `base_url` is not an absolute http(s) URL or
    /// has a query, a fragment, a user name or a password, or if the TLS backend cannot be set up.
    pub fn new(base_url: &str) -> Result<Self, Error> {
        let refused = |why: &str| Err(Error::invalid_request(format!("the base URL {why}")));
        let Ok(url) = reqwest::Url::parse(base_url) else {
            return refused("cannot be parsed; give the scheme, host and path, such as https://api.realaml.com/api/v1");
        };
        if !matches!(url.scheme(), "http" | "https") || url.cannot_be_a_base() {
            return refused("must start with https:// (or http:// for a server on this machine)");
        }
        if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() || url.password().is_some() {
            return refused("must not have a query, a fragment or a user name");
        }
        Ok(Self {
            base_url: url.as_str().trim_end_matches('/').into(),
            http: default_http_client()?,
            transport: Arc::new(Direct),
            routes: Arc::default(),
            plain_http: false,
        })
    }

    /// Sets the `reqwest::Client` to use. Give it the redirect policy `none`: on a redirect, `reqwest` can send the
    /// body to another host or turn a write into a read. Without `no_proxy`, it uses the proxies from the environment.
    ///
    /// ```
    /// let http = reqwest::Client::builder()
    ///     .redirect(reqwest::redirect::Policy::none())
    ///     .no_proxy()
    ///     .timeout(std::time::Duration::from_secs(20))
    ///     .build()?;
    /// let client = realaml_api::Client::new("https://api-staging.realaml.com/api/v1")?.with_http_client(http);
    /// # let _ = client;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_http_client(self, http: reqwest::Client) -> Self {
        Self { http, ..self }
    }

    /// Sets the transport. Existing connections are kept, but a key from
    /// [`with_authorization`](Self::with_authorization) is not: set the key after the transport.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_api::Error> {
    /// use std::sync::Arc;
    ///
    /// use realaml_api::{Client, RawResponse, transport_fn};
    ///
    /// // Responds without a network.
    /// let canned = transport_fn(async |_call| {
    ///     Ok(RawResponse::new(http::StatusCode::OK, http::HeaderMap::new(), r#"{"id": "4711"}"#.into()))
    /// });
    /// let client = Client::new("https://api-staging.realaml.com/api/v1")?.with_transport(Arc::new(canned));
    /// assert_eq!(client.get_risk_rating("4711").send().await?.value().id, "4711");
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_transport(self, transport: Arc<dyn Transport>) -> Self {
        Self { transport, ..self }
    }

    /// Allows sending a key to another machine over plain `http://`. Use this only inside your own network, where
    /// another layer encrypts the traffic. Call it before [`with_authorization`](Self::with_authorization).
    ///
    /// ```
    /// use realaml_api::Client;
    ///
    /// let url = "http://gateway.example.com/api/v1";
    /// assert!(Client::new(url)?.with_authorization("Api-Key 0000.example").is_err());
    /// assert!(Client::new(url)?.with_plain_http().with_authorization("Api-Key 0000.example").is_ok());
    /// # Ok::<(), realaml_api::Error>(())
    /// ```
    #[must_use]
    pub fn with_plain_http(self) -> Self {
        Self { plain_http: true, ..self }
    }

    /// Sends this value in the `Authorization` header, e.g. `Api-Key <key>`. The header is added before the current
    /// transport is called, and is marked as sensitive so that it is never printed.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if the string is not a valid header value, or if
    /// the base URL leads to another machine over plain `http://`, where anyone on the network path could read the key.
    /// See [`with_plain_http`](Self::with_plain_http).
    pub fn with_authorization(self, value: &str) -> Result<Self, Error> {
        let url = self.parsed_base_url()?;
        if url.scheme() == "http" && !is_loopback(&url) && !self.plain_http {
            return Err(Error::invalid_request(
                "a key is not sent over plain http:// to another machine; use https://, or allow it with \
                 with_plain_http()",
            ));
        }
        let mut value = HeaderValue::from_str(value.trim()).map_err(|_| {
            Error::invalid_request(
                "the API key has a character that cannot be sent in a header; check that it was copied completely",
            )
        })?;
        value.set_sensitive(true);
        let inner = self.transport.clone();
        Ok(self.with_transport(Arc::new(Authorized { value, origin: url.origin().ascii_serialization(), inner })))
    }

    /// Sets routes that override those of the spec. They replace all routes set earlier.
    #[must_use]
    pub fn with_routes(self, routes: Routes) -> Self {
        Self { routes: Arc::new(routes), ..self }
    }

    /// Returns the routes that override those of the spec.
    pub fn routes(&self) -> &Routes {
        &self.routes
    }

    /// Returns the URL of an operation with these path parameters. If a [route](Self::with_routes) overrides that of
    /// the spec, the URL follows the override.
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
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if a parameter is missing or would lead to
    /// another path.
    pub fn url(&self, operation: &Operation, parameters: &[(&str, &str)]) -> Result<reqwest::Url, Error> {
        let (_, template) = self.routes.of(operation);
        let url = format!("{}{}", self.base_url, path::fill(template, parameters)?);
        url.parse().map_err(|_| Error::invalid_request("the URL cannot be put together"))
    }

    fn parsed_base_url(&self) -> Result<reqwest::Url, Error> {
        self.base_url.parse().map_err(|_| Error::invalid_request("the base URL cannot be parsed"))
    }

    /// Returns the base URL without a trailing slash.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Returns the `reqwest::Client` that sends the requests.
    pub fn http_client(&self) -> &reqwest::Client {
        &self.http
    }

    /// Sends a custom request through the same transport as the generated operations, for a path that the spec does not
    /// have yet. `path` starts with a slash and is relative to the base URL. The body is sent as JSON.
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
    /// Returns an error if the path is invalid or the call fails. A response with an error status is `Ok`.
    pub async fn request(
        &self,
        method: http::Method,
        path: &str,
        body: Option<&serde_json::Value>,
    ) -> Result<RawResponse, Error> {
        if !path.starts_with('/') {
            return Err(Error::invalid_request("the path must start with a slash"));
        }
        let before_query = path.split(['?', '#']).next().unwrap_or(path);
        // URL parsers drop some control characters, which could hide a dot segment, and treat a backslash as a slash.
        let is_odd = |it: char| it.is_control() || it.is_whitespace() || it == '\\';
        if before_query.split('/').any(path::is_dots) || path.contains(is_odd) {
            return Err(Error::invalid_request("the path must not have `.` or `..` segments, blanks or backslashes"));
        }
        let mut request = self.http.request(method, format!("{}{path}", self.base_url));
        if let Some(body) = body {
            request = request.json(body);
        }
        let request = request.build().map_err(Error::unbuildable)?;
        self.call(Call::new(&Operation::CUSTOM, request)).await
    }

    /// Sends a call through the client's transport. If the client has a key from
    /// [`with_authorization`](Self::with_authorization), the call must go to the origin of the base URL.
    ///
    /// # Errors
    ///
    /// Returns an error if the call does not go to the origin that may receive the key, or if the transport fails. A
    /// response with an error status is `Ok`.
    pub async fn call(&self, call: Call) -> Result<RawResponse, Error> {
        self.transport.send(&self.http, accepting(call)).await
    }

    /// Sends a call like [`call`](Self::call), and returns the response before its body has arrived.
    ///
    /// # Errors
    ///
    /// Returns an error if the call does not go to the origin that may receive the key, or if the transport fails. A
    /// response with an error status is `Ok`.
    pub async fn open(&self, call: Call) -> Result<StreamedResponse, Error> {
        self.transport.open(&self.http, accepting(call)).await
    }
}

/// Prints only the base URL.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.base_url).finish_non_exhaustive()
    }
}

/// Adds the header `Accept` unless it is set. It is sent even if no body is expected, because a failure may otherwise
/// arrive as an HTML page.
fn accepting(mut call: Call) -> Call {
    let json = HeaderValue::from_static("application/json");
    call.request.headers_mut().entry(header::ACCEPT).or_insert(json);
    call
}

fn default_http_client() -> Result<reqwest::Client, Error> {
    let builder = reqwest::Client::builder();
    // Browsers do not offer these settings.
    #[cfg(not(target_arch = "wasm32"))]
    let builder = builder
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(std::time::Duration::from_secs(10))
        .timeout(std::time::Duration::from_secs(60));
    builder.build().map_err(Error::unbuildable)
}

/// Whether the URL's host is `localhost` or a loopback address.
pub fn is_loopback(url: &reqwest::Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<IpAddr>().is_ok_and(|it| it.is_loopback())
}

struct Authorized {
    value: HeaderValue,
    origin: String,
    inner: SharedTransport,
}

impl Authorized {
    /// Adds the key. Fails if the request does not go to the origin of the base URL.
    fn authorize(&self, mut call: Call) -> Result<Call, Error> {
        if call.request.url().origin().ascii_serialization() != self.origin {
            return Err(Error::invalid_request(
                "the request does not go to the origin of the base URL, which alone receives the key",
            ));
        }
        call.request.headers_mut().insert(header::AUTHORIZATION, self.value.clone());
        Ok(call)
    }
}

impl Transport for Authorized {
    fn send<'a>(&'a self, http: &'a reqwest::Client, call: Call) -> TransportFuture<'a> {
        match self.authorize(call) {
            Ok(call) => self.inner.send(http, call),
            Err(error) => Box::pin(async { Err(error) }),
        }
    }

    fn open<'a>(&'a self, http: &'a reqwest::Client, call: Call) -> StreamFuture<'a> {
        match self.authorize(call) {
            Ok(call) => self.inner.open(http, call),
            Err(error) => Box::pin(async { Err(error) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::ErrorKind;

    /// A transport that records the URLs of requests.
    #[derive(Default)]
    struct Noting(Mutex<Vec<String>>);

    impl Transport for Noting {
        fn send<'a>(&'a self, _: &'a reqwest::Client, call: Call) -> TransportFuture<'a> {
            self.0.lock().unwrap().push(call.request.url().to_string());
            Box::pin(async { Ok(RawResponse::new(http::StatusCode::OK, http::HeaderMap::new(), bytes::Bytes::new())) })
        }
    }

    #[test]
    fn a_key_travels_in_the_open_only_if_asked() {
        let keyed = |url: &str| Client::new(url).unwrap().with_authorization("Api-Key 0.x").map(drop);
        for url in ["https://api.example/api/v1", "http://localhost:1/api", "http://127.0.0.9:80/", "http://[::1]:1/"] {
            assert!(keyed(url).is_ok(), "{url}");
        }
        for url in
            ["http://api.example/api/v1", "http://10.0.0.1/", "http://127.0.0.1.example/", "http://localhost.example/"]
        {
            assert_eq!(keyed(url).unwrap_err().kind(), ErrorKind::InvalidRequest, "{url}");
            assert!(Client::new(url).unwrap().with_plain_http().with_authorization("Api-Key 0.x").is_ok(), "{url}");
        }
    }

    #[tokio::test]
    async fn a_request_by_hand_stays_below_the_base_url() {
        let noting = Arc::new(Noting::default());
        let client = Client::new("https://api.example/api/v1").unwrap().with_transport(noting.clone());
        for path in [
            "/../../admin/",
            "/x/../../../admin/",
            "/%2e%2E/admin/",
            "/.%2e/admin/",
            "/..",
            "/./x",
            "/x/..?a=b",
            "/.\t./admin",
            "/.\n./admin",
            "/\\..\\admin",
            "/x\\..\\..",
            "admin",
            "//api.example/../x",
            "/a b",
        ] {
            let refused = client.request(http::Method::GET, path, None).await;
            assert_eq!(refused.map(drop).unwrap_err().kind(), ErrorKind::InvalidRequest, "{path:?}");
        }
        for path in ["/x/", "/x?next=/../y", "//x", "/...", "/.x/", "/@other.example/", "/:80"] {
            client.request(http::Method::GET, path, None).await.unwrap();
        }
        let sent = noting.0.lock().unwrap().clone();
        assert_eq!(sent.len(), 7);
        assert!(sent.iter().all(|it| it.starts_with("https://api.example/api/v1/")), "{sent:?}");
    }

    #[tokio::test]
    async fn a_key_goes_to_the_origin_of_the_base_url_alone() {
        let noting = Arc::new(Noting::default());
        let client = Client::new("https://api.example/api/v1").unwrap().with_transport(noting.clone());
        let client = client.with_authorization("Api-Key 0.x").unwrap();
        for url in ["https://other.example/api/v1/x", "http://api.example/api/v1/x", "https://api.example:444/api/v1/x"]
        {
            let request = client.http_client().get(url).build().unwrap();
            let streamed = Call::new(&Operation::CUSTOM, request.try_clone().unwrap());
            for refused in [
                client.call(Call::new(&Operation::CUSTOM, request)).await.map(drop),
                client.open(streamed).await.map(drop),
            ] {
                assert_eq!(refused.unwrap_err().kind(), ErrorKind::InvalidRequest, "{url}");
            }
        }
        assert!(noting.0.lock().unwrap().is_empty());
    }
}
