//! A rate limit for each account, enforced as in Django REST framework.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::accounts::AccountNumber;

/// The time over which calls are counted.
const SPAN: TimeDelta = TimeDelta::minutes(1);

/// The times of each account's latest calls.
#[derive(Default)]
pub(crate) struct Throttle(HashMap<AccountNumber, VecDeque<DateTime<Utc>>>);

impl Throttle {
    /// Counts a call and returns `None`. If the account has reached the limit, does not count the call and returns how
    /// long the account has to wait.
    pub(crate) fn wait(&mut self, account: AccountNumber, limit: Option<u32>, now: DateTime<Utc>) -> Option<Duration> {
        let limit = usize::try_from(limit?).unwrap_or(usize::MAX);
        let calls = self.0.entry(account).or_default();
        // After the clock is set back, earlier calls lie in the future. They no longer count.
        calls.retain(|call| now - *call < SPAN && *call <= now);
        if calls.len() < limit {
            calls.push_back(now);
            return None;
        }
        let first = calls.front().map_or(SPAN, |first| SPAN - (now - *first));
        Some(first.to_std().unwrap_or_default().max(Duration::from_secs(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_counted_over_a_minute() {
        let start = DateTime::from_timestamp(1_700_000_000, 0).expect("a time");
        let mut throttle = Throttle::default();
        let mut wait = |account, second| throttle.wait(account, Some(2), start + TimeDelta::seconds(second));
        assert_eq!((wait(0, 0), wait(0, 10)), (None, None));
        assert_eq!(wait(0, 20), Some(Duration::from_secs(40)));
        assert_eq!(wait(1, 20), None);
        assert_eq!((wait(0, 60), wait(0, 61)), (None, Some(Duration::from_secs(9))));
        assert_eq!(Throttle::default().wait(0, None, start), None);
    }
}
