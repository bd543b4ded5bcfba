//! New Zealand passports.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::shaped(
    Entry {
        id_type: IdType::NzPassport,
        country: Country::NewZealand,
        holder: Holder::Person,
        code: "passport",
        name: "passport number",
        local_name: None,
        asked_for: "number, expiry date",
        expected: "one or two letters and six digits",
        check_digit: CheckDigit::None,
        specimen: "LA123456",
        specimen_state: None,
        source: "identity providers (Data Zoo, Cloudcheck)",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Inferred("PASS"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Picture(b"AA999999"), Shape::Picture(b"A999999")],
)
.machine_readable("NZL")
.series(|number| {
    ["LA", "LD", "LF", "LH", "LJ", "LK", "LL", "LM", "LN", "RA", "EA", "EP"]
        .iter()
        .any(|series| number.starts_with(series))
});

national_id_from_text! {
    /// A New Zealand passport number.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | first 1 or 2 | letters: the series (N, LA, LM, RA; EA for emergencies); any letters are accepted, because new series appear |
    /// | last 6 | digits |
    ///
    /// There is no check digit, so a number can only be plausible. Providers also ask for the expiry date. Source:
    /// identity providers ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, nz};
    /// assert_eq!(nz::Passport::new("lm 000001")?.to_string(), "*****001");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Passport is DEFINITION
}
