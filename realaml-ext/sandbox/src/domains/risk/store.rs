//! Stores risk ratings.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// All risk ratings, by their identifiers.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct RiskStore {
    pub(crate) ratings: BTreeMap<u64, StoredRating>,
}

/// A rating: its request and the time of its creation. Sections and scores are computed from the answers.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredRating {
    pub(crate) request: Map<String, Value>,
    pub(crate) created_at: DateTime<Utc>,
}
