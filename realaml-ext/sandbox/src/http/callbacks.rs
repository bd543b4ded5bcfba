//! Callbacks: really delivered, repeated when refused, and only to this machine unless allowed otherwise.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use tokio::sync::{Semaphore, watch};

use crate::domains::state::keep;
use crate::http::server::App;

/// How many callbacks are under way at once.
const AT_ONCE: usize = 32;

/// How long the receiver may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// A callback that is to be delivered.
#[derive(Debug)]
pub(crate) struct Callback {
    pub(crate) url: String,
    pub(crate) body: Value,
}

/// A callback that was delivered, or not. Its `Debug` output leaves out the address and the body.
#[derive(Clone, Serialize)]
#[non_exhaustive]
pub struct Delivery {
    /// Number of the callback, counted from 1.
    pub number: u64,
    /// The address.
    pub url: String,
    /// The body.
    pub body: Value,
    /// Every attempt so far.
    pub attempts: Vec<Attempt>,
    /// How it stands.
    pub state: DeliveryState,
}

/// One attempt to deliver a callback.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Attempt {
    /// When, by the sandbox's clock.
    pub at: DateTime<Utc>,
    /// The status that the receiver answered; nothing if it did not answer.
    pub status: Option<u16>,
}

/// How a callback stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DeliveryState {
    /// Under way, or waiting for the next attempt.
    Pending,
    /// The receiver answered with a status of success.
    Delivered,
    /// All attempts failed.
    Failed,
    /// Not attempted, because the address is not on this machine and that was not allowed.
    Refused,
}

impl std::fmt::Debug for Delivery {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("Delivery");
        shown.field("number", &self.number).field("attempts", &self.attempts).field("state", &self.state);
        shown.finish_non_exhaustive()
    }
}

/// Delivers callbacks in the background.
pub(crate) struct Courier {
    client: reqwest::Client,
    allow_any_host: bool,
    /// Waits between the attempts; one more attempt than waits.
    waits: Vec<Duration>,
    slots: Arc<Semaphore>,
    open: watch::Sender<usize>,
}

impl Courier {
    pub(crate) fn new(allow_any_host: bool, waits: Vec<Duration>) -> Result<Self, reqwest::Error> {
        let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
        let client = client.timeout(PATIENCE).user_agent("realaml-sandbox").build()?;
        Ok(Self {
            client,
            allow_any_host,
            waits,
            slots: Arc::new(Semaphore::new(AT_ONCE)),
            open: watch::Sender::new(0),
        })
    }

    /// Waits until no callback is under way any more.
    pub(crate) async fn settled(&self) {
        // The sender lives as long as `self`, so this ends only when the count is zero.
        let _ = self.open.subscribe().wait_for(|open| *open == 0).await;
    }

    fn target(&self, url: &str) -> Option<reqwest::Url> {
        let url = reqwest::Url::parse(url).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
        let host = url.host_str()?;
        let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
        let on_this_machine = host == "localhost" || address.is_ok_and(|address| address.is_loopback());
        (self.allow_any_host || on_this_machine).then_some(url)
    }
}

/// Starts the delivery of callbacks.
pub(crate) fn dispatch(app: &Arc<App>, callbacks: Vec<Callback>) {
    for callback in callbacks {
        let number = {
            let mut state = app.state();
            let number = state.next_number();
            let state_now = match app.courier.target(&callback.url) {
                Some(_) => DeliveryState::Pending,
                None => DeliveryState::Refused,
            };
            let Callback { url, body } = &callback;
            let delivery =
                Delivery { number, url: url.clone(), body: body.clone(), attempts: Vec::new(), state: state_now };
            keep(&mut state.deliveries, delivery);
            number
        };
        let Some(target) = app.courier.target(&callback.url) else { continue };
        app.courier.open.send_modify(|open| *open += 1);
        let app = Arc::clone(app);
        tokio::spawn(async move {
            let mut stop = app.stop.subscribe();
            tokio::select! {
                () = deliver(&app, number, target, callback.body.to_string()) => {}
                _ = stop.wait_for(|stop| *stop) => {}
            }
            app.courier.open.send_modify(|open| *open -= 1);
        });
    }
}

async fn deliver(app: &App, number: u64, target: reqwest::Url, body: String) {
    let courier = &app.courier;
    let waits = courier.waits.iter().copied().map(Some).chain([None]);
    for wait in waits {
        let status = {
            let _slot = courier.slots.acquire().await;
            let request = courier.client.post(target.clone()).header("content-type", "application/json");
            request.body(body.clone()).send().await.ok().map(|response| response.status())
        };
        let delivered = status.is_some_and(|status| status.is_success());
        note(app, number, status.map(|status| status.as_u16()), delivered, wait.is_none());
        match wait {
            Some(wait) if !delivered => tokio::time::sleep(wait).await,
            _ => return,
        }
    }
}

/// Notes an attempt in the list of callbacks.
fn note(app: &App, number: u64, status: Option<u16>, delivered: bool, last: bool) {
    let mut state = app.state();
    let at = state.now();
    let Some(delivery) = state.deliveries.iter_mut().rev().find(|delivery| delivery.number == number) else { return };
    delivery.attempts.push(Attempt { at, status });
    if delivered {
        delivery.state = DeliveryState::Delivered;
    } else if last {
        delivery.state = DeliveryState::Failed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_this_machine_are_called() {
        let courier = Courier::new(false, Vec::new()).expect("a client");
        for url in ["http://127.0.0.1:80/c", "http://localhost/c", "http://[::1]:8080/c", "https://127.9.9.9/"] {
            assert!(courier.target(url).is_some(), "{url}");
        }
        for url in [
            "http://example.com/c",
            "http://169.254.169.254/",
            "http://[::ffff:10.0.0.1]/",
            "http://localhost.example.com/",
            "http://127.0.0.1@example.com/",
            "file:///etc/hosts",
            "not an address",
        ] {
            assert!(courier.target(url).is_none(), "{url}");
        }
        let open = Courier::new(true, Vec::new()).expect("a client");
        assert!(open.target("https://example.com/c").is_some());
        assert!(open.target("ftp://example.com/c").is_none());
    }
}
