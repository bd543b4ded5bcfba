//! Recipients of a document.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::Document;
use crate::domains::state::State;
use crate::world::clock::{key_text, timestamp};

#[derive(Clone)]
pub(crate) struct Recipient {
    pub(crate) id: String,
    /// `name`, `email`, `phone`, `role`, `role_id`, `two_factor_method`, `order` as given.
    given: Map<String, Value>,
    pub(super) status: &'static str,
    pub(super) sent_at: Option<DateTime<Utc>>,
    pub(super) viewed_at: Option<DateTime<Utc>>,
    pub(super) completed_at: Option<DateTime<Utc>>,
    pub(super) declined_at: Option<DateTime<Utc>>,
    pub(super) decline_reason: Option<String>,
    /// Last part of the address at which the recipient signs.
    pub(crate) token: u128,
}

const MEMBERS: [&str; 7] = ["name", "email", "phone", "role", "role_id", "two_factor_method", "order"];

impl Recipient {
    pub(super) fn new(state: &mut State, given: &Map<String, Value>) -> Self {
        let mut recipient = Self {
            id: state.ids.uuid(),
            given: Map::new(),
            status: "pending",
            sent_at: None,
            viewed_at: None,
            completed_at: None,
            declined_at: None,
            decline_reason: None,
            token: state.ids.key(),
        };
        recipient.change(given);
        recipient
    }

    /// Takes over the members that are given; null clears.
    pub(super) fn change(&mut self, given: &Map<String, Value>) {
        let members = given.iter().filter(|(name, _)| MEMBERS.contains(&name.as_str()));
        self.given.extend(members.map(|(name, value)| (name.clone(), value.clone())));
    }

    /// Back to the beginning, with a new link.
    pub(super) fn restart(&mut self, state_token: u128) {
        self.status = "pending";
        self.sent_at = None;
        self.viewed_at = None;
        self.completed_at = None;
        self.declined_at = None;
        self.decline_reason = None;
        self.token = state_token;
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.given.get(name)?.as_str().filter(|text| !text.is_empty())
    }

    /// Position in the signing order. The spec allows any number, so very large ones come last.
    pub(super) fn order(&self) -> i64 {
        self.given.get("order").and_then(Value::as_i64).unwrap_or(i64::MAX)
    }

    pub(super) fn is_outstanding(&self) -> bool {
        matches!(self.status, "sent" | "viewed")
    }

    /// What is missing before the recipient can be invited, in the form of the action that is required.
    pub(super) fn incomplete(&self) -> Option<Value> {
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

    pub(super) fn record(&self, state: &State, document: &Document) -> Value {
        let given = |name: &str| self.given.get(name).cloned().unwrap_or(Value::Null);
        let can_sign = document.status.is_out() && self.is_outstanding();
        let url = can_sign.then(|| signing_url(&state.settings.origin, self.token));
        json!({
            "id": self.id,
            "name": given("name"),
            "email": given("email"),
            "phone": given("phone"),
            "role": given("role"),
            "role_id": given("role_id"),
            "order": given("order"),
            "status": self.status,
            "two_factor_method": given("two_factor_method"),
            "signing_url": url,
            "sent_at": self.sent_at.map(timestamp),
            "viewed_at": self.viewed_at.map(timestamp),
            "completed_at": self.completed_at.map(timestamp),
            "declined_at": self.declined_at.map(timestamp),
            "decline_reason": self.decline_reason,
        })
    }
}

pub(super) fn signing_url(origin: &str, token: u128) -> String {
    format!("{origin}/s/{}", key_text(token))
}

/// The document and recipient behind a signing address.
pub(crate) fn by_token(state: &State, token: u128) -> Option<(&Document, &Recipient)> {
    state.esign.documents.values().find_map(|document| {
        let recipient = document.recipients.iter().find(|recipient| recipient.token == token)?;
        Some((document, recipient))
    })
}
