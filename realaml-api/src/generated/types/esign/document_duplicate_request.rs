// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// How the copy differs from its original. Everything is optional.
///
/// Inferred (low confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentDuplicateRequest {
    /// The title of the copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// Whether the copy keeps the recipients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_recipients: Option<bool>,
    /// The firm's reference for the copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentDuplicateRequest {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The title of the copy.
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

    /// The firm's reference for the copy.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
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
