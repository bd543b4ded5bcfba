//! A fake API that needs no network.

use std::{
    collections::{HashMap, VecDeque},
    fmt, io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use realaml_api::{Call, Operation, RawResponse, Transport, TransportFuture};
use reqwest::Url;
use serde_json::{Value, json};

use crate::core::{Client, ClientBuilder, Environment, clock::ManualClock};

/// Responds to the calls of a client without a network. Each operation gets the responses that the test set for it, in
/// order; the last one is repeated. [`Reports`](crate::reports::Reports) with this client download the files that the
/// test set. Cheap to clone: clones share everything.
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
    files: Vec<(Url, VecDeque<File>)>,
}

/// The response to a request for a file.
#[derive(Clone)]
enum File {
    Content(Bytes),
    Status(StatusCode),
    /// The connection breaks before the file is complete.
    Broken,
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

    /// Adds the file that a link leads to. A URL without a query matches links to it with any query, because the
    /// signature in a link changes. Links are checked as in production: their host has to be one of the vendor's
    /// [hosts](crate::reports::DEFAULT_HOSTS) or one that you allow, and the type of the file has to fit the link. A
    /// link without a file gets the status 404.
    ///
    /// ```
    /// use realaml_ext::{Client, SignatureKey, Verification, reports::{Error, ErrorKind, RecordKey, Reports}};
    /// use realaml_ext::test_util::{self, FakeApi};
    ///
    /// /// The code under test: returns the size of the report.
    /// async fn report(client: &Client, key: &SignatureKey) -> Result<Option<usize>, Error> {
    ///     let reports = Reports::new(client)?;
    ///     let links = reports.links(&RecordKey::Verification(key.clone())).await?;
    ///     let Some(link) = links.report() else { return Ok(None) };
    ///     Ok(Some(reports.bytes(link).await?.bytes.len()))
    /// }
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Error> {
    /// let link = "https://files.realaml.com/6513/report.pdf?X-Amz-Signature=0a1b";
    /// let verification = test_util::record::<Verification>("6513").with("final_report_pdf_url_TEMP", link);
    /// let api = FakeApi::new()
    ///     .answer("get_verification", verification.json())
    ///     .file("https://files.realaml.com/6513/report.pdf", "%PDF-1.7 a report");
    /// assert_eq!(report(&api.client(), &SignatureKey::new("6513")).await?, Some(17));
    ///
    /// // Another API, which has no file for the link.
    /// let api = FakeApi::new().answer("get_verification", verification.json());
    /// let error = report(&api.client(), &SignatureKey::new("6513")).await.unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::NotFound);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// Panics if the URL is not valid.
    #[must_use]
    pub fn file(self, url: &str, content: impl Into<Bytes>) -> Self {
        self.push_file(url, File::Content(content.into()))
    }

    /// Adds a response without a file for a link, such as 403 for a link that the storage refuses.
    ///
    /// # Panics
    ///
    /// Panics if the URL is not valid.
    #[must_use]
    pub fn file_status(self, url: &str, status: StatusCode) -> Self {
        self.push_file(url, File::Status(status))
    }

    /// Adds a broken connection for a link. The client tries again, and receives the response that was added next for
    /// the link.
    ///
    /// # Panics
    ///
    /// Panics if the URL is not valid.
    #[must_use]
    pub fn break_download(self, url: &str) -> Self {
        self.push_file(url, File::Broken)
    }

    fn push_file(self, url: &str, file: File) -> Self {
        let Ok(url) = Url::parse(url) else { panic!("the URL of the file is not valid") };
        let mut state = self.state();
        match state.files.iter_mut().find(|it| it.0 == url) {
            Some((_, queue)) => queue.push_back(file),
            None => state.files.push((url, VecDeque::from([file]))),
        }
        drop(state);
        self
    }

    /// Returns the response to a request for the file at a URL.
    fn download(&self, url: &Url) -> reqwest::Response {
        let mut bare = url.clone();
        bare.set_query(None);
        let mut state = self.state();
        let found = state.files.iter_mut().find(|it| it.0 == *url || it.0 == bare);
        let file = found.and_then(|(_, queue)| next(queue)).unwrap_or(File::Status(StatusCode::NOT_FOUND));
        let (status, length, content) = match file {
            File::Content(content) => (StatusCode::OK, content.len(), content),
            File::Status(status) => (status, 0, Bytes::new()),
            // The announced length is greater than that of the content.
            File::Broken => (StatusCode::OK, 1, Bytes::new()),
        };
        let mut response = http::Response::new(content);
        *response.status_mut() = status;
        response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
        response.into()
    }

    fn push(self, operation: &str, answer: Answer) -> Self {
        let Some(operation) = Operation::by_id(operation) else { panic!("there is no operation `{operation}`") };
        self.state().answers.entry(operation.id).or_default().push_back(answer);
        self
    }

    /// Builds a client that calls this API and gets files from it.
    pub fn client(&self) -> Client {
        self.client_builder().build().expect("a client with a key and an environment can be built")
    }

    /// Starts a builder for a client that calls this API, for tests that need their own settings.
    pub fn client_builder(&self) -> ClientBuilder {
        let api = self.clone();
        Client::builder()
            .files(Arc::new(move |url| api.download(url)))
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
            state.answers.get_mut(operation.id).and_then(next)
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

/// Takes the next response. The last one stays, so that it is repeated.
fn next<T: Clone>(answers: &mut VecDeque<T>) -> Option<T> {
    match answers.len() {
        0 | 1 => answers.front().cloned(),
        _ => answers.pop_front(),
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
    use crate::{
        ErrorKind, SignatureKey, Verification, VerificationRequest,
        reports::{self, Reports},
        test_util,
    };

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

    const FILES: &str = "https://files.realaml.com/6513";

    /// Downloads the files of a record that has these links, each with the name of its member. A file may have at most
    /// 30 bytes.
    async fn downloaded(api: FakeApi, links: &[(&str, &str)]) -> Vec<Result<String, reports::ErrorKind>> {
        let record = test_util::record::<Verification>("6513");
        let record = links.iter().fold(record, |record, (member, link)| record.with(member, *link));
        let client = api.answer("get_verification", record.json()).client();
        let reports = Reports::builder(&client).size_limit(30).build().unwrap();
        let found = record.build().links();
        let mut downloaded = Vec::new();
        for (member, _) in links {
            let file = reports.bytes(found.at(&format!("/{member}")).expect("a link")).await;
            let text = file.map(|it| String::from_utf8_lossy(&it.bytes).into_owned());
            downloaded.push(text.map_err(|it| it.kind()));
        }
        downloaded
    }

    #[tokio::test]
    async fn a_link_leads_to_its_file() {
        let api = FakeApi::new().file("https://files.realaml.com/6513/report.pdf", "%PDF-1.7 report");
        let api = api.file("https://files.realaml.com/get?id=2", "second");
        let got = downloaded(
            api,
            &[
                ("final_report_pdf_url_TEMP", "https://files.realaml.com/6513/report.pdf?X-Amz-Signature=0a1b"),
                ("a_url_TEMP", "https://files.realaml.com/6513/report.pdf"),
                ("b_url_TEMP", "https://files.realaml.com/get?id=2"),
                ("c_url_TEMP", "https://files.realaml.com/get?id=3"),
                ("d_url_TEMP", "https://files.realaml.com/get"),
            ],
        )
        .await;
        let (report, missing) = (Ok("%PDF-1.7 report".to_owned()), Err(reports::ErrorKind::NotFound));
        assert_eq!(got, [report.clone(), report, Ok("second".to_owned()), missing.clone(), missing]);
    }

    /// The checks that protect downloads in production also apply to the files of a test.
    #[tokio::test]
    async fn files_of_a_test_are_checked_like_others() {
        use reports::ErrorKind::{Content, Refused, TooLarge};
        let cases = [
            ("a_url_TEMP", "https://files.example.com/report.pdf", Refused),
            ("b_url_TEMP", "http://files.realaml.com/report.pdf", Refused),
            ("c_url_TEMP", "https://127.0.0.1/report.pdf", Refused),
            ("d_url_TEMP", "https://files.realaml.com/large", TooLarge),
            ("final_report_pdf_url_TEMP", "https://files.realaml.com/page", Content),
        ];
        let api = cases.iter().fold(FakeApi::new(), |api, it| match it.2 {
            TooLarge => api.file(it.1, vec![0; 31]),
            _ => api.file(it.1, "<html>"),
        });
        let got = downloaded(api, &cases.map(|it| (it.0, it.1))).await;
        assert_eq!(got, cases.map(|it| Err(it.2)));
    }

    /// A refused link is renewed once, and a download is retried after a transient failure.
    #[tokio::test]
    async fn downloads_fail_as_the_test_says() {
        let links = ["a", "b", "c", "d", "e", "f"].map(|it| (format!("{it}_url_TEMP"), format!("{FILES}/{it}")));
        let [a, b, c, d, e, f] = links.each_ref().map(|it| it.1.as_str());
        let (denied, failed) = (StatusCode::FORBIDDEN, StatusCode::SERVICE_UNAVAILABLE);
        let api = FakeApi::new().file_status(a, denied).file_status(b, denied).file(b, "b");
        let api = api.file_status(c, failed).file_status(d, failed).file(d, "d");
        let api = api.break_download(e).break_download(f).file(f, "f");
        let got = downloaded(api, &links.each_ref().map(|it| (it.0.as_str(), it.1.as_str()))).await;
        use reports::ErrorKind::{Connection, Denied, Storage};
        let whole = |content: &str| Ok(content.to_owned());
        assert_eq!(got, [Err(Denied), whole("b"), Err(Storage), whole("d"), Err(Connection), whole("f")]);
    }

    #[tokio::test]
    async fn what_is_missing_is_named() {
        let error = FakeApi::new().client().verifications().create(&request()).await.unwrap_err();
        assert_eq!(error.detail(), Some("the test has no response for create_verification"));
    }
}
