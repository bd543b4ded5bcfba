//! The summary of a document in the API's lists, and the parts that it shares with the full record.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::Value;

use super::document::{DocumentStatus, StoredDocument};
use super::recipient::{RecipientRecord, StoredRecipient};
use crate::world::World;
use crate::world::clock::timestamp;

/// The summary of a document. It borrows from the document, so that a page of documents is written without a [`Value`]
/// for each member. The members are in alphabetical order, as in every other response.
#[derive(Serialize)]
pub(crate) struct DocumentSummary<'a> {
    action_required: Option<RequiredAction>,
    completed_at: Option<String>,
    created_at: String,
    created_by: &'static str,
    declined_at: Option<String>,
    expires_at: Option<&'a Value>,
    id: &'a str,
    message: Option<&'a Value>,
    name: &'a str,
    notes: Option<&'a Value>,
    recipients: Vec<RecipientRecord<'a>>,
    reference: Option<&'a Value>,
    sent_at: Option<String>,
    status: DocumentStatus,
    subject: Option<&'a Value>,
    template_id: Option<&'a str>,
    updated_at: String,
    void_reason: Option<&'a str>,
    voided_at: Option<String>,
}

/// What has to be done before a draft can be sent.
#[derive(Serialize)]
pub(crate) struct RequiredAction {
    code: Cow<'static, str>,
    pub(crate) message: &'static str,
    recipients: Vec<Value>,
    #[serde(rename = "type")]
    kind: &'static str,
}

impl StoredDocument {
    /// Returns the summary of the document in the API's lists.
    pub(crate) fn summary(&self, world: &World) -> DocumentSummary<'_> {
        let sent = |name: &str| self.settings.get(name);
        DocumentSummary {
            action_required: self.action_required(),
            completed_at: self.completed_at.map(timestamp),
            created_at: timestamp(self.created_at),
            created_by: "sandbox@example.com",
            declined_at: self.declined_at.map(timestamp),
            expires_at: sent("expires_at"),
            id: &self.id,
            message: sent("message"),
            name: self.title(),
            notes: sent("notes"),
            recipients: self.recipient_records(world),
            reference: sent("reference"),
            sent_at: self.sent_at.map(timestamp),
            status: self.status,
            subject: sent("subject"),
            template_id: self.template_id.as_deref(),
            updated_at: timestamp(self.updated_at),
            void_reason: self.void_reason.as_deref(),
            voided_at: self.voided_at.map(timestamp),
        }
    }

    pub(crate) fn recipient_records(&self, world: &World) -> Vec<RecipientRecord<'_>> {
        let is_out = self.status.is_out();
        self.recipients.iter().map(|one| one.record(&world.settings.origin, is_out)).collect()
    }

    /// Returns the action required before a draft can be sent, or `None` if nothing is missing or the document is no
    /// longer a draft.
    pub(crate) fn action_required(&self) -> Option<RequiredAction> {
        if self.status != DocumentStatus::Draft {
            return None;
        }
        if self.recipients.is_empty() {
            return Some(RequiredAction {
                code: "missing_recipient".into(),
                message: "Add at least one recipient.",
                recipients: Vec::new(),
                kind: "document",
            });
        }
        let recipients: Vec<Value> = self.recipients.iter().filter_map(StoredRecipient::incomplete).collect();
        let code = recipients.first()?["reason"].as_str().unwrap_or_default().to_owned().into();
        let message = "Complete the recipients before sending.";
        Some(RequiredAction { code, message, recipients, kind: "recipient" })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use super::*;
    use crate::world::clock::SandboxClock;
    use crate::world::ids::IdSource;
    use crate::world::settings::Settings;

    #[test]
    fn a_written_summary_is_the_text_of_its_value() {
        let settings = Arc::new(Settings::local("http://127.0.0.1:1"));
        let mut world = World::new(settings, SandboxClock::new(None), IdSource::new(Some(7)));
        let mut document = StoredDocument::blank(&mut world);
        let given = json!({ "name": "Aroha Ngata", "role": "seller" });
        document.settings.insert("reference".to_owned(), "matter-4711".into());
        for status in [DocumentStatus::Draft, DocumentStatus::Sent] {
            document.status = status;
            document.sent_at = (status == DocumentStatus::Sent).then_some(document.created_at);
            for count in [0, 1] {
                let new = |_| StoredRecipient::new(&mut world.ids, given.as_object().expect("an object"));
                document.recipients = (0..count).map(new).collect();
                let summary = document.summary(&world);
                let text = serde_json::to_string(&summary).expect("JSON");
                assert_eq!(text, json!(summary).to_string());
                // The members are sorted by name, even in builds in which JSON objects keep the order of insertion.
                let value = json!(summary);
                let mut names: Vec<_> = value.as_object().expect("an object").keys().collect();
                names.sort_unstable();
                let places: Vec<_> = names.iter().map(|name| text.find(&format!("\"{name}\":"))).collect();
                assert!(count > 0 || status == DocumentStatus::Draft || places.is_sorted(), "{text}");
                assert_eq!(summary.action_required.is_some(), status == DocumentStatus::Draft);
            }
        }
    }
}
