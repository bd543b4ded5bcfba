// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{OutsourcedVerificationStatus, OutsourcedVerificationType};

/// The short record, returned when an order is created.
///
/// Inferred (medium confidence): by analogy with VerificationSimple.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OutsourcedVerificationSimple {
    /// The key of the order; the other calls take it. Expected to be 32 lower-case hexadecimal digits.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: String,
    /// The kind of client.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<OutsourcedVerificationType>,
    /// The entity or person to be verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// How far the work has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<OutsourcedVerificationStatus>,
    /// When the order was accepted, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl OutsourcedVerificationSimple {
    /// Creates a value with only the required fields set.
    pub fn new(signature_key: impl Into<String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            type_: None,
            name: None,
            status: None,
            created_at: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for OutsourcedVerificationSimple {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutsourcedVerificationSimple")
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("type_", &self.type_)
            .field("name", &sensitive::Hidden(&self.name))
            .field("status", &self.status)
            .field("created_at", &self.created_at)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    OutsourcedVerificationSimple,
    "an object with `signature_key`",
    (0, "signature_key", signature_key, required),
    (1, "type", type_, optional),
    (2, "name", name, optional),
    (3, "status", status, optional),
    (4, "created_at", created_at, optional)
);
