//! Waiting until something is done: a verification, a form, a document out for signing, work of the vendor's staff.

use std::{
    fmt,
    future::{Future, IntoFuture},
    pin::Pin,
    sync::Arc,
    time::Duration,
};

use futures_core::Stream;
use realaml_api::Operation;

use crate::core::{CallOptions, Client, Error, SignatureKey};

/// The shortest time between two fetches, however many hints arrive: hints can be forged.
const LEAST_PAUSE: Duration = Duration::from_millis(200);

/// How long before the deadline the last fetch is made, if a pause would last longer than that.
const LAST_LOOK: Duration = Duration::from_secs(5);

/// Signals that a verification may have changed, so that [`Settle`] fetches it at once instead of after its pause: callbacks,
/// for instance. A signal is a hint; the record is always fetched.
pub trait Wakeups: Send + Sync + 'static {
    /// Completes when the verification may have changed since the last call for it, at once if it already has. It may complete
    /// without a change, and may be dropped at any time.
    fn changed<'a>(&'a self, key: &'a SignatureKey) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>>;
}

/// A record that is fetched again and again until it is done. Sealed: only this crate's records implement it.
pub trait Settling: sealed::Sealed + Sized + Send + 'static {
    /// The key or id that the record is fetched by.
    type Key: Clone + fmt::Debug + Send + Sync + 'static;
    /// What counts as the state of the record: a change of it is reported.
    type State: PartialEq + Send + Sync;

    /// The operation that fetches it.
    const OPERATION: &'static str;
    /// The default deadline of a wait.
    const DEADLINE: Duration;
    /// The default of the first pause and of the longest.
    const PAUSES: (Duration, Duration);

    /// Fetches the record.
    fn fetch<'a>(
        client: &'a Client,
        key: &'a Self::Key,
    ) -> Pin<Box<dyn Future<Output = Result<Self, Error>> + Send + 'a>>;

    /// The state of the record.
    fn state(&self) -> Self::State;

    /// Whether the record stays as it is unless somebody acts.
    fn is_settled(&self) -> bool;

    /// Members that resemble a state unknown to this version.
    fn unknown_states(&self) -> Vec<String>;
}

/// Keeps [`Settling`] within this crate.
pub(crate) mod sealed {
    /// Each record that can be waited for implements it.
    pub trait Sealed {}
}

/// Waits until something is done: await it for the final record, or take the [stream of changes](Self::changes). It comes from
/// the `settle` method of what is waited for.
///
/// The record is fetched at once and then again and again, with pauses that grow, until it is done or the deadline ends.
/// Transient failures (no connection, 5xx, 429) do not end the wait. It may be dropped at any time, since it only reads.
///
/// ```no_run
/// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
/// use std::time::Duration;
///
/// let verification = client.verifications().settle(&key).with_deadline(Duration::from_secs(600)).await?;
/// println!("{}", verification.outcome());
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is fetched before it is awaited or its stream is polled"]
pub struct Settle<T: Settling> {
    client: Client,
    key: T::Key,
    deadline: Duration,
    first_pause: Duration,
    longest_pause: Duration,
    wakeups: Option<(Arc<dyn Wakeups>, SignatureKey)>,
}

impl<T: Settling> Settle<T> {
    pub(crate) fn new(client: Client, key: T::Key) -> Self {
        let (first_pause, longest_pause) = T::PAUSES;
        Self { client, key, deadline: T::DEADLINE, first_pause, longest_pause, wakeups: None }
    }

    /// How long to wait in all; the record is fetched once more shortly before the end. Default: 30 minutes, and 24 hours for
    /// outsourced work. A person with a link may take days: then wait for callbacks instead.
    pub fn with_deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// The first pause and the longest; each is half as long again as the one before. Default: 1 and 30 seconds for
    /// verifications, 5 and 60 seconds for forms and documents, 1 and 30 minutes for outsourced work.
    pub fn with_pauses(self, first: Duration, longest: Duration) -> Self {
        let first_pause = first.max(LEAST_PAUSE);
        Self { first_pause, longest_pause: longest.max(first_pause), ..self }
    }

    /// The record as first seen, then each time its state changed, the final one last. The stream ends after it, or after an
    /// error.
    pub fn changes(self) -> impl Stream<Item = Result<T, Error>> + Send + Unpin {
        Box::pin(futures_util::stream::unfold(Watch::new(self), |mut watch| async move {
            let item = watch.next().await?;
            Some((item, watch))
        }))
    }

    async fn settled(self) -> Result<T, Error> {
        let mut watch = Watch::new(self);
        loop {
            match watch.next().await {
                Some(Ok(record)) if !record.is_settled() => {}
                Some(result) => return result,
                // A watch ends only after an error or the final record, and both were returned above.
                None => return Err(watch.not_settled()),
            }
        }
    }
}

impl<T: Settling<Key = SignatureKey>> Settle<T> {
    /// Also fetches the record when these signal a change; polling stays as the fallback.
    pub fn with_wakeups(self, wakeups: Arc<dyn Wakeups>) -> Self {
        Self { wakeups: Some((wakeups, self.key.clone())), ..self }
    }
}

impl<T: Settling> Clone for Settle<T> {
    fn clone(&self) -> Self {
        Self { client: self.client.clone(), key: self.key.clone(), wakeups: self.wakeups.clone(), ..*self }
    }
}

impl<T: Settling> IntoFuture for Settle<T> {
    type Output = Result<T, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.settled())
    }
}

impl<T: Settling> fmt::Debug for Settle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settle")
            .field("operation", &T::OPERATION)
            .field("deadline", &self.deadline)
            .field("wakeups", &self.wakeups.is_some())
            .finish_non_exhaustive()
    }
}

/// A wait under way. All that lasts is in here, so that a dropped `next` can be called again.
struct Watch<T: Settling> {
    settle: Settle<T>,
    end: Duration,
    pause: Duration,
    /// How long to pause before the next look; nothing before the first.
    due: Option<Duration>,
    seen: Option<T::State>,
    /// Of the record seen last.
    unknown_states: Vec<String>,
    failure: Option<Error>,
    over: bool,
}

impl<T: Settling> Watch<T> {
    fn new(settle: Settle<T>) -> Self {
        let end = settle.client.clock().elapsed().saturating_add(settle.deadline);
        Self {
            pause: settle.first_pause,
            settle,
            end,
            due: None,
            seen: None,
            unknown_states: Vec::new(),
            failure: None,
            over: false,
        }
    }

    /// The next state; `None` when there will be none.
    async fn next(&mut self) -> Option<Result<T, Error>> {
        while !self.over {
            let left = self.end.saturating_sub(self.settle.client.clock().elapsed());
            if let Some(pause) = self.due {
                // However long the pause, or the server, asks to wait, there is one more look before the deadline.
                let last_look = left.checked_sub(LAST_LOOK).filter(|it| !it.is_zero()).unwrap_or(left);
                self.rest(if pause < left { pause } else { last_look }).await;
                self.due = None;
                continue;
            }
            if left.is_zero() {
                self.over = true;
                return Some(Err(self.not_settled()));
            }
            let result = self.look(left).await;
            self.due = Some(self.pause);
            self.pause = self.pause.saturating_add(self.pause / 2).min(self.settle.longest_pause);
            match result {
                Ok(record) => {
                    self.failure = None;
                    let state = record.state();
                    self.unknown_states = record.unknown_states();
                    self.over = record.is_settled();
                    if self.seen.as_ref() != Some(&state) {
                        self.seen = Some(state);
                        return Some(Ok(record));
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
    async fn look(&self, left: Duration) -> Result<T, Error> {
        let client = &self.settle.client;
        let deadline = client.deadline().min(left);
        let client = client.with(CallOptions { deadline: Some(deadline), ..client.options().clone() });
        T::fetch(&client, &self.settle.key).await
    }

    /// Pauses, and ends the pause early if a change is signalled.
    async fn rest(&mut self, pause: Duration) {
        let clock = self.settle.client.clock();
        let Some((wakeups, key)) = &self.settle.wakeups else {
            return clock.sleep(pause).await;
        };
        let least = pause.min(LEAST_PAUSE);
        clock.sleep(least).await;
        tokio::select! {
            () = clock.sleep(pause - least) => {}
            () = wakeups.changed(key) => self.pause = self.settle.first_pause,
        }
    }

    fn not_settled(&mut self) -> Error {
        let operation = Operation::by_id(T::OPERATION).unwrap_or(&Operation::CUSTOM);
        Error::not_settled(operation, self.settle.deadline, &self.unknown_states, self.failure.take())
    }
}
