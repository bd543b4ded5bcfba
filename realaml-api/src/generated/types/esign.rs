// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

#[allow(unused_imports)]
use super::*;

#[allow(unused_imports)]
use crate::runtime::{decode, sensitive};

/// What the sender has to do before the document can go on. Null on a document where nothing is to be done.
///
/// Inferred (low confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignActionRequired {
    /// Kind of action. Free text here.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// Kind of action, if the vendor uses this name instead of `type`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Explanation for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// Recipients concerned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<ESignActionRequiredRecipient>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignActionRequired {
    /// A `ESignActionRequired` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignActionRequired {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignActionRequired")
            .field("type_", &self.type_)
            .field("code", &self.code)
            .field("message", &sensitive::Hidden(&self.message))
            .field("recipients", &self.recipients)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignActionRequired,
    "an object",
    (0, "type", type_, optional),
    (1, "code", code, optional),
    (2, "message", message, optional),
    (3, "recipients", recipients, optional)
);

/// A recipient who keeps the document from going on.
///
/// Inferred (low confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignActionRequiredRecipient {
    /// Identifier of the recipient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// What is wrong, for instance `missing_phone`, `bounced` or `authentication_failed`. Free text here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Members of the recipient that are missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing_fields: Option<Vec<String>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignActionRequiredRecipient {
    /// A `ESignActionRequiredRecipient` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignActionRequiredRecipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignActionRequiredRecipient")
            .field("id", &self.id)
            .field("name", &sensitive::Hidden(&self.name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("reason", &self.reason)
            .field("missing_fields", &self.missing_fields)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignActionRequiredRecipient,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "name", name, optional),
    (2, "email", email, optional),
    (3, "reason", reason, optional),
    (4, "missing_fields", missing_fields, optional)
);

/// The audit trail of a completed document.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignCompletionCertificate {
    /// Identifier of the certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Link to the file, expected to live 15 minutes. The vendor may call it `url` here.
    #[serde(rename = "url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url_temp: Option<String>,
    /// When the certificate was made, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generated_at: Option<chrono::DateTime<chrono::Utc>>,
    /// File name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub file_name: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignCompletionCertificate {
    /// A `ESignCompletionCertificate` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignCompletionCertificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignCompletionCertificate")
            .field("id", &self.id)
            .field("url_temp", &sensitive::Hidden(&self.url_temp))
            .field("generated_at", &self.generated_at)
            .field("file_name", &sensitive::Hidden(&self.file_name))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignCompletionCertificate,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "url_TEMP", url_temp, optional),
    (2, "generated_at", generated_at, optional),
    (3, "file_name", file_name, optional)
);

/// A document (envelope), as lists show it.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocument {
    /// Identifier of the document, a UUID; paths call it `envelope_id`, action answers `document_id`.
    pub id: String,
    /// Title of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// State of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignEnvelopeStatus>,
    /// Template it was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,
    /// Subject of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: Option<String>,
    /// Text of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// Reference of the firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Recipients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<ESignRecipient>>,
    /// What the sender has to do; null when nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action_required: Option<ESignActionRequired>,
    /// Colleague who made the document.
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
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocument {
    /// A `ESignDocument` with what is required, and nothing else set.
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
            .field("id", &self.id)
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

/// What a new draft starts from. Nothing is required: an empty object makes a blank draft for the iframe builder.
///
/// Inferred (medium confidence): name in the vendor contents; `template_id` and overrides in prose on vendor page
/// 36861933e0; other fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentCreateRequest {
    /// Template to start from; without it the draft is blank.
    ///
    /// Documented: vendor page 36861933e0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,
    /// Files to start from, without a template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<Vec<ESignDocumentFileUpload>>,
    /// Title of the document; expected to be needed when files are given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// Subject of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: Option<String>,
    /// Text of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// Recipients, without a template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<ESignRecipientCreateRequest>>,
    /// People for the roles of the template; optional. That overrides exist is documented, the name of the member is
    /// expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient_overrides: Option<Vec<ESignDocumentRecipientOverride>>,
    /// Whether recipients sign in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_sequential: Option<bool>,
    /// When signing is no longer possible, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Searchable reference of the firm, for instance a matter number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Address that is called when the document changes state. That callbacks exist is documented; where they are
    /// configured is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// First values of fields, by field identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub field_values: Option<serde_json::Map<String, serde_json::Value>>,
    /// Free members that the vendor stores with the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub metadata: Option<serde_json::Map<String, serde_json::Value>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentCreateRequest {
    /// A `ESignDocumentCreateRequest` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Template to start from; without it the draft is blank.
    #[must_use]
    pub fn with_template_id(mut self, template_id: impl Into<String>) -> Self {
        self.template_id = Some(template_id.into());
        self
    }

    /// Files to start from, without a template.
    #[must_use]
    pub fn with_files(mut self, files: impl Into<Vec<ESignDocumentFileUpload>>) -> Self {
        self.files = Some(files.into());
        self
    }

    /// Title of the document; expected to be needed when files are given.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Subject of the invitation.
    #[must_use]
    pub fn with_subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// Text of the invitation.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Recipients, without a template.
    #[must_use]
    pub fn with_recipients(mut self, recipients: impl Into<Vec<ESignRecipientCreateRequest>>) -> Self {
        self.recipients = Some(recipients.into());
        self
    }

    /// People for the roles of the template; optional. That overrides exist is documented, the name of the member is
    /// expected.
    #[must_use]
    pub fn with_recipient_overrides(
        mut self,
        recipient_overrides: impl Into<Vec<ESignDocumentRecipientOverride>>,
    ) -> Self {
        self.recipient_overrides = Some(recipient_overrides.into());
        self
    }

    /// Whether recipients sign in order.
    #[must_use]
    pub fn with_is_sequential(mut self, is_sequential: impl Into<bool>) -> Self {
        self.is_sequential = Some(is_sequential.into());
        self
    }

    /// When signing is no longer possible, UTC.
    #[must_use]
    pub fn with_expires_at(mut self, expires_at: impl Into<chrono::DateTime<chrono::Utc>>) -> Self {
        self.expires_at = Some(expires_at.into());
        self
    }

    /// Searchable reference of the firm, for instance a matter number.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// Internal notes.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// Address that is called when the document changes state. That callbacks exist is documented; where they are
    /// configured is not.
    #[must_use]
    pub fn with_callback_url(mut self, callback_url: impl Into<String>) -> Self {
        self.callback_url = Some(callback_url.into());
        self
    }

    /// First values of fields, by field identifier.
    #[must_use]
    pub fn with_field_values(mut self, field_values: impl Into<serde_json::Map<String, serde_json::Value>>) -> Self {
        self.field_values = Some(field_values.into());
        self
    }

    /// Free members that the vendor stores with the document.
    #[must_use]
    pub fn with_metadata(mut self, metadata: impl Into<serde_json::Map<String, serde_json::Value>>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignDocumentCreateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocumentCreateRequest")
            .field("template_id", &self.template_id)
            .field("files", &self.files)
            .field("name", &sensitive::Hidden(&self.name))
            .field("subject", &sensitive::Hidden(&self.subject))
            .field("message", &sensitive::Hidden(&self.message))
            .field("recipients", &self.recipients)
            .field("recipient_overrides", &self.recipient_overrides)
            .field("is_sequential", &self.is_sequential)
            .field("expires_at", &self.expires_at)
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("field_values", &sensitive::Hidden(&self.field_values))
            .field("metadata", &sensitive::Hidden(&self.metadata))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocumentCreateRequest,
    "an object",
    (0, "template_id", template_id, optional_identifier),
    (1, "files", files, optional),
    (2, "name", name, optional),
    (3, "subject", subject, optional),
    (4, "message", message, optional),
    (5, "recipients", recipients, optional),
    (6, "recipient_overrides", recipient_overrides, optional),
    (7, "is_sequential", is_sequential, optional),
    (8, "expires_at", expires_at, optional),
    (9, "reference", reference, optional),
    (10, "notes", notes, optional),
    (11, "callback_url", callback_url, optional),
    (12, "field_values", field_values, optional),
    (13, "metadata", metadata, optional)
);

/// A document in full.
///
/// Inferred (medium confidence): name in the vendor contents; parts each named in the vendor contents.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentDetail {
    /// Identifier of the document, a UUID; paths call it `envelope_id`, action answers `document_id`.
    pub id: String,
    /// Title of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// State of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignEnvelopeStatus>,
    /// Template it was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,
    /// Subject of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: Option<String>,
    /// Text of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// Reference of the firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Recipients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<ESignRecipient>>,
    /// What the sender has to do; null when nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action_required: Option<ESignActionRequired>,
    /// Colleague who made the document.
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
    /// Files of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<Vec<ESignDocumentFile>>,
    /// Fields on the pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<Vec<ESignField>>,
    /// Groups of fields.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field_groups: Option<Vec<ESignFieldGroup>>,
    /// What signers entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field_responses: Option<Vec<ESignFieldResponse>>,
    /// Audit trail; null until completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completion_certificate: Option<ESignCompletionCertificate>,
    /// Link to the signed file, expected to live 15 minutes; null until completed.
    #[serde(rename = "signed_document_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub signed_document_url_temp: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentDetail {
    /// A `ESignDocumentDetail` with what is required, and nothing else set.
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
            files: None,
            fields: None,
            field_groups: None,
            field_responses: None,
            completion_certificate: None,
            signed_document_url_temp: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignDocumentDetail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocumentDetail")
            .field("id", &self.id)
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
            .field("files", &self.files)
            .field("fields", &self.fields)
            .field("field_groups", &self.field_groups)
            .field("field_responses", &self.field_responses)
            .field("completion_certificate", &self.completion_certificate)
            .field("signed_document_url_temp", &sensitive::Hidden(&self.signed_document_url_temp))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocumentDetail,
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
    (18, "void_reason", void_reason, optional),
    (19, "files", files, optional),
    (20, "fields", fields, optional),
    (21, "field_groups", field_groups, optional),
    (22, "field_responses", field_responses, optional),
    (23, "completion_certificate", completion_certificate, optional),
    (24, "signed_document_url_TEMP", signed_document_url_temp, optional)
);

/// How the copy differs from its original. Everything is optional.
///
/// Inferred (low confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentDuplicateRequest {
    /// Title of the copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// Whether the copy keeps the recipients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_recipients: Option<bool>,
    /// Reference of the firm for the copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentDuplicateRequest {
    /// A `ESignDocumentDuplicateRequest` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Title of the copy.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Whether the copy keeps the recipients.
    #[must_use]
    pub fn with_include_recipients(mut self, include_recipients: impl Into<bool>) -> Self {
        self.include_recipients = Some(include_recipients.into());
        self
    }

    /// Reference of the firm for the copy.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignDocumentDuplicateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocumentDuplicateRequest")
            .field("name", &sensitive::Hidden(&self.name))
            .field("include_recipients", &self.include_recipients)
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocumentDuplicateRequest,
    "an object",
    (0, "name", name, optional),
    (1, "include_recipients", include_recipients, optional),
    (2, "reference", reference, optional)
);

/// A file of a document or template.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentFile {
    /// Identifier of the file; fields refer to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// File name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// Number of pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_count: Option<i64>,
    /// Position within the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// Size in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// Media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Link to the file, expected to live 15 minutes. The vendor may call it `url` here.
    #[serde(rename = "url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url_temp: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentFile {
    /// A `ESignDocumentFile` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignDocumentFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocumentFile")
            .field("id", &self.id)
            .field("name", &sensitive::Hidden(&self.name))
            .field("page_count", &self.page_count)
            .field("order", &self.order)
            .field("size", &self.size)
            .field("content_type", &self.content_type)
            .field("url_temp", &sensitive::Hidden(&self.url_temp))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocumentFile,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "name", name, optional),
    (2, "page_count", page_count, optional),
    (3, "order", order, optional),
    (4, "size", size, optional),
    (5, "content_type", content_type, optional),
    (6, "url_TEMP", url_temp, optional)
);

/// A file to be put into a draft, carried inside the JSON body.
///
/// Inferred (medium confidence): curated: file inside a JSON body, as comparable e-sign products take it.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentFileUpload {
    /// File name with extension.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minLength" = 1, "x-sensitive" = true))
    )]
    pub name: String,
    /// The file, base64.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "byte", "x-sensitive" = true))
    )]
    pub content: String,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentFileUpload {
    /// A `ESignDocumentFileUpload` with what is required, and nothing else set.
    pub fn new(name: impl Into<String>, content: impl Into<String>) -> Self {
        Self { name: name.into(), content: content.into(), extra: serde_json::Map::new() }
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignDocumentFileUpload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocumentFileUpload")
            .field("name", &sensitive::Hidden(&self.name))
            .field("content", &sensitive::Hidden(&self.content))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocumentFileUpload,
    "an object with `name`",
    (0, "name", name, required),
    (1, "content", content, required)
);

/// One page of a list of documents.
///
/// Inferred (high confidence): name in the vendor contents; page-number form of Django REST framework.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentPage {
    /// Number of documents in all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// Address of the next page; null on the last. Check its host before you follow it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub next: Option<String>,
    /// Address of the previous page; null on the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub previous: Option<String>,
    /// Documents of this page.
    #[serde(default)]
    pub results: Vec<ESignDocument>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentPage {
    /// A `ESignDocumentPage` with what is required, and nothing else set.
    pub fn new(results: impl Into<Vec<ESignDocument>>) -> Self {
        Self { count: None, next: None, previous: None, results: results.into(), extra: serde_json::Map::new() }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignDocumentPage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocumentPage")
            .field("count", &self.count)
            .field("next", &sensitive::Hidden(&self.next))
            .field("previous", &sensitive::Hidden(&self.previous))
            .field("results", &self.results)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocumentPage,
    "an object",
    (0, "count", count, optional),
    (1, "next", next, optional),
    (2, "previous", previous, optional),
    (3, "results", results, default)
);

/// Puts a person into a role of the template when a document is created.
///
/// Inferred (medium confidence): name in the vendor contents; role overrides in prose on vendor page 36861933e0; fields
/// from comparable e-sign products.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentRecipientOverride {
    /// Role to fill, the `id` of an ESignTemplateRecipientRole. The vendor may call it `role`.
    #[cfg_attr(feature = "schemars", schemars(extend("minLength" = 1)))]
    pub role_id: String,
    /// Full name. The vendor may take `first_name` and `last_name` instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// E-mail address the invitation goes to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// Phone number, E.164; needed for a second factor by text message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Second factor for this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_factor_method: Option<ESignTwoFactorMethod>,
    /// Position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentRecipientOverride {
    /// A `ESignDocumentRecipientOverride` with what is required, and nothing else set.
    pub fn new(role_id: impl Into<String>) -> Self {
        Self {
            role_id: role_id.into(),
            name: None,
            email: None,
            phone: None,
            two_factor_method: None,
            order: None,
            extra: serde_json::Map::new(),
        }
    }

    /// Full name. The vendor may take `first_name` and `last_name` instead.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// E-mail address the invitation goes to.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Phone number, E.164; needed for a second factor by text message.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// Second factor for this person.
    #[must_use]
    pub fn with_two_factor_method(mut self, two_factor_method: impl Into<ESignTwoFactorMethod>) -> Self {
        self.two_factor_method = Some(two_factor_method.into());
        self
    }

    /// Position in the signing order, from 1.
    #[must_use]
    pub fn with_order(mut self, order: impl Into<i64>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignDocumentRecipientOverride {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocumentRecipientOverride")
            .field("role_id", &self.role_id)
            .field("name", &sensitive::Hidden(&self.name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("two_factor_method", &self.two_factor_method)
            .field("order", &self.order)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocumentRecipientOverride,
    "an object with `role_id`",
    (0, "role_id", role_id, identifier),
    (1, "name", name, optional),
    (2, "email", email, optional),
    (3, "phone", phone, optional),
    (4, "two_factor_method", two_factor_method, optional),
    (5, "order", order, optional)
);

/// Members to change in a draft: left out means unchanged, null clears. `template_id` is missing because it is fixed at
/// creation.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with ESignDocumentCreateRequest.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentUpdateRequest {
    /// Files that replace those of the draft.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub files: crate::Patch<Vec<ESignDocumentFileUpload>>,
    /// Title of the document.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: crate::Patch<String>,
    /// Subject of the invitation.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: crate::Patch<String>,
    /// Text of the invitation.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: crate::Patch<String>,
    /// Recipients to change or add.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub recipients: crate::Patch<Vec<ESignRecipientUpdateRequest>>,
    /// People for the roles of the template.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub recipient_overrides: crate::Patch<Vec<ESignDocumentRecipientOverride>>,
    /// Fields on the pages.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub fields: crate::Patch<Vec<ESignField>>,
    /// Whether recipients sign in order.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub is_sequential: crate::Patch<bool>,
    /// When signing is no longer possible, UTC.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub expires_at: crate::Patch<chrono::DateTime<chrono::Utc>>,
    /// Reference of the firm.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: crate::Patch<String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: crate::Patch<String>,
    /// Address that is called when the document changes state.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: crate::Patch<String>,
    /// First values of fields, by field identifier.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub field_values: crate::Patch<serde_json::Map<String, serde_json::Value>>,
    /// Free members that the vendor stores with the document.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub metadata: crate::Patch<serde_json::Map<String, serde_json::Value>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentUpdateRequest {
    /// A `ESignDocumentUpdateRequest` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Files that replace those of the draft.
    #[must_use]
    pub fn with_files(mut self, files: impl Into<Vec<ESignDocumentFileUpload>>) -> Self {
        self.files = crate::Patch::Set(files.into());
        self
    }

    /// Removes `files` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_files(mut self) -> Self {
        self.files = crate::Patch::Clear;
        self
    }

    /// Title of the document.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = crate::Patch::Set(name.into());
        self
    }

    /// Removes `name` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_name(mut self) -> Self {
        self.name = crate::Patch::Clear;
        self
    }

    /// Subject of the invitation.
    #[must_use]
    pub fn with_subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = crate::Patch::Set(subject.into());
        self
    }

    /// Removes `subject` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_subject(mut self) -> Self {
        self.subject = crate::Patch::Clear;
        self
    }

    /// Text of the invitation.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = crate::Patch::Set(message.into());
        self
    }

    /// Removes `message` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_message(mut self) -> Self {
        self.message = crate::Patch::Clear;
        self
    }

    /// Recipients to change or add.
    #[must_use]
    pub fn with_recipients(mut self, recipients: impl Into<Vec<ESignRecipientUpdateRequest>>) -> Self {
        self.recipients = crate::Patch::Set(recipients.into());
        self
    }

    /// Removes `recipients` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_recipients(mut self) -> Self {
        self.recipients = crate::Patch::Clear;
        self
    }

    /// People for the roles of the template.
    #[must_use]
    pub fn with_recipient_overrides(
        mut self,
        recipient_overrides: impl Into<Vec<ESignDocumentRecipientOverride>>,
    ) -> Self {
        self.recipient_overrides = crate::Patch::Set(recipient_overrides.into());
        self
    }

    /// Removes `recipient_overrides` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_recipient_overrides(mut self) -> Self {
        self.recipient_overrides = crate::Patch::Clear;
        self
    }

    /// Fields on the pages.
    #[must_use]
    pub fn with_fields(mut self, fields: impl Into<Vec<ESignField>>) -> Self {
        self.fields = crate::Patch::Set(fields.into());
        self
    }

    /// Removes `fields` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_fields(mut self) -> Self {
        self.fields = crate::Patch::Clear;
        self
    }

    /// Whether recipients sign in order.
    #[must_use]
    pub fn with_is_sequential(mut self, is_sequential: impl Into<bool>) -> Self {
        self.is_sequential = crate::Patch::Set(is_sequential.into());
        self
    }

    /// Removes `is_sequential` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_is_sequential(mut self) -> Self {
        self.is_sequential = crate::Patch::Clear;
        self
    }

    /// When signing is no longer possible, UTC.
    #[must_use]
    pub fn with_expires_at(mut self, expires_at: impl Into<chrono::DateTime<chrono::Utc>>) -> Self {
        self.expires_at = crate::Patch::Set(expires_at.into());
        self
    }

    /// Removes `expires_at` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_expires_at(mut self) -> Self {
        self.expires_at = crate::Patch::Clear;
        self
    }

    /// Reference of the firm.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = crate::Patch::Set(reference.into());
        self
    }

    /// Removes `reference` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_reference(mut self) -> Self {
        self.reference = crate::Patch::Clear;
        self
    }

    /// Internal notes.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = crate::Patch::Set(notes.into());
        self
    }

    /// Removes `notes` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_notes(mut self) -> Self {
        self.notes = crate::Patch::Clear;
        self
    }

    /// Address that is called when the document changes state.
    #[must_use]
    pub fn with_callback_url(mut self, callback_url: impl Into<String>) -> Self {
        self.callback_url = crate::Patch::Set(callback_url.into());
        self
    }

    /// Removes `callback_url` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_callback_url(mut self) -> Self {
        self.callback_url = crate::Patch::Clear;
        self
    }

    /// First values of fields, by field identifier.
    #[must_use]
    pub fn with_field_values(mut self, field_values: impl Into<serde_json::Map<String, serde_json::Value>>) -> Self {
        self.field_values = crate::Patch::Set(field_values.into());
        self
    }

    /// Removes `field_values` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_field_values(mut self) -> Self {
        self.field_values = crate::Patch::Clear;
        self
    }

    /// Free members that the vendor stores with the document.
    #[must_use]
    pub fn with_metadata(mut self, metadata: impl Into<serde_json::Map<String, serde_json::Value>>) -> Self {
        self.metadata = crate::Patch::Set(metadata.into());
        self
    }

    /// Removes `metadata` from the record: it is sent as `null`.
    #[must_use]
    pub fn clear_metadata(mut self) -> Self {
        self.metadata = crate::Patch::Clear;
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignDocumentUpdateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocumentUpdateRequest")
            .field("files", &self.files)
            .field("name", &sensitive::Hidden(&self.name))
            .field("subject", &sensitive::Hidden(&self.subject))
            .field("message", &sensitive::Hidden(&self.message))
            .field("recipients", &self.recipients)
            .field("recipient_overrides", &self.recipient_overrides)
            .field("fields", &self.fields)
            .field("is_sequential", &self.is_sequential)
            .field("expires_at", &self.expires_at)
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("field_values", &sensitive::Hidden(&self.field_values))
            .field("metadata", &sensitive::Hidden(&self.metadata))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocumentUpdateRequest,
    "an object",
    (0, "files", files, default),
    (1, "name", name, default),
    (2, "subject", subject, default),
    (3, "message", message, default),
    (4, "recipients", recipients, default),
    (5, "recipient_overrides", recipient_overrides, default),
    (6, "fields", fields, default),
    (7, "is_sequential", is_sequential, default),
    (8, "expires_at", expires_at, default),
    (9, "reference", reference, default),
    (10, "notes", notes, default),
    (11, "callback_url", callback_url, default),
    (12, "field_values", field_values, default),
    (13, "metadata", metadata, default)
);

/// A place on a page that somebody fills in.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignField {
    /// Identifier of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Kind of field.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<ESignFieldType>,
    /// Recipient who fills it in, on a document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient_id: Option<String>,
    /// Role that fills it in, on a template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role_id: Option<String>,
    /// File the field stands on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Page of the file, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<i64>,
    /// Distance from the left edge; unit unknown, percent or points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// Distance from the top edge; unit unknown, percent or points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// Width, in the unit of `x`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<f64>,
    /// Height, in the unit of `y`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<f64>,
    /// Label shown to the signer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Text shown while the field is empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<String>,
    /// Whether the field must be filled in. The vendor may call it `required`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_required: Option<bool>,
    /// Whether the signer cannot change it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_read_only: Option<bool>,
    /// First value of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub default_value: Option<String>,
    /// Where the first value comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_value_mode: Option<ESignFieldDefaultValueMode>,
    /// Choices of a radio or dropdown field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<String>>,
    /// Group the field belongs to, the `id` of an ESignFieldGroup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// Greatest number of characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<i64>,
    /// Size of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub font_size: Option<i64>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignField {
    /// A `ESignField` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Identifier of the field.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Kind of field.
    #[must_use]
    pub fn with_type(mut self, type_: impl Into<ESignFieldType>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    /// Recipient who fills it in, on a document.
    #[must_use]
    pub fn with_recipient_id(mut self, recipient_id: impl Into<String>) -> Self {
        self.recipient_id = Some(recipient_id.into());
        self
    }

    /// Role that fills it in, on a template.
    #[must_use]
    pub fn with_role_id(mut self, role_id: impl Into<String>) -> Self {
        self.role_id = Some(role_id.into());
        self
    }

    /// File the field stands on.
    #[must_use]
    pub fn with_file_id(mut self, file_id: impl Into<String>) -> Self {
        self.file_id = Some(file_id.into());
        self
    }

    /// Page of the file, from 1.
    #[must_use]
    pub fn with_page(mut self, page: impl Into<i64>) -> Self {
        self.page = Some(page.into());
        self
    }

    /// Distance from the left edge; unit unknown, percent or points.
    #[must_use]
    pub fn with_x(mut self, x: impl Into<f64>) -> Self {
        self.x = Some(x.into());
        self
    }

    /// Distance from the top edge; unit unknown, percent or points.
    #[must_use]
    pub fn with_y(mut self, y: impl Into<f64>) -> Self {
        self.y = Some(y.into());
        self
    }

    /// Width, in the unit of `x`.
    #[must_use]
    pub fn with_width(mut self, width: impl Into<f64>) -> Self {
        self.width = Some(width.into());
        self
    }

    /// Height, in the unit of `y`.
    #[must_use]
    pub fn with_height(mut self, height: impl Into<f64>) -> Self {
        self.height = Some(height.into());
        self
    }

    /// Label shown to the signer.
    #[must_use]
    pub fn with_label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Text shown while the field is empty.
    #[must_use]
    pub fn with_placeholder(mut self, placeholder: impl Into<String>) -> Self {
        self.placeholder = Some(placeholder.into());
        self
    }

    /// Whether the field must be filled in. The vendor may call it `required`.
    #[must_use]
    pub fn with_is_required(mut self, is_required: impl Into<bool>) -> Self {
        self.is_required = Some(is_required.into());
        self
    }

    /// Whether the signer cannot change it.
    #[must_use]
    pub fn with_is_read_only(mut self, is_read_only: impl Into<bool>) -> Self {
        self.is_read_only = Some(is_read_only.into());
        self
    }

    /// First value of the field.
    #[must_use]
    pub fn with_default_value(mut self, default_value: impl Into<String>) -> Self {
        self.default_value = Some(default_value.into());
        self
    }

    /// Where the first value comes from.
    #[must_use]
    pub fn with_default_value_mode(mut self, default_value_mode: impl Into<ESignFieldDefaultValueMode>) -> Self {
        self.default_value_mode = Some(default_value_mode.into());
        self
    }

    /// Choices of a radio or dropdown field.
    #[must_use]
    pub fn with_options(mut self, options: impl Into<Vec<String>>) -> Self {
        self.options = Some(options.into());
        self
    }

    /// Group the field belongs to, the `id` of an ESignFieldGroup.
    #[must_use]
    pub fn with_group_id(mut self, group_id: impl Into<String>) -> Self {
        self.group_id = Some(group_id.into());
        self
    }

    /// Greatest number of characters.
    #[must_use]
    pub fn with_max_length(mut self, max_length: impl Into<i64>) -> Self {
        self.max_length = Some(max_length.into());
        self
    }

    /// Size of the text.
    #[must_use]
    pub fn with_font_size(mut self, font_size: impl Into<i64>) -> Self {
        self.font_size = Some(font_size.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignField")
            .field("id", &self.id)
            .field("type_", &self.type_)
            .field("recipient_id", &self.recipient_id)
            .field("role_id", &self.role_id)
            .field("file_id", &self.file_id)
            .field("page", &self.page)
            .field("x", &self.x)
            .field("y", &self.y)
            .field("width", &self.width)
            .field("height", &self.height)
            .field("label", &self.label)
            .field("placeholder", &self.placeholder)
            .field("is_required", &self.is_required)
            .field("is_read_only", &self.is_read_only)
            .field("default_value", &sensitive::Hidden(&self.default_value))
            .field("default_value_mode", &self.default_value_mode)
            .field("options", &self.options)
            .field("group_id", &self.group_id)
            .field("max_length", &self.max_length)
            .field("font_size", &self.font_size)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignField,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "type", type_, optional),
    (2, "recipient_id", recipient_id, optional_identifier),
    (3, "role_id", role_id, optional_identifier),
    (4, "file_id", file_id, optional_identifier),
    (5, "page", page, optional),
    (6, "x", x, optional),
    (7, "y", y, optional),
    (8, "width", width, optional),
    (9, "height", height, optional),
    (10, "label", label, optional),
    (11, "placeholder", placeholder, optional),
    (12, "is_required", is_required, optional),
    (13, "is_read_only", is_read_only, optional),
    (14, "default_value", default_value, optional),
    (15, "default_value_mode", default_value_mode, optional),
    (16, "options", options, optional),
    (17, "group_id", group_id, optional_identifier),
    (18, "max_length", max_length, optional),
    (19, "font_size", font_size, optional)
);

/// Fields that belong together, such as the choices of one question.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignFieldGroup {
    /// Identifier of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Label shown to the signer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Kind of group, expected `radio` or `checkbox`. Free text here.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// Least number of choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_selected: Option<i64>,
    /// Greatest number of choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_selected: Option<i64>,
    /// Whether a choice must be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_required: Option<bool>,
    /// Fields of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field_ids: Option<Vec<String>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignFieldGroup {
    /// A `ESignFieldGroup` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignFieldGroup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignFieldGroup")
            .field("id", &self.id)
            .field("label", &self.label)
            .field("type_", &self.type_)
            .field("min_selected", &self.min_selected)
            .field("max_selected", &self.max_selected)
            .field("is_required", &self.is_required)
            .field("field_ids", &self.field_ids)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignFieldGroup,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "label", label, optional),
    (2, "type", type_, optional),
    (3, "min_selected", min_selected, optional),
    (4, "max_selected", max_selected, optional),
    (5, "is_required", is_required, optional),
    (6, "field_ids", field_ids, optional)
);

/// What a signer entered in one field.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignFieldResponse {
    /// Field that was filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field_id: Option<String>,
    /// Recipient who filled it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient_id: Option<String>,
    /// Kind of field.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<ESignFieldType>,
    /// Label of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What was entered: text, boolean or list; null when empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub value: Option<serde_json::Value>,
    /// When it was filled in, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignFieldResponse {
    /// A `ESignFieldResponse` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignFieldResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignFieldResponse")
            .field("field_id", &self.field_id)
            .field("recipient_id", &self.recipient_id)
            .field("type_", &self.type_)
            .field("label", &self.label)
            .field("value", &sensitive::Hidden(&self.value))
            .field("completed_at", &self.completed_at)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignFieldResponse,
    "an object",
    (0, "field_id", field_id, optional_identifier),
    (1, "recipient_id", recipient_id, optional_identifier),
    (2, "type", type_, optional),
    (3, "label", label, optional),
    (4, "value", value, optional),
    (5, "completed_at", completed_at, optional)
);

/// Options of a builder session. The documented sample sends no body; send one only if the vendor told you which
/// members it takes.
///
/// Inferred (low confidence): name in the vendor contents; `redirect_url` and `allowed_origin` named in prose on vendor
/// page 36861933e0.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignIframeSessionCreateRequest {
    /// Where the builder goes when done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub redirect_url: Option<String>,
    /// Origin of the page that embeds the builder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub allowed_origin: Option<String>,
    /// Kind of session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignIframeSessionCreateRequest {
    /// A `ESignIframeSessionCreateRequest` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Where the builder goes when done.
    #[must_use]
    pub fn with_redirect_url(mut self, redirect_url: impl Into<String>) -> Self {
        self.redirect_url = Some(redirect_url.into());
        self
    }

    /// Origin of the page that embeds the builder.
    #[must_use]
    pub fn with_allowed_origin(mut self, allowed_origin: impl Into<String>) -> Self {
        self.allowed_origin = Some(allowed_origin.into());
        self
    }

    /// Kind of session.
    #[must_use]
    pub fn with_mode(mut self, mode: impl Into<String>) -> Self {
        self.mode = Some(mode.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignIframeSessionCreateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignIframeSessionCreateRequest")
            .field("redirect_url", &sensitive::Hidden(&self.redirect_url))
            .field("allowed_origin", &sensitive::Hidden(&self.allowed_origin))
            .field("mode", &self.mode)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignIframeSessionCreateRequest,
    "an object",
    (0, "redirect_url", redirect_url, optional),
    (1, "allowed_origin", allowed_origin, optional),
    (2, "mode", mode, optional)
);

/// A builder session. Load `iframe_url` and hand over `session_key` by window message, never in an address.
///
/// Documented: vendor page 15362826d0.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignIframeSessionResponse {
    /// Identifier of the session.
    pub iframe_session_id: uuid::Uuid,
    /// Document that is edited; paths call it `envelope_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_id: Option<uuid::Uuid>,
    /// Address for the iframe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub iframe_url: Option<String>,
    /// Secret for the handshake. Whoever has it can edit and send the draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub session_key: Option<String>,
    /// When the session ends, UTC; 60 minutes after it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignIframeSessionResponse {
    /// A `ESignIframeSessionResponse` with what is required, and nothing else set.
    pub fn new(iframe_session_id: impl Into<uuid::Uuid>) -> Self {
        Self {
            iframe_session_id: iframe_session_id.into(),
            document_id: None,
            iframe_url: None,
            session_key: None,
            expires_at: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignIframeSessionResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignIframeSessionResponse")
            .field("iframe_session_id", &self.iframe_session_id)
            .field("document_id", &self.document_id)
            .field("iframe_url", &sensitive::Hidden(&self.iframe_url))
            .field("session_key", &sensitive::Hidden(&self.session_key))
            .field("expires_at", &self.expires_at)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignIframeSessionResponse,
    "an object with `iframe_session_id`",
    (0, "iframe_session_id", iframe_session_id, required),
    (1, "document_id", document_id, optional),
    (2, "iframe_url", iframe_url, optional),
    (3, "session_key", session_key, optional),
    (4, "expires_at", expires_at, optional)
);

/// A recipient of a document.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignRecipient {
    /// Identifier of the recipient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// Phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Label, or a word such as signer or cc.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Role of the template this person fills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role_id: Option<String>,
    /// Position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// How far this recipient has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignRecipientStatus>,
    /// Second factor for this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_factor_method: Option<ESignTwoFactorMethod>,
    /// Page where this person signs. Whoever has it can sign: treat it like a password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub signing_url: Option<String>,
    /// When the invitation went out, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the document was first opened, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the recipient finished, UTC. The vendor may call it `signed_at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the recipient refused, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declined_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Why the recipient refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub decline_reason: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignRecipient {
    /// A `ESignRecipient` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignRecipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignRecipient")
            .field("id", &self.id)
            .field("name", &sensitive::Hidden(&self.name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("role", &self.role)
            .field("role_id", &self.role_id)
            .field("order", &self.order)
            .field("status", &self.status)
            .field("two_factor_method", &self.two_factor_method)
            .field("signing_url", &sensitive::Hidden(&self.signing_url))
            .field("sent_at", &self.sent_at)
            .field("viewed_at", &self.viewed_at)
            .field("completed_at", &self.completed_at)
            .field("declined_at", &self.declined_at)
            .field("decline_reason", &sensitive::Hidden(&self.decline_reason))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignRecipient,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "name", name, optional),
    (2, "email", email, optional),
    (3, "phone", phone, optional),
    (4, "role", role, optional),
    (5, "role_id", role_id, optional_identifier),
    (6, "order", order, optional),
    (7, "status", status, optional),
    (8, "two_factor_method", two_factor_method, optional),
    (9, "signing_url", signing_url, optional),
    (10, "sent_at", sent_at, optional),
    (11, "viewed_at", viewed_at, optional),
    (12, "completed_at", completed_at, optional),
    (13, "declined_at", declined_at, optional),
    (14, "decline_reason", decline_reason, optional)
);

/// A recipient of a new document without a template.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignRecipientCreateRequest {
    /// Full name. The vendor may take `first_name` and `last_name` instead.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: String,
    /// E-mail address the invitation goes to.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: String,
    /// Phone number, E.164; needed for a second factor by text message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// Label, or a word such as signer or cc.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Second factor for this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_factor_method: Option<ESignTwoFactorMethod>,
    /// Private note to this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignRecipientCreateRequest {
    /// A `ESignRecipientCreateRequest` with what is required, and nothing else set.
    pub fn new(name: impl Into<String>, email: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            email: email.into(),
            phone: None,
            order: None,
            role: None,
            two_factor_method: None,
            message: None,
            extra: serde_json::Map::new(),
        }
    }

    /// Phone number, E.164; needed for a second factor by text message.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// Position in the signing order, from 1.
    #[must_use]
    pub fn with_order(mut self, order: impl Into<i64>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Label, or a word such as signer or cc.
    #[must_use]
    pub fn with_role(mut self, role: impl Into<String>) -> Self {
        self.role = Some(role.into());
        self
    }

    /// Second factor for this person.
    #[must_use]
    pub fn with_two_factor_method(mut self, two_factor_method: impl Into<ESignTwoFactorMethod>) -> Self {
        self.two_factor_method = Some(two_factor_method.into());
        self
    }

    /// Private note to this person.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignRecipientCreateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignRecipientCreateRequest")
            .field("name", &sensitive::Hidden(&self.name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("order", &self.order)
            .field("role", &self.role)
            .field("two_factor_method", &self.two_factor_method)
            .field("message", &sensitive::Hidden(&self.message))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignRecipientCreateRequest,
    "an object with `name`",
    (0, "name", name, required),
    (1, "email", email, required),
    (2, "phone", phone, optional),
    (3, "order", order, optional),
    (4, "role", role, optional),
    (5, "two_factor_method", two_factor_method, optional),
    (6, "message", message, optional)
);

/// A recipient in a change of a draft: with `id` that recipient is changed, without it one is added.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignRecipientUpdateRequest {
    /// Recipient to change; leave out to add one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// E-mail address the invitation goes to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// Phone number, E.164.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// Label, or a word such as signer or cc.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Second factor for this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_factor_method: Option<ESignTwoFactorMethod>,
    /// Private note to this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignRecipientUpdateRequest {
    /// A `ESignRecipientUpdateRequest` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Recipient to change; leave out to add one.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Full name.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// E-mail address the invitation goes to.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Phone number, E.164.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// Position in the signing order, from 1.
    #[must_use]
    pub fn with_order(mut self, order: impl Into<i64>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Label, or a word such as signer or cc.
    #[must_use]
    pub fn with_role(mut self, role: impl Into<String>) -> Self {
        self.role = Some(role.into());
        self
    }

    /// Second factor for this person.
    #[must_use]
    pub fn with_two_factor_method(mut self, two_factor_method: impl Into<ESignTwoFactorMethod>) -> Self {
        self.two_factor_method = Some(two_factor_method.into());
        self
    }

    /// Private note to this person.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignRecipientUpdateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignRecipientUpdateRequest")
            .field("id", &self.id)
            .field("name", &sensitive::Hidden(&self.name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("order", &self.order)
            .field("role", &self.role)
            .field("two_factor_method", &self.two_factor_method)
            .field("message", &sensitive::Hidden(&self.message))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignRecipientUpdateRequest,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "name", name, optional),
    (2, "email", email, optional),
    (3, "phone", phone, optional),
    (4, "order", order, optional),
    (5, "role", role, optional),
    (6, "two_factor_method", two_factor_method, optional),
    (7, "message", message, optional)
);

/// Answer to a reinitiate call: the document is a draft again. Read the identifier from here in case it changed.
///
/// Inferred (low confidence): name in the vendor contents; meaning from vendor page 36861936e0; fields by analogy with
/// the other actions.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignReinitiateDocumentResponse {
    /// Identifier of the document, a UUID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_id: Option<String>,
    /// The same identifier, if the answer uses the name that the document itself uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// State after the call, expected `draft`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignEnvelopeStatus>,
    /// Identifier of the former document, should the vendor make a new one; unlikely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_document_id: Option<String>,
    /// Recipients with their states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<ESignRecipient>>,
    /// Explanation for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignReinitiateDocumentResponse {
    /// A `ESignReinitiateDocumentResponse` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignReinitiateDocumentResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignReinitiateDocumentResponse")
            .field("document_id", &self.document_id)
            .field("id", &self.id)
            .field("status", &self.status)
            .field("original_document_id", &self.original_document_id)
            .field("recipients", &self.recipients)
            .field("detail", &sensitive::Hidden(&self.detail))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignReinitiateDocumentResponse,
    "an object",
    (0, "document_id", document_id, optional_identifier),
    (1, "id", id, optional_identifier),
    (2, "status", status, optional),
    (3, "original_document_id", original_document_id, optional_identifier),
    (4, "recipients", recipients, optional),
    (5, "detail", detail, optional)
);

/// Whom to remind.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignResendDocumentRequest {
    /// Recipients to remind; left out means everybody outstanding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient_ids: Option<Vec<String>>,
    /// Text of the reminder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignResendDocumentRequest {
    /// A `ESignResendDocumentRequest` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Recipients to remind; left out means everybody outstanding.
    #[must_use]
    pub fn with_recipient_ids(mut self, recipient_ids: impl Into<Vec<String>>) -> Self {
        self.recipient_ids = Some(recipient_ids.into());
        self
    }

    /// Text of the reminder.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignResendDocumentRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignResendDocumentRequest")
            .field("recipient_ids", &self.recipient_ids)
            .field("message", &sensitive::Hidden(&self.message))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignResendDocumentRequest,
    "an object",
    (0, "recipient_ids", recipient_ids, optional),
    (1, "message", message, optional)
);

/// Answer to a resend call.
///
/// Inferred (low confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignResendDocumentResponse {
    /// Identifier of the document, a UUID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_id: Option<String>,
    /// The same identifier, if the answer uses the name that the document itself uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// State of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignEnvelopeStatus>,
    /// Identifiers of the recipients who were reminded. The vendor may send whole recipients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resent_recipients: Option<Vec<String>>,
    /// Number of recipients who were reminded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resent_count: Option<i64>,
    /// Explanation for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignResendDocumentResponse {
    /// A `ESignResendDocumentResponse` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignResendDocumentResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignResendDocumentResponse")
            .field("document_id", &self.document_id)
            .field("id", &self.id)
            .field("status", &self.status)
            .field("resent_recipients", &self.resent_recipients)
            .field("resent_count", &self.resent_count)
            .field("detail", &sensitive::Hidden(&self.detail))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignResendDocumentResponse,
    "an object",
    (0, "document_id", document_id, optional_identifier),
    (1, "id", id, optional_identifier),
    (2, "status", status, optional),
    (3, "resent_recipients", resent_recipients, optional),
    (4, "resent_count", resent_count, optional),
    (5, "detail", detail, optional)
);

/// Answer to a send call: accepted, not delivered. No member is required, because a sent document must not look like an
/// error.
///
/// Inferred (low confidence): name in the vendor contents; `document_id`, `status` and `sent_at` by analogy with the
/// window message on vendor page 36861933e0.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignSendDocumentResponse {
    /// Identifier of the document, a UUID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_id: Option<String>,
    /// The same identifier, if the answer uses the name that the document itself uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// State after the call, normally `sent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignEnvelopeStatus>,
    /// When sending was accepted, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Recipients with their states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<ESignRecipient>>,
    /// What keeps the document from going out, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action_required: Option<ESignActionRequired>,
    /// Explanation for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignSendDocumentResponse {
    /// A `ESignSendDocumentResponse` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignSendDocumentResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignSendDocumentResponse")
            .field("document_id", &self.document_id)
            .field("id", &self.id)
            .field("status", &self.status)
            .field("sent_at", &self.sent_at)
            .field("recipients", &self.recipients)
            .field("action_required", &self.action_required)
            .field("detail", &sensitive::Hidden(&self.detail))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignSendDocumentResponse,
    "an object",
    (0, "document_id", document_id, optional_identifier),
    (1, "id", id, optional_identifier),
    (2, "status", status, optional),
    (3, "sent_at", sent_at, optional),
    (4, "recipients", recipients, optional),
    (5, "action_required", action_required, optional),
    (6, "detail", detail, optional)
);

/// A reusable document with roles and fields.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignTemplate {
    /// Identifier of the template; expected to be a UUID.
    pub id: String,
    /// Name of the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the template is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Subject of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: Option<String>,
    /// Text of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// Roles to be filled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient_roles: Option<Vec<ESignTemplateRecipientRole>>,
    /// Files of the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<Vec<ESignDocumentFile>>,
    /// Fields on the pages; expected in the single answer only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<Vec<ESignField>>,
    /// Groups of fields.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field_groups: Option<Vec<ESignFieldGroup>>,
    /// Whether roles sign in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_sequential: Option<bool>,
    /// When the template was made, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When it was last changed, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignTemplate {
    /// A `ESignTemplate` with what is required, and nothing else set.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: None,
            description: None,
            subject: None,
            message: None,
            recipient_roles: None,
            files: None,
            fields: None,
            field_groups: None,
            is_sequential: None,
            created_at: None,
            updated_at: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignTemplate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignTemplate")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("description", &self.description)
            .field("subject", &sensitive::Hidden(&self.subject))
            .field("message", &sensitive::Hidden(&self.message))
            .field("recipient_roles", &self.recipient_roles)
            .field("files", &self.files)
            .field("fields", &self.fields)
            .field("field_groups", &self.field_groups)
            .field("is_sequential", &self.is_sequential)
            .field("created_at", &self.created_at)
            .field("updated_at", &self.updated_at)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignTemplate,
    "an object with `id`",
    (0, "id", id, identifier),
    (1, "name", name, optional),
    (2, "description", description, optional),
    (3, "subject", subject, optional),
    (4, "message", message, optional),
    (5, "recipient_roles", recipient_roles, optional),
    (6, "files", files, optional),
    (7, "fields", fields, optional),
    (8, "field_groups", field_groups, optional),
    (9, "is_sequential", is_sequential, optional),
    (10, "created_at", created_at, optional),
    (11, "updated_at", updated_at, optional)
);

/// A place in a template that a person fills when a document is made from it.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignTemplateRecipientRole {
    /// Identifier of the role; overrides refer to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Name of the role, for instance Client or Director. The vendor may call it `role` or `label`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// Whether the person signs or only gets a copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_signer: Option<bool>,
    /// Kind of role, if the vendor uses a word instead of `is_signer`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// Second factor unless an override says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_factor_method: Option<ESignTwoFactorMethod>,
    /// Name of a fixed signer, for instance somebody at the firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name_default: Option<String>,
    /// E-mail address of a fixed signer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email_default: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignTemplateRecipientRole {
    /// A `ESignTemplateRecipientRole` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignTemplateRecipientRole {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignTemplateRecipientRole")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("order", &self.order)
            .field("is_signer", &self.is_signer)
            .field("type_", &self.type_)
            .field("two_factor_method", &self.two_factor_method)
            .field("name_default", &sensitive::Hidden(&self.name_default))
            .field("email_default", &sensitive::Hidden(&self.email_default))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignTemplateRecipientRole,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "name", name, optional),
    (2, "order", order, optional),
    (3, "is_signer", is_signer, optional),
    (4, "type", type_, optional),
    (5, "two_factor_method", two_factor_method, optional),
    (6, "name_default", name_default, optional),
    (7, "email_default", email_default, optional)
);

/// Why a document is withdrawn.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignVoidDocumentRequest {
    /// Reason; recipients may see it. Expected to be required.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reason: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignVoidDocumentRequest {
    /// A `ESignVoidDocumentRequest` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reason; recipients may see it. Expected to be required.
    #[must_use]
    pub fn with_reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignVoidDocumentRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignVoidDocumentRequest")
            .field("reason", &sensitive::Hidden(&self.reason))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(ESignVoidDocumentRequest, "an object", (0, "reason", reason, optional));

/// Answer to a void call.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignVoidDocumentResponse {
    /// Identifier of the document, a UUID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_id: Option<String>,
    /// The same identifier, if the answer uses the name that the document itself uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// State after the call, expected `voided`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignEnvelopeStatus>,
    /// When it was withdrawn, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voided_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Reason as stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub void_reason: Option<String>,
    /// Explanation for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignVoidDocumentResponse {
    /// A `ESignVoidDocumentResponse` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignVoidDocumentResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignVoidDocumentResponse")
            .field("document_id", &self.document_id)
            .field("id", &self.id)
            .field("status", &self.status)
            .field("voided_at", &self.voided_at)
            .field("void_reason", &sensitive::Hidden(&self.void_reason))
            .field("detail", &sensitive::Hidden(&self.detail))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignVoidDocumentResponse,
    "an object",
    (0, "document_id", document_id, optional_identifier),
    (1, "id", id, optional_identifier),
    (2, "status", status, optional),
    (3, "voided_at", voided_at, optional),
    (4, "void_reason", void_reason, optional),
    (5, "detail", detail, optional)
);

/// State of a document. The list is open. The vendor's prose names the states draft, failed, declined, expired, voided
/// and authentication-failed; how their tokens are spelt is expected.
///
/// Inferred (medium confidence): name in the vendor contents; states draft, failed, declined, expired, voided and
/// authentication-failed in prose on vendor page 36861936e0; tokens expected.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignEnvelopeStatus {
    /// `draft`: Being prepared; the only state that can be edited and sent. The state is documented.
    Draft,
    /// `sent`: Accepted for sending.
    Sent,
    /// `in_progress`: At least one recipient has begun.
    InProgress,
    /// `completed`: Everybody has signed.
    Completed,
    /// `declined`: A recipient refused. The state is documented.
    Declined,
    /// `voided`: Withdrawn by the sender. The state is documented.
    Voided,
    /// `expired`: Not signed in time. The state is documented.
    Expired,
    /// `failed`: Sending failed. The state is documented.
    Failed,
    /// `authentication_failed`: A recipient failed the second factor. The state is documented; the token may also be
    /// `auth_failed`.
    AuthenticationFailed,
    /// `action_required`: The sender has to act, see `action_required` of the document; conceivable, not confirmed.
    ActionRequired,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl ESignEnvelopeStatus {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "draft",
        "sent",
        "in_progress",
        "completed",
        "declined",
        "voided",
        "expired",
        "failed",
        "authentication_failed",
        "action_required",
    ];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
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
            Self::ActionRequired => "action_required",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "draft" => Self::Draft,
            "sent" => Self::Sent,
            "in_progress" => Self::InProgress,
            "completed" => Self::Completed,
            "declined" => Self::Declined,
            "voided" => Self::Voided,
            "expired" => Self::Expired,
            "failed" => Self::Failed,
            "authentication_failed" => Self::AuthenticationFailed,
            "action_required" => Self::ActionRequired,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(ESignEnvelopeStatus, false);

/// Where the first value of a field comes from. The list is open.
///
/// Inferred (low confidence): name in the vendor contents; values from comparable e-sign products.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignFieldDefaultValueMode {
    /// `none`: The field starts empty.
    NoDefault,
    /// `static`: The literal in `default_value`.
    Static,
    /// `recipient`: The recipient's own name, e-mail address or phone number.
    Recipient,
    /// `prefill`: Supplied when the document is created.
    Prefill,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl ESignFieldDefaultValueMode {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &["none", "static", "recipient", "prefill"];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::NoDefault => "none",
            Self::Static => "static",
            Self::Recipient => "recipient",
            Self::Prefill => "prefill",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "none" => Self::NoDefault,
            "static" => Self::Static,
            "recipient" => Self::Recipient,
            "prefill" => Self::Prefill,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(ESignFieldDefaultValueMode, false);

/// Kind of field on a page. The list is open.
///
/// Inferred (medium confidence): name in the vendor contents; values from comparable e-sign products.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignFieldType {
    /// `signature`: Signature.
    Signature,
    /// `initials`: Initials.
    Initials,
    /// `date_signed`: Date of signing, filled in by the system.
    DateSigned,
    /// `full_name`: Signer's full name.
    FullName,
    /// `first_name`: Signer's first name.
    FirstName,
    /// `last_name`: Signer's last name.
    LastName,
    /// `email`: Signer's e-mail address.
    Email,
    /// `phone`: Signer's phone number.
    Phone,
    /// `company`: Signer's company.
    Company,
    /// `title`: Signer's job title.
    Title,
    /// `text`: One line of text.
    Text,
    /// `number`: A number.
    Number,
    /// `date`: A date chosen by the signer.
    Date,
    /// `checkbox`: A box to tick.
    Checkbox,
    /// `radio`: One of several choices.
    Radio,
    /// `dropdown`: One choice from a list.
    Dropdown,
    /// `textarea`: Several lines of text; less likely.
    Textarea,
    /// `address`: A postal address; less likely.
    Address,
    /// `attachment`: A file added by the signer; less likely.
    Attachment,
    /// `image`: A picture; less likely.
    Image,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl ESignFieldType {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "signature",
        "initials",
        "date_signed",
        "full_name",
        "first_name",
        "last_name",
        "email",
        "phone",
        "company",
        "title",
        "text",
        "number",
        "date",
        "checkbox",
        "radio",
        "dropdown",
        "textarea",
        "address",
        "attachment",
        "image",
    ];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Signature => "signature",
            Self::Initials => "initials",
            Self::DateSigned => "date_signed",
            Self::FullName => "full_name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Company => "company",
            Self::Title => "title",
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Checkbox => "checkbox",
            Self::Radio => "radio",
            Self::Dropdown => "dropdown",
            Self::Textarea => "textarea",
            Self::Address => "address",
            Self::Attachment => "attachment",
            Self::Image => "image",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "signature" => Self::Signature,
            "initials" => Self::Initials,
            "date_signed" => Self::DateSigned,
            "full_name" => Self::FullName,
            "first_name" => Self::FirstName,
            "last_name" => Self::LastName,
            "email" => Self::Email,
            "phone" => Self::Phone,
            "company" => Self::Company,
            "title" => Self::Title,
            "text" => Self::Text,
            "number" => Self::Number,
            "date" => Self::Date,
            "checkbox" => Self::Checkbox,
            "radio" => Self::Radio,
            "dropdown" => Self::Dropdown,
            "textarea" => Self::Textarea,
            "address" => Self::Address,
            "attachment" => Self::Attachment,
            "image" => Self::Image,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(ESignFieldType, false);

/// How far one recipient has come. The list is open.
///
/// Inferred (medium confidence): name in the vendor contents; values from comparable e-sign products.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignRecipientStatus {
    /// `pending`: Not this recipient's turn yet.
    Pending,
    /// `sent`: Notified.
    Sent,
    /// `viewed`: Has opened the document.
    Viewed,
    /// `completed`: Has done their part.
    Completed,
    /// `signed`: Another expected token for `completed`.
    Signed,
    /// `declined`: Has refused.
    Declined,
    /// `bounced`: The message could not be delivered.
    Bounced,
    /// `authentication_failed`: Has failed the second factor; expected because it is a state of the document.
    AuthenticationFailed,
    /// `expired`: Did not act in time; less likely.
    Expired,
    /// `voided`: The document was withdrawn; less likely.
    Voided,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl ESignRecipientStatus {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "pending",
        "sent",
        "viewed",
        "completed",
        "signed",
        "declined",
        "bounced",
        "authentication_failed",
        "expired",
        "voided",
    ];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::Sent => "sent",
            Self::Viewed => "viewed",
            Self::Completed => "completed",
            Self::Signed => "signed",
            Self::Declined => "declined",
            Self::Bounced => "bounced",
            Self::AuthenticationFailed => "authentication_failed",
            Self::Expired => "expired",
            Self::Voided => "voided",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "pending" => Self::Pending,
            "sent" => Self::Sent,
            "viewed" => Self::Viewed,
            "completed" => Self::Completed,
            "signed" => Self::Signed,
            "declined" => Self::Declined,
            "bounced" => Self::Bounced,
            "authentication_failed" => Self::AuthenticationFailed,
            "expired" => Self::Expired,
            "voided" => Self::Voided,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(ESignRecipientStatus, false);

/// Second factor a recipient must pass before signing. The list is open; null may stand for `none`.
///
/// Inferred (medium confidence): name in the vendor contents; values from comparable e-sign products.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignTwoFactorMethod {
    /// `none`: No second factor.
    NoSecondFactor,
    /// `email`: A code by e-mail.
    Email,
    /// `sms`: A code by text message; the recipient needs a phone number.
    Sms,
    /// `idv`: An identity check before signing; conceivable, not confirmed.
    Idv,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl ESignTwoFactorMethod {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &["none", "email", "sms", "idv"];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::NoSecondFactor => "none",
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Idv => "idv",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "none" => Self::NoSecondFactor,
            "email" => Self::Email,
            "sms" => Self::Sms,
            "idv" => Self::Idv,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(ESignTwoFactorMethod, false);
