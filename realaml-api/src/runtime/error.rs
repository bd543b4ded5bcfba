//! Why a call gave no typed answer.

use std::{collections::BTreeMap, error::Error as StdError, fmt};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

use crate::{Operation, RawResponse};

/// Why a call gave no typed answer.
///
/// Neither `Debug` nor `Display` shows anything of a body, a URL or a header: those hold personal data and keys. The body
/// is reachable on purpose with [`raw_body`](Self::raw_body).
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    message: String,
    operation: Option<&'static Operation>,
    response: Option<RawResponse>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What kind of failure an [`Error`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The request could not be built; nothing was sent.
    InvalidRequest,
    /// No whole answer arrived. Whether the server saw the request, the transport's own error says.
    Transport,
    /// The server answered with a status that is no success.
    Status,
    /// The server answered with success, but the body is not what the operation answers.
    Decode,
}

impl Error {
    /// A request that cannot be built. The text is shown, so it must not hold values of the request.
    pub fn invalid_request(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidRequest, message.into(), None)
    }

    /// No whole answer arrived. `source` is kept as the source; for a `reqwest::Error` call `without_url` first.
    pub fn transport(operation: &'static Operation, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        let mut error = Self::new(ErrorKind::Transport, "no whole answer arrived".into(), Some(operation));
        error.0.source = Some(source.into());
        error
    }

    pub(crate) fn unbuildable(error: reqwest::Error) -> Self {
        let mut unbuildable = Self::invalid_request("the request cannot be built");
        unbuildable.0.source = Some(Box::new(error.without_url()));
        unbuildable
    }

    /// An answer that is no success.
    pub fn status_of(operation: &'static Operation, response: RawResponse) -> Self {
        let message = format!("the API answered {}", response.status);
        let mut error = Self::new(ErrorKind::Status, message, Some(operation));
        error.0.response = Some(response);
        error
    }

    /// A successful answer that cannot be read; `what` must not quote the body.
    pub(crate) fn decode(operation: &'static Operation, response: RawResponse, what: &str) -> Self {
        let message = format!("the answer of the API cannot be read: {what}");
        let mut error = Self::new(ErrorKind::Decode, message, Some(operation));
        error.0.response = Some(response);
        error
    }

    fn new(kind: ErrorKind, message: String, operation: Option<&'static Operation>) -> Self {
        Self(Box::new(Inner { kind, message, operation, response: None, source: None }))
    }

    /// What kind of failure this is.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The operation that was called, if the failure belongs to one.
    pub fn operation(&self) -> Option<&'static Operation> {
        self.0.operation
    }

    /// The status of the answer, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(|it| it.status)
    }

    /// The headers of the answer, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.response.as_ref().map(|it| &it.headers)
    }

    /// The body of the answer as it was received. It may hold personal data: do not log it.
    pub fn raw_body(&self) -> Option<&Bytes> {
        self.0.response.as_ref().map(|it| &it.body)
    }

    /// The body of the answer read as the API's error form, whatever the status; empty if the body is something else (the
    /// page of a proxy, say).
    pub fn problem(&self) -> ProblemDetails {
        self.raw_body().map(|body| ProblemDetails::read(body)).unwrap_or_default()
    }

    /// Takes the transport's own error out.
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

/// The API's error form: a map from field to messages for a refused request, a `detail` for everything else.
///
/// Messages may quote what was sent, so `Debug` shows how many there are and not what they say.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProblemDetails {
    /// What went wrong, for the request as a whole.
    pub detail: Option<String>,
    /// Messages by field path: `email`, `recipients[0].email`, `non_field_errors`.
    pub fields: BTreeMap<String, Vec<String>>,
}

impl ProblemDetails {
    /// How deep nested field errors are followed.
    const DEPTH: usize = 8;
    /// How many messages are kept.
    const MESSAGES: usize = 256;

    /// Reads a body; empty if it is not the API's error form.
    pub fn read(body: &[u8]) -> Self {
        let mut problem = Self::default();
        match serde_json::from_slice(body) {
            Ok(Value::Object(fields)) => {
                for (key, value) in fields {
                    match (key.as_str(), value) {
                        ("detail", Value::String(text)) => problem.detail = Some(text),
                        (_, value) => problem.collect(key, &value, 0),
                    }
                }
            }
            // Django REST framework answers a bare list for an error raised as a list.
            Ok(value @ Value::Array(_)) => problem.collect("non_field_errors".into(), &value, 0),
            _ => {}
        }
        problem
    }

    /// Whether nothing was read.
    pub fn is_empty(&self) -> bool {
        self.detail.is_none() && self.fields.is_empty()
    }

    fn collect(&mut self, path: String, value: &Value, depth: usize) {
        if depth > Self::DEPTH || self.fields.values().map(Vec::len).sum::<usize>() >= Self::MESSAGES {
            return;
        }
        match value {
            Value::Null => {}
            Value::String(text) => self.fields.entry(path).or_default().push(text.clone()),
            Value::Object(inner) => {
                for (key, value) in inner {
                    self.collect(format!("{path}.{key}"), value, depth + 1);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    let here =
                        if item.is_object() || item.is_array() { format!("{path}[{index}]") } else { path.clone() };
                    self.collect(here, item, depth + 1);
                }
            }
            other => self.fields.entry(path).or_default().push(other.to_string()),
        }
    }
}

impl fmt::Debug for ProblemDetails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProblemDetails")
            .field("detail", &self.detail.as_ref().map(|_| "[hidden]"))
            .field("fields", &self.fields.len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_form_of_error_body() {
        let read = |body: &str| ProblemDetails::read(body.as_bytes());
        assert_eq!(read(r#"{"detail":"Not found."}"#).detail.as_deref(), Some("Not found."));
        let nested = read(r#"{"email":["bad"],"recipients":[{},{"email":["a","b"]}],"non_field_errors":["c"]}"#);
        assert_eq!(
            nested.fields.iter().map(|(k, v)| (k.as_str(), v.len())).collect::<Vec<_>>(),
            [("email", 1), ("non_field_errors", 1), ("recipients[1].email", 2)]
        );
        assert_eq!(read(r#"["late"]"#).fields["non_field_errors"], ["late"]);
        for other in ["", "<html>", "null", "3", "{\"x\":"] {
            assert!(read(other).is_empty(), "{other}");
        }
    }

    #[test]
    fn a_hostile_body_is_cut_short() {
        let deep = format!("{}{}", "{\"a\":".repeat(100), "1".to_owned() + &"}".repeat(100));
        assert!(ProblemDetails::read(deep.as_bytes()).fields.is_empty());
        let long = format!("{{\"a\":[{}\"x\"]}}", "\"x\",".repeat(100_000));
        assert_eq!(ProblemDetails::read(long.as_bytes()).fields["a"].len(), ProblemDetails::MESSAGES);
    }

    #[test]
    fn neither_debug_nor_display_shows_the_body() {
        let response = RawResponse::new(StatusCode::BAD_REQUEST, HeaderMap::new(), "{\"email\":[\"CANARY\"]}".into());
        let error = Error::status_of(&Operation::CUSTOM, response);
        assert_eq!(error.to_string(), "custom: the API answered 400 Bad Request");
        assert!(!format!("{error:?} {error:#?} {:?}", error.problem()).contains("CANARY"));
    }
}
