// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::NationalIdTypes;

/// Up to three slots for government IDs. A second or third slot holds either another ID with its own type or a part of
/// the first one with an empty type; `x-national-ids` says which by country.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NationalIdBundle {
    /// The number of the main ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: Option<String>,
    /// The kind of the main ID. Give it together with the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_type: Option<NationalIdTypes>,
    /// A second ID, or a part of the first such as the state or the card version of a driver licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: Option<String>,
    /// The kind of the second ID; empty when the slot holds a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_secondary_type: Option<NationalIdTypes>,
    /// A third ID, or a part of the first such as the card number of an Australian driver licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: Option<String>,
    /// The kind of the third ID; empty when the slot holds a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_tertiary_type: Option<NationalIdTypes>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl NationalIdBundle {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of the main ID.
    #[must_use]
    pub fn with_national_id(mut self, national_id: impl Into<String>) -> Self {
        self.national_id = Some(national_id.into());
        self
    }

    /// The kind of the main ID. Give it together with the number.
    #[must_use]
    pub fn with_national_id_type(mut self, national_id_type: impl Into<NationalIdTypes>) -> Self {
        self.national_id_type = Some(national_id_type.into());
        self
    }

    /// A second ID, or a part of the first such as the state or the card version of a driver licence.
    #[must_use]
    pub fn with_national_id_secondary(mut self, national_id_secondary: impl Into<String>) -> Self {
        self.national_id_secondary = Some(national_id_secondary.into());
        self
    }

    /// The kind of the second ID; empty when the slot holds a part of the first.
    #[must_use]
    pub fn with_national_id_secondary_type(mut self, national_id_secondary_type: impl Into<NationalIdTypes>) -> Self {
        self.national_id_secondary_type = Some(national_id_secondary_type.into());
        self
    }

    /// A third ID, or a part of the first such as the card number of an Australian driver licence.
    #[must_use]
    pub fn with_national_id_tertiary(mut self, national_id_tertiary: impl Into<String>) -> Self {
        self.national_id_tertiary = Some(national_id_tertiary.into());
        self
    }

    /// The kind of the third ID; empty when the slot holds a part of the first.
    #[must_use]
    pub fn with_national_id_tertiary_type(mut self, national_id_tertiary_type: impl Into<NationalIdTypes>) -> Self {
        self.national_id_tertiary_type = Some(national_id_tertiary_type.into());
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
impl std::fmt::Debug for NationalIdBundle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NationalIdBundle")
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
    NationalIdBundle,
    "an object",
    (0, "national_id", national_id, optional_identifier),
    (1, "national_id_type", national_id_type, optional),
    (2, "national_id_secondary", national_id_secondary, optional),
    (3, "national_id_secondary_type", national_id_secondary_type, optional),
    (4, "national_id_tertiary", national_id_tertiary, optional),
    (5, "national_id_tertiary_type", national_id_tertiary_type, optional)
);
