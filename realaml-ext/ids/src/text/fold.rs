//! Maps non-ASCII variants of characters to ASCII. Keyboards, word processors and spreadsheets produce these variants,
//! for instance typographic dashes and full-width digits.

/// The meaning of a non-ASCII character in a number.
pub(crate) enum Folded {
    /// An ASCII character.
    To(u8),
    /// Nothing, because the character is invisible.
    Nothing,
    /// Ñ or ñ.
    Enye,
    /// The combining tilde of a decomposed Ñ, which follows its letter.
    CombiningTilde,
    /// A character that no number may have.
    Other,
}

/// Folds a character. Digits of other scripts are not folded here: see [`digit_of_other_script`].
pub(crate) fn fold(character: char) -> Folded {
    match character {
        '\u{ff01}'..='\u{ff5e}' => Folded::To((u32::from(character) - 0xff01) as u8 + b'!'),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Folded::To(b' '),
        // Line and paragraph separators, as in text copied from a PDF or a web page.
        '\u{2028}' | '\u{2029}' => Folded::To(b' '),
        _ if is_dash(character) => Folded::To(b'-'),
        'Ñ' | 'ñ' => Folded::Enye,
        '\u{303}' => Folded::CombiningTilde,
        _ if is_invisible(character) => Folded::Nothing,
        _ => Folded::Other,
    }
}

/// Whether a character is a dash, or one that input methods and word processors produce in its place.
const fn is_dash(character: char) -> bool {
    matches!(
        character,
        '\u{2010}'
            ..='\u{2015}'
                | '\u{2212}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{2d7}'
                | '\u{58a}'
                | '\u{5be}'
                | '\u{1806}'
                | '\u{2043}'
                | '\u{2053}'
                | '\u{207b}'
                | '\u{208b}'
                | '\u{2500}'
                | '\u{2501}'
                | '\u{2796}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{301c}'
                | '\u{3030}'
                | '\u{30a0}'
                | '\u{30fc}'
                | '\u{ff70}'
                // Other Unicode dashes (general category Pd), a short box-drawing line, and a Korean vowel that looks
                // like a dash.
                | '\u{1400}'
                | '\u{2e17}'
                | '\u{2e1a}'
                | '\u{2e40}'
                | '\u{2e5d}'
                | '\u{fe31}'
                | '\u{fe32}'
                | '\u{2574}'
                | '\u{3161}'
    )
}

/// Whether a character is invisible, such as a mark of direction, joining or variation in pasted text.
pub(crate) const fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The zeros of the decimal digits of other scripts (Unicode general category Nd). The digits 1 to 9 follow each zero.
const ZEROS: [u32; 63] = [
    0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50,
    0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0,
    0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60,
    0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
];

/// Returns the ASCII digit for a digit of another script, with the same result as `libphonenumber`.
pub(crate) fn digit_of_other_script(character: char) -> Option<u8> {
    let code = u32::from(character);
    let place = ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?;
    let value = code - ZEROS[place];
    (value < 10).then(|| b'0' + value as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_other_scripts_have_their_value() {
        assert!(ZEROS.is_sorted());
        for zero in ZEROS {
            for value in 0..10_u8 {
                let digit = char::from_u32(zero + u32::from(value)).expect("digits are characters");
                assert_eq!(digit_of_other_script(digit), Some(b'0' + value), "{digit:?}");
            }
        }
        for other in ['²', '①', 'a', '٬', '\u{1d7cd}', '\u{66a}'] {
            assert_eq!(digit_of_other_script(other), None, "{other:?}");
        }
    }
}
