//! The verdict of a check, and what a test may choose instead of the mocks.

use serde::{Deserialize, Serialize};

/// Verdict of one check, worse ones greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum Verdict {
    /// The check was passed.
    Pass,
    /// Some evidence, not enough.
    Partial,
    /// The check was failed.
    Fail,
}

impl Verdict {
    /// The token on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "PASS",
            Self::Partial => "PARTIAL",
            Self::Fail => "FAIL",
        }
    }
}

/// How a verification is to end. What is left out follows the staging mocks, and passes for other persons.
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
    /// Verdict of the data check.
    #[must_use]
    pub fn quick_id(mut self, verdict: Verdict) -> Self {
        self.quick_id = Some(verdict);
        self
    }

    /// Verdict of the PEP check: pass without a hit, partial with a politically exposed person, fail with a sanction.
    #[must_use]
    pub fn pep(mut self, verdict: Verdict) -> Self {
        self.pep = Some(verdict);
        self
    }

    /// Verdict of the face check.
    #[must_use]
    pub fn facematch(mut self, verdict: Verdict) -> Self {
        self.facematch = Some(verdict);
        self
    }
}
