//! The South African identity number.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::ZaId,
        country: Country::SouthAfrica,
        holder: Holder::Person,
        code: "id",
        name: "identity number",
        local_name: None,
        asked_for: "number",
        expected: "13 digits",
        check_digit: CheckDigit::Strict,
        specimen: "880123 5111 08 8",
        specimen_state: None,
        source: "Identification Act 68 of 1997, section 7(2); citizenship digit 2 from practice",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("NID"),
    },
    Alphabet::DIGITS,
    check,
)
.forms(|_| &[Shape::Digits(13, 13)])
.layout(|_| "###### #### ## #")
.facts(facts)
.details(|id, details| {
    let facts = facts(id);
    push_person(details, &facts);
    if let Some(citizenship) = facts.citizenship {
        details.push(("citizenship", citizenship.code().into()));
    }
});

fn check(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let digits = text.exactly::<13>()?;
    if citizenship(digits[10]).is_none() {
        return Err(Fault::new(InvalidKind::Component).at(11, 11).expects("0, 1 or 2 for the citizenship"));
    }
    if !exists_in_either_century(number(&digits[..2]), number(&digits[2..4]), number(&digits[4..6])) {
        return Err(Fault::new(InvalidKind::Date).at(1, 6));
    }
    if !luhn(digits) {
        return Err(Fault::new(InvalidKind::CheckDigit));
    }
    let mut warnings = Warnings::NONE;
    warnings.add_if(digits[11] < b'8', Warning::ObsoleteTwelfthDigit);
    Ok(warnings)
}

const fn citizenship(digit: u8) -> Option<Citizenship> {
    match digit {
        b'0' => Some(Citizenship::Citizen),
        b'1' => Some(Citizenship::PermanentResident),
        b'2' => Some(Citizenship::Refugee),
        _ => None,
    }
}

fn facts(id: &Checked) -> Facts {
    let digits = id.number().as_bytes();
    let date = latest_past(number(&digits[..2]), number(&digits[2..4]), number(&digits[4..6]), id.context());
    Facts {
        birth_date: Facts::born(date, DateBasis::CenturyInferred),
        sex: Some(if digits[6] < b'5' { Sex::Female } else { Sex::Male }),
        citizenship: citizenship(digits[10]),
        ..Facts::default()
    }
}

national_id_from_text! {
    /// An identity number of the South African population register.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-6 | date of birth: year, month, day |
    /// | 7-10 | sequence: 0000-4999 women, 5000-9999 men |
    /// | 11 | 0 citizen, 1 permanent resident, 2 refugee |
    /// | 12 | 8 or 9; 0-7 until the reissue after 1986 ([`Warning::ObsoleteTwelfthDigit`]) |
    /// | 13 | check digit (Luhn over all 13) |
    ///
    /// The century is not encoded, so the latest past date is assumed, and a centenarian is taken for a child. The
    /// citizenship digit 2 is not in the Act but is in use. A number can change when the recorded sex or birth date is
    /// corrected, and duplicates exist. Source: Identification Act 68 of 1997 ([`Certainty::Official`]). The check
    /// detects all single-digit errors, and all transpositions of adjacent digits except 09 and 90.
    ///
    /// ```
    /// use realaml_ids::{NationalId, za};
    ///
    /// let id = za::Id::new("880123 5111 08 8")?;
    /// assert_eq!(id.expose(), "8801235111088");
    /// assert_eq!(id.to_string(), "****** **** 08 8");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Id is DEFINITION
}
