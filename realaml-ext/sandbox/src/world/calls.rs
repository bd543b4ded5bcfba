//! The log of the calls that the sandbox has received.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::log::LogEntry;

/// The size of the largest body kept in the log of calls, in bytes.
const LARGEST_KEPT: usize = 16 * 1024;

/// One API call that the sandbox received. Its `Debug` output leaves out the path and the bodies, which may contain
/// personal data.
#[derive(Clone, Serialize)]
#[non_exhaustive]
pub struct ReceivedCall {
    /// The number of the call, counted from 1.
    pub number: u64,
    /// The time at which the call was received, by the sandbox's clock.
    pub at: DateTime<Utc>,
    /// The HTTP method.
    pub method: String,
    /// The path and query below the base URL.
    pub path: String,
    /// The id of the operation, if the route belongs to an operation.
    pub operation: Option<String>,
    /// The status of the response; `None` if the connection was reset instead.
    pub status: Option<u16>,
    /// Whether the operation was carried out successfully, even if the response said otherwise or was lost.
    pub handled: bool,
    /// The JSON body; `None` if there was none, if it was not JSON, or if it was larger than 16 KiB.
    pub body: Option<Value>,
    /// The JSON body of the response; `None` if there was none, if it was not JSON, or if it was larger than 16 KiB.
    pub response: Option<Value>,
    /// The identifier in the header `X-Request-Id` of the response.
    pub request_id: String,
}

/// A call as the log stores it. Bodies are stored as text, which takes about a fifth of the memory of parsed JSON.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct LoggedCall {
    pub(crate) number: u64,
    pub(crate) at: DateTime<Utc>,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) operation: Option<String>,
    pub(crate) status: Option<u16>,
    pub(crate) handled: bool,
    pub(crate) body: KeptBody,
    pub(crate) response: KeptBody,
    pub(crate) request_id: String,
}

/// The text of a body; `None` if it is empty, too large or not UTF-8.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct KeptBody(Option<Box<str>>);

impl KeptBody {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let text = std::str::from_utf8(bytes).ok().filter(|text| !text.is_empty() && text.len() <= LARGEST_KEPT);
        Self(text.map(Into::into))
    }

    /// Whether the body contains a string.
    pub(crate) fn contains(&self, text: &str) -> bool {
        self.0.as_deref().is_some_and(|body| body.contains(text))
    }

    pub(crate) fn value(&self) -> Option<Value> {
        serde_json::from_str(self.0.as_deref()?).ok()
    }

    fn bytes(&self) -> usize {
        self.0.as_ref().map_or(0, |text| text.len())
    }
}

impl LoggedCall {
    /// Returns the call with its bodies parsed.
    pub(crate) fn shown(&self) -> ReceivedCall {
        let Self { number, at, status, handled, .. } = *self;
        ReceivedCall {
            number,
            at,
            method: self.method.clone(),
            path: self.path.clone(),
            operation: self.operation.clone(),
            status,
            handled,
            body: self.body.value(),
            response: self.response.value(),
            request_id: self.request_id.clone(),
        }
    }
}

impl LogEntry for LoggedCall {
    fn bytes(&self) -> usize {
        size_of::<Self>() + self.path.len() + self.body.bytes() + self.response.bytes() + 64
    }
}

impl std::fmt::Debug for ReceivedCall {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("ReceivedCall")
            .field("number", &self.number)
            .field("method", &self.method)
            .field("operation", &self.operation)
            .field("status", &self.status)
            .field("handled", &self.handled)
            .finish_non_exhaustive()
    }
}
