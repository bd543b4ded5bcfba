//! Converts typed text to the plain form of a number, following the policy in the crate documentation, in one pass and
//! without allocating.

pub(crate) mod fold;
pub(crate) mod plain;
pub(crate) mod scan;

use zeroize::{Zeroize, Zeroizing};

use self::fold::{Folded, fold, is_invisible};

use super::fault::Fault;
use super::kind::InvalidKind;

/// The maximum length of a number with its separators, in characters. Longer text is refused before it is read.
pub(crate) const CAP: usize = 64;

/// The maximum length of a plain number. Further characters are counted but not kept, because the length is wrong in
/// any case.
const KEPT: usize = 24;

/// The byte for Ñ in [`Compact`], as in Latin-1.
pub(crate) const ENYE: u8 = 0xd1;

/// The characters that a number may have and those that are dropped, as a set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Alphabet(u8);

const DIGIT: u8 = 1;
const LETTER: u8 = 1 << 1;
const EX: u8 = 1 << 2;
const AMPERSAND: u8 = 1 << 3;
const STAR: u8 = 1 << 4;
const SLASH: u8 = 1 << 5;
const SLASH_DROPPED: u8 = 1 << 6;
const SEPARATOR: u8 = 1 << 7;

impl Alphabet {
    pub(crate) const DIGITS: Self = Self(DIGIT);
    pub(crate) const DIGITS_AND_X: Self = Self(DIGIT | EX);
    pub(crate) const LETTERS_AND_DIGITS: Self = Self(DIGIT | LETTER);
    /// Old licence numbers of Manitoba and Washington may contain `*`.
    pub(crate) const LETTERS_DIGITS_STAR: Self = Self(DIGIT | LETTER | STAR);
    /// The Mexican RFC may contain `&` and Ñ.
    pub(crate) const RFC: Self = Self(DIGIT | LETTER | AMPERSAND);
    /// The numbers of old Indian voter cards keep their slashes.
    pub(crate) const LETTERS_DIGITS_SLASH: Self = Self(DIGIT | LETTER | SLASH);

    /// Returns the alphabet with `/` as an additional separator. Separators are dropped.
    pub(crate) const fn dropping_slash(self) -> Self {
        Self(self.0 | SLASH_DROPPED)
    }

    const fn has(self, class: u8) -> bool {
        self.0 & class != 0
    }

    /// Returns the classes of dropped characters.
    const fn dropped(self) -> u8 {
        SEPARATOR | (self.0 & SLASH_DROPPED)
    }

    pub(crate) const fn has_star(self) -> bool {
        self.has(STAR)
    }

    pub(crate) const fn has_slash(self) -> bool {
        self.has(SLASH)
    }

    /// Whether numbers contain only digits and possibly X.
    pub(crate) const fn is_digits(self) -> bool {
        self.0 & LETTER == 0
    }
}

/// The class of each ASCII character.
const CLASSES: [u8; 128] = {
    let mut classes = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        let ascii = byte as u8;
        classes[byte] = match ascii {
            b'0'..=b'9' => DIGIT,
            b'X' | b'x' => LETTER | EX,
            b'A'..=b'Z' | b'a'..=b'z' => LETTER,
            b'&' => AMPERSAND,
            b'*' => STAR,
            b'/' => SLASH | SLASH_DROPPED,
            // Spreadsheet cells and lines of a page are pasted with tabs and line ends between them.
            b' ' | b'-' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => SEPARATOR,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// A number in its plain form: in upper case, without separators, and in ASCII except for Ñ. Zeroed on drop.
pub(crate) struct Compact {
    bytes: [u8; KEPT],
    length: usize,
}

impl Compact {
    /// Reads a number as typed. It trims the text, limits its length, converts typographic forms to ASCII, drops
    /// separators, and refuses characters that are not in the alphabet.
    pub(crate) fn read(typed: &str, alphabet: Alphabet) -> Result<Self, Fault> {
        let text = trim(typed);
        if text.is_empty() {
            return Err(Fault::new(InvalidKind::Empty));
        }
        if text.len() > CAP && text.chars().nth(CAP).is_some() {
            return Err(Fault::new(InvalidKind::Length).expects("at most 64 characters"));
        }
        let mut compact = Self { bytes: [0; KEPT], length: 0 };
        for (place, byte) in text.bytes().enumerate() {
            if !byte.is_ascii() {
                compact.take_folded(&text[place..], alphabet)?;
                break;
            }
            compact.take(byte, alphabet)?;
        }
        if compact.length == 0 {
            return Err(Fault::new(InvalidKind::Empty));
        }
        Ok(compact)
    }

    /// Takes an ASCII character. Separators are dropped, and characters that are not in the alphabet are refused.
    #[inline]
    fn take(&mut self, ascii: u8, alphabet: Alphabet) -> Result<(), Fault> {
        let class = CLASSES[usize::from(ascii & 0x7f)];
        if class & alphabet.dropped() != 0 {
            return Ok(());
        }
        if !alphabet.has(class) {
            return Err(self.refuse());
        }
        self.push(ascii.to_ascii_uppercase());
        Ok(())
    }

    /// Takes the text from its first non-ASCII character to its end. This is a separate function, so that plain ASCII
    /// numbers are read faster.
    #[cold]
    fn take_folded(&mut self, text: &str, alphabet: Alphabet) -> Result<(), Fault> {
        for character in text.chars() {
            let byte = match character {
                '\0'..='\u{7f}' => character as u8,
                _ => match fold(character) {
                    Folded::To(ascii) => ascii,
                    Folded::Nothing => continue,
                    Folded::Enye if alphabet.has(AMPERSAND) => {
                        self.push(ENYE);
                        continue;
                    }
                    // In decomposed text, the tilde follows its letter.
                    Folded::CombiningTilde if alphabet.has(AMPERSAND) && self.bytes().last() == Some(&b'N') => {
                        self.bytes[self.length - 1] = ENYE;
                        continue;
                    }
                    Folded::Enye | Folded::CombiningTilde | Folded::Other => return Err(self.refuse()),
                },
            };
            self.take(byte, alphabet)?;
        }
        Ok(())
    }

    /// Creates a number from characters that are already upper-case ASCII or Ñ. Separators are dropped.
    pub(crate) fn of_plain(plain: &[u8], alphabet: Alphabet) -> Result<Self, Fault> {
        let mut compact = Self { bytes: [0; KEPT], length: 0 };
        for byte in plain {
            let class = match *byte {
                ENYE => AMPERSAND,
                byte => CLASSES.get(usize::from(byte)).copied().unwrap_or(0),
            };
            if class & alphabet.dropped() != 0 {
                continue;
            }
            if !alphabet.has(class) {
                return Err(compact.refuse());
            }
            compact.push(*byte);
        }
        if compact.length == 0 { Err(Fault::new(InvalidKind::Empty)) } else { Ok(compact) }
    }

    fn push(&mut self, byte: u8) {
        if let Some(slot) = self.bytes.get_mut(self.length) {
            *slot = byte;
        }
        self.length += 1;
    }

    #[cold]
    fn refuse(&self) -> Fault {
        let place = u8::try_from(self.length + 1).unwrap_or(u8::MAX);
        Fault::new(InvalidKind::Character).at(place, place)
    }

    /// Returns the number of characters, including those beyond the maximum.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.length
    }

    /// Returns the characters that were kept, one byte each (Latin-1).
    #[inline]
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length.min(KEPT)]
    }

    /// Whether all characters were kept.
    pub(crate) fn is_whole(&self) -> bool {
        self.length <= KEPT
    }

    /// Returns the characters, if there are exactly `N`.
    #[inline]
    pub(crate) fn exactly<const N: usize>(&self) -> Result<&[u8; N], Fault> {
        match self.bytes.first_chunk::<N>() {
            Some(bytes) if self.length == N => Ok(bytes),
            _ => Err(Fault::new(InvalidKind::Length)),
        }
    }

    /// Removes the characters after the first `keep` and returns them.
    pub(crate) fn split_off(&mut self, keep: usize) -> Self {
        let mut tail = Self { bytes: [0; KEPT], length: 0 };
        for byte in self.bytes.iter_mut().take(self.length).skip(keep) {
            tail.push(*byte);
            byte.zeroize();
        }
        self.length = self.length.min(keep);
        tail
    }

    /// Drops one leading character.
    pub(crate) fn drop_first(&mut self) {
        self.bytes.rotate_left(1);
        self.bytes[KEPT - 1].zeroize();
        self.length = self.length.saturating_sub(1);
    }

    /// Replaces the characters, for a rule that derives the issuer's plain form from the typed form.
    pub(crate) fn become_plain(&mut self, plain: &[u8]) {
        self.bytes.zeroize();
        self.length = 0;
        for byte in plain {
            self.push(*byte);
        }
    }

    /// Returns the number as a string.
    pub(crate) fn to_text(&self) -> Zeroizing<Box<str>> {
        // Ñ takes two bytes in UTF-8. With the exact capacity, the string is never reallocated. A reallocation would
        // leave a copy in memory.
        let exact = self.bytes().iter().map(|byte| char::from(*byte).len_utf8()).sum();
        let mut text = String::with_capacity(exact);
        text.extend(self.bytes().iter().map(|byte| char::from(*byte)));
        Zeroizing::new(text.into_boxed_str())
    }
}

impl Drop for Compact {
    fn drop(&mut self) {
        // The bytes after the number were never written, or were zeroed when they were removed.
        let length = self.length.min(KEPT);
        self.bytes[..length].zeroize();
    }
}

/// Whether a character may separate the groups of a number. Positions in a number are counted without separators.
pub(crate) fn is_separator(character: char, alphabet: Alphabet) -> bool {
    match character {
        '/' => !alphabet.has_slash(),
        ':' | ';' | '|' | '\\' => alphabet.is_digits(),
        '.' | '_' | '\'' | '"' | ',' | '(' | ')' | '[' | ']' | '~' => true,
        '\0'..='\u{7f}' => CLASSES[character as usize] & SEPARATOR != 0,
        _ => matches!(fold(character), Folded::Nothing | Folded::To(b' ' | b'-') | Folded::CombiningTilde),
    }
}

/// Removes white space and invisible characters at both ends.
#[inline]
fn trim(text: &str) -> &str {
    match text.as_bytes() {
        // Most numbers are typed without white space around them, so the common case is checked first.
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim_matches(|character: char| character.is_whitespace() || is_invisible(character)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, alphabet: Alphabet) -> Result<String, InvalidKind> {
        Compact::read(text, alphabet).map(|compact| compact.to_text().to_string()).map_err(|fault| fault.kind())
    }

    #[test]
    fn typographic_forms_are_folded() {
        let typed = "\u{feff}\t\u{ff21}\u{a0}1\u{2011}2\u{3000}\u{200b}b\u{2212}\r\n\u{200e}";
        assert_eq!(read(typed, Alphabet::LETTERS_AND_DIGITS), Ok("A12B".to_owned()));
        assert_eq!(read("ñ&\u{ff06}a", Alphabet::RFC), Ok("Ñ&&A".to_owned()));
        assert_eq!(read("an\u{303}", Alphabet::RFC), Ok("AÑ".to_owned()));
        // Only an N can have a tilde.
        assert_eq!(read("a\u{303}", Alphabet::RFC), Err(InvalidKind::Character));
        assert_eq!(read("1\t2\r\n3\u{ad}\u{30fc}4\u{fe0f}", Alphabet::DIGITS), Ok("1234".to_owned()));
        assert_eq!(read("1\u{ff0f}2/3", Alphabet::DIGITS.dropping_slash()), Ok("123".to_owned()));
        // Line and paragraph separators in pasted text count as spaces.
        assert_eq!(read("1\u{2028}2\u{2029}3", Alphabet::DIGITS), Ok("123".to_owned()));
    }

    #[test]
    fn what_is_not_in_the_alphabet_is_refused() {
        for text in
            ["1/2", "1\u{1}2", "1\u{0}", "1\u{7f}", "1\u{85}2", "\u{661}", "\u{b2}", "\u{2460}", "\u{1d7d9}", "1é", "ñ"]
        {
            assert_eq!(read(text, Alphabet::LETTERS_AND_DIGITS), Err(InvalidKind::Character), "{text:?}");
        }
        assert_eq!(read("X1", Alphabet::DIGITS), Err(InvalidKind::Character));
        assert_eq!(read("A1", Alphabet::DIGITS_AND_X), Err(InvalidKind::Character));
    }

    #[test]
    fn the_cap_counts_characters_and_comes_before_everything_else() {
        let wide = "\u{ff11}";
        assert_eq!(read(&wide.repeat(64), Alphabet::DIGITS).map(|text| text.len()), Ok(KEPT));
        assert_eq!(read(&wide.repeat(65), Alphabet::DIGITS), Err(InvalidKind::Length));
        assert_eq!(read(&"#".repeat(65), Alphabet::DIGITS), Err(InvalidKind::Length));
        assert_eq!(read(&"-".repeat(64), Alphabet::DIGITS), Err(InvalidKind::Empty));
    }

    #[test]
    fn places_do_not_count_separators() {
        let Err(fault) = Compact::read("12 34-5O", Alphabet::DIGITS) else { panic!("O is no digit") };
        assert_eq!(fault, Fault::new(InvalidKind::Character).at(6, 6));
    }

    #[test]
    fn parts_come_off_either_end() {
        let mut compact = Compact::read("0123456789", Alphabet::DIGITS).ok().unwrap();
        let tail = compact.split_off(8);
        assert_eq!((compact.bytes(), tail.bytes()), (&b"01234567"[..], &b"89"[..]));
        compact.drop_first();
        assert_eq!((compact.bytes(), compact.len()), (&b"1234567"[..], 7));
    }
}
