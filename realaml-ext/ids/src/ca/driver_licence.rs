//! Canadian driver licences, by province.

use crate::prelude::*;
use crate::subdivision::ca::Province;

/// The forms of Nova Scotia's numbers, which begin with the first five letters of the surname. Shorter surnames are
/// padded with spaces or dashes, which are dropped here.
const NOVA_SCOTIA: &[Shape] = &[
    Shape::Picture(b"AAAAA999999999"),
    Shape::Picture(b"AAAA999999999"),
    Shape::Picture(b"AAA999999999"),
    Shape::Picture(b"AA999999999"),
    Shape::Picture(b"A999999999"),
];

impl Province {
    const fn print(self) -> (&'static [Shape], &'static str) {
        match self {
            Self::Alberta => (&[Shape::Digits(5, 9)], "5 to 9 digits (AB)"),
            Self::BritishColumbia => (&[Shape::Digits(7, 7)], "7 digits (BC)"),
            Self::Manitoba => (&[Shape::LettersDigitsStar(12, 12)], "12 letters or digits (MB)"),
            Self::NewBrunswick => (&[Shape::Digits(5, 7)], "5 to 7 digits (NB)"),
            Self::NewfoundlandAndLabrador => (&[Shape::Picture(b"A999999999")], "a letter and 9 digits (NL)"),
            Self::NovaScotia => (NOVA_SCOTIA, "up to 5 letters of the surname and 9 digits (NS)"),
            Self::Ontario => (&[Shape::Picture(b"A99999999999999")], "a letter and 14 digits (ON)"),
            Self::PrinceEdwardIsland => (&[Shape::Digits(5, 6)], "5 or 6 digits (PE)"),
            Self::Quebec => (&[Shape::Picture(b"A999999999999")], "a letter and 12 digits (QC)"),
            Self::Saskatchewan => (&[Shape::Digits(8, 8)], "8 digits (SK)"),
            Self::NorthwestTerritories | Self::Nunavut | Self::Yukon => {
                (&[Shape::LettersAndDigits(1, 9)], "up to 9 letters or digits (NT, NU, YT)")
            }
        }
    }
}

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::CaDriverLicence,
        country: Country::Canada,
        holder: Holder::Person,
        code: "driver_licence",
        name: "driver licence number",
        local_name: Some("numéro de permis de conduire"),
        asked_for: "number, province",
        expected: "the form of the province",
        check_digit: CheckDigit::None,
        specimen: "A1234-56789-80123",
        specimen_state: Some(Subdivision::Canada(Province::Ontario)),
        source: "definitions of sensitive information types by Microsoft Purview; for Nova Scotia the issuer (gov.ns.ca/snsmr/rmv/other/id_req.asp); territories unknown",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Inferred("DRV"),
    },
    Alphabet::LETTERS_DIGITS_STAR,
    check,
)
.by_state()
.forms(|province| match province {
    Some(Subdivision::Canada(province)) => province.print().0,
    _ => &[],
})
// British Columbia prints `DL:` or `NDL:` before the number.
.prints_label(|label, province| {
    province == Some(Subdivision::Canada(Province::BritishColumbia))
        && matches!(label.trim_ascii(), b"DL:" | b"NDL:" | b"DL" | b"NDL")
})
// The last six characters of an Ontario number are the birth date, so the mask shows none of them.
.shows(|id| match province_of(id) {
    Province::Ontario => 0,
    Province::Quebec => 2,
    _ => 3,
})
.knows_form(|province| {
    use Province::{NorthwestTerritories, Nunavut, Yukon};
    !matches!(province, Subdivision::Canada(NorthwestTerritories | Nunavut | Yukon))
})
.layout(layout)
.facts(facts);

fn check(number: &mut Compact, question: &Question) -> Result<Warnings, Fault> {
    let Some(Subdivision::Canada(province)) = question.subdivision else {
        return Err(Question::SUBDIVISION_MISSING);
    };
    let (shapes, words) = province.print();
    whole(number, shapes).map_err(|fault| fault.expects(words))
}

fn layout(id: &Checked) -> &'static str {
    match province_of(id) {
        Province::Alberta if id.number().len() == 9 => "######-###",
        Province::Manitoba => "##-##-##-######",
        Province::Ontario => "#####-#####-#####",
        Province::Quebec => "#####-######-##",
        _ => "",
    }
}

fn facts(id: &Checked) -> Facts {
    let bytes = id.number().as_bytes();
    let pair = |place: usize| bytes.get(place..place + 2).map_or(0, number);
    let (year, month, day) = match province_of(id) {
        // Ontario adds 50 to the month for women. No source reports this for any other province.
        Province::Ontario => {
            let month = pair(11);
            (pair(9), if month > 50 { month - 50 } else { month }, pair(13))
        }
        Province::Quebec => (pair(9), pair(7), pair(5)),
        Province::NovaScotia => {
            let letters = bytes.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
            (pair(letters + 4), pair(letters + 2), pair(letters))
        }
        _ => return Facts::default(),
    };
    let family = bytes.first().map(|letter| char::from(*letter));
    Facts {
        birth_date: Facts::born(latest_past(year, month, day, id.context()), DateBasis::Hint),
        initials: Some(Initials { family, ..Initials::default() }),
        ..Facts::default()
    }
}

national_id! {
    /// A Canadian driver licence number, with the province of issue.
    ///
    /// | province | form |
    /// | --- | --- |
    /// | AB | 5-9 digits, printed 123456-789 |
    /// | BC | 7 digits |
    /// | MB | 12 letters or digits; old numbers may contain `*` |
    /// | NB | 5-7 digits |
    /// | NL | letter, 9 digits |
    /// | NS | the first 5 letters of the surname, or all letters of a shorter one, and 9 digits: six for the birth date, day first, and three more |
    /// | ON | letter, 14 digits; the last six are the birth date: year, month (plus 50 for women), day |
    /// | PE | 5-6 digits |
    /// | QC | letter, 12 digits (positions 6-11 seem to be the birth date, day first) |
    /// | SK | 8 digits |
    /// | NT, NU, YT | unknown: up to 9 letters or digits are accepted |
    ///
    /// No check digit is published. The dates are hints ([`DateBasis::Hint`]) and never make a number invalid, because
    /// licences keep their number when a record is corrected. Source: Microsoft Purview's definitions
    /// ([`Certainty::Provider`]) and, for NS, the issuer's page; the position of the date in QC comes from one weak
    /// source. The mask hides all characters for ON, because the last ones are the birth date.
    ///
    /// ```
    /// use realaml_ids::{NationalId, ca};
    ///
    /// let licence = ca::DriverLicence::new("A1234-56789-85120", ca::Province::Ontario)?;
    /// assert_eq!(licence.expose(), "A12345678985120");
    /// assert_eq!(licence.to_string(), "*****-*****-*****");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    DriverLicence
}

impl DriverLicence {
    /// Reads and checks a number issued by a province.
    ///
    /// ```
    /// use realaml_ids::ca;
    ///
    /// let licence = ca::DriverLicence::new("A1234-56789-85120", "Ontario".parse().unwrap())?;
    /// assert_eq!(licence.province(), ca::Province::Ontario);
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    ///
    /// # Errors
    /// [`Invalid`] if the number does not match the province's form.
    pub fn new(typed: &str, province: Province) -> Result<Self, Invalid> {
        let question = Question { subdivision: Some(Subdivision::Canada(province)), ..Question::default() };
        AnyId::check(&DEFINITION, typed, &question).map(Self)
    }

    /// Returns the province of issue.
    pub fn province(&self) -> Province {
        province_of(self.0.checked())
    }
}

fn province_of(id: &Checked) -> Province {
    match id.subdivision() {
        Some(Subdivision::Canada(province)) => province,
        // The rule refuses every number without a province.
        _ => unreachable!("a Canadian licence has a province"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NationalId;

    #[test]
    fn a_number_is_printed_in_the_groups_of_its_province() {
        for (province, typed, printed) in [
            (Province::Alberta, "123456789", "123456-789"),
            (Province::Alberta, "1234567", "1234567"),
            (Province::Ontario, "A12345678980123", "A1234-56789-80123"),
            (Province::Quebec, "A123420018512", "A1234-200185-12"),
            (Province::NovaScotia, "SMITH200185123", "SMITH200185123"),
        ] {
            let licence = DriverLicence::new(typed, province).unwrap();
            assert_eq!(licence.expose_formatted().as_str(), printed, "{province:?}");
        }
    }

    #[test]
    fn only_ontario_adds_50_to_the_month() {
        let born = |typed, province| {
            let facts = DriverLicence::new(typed, province).unwrap().facts();
            facts.birth_date.map(|birth| birth.date.to_string())
        };
        for (province, typed, plus_50, date) in [
            (Province::Ontario, "A1234-56789-80123", "A1234-56789-85123", "1998-01-23"),
            (Province::Quebec, "A1234-200185-12", "A1234-205185-12", "1985-01-20"),
            (Province::NovaScotia, "SMITH200185123", "SMITH205185123", "1985-01-20"),
        ] {
            assert_eq!(born(typed, province).as_deref(), Some(date));
            let expected = (province == Province::Ontario).then_some(date);
            assert_eq!(born(plus_50, province).as_deref(), expected);
        }
    }
}
