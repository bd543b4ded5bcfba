//! A claimed record while it is being checked, and the ways to release it.

use std::time::Duration;

use realaml_ext::{Error as ApiError, ErrorKind as ApiErrorKind};

use super::crew::Crew;
use crate::{
    Error,
    journal::millis,
    kind::Operation,
    random,
    store::{Job, Release},
    telemetry,
};

/// The number of failed fetches in a row after which a record that does not exist or cannot be read becomes a dead
/// letter.
const MOST_LOSSES: i64 = 5;

/// A claimed record that is being checked.
pub(super) struct Look<'a> {
    pub(super) crew: &'a Crew,
    pub(super) job: &'a Job,
    pub(super) operation: Operation,
}

impl Look<'_> {
    /// Handles a failure to fetch the record.
    pub(super) async fn not_fetched(&self, error: &ApiError) -> Result<(), Error> {
        let job = self.job;
        tracing::debug!(kind = ?error.kind(), "a record could not be fetched");
        let lost = match error.kind() {
            ApiErrorKind::NotFound => Some("not_found"),
            ApiErrorKind::Decode => Some("unreadable"),
            // Other errors are transient or can be fixed in the settings.
            _ => None,
        };
        match lost {
            Some(reason) if job.failures + 1 >= MOST_LOSSES => self.bury(reason).await,
            _ => {
                let pause = self.back_off(job.failures).max(error.retry_after().unwrap_or_default());
                self.later(pause, job.failures + 1).await
            }
        }
    }

    /// Makes the record a dead letter until somebody replays it.
    pub(super) async fn bury(&self, reason: &'static str) -> Result<(), Error> {
        let inner = &self.crew.journal.0;
        tracing::error!(reason, "a record became a dead letter");
        telemetry::buried(self.operation, reason);
        inner.store.bury(self.job, reason, &inner.actor, inner.now()).await.map(drop)
    }

    /// Releases the record, to be checked again after a pause.
    pub(super) async fn later(&self, pause: Duration, failures: i64) -> Result<(), Error> {
        let job = self.job;
        let due_at = self.crew.journal.0.now() + millis(pause);
        let release = Release {
            lane: job.lane,
            due_at: Some(due_at),
            pause: job.pause,
            failures,
            attempts: job.attempts,
            dead: None,
        };
        self.give_back(&release).await
    }

    /// Releases the record.
    pub(super) async fn give_back(&self, release: &Release<'_>) -> Result<(), Error> {
        let inner = &self.crew.journal.0;
        inner.store.release(self.job, release, inner.now()).await.map(drop)
    }

    /// Returns the release of a record whose states have all been handled. The record is due at the next sweep or, if
    /// it is final, only after a callback.
    pub(super) fn rest(&self, is_final: bool, pause: i64) -> Release<'static> {
        let due_at = (!is_final).then(|| self.crew.journal.0.now() + (pause as f64 * random::spread()) as i64);
        Release { lane: 1, due_at, pause, failures: 0, attempts: 0, dead: None }
    }

    /// Returns the pause until the next sweep, in milliseconds. It is short after a change and then grows.
    pub(super) fn next_pause(&self, is_new: bool) -> i64 {
        let settings = &self.crew.settings;
        let (first, longest) = (millis(settings.sweep_first), millis(settings.sweep_longest));
        if is_new { first } else { (self.job.pause + self.job.pause / 2).clamp(first, longest) }
    }

    /// Returns the pause after this many failures.
    pub(super) fn back_off(&self, failures: i64) -> Duration {
        let settings = &self.crew.settings;
        let doubled = settings.first_pause.saturating_mul(1 << failures.clamp(0, 20));
        doubled.min(settings.longest_pause).mul_f64(random::spread())
    }
}
