//! Why a number cannot be good.

use std::fmt;
use std::ops::RangeInclusive;

use super::entry::Entry;
use super::id_type::IdType;

/// Which rule a number breaks. The order is the order in which the rules are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum InvalidKind {
    /// The law lets this number be asked for only for certain purposes, and none was named.
    Restricted,
    /// Nothing was given, or only separators.
    Empty,
    /// Too short, too long, or over the cap of 64 characters.
    Length,
    /// A character that this number never has.
    Character,
    /// Letters and digits in the wrong places.
    Format,
    /// A part with a value that the issuer does not use, or a state that does not exist.
    Component,
    /// A province, state or entity that does not exist.
    Region,
    /// A date that the calendar does not have.
    Date,
    /// A date of birth that is still to come.
    FutureDate,
    /// A value outside the range that the issuer has reached.
    Range,
    /// A number set aside by the issuer, such as a published sample.
    Reserved,
    /// The check digit does not match.
    CheckDigit,
}

impl InvalidKind {
    /// A stable name for logs and interfaces, in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Restricted => "restricted",
            Self::Empty => "empty",
            Self::Length => "length",
            Self::Character => "character",
            Self::Format => "format",
            Self::Component => "component",
            Self::Region => "region",
            Self::Date => "date",
            Self::FutureDate => "future_date",
            Self::Range => "range",
            Self::Reserved => "reserved",
            Self::CheckDigit => "check_digit",
        }
    }

    const fn message(self) -> &'static str {
        match self {
            Self::Restricted => "the law allows to ask for it only for a purpose that has to be named",
            Self::Empty => "nothing was entered",
            Self::Length => "the length is wrong",
            Self::Character => "a character does not belong here",
            Self::Format => "letters and digits are not where they should be",
            Self::Component => "a part has a value that is not in use",
            Self::Region => "the state or province does not exist",
            Self::Date => "the date in it does not exist",
            Self::FutureDate => "the date in it is still to come",
            Self::Range => "the value is outside the range in use",
            Self::Reserved => "this is a sample or placeholder, not anybody's number",
            Self::CheckDigit => "the check digit does not match; a digit is probably mistyped",
        }
    }
}

/// A guess at what went wrong, where people commonly go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Hint {
    /// The licence number has the form of the card number of that state, or the reverse (AU).
    LicenceAndCardSwapped,
    /// The licence number is followed by the card version (NZ); see
    /// [`nz::DriverLicence::from_combined`](super::nz::DriverLicence::from_combined).
    NumberAndVersionTogether,
    /// An ITIN stands in the field of an SSN (US).
    ItinInSsnField,
    /// An ATIN, for a child in adoption, stands in the field of an ITIN (US).
    AtinInItinField,
    /// A substitute number (erstatningspersonnummer) made by a hospital or an agency, which is no CPR number (DK).
    SubstituteCpr,
    /// A 15-digit number of before 2013 (CN); see [`cn::ResidentId15`](super::cn::ResidentId15).
    LegacyFifteenDigits,
    /// A letter that looks like a digit: O for 0, I or l for 1.
    LetterForDigit,
    /// The number is masked; the whole number is needed.
    Masked,
    /// `IDMEX`, from the machine-readable lines, is not part of the number (MX).
    MachineReadablePrefix,
    /// Ñ is written X in this key (MX).
    EnyeIsWrittenX,
    /// The state or province of issue was not given.
    SubdivisionMissing,
}

impl Hint {
    /// A sentence for the person who typed the number.
    pub const fn message(self) -> &'static str {
        match self {
            Self::LicenceAndCardSwapped => "The licence number and the card number look swapped.",
            Self::NumberAndVersionTogether => {
                "The last three digits look like the card version: they have a field of their own."
            }
            Self::ItinInSsnField => "This looks like an ITIN, which is not a social security number.",
            Self::AtinInItinField => "This looks like an ATIN, which is not an ITIN.",
            Self::SubstituteCpr => {
                "This is a substitute number made by a hospital or agency: ask for the number on the health card."
            }
            Self::LegacyFifteenDigits => {
                "This looks like the 15-digit number used before 2013: ask for all 18 characters."
            }
            Self::LetterForDigit => "A letter stands where a digit should: O is not 0, I and l are not 1.",
            Self::Masked => "The number is masked: the whole number is needed.",
            Self::MachineReadablePrefix => "Leave out the letters IDMEX.",
            Self::EnyeIsWrittenX => "Ñ is written X in this key.",
            Self::SubdivisionMissing => "Say which state or province issued it.",
        }
    }
}

/// What a rule finds wrong, before the ID type is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fault {
    kind: InvalidKind,
    first: u8,
    last: u8,
    expected: Option<&'static str>,
    hint: Option<Hint>,
}

impl Fault {
    pub(crate) const fn new(kind: InvalidKind) -> Self {
        Self { kind, first: 0, last: 0, expected: None, hint: None }
    }

    /// Says which places are meant, counted from 1 without separators.
    pub(crate) const fn at(mut self, first: u8, last: u8) -> Self {
        self.first = first;
        self.last = last;
        self
    }

    /// Says what these places expect, where it is more than the layout of the whole.
    pub(crate) const fn expects(mut self, expected: &'static str) -> Self {
        self.expected = Some(expected);
        self
    }

    pub(crate) const fn hint(mut self, hint: Hint) -> Self {
        self.hint = Some(hint);
        self
    }

    #[cfg(test)]
    pub(crate) const fn kind(&self) -> InvalidKind {
        self.kind
    }

    #[cold]
    pub(crate) const fn of(self, entry: &'static Entry) -> Invalid {
        Invalid { entry, fault: self }
    }
}

/// A number that the issuer's rules make impossible.
///
/// The text says what is wrong, where, and what is expected, so that a form can show it. It never contains the number
/// or any part of it.
///
/// ```
/// use realaml_ids::{Hint, InvalidKind, nz};
///
/// let error = nz::DriverLicence::new("DB512036001", "001").unwrap_err();
/// assert_eq!(error.kind(), InvalidKind::Format);
/// assert_eq!(error.hint(), Some(Hint::NumberAndVersionTogether));
/// assert_eq!(
///     error.to_string(),
///     "New Zealand driver licence number: letters and digits are not where they should be; expected two letters and \
///      six digits. The last three digits look like the card version: they have a field of their own."
/// );
/// ```
#[derive(Clone, Copy)]
pub struct Invalid {
    entry: &'static Entry,
    fault: Fault,
}

impl Invalid {
    /// Which rule is broken.
    pub const fn kind(&self) -> InvalidKind {
        self.fault.kind
    }

    /// The stable name of the broken rule, such as `check_digit`.
    pub const fn code(&self) -> &'static str {
        self.fault.kind.code()
    }

    /// The type that the number was checked as.
    pub const fn id_type(&self) -> IdType {
        self.entry.id_type
    }

    /// The places at fault, counted from 1 over the characters other than separators, where they are known.
    pub fn places(&self) -> Option<RangeInclusive<usize>> {
        (self.fault.first > 0).then(|| usize::from(self.fault.first)..=usize::from(self.fault.last))
    }

    /// What is expected, in words.
    pub fn expected(&self) -> &'static str {
        self.fault.expected.unwrap_or(self.entry.expected)
    }

    /// A guess at the mistake, where people commonly make one.
    pub const fn hint(&self) -> Option<Hint> {
        self.fault.hint
    }

    /// Whether nothing was entered, so that a form can say "required" instead.
    pub fn is_empty(&self) -> bool {
        self.fault.kind == InvalidKind::Empty
    }

    /// Whether the number has the right form and only its check digit is wrong, which mostly means a typing mistake.
    pub fn is_check_digit(&self) -> bool {
        self.fault.kind == InvalidKind::CheckDigit
    }
}

impl fmt::Debug for Invalid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Invalid").field("id_type", &self.id_type()).field("fault", &self.fault).finish()
    }
}

impl PartialEq for Invalid {
    fn eq(&self, other: &Self) -> bool {
        self.id_type() == other.id_type() && self.fault == other.fault
    }
}

impl Eq for Invalid {}

impl fmt::Display for Invalid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entry = self.entry;
        write!(formatter, "{} {}: {}", entry.country.name(), entry.name, self.fault.kind.message())?;
        match (self.fault.first, self.fault.last) {
            (0, _) => {}
            (first, last) if first == last => write!(formatter, " (place {first})")?,
            (first, last) => write!(formatter, " (places {first} to {last})")?,
        }
        write!(formatter, "; expected {}", self.expected())?;
        match self.fault.hint {
            Some(hint) => write!(formatter, ". {}", hint.message()),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Invalid {}
