//! Options for individual calls.

use std::{fmt, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue};

/// Options for individual calls: a deadline and extra headers. Pass them to [`Client::with`](crate::Client::with).
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use std::time::Duration;
///
/// use realaml_ext::{CallOptions, ErrorKind};
/// # sandbox.inject_fault(realaml_sandbox::Fault::delay(Duration::from_secs(20)))?;
/// # let key = "6513270e269e0d37f2a74de452e6b438".into();
///
/// let hurried = client.with(CallOptions::new().with_deadline(Duration::from_millis(20)));
/// let error = hurried.verifications().get(&key).await.unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Deadline);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
pub struct CallOptions {
    pub(crate) deadline: Option<Duration>,
    pub(crate) headers: HeaderMap,
}

impl CallOptions {
    /// Creates options that change nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how long a call may take, including all attempts and pauses.
    #[must_use]
    pub fn with_deadline(self, deadline: Duration) -> Self {
        Self { deadline: Some(deadline), ..self }
    }

    /// Adds a header to each request. It cannot replace `Authorization`, and its value is never printed.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_ext::{CallOptions, Client, Environment, http::{self, HeaderName, HeaderValue}, raw};
    ///
    /// # let api = raw::transport_fn(async |call| {
    /// #     assert_eq!(call.request.headers()["x-correlation-id"], "4711");
    /// #     Ok(raw::RawResponse::new(http::StatusCode::OK, http::HeaderMap::new(), r#"{"signature_key": "6513"}"#.into()))
    /// # });
    /// # let client = Client::builder().environment(Environment::Staging).api_key("0000.example").transport(api).build()?;
    /// let name = HeaderName::from_static("x-correlation-id");
    /// let traced = client.with(CallOptions::new().with_header(name, HeaderValue::from_static("4711")));
    /// traced.verifications().get(&"6513".into()).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, mut value: HeaderValue) -> Self {
        value.set_sensitive(true);
        self.headers.append(name, value);
        self
    }
}

impl fmt::Debug for CallOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallOptions")
            .field("deadline", &self.deadline)
            .field("headers", &self.headers.keys().map(HeaderName::as_str).collect::<Vec<_>>())
            .finish()
    }
}
