//! New Zealand driver licences: number and card version.

use crate::prelude::*;

pub(crate) static NUMBER: Definition = Definition::shaped(
    Entry {
        id_type: IdType::NzDriverLicence,
        country: Country::NewZealand,
        holder: Holder::Person,
        code: "driver_licence",
        name: "driver licence number",
        local_name: None,
        asked_for: "number (field 5a), card version (field 5b)",
        expected: "two letters and six digits",
        check_digit: CheckDigit::None,
        specimen: "DB512036",
        specimen_state: None,
        source: "Waka Kotahi: fields of the licence; form as identity providers print it",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Observed("DRV"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Picture(PICTURE)],
)
.suspect(|plain, _| {
    let is_both = fits_picture(plain, b"AA999999999") || fits_picture(plain, b"AA999999V999");
    is_both.then_some(Hint::NumberAndVersionTogether)
})
// The card prints the name of the field before the number.
.prints_label(|label, _| matches!(label.trim_ascii(), b"5A" | b"5A." | b"5A:"))
.part(IdType::NzDriverLicenceVersion);

const PICTURE: &[u8] = b"AA999999";

pub(crate) static VERSION: Definition = Definition::shaped(
    Entry {
        id_type: IdType::NzDriverLicenceVersion,
        country: Country::NewZealand,
        holder: Holder::Person,
        code: "driver_licence_version",
        name: "driver licence card version",
        local_name: None,
        asked_for: "with the licence number",
        expected: "three digits",
        check_digit: CheckDigit::None,
        specimen: "001",
        specimen_state: None,
        source: "Waka Kotahi: fields of the licence",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Part,
    },
    Alphabet::DIGITS,
    |_| &[Shape::Digits(3, 3)],
)
.prints_label(|label, _| matches!(label.trim_ascii(), b"5B" | b"5B." | b"5B:"))
.goes_with(IdType::NzDriverLicence)
.shows(|_| 0);

national_id! {
    /// A New Zealand driver licence: the number and the card version.
    ///
    /// | field | form |
    /// | --- | --- |
    /// | 5a, number | two letters and six digits; the same for life |
    /// | 5b, version | three digits; changes with every card, and only the newest is valid |
    ///
    /// No check digit is published, so a number can only be plausible. The version is a string and keeps its leading
    /// zeros. If both are typed together, the error says so, and [`from_combined`](Self::from_combined) splits them.
    /// Source: the issuer for the fields, identity providers for the form ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, nz};
    ///
    /// let licence = nz::DriverLicence::new("db 512 036", "001")?;
    /// assert_eq!((licence.expose(), licence.expose_part()), ("DB512036", Some("001")));
    /// assert_eq!(licence.to_string(), "*****036");
    /// assert_eq!(nz::DriverLicence::from_combined("DB512036/001")?, licence);
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    DriverLicence
}

impl DriverLicence {
    /// Reads and checks the number and the card version.
    ///
    /// ```
    /// use realaml_ids::{IdType, nz};
    ///
    /// assert_eq!(nz::DriverLicence::new("DB512036", "001")?.to_string(), "*****036");
    /// let error = nz::DriverLicence::new("DB512036", "1").unwrap_err();
    /// assert_eq!(error.id_type(), IdType::NzDriverLicenceVersion); // the field to mark
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    ///
    /// # Errors
    /// [`Invalid`] if either has the wrong form; [`Invalid::id_type`] identifies which one.
    pub fn new(number: &str, version: &str) -> Result<Self, Invalid> {
        Ok(Self::without_version(number)?.with_version(LicenceVersion::new(version)?))
    }

    /// Reads and checks only the number, for a form that asks for the version in a later step.
    ///
    /// # Errors
    /// [`Invalid`] if the number has the wrong form.
    pub fn without_version(number: &str) -> Result<Self, Invalid> {
        AnyId::check(&NUMBER, number, &Question::default()).map(Self)
    }

    /// Adds a card version that has already been read.
    #[must_use]
    pub fn with_version(self, version: LicenceVersion) -> Self {
        Self(self.0.with_part(version.0))
    }

    /// Reads a number and a version typed together: `DB512036001`, `DB512036 001`, `DB512036/001`.
    ///
    /// ```
    /// use realaml_ids::{NationalId, nz};
    ///
    /// let licence = nz::DriverLicence::from_combined("DB512036 001")?;
    /// assert_eq!((licence.expose(), licence.expose_part()), ("DB512036", Some("001")));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    ///
    /// # Errors
    /// [`Invalid`] if the input is not two letters and nine digits.
    pub fn from_combined(typed: &str) -> Result<Self, Invalid> {
        let fault = |fault: Fault| fault.of(&NUMBER.entry);
        let mut number = Compact::read(typed, Alphabet::LETTERS_AND_DIGITS.dropping_slash()).map_err(fault)?;
        if number.len() != PICTURE.len() + 3 {
            let wrong = Fault::new(InvalidKind::Length).expects("two letters, six digits and the three of the version");
            return Err(fault(wrong));
        }
        let version = number.split_off(PICTURE.len());
        Self::new(&number.to_text(), &version.to_text())
    }
}

national_id_from_text! {
    /// The card version of a New Zealand driver licence (field 5b): three digits. The mask hides all of them.
    ///
    /// ```
    /// use realaml_ids::{NationalId, nz};
    ///
    /// let version = nz::LicenceVersion::new("001")?;
    /// assert_eq!((version.expose(), version.masked().as_str()), ("001", "***"));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    LicenceVersion is VERSION
}
