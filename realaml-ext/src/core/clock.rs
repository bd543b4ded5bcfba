//! The crate's only source of time. `clippy.toml` at the root bans all others.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::{Mutex, MutexGuard, OnceLock, PoisonError},
    time::{Duration, SystemTime},
};

use chrono::{DateTime, Utc};
use tokio::time::Instant;

/// A future that completes after a duration.
pub type Sleep<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// The source of time for the client. [`SystemClock`] is the default; tests pass a [`ManualClock`].
///
/// Waiting for the network is always limited in real time. The clock is used for pauses, for checking whether a
/// deadline has passed, and for the time at which a record was fetched.
pub trait Clock: fmt::Debug + Send + Sync + 'static {
    /// Returns the current time.
    fn now(&self) -> DateTime<Utc>;

    /// Returns the time since a fixed moment. It never decreases.
    fn elapsed(&self) -> Duration;

    /// Completes after `duration`.
    fn sleep(&self, duration: Duration) -> Sleep<'_>;
}

/// The system clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one door through which the time of day enters")]
    fn now(&self) -> DateTime<Utc> {
        SystemTime::now().into()
    }

    #[expect(clippy::disallowed_methods, reason = "the one door through which passing time enters")]
    fn elapsed(&self) -> Duration {
        static ORIGIN: OnceLock<Instant> = OnceLock::new();
        ORIGIN.get_or_init(Instant::now).elapsed()
    }

    fn sleep(&self, duration: Duration) -> Sleep<'_> {
        Box::pin(tokio::time::sleep(duration))
    }
}

/// A clock that does not advance by itself. Sleeping advances it at once, so that tests do not wait.
///
/// ```
/// use std::time::Duration;
/// use realaml_ext::clock::{Clock, ManualClock};
///
/// let clock = ManualClock::default();
/// let before = clock.now();
/// clock.advance(Duration::from_secs(900));
/// assert_eq!((clock.now() - before).num_minutes(), 15);
/// ```
#[derive(Debug, Default)]
pub struct ManualClock {
    state: Mutex<Manual>,
}

#[derive(Debug, Default)]
struct Manual {
    start: DateTime<Utc>,
    elapsed: Duration,
    sleeps: Vec<Duration>,
}

impl ManualClock {
    /// Creates a clock that shows `start`. The default clock shows the start of 1970.
    pub fn at(start: DateTime<Utc>) -> Self {
        Self { state: Mutex::new(Manual { start, ..Manual::default() }) }
    }

    /// Advances the clock.
    pub fn advance(&self, by: Duration) {
        self.state().elapsed += by;
    }

    /// Returns the durations of all sleeps so far, in order.
    pub fn sleeps(&self) -> Vec<Duration> {
        self.state().sleeps.clone()
    }

    fn state(&self) -> MutexGuard<'_, Manual> {
        // No code that holds the lock can panic halfway through a change, so the state is valid even if the lock is
        // poisoned.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn now(&self) -> DateTime<Utc> {
        let state = self.state();
        state.start + state.elapsed
    }

    fn elapsed(&self) -> Duration {
        self.state().elapsed
    }

    fn sleep(&self, duration: Duration) -> Sleep<'_> {
        Box::pin(async move {
            {
                let mut state = self.state();
                state.elapsed += duration;
                state.sleeps.push(duration);
            }
            // A real sleep would also let other tasks run.
            tokio::task::yield_now().await;
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn sleeping_moves_a_manual_clock() {
        let clock = ManualClock::default();
        clock.sleep(Duration::from_secs(60)).await;
        assert_eq!((clock.elapsed(), clock.now().timestamp()), (Duration::from_secs(60), 60));
        assert_eq!(clock.sleeps(), [Duration::from_secs(60)]);
    }

    #[test]
    fn the_clock_of_the_machine_goes_on() {
        let before = SystemClock.elapsed();
        assert!(SystemClock.elapsed() >= before && SystemClock.now().timestamp() > 1_700_000_000);
    }
}
