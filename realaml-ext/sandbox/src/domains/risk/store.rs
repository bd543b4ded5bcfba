//! What is stored of a risk rating.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// All risk ratings, by their identifiers.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct RiskStore {
    pub(crate) ratings: HashMap<u64, StoredRating>,
}

/// A rating: the request, and when it was made. Sections and scores follow from the answers.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredRating {
    pub(crate) request: Map<String, Value>,
    pub(crate) created_at: DateTime<Utc>,
}
