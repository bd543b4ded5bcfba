//! Answers callbacks at once, and handles them afterwards.

mod failure;
mod work;

use std::{
    collections::HashMap,
    error::Error as StdError,
    fmt,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use http::{Request, Response, StatusCode};
use tokio::{
    sync::{Notify, Semaphore, watch},
    task::AbortHandle,
};

pub use self::failure::{HandlingError, HandlingErrorKind};
use super::{Callback, CallbackWakeups, Callbacks, Confirmed, LocalSeen, Refusal, Seen, Untrusted};
use crate::core::{Client, SignatureKey};

type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;
type BoxError = Box<dyn StdError + Send + Sync>;
type Handler = Box<dyn Fn(Confirmed) -> BoxFuture<Result<(), BoxError>> + Send + Sync>;
type KnownKeys = Box<dyn Fn(String) -> BoxFuture<Option<SignatureKey>> + Send + Sync>;
type OnFailure = Box<dyn Fn(&str, &HandlingError) + Send + Sync>;

/// How many callbacks may wait, each a small fraction of a kilobyte.
const MOST_WAITING: usize = 10_000;

/// How many callbacks are worked on at once.
const AT_ONCE: usize = 16;

/// Half of the longest lease.
const LONGEST_DEADLINE: Duration = Duration::from_secs(12 * 3600);

/// How many different callbacks may come to one address within [`WINDOW`]. Whoever learns an address could otherwise make the
/// receiver fetch as many records as they can name keys.
const MOST_PER_ADDRESS: u32 = 30;

/// How long callbacks to an address count.
const WINDOW: Duration = Duration::from_secs(60);

/// Sets a [`Receiver`] up; from [`Callbacks::receiver`].
#[must_use = "nothing is received before `handle`"]
pub struct ReceiverBuilder {
    callbacks: Callbacks,
    client: Client,
    seen: Arc<dyn Seen>,
    known_keys: Option<KnownKeys>,
    on_failure: Option<OnFailure>,
    deadline: Duration,
}

impl ReceiverBuilder {
    pub(super) fn new(callbacks: Callbacks, client: Client) -> Self {
        let seen = Arc::new(LocalSeen::new());
        Self { callbacks, client, seen, known_keys: None, on_failure: None, deadline: Duration::from_secs(60) }
    }

    /// The store that remembers what was handled. Default: [`LocalSeen`], for one process.
    pub fn seen(self, seen: impl Seen) -> Self {
        Self { seen: Arc::new(seen), ..self }
    }

    /// Looks up the key of a verification by its reference in what you stored when you created it. Bodies of callbacks are
    /// then not used at all. `None` means that the key is not stored yet; the function is called again later.
    ///
    /// Without it, the record has to name its callback address or its reference.
    pub fn known_keys<F, R>(self, look_up: F) -> Self
    where
        F: Fn(String) -> R + Send + Sync + 'static,
        R: Future<Output = Option<SignatureKey>> + Send + 'static,
    {
        Self { known_keys: Some(Box::new(move |reference| Box::pin(look_up(reference)))), ..self }
    }

    /// Calls this function with the reference of each callback that was given up, and why.
    pub fn on_failure(self, tell: impl Fn(&str, &HandlingError) + Send + Sync + 'static) -> Self {
        Self { on_failure: Some(Box::new(tell)), ..self }
    }

    /// How long the handler may take; it is dropped then, and called again later. Default: 60 seconds, at most 12 hours. Claims
    /// in the [`Seen`] store last twice as long.
    pub fn deadline(self, deadline: Duration) -> Self {
        Self { deadline: deadline.min(LONGEST_DEADLINE), ..self }
    }

    /// The receiver that calls this handler once for each state of each verification, with the record that the API gave.
    ///
    /// Once means: not again after the handler returned `Ok`. If it fails, takes too long, panics, or the process dies, it
    /// is called again, so what it does should bear repetition.
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

/// Receives callbacks: responds at once, then confirms each and passes it to the handler. Cheap to clone.
///
/// It has to be used within a Tokio runtime. What is under way when the process ends is lost, since it was answered: call
/// [`shutdown`](Self::shutdown) before you stop, and let [`settle`](crate::verifications::Verifications::settle) or a fetch from time
/// to time catch the rest.
///
/// ```no_run
/// # async fn example(client: realaml_ext::Client, callbacks: realaml_ext::callbacks::Callbacks) -> Result<(), realaml_ext::Error> {
/// use std::io;
///
/// let receiver = callbacks.receiver(&client).handle(async |confirmed| {
///     println!("{}: {}", confirmed.reference(), confirmed.verification().outcome());
///     Ok::<_, io::Error>(())
/// });
/// # let _ = receiver;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Receiver(Arc<Shared>);

struct Shared {
    setup: ReceiverBuilder,
    handler: Handler,
    wakeups: Arc<CallbackWakeups>,
    /// What is worked on.
    jobs: Mutex<Jobs>,
    /// When the window of an address began, by the clock of the client, and how many callbacks came in it.
    addresses: Mutex<HashMap<String, (Duration, u32)>>,
    /// How many jobs there are.
    open: watch::Sender<usize>,
    slots: Semaphore,
}

#[derive(Default)]
struct Jobs {
    open: HashMap<Untrusted<Callback>, Worker>,
    /// Whether no more are taken on.
    closed: bool,
}

/// Who works on a callback.
struct Worker {
    /// Notifies the worker that the same callback came again.
    again: Arc<Notify>,
    task: AbortHandle,
}

impl Receiver {
    /// The response to a request of any framework that uses the types of `http`: 202 for a callback, 404 for every address
    /// that was not minted here, and the others of [`Refusal`].
    ///
    /// ```no_run
    /// # async fn example(receiver: realaml_ext::callbacks::Receiver) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::http::Request;
    ///
    /// // From any framework that uses the types of `http`; here one with the whole body at hand.
    /// let request = Request::post("/realaml/callbacks/token").body(String::from("{}")).unwrap();
    /// let response = receiver.answer(request).await;
    /// assert_eq!(response.status(), 404); // not minted here
    /// # Ok(())
    /// # }
    /// ```
    pub async fn answer<B>(&self, request: Request<B>) -> Response<String>
    where
        B: http_body::Body,
        B::Error: Into<BoxError>,
    {
        match self.0.setup.callbacks.receive(request).await.and_then(|callback| self.accept(callback)) {
            Ok(()) => {
                let mut response = Response::new(String::new());
                *response.status_mut() = StatusCode::ACCEPTED;
                response
            }
            Err(refusal) => {
                tracing::debug!(status = refusal.status().as_u16(), "a callback was refused");
                refusal.response()
            }
        }
    }

    /// Accepts a callback, for an HTTP server of your own. The same callback again, while it is being handled, causes one
    /// more fetch of the record and nothing else.
    ///
    /// # Errors
    ///
    /// [`Refusal::Busy`] if too many callbacks wait, [`Refusal::TooMany`] if too many came to this address within a minute.
    pub fn accept(&self, callback: Untrusted<Callback>) -> Result<(), Refusal> {
        if let Some(key) = callback.claimed() {
            self.0.wakeups.tell(key);
        }
        // An application with keys of its own ignores what a body claims, so callbacks are not distinguished by their claims.
        let known = self.0.setup.known_keys.is_some();
        let callback = if known { callback.claiming_nothing() } else { callback.claiming_key_only() };
        let mut jobs = self.0.jobs();
        if let Some(worker) = jobs.open.get(&callback) {
            worker.again.notify_one();
            return Ok(());
        }
        if jobs.closed || jobs.open.len() >= MOST_WAITING {
            return Err(Refusal::Busy);
        }
        if !self.0.admits(&callback) {
            return Err(Refusal::TooMany);
        }
        let again = Arc::new(Notify::new());
        self.0.open.send_modify(|open| *open += 1);
        // Under the lock, so that whoever finds the callback listed finds its worker too.
        let task = tokio::spawn(work::run(self.0.clone(), callback.clone(), again.clone())).abort_handle();
        jobs.open.insert(callback, Worker { again, task });
        Ok(())
    }

    /// Accepts no more callbacks, which get the response 503 from then on, and waits for those under way as long as the deadline
    /// allows. Callbacks that are left then are dropped, and their references are returned, each once, in order; the list is
    /// empty if none is left.
    ///
    /// The callbacks that are left were accepted before, so the API may not call again: fetch these verifications when the
    /// application starts again. A state whose handler was interrupted is claimed until its lease ends, and then handled again.
    ///
    /// ```no_run
    /// # async fn example(receiver: realaml_ext::callbacks::Receiver) {
    /// for reference in receiver.shutdown(std::time::Duration::from_secs(20)).await {
    ///     eprintln!("{reference} was not handled");
    /// }
    /// # }
    /// ```
    #[must_use = "what is left was not handled"]
    pub async fn shutdown(&self, deadline: Duration) -> Vec<String> {
        self.0.jobs().closed = true;
        // A deadline beyond all time never passes.
        let _ended_or_not = tokio::time::timeout(deadline, self.idle()).await;
        let left: Vec<_> = {
            let jobs = self.0.jobs();
            jobs.open.iter().map(|(callback, worker)| (callback.reference().to_owned(), worker.task.clone())).collect()
        };
        // Not under the lock, which each of them takes as it ends.
        left.iter().for_each(|(_, task)| task.abort());
        if !left.is_empty() {
            tracing::warn!(left = left.len(), "callbacks were not handled before the shutdown");
        }
        let mut references: Vec<_> = left.into_iter().map(|(reference, _)| reference).collect();
        references.sort_unstable();
        references.dedup();
        references
    }

    /// Ends when no callback is being worked on or waits for another try, which can take many minutes while the API or the
    /// handler fails. To stop an application within a given time, use [`shutdown`](Self::shutdown).
    pub async fn idle(&self) {
        // The sender lives as long as `self`, so this ends only when the count is zero.
        let mut open = self.0.open.subscribe();
        let _ended = open.wait_for(|open| *open == 0).await;
    }

    /// For waits in this process: [`Settle::with_wakeups`](crate::verifications::Settle::with_wakeups).
    pub fn wakeups(&self) -> Arc<CallbackWakeups> {
        self.0.wakeups.clone()
    }
}

impl Shared {
    /// Counts a callback to its address; `false` if there are too many.
    fn admits(&self, callback: &Untrusted<Callback>) -> bool {
        let now = self.setup.client.clock().elapsed();
        let mut addresses = self.addresses.lock().unwrap_or_else(PoisonError::into_inner);
        if addresses.len() >= MOST_WAITING {
            addresses.retain(|_, (began, _)| now.saturating_sub(*began) < WINDOW);
        }
        let (began, count) = addresses.entry(callback.address()).or_insert((now, 0));
        if now.saturating_sub(*began) >= WINDOW {
            (*began, *count) = (now, 0);
        }
        *count += 1;
        *count <= MOST_PER_ADDRESS
    }

    fn jobs(&self) -> MutexGuard<'_, Jobs> {
        // Nothing done under the lock can panic half-way.
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver")
            .field("setup", &self.0.setup)
            .field("open", &*self.0.open.borrow())
            .finish_non_exhaustive()
    }
}
