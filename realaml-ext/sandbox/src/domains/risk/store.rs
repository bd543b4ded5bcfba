//! Stores risk ratings.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::record;
use crate::domains::records::RecordSummary;
use crate::world::events::Domain;

/// All risk ratings, by their identifiers.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct RiskStore {
    pub(crate) ratings: BTreeMap<u64, StoredRating>,
}

/// A rating: the request, and the time of its creation. Sections and scores follow from the answers.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredRating {
    pub(crate) request: Map<String, Value>,
    pub(crate) created_at: DateTime<Utc>,
}

impl StoredRating {
    /// Returns the summary of the rating for lists.
    pub(crate) fn summary(&self, id: u64) -> RecordSummary {
        let text = |name: &str| self.request.get(name).and_then(Value::as_str).map(str::to_owned);
        RecordSummary {
            domain: Domain::Risk,
            account: String::new(),
            key: id.to_string(),
            kind: None,
            state: "completed",
            result: Some(record::level_of(&self.request)),
            title: text("name").unwrap_or_default(),
            reference: text("reference"),
            created_at: self.created_at,
            completed_at: Some(self.created_at),
        }
    }
}
