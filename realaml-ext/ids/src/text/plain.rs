//! Copies of typed characters on the stack, for trying different readings.

use zeroize::Zeroize;

use super::{Alphabet, CAP};

/// Returns the text without dots and underscores, which some people type as separators.
pub(crate) fn without_dots(text: &[u8]) -> Plain {
    without(text, |byte| matches!(byte, b'.' | b'_'))
}

/// Returns the text without any punctuation that people type between groups: dots, underscores, apostrophes, brackets,
/// tildes, and commas, which spreadsheets print as thousands separators. Slashes are dropped unless they belong to the
/// alphabet. Colons, semicolons, bars and backslashes are dropped only in numbers without letters.
pub(crate) fn without_punctuation(text: &[u8], alphabet: Alphabet) -> Plain {
    without(text, |byte| match byte {
        b'.' | b'_' | b',' | b'\'' | b'(' | b')' | b'[' | b']' | b'~' => true,
        b'/' => !alphabet.has_slash(),
        // In numbers with letters, these characters end a label instead.
        b':' | b';' | b'|' | b'\\' => alphabet.is_digits(),
        _ => false,
    })
}

fn without(text: &[u8], is_dropped: impl Fn(u8) -> bool) -> Plain {
    let mut plain = Plain { bytes: [0; CAP], length: 0 };
    for byte in text.iter().copied().filter(|byte| !is_dropped(*byte)) {
        plain.bytes[plain.length] = byte;
        plain.length += 1;
    }
    plain
}

/// The characters of a number on the stack. Zeroed on drop.
pub(crate) struct Plain {
    pub(crate) bytes: [u8; CAP],
    pub(crate) length: usize,
}

impl AsRef<[u8]> for Plain {
    fn as_ref(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

impl Drop for Plain {
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}
