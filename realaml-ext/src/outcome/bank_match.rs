//! The bank login check.

use realaml_api::types;

use super::{
    Check, CheckResult, Outcome, Reason, concerns,
    reading::{Reading, Unreadable},
};

/// The bank login check, as used in Canada.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{Outcome, Verification, test_util};
///
/// let record = test_util::record::<Verification>("6513");
/// assert_eq!(record.clone().build().bank_match().outcome(), Outcome::NotApplicable);
/// let record = record.with("bankmatch_is_completed", true).with("bankmatch_overall_result", "PASS");
/// assert!(record.build().bank_match().outcome().is_pass());
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct BankMatch<'a> {
    record: &'a types::Verification,
    reading: Reading<'a>,
}

impl<'a> BankMatch<'a> {
    pub(crate) fn new(record: &'a types::Verification, reading: Reading<'a>) -> Self {
        Self { record, reading }
    }

    /// Whether the check has finished, or `None` if the record does not say or its flag is unreadable.
    pub fn has_finished(&self) -> Option<bool> {
        self.finished().ok().flatten()
    }

    /// Returns the outcome, which is [`Outcome::NotApplicable`] if the record does not mention the check.
    pub fn outcome(&self) -> Outcome {
        let readable = self.finished().and_then(|_| self.reading.member("bankmatch_overall_result"));
        if let Err(unreadable) = readable {
            return unreadable.into();
        }
        match self.has_finished() {
            None => Outcome::NotApplicable,
            Some(false) => Outcome::Pending(vec![Check::BankMatch].into()),
            Some(true) => {
                Outcome::of(CheckResult::from(self.record.bankmatch_overall_result.as_ref()), || self.concerns())
            }
        }
    }

    fn finished(&self) -> Result<Option<bool>, Unreadable> {
        self.reading.flag("bankmatch_is_completed", self.record.bankmatch_is_completed)
    }

    pub(crate) fn concerns(&self) -> Vec<Reason> {
        let result = CheckResult::from(self.record.bankmatch_overall_result.as_ref());
        concerns(Check::BankMatch, [("login", result.when(self.has_finished() == Some(true)))])
    }
}
