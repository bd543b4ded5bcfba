//! The Mexican taxpayer registry key.

use super::inconvenient::is_inconvenient_in_rfc;
use super::value;
use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::MxRfc,
        country: Country::Mexico,
        holder: Holder::Person,
        code: "rfc",
        name: "RFC",
        local_name: Some("Registro Federal de Contribuyentes"),
        asked_for: "the key alone",
        expected: "13 characters for a person, 12 for a company, or 10 for a person without the last three",
        check_digit: CheckDigit::Soft,
        specimen: "GODE 561231 GR8",
        specimen_state: None,
        source: "tax authority (SAT): method of the key and its check; failure rate in use as estimated by python-stdnum's author",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("TAX"),
    },
    Alphabet::RFC,
    check,
)
.forms(|_| {
    &[
        Shape::Picture(b"nnnn999999**9"),
        Shape::Picture(b"nnn999999**9"),
        Shape::Picture(b"nnnn999999***"),
        Shape::Picture(b"nnn999999***"),
        Shape::Picture(b"nnnn999999"),
    ]
})
// A person's key without its last three characters has no check character.
.checked_if(|length| length != 10)
.shows(|_| 2)
.layout(|id| if kind(id) == RfcKind::Company { "### ###### ###" } else { "#### ###### ###" })
.facts(facts)
.details(|id, details| {
    details.push(("kind", kind(id).code().into()));
    if let Some(date) = date(id) {
        details.push(("date", date.into()));
    }
});

fn check(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let letters = match text.len() {
        10 | 13 => 4,
        12 => 3,
        _ => return Err(Fault::new(InvalidKind::Length)),
    };
    let key = text.bytes();
    let (name, rest) = key.split_at(letters);
    let (date, homoclave) = rest.split_at(6);
    let is_name = |byte: &u8| byte.is_ascii_uppercase() || matches!(*byte, b'&' | ENYE);
    let is_homoclave = match homoclave {
        [first, second, check] => {
            first.is_ascii_alphanumeric()
                && second.is_ascii_alphanumeric()
                && (check.is_ascii_digit() || *check == b'A')
        }
        _ => homoclave.is_empty(),
    };
    if !name.iter().all(is_name) || !date.iter().all(u8::is_ascii_digit) || !is_homoclave {
        return Err(Fault::new(InvalidKind::Format));
    }
    if matches!(key, b"XAXX010101000" | b"XEXX010101000") {
        return Err(Fault::new(InvalidKind::Reserved).hint(Hint::GenericRfc));
    }
    if !exists_in_either_century(number(&date[..2]), number(&date[2..4]), number(&date[4..])) {
        let first = letters as u8 + 1;
        return Err(Fault::new(InvalidKind::Date).at(first, first + 5));
    }
    let mut warnings = Warnings::NONE;
    warnings.add_if(is_inconvenient_in_rfc(name), Warning::InconvenientWord);
    warnings.add_if(
        key.split_last().is_some_and(|(check, rest)| homoclave.len() == 3 && check_character(rest) != *check),
        Warning::CheckDigit,
    );
    Ok(warnings)
}

/// Computes the check character from the other 12 characters. A company's 11 characters are preceded by a space.
fn check_character(key: &[u8]) -> u8 {
    const WEIGHTS: [u32; 12] = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
    const SPACE: u32 = 37;
    let (start, weights) = if key.len() == 11 { (SPACE * WEIGHTS[0], &WEIGHTS[1..]) } else { (0, &WEIGHTS[..]) };
    let sum: u32 = key.iter().zip(weights).map(|(byte, weight)| value(*byte) * weight).sum();
    match (start + sum) % 11 {
        0 => b'0',
        1 => b'A',
        rest => b'0' + (11 - rest) as u8,
    }
}

fn kind(id: &Checked) -> RfcKind {
    if id.number().chars().count() == 12 { RfcKind::Company } else { RfcKind::Person }
}

fn date(id: &Checked) -> Option<chrono::NaiveDate> {
    let letters = if kind(id) == RfcKind::Company { 3 } else { 4 };
    let (place, _) = id.number().char_indices().nth(letters)?;
    let digits = id.number().as_bytes().get(place..place + 6)?;
    latest_past(number(&digits[..2]), number(&digits[2..4]), number(&digits[4..]), id.context())
}

fn facts(id: &Checked) -> Facts {
    if kind(id) == RfcKind::Company {
        return Facts::default();
    }
    let letter = |place: usize| id.number().chars().nth(place);
    Facts {
        birth_date: Facts::born(date(id), DateBasis::CenturyInferred),
        // If the first surname has one or two letters or is the only surname, the letters have other positions.
        initials: Some(Initials {
            family: letter(0),
            second_family: letter(2),
            given: letter(3),
            otherwise: Some((letter(1), letter(2))),
            ..Initials::default()
        }),
        ..Facts::default()
    }
}

/// The kind of holder of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RfcKind {
    /// A person, whose key begins with four letters.
    Person,
    /// A company, whose key begins with three letters.
    Company,
}

impl RfcKind {
    /// Returns a stable name in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Company => "company",
        }
    }
}

national_id_from_text! {
    /// An RFC, the key that identifies a Mexican taxpayer.
    ///
    /// | positions (person) | positions (company) | content |
    /// | --- | --- | --- |
    /// | 1-4 | 1-3 | letters of the name, including Ñ and `&` |
    /// | 5-10 | 4-9 | date of birth or foundation: year, month, day |
    /// | 11-12 | 10-11 | homoclave, which distinguishes namesakes |
    /// | 13 | 12 | check character, a digit or A |
    ///
    /// A person's key may lack the last three characters. The century is not encoded, so the latest past date is
    /// assumed. A failed check (values times 13 to 2, modulo 11) is only a warning ([`Warning::CheckDigit`]), because
    /// about 1.5% of the keys in use fail it. Keys that begin with one of the 41 words that the authority replaces
    /// carry [`Warning::InconvenientWord`]. The generic keys for the public and for foreigners (XAXX..., XEXX...) are
    /// refused. Source: the tax authority ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{InvalidKind, NationalId, mx};
    ///
    /// let rfc = mx::Rfc::new("gode 561231 gr8")?;
    /// assert_eq!((rfc.kind(), rfc.warnings().is_empty()), (mx::RfcKind::Person, true));
    /// assert_eq!(rfc.to_string(), "**** ****** *R8");
    /// assert_eq!(mx::Rfc::new("ÑAN000229A18")?.kind(), mx::RfcKind::Company);
    /// assert_eq!(mx::Rfc::new("XAXX010101000").unwrap_err().kind(), InvalidKind::Reserved);
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Rfc is DEFINITION
}

impl Rfc {
    /// Returns the kind of holder of the key.
    pub fn kind(&self) -> RfcKind {
        kind(self.0.checked())
    }

    /// Returns the date of birth or foundation. The century is not encoded, so the latest past date is assumed.
    pub fn date(&self) -> Option<chrono::NaiveDate> {
        date(self.0.checked())
    }
}
