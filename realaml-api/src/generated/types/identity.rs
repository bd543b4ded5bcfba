// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

#[allow(unused_imports)]
use super::*;

#[allow(unused_imports)]
use crate::runtime::{decode, sensitive};

/// Residential address. Checks that run at once need country, first line, city and postal code; when a link is sent,
/// the person can enter them.
///
/// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AddressFields {
    /// Country of residence. Sending the two-letter ISO 3166-1 code is expected to work; answers show the English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// Unit, flat or apartment number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unit_no: Option<String>,
    /// Street number and street name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_1: Option<String>,
    /// Suburb or locality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_2: Option<String>,
    /// City or town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub city: Option<String>,
    /// State, province or region, by its full name in the records (`New South Wales`). Expected to be needed in
    /// Australia, Canada, India, Mexico and the United States.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: Option<String>,
    /// Postal code. A string, because leading zeros count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl AddressFields {
    /// A `AddressFields` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Country of residence. Sending the two-letter ISO 3166-1 code is expected to work; answers show the English name.
    #[must_use]
    pub fn with_country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// Unit, flat or apartment number.
    #[must_use]
    pub fn with_unit_no(mut self, unit_no: impl Into<String>) -> Self {
        self.unit_no = Some(unit_no.into());
        self
    }

    /// Street number and street name.
    #[must_use]
    pub fn with_address_line_1(mut self, address_line_1: impl Into<String>) -> Self {
        self.address_line_1 = Some(address_line_1.into());
        self
    }

    /// Suburb or locality.
    #[must_use]
    pub fn with_address_line_2(mut self, address_line_2: impl Into<String>) -> Self {
        self.address_line_2 = Some(address_line_2.into());
        self
    }

    /// City or town.
    #[must_use]
    pub fn with_city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    /// State, province or region, by its full name in the records (`New South Wales`). Expected to be needed in
    /// Australia, Canada, India, Mexico and the United States.
    #[must_use]
    pub fn with_state(mut self, state: impl Into<String>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// Postal code. A string, because leading zeros count.
    #[must_use]
    pub fn with_postal_code(mut self, postal_code: impl Into<String>) -> Self {
        self.postal_code = Some(postal_code.into());
        self
    }

    /// Adds a member that the spec does not know.
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

/// Where Realaml sends the link. Give at least one of the two, unless the account is set up for embedding the flow
/// without any message.
///
/// Documented: vendor guide "Basic Realaml workflow", step 2 (either makes Realaml send the link).
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ContactMethods {
    /// Address to which the link is e-mailed.
    ///
    /// Observed: staging records, 2022; public caller, 2025.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// Mobile number to which the link is texted, in E.164 form with a leading `+`. The key is observed in answers and
    /// expected to be the same in requests; one public caller sends `mobile_number` instead.
    ///
    /// Inferred (high confidence): staging records, 2022 (key in answers).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ContactMethods {
    /// A `ContactMethods` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Address to which the link is e-mailed.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Mobile number to which the link is texted, in E.164 form with a leading `+`. The key is observed in answers and
    /// expected to be the same in requests; one public caller sends `mobile_number` instead.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ContactMethods {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContactMethods")
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(ContactMethods, "an object", (0, "email", email, optional), (1, "phone", phone, optional));

/// What was read from the photographed document. An empty object until a document was read; a key is null where the
/// document does not show it.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DocumentOcrData {
    /// The whole name as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub full_name: Option<String>,
    /// Given name as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// Middle names as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: Option<String>,
    /// Family name as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// Date of birth as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<chrono::NaiveDate>,
    /// Day the document was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub issue_date: Option<chrono::NaiveDate>,
    /// Last day the document is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub expiry_date: Option<chrono::NaiveDate>,
    /// Issuing country as a two-letter ISO 3166-1 code, for instance `NZ`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country_code: Option<String>,
    /// Issuing country by its English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country_name: Option<String>,
    /// Unit, flat or apartment number as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unit_no: Option<String>,
    /// Street number and street name as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_1: Option<String>,
    /// Suburb or locality as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_2: Option<String>,
    /// City or town as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub city: Option<String>,
    /// State, province or region as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: Option<String>,
    /// Postal code as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: Option<String>,
    /// Number of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: Option<String>,
    /// Kind of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_type: Option<NationalIdTypes>,
    /// A further part of the number, for instance the card version of a New Zealand driver licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: Option<String>,
    /// Kind of the second number; null when it is a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_secondary_type: Option<NationalIdTypes>,
    /// A third part of the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: Option<String>,
    /// Kind of the third number; null when it is a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_tertiary_type: Option<NationalIdTypes>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl DocumentOcrData {
    /// A `DocumentOcrData` with nothing set.
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

/// Position of the address, for instance from an address finder.
///
/// Observed: staging records, 2022 (keys; only null was seen).
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GeoCoordinates {
    /// Degrees north. May come back as a numeric string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -90, "maximum" = 90, "x-sensitive" = true))
    )]
    pub latitude: Option<f64>,
    /// Degrees east. May come back as a numeric string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -180, "maximum" = 180, "x-sensitive" = true))
    )]
    pub longitude: Option<f64>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl GeoCoordinates {
    /// A `GeoCoordinates` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Degrees north. May come back as a numeric string.
    #[must_use]
    pub fn with_latitude(mut self, latitude: impl Into<f64>) -> Self {
        self.latitude = Some(latitude.into());
        self
    }

    /// Degrees east. May come back as a numeric string.
    #[must_use]
    pub fn with_longitude(mut self, longitude: impl Into<f64>) -> Self {
        self.longitude = Some(longitude.into());
        self
    }

    /// Adds a member that the spec does not know.
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

/// Up to three slots for government IDs. A second or third slot holds either another ID with its own type or a part of
/// the first one with an empty type; `x-national-ids` says which by country.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NationalIdBundle {
    /// Number of the main ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: Option<String>,
    /// Kind of the main ID. Give it together with the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_type: Option<NationalIdTypes>,
    /// A second ID, or a part of the first such as the state or the card version of a driver licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: Option<String>,
    /// Kind of the second ID; empty when the slot holds a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_secondary_type: Option<NationalIdTypes>,
    /// A third ID, or a part of the first such as the card number of an Australian driver licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: Option<String>,
    /// Kind of the third ID; empty when the slot holds a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_tertiary_type: Option<NationalIdTypes>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl NationalIdBundle {
    /// A `NationalIdBundle` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Number of the main ID.
    #[must_use]
    pub fn with_national_id(mut self, national_id: impl Into<String>) -> Self {
        self.national_id = Some(national_id.into());
        self
    }

    /// Kind of the main ID. Give it together with the number.
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

    /// Kind of the second ID; empty when the slot holds a part of the first.
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

    /// Kind of the third ID; empty when the slot holds a part of the first.
    #[must_use]
    pub fn with_national_id_tertiary_type(mut self, national_id_tertiary_type: impl Into<NationalIdTypes>) -> Self {
        self.national_id_tertiary_type = Some(national_id_tertiary_type.into());
        self
    }

    /// Adds a member that the spec does not know.
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

/// When the person to verify was born.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PersonBirthDate {
    /// Date of birth. A check that runs at once needs it (Quick IDV and PEP); when a link is sent, the person can enter
    /// it. For a mock person on staging, 1900-01-02 to 1900-01-04 choose the outcome of the PEP check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<chrono::NaiveDate>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl PersonBirthDate {
    /// A `PersonBirthDate` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Date of birth. A check that runs at once needs it (Quick IDV and PEP); when a link is sent, the person can enter
    /// it. For a mock person on staging, 1900-01-02 to 1900-01-04 choose the outcome of the PEP check.
    #[must_use]
    pub fn with_birth_date(mut self, birth_date: impl Into<chrono::NaiveDate>) -> Self {
        self.birth_date = Some(birth_date.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for PersonBirthDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PersonBirthDate")
            .field("birth_date", &sensitive::Hidden(&self.birth_date))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(PersonBirthDate, "an object", (0, "birth_date", birth_date, optional));

/// The name of the person to verify, as it stands on the person's documents.
///
/// Observed: staging records, 2022 (keys); help centre, articles on each check (first and last name are mandatory).
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PersonName {
    /// Given name. `MOCK` marks a mock person on staging.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: String,
    /// Middle names, separated by spaces. For a mock person on staging, `FM1` to `FM8` choose the outcome of the face
    /// check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: Option<String>,
    /// Family name. For a mock person on staging, `PASS`, `PARTIAL` and `FAIL` choose the outcome of the data check.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: String,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl PersonName {
    /// A `PersonName` with what is required, and nothing else set.
    pub fn new(first_name: impl Into<String>, last_name: impl Into<String>) -> Self {
        Self {
            first_name: first_name.into(),
            middle_name: None,
            last_name: last_name.into(),
            extra: serde_json::Map::new(),
        }
    }

    /// Middle names, separated by spaces. For a mock person on staging, `FM1` to `FM8` choose the outcome of the face
    /// check.
    #[must_use]
    pub fn with_middle_name(mut self, middle_name: impl Into<String>) -> Self {
        self.middle_name = Some(middle_name.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for PersonName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PersonName")
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("middle_name", &sensitive::Hidden(&self.middle_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    PersonName,
    "an object with `first_name`",
    (0, "first_name", first_name, required),
    (1, "middle_name", middle_name, optional),
    (2, "last_name", last_name, required)
);

/// Kind of a government ID. The list is open: three codes and the empty one were seen, the others are guesses, and a
/// client passes on any code unchanged.
///
/// Observed: staging records, 2022.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum NationalIdTypes {
    /// `DRV`: Driver licence. Seen for Australia, India and New Zealand.
    DriverLicence,
    /// `VOTE`: Voter card. Seen for India.
    VoterCard,
    /// `TAX`: Tax number. Seen for India (PAN).
    TaxNumber,
    /// The empty text: The slot is unused, or holds a part of the ID in an earlier slot.
    Unused,
    /// `PASS`: Passport. The code is a guess; `PSP` and `PPT` are as likely. (inferred)
    Passport,
    /// `NID`: National identity number. The code is a guess; `NAT` and `ID` are as likely. (inferred)
    NationalIdentityNumber,
    /// `SSN`: Social security number of the United States. (inferred)
    SocialSecurityNumber,
    /// `SIN`: Social insurance number of Canada. (inferred)
    SocialInsuranceNumber,
    /// `MED`: Medicare card of Australia. (inferred)
    MedicareCard,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl NationalIdTypes {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &["DRV", "VOTE", "TAX", "", "PASS", "NID", "SSN", "SIN", "MED"];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::DriverLicence => "DRV",
            Self::VoterCard => "VOTE",
            Self::TaxNumber => "TAX",
            Self::Unused => "",
            Self::Passport => "PASS",
            Self::NationalIdentityNumber => "NID",
            Self::SocialSecurityNumber => "SSN",
            Self::SocialInsuranceNumber => "SIN",
            Self::MedicareCard => "MED",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "DRV" => Self::DriverLicence,
            "VOTE" => Self::VoterCard,
            "TAX" => Self::TaxNumber,
            "" => Self::Unused,
            "PASS" => Self::Passport,
            "NID" => Self::NationalIdentityNumber,
            "SSN" => Self::SocialSecurityNumber,
            "SIN" => Self::SocialInsuranceNumber,
            "MED" => Self::MedicareCard,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(NationalIdTypes, true);

/// Countries in which Quick IDV runs and which have no national-ID page of their own, so that no ID number is expected.
/// The list is open.
///
/// Inferred (medium confidence): help centre, Quick IDV article (23 countries) less the nine national-ID pages of the
/// vendor contents.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum OtherCountries {
    /// `AT`: Austria.
    Austria,
    /// `BR`: Brazil.
    Brazil,
    /// `CH`: Switzerland.
    Switzerland,
    /// `DE`: Germany.
    Germany,
    /// `ES`: Spain.
    Spain,
    /// `FI`: Finland.
    Finland,
    /// `FR`: France.
    France,
    /// `GB`: United Kingdom.
    UnitedKingdom,
    /// `HK`: Hong Kong.
    HongKong,
    /// `IT`: Italy.
    Italy,
    /// `NL`: Netherlands.
    Netherlands,
    /// `NO`: Norway.
    Norway,
    /// `SE`: Sweden.
    Sweden,
    /// `SG`: Singapore.
    Singapore,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl OtherCountries {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] =
        &["AT", "BR", "CH", "DE", "ES", "FI", "FR", "GB", "HK", "IT", "NL", "NO", "SE", "SG"];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Austria => "AT",
            Self::Brazil => "BR",
            Self::Switzerland => "CH",
            Self::Germany => "DE",
            Self::Spain => "ES",
            Self::Finland => "FI",
            Self::France => "FR",
            Self::UnitedKingdom => "GB",
            Self::HongKong => "HK",
            Self::Italy => "IT",
            Self::Netherlands => "NL",
            Self::Norway => "NO",
            Self::Sweden => "SE",
            Self::Singapore => "SG",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "AT" => Self::Austria,
            "BR" => Self::Brazil,
            "CH" => Self::Switzerland,
            "DE" => Self::Germany,
            "ES" => Self::Spain,
            "FI" => Self::Finland,
            "FR" => Self::France,
            "GB" => Self::UnitedKingdom,
            "HK" => Self::HongKong,
            "IT" => Self::Italy,
            "NL" => Self::Netherlands,
            "NO" => Self::Norway,
            "SE" => Self::Sweden,
            "SG" => Self::Singapore,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(OtherCountries, false);
