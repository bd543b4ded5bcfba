//! Options for individual calls.

use std::{fmt, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue};

/// Options for individual calls: a deadline and extra headers. Pass them to [`Client::with`](crate::Client::with).
///
/// ```no_run
/// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
/// use std::time::Duration;
/// use realaml_ext::CallOptions;
///
/// let hurried = client.with(CallOptions::new().with_deadline(Duration::from_secs(5)));
/// let verification = hurried.verifications().get(&key).await?;
/// # let _ = verification;
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
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::{CallOptions, http::{HeaderName, HeaderValue}};
    ///
    /// let name = HeaderName::from_static("x-correlation-id");
    /// let traced = client.with(CallOptions::new().with_header(name, HeaderValue::from_static("4711")));
    /// # let _ = traced;
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
