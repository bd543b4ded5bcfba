// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// The body of the call that Realaml makes when a verification changes state. Only a hint; fetch the record.
///
/// Inferred (medium confidence): vendor guide "Basic Realaml workflow", step 3 (that it exists and a fetch follows);
/// fields are expected.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationCallback {
    /// The key of the verification that changed.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: String,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationCallback {
    /// Creates a value with only the required fields set.
    pub fn new(signature_key: impl Into<String>) -> Self {
        Self { signature_key: signature_key.into(), extra: serde_json::Map::new() }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationCallback {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationCallback")
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(VerificationCallback, "an object with `signature_key`", (0, "signature_key", signature_key, required));
