//! Common mistakes in typed numbers.

/// A guess at a common mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Hint {
    /// The licence number has the form of the state's card numbers, or vice versa (AU).
    LicenceAndCardSwapped,
    /// The licence number is followed by the card version (NZ); see
    /// [`nz::DriverLicence::from_combined`](super::nz::DriverLicence::from_combined).
    NumberAndVersionTogether,
    /// An ITIN was entered in an SSN field (US).
    ItinInSsnField,
    /// An ATIN, which is for a child being adopted, was entered in an SSN field (US).
    AtinInSsnField,
    /// An EIN, an employer's number, was entered in an SSN field (US).
    EinInSsnField,
    /// An ATIN, which is for a child being adopted, was entered in an ITIN field (US).
    AtinInItinField,
    /// A substitute number (erstatningspersonnummer) created by a hospital or an agency, which is not a CPR number
    /// (DK).
    SubstituteCpr,
    /// A generic key that invoices use for the public or for foreigners. It belongs to nobody (MX).
    GenericRfc,
    /// A 15-digit number of the kind used before 2013 (CN); see [`cn::ResidentId15`](super::cn::ResidentId15).
    LegacyFifteenDigits,
    /// A letter that looks like a digit, such as O for 0, or I or l for 1. The error reports its position.
    LetterForDigit,
    /// A digit that looks like a letter, such as 0 for O or 1 for I. The error reports its position.
    DigitForLetter,
    /// The number is masked. The complete number is needed.
    Masked,
    /// Digits of another script, such as Devanagari or Arabic.
    OtherDigits,
    /// A label was entered with the number, such as `IRD` or `DL No.`.
    LabelIncluded,
    /// Leading zeros are missing, probably because a spreadsheet dropped them.
    LeadingZeroLost,
    /// A long number as a spreadsheet displays it, such as `4.4E+17`. Its last digits are lost.
    SpreadsheetNumber,
    /// A character is written as an HTML entity, such as `&amp;`.
    HtmlEntity,
    /// A part of the machine-readable lines was entered. The whole line or the number alone can be read.
    MachineReadable,
    /// `IDMEX`, from the machine-readable lines, is not part of the number (MX).
    MachineReadablePrefix,
    /// Ñ is written as X in this key (MX).
    EnyeIsWrittenX,
    /// The state or province of issue was not given.
    SubdivisionMissing,
    /// The given state or province of issue does not exist in the country.
    SubdivisionUnknown,
    /// The number is valid as another type of the country; [`Invalid::other_type`](crate::Invalid::other_type) returns
    /// the type.
    OtherType,
    /// There are too few or too many characters.
    Length,
    /// The number may have an old or local form, which [`Params::lenient`](super::Params::lenient) reads.
    LenientReads,
}

impl Hint {
    /// All hints.
    pub const ALL: &'static [Self] = &[
        Self::LicenceAndCardSwapped,
        Self::NumberAndVersionTogether,
        Self::ItinInSsnField,
        Self::AtinInSsnField,
        Self::EinInSsnField,
        Self::AtinInItinField,
        Self::SubstituteCpr,
        Self::GenericRfc,
        Self::LegacyFifteenDigits,
        Self::LetterForDigit,
        Self::DigitForLetter,
        Self::Masked,
        Self::OtherDigits,
        Self::LabelIncluded,
        Self::LeadingZeroLost,
        Self::SpreadsheetNumber,
        Self::HtmlEntity,
        Self::MachineReadable,
        Self::MachineReadablePrefix,
        Self::EnyeIsWrittenX,
        Self::SubdivisionMissing,
        Self::SubdivisionUnknown,
        Self::OtherType,
        Self::Length,
        Self::LenientReads,
    ];

    /// Returns a stable name for logs and interfaces, in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LicenceAndCardSwapped => "licence_and_card_swapped",
            Self::NumberAndVersionTogether => "number_and_version_together",
            Self::ItinInSsnField => "itin_in_ssn_field",
            Self::AtinInSsnField => "atin_in_ssn_field",
            Self::EinInSsnField => "ein_in_ssn_field",
            Self::AtinInItinField => "atin_in_itin_field",
            Self::SubstituteCpr => "substitute_cpr",
            Self::GenericRfc => "generic_rfc",
            Self::LegacyFifteenDigits => "legacy_fifteen_digits",
            Self::LetterForDigit => "letter_for_digit",
            Self::DigitForLetter => "digit_for_letter",
            Self::Masked => "masked",
            Self::OtherDigits => "other_digits",
            Self::LabelIncluded => "label_included",
            Self::LeadingZeroLost => "leading_zero_lost",
            Self::SpreadsheetNumber => "spreadsheet_number",
            Self::HtmlEntity => "html_entity",
            Self::MachineReadable => "machine_readable",
            Self::MachineReadablePrefix => "machine_readable_prefix",
            Self::EnyeIsWrittenX => "enye_is_written_x",
            Self::SubdivisionMissing => "subdivision_missing",
            Self::SubdivisionUnknown => "subdivision_unknown",
            Self::OtherType => "other_type",
            Self::Length => "length",
            Self::LenientReads => "lenient_reads",
        }
    }
}
