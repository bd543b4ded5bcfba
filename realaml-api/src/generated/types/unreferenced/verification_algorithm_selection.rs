// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// Chooses the rule set by which the combined result is judged.
///
/// Inferred (low confidence): vendor contents (name); help centre, articles on the country rules (that several rule
/// sets exist).
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationAlgorithmSelection {
    /// The name of the rule set; the account's own is expected to apply when it is left out. The names are not known:
    /// country codes such as `NZ`, or methods such as `safe_harbour`, are likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationAlgorithmSelection {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The name of the rule set; the account's own is expected to apply when it is left out. The names are not known:
    /// country codes such as `NZ`, or methods such as `safe_harbour`, are likely.
    #[must_use]
    pub fn with_algorithm(mut self, algorithm: impl Into<String>) -> Self {
        self.algorithm = Some(algorithm.into());
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
impl std::fmt::Debug for VerificationAlgorithmSelection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationAlgorithmSelection")
            .field("algorithm", &self.algorithm)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(VerificationAlgorithmSelection, "an object", (0, "algorithm", algorithm, optional));
