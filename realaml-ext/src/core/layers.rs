//! `tower` layers around the attempts of calls: rate limits, load shedding, metrics.
//!
//! [`ClientBuilder::layer`](crate::ClientBuilder::layer) wraps a layer around [`Attempts`], the service that sends each
//! attempt. The client stays above the layers: it decides which calls are retried, applies the deadlines, and knows
//! which effects are in doubt. An attempt that ends before it has passed all layers is never sent. It leaves no doubt,
//! so the retry policy may repeat it.
//!
//! A layer cannot send an attempt twice, because [`Attempt`] cannot be cloned.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU8, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use http::HeaderMap;
use realaml_api::{Call, Direct, Operation, StreamedResponse, Transport};
use tower_service::Service;

pub use crate::core::error::BoxError;
use crate::core::transport::interruption::Interruption;

type Answer = Pin<Box<dyn Future<Output = Result<StreamedResponse, BoxError>> + Send>>;

/// One attempt of a call, on its way to the API.
pub struct Attempt {
    pub(crate) http: reqwest::Client,
    pub(crate) call: Call,
    pub(crate) passage: Passage,
}

impl Attempt {
    /// Returns the operation of the spec, whose id is safe to use in logs and metrics.
    pub fn operation(&self) -> &'static Operation {
        self.call.operation
    }

    /// Returns the headers, so that a layer can add more. They contain the API key.
    pub fn headers_mut(&mut self) -> &mut HeaderMap {
        self.call.request.headers_mut()
    }
}

/// Prints only the operation, because a request contains keys and personal data.
impl fmt::Debug for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attempt").field("operation", &self.call.operation.id).finish_non_exhaustive()
    }
}

/// The innermost service: sends an attempt through the client's connections, or through the application's own
/// [`Transport`].
#[derive(Clone)]
pub struct Attempts {
    pub(crate) transport: Option<Arc<dyn Transport>>,
    pub(crate) connect_deadline: Duration,
}

impl fmt::Debug for Attempts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attempts").finish_non_exhaustive()
    }
}

impl Service<Attempt> for Attempts {
    type Response = StreamedResponse;
    type Error = BoxError;
    type Future = Answer;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, attempt: Attempt) -> Self::Future {
        let Self { transport, connect_deadline } = self.clone();
        Box::pin(async move {
            let Attempt { http, call, passage } = attempt;
            if !passage.pass() {
                return Err("the attempt had ended before it passed all layers".into());
            }
            let answered = match transport {
                None => Direct.open(&http, call).await.map_err(|it| Interruption::own(it, connect_deadline)),
                Some(transport) => {
                    transport.open(&http, call).await.map_err(|it| Interruption::foreign(it, connect_deadline))
                }
            };
            answered.map_err(BoxError::from)
        })
    }
}

/// Whether an attempt has passed all layers. An attempt either passes or is cancelled, never both. An attempt that is
/// still in a layer at its deadline is therefore not sent later.
#[derive(Clone, Default)]
pub(crate) struct Passage(Arc<AtomicU8>);

impl Passage {
    const OPEN: u8 = 0;
    const PASSED: u8 = 1;
    const CANCELLED: u8 = 2;

    /// Lets the attempt pass unless it was cancelled. Returns whether it may be sent.
    fn pass(&self) -> bool {
        self.decide(Self::PASSED)
    }

    /// Cancels the attempt unless it has passed. Returns whether it was cancelled: then nothing was sent or will be.
    pub(crate) fn cancel(&self) -> bool {
        self.decide(Self::CANCELLED)
    }

    fn decide(&self, state: u8) -> bool {
        self.0.compare_exchange(Self::OPEN, state, Ordering::AcqRel, Ordering::Acquire).is_ok()
    }
}

/// All layers of a client, around its [`Attempts`].
pub(crate) trait Stack: Send + Sync {
    /// Sends an attempt through all layers.
    fn send(&self, attempt: Attempt) -> Answer;
}

/// A service as a [`Stack`]. The lock is held only while the service is cloned.
pub(crate) struct Layered<S>(pub(crate) Mutex<S>);

impl<S> Stack for Layered<S>
where
    S: Service<Attempt, Response = StreamedResponse> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send,
{
    fn send(&self, attempt: Attempt) -> Answer {
        let mut service = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(async move {
            std::future::poll_fn(|context| service.poll_ready(context)).await.map_err(Into::into)?;
            service.call(attempt).await.map_err(Into::into)
        })
    }
}
