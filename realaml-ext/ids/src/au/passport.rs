//! Australian passports.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::shaped(
    Entry {
        id_type: IdType::AuPassport,
        country: Country::Australia,
        holder: Holder::Person,
        code: "passport",
        name: "passport number",
        local_name: None,
        asked_for: "number",
        expected: "one or two letters and seven digits",
        check_digit: CheckDigit::None,
        specimen: "PA1234567",
        specimen_state: None,
        source: "identity providers (bronID, VeroID, Cloudcheck, Entrust)",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Inferred("PASS"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Picture(b"AA9999999"), Shape::Picture(b"A9999999")],
)
.machine_readable("AUS")
// Ranks passports above licences of the same length, which may consist of any letters and digits.
.series(|_| true);

national_id_from_text! {
    /// An Australian passport number.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | first 1 or 2 | letters: the series (N, E, PA, PB, RA ...); any letters are accepted, because new series appear |
    /// | last 7 | digits |
    ///
    /// The printed number has no check digit, so it can only be plausible. Source: identity providers
    /// ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, au};
    ///
    /// let passport = au::Passport::new("pb 7654321")?;
    /// assert_eq!((passport.expose(), passport.masked().as_str()), ("PB7654321", "******321"));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Passport is DEFINITION
}
