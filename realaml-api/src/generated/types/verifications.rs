// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

#[allow(unused_imports)]
use super::*;

#[allow(unused_imports)]
use crate::runtime::{decode, sensitive};

/// How to reach the company.
///
/// Inferred (medium confidence): by analogy with ContactMethods.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CompanyContactMethods {
    /// Person to ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub contact_name: Option<String>,
    /// E-mail address of the company or its contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// Phone number in E.164 form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl CompanyContactMethods {
    /// A `CompanyContactMethods` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Person to ask for.
    #[must_use]
    pub fn with_contact_name(mut self, contact_name: impl Into<String>) -> Self {
        self.contact_name = Some(contact_name.into());
        self
    }

    /// E-mail address of the company or its contact.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Phone number in E.164 form.
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
impl std::fmt::Debug for CompanyContactMethods {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CompanyContactMethods")
            .field("contact_name", &sensitive::Hidden(&self.contact_name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    CompanyContactMethods,
    "an object",
    (0, "contact_name", contact_name, optional),
    (1, "email", email, optional),
    (2, "phone", phone, optional)
);

/// Which company to check.
///
/// Inferred (medium confidence): vendor contents (name); comparable company checks.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CompanyCore {
    /// Expected to be `company` always, so that it can be left out.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VerificationType>,
    /// Legal name.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_name: String,
    /// Number in the company register, for instance an NZBN, ACN or ABN.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_number: Option<String>,
    /// Country of incorporation as a two-letter ISO 3166-1 code. Expected to be needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// Legal form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_type: Option<String>,
    /// Day of incorporation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub incorporation_date: Option<chrono::NaiveDate>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl CompanyCore {
    /// A `CompanyCore` with what is required, and nothing else set.
    pub fn new(company_name: impl Into<String>) -> Self {
        Self {
            type_: None,
            company_name: company_name.into(),
            company_number: None,
            country: None,
            company_type: None,
            incorporation_date: None,
            extra: serde_json::Map::new(),
        }
    }

    /// Expected to be `company` always, so that it can be left out.
    #[must_use]
    pub fn with_type(mut self, type_: impl Into<VerificationType>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    /// Number in the company register, for instance an NZBN, ACN or ABN.
    #[must_use]
    pub fn with_company_number(mut self, company_number: impl Into<String>) -> Self {
        self.company_number = Some(company_number.into());
        self
    }

    /// Country of incorporation as a two-letter ISO 3166-1 code. Expected to be needed.
    #[must_use]
    pub fn with_country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// Legal form.
    #[must_use]
    pub fn with_company_type(mut self, company_type: impl Into<String>) -> Self {
        self.company_type = Some(company_type.into());
        self
    }

    /// Day of incorporation.
    #[must_use]
    pub fn with_incorporation_date(mut self, incorporation_date: impl Into<chrono::NaiveDate>) -> Self {
        self.incorporation_date = Some(incorporation_date.into());
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
impl std::fmt::Debug for CompanyCore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CompanyCore")
            .field("type_", &self.type_)
            .field("company_name", &sensitive::Hidden(&self.company_name))
            .field("company_number", &sensitive::Hidden(&self.company_number))
            .field("country", &sensitive::Hidden(&self.country))
            .field("company_type", &self.company_type)
            .field("incorporation_date", &sensitive::Hidden(&self.incorporation_date))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    CompanyCore,
    "an object with `company_name`",
    (0, "type", type_, optional),
    (1, "company_name", company_name, required),
    (2, "company_number", company_number, optional),
    (3, "country", country, optional),
    (4, "company_type", company_type, optional),
    (5, "incorporation_date", incorporation_date, optional)
);

/// What the account notes about a company check, and where it wants to be told of changes.
///
/// Inferred (medium confidence): by analogy with Metadata.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CompanyTracking {
    /// The account's own tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Address that is called on changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// Name of the organisation on whose behalf the check is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl CompanyTracking {
    /// A `CompanyTracking` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The account's own tag.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// Internal notes.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// Address that is called on changes.
    #[must_use]
    pub fn with_callback_url(mut self, callback_url: impl Into<String>) -> Self {
        self.callback_url = Some(callback_url.into());
        self
    }

    /// Name of the organisation on whose behalf the check is made.
    #[must_use]
    pub fn with_org_name(mut self, org_name: impl Into<String>) -> Self {
        self.org_name = Some(org_name.into());
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
impl std::fmt::Debug for CompanyTracking {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CompanyTracking")
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    CompanyTracking,
    "an object",
    (0, "reference", reference, optional),
    (1, "notes", notes, optional),
    (2, "callback_url", callback_url, optional),
    (3, "org_name", org_name, optional)
);

/// Results for one document of a two-document verification. Expected to repeat the checks of the face check without
/// their prefix.
///
/// Inferred (medium confidence): vendor contents (name); by analogy with the `facematch_` keys of the staging records.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FaceMatchVoiResult {
    /// Outcome for this document as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overall_result: Option<Result>,
    /// Whether the document is one that is recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_document_result: Option<Result>,
    /// Whether the data on the document agree with those of the verification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_comparison_result: Option<Result>,
    /// Whether the document is valid; here a passport may have expired less than two years ago.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_expiry_result: Option<Result>,
    /// Whether the document shows no sign of having been altered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anti_tamper_result: Option<Result>,
    /// Whether the document itself was photographed, rather than a screen or a copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_doc_liveliness_result: Option<Result>,
    /// Whether the face is new to the account's other verifications.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency_duplicate_result: Option<Result>,
    /// Whether no known fraud pattern was met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anti_fraud_result: Option<Result>,
    /// Whether the portraits on the document agree with each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portraits_comparison_result: Option<Result>,
    /// Whether the machine-readable zone is consistent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mrz_result: Option<Result>,
    /// Whether the apparent age fits the date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portrait_age_result: Option<Result>,
    /// Whether the face is not that of a public figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_figure_result: Option<Result>,
    /// Whether the selfie shows a living person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo_liveliness_result: Option<Result>,
    /// Whether the selfie shows the person on the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub face_comparison_result: Option<Result>,
    /// Kind of the document by its display name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_type: Option<String>,
    /// Issuing country by its English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id_country: Option<String>,
    /// Last day the document is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id_expiry: Option<chrono::NaiveDate>,
    /// Whether the check digits of the machine-readable zone are right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mrz_validated: Option<bool>,
    /// What was read from the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ocr_data: Option<DocumentOcrData>,
    /// Link to the front of the document, cropped. Expires after 15 minutes.
    #[serde(rename = "id_front_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub id_front_url_temp: Option<String>,
    /// Link to the back of the document, cropped. Expires after 15 minutes.
    #[serde(rename = "id_back_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub id_back_url_temp: Option<String>,
    /// Link to the front of the document as photographed. Expires after 15 minutes.
    #[serde(rename = "id_front_original_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub id_front_original_url_temp: Option<String>,
    /// Link to the back of the document as photographed. Expires after 15 minutes.
    #[serde(rename = "id_back_original_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub id_back_original_url_temp: Option<String>,
    /// Link to the face cut out of the document. Expires after 15 minutes.
    #[serde(rename = "face_from_id_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub face_from_id_url_temp: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl FaceMatchVoiResult {
    /// A `FaceMatchVoiResult` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for FaceMatchVoiResult {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FaceMatchVoiResult")
            .field("overall_result", &self.overall_result)
            .field("identity_document_result", &self.identity_document_result)
            .field("data_comparison_result", &self.data_comparison_result)
            .field("document_expiry_result", &self.document_expiry_result)
            .field("anti_tamper_result", &self.anti_tamper_result)
            .field("id_doc_liveliness_result", &self.id_doc_liveliness_result)
            .field("agency_duplicate_result", &self.agency_duplicate_result)
            .field("anti_fraud_result", &self.anti_fraud_result)
            .field("portraits_comparison_result", &self.portraits_comparison_result)
            .field("mrz_result", &self.mrz_result)
            .field("portrait_age_result", &self.portrait_age_result)
            .field("public_figure_result", &self.public_figure_result)
            .field("photo_liveliness_result", &self.photo_liveliness_result)
            .field("face_comparison_result", &self.face_comparison_result)
            .field("id_type", &self.id_type)
            .field("id_country", &sensitive::Hidden(&self.id_country))
            .field("id_expiry", &sensitive::Hidden(&self.id_expiry))
            .field("mrz_validated", &self.mrz_validated)
            .field("ocr_data", &self.ocr_data)
            .field("id_front_url_temp", &sensitive::Hidden(&self.id_front_url_temp))
            .field("id_back_url_temp", &sensitive::Hidden(&self.id_back_url_temp))
            .field("id_front_original_url_temp", &sensitive::Hidden(&self.id_front_original_url_temp))
            .field("id_back_original_url_temp", &sensitive::Hidden(&self.id_back_original_url_temp))
            .field("face_from_id_url_temp", &sensitive::Hidden(&self.face_from_id_url_temp))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    FaceMatchVoiResult,
    "an object",
    (0, "overall_result", overall_result, optional),
    (1, "identity_document_result", identity_document_result, optional),
    (2, "data_comparison_result", data_comparison_result, optional),
    (3, "document_expiry_result", document_expiry_result, optional),
    (4, "anti_tamper_result", anti_tamper_result, optional),
    (5, "id_doc_liveliness_result", id_doc_liveliness_result, optional),
    (6, "agency_duplicate_result", agency_duplicate_result, optional),
    (7, "anti_fraud_result", anti_fraud_result, optional),
    (8, "portraits_comparison_result", portraits_comparison_result, optional),
    (9, "mrz_result", mrz_result, optional),
    (10, "portrait_age_result", portrait_age_result, optional),
    (11, "public_figure_result", public_figure_result, optional),
    (12, "photo_liveliness_result", photo_liveliness_result, optional),
    (13, "face_comparison_result", face_comparison_result, optional),
    (14, "id_type", id_type, optional),
    (15, "id_country", id_country, optional),
    (16, "id_expiry", id_expiry, optional),
    (17, "mrz_validated", mrz_validated, optional),
    (18, "ocr_data", ocr_data, optional),
    (19, "id_front_url_TEMP", id_front_url_temp, optional),
    (20, "id_back_url_TEMP", id_back_url_temp, optional),
    (21, "id_front_original_url_TEMP", id_front_original_url_temp, optional),
    (22, "id_back_original_url_TEMP", id_back_original_url_temp, optional),
    (23, "face_from_id_url_TEMP", face_from_id_url_temp, optional)
);

/// What the account notes about a verification, and where it wants to be told of changes.
///
/// Inferred (medium confidence): vendor contents (name); help centre, Quick IDV article (reference and notes).
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Metadata {
    /// Address that Realaml calls when the verification changes state. Put an unguessable token into it, because no
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
    /// Internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// That the person agreed to the check. Needed to run a data check at once, not for PEP alone; the key's name is a
    /// guess.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<bool>,
    /// Name of the organisation shown to the person. Observed in answers; a guess in requests.
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
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl Metadata {
    /// A `Metadata` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Address that Realaml calls when the verification changes state. Put an unguessable token into it, because no
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

    /// Internal notes.
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

    /// Name of the organisation shown to the person. Observed in answers; a guess in requests.
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

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for Metadata {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Metadata")
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("consent", &self.consent)
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("redirect_url", &sensitive::Hidden(&self.redirect_url))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    Metadata,
    "an object",
    (0, "callback_url", callback_url, optional),
    (1, "reference", reference, optional),
    (2, "notes", notes, optional),
    (3, "consent", consent, optional),
    (4, "org_name", org_name, optional),
    (5, "redirect_url", redirect_url, optional)
);

/// A listed person who resembles the one verified. Its fields are expected, none was seen.
///
/// Inferred (medium confidence): vendor contents (name); help centre, PEPCheck article (categories, birth year and
/// similarity).
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PepHit {
    /// Name of the listed person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// Category of the listing.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub type_: Option<PepType>,
    /// Similarity of the names in per cent. Hits below 85 are not reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = 0, "maximum" = 100, "x-sensitive" = true))
    )]
    pub score: Option<f64>,
    /// Date of birth of the listed person, possibly only the year, hence plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<String>,
    /// Country of the listing, by name or code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// Gender of the listed person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub gender: Option<String>,
    /// Other names of the listed person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub aliases: Option<Vec<String>>,
    /// Offices that the listed person holds or held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub positions: Option<Vec<String>>,
    /// Profile of the listed person in free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub description: Option<String>,
    /// Names of the lists, or links to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub sources: Option<Vec<String>>,
    /// Link to the profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: Option<String>,
    /// Whether a reviewer dismissed the hit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_approved: Option<bool>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl PepHit {
    /// A `PepHit` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for PepHit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PepHit")
            .field("name", &sensitive::Hidden(&self.name))
            .field("type_", &sensitive::Hidden(&self.type_))
            .field("score", &sensitive::Hidden(&self.score))
            .field("birth_date", &sensitive::Hidden(&self.birth_date))
            .field("country", &sensitive::Hidden(&self.country))
            .field("gender", &sensitive::Hidden(&self.gender))
            .field("aliases", &sensitive::Hidden(&self.aliases))
            .field("positions", &sensitive::Hidden(&self.positions))
            .field("description", &sensitive::Hidden(&self.description))
            .field("sources", &sensitive::Hidden(&self.sources))
            .field("url", &sensitive::Hidden(&self.url))
            .field("is_approved", &self.is_approved)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    PepHit,
    "an object",
    (0, "name", name, optional),
    (1, "type", type_, optional),
    (2, "score", score, optional),
    (3, "birth_date", birth_date, optional),
    (4, "country", country, optional),
    (5, "gender", gender, optional),
    (6, "aliases", aliases, optional),
    (7, "positions", positions, optional),
    (8, "description", description, optional),
    (9, "sources", sources, optional),
    (10, "url", url, optional),
    (11, "is_approved", is_approved, optional)
);

/// The full record of a verification. Read `result` only when `is_completed` is true, and note that `overall_result` is
/// the data check's alone. A key may be null or absent for checks that are not part of the type.
///
/// Observed: staging records, 2022; vendor guide "Basic Realaml workflow", step 5.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Verification {
    /// Key of the verification. It opens the hosted page by itself, so treat it like a password.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: String,
    /// Hosted page for the person. It does not expire; after completion it shows a notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: Option<String>,
    /// Which checks the verification is made of.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VerificationType>,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_cancelled: Option<bool>,
    /// Whether all steps have finished. Only then is the result final.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 5 and 6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_completed: Option<bool>,
    /// Combined outcome of all checks; null until all steps have finished, even when one has failed already.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 5 and 6; staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Result>,
    /// Link to the report as PDF, present even before completion. Expires after 15 minutes.
    #[serde(rename = "final_report_pdf_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub final_report_pdf_url_temp: Option<String>,
    /// **Deprecated.** Older name; read `final_report_pdf_url_TEMP`.
    #[serde(rename = "report_pdf_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "deprecated" = true, "x-sensitive" = true))
    )]
    pub report_pdf_url_temp: Option<String>,
    /// Address to which the link was sent; null when Realaml sent none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub email: Option<String>,
    /// Number to which the link was sent; null when Realaml sent none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Given name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// Middle names; an empty text when there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: Option<String>,
    /// Family name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// Date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<chrono::NaiveDate>,
    /// Country by its English name, whatever was sent.
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
    /// State, province or region by its full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: Option<String>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: Option<String>,
    /// Degrees north. May be a numeric string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -90, "maximum" = 90, "x-sensitive" = true))
    )]
    pub latitude: Option<f64>,
    /// Degrees east. May be a numeric string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -180, "maximum" = 180, "x-sensitive" = true))
    )]
    pub longitude: Option<f64>,
    /// Number of the main ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: Option<String>,
    /// Kind of the main ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_type: Option<NationalIdTypes>,
    /// A second ID, or a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: Option<String>,
    /// Kind of the second ID; empty when the slot is unused or holds a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_secondary_type: Option<NationalIdTypes>,
    /// A third ID, or a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: Option<String>,
    /// Kind of the third ID; empty when the slot is unused or holds a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_tertiary_type: Option<NationalIdTypes>,
    /// When it was created, in UTC with microseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the data check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the face check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the last check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Network addresses from which the person used the link. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unique_ip_addresses: Option<Vec<String>>,
    /// Name of the organisation shown to the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// The account's own tag.
    ///
    /// Inferred (medium confidence): help centre, Quick IDV article (it exists); not in the records of 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Internal notes.
    ///
    /// Inferred (medium confidence): help centre, Quick IDV article (they exist); not in the records of 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Address that is called on changes.
    ///
    /// Inferred (medium confidence): vendor guide "Basic Realaml workflow", step 3 (in the request); not in the records
    /// of 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// Whether the data check has finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_is_completed: Option<bool>,
    /// Whether the name was confirmed by enough sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_name_result: Option<Result>,
    /// Whether the date of birth was confirmed by enough sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_birth_date_result: Option<Result>,
    /// Whether the address was confirmed by enough sources. Was `NA` in a record whose sources did not confirm it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_address_result: Option<Result>,
    /// Outcome of the data check as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_overall_result: Option<Result>,
    /// What each data source says about each attribute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_result_sources: Option<Vec<VerificationResultSource>>,
    /// Outcome of the PEP check; `NA` when nobody was screened, which does not lower the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pep_overall_result: Option<PepResult>,
    /// Listed persons that resemble this one; null when nobody was screened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pep_hits: Option<Vec<PepHit>>,
    /// Whether the face check has finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_is_completed: Option<bool>,
    /// Whether the photographed document is one that is recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_identity_document_result: Option<Result>,
    /// Whether the data on the document agree with those of the verification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_data_comparison_result: Option<Result>,
    /// Whether the document is still valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_document_expiry_result: Option<Result>,
    /// Whether the document shows no sign of having been altered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_anti_tamper_result: Option<Result>,
    /// Whether the document itself was photographed, rather than a screen or a copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_id_doc_liveliness_result: Option<Result>,
    /// Whether the face is new to the account's other verifications.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_agency_duplicate_result: Option<Result>,
    /// Whether no known fraud pattern was met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_anti_fraud_result: Option<Result>,
    /// Whether the portraits on the document agree with each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_portraits_comparison_result: Option<Result>,
    /// Whether the machine-readable zone is consistent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_mrz_result: Option<Result>,
    /// Whether the apparent age fits the date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_portrait_age_result: Option<Result>,
    /// Whether the face is not that of a public figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_public_figure_result: Option<Result>,
    /// Whether the selfie shows a living person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_photo_liveliness_result: Option<Result>,
    /// Whether the selfie shows the person on the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_face_comparison_result: Option<Result>,
    /// Outcome of the face check as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_overall_result: Option<Result>,
    /// Whether the given name read from the document agrees. Also false before capture, so read it only when the face
    /// check has finished.
    #[serde(rename = "facematch_first_name_OCR_result", default, skip_serializing_if = "Option::is_none")]
    pub facematch_first_name_ocr_result: Option<bool>,
    /// Whether the family name read from the document agrees. Also false before capture, so read it only when the face
    /// check has finished.
    #[serde(rename = "facematch_last_name_OCR_result", default, skip_serializing_if = "Option::is_none")]
    pub facematch_last_name_ocr_result: Option<bool>,
    /// Whether the date of birth read from the document agrees. Also false before capture, so read it only when the
    /// face check has finished.
    #[serde(rename = "facematch_birth_date_OCR_result", default, skip_serializing_if = "Option::is_none")]
    pub facematch_birth_date_ocr_result: Option<bool>,
    /// Whether the document could be read. Also false before capture, so read it only when the face check has finished.
    #[serde(rename = "facematch_document_OCR_check", default, skip_serializing_if = "Option::is_none")]
    pub facematch_document_ocr_check: Option<bool>,
    /// Public figures that the face resembles. Only null was seen; a list of names is likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_matched_public_figures: Option<serde_json::Value>,
    /// Apparent age of the person. Only null was seen; a text is likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_portrait_age_range: Option<serde_json::Value>,
    /// Keys of verifications with the same face. Only null was seen; a list of keys is likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_duplicate_signature_keys: Option<serde_json::Value>,
    /// Kind of the document by its display name, for instance `New Zealand Driver Licence`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_id_type: Option<String>,
    /// Issuing country of the document by its English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_id_country: Option<String>,
    /// Last day the document is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_id_expiry: Option<chrono::NaiveDate>,
    /// What was read from the document; an empty object before capture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_ocr_data: Option<DocumentOcrData>,
    /// Whether the check digits of the machine-readable zone are right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_mrz_validated: Option<bool>,
    /// One set of results for each document of a two-document verification. The key's name is a guess.
    ///
    /// Inferred (low confidence): vendor contents (the schema FaceMatchVoiResult exists).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_voi_results: Option<Vec<FaceMatchVoiResult>>,
    /// Link to the front of the document, cropped. Expires after 15 minutes.
    #[serde(rename = "facematch_id_front_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_id_front_url_temp: Option<String>,
    /// Link to the back of the document, cropped. Expires after 15 minutes.
    #[serde(rename = "facematch_id_back_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_id_back_url_temp: Option<String>,
    /// Link to the front of the document as photographed. Expires after 15 minutes.
    #[serde(rename = "facematch_id_front_original_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_id_front_original_url_temp: Option<String>,
    /// Link to the back of the document as photographed. Expires after 15 minutes.
    #[serde(rename = "facematch_id_back_original_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_id_back_original_url_temp: Option<String>,
    /// Link to the face cut out of the document. Expires after 15 minutes.
    #[serde(rename = "facematch_face_from_id_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_face_from_id_url_temp: Option<String>,
    /// Link to the face cut out of the selfie. Expires after 15 minutes.
    #[serde(rename = "facematch_face_from_selfie_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_face_from_selfie_url_temp: Option<String>,
    /// Link to the face cut out of the liveness capture. Expires after 15 minutes.
    #[serde(rename = "facematch_face_from_liveness_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_face_from_liveness_url_temp: Option<String>,
    /// Link to the selfie. Expires after 15 minutes.
    #[serde(rename = "facematch_selfie_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_selfie_url_temp: Option<String>,
    /// Link to a still of the liveness capture. Expires after 15 minutes.
    #[serde(rename = "facematch_liveness_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_liveness_url_temp: Option<String>,
    /// Link to the first liveness video, WebM or MP4. Expires after 15 minutes.
    #[serde(rename = "facematch_liveness_video1_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_liveness_video1_url_temp: Option<String>,
    /// Link to the second liveness video, WebM or MP4. Expires after 15 minutes.
    #[serde(rename = "facematch_liveness_video2_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_liveness_video2_url_temp: Option<String>,
    /// How likely the capture shows a living person. Was 0 in every record, so the scale is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_liveness_probability: Option<f64>,
    /// Quality of the liveness capture. Was 0 in every record, so the scale is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_liveness_quality: Option<f64>,
    /// Whether the bank login check has finished; null when it is not part of the type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bankmatch_is_completed: Option<bool>,
    /// Name of the bank at which the person logged in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub bankmatch_bank_name: Option<String>,
    /// Link to the bank's logo. Expires after 15 minutes.
    #[serde(rename = "bankmatch_bank_logo_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub bankmatch_bank_logo_url_temp: Option<String>,
    /// Outcome of the bank login check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bankmatch_overall_result: Option<Result>,
    /// **Deprecated.** Older name; read `quick_id_is_completed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub is_id_verification_completed: Option<bool>,
    /// **Deprecated.** Older name; read `quick_id_is_completed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub is_quick_id_completed: Option<bool>,
    /// **Deprecated.** Older name; read `quick_id_name_result`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub name_result: Option<Result>,
    /// **Deprecated.** Older name; read `quick_id_birth_date_result`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub birth_date_result: Option<Result>,
    /// **Deprecated.** Older name; read `quick_id_address_result`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub address_result: Option<Result>,
    /// **Deprecated.** Older name; read `quick_id_overall_result`. It is not the combined outcome of all checks: that
    /// is `result`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub overall_result: Option<Result>,
    /// **Deprecated.** Older name; read `quick_id_result_sources`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub result_sources: Option<Vec<VerificationResultSource>>,
    /// **Deprecated.** Older name; read `pep_overall_result`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub pep_result: Option<PepResult>,
    /// **Deprecated.** Older name; read `facematch_is_completed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub is_facematch_completed: Option<bool>,
    /// **Deprecated.** Older name; read `bankmatch_is_completed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub is_bankmatch_completed: Option<bool>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl Verification {
    /// A `Verification` with what is required, and nothing else set.
    pub fn new(signature_key: impl Into<String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            url: None,
            type_: None,
            is_cancelled: None,
            is_completed: None,
            result: None,
            final_report_pdf_url_temp: None,
            report_pdf_url_temp: None,
            email: None,
            phone: None,
            first_name: None,
            middle_name: None,
            last_name: None,
            birth_date: None,
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
            created_at: None,
            quick_id_completed_at: None,
            facematch_completed_at: None,
            completed_at: None,
            unique_ip_addresses: None,
            org_name: None,
            reference: None,
            notes: None,
            callback_url: None,
            quick_id_is_completed: None,
            quick_id_name_result: None,
            quick_id_birth_date_result: None,
            quick_id_address_result: None,
            quick_id_overall_result: None,
            quick_id_result_sources: None,
            pep_overall_result: None,
            pep_hits: None,
            facematch_is_completed: None,
            facematch_identity_document_result: None,
            facematch_data_comparison_result: None,
            facematch_document_expiry_result: None,
            facematch_anti_tamper_result: None,
            facematch_id_doc_liveliness_result: None,
            facematch_agency_duplicate_result: None,
            facematch_anti_fraud_result: None,
            facematch_portraits_comparison_result: None,
            facematch_mrz_result: None,
            facematch_portrait_age_result: None,
            facematch_public_figure_result: None,
            facematch_photo_liveliness_result: None,
            facematch_face_comparison_result: None,
            facematch_overall_result: None,
            facematch_first_name_ocr_result: None,
            facematch_last_name_ocr_result: None,
            facematch_birth_date_ocr_result: None,
            facematch_document_ocr_check: None,
            facematch_matched_public_figures: None,
            facematch_portrait_age_range: None,
            facematch_duplicate_signature_keys: None,
            facematch_id_type: None,
            facematch_id_country: None,
            facematch_id_expiry: None,
            facematch_ocr_data: None,
            facematch_mrz_validated: None,
            facematch_voi_results: None,
            facematch_id_front_url_temp: None,
            facematch_id_back_url_temp: None,
            facematch_id_front_original_url_temp: None,
            facematch_id_back_original_url_temp: None,
            facematch_face_from_id_url_temp: None,
            facematch_face_from_selfie_url_temp: None,
            facematch_face_from_liveness_url_temp: None,
            facematch_selfie_url_temp: None,
            facematch_liveness_url_temp: None,
            facematch_liveness_video1_url_temp: None,
            facematch_liveness_video2_url_temp: None,
            facematch_liveness_probability: None,
            facematch_liveness_quality: None,
            bankmatch_is_completed: None,
            bankmatch_bank_name: None,
            bankmatch_bank_logo_url_temp: None,
            bankmatch_overall_result: None,
            is_id_verification_completed: None,
            is_quick_id_completed: None,
            name_result: None,
            birth_date_result: None,
            address_result: None,
            overall_result: None,
            result_sources: None,
            pep_result: None,
            is_facematch_completed: None,
            is_bankmatch_completed: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for Verification {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Verification")
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("url", &sensitive::Hidden(&self.url))
            .field("type_", &self.type_)
            .field("is_cancelled", &self.is_cancelled)
            .field("is_completed", &self.is_completed)
            .field("result", &self.result)
            .field("final_report_pdf_url_temp", &sensitive::Hidden(&self.final_report_pdf_url_temp))
            .field("report_pdf_url_temp", &sensitive::Hidden(&self.report_pdf_url_temp))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("middle_name", &sensitive::Hidden(&self.middle_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("birth_date", &sensitive::Hidden(&self.birth_date))
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
            .field("created_at", &self.created_at)
            .field("quick_id_completed_at", &self.quick_id_completed_at)
            .field("facematch_completed_at", &self.facematch_completed_at)
            .field("completed_at", &self.completed_at)
            .field("unique_ip_addresses", &sensitive::Hidden(&self.unique_ip_addresses))
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("quick_id_is_completed", &self.quick_id_is_completed)
            .field("quick_id_name_result", &self.quick_id_name_result)
            .field("quick_id_birth_date_result", &self.quick_id_birth_date_result)
            .field("quick_id_address_result", &self.quick_id_address_result)
            .field("quick_id_overall_result", &self.quick_id_overall_result)
            .field("quick_id_result_sources", &self.quick_id_result_sources)
            .field("pep_overall_result", &self.pep_overall_result)
            .field("pep_hits", &self.pep_hits)
            .field("facematch_is_completed", &self.facematch_is_completed)
            .field("facematch_identity_document_result", &self.facematch_identity_document_result)
            .field("facematch_data_comparison_result", &self.facematch_data_comparison_result)
            .field("facematch_document_expiry_result", &self.facematch_document_expiry_result)
            .field("facematch_anti_tamper_result", &self.facematch_anti_tamper_result)
            .field("facematch_id_doc_liveliness_result", &self.facematch_id_doc_liveliness_result)
            .field("facematch_agency_duplicate_result", &self.facematch_agency_duplicate_result)
            .field("facematch_anti_fraud_result", &self.facematch_anti_fraud_result)
            .field("facematch_portraits_comparison_result", &self.facematch_portraits_comparison_result)
            .field("facematch_mrz_result", &self.facematch_mrz_result)
            .field("facematch_portrait_age_result", &self.facematch_portrait_age_result)
            .field("facematch_public_figure_result", &self.facematch_public_figure_result)
            .field("facematch_photo_liveliness_result", &self.facematch_photo_liveliness_result)
            .field("facematch_face_comparison_result", &self.facematch_face_comparison_result)
            .field("facematch_overall_result", &self.facematch_overall_result)
            .field("facematch_first_name_ocr_result", &self.facematch_first_name_ocr_result)
            .field("facematch_last_name_ocr_result", &self.facematch_last_name_ocr_result)
            .field("facematch_birth_date_ocr_result", &self.facematch_birth_date_ocr_result)
            .field("facematch_document_ocr_check", &self.facematch_document_ocr_check)
            .field("facematch_matched_public_figures", &sensitive::Hidden(&self.facematch_matched_public_figures))
            .field("facematch_portrait_age_range", &sensitive::Hidden(&self.facematch_portrait_age_range))
            .field("facematch_duplicate_signature_keys", &sensitive::Hidden(&self.facematch_duplicate_signature_keys))
            .field("facematch_id_type", &self.facematch_id_type)
            .field("facematch_id_country", &sensitive::Hidden(&self.facematch_id_country))
            .field("facematch_id_expiry", &sensitive::Hidden(&self.facematch_id_expiry))
            .field("facematch_ocr_data", &self.facematch_ocr_data)
            .field("facematch_mrz_validated", &self.facematch_mrz_validated)
            .field("facematch_voi_results", &self.facematch_voi_results)
            .field("facematch_id_front_url_temp", &sensitive::Hidden(&self.facematch_id_front_url_temp))
            .field("facematch_id_back_url_temp", &sensitive::Hidden(&self.facematch_id_back_url_temp))
            .field(
                "facematch_id_front_original_url_temp",
                &sensitive::Hidden(&self.facematch_id_front_original_url_temp),
            )
            .field("facematch_id_back_original_url_temp", &sensitive::Hidden(&self.facematch_id_back_original_url_temp))
            .field("facematch_face_from_id_url_temp", &sensitive::Hidden(&self.facematch_face_from_id_url_temp))
            .field("facematch_face_from_selfie_url_temp", &sensitive::Hidden(&self.facematch_face_from_selfie_url_temp))
            .field(
                "facematch_face_from_liveness_url_temp",
                &sensitive::Hidden(&self.facematch_face_from_liveness_url_temp),
            )
            .field("facematch_selfie_url_temp", &sensitive::Hidden(&self.facematch_selfie_url_temp))
            .field("facematch_liveness_url_temp", &sensitive::Hidden(&self.facematch_liveness_url_temp))
            .field("facematch_liveness_video1_url_temp", &sensitive::Hidden(&self.facematch_liveness_video1_url_temp))
            .field("facematch_liveness_video2_url_temp", &sensitive::Hidden(&self.facematch_liveness_video2_url_temp))
            .field("facematch_liveness_probability", &self.facematch_liveness_probability)
            .field("facematch_liveness_quality", &self.facematch_liveness_quality)
            .field("bankmatch_is_completed", &self.bankmatch_is_completed)
            .field("bankmatch_bank_name", &sensitive::Hidden(&self.bankmatch_bank_name))
            .field("bankmatch_bank_logo_url_temp", &sensitive::Hidden(&self.bankmatch_bank_logo_url_temp))
            .field("bankmatch_overall_result", &self.bankmatch_overall_result)
            .field("is_id_verification_completed", &self.is_id_verification_completed)
            .field("is_quick_id_completed", &self.is_quick_id_completed)
            .field("name_result", &self.name_result)
            .field("birth_date_result", &self.birth_date_result)
            .field("address_result", &self.address_result)
            .field("overall_result", &self.overall_result)
            .field("result_sources", &self.result_sources)
            .field("pep_result", &self.pep_result)
            .field("is_facematch_completed", &self.is_facematch_completed)
            .field("is_bankmatch_completed", &self.is_bankmatch_completed)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    Verification,
    "an object with `signature_key`",
    (0, "signature_key", signature_key, required),
    (1, "url", url, optional),
    (2, "type", type_, optional),
    (3, "is_cancelled", is_cancelled, optional),
    (4, "is_completed", is_completed, optional),
    (5, "result", result, optional),
    (6, "final_report_pdf_url_TEMP", final_report_pdf_url_temp, optional),
    (7, "report_pdf_url_TEMP", report_pdf_url_temp, optional),
    (8, "email", email, optional),
    (9, "phone", phone, optional),
    (10, "first_name", first_name, optional),
    (11, "middle_name", middle_name, optional),
    (12, "last_name", last_name, optional),
    (13, "birth_date", birth_date, optional),
    (14, "country", country, optional),
    (15, "unit_no", unit_no, optional),
    (16, "address_line_1", address_line_1, optional),
    (17, "address_line_2", address_line_2, optional),
    (18, "city", city, optional),
    (19, "state", state, optional),
    (20, "postal_code", postal_code, optional),
    (21, "latitude", latitude, optional),
    (22, "longitude", longitude, optional),
    (23, "national_id", national_id, optional_identifier),
    (24, "national_id_type", national_id_type, optional),
    (25, "national_id_secondary", national_id_secondary, optional),
    (26, "national_id_secondary_type", national_id_secondary_type, optional),
    (27, "national_id_tertiary", national_id_tertiary, optional),
    (28, "national_id_tertiary_type", national_id_tertiary_type, optional),
    (29, "created_at", created_at, optional),
    (30, "quick_id_completed_at", quick_id_completed_at, optional),
    (31, "facematch_completed_at", facematch_completed_at, optional),
    (32, "completed_at", completed_at, optional),
    (33, "unique_ip_addresses", unique_ip_addresses, optional),
    (34, "org_name", org_name, optional),
    (35, "reference", reference, optional),
    (36, "notes", notes, optional),
    (37, "callback_url", callback_url, optional),
    (38, "quick_id_is_completed", quick_id_is_completed, optional),
    (39, "quick_id_name_result", quick_id_name_result, optional),
    (40, "quick_id_birth_date_result", quick_id_birth_date_result, optional),
    (41, "quick_id_address_result", quick_id_address_result, optional),
    (42, "quick_id_overall_result", quick_id_overall_result, optional),
    (43, "quick_id_result_sources", quick_id_result_sources, optional),
    (44, "pep_overall_result", pep_overall_result, optional),
    (45, "pep_hits", pep_hits, optional),
    (46, "facematch_is_completed", facematch_is_completed, optional),
    (47, "facematch_identity_document_result", facematch_identity_document_result, optional),
    (48, "facematch_data_comparison_result", facematch_data_comparison_result, optional),
    (49, "facematch_document_expiry_result", facematch_document_expiry_result, optional),
    (50, "facematch_anti_tamper_result", facematch_anti_tamper_result, optional),
    (51, "facematch_id_doc_liveliness_result", facematch_id_doc_liveliness_result, optional),
    (52, "facematch_agency_duplicate_result", facematch_agency_duplicate_result, optional),
    (53, "facematch_anti_fraud_result", facematch_anti_fraud_result, optional),
    (54, "facematch_portraits_comparison_result", facematch_portraits_comparison_result, optional),
    (55, "facematch_mrz_result", facematch_mrz_result, optional),
    (56, "facematch_portrait_age_result", facematch_portrait_age_result, optional),
    (57, "facematch_public_figure_result", facematch_public_figure_result, optional),
    (58, "facematch_photo_liveliness_result", facematch_photo_liveliness_result, optional),
    (59, "facematch_face_comparison_result", facematch_face_comparison_result, optional),
    (60, "facematch_overall_result", facematch_overall_result, optional),
    (61, "facematch_first_name_OCR_result", facematch_first_name_ocr_result, optional),
    (62, "facematch_last_name_OCR_result", facematch_last_name_ocr_result, optional),
    (63, "facematch_birth_date_OCR_result", facematch_birth_date_ocr_result, optional),
    (64, "facematch_document_OCR_check", facematch_document_ocr_check, optional),
    (65, "facematch_matched_public_figures", facematch_matched_public_figures, optional),
    (66, "facematch_portrait_age_range", facematch_portrait_age_range, optional),
    (67, "facematch_duplicate_signature_keys", facematch_duplicate_signature_keys, optional),
    (68, "facematch_id_type", facematch_id_type, optional),
    (69, "facematch_id_country", facematch_id_country, optional),
    (70, "facematch_id_expiry", facematch_id_expiry, optional),
    (71, "facematch_ocr_data", facematch_ocr_data, optional),
    (72, "facematch_mrz_validated", facematch_mrz_validated, optional),
    (73, "facematch_voi_results", facematch_voi_results, optional),
    (74, "facematch_id_front_url_TEMP", facematch_id_front_url_temp, optional),
    (75, "facematch_id_back_url_TEMP", facematch_id_back_url_temp, optional),
    (76, "facematch_id_front_original_url_TEMP", facematch_id_front_original_url_temp, optional),
    (77, "facematch_id_back_original_url_TEMP", facematch_id_back_original_url_temp, optional),
    (78, "facematch_face_from_id_url_TEMP", facematch_face_from_id_url_temp, optional),
    (79, "facematch_face_from_selfie_url_TEMP", facematch_face_from_selfie_url_temp, optional),
    (80, "facematch_face_from_liveness_url_TEMP", facematch_face_from_liveness_url_temp, optional),
    (81, "facematch_selfie_url_TEMP", facematch_selfie_url_temp, optional),
    (82, "facematch_liveness_url_TEMP", facematch_liveness_url_temp, optional),
    (83, "facematch_liveness_video1_url_TEMP", facematch_liveness_video1_url_temp, optional),
    (84, "facematch_liveness_video2_url_TEMP", facematch_liveness_video2_url_temp, optional),
    (85, "facematch_liveness_probability", facematch_liveness_probability, optional),
    (86, "facematch_liveness_quality", facematch_liveness_quality, optional),
    (87, "bankmatch_is_completed", bankmatch_is_completed, optional),
    (88, "bankmatch_bank_name", bankmatch_bank_name, optional),
    (89, "bankmatch_bank_logo_url_TEMP", bankmatch_bank_logo_url_temp, optional),
    (90, "bankmatch_overall_result", bankmatch_overall_result, optional),
    (91, "is_id_verification_completed", is_id_verification_completed, optional),
    (92, "is_quick_id_completed", is_quick_id_completed, optional),
    (93, "name_result", name_result, optional),
    (94, "birth_date_result", birth_date_result, optional),
    (95, "address_result", address_result, optional),
    (96, "overall_result", overall_result, optional),
    (97, "result_sources", result_sources, optional),
    (98, "pep_result", pep_result, optional),
    (99, "is_facematch_completed", is_facematch_completed, optional),
    (100, "is_bankmatch_completed", is_bankmatch_completed, optional)
);

/// Residential address that was checked. Unused texts are empty, unused coordinates null.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationAddressResponse {
    /// Country by its English name, whatever was sent.
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
    /// State, province or region by its full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: Option<String>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: Option<String>,
    /// Degrees north. May be a numeric string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -90, "maximum" = 90, "x-sensitive" = true))
    )]
    pub latitude: Option<f64>,
    /// Degrees east. May be a numeric string.
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

impl VerificationAddressResponse {
    /// A `VerificationAddressResponse` with nothing set.
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

/// Chooses the rule set by which the combined result is judged.
///
/// Inferred (low confidence): vendor contents (name); help centre, articles on the country rules (that several rule
/// sets exist).
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationAlgorithmSelection {
    /// Name of the rule set; the account's own is expected to apply when it is left out. The names are not known:
    /// country codes such as `NZ`, or methods such as `safe_harbour`, are likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationAlgorithmSelection {
    /// A `VerificationAlgorithmSelection` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Name of the rule set; the account's own is expected to apply when it is left out. The names are not known:
    /// country codes such as `NZ`, or methods such as `safe_harbour`, are likely.
    #[must_use]
    pub fn with_algorithm(mut self, algorithm: impl Into<String>) -> Self {
        self.algorithm = Some(algorithm.into());
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
impl std::fmt::Debug for VerificationAlgorithmSelection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationAlgorithmSelection")
            .field("algorithm", &self.algorithm)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(VerificationAlgorithmSelection, "an object", (0, "algorithm", algorithm, optional));

/// A reviewer's decision to accept one check.
///
/// Inferred (low confidence): vendor contents (the operation replaces one for each check, so the check must be named).
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationApprovalRequest {
    /// Which check is accepted.
    pub check: VerificationCheck,
    /// Why, for the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationApprovalRequest {
    /// A `VerificationApprovalRequest` with what is required, and nothing else set.
    pub fn new(check: impl Into<VerificationCheck>) -> Self {
        Self { check: check.into(), notes: None, extra: serde_json::Map::new() }
    }

    /// Why, for the file.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
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
impl std::fmt::Debug for VerificationApprovalRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationApprovalRequest")
            .field("check", &self.check)
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationApprovalRequest,
    "an object with `check`",
    (0, "check", check, required),
    (1, "notes", notes, optional)
);

/// Body of the call that Realaml makes when a verification changes state. Only a hint; fetch the record.
///
/// Inferred (medium confidence): vendor guide "Basic Realaml workflow", step 3 (that it exists and a fetch follows);
/// fields are expected.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationCallback {
    /// Key of the verification that changed.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: String,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationCallback {
    /// A `VerificationCallback` with what is required, and nothing else set.
    pub fn new(signature_key: impl Into<String>) -> Self {
        Self { signature_key: signature_key.into(), extra: serde_json::Map::new() }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationCallback {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationCallback")
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(VerificationCallback, "an object with `signature_key`", (0, "signature_key", signature_key, required));

/// The record of a company check.
///
/// Inferred (medium confidence): vendor contents (name); by analogy with Verification.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationCompany {
    /// Key of the company verification.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: String,
    /// Expected to be `company`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VerificationType>,
    /// Legal name as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_name: Option<String>,
    /// Number in the company register as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_number: Option<String>,
    /// Country of incorporation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// E-mail address as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub email: Option<String>,
    /// Phone number as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Whether all steps have finished; expected to be true at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_completed: Option<bool>,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_cancelled: Option<bool>,
    /// Combined outcome of all checks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Result>,
    /// Outcome of the screening against sanctions and other lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pep_overall_result: Option<PepResult>,
    /// Listed persons or bodies that resemble the company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pep_hits: Option<Vec<PepHit>>,
    /// Registers that were consulted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result_sources: Option<Vec<VerificationResultSource>>,
    /// Link to the report as PDF. Expires after 15 minutes.
    #[serde(rename = "final_report_pdf_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub final_report_pdf_url_temp: Option<String>,
    /// The account's own tag as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Internal notes as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Name of the organisation on whose behalf the check is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// When it was created, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When it finished, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationCompany {
    /// A `VerificationCompany` with what is required, and nothing else set.
    pub fn new(signature_key: impl Into<String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            type_: None,
            company_name: None,
            company_number: None,
            country: None,
            email: None,
            phone: None,
            is_completed: None,
            is_cancelled: None,
            result: None,
            pep_overall_result: None,
            pep_hits: None,
            result_sources: None,
            final_report_pdf_url_temp: None,
            reference: None,
            notes: None,
            org_name: None,
            created_at: None,
            completed_at: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationCompany {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationCompany")
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("type_", &self.type_)
            .field("company_name", &sensitive::Hidden(&self.company_name))
            .field("company_number", &sensitive::Hidden(&self.company_number))
            .field("country", &sensitive::Hidden(&self.country))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("is_completed", &self.is_completed)
            .field("is_cancelled", &self.is_cancelled)
            .field("result", &self.result)
            .field("pep_overall_result", &self.pep_overall_result)
            .field("pep_hits", &self.pep_hits)
            .field("result_sources", &self.result_sources)
            .field("final_report_pdf_url_temp", &sensitive::Hidden(&self.final_report_pdf_url_temp))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("created_at", &self.created_at)
            .field("completed_at", &self.completed_at)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationCompany,
    "an object with `signature_key`",
    (0, "signature_key", signature_key, required),
    (1, "type", type_, optional),
    (2, "company_name", company_name, optional),
    (3, "company_number", company_number, optional),
    (4, "country", country, optional),
    (5, "email", email, optional),
    (6, "phone", phone, optional),
    (7, "is_completed", is_completed, optional),
    (8, "is_cancelled", is_cancelled, optional),
    (9, "result", result, optional),
    (10, "pep_overall_result", pep_overall_result, optional),
    (11, "pep_hits", pep_hits, optional),
    (12, "result_sources", result_sources, optional),
    (13, "final_report_pdf_url_TEMP", final_report_pdf_url_temp, optional),
    (14, "reference", reference, optional),
    (15, "notes", notes, optional),
    (16, "org_name", org_name, optional),
    (17, "created_at", created_at, optional),
    (18, "completed_at", completed_at, optional)
);

/// Asks for a check of one company.
///
/// Inferred (medium confidence): vendor contents (name, and names of the fragments).
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationCompanyRequest {
    /// Expected to be `company` always, so that it can be left out.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VerificationType>,
    /// Legal name.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_name: String,
    /// Number in the company register, for instance an NZBN, ACN or ABN.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_number: Option<String>,
    /// Country of incorporation as a two-letter ISO 3166-1 code. Expected to be needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// Legal form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_type: Option<String>,
    /// Day of incorporation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub incorporation_date: Option<chrono::NaiveDate>,
    /// Person to ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub contact_name: Option<String>,
    /// E-mail address of the company or its contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// Phone number in E.164 form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// The account's own tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Address that is called on changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// Name of the organisation on whose behalf the check is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationCompanyRequest {
    /// A `VerificationCompanyRequest` with what is required, and nothing else set.
    pub fn new(company_name: impl Into<String>) -> Self {
        Self {
            type_: None,
            company_name: company_name.into(),
            company_number: None,
            country: None,
            company_type: None,
            incorporation_date: None,
            contact_name: None,
            email: None,
            phone: None,
            reference: None,
            notes: None,
            callback_url: None,
            org_name: None,
            extra: serde_json::Map::new(),
        }
    }

    /// Expected to be `company` always, so that it can be left out.
    #[must_use]
    pub fn with_type(mut self, type_: impl Into<VerificationType>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    /// Number in the company register, for instance an NZBN, ACN or ABN.
    #[must_use]
    pub fn with_company_number(mut self, company_number: impl Into<String>) -> Self {
        self.company_number = Some(company_number.into());
        self
    }

    /// Country of incorporation as a two-letter ISO 3166-1 code. Expected to be needed.
    #[must_use]
    pub fn with_country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// Legal form.
    #[must_use]
    pub fn with_company_type(mut self, company_type: impl Into<String>) -> Self {
        self.company_type = Some(company_type.into());
        self
    }

    /// Day of incorporation.
    #[must_use]
    pub fn with_incorporation_date(mut self, incorporation_date: impl Into<chrono::NaiveDate>) -> Self {
        self.incorporation_date = Some(incorporation_date.into());
        self
    }

    /// Person to ask for.
    #[must_use]
    pub fn with_contact_name(mut self, contact_name: impl Into<String>) -> Self {
        self.contact_name = Some(contact_name.into());
        self
    }

    /// E-mail address of the company or its contact.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Phone number in E.164 form.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// The account's own tag.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// Internal notes.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// Address that is called on changes.
    #[must_use]
    pub fn with_callback_url(mut self, callback_url: impl Into<String>) -> Self {
        self.callback_url = Some(callback_url.into());
        self
    }

    /// Name of the organisation on whose behalf the check is made.
    #[must_use]
    pub fn with_org_name(mut self, org_name: impl Into<String>) -> Self {
        self.org_name = Some(org_name.into());
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
impl std::fmt::Debug for VerificationCompanyRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationCompanyRequest")
            .field("type_", &self.type_)
            .field("company_name", &sensitive::Hidden(&self.company_name))
            .field("company_number", &sensitive::Hidden(&self.company_number))
            .field("country", &sensitive::Hidden(&self.country))
            .field("company_type", &self.company_type)
            .field("incorporation_date", &sensitive::Hidden(&self.incorporation_date))
            .field("contact_name", &sensitive::Hidden(&self.contact_name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationCompanyRequest,
    "an object with `company_name`",
    (0, "type", type_, optional),
    (1, "company_name", company_name, required),
    (2, "company_number", company_number, optional),
    (3, "country", country, optional),
    (4, "company_type", company_type, optional),
    (5, "incorporation_date", incorporation_date, optional),
    (6, "contact_name", contact_name, optional),
    (7, "email", email, optional),
    (8, "phone", phone, optional),
    (9, "reference", reference, optional),
    (10, "notes", notes, optional),
    (11, "callback_url", callback_url, optional),
    (12, "org_name", org_name, optional)
);

/// Key, state and combined result of a verification.
///
/// Observed: staging records, 2022.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationCoreResponse {
    /// Key of the verification. It opens the hosted page by itself, so treat it like a password.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: String,
    /// Hosted page for the person. It does not expire; after completion it shows a notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: Option<String>,
    /// Which checks the verification is made of.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VerificationType>,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_cancelled: Option<bool>,
    /// Whether all steps have finished. Only then is the result final.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 5 and 6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_completed: Option<bool>,
    /// Combined outcome of all checks; null until all steps have finished, even when one has failed already.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 5 and 6; staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Result>,
    /// Link to the report as PDF, present even before completion. Expires after 15 minutes.
    #[serde(rename = "final_report_pdf_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub final_report_pdf_url_temp: Option<String>,
    /// **Deprecated.** Older name; read `final_report_pdf_url_TEMP`.
    #[serde(rename = "report_pdf_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "deprecated" = true, "x-sensitive" = true))
    )]
    pub report_pdf_url_temp: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationCoreResponse {
    /// A `VerificationCoreResponse` with what is required, and nothing else set.
    pub fn new(signature_key: impl Into<String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            url: None,
            type_: None,
            is_cancelled: None,
            is_completed: None,
            result: None,
            final_report_pdf_url_temp: None,
            report_pdf_url_temp: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationCoreResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationCoreResponse")
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("url", &sensitive::Hidden(&self.url))
            .field("type_", &self.type_)
            .field("is_cancelled", &self.is_cancelled)
            .field("is_completed", &self.is_completed)
            .field("result", &self.result)
            .field("final_report_pdf_url_temp", &sensitive::Hidden(&self.final_report_pdf_url_temp))
            .field("report_pdf_url_temp", &sensitive::Hidden(&self.report_pdf_url_temp))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationCoreResponse,
    "an object with `signature_key`",
    (0, "signature_key", signature_key, required),
    (1, "url", url, optional),
    (2, "type", type_, optional),
    (3, "is_cancelled", is_cancelled, optional),
    (4, "is_completed", is_completed, optional),
    (5, "result", result, optional),
    (6, "final_report_pdf_url_TEMP", final_report_pdf_url_temp, optional),
    (7, "report_pdf_url_TEMP", report_pdf_url_temp, optional)
);

/// Who is verified, and where the link was sent.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationIdentityResponse {
    /// Address to which the link was sent; null when Realaml sent none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub email: Option<String>,
    /// Number to which the link was sent; null when Realaml sent none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Given name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// Middle names; an empty text when there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: Option<String>,
    /// Family name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// Date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<chrono::NaiveDate>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationIdentityResponse {
    /// A `VerificationIdentityResponse` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationIdentityResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationIdentityResponse")
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("middle_name", &sensitive::Hidden(&self.middle_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("birth_date", &sensitive::Hidden(&self.birth_date))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationIdentityResponse,
    "an object",
    (0, "email", email, optional),
    (1, "phone", phone, optional),
    (2, "first_name", first_name, optional),
    (3, "middle_name", middle_name, optional),
    (4, "last_name", last_name, optional),
    (5, "birth_date", birth_date, optional)
);

/// When things happened, from where, and for whom.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationMetadataResponse {
    /// When it was created, in UTC with microseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the data check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the face check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the last check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Network addresses from which the person used the link. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unique_ip_addresses: Option<Vec<String>>,
    /// Name of the organisation shown to the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// The account's own tag.
    ///
    /// Inferred (medium confidence): help centre, Quick IDV article (it exists); not in the records of 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Internal notes.
    ///
    /// Inferred (medium confidence): help centre, Quick IDV article (they exist); not in the records of 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Address that is called on changes.
    ///
    /// Inferred (medium confidence): vendor guide "Basic Realaml workflow", step 3 (in the request); not in the records
    /// of 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationMetadataResponse {
    /// A `VerificationMetadataResponse` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationMetadataResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationMetadataResponse")
            .field("created_at", &self.created_at)
            .field("quick_id_completed_at", &self.quick_id_completed_at)
            .field("facematch_completed_at", &self.facematch_completed_at)
            .field("completed_at", &self.completed_at)
            .field("unique_ip_addresses", &sensitive::Hidden(&self.unique_ip_addresses))
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationMetadataResponse,
    "an object",
    (0, "created_at", created_at, optional),
    (1, "quick_id_completed_at", quick_id_completed_at, optional),
    (2, "facematch_completed_at", facematch_completed_at, optional),
    (3, "completed_at", completed_at, optional),
    (4, "unique_ip_addresses", unique_ip_addresses, optional),
    (5, "org_name", org_name, optional),
    (6, "reference", reference, optional),
    (7, "notes", notes, optional),
    (8, "callback_url", callback_url, optional)
);

/// Government IDs that were checked. Unused slots are empty or null; the third may be absent.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationNationalIdsResponse {
    /// Number of the main ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: Option<String>,
    /// Kind of the main ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_type: Option<NationalIdTypes>,
    /// A second ID, or a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: Option<String>,
    /// Kind of the second ID; empty when the slot is unused or holds a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_secondary_type: Option<NationalIdTypes>,
    /// A third ID, or a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: Option<String>,
    /// Kind of the third ID; empty when the slot is unused or holds a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_tertiary_type: Option<NationalIdTypes>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationNationalIdsResponse {
    /// A `VerificationNationalIdsResponse` with nothing set.
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

/// Body of the three deprecated approvals.
///
/// Inferred (low confidence): by analogy with VerificationApprovalRequest.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationNotesRequest {
    /// Why the check is accepted, for the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationNotesRequest {
    /// A `VerificationNotesRequest` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Why the check is accepted, for the file.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
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
impl std::fmt::Debug for VerificationNotesRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationNotesRequest")
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(VerificationNotesRequest, "an object", (0, "notes", notes, optional));

/// Asks for a verification of one person. Which fields are needed depends on the checks and the account; only the names
/// are always expected.
///
/// Inferred (high confidence): vendor contents (names and order of the fragments); staging records, 2022 (flat on the
/// wire).
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationRequest {
    /// Given name. `MOCK` marks a mock person on staging.
    ///
    /// Observed: staging records, 2022 (keys); help centre, articles on each check (first and last name are mandatory).
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: String,
    /// Middle names, separated by spaces. For a mock person on staging, `FM1` to `FM8` choose the outcome of the face
    /// check.
    ///
    /// Observed: staging records, 2022 (keys); help centre, articles on each check (first and last name are mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: Option<String>,
    /// Family name. For a mock person on staging, `PASS`, `PARTIAL` and `FAIL` choose the outcome of the data check.
    ///
    /// Observed: staging records, 2022 (keys); help centre, articles on each check (first and last name are mandatory).
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: String,
    /// Date of birth. A check that runs at once needs it (Quick IDV and PEP); when a link is sent, the person can enter
    /// it. For a mock person on staging, 1900-01-02 to 1900-01-04 choose the outcome of the PEP check.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<chrono::NaiveDate>,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Country of residence. Sending the two-letter ISO 3166-1 code is expected to work; answers show the English name.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// Unit, flat or apartment number.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unit_no: Option<String>,
    /// Street number and street name.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_1: Option<String>,
    /// Suburb or locality.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_2: Option<String>,
    /// City or town.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub city: Option<String>,
    /// State, province or region, by its full name in the records (`New South Wales`). Expected to be needed in
    /// Australia, Canada, India, Mexico and the United States.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: Option<String>,
    /// Postal code. A string, because leading zeros count.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: Option<String>,
    /// Degrees north. May come back as a numeric string.
    ///
    /// Observed: staging records, 2022 (keys; only null was seen).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -90, "maximum" = 90, "x-sensitive" = true))
    )]
    pub latitude: Option<f64>,
    /// Degrees east. May come back as a numeric string.
    ///
    /// Observed: staging records, 2022 (keys; only null was seen).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -180, "maximum" = 180, "x-sensitive" = true))
    )]
    pub longitude: Option<f64>,
    /// Number of the main ID.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: Option<String>,
    /// Kind of the main ID. Give it together with the number.
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
    /// Kind of the second ID; empty when the slot holds a part of the first.
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
    /// Kind of the third ID; empty when the slot holds a part of the first.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_tertiary_type: Option<NationalIdTypes>,
    /// Name of the rule set; the account's own is expected to apply when it is left out. The names are not known:
    /// country codes such as `NZ`, or methods such as `safe_harbour`, are likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<String>,
    /// Address that Realaml calls when the verification changes state. Put an unguessable token into it, because no
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
    /// Internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// That the person agreed to the check. Needed to run a data check at once, not for PEP alone; the key's name is a
    /// guess.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<bool>,
    /// Name of the organisation shown to the person. Observed in answers; a guess in requests.
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
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationRequest {
    /// A `VerificationRequest` with what is required, and nothing else set.
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

    /// Middle names, separated by spaces. For a mock person on staging, `FM1` to `FM8` choose the outcome of the face
    /// check.
    #[must_use]
    pub fn with_middle_name(mut self, middle_name: impl Into<String>) -> Self {
        self.middle_name = Some(middle_name.into());
        self
    }

    /// Date of birth. A check that runs at once needs it (Quick IDV and PEP); when a link is sent, the person can enter
    /// it. For a mock person on staging, 1900-01-02 to 1900-01-04 choose the outcome of the PEP check.
    #[must_use]
    pub fn with_birth_date(mut self, birth_date: impl Into<chrono::NaiveDate>) -> Self {
        self.birth_date = Some(birth_date.into());
        self
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

    /// Name of the rule set; the account's own is expected to apply when it is left out. The names are not known:
    /// country codes such as `NZ`, or methods such as `safe_harbour`, are likely.
    #[must_use]
    pub fn with_algorithm(mut self, algorithm: impl Into<String>) -> Self {
        self.algorithm = Some(algorithm.into());
        self
    }

    /// Address that Realaml calls when the verification changes state. Put an unguessable token into it, because no
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

    /// Internal notes.
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

    /// Name of the organisation shown to the person. Observed in answers; a guess in requests.
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

    /// Adds a member that the spec does not know.
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

/// Where to send the link again. Everything is optional; an empty body repeats the last message.
///
/// Inferred (medium confidence): vendor contents (name); by analogy with ContactMethods.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationResendRequest {
    /// Corrected e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// Corrected mobile number in E.164 form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationResendRequest {
    /// A `VerificationResendRequest` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Corrected e-mail address.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Corrected mobile number in E.164 form.
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
impl std::fmt::Debug for VerificationResendRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationResendRequest")
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(VerificationResendRequest, "an object", (0, "email", email, optional), (1, "phone", phone, optional));

/// What one data source says about each attribute. Apart from the label, the keys hold verdicts, not the person's data.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationResultSource {
    /// Display name of the source, for instance `AU Driver Licence`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Verdict on the person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Result>,
    /// Verdict on the date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<Result>,
    /// Verdict on the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Result>,
    /// Kind of ID that the source matched on; null when it is no register of IDs. Absent from older records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_type: Option<NationalIdTypes>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationResultSource {
    /// A `VerificationResultSource` with nothing set.
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

/// Short form of a verification, as create returns it.
///
/// Inferred (high confidence): vendor contents (name); vendor guide "Basic Realaml workflow", step 2.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationSimple {
    /// Key of the verification: for fetching it, and for the mobile SDKs. Documented for accounts with embedding;
    /// expected always, because nothing could be fetched without it.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", step 2; staging records, 2022 (form).
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: String,
    /// Hosted page, to be used as the source of an iframe. Only with embedding enabled for the account.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", step 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: Option<String>,
    /// Which checks will be made.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VerificationType>,
    /// Address to which the link was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub email: Option<String>,
    /// Number to which the link was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Given name as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// Middle names as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: Option<String>,
    /// Family name as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// Date of birth as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<chrono::NaiveDate>,
    /// When it was created, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Whether all steps have finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_completed: Option<bool>,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_cancelled: Option<bool>,
    /// The account's own tag as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Address that is called on changes, as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationSimple {
    /// A `VerificationSimple` with what is required, and nothing else set.
    pub fn new(signature_key: impl Into<String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            url: None,
            type_: None,
            email: None,
            phone: None,
            first_name: None,
            middle_name: None,
            last_name: None,
            birth_date: None,
            created_at: None,
            is_completed: None,
            is_cancelled: None,
            reference: None,
            callback_url: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationSimple {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationSimple")
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("url", &sensitive::Hidden(&self.url))
            .field("type_", &self.type_)
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("middle_name", &sensitive::Hidden(&self.middle_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("birth_date", &sensitive::Hidden(&self.birth_date))
            .field("created_at", &self.created_at)
            .field("is_completed", &self.is_completed)
            .field("is_cancelled", &self.is_cancelled)
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationSimple,
    "an object with `signature_key`",
    (0, "signature_key", signature_key, required),
    (1, "url", url, optional),
    (2, "type", type_, optional),
    (3, "email", email, optional),
    (4, "phone", phone, optional),
    (5, "first_name", first_name, optional),
    (6, "middle_name", middle_name, optional),
    (7, "last_name", last_name, optional),
    (8, "birth_date", birth_date, optional),
    (9, "created_at", created_at, optional),
    (10, "is_completed", is_completed, optional),
    (11, "is_cancelled", is_cancelled, optional),
    (12, "reference", reference, optional),
    (13, "callback_url", callback_url, optional)
);

/// Outcome of the PEP check. The list is open; only `NA` was seen, the others are expected in the form of the other
/// results.
///
/// Observed: staging records, 2022 (one value); by analogy with Result (the others).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PepResult {
    /// `NA`: Nobody was screened.
    NotApplicable,
    /// `PASS`: No hit. (inferred)
    Pass,
    /// `PARTIAL`: Hits that need a look. (inferred)
    Partial,
    /// `FAIL`: Hits. (inferred)
    Fail,
    /// `REVIEW`: A person has to look at the hits. (inferred)
    Review,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl PepResult {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &["NA", "PASS", "PARTIAL", "FAIL", "REVIEW"];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::NotApplicable => "NA",
            Self::Pass => "PASS",
            Self::Partial => "PARTIAL",
            Self::Fail => "FAIL",
            Self::Review => "REVIEW",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "NA" => Self::NotApplicable,
            "PASS" => Self::Pass,
            "PARTIAL" => Self::Partial,
            "FAIL" => Self::Fail,
            "REVIEW" => Self::Review,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(PepResult, false);

/// Category of a PEP hit. The list is open; categories are public, their spelling here is a guess.
///
/// Inferred (medium confidence): help centre, PEPCheck article.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PepType {
    /// `PEP`: Politically exposed person.
    PoliticallyExposedPerson,
    /// `RCA`: Relative or close associate of one.
    RelativeOrCloseAssociate,
    /// `SIP`: Special interest person.
    SpecialInterestPerson,
    /// `SANCTION`: On a sanctions list.
    Sanction,
    /// `ADVERSE_MEDIA`: Named in unfavourable press reports.
    AdverseMedia,
    /// `HIO`: Head of an international organisation, a Canadian category.
    HeadOfInternationalOrganisation,
    /// `WATCHLIST`: On a list of offenders or of enforcement actions.
    Watchlist,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl PepType {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &["PEP", "RCA", "SIP", "SANCTION", "ADVERSE_MEDIA", "HIO", "WATCHLIST"];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::PoliticallyExposedPerson => "PEP",
            Self::RelativeOrCloseAssociate => "RCA",
            Self::SpecialInterestPerson => "SIP",
            Self::Sanction => "SANCTION",
            Self::AdverseMedia => "ADVERSE_MEDIA",
            Self::HeadOfInternationalOrganisation => "HIO",
            Self::Watchlist => "WATCHLIST",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "PEP" => Self::PoliticallyExposedPerson,
            "RCA" => Self::RelativeOrCloseAssociate,
            "SIP" => Self::SpecialInterestPerson,
            "SANCTION" => Self::Sanction,
            "ADVERSE_MEDIA" => Self::AdverseMedia,
            "HIO" => Self::HeadOfInternationalOrganisation,
            "WATCHLIST" => Self::Watchlist,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(PepType, false);

/// Outcome of a check. The list is open, and only `PASS` is a pass; null or absence means that the check has not run.
///
/// Observed: staging records, 2022.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Result {
    /// `PASS`: The rule is met.
    Pass,
    /// `PARTIAL`: Some evidence was found, but the rule is not met.
    Partial,
    /// `FAIL`: The rule is not met.
    Fail,
    /// `NA`: Does not apply, or the source does not cover the attribute.
    NotApplicable,
    /// `REVIEW`: A person has to look at it. A status of the web application; whether it is also a token here is not
    /// known. (inferred)
    Review,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl Result {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &["PASS", "PARTIAL", "FAIL", "NA", "REVIEW"];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pass => "PASS",
            Self::Partial => "PARTIAL",
            Self::Fail => "FAIL",
            Self::NotApplicable => "NA",
            Self::Review => "REVIEW",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "PASS" => Self::Pass,
            "PARTIAL" => Self::Partial,
            "FAIL" => Self::Fail,
            "NA" => Self::NotApplicable,
            "REVIEW" => Self::Review,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(Result, false);

/// A check whose result a reviewer can accept. The list is open.
///
/// Inferred (medium confidence): vendor contents (the three deprecated operations, one for each check); key prefixes of
/// the staging records.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum VerificationCheck {
    /// `quick_id`: The data check.
    QuickId,
    /// `pep`: The PEP check.
    Pep,
    /// `facematch`: The face check.
    Facematch,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl VerificationCheck {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &["quick_id", "pep", "facematch"];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::QuickId => "quick_id",
            Self::Pep => "pep",
            Self::Facematch => "facematch",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "quick_id" => Self::QuickId,
            "pep" => Self::Pep,
            "facematch" => Self::Facematch,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(VerificationCheck, false);

/// Which checks a verification is made of. The list is open.
///
/// Observed: staging records, 2022 (one value); key prefixes of the records and help centre (the others).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum VerificationType {
    /// `quick_id_facematch`: Data check and face check, sold as Face IDV.
    QuickIdFacematch,
    /// `quick_id`: Data check alone, sold as Quick IDV. (inferred)
    QuickId,
    /// `facematch`: Face and document check alone. (inferred)
    Facematch,
    /// `pep`: Screening against lists of politically exposed and sanctioned persons alone. (inferred)
    Pep,
    /// `facematch_voi`: Verification of identity with two documents. (inferred)
    FacematchVoi,
    /// `quick_id_bankmatch`: Data check and bank login, as used in Canada. (inferred)
    QuickIdBankmatch,
    /// `quick_id_facematch_bankmatch`: Data check, face check and bank login, as used in Canada. (inferred)
    QuickIdFacematchBankmatch,
    /// `bankmatch`: Bank login alone. (inferred)
    Bankmatch,
    /// `company`: Check of a company. (inferred)
    Company,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl VerificationType {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "quick_id_facematch",
        "quick_id",
        "facematch",
        "pep",
        "facematch_voi",
        "quick_id_bankmatch",
        "quick_id_facematch_bankmatch",
        "bankmatch",
        "company",
    ];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::QuickIdFacematch => "quick_id_facematch",
            Self::QuickId => "quick_id",
            Self::Facematch => "facematch",
            Self::Pep => "pep",
            Self::FacematchVoi => "facematch_voi",
            Self::QuickIdBankmatch => "quick_id_bankmatch",
            Self::QuickIdFacematchBankmatch => "quick_id_facematch_bankmatch",
            Self::Bankmatch => "bankmatch",
            Self::Company => "company",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "quick_id_facematch" => Self::QuickIdFacematch,
            "quick_id" => Self::QuickId,
            "facematch" => Self::Facematch,
            "pep" => Self::Pep,
            "facematch_voi" => Self::FacematchVoi,
            "quick_id_bankmatch" => Self::QuickIdBankmatch,
            "quick_id_facematch_bankmatch" => Self::QuickIdFacematchBankmatch,
            "bankmatch" => Self::Bankmatch,
            "company" => Self::Company,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(VerificationType, false);
