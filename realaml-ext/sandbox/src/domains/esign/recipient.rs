//! The recipients of a document.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::world::clock::timestamp;
use crate::world::ids::{HexKey, IdSource};

/// A person who has to sign a document.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredRecipient {
    pub(crate) id: String,
    /// The members `name`, `email`, `phone`, `role`, `role_id`, `two_factor_method` and `order`, as set by requests or
    /// the template.
    given: Map<String, Value>,
    pub(crate) status: RecipientStatus,
    pub(crate) sent_at: Option<DateTime<Utc>>,
    pub(crate) viewed_at: Option<DateTime<Utc>>,
    pub(crate) completed_at: Option<DateTime<Utc>>,
    pub(crate) declined_at: Option<DateTime<Utc>>,
    pub(crate) decline_reason: Option<String>,
    /// The last part of the signing page's URL.
    pub(crate) token: HexKey,
}

/// A recipient's entry in the record of a document. The members are in alphabetical order, as in every other response.
#[derive(Serialize)]
pub(crate) struct RecipientRecord<'a> {
    completed_at: Option<String>,
    decline_reason: Option<&'a str>,
    declined_at: Option<String>,
    email: Option<&'a Value>,
    id: &'a str,
    name: Option<&'a Value>,
    order: Option<&'a Value>,
    phone: Option<&'a Value>,
    role: Option<&'a Value>,
    role_id: Option<&'a Value>,
    sent_at: Option<String>,
    signing_url: Option<String>,
    status: RecipientStatus,
    two_factor_method: Option<&'a Value>,
    viewed_at: Option<String>,
}

/// The progress of a recipient.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RecipientStatus {
    Pending,
    Sent,
    Viewed,
    Completed,
    Declined,
    AuthenticationFailed,
    Voided,
    Expired,
    Bounced,
}

const MEMBERS: [&str; 7] = ["name", "email", "phone", "role", "role_id", "two_factor_method", "order"];

impl StoredRecipient {
    pub(crate) fn new(ids: &mut IdSource, given: &Map<String, Value>) -> Self {
        let mut recipient = Self {
            id: ids.uuid(),
            given: Map::new(),
            status: RecipientStatus::Pending,
            sent_at: None,
            viewed_at: None,
            completed_at: None,
            declined_at: None,
            decline_reason: None,
            token: ids.key(),
        };
        recipient.change(given);
        recipient
    }

    /// Updates the given members. Null clears a member.
    pub(crate) fn change(&mut self, given: &Map<String, Value>) {
        let members = given.iter().filter(|(name, _)| MEMBERS.contains(&name.as_str()));
        self.given.extend(members.map(|(name, value)| (name.clone(), value.clone())));
    }

    /// Resets the recipient's progress, and gives their signing page a new URL.
    pub(crate) fn restart(&mut self, token: HexKey) {
        self.status = RecipientStatus::Pending;
        self.sent_at = None;
        self.viewed_at = None;
        self.completed_at = None;
        self.declined_at = None;
        self.decline_reason = None;
        self.token = token;
    }

    /// Returns a string member. An empty string counts as absent.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.given.get(name)?.as_str().filter(|text| !text.is_empty())
    }

    /// Returns the position in the signing order. A recipient without a valid position comes last.
    pub(crate) fn order(&self) -> i64 {
        self.given.get("order").and_then(Value::as_i64).unwrap_or(i64::MAX)
    }

    /// Whether the recipient has been invited and still has to sign.
    pub(crate) fn is_outstanding(&self) -> bool {
        matches!(self.status, RecipientStatus::Sent | RecipientStatus::Viewed)
    }

    /// Returns the recipient's entry in the draft's `action_required`: what is missing before the recipient can be
    /// invited. Returns `None` if nothing is missing.
    pub(crate) fn incomplete(&self) -> Option<Value> {
        let mut missing: Vec<&str> = ["name", "email"].into_iter().filter(|name| self.text(name).is_none()).collect();
        if self.text("two_factor_method") == Some("sms") && self.text("phone").is_none() {
            missing.push("phone");
        }
        let reason = format!("missing_{}", missing.first()?);
        let member = |name: &str| self.text(name);
        Some(json!({
            "id": self.id,
            "name": member("name"),
            "email": member("email"),
            "reason": reason,
            "missing_fields": missing,
        }))
    }

    /// Returns the recipient's entry in the record of the document.
    pub(crate) fn record(&self, origin: &str, document_is_out: bool) -> RecipientRecord<'_> {
        let given = |name: &str| self.given.get(name);
        let can_sign = document_is_out && self.is_outstanding();
        RecipientRecord {
            completed_at: self.completed_at.map(timestamp),
            decline_reason: self.decline_reason.as_deref(),
            declined_at: self.declined_at.map(timestamp),
            email: given("email"),
            id: &self.id,
            name: given("name"),
            order: given("order"),
            phone: given("phone"),
            role: given("role"),
            role_id: given("role_id"),
            sent_at: self.sent_at.map(timestamp),
            signing_url: can_sign.then(|| self.signing_url(origin)),
            status: self.status,
            two_factor_method: given("two_factor_method"),
            viewed_at: self.viewed_at.map(timestamp),
        }
    }

    /// Returns the URL of the signing page.
    pub(crate) fn signing_url(&self, origin: &str) -> String {
        format!("{origin}/s/{}", self.token.text())
    }
}
