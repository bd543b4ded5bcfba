//! Sealing: the encryption of words that nobody has confirmed yet, under a key that stays on this machine.
//!
//! The encryption is deterministic (AES-SIV), so that two processes count the same word under the same ciphertext. The
//! words are padded, so that a ciphertext does not reveal their length.

use std::fmt;

use aes_siv::{KeyInit, siv::Aes128Siv};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use zeroize::Zeroizing;

use crate::machine;

/// The maximum length of a sealed word, in bytes. Routes are the longest words.
const LONGEST: usize = 96;

/// The local key of an evidence file. `Debug` does not print it.
///
/// ```
/// use realaml_observe::Key;
///
/// assert_eq!(format!("{:?}", Key::random()?), "Key(..)");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone)]
pub struct Key(Zeroizing<[u8; 32]>);

impl Key {
    /// Generates a random key.
    ///
    /// # Errors
    ///
    /// Returns an error if the system provides no random numbers.
    pub fn random() -> std::io::Result<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        machine::random(bytes.as_mut_slice())?;
        Ok(Self(bytes))
    }

    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(text.trim()).ok()?);
        Some(Self(Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }

    pub(crate) fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(URL_SAFE_NO_PAD.encode(*self.0))
    }

    /// Seals a word. Returns `None` if the string is too long to be a word.
    pub(crate) fn seal(&self, word: &str) -> Option<String> {
        let mut padded = Zeroizing::new([0_u8; LONGEST]);
        padded.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
        let sealed = Aes128Siv::new(&(*self.0).into()).encrypt([[0_u8; 0]], padded.as_slice()).ok()?;
        Some(URL_SAFE_NO_PAD.encode(sealed))
    }

    /// Opens a sealed word. Returns `None` if it was sealed with another key or is damaged.
    pub(crate) fn open(&self, sealed: &str) -> Option<String> {
        let sealed = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let padded = Aes128Siv::new(&(*self.0).into()).decrypt([[0_u8; 0]], &sealed).ok()?;
        String::from_utf8(padded).ok().map(|it| it.trim_end_matches('\0').to_owned())
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

/// Whether a string has the form of a name in a program: at most 48 letters, digits and single underscores, beginning
/// with a letter.
pub(crate) fn is_name(text: &str) -> bool {
    let words = text.split('_').all(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    text.len() <= 48 && words && text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
}

/// Whether a string has the form of a token: words of letters and digits in one case, joined by `_` or `-`. It begins
/// with a letter and has at most 32 characters.
pub(crate) fn is_token(text: &str) -> bool {
    let words = text.split(['_', '-']).all(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let one_case = !text.bytes().any(|it| it.is_ascii_uppercase()) || !text.bytes().any(|it| it.is_ascii_lowercase());
    text.len() <= 32 && words && one_case && text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
}

/// Whether a string has the form of a route: a method, and a path whose segments are words without digits or capitals,
/// or parameters.
pub(crate) fn is_route(text: &str) -> bool {
    let Some((method, path)) = text.split_once(' ') else { return false };
    let plain = |it: &str| {
        let word = it.strip_prefix('{').and_then(|it| it.strip_suffix('}')).unwrap_or(it);
        word.bytes().all(|byte| byte.is_ascii_lowercase() || b"_-".contains(&byte))
    };
    ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(&method) && path.starts_with('/') && path.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_opens_with_its_own_key_only() {
        let (key, other) = (Key::random().unwrap(), Key::random().unwrap());
        let sealed = key.seal("vendor_added_score").unwrap();
        assert_eq!(key.seal("vendor_added_score").unwrap(), sealed);
        assert_eq!(key.seal("x").unwrap().len(), sealed.len());
        assert_eq!(key.open(&sealed).unwrap(), "vendor_added_score");
        assert_eq!(other.open(&sealed), None);
        assert_eq!(key.seal(&"x".repeat(97)), None);
        assert_eq!(Key::from_text(&key.to_text()).unwrap().open(&sealed).unwrap(), "vendor_added_score");
        assert_eq!(format!("{key:?}"), "Key(..)");
    }

    #[test]
    fn names_and_tokens_have_a_form() {
        for name in ["a", "first_name", "facematch_first_name_OCR", "answers2"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", "2a", "first name", "a__b", "_a", "a-b", "a@b.c", "Ngāta", &"a".repeat(49)] {
            assert!(!is_name(name), "{name}");
        }
        for token in ["PASS", "NOT_FOUND", "in-progress", "v2"] {
            assert!(is_token(token), "{token}");
        }
        for token in ["", "Pass", "1990", "not found", "A__B", &"a".repeat(33)] {
            assert!(!is_token(token), "{token}");
        }
        for (route, plain) in [
            ("POST /risk_ratings/", true),
            ("GET /form-submission/{id}/", true),
            ("GET /verification/6513270e/", false),
            ("FETCH /a/", false),
            ("/a/", false),
        ] {
            assert_eq!(is_route(route), plain, "{route}");
        }
    }
}
