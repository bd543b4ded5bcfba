// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{ESignActionRequired, ESignEnvelopeStatus, ESignRecipient};

/// The response to a send call: accepted, not delivered. No member is required, because a sent document must not look
/// like an error.
///
/// Inferred (low confidence): name in the vendor contents; `document_id`, `status` and `sent_at` by analogy with the
/// window message on vendor page 36861933e0.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignSendDocumentResponse {
    /// The identifier of the document, a UUID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub document_id: Option<String>,
    /// The same identifier, if the answer uses the name that the document itself uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id: Option<String>,
    /// The state after the call, normally `sent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignEnvelopeStatus>,
    /// When sending was accepted, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<chrono::DateTime<chrono::Utc>>,
    /// The recipients with their states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<ESignRecipient>>,
    /// What keeps the document from going out, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action_required: Option<ESignActionRequired>,
    /// An explanation for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignSendDocumentResponse {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignSendDocumentResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignSendDocumentResponse")
            .field("document_id", &sensitive::Hidden(&self.document_id))
            .field("id", &sensitive::Hidden(&self.id))
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
