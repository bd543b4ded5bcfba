//! Outcomes of checks. An outcome is a pass only if the API itself reports a pass for a completed check.

mod bank_match;
mod codes;
mod face_match;
mod overall;
mod parts;
mod pending;
mod pep;
mod quick_id;
mod reading;
mod result;
mod voi;

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Serialize};

pub use self::{
    bank_match::BankMatch,
    face_match::FaceMatch,
    pending::Pending,
    pep::PepCheck,
    quick_id::{QuickId, ResultSource},
    result::CheckResult,
    voi::{Voi, VoiDocument},
};
pub(crate) use self::{
    overall::Whole,
    parts::{contradicted, unfinished},
    reading::{Reading, Unreadable, states_of, unknown_states},
};
use crate::core::shown::{Shown, UNREADABLE};

/// The outcome of a verification or of one of its checks.
///
/// ```
/// use realaml_ext::Outcome;
///
/// fn may_go_on(outcome: &Outcome) -> bool {
///     match outcome {
///         Outcome::Pass => true,
///         Outcome::Review(_reasons) | Outcome::Fail(_reasons) => false,
///         // Pending, cancelled, not applicable or unknown: none of these outcomes is a pass.
///         _ => false,
///     }
/// }
/// assert!(!may_go_on(&Outcome::NotApplicable));
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[must_use]
pub enum Outcome {
    /// The check is completed, and the API reports that it passed.
    Pass,
    /// The check is completed, and a person has to decide, for instance because there is some evidence but the rule is
    /// not met.
    Review(Vec<Reason>),
    /// The check is completed, and the rule is not met.
    Fail(Vec<Reason>),
    /// The check is not completed. The value lists the checks that are known to be open, and members that look like a
    /// state unknown to this version.
    Pending(Pending),
    /// The verification was withdrawn.
    Cancelled,
    /// The check is completed, and the API reports that it does not apply. This is not a pass.
    NotApplicable,
    /// The outcome is unknown, which is not a pass. The string is a result that this version does not know, or empty if
    /// there is no result. If a value that the decision depends on is present but unreadable, or contradicts a pass,
    /// the string is `unreadable: ` followed by the path of the member. A result is text from the server, so keep it
    /// out of logs. `Debug` and `Display` show it only if it is an identifier.
    Unknown(String),
}

impl Outcome {
    /// Whether the outcome is a pass.
    ///
    /// ```
    /// use realaml_ext::Outcome;
    ///
    /// assert!(Outcome::Pass.is_pass());
    /// assert!(!Outcome::NotApplicable.is_pass());
    /// // A result that this version does not know is not a pass, whatever it is called.
    /// assert!(!Outcome::Unknown("PASS_WITH_NOTES".into()).is_pass());
    /// ```
    pub fn is_pass(&self) -> bool {
        matches!(self, Self::Pass)
    }

    /// Whether the outcome stays the same unless somebody acts.
    ///
    /// ```
    /// use realaml_ext::{Outcome, Pending};
    ///
    /// assert!(!Outcome::Pending(Pending::default()).is_final());
    /// assert!(Outcome::Cancelled.is_final());
    /// ```
    pub fn is_final(&self) -> bool {
        !matches!(self, Self::Pending(_))
    }

    /// Returns the outcome for the result of a completed check.
    pub(crate) fn of(result: CheckResult, concerns: impl FnOnce() -> Vec<Reason>) -> Self {
        match result {
            CheckResult::Pass => Self::Pass,
            CheckResult::Partial | CheckResult::Review => Self::Review(concerns()),
            CheckResult::Fail => Self::Fail(concerns()),
            CheckResult::NotApplicable => Self::NotApplicable,
            CheckResult::NotRun => Self::Unknown(String::new()),
            CheckResult::Unknown(token) => Self::Unknown(token),
        }
    }
}

/// Prints the outcome in plain words with its reasons, such as `failed (face check: photo liveliness FAIL)`.
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pass => f.write_str("passed"),
            Self::Review(reasons) => with_list(f, "needs a review", reasons),
            Self::Fail(reasons) => with_list(f, "failed", reasons),
            Self::Pending(open) => write!(f, "pending{open}"),
            Self::Cancelled => f.write_str("cancelled"),
            Self::NotApplicable => f.write_str("does not apply"),
            Self::Unknown(token) if token.is_empty() => f.write_str("completed without a result"),
            Self::Unknown(token) if token.starts_with(UNREADABLE) => write!(f, "is unknown ({})", Shown(token)),
            Self::Unknown(token) => write!(f, "completed with the unknown result {}", Shown(token)),
        }
    }
}

/// Prints an unknown result only if it is an identifier or names an unreadable member.
impl fmt::Debug for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pass => f.write_str("Pass"),
            Self::Review(reasons) => f.debug_tuple("Review").field(reasons).finish(),
            Self::Fail(reasons) => f.debug_tuple("Fail").field(reasons).finish(),
            Self::Pending(open) => f.debug_tuple("Pending").field(open).finish(),
            Self::Cancelled => f.write_str("Cancelled"),
            Self::NotApplicable => f.write_str("NotApplicable"),
            Self::Unknown(token) => f.debug_tuple("Unknown").field(&Shown(token)).finish(),
        }
    }
}

fn with_list(f: &mut fmt::Formatter<'_>, word: &str, items: &[impl fmt::Display]) -> fmt::Result {
    f.write_str(word)?;
    for (at, item) in items.iter().enumerate() {
        write!(f, "{}{item}", if at == 0 { " (" } else { ", " })?;
    }
    if items.is_empty() { Ok(()) } else { f.write_str(")") }
}

/// A kind of check.
///
/// ```
/// use realaml_ext::Check;
///
/// let check: Check = "face_match".parse()?;
/// assert_eq!((check, check.as_str()), (Check::FaceMatch, "face_match"));
/// assert_eq!(check.to_string(), "face check");
/// # Ok::<(), realaml_ext::UnknownCode>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Check {
    /// The check of name, birth date and address against data sources (Quick IDV).
    QuickId,
    /// The screening for politically exposed and sanctioned persons.
    Pep,
    /// The face and document check (FaceMatch).
    FaceMatch,
    /// The verification of identity with two documents (VOI).
    Voi,
    /// The bank login check.
    BankMatch,
    /// The check of a company against registers and lists.
    Company,
    /// Work done by the vendor's staff.
    Outsourced,
}

/// Prints the name of the check in plain words.
impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::QuickId => "data check",
            Self::Pep => "PEP screening",
            Self::FaceMatch => "face check",
            Self::Voi => "two-document check",
            Self::BankMatch => "bank login",
            Self::Company => "company check",
            Self::Outsourced => "outsourced work",
        })
    }
}

/// A reason for a review or a failure: a part of a check and its result. The only text from the server that it can
/// contain is an unknown result.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{Check, Outcome, Verification, test_util};
///
/// let verification = test_util::record::<Verification>("6513")
///     .completed("FAIL")
///     .with("facematch_is_completed", true)
///     .with("facematch_photo_liveliness_result", "FAIL")
///     .build();
/// let Outcome::Fail(reasons) = verification.outcome() else { panic!("the check failed") };
/// assert_eq!(reasons[0].check, Check::FaceMatch);
/// assert_eq!(reasons[0].to_string(), "face check: photo liveliness FAIL");
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Reason {
    /// The check that the part belongs to.
    pub check: Check,
    /// The part of the check, in plain words.
    pub part: Cow<'static, str>,
    /// The result of the part.
    pub result: CheckResult,
}

impl Reason {
    pub(crate) fn new(check: Check, part: &'static str, result: CheckResult) -> Self {
        Self { check, part: Cow::Borrowed(part), result }
    }
}

/// Prints the reason, such as `face check: photo liveliness FAIL`.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} {}", self.check, self.part, self.result)
    }
}

/// Returns the reasons for a review or a failure: the parts that ran, apply and did not pass.
pub(crate) fn concerns(check: Check, parts: impl IntoIterator<Item = (&'static str, CheckResult)>) -> Vec<Reason> {
    parts.into_iter().filter(|it| it.1.is_concern()).map(|(part, result)| Reason::new(check, part, result)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_is_described() {
        let reason = || vec![Reason::new(Check::Voi, "document", CheckResult::Review)];
        for (outcome, text) in [
            (Outcome::Pass, "passed"),
            (Outcome::Review(vec![]), "needs a review"),
            (Outcome::Fail(reason()), "failed (two-document check: document REVIEW)"),
            (Outcome::Cancelled, "cancelled"),
            (Outcome::NotApplicable, "does not apply"),
            (Outcome::Unknown(String::new()), "completed without a result"),
            (Outcome::Unknown(format!("{UNREADABLE}result")), "is unknown (unreadable: result)"),
            (Outcome::Unknown("APPROVED".to_owned()), "completed with the unknown result APPROVED"),
        ] {
            assert_eq!(outcome.to_string(), text);
        }
    }
}
