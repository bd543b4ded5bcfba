//! Why a call returned no typed response.

mod problem;

use std::{error::Error as StdError, fmt};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub use self::problem::ProblemDetails;
use crate::{Operation, RawResponse};

/// Why a call returned no typed response.
///
/// Neither `Debug` nor `Display` shows any part of a body, a URL or a header, because those contain personal data and
/// keys. Use [`raw_body`](Self::raw_body) to get the body.
///
/// ```
/// use realaml_api::{Error, ErrorKind};
///
/// fn advice(error: &Error) -> &'static str {
///     match error.kind() {
///         ErrorKind::InvalidRequest => "nothing was sent; correct the call",
///         ErrorKind::Transport if error.is_unsent() => "nothing was sent; try again",
///         ErrorKind::Transport => "the call may have had an effect",
///         ErrorKind::Status => "see status() and problem()",
///         _ => "tell a developer",
///     }
/// }
/// # let _ = advice;
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    message: String,
    operation: Option<&'static Operation>,
    response: Option<RawResponse>,
    source: Option<Box<dyn StdError + Send + Sync>>,
    unsent: bool,
}

/// The kind of failure that an [`Error`] reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client or the request could not be built, or the request must not be sent. Nothing was sent.
    InvalidRequest,
    /// No complete response arrived. [`Error::is_unsent`] is true if it is certain that nothing was sent.
    Transport,
    /// The server responded with a status that is not 2xx.
    Status,
    /// The server reported success, but the body is not what the operation returns.
    Decode,
}

impl Error {
    /// Creates the error for a request that cannot be built. The message is printed, so it must not contain values from
    /// the request.
    pub fn invalid_request(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidRequest, message.into(), None)
    }

    /// Creates the error for a call that received no complete response. `source` becomes the error's source. On a
    /// `reqwest::Error`, call `without_url` first, because URLs contain keys.
    pub fn transport(operation: &'static Operation, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        let mut error = Self::new(ErrorKind::Transport, "no complete response arrived".into(), Some(operation));
        error.0.source = Some(source.into());
        error
    }

    /// Like [`transport`](Self::transport), for a request that was certainly not sent, for example because the
    /// connection was refused. After this error, the call can be repeated safely, whatever its effect.
    ///
    /// ```
    /// use realaml_api::{Error, Operation, transport_fn};
    ///
    /// // A transport that is switched off.
    /// let off = transport_fn(async |call| Err(Error::unsent(call.operation, "switched off")));
    /// # let _ = off;
    /// let error = Error::unsent(Operation::by_id("create_verification").unwrap(), "switched off");
    /// assert!(error.is_unsent());
    /// ```
    pub fn unsent(operation: &'static Operation, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        let mut error = Self::transport(operation, source);
        error.0.unsent = true;
        error
    }

    pub(crate) fn unbuildable(error: reqwest::Error) -> Self {
        let mut unbuildable = Self::invalid_request("the request cannot be built");
        unbuildable.0.source = Some(Box::new(error.without_url()));
        unbuildable
    }

    /// Creates the error for a response whose status is not 2xx.
    pub fn status_of(operation: &'static Operation, response: RawResponse) -> Self {
        let message = format!("the API responded with {}", response.status);
        let mut error = Self::new(ErrorKind::Status, message, Some(operation));
        error.0.response = Some(response);
        error
    }

    /// Creates the error for a successful response that cannot be read. `what` must not quote the body.
    pub(crate) fn decode(operation: &'static Operation, response: RawResponse, what: &str) -> Self {
        let message = format!("the API's response cannot be read: {what}");
        let mut error = Self::new(ErrorKind::Decode, message, Some(operation));
        error.0.response = Some(response);
        error
    }

    fn new(kind: ErrorKind, message: String, operation: Option<&'static Operation>) -> Self {
        Self(Box::new(Inner { kind, message, operation, response: None, source: None, unsent: false }))
    }

    /// Returns the kind of failure.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns a sentence that says what happened. It does not name the operation; see [`operation`](Self::operation).
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Returns the operation that was called, if the failure belongs to one.
    pub fn operation(&self) -> Option<&'static Operation> {
        self.0.operation
    }

    /// Returns the status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(|it| it.status)
    }

    /// Returns the headers of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.response.as_ref().map(|it| &it.headers)
    }

    /// Returns the body of the response as it was received, if there was a response. It may contain personal data: do
    /// not log it.
    pub fn raw_body(&self) -> Option<&Bytes> {
        self.0.response.as_ref().map(|it| &it.body)
    }

    /// Reads the response body in the API's error format, whatever the status. The result is empty if the body has
    /// another format, such as a proxy's error page.
    ///
    /// ```
    /// use realaml_api::{Error, Operation, RawResponse};
    ///
    /// let operation = Operation::by_id("create_verification").unwrap();
    /// let body = r#"{"email": ["Enter a valid email address."]}"#;
    /// let response = RawResponse::new(http::StatusCode::BAD_REQUEST, http::HeaderMap::new(), body.into());
    /// let error = Error::status_of(operation, response);
    /// assert_eq!(error.problem().fields["email"], ["Enter a valid email address."]);
    /// assert!(!error.to_string().contains("valid email"));
    /// ```
    pub fn problem(&self) -> ProblemDetails {
        self.raw_body().map(|body| ProblemDetails::read(body)).unwrap_or_default()
    }

    /// Whether the transport reported that no part of the request was sent.
    pub fn is_unsent(&self) -> bool {
        self.0.unsent
    }

    /// Returns the underlying error, such as that of the transport, if there is one.
    pub fn into_source(self) -> Option<Box<dyn StdError + Send + Sync>> {
        self.0.source
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.operation {
            Some(operation) => write!(f, "{}: {}", operation.id, self.0.message),
            None => f.write_str(&self.0.message),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("operation", &self.0.operation.map(|it| it.id))
            .field("message", &self.0.message)
            .field("response", &self.0.response)
            .field("source", &self.0.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|it| it as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_debug_nor_display_shows_the_body() {
        let response = RawResponse::new(StatusCode::BAD_REQUEST, HeaderMap::new(), "{\"email\":[\"CANARY\"]}".into());
        let error = Error::status_of(&Operation::CUSTOM, response);
        assert_eq!(error.to_string(), "custom: the API responded with 400 Bad Request");
        assert_eq!(error.message(), "the API responded with 400 Bad Request");
        assert!(!format!("{error:?} {error:#?} {:?}", error.problem()).contains("CANARY"));
    }
}
