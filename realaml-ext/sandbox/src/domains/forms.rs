//! Form submissions: sent, opened, filled in. All of it is inferred.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::domains::state::State;
use crate::domains::verifications::{self, Entry};
use crate::world::clock::{key_text, parse_key, timestamp};

pub(crate) struct FormSubmission {
    request: Map<String, Value>,
    pub(crate) status: FormStatus,
    /// What the person entered, in the order of the fields.
    values: Vec<Value>,
    created_at: DateTime<Utc>,
    completed_at: Option<DateTime<Utc>>,
    /// Last part of the page's address, hard to guess unlike the identifier.
    pub(crate) token: u128,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FormStatus {
    Pending,
    InProgress,
    Completed,
    Cancelled,
    /// Deleted by the firm; remembered, so that the page can say so.
    Deleted,
}

impl FormSubmission {
    pub(crate) fn is_deleted(&self) -> bool {
        self.status == FormStatus::Deleted
    }

    fn is_open(&self) -> bool {
        matches!(self.status, FormStatus::Pending | FormStatus::InProgress)
    }

    /// Name of the form, for the page.
    pub(crate) fn title(&self) -> String {
        match self.form() {
            "12" => "Client intake".to_owned(),
            other => format!("Form {other}"),
        }
    }

    fn form(&self) -> &str {
        self.request.get("form").and_then(Value::as_str).unwrap_or_default()
    }
}

/// The fields of every form in the sandbox: key, label, kind, section.
pub(crate) const FIELDS: [(&str, &str, &str, &str); 4] = [
    ("purpose", "What is the purpose of the matter?", "text", "Matter"),
    ("amount", "Expected amount", "number", "Matter"),
    ("sources", "Sources of funds", "select", "Funds"),
    ("office", "Do you hold public office?", "checkbox", "Funds"),
];

pub(crate) fn create(state: &mut State, request: &CheckedRequest) -> Answered {
    if let Some(key) = request.text("verification").filter(|key| !key.is_empty()) {
        let known = parse_key(key).and_then(|key| state.verifications.get(&key));
        if !matches!(known, Some(Entry::Person(_) | Entry::Company(_))) {
            return Err(ApiRefusal::unknown_reference("verification", key));
        }
    }
    let submission = FormSubmission {
        request: request.body.clone(),
        status: FormStatus::Pending,
        values: Vec::new(),
        created_at: state.now(),
        completed_at: None,
        token: state.ids.key(),
    };
    let id = state.next_number();
    send(state, &submission);
    let record = record(state, id, &submission);
    state.forms.insert(id, submission);
    Ok(Success::Body(record))
}

pub(crate) fn get(state: &mut State, request: &CheckedRequest) -> Answered {
    let id = known(state, request.argument())?;
    Ok(Success::Body(record(state, id, &state.forms[&id])))
}

pub(crate) fn delete(state: &mut State, request: &CheckedRequest) -> Answered {
    let id = known(state, request.argument())?;
    if let Some(submission) = state.forms.get_mut(&id) {
        submission.status = FormStatus::Deleted;
        submission.values.clear();
    }
    Ok(Success::Empty)
}

pub(crate) fn resend(state: &mut State, request: &CheckedRequest) -> Answered {
    let id = known(state, request.argument())?;
    if !state.forms[&id].is_open() {
        return Err(ApiRefusal::detail("Only a form that is still open can be sent again."));
    }
    let link = url(state, state.forms[&id].token);
    let contact = state.forms[&id].request.clone();
    send_to(state, &contact, &link);
    Ok(Success::Body(record(state, id, &state.forms[&id])))
}

/// Lets the person open the form; whether that was possible.
pub(crate) fn open(state: &mut State, id: u64) -> bool {
    change(state, id, FormStatus::InProgress, |submission| submission.status == FormStatus::Pending)
}

/// Lets the firm or the person give up; whether that was possible.
pub(crate) fn cancel(state: &mut State, id: u64) -> bool {
    change(state, id, FormStatus::Cancelled, FormSubmission::is_open)
}

/// Lets the person submit the form; whether that was possible. Fields that are not given get an invented value.
pub(crate) fn complete(state: &mut State, id: u64, given: &Map<String, Value>) -> bool {
    let now = state.now();
    let invented = json!({
        "purpose": "Property purchase",
        "amount": 450_000,
        "sources": ["salary", "savings"],
        "office": false,
    });
    let values = FIELDS.iter().enumerate().map(|(index, (key, label, kind, section))| {
        let value = given.get(*key).unwrap_or(&invented[*key]);
        let field = format!("f{}", index + 1);
        json!({
            "field": field,
            "key": key,
            "label": label,
            "type": kind,
            "value": value,
            "section": section,
            "file_url_TEMP": null,
        })
    });
    let values = values.collect();
    match state.forms.get_mut(&id).filter(|submission| submission.is_open()) {
        Some(submission) => {
            submission.values = values;
            submission.completed_at = Some(now);
        }
        None => return false,
    }
    change(state, id, FormStatus::Completed, |_| true)
}

/// The submission behind a page's address.
pub(crate) fn by_token(state: &State, token: u128) -> Option<u64> {
    state.forms.iter().find(|(_, submission)| submission.token == token).map(|(id, _)| *id)
}

fn change(state: &mut State, id: u64, status: FormStatus, may: impl Fn(&FormSubmission) -> bool) -> bool {
    let Some(submission) = state.forms.get_mut(&id).filter(|submission| may(submission)) else { return false };
    submission.status = status;
    let url = submission.request.get("callback_url").cloned();
    state.call_back(url.as_ref().and_then(Value::as_str), json!({ "id": id.to_string() }));
    true
}

fn known(state: &State, text: &str) -> Result<u64, ApiRefusal> {
    let id: u64 = text.parse().map_err(|_| ApiRefusal::NotFound)?;
    match state.forms.get(&id) {
        Some(submission) if !submission.is_deleted() => Ok(id),
        _ => Err(ApiRefusal::NotFound),
    }
}

fn url(state: &State, token: u128) -> String {
    format!("{}/f/{}", state.settings.origin, key_text(token))
}

fn send(state: &mut State, submission: &FormSubmission) {
    let link = url(state, submission.token);
    send_to(state, &submission.request, &link);
}

fn send_to(state: &mut State, contact: &Map<String, Value>, link: &str) {
    for (channel, name) in [("email", "email"), ("sms", "phone")] {
        if let Some(to) = contact.get(name).and_then(Value::as_str).filter(|to| !to.is_empty()) {
            state.send(channel, to, link, "form");
        }
    }
}

fn record(state: &State, id: u64, submission: &FormSubmission) -> Value {
    let request = &submission.request;
    let sent = |name: &str| request.get(name).cloned().unwrap_or(Value::Null);
    let name = ["first_name", "last_name"].map(|name| request.get(name).and_then(Value::as_str).unwrap_or(""));
    let completed = submission.status == FormStatus::Completed;
    let report = if completed { state.link(&format!("form-{id}"), "report_pdf.pdf").into() } else { Value::Null };
    json!({
        "id": id.to_string(),
        "status": match submission.status {
            FormStatus::Pending => "pending",
            FormStatus::InProgress => "in_progress",
            FormStatus::Completed => "completed",
            FormStatus::Cancelled | FormStatus::Deleted => "cancelled",
        },
        "is_completed": completed,
        "url": url(state, submission.token),
        "form": {
            "id": submission.form(),
            "name": submission.title(),
            "description": "Invented form of the sandbox.",
            "version": 1,
        },
        "user": {
            "first_name": sent("first_name"),
            "last_name": sent("last_name"),
            "name": name.join(" ").trim(),
            "email": sent("email"),
            "phone": sent("phone"),
        },
        "verification": verification(state, request),
        "values": submission.values,
        "reference": sent("reference"),
        "notes": sent("notes"),
        "report_pdf_url_TEMP": report,
        "created_at": timestamp(submission.created_at),
        "completed_at": submission.completed_at.map(timestamp),
    })
}

fn verification(state: &State, request: &Map<String, Value>) -> Value {
    let key = request.get("verification").and_then(Value::as_str).and_then(parse_key);
    let Some((key, Some(Entry::Person(person)))) = key.map(|key| (key, state.verifications.get(&key))) else {
        return Value::Null;
    };
    let full = verifications::record::full(state, key, person);
    let members = ["signature_key", "type", "result", "is_completed", "url"];
    Value::Object(members.map(|name| (name.to_owned(), full[name].clone())).into_iter().collect())
}
