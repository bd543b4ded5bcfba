//! Finds the probable mistake in a refused number, to choose a hint.

use super::definition::{Definition, Question};
use super::fault::Fault;
use super::hint::Hint;
use super::kind::InvalidKind;
use super::shape::{Shape, fits_picture};
use super::text::plain::{Plain, without_dots, without_punctuation};
use super::text::scan::{FOREIGN_LETTER, Scan};
use super::text::{Alphabet, ENYE};

/// Adds the most informative hint, if there is one, to the fault of a refused number.
pub(crate) fn explain(definition: &Definition, scan: &Scan, bare: &[u8], question: &Question, fault: Fault) -> Fault {
    let plain = plain_of(bare, definition.alphabet);
    let plain = plain.as_ref();
    if let Some(hint) = (definition.suspect)(plain, bare) {
        return fault.hint(hint);
    }
    if fault.is_specific() {
        return fault;
    }
    let is_digits = definition.alphabet.is_digits();
    if has_entity(scan.bytes()) {
        return fault.hint(Hint::HtmlEntity);
    }
    if is_scientific(bare) {
        return fault.hint(Hint::SpreadsheetNumber);
    }
    if is_masked(bare, definition.alphabet) {
        return fault.hint(Hint::Masked);
    }
    if scan.has_other_digits {
        return fault.hint(Hint::OtherDigits);
    }
    if definition.machine_readable_issuer.is_some() && bare.contains(&b'<') {
        return fault.hint(Hint::MachineReadable);
    }
    if label(definition, bare, question).is_some()
        || has_word_after(definition, bare, question)
        || (is_digits && has_word(bare))
    {
        return fault.hint(Hint::LabelIncluded);
    }
    if is_digits && let Some(place) = read_as_digits(definition, plain, question) {
        return fault.at(place, place).hint(Hint::LetterForDigit);
    }
    if let Some((hint, place)) = confused(definition, plain, question) {
        return fault.at(place, place).hint(hint);
    }
    if lost_zeros(definition, plain, question) {
        return fault.hint(Hint::LeadingZeroLost);
    }
    let forms = (definition.forms)(question.subdivision);
    let fits_a_length = forms.iter().any(|form| form.has_length(plain.len()));
    let is_beginning = forms.iter().any(|form| form.next_after(plain).is_some());
    if fault.kind() == InvalidKind::Format
        && (!fits_a_length || is_beginning)
        && plain.iter().all(u8::is_ascii_alphanumeric)
    {
        return fault.hint(Hint::Length);
    }
    fault
}

/// Returns the characters of the text without the separators between groups.
fn plain_of(bare: &[u8], alphabet: Alphabet) -> Plain {
    let mut plain = without_punctuation(bare, alphabet);
    let mut length = 0;
    for place in 0..plain.length {
        let byte = plain.bytes[place];
        if !matches!(byte, b' ' | b'-') {
            plain.bytes[length] = byte;
            length += 1;
        }
    }
    plain.length = length;
    plain
}

/// Returns the label before the number, including its punctuation, if the rest is a valid number.
pub(crate) fn label<'a>(definition: &Definition, bare: &'a [u8], question: &Question) -> Option<&'a [u8]> {
    let is_letter = |byte: u8| byte.is_ascii_uppercase() || matches!(byte, FOREIGN_LETTER | ENYE);
    let mut letters = 0;
    for (place, byte) in bare.iter().copied().enumerate() {
        if is_letter(byte) {
            letters += 1;
        } else if place > 0 && byte.is_ascii_digit()
            || !matches!(
                byte,
                b' ' | b'.' | b',' | b':' | b'#' | b'-' | b'/' | b'(' | b')' | b'=' | b'\'' | b'0'..=b'9'
            )
        {
            // Only the first character may be a digit, because cards may number their fields.
            return None;
        }
        let (before, after) = bare.split_at(place + 1);
        // A label ends with punctuation or a letter of another script, or it is a word that cards print.
        let ends = !is_letter(byte) || byte == FOREIGN_LETTER || is_label_word(before);
        let is_printed = (definition.prints_label)(before, question.subdivision);
        let is_long_enough = (letters > usize::from(byte != FOREIGN_LETTER) && !bare[0].is_ascii_digit()) || is_printed;
        if (ends || is_printed) && is_long_enough && !after.is_empty() {
            let number = without_dots(after);
            if definition.check_plain(number.as_ref(), question).is_ok() {
                return Some(before);
            }
        }
    }
    None
}

/// Whether the letters are a word that cards and forms print before numbers, possibly after a two-letter state code.
fn is_label_word(before: &[u8]) -> bool {
    const WORDS: [&[u8]; 16] = [
        b"DL", b"DLN", b"NDL", b"LIC", b"ID", b"NO", b"NR", b"SSN", b"SIN", b"PAN", b"IRD", b"CPR", b"CURP", b"RFC",
        b"ABN", b"TFN",
    ];
    WORDS.iter().any(|word| matches!(before.strip_suffix(*word), Some(rest) if rest.is_empty() || rest.len() == 2))
}

/// Whether the number is valid without the word after it, as in `LA123456 NZL`.
fn has_word_after(definition: &Definition, bare: &[u8], question: &Question) -> bool {
    let is_letter = |byte: &u8| byte.is_ascii_uppercase() || matches!(*byte, FOREIGN_LETTER | b'(' | b')' | b'.');
    let letters = bare.iter().rev().take_while(|byte| is_letter(byte)).count();
    let (number, word) = bare.split_at(bare.len() - letters);
    word.len() > 1
        && matches!(number.last(), Some(b' ' | b'-' | b'/' | b','))
        && definition.check_plain(without_dots(number).as_ref(), question).is_ok()
}

/// Whether text that should consist of digits has at least two digits and a word: either two or more letters that are
/// not in the middle of the digits and do not all look like digits, or a letter of another script.
fn has_word(bare: &[u8]) -> bool {
    let is_letter = |byte: &u8| byte.is_ascii_uppercase() || *byte == FOREIGN_LETTER;
    let has_digits = bare.iter().filter(|byte| byte.is_ascii_digit()).count() >= 2;
    let mut from = 0;
    has_digits
        && bare.split(|byte| !is_letter(byte)).any(|run| {
            let after = from + run.len();
            let is_inside =
                from > 0 && bare[from - 1].is_ascii_digit() && bare.get(after).is_some_and(u8::is_ascii_digit);
            from = after + 1;
            let is_word = run.len() >= 2 && !run.iter().all(|letter| digit_like(*letter).is_some());
            run.contains(&FOREIGN_LETTER) || (is_word && !is_inside)
        })
}

/// Returns the digit that a letter is easily confused with.
const fn digit_like(letter: u8) -> Option<u8> {
    Some(match letter {
        b'O' | b'Q' | b'D' => b'0',
        b'I' | b'L' => b'1',
        b'Z' => b'2',
        b'S' => b'5',
        b'G' => b'6',
        b'T' => b'7',
        b'B' => b'8',
        _ => return None,
    })
}

/// Returns the letters that a digit is easily confused with.
const fn letters_like(digit: u8) -> &'static [u8] {
    match digit {
        b'0' => b"ODQ",
        b'1' => b"IL",
        b'2' => b"Z",
        b'5' => b"S",
        b'6' => b"G",
        b'7' => b"T",
        b'8' => b"B",
        _ => b"",
    }
}

/// Reads the letters that look like digits as digits. Returns the position of the first such letter if the result is a
/// valid number, or in some cases if it has another fault.
fn read_as_digits(definition: &Definition, plain: &[u8], question: &Question) -> Option<u8> {
    let mut digits = Plain { bytes: [0; super::text::CAP], length: plain.len() };
    let mut first = None;
    for (place, byte) in plain.iter().enumerate() {
        let is_letter = byte.is_ascii_uppercase() && !(*byte == b'X' && place + 1 == plain.len());
        digits.bytes[place] = if is_letter { digit_like(*byte)? } else { *byte };
        if is_letter && first.is_none() {
            first = Some(place);
        }
    }
    let is_number = match definition.check_plain(digits.as_ref(), question) {
        Ok(_) => true,
        // If only the most common look-alikes occur, such as O and I, they are taken for digits even if the number has
        // another fault.
        Err(fault) => {
            fault.kind() > InvalidKind::Format && plain.iter().all(|byte| !matches!(byte, b'D' | b'Q' | b'G' | b'T'))
        }
    };
    first.filter(|_| is_number).map(place_of)
}

/// Returns the hint and the position of the first confused character, if the number becomes valid when at most three
/// letters and digits are replaced with look-alikes.
fn confused(definition: &Definition, plain: &[u8], question: &Question) -> Option<(Hint, u8)> {
    let forms = (definition.forms)(question.subdivision);
    let mut text = Plain { bytes: [0; super::text::CAP], length: plain.len() };
    for picture in forms.iter().filter_map(Shape::picture).filter(|picture| picture.len() == plain.len()) {
        text.bytes[..plain.len()].copy_from_slice(plain);
        let wrong = |place: &usize| !fits_picture(&plain[*place..=*place], &picture[*place..=*place]);
        let mut places = (0..plain.len()).filter(wrong);
        let Some(first) = places.next() else { continue };
        let rest = (places.next(), places.next());
        if places.next().is_some()
            || ![rest.0, rest.1].into_iter().flatten().all(|place| put_right(&mut text, place, 0))
        {
            continue;
        }
        // A digit may be confused with any of several letters.
        for choice in 0..3 {
            text.bytes[first] = plain[first];
            if put_right(&mut text, first, choice) && definition.check_plain(text.as_ref(), question).is_ok() {
                let hint = if plain[first].is_ascii_digit() { Hint::DigitForLetter } else { Hint::LetterForDigit };
                return Some((hint, place_of(first)));
            }
        }
    }
    None
}

/// Replaces a character with its look-alike at the index `choice`. Returns whether there is one.
fn put_right(text: &mut Plain, place: usize, choice: usize) -> bool {
    let meant = match digit_like(text.bytes[place]) {
        Some(digit) => Some(digit).filter(|_| choice == 0),
        None => letters_like(text.bytes[place]).get(choice).copied(),
    };
    if let Some(meant) = meant {
        text.bytes[place] = meant;
    }
    meant.is_some()
}

fn place_of(index: usize) -> u8 {
    u8::try_from(index + 1).unwrap_or(u8::MAX)
}

/// Whether one to three leading zeros, which spreadsheets drop, would make the number valid.
fn lost_zeros(definition: &Definition, plain: &[u8], question: &Question) -> bool {
    let mut padded = Plain { bytes: [b'0'; super::text::CAP], length: 0 };
    plain.len() < 16
        && plain.iter().all(u8::is_ascii_digit)
        && (1..=3).any(|zeros| {
            padded.bytes[zeros..zeros + plain.len()].copy_from_slice(plain);
            padded.length = zeros + plain.len();
            let is_good = definition.check_plain(padded.as_ref(), question).is_ok();
            padded.bytes.fill(b'0');
            is_good
        })
}

/// Whether the text contains an HTML entity, such as `&amp;` or `&#209;`.
fn has_entity(text: &[u8]) -> bool {
    text.split(|byte| *byte == b'&').skip(1).any(|rest| {
        let name = rest.split(|byte| *byte == b';').next().unwrap_or_default();
        (2..=8).contains(&name.len())
            && name.len() < rest.len()
            && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'#')
    })
}

/// Whether the text is a number in scientific notation, such as `4.40524E+17`, as spreadsheets display long numbers.
fn is_scientific(bare: &[u8]) -> bool {
    let mut parts = bare.splitn(2, |byte| *byte == b'E');
    let (Some(mantissa), Some(exponent)) = (parts.next(), parts.next()) else { return false };
    let digits = exponent.strip_prefix(b"+").unwrap_or(exponent);
    let is_marked = digits.len() < exponent.len() || mantissa.iter().any(|byte| matches!(byte, b'.' | b','));
    is_marked
        && mantissa.first().is_some_and(u8::is_ascii_digit)
        && mantissa.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        && (1..=3).contains(&digits.len())
        && digits.iter().all(u8::is_ascii_digit)
}

/// Whether characters are masked with asterisks, or with X in a number without letters.
fn is_masked(bare: &[u8], alphabet: Alphabet) -> bool {
    let covers = bare.iter().filter(|byte| **byte == b'*').count();
    let exes = bare.iter().filter(|byte| **byte == b'X').count();
    (covers > 0 && !alphabet.has_star())
        || (alphabet.is_digits() && exes > 1 && bare.iter().all(|byte| *byte == b'X' || !byte.is_ascii_uppercase()))
}
