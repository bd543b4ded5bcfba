//! Builds errors of each kind.

use std::{collections::BTreeMap, time::Duration};

use http::{HeaderMap, StatusCode};
use realaml_api::{Operation, RawResponse, Reply, Safety, types};
use serde_json::{Map, Value, json};

use crate::core::{
    Error, ErrorKind,
    retry::Failure,
    transport::{CallRecord, Interruption},
};

/// Starts building an error of this kind. By default it comes from `get_verification`, which only reads.
///
/// ```
/// use std::time::Duration;
/// use realaml_ext::{ErrorKind, test_util};
///
/// let error = test_util::error(ErrorKind::BadRequest)
///     .operation("create_verification")
///     .field("email", "Enter a valid email address.")
///     .build();
/// assert_eq!(error.field_errors()["email"], ["Enter a valid email address."]);
/// assert!(!error.may_have_happened());
///
/// // A connection that broke while a paid check was sent.
/// let error = test_util::error(ErrorKind::Connection).operation("run_verification").build();
/// assert!(error.may_have_happened() && !error.is_retryable());
/// let error = test_util::error(ErrorKind::Connection).operation("run_verification").unsent().build();
/// assert!(!error.may_have_happened() && error.is_retryable());
///
/// let error = test_util::error(ErrorKind::RateLimited).retry_after(Duration::from_secs(30)).build();
/// assert_eq!(error.retry_after(), Some(Duration::from_secs(30)));
/// ```
pub fn error(kind: ErrorKind) -> ErrorBuilder {
    let operation = Operation::by_id("get_verification").unwrap_or(&Operation::CUSTOM);
    ErrorBuilder {
        kind,
        operation,
        status: None,
        fields: BTreeMap::new(),
        detail: None,
        retry_after: None,
        attempts: 1,
        is_unsent: false,
    }
}

/// Builds an [`Error`] for a test. Created by [`error`]. The operation and the kind decide whether the call may have
/// taken effect and whether it may be repeated, as for a real failure.
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing before `build`"]
pub struct ErrorBuilder {
    kind: ErrorKind,
    operation: &'static Operation,
    status: Option<StatusCode>,
    fields: BTreeMap<String, Vec<String>>,
    detail: Option<String>,
    retry_after: Option<Duration>,
    attempts: u32,
    is_unsent: bool,
}

impl ErrorBuilder {
    /// Sets the operation that was called.
    ///
    /// # Panics
    ///
    /// Panics if there is no operation with this id.
    pub fn operation(self, id: &str) -> Self {
        let Some(operation) = Operation::by_id(id) else { panic!("there is no operation `{id}`") };
        Self { operation, ..self }
    }

    /// Sets a status that differs from the kind's usual one, for instance 422 instead of 400. A status that belongs to
    /// another kind changes the kind of the error.
    pub fn status(self, status: StatusCode) -> Self {
        Self { status: Some(status), ..self }
    }

    /// Adds a message about a field, for [`Error::field_errors`].
    pub fn field(mut self, path: &str, message: &str) -> Self {
        self.fields.entry(path.to_owned()).or_default().push(message.to_owned());
        self
    }

    /// Sets a message about the whole request, for [`Error::detail`].
    pub fn detail(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    /// Sets how long the API asks to wait.
    pub fn retry_after(self, pause: Duration) -> Self {
        Self { retry_after: Some(pause), ..self }
    }

    /// Sets how many attempts were made. Default: one.
    pub fn attempts(self, attempts: u32) -> Self {
        Self { attempts: attempts.max(1), ..self }
    }

    /// Declares that no part of the request was sent, for the kinds `Connection` and `Deadline`.
    pub fn unsent(self) -> Self {
        Self { is_unsent: true, ..self }
    }

    /// Builds the error.
    pub fn build(self) -> Error {
        use ErrorKind as Kind;
        let id = self.operation.id;
        match self.kind {
            Kind::Configuration => Error::configuration("no API key was given"),
            Kind::InvalidRequest => Error::invalid_request(match self.fields.is_empty() {
                true => BTreeMap::from([("first_name".to_owned(), vec!["Give a first name.".to_owned()])]),
                false => self.fields,
            }),
            Kind::BadRequest => self.answered(StatusCode::BAD_REQUEST),
            Kind::Authentication => self.answered(StatusCode::UNAUTHORIZED),
            Kind::Forbidden => self.answered(StatusCode::FORBIDDEN),
            Kind::NotFound => self.answered(StatusCode::NOT_FOUND),
            Kind::Conflict => self.answered(StatusCode::CONFLICT),
            Kind::RateLimited => self.answered(StatusCode::TOO_MANY_REQUESTS),
            Kind::Server => self.answered(StatusCode::SERVICE_UNAVAILABLE),
            Kind::UnexpectedStatus => self.answered(StatusCode::IM_A_TEAPOT),
            Kind::Redirect => self.answered(StatusCode::TEMPORARY_REDIRECT),
            Kind::Deadline => self.interrupted("no complete response within the deadline of 60 s"),
            Kind::Connection => self.interrupted("no connection to the API"),
            Kind::Decode => {
                let response = RawResponse::new(StatusCode::OK, HeaderMap::new(), "[]".into());
                match Reply::<types::Verification>::read(self.operation, response) {
                    Err(error) => Error::of_call(error, Some(&self.record())),
                    Ok(_) => unreachable!("a list is not a record"),
                }
            }
            Kind::OtherRecord => Error::other_record(id, self.attempts, self.operation.safety != Safety::Read),
            Kind::NotSettled => Error::not_settled(self.operation, Duration::from_secs(1800), &[], None),
            Kind::Pagination => Error::pagination(id, "the links of the list lead in a circle"),
        }
    }

    /// Builds an error with a response from the API.
    fn answered(self, usual: StatusCode) -> Error {
        let mut body: Map<String, Value> = self.fields.iter().map(|(path, it)| (path.clone(), json!(it))).collect();
        if let Some(detail) = &self.detail {
            body.insert("detail".into(), json!(detail));
        }
        let body = Value::Object(body).to_string();
        let response = RawResponse::new(self.status.unwrap_or(usual), HeaderMap::new(), body.into());
        Error::of_call(realaml_api::Error::status_of(self.operation, response), Some(&self.record()))
    }

    /// Builds an error without a complete response.
    fn interrupted(self, message: &str) -> Error {
        let failure = if self.is_unsent { Failure::Unsent } else { Failure::Interrupted };
        let interruption = Interruption::plain(self.kind, message, Some(failure));
        Error::of_call(realaml_api::Error::transport(self.operation, interruption), Some(&self.record()))
    }

    fn record(&self) -> CallRecord {
        let record = CallRecord::default();
        record.begin(self.operation.safety);
        for _ in 0..self.attempts {
            record.attempt();
        }
        record.asked_to_wait(self.retry_after);
        record
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_can_be_made() {
        for kind in ErrorKind::ALL {
            let error = error(*kind).build();
            assert_eq!(error.kind(), *kind);
            assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn doubt_follows_from_operation_and_kind() {
        let doubtful = |operation: &str| {
            let of_kind = |kind: &&ErrorKind| error(**kind).operation(operation).build().may_have_happened();
            ErrorKind::ALL.iter().filter(of_kind).copied().collect::<Vec<_>>()
        };
        use ErrorKind::*;
        assert_eq!(doubtful("get_verification"), []);
        assert_eq!(doubtful("run_verification"), [Server, Deadline, Connection, Decode, OtherRecord]);
    }
}
