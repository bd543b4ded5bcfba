//! A response as it was received.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

/// A response whose body has been read completely.
#[derive(Clone)]
#[non_exhaustive]
pub struct RawResponse {
    /// The status of the response.
    pub status: StatusCode,
    /// The headers of the response.
    pub headers: HeaderMap,
    /// The complete body, after content decoding.
    pub body: Bytes,
}

impl RawResponse {
    /// Creates a response from its parts.
    pub fn new(status: StatusCode, headers: HeaderMap, body: Bytes) -> Self {
        Self { status, headers, body }
    }
}

/// Prints only the status and the size of the body, because bodies contain personal data.
impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("status", &self.status)
            .field("body_bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}
