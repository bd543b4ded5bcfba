//! The builder of [`Receiver`].

use std::{
    fmt,
    future::Future,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::sync::{Semaphore, watch};

use super::{AT_ONCE, BoxFuture, Handler, HandlingError, Receiver, Shared};
use crate::{
    callbacks::{Callbacks, Confirmed, LocalSeen, Seen},
    core::{Client, SignatureKey, error::BoxError},
};

type KnownKeys = Box<dyn Fn(String) -> BoxFuture<Option<SignatureKey>> + Send + Sync>;
type OnFailure = Box<dyn Fn(&str, &HandlingError) + Send + Sync>;

/// The longest deadline of a handler: half of the longest lease.
const LONGEST_DEADLINE: Duration = Duration::from_secs(12 * 3600);

/// Sets up a [`Receiver`]. Created by [`Callbacks::receiver`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use std::time::Duration;
///
/// use realaml_ext::{SignatureKey, callbacks::{CallbackSecret, Callbacks}};
///
/// # async fn stored_key(_reference: String) -> Option<SignatureKey> { None }
/// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
/// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
/// let receiver = callbacks
///     .receiver(&client)
///     .known_keys(stored_key) // your own lookup by reference
///     .on_failure(|reference, error| eprintln!("{reference} was given up: {error}"))
///     .deadline(Duration::from_secs(20))
///     .handle(async |confirmed| {
///         println!("{}: {}", confirmed.reference(), confirmed.verification().outcome());
///         Ok::<_, std::io::Error>(())
///     });
/// receiver.idle().await; // nothing has arrived yet
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
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::callbacks::{CallbackSecret, Callbacks, LocalSeen};
    ///
    /// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// // With several replicas: `SharedSeen`, or a store of your own.
    /// let builder = callbacks.receiver(&client).seen(LocalSeen::new());
    /// assert!(format!("{builder:?}").contains("LocalSeen"));
    /// # Ok(())
    /// # }
    /// ```
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
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use std::sync::{Arc, Mutex};
    ///
    /// use realaml_ext::{callbacks::{CallbackSecret, Callbacks}, http::Request};
    ///
    /// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// # let address = callbacks.mint("matter-4711")?;
    /// # let person = realaml_ext::VerificationRequest::person("MOCK", "PASS").email("mock@example.com");
    /// # let created = client.verifications().create(&person.callback_url(address.expose()).build()?).await?;
    /// # sandbox.complete(created.signature_key().expose())?;
    /// # let body = format!(r#"{{"signature_key": "{}"}}"#, created.signature_key().expose());
    /// let accepted = Arc::new(Mutex::new(Vec::new()));
    /// let matters = accepted.clone();
    /// let receiver = callbacks.receiver(&client).handle(move |confirmed| {
    ///     if confirmed.verification().outcome().is_pass() {
    ///         matters.lock().unwrap().push(confirmed.reference().to_owned());
    ///     }
    ///     async { Ok::<_, std::io::Error>(()) }
    /// });
    /// // The API delivers the callback twice.
    /// for _ in 0..2 {
    ///     receiver.answer(Request::post(address.expose()).body(body.clone())?).await;
    ///     receiver.idle().await;
    /// }
    /// assert_eq!(*accepted.lock().unwrap(), ["matter-4711"]); // handled once
    /// # Ok(())
    /// # }
    /// ```
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
