//! Mexican passport.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::MxPassport,
        country: Country::Mexico,
        code: "passport",
        name: "passport number",
        local_name: Some("número de pasaporte"),
        asked_for: "number",
        expected: "a letter and eight digits",
        check_digit: CheckDigit::None,
        specimen: "G12345678",
        specimen_state: None,
        source: "identity providers",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Inferred("PASS"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    |number, _| whole(number, &[Shape::Picture(b"A99999999")]),
);

national_id_from_text! {
    /// Mexican passport number.
    ///
    /// | places | what |
    /// | --- | --- |
    /// | 1 | letter, any |
    /// | 2-9 | digits |
    ///
    /// No check digit: plausible only. Source: identity providers ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, mx};
    /// assert_eq!(mx::Passport::new("g12345678")?.to_string(), "******678");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Passport is DEFINITION
}
