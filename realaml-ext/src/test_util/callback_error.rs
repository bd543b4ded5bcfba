//! Builds errors of each kind that concern callbacks.

use std::fmt;

use super::error;
use crate::{
    callbacks::{ConfirmError, ConfirmErrorKind, HandlingError, HandlingErrorKind},
    core::{Error, ErrorKind, error::BoxError},
};

/// Starts building an error of this kind, as [`confirm`](crate::callbacks::Untrusted::confirm) returns it.
///
/// ```
/// use realaml_ext::{ErrorKind, callbacks::{ConfirmError, ConfirmErrorKind}, test_util};
///
/// fn http_status(error: &ConfirmError) -> u16 {
///     if error.is_retryable() { 503 } else { 202 }
/// }
///
/// assert_eq!(http_status(&test_util::confirm_error(ConfirmErrorKind::Foreign).build()), 202);
/// let limited = test_util::error(ErrorKind::RateLimited).build();
/// let error = test_util::confirm_error(ConfirmErrorKind::Fetch).fetch_error(limited).build();
/// assert_eq!(http_status(&error), 503);
/// ```
pub fn confirm_error(kind: ConfirmErrorKind) -> ConfirmErrorBuilder {
    ConfirmErrorBuilder { kind, fetch_error: None }
}

/// Builds a [`ConfirmError`] for a test. Created by [`confirm_error`].
#[derive(Debug)]
#[must_use = "a builder does nothing before `build`"]
pub struct ConfirmErrorBuilder {
    kind: ConfirmErrorKind,
    fetch_error: Option<Error>,
}

impl ConfirmErrorBuilder {
    /// Sets the client's error, for the kind `Fetch`. Default: a connection that broke.
    ///
    /// # Panics
    ///
    /// Panics if the kind is not `Fetch`, because no other kind has an error of the client.
    pub fn fetch_error(self, error: Error) -> Self {
        assert!(self.kind == ConfirmErrorKind::Fetch, "only an error of the kind `Fetch` has an error of the client");
        Self { fetch_error: Some(error), ..self }
    }

    /// Builds the error.
    pub fn build(self) -> ConfirmError {
        match self.kind {
            ConfirmErrorKind::Fetch => {
                ConfirmError::fetch(self.fetch_error.unwrap_or_else(|| error(ErrorKind::Connection).build()))
            }
            kind => kind.error(),
        }
    }
}

/// Starts building an error of this kind, as [`on_failure`](crate::callbacks::ReceiverBuilder::on_failure) receives it.
///
/// ```
/// use realaml_ext::{callbacks::{ConfirmErrorKind, HandlingError, HandlingErrorKind}, test_util};
///
/// fn is_alarm(error: &HandlingError) -> bool {
///     !matches!(error.kind(), HandlingErrorKind::Confirm(ConfirmErrorKind::NoKey | ConfirmErrorKind::Foreign))
/// }
///
/// assert!(is_alarm(&test_util::handling_error(HandlingErrorKind::Handler).source("the disk is full").build()));
/// assert!(!is_alarm(&test_util::handling_error(HandlingErrorKind::Confirm(ConfirmErrorKind::Foreign)).build()));
/// ```
pub fn handling_error(kind: HandlingErrorKind) -> HandlingErrorBuilder {
    HandlingErrorBuilder { kind, source: None, confirm_error: None, is_handled: false }
}

/// Builds a [`HandlingError`] for a test. Created by [`handling_error`].
#[must_use = "a builder does nothing before `build`"]
pub struct HandlingErrorBuilder {
    kind: HandlingErrorKind,
    source: Option<BoxError>,
    confirm_error: Option<ConfirmError>,
    is_handled: bool,
}

impl HandlingErrorBuilder {
    /// Sets the error of the handler or of the store.
    ///
    /// # Panics
    ///
    /// Panics if the kind is neither `Handler` nor `Store`.
    pub fn source(self, source: impl Into<BoxError>) -> Self {
        let has_source = matches!(self.kind, HandlingErrorKind::Handler | HandlingErrorKind::Store);
        assert!(has_source, "only errors of the kinds `Handler` and `Store` have a source of your own");
        Self { source: Some(source.into()), ..self }
    }

    /// Sets the error that explains why the callback was not confirmed. By default, [`confirm_error`] builds it from
    /// the kind in `Confirm`.
    ///
    /// # Panics
    ///
    /// Panics if the kind is not `Confirm` with the kind of this error.
    pub fn confirm_error(self, error: ConfirmError) -> Self {
        let fits = self.kind == HandlingErrorKind::Confirm(error.kind());
        assert!(fits, "only an error of the kind `Confirm` has an error of a confirmation, which has the kind in it");
        Self { confirm_error: Some(error), ..self }
    }

    /// Declares that the handler had succeeded before the store failed, for the kind `Store`. The callback is then not
    /// handled again.
    ///
    /// # Panics
    ///
    /// Panics if the kind is not `Store`.
    pub fn after_handling(self) -> Self {
        assert!(self.kind == HandlingErrorKind::Store, "only an error of the kind `Store` can follow a success");
        Self { is_handled: true, ..self }
    }

    /// Builds the error.
    pub fn build(self) -> HandlingError {
        let source = |usual: &str| self.source.unwrap_or_else(|| usual.into());
        match self.kind {
            HandlingErrorKind::Confirm(kind) => {
                HandlingError::confirm(self.confirm_error.unwrap_or_else(|| confirm_error(kind).build()))
            }
            HandlingErrorKind::Store if self.is_handled => {
                HandlingError::unclosed(source("the store of a test failed"))
            }
            HandlingErrorKind::Store => HandlingError::store(source("the store of a test failed")),
            HandlingErrorKind::Handler => HandlingError::handler(source("the handler of a test failed")),
            kind @ (HandlingErrorKind::UnknownReference | HandlingErrorKind::Deadline | HandlingErrorKind::Panic) => {
                HandlingError::new(kind)
            }
        }
    }
}

/// Prints the kind, but not the source, which the test chose.
impl fmt::Debug for HandlingErrorBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HandlingErrorBuilder").field("kind", &self.kind).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::{error::Error as _, iter::successors, panic::catch_unwind};

    use super::*;

    /// Returns every kind. The match is exhaustive, so a new kind must be added here.
    fn confirm_kinds() -> impl Iterator<Item = ConfirmErrorKind> {
        use ConfirmErrorKind::*;
        successors(Some(NoKey), |kind| {
            Some(match kind {
                NoKey => Foreign,
                Foreign => Unbound,
                Unbound => Unreadable("callback_url"),
                Unreadable(_) => Fetch,
                Fetch => return None,
            })
        })
    }

    /// Returns every kind. The match is exhaustive, so a new kind must be added here.
    fn handling_kinds() -> impl Iterator<Item = HandlingErrorKind> {
        use HandlingErrorKind::*;
        let kinds = successors(Some(UnknownReference), |kind| {
            Some(match kind {
                UnknownReference => Store,
                Store => Handler,
                Handler => Deadline,
                Deadline => Panic,
                Panic | Confirm(_) => return None,
            })
        });
        kinds.chain(confirm_kinds().map(Confirm))
    }

    #[test]
    fn every_reason_against_a_confirmation_can_be_made() {
        for kind in confirm_kinds() {
            let made = confirm_error(kind).build();
            assert_eq!(made.kind(), kind);
            assert_eq!(made.fetch_error().is_some(), kind == ConfirmErrorKind::Fetch, "{kind:?}");
            let forbidden = || error(ErrorKind::Forbidden).build();
            let made = catch_unwind(|| confirm_error(kind).fetch_error(forbidden()).build());
            let found = made.ok().and_then(|it| it.fetch_error().map(Error::kind));
            assert_eq!(found, (kind == ConfirmErrorKind::Fetch).then_some(ErrorKind::Forbidden), "{kind:?}");
        }
    }

    #[test]
    fn every_failure_of_a_callback_can_be_made() {
        use HandlingErrorKind::*;
        for kind in handling_kinds() {
            let made = handling_error(kind).build();
            assert_eq!(made.kind(), kind);
            assert_eq!(made.source().is_some(), matches!(kind, Handler | Store | Confirm(_)), "{kind:?}");
            let retryable = !matches!(kind, Confirm(kind) if kind != ConfirmErrorKind::Fetch);
            assert_eq!(made.is_retryable(), retryable, "{kind:?}");
            let own = catch_unwind(|| handling_error(kind).source("not today").build());
            let own = own.ok().and_then(|it| it.source().map(ToString::to_string));
            assert_eq!(own.as_deref(), matches!(kind, Handler | Store).then_some("not today"), "{kind:?}");
            let closed = catch_unwind(|| handling_error(kind).after_handling().build().is_retryable());
            assert_eq!(closed.ok(), (kind == Store).then_some(false), "{kind:?}");
            let foreign = || confirm_error(ConfirmErrorKind::Foreign).build();
            let confirmed = catch_unwind(|| handling_error(kind).confirm_error(foreign()).build().kind());
            let expected = (kind == Confirm(ConfirmErrorKind::Foreign)).then_some(kind);
            assert_eq!(confirmed.ok(), expected, "{kind:?}");
        }
        let passing = confirm_error(ConfirmErrorKind::Fetch).fetch_error(error(ErrorKind::Forbidden).build()).build();
        let made = handling_error(Confirm(ConfirmErrorKind::Fetch)).confirm_error(passing).build();
        assert!(!made.is_retryable());
        let text = format!("{:?}", handling_error(Handler).source("canary"));
        assert_eq!(text, "HandlingErrorBuilder { kind: Handler, .. }");
    }
}
