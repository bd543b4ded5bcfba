// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{ESignDocumentFileUpload, ESignDocumentRecipientOverride, ESignField, ESignRecipientUpdateRequest};

/// The members to change in a draft: left out means unchanged, null clears. `template_id` is missing because it is
/// fixed at creation.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with ESignDocumentCreateRequest.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentUpdateRequest {
    /// The files that replace those of the draft.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub files: crate::Patch<Vec<ESignDocumentFileUpload>>,
    /// The title of the document.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: crate::Patch<String>,
    /// The subject of the invitation.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: crate::Patch<String>,
    /// The text of the invitation.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: crate::Patch<String>,
    /// The recipients to change or add.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub recipients: crate::Patch<Vec<ESignRecipientUpdateRequest>>,
    /// The people for the roles of the template.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub recipient_overrides: crate::Patch<Vec<ESignDocumentRecipientOverride>>,
    /// The fields on the pages.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub fields: crate::Patch<Vec<ESignField>>,
    /// Whether recipients sign in order.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub is_sequential: crate::Patch<bool>,
    /// When signing is no longer possible, UTC.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    pub expires_at: crate::Patch<chrono::DateTime<chrono::Utc>>,
    /// The firm's reference.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: crate::Patch<String>,
    /// The internal notes.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: crate::Patch<String>,
    /// The address that is called when the document changes state.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: crate::Patch<String>,
    /// The first values of the fields, by field identifier.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub field_values: crate::Patch<serde_json::Map<String, serde_json::Value>>,
    /// Arbitrary members that the vendor stores with the document.
    #[serde(default, skip_serializing_if = "crate::Patch::is_keep")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub metadata: crate::Patch<serde_json::Map<String, serde_json::Value>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentUpdateRequest {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The files that replace those of the draft.
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

    /// The title of the document.
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

    /// The subject of the invitation.
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

    /// The text of the invitation.
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

    /// The recipients to change or add.
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

    /// The people for the roles of the template.
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

    /// The fields on the pages.
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

    /// The firm's reference.
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

    /// The internal notes.
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

    /// The address that is called when the document changes state.
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

    /// The first values of the fields, by field identifier.
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

    /// Arbitrary members that the vendor stores with the document.
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

    /// Adds a member that the spec does not define.
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
