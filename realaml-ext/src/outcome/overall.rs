//! The outcome of a whole record.

use realaml_api::types;
use serde_json::{Map, Value};

use super::{
    Check, CheckResult, Outcome, Pending, Reason,
    reading::{Reading, Unreadable, unknown_states},
};

/// The members of a record that describe it as a whole.
pub(crate) struct Whole<'a> {
    pub(crate) reading: Reading<'a>,
    pub(crate) is_cancelled: Option<bool>,
    pub(crate) is_completed: Option<bool>,
    pub(crate) result: Option<&'a types::VerificationResult>,
    /// The members that this version does not know.
    pub(crate) extra: &'a Map<String, Value>,
}

impl Whole<'_> {
    /// Returns the outcome. A pass also requires that no value on which the decision depends was set aside, and that no
    /// check contradicts it.
    pub(crate) fn outcome(
        &self,
        unfinished: impl FnOnce() -> Vec<Check>,
        concerns: impl FnOnce() -> Vec<Reason>,
        checks: impl FnOnce() -> Result<(), Unreadable>,
    ) -> Outcome {
        match self.read(unfinished, concerns) {
            Ok(Outcome::Pass) => match self.reading.decisive().and_then(|()| checks()) {
                Ok(()) => Outcome::Pass,
                Err(unreadable) => unreadable.into(),
            },
            Ok(outcome) => outcome,
            Err(unreadable) => unreadable.into(),
        }
    }

    fn read(
        &self,
        unfinished: impl FnOnce() -> Vec<Check>,
        concerns: impl FnOnce() -> Vec<Reason>,
    ) -> Result<Outcome, Unreadable> {
        // The spec lists the flag as optional, so a record without the flag counts as not withdrawn. An unreadable flag
        // is an error.
        if self.reading.flag("is_cancelled", self.is_cancelled)? == Some(true) {
            return Ok(Outcome::Cancelled);
        }
        // The result is read only if the record itself says that it is complete.
        if self.reading.flag("is_completed", self.is_completed)? != Some(true) {
            return Ok(Outcome::Pending(Pending::new(unfinished(), unknown_states(self.extra))));
        }
        self.reading.member("result")?;
        Ok(Outcome::of(CheckResult::from(self.result), concerns))
    }
}
