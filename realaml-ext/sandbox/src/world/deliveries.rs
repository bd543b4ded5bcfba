//! Outgoing callbacks, and the log of their deliveries.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::clock::timestamp;
use super::log::{LogEntry, RecentLog};

/// The format of callback bodies. The vendor's format is unknown, so receivers should accept all of these formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CallbackBody {
    /// A JSON object with the key or identifier of the record, such as `{"signature_key": "..."}`, and with the status
    /// if the record is an e-sign document.
    #[default]
    Key,
    /// The members of [`CallbackBody::Key`] inside an event: `{"event": "changed", "data": {"signature_key": "..."}}`.
    Event,
    /// A JSON object with the members of [`CallbackBody::Key`], an event, its time and the type of the object.
    Wide,
    /// The members of [`CallbackBody::Key`] as a URL-encoded form, such as `signature_key=...`.
    Form,
    /// No body. Only the URL can identify the record.
    Empty,
}

impl CallbackBody {
    /// Returns the media type and the content of a callback body.
    pub(crate) fn content(self, body: &Value, at: DateTime<Utc>) -> (&'static str, String) {
        const JSON: &str = "application/json";
        match self {
            Self::Key => (JSON, body.to_string()),
            Self::Event => (JSON, json!({ "event": "changed", "data": body }).to_string()),
            Self::Wide => {
                let mut wide = json!({ "event": "changed", "object": "record", "created_at": timestamp(at) });
                if let (Some(wide), Some(members)) = (wide.as_object_mut(), body.as_object()) {
                    wide.extend(members.clone());
                }
                (JSON, wide.to_string())
            }
            Self::Form => {
                let mut form = form_urlencoded::Serializer::new(String::new());
                for (name, value) in body.as_object().into_iter().flatten() {
                    form.append_pair(name, value.as_str().unwrap_or_default());
                }
                ("application/x-www-form-urlencoded", form.finish())
            }
            Self::Empty => (JSON, String::new()),
        }
    }
}

/// A callback to deliver.
pub(crate) struct OutgoingCallback {
    /// The number of the callback's entry in the log.
    pub(crate) number: u64,
    pub(crate) url: String,
    pub(crate) body: Value,
}

/// A callback with its attempts. Its `Debug` output leaves out the URL and the body.
#[derive(Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Delivery {
    /// The number of the callback. Later callbacks have greater numbers.
    pub number: u64,
    /// The URL to which the callback is sent.
    pub url: String,
    /// The data of the callback. [`CallbackBody`] determines how the request body contains it.
    pub body: Value,
    /// The attempts so far.
    pub attempts: Vec<Attempt>,
    /// The progress of the delivery.
    pub state: DeliveryState,
}

/// One attempt to deliver a callback.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Attempt {
    /// The time of the attempt, by the sandbox's clock.
    pub at: DateTime<Utc>,
    /// The status of the receiver's response; `None` if there was no response.
    pub status: Option<u16>,
}

/// The progress of the delivery of a callback.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DeliveryState {
    /// The callback is under way, or waits for the next attempt.
    Pending,
    /// The receiver responded with a success status.
    Delivered,
    /// All attempts failed, or none was made because too many callbacks were under way.
    Failed,
    /// The callback was not attempted, because the URL is not an HTTP or HTTPS URL, or because it does not point to
    /// this machine and other hosts are not allowed.
    Refused,
}

impl LogEntry for Delivery {
    fn bytes(&self) -> usize {
        // A constant is enough for the body and the attempts, which are small.
        size_of::<Self>() + self.url.len() + 1024
    }
}

impl std::fmt::Debug for Delivery {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("Delivery");
        shown.field("number", &self.number).field("attempts", &self.attempts).field("state", &self.state);
        shown.finish_non_exhaustive()
    }
}

impl RecentLog<Delivery> {
    /// Adds a callback before its first attempt.
    pub(crate) fn begin(&mut self, callback: &OutgoingCallback, state: DeliveryState) {
        let OutgoingCallback { number, url, body } = callback;
        self.push(Delivery { number: *number, url: url.clone(), body: body.clone(), attempts: Vec::new(), state });
    }

    /// Logs an attempt to deliver the callback with this number, unless its entry is gone.
    pub(crate) fn note(&mut self, number: u64, attempt: Attempt, state: DeliveryState) {
        if let Some(delivery) = self.change_latest(|delivery| delivery.number == number) {
            delivery.attempts.push(attempt);
            delivery.state = state;
        }
    }

    /// Marks the callback with this number as failed, unless its entry is gone.
    pub(crate) fn give_up(&mut self, number: u64) {
        if let Some(delivery) = self.change_latest(|delivery| delivery.number == number) {
            delivery.state = DeliveryState::Failed;
        }
    }
}

impl OutgoingCallback {
    /// Returns the callback of an entry in the log.
    pub(crate) fn of(delivery: &Delivery) -> Self {
        Self { number: delivery.number, url: delivery.url.clone(), body: delivery.body.clone() }
    }
}

impl Attempt {
    pub(crate) fn new(at: DateTime<Utc>, status: Option<u16>) -> Self {
        Self { at, status }
    }
}
