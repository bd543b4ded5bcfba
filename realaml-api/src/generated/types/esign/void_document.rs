// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::ESignEnvelopeStatus;

/// Why a document is withdrawn.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignVoidDocumentRequest {
    /// The reason; recipients may see it. Expected to be required.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reason: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignVoidDocumentRequest {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The reason; recipients may see it. Expected to be required.
    #[must_use]
    pub fn with_reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
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
impl std::fmt::Debug for ESignVoidDocumentRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignVoidDocumentRequest")
            .field("reason", &sensitive::Hidden(&self.reason))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(ESignVoidDocumentRequest, "an object", (0, "reason", reason, optional));

/// The response to a void call.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignVoidDocumentResponse {
    /// The identifier of the document, a UUID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub document_id: Option<String>,
    /// The same identifier, if the answer uses the name that the document itself uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id: Option<String>,
    /// The state after the call, expected `voided`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignEnvelopeStatus>,
    /// When it was withdrawn, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voided_at: Option<chrono::DateTime<chrono::Utc>>,
    /// The reason as stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub void_reason: Option<String>,
    /// An explanation for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignVoidDocumentResponse {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignVoidDocumentResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignVoidDocumentResponse")
            .field("document_id", &sensitive::Hidden(&self.document_id))
            .field("id", &sensitive::Hidden(&self.id))
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
