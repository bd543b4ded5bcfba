//! Builds the journal's errors of each kind.

use std::fmt;

use realaml_ext::{ErrorKind as ApiErrorKind, test_util};

use crate::{BoxError, Error, ErrorKind, HandlingError, HandlingErrorKind, Operation, error::Failure};

/// Starts building an error of the journal of this kind.
///
/// ```
/// use realaml_ext::test_util::error as api_error;
/// use realaml_journal::{Error, ErrorKind, test_util};
///
/// fn http_status(error: &Error) -> u16 {
///     match error.kind() {
///         ErrorKind::OtherRequest => 409,
///         ErrorKind::NotFound => 404,
///         ErrorKind::Database => 503,
///         _ => 500,
///     }
/// }
///
/// assert_eq!(http_status(&test_util::error(ErrorKind::OtherRequest).build()), 409);
/// for kind in ErrorKind::ALL {
///     assert!(http_status(&test_util::error(*kind).build()) >= 400);
/// }
/// // An error of the client is the source of an error of the kind `Api`.
/// let not_found = api_error(realaml_ext::ErrorKind::NotFound).build();
/// let error = test_util::error(ErrorKind::Api).source(not_found).build();
/// let source = std::error::Error::source(&error).and_then(|it| it.downcast_ref::<realaml_ext::Error>());
/// assert_eq!(source.map(|it| it.kind()), Some(realaml_ext::ErrorKind::NotFound));
/// ```
pub fn error(kind: ErrorKind) -> ErrorBuilder {
    ErrorBuilder { kind, source: None }
}

/// Builds an [`Error`] for a test. Created by [`error`].
#[must_use = "a builder does nothing before `build`"]
pub struct ErrorBuilder {
    kind: ErrorKind,
    source: Option<BoxError>,
}

impl ErrorBuilder {
    /// Sets the source. By default, the source is a timeout of the connection pool for the kind `Database`, and a
    /// failed connection to the API for the kind `Api`. The other kinds have none.
    pub fn source(self, source: impl Into<BoxError>) -> Self {
        Self { source: Some(source.into()), ..self }
    }

    /// Builds the error, with one of the messages that the journal uses for its kind.
    pub fn build(self) -> Error {
        let error = match self.kind {
            ErrorKind::Configuration => Error::configuration("a reference must have 1 to 100 bytes"),
            ErrorKind::Database => sqlx::Error::PoolTimedOut.into(),
            ErrorKind::Sealing => Error::new(Failure::Sealing("a value cannot be sealed")),
            ErrorKind::OtherRequest => Error::new(Failure::OtherRequest),
            ErrorKind::NotFound => Error::new(Failure::NotFound),
            ErrorKind::Conflict => Error::conflict("the record of this reference was erased"),
            ErrorKind::Api => Error::new(Failure::Api("the record cannot be fetched"))
                .with_source(test_util::error(ApiErrorKind::Connection).build()),
        };
        match self.source {
            Some(source) => error.with_source(source),
            None => error,
        }
    }
}

/// Prints the kind but not the source, which may contain any text.
impl fmt::Debug for ErrorBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorBuilder").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// Starts building the error that [`on_failure`](crate::WorkersBuilder::on_failure) reports. By default, the handler
/// failed for the first time, for the first state of a verification, and will be called again.
///
/// ```
/// use realaml_journal::{HandlingError, HandlingErrorKind, test_util};
///
/// fn is_alarm(error: &HandlingError) -> bool {
///     error.is_given_up() || error.kind() == HandlingErrorKind::Panic
/// }
///
/// let failed = || test_util::handling_error(HandlingErrorKind::Handler).source("the mail server is down");
/// assert!(!is_alarm(&failed().build()));
/// assert!(is_alarm(&failed().attempts(10).given_up().build()));
/// assert!(is_alarm(&test_util::handling_error(HandlingErrorKind::Panic).build()));
/// ```
pub fn handling_error(kind: HandlingErrorKind) -> HandlingErrorBuilder {
    let source = (kind == HandlingErrorKind::Handler).then(|| BoxError::from("the handler of a test failed"));
    HandlingErrorBuilder(HandlingError {
        kind,
        source,
        tenant: String::new(),
        operation: Operation::CreateVerification,
        number: 1,
        attempts: 1,
        is_given_up: false,
    })
}

/// Builds a [`HandlingError`] for a test. Created by [`handling_error`].
#[derive(Debug)]
#[must_use = "a builder does nothing before `build`"]
pub struct HandlingErrorBuilder(HandlingError);

impl HandlingErrorBuilder {
    /// Sets the error that the handler returned.
    ///
    /// # Panics
    ///
    /// Panics if the kind is not `Handler`, because a handler that panicked or was cancelled has not returned an error.
    pub fn source(self, source: impl Into<BoxError>) -> Self {
        assert!(self.0.kind == HandlingErrorKind::Handler, "only an error of the kind `Handler` has a source");
        Self(HandlingError { source: Some(source.into()), ..self.0 })
    }

    /// Sets the tenant that the record belongs to.
    pub fn tenant(self, tenant: impl Into<String>) -> Self {
        Self(HandlingError { tenant: tenant.into(), ..self.0 })
    }

    /// Sets the operation that created the record.
    pub fn operation(self, operation: Operation) -> Self {
        Self(HandlingError { operation, ..self.0 })
    }

    /// Sets the number of the state. The first observed state has the number 1.
    pub fn number(self, number: u64) -> Self {
        Self(HandlingError { number: number.max(1), ..self.0 })
    }

    /// Sets how many times the handler has failed for this state, including this time.
    pub fn attempts(self, attempts: u64) -> Self {
        Self(HandlingError { attempts: attempts.max(1), ..self.0 })
    }

    /// Declares that the record is now a dead letter.
    pub fn given_up(self) -> Self {
        Self(HandlingError { is_given_up: true, ..self.0 })
    }

    /// Builds the error.
    pub fn build(self) -> HandlingError {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use super::*;

    #[test]
    fn every_kind_can_be_made() {
        for kind in ErrorKind::ALL {
            let made = error(*kind).build();
            assert_eq!(made.kind(), *kind);
            assert!(!made.to_string().is_empty());
            assert_eq!(made.source().is_some(), matches!(kind, ErrorKind::Database | ErrorKind::Api), "{kind:?}");
            let made = error(*kind).source("the key service is down").build();
            assert_eq!(made.source().map(ToString::to_string).as_deref(), Some("the key service is down"));
        }
    }

    #[test]
    fn every_failure_of_a_handler_can_be_made() {
        for kind in HandlingErrorKind::ALL {
            let builder = || handling_error(*kind).tenant("firm-a").operation(Operation::CreateForm).number(2);
            let made = builder().attempts(3).given_up().build();
            assert_eq!((made.kind(), made.tenant(), made.operation()), (*kind, "firm-a", Operation::CreateForm));
            assert_eq!((made.number(), made.attempts(), made.is_given_up()), (2, 3, true));
            assert_eq!(made.source().is_some(), *kind == HandlingErrorKind::Handler, "{kind:?}");
            let with_source = std::panic::catch_unwind(|| builder().source("not today").build().source().is_some());
            assert_eq!(with_source.ok(), (*kind == HandlingErrorKind::Handler).then_some(true), "{kind:?}");
        }
    }

    #[test]
    fn a_builder_prints_no_source() {
        let text = format!("{:?}", error(ErrorKind::Sealing).source("canary"));
        assert_eq!(text, "ErrorBuilder { kind: Sealing, .. }");
        let text = format!("{:?}", handling_error(HandlingErrorKind::Handler).source("canary").tenant("canary"));
        assert!(!text.contains("canary"), "{text}");
    }
}
