//! The lawful uses for which an Australian tax file number may be requested.

/// The law under which an Australian tax file number is requested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LawfulUse {
    /// Tax law.
    Tax,
    /// Superannuation law.
    Superannuation,
    /// Personal assistance law.
    PersonalAssistance,
}

impl LawfulUse {
    /// All lawful uses.
    pub const ALL: &'static [Self] = &[Self::Tax, Self::Superannuation, Self::PersonalAssistance];

    /// Returns a stable name in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tax => "tax",
            Self::Superannuation => "superannuation",
            Self::PersonalAssistance => "personal_assistance",
        }
    }
}

/// Parses the stable name.
impl std::str::FromStr for LawfulUse {
    type Err = crate::places::UnknownName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = crate::places::UnknownName::expected("tax, superannuation or personal_assistance");
        Self::ALL.iter().copied().find(|purpose| purpose.code() == text).ok_or(unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::LawfulUse;

    #[test]
    fn each_use_is_read_from_its_name_alone() {
        for purpose in LawfulUse::ALL.iter().copied() {
            assert_eq!(purpose.code().parse(), Ok(purpose));
        }
        for other in ["", "Tax", "taxes", "marketing"] {
            assert!(other.parse::<LawfulUse>().is_err(), "{other}");
        }
    }
}
