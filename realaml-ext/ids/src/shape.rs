//! Layouts of letters and digits. They are checked byte by byte and not by regular expressions, so digits of other
//! scripts never match.

use std::ops::RangeInclusive;

use super::fault::Fault;
use super::kind::InvalidKind;
use super::text::{Compact, ENYE};
use super::warning::Warnings;

/// One form that a number may have.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shape {
    /// Only digits, with a minimum and a maximum length.
    Digits(usize, usize),
    /// Letters and digits in any order, with a minimum and a maximum length.
    LettersAndDigits(usize, usize),
    /// Letters, digits and `*` in any order, with a minimum and a maximum length.
    LettersDigitsStar(usize, usize),
    /// A pattern with one character for each position: `A` is a letter, `n` is a letter, Ñ or `&`, `9` is a digit, `*`
    /// is a letter or a digit, and any other character stands for itself.
    Picture(&'static [u8]),
}

/// The characters that a position of a number accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Digit,
    Letter,
    LetterOrDigit,
}

impl Shape {
    /// Whether numbers of this form may have this length.
    pub(crate) fn has_length(&self, length: usize) -> bool {
        self.lengths().contains(&length)
    }

    /// Returns the minimum and maximum length.
    pub(crate) fn lengths(&self) -> RangeInclusive<usize> {
        match *self {
            Self::Digits(least, most) | Self::LettersAndDigits(least, most) | Self::LettersDigitsStar(least, most) => {
                least..=most
            }
            Self::Picture(picture) => picture.len()..=picture.len(),
        }
    }

    /// Returns the characters that may follow the beginning of a number of this form. Returns `None` if no number of
    /// this form begins like this, or if nothing can follow.
    pub(crate) fn next_after(&self, beginning: &[u8]) -> Option<Place> {
        let place = match *self {
            Self::Digits(..) => Place::Digit,
            Self::LettersAndDigits(..) | Self::LettersDigitsStar(..) => Place::LetterOrDigit,
            Self::Picture(picture) => match picture.get(beginning.len())? {
                b'9' => Place::Digit,
                b'*' => Place::LetterOrDigit,
                literal if literal.is_ascii_digit() => Place::Digit,
                _ => Place::Letter,
            },
        };
        let is_beginning = match *self {
            Self::Digits(..) => beginning.iter().all(u8::is_ascii_digit),
            Self::LettersAndDigits(..) => beginning.iter().all(u8::is_ascii_alphanumeric),
            Self::LettersDigitsStar(..) => beginning.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'*'),
            Self::Picture(picture) => fits_picture(beginning, &picture[..beginning.len()]),
        };
        (is_beginning && beginning.len() < *self.lengths().end()).then_some(place)
    }

    /// Whether numbers of this form consist only of digits.
    pub(crate) fn is_digits(&self) -> bool {
        match *self {
            Self::Digits(..) => true,
            Self::Picture(picture) => picture.iter().all(|place| *place == b'9'),
            _ => false,
        }
    }

    /// Returns the pattern of the form, if it has one.
    pub(crate) fn picture(&self) -> Option<&'static [u8]> {
        match *self {
            Self::Picture(picture) => Some(picture),
            _ => None,
        }
    }

    fn fits(&self, number: &[u8]) -> bool {
        let within = |least: usize, most: usize| (least..=most).contains(&number.len());
        match *self {
            Self::Digits(least, most) => within(least, most) && number.iter().all(u8::is_ascii_digit),
            Self::LettersAndDigits(least, most) => within(least, most) && number.iter().all(u8::is_ascii_alphanumeric),
            Self::LettersDigitsStar(least, most) => {
                within(least, most) && number.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'*')
            }
            Self::Picture(picture) => fits_picture(number, picture),
        }
    }
}

/// Whether a number has one of the forms.
#[inline]
pub(crate) fn fits(number: &[u8], shapes: &[Shape]) -> bool {
    shapes.iter().any(|shape| shape.fits(number))
}

/// Checks that the number as a whole has one of the forms.
pub(crate) fn whole(number: &Compact, shapes: &[Shape]) -> Result<Warnings, Fault> {
    // Characters beyond the buffer are counted but not kept, so a long number must not be judged by its beginning.
    if number.len() == number.bytes().len() && fits(number.bytes(), shapes) {
        Ok(Warnings::NONE)
    } else {
        Err(Fault::new(InvalidKind::Format))
    }
}

/// Whether a number matches a pattern; see [`Shape::Picture`].
#[inline]
pub(crate) fn fits_picture(number: &[u8], picture: &[u8]) -> bool {
    number.len() == picture.len()
        && number.iter().zip(picture).all(|(byte, place)| match place {
            b'A' => byte.is_ascii_uppercase(),
            b'9' => byte.is_ascii_digit(),
            b'n' => byte.is_ascii_uppercase() || matches!(*byte, b'&' | ENYE),
            b'*' => byte.is_ascii_alphanumeric(),
            other => byte == other,
        })
}

/// Puts a number into its printed layout. Each `#` takes a character, and other characters are printed as they are.
/// Remaining characters follow at the end.
pub(crate) fn lay_out(number: &str, layout: &str) -> String {
    let mut printed = String::with_capacity(number.len() + layout.len());
    let mut characters = number.chars();
    for place in layout.chars() {
        match (place, characters.as_str().is_empty()) {
            (_, true) => break,
            ('#', _) => printed.extend(characters.next()),
            (other, _) => printed.push(other),
        }
    }
    printed.extend(characters);
    printed
}

/// Returns the number in its printed layout, with all but the last `shown` characters replaced by `*`. At most half of
/// the characters are shown.
pub(crate) fn mask(number: &str, layout: &str, shown: usize) -> String {
    let count = number.chars().count();
    let hidden = count - shown.min(count / 2);
    let covered: String =
        number.chars().enumerate().map(|(place, character)| if place < hidden { '*' } else { character }).collect();
    lay_out(&covered, layout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_exact() {
        assert!(fits_picture(b"AB123456", b"AA999999"));
        for number in [&b"AB12345"[..], b"AB1234567", b"A1123456", b"AB12345A", b"ab123456"] {
            assert!(!fits_picture(number, b"AA999999"), "{number:?}");
        }
        assert!(fits_picture(b"NHL1", b"NHA9") && !fits_picture(b"NJL1", b"NHA9"));
    }

    #[test]
    fn layouts_take_any_length() {
        assert_eq!(lay_out("123456782", "### ### ###"), "123 456 782");
        assert_eq!(lay_out("123", "### ###"), "123");
        assert_eq!(lay_out("1234567", "### ###"), "123 4567");
        assert_eq!(lay_out("ÑAN000229A18", "### ###### ###"), "ÑAN 000229 A18");
    }

    #[test]
    fn a_mask_shows_at_most_half() {
        assert_eq!(mask("2123456701", "#### ##### #", 2), "**** ****0 1");
        assert_eq!(mask("1", "", 3), "*");
        assert_eq!(mask("123", "", 3), "**3");
        assert_eq!(mask("1234", "", 0), "****");
    }
}
