//! The Danish CPR number.

use chrono::Datelike;

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::DkCpr,
        country: Country::Denmark,
        holder: Holder::Person,
        code: "cpr",
        name: "CPR number",
        local_name: Some("CPR-nummer (personnummer)"),
        asked_for: "number",
        expected: "10 digits: day, month and year of birth, then four more",
        check_digit: CheckDigit::Historic,
        specimen: "211062-5629",
        specimen_state: None,
        source: "cpr.dk: structure of the number; numbers without modulus 11 control",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("NID"),
    },
    Alphabet::DIGITS,
    check,
)
.forms(|_| &[Shape::Digits(10, 10)])
.suspect(|plain, _| is_replacement(plain).then_some(Hint::SubstituteCpr))
.layout(|_| "######-####")
.shows(|_| 2)
.facts(facts)
.details(details);

fn check(text: &mut Compact, question: &Question) -> Result<Warnings, Fault> {
    without_century(text);
    let digits = text.exactly::<10>()?;
    if matches!(number(&digits[..2]), 61..=91) {
        return Err(Fault::new(InvalidKind::Component).at(1, 2).hint(Hint::SubstituteCpr));
    }
    match born(digits) {
        None => Err(Fault::new(InvalidKind::Date).at(1, 6)),
        Some(date) if question.context.is_future(date) => Err(Fault::new(InvalidKind::FutureDate).at(1, 7)),
        Some(_) => Ok(Warnings::NONE),
    }
}

/// Removes the century that some people add to the date, as in `21101862-5629`, if it matches the number.
fn without_century(text: &mut Compact) {
    let Ok(typed) = text.exactly::<12>() else { return };
    let mut plain = [0; 10];
    plain[..4].copy_from_slice(&typed[..4]);
    plain[4..].copy_from_slice(&typed[6..]);
    if born(&plain).is_some_and(|date| date.year() as u32 == number(&typed[4..8])) {
        text.become_plain(&plain);
    }
}

/// Whether the characters are a replacement number with letters, as defined by the Danish profiles of HL7 FHIR:
/// `DDMMYY`, a digit, two letters and a digit. The digit after the date is 1 or 7 in national numbers (X-eCPR), and 0,
/// 5 or 6 in numbers that only one system uses (D-eCPR).
fn is_replacement(plain: &[u8]) -> bool {
    fits_picture(plain, b"9999999AA9") && matches!(plain[6], b'0' | b'1' | b'5' | b'6' | b'7')
}

fn born(digits: &[u8]) -> Option<chrono::NaiveDate> {
    let year = number(&digits[4..6]);
    let century = match (digits[6], year) {
        (b'0'..=b'3', _) => 1900,
        (b'4' | b'9', 0..=36) => 2000,
        (b'4' | b'9', _) => 1900,
        (_, 0..=57) => 2000,
        _ => 1800,
    };
    calendar(century + year, number(&digits[2..4]), number(&digits[..2]))
}

fn satisfies_modulus_11(id: &Checked) -> bool {
    weighted_sum(id.number().as_bytes(), &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}

fn facts(id: &Checked) -> Facts {
    let digits = id.number().as_bytes();
    Facts {
        birth_date: Facts::born(born(digits), DateBasis::Encoded),
        sex: Some(Sex::from_odd_digit(digits[9])),
        ..Facts::default()
    }
}

fn details(id: &Checked, details: &mut Details) {
    push_person(details, &facts(id));
    details.push(("modulus_11", satisfies_modulus_11(id).into()));
}

national_id_from_text! {
    /// A CPR number (personnummer) of the Danish civil registration system.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-6 | date of birth: day, month, year |
    /// | 7-10 | serial number; position 7 gives the century; position 10 is odd for men, even for women |
    ///
    /// | position 7 | year 00-36 | 37-57 | 58-99 |
    /// | --- | --- | --- | --- |
    /// | 0-3 | 19 | 19 | 19 |
    /// | 4, 9 | 20 | 19 | 19 |
    /// | 5-8 | 20 | 20 | 18 |
    ///
    /// **The modulus 11 check has not been a rule of validity since 1 October 2007**: numbers that fail it are issued
    /// and fully valid, and cpr.dk asks systems to accept them. [`satisfies_modulus_11`](Self::satisfies_modulus_11)
    /// reports the result, but no number is refused for it. A day of 61-91 marks a substitute number
    /// (erstatningspersonnummer) created by a hospital or an agency. It is not a CPR number and has its own hint, as do
    /// the replacement numbers with letters. A number can change when the recorded sex or birth date is corrected.
    /// Source: cpr.dk ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{Hint, NationalId, dk};
    ///
    /// let cpr = dk::Cpr::new("0101701234")?;
    /// assert!(!cpr.satisfies_modulus_11());
    /// assert_eq!(cpr.to_string(), "******-**34");
    ///
    /// let substitute = dk::Cpr::new("670165-1234").unwrap_err();
    /// assert_eq!(substitute.hint(), Some(Hint::SubstituteCpr));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Cpr is DEFINITION
}

impl Cpr {
    /// Whether the number satisfies the former check digit rule. The result says nothing about validity.
    pub fn satisfies_modulus_11(&self) -> bool {
        satisfies_modulus_11(self.0.checked())
    }
}
