// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// Why a request was refused. Apart from the two keys below, each key is the name of a request field and its value an
/// array of messages; nested input gives nested objects or arrays of them.
///
/// Inferred (high confidence): vendor contents (name); validation error form of the framework the vendor uses.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BadRequest {
    /// A message about the request as a whole, for instance when the body is not readable as JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub detail: Option<String>,
    /// Messages that concern several fields together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub non_field_errors: Option<Vec<String>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl BadRequest {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for BadRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BadRequest")
            .field("detail", &sensitive::Hidden(&self.detail))
            .field("non_field_errors", &sensitive::Hidden(&self.non_field_errors))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    BadRequest,
    "an object",
    (0, "detail", detail, optional),
    (1, "non_field_errors", non_field_errors, optional)
);
