//! The Mexican population registry key.

use super::inconvenient::is_inconvenient;
use super::value;
use crate::prelude::*;

pub(crate) static DEFINITION: Definition = Definition::new(
    Entry {
        id_type: IdType::MxCurp,
        country: Country::Mexico,
        holder: Holder::Person,
        code: "curp",
        name: "CURP",
        local_name: Some("Clave Única de Registro de Población"),
        asked_for: "the key alone",
        expected: "four letters, six digits of the birth date, H, M or X, five letters, a letter or digit, a digit",
        check_digit: CheckDigit::Strict,
        specimen: "HEGG560427MVZRRL04",
        specimen_state: None,
        source: "instruction of the population registry (RENAPO), 2006; X since 2022",
        certainty: Certainty::Official,
        restriction: None,
        type_code: TypeCode::Inferred("NID"),
    },
    Alphabet::LETTERS_AND_DIGITS,
    check,
)
.shows(|_| 2)
.forms(|_| &[Shape::Picture(b"AAAA999999AAAAAA99"), Shape::Picture(b"AAAA999999AAAAAAA9")])
.suspect(|plain, _| plain.contains(&ENYE).then_some(Hint::EnyeIsWrittenX))
.facts(facts)
.details(|id, details| {
    push_person(details, &facts(id));
    details.push(("entity", id.number()[11..13].into()));
});

fn check(text: &mut Compact, question: &Question) -> Result<Warnings, Fault> {
    let key = text.exactly::<18>()?;
    if !fits_picture(&key[..16], b"AAAA999999AAAAAA") || !key[17].is_ascii_digit() {
        return Err(Fault::new(InvalidKind::Format));
    }
    if !matches!(key[10], b'H' | b'M' | b'X') {
        return Err(Fault::new(InvalidKind::Component).at(11, 11).expects("H, M or X for the sex"));
    }
    if ENTITIES.name(&key[11..13]).is_none() {
        return Err(Fault::new(InvalidKind::Region).at(12, 13));
    }
    match born(key) {
        None => return Err(Fault::new(InvalidKind::Date).at(5, 10)),
        Some(date) if question.context.is_future(date) => {
            return Err(Fault::new(InvalidKind::FutureDate).at(5, 10));
        }
        Some(_) => {}
    }
    if check_digit(key) != key[17] {
        return Err(Fault::new(InvalidKind::CheckDigit));
    }
    let mut warnings = Warnings::NONE;
    warnings.add_if(is_inconvenient(&key[..4]), Warning::InconvenientWord);
    Ok(warnings)
}

/// Returns the date of birth. Position 17 gives the century: a digit for births before 2000, a letter for later ones.
fn born(key: &[u8; 18]) -> Option<chrono::NaiveDate> {
    let century = if key[16].is_ascii_digit() { 1900 } else { 2000 };
    calendar(century + number(&key[4..6]), number(&key[6..8]), number(&key[8..10]))
}

fn check_digit(key: &[u8; 18]) -> u8 {
    const WEIGHTS: [u32; 17] = [18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
    let sum: u32 = key.iter().zip(WEIGHTS).map(|(byte, weight)| value(*byte) * weight).sum();
    b'0' + ((10 - sum % 10) % 10) as u8
}

fn facts(id: &Checked) -> Facts {
    // A checked key has 18 characters.
    let Some(key) = id.number().as_bytes().first_chunk::<18>() else {
        return Facts::default();
    };
    let letter = |place: usize| Some(char::from(key[place]));
    Facts {
        birth_date: Facts::born(born(key), DateBasis::Encoded),
        sex: sex(key[10]),
        region: Some(Region::new(&key[11..13], ENTITIES.name(&key[11..13]))),
        citizenship: None,
        initials: Some(Initials {
            family: letter(0),
            second_family: letter(2),
            given: letter(3),
            ..Initials::default()
        }),
    }
}

/// Returns the sex indicated by a letter in Mexican keys.
pub(super) fn sex(letter: u8) -> Option<Sex> {
    match letter {
        b'H' => Some(Sex::Male),
        b'M' => Some(Sex::Female),
        b'X' => Some(Sex::X),
        _ => None,
    }
}

/// The federal entities of birth by code, with `NE` for births abroad. Mexico City keeps the code of the Federal
/// District.
pub(crate) static ENTITIES: Codes<33> = Codes([
    (b"AS", "Aguascalientes"),
    (b"BC", "Baja California"),
    (b"BS", "Baja California Sur"),
    (b"CC", "Campeche"),
    (b"CH", "Chihuahua"),
    (b"CL", "Coahuila"),
    (b"CM", "Colima"),
    (b"CS", "Chiapas"),
    (b"DF", "Mexico City"),
    (b"DG", "Durango"),
    (b"GR", "Guerrero"),
    (b"GT", "Guanajuato"),
    (b"HG", "Hidalgo"),
    (b"JC", "Jalisco"),
    (b"MC", "State of Mexico"),
    (b"MN", "Michoacán"),
    (b"MS", "Morelos"),
    (b"NE", "born abroad"),
    (b"NL", "Nuevo León"),
    (b"NT", "Nayarit"),
    (b"OC", "Oaxaca"),
    (b"PL", "Puebla"),
    (b"QR", "Quintana Roo"),
    (b"QT", "Querétaro"),
    (b"SL", "Sinaloa"),
    (b"SP", "San Luis Potosí"),
    (b"SR", "Sonora"),
    (b"TC", "Tabasco"),
    (b"TL", "Tlaxcala"),
    (b"TS", "Tamaulipas"),
    (b"VZ", "Veracruz"),
    (b"YN", "Yucatán"),
    (b"ZS", "Zacatecas"),
]);

national_id_from_text! {
    /// A CURP, the key that identifies a person in the Mexican population registry.
    ///
    /// | positions | content |
    /// | --- | --- |
    /// | 1-4 | letters of the names: first letter and first inner vowel of the first surname, first letter of the second surname, first letter of the given name |
    /// | 5-10 | date of birth: year, month, day |
    /// | 11 | sex: H man, M woman, X non-binary (since 2022) |
    /// | 12-13 | entity of birth; NE for abroad |
    /// | 14-16 | first inner consonants of the three names |
    /// | 17 | distinguishes namesakes and gives the century: a digit for births before 2000, a letter for later ones |
    /// | 18 | check digit: values (0-9, A-N 10-23, Ñ 24, O-Z 25-36) times 18 to 2, modulo 10 |
    ///
    /// Position 2 need not be a vowel, and positions 14-16 need not be consonants, because X replaces letters that a
    /// name lacks. Ñ is written as X. Words that the issuer replaces ([`Warning::InconvenientWord`]) do occur in valid
    /// keys. The check misses about one in six single-digit errors, but no transposition of adjacent digits. Source:
    /// RENAPO's instruction ([`Certainty::Official`]).
    ///
    /// ```
    /// use realaml_ids::{NationalId, mx};
    ///
    /// let curp = mx::Curp::new("HEGG560427MVZRRL04")?;
    /// let facts = curp.facts();
    /// assert_eq!(facts.region.and_then(|entity| entity.name()), Some("Veracruz"));
    /// assert_eq!(facts.birth_date.map(|birth| birth.date.to_string()), Some("1956-04-27".to_owned()));
    /// assert_eq!(curp.to_string(), "****************04");
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    Curp is DEFINITION
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Params;

    /// No other issuer says how it writes Ñ.
    #[test]
    fn only_a_curp_is_told_that_enye_is_written_x() {
        for id_type in IdType::ALL {
            let entry = &id_type.definition().entry;
            let rest: String = entry.specimen.chars().skip(1).collect();
            let params = entry.specimen_state.map_or(Params::new(), |state| Params::new().state(state.code()));
            for typed in [format!("Ñ{rest}"), format!("N\u{303}{rest}"), format!("{}ñ", entry.specimen)] {
                let hint = id_type.validate(&typed, &params).err().and_then(|invalid| invalid.hint());
                let is_enye = hint == Some(Hint::EnyeIsWrittenX);
                assert_eq!(is_enye, *id_type == IdType::MxCurp, "{}: {hint:?}", entry.code);
            }
        }
    }
}
