//! The individual taxpayer identification number.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::UsItin,
        country: Country::UnitedStates,
        holder: Holder::Person,
        code: "itin",
        name: "individual taxpayer identification number",
        local_name: None,
        asked_for: "in place of an SSN",
        expected: "9 digits, the first 9",
        check_digit: CheckDigit::None,
        specimen: "912-90-3456",
        specimen_state: None,
        source: "Internal Revenue Service, publications 1915 and 4757",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("TAX"),
    },
    Alphabet::DIGITS,
    check,
)
.structured()
.forms(|_| &[Shape::Digits(9, 9)])
.layout(|_| "###-##-####")
.shows(|_| 4);

/// Whether the fourth and fifth digits are in use for ITINs.
pub(super) const fn is_itin_group(group: u32) -> bool {
    matches!(group, 50..=65 | 70..=88 | 90..=92 | 94..=99)
}

fn check(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let digits = text.exactly::<9>()?;
    let fault = Fault::new(InvalidKind::Component);
    if digits[0] != b'9' {
        return Err(fault.at(1, 1).expects("9 as the first digit"));
    }
    match number(&digits[3..5]) {
        group if is_itin_group(group) => Ok(Warnings::NONE),
        group => {
            let fault = fault.at(4, 5).expects("50-65, 70-88, 90-92 or 94-99 in positions 4 and 5");
            Err(if group == 93 { fault.hint(Hint::AtinInItinField) } else { fault })
        }
    }
}

national_id_from_text! {
    /// An individual taxpayer identification number (ITIN), for taxpayers who are not eligible for an SSN.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1 | 9 |
    /// | 4-5 | group: 50-65, 70-88, 90-92, 94-99 (93 is an ATIN, for children being adopted) |
    /// | 6-9 | serial number |
    ///
    /// There is no check digit. Source: the Internal Revenue Service ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, us};
    ///
    /// assert_eq!(us::Itin::new("912-90-3456")?.to_string(), "***-**-3456");
    /// assert!(us::Itin::new("123-45-6789").is_err());
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Itin is DEFINITION
}
