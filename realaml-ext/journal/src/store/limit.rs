//! A rate limit that all replicas share.

use super::engine::{Store, each};
use crate::Error;

impl Store {
    /// Takes up to `most` permits, and returns how many were taken. In each second, `per_second` permits become
    /// available, of which at most `burst` can accumulate.
    ///
    /// The limit follows the generic cell rate algorithm. Only one number is stored: the time when the last permit that
    /// was taken became available at the steady rate. The number is updated only if no other process has changed it in
    /// the meantime, so no permit is issued twice.
    pub(crate) async fn permits(&self, per_second: u32, burst: u32, most: i64, now: i64) -> Result<i64, Error> {
        let sql = "SELECT arrival FROM realaml_limit WHERE name = 'sweep'";
        let arrival: Option<i64> = each!(self, read, |pool| sqlx::query_scalar(sql).fetch_optional(pool).await?);
        let Some(arrival) = arrival else {
            let sql = "INSERT INTO realaml_limit (name, arrival) VALUES ('sweep', 0) ON CONFLICT (name) DO NOTHING";
            each!(self, relaxed, |pool| {
                sqlx::query(sql).execute(pool).await?;
            });
            return Ok(0);
        };
        let (taken, next) = take(arrival, per_second, burst, most, now);
        if taken == 0 {
            return Ok(0);
        }
        let sql = "UPDATE realaml_limit SET arrival = $1 WHERE name = 'sweep' AND arrival = $2";
        let done = each!(self, relaxed, |pool| {
            sqlx::query(sql).bind(next).bind(arrival).execute(pool).await?.rows_affected()
        });
        Ok(if done == 1 { taken } else { 0 })
    }
}

/// Returns how many permits can be taken at `now` (in milliseconds), and when the last of them became available (in
/// microseconds, as is `arrival`).
fn take(arrival: i64, per_second: u32, burst: u32, most: i64, now: i64) -> (i64, i64) {
    let interval = 1_000_000 / i64::from(per_second.clamp(1, 1_000_000));
    let now = now.saturating_mul(1000);
    let earliest = now.saturating_sub(interval.saturating_mul(i64::from(burst.max(1))));
    let start = arrival.max(earliest);
    let taken = (now.saturating_sub(start) / interval).clamp(0, most.max(0));
    (taken, start + taken * interval)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permits_come_at_the_steady_rate_after_a_burst() {
        let start = 1_700_000_000_000;
        let (taken, arrival) = take(0, 10, 5, 100, start);
        assert_eq!(taken, 5);
        assert_eq!(take(arrival, 10, 5, 100, start).0, 0);
        assert_eq!(take(arrival, 10, 5, 100, start + 99).0, 0);
        assert_eq!(take(arrival, 10, 5, 100, start + 100).0, 1);
        assert_eq!(take(arrival, 10, 5, 100, start + 60_000).0, 5);
        assert_eq!(take(arrival, 10, 5, 2, start + 60_000).0, 2);
        let mut all = taken;
        let mut arrival = arrival;
        for second in 1..=60 {
            let (taken, next) = take(arrival, 10, 5, 100, start + second * 500);
            (all, arrival) = (all + taken, next);
        }
        assert_eq!(all, 5 + 30 * 10);
    }
}
