//! The Aadhaar number and the virtual ID that can replace it.

use crate::prelude::*;

const RESTRICTION: &str =
    "private use is limited by the Aadhaar Act 2016; no provider of identity checks is known to take it";

pub(crate) static AADHAAR: Definition = Definition::new(
    Entry {
        id_type: IdType::InAadhaar,
        country: Country::India,
        holder: Holder::Person,
        code: "aadhaar",
        name: "Aadhaar number",
        local_name: Some("आधार"),
        asked_for: "nothing: checked and masked here, not sent",
        expected: "12 digits, the first from 2 to 9",
        check_digit: CheckDigit::Strict,
        specimen: "9999 4105 7058",
        specimen_state: None,
        source: "UIDAI numbering paper; test numbers published by UIDAI",
        certainty: Certainty::Official,
        restriction: Some(RESTRICTION),
        type_code: TypeCode::Unknown,
    },
    Alphabet::DIGITS,
    |text, _| check(text.exactly::<12>()?),
)
.forms(|_| &[Shape::Digits(12, 12)])
.layout(|_| "#### #### ####")
.shows(|_| 4);

pub(crate) static VID: Definition = Definition::new(
    Entry {
        id_type: IdType::InVid,
        country: Country::India,
        holder: Holder::Person,
        code: "vid",
        name: "Aadhaar virtual ID",
        local_name: None,
        asked_for: "nothing: revocable, not to be stored",
        expected: "16 digits, the first from 2 to 9",
        check_digit: CheckDigit::Strict,
        specimen: "2341 2341 2341 2341",
        specimen_state: None,
        source: "UIDAI circular on the virtual ID; check as for Aadhaar",
        certainty: Certainty::Official,
        restriction: Some(RESTRICTION),
        type_code: TypeCode::Unknown,
    },
    Alphabet::DIGITS,
    |text, _| check(text.exactly::<16>()?),
)
.forms(|_| &[Shape::Digits(16, 16)])
.layout(|_| "#### #### #### ####")
.shows(|_| 4);

fn check(digits: &[u8]) -> Result<Warnings, Fault> {
    if matches!(digits[0], b'0' | b'1') {
        return Err(Fault::new(InvalidKind::Component).at(1, 1).expects("a first digit from 2 to 9"));
    }
    if !verhoeff(digits) {
        return Err(Fault::new(InvalidKind::CheckDigit));
    }
    Ok(Warnings::NONE)
}

national_id_from_text! {
    /// An Aadhaar number.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-11 | random; the first digit is 2 to 9 |
    /// | 12 | check digit (Verhoeff) |
    ///
    /// Some libraries also refuse palindromes. No official text excludes them, so they are accepted here. Indian law
    /// limits private use and permits showing only the last four digits, as the mask does. Source: UIDAI
    /// ([`Certainty::Official`]). The check detects all single-digit errors and all transpositions of adjacent digits.
    ///
    /// ```
    /// use realaml_ids::{NationalId, in_};
    ///
    /// let aadhaar = in_::Aadhaar::new("9999-4105-7058")?; // a test number of the issuer
    /// assert_eq!(aadhaar.to_string(), "**** **** 7058");
    /// // Passes the check digit, but no number starts with 1.
    /// assert!(in_::Aadhaar::new("1234 1234 1234").is_err());
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Aadhaar is AADHAAR
}

national_id_from_text! {
    /// A virtual ID (VID), which a holder may give instead of the Aadhaar number and can revoke.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-15 | random; the first digit is 2 to 9 |
    /// | 16 | check digit (Verhoeff) |
    ///
    /// A virtual ID must not be stored. Source: UIDAI ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, in_};
    /// assert_eq!(in_::Vid::new("2341234123412341")?.to_string(), "**** **** **** 2341");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Vid is VID
}
