//! Danish passport.

use crate::prelude::*;

pub(crate) static PASSPORT: Definition = Definition::shaped(
    Entry {
        id_type: IdType::DkPassport,
        country: Country::Denmark,
        holder: Holder::Person,
        code: "passport",
        name: "passport number",
        local_name: Some("pasnummer"),
        asked_for: "number",
        expected: "9 digits",
        check_digit: CheckDigit::None,
        specimen: "200000000",
        specimen_state: None,
        source: "identity providers; no official text found",
        certainty: Certainty::Weak,
        restriction: None,
        type_code: TypeCode::Inferred("PASS"),
    },
    Alphabet::DIGITS,
    |_| &[Shape::Digits(9, 9)],
)
.machine_readable("DNK");

national_id_from_text! {
    /// Danish passport number.
    ///
    /// | places | what |
    /// | --- | --- |
    /// | 1-9 | digits |
    ///
    /// No check digit in the printed number: plausible only. Source: identity providers; no official text found
    /// ([`Certainty::Weak`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, dk};
    /// assert_eq!(dk::Passport::new("200000000")?.expose(), "200000000");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Passport is PASSPORT
}
