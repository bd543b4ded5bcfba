//! The result of one check.

use std::fmt;

use realaml_api::types;
use serde::{Deserialize, Serialize};

use crate::core::{codes::codes, shown::Shown};

/// The result of a check or of a part of it.
///
/// ```
/// use realaml_ext::CheckResult;
///
/// assert!(CheckResult::Pass.is_pass());
/// assert!(!CheckResult::NotApplicable.is_pass() && !CheckResult::Unknown("PASSED".into()).is_pass());
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CheckResult {
    /// There is no result, because the check or the part has not finished or the record does not mention it.
    NotRun,
    /// The rule is met.
    Pass,
    /// Some evidence was found, but the rule is not met.
    Partial,
    /// A person has to review the check.
    Review,
    /// The rule is not met.
    Fail,
    /// The check does not apply, or the source does not cover it. This is not a pass.
    NotApplicable,
    /// A result that this version does not know, as it was received. This is not a pass.
    Unknown(String),
}

/// Prints an unknown value only if it is an identifier.
impl fmt::Debug for CheckResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRun => f.write_str("NotRun"),
            Self::Pass => f.write_str("Pass"),
            Self::Partial => f.write_str("Partial"),
            Self::Review => f.write_str("Review"),
            Self::Fail => f.write_str("Fail"),
            Self::NotApplicable => f.write_str("NotApplicable"),
            Self::Unknown(token) => f.debug_tuple("Unknown").field(&Shown(token)).finish(),
        }
    }
}

codes!(CheckResult, results_have_codes {
    "not_run" => Self::NotRun, Self::NotRun;
    "pass" => Self::Pass, Self::Pass;
    "partial" => Self::Partial, Self::Partial;
    "review" => Self::Review, Self::Review;
    "fail" => Self::Fail, Self::Fail;
    "not_applicable" => Self::NotApplicable, Self::NotApplicable;
    "unknown" => Self::Unknown(_), Self::Unknown(String::new());
});

impl CheckResult {
    /// Whether the result is a pass. Only [`CheckResult::Pass`] is.
    pub fn is_pass(&self) -> bool {
        matches!(self, Self::Pass)
    }

    /// Whether the result is a reason for a review or a failure.
    pub(crate) fn is_concern(&self) -> bool {
        !matches!(self, Self::NotRun | Self::Pass | Self::NotApplicable)
    }

    /// Returns this result if the check is complete, and [`CheckResult::NotRun`] otherwise.
    pub(crate) fn when(self, complete: bool) -> Self {
        if complete { self } else { Self::NotRun }
    }
}

/// Prints the result as the API spells it, or a dash if there is none. An unknown result is hidden unless it is an
/// identifier.
impl fmt::Display for CheckResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotRun => "-",
            Self::Pass => "PASS",
            Self::Partial => "PARTIAL",
            Self::Review => "REVIEW",
            Self::Fail => "FAIL",
            Self::NotApplicable => "NA",
            Self::Unknown(token) => return Shown(token).fmt(f),
        })
    }
}

macro_rules! from_wire {
    ($wire:ty) => {
        impl From<&$wire> for CheckResult {
            fn from(result: &$wire) -> Self {
                match result {
                    <$wire>::Pass => Self::Pass,
                    <$wire>::Partial => Self::Partial,
                    <$wire>::Review => Self::Review,
                    <$wire>::Fail => Self::Fail,
                    <$wire>::NotApplicable => Self::NotApplicable,
                    // Later versions of the raw crate may name more values, which are unknown here, too.
                    other => Self::Unknown(other.as_str().to_owned()),
                }
            }
        }

        impl From<Option<&$wire>> for CheckResult {
            fn from(result: Option<&$wire>) -> Self {
                result.filter(|it| !it.as_str().is_empty()).map_or(Self::NotRun, Self::from)
            }
        }
    };
}

from_wire!(types::VerificationResult);
from_wire!(types::PepResult);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_token_pass_is_a_pass() {
        for token in
            ["PASS", "PARTIAL", "FAIL", "NA", "REVIEW", "pass", "PASSED", " PASS", "PASS\u{200b}", "", "true", "1"]
        {
            let results = [
                CheckResult::from(Some(&types::VerificationResult::from(token))),
                CheckResult::from(Some(&types::PepResult::from(token))),
            ];
            for result in results {
                assert_eq!(result.is_pass(), token == "PASS", "{token:?}");
            }
        }
        assert_eq!(CheckResult::from(None::<&types::VerificationResult>), CheckResult::NotRun);
        assert_eq!(CheckResult::Pass.when(false), CheckResult::NotRun);
    }
}
