//! Handles a callback after its response was sent.

use std::{panic::AssertUnwindSafe, sync::Arc, time::Duration};

use futures_util::FutureExt;
use tokio::sync::Notify;

use super::{
    super::{
        Callback, Claim, Closed, ConfirmError, ConfirmErrorKind, Confirmed, SeenError, Subject, Untrusted,
        seen::Position,
    },
    HandlingError, HandlingErrorKind, Shared,
};
use crate::core::SignatureKey;

/// The pauses between attempts; there is one more attempt than there are pauses. It is not known whether the API sends
/// a callback again, so the receiver keeps trying for a while.
const PAUSES: [Duration; 5] = [
    Duration::from_secs(1),
    Duration::from_secs(5),
    Duration::from_secs(30),
    Duration::from_secs(120),
    Duration::from_secs(600),
];

/// The pauses between attempts to close a claim.
const CLOSE_AGAIN: [Duration; 4] =
    [Duration::from_millis(100), Duration::from_secs(1), Duration::from_secs(5), Duration::from_secs(15)];

/// The pauses before a record is fetched again because it shows an earlier state than the last one handled.
const LATE_ANSWER: [Duration; 4] =
    [Duration::from_secs(2), Duration::from_secs(8), Duration::from_secs(20), Duration::from_secs(30)];

/// The first and the longest pause before checking whether another replica has finished.
const LOOK_AGAIN: (Duration, Duration) = (Duration::from_millis(50), Duration::from_secs(2));

/// Works on a callback until it is handled or given up. The work starts again if the same callback has arrived in the
/// meantime.
pub(super) async fn run(shared: Arc<Shared>, callback: Untrusted<Callback>, again: Arc<Notify>) {
    let job = Job { shared, callback, again: again.clone() };
    let mut pauses = PAUSES.iter();
    loop {
        // The next attempt covers all callbacks that arrived before it, so their notification is discarded.
        let _came_again = again.notified().now_or_never();
        let failure = match job.attempt().await {
            Ok(()) => None,
            Err(error) if error.is_retryable() => match pauses.next() {
                Some(pause) => {
                    tokio::select! {
                        () = job.shared.setup.client.clock().sleep(*pause) => {}
                        () = again.notified() => {}
                    }
                    continue;
                }
                None => Some(error),
            },
            Err(error) => Some(error),
        };
        if let Some(error) = failure {
            tracing::warn!(kind = ?error.kind(), "a callback was given up");
            if let Some(tell) = &job.shared.setup.on_failure {
                tell(job.callback.reference(), &error);
            }
        }
        if job.is_over() {
            return;
        }
        pauses = PAUSES.iter();
    }
}

/// A callback that is being worked on. It stays in the list of open jobs at most as long as this value lives.
struct Job {
    shared: Arc<Shared>,
    callback: Untrusted<Callback>,
    again: Arc<Notify>,
}

impl Job {
    /// Removes the callback from the open jobs unless it has arrived again. Returns whether the callback was removed.
    /// The check and the removal happen under one lock, so no callback is missed in between.
    fn is_over(&self) -> bool {
        let mut jobs = self.shared.jobs();
        let over = self.again.notified().now_or_never().is_none();
        if over {
            jobs.open.remove(&self.callback);
        }
        over
    }

    async fn attempt(&self) -> Result<(), HandlingError> {
        let setup = &self.shared.setup;
        let known = match &setup.known_keys {
            Some(look_up) => {
                let key = look_up(self.callback.reference().to_owned()).await;
                let key = key.ok_or_else(|| HandlingError::new(HandlingErrorKind::UnknownReference))?;
                self.shared.wakeups.tell(&key);
                Some(key)
            }
            None => None,
        };
        let key = known.as_ref().or_else(|| self.callback.claimed());
        let subject = Subject::of(key.ok_or_else(|| HandlingError::confirm(ConfirmErrorKind::NoKey.error()))?);
        let mut pause = LOOK_AGAIN.0;
        let mut late = LATE_ANSWER.iter();
        loop {
            let last = setup.seen.last(&subject).await.map_err(HandlingError::store)?;
            let position = Position::after(last, setup.client.clock().now());
            let (next, handled) = match position {
                Position::Open { next, handled } => (next, handled),
                Position::Taken(left) => {
                    setup.client.clock().sleep(pause.min(left)).await;
                    pause = (pause * 2).min(LOOK_AGAIN.1);
                    continue;
                }
            };
            // The slot is held only while there is work to do, so that waiting for another replica does not block other
            // callbacks.
            let slot = self.shared.slots.acquire().await;
            let confirmed = self.confirm(known.as_ref()).await.map_err(HandlingError::confirm)?;
            let state = confirmed.state();
            if handled == Some(state) {
                return Ok(());
            }
            // A state that was handled before comes either from a late response or from a verification that returned to
            // it. Another fetch shows which.
            if let Some(pause) = late.as_slice().first()
                && setup.seen.was_handled(&subject, &state).await.map_err(HandlingError::store)?
            {
                late.next();
                drop(slot);
                setup.client.clock().sleep(*pause).await;
                continue;
            }
            let until = Position::end_of_lease(setup.client.clock().now(), setup.deadline.saturating_mul(2));
            let claim = Claim { number: next, state, until };
            if setup.seen.claim(&subject, &claim).await.map_err(HandlingError::store)? {
                return self.handle(&subject, next, confirmed).await;
            }
        }
    }

    async fn confirm(&self, known: Option<&SignatureKey>) -> Result<Confirmed, ConfirmError> {
        let client = &self.shared.setup.client;
        match known {
            Some(key) => self.callback.confirm_as(client, key).await,
            None => self.callback.confirm(client).await,
        }
    }

    /// Passes a claimed state to the handler, and closes the claim.
    async fn handle(&self, subject: &Subject, number: u64, confirmed: Confirmed) -> Result<(), HandlingError> {
        let setup = &self.shared.setup;
        let handling = AssertUnwindSafe(async { (self.shared.handler)(confirmed).await }).catch_unwind();
        let result = match tokio::time::timeout(setup.deadline, handling).await {
            Ok(Ok(result)) => result.map_err(HandlingError::handler),
            Ok(Err(_panic)) => Err(HandlingError::new(HandlingErrorKind::Panic)),
            Err(_elapsed) => Err(HandlingError::new(HandlingErrorKind::Deadline)),
        };
        let closed = if result.is_ok() { Closed::Done } else { Closed::Released };
        match self.close(subject, number, closed).await {
            Ok(()) => result,
            Err(error) => {
                tracing::warn!("the claim of a callback was not closed");
                result?;
                // The state was handled, so it is not tried again here. It may be handled once more when the claim ends
                // and another callback arrives, so the failure is reported.
                Err(HandlingError::unclosed(error))
            }
        }
    }

    /// Closes a claim, with a few retries. If the claim stays open, its state can be handled again after the claim
    /// ends.
    async fn close(&self, subject: &Subject, number: u64, closed: Closed) -> Result<(), SeenError> {
        let setup = &self.shared.setup;
        for pause in CLOSE_AGAIN {
            match setup.seen.close(subject, number, closed).await {
                Ok(()) => return Ok(()),
                Err(_) => setup.client.clock().sleep(pause).await,
            }
        }
        setup.seen.close(subject, number, closed).await
    }
}

impl Drop for Job {
    /// Removes the callback from the open jobs however the work ends, even with a panic in the application's lookup
    /// function, so that the same callback can be accepted again.
    fn drop(&mut self) {
        let mut jobs = self.shared.jobs();
        // After `is_over`, the same callback may already be listed again, for another job.
        if jobs.open.get(&self.callback).is_some_and(|it| Arc::ptr_eq(&it.again, &self.again)) {
            jobs.open.remove(&self.callback);
        }
        drop(jobs);
        self.shared.open.send_modify(|open| *open -= 1);
    }
}
