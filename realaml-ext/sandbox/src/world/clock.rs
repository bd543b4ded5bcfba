//! The only source of time in the crate.

#![expect(clippy::disallowed_methods, reason = "the one door of the sandbox for time")]

use std::time::{Duration, SystemTime};

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// The sandbox's clock: the system clock or a fixed time, plus the time by which the clock has been moved.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct SandboxClock {
    still: Option<DateTime<Utc>>,
    #[serde(with = "microseconds")]
    moved: TimeDelta,
}

/// Serializes a time span as whole microseconds.
mod microseconds {
    use super::{Deserialize, TimeDelta};

    pub(super) fn serialize<S: serde::Serializer>(span: &TimeDelta, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(span.num_microseconds().unwrap_or(i64::MAX))
    }

    pub(super) fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<TimeDelta, D::Error> {
        i64::deserialize(deserializer).map(TimeDelta::microseconds)
    }
}

impl SandboxClock {
    /// Creates a clock that is stopped at the time `still`, or follows the system clock if `still` is `None`.
    pub(crate) fn new(still: Option<DateTime<Utc>>) -> Self {
        Self { still, moved: TimeDelta::zero() }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        let base = self.still.unwrap_or_else(|| SystemTime::now().into());
        base.checked_add_signed(self.moved).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// Stops the clock at a time. It then changes only when it is set or moved.
    pub(crate) fn stand_still(&mut self, at: DateTime<Utc>) {
        *self = Self::new(Some(at));
    }

    /// Sets the clock. A stopped clock stays stopped; a running one keeps following the system clock.
    pub(crate) fn set(&mut self, now: DateTime<Utc>) {
        self.moved += now - self.now();
    }

    /// Moves the clock forward, but not to more than a thousand years ahead, so that times remain printable. Does not
    /// move a clock that was set further ahead.
    pub(crate) fn advance(&mut self, by: Duration) {
        let most = TimeDelta::days(365_000).max(self.moved);
        let by = TimeDelta::from_std(by).unwrap_or(most);
        self.moved = self.moved.checked_add(&by).unwrap_or(most).min(most);
    }
}

/// Formats a time as the vendor does: in UTC with microseconds and `Z`.
pub(crate) fn timestamp(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Micros, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_still_clock_moves_only_when_told() {
        let start = DateTime::from_timestamp(1_700_000_000, 0).expect("a time");
        let mut clock = SandboxClock::new(Some(start));
        assert_eq!(clock.now(), start);
        clock.advance(Duration::from_secs(900));
        assert_eq!(timestamp(clock.now()), "2023-11-14T22:28:20.000000Z");
        clock.set(start);
        assert_eq!(clock.now(), start);
        clock.advance(Duration::MAX);
        clock.advance(Duration::MAX);
        assert!(clock.now() > start);
        let far = start + TimeDelta::days(500_000);
        clock.set(far);
        clock.advance(Duration::from_secs(900));
        assert_eq!(clock.now(), far);
    }
}
