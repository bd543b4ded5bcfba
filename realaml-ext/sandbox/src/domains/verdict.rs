//! The verdict of a check, and the outcomes that a test can choose instead of the mocks' outcomes.

use serde::{Deserialize, Serialize};

/// The verdict of a check. Worse verdicts are greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum Verdict {
    /// The check passed.
    Pass,
    /// Some evidence was found, but not enough.
    Partial,
    /// The check failed.
    Fail,
}

impl Verdict {
    /// Returns the value that the API uses for this verdict.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "PASS",
            Self::Partial => "PARTIAL",
            Self::Fail => "FAIL",
        }
    }
}

/// The chosen outcome of a verification. A verdict that is not set follows the staging mocks for mock persons, and is a
/// pass for other persons.
///
/// ```
/// use realaml_sandbox::{Completion, Verdict};
///
/// let completion = Completion::default().facematch(Verdict::Fail);
/// # let _ = completion;
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Completion {
    pub(crate) quick_id: Option<Verdict>,
    pub(crate) pep: Option<Verdict>,
    pub(crate) facematch: Option<Verdict>,
}

impl Completion {
    /// Sets the verdict of the data check.
    #[must_use]
    pub fn quick_id(mut self, verdict: Verdict) -> Self {
        self.quick_id = Some(verdict);
        self
    }

    /// Sets the verdict of the PEP check. A pass has no hits, a partial result has one hit for a politically exposed
    /// person, and a failure has one hit for a sanction.
    #[must_use]
    pub fn pep(mut self, verdict: Verdict) -> Self {
        self.pep = Some(verdict);
        self
    }

    /// Sets the verdict of the face check.
    #[must_use]
    pub fn facematch(mut self, verdict: Verdict) -> Self {
        self.facematch = Some(verdict);
        self
    }
}
