//! Mexican passports.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::shaped(
    Entry {
        id_type: IdType::MxPassport,
        country: Country::Mexico,
        holder: Holder::Person,
        code: "passport",
        name: "passport number",
        local_name: Some("número de pasaporte"),
        asked_for: "number",
        expected: "a letter and eight digits, or seven on older books",
        check_digit: CheckDigit::None,
        specimen: "G12345678",
        specimen_state: None,
        source: "identity providers; a letter and seven digits as holders report them (a report to validator.js)",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Inferred("PASS"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Picture(b"A99999999"), Shape::Picture(b"A9999999")],
)
.machine_readable("MEX");

national_id_from_text! {
    /// A Mexican passport number.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1 | any letter |
    /// | 2-9 | digits; only 2-8 in older booklets |
    ///
    /// There is no check digit, so a number can only be plausible. Source: identity providers
    /// ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, mx};
    /// assert_eq!(mx::Passport::new("g12345678")?.to_string(), "******678");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Passport is DEFINITION
}
