//! Canadian passports.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::shaped(
    Entry {
        id_type: IdType::CaPassport,
        country: Country::Canada,
        holder: Holder::Person,
        code: "passport",
        name: "passport number",
        local_name: Some("numéro de passeport"),
        asked_for: "number",
        expected: "two letters and six digits, or a letter, six digits and two letters",
        check_digit: CheckDigit::None,
        specimen: "A123456BC",
        specimen_state: None,
        source: "announcement of the new series in 2023, as cited by the validator.js project (thread 2525)",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("PASS"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Picture(b"AA999999"), Shape::Picture(b"A999999AA")],
)
.machine_readable("CAN");

national_id_from_text! {
    /// A Canadian passport number.
    ///
    /// | issued | form |
    /// | --- | --- |
    /// | until 2023 | two letters, six digits |
    /// | since 2023 | a letter, six digits, two letters |
    ///
    /// Both forms are in circulation until 2033. There is no check digit, so a number can only be plausible. Source:
    /// the announcement of the new series ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, ca};
    ///
    /// assert_eq!(ca::Passport::new("a123456 bc")?.expose(), "A123456BC");
    /// assert_eq!(ca::Passport::new("AB123456")?.to_string(), "*****456");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Passport is DEFINITION
}
