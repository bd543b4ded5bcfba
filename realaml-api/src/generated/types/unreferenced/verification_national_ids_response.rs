// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::NationalIdTypes;

/// The government IDs that were checked. Unused slots are empty or null; the third may be absent.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationNationalIdsResponse {
    /// The number of the main ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: Option<String>,
    /// The kind of the main ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_type: Option<NationalIdTypes>,
    /// A second ID, or a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: Option<String>,
    /// The kind of the second ID; empty when the slot is unused or holds a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_secondary_type: Option<NationalIdTypes>,
    /// A third ID, or a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: Option<String>,
    /// The kind of the third ID; empty when the slot is unused or holds a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_tertiary_type: Option<NationalIdTypes>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationNationalIdsResponse {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationNationalIdsResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationNationalIdsResponse")
            .field("national_id", &sensitive::Hidden(&self.national_id))
            .field("national_id_type", &self.national_id_type)
            .field("national_id_secondary", &sensitive::Hidden(&self.national_id_secondary))
            .field("national_id_secondary_type", &self.national_id_secondary_type)
            .field("national_id_tertiary", &sensitive::Hidden(&self.national_id_tertiary))
            .field("national_id_tertiary_type", &self.national_id_tertiary_type)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationNationalIdsResponse,
    "an object",
    (0, "national_id", national_id, optional_identifier),
    (1, "national_id_type", national_id_type, optional),
    (2, "national_id_secondary", national_id_secondary, optional),
    (3, "national_id_secondary_type", national_id_secondary_type, optional),
    (4, "national_id_tertiary", national_id_tertiary, optional),
    (5, "national_id_tertiary_type", national_id_tertiary_type, optional)
);
