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
    /// The [`Seen`](super::super::Seen) store failed.
    Store,
    /// The handler failed; the source is its error.
    Handler,
    /// The handler took longer than its deadline.
    Deadline,
    /// The handler panicked.
    Panic,
}

impl HandlingError {
    pub(super) fn new(kind: HandlingErrorKind) -> Self {
        Self { kind, source: None, retryable: true }
    }

    pub(super) fn confirm(error: ConfirmError) -> Self {
        Self {
            kind: HandlingErrorKind::Confirm(error.kind()),
            retryable: error.is_retryable(),
            source: Some(error.into()),
        }
    }

    pub(super) fn store(source: SeenError) -> Self {
        Self { source: Some(source), ..Self::new(HandlingErrorKind::Store) }
    }

    /// Creates the error for a state that was handled, although the store could not record that.
    pub(super) fn unclosed(source: SeenError) -> Self {
        Self { retryable: false, ..Self::store(source) }
    }

    pub(super) fn handler(source: Box<dyn StdError + Send + Sync>) -> Self {
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
