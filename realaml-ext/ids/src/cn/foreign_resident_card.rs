//! The older Chinese permanent resident card for foreigners.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::CnForeignResidentCard,
        country: Country::China,
        holder: Holder::Person,
        code: "foreign_resident_card",
        name: "foreign permanent resident card number of before 2023",
        local_name: Some("外国人永久居留身份证号码"),
        asked_for: "number; cards since December 2023 have a resident identity number",
        expected: "three letters of the country and 12 digits",
        check_digit: CheckDigit::None,
        specimen: "CAN110099020408",
        specimen_state: None,
        source: "stdnum-js (cn/frpr) and credentialkit (ForeignerPermanentResidenceIdNumberProcessor)",
        certainty: Certainty::Library,
        restriction: None,
        type_code: TypeCode::Inferred("NID"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    check,
)
.forms(|_| &[Shape::Picture(b"AAA999999999999")])
.structured()
.facts(|id| Facts {
    birth_date: Facts::born(born(id.number().as_bytes(), id), DateBasis::CenturyInferred),
    citizenship: Some(Citizenship::PermanentResident),
    ..Facts::default()
})
.details(|id, details| {
    details.push(("country", id.number()[..3].into()));
    details.push(("region_code", id.number()[3..7].into()));
    if let Some(date) = born(id.number().as_bytes(), id) {
        details.push(("date_of_birth", date.into()));
    }
});

fn check(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let bytes = text.exactly::<15>()?;
    if !fits_picture(bytes, b"AAA999999999999") {
        return Err(Fault::new(InvalidKind::Format));
    }
    let digits = &bytes[7..13];
    if !exists_in_either_century(number(&digits[..2]), number(&digits[2..4]), number(&digits[4..])) {
        return Err(Fault::new(InvalidKind::Date).at(8, 13));
    }
    Ok(Warnings::NONE)
}

fn born(bytes: &[u8], id: &Checked) -> Option<chrono::NaiveDate> {
    latest_past(number(&bytes[7..9]), number(&bytes[9..11]), number(&bytes[11..13]), id.context())
}

national_id_from_text! {
    /// The number of a permanent resident card issued to a foreigner in China before December 2023. These cards remain
    /// valid. Cards issued since then have a [`ResidentId`](super::ResidentId) that begins with 9.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-3 | country of nationality (ISO 3166 alpha-3) |
    /// | 4-7 | place of the application |
    /// | 8-13 | date of birth: year, month, day |
    /// | 14 | sex |
    /// | 15 | check digit |
    ///
    /// The check digit is not verified, because the issuer has not published its rule. A number can therefore only be
    /// plausible. The century is not encoded. Source: two libraries ([`Certainty::Library`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, cn};
    /// assert_eq!(cn::ForeignResidentCard::new("can 1100 990204 08")?.to_string(), "************408");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    ForeignResidentCard is DEFINITION
}
