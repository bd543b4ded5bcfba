//! The events of the records, and the feed of all changes.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tokio::sync::broadcast;

use super::log::LogEntry;

/// How many changes a follower of the feed can fall behind before it misses any.
const ROOM: usize = 1024;

/// One of the five domains of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Domain {
    /// Verifications of persons and companies.
    Verifications,
    /// Outsourced verifications.
    Outsourced,
    /// Risk ratings.
    Risk,
    /// E-sign documents.
    Esign,
    /// Form submissions.
    Forms,
}

#[cfg(any(test, feature = "data"))]
impl Domain {
    pub(crate) const ALL: [Self; 5] = [Self::Verifications, Self::Outsourced, Self::Risk, Self::Esign, Self::Forms];
}

#[cfg(feature = "data")]
impl Domain {
    /// Returns the name of the domain in the data file, which is the same as in JSON.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Verifications => "verifications",
            Self::Outsourced => "outsourced",
            Self::Risk => "risk",
            Self::Esign => "esign",
            Self::Forms => "forms",
        }
    }
}

/// An event of a record. Its `Debug` output leaves out the key.
#[derive(Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SandboxEvent {
    /// The number of the event. Later events have greater numbers.
    pub number: u64,
    /// The time of the event, by the sandbox's clock.
    pub at: DateTime<Utc>,
    /// The domain of the record.
    pub domain: Domain,
    /// The key or identifier of the record.
    pub key: String,
    /// The kind of event, such as `created` or `completed`.
    pub what: Cow<'static, str>,
}

impl LogEntry for SandboxEvent {
    fn bytes(&self) -> usize {
        size_of::<Self>() + self.key.len()
    }
}

impl std::fmt::Debug for SandboxEvent {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("SandboxEvent");
        shown.field("number", &self.number).field("domain", &self.domain).field("what", &self.what);
        shown.finish_non_exhaustive()
    }
}

/// A change, as followers of the feed receive it.
#[derive(Clone)]
pub(crate) enum Change {
    Record(SandboxEvent),
    /// A call was logged under this number.
    Call(u64),
    /// The log entry of the callback with this number was added or changed.
    Callback(u64),
    Message,
    Faults,
    Clock,
    /// Everything may have changed.
    All,
}

/// The feed that reports each change to its followers.
#[derive(Clone)]
pub(crate) struct ChangeFeed(broadcast::Sender<Change>);

impl ChangeFeed {
    pub(crate) fn new() -> Self {
        Self(broadcast::Sender::new(ROOM))
    }

    /// Reports a change. Without followers, the call has no effect.
    pub(crate) fn tell(&self, change: Change) {
        // The only possible error is that there are no followers.
        let _ = self.0.send(change);
    }

    pub(crate) fn follow(&self) -> broadcast::Receiver<Change> {
        self.0.subscribe()
    }
}
