//! The errors of the journal itself.

use std::{error::Error as StdError, fmt};

/// The error of the journal itself. If the API fails to create a record, or the key of a created record cannot be
/// stored, the failure is part of the [`Creation`](crate::Creation) instead.
///
/// Neither `Display` nor `Debug` shows a reference, a key, or messages from the database, which may contain values.
///
/// ```
/// # #[cfg(feature = "sqlite")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use realaml_journal::{ErrorKind, Journal};
///
/// let journal = Journal::open("sqlite::memory:").await?;
/// let error = journal.show("matter-4711").await.unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::NotFound);
/// assert_eq!(error.kind().as_str(), "not_found");
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    failure: Failure,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// The kind of failure that an [`Error`] reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The journal is misconfigured, a value passed to it is invalid, or a newer version of it wrote to the database.
    Configuration,
    /// The database failed or cannot be reached. The operation can be retried.
    Database,
    /// A value cannot be sealed or opened, for instance because a key is missing or the stored value was changed.
    Sealing,
    /// The reference has already been used for a different request.
    OtherRequest,
    /// No record has this reference.
    NotFound,
    /// The record's kind or state does not allow this operation, or another record has the given key.
    Conflict,
    /// The API did not respond as expected, or a wait or a call ended without a result. The source, if there is one,
    /// says why.
    Api,
}

impl ErrorKind {
    /// Every kind that this version knows, for tests and for metrics that start at zero. Later versions may have more.
    pub const ALL: &[Self] = &[
        Self::Configuration,
        Self::Database,
        Self::Sealing,
        Self::OtherRequest,
        Self::NotFound,
        Self::Conflict,
        Self::Api,
    ];

    /// Returns the code of the kind, for logs and metrics. Codes do not change in later versions.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Configuration => "configuration",
            Self::Database => "database",
            Self::Sealing => "sealing",
            Self::OtherRequest => "other_request",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::Api => "api",
        }
    }
}

/// The kind of failure. If errors of a kind have different messages, it contains the message.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Failure {
    Configuration(&'static str),
    Database,
    Sealing(&'static str),
    OtherRequest,
    NotFound,
    Conflict(&'static str),
    Api(&'static str),
}

impl Error {
    pub(crate) fn new(failure: Failure) -> Self {
        Self(Box::new(Inner { failure, source: None }))
    }

    pub(crate) fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn configuration(sentence: &'static str) -> Self {
        Self::new(Failure::Configuration(sentence))
    }

    /// Creates the error for a stored code that this version does not know.
    pub(crate) fn newer<E>(_: E) -> Self {
        Self::configuration("the database was written by a newer version of the journal; update this program")
    }

    pub(crate) fn conflict(sentence: &'static str) -> Self {
        Self::new(Failure::Conflict(sentence))
    }

    /// Returns the kind of failure.
    pub fn kind(&self) -> ErrorKind {
        match self.0.failure {
            Failure::Configuration(_) => ErrorKind::Configuration,
            Failure::Database => ErrorKind::Database,
            Failure::Sealing(_) => ErrorKind::Sealing,
            Failure::OtherRequest => ErrorKind::OtherRequest,
            Failure::NotFound => ErrorKind::NotFound,
            Failure::Conflict(_) => ErrorKind::Conflict,
            Failure::Api(_) => ErrorKind::Api,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match error {
            // The message may quote the address, which may contain a password.
            sqlx::Error::Configuration(_) => {
                Self::configuration("the address of the database is not valid; check its path, host and options")
            }
            error => Self::new(Failure::Database).with_source(Database::from(error)),
        }
    }
}

/// A failure of the database without its message, which may quote values.
#[derive(Debug)]
struct Database {
    what: &'static str,
    code: Option<String>,
}

impl From<sqlx::Error> for Database {
    fn from(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|it| it.code()).map(|it| it.into_owned());
        let what = match &error {
            sqlx::Error::Database(_) => "the database refused a statement",
            sqlx::Error::Io(_) => "the connection to the database broke or could not be established",
            sqlx::Error::Tls(_) => "no secure connection to the database could be established",
            sqlx::Error::PoolTimedOut => "no connection to the database became free in time",
            sqlx::Error::PoolClosed => "the journal was closed",
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => {
                "the database contains a value of an unexpected type"
            }
            _ => "the database failed",
        };
        Self { what, code }
    }
}

impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)?;
        match &self.code {
            Some(code) => write!(f, " (code {code})"),
            None => Ok(()),
        }
    }
}

impl StdError for Database {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.failure {
            Failure::Configuration(sentence)
            | Failure::Sealing(sentence)
            | Failure::Conflict(sentence)
            | Failure::Api(sentence) => f.write_str(sentence),
            Failure::Database => f.write_str("the database of the journal failed"),
            Failure::OtherRequest => f.write_str(
                "a different request was made under this reference before; use a new reference, or send the same \
                 request",
            ),
            Failure::NotFound => f.write_str("no record of the journal has this reference"),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error").field("failure", &self.0.failure).field("source", &self.0.source).finish()
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
    fn every_failure_has_its_code_and_its_sentence() {
        for (failure, code, sentence) in [
            (Failure::Configuration("give a name"), "configuration", "give a name"),
            (Failure::Database, "database", "the database of the journal failed"),
            (Failure::Sealing("give a key"), "sealing", "give a key"),
            (Failure::NotFound, "not_found", "no record of the journal has this reference"),
            (Failure::Conflict("it was erased"), "conflict", "it was erased"),
            (Failure::Api("it was not fetched"), "api", "it was not fetched"),
        ] {
            let error = Error::new(failure);
            assert_eq!((error.kind().as_str(), error.to_string().as_str()), (code, sentence));
            assert!(error.source().is_none());
        }
        let error = Error::new(Failure::OtherRequest);
        assert_eq!(error.kind().as_str(), "other_request");
        assert!(error.to_string().starts_with("a different request was made under this reference before"), "{error}");
    }

    /// Returns the kind that follows this one in the list. The match is exhaustive, so a new kind must be added here.
    fn next(kind: ErrorKind) -> Option<ErrorKind> {
        use ErrorKind::*;
        Some(match kind {
            Configuration => Database,
            Database => Sealing,
            Sealing => OtherRequest,
            OtherRequest => NotFound,
            NotFound => Conflict,
            Conflict => Api,
            Api => return None,
        })
    }

    #[test]
    fn the_list_has_every_kind_once() {
        let kinds: Vec<_> = std::iter::successors(Some(ErrorKind::Configuration), |it| next(*it)).collect();
        assert_eq!(kinds, ErrorKind::ALL);
    }

    #[test]
    fn a_failure_of_the_database_says_which_without_its_message() {
        let broken = || std::io::Error::other("canary of a host");
        for (error, expected) in [
            (sqlx::Error::Io(broken()), "connection"),
            (sqlx::Error::Tls(Box::new(broken())), "secure connection"),
            (sqlx::Error::PoolTimedOut, "in time"),
            (sqlx::Error::PoolClosed, "closed"),
            (sqlx::Error::Decode("canary of a value".into()), "unexpected type"),
        ] {
            let error = Error::from(error);
            assert_eq!(error.kind(), ErrorKind::Database);
            let source = error.source().expect("the failure has a source").to_string();
            assert!(source.contains(expected), "{source}");
            assert!(!format!("{error} {error:?} {source}").contains("canary"), "{error:?}");
        }
    }

    #[test]
    fn an_address_that_is_not_valid_is_a_wrong_configuration() {
        let error = Error::from(sqlx::Error::Configuration("canary of an address".into()));
        assert_eq!(error.kind(), ErrorKind::Configuration);
        assert_eq!(error.to_string(), "the address of the database is not valid; check its path, host and options");
        assert!(!format!("{error:?}").contains("canary") && error.source().is_none(), "{error:?}");
    }
}
