//! Forwards callbacks, prints a line for each, and keeps the latest ones so that they can be forwarded again.

use std::collections::VecDeque;
use std::io::Write;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use realaml_ext::clock::{Clock, SystemClock};
use realaml_ext::reqwest::{self, Url};
use serde_json::{Value, json};

use crate::api::Manner;
use crate::exit::Failure;
use crate::lines;

/// The maximum number of callbacks that are kept so that they can be forwarded again.
const KEPT: usize = 1000;

/// How long the application may take to respond.
const PATIENCE: Duration = Duration::from_secs(30);

/// The headers that are not forwarded: those that apply only to one connection, and those that are generated again.
const NOT_FORWARDED: [HeaderName; 6] = [
    header::HOST,
    header::CONNECTION,
    header::CONTENT_LENGTH,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
    header::EXPECT,
];

/// A received callback.
#[derive(Clone)]
struct Callback {
    headers: HeaderMap,
    body: Vec<u8>,
}

pub(crate) struct Forwarder {
    http: reqwest::Client,
    target: Url,
    manner: Manner,
    clock: SystemClock,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    /// How many older callbacks have been removed.
    gone: usize,
    callbacks: VecDeque<Callback>,
}

impl Forwarder {
    pub(crate) fn new(target: Url, manner: Manner) -> Result<Self, Failure> {
        let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
        let http = client.timeout(PATIENCE).build();
        let http = http.map_err(|_| Failure::nothing("the HTTP client cannot be set up"))?;
        Ok(Self { http, target, manner, clock: SystemClock, kept: Mutex::default() })
    }

    /// Forwards a callback. Returns the application's status, or 502 if there is no response.
    pub(crate) async fn forward(&self, headers: HeaderMap, body: Vec<u8>) -> StatusCode {
        let mut callback = Callback { headers, body };
        NOT_FORWARDED.iter().for_each(|name| _ = callback.headers.remove(name));
        let number = {
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            if kept.callbacks.len() == KEPT {
                kept.callbacks.pop_front();
                kept.gone += 1;
            }
            kept.callbacks.push_back(callback.clone());
            kept.gone + kept.callbacks.len()
        };
        self.deliver(number, callback).await
    }

    /// Forwards the callback with this number again. Returns whether it exists.
    pub(crate) async fn again(&self, number: usize) -> bool {
        let found = {
            let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            let place = number.checked_sub(kept.gone + 1);
            place.and_then(|place| kept.callbacks.get(place)).cloned()
        };
        match found {
            Some(callback) => {
                self.deliver(number, callback).await;
                true
            }
            None => false,
        }
    }

    async fn deliver(&self, number: usize, callback: Callback) -> StatusCode {
        let Callback { headers, body } = callback;
        let parsed = serde_json::from_slice(&body).unwrap_or_default();
        let sent = self.http.post(self.target.clone()).headers(headers).body(body).send().await;
        let status = sent.ok().map(|response| response.status());
        self.print(number, &parsed, status);
        status.unwrap_or(StatusCode::BAD_GATEWAY)
    }

    fn print(&self, number: usize, body: &Value, status: Option<StatusCode>) {
        let at = self.time();
        let outcome = status.map(|status| status.as_u16()).ok_or("no answer");
        let line = if self.manner.json {
            let mut line = json!({ "number": number, "at": at, "status": outcome.ok() });
            if self.manner.reveal {
                line["body"] = body.clone();
            }
            line.to_string()
        } else {
            lines::forwarded(&at, number, body, outcome, self.manner.reveal)
        };
        let mut output = anstream::stdout().lock();
        // Callbacks are forwarded even if the output is closed.
        let _ = writeln!(output, "{line}").and_then(|()| output.flush());
    }

    /// Returns the time of day in UTC.
    fn time(&self) -> String {
        let now = SystemTime::from(self.clock.now());
        let date = httpdate::fmt_http_date(now);
        date.get(17..25).unwrap_or_default().to_owned()
    }
}
