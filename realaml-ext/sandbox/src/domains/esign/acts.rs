//! Actions of a recipient, or of the vendor's system, on a document that is out for signing.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::desk::{EsignDesk, wrong_state_text};
use super::document::{DocumentStatus, StoredDocument};
use super::recipient::{RecipientStatus, StoredRecipient};
use crate::world::clock::timestamp;
use crate::world::control::{ControlError, Controlled};

/// An action on a document. If `recipient` is `None`, the first recipient whose turn it is acts, except in
/// [`Sign`](Self::Sign).
#[derive(Clone, PartialEq)]
pub(crate) enum DocumentAct {
    /// The recipient opens the document.
    View { recipient: Option<String> },
    /// The recipient signs. If `recipient` is `None`, all recipients sign in order.
    Sign { recipient: Option<String> },
    /// The recipient declines.
    Decline { recipient: Option<String>, reason: Option<String> },
    /// The recipient fails the second factor.
    FailAuthentication { recipient: Option<String> },
    /// The document expires now.
    Expire,
    /// Sending fails, although the API has accepted the request.
    Fail,
}

pub(crate) fn act(desk: &mut EsignDesk<'_>, id: &str, act: &DocumentAct) -> Controlled {
    let document = desk.records.documents.get(id).ok_or_else(not_found)?;
    if !document.status.is_out() {
        return Err(ControlError::refused(wrong_state_text("act on", document.status)));
    }
    match act {
        DocumentAct::Expire => end(desk, id, DocumentStatus::Expired),
        DocumentAct::Fail => end(desk, id, DocumentStatus::Failed),
        DocumentAct::Sign { recipient: None } => {
            while let Some(document) = desk.records.documents.get(id).filter(|one| one.status.is_out()) {
                let next = whose_turn(document, None)?;
                by_recipient(desk, id, &next, act);
            }
        }
        DocumentAct::View { recipient }
        | DocumentAct::Sign { recipient }
        | DocumentAct::Decline { recipient, .. }
        | DocumentAct::FailAuthentication { recipient } => {
            let recipient = whose_turn(document, recipient.as_deref())?;
            by_recipient(desk, id, &recipient, act);
        }
    }
    Ok(())
}

/// Takes the next expiry from the schedule, and makes its document expire. The expiry is ignored if the document now
/// expires at a different time or is no longer out for signing.
pub(crate) fn take_next_expiry(desk: &mut EsignDesk<'_>) {
    let Some((due, id)) = desk.records.expiries.take_next() else { return };
    let document = desk.records.documents.get(&id);
    if document.is_some_and(|document| document.status.is_out() && document.expires_at() == Some(due)) {
        end(desk, &id, DocumentStatus::Expired);
    }
}

fn not_found() -> ControlError {
    ControlError::not_found("document or recipient")
}

fn whose_turn(document: &StoredDocument, recipient: Option<&str>) -> Result<String, ControlError> {
    let found = document.recipients.iter().find(|one| match recipient {
        Some(id) => one.id == id,
        None => one.is_outstanding(),
    });
    match found {
        None => Err(not_found()),
        Some(one) if one.is_outstanding() => Ok(one.id.clone()),
        Some(_) => Err(ControlError::refused("It is not this recipient's turn.")),
    }
}

fn end(desk: &mut EsignDesk<'_>, id: &str, status: DocumentStatus) {
    let now = desk.world.now();
    if let Some(document) = desk.records.documents.get_mut(id) {
        document.stop(status, now);
    }
    desk.tell(id, status.as_str());
}

fn by_recipient(desk: &mut EsignDesk<'_>, id: &str, recipient_id: &str, act: &DocumentAct) {
    let now = desk.world.now();
    let Some(document) = desk.records.documents.get_mut(id) else { return };
    let Some(recipient) = document.recipients.iter_mut().find(|one| one.id == recipient_id) else { return };
    recipient.viewed_at = recipient.viewed_at.or(Some(now));
    match act {
        DocumentAct::Sign { .. } => {
            recipient.status = RecipientStatus::Completed;
            recipient.completed_at = Some(now);
            let responses = responses(&document.fields, recipient, now);
            document.field_responses.extend(responses);
            document.status = DocumentStatus::InProgress;
            document.updated_at = now;
            if document.recipients.iter().all(|one| one.status == RecipientStatus::Completed) {
                document.status = DocumentStatus::Completed;
                document.completed_at = Some(now);
            } else {
                desk.invite_next(id);
            }
        }
        DocumentAct::Decline { reason, .. } => {
            recipient.status = RecipientStatus::Declined;
            recipient.declined_at = Some(now);
            recipient.decline_reason.clone_from(reason);
            document.declined_at = Some(now);
            document.stop(DocumentStatus::Declined, now);
        }
        DocumentAct::FailAuthentication { .. } => {
            recipient.status = RecipientStatus::AuthenticationFailed;
            document.stop(DocumentStatus::AuthenticationFailed, now);
        }
        DocumentAct::View { .. } | DocumentAct::Expire | DocumentAct::Fail => {
            recipient.status = RecipientStatus::Viewed;
            document.status = DocumentStatus::InProgress;
            document.updated_at = now;
        }
    }
    let what = match act {
        DocumentAct::Sign { .. } => "signed",
        DocumentAct::Decline { .. } => "declined",
        DocumentAct::FailAuthentication { .. } => "authentication_failed",
        DocumentAct::View { .. } | DocumentAct::Expire | DocumentAct::Fail => "viewed",
    };
    desk.note(id, what);
    if desk.records.documents.get(id).is_some_and(|document| document.completed_at == Some(now)) {
        desk.note(id, "completed");
    }
    desk.notify(id);
}

/// Returns a recipient's responses to the fields assigned to them.
fn responses(fields: &[Value], recipient: &StoredRecipient, now: DateTime<Utc>) -> Vec<Value> {
    let name = recipient.text("name").unwrap_or_default();
    let responses = fields.iter().filter(|field| field["recipient_id"] == recipient.id).map(|field| {
        let value = match field["type"].as_str().unwrap_or_default() {
            "signature" | "full_name" | "initials" => json!(name),
            "date_signed" => json!(now.format("%Y-%m-%d").to_string()),
            "checkbox" => json!(true),
            "radio" | "dropdown" => json!([field["options"][0]]),
            _ => field["default_value"].clone(),
        };
        json!({
            "field_id": field["id"],
            "recipient_id": recipient.id,
            "type": field["type"],
            "label": field["label"],
            "value": value,
            "completed_at": timestamp(now),
        })
    });
    responses.collect()
}
