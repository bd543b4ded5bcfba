// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{VerificationResult, VerificationType};

/// The verification that the form belongs to, in short.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with VerificationSimple.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmissionVerification {
    /// The key of the verification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: Option<String>,
    /// Which checks it runs.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VerificationType>,
    /// The combined outcome; read it only when `is_completed` is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<VerificationResult>,
    /// Whether all steps are finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_completed: Option<bool>,
    /// The hosted page of the verification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl FormSubmissionVerification {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for FormSubmissionVerification {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormSubmissionVerification")
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("type_", &self.type_)
            .field("result", &self.result)
            .field("is_completed", &self.is_completed)
            .field("url", &sensitive::Hidden(&self.url))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    FormSubmissionVerification,
    "an object",
    (0, "signature_key", signature_key, optional),
    (1, "type", type_, optional),
    (2, "result", result, optional),
    (3, "is_completed", is_completed, optional),
    (4, "url", url, optional)
);
