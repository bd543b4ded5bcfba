//! Responds to callbacks at once, and handles them afterwards.

mod builder;
mod failure;
mod work;

use std::{
    collections::HashMap,
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

pub use self::{
    builder::ReceiverBuilder,
    failure::{HandlingError, HandlingErrorKind},
};
use super::{Callback, CallbackWakeups, Confirmed, Refusal, Untrusted};
use crate::core::error::BoxError;

type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;
type Handler = Box<dyn Fn(Confirmed) -> BoxFuture<Result<(), BoxError>> + Send + Sync>;

/// The maximum number of callbacks that are being handled or wait for another attempt.
const MOST_WAITING: usize = 10_000;

/// The maximum number of callbacks that are handled at the same time.
const AT_ONCE: usize = 16;

/// The maximum number of callbacks to one address within [`WINDOW`], not counting repetitions of a callback that is
/// still open. Without a limit, anyone who learns an address could name one key after another and make the receiver
/// fetch any number of records.
const MOST_PER_ADDRESS: u32 = 30;

/// The time window in which callbacks to one address are counted.
const WINDOW: Duration = Duration::from_secs(60);

/// Receives callbacks: responds at once, then confirms each and passes it to the handler. Cheap to clone.
///
/// The receiver has to be used within a Tokio runtime. Callbacks that are waiting or being handled when the process
/// ends are lost, because the API has already received a success status for them. Call [`shutdown`](Self::shutdown)
/// before you stop, and use [`settle`](crate::verifications::Verifications::settle) or an occasional fetch to find
/// changes that were missed.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use std::{io, time::Duration};
///
/// use realaml_ext::callbacks::{CallbackSecret, Callbacks};
///
/// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
/// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
/// let receiver = callbacks.receiver(&client).handle(async |confirmed| {
///     println!("{}: {}", confirmed.reference(), confirmed.verification().outcome());
///     Ok::<_, io::Error>(())
/// });
/// // Serve `receiver`; before the process ends:
/// let left = receiver.shutdown(Duration::from_secs(20)).await;
/// assert!(left.is_empty()); // every callback was handled
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Receiver(Arc<Shared>);

struct Shared {
    setup: ReceiverBuilder,
    handler: Handler,
    wakeups: Arc<CallbackWakeups>,
    /// The callbacks that are being handled or wait for another attempt.
    jobs: Mutex<Jobs>,
    /// When each address's current window began, by the client's clock, and the number of callbacks in that window.
    addresses: Mutex<HashMap<String, (Duration, u32)>>,
    /// The number of open jobs.
    open: watch::Sender<usize>,
    slots: Semaphore,
}

#[derive(Default)]
struct Jobs {
    open: HashMap<Untrusted<Callback>, Worker>,
    /// Whether no more callbacks are accepted.
    closed: bool,
}

/// The task that works on a callback.
struct Worker {
    /// Notifies the worker that the same callback arrived again.
    again: Arc<Notify>,
    task: AbortHandle,
}

impl Receiver {
    /// Responds to a request from any framework that uses the types of the `http` crate: with 202 for a callback, 404
    /// for every address that was not minted here, and otherwise with the status of the [`Refusal`].
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::http::Request;
    ///
    /// # use realaml_ext::callbacks::{CallbackSecret, Callbacks};
    /// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// # let receiver = callbacks.receiver(&client).handle(async |_| Ok::<_, std::io::Error>(()));
    /// // A request from any framework that uses the types of `http`. The body of this one is a string.
    /// let request = Request::post("/realaml/callbacks/token").body(String::from("{}"))?;
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

    /// Accepts a callback, for your own HTTP server. If the same callback arrives again while it is being handled, the
    /// record is fetched once more, but the callback is not queued a second time.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # use realaml_ext::callbacks::{CallbackSecret, Callbacks};
    /// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// # let receiver = callbacks.receiver(&client).handle(async |_| Ok::<_, std::io::Error>(()));
    /// # let (address, body) = (callbacks.mint("matter-4711")?, br#"{"signature_key": "6513"}"#);
    /// // `address` and `body` come from a request that your own server received.
    /// let callback = callbacks.recognise(address.expose(), body).ok_or("respond with 404")?;
    /// match receiver.accept(callback) {
    ///     Ok(()) => println!("respond with 202"),
    ///     Err(refusal) => panic!("respond with {}", refusal.status()),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Refusal::Busy`] if too many callbacks are waiting or the receiver has been shut down, and [`Refusal::TooMany`]
    /// if too many came to this address within a minute.
    pub fn accept(&self, callback: Untrusted<Callback>) -> Result<(), Refusal> {
        if let Some(key) = callback.claimed() {
            self.0.wakeups.tell(key);
        }
        // With `known_keys`, the claims in bodies are ignored, so they do not distinguish one callback from another.
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
        // The task is spawned under the lock, so it cannot remove its callback from `jobs.open` before the callback is
        // inserted below.
        let task = tokio::spawn(work::run(self.0.clone(), callback.clone(), again.clone())).abort_handle();
        jobs.open.insert(callback, Worker { again, task });
        Ok(())
    }

    /// Stops accepting callbacks, and waits for the open ones until the deadline. New callbacks are refused with the
    /// status 503 at once. Callbacks that remain after the deadline are dropped. Their references are returned, sorted
    /// and without duplicates; the list is empty if none remain.
    ///
    /// The API received a success status for the remaining callbacks, so it may not send them again. Fetch these
    /// verifications when the application starts again. A state whose handler was interrupted stays claimed until its
    /// lease ends. After that, it can be handled again.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use std::time::Duration;
    ///
    /// # use realaml_ext::callbacks::{CallbackSecret, Callbacks};
    /// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// # let receiver = callbacks.receiver(&client).handle(async |_| Ok::<_, std::io::Error>(()));
    /// # let address = callbacks.mint("matter-4711")?;
    /// # let callback = callbacks.recognise(address.expose(), br#"{"signature_key": "6513"}"#).ok_or("not minted here")?;
    /// receiver.accept(callback)?;
    /// // No time is left to handle it, so it has to be fetched after the restart.
    /// assert_eq!(receiver.shutdown(Duration::ZERO).await, ["matter-4711"]);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use = "what is left was not handled"]
    pub async fn shutdown(&self, deadline: Duration) -> Vec<String> {
        self.0.jobs().closed = true;
        // A deadline beyond the range of the clock never passes.
        let _ended_or_not = tokio::time::timeout(deadline, self.idle()).await;
        let left: Vec<_> = {
            let jobs = self.0.jobs();
            jobs.open.iter().map(|(callback, worker)| (callback.reference().to_owned(), worker.task.clone())).collect()
        };
        // The tasks are aborted outside the lock, because each of them takes the lock as it ends.
        left.iter().for_each(|(_, task)| task.abort());
        if !left.is_empty() {
            tracing::warn!(left = left.len(), "callbacks were not handled before the shutdown");
        }
        let mut references: Vec<_> = left.into_iter().map(|(reference, _)| reference).collect();
        references.sort_unstable();
        references.dedup();
        references
    }

    /// Completes when no callback is being handled or waiting for another attempt. That can take many minutes while the
    /// API or the handler fails. To stop an application within a given time, use [`shutdown`](Self::shutdown).
    pub async fn idle(&self) {
        // The sender lives as long as `self`, so the wait ends only when the count is zero.
        let mut open = self.0.open.subscribe();
        let _ended = open.wait_for(|open| *open == 0).await;
    }

    /// Returns the wakeups for waits in this process. Pass them to
    /// [`Settle::with_wakeups`](crate::verifications::Settle::with_wakeups).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # use realaml_ext::callbacks::{CallbackSecret, Callbacks};
    /// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// # let receiver = callbacks.receiver(&client).handle(async |_| Ok::<_, std::io::Error>(()));
    /// # let request = realaml_ext::VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
    /// # let key = client.verifications().create(&request).await?.signature_key().clone();
    /// # sandbox.complete(key.expose())?;
    /// // A callback ends the current pause of the wait.
    /// let verification = client.verifications().settle(&key).with_wakeups(receiver.wakeups()).await?;
    /// assert!(verification.outcome().is_pass());
    /// # Ok(())
    /// # }
    /// ```
    pub fn wakeups(&self) -> Arc<CallbackWakeups> {
        self.0.wakeups.clone()
    }
}

impl Shared {
    /// Counts a callback towards the limit of its address. Returns `false` if the address has received too many.
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
        // No code that holds the lock can panic halfway through a change, so the state is valid even if the lock is
        // poisoned.
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
