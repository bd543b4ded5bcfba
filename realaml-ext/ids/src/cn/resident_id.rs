//! The Chinese resident identity number (公民身份号码) of 18 characters.

use super::PROVINCES;
use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::CnResidentId,
        country: Country::China,
        holder: Holder::Person,
        code: "resident_id",
        name: "resident identity number",
        local_name: Some("公民身份号码"),
        asked_for: "number, often with phone or bank card number",
        expected: "17 digits and a digit or X",
        check_digit: CheckDigit::Strict,
        specimen: "11010519491231002X",
        specimen_state: None,
        source: "GB 11643-1999; notice of the National Immigration Administration on the 2023 card, as quoted by a reader vendor",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("NID"),
    },
    Alphabet::DIGITS_AND_X,
    check,
)
.shows(|_| 4)
.forms(|_| &[Shape::Picture(b"99999999999999999X"), Shape::Digits(18, 18)])
.facts(facts)
.details(details);

/// The earliest accepted year of birth. No living holder was born before it.
const FIRST_YEAR: u32 = 1800;

fn check(text: &mut Compact, question: &Question) -> Result<Warnings, Fault> {
    if text.len() == 15 {
        return Err(Fault::new(InvalidKind::Length).hint(Hint::LegacyFifteenDigits));
    }
    let digits = text.exactly::<18>()?;
    if let Some(place) = digits[..17].iter().position(|digit| *digit == b'X') {
        return Err(Fault::new(InvalidKind::Character).at(place as u8 + 1, place as u8 + 1));
    }
    let (first, last) = if digits[0] == b'9' { (2, 3) } else { (1, 2) };
    if PROVINCES.name(&digits[first - 1..last]).is_none() {
        return Err(Fault::new(InvalidKind::Region).at(first as u8, last as u8));
    }
    let year = number(&digits[6..10]);
    match calendar(year, number(&digits[10..12]), number(&digits[12..14])) {
        None => return Err(Fault::new(InvalidKind::Date).at(7, 14)),
        Some(_) if year < FIRST_YEAR => return Err(Fault::new(InvalidKind::Date).at(7, 10)),
        Some(date) if question.context.is_future(date) => {
            return Err(Fault::new(InvalidKind::FutureDate).at(7, 14));
        }
        Some(_) => {}
    }
    if mod_11_2(&digits[..17]) != digits[17] {
        return Err(Fault::new(InvalidKind::CheckDigit));
    }
    Ok(Warnings::NONE)
}

fn kind(id: &Checked) -> ResidentKind {
    match id.number().as_bytes() {
        [b'9', ..] => ResidentKind::ForeignPermanentResident,
        [b'8', ..] => ResidentKind::HongKongMacauTaiwanResident,
        _ => ResidentKind::Citizen,
    }
}

fn facts(id: &Checked) -> Facts {
    let digits = id.number().as_bytes();
    let kind = kind(id);
    let (place, citizenship) = match kind {
        ResidentKind::Citizen => (0..6, Citizenship::Citizen),
        ResidentKind::HongKongMacauTaiwanResident => (0..6, Citizenship::HongKongMacauTaiwanResident),
        ResidentKind::ForeignPermanentResident => (1..3, Citizenship::PermanentResident),
    };
    let date = calendar(number(&digits[6..10]), number(&digits[10..12]), number(&digits[12..14]));
    Facts {
        birth_date: Facts::born(date, DateBasis::Encoded),
        sex: Some(Sex::from_odd_digit(digits[16])),
        region: Some(Region::new(&digits[place.clone()], PROVINCES.name(&digits[place.start..place.start + 2]))),
        citizenship: Some(citizenship),
        initials: None,
    }
}

fn details(id: &Checked, details: &mut Details) {
    let text = id.number();
    details.push(("kind", kind(id).code().into()));
    if kind(id) == ResidentKind::ForeignPermanentResident {
        details.push(("province", text[1..3].into()));
        details.push(("country_numeric", text[3..6].into()));
    } else {
        details.push(("province", text[..2].into()));
        details.push(("region_code", text[..6].into()));
    }
    push_person(details, &facts(id));
}

/// The kind of holder of a resident identity number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResidentKind {
    /// A citizen, with an identity card.
    Citizen,
    /// A person from Hong Kong (81), Macau (82) or Taiwan (83), with a residence permit issued since 2018.
    HongKongMacauTaiwanResident,
    /// A foreigner, with a permanent resident card issued since December 2023 (9).
    ForeignPermanentResident,
}

impl ResidentKind {
    /// Returns a stable name in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::HongKongMacauTaiwanResident => "hong_kong_macau_taiwan_resident",
            Self::ForeignPermanentResident => "foreign_permanent_resident",
        }
    }
}

national_id_from_text! {
    /// A resident identity number, printed on the cards of citizens, of residents from Hong Kong, Macau and Taiwan, and
    /// of foreign permanent residents.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-6 | county of registration; 810000, 820000, 830000 on permits for Hong Kong, Macau, Taiwan |
    /// | 7-14 | date of birth |
    /// | 15-17 | sequence, odd for men, even for women |
    /// | 18 | check character (ISO 7064 MOD 11-2), X for ten |
    ///
    /// On a foreigner's card, positions 1-6 contain `9`, the province in two digits, and the country of nationality in
    /// three digits (ISO 3166 numeric). Only the province is checked, because counties change over the decades and a
    /// number contains the county at the time of registration. Duplicate numbers and wrong birth dates exist and cannot
    /// be detected offline. The mask shows only the last four characters, because the region and the date identify the
    /// person.
    ///
    /// Source: GB 11643-1999 and the notice on the 2023 card ([`Certainty::Official`]). The check detects all
    /// single-character errors and all transpositions of adjacent characters.
    ///
    /// ```
    /// use realaml_ids::{NationalId, cn};
    ///
    /// let id = cn::ResidentId::new("11010519491231002x")?; // the standard's own specimen
    /// assert_eq!(id.kind(), cn::ResidentKind::Citizen);
    /// assert_eq!(id.facts().region.and_then(|region| region.name()), Some("Beijing"));
    /// assert_eq!(id.to_string(), "**************002X");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    ResidentId is DEFINITION
}

impl ResidentId {
    /// Returns the kind of holder.
    pub fn kind(&self) -> ResidentKind {
        kind(self.0.checked())
    }

    /// Returns the nationality on a foreigner's card, as an ISO 3166 numeric code.
    pub fn nationality(&self) -> Option<&str> {
        (self.kind() == ResidentKind::ForeignPermanentResident).then(|| &self.0.number()[3..6])
    }
}
