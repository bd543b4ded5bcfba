//! The 15-digit Chinese resident identity number, issued before 1999.

use zeroize::Zeroizing;

use super::{PROVINCES, ResidentId};
use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::CnResidentId15,
        country: Country::China,
        holder: Holder::Person,
        code: "resident_id_15",
        name: "15-digit resident identity number",
        local_name: Some("公民身份号码"),
        asked_for: "nothing: without legal use since 2013; the 18 characters are asked for",
        expected: "15 digits",
        check_digit: CheckDigit::None,
        specimen: "110105491231002",
        specimen_state: None,
        source: "GB 11643-1989; upgrade by GB 11643-1999",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("NID"),
    },
    Alphabet::DIGITS,
    check,
)
.forms(|_| &[Shape::Digits(15, 15)])
.structured()
.facts(facts)
.details(details);

fn check(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let digits = text.exactly::<15>()?;
    if PROVINCES.name(&digits[..2]).is_none() {
        return Err(Fault::new(InvalidKind::Region).at(1, 2));
    }
    if born(digits).is_none() {
        return Err(Fault::new(InvalidKind::Date).at(7, 12));
    }
    Ok(Warnings::one(Warning::Legacy15Digit))
}

fn born(digits: &[u8]) -> Option<chrono::NaiveDate> {
    calendar(1900 + number(&digits[6..8]), number(&digits[8..10]), number(&digits[10..12]))
}

/// Whether the century of birth is certain. According to a weak source, the 1989 rule reserved sequence numbers 996 to
/// 999 for people born before 1900.
fn has_sure_century(id: &Checked) -> bool {
    id.number().as_bytes()[12..] < b"996"[..]
}

fn facts(id: &Checked) -> Facts {
    let digits = id.number().as_bytes();
    let date = born(digits).filter(|_| has_sure_century(id));
    Facts {
        birth_date: Facts::born(date, DateBasis::Encoded),
        sex: Some(Sex::from_odd_digit(digits[14])),
        region: Some(Region::new(&digits[..6], PROVINCES.name(&digits[..2]))),
        citizenship: Some(Citizenship::Citizen),
        initials: None,
    }
}

fn upgraded(id: &Checked) -> Option<Zeroizing<String>> {
    has_sure_century(id).then(|| {
        let digits = id.number();
        let mut text = Zeroizing::new(String::with_capacity(18));
        text.push_str(&digits[..6]);
        text.push_str("19");
        text.push_str(&digits[6..]);
        let check = char::from(mod_11_2(text.as_bytes()));
        text.push(check);
        text
    })
}

fn details(id: &Checked, details: &mut Details) {
    if let Some(number) = upgraded(id) {
        details.push(("upgraded", number.as_str().into()));
    }
    push_person(details, &facts(id));
}

national_id_from_text! {
    /// A 15-digit resident identity number, which has not been legally valid since 1 January 2013.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-6 | county of registration |
    /// | 7-12 | date of birth, with a two-digit year |
    /// | 13-15 | sequence, odd for men, even for women |
    ///
    /// There is no check digit. The number always carries [`Warning::Legacy15Digit`]; providers expect the
    /// [`upgraded`](Self::upgraded) number. The 1989 rule reserved sequence numbers 996-999 for people born before 1900
    /// (according to a weak source), so numbers that contain one of these are not upgraded. Source: GB 11643-1989
    /// ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, cn};
    ///
    /// let old = cn::ResidentId15::new("110105491231002")?;
    /// assert_eq!(old.upgraded().unwrap().expose(), "11010519491231002X");
    /// assert_eq!(old.to_string(), "************002");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    ResidentId15 is DEFINITION
}

impl ResidentId15 {
    /// Returns the 18-character number that replaced this one, if the century of birth is certain.
    pub fn upgraded(&self) -> Option<ResidentId> {
        upgraded(self.0.checked()).and_then(|number| ResidentId::parse(&number, self.0.checked().context()).ok())
    }
}
