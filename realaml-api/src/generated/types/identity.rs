// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

#[allow(unused_imports)]
use super::*;
/// Residential address. Checks that run at once need country, first line, city and postal code; when a link is sent, the person can enter them.
///
/// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct AddressFields {
    /// Country of residence. Sending the two-letter ISO 3166-1 code is expected to work; answers show the English name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: ::std::option::Option<::std::string::String>,
    /// Unit, flat or apartment number.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unit_no: ::std::option::Option<::std::string::String>,
    /// Street number and street name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_1: ::std::option::Option<::std::string::String>,
    /// Suburb or locality.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_2: ::std::option::Option<::std::string::String>,
    /// City or town.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub city: ::std::option::Option<::std::string::String>,
    /// State, province or region, by its full name in the records (`New South Wales`). Expected to be needed in Australia, Canada, India, Mexico and the United States.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: ::std::option::Option<::std::string::String>,
    /// Postal code. A string, because leading zeros count.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl AddressFields {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            country: ::std::default::Default::default(),
            unit_no: ::std::default::Default::default(),
            address_line_1: ::std::default::Default::default(),
            address_line_2: ::std::default::Default::default(),
            city: ::std::default::Default::default(),
            state: ::std::default::Default::default(),
            postal_code: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `country`.
    #[must_use]
    pub fn with_country(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.country = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `unit_no`.
    #[must_use]
    pub fn with_unit_no(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.unit_no = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `address_line_1`.
    #[must_use]
    pub fn with_address_line_1(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.address_line_1 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `address_line_2`.
    #[must_use]
    pub fn with_address_line_2(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.address_line_2 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `city`.
    #[must_use]
    pub fn with_city(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.city = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `state`.
    #[must_use]
    pub fn with_state(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.state = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `postal_code`.
    #[must_use]
    pub fn with_postal_code(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.postal_code = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for AddressFields {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AddressFields")
            .field("country", &crate::runtime::sensitive::Hidden(&self.country))
            .field("unit_no", &crate::runtime::sensitive::Hidden(&self.unit_no))
            .field(
                "address_line_1",
                &crate::runtime::sensitive::Hidden(&self.address_line_1),
            )
            .field(
                "address_line_2",
                &crate::runtime::sensitive::Hidden(&self.address_line_2),
            )
            .field("city", &crate::runtime::sensitive::Hidden(&self.city))
            .field("state", &crate::runtime::sensitive::Hidden(&self.state))
            .field("postal_code", &crate::runtime::sensitive::Hidden(&self.postal_code))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    AddressFields, "an object", (0, "country", country, optional), (1, "unit_no",
    unit_no, optional), (2, "address_line_1", address_line_1, optional), (3,
    "address_line_2", address_line_2, optional), (4, "city", city, optional), (5,
    "state", state, optional), (6, "postal_code", postal_code, optional)
);
/// Where Realaml sends the link. Give at least one of the two, unless the account is set up for embedding the flow without any message.
///
/// Documented: vendor guide "Basic Realaml workflow", step 2 (either makes Realaml send the link).
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ContactMethods {
    /// Address to which the link is e-mailed.
    ///
    /// Observed: staging records, 2022; public caller, 2025.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Mobile number to which the link is texted, in E.164 form with a leading `+`. The key is observed in answers and expected to be the same in requests; one public caller sends `mobile_number` instead.
    ///
    /// Inferred (high confidence): staging records, 2022 (key in answers).
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl ContactMethods {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `email`.
    #[must_use]
    pub fn with_email(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.email = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `phone`.
    #[must_use]
    pub fn with_phone(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.phone = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for ContactMethods {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ContactMethods")
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    ContactMethods, "an object", (0, "email", email, optional), (1, "phone", phone,
    optional)
);
/// What was read from the photographed document. An empty object until a document was read; a key is null where the document does not show it.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DocumentOcrData {
    /// The whole name as printed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub full_name: ::std::option::Option<::std::string::String>,
    /// Given name as printed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// Middle names as printed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: ::std::option::Option<::std::string::String>,
    /// Family name as printed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// Date of birth as printed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: ::std::option::Option<::chrono::naive::NaiveDate>,
    /// Day the document was issued.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub issue_date: ::std::option::Option<::chrono::naive::NaiveDate>,
    /// Last day the document is valid.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub expiry_date: ::std::option::Option<::chrono::naive::NaiveDate>,
    /// Issuing country as a two-letter ISO 3166-1 code, for instance `NZ`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country_code: ::std::option::Option<::std::string::String>,
    /// Issuing country by its English name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country_name: ::std::option::Option<::std::string::String>,
    /// Unit, flat or apartment number as printed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unit_no: ::std::option::Option<::std::string::String>,
    /// Street number and street name as printed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_1: ::std::option::Option<::std::string::String>,
    /// Suburb or locality as printed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_2: ::std::option::Option<::std::string::String>,
    /// City or town as printed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub city: ::std::option::Option<::std::string::String>,
    /// State, province or region as printed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: ::std::option::Option<::std::string::String>,
    /// Postal code as printed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: ::std::option::Option<::std::string::String>,
    /// Number of the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: ::std::option::Option<::std::string::String>,
    /// Kind of the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_type: ::std::option::Option<NationalIdTypes>,
    /// A further part of the number, for instance the card version of a New Zealand driver licence.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: ::std::option::Option<::std::string::String>,
    /// Kind of the second number; null when it is a part of the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_secondary_type: ::std::option::Option<NationalIdTypes>,
    /// A third part of the number.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: ::std::option::Option<::std::string::String>,
    /// Kind of the third number; null when it is a part of the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_tertiary_type: ::std::option::Option<NationalIdTypes>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl DocumentOcrData {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            full_name: ::std::default::Default::default(),
            first_name: ::std::default::Default::default(),
            middle_name: ::std::default::Default::default(),
            last_name: ::std::default::Default::default(),
            birth_date: ::std::default::Default::default(),
            issue_date: ::std::default::Default::default(),
            expiry_date: ::std::default::Default::default(),
            country_code: ::std::default::Default::default(),
            country_name: ::std::default::Default::default(),
            unit_no: ::std::default::Default::default(),
            address_line_1: ::std::default::Default::default(),
            address_line_2: ::std::default::Default::default(),
            city: ::std::default::Default::default(),
            state: ::std::default::Default::default(),
            postal_code: ::std::default::Default::default(),
            national_id: ::std::default::Default::default(),
            national_id_type: ::std::default::Default::default(),
            national_id_secondary: ::std::default::Default::default(),
            national_id_secondary_type: ::std::default::Default::default(),
            national_id_tertiary: ::std::default::Default::default(),
            national_id_tertiary_type: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for DocumentOcrData {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DocumentOcrData")
            .field("full_name", &crate::runtime::sensitive::Hidden(&self.full_name))
            .field("first_name", &crate::runtime::sensitive::Hidden(&self.first_name))
            .field("middle_name", &crate::runtime::sensitive::Hidden(&self.middle_name))
            .field("last_name", &crate::runtime::sensitive::Hidden(&self.last_name))
            .field("birth_date", &crate::runtime::sensitive::Hidden(&self.birth_date))
            .field("issue_date", &crate::runtime::sensitive::Hidden(&self.issue_date))
            .field("expiry_date", &crate::runtime::sensitive::Hidden(&self.expiry_date))
            .field(
                "country_code",
                &crate::runtime::sensitive::Hidden(&self.country_code),
            )
            .field(
                "country_name",
                &crate::runtime::sensitive::Hidden(&self.country_name),
            )
            .field("unit_no", &crate::runtime::sensitive::Hidden(&self.unit_no))
            .field(
                "address_line_1",
                &crate::runtime::sensitive::Hidden(&self.address_line_1),
            )
            .field(
                "address_line_2",
                &crate::runtime::sensitive::Hidden(&self.address_line_2),
            )
            .field("city", &crate::runtime::sensitive::Hidden(&self.city))
            .field("state", &crate::runtime::sensitive::Hidden(&self.state))
            .field("postal_code", &crate::runtime::sensitive::Hidden(&self.postal_code))
            .field("national_id", &crate::runtime::sensitive::Hidden(&self.national_id))
            .field("national_id_type", &self.national_id_type)
            .field(
                "national_id_secondary",
                &crate::runtime::sensitive::Hidden(&self.national_id_secondary),
            )
            .field("national_id_secondary_type", &self.national_id_secondary_type)
            .field(
                "national_id_tertiary",
                &crate::runtime::sensitive::Hidden(&self.national_id_tertiary),
            )
            .field("national_id_tertiary_type", &self.national_id_tertiary_type)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    DocumentOcrData, "an object", (0, "full_name", full_name, optional), (1,
    "first_name", first_name, optional), (2, "middle_name", middle_name, optional), (3,
    "last_name", last_name, optional), (4, "birth_date", birth_date, optional), (5,
    "issue_date", issue_date, optional), (6, "expiry_date", expiry_date, optional), (7,
    "country_code", country_code, optional), (8, "country_name", country_name, optional),
    (9, "unit_no", unit_no, optional), (10, "address_line_1", address_line_1, optional),
    (11, "address_line_2", address_line_2, optional), (12, "city", city, optional), (13,
    "state", state, optional), (14, "postal_code", postal_code, optional), (15,
    "national_id", national_id, optional_identifier), (16, "national_id_type",
    national_id_type, optional), (17, "national_id_secondary", national_id_secondary,
    optional), (18, "national_id_secondary_type", national_id_secondary_type, optional),
    (19, "national_id_tertiary", national_id_tertiary, optional), (20,
    "national_id_tertiary_type", national_id_tertiary_type, optional)
);
/// Position of the address, for instance from an address finder.
///
/// Observed: staging records, 2022 (keys; only null was seen).
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct GeoCoordinates {
    /// Degrees north. May come back as a numeric string.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -90, "maximum" = 90, "x-sensitive" = true))
    )]
    pub latitude: ::std::option::Option<f64>,
    /// Degrees east. May come back as a numeric string.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -180, "maximum" = 180, "x-sensitive" = true))
    )]
    pub longitude: ::std::option::Option<f64>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl GeoCoordinates {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            latitude: ::std::default::Default::default(),
            longitude: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `latitude`.
    #[must_use]
    pub fn with_latitude(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.latitude = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `longitude`.
    #[must_use]
    pub fn with_longitude(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.longitude = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for GeoCoordinates {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GeoCoordinates")
            .field("latitude", &crate::runtime::sensitive::Hidden(&self.latitude))
            .field("longitude", &crate::runtime::sensitive::Hidden(&self.longitude))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    GeoCoordinates, "an object", (0, "latitude", latitude, optional), (1, "longitude",
    longitude, optional)
);
/// Up to three slots for government IDs. A second or third slot holds either another ID with its own type or a part of the first one with an empty type; `x-national-ids` says which by country.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NationalIdBundle {
    /// Number of the main ID.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: ::std::option::Option<::std::string::String>,
    /// Kind of the main ID. Give it together with the number.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_type: ::std::option::Option<NationalIdTypes>,
    /// A second ID, or a part of the first such as the state or the card version of a driver licence.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: ::std::option::Option<::std::string::String>,
    /// Kind of the second ID; empty when the slot holds a part of the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_secondary_type: ::std::option::Option<NationalIdTypes>,
    /// A third ID, or a part of the first such as the card number of an Australian driver licence.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: ::std::option::Option<::std::string::String>,
    /// Kind of the third ID; empty when the slot holds a part of the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_tertiary_type: ::std::option::Option<NationalIdTypes>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl NationalIdBundle {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            national_id: ::std::default::Default::default(),
            national_id_type: ::std::default::Default::default(),
            national_id_secondary: ::std::default::Default::default(),
            national_id_secondary_type: ::std::default::Default::default(),
            national_id_tertiary: ::std::default::Default::default(),
            national_id_tertiary_type: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `national_id`.
    #[must_use]
    pub fn with_national_id(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.national_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `national_id_type`.
    #[must_use]
    pub fn with_national_id_type(
        mut self,
        value: impl ::std::convert::Into<NationalIdTypes>,
    ) -> Self {
        self.national_id_type = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `national_id_secondary`.
    #[must_use]
    pub fn with_national_id_secondary(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.national_id_secondary = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `national_id_secondary_type`.
    #[must_use]
    pub fn with_national_id_secondary_type(
        mut self,
        value: impl ::std::convert::Into<NationalIdTypes>,
    ) -> Self {
        self.national_id_secondary_type = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `national_id_tertiary`.
    #[must_use]
    pub fn with_national_id_tertiary(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.national_id_tertiary = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `national_id_tertiary_type`.
    #[must_use]
    pub fn with_national_id_tertiary_type(
        mut self,
        value: impl ::std::convert::Into<NationalIdTypes>,
    ) -> Self {
        self.national_id_tertiary_type = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for NationalIdBundle {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("NationalIdBundle")
            .field("national_id", &crate::runtime::sensitive::Hidden(&self.national_id))
            .field("national_id_type", &self.national_id_type)
            .field(
                "national_id_secondary",
                &crate::runtime::sensitive::Hidden(&self.national_id_secondary),
            )
            .field("national_id_secondary_type", &self.national_id_secondary_type)
            .field(
                "national_id_tertiary",
                &crate::runtime::sensitive::Hidden(&self.national_id_tertiary),
            )
            .field("national_id_tertiary_type", &self.national_id_tertiary_type)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    NationalIdBundle, "an object", (0, "national_id", national_id, optional_identifier),
    (1, "national_id_type", national_id_type, optional), (2, "national_id_secondary",
    national_id_secondary, optional), (3, "national_id_secondary_type",
    national_id_secondary_type, optional), (4, "national_id_tertiary",
    national_id_tertiary, optional), (5, "national_id_tertiary_type",
    national_id_tertiary_type, optional)
);
/// When the person to verify was born.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PersonBirthDate {
    /// Date of birth. A check that runs at once needs it (Quick IDV and PEP); when a link is sent, the person can enter it. For a mock person on staging, 1900-01-02 to 1900-01-04 choose the outcome of the PEP check.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: ::std::option::Option<::chrono::naive::NaiveDate>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl PersonBirthDate {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            birth_date: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `birth_date`.
    #[must_use]
    pub fn with_birth_date(
        mut self,
        value: impl ::std::convert::Into<::chrono::naive::NaiveDate>,
    ) -> Self {
        self.birth_date = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for PersonBirthDate {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PersonBirthDate")
            .field("birth_date", &crate::runtime::sensitive::Hidden(&self.birth_date))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    PersonBirthDate, "an object", (0, "birth_date", birth_date, optional)
);
/// The name of the person to verify, as it stands on the person's documents.
///
/// Observed: staging records, 2022 (keys); help centre, articles on each check (first and last name are mandatory).
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PersonName {
    /// Given name. `MOCK` marks a mock person on staging.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: ::std::string::String,
    /// Middle names, separated by spaces. For a mock person on staging, `FM1` to `FM8` choose the outcome of the face check.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: ::std::option::Option<::std::string::String>,
    /// Family name. For a mock person on staging, `PASS`, `PARTIAL` and `FAIL` choose the outcome of the data check.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: ::std::string::String,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl PersonName {
    /// With what is required.
    pub fn new(
        first_name: impl ::std::convert::Into<::std::string::String>,
        last_name: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            first_name: first_name.into(),
            last_name: last_name.into(),
            middle_name: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `middle_name`.
    #[must_use]
    pub fn with_middle_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.middle_name = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for PersonName {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PersonName")
            .field("first_name", &crate::runtime::sensitive::Hidden(&self.first_name))
            .field("middle_name", &crate::runtime::sensitive::Hidden(&self.middle_name))
            .field("last_name", &crate::runtime::sensitive::Hidden(&self.last_name))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    PersonName, "an object with `first_name`", (0, "first_name", first_name, required),
    (1, "middle_name", middle_name, optional), (2, "last_name", last_name, required)
);
/// Kind of a government ID. The list is open: three codes and the empty one were seen, the others are guesses, and a client passes on any code unchanged.
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
    Unknown(::std::string::String),
}
impl NationalIdTypes {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "DRV",
        "VOTE",
        "TAX",
        "",
        "PASS",
        "NID",
        "SSN",
        "SIN",
        "MED",
    ];
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
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "DRV" => Self::DriverLicence,
                "VOTE" => Self::VoterCard,
                "TAX" => Self::TaxNumber,
                "" => Self::Unused,
                "PASS" => Self::Passport,
                "NID" => Self::NationalIdentityNumber,
                "SSN" => Self::SocialSecurityNumber,
                "SIN" => Self::SocialInsuranceNumber,
                "MED" => Self::MedicareCard,
                _ => return ::std::option::Option::None,
            },
        )
    }
}
crate::runtime::open_enum::implement!(NationalIdTypes, true);
/// Countries in which Quick IDV runs and which have no national-ID page of their own, so that no ID number is expected. The list is open.
///
/// Inferred (medium confidence): help centre, Quick IDV article (23 countries) less the nine national-ID pages of the vendor contents.
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
    Unknown(::std::string::String),
}
impl OtherCountries {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "AT",
        "BR",
        "CH",
        "DE",
        "ES",
        "FI",
        "FR",
        "GB",
        "HK",
        "IT",
        "NL",
        "NO",
        "SE",
        "SG",
    ];
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
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
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
                _ => return ::std::option::Option::None,
            },
        )
    }
}
crate::runtime::open_enum::implement!(OtherCountries, false);
