//! United States passports.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::shaped(
    Entry {
        id_type: IdType::UsPassport,
        country: Country::UnitedStates,
        holder: Holder::Person,
        code: "passport",
        name: "passport number",
        local_name: None,
        asked_for: "number",
        expected: "nine digits, or a letter and eight digits",
        check_digit: CheckDigit::None,
        specimen: "A12345678",
        specimen_state: None,
        source: "Department of State: next generation passport; passport cards C and eight digits",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("PASS"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Digits(9, 9), Shape::Picture(b"A99999999")],
)
.machine_readable("USA");

national_id_from_text! {
    /// A United States passport or passport card number.
    ///
    /// | form | document |
    /// | --- | --- |
    /// | 9 digits | passport before 2021 |
    /// | letter, 8 digits | passport since 2021; passport card, with C |
    ///
    /// There is no check digit, so a number can only be plausible. Source: the Department of State
    /// ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, us};
    /// assert_eq!(us::Passport::new("a12345678")?.to_string(), "******678");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Passport is DEFINITION
}
