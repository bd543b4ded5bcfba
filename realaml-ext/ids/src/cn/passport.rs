//! Chinese passports of the mainland, Hong Kong and Macau.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::CnPassport,
        country: Country::China,
        holder: Holder::Person,
        code: "passport",
        name: "passport number",
        local_name: Some("护照号码"),
        asked_for: "number",
        expected: "a letter and eight digits, or E and a letter and seven digits",
        check_digit: CheckDigit::None,
        specimen: "EA1234567",
        specimen_state: None,
        source: "validator.js and the reports of its users (thread 1686); Macau after MA by util-helpers (isPassport)",
        certainty: Certainty::Library,
        restriction: None,
        type_code: TypeCode::Inferred("PASS"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    check,
)
.forms(|_| &[Shape::Picture(b"A99999999"), Shape::Picture(b"AA9999999"), Shape::Digits(9, 9)])
.machine_readable("CHN");

fn check(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let fault = Fault::new(InvalidKind::Format);
    let bytes = text.exactly::<9>().map_err(|_| fault)?;
    let eight = fits_picture(&bytes[1..], b"99999999");
    let seven = fits_picture(&bytes[2..], b"9999999");
    let known = match bytes[0] {
        b'E' if bytes[1].is_ascii_uppercase() => seven && !matches!(bytes[1], b'I' | b'O'),
        b'D' | b'P' | b'S' if bytes[1] == b'E' => seven,
        b'D' | b'E' | b'G' | b'H' | b'K' | b'P' | b'S' if eight => true,
        b'H' | b'K' => bytes[1] == b'J' && seven,
        b'M' if bytes[1].is_ascii_uppercase() => seven,
        b'1' => matches!(bytes[1], b'4' | b'5') && seven,
        _ => false,
    };
    if known { Ok(Warnings::NONE) } else { Err(fault) }
}

national_id_from_text! {
    /// A Chinese passport number.
    ///
    /// | form | passport |
    /// | --- | --- |
    /// | G or E, 8 digits | ordinary; G older, E newer |
    /// | E, a letter other than I and O, 7 digits | ordinary, since E with 8 digits ran out |
    /// | D, S, P and 8 digits; DE, SE, PE and 7 digits | diplomatic, service, public affairs |
    /// | 14 or 15, 7 digits | ordinary, old |
    /// | H or K, 8 digits; HJ or KJ (a larger book), 7 digits | Hong Kong |
    /// | M, a letter, 7 digits | Macau: MA, MB and later series |
    ///
    /// No check digit is printed, so a number can only be plausible. Source: a library and reports from its users
    /// ([`Certainty::Library`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, cn};
    ///
    /// assert_eq!(cn::Passport::new("ea 1234567")?.expose(), "EA1234567");
    /// assert!(cn::Passport::new("EO1234567").is_err());
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Passport is DEFINITION
}
