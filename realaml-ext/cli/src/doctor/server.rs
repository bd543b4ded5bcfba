//! The server that is examined, the key of a record that cannot exist, and the forms by which responses are compared.

use std::cell::Cell;
use std::time::Duration;

use realaml_ext::http::{Method, header};
use realaml_ext::raw::RawResponse;
use realaml_ext::{ApiKey, Client, Environment, Error};
use serde_json::Value;

/// The key of a record that cannot exist. Unlike real keys, it contains letters that are not hexadecimal digits.
pub(super) const NO_RECORD: &str = "realaml-doctor-no-such-record";

/// The server. Only `OPTIONS` and `GET` requests are sent to it.
pub(super) struct Server {
    client: Client,
    sent: Cell<(u32, u32)>,
}

/// The form of a response, by which different kinds of 404 are distinguished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    content_type: String,
    /// The names of the members, if the body is a JSON object.
    members: Option<Vec<String>>,
    /// The member `detail`, which different handlers word differently.
    detail: Option<String>,
}

impl Server {
    pub(super) fn new(environment: Environment, key: ApiKey) -> Result<Self, Error> {
        let client =
            Client::builder().environment(environment).api_key(key).deadline(Duration::from_secs(30)).build()?;
        Ok(Self { client, sent: Cell::default() })
    }

    pub(super) async fn options(&self, path: &str) -> Result<RawResponse, Error> {
        let (options, gets) = self.sent.get();
        self.sent.set((options + 1, gets));
        Ok(self.client.raw().request(Method::OPTIONS, path, None).await?)
    }

    pub(super) async fn get(&self, path: &str) -> Result<RawResponse, Error> {
        let (options, gets) = self.sent.get();
        self.sent.set((options, gets + 1));
        Ok(self.client.raw().request(Method::GET, path, None).await?)
    }

    /// Returns how many `OPTIONS` and how many `GET` requests have been sent, not counting retries.
    pub(super) fn sent(&self) -> (u32, u32) {
        self.sent.get()
    }
}

impl Form {
    pub(super) fn of(response: &RawResponse) -> Self {
        let content_type = response.headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or("");
        let content_type = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let body: Option<Value> = serde_json::from_slice(&response.body).ok();
        let members = body.as_ref().and_then(Value::as_object).map(|it| it.keys().cloned().collect());
        let detail = body.as_ref().and_then(|it| it["detail"].as_str()).map(str::to_owned);
        Self { content_type, members, detail }
    }
}

/// Returns the methods in the `Allow` header of a response.
pub(super) fn allow(response: &RawResponse) -> Option<&str> {
    response.headers.get(header::ALLOW).and_then(|it| it.to_str().ok())
}

/// Fills a path template with the key of a record that cannot exist.
pub(super) fn concrete(template: &str) -> String {
    let segments = template.split('/').map(|it| if it.starts_with('{') { NO_RECORD } else { it });
    segments.collect::<Vec<_>>().join("/")
}
