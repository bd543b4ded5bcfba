//! South African passports.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::shaped(
    Entry {
        id_type: IdType::ZaPassport,
        country: Country::SouthAfrica,
        holder: Holder::Person,
        code: "passport",
        name: "passport number",
        local_name: None,
        asked_for: "number",
        expected: "a letter and eight digits, or nine digits on old books",
        check_digit: CheckDigit::None,
        specimen: "A12345678",
        specimen_state: None,
        source: "identity providers; letters A, D, M, T have been seen",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Inferred("PASS"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Picture(b"A99999999"), Shape::Digits(9, 9)],
)
.machine_readable("ZAF");

national_id_from_text! {
    /// A South African passport number.
    ///
    /// | form | document |
    /// | --- | --- |
    /// | letter, 8 digits | current booklets; A, D, M and T have been seen, but any letter is accepted |
    /// | 9 digits | old booklets |
    ///
    /// There is no check digit, so a number can only be plausible. Source: identity providers
    /// ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, za};
    /// assert_eq!(za::Passport::new("m00000001")?.to_string(), "******001");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Passport is DEFINITION
}
