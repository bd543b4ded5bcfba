//! The sender's operations on a document: send, resend, void and reinitiate.

use serde_json::{Value, json};

use super::desk::{EsignDesk, invite, wrong_state};
use super::document::DocumentStatus;
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::world::clock::timestamp;

pub(crate) fn send(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    let id = request.argument();
    let now = desk.world.now();
    let document = desk.draft(id, "send")?;
    if let Some(action) = document.action_required() {
        return Err(ApiRefusal::Invalid(json!({ "detail": action.message, "action_required": action })));
    }
    let expires_at = document.expires_at();
    if expires_at.is_some_and(|time| time <= now) {
        return Err(ApiRefusal::field("expires_at", "The document would expire immediately."));
    }
    if let Some(document) = desk.records.documents.get_mut(id) {
        document.status = DocumentStatus::Sent;
        document.sent_at = Some(now);
        document.updated_at = now;
    }
    desk.invite_next(id);
    if let Some(expires_at) = expires_at {
        let turn = desk.world.turn_at(expires_at);
        desk.records.expiries.add(turn, id.to_owned());
    }
    desk.tell(id, "sent");
    let document = desk.document(id)?;
    Ok(Success::body(json!({
        "document_id": id,
        "id": id,
        "status": document.status.as_str(),
        "sent_at": timestamp(now),
        "recipients": document.recipient_records(desk.world),
        "action_required": null,
        "detail": null,
    })))
}

pub(crate) fn resend(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    let id = request.argument();
    let document = desk.records.documents.get(id).ok_or(ApiRefusal::NotFound)?;
    if !document.status.is_out() {
        return Err(wrong_state("resend", document.status));
    }
    let wanted = request.body.get("recipient_ids").and_then(Value::as_array);
    if let Some(wanted) = wanted {
        let is_known = |id: &&Value| document.recipients.iter().any(|recipient| **id == recipient.id);
        if let Some(unknown) = wanted.iter().find(|id| !is_known(id)) {
            return Err(ApiRefusal::unknown_reference("recipient_ids", unknown.as_str().unwrap_or_default()));
        }
    }
    let is_wanted = |id: &str| wanted.is_none_or(|wanted| wanted.iter().any(|one| one == id));
    let mut ids = Vec::new();
    for recipient in document.recipients.iter().filter(|one| one.is_outstanding() && is_wanted(&one.id)) {
        invite(desk.world, recipient);
        ids.push(recipient.id.as_str());
    }
    let answer = json!({
        "document_id": id,
        "id": id,
        "status": document.status.as_str(),
        "resent_count": ids.len(),
        "resent_recipients": ids,
        "detail": null,
    });
    desk.note(id, "resent");
    Ok(Success::body(answer))
}

pub(crate) fn void(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    let now = desk.world.now();
    let document = desk.records.documents.get_mut(request.argument()).ok_or(ApiRefusal::NotFound)?;
    if !document.status.is_out() {
        return Err(wrong_state("void", document.status));
    }
    document.stop(DocumentStatus::Voided, now);
    document.voided_at = Some(now);
    document.void_reason = request.text("reason").map(str::to_owned);
    let answer = json!({
        "document_id": document.id,
        "id": document.id,
        "status": document.status.as_str(),
        "voided_at": timestamp(now),
        "void_reason": document.void_reason,
        "detail": null,
    });
    desk.tell(request.argument(), "voided");
    Ok(Success::body(answer))
}

pub(crate) fn reinitiate(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    let now = desk.world.now();
    let document = desk.records.documents.get_mut(request.argument()).ok_or(ApiRefusal::NotFound)?;
    if !document.status.may_reinitiate() {
        return Err(wrong_state("reinitiate", document.status));
    }
    document.status = DocumentStatus::Draft;
    document.updated_at = now;
    document.sent_at = None;
    document.voided_at = None;
    document.declined_at = None;
    document.void_reason = None;
    document.field_responses.clear();
    for recipient in &mut document.recipients {
        recipient.restart(desk.world.ids.key());
    }
    let answer = json!({
        "document_id": document.id,
        "id": document.id,
        "status": document.status.as_str(),
        "original_document_id": null,
        "recipients": document.recipient_records(desk.world),
        "detail": "Document restored to draft.",
    });
    desk.tell(request.argument(), "reinitiated");
    Ok(Success::body(answer))
}
