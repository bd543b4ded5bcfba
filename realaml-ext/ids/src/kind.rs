//! The rules that a number can break.

/// The rule that a number breaks. The variants are roughly in the order in which the rules are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum InvalidKind {
    /// The law permits asking for this number only for certain purposes, and no purpose was given.
    Restricted,
    /// Nothing was entered, or only separators.
    Empty,
    /// The number is too short or too long, or the input exceeds 64 characters.
    Length,
    /// A character that does not belong in a number of this type or in this position.
    Character,
    /// Letters or digits in the wrong positions. Types that are checked only by their layout also report a wrong length
    /// in this way.
    Format,
    /// A component with a value that the issuer does not use, a state that is missing or does not exist, or a part,
    /// such as a card number, that does not go with the number.
    Component,
    /// The number contains a code for a state, province or federal entity, but the code does not exist.
    Region,
    /// A date that does not exist.
    Date,
    /// A date of birth in the future.
    FutureDate,
    /// A value outside the range that the issuer has used so far.
    Range,
    /// A number that belongs to nobody, such as a published sample or an all-zero number.
    Reserved,
    /// The check digit does not match.
    CheckDigit,
}

impl InvalidKind {
    /// All kinds.
    pub const ALL: &'static [Self] = &[
        Self::Restricted,
        Self::Empty,
        Self::Length,
        Self::Character,
        Self::Format,
        Self::Component,
        Self::Region,
        Self::Date,
        Self::FutureDate,
        Self::Range,
        Self::Reserved,
        Self::CheckDigit,
    ];

    /// Returns a stable name for logs and interfaces, in snake case.
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
}
