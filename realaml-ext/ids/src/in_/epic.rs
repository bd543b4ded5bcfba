//! The Indian voter card.

use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::InEpic,
        country: Country::India,
        holder: Holder::Person,
        code: "epic",
        name: "voter card number",
        local_name: Some("EPIC (electors photo identity card)"),
        asked_for: "number, name, state",
        expected: "three letters and seven digits, or an old form with slashes",
        check_digit: CheckDigit::Soft,
        specimen: "WKH1186253",
        specimen_state: None,
        source: "Election Commission of India, handbook for electoral registration officers, 2008; note of March 2025; forms with slashes as an Indian KYC service takes them (techfolks, KycVoterValidation)",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Observed("VOTE"),
    },
    Alphabet::LETTERS_DIGITS_SLASH,
    check,
)
.forms(|_| &[Shape::Picture(PRESENT)])
.lenient(Alphabet::LETTERS_DIGITS_SLASH, |text| {
    (8..=20).contains(&text.len()) && text.bytes().contains(&b'/')
})
.series(|number| matches!(number.as_bytes(), [first, second, third, ..] if first.is_ascii_uppercase()
    && second.is_ascii_uppercase() && (third.is_ascii_uppercase() || *third == b'/')))
.details(|id, details| {
    if let Some(fusn) = series(id) {
        details.push(("fusn", fusn.into()));
    }
});

const PRESENT: &[u8] = b"AAA9999999";

/// Old forms such as `XX/12/345/678901`: state, district or constituency, part, and serial number.
const WITH_SLASHES: [&[u8]; 13] = [
    b"AAA/999999",
    b"AA/9/99/999999",
    b"AA/99/99/999999",
    b"AA/999/99/999999",
    b"AA/9/999/999999",
    b"AA/99/999/999999",
    b"AA/999/999/999999",
    b"AA/9/99/9999999",
    b"AA/99/99/9999999",
    b"AA/999/99/9999999",
    b"AA/9/999/9999999",
    b"AA/99/999/9999999",
    b"AA/999/999/9999999",
];

fn check(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    if !fits_picture(text.bytes(), PRESENT) {
        if let Some(warnings) = with_slashes(text)? {
            return Ok(warnings);
        }
        text.exactly::<10>()?;
        if !fits_picture(text.bytes(), PRESENT) {
            return Err(Fault::new(InvalidKind::Format));
        }
    }
    let mut warnings = Warnings::NONE;
    warnings.add_if(!luhn(&text.bytes()[3..]), Warning::CheckDigit);
    Ok(warnings)
}

/// Returns the warnings about a number in an old form with slashes, or `None` for any other number. In the current
/// form, a slash after the letters is removed first. A slash anywhere else is a fault.
fn with_slashes(text: &mut Compact) -> Result<Option<Warnings>, Fault> {
    if fits_picture(text.bytes(), b"AAA/9999999") {
        let mut plain = [0; 10];
        plain[..3].copy_from_slice(&text.bytes()[..3]);
        plain[3..].copy_from_slice(&text.bytes()[4..]);
        text.become_plain(&plain);
        return Ok(None);
    }
    if WITH_SLASHES.iter().any(|picture| fits_picture(text.bytes(), picture)) {
        return Ok(Some(Warnings::one(Warning::LenientForm)));
    }
    if let Some(place) = text.bytes().iter().position(|byte| *byte == b'/') {
        return Err(Fault::new(InvalidKind::Character).at(place as u8 + 1, place as u8 + 1));
    }
    Ok(None)
}

fn series(id: &Checked) -> Option<&str> {
    (!id.warnings().contains(Warning::LenientForm)).then(|| &id.number()[..3])
}

national_id_from_text! {
    /// An Indian voter card number (EPIC).
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-3 | functional unique serial number (FUSN) of the constituency that first issued the card |
    /// | 4-9 | serial number |
    /// | 10 | check digit (Luhn over positions 4-10) |
    ///
    /// A wrong check digit is only a warning ([`Warning::CheckDigit`]), because the Election Commission said in 2025
    /// that numbers were issued in a decentralized way and are not even unique. Numbers in old forms such as
    /// `XX/12/345/678901` are kept as printed and carry [`Warning::LenientForm`]; [`lenient`](Self::lenient) accepts
    /// further forms. Source: the Commission's handbook ([`Certainty::Official`]); a library for the check.
    ///
    /// ```
    /// use realaml_ids::{NationalId, Warning, in_};
    ///
    /// let epic = in_::Epic::new("wkh 1186253")?;
    /// assert!(epic.warnings().is_empty());
    /// assert_eq!(epic.to_string(), "*******253");
    /// assert!(in_::Epic::new("ABC1234567")?.warnings().contains(Warning::CheckDigit));
    /// assert_eq!(in_::Epic::new("XX/12/345/678901")?.expose(), "XX/12/345/678901");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Epic is DEFINITION
}

impl Epic {
    /// Reads the current form, or any 8 to 20 letters, digits and slashes that include a slash. The latter keep their
    /// slashes and carry [`Warning::LenientForm`].
    ///
    /// # Errors
    /// [`Invalid`] if the number has neither form.
    pub fn lenient(typed: &str) -> Result<Self, Invalid> {
        AnyId::check(&DEFINITION, typed, &Question { is_lenient: true, ..Question::default() }).map(Self)
    }

    /// Returns the three letters of the constituency that first issued the card, if the number has the current form.
    pub fn series(&self) -> Option<&str> {
        series(self.0.checked())
    }
}
