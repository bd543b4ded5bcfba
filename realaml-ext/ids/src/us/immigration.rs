//! The numbers of United States immigration documents.

use crate::prelude::*;

pub(crate) static GREEN_CARD: Definition = Definition::shaped(
    Entry {
        id_type: IdType::UsGreenCard,
        country: Country::UnitedStates,
        holder: Holder::Person,
        code: "green_card",
        name: "permanent resident card number",
        local_name: None,
        asked_for: "number",
        expected: "three letters and ten digits",
        check_digit: CheckDigit::None,
        specimen: "SRC0000000001",
        specimen_state: None,
        source: "U.S. Citizenship and Immigration Services: receipt number, which the card prints, as legalclarity.org quotes it",
        certainty: Certainty::Weak,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS,
    |_| &[Shape::Picture(b"AAA9999999999")],
);

pub(crate) static ALIEN_NUMBER: Definition = Definition::new(
    Entry {
        id_type: IdType::UsAlienNumber,
        country: Country::UnitedStates,
        holder: Holder::Person,
        code: "alien_number",
        name: "alien registration number",
        local_name: None,
        asked_for: "number",
        expected: "A and 7 to 9 digits",
        check_digit: CheckDigit::None,
        specimen: "A012345678",
        specimen_state: None,
        source: "U.S. Citizenship and Immigration Services, glossary: A-Number (seven, eight or nine digits), USCIS number",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS,
    check_alien_number,
)
.forms(|_| &[Shape::Picture(b"A9999999"), Shape::Picture(b"A99999999"), Shape::Picture(b"A999999999")])
.prints_label(|label, _| matches!(label.trim_ascii(), b"A#" | b"A-#" | b"A #" | b"USCIS#" | b"USCIS #"));

fn check_alien_number(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    if (7..=9).contains(&number.len()) && number.bytes().iter().all(u8::is_ascii_digit) {
        let mut plain = [b'A'; 10];
        let length = number.len() + 1;
        plain[1..length].copy_from_slice(number.bytes());
        number.become_plain(&plain[..length]);
    }
    whole(number, &[Shape::Picture(b"A9999999"), Shape::Picture(b"A99999999"), Shape::Picture(b"A999999999")])?;
    // A pattern cannot require the letter A, because `A` in it matches any letter.
    if number.bytes()[0] == b'A' { Ok(Warnings::NONE) } else { Err(Fault::new(InvalidKind::Format).at(1, 1)) }
}

national_id_from_text! {
    /// The number of a United States permanent resident card (green card).
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-3 | office or system: SRC, WAC, LIN, EAC, MSC, IOE ... |
    /// | 4-13 | serial number |
    ///
    /// No check digit is printed, so a number can only be plausible. Source: the description of receipt numbers by U.S.
    /// Citizenship and Immigration Services, as quoted by others ([`Certainty::Weak`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, us};
    /// assert_eq!(us::GreenCard::new("SRC0000000001")?.expose(), "SRC0000000001");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    GreenCard is GREEN_CARD
}

national_id_from_text! {
    /// An alien registration number (A-Number, USCIS number), printed on green cards and work permits.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1 | A, often omitted |
    /// | 2-10 | 7 to 9 digits |
    ///
    /// The plain form begins with A. There is no check digit, so a number can only be plausible. Source: the glossary
    /// of U.S. Citizenship and Immigration Services ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, us};
    /// assert_eq!(us::AlienNumber::new("A012345678")?.expose(), "A012345678");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    AlienNumber is ALIEN_NUMBER
}
