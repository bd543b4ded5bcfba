//! Indian driving licences.

use chrono::Datelike;

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::InDrivingLicence,
        country: Country::India,
        holder: Holder::Person,
        code: "driving_licence",
        name: "driving licence number",
        local_name: None,
        asked_for: "number, date of birth",
        expected: "two letters of the state, two digits of the office, four of the year, seven more",
        check_digit: CheckDigit::None,
        specimen: "KA04 20231234567",
        specimen_state: None,
        source: "form of the national register (Sarathi), as identity providers print it; vehicle codes of the states; the printed form by the ministry's note to users of its services (Parivahan)",
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Observed("DRV"),
    },
    Alphabet::LETTERS_AND_DIGITS.dropping_slash(),
    check,
)
.forms(|_| &[Shape::Picture(b"AA9999999999999")])
.lenient(Alphabet::LETTERS_AND_DIGITS.dropping_slash(), |text| {
    (5..=20).contains(&text.len()) && text.bytes().iter().any(u8::is_ascii_digit)
})
.structured()
.series(|number| number.as_bytes().get(..2).is_some_and(|code| STATES.name(code).is_some()))
.layout(|id| if id.number().len() == 15 { "#### ###########" } else { "" })
.facts(|id| Facts {
    region: has_present_form(id).then(|| {
        let code = &id.number().as_bytes()[..2];
        Region::new(code, STATES.name(code))
    }),
    ..Facts::default()
})
.details(details);

fn check(text: &mut Compact, question: &Question) -> Result<Warnings, Fault> {
    expand_printed_form(text, question);
    if let Some(warnings) = longer_office(text, question) {
        return Ok(warnings);
    }
    whole(text, &[Shape::Picture(b"AA9999999999999")])?;
    let bytes = text.bytes();
    if !matches!(&bytes[4..6], b"19" | b"20") {
        return Err(Fault::new(InvalidKind::Format).at(5, 8).expects("a year of issue from 1900 to 2099"));
    }
    if STATES.name(&bytes[..2]).is_none() {
        return Err(Fault::new(InvalidKind::Region).at(1, 2));
    }
    Ok(future_year(&bytes[4..8], question))
}

fn future_year(year: &[u8], question: &Question) -> Warnings {
    let mut warnings = Warnings::NONE;
    let first_day = calendar(number(year), 1, 1);
    warnings.add_if(first_day.is_some_and(|day| question.context.is_future(day)), Warning::FutureIssueYear);
    warnings
}

/// Converts the form printed on older cards to the form of the register, as the ministry asks holders to enter it:
/// `RJ-13/DLC/12/ 123456` becomes `RJ13 20120123456`, with a four-digit year and a seven-digit serial number.
fn expand_printed_form(text: &mut Compact, question: &Question) {
    let bytes = text.bytes();
    let Some((head, rest)) = bytes.split_at_checked(4) else { return };
    let letters = rest.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let digits = &rest[letters..];
    if !fits_picture(head, b"AA99")
        || !(2..=5).contains(&letters)
        || !(3..=11).contains(&digits.len())
        || !digits.iter().all(u8::is_ascii_digit)
        || text.len() != bytes.len()
    {
        return;
    }
    // Some cards print a four-digit year. This is certain only if the serial number would otherwise be too long.
    let whole_year = digits.len() > 9;
    if whole_year && !matches!(&digits[..2], b"19" | b"20") {
        return;
    }
    let (year, serial) = digits[if whole_year { 2 } else { 0 }..].split_at(2);
    let century: &[u8; 2] = match latest_past(number(year), 1, 1, question.context) {
        _ if whole_year && &digits[..2] == b"19" => b"19",
        _ if whole_year => b"20",
        Some(day) if day.year() >= 2000 => b"20",
        _ => b"19",
    };
    let mut plain = [b'0'; 15];
    plain[..4].copy_from_slice(head);
    plain[4..6].copy_from_slice(century);
    plain[6..8].copy_from_slice(year);
    plain[15 - serial.len()..].copy_from_slice(serial);
    text.become_plain(&plain);
}

/// Returns the warnings about a number from Andhra Pradesh or Telangana whose office code has three or four digits, or
/// `None` for any other number.
fn longer_office(text: &Compact, question: &Question) -> Option<Warnings> {
    let bytes = text.bytes();
    let office = bytes.len().checked_sub(13)?;
    let has_form = matches!(office, 3 | 4)
        && matches!(&bytes[..2], b"AP" | b"TS" | b"TG")
        && bytes[2..].iter().all(u8::is_ascii_digit)
        && matches!(&bytes[2 + office..4 + office], b"19" | b"20");
    has_form.then(|| future_year(&bytes[2 + office..6 + office], question).union(Warnings::one(Warning::LenientForm)))
}

/// Whether the number has the current form. A number read leniently encodes nothing reliably.
fn has_present_form(id: &Checked) -> bool {
    !id.warnings().contains(Warning::LenientForm)
}

fn details(id: &Checked, details: &mut Details) {
    let text = id.number();
    if has_present_form(id) {
        details.push(("state", text[..2].into()));
        details.push(("rto", text[2..4].into()));
        details.push(("year", number(&text.as_bytes()[4..8]).into()));
    }
}

/// The English names of the states by vehicle code. Superseded codes are included, because existing licences still
/// carry them.
pub(crate) static STATES: Codes<40> = Codes([
    (b"AN", "Andaman and Nicobar Islands"),
    (b"AP", "Andhra Pradesh"),
    (b"AR", "Arunachal Pradesh"),
    (b"AS", "Assam"),
    (b"BR", "Bihar"),
    (b"CG", "Chhattisgarh"),
    (b"CH", "Chandigarh"),
    (b"DD", "Dadra and Nagar Haveli and Daman and Diu"),
    (b"DL", "Delhi"),
    (b"DN", "Dadra and Nagar Haveli"),
    (b"GA", "Goa"),
    (b"GJ", "Gujarat"),
    (b"HP", "Himachal Pradesh"),
    (b"HR", "Haryana"),
    (b"JH", "Jharkhand"),
    (b"JK", "Jammu and Kashmir"),
    (b"KA", "Karnataka"),
    (b"KL", "Kerala"),
    (b"LA", "Ladakh"),
    (b"LD", "Lakshadweep"),
    (b"MH", "Maharashtra"),
    (b"ML", "Meghalaya"),
    (b"MN", "Manipur"),
    (b"MP", "Madhya Pradesh"),
    (b"MZ", "Mizoram"),
    (b"NL", "Nagaland"),
    (b"OD", "Odisha"),
    (b"OR", "Odisha"),
    (b"PB", "Punjab"),
    (b"PY", "Puducherry"),
    (b"RJ", "Rajasthan"),
    (b"SK", "Sikkim"),
    (b"TG", "Telangana"),
    (b"TN", "Tamil Nadu"),
    (b"TR", "Tripura"),
    (b"TS", "Telangana"),
    (b"UA", "Uttarakhand"),
    (b"UK", "Uttarakhand"),
    (b"UP", "Uttar Pradesh"),
    (b"WB", "West Bengal"),
]);

national_id_from_text! {
    /// An Indian driving licence number.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-2 | vehicle code of the state, including superseded codes (OR, UA, DN, TS ...) |
    /// | 3-4 | transport office |
    /// | 5-8 | year of issue |
    /// | 9-15 | serial number |
    ///
    /// The number is printed with a space, dashes or slashes. Older cards print `RJ-13/DLC/12/ 123456`, some with a
    /// four-digit year. This is converted to the form that the ministry asks holders to enter: `RJ1320120123456`.
    /// Numbers whose office code has three or four digits (AP, TS, TG) carry [`Warning::LenientForm`]. There is no
    /// check digit, so a number can only be plausible. Before the national register, states had forms of their own,
    /// which [`lenient`](Self::lenient) accepts. Source: the form of the register, as providers publish it
    /// ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, Warning, in_};
    ///
    /// let licence = in_::DrivingLicence::new("KA-04-2023-1234567")?;
    /// assert_eq!(licence.facts().region.and_then(|state| state.name()), Some("Karnataka"));
    /// assert_eq!(licence.to_string(), "**** ********567");
    ///
    /// let old = in_::DrivingLicence::lenient("R/DLCAP/04/1234")?;
    /// assert!(old.warnings().contains(Warning::LenientForm));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    DrivingLicence is DEFINITION
}

impl DrivingLicence {
    /// Reads the current form, or any 5 to 20 letters and digits that include a digit. The latter carry
    /// [`Warning::LenientForm`].
    ///
    /// # Errors
    /// [`Invalid`] if the number has another length, other characters, or no digit.
    pub fn lenient(typed: &str) -> Result<Self, Invalid> {
        AnyId::check(&DEFINITION, typed, &Question { is_lenient: true, ..Question::default() }).map(Self)
    }

    /// Returns the year of issue, if the number has the current form.
    pub fn year_of_issue(&self) -> Option<i32> {
        has_present_form(self.0.checked())
            .then(|| calendar(number(&self.0.number().as_bytes()[4..8]), 1, 1))
            .flatten()
            .map(|day| day.year())
    }
}
