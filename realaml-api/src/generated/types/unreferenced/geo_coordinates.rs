// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// The position of the address, for instance from an address finder.
///
/// Observed: staging records, 2022 (keys; only null was seen).
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GeoCoordinates {
    /// The latitude in degrees north. May come back as a numeric string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -90, "maximum" = 90, "x-sensitive" = true))
    )]
    pub latitude: Option<f64>,
    /// The longitude in degrees east. May come back as a numeric string.
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

impl GeoCoordinates {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The latitude in degrees north. May come back as a numeric string.
    #[must_use]
    pub fn with_latitude(mut self, latitude: impl Into<f64>) -> Self {
        self.latitude = Some(latitude.into());
        self
    }

    /// The longitude in degrees east. May come back as a numeric string.
    #[must_use]
    pub fn with_longitude(mut self, longitude: impl Into<f64>) -> Self {
        self.longitude = Some(longitude.into());
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
impl std::fmt::Debug for GeoCoordinates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GeoCoordinates")
            .field("latitude", &sensitive::Hidden(&self.latitude))
            .field("longitude", &sensitive::Hidden(&self.longitude))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    GeoCoordinates,
    "an object",
    (0, "latitude", latitude, optional),
    (1, "longitude", longitude, optional)
);
