// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::NationalIdTypes;

/// What was read from the photographed document. An empty object until a document was read; a key is null where the
/// document does not show it.
///
/// Observed: staging records, 2022. The vendor calls it `DocumentOCRData`.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DocumentOcrData {
    /// The whole name as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub full_name: Option<String>,
    /// The given name as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// The middle names as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: Option<String>,
    /// The family name as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// The date of birth as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<chrono::NaiveDate>,
    /// The day on which the document was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub issue_date: Option<chrono::NaiveDate>,
    /// The last day on which the document is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub expiry_date: Option<chrono::NaiveDate>,
    /// The issuing country as a two-letter ISO 3166-1 code, for instance `NZ`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country_code: Option<String>,
    /// The issuing country by its English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country_name: Option<String>,
    /// The unit, flat or apartment number as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unit_no: Option<String>,
    /// The street number and street name as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_1: Option<String>,
    /// The suburb or locality as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_2: Option<String>,
    /// The city or town as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub city: Option<String>,
    /// The state, province or region as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: Option<String>,
    /// The postal code as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: Option<String>,
    /// The number of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: Option<String>,
    /// The kind of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_type: Option<NationalIdTypes>,
    /// A further part of the number, for instance the card version of a New Zealand driver licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: Option<String>,
    /// The kind of the second number; null when it is a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_secondary_type: Option<NationalIdTypes>,
    /// A third part of the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: Option<String>,
    /// The kind of the third number; null when it is a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_tertiary_type: Option<NationalIdTypes>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl DocumentOcrData {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for DocumentOcrData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DocumentOcrData")
            .field("full_name", &sensitive::Hidden(&self.full_name))
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("middle_name", &sensitive::Hidden(&self.middle_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("birth_date", &sensitive::Hidden(&self.birth_date))
            .field("issue_date", &sensitive::Hidden(&self.issue_date))
            .field("expiry_date", &sensitive::Hidden(&self.expiry_date))
            .field("country_code", &sensitive::Hidden(&self.country_code))
            .field("country_name", &sensitive::Hidden(&self.country_name))
            .field("unit_no", &sensitive::Hidden(&self.unit_no))
            .field("address_line_1", &sensitive::Hidden(&self.address_line_1))
            .field("address_line_2", &sensitive::Hidden(&self.address_line_2))
            .field("city", &sensitive::Hidden(&self.city))
            .field("state", &sensitive::Hidden(&self.state))
            .field("postal_code", &sensitive::Hidden(&self.postal_code))
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
    DocumentOcrData,
    "an object",
    (0, "full_name", full_name, optional),
    (1, "first_name", first_name, optional),
    (2, "middle_name", middle_name, optional),
    (3, "last_name", last_name, optional),
    (4, "birth_date", birth_date, optional),
    (5, "issue_date", issue_date, optional),
    (6, "expiry_date", expiry_date, optional),
    (7, "country_code", country_code, optional),
    (8, "country_name", country_name, optional),
    (9, "unit_no", unit_no, optional),
    (10, "address_line_1", address_line_1, optional),
    (11, "address_line_2", address_line_2, optional),
    (12, "city", city, optional),
    (13, "state", state, optional),
    (14, "postal_code", postal_code, optional),
    (15, "national_id", national_id, optional_identifier),
    (16, "national_id_type", national_id_type, optional),
    (17, "national_id_secondary", national_id_secondary, optional),
    (18, "national_id_secondary_type", national_id_secondary_type, optional),
    (19, "national_id_tertiary", national_id_tertiary, optional),
    (20, "national_id_tertiary_type", national_id_tertiary_type, optional)
);
