//! Stores outsourced verifications.

use chrono::{DateTime, Utc};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domains::summary::RecordSummary;
use crate::domains::verdict::Verdict;
use crate::world::events::Domain;
use crate::world::ids::HexKey;
use crate::world::schedule::Schedule;

/// The progress of an outsourced verification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OutsourcedStatus {
    /// The order has been received, and nobody has begun.
    Pending,
    /// The vendor's staff are working on the order.
    InProgress,
    /// The vendor's staff are waiting for the client.
    AwaitingInformation,
    /// The order is finished.
    Completed,
    /// The order has been withdrawn.
    Cancelled,
}

/// All outsourced verifications in the order of creation, and the schedule of the staff's next steps.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct OutsourcedStore {
    pub(crate) orders: IndexMap<HexKey, OutsourcedOrder>,
    pub(crate) steps: Schedule<HexKey>,
}

/// An outsourced verification.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct OutsourcedOrder {
    pub(crate) request: Map<String, Value>,
    pub(crate) status: OutsourcedStatus,
    /// How many of the staff's steps have become due so far.
    pub(crate) steps_taken: usize,
    pub(crate) verdict: Verdict,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) completed_at: Option<DateTime<Utc>>,
    /// The key of the verification of the person behind the entity, once it exists.
    pub(crate) individual: Option<HexKey>,
}

impl OutsourcedOrder {
    /// Returns the summary of the order for lists.
    pub(crate) fn summary(&self, key: HexKey) -> RecordSummary {
        let text = |name: &str| self.request.get(name).and_then(Value::as_str).map(str::to_owned);
        RecordSummary {
            domain: Domain::Outsourced,
            account: String::new(),
            key: key.text(),
            kind: text("type"),
            state: self.status.as_str(),
            result: self.completed_at.map(|_| self.verdict.as_str().to_owned()),
            title: text("name").unwrap_or_default(),
            reference: text("reference"),
            created_at: self.created_at,
            completed_at: self.completed_at,
        }
    }
}

impl OutsourcedStatus {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::AwaitingInformation => "awaiting_information",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
        }
    }

    pub(crate) fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Cancelled)
    }
}
