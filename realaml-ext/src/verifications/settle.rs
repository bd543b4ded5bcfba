//! Waiting until a verification is complete.

use std::{
    fmt,
    future::{Future, IntoFuture},
    pin::Pin,
    sync::Arc,
    time::Duration,
};

use futures_core::Stream;
use realaml_api::Operation;

use super::Verification;
use crate::{CallOptions, Client, Error, SignatureKey, outcome::Outcome};

/// The least time between two looks, however many hints arrive: hints can be forged.
const LEAST_PAUSE: Duration = Duration::from_millis(200);

/// Tells that a verification may have changed, so that [`Settle`] looks at once and not only after its pause: callbacks, for
/// instance. What it tells is a hint; the record is always fetched.
pub trait Wakeups: Send + Sync + 'static {
    /// Ends when something may have happened to the verification since the last call for it, at once if it already has. It
    /// may end for nothing, and may be dropped at any time.
    fn changed<'a>(&'a self, key: &'a SignatureKey) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>>;
}

/// Waits until a verification is complete: completed or cancelled. From [`Verifications::settle`](super::Verifications::settle).
///
/// The record is fetched at once and then again and again, with pauses that grow, until it is complete or the deadline ends.
/// Failures that pass (no connection, 5xx, 429) do not end the wait. Dropping it at any time loses nothing, since it only
/// reads.
#[derive(Clone)]
#[must_use = "nothing is fetched before it is awaited or its stream is polled"]
pub struct Settle {
    client: Client,
    key: SignatureKey,
    deadline: Duration,
    first_pause: Duration,
    longest_pause: Duration,
    wakeups: Option<Arc<dyn Wakeups>>,
}

impl Settle {
    pub(super) fn new(client: Client, key: SignatureKey) -> Self {
        Self {
            client,
            key,
            deadline: Duration::from_secs(30 * 60),
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(30),
            wakeups: None,
        }
    }

    /// How long to wait in all. Default: 30 minutes. A person with a link may take days: then wait for callbacks instead.
    pub fn with_deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// The first pause and the longest; each is half as long again as the one before. Default: 1 and 30 seconds.
    pub fn with_pauses(self, first: Duration, longest: Duration) -> Self {
        let first_pause = first.max(LEAST_PAUSE);
        Self { first_pause, longest_pause: longest.max(first_pause), ..self }
    }

    /// Also looks when these tell of a change; polling stays as the fallback.
    pub fn with_wakeups(self, wakeups: Arc<dyn Wakeups>) -> Self {
        Self { wakeups: Some(wakeups), ..self }
    }

    /// The record as first seen, then each time its state changed, the complete one last. The stream ends after it, or after
    /// an error.
    pub fn changes(self) -> impl Stream<Item = Result<Verification, Error>> + Send + Unpin {
        Box::pin(futures_util::stream::unfold(Watch::new(self), |mut watch| async move {
            let item = watch.next().await?;
            Some((item, watch))
        }))
    }

    async fn settled(self) -> Result<Verification, Error> {
        let mut watch = Watch::new(self);
        loop {
            match watch.next().await {
                Some(Ok(verification)) if !verification.outcome().is_final() => {}
                Some(result) => return result,
                // A watch ends only after an error or the complete record, and both were returned above.
                None => return Err(watch.not_settled()),
            }
        }
    }
}

impl IntoFuture for Settle {
    type Output = Result<Verification, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.settled())
    }
}

impl fmt::Debug for Settle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settle")
            .field("key", &self.key)
            .field("deadline", &self.deadline)
            .field("wakeups", &self.wakeups.is_some())
            .finish_non_exhaustive()
    }
}

/// A wait under way. All that lasts is in here, so that a dropped `next` can be called again.
struct Watch {
    settle: Settle,
    end: Duration,
    pause: Duration,
    /// How long to pause before the next look; nothing before the first.
    due: Option<Duration>,
    seen: Option<Vec<Outcome>>,
    failure: Option<Error>,
    over: bool,
}

impl Watch {
    fn new(settle: Settle) -> Self {
        let end = settle.client.clock().elapsed().saturating_add(settle.deadline);
        Self { pause: settle.first_pause, settle, end, due: None, seen: None, failure: None, over: false }
    }

    /// The next state; `None` when there will be none.
    async fn next(&mut self) -> Option<Result<Verification, Error>> {
        while !self.over {
            let left = self.end.saturating_sub(self.settle.client.clock().elapsed());
            if let Some(pause) = self.due {
                self.rest(pause.min(left)).await;
                self.due = None;
                continue;
            }
            if left.is_zero() {
                self.over = true;
                return Some(Err(self.not_settled()));
            }
            let result = self.look(left).await;
            self.due = Some(self.pause);
            self.pause = self.pause.mul_f64(1.5).min(self.settle.longest_pause);
            match result {
                Ok(verification) => {
                    self.failure = None;
                    let state = state(&verification);
                    self.over = verification.outcome().is_final();
                    if self.seen.as_ref() != Some(&state) {
                        self.seen = Some(state);
                        return Some(Ok(verification));
                    }
                }
                Err(error) if error.is_retryable() => {
                    self.due = Some(self.pause.max(error.retry_after().unwrap_or_default()));
                    self.failure = Some(error);
                }
                Err(error) => {
                    self.over = true;
                    return Some(Err(error));
                }
            }
        }
        None
    }

    /// Fetches the record, within what is left of the deadline.
    async fn look(&self, left: Duration) -> Result<Verification, Error> {
        let client = &self.settle.client;
        let deadline = client.deadline().min(left);
        let options = CallOptions { deadline: Some(deadline), ..client.options().clone() };
        client.with(options).verifications().get(&self.settle.key).await
    }

    /// Pauses, for less long if a change is told of.
    async fn rest(&mut self, pause: Duration) {
        let clock = self.settle.client.clock();
        let Some(wakeups) = &self.settle.wakeups else {
            return clock.sleep(pause).await;
        };
        let least = pause.min(LEAST_PAUSE);
        clock.sleep(least).await;
        tokio::select! {
            () = clock.sleep(pause - least) => {}
            () = wakeups.changed(&self.settle.key) => self.pause = self.settle.first_pause,
        }
    }

    fn not_settled(&mut self) -> Error {
        let operation = Operation::by_id("get_verification").unwrap_or(&Operation::CUSTOM);
        Error::not_settled(operation, self.settle.deadline, self.failure.take())
    }
}

/// What counts as the state of a verification: where the whole and each check stand.
fn state(verification: &Verification) -> Vec<Outcome> {
    vec![
        verification.outcome(),
        verification.quick_id().outcome(),
        verification.pep().outcome(),
        verification.face_match().outcome(),
        verification.voi().outcome(),
        verification.bank_match().outcome(),
    ]
}
