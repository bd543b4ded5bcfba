//! The summary of a record of any domain.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::world::events::Domain;

/// The summary of a record in a list. Its `Debug` output leaves out everything that was sent.
#[derive(Clone, Serialize)]
#[non_exhaustive]
pub struct RecordSummary {
    /// The domain of the record.
    pub domain: Domain,
    /// The name of the account that owns the record.
    pub account: String,
    /// The key or identifier of the record in the API.
    pub key: String,
    /// The type of the verification, or the identifier of the form or template, if there is one.
    pub kind: Option<String>,
    /// The state of the record: its status in the API, or `open`, `in_progress`, `completed` or `cancelled` for records
    /// without a status.
    pub state: &'static str,
    /// The combined result, or the level of a risk rating, once there is one.
    pub result: Option<String>,
    /// The name of the person, company, document or form that the record is about.
    pub title: String,
    /// The caller's reference.
    pub reference: Option<String>,
    /// The time at which the record was created, by the sandbox's clock.
    pub created_at: DateTime<Utc>,
    /// The time at which the record was completed, by the sandbox's clock.
    pub completed_at: Option<DateTime<Utc>>,
}

impl std::fmt::Debug for RecordSummary {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("RecordSummary");
        shown.field("domain", &self.domain).field("state", &self.state).finish_non_exhaustive()
    }
}
