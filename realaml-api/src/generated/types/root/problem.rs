// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// What the vendor says when it refuses or fails for another reason than the request's content.
///
/// Inferred (high confidence): error form of the framework the vendor uses.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Problem {
    /// A short message in English, not meant for end users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: Option<String>,
    /// A short machine-readable reason, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl Problem {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Problem")
            .field("detail", &sensitive::Hidden(&self.detail))
            .field("code", &self.code)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(Problem, "an object", (0, "detail", detail, optional), (1, "code", code, optional));
