//! A fake API that needs no network.

use std::{
    collections::{HashMap, VecDeque},
    fmt, io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use realaml_api::{Call, Operation, RawResponse, Transport, TransportFuture};
use serde_json::{Value, json};

use crate::core::{Client, ClientBuilder, Environment, clock::ManualClock};

/// Answers the calls of a client without a network. Each operation gets the responses that the test set for it, in
/// order; the last one is repeated. Cheap to clone: clones share everything.
///
/// Retries, errors and decoding are the client's own. The clock advances by itself when the client pauses, so nothing
/// waits. A call to an operation without a response gets the status 501 with a detail that explains this. For an API
/// that keeps state, delivers callbacks and checks requests, use `realaml-sandbox`.
///
/// ```
/// use realaml_ext::{CreatedVerification, ErrorKind, Verification, VerificationRequest, http::StatusCode, test_util::{self, FakeApi}};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), realaml_ext::Error> {
/// let api = FakeApi::new()
///     .answer("create_verification", test_util::record::<CreatedVerification>("6513").json())
///     .answer_status("get_verification", StatusCode::BAD_GATEWAY, "<html>a proxy</html>")
///     .answer("get_verification", test_util::record::<Verification>("6513").passed().json());
/// let client = api.client();
///
/// let request = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
/// let created = client.verifications().create(&request).await?;
/// let verification = client.verifications().settle(created.signature_key()).await?;
///
/// assert!(verification.outcome().is_pass());
/// let called: Vec<_> = api.calls().iter().map(|it| it.operation()).collect();
/// assert_eq!(called, ["create_verification", "get_verification", "get_verification"]);
/// assert_eq!(api.calls()[0].body()["first_name"], "Aroha");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
pub struct FakeApi(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    answers: HashMap<&'static str, VecDeque<Answer>>,
    calls: Vec<SentCall>,
}

#[derive(Clone)]
enum Answer {
    Response(RawResponse),
    /// The connection broke, before or after the request was sent.
    Broken {
        sent: bool,
    },
}

impl FakeApi {
    /// Creates an API that has no responses yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a response for an operation, with the status 200 and this body.
    ///
    /// # Panics
    ///
    /// Panics if there is no operation with this id.
    #[must_use]
    pub fn answer(self, operation: &str, body: impl Into<Value>) -> Self {
        self.answer_status(operation, StatusCode::OK, body.into().to_string())
    }

    /// Adds a response for an operation, with any status and body.
    ///
    /// # Panics
    ///
    /// Panics if there is no operation with this id.
    #[must_use]
    pub fn answer_status(self, operation: &str, status: StatusCode, body: impl Into<String>) -> Self {
        let response = RawResponse::new(status, HeaderMap::new(), body.into().into());
        self.push(operation, Answer::Response(response))
    }

    /// Adds a response for an operation, with this status, this header (such as `retry-after`) and this body.
    ///
    /// # Panics
    ///
    /// Panics if there is no operation with this id, or the header is not valid.
    #[must_use]
    pub fn answer_with_header(self, operation: &str, status: StatusCode, header: (&str, &str), body: Value) -> Self {
        let name = HeaderName::from_bytes(header.0.as_bytes()).expect("the name of a header");
        let value = HeaderValue::from_str(header.1).expect("the value of a header");
        let headers = HeaderMap::from_iter([(name, value)]);
        self.push(operation, Answer::Response(RawResponse::new(status, headers, body.to_string().into())))
    }

    /// Adds a broken connection for an operation, either before anything was sent, or afterwards, when the call may
    /// have taken effect.
    ///
    /// # Panics
    ///
    /// Panics if there is no operation with this id.
    #[must_use]
    pub fn break_connection(self, operation: &str, sent: bool) -> Self {
        self.push(operation, Answer::Broken { sent })
    }

    fn push(self, operation: &str, answer: Answer) -> Self {
        let Some(operation) = Operation::by_id(operation) else { panic!("there is no operation `{operation}`") };
        self.state().answers.entry(operation.id).or_default().push_back(answer);
        self
    }

    /// Builds a client that calls this API.
    pub fn client(&self) -> Client {
        self.client_builder().build().expect("a client with a key and an environment can be built")
    }

    /// Starts a builder for a client that calls this API, for tests that need their own settings.
    pub fn client_builder(&self) -> ClientBuilder {
        Client::builder()
            .environment(Environment::Staging)
            .api_key("0000.test")
            .clock(Arc::new(ManualClock::default()))
            .transport(self.clone())
    }

    /// Returns the calls so far, including failed attempts.
    pub fn calls(&self) -> Vec<SentCall> {
        self.state().calls.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A push or pop cannot be left incomplete, so the state is valid even if the lock is poisoned.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for FakeApi {
    fn send<'a>(&'a self, _: &'a reqwest::Client, call: Call) -> TransportFuture<'a> {
        let Call { operation, request, .. } = call;
        let answer = {
            let mut state = self.state();
            let body = request.body().and_then(|it| it.as_bytes());
            let body = body.and_then(|it| serde_json::from_slice(it).ok()).unwrap_or_default();
            state.calls.push(SentCall { operation, path: request.url().path().to_owned(), body });
            state.answers.get_mut(operation.id).and_then(|answers| match answers.len() {
                0 | 1 => answers.front().cloned(),
                _ => answers.pop_front(),
            })
        };
        Box::pin(async move {
            match answer {
                Some(Answer::Response(response)) => Ok(response),
                Some(Answer::Broken { sent: true }) => Err(realaml_api::Error::transport(operation, broken())),
                Some(Answer::Broken { sent: false }) => Err(realaml_api::Error::unsent(operation, broken())),
                None => {
                    let detail = json!({ "detail": format!("the test has no response for {}", operation.id) });
                    let body = detail.to_string().into();
                    Ok(RawResponse::new(StatusCode::NOT_IMPLEMENTED, HeaderMap::new(), body))
                }
            }
        })
    }
}

fn broken() -> io::Error {
    io::Error::from(io::ErrorKind::ConnectionReset)
}

/// Prints the operations that were called.
impl fmt::Debug for FakeApi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FakeApi").field("calls", &self.state().calls).finish_non_exhaustive()
    }
}

/// A call that a [`FakeApi`] received.
#[derive(Clone)]
pub struct SentCall {
    operation: &'static Operation,
    path: String,
    body: Value,
}

impl SentCall {
    /// Returns the id of the operation.
    pub fn operation(&self) -> &'static str {
        self.operation.id
    }

    /// Returns the path, including the API version and any keys.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the body as JSON, or `null` if there was none or it was not JSON.
    pub fn body(&self) -> &Value {
        &self.body
    }
}

/// Prints only the operation.
impl fmt::Debug for SentCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.operation.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ErrorKind, SignatureKey, Verification, VerificationRequest, test_util};

    fn request() -> VerificationRequest {
        VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build().unwrap()
    }

    #[tokio::test]
    async fn an_effect_is_repeated_only_if_nothing_left() {
        let api = FakeApi::new().break_connection("create_verification", true);
        let error = api.client().verifications().create(&request()).await.unwrap_err();
        assert!(error.kind() == ErrorKind::Connection && error.may_have_happened() && !error.is_retryable());
        assert_eq!(api.calls().len(), 1);

        let api = FakeApi::new()
            .break_connection("create_verification", false)
            .answer("create_verification", json!({ "signature_key": "6513" }));
        api.client().verifications().create(&request()).await.unwrap();
        assert_eq!(api.calls().len(), 2);
    }

    #[tokio::test]
    async fn the_limits_of_the_client_hold() {
        let api = FakeApi::new().answer("get_verification", test_util::record::<Verification>("6513").json());
        let client = api.client_builder().body_limit(10).build().unwrap();
        let error = client.verifications().get(&SignatureKey::new("6513")).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        // The response has to contain the requested record here, too.
        let error = api.client().verifications().get(&SignatureKey::new("other")).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::OtherRecord);
    }

    #[tokio::test(start_paused = true)]
    async fn a_deadline_leaves_doubt_since_connections_are_not_watched() {
        let silent = realaml_api::transport_fn(async |_| std::future::pending().await);
        let client = FakeApi::new().client_builder().transport(silent).build().unwrap();
        let error = client.verifications().create(&request()).await.unwrap_err();
        assert!(error.kind() == ErrorKind::Deadline && error.may_have_happened());
    }

    #[tokio::test]
    async fn what_is_missing_is_named() {
        let error = FakeApi::new().client().verifications().create(&request()).await.unwrap_err();
        assert_eq!(error.detail(), Some("the test has no response for create_verification"));
    }
}
