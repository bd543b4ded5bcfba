//! Warnings about a number that may nevertheless be valid.

use std::fmt;

/// A finding that does not make a number invalid, because the issuer's rules do not exclude it.
///
/// ```
/// use realaml_ids::{NationalId, Warning, ca};
///
/// let sin = ca::Sin::new("046 454 286")?;
/// assert!(sin.warnings().contains(Warning::CraAssignedPrefix));
/// # Ok::<(), realaml_ids::Invalid>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
#[repr(u8)]
pub enum Warning {
    /// The first four letters spell a word that the issuer replaces in new keys; some older keys have kept it (MX).
    InconvenientWord,
    /// A SIN that starts with 0, a range that the Canada Revenue Agency uses for its own numbers (CA).
    CraAssignedPrefix,
    /// A SIN that starts with 8, a range not given to people (CA).
    UnassignedPrefix,
    /// An ID whose twelfth digit is below 8, as in numbers from before the reissue after 1986 (ZA).
    ObsoleteTwelfthDigit,
    /// A 15-digit resident number, which has not been legally valid since 2013 (CN). Send the upgraded number of 18
    /// characters.
    Legacy15Digit,
    /// A PAN whose holder letter appears only in some lists: E or K (IN).
    UnlistedHolderType,
    /// A state code that appears in no published list (MX voter key).
    UnlistedState,
    /// An EIN whose first two digits appear in no published list (US).
    UnlistedPrefix,
    /// A year of issue in the future (IN driving licence).
    FutureIssueYear,
    /// A Medicare number with the issue number 0, which no card has (AU).
    IssueNumberZero,
    /// A social security number typed in the layout of an EIN, an employer's number (US).
    EinLayout,
    /// A check digit in the machine-readable lines does not match, or the lines are damaged.
    MachineReadableCheck,
    /// The machine-readable lines contain another number or another issuer.
    LineDisagrees,
    /// The number has an old or local form, of which little can be checked, or reading it required a guess.
    LenientForm,
    /// The check digit does not match, but the issuer is known to have issued such numbers.
    CheckDigit,
}

impl Warning {
    /// All warnings.
    pub const ALL: &'static [Self] = &[
        Self::InconvenientWord,
        Self::CraAssignedPrefix,
        Self::UnassignedPrefix,
        Self::ObsoleteTwelfthDigit,
        Self::Legacy15Digit,
        Self::UnlistedHolderType,
        Self::UnlistedState,
        Self::UnlistedPrefix,
        Self::FutureIssueYear,
        Self::IssueNumberZero,
        Self::EinLayout,
        Self::MachineReadableCheck,
        Self::LineDisagrees,
        Self::LenientForm,
        Self::CheckDigit,
    ];

    /// Returns a stable name for logs and interfaces, in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::InconvenientWord => "inconvenient_word",
            Self::CraAssignedPrefix => "cra_assigned_prefix",
            Self::UnassignedPrefix => "unassigned_prefix",
            Self::ObsoleteTwelfthDigit => "obsolete_twelfth_digit",
            Self::Legacy15Digit => "legacy_15_digit",
            Self::UnlistedHolderType => "unlisted_holder_type",
            Self::UnlistedState => "unlisted_state",
            Self::UnlistedPrefix => "unlisted_prefix",
            Self::FutureIssueYear => "future_issue_year",
            Self::IssueNumberZero => "issue_number_zero",
            Self::EinLayout => "ein_layout",
            Self::MachineReadableCheck => "machine_readable_check",
            Self::LineDisagrees => "line_disagrees",
            Self::LenientForm => "lenient_form",
            Self::CheckDigit => "check_digit",
        }
    }
}

/// The set of warnings about one number. It is usually empty and never allocates.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Warnings(u32);

impl Warnings {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn one(warning: Warning) -> Self {
        Self(1 << warning as u8)
    }

    /// Adds a warning if a condition holds.
    pub(crate) fn add_if(&mut self, condition: bool, warning: Warning) {
        if condition {
            self.0 |= Self::one(warning).0;
        }
    }

    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there are no warnings.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the number of warnings.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether the set contains this warning.
    pub const fn contains(self, warning: Warning) -> bool {
        self.0 & Self::one(warning).0 != 0
    }

    /// Returns the warnings, in the order of [`Warning::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Warning> {
        Warning::ALL.iter().copied().filter(move |warning| self.contains(*warning))
    }
}

impl fmt::Debug for Warnings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_warning_is_listed_once() {
        let mut all = Warnings::NONE;
        for warning in Warning::ALL.iter().copied() {
            assert!(!all.contains(warning), "{warning:?} twice");
            all.add_if(true, warning);
        }
        assert_eq!(all.len(), Warning::ALL.len());
        assert!(all.iter().eq(Warning::ALL.iter().copied()));
    }
}
