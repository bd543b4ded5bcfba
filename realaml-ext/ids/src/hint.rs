//! Common mistakes when people type a number.

/// A guess at the mistake, if it is a common one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Hint {
    /// The licence number has the form of the card number of that state, or the reverse (AU).
    LicenceAndCardSwapped,
    /// The licence number is followed by the card version (NZ); see
    /// [`nz::DriverLicence::from_combined`](super::nz::DriverLicence::from_combined).
    NumberAndVersionTogether,
    /// An ITIN was entered in the field of an SSN (US).
    ItinInSsnField,
    /// An ATIN, for a child in adoption, was entered in the field of an SSN (US).
    AtinInSsnField,
    /// An EIN, the number of an employer, was entered in the field of an SSN (US).
    EinInSsnField,
    /// An ATIN, for a child in adoption, was entered in the field of an ITIN (US).
    AtinInItinField,
    /// A substitute number (erstatningspersonnummer) made by a hospital or an agency, which is not a CPR number (DK).
    SubstituteCpr,
    /// The key that invoices use for the public or for foreigners, which belongs to nobody (MX).
    GenericRfc,
    /// A 15-digit number of before 2013 (CN); see [`cn::ResidentId15`](super::cn::ResidentId15).
    LegacyFifteenDigits,
    /// A letter that looks like a digit: O for 0, I or l for 1. The place is reported.
    LetterForDigit,
    /// A digit that looks like a letter: 0 for O, 1 for I. The place is reported.
    DigitForLetter,
    /// The number is masked. The complete number is needed.
    Masked,
    /// Digits of another script, such as Devanagari or Arabic.
    OtherDigits,
    /// A label was entered with the number, such as `IRD` or `DL No.`.
    LabelIncluded,
    /// Leading zeros are missing, because spreadsheets drop them.
    LeadingZeroLost,
    /// A long number in the form that a spreadsheet shows, such as `4.4E+17`. Its last digits are lost.
    SpreadsheetNumber,
    /// A character is written as in HTML, such as `&amp;`.
    HtmlEntity,
    /// A part of the machine-readable lines was entered. The whole line or the number alone can be read.
    MachineReadable,
    /// `IDMEX`, from the machine-readable lines, is not part of the number (MX).
    MachineReadablePrefix,
    /// Ñ is written X in this key (MX).
    EnyeIsWrittenX,
    /// The state or province of issue was not given.
    SubdivisionMissing,
    /// The state or province of issue is not one of the country.
    SubdivisionUnknown,
    /// The number is valid as another type of the country; [`Invalid::other_type`](crate::Invalid::other_type) returns
    /// the type.
    OtherType,
    /// Characters are missing, or there are too many.
    Length,
    /// The number may have an old or local form, which [`Params::lenient`](super::Params::lenient) reads.
    LenientReads,
}

impl Hint {
    /// All of them.
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

    /// A stable name for logs and interfaces, in snake case.
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
