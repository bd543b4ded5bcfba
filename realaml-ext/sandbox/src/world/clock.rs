//! Time and randomness: one door each.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the one door of the sandbox for time and chance"
)]

use std::hash::{BuildHasher, RandomState};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};

/// The sandbox's clock: the system's, or one that stands still, moved by what was asked for.
#[derive(Debug)]
pub(crate) struct Clock {
    still: Option<DateTime<Utc>>,
    moved: TimeDelta,
}

impl Clock {
    pub(crate) fn new(still: Option<DateTime<Utc>>) -> Self {
        Self { still, moved: TimeDelta::zero() }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        let base = self.still.unwrap_or_else(|| SystemTime::now().into());
        base.checked_add_signed(self.moved).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// Moves the clock forward; a step beyond a thousand years is cut to that, so that times stay printable.
    pub(crate) fn advance(&mut self, by: Duration) {
        let most = TimeDelta::days(365_000);
        let by = TimeDelta::from_std(by).unwrap_or(most);
        self.moved = self.moved.checked_add(&by).unwrap_or(most).min(most);
    }
}

/// A time as the vendor writes it: UTC with microseconds and `Z`.
pub(crate) fn timestamp(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// Source of keys and identifiers. Good enough for a sandbox, not for secrets.
#[derive(Debug)]
pub(crate) struct Ids {
    state: u64,
}

impl Ids {
    pub(crate) fn new(seed: Option<u64>) -> Self {
        Self { state: seed.unwrap_or_else(|| RandomState::new().hash_one("sandbox")) }
    }

    /// The next number, by SplitMix64.
    pub(crate) fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn key(&mut self) -> u128 {
        let high = u128::from(self.number());
        (high << 64) | u128::from(self.number())
    }

    /// A version 4 UUID.
    pub(crate) fn uuid(&mut self) -> String {
        let mut bits = self.key();
        bits = (bits & !(0xf << 76)) | (0x4 << 76);
        bits = (bits & !(0x3 << 62)) | (0x2 << 62);
        let hex = format!("{bits:032x}");
        format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
    }
}

/// A signature key on the wire: 32 lower-case hexadecimal digits.
pub(crate) fn key_text(key: u128) -> String {
    format!("{key:032x}")
}

/// The key that a text stands for; nothing if it is not exactly in the vendor's form.
pub(crate) fn parse_key(text: &str) -> Option<u128> {
    let fits = text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    fits.then(|| u128::from_str_radix(text, 16).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_still_clock_moves_only_when_told() {
        let start = DateTime::from_timestamp(1_700_000_000, 0).expect("a time");
        let mut clock = Clock::new(Some(start));
        assert_eq!(clock.now(), start);
        clock.advance(Duration::from_secs(900));
        assert_eq!(timestamp(clock.now()), "2023-11-14T22:28:20.000000Z");
        clock.advance(Duration::MAX);
        clock.advance(Duration::MAX);
        assert!(clock.now() > start);
    }

    #[test]
    fn keys_have_the_vendors_form() {
        let mut ids = Ids::new(Some(7));
        let key = ids.key();
        assert_eq!(parse_key(&key_text(key)), Some(key));
        assert_eq!(parse_key("0123456789ABCDEF0123456789abcdef"), None);
        assert_eq!(parse_key("+123456789abcdef0123456789abcdef"), None);
        let uuid = ids.uuid();
        assert!(crate::contract::formats::fits("uuid", &uuid));
        assert_eq!(&uuid[14..15], "4");
        assert_ne!(Ids::new(None).key(), Ids::new(None).key());
    }
}
