//! Indian company numbers.

use crate::prelude::*;

pub(crate) static GSTIN: Definition = Definition::new(
    Entry {
        id_type: IdType::InGstin,
        country: Country::India,
        holder: Holder::Company,
        code: "gstin",
        name: "goods and services tax number",
        local_name: None,
        asked_for: "number, for a check of the company",
        expected: "15 characters: two digits of the state, the PAN, a digit, Z, a check character",
        check_digit: CheckDigit::Strict,
        specimen: "27AAPFU0939F1ZV",
        specimen_state: None,
        source: "structure and check as libraries publish them (python-stdnum, tk120404/gst, resilient-tech/india-compliance); 25 numbers in use satisfy it",
        certainty: Certainty::Library,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS,
    check_gstin,
)
.forms(|_| &[Shape::Picture(b"99*************")])
.shows(|_| 3);

pub(crate) static CIN: Definition = Definition::new(
    Entry {
        id_type: IdType::InCin,
        country: Country::India,
        holder: Holder::Company,
        code: "cin",
        name: "corporate identification number",
        local_name: None,
        asked_for: "number, for a check of the company",
        expected: "21 characters, such as L17110MH1973PLC019786",
        check_digit: CheckDigit::None,
        specimen: "L17110MH1973PLC019786",
        specimen_state: None,
        source: "structure as company registries and accountants explain it (caclubindia.com, article 25559); numbers as companies print them",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Unknown,
    },
    Alphabet::LETTERS_AND_DIGITS,
    check_cin,
)
.forms(|_| &[Shape::Picture(b"A99999AA9999AAA999999")]);

fn check_gstin(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let bytes = number.exactly::<15>()?;
    if !matches!(&bytes[..2], [b'0'..=b'9', b'0'..=b'9']) {
        return Err(Fault::new(InvalidKind::Format).at(1, 2).expects("two digits of the state"));
    }
    if !matches!(number_of_state(bytes), 1..=38 | 96 | 97 | 99) {
        return Err(Fault::new(InvalidKind::Region).at(1, 2));
    }
    if luhn_36(bytes) { Ok(Warnings::NONE) } else { Err(Fault::new(InvalidKind::CheckDigit)) }
}

fn number_of_state(bytes: &[u8]) -> u32 {
    number(&bytes[..2])
}

/// Whether the characters pass the Luhn algorithm in base 36, with the values 0 to 9 for digits and 10 to 35 for A to
/// Z.
fn luhn_36(bytes: &[u8; 15]) -> bool {
    let sum: u32 = bytes
        .iter()
        .enumerate()
        .map(|(place, byte)| {
            let value = if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' + 10 };
            let product = u32::from(value) * if place % 2 == 1 { 2 } else { 1 };
            // A product counts as the sum of its two base-36 digits. The check character counts as it is.
            if place == 14 { u32::from(value) } else { product / 36 + product % 36 }
        })
        .sum();
    sum.is_multiple_of(36)
}

fn check_cin(number: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    whole(number, &[Shape::Picture(b"A99999AA9999AAA999999")])?;
    if !matches!(number.bytes()[0], b'L' | b'U') {
        return Err(Fault::new(InvalidKind::Component).at(1, 1).expects("L or U"));
    }
    Ok(Warnings::NONE)
}

national_id_from_text! {
    /// A goods and services tax identification number (GSTIN).
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-2 | state |
    /// | 3-12 | PAN of the holder |
    /// | 13 | registration number of the holder within the state |
    /// | 14 | Z for ordinary taxpayers |
    /// | 15 | check character (Luhn modulo 36) |
    ///
    /// The numbers of embassies, tax deductors and taxpayers abroad have different content in positions 3 to 14, so any
    /// letters and digits are accepted there. Source: libraries ([`Certainty::Library`]). All examined numbers pass the
    /// check that the libraries implement.
    ///
    /// ```
    /// use realaml_ids::{NationalId, in_};
    /// assert_eq!(in_::Gstin::new("27AAPFU0939F1ZV")?.expose(), "27AAPFU0939F1ZV");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Gstin is GSTIN
}

national_id_from_text! {
    /// A corporate identification number (CIN) of an Indian company.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1 | L listed, U unlisted |
    /// | 2-6 | industry |
    /// | 7-8 | state, or a second registrar within a state: PN Pune, TZ Coimbatore |
    /// | 9-12 | year of incorporation |
    /// | 13-15 | kind of company: PLC, PTC, FTC, GOI, NPL, OPC ... |
    /// | 16-21 | serial number |
    ///
    /// There is no check digit, so a number can only be plausible. Source: explanations of the structure, and numbers
    /// as companies print them ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, in_};
    /// assert_eq!(in_::Cin::new("L17110MH1973PLC019786")?.expose(), "L17110MH1973PLC019786");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Cin is CIN
}
