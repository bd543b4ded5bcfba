//! Layouts of letters and digits, checked byte by byte: no regular expressions, hence no digits of other scripts.

use std::ops::RangeInclusive;

use super::fault::Fault;
use super::kind::InvalidKind;
use super::text::{Compact, ENYE};
use super::warning::Warnings;

/// One form that a number may have.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shape {
    /// Only digits, from so many to so many.
    Digits(usize, usize),
    /// Letters and digits in any order, from so many to so many.
    LettersAndDigits(usize, usize),
    /// As before, with `*` as well.
    LettersDigitsStar(usize, usize),
    /// Place by place: `A` is a letter, `n` a letter of a name with Ñ and `&`, `9` a digit, `*` a letter or a digit,
    /// anything else itself.
    Picture(&'static [u8]),
}

/// The characters that a place of a number accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Digit,
    Letter,
    LetterOrDigit,
}

impl Shape {
    /// Whether numbers of this form may have so many characters.
    pub(crate) fn has_length(&self, length: usize) -> bool {
        self.lengths().contains(&length)
    }

    /// The least and the most characters.
    pub(crate) fn lengths(&self) -> RangeInclusive<usize> {
        match *self {
            Self::Digits(least, most) | Self::LettersAndDigits(least, most) | Self::LettersDigitsStar(least, most) => {
                least..=most
            }
            Self::Picture(picture) => picture.len()..=picture.len(),
        }
    }

    /// The characters that may follow a beginning of a number of this form. It is `None` if the text does not begin
    /// such a number, or is already complete.
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

    /// Whether numbers of this form are digits and nothing else.
    pub(crate) fn is_digits(&self) -> bool {
        match *self {
            Self::Digits(..) => true,
            Self::Picture(picture) => picture.iter().all(|place| *place == b'9'),
            _ => false,
        }
    }

    /// The form place by place, where it has one.
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

/// The rule of a number that is nothing but a layout.
pub(crate) fn whole(number: &Compact, shapes: &[Shape]) -> Result<Warnings, Fault> {
    // Characters beyond the buffer are counted but not kept, so a long number must not be judged by its beginning.
    if number.len() == number.bytes().len() && fits(number.bytes(), shapes) {
        Ok(Warnings::NONE)
    } else {
        Err(Fault::new(InvalidKind::Format))
    }
}

/// Whether a number has the form of a picture; see [`Shape::Picture`].
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

/// Puts a number into its printed layout: each `#` takes a character, anything else is printed; what is left over
/// follows at the end.
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

/// The printed layout with all but the last `shown` characters as `*`, and never more than half of them shown.
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
