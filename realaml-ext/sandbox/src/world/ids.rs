//! The crate's only source of randomness, and the keys made from it.

#![expect(clippy::disallowed_types, reason = "the one door of the sandbox for chance")]

use std::hash::{BuildHasher, RandomState};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A generator of keys and identifiers. It is random enough for a sandbox, but not for the secrets of a real service.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct IdSource {
    state: u64,
}

impl IdSource {
    /// Creates a source that produces the same sequence for the same seed. Without a seed, each run has a different
    /// sequence.
    pub(crate) fn new(seed: Option<u64>) -> Self {
        Self { state: seed.unwrap_or_else(|| RandomState::new().hash_one("sandbox")) }
    }

    /// Returns the next number of the SplitMix64 generator.
    pub(crate) fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Creates a separate source. Numbers drawn from the new source do not change the keys of this source.
    pub(crate) fn branch(&mut self) -> Self {
        Self { state: self.number() }
    }

    /// Returns a number from 0 up to, but not including, 1.
    pub(crate) fn chance(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits are what a number of this kind holds")]
        let bits = (self.number() >> 11) as f64;
        bits / (1_u64 << 53) as f64
    }

    pub(crate) fn key(&mut self) -> HexKey {
        let high = u128::from(self.number());
        HexKey((high << 64) | u128::from(self.number()))
    }

    /// Returns a version 4 UUID.
    pub(crate) fn uuid(&mut self) -> String {
        let HexKey(mut bits) = self.key();
        bits = (bits & !(0xf << 76)) | (0x4 << 76);
        bits = (bits & !(0x3 << 62)) | (0x2 << 62);
        let hex = HexKey(bits).text();
        format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
    }
}

/// A 128-bit key: a signature key, the part of a URL that must be hard to guess, or the secret that signs links. It has
/// no `Debug`, so that it cannot be printed by accident.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct HexKey(u128);

impl HexKey {
    /// Returns the key as it is sent: 32 lower-case hexadecimal digits.
    pub(crate) fn text(self) -> String {
        format!("{:032x}", self.0)
    }

    /// Parses a key. Returns `None` unless the string has exactly the vendor's format.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let fits = text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        fits.then(|| u128::from_str_radix(text, 16).ok().map(Self)).flatten()
    }
}

impl Serialize for HexKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

impl<'de> Deserialize<'de> for HexKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("expected 32 lower-case hexadecimal digits"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_vendors_form() {
        let mut ids = IdSource::new(Some(7));
        let key = ids.key();
        assert!(HexKey::parse(&key.text()) == Some(key));
        assert!(HexKey::parse("0123456789ABCDEF0123456789abcdef").is_none());
        assert!(HexKey::parse("+123456789abcdef0123456789abcdef").is_none());
        let uuid = ids.uuid();
        assert!(crate::contract::formats::fits("uuid", &uuid));
        assert_eq!(&uuid[14..15], "4");
        assert!(IdSource::new(None).key() != IdSource::new(None).key());
    }
}
