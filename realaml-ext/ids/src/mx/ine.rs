//! The numbers on the Mexican voter card (credencial para votar, INE).

use super::curp::sex;
use crate::prelude::*;

const SOURCE: &str =
    "electoral institute (INE): the card; which model carries which number, an identity provider (AccuAuth)";

pub(crate) static CLAVE_ELECTOR: Definition = Definition::new(
    Entry {
        id_type: IdType::MxClaveElector,
        country: Country::Mexico,
        holder: Holder::Person,
        code: "clave_elector",
        name: "voter key",
        local_name: Some("clave de elector"),
        asked_for: "with the CIC, the citizen identifier or the OCR number, depending on the card's model",
        expected: "six letters, eight digits, H, M or X, three digits",
        check_digit: CheckDigit::None,
        specimen: "HRGRJN82050602H900",
        specimen_state: None,
        source: SOURCE,
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Inferred("VOTE"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    check_clave,
)
.structured()
.forms(|_| &[Shape::Picture(b"AAAAAA99999999A999")])
.shows(|_| 2)
.facts(clave_facts)
.details(|id, details| {
    let facts = clave_facts(id);
    if let Some(birth) = facts.birth_date {
        details.push(("date_of_birth", birth.date.into()));
    }
    details.push(("state", id.number()[12..14].into()));
    if let Some(sex) = facts.sex {
        details.push(("sex", sex.code().into()));
    }
});

pub(crate) static CIC: Definition = Definition::shaped(
    Entry {
        id_type: IdType::MxIneCic,
        country: Country::Mexico,
        holder: Holder::Person,
        code: "ine_cic",
        name: "voter card CIC",
        local_name: Some("código de identificación de la credencial"),
        asked_for: "for models D to H; for E to H with the citizen identifier",
        expected: "9 digits, or 10 with the check digit of the machine-readable lines",
        check_digit: CheckDigit::None,
        specimen: "123456789",
        specimen_state: None,
        source: SOURCE,
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Inferred("VOTE"),
    },
    Alphabet::DIGITS,
    |_| &[Shape::Digits(9, 10)],
)
.suspect(machine_readable_prefix);

/// Returns a hint for a number entered with `IDMEX`, which precedes it in the card's machine-readable lines.
fn machine_readable_prefix(plain: &[u8], _: &[u8]) -> Option<Hint> {
    plain.starts_with(b"IDMEX").then_some(Hint::MachineReadablePrefix)
}

pub(crate) static OCR: Definition = Definition::shaped(
    Entry {
        id_type: IdType::MxIneOcr,
        country: Country::Mexico,
        holder: Holder::Person,
        code: "ine_ocr",
        name: "voter card OCR number",
        local_name: Some("número OCR"),
        asked_for: "for models C and D; for C with the voter key and the emission number",
        expected: "12 or 13 digits",
        check_digit: CheckDigit::None,
        specimen: "1234567890123",
        specimen_state: None,
        source: SOURCE,
        certainty: Certainty::Provider,
        restriction: None,
        type_code: TypeCode::Inferred("VOTE"),
    },
    Alphabet::DIGITS,
    |_| &[Shape::Digits(12, 13)],
)
.suspect(machine_readable_prefix);

fn check_clave(text: &mut Compact, _: &Question) -> Result<Warnings, Fault> {
    let key = text.exactly::<18>()?;
    if !fits_picture(&key[..14], b"AAAAAA99999999")
        || !fits_picture(&key[15..], b"999")
        || !matches!(key[14], b'H' | b'M' | b'X')
    {
        return Err(Fault::new(InvalidKind::Format));
    }
    if !exists_in_either_century(number(&key[6..8]), number(&key[8..10]), number(&key[10..12])) {
        return Err(Fault::new(InvalidKind::Date).at(7, 12));
    }
    let mut warnings = Warnings::NONE;
    warnings.add_if(!matches!(number(&key[12..14]), 1..=32 | 87 | 88), Warning::UnlistedState);
    Ok(warnings)
}

fn clave_facts(id: &Checked) -> Facts {
    let key = id.number().as_bytes();
    let letter = |place: usize| Some(char::from(key[place]));
    let date = latest_past(number(&key[6..8]), number(&key[8..10]), number(&key[10..12]), id.context());
    Facts {
        birth_date: Facts::born(date, DateBasis::CenturyInferred),
        sex: sex(key[14]),
        region: Some(Region::new(&key[12..14], None)),
        citizenship: None,
        initials: Some(Initials {
            family: letter(0),
            second_family: letter(2),
            given: letter(4),
            ..Initials::default()
        }),
    }
}

national_id_from_text! {
    /// A voter key (clave de elector).
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-6 | two letters each from the first surname, the second surname and the given name |
    /// | 7-12 | date of birth: year, month, day |
    /// | 13-14 | state, 01 to 32; 87 and 88 for abroad (uncertain); others carry [`Warning::UnlistedState`] |
    /// | 15 | sex: H man, M woman, X |
    /// | 16-18 | digits |
    ///
    /// No check digit is published, and the century is not encoded. Source: the card and an identity provider
    /// ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, mx};
    ///
    /// let key = mx::ClaveElector::new("HRGRJN82050602H900")?;
    /// assert_eq!(key.facts().birth_date.map(|birth| birth.date.to_string()), Some("1982-05-06".to_owned()));
    /// assert_eq!(key.to_string(), "****************00");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    ClaveElector is CLAVE_ELECTOR
}

national_id_from_text! {
    /// A CIC, the code of the voter card itself, printed on the back of models D to H.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-9 | digits |
    /// | 10 | check digit of the machine-readable lines, if it was typed too |
    ///
    /// The letters `IDMEX` before the number belong to the machine-readable lines; [`IneCic::from_machine_readable`]
    /// removes them. A number can only be plausible. Source: an identity provider ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, mx};
    ///
    /// assert_eq!(mx::IneCic::new("123456789")?.to_string(), "******789");
    /// assert_eq!(mx::IneCic::from_machine_readable("IDMEX123456789")?.expose(), "123456789");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    IneCic is CIC
}

impl IneCic {
    /// Reads a CIC with or without a leading `IDMEX`.
    ///
    /// # Errors
    /// Fails like [`new`](Self::new).
    pub fn from_machine_readable(typed: &str) -> Result<Self, Invalid> {
        let text = typed.trim();
        let number = match text.get(..5) {
            Some(prefix) if prefix.eq_ignore_ascii_case("IDMEX") => &text[5..],
            _ => text,
        };
        Self::new(number)
    }
}

national_id_from_text! {
    /// The OCR number of a voter card, printed on the back of models C and D.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-4 | electoral section |
    /// | 5-13 | digits (5-12 on old cards) |
    ///
    /// A number can only be plausible. Source: an identity provider ([`Certainty::Provider`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, mx};
    ///
    /// let number = mx::IneOcr::new("1234567890123")?;
    /// assert_eq!(number.section(), "1234");
    /// assert_eq!(number.to_string(), "**********123");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    IneOcr is OCR
}

impl IneOcr {
    /// Returns the electoral section.
    pub fn section(&self) -> &str {
        &self.0.number()[..4]
    }
}
