//! The Australian Medicare card.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::AuMedicare,
        country: Country::Australia,
        holder: Holder::Person,
        code: "medicare",
        name: "Medicare card number",
        local_name: None,
        asked_for: "number, individual reference number, colour, expiry (green: month and year; blue, yellow: full date)",
        expected: "10 digits, or 11 with the individual reference number",
        check_digit: CheckDigit::Strict,
        specimen: "2123 45670 1",
        specimen_state: None,
        source: "NEHTA Healthcare Identifiers conformance requirements v1.4",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("MED"),
    },
    Alphabet::DIGITS.dropping_slash(),
    check,
)
.layout(|_| "#### ##### #")
.forms(|_| &[Shape::Digits(10, 11)])
.part(IdType::AuMedicareIrn)
.shows(|_| 2)
.part_after(10)
.details(details);

pub(crate) static IRN: Definition = Definition::new(
    Entry {
        id_type: IdType::AuMedicareIrn,
        country: Country::Australia,
        holder: Holder::Person,
        code: "medicare_irn",
        name: "Medicare individual reference number",
        local_name: None,
        asked_for: "with the Medicare card number",
        expected: "a digit from 1 to 9",
        check_digit: CheckDigit::None,
        specimen: "1",
        specimen_state: None,
        source: "Services Australia: the line of the person on the card",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Part,
    },
    Alphabet::DIGITS,
    |number, _| {
        // Input forms with two boxes for this number add a leading zero.
        if matches!(number.bytes(), [b'0', _]) {
            number.drop_first();
        }
        match number.exactly::<1>()? {
            b"0" => Err(Fault::new(InvalidKind::Component).at(1, 1)),
            _ => Ok(Warnings::NONE),
        }
    },
)
.forms(|_| &[Shape::Digits(1, 1)])
.goes_with(IdType::AuMedicare)
.shows(|_| 0);

fn check(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    const WEIGHTS: [u32; 8] = [1, 3, 7, 9, 1, 3, 7, 9];
    let digits = number.bytes();
    if !matches!(number.len(), 10 | 11) {
        return Err(Fault::new(InvalidKind::Length));
    }
    if !matches!(digits[0], b'2'..=b'6') {
        return Err(Fault::new(InvalidKind::Component).at(1, 1).expects("a first digit from 2 to 6"));
    }
    if digits.get(10) == Some(&b'0') {
        let fault = Fault::new(InvalidKind::Component).at(11, 11);
        return Err(fault.expects("an individual reference number from 1 to 9"));
    }
    if weighted_sum(digits, &WEIGHTS) % 10 != u32::from(digits[8] & 0x0f) {
        return Err(Fault::new(InvalidKind::CheckDigit));
    }
    let mut warnings = Warnings::NONE;
    warnings.add_if(digits[9] == b'0', Warning::IssueNumberZero);
    Ok(warnings)
}

fn details(id: &Checked, details: &mut Details) {
    details.push(("issue_number", last_digit(id.number()).into()));
    if let Some(irn) = id.part() {
        details.push(("irn", last_digit(irn).into()));
    }
}

fn last_digit(text: &str) -> u32 {
    text.bytes().last().map_or(0, |digit| u32::from(digit & 0x0f))
}

national_id_from_text! {
    /// A Medicare card number, with or without the individual reference number (IRN).
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-8 | identifier of the card; the first digit is 2 to 6 |
    /// | 9 | check digit: the sum of positions 1-8 times 1 3 7 9 1 3 7 9, modulo 10 |
    /// | 10 | issue number, which increases with each new card and should be ignored when numbers are compared; 0 does not occur ([`Warning::IssueNumberZero`]) |
    /// | 11 | IRN, 1 to 9: the person's line on the card |
    ///
    /// People type 10 digits, 11 digits, or `.../1`. The plain form consists of the first 10 digits;
    /// [`individual_reference_number`](Self::individual_reference_number) returns the IRN. The check digit detects all
    /// single-digit errors in positions 1-9, but not all transpositions, because adjacent weights differ by even
    /// numbers. Source: the NEHTA conformance requirements ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, au};
    ///
    /// let medicare = au::Medicare::new("2123 45670 1/2")?;
    /// assert_eq!(medicare.expose(), "2123456701");
    /// assert_eq!((medicare.issue_number(), medicare.individual_reference_number()), (1, Some(2)));
    /// assert_eq!(*medicare.expose_formatted(), "2123 45670 1/2");
    /// assert_eq!(medicare.to_string(), "**** ****0 1");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Medicare is DEFINITION
}

national_id_from_text! {
    /// The individual reference number of a Medicare card: the person's line on the card, 1 to 9. The mask hides it.
    ///
    /// ```
    /// use realaml_ids::{IdType, NationalId, Params};
    ///
    /// let id = IdType::AuMedicare.parse("2123 45670 1", &Params::new().part("2"))?;
    /// assert_eq!((id.expose(), id.expose_part()), ("2123456701", Some("2")));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    MedicareIrn is IRN
}

impl Medicare {
    /// Returns the issue number of the card.
    pub fn issue_number(&self) -> u8 {
        last_digit(self.0.number()) as u8
    }

    /// Returns the person's line on the card, if given.
    pub fn individual_reference_number(&self) -> Option<u8> {
        self.0.expose_part().map(|irn| last_digit(irn) as u8)
    }
}
