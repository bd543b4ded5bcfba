//! Functions shared by requests and actions on documents.

use serde_json::json;

use super::document::{DocumentStatus, StoredDocument};
use super::recipient::{RecipientStatus, StoredRecipient};
use super::store::EsignStore;
use crate::contract::exchange::{Answered, ApiRefusal, Success};
use crate::world::World;
use crate::world::events::Domain;

/// The [`World`] and the records that the e-sign domain may change.
pub(crate) struct EsignDesk<'a> {
    pub(crate) world: &'a mut World,
    pub(crate) records: &'a mut EsignStore,
}

impl EsignDesk<'_> {
    /// Returns the document that a request refers to.
    pub(crate) fn document(&self, id: &str) -> Result<&StoredDocument, ApiRefusal> {
        self.records.documents.get(id).ok_or(ApiRefusal::NotFound)
    }

    /// Returns the draft that a request refers to, or a refusal if the document does not exist or is not a draft.
    pub(crate) fn draft(&self, id: &str, action: &str) -> Result<&StoredDocument, ApiRefusal> {
        let document = self.document(id)?;
        match document.status {
            DocumentStatus::Draft => Ok(document),
            status => Err(wrong_state(action, status)),
        }
    }

    /// Stores a document, logs the event, and returns the document's full record.
    pub(crate) fn store(&mut self, document: StoredDocument, what: &'static str) -> Answered {
        let detail = document.detail(self.world);
        self.note(&document.id, what);
        self.records.documents.put(document);
        Ok(Success::body(detail))
    }

    /// Invites all waiting recipients. If the document is sequential, invites only those who are next in order, and
    /// nobody while an invited recipient still has to sign.
    pub(crate) fn invite_next(&mut self, id: &str) {
        let now = self.world.now();
        let Some(document) = self.records.documents.get_mut(id) else { return };
        let sequential = document.is_sequential();
        if sequential && document.recipients.iter().any(StoredRecipient::is_outstanding) {
            return;
        }
        let is_waiting = |recipient: &StoredRecipient| recipient.status == RecipientStatus::Pending;
        let waiting = document.recipients.iter().filter(|one| is_waiting(one));
        let Some(next) = waiting.map(StoredRecipient::order).min() else { return };
        for recipient in document.recipients.iter_mut().filter(|one| is_waiting(one)) {
            if !sequential || recipient.order() == next {
                recipient.status = RecipientStatus::Sent;
                recipient.sent_at = Some(now);
                invite(self.world, recipient);
            }
        }
    }

    /// Logs an event of a document.
    pub(crate) fn note(&mut self, id: &str, what: &'static str) {
        self.world.note(Domain::Esign, id, what);
    }

    /// Logs an event of a document, and schedules the document's callback.
    pub(crate) fn tell(&mut self, id: &str, what: &'static str) {
        self.note(id, what);
        self.notify(id);
    }

    /// Schedules the callback of a document.
    pub(crate) fn notify(&mut self, id: &str) {
        let Some(document) = self.records.documents.get(id) else { return };
        let body = json!({ "document_id": id, "status": document.status.as_str() });
        self.world.call_back(document.text("callback_url"), &body);
    }
}

/// Sends a recipient the link to the signing page.
pub(crate) fn invite(world: &mut World, recipient: &StoredRecipient) {
    let link = recipient.signing_url(&world.settings.origin);
    world.send("email", recipient.text("email").unwrap_or_default(), &link, "signature");
}

/// Refuses an action because of the document's state.
pub(crate) fn wrong_state(action: &str, status: DocumentStatus) -> ApiRefusal {
    ApiRefusal::detail(&wrong_state_text(action, status))
}

/// Returns the message for a document whose state does not allow an action.
pub(crate) fn wrong_state_text(action: &str, status: DocumentStatus) -> String {
    format!("Cannot {action} a document in the state {}.", status.as_str())
}
