//! The ways in which an ID can differ from the person's details.

/// A difference between what an ID encodes and the person's details. It is never a reason to refuse an ID: registers
/// keep old names, numbers may survive corrections, and people are checked outside the country that issued their ID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mismatch {
    /// The ID is from a country other than the one in which the person is checked.
    Country,
    /// The ID encodes a different date of birth.
    BirthDate,
    /// The ID encodes a different sex.
    Sex,
    /// The ID encodes a different first letter for a family name.
    FamilyName,
    /// The ID encodes a different first letter for a given name.
    GivenName,
}

impl Mismatch {
    /// All differences.
    pub const ALL: &'static [Self] = &[Self::Country, Self::BirthDate, Self::Sex, Self::FamilyName, Self::GivenName];

    /// Returns a stable name in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::BirthDate => "birth_date",
            Self::Sex => "sex",
            Self::FamilyName => "family_name",
            Self::GivenName => "given_name",
        }
    }
}
