// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{NationalIdTypes, VerificationResult};

/// What one data source says about each attribute. Apart from the label, the keys hold verdicts, not the person's data.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationResultSource {
    /// The display name of the source, for instance `AU Driver Licence`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The verdict on the person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<VerificationResult>,
    /// The verdict on the date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<VerificationResult>,
    /// The verdict on the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<VerificationResult>,
    /// The kind of ID that the source matched on; null when it is no register of IDs. Absent from older records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_type: Option<NationalIdTypes>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationResultSource {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationResultSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationResultSource")
            .field("label", &self.label)
            .field("name", &self.name)
            .field("birth_date", &self.birth_date)
            .field("address", &self.address)
            .field("national_id_type", &self.national_id_type)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationResultSource,
    "an object",
    (0, "label", label, optional),
    (1, "name", name, optional),
    (2, "birth_date", birth_date, optional),
    (3, "address", address, optional),
    (4, "national_id_type", national_id_type, optional)
);
