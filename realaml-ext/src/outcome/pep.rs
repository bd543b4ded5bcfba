//! The screening against PEP and sanctions lists.

use realaml_api::types;

use super::{Check, CheckResult, Outcome, Reason, concerns, reading::Reading};

/// The screening for politically exposed and sanctioned persons.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{Outcome, Verification, test_util};
/// use serde_json::json;
///
/// let verification = test_util::record::<Verification>("6513")
///     .completed("PARTIAL")
///     .with("pep_overall_result", "PARTIAL")
///     .with("pep_hits", json!([{ "name": "MOCK PARTIAL", "country": "NZ" }]))
///     .build();
/// assert!(matches!(verification.pep().outcome(), Outcome::Review(_)));
/// assert_eq!(verification.pep().hits().len(), 1);
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PepCheck<'a> {
    done: bool,
    result: Option<&'a types::PepResult>,
    hits: &'a [types::PepHit],
    reading: Reading<'a>,
}

impl<'a> PepCheck<'a> {
    pub(crate) fn new(
        done: bool,
        result: Option<&'a types::PepResult>,
        hits: Option<&'a [types::PepHit]>,
        reading: Reading<'a>,
    ) -> Self {
        Self { done, result, hits: hits.unwrap_or_default(), reading }
    }

    /// Returns the outcome. It is [`Outcome::NotApplicable`] if nobody was screened, and [`Outcome::Pending`] while the
    /// screening may still run.
    pub fn outcome(&self) -> Outcome {
        if !self.done {
            return Outcome::Pending(vec![Check::Pep].into());
        }
        let readable = self.reading.member("pep_overall_result").and_then(|()| self.reading.member("pep_hits"));
        if let Err(unreadable) = readable {
            return unreadable.into();
        }
        match CheckResult::from(self.result) {
            // The screening can no longer run, so a record without a result means that nobody was screened.
            CheckResult::NotRun => Outcome::NotApplicable,
            result => Outcome::of(result, || self.concerns()),
        }
    }

    /// Returns the hits that the screening found.
    pub fn hits(&self) -> &'a [types::PepHit] {
        self.hits
    }

    pub(crate) fn concerns(&self) -> Vec<Reason> {
        concerns(Check::Pep, [("hits", CheckResult::from(self.result).when(self.done))])
    }
}
