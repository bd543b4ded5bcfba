//! Waits until a record is settled: a verification, a form, a document out for signing, or outsourced work.

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

/// The shortest pause between two fetches, except just before the deadline. Wakeups cannot shorten it, because they can
/// be forged.
const LEAST_PAUSE: Duration = Duration::from_millis(200);

/// The time before the deadline at which the last fetch is made, if a pause would last beyond the deadline.
const LAST_LOOK: Duration = Duration::from_secs(5);

/// Signals that a verification may have changed, for instance because a callback arrived, so that [`Settle`] fetches it
/// before the current pause ends. A signal is only a hint: the record is always fetched.
///
/// ```
/// use std::{future::Future, pin::Pin};
///
/// use realaml_ext::{SignatureKey, Wakeups};
///
/// /// Signalled for any verification, which is enough because a signal is only a hint.
/// struct Announcements(tokio::sync::Notify);
///
/// impl Wakeups for Announcements {
///     fn changed<'a>(&'a self, _: &'a SignatureKey) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>> {
///         Box::pin(self.0.notified())
///     }
/// }
/// # let _ = |announcements: Announcements| announcements.0.notify_waiters();
/// ```
pub trait Wakeups: Send + Sync + 'static {
    /// Completes when the verification may have changed since the last call with its key. If it already has, the future
    /// completes at once. The future may complete without a change, and may be dropped at any time.
    fn changed<'a>(&'a self, key: &'a SignatureKey) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>>;
}

/// A record that is fetched repeatedly until it is settled. Sealed: only this crate's records implement it.
pub trait Settling: sealed::Sealed + Sized + Send + 'static {
    /// The key or id that the record is fetched by.
    type Key: Clone + fmt::Debug + Send + Sync + 'static;
    /// The part of the record that counts as its state. A wait reports each change of the state.
    type State: PartialEq + Send + Sync;

    /// The operation that fetches the record.
    const OPERATION: &'static str;
    /// The default deadline of a wait.
    const DEADLINE: Duration;
    /// The default first and longest pauses.
    const PAUSES: (Duration, Duration);

    /// Fetches the record.
    fn fetch<'a>(
        client: &'a Client,
        key: &'a Self::Key,
    ) -> Pin<Box<dyn Future<Output = Result<Self, Error>> + Send + 'a>>;

    /// Returns the state of the record.
    fn state(&self) -> Self::State;

    /// Whether the record stays as it is unless somebody acts.
    fn is_settled(&self) -> bool;

    /// Returns the states that this version does not know: an unknown status, and unknown members that look like a
    /// state.
    fn unknown_states(&self) -> Vec<String>;
}

/// Prevents other crates from implementing [`Settling`].
pub(crate) mod sealed {
    /// Implemented by each kind of record that can be waited for.
    pub trait Sealed {}
}

/// Waits until a record is settled. Await this value for the final record, or use its [stream of
/// changes](Self::changes). Created by the `settle` methods of this crate.
///
/// The record is fetched at once and then repeatedly, with growing pauses, until it is settled or the deadline passes.
/// A transient failure (such as no connection, 429 or 503) does not end the wait; any other error does. The wait may be
/// dropped at any time, because it only reads.
///
/// ```
/// # #[cfg(feature = "test-util")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), realaml_ext::Error> {
/// use std::time::Duration;
///
/// use realaml_ext::{ErrorKind, SignatureKey, Verification, test_util::{self, FakeApi}};
///
/// let api = FakeApi::new().answer("get_verification", test_util::record::<Verification>("6513").json());
/// let client = api.client();
/// let wait = client.verifications().settle(&SignatureKey::new("6513")).with_deadline(Duration::from_secs(600));
/// // The person did nothing for ten minutes.
/// assert_eq!(wait.await.unwrap_err().kind(), ErrorKind::NotSettled);
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "test-util"))]
/// # fn main() {}
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

    /// Sets how long to wait in total. A pause that would last beyond the deadline is shortened, so that the last fetch
    /// takes place at most 5 seconds before the deadline. Default: 30 minutes, and 24 hours for outsourced work. A
    /// person with a link may take days: wait for callbacks instead.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// use std::time::Duration;
    ///
    /// use realaml_ext::{SignatureKey, Verification, clock::Clock, test_util::{self, FakeApi}};
    ///
    /// let api = FakeApi::new().answer("get_verification", test_util::record::<Verification>("6513").json());
    /// let client = api.client();
    /// let wait = client.verifications().settle(&SignatureKey::new("6513")).with_deadline(Duration::from_secs(90));
    /// assert!(wait.await.is_err());
    /// assert!(client.clock().elapsed() <= Duration::from_secs(90));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "test-util"))]
    /// # fn main() {}
    /// ```
    pub fn with_deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// Sets the first and the longest pause, each at least 200 milliseconds. Each pause is 1.5 times as long as the one
    /// before, up to the longest. After a failed fetch, the next pause is one step longer, and lasts at least as long
    /// as `Retry-After` asks for. Default: 1 and 30 seconds for verifications, 5 and 60 seconds for forms and
    /// documents, and 1 and 30 minutes for outsourced work.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// use std::time::Duration;
    ///
    /// use realaml_ext::{SignatureKey, Verification, clock::Clock, test_util::{self, FakeApi}};
    ///
    /// let record = test_util::record::<Verification>("6513");
    /// let api = FakeApi::new().answer("get_verification", record.json());
    /// let client = api.answer("get_verification", record.passed().json()).client();
    /// let wait = client.verifications().settle(&SignatureKey::new("6513"));
    /// wait.with_pauses(Duration::from_secs(10), Duration::from_secs(120)).await?;
    /// assert_eq!(client.clock().elapsed(), Duration::from_secs(10));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "test-util"))]
    /// # fn main() {}
    /// ```
    pub fn with_pauses(self, first: Duration, longest: Duration) -> Self {
        let first_pause = first.max(LEAST_PAUSE);
        Self { first_pause, longest_pause: longest.max(first_pause), ..self }
    }

    /// Returns a stream of the record: as first fetched, then after each change of its state, and finally as settled.
    /// The stream ends after the final record or an error.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// use futures_util::StreamExt;
    /// use realaml_ext::{SignatureKey, Verification, test_util::{self, FakeApi}};
    ///
    /// let record = test_util::record::<Verification>("6513");
    /// let api = FakeApi::new()
    ///     .answer("get_verification", record.json())
    ///     .answer("get_verification", record.passed().json());
    /// let client = api.client();
    /// let mut changes = client.verifications().settle(&SignatureKey::new("6513")).changes();
    /// let mut outcomes = Vec::new();
    /// while let Some(verification) = changes.next().await {
    ///     outcomes.push(verification?.outcome().to_string());
    /// }
    /// assert_eq!(outcomes, ["pending", "passed"]);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "test-util"))]
    /// # fn main() {}
    /// ```
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
                // A watch ends only after an error or the final record, and both are returned above.
                None => return Err(watch.not_settled()),
            }
        }
    }
}

impl<T: Settling<Key = SignatureKey>> Settle<T> {
    /// Also fetches the record when these wakeups signal a change. The pauses then start again from the first. Polling
    /// remains as the fallback.
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

/// A wait in progress. It contains all of its state, so that `next` can be called again after its future has been
/// dropped.
struct Watch<T: Settling> {
    settle: Settle<T>,
    end: Duration,
    pause: Duration,
    /// The pause before the next fetch, or `None` if the fetch is due now.
    due: Option<Duration>,
    seen: Option<T::State>,
    /// The unknown states of the last record.
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

    /// Returns the record when its state has changed, or an error. Returns `None` after the final record or an error.
    async fn next(&mut self) -> Option<Result<T, Error>> {
        while !self.over {
            let left = self.end.saturating_sub(self.settle.client.clock().elapsed());
            if let Some(pause) = self.due {
                // If the pause or the server's `Retry-After` would last beyond the deadline, the record is fetched once
                // more, `LAST_LOOK` before the deadline, unless that moment has passed.
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

    /// Fetches the record within the remainder of the deadline.
    async fn look(&self, left: Duration) -> Result<T, Error> {
        let client = &self.settle.client;
        let deadline = client.deadline().min(left);
        let client = client.with(CallOptions { deadline: Some(deadline), ..client.options().clone() });
        T::fetch(&client, &self.settle.key).await
    }

    /// Pauses. The pause ends early if a change is signalled.
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use http::{HeaderMap, StatusCode};

    use super::*;
    use crate::{Environment, clock::ManualClock, raw};

    /// Without the last fetch, a record that settles shortly before the deadline would be missed.
    #[tokio::test]
    async fn a_pause_that_ends_at_the_deadline_is_shortened_for_a_last_fetch() {
        let transport = raw::transport_fn(|_call| async {
            let body = r#"{"signature_key": "6513270e269e0d37f2a74de452e6b438", "is_completed": false}"#;
            Ok(raw::RawResponse::new(StatusCode::OK, HeaderMap::new(), body.into()))
        });
        let clock = Arc::new(ManualClock::default());
        let client = Client::builder().environment(Environment::Staging).api_key("0000.example").transport(transport);
        let client = client.clock(clock.clone()).build().unwrap();
        let key = SignatureKey::new("6513270e269e0d37f2a74de452e6b438");
        let seconds = Duration::from_secs;
        let settle = client.verifications().settle(&key).with_pauses(seconds(10), seconds(10));
        assert!(settle.with_deadline(seconds(30)).await.is_err());
        assert_eq!(clock.sleeps(), [10, 10, 5, 5].map(seconds));
    }
}
