//! Indian passport and its file number.

use crate::prelude::*;

pub(crate) static NUMBER: Definition = Definition::new(
    Entry {
        id_type: IdType::InPassport,
        country: Country::India,
        code: "passport",
        name: "passport number",
        local_name: None,
        asked_for: "number, file number",
        expected: "a letter and seven digits",
        check_digit: CheckDigit::None,
        specimen: "A1234567",
        specimen_state: None,
        source: "identity providers",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Inferred("PASS"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    |number, _| whole(number, &[Shape::Picture(b"A9999999")]),
);

pub(crate) static FILE_NUMBER: Definition = Definition::new(
    Entry {
        id_type: IdType::InPassportFileNumber,
        country: Country::India,
        code: "passport_file_number",
        name: "passport file number",
        local_name: None,
        asked_for: "with the passport number",
        expected: "two letters and 13 digits",
        check_digit: CheckDigit::None,
        specimen: "AB1234567890123",
        specimen_state: None,
        source: "identity provider (Data Zoo)",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Part,
    },
    Alphabet::LETTERS_AND_DIGITS,
    |number, _| whole(number, &[Shape::Picture(b"AA9999999999999")]),
)
.goes_with(IdType::InPassport);

national_id_from_text! {
    /// Indian passport number.
    ///
    /// | places | what |
    /// | --- | --- |
    /// | 1 | letter, any |
    /// | 2-8 | digits, any |
    ///
    /// A much copied pattern forbids Q, X, Z, a zero in the second place and one at the end; no source supports it. No
    /// check digit: plausible only. Source: identity providers ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, in_};
    /// assert_eq!(in_::Passport::new("z 0000001")?.to_string(), "*****001");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Passport is NUMBER
}

national_id_from_text! {
    /// File number of an Indian passport application, which providers want beside the passport number.
    ///
    /// | places | what |
    /// | --- | --- |
    /// | 1-2 | letters of the passport office |
    /// | 3-15 | digits |
    ///
    /// Other lengths are reported for old files, uncertainly. Source: an identity provider ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, in_};
    /// assert_eq!(in_::PassportFileNumber::new("BO0000000000018")?.to_string(), "************018");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    PassportFileNumber is FILE_NUMBER
}
