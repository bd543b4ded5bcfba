//! The [`Transport`] through which every request is sent.
//!
//! Every generated operation builds a [`reqwest::Request`] and passes it to the client's transport. To add retries,
//! deadlines, credentials or tracing, give the client another transport; the generated code stays the same.

use std::{fmt, future::Future, pin::Pin, sync::Arc};

#[cfg(not(target_arch = "wasm32"))]
use super::stream::{ChunkFuture, Chunks};
use super::{response::RawResponse, stream::StreamedResponse};
use crate::{Error, Operation};

/// The result of [`Transport::send`]: a boxed future, `Send` everywhere except on WebAssembly.
#[cfg(not(target_arch = "wasm32"))]
pub type TransportFuture<'a> = Pin<Box<dyn Future<Output = Result<RawResponse, Error>> + Send + 'a>>;
/// The result of [`Transport::send`]: a boxed future, `Send` everywhere except on WebAssembly.
#[cfg(target_arch = "wasm32")]
pub type TransportFuture<'a> = Pin<Box<dyn Future<Output = Result<RawResponse, Error>> + 'a>>;

/// The result of [`Transport::open`]: a boxed future, `Send` everywhere except on WebAssembly.
#[cfg(not(target_arch = "wasm32"))]
pub type StreamFuture<'a> = Pin<Box<dyn Future<Output = Result<StreamedResponse, Error>> + Send + 'a>>;
/// The result of [`Transport::open`]: a boxed future, `Send` everywhere except on WebAssembly.
#[cfg(target_arch = "wasm32")]
pub type StreamFuture<'a> = Pin<Box<dyn Future<Output = Result<StreamedResponse, Error>> + 'a>>;

/// Sends requests and returns their responses, either whole or before the body has arrived.
///
/// An implementation determines the number of attempts, the deadlines and the limits. A response with any status is
/// `Ok`. `Err` means that no complete response arrived. Build these errors with [`Error::transport`], which keeps your
/// own error as the source.
///
/// ```
/// use std::sync::{Arc, atomic::{AtomicUsize, Ordering}};
/// use realaml_api::{Call, Client, Direct, Transport, TransportFuture};
///
/// /// Counts the calls and sends them as they are.
/// #[derive(Default)]
/// struct Counting(AtomicUsize);
///
/// impl Transport for Counting {
///     fn send<'a>(&'a self, http: &'a reqwest::Client, call: Call) -> TransportFuture<'a> {
///         self.0.fetch_add(1, Ordering::Relaxed);
///         Direct.send(http, call)
///     }
/// }
///
/// let client = Client::new("https://api-staging.realaml.com/api/v1")?.with_transport(Arc::new(Counting::default()));
/// # Ok::<(), realaml_api::Error>(())
/// ```
pub trait Transport: Send + Sync {
    /// Sends `call.request` through `http`.
    fn send<'a>(&'a self, http: &'a reqwest::Client, call: Call) -> TransportFuture<'a>;

    /// Sends `call.request` through `http`, and returns the response before its body has arrived. By default, the whole
    /// response is read by [`send`](Self::send) first.
    fn open<'a>(&'a self, http: &'a reqwest::Client, call: Call) -> StreamFuture<'a> {
        Box::pin(async move { Ok(self.send(http, call).await?.into()) })
    }
}

/// A call that is about to be sent.
#[non_exhaustive]
pub struct Call {
    /// The operation of the spec, or [`Operation::CUSTOM`] for a custom request.
    pub operation: &'static Operation,
    /// The request, complete except for what the transport adds.
    pub request: reqwest::Request,
}

impl Call {
    /// Creates a call of `operation` with this request.
    pub fn new(operation: &'static Operation, request: reqwest::Request) -> Self {
        Self { operation, request }
    }
}

/// Prints only the operation, because a request contains keys and personal data.
impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}

/// Sends each request once, with the timeouts of the `reqwest::Client` and no limit on the body.
/// [`Client::new`](crate::Client::new) uses this transport.
#[derive(Clone, Copy, Debug, Default)]
pub struct Direct;

impl Transport for Direct {
    fn send<'a>(&'a self, http: &'a reqwest::Client, call: Call) -> TransportFuture<'a> {
        Box::pin(async move {
            let Call { operation, request } = call;
            let failed = |error: reqwest::Error| Error::transport(operation, error.without_url());
            let response = http.execute(request).await.map_err(failed)?;
            let (status, headers) = (response.status(), response.headers().clone());
            let body = response.bytes().await.map_err(failed)?;
            Ok(RawResponse { status, headers, body })
        })
    }

    // On WebAssembly, `reqwest::Response` has no `chunk`.
    #[cfg(not(target_arch = "wasm32"))]
    fn open<'a>(&'a self, http: &'a reqwest::Client, call: Call) -> StreamFuture<'a> {
        Box::pin(async move {
            let Call { operation, request } = call;
            let response = http.execute(request).await.map_err(|it| Error::transport(operation, it.without_url()))?;
            let (status, headers) = (response.status(), response.headers().clone());
            Ok(StreamedResponse::new(status, headers, DirectBody { operation, response }))
        })
    }
}

/// The body of a response that [`Direct`] reads in chunks.
#[cfg(not(target_arch = "wasm32"))]
struct DirectBody {
    operation: &'static Operation,
    response: reqwest::Response,
}

#[cfg(not(target_arch = "wasm32"))]
impl Chunks for DirectBody {
    fn next(&mut self) -> ChunkFuture<'_> {
        let operation = self.operation;
        let failed = move |error: reqwest::Error| Error::transport(operation, error.without_url());
        Box::pin(async move { self.response.chunk().await.map_err(failed) })
    }
}

/// Creates a transport from a function that turns a call into its response, for tests and for applications that send
/// requests in their own way.
///
/// ```
/// use std::sync::Arc;
/// use realaml_api::{Client, RawResponse, transport_fn};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), realaml_api::Error> {
/// let canned = transport_fn(async |call| {
///     assert_eq!(call.operation.id, "get_risk_rating");
///     Ok(RawResponse::new(http::StatusCode::OK, http::HeaderMap::new(), r#"{"id": "4711", "score": 2.5}"#.into()))
/// });
/// let client = Client::new("https://api-staging.realaml.com/api/v1")?.with_transport(Arc::new(canned));
/// assert_eq!(client.get_risk_rating("4711").send().await?.value().score, Some(2.5));
/// # Ok(())
/// # }
/// ```
pub fn transport_fn<F, R>(send: F) -> impl Transport
where
    F: Fn(Call) -> R + Send + Sync,
    R: Future<Output = Result<RawResponse, Error>> + Send + 'static,
{
    FromFn(send)
}

struct FromFn<F>(F);

impl<F, R> Transport for FromFn<F>
where
    F: Fn(Call) -> R + Send + Sync,
    R: Future<Output = Result<RawResponse, Error>> + Send + 'static,
{
    fn send<'a>(&'a self, _: &'a reqwest::Client, call: Call) -> TransportFuture<'a> {
        Box::pin((self.0)(call))
    }
}

/// The transport that a client and its clones share.
pub(crate) type SharedTransport = Arc<dyn Transport>;
