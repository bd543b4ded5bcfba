//! Number of a South African company.

use crate::prelude::*;

pub(crate) static COMPANY_REGISTRATION: Definition = Definition::new(
    Entry {
        id_type: IdType::ZaCompanyRegistration,
        country: Country::SouthAfrica,
        holder: Holder::Company,
        code: "company_registration",
        name: "company registration number",
        local_name: None,
        asked_for: "number, for a check of the company",
        expected: "12 digits: year, number, kind of company",
        check_digit: CheckDigit::None,
        specimen: "1994/009584/06",
        specimen_state: None,
        source: "Companies and Intellectual Property Commission: enterprise number",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::DIGITS.dropping_slash(),
    check_registration,
)
.forms(|_| &[Shape::Digits(12, 12)])
.layout(|_| "####/######/##")
.prints_label(|label, _| matches!(label.trim_ascii(), b"CK" | b"K"));

fn check_registration(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let digits = text.exactly::<12>()?;
    if !matches!(number(&digits[..4]), 1800..=2199) {
        return Err(Fault::new(InvalidKind::Component).at(1, 4).expects("the year of registration"));
    }
    Ok(Warnings::NONE)
}

national_id_from_text! {
    /// Registration number of a South African company or close corporation.
    ///
    /// | places | what |
    /// | --- | --- |
    /// | 1-4 | year of registration |
    /// | 5-10 | serial |
    /// | 11-12 | kind: 06 public, 07 private, 08 non-profit, 21 personal liability, 23 close corporation ... |
    ///
    /// Older papers print `CK` or `K` before the year, which is left out. No check digit: plausible only. Source: Companies and Intellectual Property Commission: enterprise number ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, za};
    /// assert_eq!(za::CompanyRegistration::new("1994/009584/06")?.expose(), "199400958406");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    CompanyRegistration is COMPANY_REGISTRATION
}
