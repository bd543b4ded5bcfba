//! Sends individual requests, without following redirects or retrying.

use std::{io::ErrorKind, time::Duration};

/// The name of this program in robots.txt and in the user agent.
pub(super) const AGENT: &str = "realaml-xtask";
/// The maximum size of a body in bytes.
const LARGEST_BODY: u64 = 4 * 1024 * 1024;

/// The response to a request.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
    pub(crate) location: Option<String>,
    pub(crate) retry_after: Option<String>,
    pub(crate) etag: Option<String>,
    pub(crate) last_modified: Option<String>,
}

/// The reason why a request failed without a complete response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The request failed before a response arrived, or the body of the response could not be read, for example because
    /// it took too long.
    Unreachable(String),
    /// The connection was closed before the end of the body.
    Truncated,
    /// The body exceeds the maximum size.
    TooLarge,
}

/// Sends individual GET requests, without following redirects or retrying.
pub(crate) trait Transport {
    /// Sends a request with these additional headers.
    fn get(&mut self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, Trouble>;
    /// Waits for this duration.
    fn wait(&mut self, time: Duration);
}

/// A transport that sends requests with `ureq`.
pub(crate) struct Ureq {
    agent: ureq::Agent,
}

impl Ureq {
    /// Creates a client whose user agent names this program and a contact.
    pub(crate) fn new(contact: &str) -> Ureq {
        Ureq::within(contact, Duration::from_secs(30))
    }

    /// Creates a client that gives every request this much time.
    pub(super) fn within(contact: &str, time: Duration) -> Ureq {
        let config = ureq::Agent::config_builder()
            .user_agent(format!("{AGENT}/{} (+{contact})", env!("CARGO_PKG_VERSION")))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .timeout_connect(Some(Duration::from_secs(10)))
            .timeout_global(Some(time))
            .build();
        Ureq { agent: config.into() }
    }
}

impl Transport for Ureq {
    fn get(&mut self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, Trouble> {
        let request = headers.iter().fold(self.agent.get(url), |request, (name, value)| request.header(*name, *value));
        let mut response = request.call().map_err(|error| Trouble::Unreachable(error.to_string()))?;
        let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let mut answer = Answer {
            status: response.status().as_u16(),
            body: Vec::new(),
            location: header("location"),
            retry_after: header("retry-after"),
            etag: header("etag"),
            last_modified: header("last-modified"),
        };
        answer.body =
            response.body_mut().with_config().limit(LARGEST_BODY).read_to_vec().map_err(|error| match error {
                ureq::Error::BodyExceedsLimit(_) => Trouble::TooLarge,
                ureq::Error::Io(error) if error.kind() == ErrorKind::UnexpectedEof => Trouble::Truncated,
                other => Trouble::Unreachable(other.to_string()),
            })?;
        Ok(answer)
    }

    #[expect(clippy::disallowed_methods, reason = "politeness towards a site is measured in real time")]
    fn wait(&mut self, time: Duration) {
        std::thread::sleep(time);
    }
}
