//! The United States employer identification number.

use crate::prelude::*;

pub(crate) static EIN: Definition = Definition::new(
    Entry {
        id_type: IdType::UsEin,
        country: Country::UnitedStates,
        holder: Holder::Company,
        code: "ein",
        name: "employer identification number",
        local_name: None,
        asked_for: "number, for a check of the company",
        expected: "9 digits",
        check_digit: CheckDigit::None,
        specimen: "94-2404110",
        specimen_state: None,
        source: "Internal Revenue Service: How EINs are assigned and valid EIN prefixes",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::DIGITS,
    check_ein,
)
.forms(|_| &[Shape::Digits(9, 9)])
.layout(|_| "##-#######");

fn check_ein(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let digits = text.exactly::<9>()?;
    let unlisted = matches!(
        number(&digits[..2]),
        0 | 7..=9 | 17..=19 | 28 | 29 | 49 | 69 | 70 | 78 | 79 | 89 | 96 | 97
    );
    let mut warnings = Warnings::NONE;
    warnings.add_if(unlisted, Warning::UnlistedPrefix);
    Ok(warnings)
}

national_id_from_text! {
    /// An employer identification number (EIN), the federal tax number of companies.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-2 | prefix of the issuing campus |
    /// | 3-9 | serial number |
    ///
    /// There is no check digit. Prefixes are added from time to time, so an unlisted prefix is only a warning
    /// ([`Warning::UnlistedPrefix`]). Source: the Internal Revenue Service's list ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, us};
    /// assert_eq!(us::Ein::new("94-2404110")?.expose(), "942404110");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Ein is EIN
}
