//! The lines in the field of a passport number: the number is taken out of them.

use super::MachineReadable;
use crate::definition::{Definition, Question};
use crate::fault::Fault;
use crate::text::Compact;
use crate::warning::{Warning, Warnings};

/// Reads a text that contains machine-readable lines, or the filler after a number. Returns `None` if it contains
/// neither.
pub(crate) fn of_lines(
    definition: &Definition,
    typed: &str,
    question: &Question,
) -> Option<Result<(Compact, Warnings), Fault>> {
    let filler = ['<', '\u{ff1c}'];
    if !typed.contains(filler) {
        return None;
    }
    // A number of eight characters has a filler after it.
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
    // A line that lost or gained characters: the number ends at the first filler, and the dates say that the line is whole.
    if has_dates(typed) {
        let before = number.split(filler).next()?;
        warnings.add_if(true, Warning::MachineReadableCheck);
        if let Ok((compact, more)) = definition.check(before, question) {
            return Some(Ok((compact, warnings.union(more))));
        }
    }
    None
}

/// Whether a date of birth, a sex and a date of expiry stand in a row, each date with its check digit.
fn has_dates(typed: &str) -> bool {
    let is_date = |text: &[u8]| text.iter().all(u8::is_ascii_digit);
    typed.as_bytes().windows(15).any(|row| {
        is_date(&row[..7]) && matches!(row[7], b'M' | b'F' | b'X' | b'<' | b'm' | b'f') && is_date(&row[8..])
    })
}

/// Whether a number is the one that machine-readable lines have.
pub(crate) fn agrees(lines: &MachineReadable, number: &str) -> bool {
    lines.expose_number() == number || lines.likely_number() == Some(number)
}
