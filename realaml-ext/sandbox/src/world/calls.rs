//! The log of calls that the sandbox received.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

/// One API call that the sandbox received. Its `Debug` output leaves out path and body, which may be personal.
#[derive(Clone, Serialize)]
#[non_exhaustive]
pub struct Call {
    /// Number of the call, counted from 1.
    pub number: u64,
    /// When it came in, by the sandbox's clock.
    pub at: DateTime<Utc>,
    /// The HTTP method.
    pub method: String,
    /// The path and query below the base URL.
    pub path: String,
    /// The operation, if the route is one.
    pub operation: Option<String>,
    /// The status that was answered; nothing if the connection was reset instead.
    pub status: Option<u16>,
    /// Whether the operation was carried out, even if the answer then said otherwise or got lost.
    pub handled: bool,
    /// The JSON body; nothing if there was none, if it was no JSON, or if it was larger than 16 KiB.
    pub body: Option<Value>,
    /// The identifier that was answered in the header `X-Request-Id`.
    pub request_id: String,
}

impl std::fmt::Debug for Call {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Call")
            .field("number", &self.number)
            .field("method", &self.method)
            .field("operation", &self.operation)
            .field("status", &self.status)
            .field("handled", &self.handled)
            .finish_non_exhaustive()
    }
}
