// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{ESignEnvelopeStatus, ESignRecipient};

/// The response to a reinitiate call: the document is a draft again. Read the identifier from here in case it changed.
///
/// Inferred (low confidence): name in the vendor contents; meaning from vendor page 36861936e0; fields by analogy with
/// the other actions.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignReinitiateDocumentResponse {
    /// The identifier of the document, a UUID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub document_id: Option<String>,
    /// The same identifier, if the answer uses the name that the document itself uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id: Option<String>,
    /// The state after the call, expected `draft`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignEnvelopeStatus>,
    /// The identifier of the former document, should the vendor make a new one; unlikely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub original_document_id: Option<String>,
    /// The recipients with their states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<ESignRecipient>>,
    /// An explanation for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignReinitiateDocumentResponse {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignReinitiateDocumentResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignReinitiateDocumentResponse")
            .field("document_id", &sensitive::Hidden(&self.document_id))
            .field("id", &sensitive::Hidden(&self.id))
            .field("status", &self.status)
            .field("original_document_id", &sensitive::Hidden(&self.original_document_id))
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
