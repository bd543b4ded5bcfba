//! Sealing: the encryption of values that must not be readable in the database.

use std::{fmt, future::Future, pin::Pin};

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{Error, error::Failure, random};

/// The future that a [`Sealer`] returns.
pub type SealFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, SealError>> + Send + 'a>>;

/// The error of a [`Sealer`]. It must not contain the value.
pub type SealError = Box<dyn std::error::Error + Send + Sync>;

/// Seals values that must not be readable in the database. [`SealingKeys`] does this with your own keys. Implement this
/// trait to use a key management service.
///
/// `context` identifies the sealed value and its record. It is not secret. [`open`](Self::open) must fail for any other
/// context, so that a sealed value cannot be moved to another row.
///
/// If sealing the key of a record fails after a paid call, it is retried after short pauses, for as long as a
/// [lease](crate::OpenJournal::lease) lasts. If it still fails, the call returns
/// [`Creation::Unrecorded`](crate::Creation::Unrecorded).
pub trait Sealer: fmt::Debug + Send + Sync + 'static {
    /// Returns the id of the key that [`seal`](Self::seal) currently uses. It is stored with the sealed value.
    fn key_id(&self) -> &str;

    /// Seals `plain` with the current key.
    fn seal<'a>(&'a self, plain: &'a [u8], context: &'a [u8]) -> SealFuture<'a, Vec<u8>>;

    /// Opens a value that was sealed with the key `key_id`.
    fn open<'a>(&'a self, key_id: &'a str, sealed: &'a [u8], context: &'a [u8]) -> SealFuture<'a, Zeroizing<Vec<u8>>>;
}

/// The length of an XChaCha20-Poly1305 nonce. Nonces of this length can be chosen at random, because a repetition is
/// practically impossible.
const NONCE: usize = 24;

/// The version of the sealed format, stored in the first byte.
const FORM: u8 = 1;

/// Your own keys for XChaCha20-Poly1305, each of 32 random bytes. The first key seals values, and each key opens what
/// it sealed.
///
/// ```
/// use realaml_journal::SealingKeys;
///
/// # fn main() -> Result<(), realaml_journal::Error> {
/// let new = "7f0e0d1c2b3a49586776859403f2e1d0c1b2a39485766758493a2b1c0d0e0f10";
/// let old = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
/// let keys = SealingKeys::from_hex(new)?.also_opening(old)?;
/// assert!(!format!("{keys:?}").contains("7f0e"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct SealingKeys {
    keys: Vec<Key>,
}

#[derive(Clone)]
struct Key {
    id: String,
    bytes: Zeroizing<[u8; 32]>,
}

impl SealingKeys {
    /// Creates the keys from one key of 64 hexadecimal digits, e.g. the output of `openssl rand -hex 32`. Surrounding
    /// whitespace is ignored.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the string does not have this form.
    pub fn from_hex(key: &str) -> Result<Self, Error> {
        Ok(Self { keys: vec![Key::from_hex(key)?] })
    }

    /// Adds an earlier key, which opens the values that were sealed with it. After
    /// [`Journal::reseal`](crate::Journal::reseal), the earlier key is no longer needed.
    ///
    /// # Errors
    ///
    /// Fails like [`from_hex`](Self::from_hex).
    pub fn also_opening(mut self, key: &str) -> Result<Self, Error> {
        self.keys.push(Key::from_hex(key)?);
        Ok(self)
    }

    fn seal_now(&self, plain: &[u8], context: &[u8]) -> Result<Vec<u8>, SealError> {
        let mut nonce = [0; NONCE];
        random::fill(&mut nonce)?;
        let cipher = XChaCha20Poly1305::new((&*self.keys[0].bytes).into());
        let payload = Payload { msg: plain, aad: context };
        let sealed = cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| "the value cannot be sealed")?;
        Ok([&[FORM], nonce.as_slice(), &sealed].concat())
    }

    fn open_now(&self, key_id: &str, sealed: &[u8], context: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let key = self.keys.iter().find(|it| it.id == key_id);
        let key = key.ok_or("the key it was sealed with is not among the sealing keys")?;
        let (&[FORM], rest) = sealed.split_at_checked(1).ok_or("it is too short")? else {
            return Err("it has a format that this version does not support".into());
        };
        let (nonce, sealed) = rest.split_at_checked(NONCE).ok_or("it is too short")?;
        let nonce: [u8; NONCE] = nonce.try_into()?;
        let cipher = XChaCha20Poly1305::new((&*key.bytes).into());
        let opened = cipher.decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: context });
        Ok(Zeroizing::new(opened.map_err(|_| "it was changed, moved, or sealed with another key")?))
    }
}

impl Key {
    fn from_hex(text: &str) -> Result<Self, Error> {
        let refused = || Error::new(Failure::Configuration("a sealing key must have 64 hexadecimal digits (32 bytes)"));
        let text = text.trim();
        if text.len() != 64 || !text.bytes().all(|it| it.is_ascii_hexdigit()) {
            return Err(refused());
        }
        let mut bytes = Zeroizing::new([0; 32]);
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).map_err(|_| refused())?;
        }
        // The id identifies the key in the database without revealing anything about it.
        let digest = Sha256::new().chain_update(b"realaml journal key id\0").chain_update(*bytes).finalize();
        Ok(Self { id: hex(&digest[..8]), bytes })
    }
}

/// Returns the bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        text.extend([byte >> 4, byte & 0xf].map(|it| char::from_digit(it.into(), 16).unwrap_or_default()));
        text
    })
}

impl Sealer for SealingKeys {
    fn key_id(&self) -> &str {
        &self.keys[0].id
    }

    fn seal<'a>(&'a self, plain: &'a [u8], context: &'a [u8]) -> SealFuture<'a, Vec<u8>> {
        Box::pin(async move { self.seal_now(plain, context) })
    }

    fn open<'a>(&'a self, key_id: &'a str, sealed: &'a [u8], context: &'a [u8]) -> SealFuture<'a, Zeroizing<Vec<u8>>> {
        Box::pin(async move { self.open_now(key_id, sealed, context) })
    }
}

/// Prints only the number of keys.
impl fmt::Debug for SealingKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SealingKeys").field("keys", &self.keys.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW: &str = "7f0e0d1c2b3a49586776859403f2e1d0c1b2a39485766758493a2b1c0d0e0f10";
    const OLD: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    #[test]
    fn what_is_sealed_opens_only_whole_in_its_place_and_with_its_key() {
        let keys = SealingKeys::from_hex(NEW).unwrap();
        let id = keys.key_id().to_owned();
        let sealed = keys.seal_now(b"canary", b"place").unwrap();
        assert!(!sealed.windows(6).any(|it| it == b"canary"));
        assert_eq!(*keys.open_now(&id, &sealed, b"place").unwrap(), b"canary");
        assert!(keys.open_now(&id, &sealed, b"another place").is_err());
        assert!(SealingKeys::from_hex(OLD).unwrap().open_now(&id, &sealed, b"place").is_err());
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(keys.open_now(&id, &changed, b"place").is_err(), "changed at {at}");
            assert!(keys.open_now(&id, &sealed[..at], b"place").is_err(), "cut at {at}");
        }
        assert_ne!(keys.seal_now(b"canary", b"place").unwrap(), sealed);
    }

    #[test]
    fn an_earlier_key_opens_and_does_not_seal() {
        let old = SealingKeys::from_hex(OLD).unwrap();
        let sealed = old.seal_now(b"canary", b"").unwrap();
        let both = SealingKeys::from_hex(NEW).unwrap().also_opening(OLD).unwrap();
        assert_eq!(*both.open_now(old.key_id(), &sealed, b"").unwrap(), b"canary");
        assert_ne!(both.key_id(), old.key_id());
    }

    #[test]
    fn a_key_has_64_digits() {
        for text in ["", "7f", &NEW[1..], &NEW.replace('7', "g"), &format!("{NEW}0"), &"é".repeat(32)] {
            let error = SealingKeys::from_hex(text).unwrap_err();
            assert!(error.to_string().contains("64"), "{error}");
        }
        assert!(SealingKeys::from_hex(&format!(" {NEW}\n")).is_ok());
        assert_eq!(hex(&[0x00, 0xaf]), "00af");
    }
}
