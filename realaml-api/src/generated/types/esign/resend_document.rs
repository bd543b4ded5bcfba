// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::ESignEnvelopeStatus;

/// Whom to remind.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignResendDocumentRequest {
    /// The recipients to remind; if left out, everybody outstanding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient_ids: Option<Vec<String>>,
    /// The text of the reminder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignResendDocumentRequest {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The recipients to remind; if left out, everybody outstanding.
    #[must_use]
    pub fn with_recipient_ids(mut self, recipient_ids: impl Into<Vec<String>>) -> Self {
        self.recipient_ids = Some(recipient_ids.into());
        self
    }

    /// The text of the reminder.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
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

/// The response to a resend call.
///
/// Inferred (low confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignResendDocumentResponse {
    /// The identifier of the document, a UUID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub document_id: Option<String>,
    /// The same identifier, if the answer uses the name that the document itself uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id: Option<String>,
    /// The state of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignEnvelopeStatus>,
    /// The identifiers of the recipients who were reminded. The vendor may send whole recipients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resent_recipients: Option<Vec<String>>,
    /// The number of recipients who were reminded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resent_count: Option<i64>,
    /// An explanation for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignResendDocumentResponse {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignResendDocumentResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignResendDocumentResponse")
            .field("document_id", &sensitive::Hidden(&self.document_id))
            .field("id", &sensitive::Hidden(&self.id))
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
