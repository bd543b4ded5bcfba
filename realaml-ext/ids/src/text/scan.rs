//! Reads typed text into one byte for each character, on the stack. This is done for text that is not a number as
//! typed, and for a number that is still being typed.

use zeroize::Zeroize;

use super::fold::{Folded, digit_of_other_script, fold};
use super::{CAP, ENYE};

/// A letter of another script, a letter with an accent, or a sign that labels contain, such as `№`.
pub(crate) const FOREIGN_LETTER: u8 = 0x80;
/// A character that occurs in no number and no label.
const OTHER: u8 = 0x81;

/// The characters of the text, as upper-case ASCII, [`ENYE`], [`FOREIGN_LETTER`] or [`OTHER`]. White space becomes
/// spaces, and look-alikes are replaced. Zeroed on drop.
pub(crate) struct Scan {
    bytes: [u8; CAP],
    length: usize,
    /// Whether the text contains digits of another script.
    pub(crate) has_other_digits: bool,
}

impl Scan {
    /// Reads typed text. Returns `None` if the text has more than [`CAP`] characters, not counting invisible ones.
    pub(crate) fn read(typed: &str) -> Option<Self> {
        let mut scan = Self { bytes: [0; CAP], length: 0, has_other_digits: false };
        for character in typed.trim().chars() {
            let byte = match character {
                _ if character.is_whitespace() => b' ',
                '`' => b'\'',
                '\0'..='\u{7f}' => (character as u8).to_ascii_uppercase(),
                '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '\u{b4}' => b'\'',
                '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2033}' | '\u{ab}' | '\u{bb}' => b'"',
                '\u{b7}' | '\u{2024}' | '\u{3002}' | '\u{30fb}' | '\u{ff61}' => b'.',
                '\u{2022}' | '\u{25cf}' | '\u{25cb}' | '\u{2588}' | '\u{d7}' => b'*',
                '\u{2116}' | '\u{b0}' => FOREIGN_LETTER,
                _ => match fold(character) {
                    Folded::To(ascii) => ascii.to_ascii_uppercase(),
                    Folded::Nothing => continue,
                    Folded::Enye => ENYE,
                    Folded::CombiningTilde if scan.bytes().last() == Some(&b'N') => {
                        scan.bytes[scan.length - 1] = ENYE;
                        continue;
                    }
                    Folded::CombiningTilde | Folded::Other => match digit_of_other_script(character) {
                        Some(digit) => {
                            scan.has_other_digits = true;
                            digit
                        }
                        None => match latin_look_alike(character) {
                            Some(latin) => latin,
                            None if character.is_alphabetic() => FOREIGN_LETTER,
                            None => OTHER,
                        },
                    },
                },
            };
            *scan.bytes.get_mut(scan.length)? = byte;
            scan.length += 1;
        }
        // A multiplication sign at the end, after a digit, is an X. Others mask the digits of a number.
        if typed.trim().ends_with('\u{d7}')
            && let [.., b'0'..=b'9', last] = &mut scan.bytes[..scan.length]
        {
            *last = b'X';
        }
        Some(scan)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    /// Removes what spreadsheets and sentences put around a number: quotes, `="..."`, punctuation at the end, and the
    /// decimal zeros of a number that was exported as a float.
    pub(crate) fn unwrap(mut text: &[u8]) -> &[u8] {
        loop {
            text = match text {
                [b' ' | b'\'' | b'"', rest @ ..] | [rest @ .., b' ' | b'\'' | b'"'] => rest,
                [b'=', b'"' | b'\'', ..] => &text[1..],
                [rest @ .., b'.' | b',' | b';' | b':' | b'!'] => rest,
                [rest @ .., b'.' | b',', b'0'] | [rest @ .., b'.' | b',', b'0', b'0'] if is_one_run(rest) => rest,
                _ => return text,
            };
        }
    }
}

impl Drop for Scan {
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}

/// Returns the Latin capital that a Cyrillic or Greek letter looks like, and X for the Roman numeral ten, which input
/// methods offer. No number has letters of other scripts, so the Latin letter is meant.
const fn latin_look_alike(character: char) -> Option<u8> {
    Some(match character {
        'А' | 'а' | 'Α' => b'A',
        'В' | 'Β' => b'B',
        'С' | 'с' => b'C',
        'Е' | 'е' | 'Ε' => b'E',
        'Н' | 'Η' => b'H',
        'І' | 'і' | 'Ι' => b'I',
        'Ј' | 'ј' => b'J',
        'К' | 'к' | 'Κ' => b'K',
        'М' | 'Μ' => b'M',
        'Ν' => b'N',
        'О' | 'о' | 'Ο' | 'ο' => b'O',
        'Р' | 'р' | 'Ρ' => b'P',
        'Ѕ' | 'ѕ' => b'S',
        'Т' | 'Τ' => b'T',
        'Х' | 'х' | 'Χ' | 'χ' | '\u{2169}' | '\u{2179}' => b'X',
        'У' | 'Υ' => b'Y',
        'Ζ' => b'Z',
        _ => return None,
    })
}

/// Whether the text consists of digits and is not empty.
fn is_one_run(text: &[u8]) -> bool {
    !text.is_empty() && text.iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unwrapped(typed: &str) -> Vec<u8> {
        let scan = Scan::read(typed).expect("short enough");
        Scan::unwrap(scan.bytes()).to_vec()
    }

    #[test]
    fn wrappers_come_off() {
        for typed in
            ["'123", "\u{ff07}123", "=\"123\"", "\"123\",", "123.", "123.0", "123,00", "\u{2018}123\u{2019};", "123"]
        {
            assert_eq!(unwrapped(typed), b"123", "{typed}");
        }
        assert_eq!(unwrapped("010170.1234"), b"010170.1234");
        assert_eq!(unwrapped("046.454.0"), b"046.454.0");
        assert_eq!(unwrapped(".0"), b".0");
    }

    #[test]
    fn everything_has_its_byte() {
        let scan = Scan::read("é\u{967}n\u{303}#\t\u{ff21}").expect("short enough");
        assert_eq!(scan.bytes(), [FOREIGN_LETTER, b'1', ENYE, b'#', b' ', b'A']);
        assert!(scan.has_other_digits);
        assert!(Scan::read(&"1".repeat(65)).is_none());
        for typed in ["1\u{2169}", "1\u{425}", "1\u{445}", "1\u{3a7}", "1\u{d7}"] {
            assert_eq!(Scan::read(typed).expect("short enough").bytes(), b"1X", "{typed}");
        }
        assert_eq!(Scan::read("\u{d7}\u{d7}1").expect("short enough").bytes(), b"**1");
    }
}
