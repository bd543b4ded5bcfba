//! The builder of [`Receiver`].

use std::{
    fmt,
    future::Future,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::sync::{Semaphore, watch};

use super::{AT_ONCE, BoxError, BoxFuture, Handler, HandlingError, Receiver, Shared};
use crate::{
    callbacks::{Callbacks, Confirmed, LocalSeen, Seen},
    core::{Client, SignatureKey},
};

type KnownKeys = Box<dyn Fn(String) -> BoxFuture<Option<SignatureKey>> + Send + Sync>;
type OnFailure = Box<dyn Fn(&str, &HandlingError) + Send + Sync>;

/// The longest deadline of a handler: half of the longest lease.
const LONGEST_DEADLINE: Duration = Duration::from_secs(12 * 3600);

/// Sets up a [`Receiver`]. Created by [`Callbacks::receiver`].
///
/// ```no_run
/// # use realaml_ext::{Client, callbacks::Callbacks};
/// # async fn example(client: Client, callbacks: Callbacks) -> Result<(), std::io::Error> {
/// use std::time::Duration;
///
/// # async fn stored_key(reference: String) -> Option<realaml_ext::SignatureKey> { None }
/// let receiver = callbacks
///     .receiver(&client)
///     .known_keys(stored_key) // your own lookup by reference
///     .on_failure(|reference, error| eprintln!("{reference} was given up: {error}"))
///     .deadline(Duration::from_secs(20))
///     .handle(async |confirmed| {
///         println!("{}: {}", confirmed.reference(), confirmed.verification().outcome());
///         Ok::<_, std::io::Error>(())
///     });
/// # let _ = receiver;
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is received before `handle`"]
pub struct ReceiverBuilder {
    pub(super) callbacks: Callbacks,
    pub(super) client: Client,
    pub(super) seen: Arc<dyn Seen>,
    pub(super) known_keys: Option<KnownKeys>,
    pub(super) on_failure: Option<OnFailure>,
    pub(super) deadline: Duration,
}

impl ReceiverBuilder {
    pub(in crate::callbacks) fn new(callbacks: Callbacks, client: Client) -> Self {
        let seen = Arc::new(LocalSeen::new());
        Self { callbacks, client, seen, known_keys: None, on_failure: None, deadline: Duration::from_secs(60) }
    }

    /// Sets the store that remembers the handled states. Default: [`LocalSeen`], for one process.
    pub fn seen(self, seen: impl Seen) -> Self {
        Self { seen: Arc::new(seen), ..self }
    }

    /// Sets a function that looks up the key of a verification by its reference, in the data that you stored when you
    /// created the verification. Callbacks are then handled without using their bodies. `None` means that the key is
    /// not stored yet; the function is then called again later, a limited number of times.
    ///
    /// Without this function, the record has to contain its callback address or its reference.
    pub fn known_keys<F, R>(self, look_up: F) -> Self
    where
        F: Fn(String) -> R + Send + Sync + 'static,
        R: Future<Output = Option<SignatureKey>> + Send + 'static,
    {
        Self { known_keys: Some(Box::new(move |reference| Box::pin(look_up(reference)))), ..self }
    }

    /// Sets a function that is called for each callback that is given up, with the callback's reference and the error.
    pub fn on_failure(self, tell: impl Fn(&str, &HandlingError) + Send + Sync + 'static) -> Self {
        Self { on_failure: Some(Box::new(tell)), ..self }
    }

    /// Sets how long the handler may take. A handler that takes longer is dropped, which counts as a failure. The
    /// default is 60 seconds, and the maximum is 12 hours. Claims in the [`Seen`] store last twice as long as the
    /// deadline.
    pub fn deadline(self, deadline: Duration) -> Self {
        Self { deadline: deadline.min(LONGEST_DEADLINE), ..self }
    }

    /// Builds the receiver. The receiver calls this handler once for each state in which it finds a verification, with
    /// the record that the API returned.
    ///
    /// Once means that the handler is not called again after it has returned `Ok` and the [`Seen`] store has recorded
    /// that. If the handler fails, takes too long or panics, or if the process dies, the handler may be called again
    /// for the same state. Its effects should therefore be safe to repeat.
    pub fn handle<F, R, E>(self, handler: F) -> Receiver
    where
        F: Fn(Confirmed) -> R + Send + Sync + 'static,
        R: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<BoxError>,
    {
        let handler: Handler = Box::new(move |confirmed| {
            let handled = handler(confirmed);
            Box::pin(async move { handled.await.map_err(Into::into) })
        });
        Receiver(Arc::new(Shared {
            setup: self,
            handler,
            wakeups: Arc::default(),
            jobs: Mutex::default(),
            addresses: Mutex::default(),
            open: watch::Sender::new(0),
            slots: Semaphore::new(AT_ONCE),
        }))
    }
}

impl fmt::Debug for ReceiverBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReceiverBuilder")
            .field("callbacks", &self.callbacks)
            .field("seen", &self.seen)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}
