//! What can differ from call to call.

use std::{fmt, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue};

/// What can differ from call to call: a deadline, extra headers. Given to [`Client::with`](crate::Client::with).
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
    /// Nothing differs.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long a call may take with all its attempts and the pauses between them.
    #[must_use]
    pub fn with_deadline(self, deadline: Duration) -> Self {
        Self { deadline: Some(deadline), ..self }
    }

    /// A header to send besides the client's own. It cannot replace `Authorization`. Nothing prints its value.
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
