//! Indian passports and their file numbers.

use crate::prelude::*;

pub(crate) static NUMBER: Definition = Definition::shaped(
    Entry {
        id_type: IdType::InPassport,
        country: Country::India,
        holder: Holder::Person,
        code: "passport",
        name: "passport number",
        local_name: None,
        asked_for: "number, file number",
        expected: "two letters and six digits, or a letter and seven digits",
        check_digit: CheckDigit::None,
        specimen: "A1234567",
        specimen_state: None,
        source: "identity providers; for the ePassport the announcement of the Indian missions of October 2025, as Gulf News (1.500326134) and Khaleej Times print it",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Inferred("PASS"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Picture(b"A9999999"), Shape::Picture(b"AA999999")],
)
.machine_readable("IND")
.part(IdType::InPassportFileNumber);

pub(crate) static FILE_NUMBER: Definition = Definition::new(
    Entry {
        id_type: IdType::InPassportFileNumber,
        country: Country::India,
        holder: Holder::Person,
        code: "passport_file_number",
        name: "passport file number",
        local_name: None,
        asked_for: "with the passport number",
        expected: "two letters and 13 digits, or 12 characters on older files",
        check_digit: CheckDigit::None,
        specimen: "AB1234567890123",
        specimen_state: None,
        source: "identity provider (Data Zoo); 12 to 15 characters by legalclarity.org",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Part,
    },
    Alphabet::LETTERS_AND_DIGITS,
    check_file_number,
)
.forms(|_| {
    &[
        Shape::Picture(b"AA9999999999999"),
        Shape::Picture(b"AAAA99999999"),
        Shape::Picture(b"AAA999999999"),
        Shape::Picture(b"AA9999999999"),
    ]
})
.lenient(Alphabet::LETTERS_AND_DIGITS, |number| {
    (12..=15).contains(&number.len()) && number.bytes()[0].is_ascii_uppercase()
})
.goes_with(IdType::InPassport);

/// Checks a number against the current form, and against the older forms of 12 characters, which begin with two to four
/// letters for the office.
fn check_file_number(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    const PRESENT: Shape = Shape::Picture(b"AA9999999999999");
    const OLDER: [Shape; 3] =
        [Shape::Picture(b"AAAA99999999"), Shape::Picture(b"AAA999999999"), Shape::Picture(b"AA9999999999")];
    whole(number, &[PRESENT]).or_else(|fault| match whole(number, &OLDER) {
        Ok(_) => Ok(Warnings::one(Warning::LenientForm)),
        Err(_) => Err(fault),
    })
}

national_id_from_text! {
    /// An Indian passport number.
    ///
    /// | issued | form |
    /// | --- | --- |
    /// | until 2025, valid until 2035 | any letter and any seven digits |
    /// | since 2025 (ePassport) | any two letters and any six digits |
    ///
    /// A widely copied pattern forbids Q, X, Z and a zero in the second or last position, but no source supports it.
    /// There is no check digit, so a number can only be plausible. Source: identity providers
    /// ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, in_};
    /// assert_eq!(in_::Passport::new("z 0000001")?.to_string(), "*****001");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Passport is NUMBER
}

national_id_from_text! {
    /// The file number of an Indian passport application, which providers require together with the passport number.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-2 | letters of the passport office |
    /// | 3-15 | digits |
    ///
    /// Older file numbers have 12 characters, of which the first two to four are letters, and carry
    /// [`Warning::LenientForm`]. Source: an identity provider ([`Certainty::Provider`]); one weak source for the older
    /// forms.
    ///
    /// ```
    /// use realaml_ids::{NationalId, in_};
    /// assert_eq!(in_::PassportFileNumber::new("BO0000000000018")?.to_string(), "************018");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    PassportFileNumber is FILE_NUMBER
}
