//! Facts about a call besides its response.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use realaml_api::Safety;

/// Facts about a call besides its response, which are added to the error if the call fails.
#[derive(Debug, Default)]
pub(crate) struct CallRecord(Mutex<Facts>);

#[derive(Debug, Default)]
struct Facts {
    safety: Option<Safety>,
    attempts: u32,
    doubtful: bool,
    retry_after: Option<Duration>,
}

impl CallRecord {
    pub(crate) fn begin(&self, safety: Safety) {
        self.facts().safety = Some(safety);
    }

    /// Counts an attempt and returns its number, from 1.
    pub(crate) fn attempt(&self) -> u32 {
        let mut facts = self.facts();
        facts.attempts += 1;
        facts.attempts
    }

    /// Records that an attempt before the last may have taken effect.
    pub(crate) fn doubt(&self) {
        self.facts().doubtful = true;
    }

    pub(crate) fn asked_to_wait(&self, retry_after: Option<Duration>) {
        self.facts().retry_after = retry_after;
    }

    /// Returns the safety of repeating the call, or `None` if the call did not reach the transport.
    pub(crate) fn safety(&self) -> Option<Safety> {
        self.facts().safety
    }

    pub(crate) fn attempts(&self) -> u32 {
        self.facts().attempts
    }

    /// Whether an attempt before the last may have taken effect.
    pub(crate) fn is_doubtful(&self) -> bool {
        self.facts().doubtful
    }

    /// Returns the wait that the last response asked for.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        self.facts().retry_after
    }

    fn facts(&self) -> MutexGuard<'_, Facts> {
        // Each update is a single assignment, so the facts are valid even if the lock is poisoned.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
