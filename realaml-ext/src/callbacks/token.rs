//! The tokens in callback addresses. A token has the form `reference.nonce.signature`, each part in URL-safe Base64.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use serde::{Deserialize, Serialize};
use subtle::{Choice, ConstantTimeEq};

use super::CallbackSecret;
use crate::core::{Error, digest::Digest, random};

/// Separates these signatures from any others made with the same secret.
const PURPOSE: &[u8] = b"realaml callback 1\0";

const NONCE: usize = 9;
const LONGEST_REFERENCE: usize = 100;
/// The length of the longest token: its three parts and the two dots between them.
const LONGEST_TOKEN: usize = 134 + 12 + 43 + 2;

/// The content of an address: your reference, and a nonce that distinguishes addresses with the same reference.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Token {
    pub(super) reference: String,
    nonce: [u8; NONCE],
}

impl Token {
    pub(super) fn new(reference: &str) -> Result<Self, Error> {
        if reference.is_empty() || reference.len() > LONGEST_REFERENCE {
            let message = format!("the reference of a callback address needs 1 to {LONGEST_REFERENCE} bytes");
            return Err(Error::configuration(message));
        }
        Ok(Self { reference: reference.to_owned(), nonce: random::bytes()? })
    }

    /// Returns the token as a string, signed with the secret.
    pub(super) fn seal(&self, secret: &CallbackSecret) -> String {
        let signature = self.signature(secret);
        format!("{}.{}.{}", BASE64.encode(&self.reference), BASE64.encode(self.nonce), BASE64.encode(signature))
    }

    /// Parses a token and returns it if it was signed with one of the secrets.
    pub(super) fn open<'a>(text: &str, secrets: impl Iterator<Item = &'a CallbackSecret>) -> Option<Self> {
        if text.len() > LONGEST_TOKEN {
            return None;
        }
        let mut parts = text.split('.').map(|it| BASE64.decode(it).ok());
        let (reference, nonce, signature) = (parts.next()??, parts.next()??, parts.next()??);
        if parts.next().is_some() {
            return None;
        }
        let token = Self { reference: String::from_utf8(reference).ok()?, nonce: nonce.try_into().ok()? };
        let signature: [u8; 32] = signature.try_into().ok()?;
        // Every secret is tried, even after one has matched.
        let fits = secrets.fold(Choice::from(0), |fits, secret| fits | token.signature(secret).ct_eq(&signature));
        bool::from(fits).then_some(token)
    }

    fn signature(&self, secret: &CallbackSecret) -> [u8; 32] {
        // The nonce has a fixed length, so the signed bytes belong to only one nonce and reference.
        *Digest::keyed(secret.expose(), &[PURPOSE, &self.nonce, self.reference.as_bytes()]).as_bytes()
    }

    /// Returns the part of the token before the signature, as a string.
    pub(super) fn start(&self) -> String {
        format!("{}.{}.", BASE64.encode(&self.reference), BASE64.encode(self.nonce))
    }

    /// Whether `address` ends in a token with the same reference and nonce. The signature is not checked again: this
    /// token has been verified, and `address` comes from the API.
    pub(super) fn is_at_end_of(&self, address: &str) -> bool {
        let start = self.start();
        let path = address.split(['?', '#']).next().unwrap_or_default();
        path.trim_end_matches('/').rsplit('/').next().is_some_and(|it| it.starts_with(&start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> CallbackSecret {
        CallbackSecret::new(text.repeat(32)).unwrap()
    }

    #[test]
    fn a_token_opens_with_its_secret_only() {
        let (old, new) = (secret("o"), secret("n"));
        let token = Token::new("matter-4711").unwrap();
        let text = token.seal(&old);
        assert!(Token::open(&text, [&old].into_iter()).is_some_and(|it| it == token));
        assert!(Token::open(&text, [&new, &old].into_iter()).is_some());
        assert!(Token::open(&text, [&old, &old].into_iter()).is_some());
        assert!(Token::open(&text, [&new].into_iter()).is_none());
        assert!(Token::open(&text, [].into_iter()).is_none());
    }

    #[test]
    fn every_other_text_is_refused() {
        let secret = secret("s");
        let text = Token::new("matter-4711").unwrap().seal(&secret);
        let open = |text: &str| Token::open(text, [&secret].into_iter());
        for at in 0..text.len() {
            let changed = if text.as_bytes()[at] == b'A' { "B" } else { "A" };
            assert!(
                open(&format!("{}{changed}{}", &text[..at], &text[at + 1..])).is_none(),
                "another character at {at}"
            );
            assert!(open(&text[..at]).is_none(), "cut at {at}");
        }
        for text in
            ["", ".", "..", "...", &format!("{text}."), &format!("{text}="), &format!(" {text}"), &"A".repeat(9999)]
        {
            assert!(open(text).is_none(), "{text}");
        }
    }

    #[test]
    fn references_have_limits_and_addresses_stay_short() {
        assert!(Token::new("").is_err() && Token::new(&"x".repeat(101)).is_err());
        let longest = Token::new(&"x".repeat(100)).unwrap().seal(&secret("s"));
        assert_eq!(longest.len(), LONGEST_TOKEN);
        assert!(Token::open(&longest, [&secret("s")].into_iter()).is_some());
        assert_ne!(Token::new("a").unwrap().seal(&secret("s")), Token::new("a").unwrap().seal(&secret("s")));
    }

    #[test]
    fn an_address_is_known_again() {
        let (token, other) = (Token::new("matter-4711").unwrap(), Token::new("matter-4711").unwrap());
        let address = format!("https://app.example.com/callbacks/{}", token.seal(&secret("s")));
        for address in [address.clone(), format!("{address}/"), format!("{address}?a=b/c")] {
            assert!(token.is_at_end_of(&address) && !other.is_at_end_of(&address), "{address}");
        }
        assert!(!token.is_at_end_of("") && !token.is_at_end_of("https://app.example.com/"));
    }
}
