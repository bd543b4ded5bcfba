// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{NationalIdTypes, VerificationType};

/// Asks for a verification of one person. Which fields are needed depends on the checks and the account; only the names
/// are always expected.
///
/// Inferred (high confidence): vendor contents (names and order of the fragments); staging records, 2022 (flat on the
/// wire).
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationRequest {
    /// The given name. `MOCK` marks a mock person on staging.
    ///
    /// Observed: staging records, 2022 (keys); help centre, articles on each check (first and last name are mandatory).
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: String,
    /// The middle names, separated by spaces. For a mock person on staging, `FM1` to `FM8` choose the outcome of the
    /// face check.
    ///
    /// Observed: staging records, 2022 (keys); help centre, articles on each check (first and last name are mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: Option<String>,
    /// The family name. For a mock person on staging, `PASS`, `PARTIAL` and `FAIL` choose the outcome of the data
    /// check.
    ///
    /// Observed: staging records, 2022 (keys); help centre, articles on each check (first and last name are mandatory).
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: String,
    /// The date of birth. A check that runs at once needs it (Quick IDV and PEP); when a link is sent, the person can
    /// enter it. For a mock person on staging, 1900-01-02 to 1900-01-04 choose the outcome of the PEP check.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<chrono::NaiveDate>,
    /// The address to which the link is e-mailed.
    ///
    /// Observed: staging records, 2022; public caller, 2025.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// The mobile number to which the link is texted, in E.164 form with a leading `+`. The key is observed in answers
    /// and expected to be the same in requests; one public caller sends `mobile_number` instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// The country of residence. Sending the two-letter ISO 3166-1 code is expected to work; responses show the English
    /// name.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// The unit, flat or apartment number.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unit_no: Option<String>,
    /// The street number and street name.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_1: Option<String>,
    /// The suburb or locality.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_2: Option<String>,
    /// The city or town.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub city: Option<String>,
    /// The state, province or region, by its full name in the records (`New South Wales`). Expected to be needed in
    /// Australia, Canada, India, Mexico and the United States.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: Option<String>,
    /// The postal code. A string, because leading zeros count.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: Option<String>,
    /// The latitude in degrees north. May come back as a numeric string.
    ///
    /// Observed: staging records, 2022 (keys; only null was seen).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -90, "maximum" = 90, "x-sensitive" = true))
    )]
    pub latitude: Option<f64>,
    /// The longitude in degrees east. May come back as a numeric string.
    ///
    /// Observed: staging records, 2022 (keys; only null was seen).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -180, "maximum" = 180, "x-sensitive" = true))
    )]
    pub longitude: Option<f64>,
    /// The number of the main ID.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: Option<String>,
    /// The kind of the main ID. Give it together with the number.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_type: Option<NationalIdTypes>,
    /// A second ID, or a part of the first such as the state or the card version of a driver licence.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: Option<String>,
    /// The kind of the second ID; empty when the slot holds a part of the first.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_secondary_type: Option<NationalIdTypes>,
    /// A third ID, or a part of the first such as the card number of an Australian driver licence.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: Option<String>,
    /// The kind of the third ID; empty when the slot holds a part of the first.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_tertiary_type: Option<NationalIdTypes>,
    /// The name of the rule set; the account's own is expected to apply when it is left out. The names are not known:
    /// country codes such as `NZ`, or methods such as `safe_harbour`, are likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<String>,
    /// The address that Realaml calls when the verification changes state. Put an unguessable token into it, because no
    /// signature is known.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", step 3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// The account's own tag, by which verifications can be searched and grouped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// That the person agreed to the check. Needed to run a data check at once, not for PEP alone; the key's name is a
    /// guess.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<bool>,
    /// The name of the organisation shown to the person. Observed in responses; a guess in requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// Where the hosted page goes after completion. A guess.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub redirect_url: Option<String>,
    /// Which checks to make. The account's own setting is expected to apply when it is left out.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VerificationType>,
    /// Asks the person for two documents instead of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capture_two_ids: Option<bool>,
    /// Adds the PEP check to a face check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run_pep_check: Option<bool>,
    /// Where to look for PEP hits: `global` (expected to apply when left out) or `residential_country`. The choice
    /// exists in the web application; key and values are guesses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pep_search_scope: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationRequest {
    /// Creates a value with only the required fields set.
    pub fn new(first_name: impl Into<String>, last_name: impl Into<String>) -> Self {
        Self {
            first_name: first_name.into(),
            middle_name: None,
            last_name: last_name.into(),
            birth_date: None,
            email: None,
            phone: None,
            country: None,
            unit_no: None,
            address_line_1: None,
            address_line_2: None,
            city: None,
            state: None,
            postal_code: None,
            latitude: None,
            longitude: None,
            national_id: None,
            national_id_type: None,
            national_id_secondary: None,
            national_id_secondary_type: None,
            national_id_tertiary: None,
            national_id_tertiary_type: None,
            algorithm: None,
            callback_url: None,
            reference: None,
            notes: None,
            consent: None,
            org_name: None,
            redirect_url: None,
            type_: None,
            capture_two_ids: None,
            run_pep_check: None,
            pep_search_scope: None,
            extra: serde_json::Map::new(),
        }
    }

    /// The middle names, separated by spaces. For a mock person on staging, `FM1` to `FM8` choose the outcome of the
    /// face check.
    #[must_use]
    pub fn with_middle_name(mut self, middle_name: impl Into<String>) -> Self {
        self.middle_name = Some(middle_name.into());
        self
    }

    /// The date of birth. A check that runs at once needs it (Quick IDV and PEP); when a link is sent, the person can
    /// enter it. For a mock person on staging, 1900-01-02 to 1900-01-04 choose the outcome of the PEP check.
    #[must_use]
    pub fn with_birth_date(mut self, birth_date: impl Into<chrono::NaiveDate>) -> Self {
        self.birth_date = Some(birth_date.into());
        self
    }

    /// The address to which the link is e-mailed.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The mobile number to which the link is texted, in E.164 form with a leading `+`. The key is observed in answers
    /// and expected to be the same in requests; one public caller sends `mobile_number` instead.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
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

    /// The name of the rule set; the account's own is expected to apply when it is left out. The names are not known:
    /// country codes such as `NZ`, or methods such as `safe_harbour`, are likely.
    #[must_use]
    pub fn with_algorithm(mut self, algorithm: impl Into<String>) -> Self {
        self.algorithm = Some(algorithm.into());
        self
    }

    /// The address that Realaml calls when the verification changes state. Put an unguessable token into it, because no
    /// signature is known.
    #[must_use]
    pub fn with_callback_url(mut self, callback_url: impl Into<String>) -> Self {
        self.callback_url = Some(callback_url.into());
        self
    }

    /// The account's own tag, by which verifications can be searched and grouped.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// The internal notes.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// That the person agreed to the check. Needed to run a data check at once, not for PEP alone; the key's name is a
    /// guess.
    #[must_use]
    pub fn with_consent(mut self, consent: impl Into<bool>) -> Self {
        self.consent = Some(consent.into());
        self
    }

    /// The name of the organisation shown to the person. Observed in responses; a guess in requests.
    #[must_use]
    pub fn with_org_name(mut self, org_name: impl Into<String>) -> Self {
        self.org_name = Some(org_name.into());
        self
    }

    /// Where the hosted page goes after completion. A guess.
    #[must_use]
    pub fn with_redirect_url(mut self, redirect_url: impl Into<String>) -> Self {
        self.redirect_url = Some(redirect_url.into());
        self
    }

    /// Which checks to make. The account's own setting is expected to apply when it is left out.
    #[must_use]
    pub fn with_type(mut self, type_: impl Into<VerificationType>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    /// Asks the person for two documents instead of one.
    #[must_use]
    pub fn with_capture_two_ids(mut self, capture_two_ids: impl Into<bool>) -> Self {
        self.capture_two_ids = Some(capture_two_ids.into());
        self
    }

    /// Adds the PEP check to a face check.
    #[must_use]
    pub fn with_run_pep_check(mut self, run_pep_check: impl Into<bool>) -> Self {
        self.run_pep_check = Some(run_pep_check.into());
        self
    }

    /// Where to look for PEP hits: `global` (expected to apply when left out) or `residential_country`. The choice
    /// exists in the web application; key and values are guesses.
    #[must_use]
    pub fn with_pep_search_scope(mut self, pep_search_scope: impl Into<String>) -> Self {
        self.pep_search_scope = Some(pep_search_scope.into());
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
impl std::fmt::Debug for VerificationRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationRequest")
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("middle_name", &sensitive::Hidden(&self.middle_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("birth_date", &sensitive::Hidden(&self.birth_date))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("country", &sensitive::Hidden(&self.country))
            .field("unit_no", &sensitive::Hidden(&self.unit_no))
            .field("address_line_1", &sensitive::Hidden(&self.address_line_1))
            .field("address_line_2", &sensitive::Hidden(&self.address_line_2))
            .field("city", &sensitive::Hidden(&self.city))
            .field("state", &sensitive::Hidden(&self.state))
            .field("postal_code", &sensitive::Hidden(&self.postal_code))
            .field("latitude", &sensitive::Hidden(&self.latitude))
            .field("longitude", &sensitive::Hidden(&self.longitude))
            .field("national_id", &sensitive::Hidden(&self.national_id))
            .field("national_id_type", &self.national_id_type)
            .field("national_id_secondary", &sensitive::Hidden(&self.national_id_secondary))
            .field("national_id_secondary_type", &self.national_id_secondary_type)
            .field("national_id_tertiary", &sensitive::Hidden(&self.national_id_tertiary))
            .field("national_id_tertiary_type", &self.national_id_tertiary_type)
            .field("algorithm", &self.algorithm)
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("consent", &self.consent)
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("redirect_url", &sensitive::Hidden(&self.redirect_url))
            .field("type_", &self.type_)
            .field("capture_two_ids", &self.capture_two_ids)
            .field("run_pep_check", &self.run_pep_check)
            .field("pep_search_scope", &self.pep_search_scope)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationRequest,
    "an object with `first_name`",
    (0, "first_name", first_name, required),
    (1, "middle_name", middle_name, optional),
    (2, "last_name", last_name, required),
    (3, "birth_date", birth_date, optional),
    (4, "email", email, optional),
    (5, "phone", phone, optional),
    (6, "country", country, optional),
    (7, "unit_no", unit_no, optional),
    (8, "address_line_1", address_line_1, optional),
    (9, "address_line_2", address_line_2, optional),
    (10, "city", city, optional),
    (11, "state", state, optional),
    (12, "postal_code", postal_code, optional),
    (13, "latitude", latitude, optional),
    (14, "longitude", longitude, optional),
    (15, "national_id", national_id, optional_identifier),
    (16, "national_id_type", national_id_type, optional),
    (17, "national_id_secondary", national_id_secondary, optional),
    (18, "national_id_secondary_type", national_id_secondary_type, optional),
    (19, "national_id_tertiary", national_id_tertiary, optional),
    (20, "national_id_tertiary_type", national_id_tertiary_type, optional),
    (21, "algorithm", algorithm, optional),
    (22, "callback_url", callback_url, optional),
    (23, "reference", reference, optional),
    (24, "notes", notes, optional),
    (25, "consent", consent, optional),
    (26, "org_name", org_name, optional),
    (27, "redirect_url", redirect_url, optional),
    (28, "type", type_, optional),
    (29, "capture_two_ids", capture_two_ids, optional),
    (30, "run_pep_check", run_pep_check, optional),
    (31, "pep_search_scope", pep_search_scope, optional)
);
