// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::VerificationCheck;

/// A reviewer's decision to accept one check.
///
/// Inferred (low confidence): vendor contents (the operation replaces one for each check, so the check must be named).
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationApprovalRequest {
    /// Which check is accepted.
    pub check: VerificationCheck,
    /// The reason, for the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationApprovalRequest {
    /// Creates a value with only the required fields set.
    pub fn new(check: impl Into<VerificationCheck>) -> Self {
        Self { check: check.into(), notes: None, extra: serde_json::Map::new() }
    }

    /// The reason, for the file.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
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
impl std::fmt::Debug for VerificationApprovalRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationApprovalRequest")
            .field("check", &self.check)
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationApprovalRequest,
    "an object with `check`",
    (0, "check", check, required),
    (1, "notes", notes, optional)
);
