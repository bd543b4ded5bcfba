// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{ESignActionRequired, ESignEnvelopeStatus, ESignRecipient};

/// A document (envelope), as lists show it.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocument {
    /// The identifier of the document, a UUID; paths call it `envelope_id`, action responses `document_id`.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id: String,
    /// The title of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// The state of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignEnvelopeStatus>,
    /// The template that the document was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,
    /// The subject of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: Option<String>,
    /// The text of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// The firm's reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The recipients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<ESignRecipient>>,
    /// What the sender has to do; null when nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action_required: Option<ESignActionRequired>,
    /// The colleague who made the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub created_by: Option<String>,
    /// When the document was made, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When it was last changed, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When it was sent, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When everybody had signed, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When it was withdrawn, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voided_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When a recipient refused, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declined_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When signing is no longer possible, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Why it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub void_reason: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocument {
    /// Creates a value with only the required fields set.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: None,
            status: None,
            template_id: None,
            subject: None,
            message: None,
            reference: None,
            notes: None,
            recipients: None,
            action_required: None,
            created_by: None,
            created_at: None,
            updated_at: None,
            sent_at: None,
            completed_at: None,
            voided_at: None,
            declined_at: None,
            expires_at: None,
            void_reason: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignDocument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocument")
            .field("id", &sensitive::Hidden(&self.id))
            .field("name", &sensitive::Hidden(&self.name))
            .field("status", &self.status)
            .field("template_id", &self.template_id)
            .field("subject", &sensitive::Hidden(&self.subject))
            .field("message", &sensitive::Hidden(&self.message))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("recipients", &self.recipients)
            .field("action_required", &self.action_required)
            .field("created_by", &sensitive::Hidden(&self.created_by))
            .field("created_at", &self.created_at)
            .field("updated_at", &self.updated_at)
            .field("sent_at", &self.sent_at)
            .field("completed_at", &self.completed_at)
            .field("voided_at", &self.voided_at)
            .field("declined_at", &self.declined_at)
            .field("expires_at", &self.expires_at)
            .field("void_reason", &sensitive::Hidden(&self.void_reason))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocument,
    "an object with `id`",
    (0, "id", id, identifier),
    (1, "name", name, optional),
    (2, "status", status, optional),
    (3, "template_id", template_id, optional_identifier),
    (4, "subject", subject, optional),
    (5, "message", message, optional),
    (6, "reference", reference, optional),
    (7, "notes", notes, optional),
    (8, "recipients", recipients, optional),
    (9, "action_required", action_required, optional),
    (10, "created_by", created_by, optional),
    (11, "created_at", created_at, optional),
    (12, "updated_at", updated_at, optional),
    (13, "sent_at", sent_at, optional),
    (14, "completed_at", completed_at, optional),
    (15, "voided_at", voided_at, optional),
    (16, "declined_at", declined_at, optional),
    (17, "expires_at", expires_at, optional),
    (18, "void_reason", void_reason, optional)
);
