//! The reasons why a callback was given up.

use std::{error::Error as StdError, fmt};

use super::super::{ConfirmError, ConfirmErrorKind, SeenError};

/// The reason why a callback was given up. `Display` prints it without the [`source`](StdError::source).
///
/// ```
/// use realaml_ext::callbacks::{HandlingError, HandlingErrorKind};
///
/// fn is_ours(error: &HandlingError) -> bool {
///     use HandlingErrorKind::{Deadline, Handler, Panic, Store};
///     matches!(error.kind(), Handler | Panic | Deadline | Store)
/// }
/// # let _ = is_ours;
/// ```
pub struct HandlingError {
    kind: HandlingErrorKind,
    source: Option<Box<dyn StdError + Send + Sync>>,
    retryable: bool,
}

/// The kind of failure that a [`HandlingError`] reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HandlingErrorKind {
    /// No key is stored for the reference.
    UnknownReference,
    /// The callback was not confirmed; the source is a [`ConfirmError`].
    Confirm(ConfirmErrorKind),
    /// The [`Seen`](super::super::Seen) store failed; the source is its error.
    Store,
    /// The handler failed; the source is its error.
    Handler,
    /// The handler took longer than its deadline.
    Deadline,
    /// The handler panicked.
    Panic,
}

impl HandlingError {
    pub(crate) fn new(kind: HandlingErrorKind) -> Self {
        Self { kind, source: None, retryable: true }
    }

    pub(crate) fn confirm(error: ConfirmError) -> Self {
        Self {
            kind: HandlingErrorKind::Confirm(error.kind()),
            retryable: error.is_retryable(),
            source: Some(error.into()),
        }
    }

    pub(crate) fn store(source: SeenError) -> Self {
        Self { source: Some(source), ..Self::new(HandlingErrorKind::Store) }
    }

    /// Creates the error for a state that was handled, but whose claim the store could not close.
    pub(crate) fn unclosed(source: SeenError) -> Self {
        Self { retryable: false, ..Self::store(source) }
    }

    pub(crate) fn handler(source: Box<dyn StdError + Send + Sync>) -> Self {
        Self { source: Some(source), ..Self::new(HandlingErrorKind::Handler) }
    }

    /// Returns the kind of this failure.
    pub fn kind(&self) -> HandlingErrorKind {
        self.kind
    }

    /// Whether another attempt may succeed. If so, several attempts are made before the callback is given up.
    pub fn is_retryable(&self) -> bool {
        self.retryable
    }
}

impl fmt::Display for HandlingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            HandlingErrorKind::UnknownReference => "no key is stored for the reference of the callback",
            HandlingErrorKind::Confirm(_) => "the callback was not confirmed",
            HandlingErrorKind::Store => "the store of handled callbacks failed",
            HandlingErrorKind::Handler => "the handler of the callback failed",
            HandlingErrorKind::Deadline => "the handler of the callback took longer than its deadline",
            HandlingErrorKind::Panic => "the handler of the callback panicked",
        })
    }
}

impl fmt::Debug for HandlingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HandlingError")
            .field("kind", &self.kind)
            .field("retryable", &self.retryable)
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
    use std::collections::BTreeSet;

    use super::{super::super::Refusal, *};

    fn broken() -> Box<dyn StdError + Send + Sync> {
        "the disk is full".into()
    }

    fn cause(error: &dyn StdError) -> Option<String> {
        error.source().map(ToString::to_string)
    }

    #[test]
    fn a_failure_names_its_cause_and_says_whether_another_attempt_may_help() {
        for (error, kind, retryable) in [
            (HandlingError::store(broken()), HandlingErrorKind::Store, true),
            (HandlingError::unclosed(broken()), HandlingErrorKind::Store, false),
            (HandlingError::handler(broken()), HandlingErrorKind::Handler, true),
        ] {
            assert_eq!((error.kind(), error.is_retryable()), (kind, retryable));
            assert_eq!(cause(&error).as_deref(), Some("the disk is full"));
        }
        let error = HandlingError::confirm(ConfirmErrorKind::Foreign.error());
        assert_eq!(
            (error.kind(), error.is_retryable()),
            (HandlingErrorKind::Confirm(ConfirmErrorKind::Foreign), false)
        );
        assert_eq!(
            cause(&error).as_deref(),
            Some("the verification that the callback names belongs to another callback address")
        );
        assert_eq!(cause(&ConfirmErrorKind::Foreign.error()), None);
        assert_eq!(cause(&HandlingError::new(HandlingErrorKind::Panic)), None);
    }

    #[test]
    fn every_failure_has_its_own_sentence() {
        let confirm = [
            ConfirmErrorKind::NoKey,
            ConfirmErrorKind::Foreign,
            ConfirmErrorKind::Unbound,
            ConfirmErrorKind::Unreadable("callback_url"),
            ConfirmErrorKind::Fetch,
        ];
        let handling = [
            HandlingErrorKind::UnknownReference,
            HandlingErrorKind::Confirm(ConfirmErrorKind::NoKey),
            HandlingErrorKind::Store,
            HandlingErrorKind::Handler,
            HandlingErrorKind::Deadline,
            HandlingErrorKind::Panic,
        ];
        let refusals = [
            Refusal::NotRecognised,
            Refusal::Method,
            Refusal::TooSlow,
            Refusal::TooLarge,
            Refusal::Broken,
            Refusal::Busy,
            Refusal::TooMany,
        ];
        let sentences: Vec<String> = (confirm.iter().map(|it| it.error().to_string()))
            .chain(handling.iter().map(|it| HandlingError::new(*it).to_string()))
            .chain(refusals.iter().map(ToString::to_string))
            .collect();
        assert!(sentences.iter().all(|it| it.contains(' ')), "{sentences:?}");
        assert_eq!(sentences.iter().collect::<BTreeSet<_>>().len(), sentences.len(), "{sentences:?}");
        assert!(sentences[3].starts_with("`callback_url` of the record cannot be read"), "{}", sentences[3]);
    }
}
