// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// The residential address that was checked. Unused strings are empty, unused coordinates null.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationAddressResponse {
    /// The country by its English name, whatever was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// The unit, flat or apartment number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unit_no: Option<String>,
    /// The street number and street name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_1: Option<String>,
    /// The suburb or locality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_2: Option<String>,
    /// The city or town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub city: Option<String>,
    /// The state, province or region by its full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: Option<String>,
    /// The postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: Option<String>,
    /// The latitude in degrees north. May be a numeric string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -90, "maximum" = 90, "x-sensitive" = true))
    )]
    pub latitude: Option<f64>,
    /// The longitude in degrees east. May be a numeric string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -180, "maximum" = 180, "x-sensitive" = true))
    )]
    pub longitude: Option<f64>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationAddressResponse {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationAddressResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationAddressResponse")
            .field("country", &sensitive::Hidden(&self.country))
            .field("unit_no", &sensitive::Hidden(&self.unit_no))
            .field("address_line_1", &sensitive::Hidden(&self.address_line_1))
            .field("address_line_2", &sensitive::Hidden(&self.address_line_2))
            .field("city", &sensitive::Hidden(&self.city))
            .field("state", &sensitive::Hidden(&self.state))
            .field("postal_code", &sensitive::Hidden(&self.postal_code))
            .field("latitude", &sensitive::Hidden(&self.latitude))
            .field("longitude", &sensitive::Hidden(&self.longitude))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationAddressResponse,
    "an object",
    (0, "country", country, optional),
    (1, "unit_no", unit_no, optional),
    (2, "address_line_1", address_line_1, optional),
    (3, "address_line_2", address_line_2, optional),
    (4, "city", city, optional),
    (5, "state", state, optional),
    (6, "postal_code", postal_code, optional),
    (7, "latitude", latitude, optional),
    (8, "longitude", longitude, optional)
);
