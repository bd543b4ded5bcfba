//! Decides whether and when a call is retried. The decision is a pure function; the budget is shared by the clones of a
//! client.

mod budget;
mod retry_after;

use std::time::Duration;

use http::StatusCode;
use realaml_api::Safety;

pub(crate) use self::{budget::RetryBudget, retry_after::retry_after};
use crate::core::status::Meaning;

/// The rules for retrying calls: the number of attempts, the pauses between them, and the budget of retries.
///
/// Calls that only read, or that are safe to repeat, are retried after a transient failure: no complete response, or
/// the status 408, 425, 429, 500, 502, 503 or 504. Calls with an effect are retried only if they provably had none: the
/// request was never sent, or the API refused it for the time being (425, 429). Each pause is drawn at random between
/// zero and a limit that doubles with each attempt up to a maximum, and is extended if `Retry-After` asks for more.
///
/// ```
/// use std::time::Duration;
/// use realaml_ext::RetryPolicy;
///
/// let patient = RetryPolicy::default().with_attempts(5).with_longest_pause(Duration::from_secs(60));
/// # let _ = patient;
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    pub(crate) attempts: u32,
    pub(crate) first_pause: Duration,
    pub(crate) longest_pause: Duration,
    pub(crate) longest_retry_after: Duration,
    pub(crate) budget: u32,
}

/// The default: three attempts, a first pause of at most 500 ms, later pauses of at most 20 s, longer pauses of up to
/// 30 s if `Retry-After` asks for them, and a budget of 100 retries.
impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            attempts: 3,
            first_pause: Duration::from_millis(500),
            longest_pause: Duration::from_secs(20),
            longest_retry_after: Duration::from_secs(30),
            budget: 100,
        }
    }
}

impl RetryPolicy {
    /// Returns a policy that makes each call once.
    ///
    /// ```
    /// use realaml_ext::RetryPolicy;
    ///
    /// assert_eq!(RetryPolicy::never(), RetryPolicy::default().with_attempts(1));
    /// ```
    pub fn never() -> Self {
        Self::default().with_attempts(1)
    }

    /// Sets the maximum number of attempts per call, including the first. Zero counts as one.
    #[must_use]
    pub fn with_attempts(self, attempts: u32) -> Self {
        Self { attempts: attempts.max(1), ..self }
    }

    /// Sets the upper limit of the first pause. The limit doubles with each attempt, up to the [longest
    /// pause](Self::with_longest_pause).
    #[must_use]
    pub fn with_first_pause(self, first_pause: Duration) -> Self {
        Self { first_pause, ..self }
    }

    /// Sets the upper limit of all pauses that the server did not ask for.
    #[must_use]
    pub fn with_longest_pause(self, longest_pause: Duration) -> Self {
        Self { longest_pause, ..self }
    }

    /// Sets the longest wait that `Retry-After` can cause. A longer `Retry-After` is shortened to this time.
    #[must_use]
    pub fn with_longest_retry_after(self, longest_retry_after: Duration) -> Self {
        Self { longest_retry_after, ..self }
    }

    /// Sets how many retries a client and its clones may spend before calls have to succeed again. Ten successes earn
    /// one retry. The budget keeps retries from multiplying the load on a failing service.
    #[must_use]
    pub fn with_budget(self, retries: u32) -> Self {
        Self { budget: retries, ..self }
    }

    /// Returns the pause after an attempt. Attempts are counted from 1, and `random` is between 0 and 1.
    pub(crate) fn pause(&self, attempt: u32, retry_after: Option<Duration>, random: f64) -> Duration {
        let doubled = self.first_pause.saturating_mul(1_u32.checked_shl(attempt.saturating_sub(1)).unwrap_or(u32::MAX));
        let whole = doubled.min(self.longest_pause);
        // `Duration::MAX` cannot be converted to a float and back.
        let own = Duration::try_from_secs_f64(whole.as_secs_f64() * random.clamp(0.0, 1.0)).unwrap_or(whole);
        own.max(retry_after.unwrap_or_default().min(self.longest_retry_after))
    }
}

/// The failure of an attempt, as far as retries are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The request was never sent, for instance because no connection was opened.
    Unsent,
    /// The request may have arrived, but no complete response was received.
    Interrupted,
    /// A response that cannot be used, for instance because it is too large. A retry would probably get the same
    /// response.
    Unusable,
    /// A response with this status.
    Status(StatusCode),
}

impl Failure {
    /// Whether a retry is safe and could succeed.
    pub(crate) fn may_be_retried(self, safety: Safety) -> bool {
        let could_succeed = match self {
            Self::Unsent | Self::Interrupted => true,
            Self::Unusable => false,
            Self::Status(status) => Meaning::of(status).is_transient,
        };
        could_succeed && (safety != Safety::Effect || !self.leaves_doubt(safety))
    }

    /// Whether the server may have carried out a request that changes something.
    pub(crate) fn leaves_doubt(self, safety: Safety) -> bool {
        let doubtful = match self {
            Self::Unsent => false,
            Self::Interrupted | Self::Unusable => true,
            Self::Status(status) => Meaning::of(status).leaves_doubt,
        };
        doubtful && safety != Safety::Read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(code: u16) -> Failure {
        Failure::Status(StatusCode::from_u16(code).unwrap())
    }

    #[test]
    fn what_is_made_again() {
        use Safety::{Effect, Idempotent, Read};
        // Each row contains a failure, whether a read, an idempotent call and a call with an effect are retried after
        // it, and whether the last two may have taken effect.
        let table = [
            (Failure::Unsent, [true, true, true], [false, false]),
            (Failure::Interrupted, [true, true, false], [true, true]),
            (Failure::Unusable, [false, false, false], [true, true]),
            (status(500), [true, true, false], [true, true]),
            (status(502), [true, true, false], [true, true]),
            (status(503), [true, true, false], [true, true]),
            (status(504), [true, true, false], [true, true]),
            (status(408), [true, true, false], [true, true]),
            (status(425), [true, true, true], [false, false]),
            (status(429), [true, true, true], [false, false]),
            (status(409), [false, false, false], [false, false]),
            (status(400), [false, false, false], [false, false]),
            (status(404), [false, false, false], [false, false]),
            (status(501), [false, false, false], [true, true]),
            (status(301), [false, false, false], [false, false]),
            (status(302), [false, false, false], [true, true]),
            (status(308), [false, false, false], [false, false]),
        ];
        for (failure, retried, doubt) in table {
            assert_eq!([Read, Idempotent, Effect].map(|it| failure.may_be_retried(it)), retried, "{failure:?}");
            assert_eq!([Idempotent, Effect].map(|it| failure.leaves_doubt(it)), doubt, "{failure:?}");
            assert!(!failure.leaves_doubt(Read));
        }
    }

    #[test]
    fn pauses_double_and_are_capped_and_spread() {
        let policy = RetryPolicy::default();
        let at_most = |attempt| policy.pause(attempt, None, 1.0).as_millis();
        assert_eq!([1, 2, 3, 4, 5, 6, 7, 60].map(at_most), [500, 1000, 2000, 4000, 8000, 16000, 20000, 20000]);
        assert_eq!(policy.pause(3, None, 0.0), Duration::ZERO);
        assert_eq!(policy.pause(3, None, 0.25).as_millis(), 500);
    }

    #[test]
    fn no_pause_is_too_long() {
        let endless = RetryPolicy::default().with_first_pause(Duration::MAX).with_longest_pause(Duration::MAX);
        for random in [0.5, 0.999_999_999_999_999_9, 1.0] {
            assert!(endless.pause(u32::MAX, Some(Duration::MAX), random) > Duration::from_secs(1 << 40));
        }
    }

    #[test]
    fn retry_after_is_honoured_up_to_its_cap() {
        let policy = RetryPolicy::default();
        let asked = |seconds| policy.pause(1, Some(Duration::from_secs(seconds)), 0.5).as_millis();
        assert_eq!([0, 2, 30, 99_999].map(asked), [250, 2000, 30_000, 30_000]);
        let impatient = RetryPolicy::never().with_longest_retry_after(Duration::from_secs(5));
        assert_eq!(impatient.pause(1, Some(Duration::from_secs(60)), 0.5).as_secs(), 5);
        assert_eq!(impatient.attempts, 1, "the other rules stay");
    }
}
