//! Events, results and errors of the journal for the tests of your application. This module needs the feature
//! `test-util`, which also enables [`realaml_ext::test_util`]; enable it only in `[dev-dependencies]`.
//!
//! What is built here behaves in a test as in production. The state of an event is read from its record, and an error
//! of the API becomes the same [`Creation`] that the journal returns for it.
//!
//! | to test | use |
//! | --- | --- |
//! | a handler | [`event`] builds the argument that a handler receives |
//! | code that takes a [`Creation`] | its variants, with a record of [`realaml_ext::test_util`], [`existing`] or [`doubt`]; [`failed`] and [`unrecorded`] |
//! | code that takes an [`Error`] | [`error`] builds an error of any kind |
//! | a function for [`on_failure`](crate::WorkersBuilder::on_failure) | [`handling_error`] builds its argument |
//! | code that shows records, dead letters or a history | [`summary`], [`dead_letter`], [`entry`] |
//! | code that takes a [`Journal`](crate::Journal) | a journal in `sqlite::memory:` with the client of a [`FakeApi`](realaml_ext::test_util::FakeApi) |
//! | the whole exchange, as HTTP | `realaml-sandbox`, which plays the vendor |
//!
//! ```
//! use realaml_ext::{ErrorKind, Verification, test_util::{error, record}};
//! use realaml_journal::{BoxError, Creation, Event, test_util};
//!
//! async fn handle(event: Event<Verification>) -> Result<bool, BoxError> {
//!     Ok(event.is_final() && event.record().outcome().is_pass())
//! }
//!
//! fn http_status<T>(creation: &Creation<T>) -> u16 {
//!     match creation {
//!         Creation::Created(_) | Creation::Existing(_) | Creation::Unrecorded { .. } => 201,
//!         Creation::Refused(_) => 422,
//!         Creation::NotSent(_) => 503,
//!         Creation::InDoubt(_) => 202,
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), BoxError> {
//! let pending = record::<Verification>("6513").build();
//! assert!(!handle(test_util::event("matter-4711", pending).build()).await?);
//! let passed = record::<Verification>("6513").passed().build();
//! assert!(handle(test_util::event("matter-4711", passed).number(2).build()).await?);
//!
//! let existing = test_util::existing("6513").build();
//! assert_eq!(http_status(&Creation::<Verification>::Existing(existing)), 201);
//! // A connection that broke while the request was sent: the record may exist.
//! let lost = error(ErrorKind::Connection).operation("create_verification").build();
//! assert_eq!(http_status(&test_util::failed::<Verification>(lost)), 202);
//! # Ok(())
//! # }
//! ```
//!
//! A whole journal needs no network either. The guide's page
//! [`testing_the_journal`](https://docs.rs/realaml-ext/latest/realaml_ext/guide/testing_the_journal/) shows this, and
//! `examples/test_your_handlers.rs` is a small application with such tests.

mod error;
mod event;

use chrono::{DateTime, TimeDelta};
use realaml_ext::{Error as ApiError, Outcome, SignatureKey};

pub use self::{
    error::{ErrorBuilder, HandlingErrorBuilder, error, handling_error},
    event::{EventBuilder, HandledRecord, event},
};
use crate::{CallState, Creation, Doubt, Entry, Error, Existing, Operation, Summary};

/// Starts building the record that an earlier call created, for [`Creation::Existing`]. None of its states has been
/// observed until [`observed`](ExistingBuilder::observed) is called.
///
/// ```
/// use realaml_ext::{Verification, test_util::record};
/// use realaml_journal::test_util;
///
/// let passed = record::<Verification>("6513").passed().build();
/// let existing = test_util::existing("6513").observed(2, passed).build();
/// assert_eq!((existing.key().expose(), existing.number()), ("6513", 2));
/// assert_eq!((existing.outcome(), existing.is_final()), (Some("pass"), true));
/// ```
pub fn existing(key: &str) -> ExistingBuilder {
    ExistingBuilder(Existing { key: SignatureKey::new(key), number: 0, outcome: None, is_final: false })
}

/// Builds an [`Existing`] for a test. Created by [`existing`].
#[derive(Debug)]
#[must_use = "a builder does nothing before `build`"]
pub struct ExistingBuilder(Existing);

impl ExistingBuilder {
    /// Sets the latest observed state: its number, and a record in this state.
    pub fn observed(self, number: u64, record: impl HandledRecord) -> Self {
        let (state, _) = record.observe();
        let (outcome, is_final) = (Some(state.outcome().to_owned()), state.is_final());
        Self(Existing { number: number.max(1), outcome, is_final, ..self.0 })
    }

    /// Builds the value.
    pub fn build(self) -> Existing {
        self.0
    }
}

/// Builds a doubt for [`Creation::InDoubt`]. Pass the error if this call is in doubt, or `None` if an earlier call is.
///
/// ```
/// use realaml_ext::{ErrorKind, test_util::error};
/// use realaml_journal::test_util;
///
/// assert!(test_util::doubt(None).error().is_none());
/// let lost = error(ErrorKind::Deadline).operation("run_verification").build();
/// assert!(test_util::doubt(Some(lost)).error().is_some());
/// ```
///
/// # Panics
///
/// Panics if the error proves that nothing was created. The journal reports such an error as
/// [`Creation::Refused`] or [`Creation::NotSent`]; see [`failed`].
pub fn doubt(error: Option<ApiError>) -> Doubt {
    let is_doubtful = error.as_ref().is_none_or(ApiError::may_have_happened);
    assert!(is_doubtful, "after this error it is known that nothing was created; use `failed`");
    Doubt { error }
}

/// Returns the result of a call that failed with this error: refused, not sent or in doubt, as the journal decides.
///
/// ```
/// use realaml_ext::{ErrorKind, test_util::error};
/// use realaml_journal::{CallState, test_util};
///
/// let state = |kind| {
///     let error = error(kind).operation("create_verification").build();
///     test_util::failed::<()>(error).state()
/// };
/// assert_eq!(state(ErrorKind::BadRequest), CallState::Refused);
/// assert_eq!(state(ErrorKind::RateLimited), CallState::NotSent);
/// assert_eq!(state(ErrorKind::Server), CallState::InDoubt);
/// ```
pub fn failed<T>(error: ApiError) -> Creation<T> {
    Creation::failed(error)
}

/// Returns the result of a call that created a record whose key could not be stored.
///
/// ```
/// use realaml_ext::{CreatedVerification, test_util::record};
/// use realaml_journal::{Creation, ErrorKind, test_util};
///
/// let answer = record::<CreatedVerification>("6513").build();
/// let creation = test_util::unrecorded(answer, test_util::error(ErrorKind::Database).build());
/// let Creation::Unrecorded { answer, .. } = creation else { panic!("not unrecorded") };
/// assert_eq!(answer.signature_key().expose(), "6513");
/// ```
pub fn unrecorded<T>(answer: T, error: Error) -> Creation<T> {
    Creation::Unrecorded { answer, error }
}

/// Returns the journal's data about a verification that has just been created. Its members are public: set those that
/// matter to the test.
///
/// ```
/// use realaml_journal::{CallState, Operation, test_util};
///
/// let mut summary = test_util::summary("matter-4711");
/// assert_eq!((summary.state, summary.number), (CallState::Created, 0));
/// (summary.operation, summary.state) = (Operation::CreateForm, CallState::InDoubt);
/// ```
pub fn summary(reference: impl Into<String>) -> Summary {
    Summary {
        tenant: String::new(),
        reference: reference.into(),
        operation: Operation::CreateVerification,
        state: CallState::Created,
        number: 0,
        handled: 0,
        outcome: None,
        is_final: false,
        attempts: 0,
        dead: None,
        due_at: Some(DateTime::UNIX_EPOCH + TimeDelta::seconds(10)),
        created_at: DateTime::UNIX_EPOCH,
        changed_at: DateTime::UNIX_EPOCH,
    }
}

/// The reasons why a record becomes a dead letter. The first three are codes of
/// [`HandlingErrorKind`](crate::HandlingErrorKind).
const REASONS: [&str; 5] = ["handler", "panic", "time_limit", "not_found", "unreadable"];

/// Returns the journal's data about a dead letter: a passed verification that was given up for this reason.
///
/// ```
/// use realaml_journal::{HandlingErrorKind, Summary, test_util};
///
/// /// Whether replaying helps once our own code has been corrected.
/// fn is_ours(letter: &Summary) -> bool {
///     matches!(letter.dead.as_deref(), Some("handler" | "panic" | "time_limit"))
/// }
///
/// assert!(is_ours(&test_util::dead_letter("matter-4711", HandlingErrorKind::Panic.as_str())));
/// assert!(!is_ours(&test_util::dead_letter("matter-4711", "not_found")));
/// ```
///
/// # Panics
///
/// Panics if the journal has no such reason.
pub fn dead_letter(reference: impl Into<String>, reason: &str) -> Summary {
    assert!(REASONS.contains(&reason), "there is no reason `{reason}`");
    let handler_failed = !matches!(reason, "not_found" | "unreadable");
    Summary {
        number: 1,
        handled: u64::from(!handler_failed),
        outcome: Some(Outcome::Pass.as_str().to_owned()),
        is_final: true,
        attempts: if handler_failed { 10 } else { 0 },
        dead: Some(reason.to_owned()),
        due_at: None,
        ..summary(reference)
    }
}

/// Returns the first entry of a history, with this event. Its members are public: set those that matter to the test.
///
/// ```
/// use realaml_journal::test_util;
///
/// let mut entry = test_util::entry("dead");
/// entry.became = Some("handler".to_owned());
/// assert_eq!((entry.number, entry.event.as_str()), (1, "dead"));
/// ```
pub fn entry(event: impl Into<String>) -> Entry {
    Entry {
        number: 1,
        at: DateTime::UNIX_EPOCH,
        actor: "process 1".to_owned(),
        event: event.into(),
        was: None,
        became: None,
        state: None,
        request_id: None,
    }
}

#[cfg(test)]
mod tests {
    use realaml_ext::{ErrorKind as ApiErrorKind, test_util::error as api_error};

    use super::*;
    use crate::HandlingErrorKind;

    #[test]
    fn an_error_without_doubt_makes_none() {
        for kind in ApiErrorKind::ALL {
            let error = || api_error(*kind).operation("create_verification").build();
            let in_doubt = matches!(failed::<()>(error()), Creation::InDoubt(_));
            assert_eq!(in_doubt, error().may_have_happened(), "{kind:?}");
            assert_eq!(std::panic::catch_unwind(|| doubt(Some(error()))).is_ok(), in_doubt, "{kind:?}");
        }
    }

    #[test]
    fn a_handler_that_failed_explains_a_dead_letter() {
        for kind in HandlingErrorKind::ALL {
            let letter = dead_letter("matter-1", kind.as_str());
            assert_eq!((letter.dead.as_deref(), letter.number, letter.handled), (Some(kind.as_str()), 1, 0));
            assert!(letter.attempts > 0 && letter.due_at.is_none());
        }
        let letter = dead_letter("matter-1", "unreadable");
        assert_eq!((letter.number, letter.handled, letter.attempts), (1, 1, 0));
        assert!(std::panic::catch_unwind(|| dead_letter("matter-1", "lost")).is_err());
    }
}
