//! Danish passports.

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
    /// A Danish passport number.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-9 | digits |
    ///
    /// The printed number has no check digit, so it can only be plausible. Source: identity providers; no official text
    /// was found ([`Certainty::Weak`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, dk};
    /// assert_eq!(dk::Passport::new("200000000")?.expose(), "200000000");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Passport is PASSPORT
}
