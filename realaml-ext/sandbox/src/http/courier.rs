//! The courier delivers callbacks in the background and retries those that fail. It calls only this machine unless
//! other hosts are allowed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Semaphore, watch};

use super::shared::SharedVendor;
use crate::world::deliveries::{DeliveryState, OutgoingCallback};

/// How many callbacks may be under way to one receiver at once. Each receiver has its own limit, so that an
/// unresponsive receiver does not delay the others.
const AT_ONCE: usize = 32;

/// How many receivers are remembered before those without callbacks under way are forgotten.
const RECEIVERS: usize = 256;

/// How many callbacks may be open at once, including those that wait for their turn or for another attempt. The log
/// holds the same number. Further callbacks fail without an attempt.
const OPEN: usize = 10_000;

/// How long a receiver may take to respond.
const PATIENCE: Duration = Duration::from_secs(5);

/// Delivers callbacks.
pub(crate) struct CallbackCourier {
    client: reqwest::Client,
    allow_any_host: bool,
    /// The waits between the attempts. There is one more attempt than there are waits.
    waits: Vec<Duration>,
    /// The semaphore of each receiver, by host and port.
    receivers: Mutex<HashMap<String, Arc<Semaphore>>>,
    open: watch::Sender<usize>,
}

impl CallbackCourier {
    pub(crate) fn new(allow_any_host: bool, waits: Vec<Duration>) -> Result<Self, reqwest::Error> {
        let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
        let client = client.timeout(PATIENCE).user_agent("realaml-sandbox").build()?;
        Ok(Self { client, allow_any_host, waits, receivers: Mutex::default(), open: watch::Sender::new(0) })
    }

    /// Whether a callback may be sent to this URL.
    pub(crate) fn may_call(&self, url: &str) -> bool {
        self.target(url).is_some()
    }

    /// Waits until no callback is open.
    pub(crate) async fn settled(&self) {
        // The sender lives as long as `self`, so the wait ends only when the count is zero.
        let _ = self.open.subscribe().wait_for(|open| *open == 0).await;
    }

    /// Starts the delivery of callbacks, and records each attempt in the log.
    pub(crate) fn deliver(
        self: &Arc<Self>,
        vendor: &SharedVendor,
        stop: &watch::Receiver<bool>,
        callbacks: Vec<OutgoingCallback>,
    ) {
        let mut failed = Vec::new();
        for callback in callbacks {
            let Some(target) = self.target(&callback.url) else { continue };
            if !self.admit() {
                failed.push(callback.number);
                continue;
            }
            let (courier, vendor, mut stop) = (Arc::clone(self), vendor.clone(), stop.clone());
            tokio::spawn(async move {
                tokio::select! {
                    () = courier.attempt(&vendor, target, callback) => {}
                    _ = stop.wait_for(|stop| *stop) => {}
                }
                courier.open.send_modify(|open| *open -= 1);
            });
        }
        if !failed.is_empty() {
            vendor.write(|vendor| failed.into_iter().for_each(|number| vendor.world.give_up_callback(number)));
        }
    }

    /// Counts one more open callback, unless there are too many. Returns whether it was counted.
    fn admit(&self) -> bool {
        self.open.send_if_modified(|open| {
            let may = *open < OPEN;
            *open += usize::from(may);
            may
        })
    }

    /// Returns the semaphore of the receiver at a URL.
    fn places(&self, target: &reqwest::Url) -> Arc<Semaphore> {
        let name = format!("{}:{}", target.host_str().unwrap_or_default(), target.port_or_known_default().unwrap_or(0));
        let mut receivers = self.receivers.lock().unwrap_or_else(PoisonError::into_inner);
        if receivers.len() >= RECEIVERS {
            receivers.retain(|_, places| Arc::strong_count(places) > 1);
        }
        Arc::clone(receivers.entry(name).or_insert_with(|| Arc::new(Semaphore::new(AT_ONCE))))
    }

    async fn attempt(&self, vendor: &SharedVendor, target: reqwest::Url, callback: OutgoingCallback) {
        let (media_type, content) =
            vendor.read(|vendor| vendor.world.settings.callback_body.content(&callback.body, vendor.world.now()));
        let places = self.places(&target);
        let waits = self.waits.iter().copied().map(Some).chain([None]);
        for wait in waits {
            let status = {
                let _place = places.acquire().await;
                let request = self.client.post(target.clone()).header("content-type", media_type);
                request.body(content.clone()).send().await.ok().map(|response| response.status())
            };
            let state = match wait {
                _ if status.is_some_and(|status| status.is_success()) => DeliveryState::Delivered,
                Some(_) => DeliveryState::Pending,
                None => DeliveryState::Failed,
            };
            vendor
                .write(|vendor| vendor.world.log_attempt(callback.number, status.map(|status| status.as_u16()), state));
            match wait {
                Some(wait) if state == DeliveryState::Pending => tokio::time::sleep(wait).await,
                _ => return,
            }
        }
    }

    fn target(&self, url: &str) -> Option<reqwest::Url> {
        let url = reqwest::Url::parse(url).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
        let host = url.host_str()?;
        let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
        let on_this_machine = host == "localhost" || address.is_ok_and(|address| address.is_loopback());
        (self.allow_any_host || on_this_machine).then_some(url)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::domains::Vendor;
    use crate::world::clock::SandboxClock;
    use crate::world::ids::IdSource;
    use crate::world::settings::Settings;

    #[test]
    fn only_addresses_of_this_machine_are_called() {
        let courier = CallbackCourier::new(false, Vec::new()).expect("a client");
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
        let open = CallbackCourier::new(true, Vec::new()).expect("a client");
        assert!(open.target("https://example.com/c").is_some());
        assert!(open.target("ftp://example.com/c").is_none());
    }

    /// No other task runs during the test, so no callback ends while others are opened.
    #[tokio::test]
    async fn open_callbacks_are_bounded() {
        let ids = IdSource::new(Some(7));
        let vendor = Vendor::new(Arc::new(Settings::local("http://127.0.0.1:1")), SandboxClock::new(None), ids);
        let vendor = SharedVendor::new(vendor);
        let courier = Arc::new(CallbackCourier::new(false, Vec::new()).expect("a client"));
        let (stop, stopped) = watch::channel(false);
        let callbacks = vendor.write(|vendor| {
            (0..OPEN + 5).for_each(|_| vendor.world.call_back(Some("http://127.0.0.1:1/"), &Value::Null));
            vendor.world.take_outbox(|_| true)
        });
        assert_eq!(callbacks.len(), OPEN + 5);
        courier.deliver(&vendor, &stopped, callbacks);
        assert_eq!(*courier.open.borrow(), OPEN);
        let failed = vendor.read(|vendor| {
            let states = vendor.world.deliveries.iter().map(|delivery| (delivery.state, delivery.attempts.len()));
            states.filter(|state| *state == (DeliveryState::Failed, 0)).count()
        });
        assert_eq!(failed, 5);
        stop.send_replace(true);
        courier.settled().await;
    }

    #[test]
    fn each_receiver_has_places_of_its_own() {
        let courier = CallbackCourier::new(false, Vec::new()).expect("a client");
        let places = |url: &str| courier.places(&courier.target(url).expect("allowed"));
        let dead = places("http://127.0.0.1:4001/a");
        assert!(Arc::ptr_eq(&dead, &places("http://127.0.0.1:4001/b")));
        assert!(!Arc::ptr_eq(&dead, &places("http://127.0.0.1:4002/a")));
        for port in 5000..6000 {
            places(&format!("http://127.0.0.1:{port}/"));
        }
        assert!(courier.receivers.lock().expect("no panic").len() <= RECEIVERS);
        assert!(Arc::ptr_eq(&dead, &places("http://127.0.0.1:4001/a")));
    }
}
