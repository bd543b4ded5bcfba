//! E-sign documents, which the vendor also calls envelopes, and their records.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::file::DocumentFile;
use super::recipient::{RecipientStatus, StoredRecipient};
use crate::domains::summary::RecordSummary;
use crate::world::World;
use crate::world::accounts::AccountNumber;
use crate::world::clock::timestamp;
use crate::world::events::Domain;

/// The state of a document.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DocumentStatus {
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

impl DocumentStatus {
    /// All states, in the order of their discriminants.
    pub(crate) const ALL: [Self; 9] = [
        Self::Draft,
        Self::Sent,
        Self::InProgress,
        Self::Completed,
        Self::Declined,
        Self::Voided,
        Self::Expired,
        Self::Failed,
        Self::AuthenticationFailed,
    ];

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

    /// Whether the document can become a draft again. The vendor documents these five states.
    pub(crate) fn may_reinitiate(self) -> bool {
        matches!(self, Self::Failed | Self::Declined | Self::Expired | Self::Voided | Self::AuthenticationFailed)
    }
}

/// An e-sign document.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredDocument {
    pub(crate) id: String,
    /// The number of the document. Later documents have greater numbers.
    pub(crate) number: u64,
    /// The account that owns the document.
    pub(crate) account: AccountNumber,
    pub(crate) status: DocumentStatus,
    pub(crate) template_id: Option<String>,
    /// The members `name`, `subject`, `message`, `reference`, `notes`, `callback_url`, `expires_at`, `metadata` and
    /// `is_sequential`, as set by requests or the template.
    pub(crate) settings: Map<String, Value>,
    pub(crate) recipients: Vec<StoredRecipient>,
    pub(crate) files: Vec<DocumentFile>,
    pub(crate) fields: Vec<Value>,
    pub(crate) field_groups: Vec<Value>,
    pub(crate) field_responses: Vec<Value>,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) updated_at: DateTime<Utc>,
    pub(crate) sent_at: Option<DateTime<Utc>>,
    pub(crate) completed_at: Option<DateTime<Utc>>,
    pub(crate) voided_at: Option<DateTime<Utc>>,
    pub(crate) declined_at: Option<DateTime<Utc>>,
    pub(crate) void_reason: Option<String>,
}

impl StoredDocument {
    /// Creates a draft without content.
    pub(crate) fn blank(world: &mut World) -> Self {
        let now = world.now();
        Self {
            id: world.ids.uuid(),
            number: world.next_number(),
            account: world.accounts.acting,
            status: DocumentStatus::Draft,
            template_id: None,
            settings: Map::new(),
            recipients: Vec::new(),
            files: Vec::new(),
            fields: Vec::new(),
            field_groups: Vec::new(),
            field_responses: Vec::new(),
            created_at: now,
            updated_at: now,
            sent_at: None,
            completed_at: None,
            voided_at: None,
            declined_at: None,
            void_reason: None,
        }
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.settings.get(name)?.as_str()
    }

    pub(crate) fn title(&self) -> &str {
        self.text("name").unwrap_or("Untitled document")
    }

    pub(crate) fn is_sequential(&self) -> bool {
        self.settings.get("is_sequential") == Some(&Value::Bool(true))
    }

    /// Returns the total size of the uploaded files in bytes.
    pub(crate) fn uploaded(&self) -> usize {
        self.files.iter().filter_map(|file| file.content.as_ref()).map(|content| content.len()).sum()
    }

    /// Returns the file with this identifier.
    pub(crate) fn file(&self, id: &str) -> Option<&DocumentFile> {
        self.files.iter().find(|file| file.id == id)
    }

    /// Returns the time at which the document expires, or `None` if it does not expire.
    pub(crate) fn expires_at(&self) -> Option<DateTime<Utc>> {
        let time = DateTime::parse_from_rfc3339(self.text("expires_at")?).ok()?;
        Some(time.to_utc())
    }

    /// Ends signing with this state. Recipients who have not finished get the corresponding state: voided, expired,
    /// bounced if sending failed, and otherwise pending.
    pub(crate) fn stop(&mut self, status: DocumentStatus, now: DateTime<Utc>) {
        self.status = status;
        self.updated_at = now;
        let ended = match status {
            DocumentStatus::Voided => RecipientStatus::Voided,
            DocumentStatus::Expired => RecipientStatus::Expired,
            DocumentStatus::Failed => RecipientStatus::Bounced,
            _ => RecipientStatus::Pending,
        };
        for recipient in &mut self.recipients {
            if recipient.status == RecipientStatus::Pending || recipient.is_outstanding() {
                recipient.status = ended;
            }
        }
    }

    /// Returns the summary of the document for the sandbox's own lists.
    pub(crate) fn outline(&self) -> RecordSummary {
        RecordSummary {
            domain: Domain::Esign,
            account: String::new(),
            key: self.id.clone(),
            kind: self.template_id.clone(),
            state: self.status.as_str(),
            result: None,
            title: self.title().to_owned(),
            reference: self.text("reference").map(str::to_owned),
            created_at: self.created_at,
            completed_at: self.completed_at,
        }
    }

    /// Returns the full record of the document.
    pub(crate) fn detail(&self, world: &World) -> Value {
        let files: Vec<Value> =
            self.files.iter().enumerate().map(|(index, file)| file.record(world, &self.id, index)).collect();
        let (certificate, signed) = match self.completed_at {
            Some(at) => (
                json!({
                    "id": format!("certificate-{}", self.id),
                    "url_TEMP": world.link(&self.id, "certificate.pdf"),
                    "generated_at": timestamp(at),
                    "file_name": "certificate.pdf",
                }),
                world.link(&self.id, "signed.pdf").into(),
            ),
            None => (Value::Null, Value::Null),
        };
        let mut detail = json!(self.summary(world));
        let members = [
            ("files", Value::from(files)),
            ("fields", self.fields.clone().into()),
            ("field_groups", self.field_groups.clone().into()),
            ("field_responses", self.field_responses.clone().into()),
            ("completion_certificate", certificate),
            ("signed_document_url_TEMP", signed),
        ];
        for (name, value) in members {
            detail[name] = value;
        }
        detail
    }
}
