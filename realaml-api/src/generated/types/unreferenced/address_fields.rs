// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// The residential address. Checks that run at once need country, first line, city and postal code; when a link is
/// sent, the person can enter them.
///
/// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AddressFields {
    /// The country of residence. Sending the two-letter ISO 3166-1 code is expected to work; responses show the English
    /// name.
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
    /// The state, province or region, by its full name in the records (`New South Wales`). Expected to be needed in
    /// Australia, Canada, India, Mexico and the United States.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: Option<String>,
    /// The postal code. A string, because leading zeros count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl AddressFields {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The country of residence. Sending the two-letter ISO 3166-1 code is expected to work; responses show the English
    /// name.
    #[must_use]
    pub fn with_country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// The unit, flat or apartment number.
    #[must_use]
    pub fn with_unit_no(mut self, unit_no: impl Into<String>) -> Self {
        self.unit_no = Some(unit_no.into());
        self
    }

    /// The street number and street name.
    #[must_use]
    pub fn with_address_line_1(mut self, address_line_1: impl Into<String>) -> Self {
        self.address_line_1 = Some(address_line_1.into());
        self
    }

    /// The suburb or locality.
    #[must_use]
    pub fn with_address_line_2(mut self, address_line_2: impl Into<String>) -> Self {
        self.address_line_2 = Some(address_line_2.into());
        self
    }

    /// The city or town.
    #[must_use]
    pub fn with_city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    /// The state, province or region, by its full name in the records (`New South Wales`). Expected to be needed in
    /// Australia, Canada, India, Mexico and the United States.
    #[must_use]
    pub fn with_state(mut self, state: impl Into<String>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// The postal code. A string, because leading zeros count.
    #[must_use]
    pub fn with_postal_code(mut self, postal_code: impl Into<String>) -> Self {
        self.postal_code = Some(postal_code.into());
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
impl std::fmt::Debug for AddressFields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AddressFields")
            .field("country", &sensitive::Hidden(&self.country))
            .field("unit_no", &sensitive::Hidden(&self.unit_no))
            .field("address_line_1", &sensitive::Hidden(&self.address_line_1))
            .field("address_line_2", &sensitive::Hidden(&self.address_line_2))
            .field("city", &sensitive::Hidden(&self.city))
            .field("state", &sensitive::Hidden(&self.state))
            .field("postal_code", &sensitive::Hidden(&self.postal_code))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    AddressFields,
    "an object",
    (0, "country", country, optional),
    (1, "unit_no", unit_no, optional),
    (2, "address_line_1", address_line_1, optional),
    (3, "address_line_2", address_line_2, optional),
    (4, "city", city, optional),
    (5, "state", state, optional),
    (6, "postal_code", postal_code, optional)
);
