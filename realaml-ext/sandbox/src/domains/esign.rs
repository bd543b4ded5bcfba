//! E-sign documents and their states. The states and two actions are documented, the payloads are inferred.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::domains::state::State;
use crate::world::clock::timestamp;

pub(crate) mod drafts;
pub(crate) mod list;
pub(crate) mod recipients;
pub(crate) mod sessions;
pub(crate) mod signing;
pub(crate) mod templates;

use recipients::Recipient;
use sessions::Session;
use templates::Template;

pub(crate) struct Esign {
    pub(crate) templates: Vec<Template>,
    pub(crate) documents: HashMap<String, Document>,
    pub(crate) sessions: HashMap<String, Session>,
}

impl Esign {
    pub(crate) fn new(now: DateTime<Utc>) -> Self {
        Self { templates: templates::seeded(now), documents: HashMap::new(), sessions: HashMap::new() }
    }
}

/// State of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Draft,
    Sent,
    InProgress,
    Completed,
    Declined,
    Voided,
    Expired,
    Failed,
    AuthenticationFailed,
}

impl Status {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Declined => "declined",
            Self::Voided => "voided",
            Self::Expired => "expired",
            Self::Failed => "failed",
            Self::AuthenticationFailed => "authentication_failed",
        }
    }

    /// Whether the document is out for signing.
    pub(crate) fn is_out(self) -> bool {
        matches!(self, Self::Sent | Self::InProgress)
    }

    /// Whether the document can go back to draft. These five are documented.
    fn may_reinitiate(self) -> bool {
        matches!(self, Self::Failed | Self::Declined | Self::Expired | Self::Voided | Self::AuthenticationFailed)
    }
}

/// A document, which the vendor also calls an envelope.
#[derive(Clone)]
pub(crate) struct Document {
    pub(crate) id: String,
    /// Position in the order of creation.
    number: u64,
    pub(crate) status: Status,
    template_id: Option<String>,
    /// `name`, `subject`, `message`, `reference`, `notes`, `callback_url`, `expires_at`, `metadata`, `is_sequential`
    /// as sent.
    pub(crate) settings: Map<String, Value>,
    pub(crate) recipients: Vec<Recipient>,
    files: Vec<File>,
    fields: Vec<Value>,
    field_groups: Vec<Value>,
    field_responses: Vec<Value>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
    completed_at: Option<DateTime<Utc>>,
    voided_at: Option<DateTime<Utc>>,
    declined_at: Option<DateTime<Utc>>,
    void_reason: Option<String>,
}

/// A file of a document or template. Content that was not uploaded is made when it is asked for.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) content: Option<std::sync::Arc<[u8]>>,
}

impl Document {
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.settings.get(name)?.as_str()
    }

    pub(crate) fn title(&self) -> &str {
        self.text("name").unwrap_or("Untitled document")
    }

    fn is_sequential(&self) -> bool {
        self.settings.get("is_sequential") == Some(&Value::Bool(true))
    }

    /// What keeps a draft from being sent; nothing if it is complete.
    pub(crate) fn action_required(&self) -> Option<Value> {
        if self.status != Status::Draft {
            return None;
        }
        if self.recipients.is_empty() {
            let message = "Add at least one recipient.";
            let required =
                json!({ "type": "document", "code": "missing_recipient", "message": message, "recipients": [] });
            return Some(required);
        }
        let incomplete: Vec<Value> = self.recipients.iter().filter_map(Recipient::incomplete).collect();
        let message = "Complete the recipients before sending.";
        let code = incomplete.first()?["reason"].clone();
        Some(json!({ "type": "recipient", "code": code, "message": message, "recipients": incomplete }))
    }

    /// Content of a file, by its identifier.
    pub(crate) fn file(&self, id: &str) -> Option<&File> {
        self.files.iter().find(|file| file.id == id)
    }

    /// The form in lists.
    fn summary(&self, state: &State) -> Map<String, Value> {
        let sent = |name: &str| self.settings.get(name).cloned().unwrap_or(Value::Null);
        let recipients: Vec<Value> = self.recipients.iter().map(|one| one.record(state, self)).collect();
        let members = [
            ("id", self.id.clone().into()),
            ("name", self.title().into()),
            ("status", self.status.as_str().into()),
            ("template_id", self.template_id.clone().into()),
            ("subject", sent("subject")),
            ("message", sent("message")),
            ("reference", sent("reference")),
            ("notes", sent("notes")),
            ("recipients", recipients.into()),
            ("action_required", self.action_required().unwrap_or(Value::Null)),
            ("created_by", "sandbox@example.com".into()),
            ("created_at", timestamp(self.created_at).into()),
            ("updated_at", timestamp(self.updated_at).into()),
            ("sent_at", self.sent_at.map(timestamp).into()),
            ("completed_at", self.completed_at.map(timestamp).into()),
            ("voided_at", self.voided_at.map(timestamp).into()),
            ("declined_at", self.declined_at.map(timestamp).into()),
            ("expires_at", sent("expires_at")),
            ("void_reason", self.void_reason.clone().into()),
        ];
        members.map(|(name, value)| (name.to_owned(), value)).into_iter().collect()
    }

    /// The document in full.
    pub(crate) fn detail(&self, state: &State) -> Value {
        let files: Vec<Value> =
            self.files.iter().enumerate().map(|(index, file)| file.record(state, &self.id, index)).collect();
        let (certificate, signed) = match self.completed_at {
            Some(at) => (
                json!({
                    "id": format!("certificate-{}", self.id),
                    "url_TEMP": state.link(&self.id, "certificate.pdf"),
                    "generated_at": timestamp(at),
                    "file_name": "certificate.pdf",
                }),
                state.link(&self.id, "signed.pdf").into(),
            ),
            None => (Value::Null, Value::Null),
        };
        let mut detail = self.summary(state);
        let members = [
            ("files", Value::from(files)),
            ("fields", self.fields.clone().into()),
            ("field_groups", self.field_groups.clone().into()),
            ("field_responses", self.field_responses.clone().into()),
            ("completion_certificate", certificate),
            ("signed_document_url_TEMP", signed),
        ];
        detail.extend(members.map(|(name, value)| (name.to_owned(), value)));
        Value::Object(detail)
    }
}

impl File {
    pub(crate) fn is_pdf(&self) -> bool {
        self.content.as_ref().is_none_or(|content| content.starts_with(b"%PDF-"))
    }

    fn record(&self, state: &State, folder: &str, index: usize) -> Value {
        let size = self.content.as_ref().map(|content| content.len());
        json!({
            "id": self.id,
            "name": self.name,
            "page_count": if self.is_pdf() { json!(1) } else { Value::Null },
            "order": index + 1,
            "size": size.unwrap_or_else(|| crate::http::files::made_for(&self.name).len()),
            "content_type": if self.is_pdf() { "application/pdf" } else { "application/octet-stream" },
            "url_TEMP": state.link(folder, &format!("file-{}", self.id)),
        })
    }
}

pub(crate) fn get(state: &mut State, request: &CheckedRequest) -> Answered {
    let document = known(state, request.argument())?;
    Ok(Success::Body(document.detail(state)))
}

pub(crate) fn delete(state: &mut State, request: &CheckedRequest) -> Answered {
    let document = known(state, request.argument())?;
    if document.status.is_out() {
        return Err(ApiRefusal::detail("A document that is out for signing cannot be deleted. Void it first."));
    }
    let id = document.id.clone();
    state.esign.documents.remove(&id);
    state.esign.sessions.retain(|_, session| session.document_id != id);
    Ok(Success::Empty)
}

fn known<'a>(state: &'a State, id: &str) -> Result<&'a Document, ApiRefusal> {
    state.esign.documents.get(id).ok_or(ApiRefusal::NotFound)
}

fn known_mut<'a>(state: &'a mut State, id: &str) -> Result<&'a mut Document, ApiRefusal> {
    state.esign.documents.get_mut(id).ok_or(ApiRefusal::NotFound)
}

/// A draft under this identifier, or why it is none.
fn draft<'a>(state: &'a State, id: &str, action: &str) -> Result<&'a Document, ApiRefusal> {
    let document = known(state, id)?;
    match document.status {
        Status::Draft => Ok(document),
        status => Err(wrong_state(action, status)),
    }
}

fn wrong_state(action: &str, status: Status) -> ApiRefusal {
    ApiRefusal::detail(&format!("Cannot {action} a document in the state {}.", status.as_str()))
}

/// Delivers the callback of a document.
fn notify(state: &mut State, id: &str) {
    let Some(document) = state.esign.documents.get(id) else { return };
    let url = document.text("callback_url").map(str::to_owned);
    let body = json!({ "document_id": id, "status": document.status.as_str() });
    state.call_back(url.as_deref(), body);
}
