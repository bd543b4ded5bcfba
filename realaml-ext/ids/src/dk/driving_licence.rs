//! Danish driving licences.

use crate::prelude::*;

pub(crate) static DRIVING_LICENCE: Definition = Definition::shaped(
    Entry {
        id_type: IdType::DkDrivingLicence,
        country: Country::Denmark,
        holder: Holder::Person,
        code: "driving_licence",
        name: "driving licence number",
        local_name: Some("kørekortnummer"),
        asked_for: "number",
        expected: "8 digits",
        check_digit: CheckDigit::None,
        specimen: "12345678",
        specimen_state: None,
        source: "identity providers; no official text found",
        certainty: Certainty::Weak,
        restriction: None,
        type_code: TypeCode::Inferred("DRV"),
    },
    Alphabet::DIGITS,
    |_| &[Shape::Digits(8, 8)],
);

national_id_from_text! {
    /// A Danish driving licence number.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-8 | digits |
    ///
    /// No check digit is published, so a number can only be plausible. Source: identity providers; no official text was
    /// found ([`Certainty::Weak`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, dk};
    /// assert_eq!(dk::DrivingLicence::new("12345678")?.expose(), "12345678");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    DrivingLicence is DRIVING_LICENCE
}
