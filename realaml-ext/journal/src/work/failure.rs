//! The reasons why a handler failed.

use std::{error::Error as StdError, fmt};

use super::BoxError;
use crate::kind::Operation;

/// Why a handler failed, and whether it is called again. `Display` prints only the kind of failure, without the
/// [`source`](StdError::source), which is the error that the handler returned.
pub struct HandlingError {
    pub(crate) kind: HandlingErrorKind,
    pub(crate) source: Option<BoxError>,
    pub(crate) tenant: String,
    pub(crate) operation: Operation,
    pub(crate) number: u64,
    pub(crate) attempts: u64,
    pub(crate) is_given_up: bool,
}

/// The kind of failure that a [`HandlingError`] reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HandlingErrorKind {
    /// The handler returned an error; the source is that error.
    Handler,
    /// The handler took longer than its time limit.
    TimeLimit,
    /// The handler panicked.
    Panic,
}

/// The function that is called for each failure, with the reference of the record.
pub(super) type OnFailure = Box<dyn Fn(&str, &HandlingError) + Send + Sync>;

impl HandlingErrorKind {
    /// Every kind that this version knows. Later versions may have more.
    pub const ALL: &[Self] = &[Self::Handler, Self::TimeLimit, Self::Panic];

    /// Returns the code of the kind, which is also the reason that is stored for a dead letter. Codes do not change in
    /// later versions.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Handler => "handler",
            Self::TimeLimit => "time_limit",
            Self::Panic => "panic",
        }
    }
}

impl HandlingError {
    /// Returns the kind of this failure.
    pub fn kind(&self) -> HandlingErrorKind {
        self.kind
    }

    /// Returns the tenant that the record belongs to. It is empty for applications with one account.
    pub fn tenant(&self) -> &str {
        &self.tenant
    }

    /// Returns the operation that created the record.
    pub fn operation(&self) -> Operation {
        self.operation
    }

    /// Returns the number of the state, as [`Event::number`](super::Event::number) does.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Returns how many times the handler has failed for this state, including this time.
    pub fn attempts(&self) -> u64 {
        self.attempts
    }

    /// Whether the record is now a dead letter, so that the handler is called again only after
    /// [`Journal::replay`](crate::Journal::replay). Otherwise, the handler is called again after a pause.
    pub fn is_given_up(&self) -> bool {
        self.is_given_up
    }
}

impl fmt::Display for HandlingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            HandlingErrorKind::Handler => "the handler of a state failed",
            HandlingErrorKind::TimeLimit => "the handler of a state took longer than its time limit",
            HandlingErrorKind::Panic => "the handler of a state panicked",
        })
    }
}

impl fmt::Debug for HandlingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HandlingError")
            .field("kind", &self.kind)
            .field("attempts", &self.attempts)
            .field("is_given_up", &self.is_given_up)
            .finish_non_exhaustive()
    }
}

impl StdError for HandlingError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|it| it as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the kind that follows this one in the list. The match is exhaustive, so a new kind must be added here.
    fn next(kind: HandlingErrorKind) -> Option<HandlingErrorKind> {
        use HandlingErrorKind::*;
        Some(match kind {
            Handler => TimeLimit,
            TimeLimit => Panic,
            Panic => return None,
        })
    }

    #[test]
    fn the_list_has_every_kind_once() {
        let kinds: Vec<_> = std::iter::successors(Some(HandlingErrorKind::Handler), |it| next(*it)).collect();
        assert_eq!(kinds, HandlingErrorKind::ALL);
    }

    #[test]
    fn every_failure_has_its_code_and_its_sentence() {
        for (kind, code, sentence) in [
            (HandlingErrorKind::Handler, "handler", "the handler of a state failed"),
            (HandlingErrorKind::TimeLimit, "time_limit", "the handler of a state took longer than its time limit"),
            (HandlingErrorKind::Panic, "panic", "the handler of a state panicked"),
        ] {
            let error = HandlingError {
                kind,
                source: Some("not today".into()),
                tenant: "firm-a".to_owned(),
                operation: Operation::CreateForm,
                number: 2,
                attempts: 3,
                is_given_up: false,
            };
            assert_eq!((error.kind().as_str(), error.to_string().as_str()), (code, sentence));
            assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("not today"));
            assert_eq!((error.tenant(), error.operation(), error.number()), ("firm-a", Operation::CreateForm, 2));
            assert_eq!((error.attempts(), error.is_given_up()), (3, false));
        }
    }
}
