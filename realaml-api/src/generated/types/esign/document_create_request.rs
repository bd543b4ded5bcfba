// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{ESignDocumentFileUpload, ESignDocumentRecipientOverride, ESignRecipientCreateRequest};

/// What a new draft starts from. Nothing is required: an empty object makes a blank draft for the iframe builder.
///
/// Inferred (medium confidence): name in the vendor contents; `template_id` and overrides in prose on vendor page
/// 36861933e0; other fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentCreateRequest {
    /// The template to start from; without it the draft is blank.
    ///
    /// Documented: vendor page 36861933e0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,
    /// The files to start from, without a template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<Vec<ESignDocumentFileUpload>>,
    /// The title of the document; expected to be needed when files are given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// The subject of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: Option<String>,
    /// The text of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// The recipients, without a template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<ESignRecipientCreateRequest>>,
    /// The people for the roles of the template; optional. That overrides exist is documented, the name of the member
    /// is expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient_overrides: Option<Vec<ESignDocumentRecipientOverride>>,
    /// Whether recipients sign in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_sequential: Option<bool>,
    /// When signing is no longer possible, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<chrono::DateTime<chrono::Utc>>,
    /// The firm's searchable reference, for instance a matter number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The address that is called when the document changes state. That callbacks exist is documented; where they are
    /// configured is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// The first values of the fields, by field identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub field_values: Option<serde_json::Map<String, serde_json::Value>>,
    /// Arbitrary members that the vendor stores with the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub metadata: Option<serde_json::Map<String, serde_json::Value>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentCreateRequest {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The template to start from; without it the draft is blank.
    #[must_use]
    pub fn with_template_id(mut self, template_id: impl Into<String>) -> Self {
        self.template_id = Some(template_id.into());
        self
    }

    /// The files to start from, without a template.
    #[must_use]
    pub fn with_files(mut self, files: impl Into<Vec<ESignDocumentFileUpload>>) -> Self {
        self.files = Some(files.into());
        self
    }

    /// The title of the document; expected to be needed when files are given.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The subject of the invitation.
    #[must_use]
    pub fn with_subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// The text of the invitation.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// The recipients, without a template.
    #[must_use]
    pub fn with_recipients(mut self, recipients: impl Into<Vec<ESignRecipientCreateRequest>>) -> Self {
        self.recipients = Some(recipients.into());
        self
    }

    /// The people for the roles of the template; optional. That overrides exist is documented, the name of the member
    /// is expected.
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

    /// The firm's searchable reference, for instance a matter number.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// The internal notes.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// The address that is called when the document changes state. That callbacks exist is documented; where they are
    /// configured is not.
    #[must_use]
    pub fn with_callback_url(mut self, callback_url: impl Into<String>) -> Self {
        self.callback_url = Some(callback_url.into());
        self
    }

    /// The first values of the fields, by field identifier.
    #[must_use]
    pub fn with_field_values(mut self, field_values: impl Into<serde_json::Map<String, serde_json::Value>>) -> Self {
        self.field_values = Some(field_values.into());
        self
    }

    /// Arbitrary members that the vendor stores with the document.
    #[must_use]
    pub fn with_metadata(mut self, metadata: impl Into<serde_json::Map<String, serde_json::Value>>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// Adds a member that the spec does not define.
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
