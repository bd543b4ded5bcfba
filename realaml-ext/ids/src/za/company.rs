//! South African company registration numbers.

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
        source: "Notice 1762 of the South African Companies and Close Corporation Regulatory Office: numbers since 1 January 2000 (Companies Act, 1973)",
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

/// Expands a number in the form used before 2000, with a two-digit year and a five-digit serial number, to the form of
/// the register: `27/00089/06` becomes `1927/000089/06`.
///
/// Nine digits may also be a current number with missing digits, so this is done only if the caller asks for lenient
/// reading.
fn expand_old_form(text: &mut Compact, question: &Question) -> Result<Warnings, Fault> {
    let Ok(old) = text.exactly::<9>() else { return Ok(Warnings::NONE) };
    if !question.is_lenient {
        return Err(Fault::new(InvalidKind::Length).hint(Hint::LenientReads));
    }
    let mut plain = *b"190000000000";
    plain[2..4].copy_from_slice(&old[..2]);
    plain[5..].copy_from_slice(&old[2..]);
    text.become_plain(&plain);
    Ok(Warnings::one(Warning::LenientForm))
}

fn check_registration(text: &mut Compact, question: &Question) -> Result<Warnings, Fault> {
    let warnings = expand_old_form(text, question)?;
    let digits = text.exactly::<12>()?;
    if !matches!(number(&digits[..4]), 1800..=2199) {
        return Err(Fault::new(InvalidKind::Component).at(1, 4).expects("the year of registration"));
    }
    Ok(warnings)
}

national_id_from_text! {
    /// The registration number of a South African company or close corporation.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-4 | year of registration |
    /// | 5-10 | serial number |
    /// | 11-12 | kind: 06 public, 07 private, 08 non-profit, 21 personal liability, 23 close corporation ... |
    ///
    /// Older documents print `CK` or `K` before the year; these letters are dropped. Documents from before 2000 print a
    /// two-digit year and a five-digit serial number, which are read only with
    /// [`Params::lenient`](crate::Params::lenient). There is no check digit, so a number can only be plausible. Source:
    /// the register's notice on its numbers ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, za};
    /// assert_eq!(za::CompanyRegistration::new("1994/009584/06")?.expose(), "199400958406");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    CompanyRegistration is COMPANY_REGISTRATION
}
