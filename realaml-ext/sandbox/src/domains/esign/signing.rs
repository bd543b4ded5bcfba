//! A document on its way: sent, viewed, signed, declined, voided, expired, and back to draft.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::recipients::signing_url;
use super::{Document, Status, draft, known, known_mut, notify, wrong_state};
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::domains::state::{Event, State};
use crate::world::clock::timestamp;

pub(crate) fn send(state: &mut State, request: &CheckedRequest) -> Answered {
    let document = draft(state, request.argument(), "send")?;
    if let Some(action) = document.action_required() {
        let detail = action["message"].clone();
        return Err(ApiRefusal::Invalid(json!({ "detail": detail, "action_required": action })));
    }
    let id = document.id.clone();
    let expires_at = document.text("expires_at").and_then(|text| DateTime::parse_from_rfc3339(text).ok());
    let now = state.now();
    if expires_at.is_some_and(|time| time.to_utc() <= now) {
        return Err(ApiRefusal::field("expires_at", "The document would expire at once."));
    }
    let document = known_mut(state, &id)?;
    document.status = Status::Sent;
    document.sent_at = Some(now);
    document.updated_at = now;
    invite_next(state, &id);
    if let Some(expires_at) = expires_at {
        state.at(expires_at.to_utc(), Event::EsignExpiry(id.clone()));
    }
    notify(state, &id);
    let document = known(state, &id)?;
    Ok(Success::Body(json!({
        "document_id": id,
        "id": id,
        "status": document.status.as_str(),
        "sent_at": timestamp(now),
        "recipients": recipients(state, document),
        "action_required": null,
        "detail": null,
    })))
}

pub(crate) fn resend(state: &mut State, request: &CheckedRequest) -> Answered {
    let document = known(state, request.argument())?;
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
    let reminded = document.recipients.iter().filter(|one| one.is_outstanding() && is_wanted(&one.id));
    let reminded: Vec<(String, String, u128)> =
        reminded.map(|one| (one.id.clone(), one.text("email").unwrap_or_default().to_owned(), one.token)).collect();
    let (id, status) = (document.id.clone(), document.status);
    let mut ids = Vec::new();
    for (recipient, email, token) in reminded {
        let link = signing_url(&state.settings.origin, token);
        state.send("email", &email, &link, "signature");
        ids.push(recipient);
    }
    Ok(Success::Body(json!({
        "document_id": id,
        "id": id,
        "status": status.as_str(),
        "resent_count": ids.len(),
        "resent_recipients": ids,
        "detail": null,
    })))
}

pub(crate) fn void(state: &mut State, request: &CheckedRequest) -> Answered {
    let now = state.now();
    let document = known_mut(state, request.argument())?;
    if !document.status.is_out() {
        return Err(wrong_state("void", document.status));
    }
    stop(document, Status::Voided, now);
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
    notify(state, request.argument());
    Ok(Success::Body(answer))
}

pub(crate) fn reinitiate(state: &mut State, request: &CheckedRequest) -> Answered {
    let document = known(state, request.argument())?;
    if !document.status.may_reinitiate() {
        return Err(wrong_state("reinitiate", document.status));
    }
    let mut document = document.clone();
    document.status = Status::Draft;
    document.updated_at = state.now();
    document.sent_at = None;
    document.voided_at = None;
    document.declined_at = None;
    document.void_reason = None;
    document.field_responses.clear();
    for recipient in &mut document.recipients {
        recipient.restart(state.ids.key());
    }
    let answer = json!({
        "document_id": document.id,
        "id": document.id,
        "status": document.status.as_str(),
        "original_document_id": null,
        "recipients": recipients(state, &document),
        "detail": "Document restored to draft.",
    });
    state.esign.documents.insert(document.id.clone(), document);
    notify(state, request.argument());
    Ok(Success::Body(answer))
}

/// What a recipient, or the vendor's system, does with a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Act {
    View,
    Sign,
    Decline { reason: Option<String> },
    FailAuthentication,
    Expire,
    Fail,
}

/// Lets something happen to a document that is out for signing. Without a recipient, whose turn it is acts; signing
/// then goes on until everybody has signed.
pub(crate) fn act(state: &mut State, id: &str, recipient: Option<&str>, act: &Act) -> Result<(), ApiRefusal> {
    let document = known(state, id)?;
    if !document.status.is_out() {
        return Err(wrong_state("act on", document.status));
    }
    match act {
        Act::Expire | Act::Fail => {
            let status = if *act == Act::Expire { Status::Expired } else { Status::Failed };
            let now = state.now();
            stop(known_mut(state, id)?, status, now);
            notify(state, id);
            Ok(())
        }
        Act::Sign if recipient.is_none() => {
            while known(state, id)?.status.is_out() {
                let next = whose_turn(known(state, id)?, None)?;
                one(state, id, &next, act)?;
            }
            Ok(())
        }
        _ => {
            let recipient = whose_turn(document, recipient)?;
            one(state, id, &recipient, act)
        }
    }
}

/// Lets a document expire whose time has come.
pub(crate) fn expire_if_due(state: &mut State, id: &str, due: DateTime<Utc>) {
    let Some(document) = state.esign.documents.get(id) else { return };
    let expires_at = document.text("expires_at").and_then(|text| DateTime::parse_from_rfc3339(text).ok());
    // The date may have been changed, or the document sent again, since this was scheduled.
    if document.status.is_out() && expires_at.is_some_and(|time| time.to_utc() == due) {
        let _ = act(state, id, None, &Act::Expire);
    }
}

fn whose_turn(document: &Document, recipient: Option<&str>) -> Result<String, ApiRefusal> {
    let found = document.recipients.iter().find(|one| match recipient {
        Some(id) => one.id == id,
        None => one.is_outstanding(),
    });
    match found {
        None => Err(ApiRefusal::NotFound),
        Some(one) if one.is_outstanding() => Ok(one.id.clone()),
        Some(_) => Err(ApiRefusal::detail("It is not this recipient's turn.")),
    }
}

fn one(state: &mut State, id: &str, recipient_id: &str, act: &Act) -> Result<(), ApiRefusal> {
    let now = state.now();
    let document = known_mut(state, id)?;
    let recipient = document.recipients.iter_mut().find(|one| one.id == recipient_id).ok_or(ApiRefusal::NotFound)?;
    recipient.viewed_at = recipient.viewed_at.or(Some(now));
    match act {
        Act::Sign => {
            recipient.status = "completed";
            recipient.completed_at = Some(now);
            let name = recipient.text("name").unwrap_or_default().to_owned();
            respond(document, recipient_id, &name, now);
            document.status = Status::InProgress;
            document.updated_at = now;
            if document.recipients.iter().all(|one| one.status == "completed") {
                document.status = Status::Completed;
                document.completed_at = Some(now);
            } else {
                invite_next(state, id);
            }
        }
        Act::Decline { reason } => {
            recipient.status = "declined";
            recipient.declined_at = Some(now);
            recipient.decline_reason.clone_from(reason);
            document.declined_at = Some(now);
            stop(document, Status::Declined, now);
        }
        Act::FailAuthentication => {
            recipient.status = "authentication_failed";
            stop(document, Status::AuthenticationFailed, now);
        }
        Act::View | Act::Expire | Act::Fail => {
            recipient.status = "viewed";
            document.status = Status::InProgress;
            document.updated_at = now;
        }
    }
    notify(state, id);
    Ok(())
}

/// Ends signing for everybody who has not finished.
fn stop(document: &mut Document, status: Status, now: DateTime<Utc>) {
    document.status = status;
    document.updated_at = now;
    let ended = match status {
        Status::Voided => "voided",
        Status::Expired => "expired",
        Status::Failed => "bounced",
        _ => "pending",
    };
    for recipient in &mut document.recipients {
        if matches!(recipient.status, "pending" | "sent" | "viewed") {
            recipient.status = ended;
        }
    }
}

/// Invites everybody whose turn it is: all, or the next in order.
fn invite_next(state: &mut State, id: &str) {
    let now = state.now();
    let Some(document) = state.esign.documents.get_mut(id) else { return };
    if document.is_sequential() && document.recipients.iter().any(super::recipients::Recipient::is_outstanding) {
        return;
    }
    let sequential = document.is_sequential();
    let waiting = document.recipients.iter().filter(|one| one.status == "pending");
    let Some(next) = waiting.map(super::recipients::Recipient::order).min() else { return };
    let mut invited = Vec::new();
    for recipient in document.recipients.iter_mut().filter(|one| one.status == "pending") {
        if !sequential || recipient.order() == next {
            recipient.status = "sent";
            recipient.sent_at = Some(now);
            invited.push((recipient.text("email").unwrap_or_default().to_owned(), recipient.token));
        }
    }
    for (email, token) in invited {
        let link = signing_url(&state.settings.origin, token);
        state.send("email", &email, &link, "signature");
    }
}

/// What the recipient enters into the fields that are theirs.
fn respond(document: &mut Document, recipient_id: &str, name: &str, now: DateTime<Utc>) {
    let responses = document.fields.iter().filter(|field| field["recipient_id"] == recipient_id).map(|field| {
        let value = match field["type"].as_str().unwrap_or_default() {
            "signature" | "full_name" | "initials" => json!(name),
            "date_signed" => json!(now.format("%Y-%m-%d").to_string()),
            "checkbox" => json!(true),
            "radio" | "dropdown" => json!([field["options"][0]]),
            _ => field["default_value"].clone(),
        };
        json!({
            "field_id": field["id"],
            "recipient_id": recipient_id,
            "type": field["type"],
            "label": field["label"],
            "value": value,
            "completed_at": timestamp(now),
        })
    });
    let responses: Vec<Value> = responses.collect();
    document.field_responses.extend(responses);
}

fn recipients(state: &State, document: &Document) -> Vec<Value> {
    document.recipients.iter().map(|recipient| recipient.record(state, document)).collect()
}
