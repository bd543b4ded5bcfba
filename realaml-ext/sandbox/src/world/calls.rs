//! The log of calls that the sandbox received.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

/// One API call that the sandbox received. Its `Debug` output leaves out path and body, which may be personal.
#[derive(Clone, Serialize)]
#[non_exhaustive]
pub struct ReceivedCall {
    /// Number of the call, counted from 1.
    pub number: u64,
    /// When it was received, by the sandbox's clock.
    pub at: DateTime<Utc>,
    /// The HTTP method.
    pub method: String,
    /// The path and query below the base URL.
    pub path: String,
    /// The id of the operation, if the route belongs to one.
    pub operation: Option<String>,
    /// The status of the response; `None` if the connection was reset instead.
    pub status: Option<u16>,
    /// Whether the operation was carried out, even if the response then said otherwise or got lost.
    pub handled: bool,
    /// The JSON body; `None` if there was none, if it was not JSON, or if it was larger than 16 KiB.
    pub body: Option<Value>,
    /// The identifier in the header `X-Request-Id` of the response.
    pub request_id: String,
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
