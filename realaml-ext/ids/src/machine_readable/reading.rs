//! Extracts the number from machine-readable lines entered in a passport number field.

use super::MachineReadable;
use crate::definition::{Definition, Question};
use crate::fault::Fault;
use crate::text::Compact;
use crate::warning::{Warning, Warnings};

/// Reads the number from machine-readable lines, or from text in which a filler follows it. Returns `None` if no valid
/// number is found this way.
pub(crate) fn of_lines(
    definition: &Definition,
    typed: &str,
    question: &Question,
) -> Option<Result<(Compact, Warnings), Fault>> {
    let filler = ['<', '\u{ff1c}'];
    if !typed.contains(filler) {
        return None;
    }
    // In the lines, a filler follows a number of eight characters and is often copied with it.
    let number = typed.trim().trim_end_matches(filler);
    if !number.contains(filler) {
        return Some(definition.check(number, question)).filter(Result::is_ok);
    }
    let mut warnings = Warnings::NONE;
    if let Ok(lines) = MachineReadable::parse_on(typed, question.context) {
        let issuer = definition.machine_readable_issuer;
        let is_of_issuer = lines.issuer().is_none_or(|code| Some(code) == issuer);
        if is_of_issuer && let Ok((compact, more)) = definition.check(lines.expose_number(), question) {
            warnings.add_if(!lines.checks().all_match(), Warning::MachineReadableCheck);
            return Some(Ok((compact, warnings.union(more))));
        }
    }
    // Even if a line has lost or gained characters, its dates show that it is a machine-readable line. Its number ends
    // at the first filler.
    if has_dates(typed) {
        let before = number.split(filler).next()?;
        warnings.add_if(true, Warning::MachineReadableCheck);
        if let Ok((compact, more)) = definition.check(before, question) {
            return Some(Ok((compact, warnings.union(more))));
        }
    }
    None
}

/// Whether the text contains a date of birth, a sex and a date of expiry in succession, each date with its check digit.
fn has_dates(typed: &str) -> bool {
    let is_date = |text: &[u8]| text.iter().all(u8::is_ascii_digit);
    typed.as_bytes().windows(15).any(|row| {
        is_date(&row[..7]) && matches!(row[7], b'M' | b'F' | b'X' | b'<' | b'm' | b'f' | b'x') && is_date(&row[8..])
    })
}

/// Whether machine-readable lines contain this number, as read or with its misread character corrected.
pub(crate) fn agrees(lines: &MachineReadable, number: &str) -> bool {
    lines.expose_number() == number || lines.likely_number() == Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sex_is_read_in_either_case() {
        for sex in ["M", "F", "X", "<", "m", "f", "x"] {
            assert!(has_dates(&format!("l898902c36uto7408122{sex}1204159")), "{sex}");
        }
        for other in ["h", "H", "1", " "] {
            assert!(!has_dates(&format!("l898902c36uto7408122{other}1204159")), "{other}");
        }
    }
}
