//! Makes calls: adds credentials, applies deadlines and limits, retries, and records spans and metrics.

mod attempt;
mod body;
mod connecting;
pub(crate) mod interruption;
#[cfg_attr(not(feature = "observe"), path = "transport/unobserved.rs")]
mod observe;
mod record;
mod telemetry;

use std::{fmt, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderValue, Method, header};
use realaml_api::{Call, Operation, RawResponse, Safety, StreamFuture, StreamedResponse, Transport, TransportFuture};
use reqwest::Url;
use tracing::Instrument;
use zeroize::Zeroizing;

use self::body::{IncomingBody, Times};
#[cfg(feature = "observe")]
pub(crate) use self::observe::Observed;
pub(crate) use self::{connecting::WatchConnections, interruption::Interruption, record::CallRecord};
use crate::core::{
    CallOptions, RetryPolicy,
    clock::Clock,
    layers::Stack,
    random,
    retry::{Failure, RetryBudget, retry_after},
};

/// The state that all clones of a client share.
pub(crate) struct Shared {
    pub(crate) base_url: Url,
    pub(crate) authorization: HeaderValue,
    /// The HTTP client for calls with an effect. It opens a new connection for each call. On a reused connection that
    /// the server or a proxy has already closed, it would be unknown whether the request arrived.
    pub(crate) effects: reqwest::Client,
    pub(crate) network: Network,
    pub(crate) attempt_deadline: Duration,
    pub(crate) connect_deadline: Duration,
    pub(crate) deadline: Duration,
    pub(crate) body_limit: usize,
    pub(crate) retries: RetryPolicy,
    pub(crate) budget: RetryBudget,
    pub(crate) clock: Arc<dyn Clock>,
    #[cfg(feature = "observe")]
    pub(crate) observed: Option<Observed>,
    /// The files of a fake API. If they are set, no request for a file is sent.
    #[cfg(feature = "test-util")]
    pub(crate) files: Option<Files>,
}

/// Returns the response to a request for the file at a URL, in the tests of an application.
#[cfg(feature = "test-util")]
pub(crate) type Files = Arc<dyn Fn(&Url) -> reqwest::Response + Send + Sync>;

/// What carries out each attempt.
pub(crate) enum Network {
    /// The client's own connections.
    Own,
    /// The application's own transport, which replaces them.
    Transport(Arc<dyn Transport>),
    /// The application's layers around one of the two.
    Layers(Box<dyn Stack>),
}

/// The transport of a client, or of a single call if there is a `record`.
pub(crate) struct Courier {
    pub(crate) shared: Arc<Shared>,
    pub(crate) options: Arc<CallOptions>,
    pub(crate) record: Option<Arc<CallRecord>>,
}

impl Transport for Courier {
    fn send<'a>(&'a self, http: &'a reqwest::Client, call: Call) -> TransportFuture<'a> {
        let deliver = self.delivery(http, call, Reading::Whole);
        Box::pin(async { Ok(deliver.await?.response) })
    }

    fn open<'a>(&'a self, http: &'a reqwest::Client, call: Call) -> StreamFuture<'a> {
        let deliver = self.delivery(http, call, Reading::Chunks);
        Box::pin(async { Ok(deliver.await?.into_streamed()) })
    }
}

/// How the body of a successful response is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// As a whole, before the call ends.
    Whole,
    /// In chunks, by the caller.
    Chunks,
}

/// A response, and its body if that is still to be read.
struct Arrived {
    response: RawResponse,
    unread: Option<IncomingBody>,
}

impl Arrived {
    fn into_streamed(self) -> StreamedResponse {
        match self.unread {
            Some(body) => StreamedResponse::new(self.response.status, self.response.headers, body),
            None => self.response.into(),
        }
    }
}

impl Courier {
    fn delivery<'a>(
        &'a self,
        http: &'a reqwest::Client,
        call: Call,
        reading: Reading,
    ) -> impl Future<Output = Result<Arrived, realaml_api::Error>> + Send + 'a {
        let Call { operation, request, .. } = call;
        let span = telemetry::span(operation, request.method(), &self.shared.base_url);
        self.deliver(http, operation, request, reading).instrument(span)
    }

    async fn deliver(
        &self,
        http: &reqwest::Client,
        operation: &'static Operation,
        mut request: reqwest::Request,
        reading: Reading,
    ) -> Result<Arrived, realaml_api::Error> {
        let spare = CallRecord::default();
        let record = self.record.as_deref().unwrap_or(&spare);
        let safety = safety_of(operation, request.method());
        record.begin(safety);
        let started = self.shared.clock.elapsed();
        let result = match self.prepare(&mut request) {
            Ok(()) => self.attempts(http, operation, safety, &request, record, reading).await,
            Err(interruption) => Err(interruption),
        };
        let taken = self.shared.clock.elapsed().saturating_sub(started);
        telemetry::end(operation, request.method(), record.attempts(), taken, response_of(&result));
        result.map_err(|interruption| realaml_api::Error::transport(operation, interruption))
    }

    /// Returns the milliseconds since `started`, for events.
    fn milliseconds_since(&self, started: Duration) -> i64 {
        milliseconds(self.shared.clock.elapsed().saturating_sub(started))
    }

    /// Checks the origin of the request, and adds headers. The credentials come last, so that nothing can replace them.
    fn prepare(&self, request: &mut reqwest::Request) -> Result<(), Interruption> {
        if request.url().origin() != self.shared.base_url.origin() {
            return Err(Interruption::foreign_origin());
        }
        let is_read = request.method().is_safe();
        let headers = request.headers_mut();
        if is_read && !self.options.headers.contains_key(header::CACHE_CONTROL) {
            // A cache between client and server must not return an older record.
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        }
        for (name, value) in &self.options.headers {
            headers.append(name, value.clone());
        }
        headers.insert(header::AUTHORIZATION, self.shared.authorization.clone());
        Ok(())
    }

    async fn attempts(
        &self,
        http: &reqwest::Client,
        operation: &'static Operation,
        safety: Safety,
        request: &reqwest::Request,
        record: &CallRecord,
        reading: Reading,
    ) -> Result<Arrived, Interruption> {
        let Shared { clock, retries, budget, .. } = &*self.shared;
        let total = self.options.deadline.unwrap_or(self.shared.deadline);
        let end = clock.elapsed().saturating_add(total);
        let times = Times { total, end };
        loop {
            let Some(copy) = request.try_clone() else { return Err(Interruption::streamed_body()) };
            let left = end.saturating_sub(clock.elapsed());
            if left.is_zero() {
                return Err(Interruption::deadline(total, Failure::Unsent));
            }
            let number = record.attempt();
            let call = Call::new(operation, copy);
            let result = match safety {
                Safety::Effect => self.attempt(&self.shared.effects, true, call, reading, times).await,
                _ => self.attempt(http, false, call, reading, times).await,
            };
            self.observe(operation, request, &result);
            let failure = match response_of(&result) {
                Ok(response) if response.status.is_success() => {
                    budget.earn();
                    return result;
                }
                Ok(response) => Some(Failure::Status(response.status)),
                Err(interruption) => interruption.failure,
            };
            let asked = response_of(&result).ok().and_then(|it| retry_after(&it.headers, clock.now()));
            record.asked_to_wait(asked);
            let pause = retries.pause(number, asked, random::fraction());
            let left = end.saturating_sub(clock.elapsed());
            let again =
                failure.is_some_and(|it| it.may_be_retried(safety)) && number < retries.attempts && pause < left;
            if !again || !budget.spend() {
                return result;
            }
            if failure.is_some_and(|it| it.leaves_doubt(safety)) {
                record.doubt();
            }
            let pause_ms = milliseconds(pause);
            tracing::debug!(attempt = i64::from(number), pause_ms, "trying again after a pause");
            clock.sleep(pause).await;
        }
    }
}

fn response_of(result: &Result<Arrived, Interruption>) -> Result<&RawResponse, &Interruption> {
    result.as_ref().map(|arrived| &arrived.response)
}

/// Converts a duration to milliseconds in a type that exporters accept.
fn milliseconds(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(i64::MAX)
}

/// Returns the operation's safety. A custom request whose method only reads counts as a read.
fn safety_of(operation: &Operation, method: &Method) -> Safety {
    if operation.id == Operation::CUSTOM.id && method.is_safe() { Safety::Read } else { operation.safety }
}

/// Prints settings, but nothing that is sent.
impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared")
            .field("deadline", &self.deadline)
            .field("retries", &self.retries)
            .finish_non_exhaustive()
    }
}

/// Builds the header value that carries the key, or returns `None` if a header cannot contain the key. The value is
/// marked as sensitive, so that it is never printed, and is wiped from memory when the last copy is dropped.
pub(crate) fn authorization(prefix: &str, key: &str) -> Option<HeaderValue> {
    let mut text = Zeroizing::new(Vec::with_capacity(prefix.len() + key.len()));
    text.extend_from_slice(prefix.as_bytes());
    text.extend_from_slice(key.as_bytes());
    let mut value = HeaderValue::from_maybe_shared(Bytes::from_owner(text)).ok()?;
    value.set_sensitive(true);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Environment, ErrorKind, RetryPolicy, SignatureKey, clock::ManualClock, raw};

    /// Without the pause, the error reports the status of the response, which is more useful than a passed deadline.
    #[tokio::test]
    async fn a_pause_that_would_last_until_the_deadline_is_not_made() {
        for (deadline, sleeps) in [(10, 0), (11, 1)] {
            let transport = raw::transport_fn(|_call| async {
                let headers = http::HeaderMap::from_iter([(http::header::RETRY_AFTER, "10".parse().unwrap())]);
                Ok(RawResponse::new(http::StatusCode::SERVICE_UNAVAILABLE, headers, Bytes::new()))
            });
            let clock = Arc::new(ManualClock::default());
            let client = crate::Client::builder().environment(Environment::Staging).api_key("0000.example");
            let client = client.transport(transport).clock(clock.clone()).deadline(Duration::from_secs(deadline));
            let retries = RetryPolicy::default().with_first_pause(Duration::from_millis(1));
            let client = client.retries(retries).build().unwrap();
            let key = SignatureKey::new("6513270e269e0d37f2a74de452e6b438");
            let error = client.verifications().get(&key).await.unwrap_err();
            assert_eq!((error.kind(), clock.sleeps().len()), (ErrorKind::Server, sleeps));
        }
    }
}
