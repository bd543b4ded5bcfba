//! Reads text that is invalid as typed, if it can mean only one number or if the caller allows a lenient reading.
//! Otherwise, [`why`] explains the refusal.
//!
//! This runs only after the plain reading has failed, so it costs nothing for a number typed as it is printed.

use super::definition::{Definition, Question};
use super::fault::Fault;
use super::hint::Hint;
use super::kind::InvalidKind;
use super::machine_readable::reading;
use super::text::Compact;
use super::text::plain::{without_dots, without_punctuation};
use super::text::scan::Scan;
use super::warning::{Warning, Warnings};
use super::why;

/// The result of a reading: the plain number, and the warnings about it.
pub(crate) type Read = Result<(Compact, Warnings), Fault>;

/// Checks a number as typed. A number typed as it is printed is checked without allocating.
#[inline]
pub(crate) fn read(definition: &Definition, typed: &str, question: &Question) -> Read {
    match definition.check(typed, question) {
        Ok(found) => Ok(found),
        Err(fault) => look_again(definition, typed, question, fault),
    }
}

#[cold]
fn look_again(definition: &Definition, typed: &str, question: &Question, fault: Fault) -> Read {
    if fault.kind() == InvalidKind::Empty || fault.has_hint(Hint::SubdivisionMissing) {
        return Err(fault);
    }
    // If the input has only letters and digits, and only the check digit is wrong, no other reading is possible.
    if fault.kind() == InvalidKind::CheckDigit && typed.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(fault);
    }
    if definition.machine_readable_issuer.is_some()
        && let Some(found) = reading::of_lines(definition, typed, question)
    {
        return found;
    }
    let Some(scan) = Scan::read(typed) else { return Err(fault) };
    let bare = Scan::unwrap(scan.bytes());
    let cleaned = definition.check_plain(without_dots(bare).as_ref(), question);
    let mut fault = match cleaned {
        Ok(found) if !scan.has_other_digits => return Ok(found),
        Ok(found) if question.is_lenient => return Ok(leniently(found)),
        Ok(_) => return Err(fault.hint(Hint::OtherDigits)),
        Err(_) if scan.has_other_digits => fault,
        // The fault of the cleaned text is more informative.
        Err(cleaned) if bare != scan.bytes() => cleaned,
        Err(_) => fault,
    };
    if let Some(label) = why::label(definition, bare, question) {
        let number = without_dots(&bare[label.len()..]);
        if (definition.prints_label)(label, question.subdivision) {
            return definition.check_plain(number.as_ref(), question);
        }
        if question.is_lenient {
            return definition.check_plain(number.as_ref(), question).map(leniently);
        }
    } else if !scan.has_other_digits {
        let plain = without_punctuation(bare, definition.alphabet);
        if plain.length < bare.len() {
            match definition.check_plain(plain.as_ref(), question) {
                Ok(found) => return Ok(found),
                // The punctuation between the groups is not the only mistake. The mistake that remains without it is
                // reported.
                Err(cleaned) if fault.kind() == InvalidKind::Character && !fault.is_specific() => fault = cleaned,
                Err(_) => {}
            }
        }
    }
    if let Some(lenient) = &definition.lenient
        && let Ok(compact) = Compact::read(typed, lenient.alphabet)
        && compact.is_whole()
        && (lenient.rule)(&compact)
        && !fault.is_specific()
    {
        return if question.is_lenient {
            Ok((compact, Warnings::one(Warning::LenientForm)))
        } else {
            // The hint that the number can be read leniently is more useful than a hint about its length.
            let fault = why::explain(definition, &scan, bare, question, fault);
            Err(if fault.has_hint(Hint::Length) {
                fault.hint(Hint::LenientReads)
            } else {
                fault.or_hint(Hint::LenientReads)
            })
        };
    }
    Err(why::explain(definition, &scan, bare, question, fault))
}

fn leniently((compact, warnings): (Compact, Warnings)) -> (Compact, Warnings) {
    (compact, warnings.union(Warnings::one(Warning::LenientForm)))
}
