//! The social security number and its last four digits.

use super::itin::is_itin_group;
use crate::prelude::*;

pub(crate) static SSN: Definition = Definition::new(
    Entry {
        id_type: IdType::UsSsn,
        country: Country::UnitedStates,
        holder: Holder::Person,
        code: "ssn",
        name: "social security number",
        local_name: None,
        asked_for: "number, or its last four digits",
        expected: "9 digits",
        check_digit: CheckDigit::None,
        specimen: "123-45-6789",
        specimen_state: None,
        source: "Social Security Administration, POMS RM 10201.035 and RM 01340.030",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("SSN"),
    },
    Alphabet::DIGITS,
    check,
)
.structured()
.forms(|_| &[Shape::Digits(9, 9)])
.suspect(|_, bare| fits_picture(bare, EIN_LAYOUT).then_some(Hint::EinInSsnField))
.typed_warnings(|typed| if has_ein_layout(typed) { Warnings::one(Warning::EinLayout) } else { Warnings::NONE })
.layout(|_| "###-##-####")
.shows(|_| 4);

pub(crate) static LAST_4: Definition = Definition::new(
    Entry {
        id_type: IdType::UsSsnLast4,
        country: Country::UnitedStates,
        holder: Holder::Person,
        code: "ssn_last4",
        name: "last four digits of the social security number",
        local_name: None,
        asked_for: "instead of the whole number",
        expected: "4 digits",
        check_digit: CheckDigit::None,
        specimen: "6789",
        specimen_state: None,
        source: "Social Security Administration, POMS RM 10201.035",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("SSN"),
    },
    Alphabet::DIGITS,
    |text, _| {
        if text.exactly::<4>()? == b"0000" {
            return Err(Fault::new(InvalidKind::Component).at(1, 4).expects("a serial from 0001"));
        }
        Ok(Warnings::NONE)
    },
)
.forms(|_| &[Shape::Digits(4, 4)])
.shows(|_| 0);

/// The layout in which employer identification numbers are written.
const EIN_LAYOUT: &[u8] = b"99-9999999";

fn has_ein_layout(typed: &str) -> bool {
    fits_picture(typed.trim().as_bytes(), EIN_LAYOUT)
}

fn check(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let digits = text.exactly::<9>()?;
    let fault = Fault::new(InvalidKind::Component);
    let (area, group, serial) = (&digits[..3], &digits[3..5], &digits[5..]);
    if area[0] == b'9' {
        let fault = fault.at(1, 3).expects("an area from 001 to 899");
        return Err(match number(group) {
            93 => fault.hint(Hint::AtinInSsnField),
            group if is_itin_group(group) => fault.hint(Hint::ItinInSsnField),
            _ => fault,
        });
    }
    if matches!(area, b"000" | b"666") {
        return Err(fault.at(1, 3).expects("an area other than 000 and 666"));
    }
    if group == b"00" {
        return Err(fault.at(4, 5).expects("a group from 01"));
    }
    if serial == b"0000" {
        return Err(fault.at(6, 9).expects("a serial from 0001"));
    }
    // These numbers were printed on a sample card sold with wallets in 1938 and on a card pictured in a pamphlet of
    // 1940.
    if matches!(digits, b"078051120" | b"219099999") {
        return Err(Fault::new(InvalidKind::Reserved));
    }
    Ok(Warnings::NONE)
}

national_id_from_text! {
    /// A social security number (SSN).
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-3 | area: not 000, not 666, not 900-999 |
    /// | 4-5 | group: not 00 |
    /// | 6-9 | serial number: not 0000 |
    ///
    /// There is no check digit. Numbers have been assigned at random since 25 June 2011, so neither the area nor the
    /// old tables of groups prove anything. Two published samples (from 1938 and 1940) are refused. A refused number
    /// that looks like an ITIN, ATIN or EIN has its own hint. Source: the Social Security Administration
    /// ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{Hint, NationalId, us};
    ///
    /// assert_eq!(us::Ssn::new("123-45-6789")?.to_string(), "***-**-6789");
    /// assert_eq!(us::Ssn::new("912-70-1234").unwrap_err().hint(), Some(Hint::ItinInSsnField));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Ssn is SSN
}

impl Ssn {
    /// Returns the last four digits of the number, for providers that ask only for these.
    pub fn last_4(&self) -> SsnLast4 {
        // The rule for the whole number has already refused 0000.
        SsnLast4::new(&self.0.number()[5..]).expect("a checked number has a serial other than 0000")
    }
}

national_id_from_text! {
    /// The last four digits of a social security number, other than 0000. The mask hides all of them.
    ///
    /// ```
    /// use realaml_ids::{NationalId, us};
    ///
    /// let last = us::Ssn::new("123-45-6789")?.last_4();
    /// assert_eq!((last.expose(), last.masked().as_str()), ("6789", "****"));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    SsnLast4 is LAST_4
}
