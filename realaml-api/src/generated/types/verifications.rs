// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

#[allow(unused_imports)]
use super::*;
/// How to reach the company.
///
/// Inferred (medium confidence): by analogy with ContactMethods.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CompanyContactMethods {
    /// Person to ask for.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub contact_name: ::std::option::Option<::std::string::String>,
    /// E-mail address of the company or its contact.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Phone number in E.164 form.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl CompanyContactMethods {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            contact_name: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `contact_name`.
    #[must_use]
    pub fn with_contact_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.contact_name = ::std::option::Option::Some(value.into());
        self
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
impl ::std::fmt::Debug for CompanyContactMethods {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CompanyContactMethods")
            .field(
                "contact_name",
                &crate::runtime::sensitive::Hidden(&self.contact_name),
            )
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    CompanyContactMethods, "an object", (0, "contact_name", contact_name, optional), (1,
    "email", email, optional), (2, "phone", phone, optional)
);
/// Which company to check.
///
/// Inferred (medium confidence): vendor contents (name); comparable company checks.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CompanyCore {
    /// Expected to be `company` always, so that it can be left out.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<VerificationType>,
    /// Legal name.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_name: ::std::string::String,
    /// Number in the company register, for instance an NZBN, ACN or ABN.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_number: ::std::option::Option<::std::string::String>,
    /// Country of incorporation as a two-letter ISO 3166-1 code. Expected to be needed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: ::std::option::Option<::std::string::String>,
    /// Legal form.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub company_type: ::std::option::Option<::std::string::String>,
    /// Day of incorporation.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub incorporation_date: ::std::option::Option<::chrono::naive::NaiveDate>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl CompanyCore {
    /// With what is required.
    pub fn new(company_name: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            company_name: company_name.into(),
            type_: ::std::default::Default::default(),
            company_number: ::std::default::Default::default(),
            country: ::std::default::Default::default(),
            company_type: ::std::default::Default::default(),
            incorporation_date: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `type`.
    #[must_use]
    pub fn with_type(
        mut self,
        value: impl ::std::convert::Into<VerificationType>,
    ) -> Self {
        self.type_ = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `company_number`.
    #[must_use]
    pub fn with_company_number(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.company_number = ::std::option::Option::Some(value.into());
        self
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
    /// Sets `company_type`.
    #[must_use]
    pub fn with_company_type(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.company_type = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `incorporation_date`.
    #[must_use]
    pub fn with_incorporation_date(
        mut self,
        value: impl ::std::convert::Into<::chrono::naive::NaiveDate>,
    ) -> Self {
        self.incorporation_date = ::std::option::Option::Some(value.into());
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
impl ::std::fmt::Debug for CompanyCore {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CompanyCore")
            .field("type_", &self.type_)
            .field(
                "company_name",
                &crate::runtime::sensitive::Hidden(&self.company_name),
            )
            .field(
                "company_number",
                &crate::runtime::sensitive::Hidden(&self.company_number),
            )
            .field("country", &crate::runtime::sensitive::Hidden(&self.country))
            .field("company_type", &self.company_type)
            .field(
                "incorporation_date",
                &crate::runtime::sensitive::Hidden(&self.incorporation_date),
            )
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    CompanyCore, "an object with `company_name`", (0, "type", type_, optional), (1,
    "company_name", company_name, required), (2, "company_number", company_number,
    optional), (3, "country", country, optional), (4, "company_type", company_type,
    optional), (5, "incorporation_date", incorporation_date, optional)
);
/// What the account notes about a company check, and where it wants to be told of changes.
///
/// Inferred (medium confidence): by analogy with Metadata.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CompanyTracking {
    /// The account's own tag.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Address that is called on changes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: ::std::option::Option<::std::string::String>,
    /// Name of the organisation on whose behalf the check is made.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl CompanyTracking {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            callback_url: ::std::default::Default::default(),
            org_name: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `reference`.
    #[must_use]
    pub fn with_reference(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.reference = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `notes`.
    #[must_use]
    pub fn with_notes(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.notes = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `callback_url`.
    #[must_use]
    pub fn with_callback_url(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.callback_url = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `org_name`.
    #[must_use]
    pub fn with_org_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.org_name = ::std::option::Option::Some(value.into());
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
impl ::std::fmt::Debug for CompanyTracking {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CompanyTracking")
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field(
                "callback_url",
                &crate::runtime::sensitive::Hidden(&self.callback_url),
            )
            .field("org_name", &crate::runtime::sensitive::Hidden(&self.org_name))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    CompanyTracking, "an object", (0, "reference", reference, optional), (1, "notes",
    notes, optional), (2, "callback_url", callback_url, optional), (3, "org_name",
    org_name, optional)
);
/// Results for one document of a two-document verification. Expected to repeat the checks of the face check without their prefix.
///
/// Inferred (medium confidence): vendor contents (name); by analogy with the `facematch_` keys of the staging records.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FaceMatchVoiResult {
    /// Outcome for this document as a whole.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub overall_result: ::std::option::Option<Result>,
    /// Whether the document is one that is recognised.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub identity_document_result: ::std::option::Option<Result>,
    /// Whether the data on the document agree with those of the verification.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub data_comparison_result: ::std::option::Option<Result>,
    /// Whether the document is valid; here a passport may have expired less than two years ago.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub document_expiry_result: ::std::option::Option<Result>,
    /// Whether the document shows no sign of having been altered.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub anti_tamper_result: ::std::option::Option<Result>,
    /// Whether the document itself was photographed, rather than a screen or a copy.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id_doc_liveliness_result: ::std::option::Option<Result>,
    /// Whether the face is new to the account's other verifications.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub agency_duplicate_result: ::std::option::Option<Result>,
    /// Whether no known fraud pattern was met.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub anti_fraud_result: ::std::option::Option<Result>,
    /// Whether the portraits on the document agree with each other.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub portraits_comparison_result: ::std::option::Option<Result>,
    /// Whether the machine-readable zone is consistent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub mrz_result: ::std::option::Option<Result>,
    /// Whether the apparent age fits the date of birth.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub portrait_age_result: ::std::option::Option<Result>,
    /// Whether the face is not that of a public figure.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub public_figure_result: ::std::option::Option<Result>,
    /// Whether the selfie shows a living person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub photo_liveliness_result: ::std::option::Option<Result>,
    /// Whether the selfie shows the person on the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub face_comparison_result: ::std::option::Option<Result>,
    /// Kind of the document by its display name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id_type: ::std::option::Option<::std::string::String>,
    /// Issuing country by its English name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id_country: ::std::option::Option<::std::string::String>,
    /// Last day the document is valid.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id_expiry: ::std::option::Option<::chrono::naive::NaiveDate>,
    /// Whether the check digits of the machine-readable zone are right.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub mrz_validated: ::std::option::Option<bool>,
    /// What was read from the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ocr_data: ::std::option::Option<DocumentOcrData>,
    /// Link to the front of the document, cropped. Expires after 15 minutes.
    #[serde(
        rename = "id_front_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub id_front_url_temp: ::std::option::Option<::std::string::String>,
    /// Link to the back of the document, cropped. Expires after 15 minutes.
    #[serde(
        rename = "id_back_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub id_back_url_temp: ::std::option::Option<::std::string::String>,
    /// Link to the front of the document as photographed. Expires after 15 minutes.
    #[serde(
        rename = "id_front_original_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub id_front_original_url_temp: ::std::option::Option<::std::string::String>,
    /// Link to the back of the document as photographed. Expires after 15 minutes.
    #[serde(
        rename = "id_back_original_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub id_back_original_url_temp: ::std::option::Option<::std::string::String>,
    /// Link to the face cut out of the document. Expires after 15 minutes.
    #[serde(
        rename = "face_from_id_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub face_from_id_url_temp: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl FaceMatchVoiResult {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            overall_result: ::std::default::Default::default(),
            identity_document_result: ::std::default::Default::default(),
            data_comparison_result: ::std::default::Default::default(),
            document_expiry_result: ::std::default::Default::default(),
            anti_tamper_result: ::std::default::Default::default(),
            id_doc_liveliness_result: ::std::default::Default::default(),
            agency_duplicate_result: ::std::default::Default::default(),
            anti_fraud_result: ::std::default::Default::default(),
            portraits_comparison_result: ::std::default::Default::default(),
            mrz_result: ::std::default::Default::default(),
            portrait_age_result: ::std::default::Default::default(),
            public_figure_result: ::std::default::Default::default(),
            photo_liveliness_result: ::std::default::Default::default(),
            face_comparison_result: ::std::default::Default::default(),
            id_type: ::std::default::Default::default(),
            id_country: ::std::default::Default::default(),
            id_expiry: ::std::default::Default::default(),
            mrz_validated: ::std::default::Default::default(),
            ocr_data: ::std::default::Default::default(),
            id_front_url_temp: ::std::default::Default::default(),
            id_back_url_temp: ::std::default::Default::default(),
            id_front_original_url_temp: ::std::default::Default::default(),
            id_back_original_url_temp: ::std::default::Default::default(),
            face_from_id_url_temp: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for FaceMatchVoiResult {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
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
            .field("id_country", &crate::runtime::sensitive::Hidden(&self.id_country))
            .field("id_expiry", &crate::runtime::sensitive::Hidden(&self.id_expiry))
            .field("mrz_validated", &self.mrz_validated)
            .field("ocr_data", &self.ocr_data)
            .field(
                "id_front_url_temp",
                &crate::runtime::sensitive::Hidden(&self.id_front_url_temp),
            )
            .field(
                "id_back_url_temp",
                &crate::runtime::sensitive::Hidden(&self.id_back_url_temp),
            )
            .field(
                "id_front_original_url_temp",
                &crate::runtime::sensitive::Hidden(&self.id_front_original_url_temp),
            )
            .field(
                "id_back_original_url_temp",
                &crate::runtime::sensitive::Hidden(&self.id_back_original_url_temp),
            )
            .field(
                "face_from_id_url_temp",
                &crate::runtime::sensitive::Hidden(&self.face_from_id_url_temp),
            )
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    FaceMatchVoiResult, "an object", (0, "overall_result", overall_result, optional), (1,
    "identity_document_result", identity_document_result, optional), (2,
    "data_comparison_result", data_comparison_result, optional), (3,
    "document_expiry_result", document_expiry_result, optional), (4,
    "anti_tamper_result", anti_tamper_result, optional), (5, "id_doc_liveliness_result",
    id_doc_liveliness_result, optional), (6, "agency_duplicate_result",
    agency_duplicate_result, optional), (7, "anti_fraud_result", anti_fraud_result,
    optional), (8, "portraits_comparison_result", portraits_comparison_result, optional),
    (9, "mrz_result", mrz_result, optional), (10, "portrait_age_result",
    portrait_age_result, optional), (11, "public_figure_result", public_figure_result,
    optional), (12, "photo_liveliness_result", photo_liveliness_result, optional), (13,
    "face_comparison_result", face_comparison_result, optional), (14, "id_type", id_type,
    optional), (15, "id_country", id_country, optional), (16, "id_expiry", id_expiry,
    optional), (17, "mrz_validated", mrz_validated, optional), (18, "ocr_data", ocr_data,
    optional), (19, "id_front_url_TEMP", id_front_url_temp, optional), (20,
    "id_back_url_TEMP", id_back_url_temp, optional), (21, "id_front_original_url_TEMP",
    id_front_original_url_temp, optional), (22, "id_back_original_url_TEMP",
    id_back_original_url_temp, optional), (23, "face_from_id_url_TEMP",
    face_from_id_url_temp, optional)
);
/// What the account notes about a verification, and where it wants to be told of changes.
///
/// Inferred (medium confidence): vendor contents (name); help centre, Quick IDV article (reference and notes).
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Metadata {
    /// Address that Realaml calls when the verification changes state. Put an unguessable token into it, because no signature is known.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", step 3.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: ::std::option::Option<::std::string::String>,
    /// The account's own tag, by which verifications can be searched and grouped.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// That the person agreed to the check. Needed to run a data check at once, not for PEP alone; the key's name is a guess.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub consent: ::std::option::Option<bool>,
    /// Name of the organisation shown to the person. Observed in answers; a guess in requests.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: ::std::option::Option<::std::string::String>,
    /// Where the hosted page goes after completion. A guess.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub redirect_url: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl Metadata {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            callback_url: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            consent: ::std::default::Default::default(),
            org_name: ::std::default::Default::default(),
            redirect_url: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `callback_url`.
    #[must_use]
    pub fn with_callback_url(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.callback_url = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `reference`.
    #[must_use]
    pub fn with_reference(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.reference = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `notes`.
    #[must_use]
    pub fn with_notes(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.notes = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `consent`.
    #[must_use]
    pub fn with_consent(mut self, value: impl ::std::convert::Into<bool>) -> Self {
        self.consent = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `org_name`.
    #[must_use]
    pub fn with_org_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.org_name = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `redirect_url`.
    #[must_use]
    pub fn with_redirect_url(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.redirect_url = ::std::option::Option::Some(value.into());
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
impl ::std::fmt::Debug for Metadata {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Metadata")
            .field(
                "callback_url",
                &crate::runtime::sensitive::Hidden(&self.callback_url),
            )
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field("consent", &self.consent)
            .field("org_name", &crate::runtime::sensitive::Hidden(&self.org_name))
            .field(
                "redirect_url",
                &crate::runtime::sensitive::Hidden(&self.redirect_url),
            )
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    Metadata, "an object", (0, "callback_url", callback_url, optional), (1, "reference",
    reference, optional), (2, "notes", notes, optional), (3, "consent", consent,
    optional), (4, "org_name", org_name, optional), (5, "redirect_url", redirect_url,
    optional)
);
/// A listed person who resembles the one verified. Its fields are expected, none was seen.
///
/// Inferred (medium confidence): vendor contents (name); help centre, PEPCheck article (categories, birth year and similarity).
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PepHit {
    /// Name of the listed person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// Category of the listing.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub type_: ::std::option::Option<PepType>,
    /// Similarity of the names in per cent. Hits below 85 are not reported.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = 0, "maximum" = 100, "x-sensitive" = true))
    )]
    pub score: ::std::option::Option<f64>,
    /// Date of birth of the listed person, possibly only the year, hence plain text.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: ::std::option::Option<::std::string::String>,
    /// Country of the listing, by name or code.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: ::std::option::Option<::std::string::String>,
    /// Gender of the listed person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub gender: ::std::option::Option<::std::string::String>,
    /// Other names of the listed person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub aliases: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Offices that the listed person holds or held.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub positions: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Profile of the listed person in free text.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub description: ::std::option::Option<::std::string::String>,
    /// Names of the lists, or links to them.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub sources: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Link to the profile.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: ::std::option::Option<::std::string::String>,
    /// Whether a reviewer dismissed the hit.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_approved: ::std::option::Option<bool>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl PepHit {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            name: ::std::default::Default::default(),
            type_: ::std::default::Default::default(),
            score: ::std::default::Default::default(),
            birth_date: ::std::default::Default::default(),
            country: ::std::default::Default::default(),
            gender: ::std::default::Default::default(),
            aliases: ::std::default::Default::default(),
            positions: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            sources: ::std::default::Default::default(),
            url: ::std::default::Default::default(),
            is_approved: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for PepHit {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PepHit")
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("type_", &crate::runtime::sensitive::Hidden(&self.type_))
            .field("score", &crate::runtime::sensitive::Hidden(&self.score))
            .field("birth_date", &crate::runtime::sensitive::Hidden(&self.birth_date))
            .field("country", &crate::runtime::sensitive::Hidden(&self.country))
            .field("gender", &crate::runtime::sensitive::Hidden(&self.gender))
            .field("aliases", &crate::runtime::sensitive::Hidden(&self.aliases))
            .field("positions", &crate::runtime::sensitive::Hidden(&self.positions))
            .field("description", &crate::runtime::sensitive::Hidden(&self.description))
            .field("sources", &crate::runtime::sensitive::Hidden(&self.sources))
            .field("url", &crate::runtime::sensitive::Hidden(&self.url))
            .field("is_approved", &self.is_approved)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    PepHit, "an object", (0, "name", name, optional), (1, "type", type_, optional), (2,
    "score", score, optional), (3, "birth_date", birth_date, optional), (4, "country",
    country, optional), (5, "gender", gender, optional), (6, "aliases", aliases,
    optional), (7, "positions", positions, optional), (8, "description", description,
    optional), (9, "sources", sources, optional), (10, "url", url, optional), (11,
    "is_approved", is_approved, optional)
);
/// The full record of a verification. Read `result` only when `is_completed` is true, and note that `overall_result` is the data check's alone. A key may be null or absent for checks that are not part of the type.
///
/// Observed: staging records, 2022; vendor guide "Basic Realaml workflow", step 5.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Verification {
    /// Key of the verification. It opens the hosted page by itself, so treat it like a password.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: ::std::string::String,
    /// Hosted page for the person. It does not expire; after completion it shows a notice.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: ::std::option::Option<::std::string::String>,
    /// Which checks the verification is made of.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<VerificationType>,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_cancelled: ::std::option::Option<bool>,
    /// Whether all steps have finished. Only then is the result final.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 5 and 6.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_completed: ::std::option::Option<bool>,
    /// Combined outcome of all checks; null until all steps have finished, even when one has failed already.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 5 and 6; staging records, 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub result: ::std::option::Option<Result>,
    /// Link to the report as PDF, present even before completion. Expires after 15 minutes.
    #[serde(
        rename = "final_report_pdf_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub final_report_pdf_url_temp: ::std::option::Option<::std::string::String>,
    /// **Deprecated.** Older name; read `final_report_pdf_url_TEMP`.
    #[serde(
        rename = "report_pdf_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "deprecated" = true, "x-sensitive" = true))
    )]
    pub report_pdf_url_temp: ::std::option::Option<::std::string::String>,
    /// Address to which the link was sent; null when Realaml sent none.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub email: ::std::option::Option<::std::string::String>,
    /// Number to which the link was sent; null when Realaml sent none.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Given name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// Middle names; an empty text when there are none.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: ::std::option::Option<::std::string::String>,
    /// Family name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// Date of birth.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: ::std::option::Option<::chrono::naive::NaiveDate>,
    /// Country by its English name, whatever was sent.
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
    /// State, province or region by its full name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: ::std::option::Option<::std::string::String>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: ::std::option::Option<::std::string::String>,
    /// Degrees north. May be a numeric string.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -90, "maximum" = 90, "x-sensitive" = true))
    )]
    pub latitude: ::std::option::Option<f64>,
    /// Degrees east. May be a numeric string.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -180, "maximum" = 180, "x-sensitive" = true))
    )]
    pub longitude: ::std::option::Option<f64>,
    /// Number of the main ID.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: ::std::option::Option<::std::string::String>,
    /// Kind of the main ID.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_type: ::std::option::Option<NationalIdTypes>,
    /// A second ID, or a part of the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: ::std::option::Option<::std::string::String>,
    /// Kind of the second ID; empty when the slot is unused or holds a part of the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_secondary_type: ::std::option::Option<NationalIdTypes>,
    /// A third ID, or a part of the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: ::std::option::Option<::std::string::String>,
    /// Kind of the third ID; empty when the slot is unused or holds a part of the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_tertiary_type: ::std::option::Option<NationalIdTypes>,
    /// When it was created, in UTC with microseconds.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When the data check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub quick_id_completed_at: ::std::option::Option<
        ::chrono::DateTime<::chrono::offset::Utc>,
    >,
    /// When the face check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_completed_at: ::std::option::Option<
        ::chrono::DateTime<::chrono::offset::Utc>,
    >,
    /// When the last check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub completed_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Network addresses from which the person used the link. Absent from some records.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unique_ip_addresses: ::std::option::Option<
        ::std::vec::Vec<::std::string::String>,
    >,
    /// Name of the organisation shown to the person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: ::std::option::Option<::std::string::String>,
    /// The account's own tag.
    ///
    /// Inferred (medium confidence): help centre, Quick IDV article (it exists); not in the records of 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    ///
    /// Inferred (medium confidence): help centre, Quick IDV article (they exist); not in the records of 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Address that is called on changes.
    ///
    /// Inferred (medium confidence): vendor guide "Basic Realaml workflow", step 3 (in the request); not in the records of 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: ::std::option::Option<::std::string::String>,
    /// Whether the data check has finished.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub quick_id_is_completed: ::std::option::Option<bool>,
    /// Whether the name was confirmed by enough sources.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub quick_id_name_result: ::std::option::Option<Result>,
    /// Whether the date of birth was confirmed by enough sources.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub quick_id_birth_date_result: ::std::option::Option<Result>,
    /// Whether the address was confirmed by enough sources. Was `NA` in a record whose sources did not confirm it.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub quick_id_address_result: ::std::option::Option<Result>,
    /// Outcome of the data check as a whole.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub quick_id_overall_result: ::std::option::Option<Result>,
    /// What each data source says about each attribute.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub quick_id_result_sources: ::std::option::Option<
        ::std::vec::Vec<VerificationResultSource>,
    >,
    /// Outcome of the PEP check; `NA` when nobody was screened, which does not lower the result.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub pep_overall_result: ::std::option::Option<PepResult>,
    /// Listed persons that resemble this one; null when nobody was screened.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub pep_hits: ::std::option::Option<::std::vec::Vec<PepHit>>,
    /// Whether the face check has finished.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_is_completed: ::std::option::Option<bool>,
    /// Whether the photographed document is one that is recognised.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_identity_document_result: ::std::option::Option<Result>,
    /// Whether the data on the document agree with those of the verification.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_data_comparison_result: ::std::option::Option<Result>,
    /// Whether the document is still valid.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_document_expiry_result: ::std::option::Option<Result>,
    /// Whether the document shows no sign of having been altered.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_anti_tamper_result: ::std::option::Option<Result>,
    /// Whether the document itself was photographed, rather than a screen or a copy.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_id_doc_liveliness_result: ::std::option::Option<Result>,
    /// Whether the face is new to the account's other verifications.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_agency_duplicate_result: ::std::option::Option<Result>,
    /// Whether no known fraud pattern was met.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_anti_fraud_result: ::std::option::Option<Result>,
    /// Whether the portraits on the document agree with each other.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_portraits_comparison_result: ::std::option::Option<Result>,
    /// Whether the machine-readable zone is consistent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_mrz_result: ::std::option::Option<Result>,
    /// Whether the apparent age fits the date of birth.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_portrait_age_result: ::std::option::Option<Result>,
    /// Whether the face is not that of a public figure.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_public_figure_result: ::std::option::Option<Result>,
    /// Whether the selfie shows a living person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_photo_liveliness_result: ::std::option::Option<Result>,
    /// Whether the selfie shows the person on the document.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_face_comparison_result: ::std::option::Option<Result>,
    /// Outcome of the face check as a whole.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_overall_result: ::std::option::Option<Result>,
    /// Whether the given name read from the document agrees. Also false before capture, so read it only when the face check has finished.
    #[serde(
        rename = "facematch_first_name_OCR_result",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub facematch_first_name_ocr_result: ::std::option::Option<bool>,
    /// Whether the family name read from the document agrees. Also false before capture, so read it only when the face check has finished.
    #[serde(
        rename = "facematch_last_name_OCR_result",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub facematch_last_name_ocr_result: ::std::option::Option<bool>,
    /// Whether the date of birth read from the document agrees. Also false before capture, so read it only when the face check has finished.
    #[serde(
        rename = "facematch_birth_date_OCR_result",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub facematch_birth_date_ocr_result: ::std::option::Option<bool>,
    /// Whether the document could be read. Also false before capture, so read it only when the face check has finished.
    #[serde(
        rename = "facematch_document_OCR_check",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub facematch_document_ocr_check: ::std::option::Option<bool>,
    /// Public figures that the face resembles. Only null was seen; a list of names is likely.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_matched_public_figures: ::std::option::Option<::serde_json::Value>,
    /// Apparent age of the person. Only null was seen; a text is likely.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_portrait_age_range: ::std::option::Option<::serde_json::Value>,
    /// Keys of verifications with the same face. Only null was seen; a list of keys is likely.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_duplicate_signature_keys: ::std::option::Option<::serde_json::Value>,
    /// Kind of the document by its display name, for instance `New Zealand Driver Licence`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_id_type: ::std::option::Option<::std::string::String>,
    /// Issuing country of the document by its English name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_id_country: ::std::option::Option<::std::string::String>,
    /// Last day the document is valid.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_id_expiry: ::std::option::Option<::chrono::naive::NaiveDate>,
    /// What was read from the document; an empty object before capture.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_ocr_data: ::std::option::Option<DocumentOcrData>,
    /// Whether the check digits of the machine-readable zone are right.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_mrz_validated: ::std::option::Option<bool>,
    /// One set of results for each document of a two-document verification. The key's name is a guess.
    ///
    /// Inferred (low confidence): vendor contents (the schema FaceMatchVoiResult exists).
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_voi_results: ::std::option::Option<
        ::std::vec::Vec<FaceMatchVoiResult>,
    >,
    /// Link to the front of the document, cropped. Expires after 15 minutes.
    #[serde(
        rename = "facematch_id_front_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_id_front_url_temp: ::std::option::Option<::std::string::String>,
    /// Link to the back of the document, cropped. Expires after 15 minutes.
    #[serde(
        rename = "facematch_id_back_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_id_back_url_temp: ::std::option::Option<::std::string::String>,
    /// Link to the front of the document as photographed. Expires after 15 minutes.
    #[serde(
        rename = "facematch_id_front_original_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_id_front_original_url_temp: ::std::option::Option<
        ::std::string::String,
    >,
    /// Link to the back of the document as photographed. Expires after 15 minutes.
    #[serde(
        rename = "facematch_id_back_original_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_id_back_original_url_temp: ::std::option::Option<
        ::std::string::String,
    >,
    /// Link to the face cut out of the document. Expires after 15 minutes.
    #[serde(
        rename = "facematch_face_from_id_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_face_from_id_url_temp: ::std::option::Option<::std::string::String>,
    /// Link to the face cut out of the selfie. Expires after 15 minutes.
    #[serde(
        rename = "facematch_face_from_selfie_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_face_from_selfie_url_temp: ::std::option::Option<
        ::std::string::String,
    >,
    /// Link to the face cut out of the liveness capture. Expires after 15 minutes.
    #[serde(
        rename = "facematch_face_from_liveness_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_face_from_liveness_url_temp: ::std::option::Option<
        ::std::string::String,
    >,
    /// Link to the selfie. Expires after 15 minutes.
    #[serde(
        rename = "facematch_selfie_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_selfie_url_temp: ::std::option::Option<::std::string::String>,
    /// Link to a still of the liveness capture. Expires after 15 minutes.
    #[serde(
        rename = "facematch_liveness_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_liveness_url_temp: ::std::option::Option<::std::string::String>,
    /// Link to the first liveness video, WebM or MP4. Expires after 15 minutes.
    #[serde(
        rename = "facematch_liveness_video1_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_liveness_video1_url_temp: ::std::option::Option<::std::string::String>,
    /// Link to the second liveness video, WebM or MP4. Expires after 15 minutes.
    #[serde(
        rename = "facematch_liveness_video2_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_liveness_video2_url_temp: ::std::option::Option<::std::string::String>,
    /// How likely the capture shows a living person. Was 0 in every record, so the scale is not known.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_liveness_probability: ::std::option::Option<f64>,
    /// Quality of the liveness capture. Was 0 in every record, so the scale is not known.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_liveness_quality: ::std::option::Option<f64>,
    /// Whether the bank login check has finished; null when it is not part of the type.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub bankmatch_is_completed: ::std::option::Option<bool>,
    /// Name of the bank at which the person logged in.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub bankmatch_bank_name: ::std::option::Option<::std::string::String>,
    /// Link to the bank's logo. Expires after 15 minutes.
    #[serde(
        rename = "bankmatch_bank_logo_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub bankmatch_bank_logo_url_temp: ::std::option::Option<::std::string::String>,
    /// Outcome of the bank login check.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub bankmatch_overall_result: ::std::option::Option<Result>,
    /// **Deprecated.** Older name; read `quick_id_is_completed`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub is_id_verification_completed: ::std::option::Option<bool>,
    /// **Deprecated.** Older name; read `quick_id_is_completed`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub is_quick_id_completed: ::std::option::Option<bool>,
    /// **Deprecated.** Older name; read `quick_id_name_result`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub name_result: ::std::option::Option<Result>,
    /// **Deprecated.** Older name; read `quick_id_birth_date_result`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub birth_date_result: ::std::option::Option<Result>,
    /// **Deprecated.** Older name; read `quick_id_address_result`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub address_result: ::std::option::Option<Result>,
    /// **Deprecated.** Older name; read `quick_id_overall_result`. It is not the combined outcome of all checks: that is `result`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub overall_result: ::std::option::Option<Result>,
    /// **Deprecated.** Older name; read `quick_id_result_sources`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub result_sources: ::std::option::Option<::std::vec::Vec<VerificationResultSource>>,
    /// **Deprecated.** Older name; read `pep_overall_result`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub pep_result: ::std::option::Option<PepResult>,
    /// **Deprecated.** Older name; read `facematch_is_completed`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub is_facematch_completed: ::std::option::Option<bool>,
    /// **Deprecated.** Older name; read `bankmatch_is_completed`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub is_bankmatch_completed: ::std::option::Option<bool>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl Verification {
    /// With what is required.
    pub fn new(signature_key: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            url: ::std::default::Default::default(),
            type_: ::std::default::Default::default(),
            is_cancelled: ::std::default::Default::default(),
            is_completed: ::std::default::Default::default(),
            result: ::std::default::Default::default(),
            final_report_pdf_url_temp: ::std::default::Default::default(),
            report_pdf_url_temp: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            first_name: ::std::default::Default::default(),
            middle_name: ::std::default::Default::default(),
            last_name: ::std::default::Default::default(),
            birth_date: ::std::default::Default::default(),
            country: ::std::default::Default::default(),
            unit_no: ::std::default::Default::default(),
            address_line_1: ::std::default::Default::default(),
            address_line_2: ::std::default::Default::default(),
            city: ::std::default::Default::default(),
            state: ::std::default::Default::default(),
            postal_code: ::std::default::Default::default(),
            latitude: ::std::default::Default::default(),
            longitude: ::std::default::Default::default(),
            national_id: ::std::default::Default::default(),
            national_id_type: ::std::default::Default::default(),
            national_id_secondary: ::std::default::Default::default(),
            national_id_secondary_type: ::std::default::Default::default(),
            national_id_tertiary: ::std::default::Default::default(),
            national_id_tertiary_type: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            quick_id_completed_at: ::std::default::Default::default(),
            facematch_completed_at: ::std::default::Default::default(),
            completed_at: ::std::default::Default::default(),
            unique_ip_addresses: ::std::default::Default::default(),
            org_name: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            callback_url: ::std::default::Default::default(),
            quick_id_is_completed: ::std::default::Default::default(),
            quick_id_name_result: ::std::default::Default::default(),
            quick_id_birth_date_result: ::std::default::Default::default(),
            quick_id_address_result: ::std::default::Default::default(),
            quick_id_overall_result: ::std::default::Default::default(),
            quick_id_result_sources: ::std::default::Default::default(),
            pep_overall_result: ::std::default::Default::default(),
            pep_hits: ::std::default::Default::default(),
            facematch_is_completed: ::std::default::Default::default(),
            facematch_identity_document_result: ::std::default::Default::default(),
            facematch_data_comparison_result: ::std::default::Default::default(),
            facematch_document_expiry_result: ::std::default::Default::default(),
            facematch_anti_tamper_result: ::std::default::Default::default(),
            facematch_id_doc_liveliness_result: ::std::default::Default::default(),
            facematch_agency_duplicate_result: ::std::default::Default::default(),
            facematch_anti_fraud_result: ::std::default::Default::default(),
            facematch_portraits_comparison_result: ::std::default::Default::default(),
            facematch_mrz_result: ::std::default::Default::default(),
            facematch_portrait_age_result: ::std::default::Default::default(),
            facematch_public_figure_result: ::std::default::Default::default(),
            facematch_photo_liveliness_result: ::std::default::Default::default(),
            facematch_face_comparison_result: ::std::default::Default::default(),
            facematch_overall_result: ::std::default::Default::default(),
            facematch_first_name_ocr_result: ::std::default::Default::default(),
            facematch_last_name_ocr_result: ::std::default::Default::default(),
            facematch_birth_date_ocr_result: ::std::default::Default::default(),
            facematch_document_ocr_check: ::std::default::Default::default(),
            facematch_matched_public_figures: ::std::default::Default::default(),
            facematch_portrait_age_range: ::std::default::Default::default(),
            facematch_duplicate_signature_keys: ::std::default::Default::default(),
            facematch_id_type: ::std::default::Default::default(),
            facematch_id_country: ::std::default::Default::default(),
            facematch_id_expiry: ::std::default::Default::default(),
            facematch_ocr_data: ::std::default::Default::default(),
            facematch_mrz_validated: ::std::default::Default::default(),
            facematch_voi_results: ::std::default::Default::default(),
            facematch_id_front_url_temp: ::std::default::Default::default(),
            facematch_id_back_url_temp: ::std::default::Default::default(),
            facematch_id_front_original_url_temp: ::std::default::Default::default(),
            facematch_id_back_original_url_temp: ::std::default::Default::default(),
            facematch_face_from_id_url_temp: ::std::default::Default::default(),
            facematch_face_from_selfie_url_temp: ::std::default::Default::default(),
            facematch_face_from_liveness_url_temp: ::std::default::Default::default(),
            facematch_selfie_url_temp: ::std::default::Default::default(),
            facematch_liveness_url_temp: ::std::default::Default::default(),
            facematch_liveness_video1_url_temp: ::std::default::Default::default(),
            facematch_liveness_video2_url_temp: ::std::default::Default::default(),
            facematch_liveness_probability: ::std::default::Default::default(),
            facematch_liveness_quality: ::std::default::Default::default(),
            bankmatch_is_completed: ::std::default::Default::default(),
            bankmatch_bank_name: ::std::default::Default::default(),
            bankmatch_bank_logo_url_temp: ::std::default::Default::default(),
            bankmatch_overall_result: ::std::default::Default::default(),
            is_id_verification_completed: ::std::default::Default::default(),
            is_quick_id_completed: ::std::default::Default::default(),
            name_result: ::std::default::Default::default(),
            birth_date_result: ::std::default::Default::default(),
            address_result: ::std::default::Default::default(),
            overall_result: ::std::default::Default::default(),
            result_sources: ::std::default::Default::default(),
            pep_result: ::std::default::Default::default(),
            is_facematch_completed: ::std::default::Default::default(),
            is_bankmatch_completed: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for Verification {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Verification")
            .field(
                "signature_key",
                &crate::runtime::sensitive::Hidden(&self.signature_key),
            )
            .field("url", &crate::runtime::sensitive::Hidden(&self.url))
            .field("type_", &self.type_)
            .field("is_cancelled", &self.is_cancelled)
            .field("is_completed", &self.is_completed)
            .field("result", &self.result)
            .field(
                "final_report_pdf_url_temp",
                &crate::runtime::sensitive::Hidden(&self.final_report_pdf_url_temp),
            )
            .field(
                "report_pdf_url_temp",
                &crate::runtime::sensitive::Hidden(&self.report_pdf_url_temp),
            )
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("first_name", &crate::runtime::sensitive::Hidden(&self.first_name))
            .field("middle_name", &crate::runtime::sensitive::Hidden(&self.middle_name))
            .field("last_name", &crate::runtime::sensitive::Hidden(&self.last_name))
            .field("birth_date", &crate::runtime::sensitive::Hidden(&self.birth_date))
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
            .field("latitude", &crate::runtime::sensitive::Hidden(&self.latitude))
            .field("longitude", &crate::runtime::sensitive::Hidden(&self.longitude))
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
            .field("created_at", &self.created_at)
            .field("quick_id_completed_at", &self.quick_id_completed_at)
            .field("facematch_completed_at", &self.facematch_completed_at)
            .field("completed_at", &self.completed_at)
            .field(
                "unique_ip_addresses",
                &crate::runtime::sensitive::Hidden(&self.unique_ip_addresses),
            )
            .field("org_name", &crate::runtime::sensitive::Hidden(&self.org_name))
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field(
                "callback_url",
                &crate::runtime::sensitive::Hidden(&self.callback_url),
            )
            .field("quick_id_is_completed", &self.quick_id_is_completed)
            .field("quick_id_name_result", &self.quick_id_name_result)
            .field("quick_id_birth_date_result", &self.quick_id_birth_date_result)
            .field("quick_id_address_result", &self.quick_id_address_result)
            .field("quick_id_overall_result", &self.quick_id_overall_result)
            .field("quick_id_result_sources", &self.quick_id_result_sources)
            .field("pep_overall_result", &self.pep_overall_result)
            .field("pep_hits", &self.pep_hits)
            .field("facematch_is_completed", &self.facematch_is_completed)
            .field(
                "facematch_identity_document_result",
                &self.facematch_identity_document_result,
            )
            .field(
                "facematch_data_comparison_result",
                &self.facematch_data_comparison_result,
            )
            .field(
                "facematch_document_expiry_result",
                &self.facematch_document_expiry_result,
            )
            .field("facematch_anti_tamper_result", &self.facematch_anti_tamper_result)
            .field(
                "facematch_id_doc_liveliness_result",
                &self.facematch_id_doc_liveliness_result,
            )
            .field(
                "facematch_agency_duplicate_result",
                &self.facematch_agency_duplicate_result,
            )
            .field("facematch_anti_fraud_result", &self.facematch_anti_fraud_result)
            .field(
                "facematch_portraits_comparison_result",
                &self.facematch_portraits_comparison_result,
            )
            .field("facematch_mrz_result", &self.facematch_mrz_result)
            .field("facematch_portrait_age_result", &self.facematch_portrait_age_result)
            .field(
                "facematch_public_figure_result",
                &self.facematch_public_figure_result,
            )
            .field(
                "facematch_photo_liveliness_result",
                &self.facematch_photo_liveliness_result,
            )
            .field(
                "facematch_face_comparison_result",
                &self.facematch_face_comparison_result,
            )
            .field("facematch_overall_result", &self.facematch_overall_result)
            .field(
                "facematch_first_name_ocr_result",
                &self.facematch_first_name_ocr_result,
            )
            .field(
                "facematch_last_name_ocr_result",
                &self.facematch_last_name_ocr_result,
            )
            .field(
                "facematch_birth_date_ocr_result",
                &self.facematch_birth_date_ocr_result,
            )
            .field("facematch_document_ocr_check", &self.facematch_document_ocr_check)
            .field(
                "facematch_matched_public_figures",
                &crate::runtime::sensitive::Hidden(
                    &self.facematch_matched_public_figures,
                ),
            )
            .field(
                "facematch_portrait_age_range",
                &crate::runtime::sensitive::Hidden(&self.facematch_portrait_age_range),
            )
            .field(
                "facematch_duplicate_signature_keys",
                &crate::runtime::sensitive::Hidden(
                    &self.facematch_duplicate_signature_keys,
                ),
            )
            .field("facematch_id_type", &self.facematch_id_type)
            .field(
                "facematch_id_country",
                &crate::runtime::sensitive::Hidden(&self.facematch_id_country),
            )
            .field(
                "facematch_id_expiry",
                &crate::runtime::sensitive::Hidden(&self.facematch_id_expiry),
            )
            .field("facematch_ocr_data", &self.facematch_ocr_data)
            .field("facematch_mrz_validated", &self.facematch_mrz_validated)
            .field("facematch_voi_results", &self.facematch_voi_results)
            .field(
                "facematch_id_front_url_temp",
                &crate::runtime::sensitive::Hidden(&self.facematch_id_front_url_temp),
            )
            .field(
                "facematch_id_back_url_temp",
                &crate::runtime::sensitive::Hidden(&self.facematch_id_back_url_temp),
            )
            .field(
                "facematch_id_front_original_url_temp",
                &crate::runtime::sensitive::Hidden(
                    &self.facematch_id_front_original_url_temp,
                ),
            )
            .field(
                "facematch_id_back_original_url_temp",
                &crate::runtime::sensitive::Hidden(
                    &self.facematch_id_back_original_url_temp,
                ),
            )
            .field(
                "facematch_face_from_id_url_temp",
                &crate::runtime::sensitive::Hidden(&self.facematch_face_from_id_url_temp),
            )
            .field(
                "facematch_face_from_selfie_url_temp",
                &crate::runtime::sensitive::Hidden(
                    &self.facematch_face_from_selfie_url_temp,
                ),
            )
            .field(
                "facematch_face_from_liveness_url_temp",
                &crate::runtime::sensitive::Hidden(
                    &self.facematch_face_from_liveness_url_temp,
                ),
            )
            .field(
                "facematch_selfie_url_temp",
                &crate::runtime::sensitive::Hidden(&self.facematch_selfie_url_temp),
            )
            .field(
                "facematch_liveness_url_temp",
                &crate::runtime::sensitive::Hidden(&self.facematch_liveness_url_temp),
            )
            .field(
                "facematch_liveness_video1_url_temp",
                &crate::runtime::sensitive::Hidden(
                    &self.facematch_liveness_video1_url_temp,
                ),
            )
            .field(
                "facematch_liveness_video2_url_temp",
                &crate::runtime::sensitive::Hidden(
                    &self.facematch_liveness_video2_url_temp,
                ),
            )
            .field(
                "facematch_liveness_probability",
                &self.facematch_liveness_probability,
            )
            .field("facematch_liveness_quality", &self.facematch_liveness_quality)
            .field("bankmatch_is_completed", &self.bankmatch_is_completed)
            .field(
                "bankmatch_bank_name",
                &crate::runtime::sensitive::Hidden(&self.bankmatch_bank_name),
            )
            .field(
                "bankmatch_bank_logo_url_temp",
                &crate::runtime::sensitive::Hidden(&self.bankmatch_bank_logo_url_temp),
            )
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
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    Verification, "an object with `signature_key`", (0, "signature_key", signature_key,
    required), (1, "url", url, optional), (2, "type", type_, optional), (3,
    "is_cancelled", is_cancelled, optional), (4, "is_completed", is_completed, optional),
    (5, "result", result, optional), (6, "final_report_pdf_url_TEMP",
    final_report_pdf_url_temp, optional), (7, "report_pdf_url_TEMP", report_pdf_url_temp,
    optional), (8, "email", email, optional), (9, "phone", phone, optional), (10,
    "first_name", first_name, optional), (11, "middle_name", middle_name, optional), (12,
    "last_name", last_name, optional), (13, "birth_date", birth_date, optional), (14,
    "country", country, optional), (15, "unit_no", unit_no, optional), (16,
    "address_line_1", address_line_1, optional), (17, "address_line_2", address_line_2,
    optional), (18, "city", city, optional), (19, "state", state, optional), (20,
    "postal_code", postal_code, optional), (21, "latitude", latitude, optional), (22,
    "longitude", longitude, optional), (23, "national_id", national_id,
    optional_identifier), (24, "national_id_type", national_id_type, optional), (25,
    "national_id_secondary", national_id_secondary, optional), (26,
    "national_id_secondary_type", national_id_secondary_type, optional), (27,
    "national_id_tertiary", national_id_tertiary, optional), (28,
    "national_id_tertiary_type", national_id_tertiary_type, optional), (29, "created_at",
    created_at, optional), (30, "quick_id_completed_at", quick_id_completed_at,
    optional), (31, "facematch_completed_at", facematch_completed_at, optional), (32,
    "completed_at", completed_at, optional), (33, "unique_ip_addresses",
    unique_ip_addresses, optional), (34, "org_name", org_name, optional), (35,
    "reference", reference, optional), (36, "notes", notes, optional), (37,
    "callback_url", callback_url, optional), (38, "quick_id_is_completed",
    quick_id_is_completed, optional), (39, "quick_id_name_result", quick_id_name_result,
    optional), (40, "quick_id_birth_date_result", quick_id_birth_date_result, optional),
    (41, "quick_id_address_result", quick_id_address_result, optional), (42,
    "quick_id_overall_result", quick_id_overall_result, optional), (43,
    "quick_id_result_sources", quick_id_result_sources, optional), (44,
    "pep_overall_result", pep_overall_result, optional), (45, "pep_hits", pep_hits,
    optional), (46, "facematch_is_completed", facematch_is_completed, optional), (47,
    "facematch_identity_document_result", facematch_identity_document_result, optional),
    (48, "facematch_data_comparison_result", facematch_data_comparison_result, optional),
    (49, "facematch_document_expiry_result", facematch_document_expiry_result, optional),
    (50, "facematch_anti_tamper_result", facematch_anti_tamper_result, optional), (51,
    "facematch_id_doc_liveliness_result", facematch_id_doc_liveliness_result, optional),
    (52, "facematch_agency_duplicate_result", facematch_agency_duplicate_result,
    optional), (53, "facematch_anti_fraud_result", facematch_anti_fraud_result,
    optional), (54, "facematch_portraits_comparison_result",
    facematch_portraits_comparison_result, optional), (55, "facematch_mrz_result",
    facematch_mrz_result, optional), (56, "facematch_portrait_age_result",
    facematch_portrait_age_result, optional), (57, "facematch_public_figure_result",
    facematch_public_figure_result, optional), (58, "facematch_photo_liveliness_result",
    facematch_photo_liveliness_result, optional), (59,
    "facematch_face_comparison_result", facematch_face_comparison_result, optional), (60,
    "facematch_overall_result", facematch_overall_result, optional), (61,
    "facematch_first_name_OCR_result", facematch_first_name_ocr_result, optional), (62,
    "facematch_last_name_OCR_result", facematch_last_name_ocr_result, optional), (63,
    "facematch_birth_date_OCR_result", facematch_birth_date_ocr_result, optional), (64,
    "facematch_document_OCR_check", facematch_document_ocr_check, optional), (65,
    "facematch_matched_public_figures", facematch_matched_public_figures, optional), (66,
    "facematch_portrait_age_range", facematch_portrait_age_range, optional), (67,
    "facematch_duplicate_signature_keys", facematch_duplicate_signature_keys, optional),
    (68, "facematch_id_type", facematch_id_type, optional), (69, "facematch_id_country",
    facematch_id_country, optional), (70, "facematch_id_expiry", facematch_id_expiry,
    optional), (71, "facematch_ocr_data", facematch_ocr_data, optional), (72,
    "facematch_mrz_validated", facematch_mrz_validated, optional), (73,
    "facematch_voi_results", facematch_voi_results, optional), (74,
    "facematch_id_front_url_TEMP", facematch_id_front_url_temp, optional), (75,
    "facematch_id_back_url_TEMP", facematch_id_back_url_temp, optional), (76,
    "facematch_id_front_original_url_TEMP", facematch_id_front_original_url_temp,
    optional), (77, "facematch_id_back_original_url_TEMP",
    facematch_id_back_original_url_temp, optional), (78,
    "facematch_face_from_id_url_TEMP", facematch_face_from_id_url_temp, optional), (79,
    "facematch_face_from_selfie_url_TEMP", facematch_face_from_selfie_url_temp,
    optional), (80, "facematch_face_from_liveness_url_TEMP",
    facematch_face_from_liveness_url_temp, optional), (81, "facematch_selfie_url_TEMP",
    facematch_selfie_url_temp, optional), (82, "facematch_liveness_url_TEMP",
    facematch_liveness_url_temp, optional), (83, "facematch_liveness_video1_url_TEMP",
    facematch_liveness_video1_url_temp, optional), (84,
    "facematch_liveness_video2_url_TEMP", facematch_liveness_video2_url_temp, optional),
    (85, "facematch_liveness_probability", facematch_liveness_probability, optional),
    (86, "facematch_liveness_quality", facematch_liveness_quality, optional), (87,
    "bankmatch_is_completed", bankmatch_is_completed, optional), (88,
    "bankmatch_bank_name", bankmatch_bank_name, optional), (89,
    "bankmatch_bank_logo_url_TEMP", bankmatch_bank_logo_url_temp, optional), (90,
    "bankmatch_overall_result", bankmatch_overall_result, optional), (91,
    "is_id_verification_completed", is_id_verification_completed, optional), (92,
    "is_quick_id_completed", is_quick_id_completed, optional), (93, "name_result",
    name_result, optional), (94, "birth_date_result", birth_date_result, optional), (95,
    "address_result", address_result, optional), (96, "overall_result", overall_result,
    optional), (97, "result_sources", result_sources, optional), (98, "pep_result",
    pep_result, optional), (99, "is_facematch_completed", is_facematch_completed,
    optional), (100, "is_bankmatch_completed", is_bankmatch_completed, optional)
);
/// Residential address that was checked. Unused texts are empty, unused coordinates null.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationAddressResponse {
    /// Country by its English name, whatever was sent.
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
    /// State, province or region by its full name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: ::std::option::Option<::std::string::String>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: ::std::option::Option<::std::string::String>,
    /// Degrees north. May be a numeric string.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -90, "maximum" = 90, "x-sensitive" = true))
    )]
    pub latitude: ::std::option::Option<f64>,
    /// Degrees east. May be a numeric string.
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
impl VerificationAddressResponse {
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
            latitude: ::std::default::Default::default(),
            longitude: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for VerificationAddressResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationAddressResponse")
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
            .field("latitude", &crate::runtime::sensitive::Hidden(&self.latitude))
            .field("longitude", &crate::runtime::sensitive::Hidden(&self.longitude))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationAddressResponse, "an object", (0, "country", country, optional), (1,
    "unit_no", unit_no, optional), (2, "address_line_1", address_line_1, optional), (3,
    "address_line_2", address_line_2, optional), (4, "city", city, optional), (5,
    "state", state, optional), (6, "postal_code", postal_code, optional), (7, "latitude",
    latitude, optional), (8, "longitude", longitude, optional)
);
/// Chooses the rule set by which the combined result is judged.
///
/// Inferred (low confidence): vendor contents (name); help centre, articles on the country rules (that several rule sets exist).
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationAlgorithmSelection {
    /// Name of the rule set; the account's own is expected to apply when it is left out. The names are not known: country codes such as `NZ`, or methods such as `safe_harbour`, are likely.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub algorithm: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationAlgorithmSelection {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            algorithm: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `algorithm`.
    #[must_use]
    pub fn with_algorithm(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.algorithm = ::std::option::Option::Some(value.into());
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
impl ::std::fmt::Debug for VerificationAlgorithmSelection {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationAlgorithmSelection")
            .field("algorithm", &self.algorithm)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationAlgorithmSelection, "an object", (0, "algorithm", algorithm, optional)
);
/// A reviewer's decision to accept one check.
///
/// Inferred (low confidence): vendor contents (the operation replaces one for each check, so the check must be named).
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationApprovalRequest {
    /// Which check is accepted.
    pub check: VerificationCheck,
    /// Why, for the file.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationApprovalRequest {
    /// With what is required.
    pub fn new(check: impl ::std::convert::Into<VerificationCheck>) -> Self {
        Self {
            check: check.into(),
            notes: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `notes`.
    #[must_use]
    pub fn with_notes(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.notes = ::std::option::Option::Some(value.into());
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
impl ::std::fmt::Debug for VerificationApprovalRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationApprovalRequest")
            .field("check", &self.check)
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationApprovalRequest, "an object with `check`", (0, "check", check, required),
    (1, "notes", notes, optional)
);
/// Body of the call that Realaml makes when a verification changes state. Only a hint; fetch the record.
///
/// Inferred (medium confidence): vendor guide "Basic Realaml workflow", step 3 (that it exists and a fetch follows); fields are expected.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationCallback {
    /// Key of the verification that changed.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: ::std::string::String,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationCallback {
    /// With what is required.
    pub fn new(signature_key: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for VerificationCallback {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationCallback")
            .field(
                "signature_key",
                &crate::runtime::sensitive::Hidden(&self.signature_key),
            )
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationCallback, "an object with `signature_key`", (0, "signature_key",
    signature_key, required)
);
/// The record of a company check.
///
/// Inferred (medium confidence): vendor contents (name); by analogy with Verification.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationCompany {
    /// Key of the company verification.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: ::std::string::String,
    /// Expected to be `company`.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<VerificationType>,
    /// Legal name as sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_name: ::std::option::Option<::std::string::String>,
    /// Number in the company register as sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_number: ::std::option::Option<::std::string::String>,
    /// Country of incorporation.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: ::std::option::Option<::std::string::String>,
    /// E-mail address as sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub email: ::std::option::Option<::std::string::String>,
    /// Phone number as sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Whether all steps have finished; expected to be true at once.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_completed: ::std::option::Option<bool>,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_cancelled: ::std::option::Option<bool>,
    /// Combined outcome of all checks.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub result: ::std::option::Option<Result>,
    /// Outcome of the screening against sanctions and other lists.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub pep_overall_result: ::std::option::Option<PepResult>,
    /// Listed persons or bodies that resemble the company.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub pep_hits: ::std::option::Option<::std::vec::Vec<PepHit>>,
    /// Registers that were consulted.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub result_sources: ::std::option::Option<::std::vec::Vec<VerificationResultSource>>,
    /// Link to the report as PDF. Expires after 15 minutes.
    #[serde(
        rename = "final_report_pdf_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub final_report_pdf_url_temp: ::std::option::Option<::std::string::String>,
    /// The account's own tag as sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes as sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Name of the organisation on whose behalf the check is made.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: ::std::option::Option<::std::string::String>,
    /// When it was created, in UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When it finished, in UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub completed_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationCompany {
    /// With what is required.
    pub fn new(signature_key: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            type_: ::std::default::Default::default(),
            company_name: ::std::default::Default::default(),
            company_number: ::std::default::Default::default(),
            country: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            is_completed: ::std::default::Default::default(),
            is_cancelled: ::std::default::Default::default(),
            result: ::std::default::Default::default(),
            pep_overall_result: ::std::default::Default::default(),
            pep_hits: ::std::default::Default::default(),
            result_sources: ::std::default::Default::default(),
            final_report_pdf_url_temp: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            org_name: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            completed_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for VerificationCompany {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationCompany")
            .field(
                "signature_key",
                &crate::runtime::sensitive::Hidden(&self.signature_key),
            )
            .field("type_", &self.type_)
            .field(
                "company_name",
                &crate::runtime::sensitive::Hidden(&self.company_name),
            )
            .field(
                "company_number",
                &crate::runtime::sensitive::Hidden(&self.company_number),
            )
            .field("country", &crate::runtime::sensitive::Hidden(&self.country))
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("is_completed", &self.is_completed)
            .field("is_cancelled", &self.is_cancelled)
            .field("result", &self.result)
            .field("pep_overall_result", &self.pep_overall_result)
            .field("pep_hits", &self.pep_hits)
            .field("result_sources", &self.result_sources)
            .field(
                "final_report_pdf_url_temp",
                &crate::runtime::sensitive::Hidden(&self.final_report_pdf_url_temp),
            )
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field("org_name", &crate::runtime::sensitive::Hidden(&self.org_name))
            .field("created_at", &self.created_at)
            .field("completed_at", &self.completed_at)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationCompany, "an object with `signature_key`", (0, "signature_key",
    signature_key, required), (1, "type", type_, optional), (2, "company_name",
    company_name, optional), (3, "company_number", company_number, optional), (4,
    "country", country, optional), (5, "email", email, optional), (6, "phone", phone,
    optional), (7, "is_completed", is_completed, optional), (8, "is_cancelled",
    is_cancelled, optional), (9, "result", result, optional), (10, "pep_overall_result",
    pep_overall_result, optional), (11, "pep_hits", pep_hits, optional), (12,
    "result_sources", result_sources, optional), (13, "final_report_pdf_url_TEMP",
    final_report_pdf_url_temp, optional), (14, "reference", reference, optional), (15,
    "notes", notes, optional), (16, "org_name", org_name, optional), (17, "created_at",
    created_at, optional), (18, "completed_at", completed_at, optional)
);
/// Asks for a check of one company.
///
/// Inferred (medium confidence): vendor contents (name, and names of the fragments).
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationCompanyRequest {
    /// Expected to be `company` always, so that it can be left out.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<VerificationType>,
    /// Legal name.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_name: ::std::string::String,
    /// Number in the company register, for instance an NZBN, ACN or ABN.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_number: ::std::option::Option<::std::string::String>,
    /// Country of incorporation as a two-letter ISO 3166-1 code. Expected to be needed.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: ::std::option::Option<::std::string::String>,
    /// Legal form.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub company_type: ::std::option::Option<::std::string::String>,
    /// Day of incorporation.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub incorporation_date: ::std::option::Option<::chrono::naive::NaiveDate>,
    /// Person to ask for.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub contact_name: ::std::option::Option<::std::string::String>,
    /// E-mail address of the company or its contact.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Phone number in E.164 form.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// The account's own tag.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Address that is called on changes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: ::std::option::Option<::std::string::String>,
    /// Name of the organisation on whose behalf the check is made.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationCompanyRequest {
    /// With what is required.
    pub fn new(company_name: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            company_name: company_name.into(),
            type_: ::std::default::Default::default(),
            company_number: ::std::default::Default::default(),
            country: ::std::default::Default::default(),
            company_type: ::std::default::Default::default(),
            incorporation_date: ::std::default::Default::default(),
            contact_name: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            callback_url: ::std::default::Default::default(),
            org_name: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `type`.
    #[must_use]
    pub fn with_type(
        mut self,
        value: impl ::std::convert::Into<VerificationType>,
    ) -> Self {
        self.type_ = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `company_number`.
    #[must_use]
    pub fn with_company_number(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.company_number = ::std::option::Option::Some(value.into());
        self
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
    /// Sets `company_type`.
    #[must_use]
    pub fn with_company_type(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.company_type = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `incorporation_date`.
    #[must_use]
    pub fn with_incorporation_date(
        mut self,
        value: impl ::std::convert::Into<::chrono::naive::NaiveDate>,
    ) -> Self {
        self.incorporation_date = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `contact_name`.
    #[must_use]
    pub fn with_contact_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.contact_name = ::std::option::Option::Some(value.into());
        self
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
    /// Sets `reference`.
    #[must_use]
    pub fn with_reference(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.reference = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `notes`.
    #[must_use]
    pub fn with_notes(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.notes = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `callback_url`.
    #[must_use]
    pub fn with_callback_url(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.callback_url = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `org_name`.
    #[must_use]
    pub fn with_org_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.org_name = ::std::option::Option::Some(value.into());
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
impl ::std::fmt::Debug for VerificationCompanyRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationCompanyRequest")
            .field("type_", &self.type_)
            .field(
                "company_name",
                &crate::runtime::sensitive::Hidden(&self.company_name),
            )
            .field(
                "company_number",
                &crate::runtime::sensitive::Hidden(&self.company_number),
            )
            .field("country", &crate::runtime::sensitive::Hidden(&self.country))
            .field("company_type", &self.company_type)
            .field(
                "incorporation_date",
                &crate::runtime::sensitive::Hidden(&self.incorporation_date),
            )
            .field(
                "contact_name",
                &crate::runtime::sensitive::Hidden(&self.contact_name),
            )
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field(
                "callback_url",
                &crate::runtime::sensitive::Hidden(&self.callback_url),
            )
            .field("org_name", &crate::runtime::sensitive::Hidden(&self.org_name))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationCompanyRequest, "an object with `company_name`", (0, "type", type_,
    optional), (1, "company_name", company_name, required), (2, "company_number",
    company_number, optional), (3, "country", country, optional), (4, "company_type",
    company_type, optional), (5, "incorporation_date", incorporation_date, optional), (6,
    "contact_name", contact_name, optional), (7, "email", email, optional), (8, "phone",
    phone, optional), (9, "reference", reference, optional), (10, "notes", notes,
    optional), (11, "callback_url", callback_url, optional), (12, "org_name", org_name,
    optional)
);
/// Key, state and combined result of a verification.
///
/// Observed: staging records, 2022.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationCoreResponse {
    /// Key of the verification. It opens the hosted page by itself, so treat it like a password.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: ::std::string::String,
    /// Hosted page for the person. It does not expire; after completion it shows a notice.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: ::std::option::Option<::std::string::String>,
    /// Which checks the verification is made of.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<VerificationType>,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_cancelled: ::std::option::Option<bool>,
    /// Whether all steps have finished. Only then is the result final.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 5 and 6.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_completed: ::std::option::Option<bool>,
    /// Combined outcome of all checks; null until all steps have finished, even when one has failed already.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 5 and 6; staging records, 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub result: ::std::option::Option<Result>,
    /// Link to the report as PDF, present even before completion. Expires after 15 minutes.
    #[serde(
        rename = "final_report_pdf_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub final_report_pdf_url_temp: ::std::option::Option<::std::string::String>,
    /// **Deprecated.** Older name; read `final_report_pdf_url_TEMP`.
    #[serde(
        rename = "report_pdf_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "deprecated" = true, "x-sensitive" = true))
    )]
    pub report_pdf_url_temp: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationCoreResponse {
    /// With what is required.
    pub fn new(signature_key: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            url: ::std::default::Default::default(),
            type_: ::std::default::Default::default(),
            is_cancelled: ::std::default::Default::default(),
            is_completed: ::std::default::Default::default(),
            result: ::std::default::Default::default(),
            final_report_pdf_url_temp: ::std::default::Default::default(),
            report_pdf_url_temp: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for VerificationCoreResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationCoreResponse")
            .field(
                "signature_key",
                &crate::runtime::sensitive::Hidden(&self.signature_key),
            )
            .field("url", &crate::runtime::sensitive::Hidden(&self.url))
            .field("type_", &self.type_)
            .field("is_cancelled", &self.is_cancelled)
            .field("is_completed", &self.is_completed)
            .field("result", &self.result)
            .field(
                "final_report_pdf_url_temp",
                &crate::runtime::sensitive::Hidden(&self.final_report_pdf_url_temp),
            )
            .field(
                "report_pdf_url_temp",
                &crate::runtime::sensitive::Hidden(&self.report_pdf_url_temp),
            )
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationCoreResponse, "an object with `signature_key`", (0, "signature_key",
    signature_key, required), (1, "url", url, optional), (2, "type", type_, optional),
    (3, "is_cancelled", is_cancelled, optional), (4, "is_completed", is_completed,
    optional), (5, "result", result, optional), (6, "final_report_pdf_url_TEMP",
    final_report_pdf_url_temp, optional), (7, "report_pdf_url_TEMP", report_pdf_url_temp,
    optional)
);
/// Who is verified, and where the link was sent.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationIdentityResponse {
    /// Address to which the link was sent; null when Realaml sent none.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub email: ::std::option::Option<::std::string::String>,
    /// Number to which the link was sent; null when Realaml sent none.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Given name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// Middle names; an empty text when there are none.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: ::std::option::Option<::std::string::String>,
    /// Family name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// Date of birth.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: ::std::option::Option<::chrono::naive::NaiveDate>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationIdentityResponse {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            first_name: ::std::default::Default::default(),
            middle_name: ::std::default::Default::default(),
            last_name: ::std::default::Default::default(),
            birth_date: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for VerificationIdentityResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationIdentityResponse")
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("first_name", &crate::runtime::sensitive::Hidden(&self.first_name))
            .field("middle_name", &crate::runtime::sensitive::Hidden(&self.middle_name))
            .field("last_name", &crate::runtime::sensitive::Hidden(&self.last_name))
            .field("birth_date", &crate::runtime::sensitive::Hidden(&self.birth_date))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationIdentityResponse, "an object", (0, "email", email, optional), (1,
    "phone", phone, optional), (2, "first_name", first_name, optional), (3,
    "middle_name", middle_name, optional), (4, "last_name", last_name, optional), (5,
    "birth_date", birth_date, optional)
);
/// When things happened, from where, and for whom.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationMetadataResponse {
    /// When it was created, in UTC with microseconds.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When the data check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub quick_id_completed_at: ::std::option::Option<
        ::chrono::DateTime<::chrono::offset::Utc>,
    >,
    /// When the face check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub facematch_completed_at: ::std::option::Option<
        ::chrono::DateTime<::chrono::offset::Utc>,
    >,
    /// When the last check finished. Absent from some records.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub completed_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Network addresses from which the person used the link. Absent from some records.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unique_ip_addresses: ::std::option::Option<
        ::std::vec::Vec<::std::string::String>,
    >,
    /// Name of the organisation shown to the person.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: ::std::option::Option<::std::string::String>,
    /// The account's own tag.
    ///
    /// Inferred (medium confidence): help centre, Quick IDV article (it exists); not in the records of 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    ///
    /// Inferred (medium confidence): help centre, Quick IDV article (they exist); not in the records of 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Address that is called on changes.
    ///
    /// Inferred (medium confidence): vendor guide "Basic Realaml workflow", step 3 (in the request); not in the records of 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationMetadataResponse {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            created_at: ::std::default::Default::default(),
            quick_id_completed_at: ::std::default::Default::default(),
            facematch_completed_at: ::std::default::Default::default(),
            completed_at: ::std::default::Default::default(),
            unique_ip_addresses: ::std::default::Default::default(),
            org_name: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            callback_url: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for VerificationMetadataResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationMetadataResponse")
            .field("created_at", &self.created_at)
            .field("quick_id_completed_at", &self.quick_id_completed_at)
            .field("facematch_completed_at", &self.facematch_completed_at)
            .field("completed_at", &self.completed_at)
            .field(
                "unique_ip_addresses",
                &crate::runtime::sensitive::Hidden(&self.unique_ip_addresses),
            )
            .field("org_name", &crate::runtime::sensitive::Hidden(&self.org_name))
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field(
                "callback_url",
                &crate::runtime::sensitive::Hidden(&self.callback_url),
            )
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationMetadataResponse, "an object", (0, "created_at", created_at, optional),
    (1, "quick_id_completed_at", quick_id_completed_at, optional), (2,
    "facematch_completed_at", facematch_completed_at, optional), (3, "completed_at",
    completed_at, optional), (4, "unique_ip_addresses", unique_ip_addresses, optional),
    (5, "org_name", org_name, optional), (6, "reference", reference, optional), (7,
    "notes", notes, optional), (8, "callback_url", callback_url, optional)
);
/// Government IDs that were checked. Unused slots are empty or null; the third may be absent.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationNationalIdsResponse {
    /// Number of the main ID.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: ::std::option::Option<::std::string::String>,
    /// Kind of the main ID.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_type: ::std::option::Option<NationalIdTypes>,
    /// A second ID, or a part of the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: ::std::option::Option<::std::string::String>,
    /// Kind of the second ID; empty when the slot is unused or holds a part of the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_secondary_type: ::std::option::Option<NationalIdTypes>,
    /// A third ID, or a part of the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: ::std::option::Option<::std::string::String>,
    /// Kind of the third ID; empty when the slot is unused or holds a part of the first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_tertiary_type: ::std::option::Option<NationalIdTypes>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationNationalIdsResponse {
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
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for VerificationNationalIdsResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationNationalIdsResponse")
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
    VerificationNationalIdsResponse, "an object", (0, "national_id", national_id,
    optional_identifier), (1, "national_id_type", national_id_type, optional), (2,
    "national_id_secondary", national_id_secondary, optional), (3,
    "national_id_secondary_type", national_id_secondary_type, optional), (4,
    "national_id_tertiary", national_id_tertiary, optional), (5,
    "national_id_tertiary_type", national_id_tertiary_type, optional)
);
/// Body of the three deprecated approvals.
///
/// Inferred (low confidence): by analogy with VerificationApprovalRequest.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationNotesRequest {
    /// Why the check is accepted, for the file.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationNotesRequest {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            notes: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `notes`.
    #[must_use]
    pub fn with_notes(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.notes = ::std::option::Option::Some(value.into());
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
impl ::std::fmt::Debug for VerificationNotesRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationNotesRequest")
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationNotesRequest, "an object", (0, "notes", notes, optional)
);
/// Asks for a verification of one person. Which fields are needed depends on the checks and the account; only the names are always expected.
///
/// Inferred (high confidence): vendor contents (names and order of the fragments); staging records, 2022 (flat on the wire).
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationRequest {
    /// Given name. `MOCK` marks a mock person on staging.
    ///
    /// Observed: staging records, 2022 (keys); help centre, articles on each check (first and last name are mandatory).
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: ::std::string::String,
    /// Middle names, separated by spaces. For a mock person on staging, `FM1` to `FM8` choose the outcome of the face check.
    ///
    /// Observed: staging records, 2022 (keys); help centre, articles on each check (first and last name are mandatory).
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: ::std::option::Option<::std::string::String>,
    /// Family name. For a mock person on staging, `PASS`, `PARTIAL` and `FAIL` choose the outcome of the data check.
    ///
    /// Observed: staging records, 2022 (keys); help centre, articles on each check (first and last name are mandatory).
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: ::std::string::String,
    /// Date of birth. A check that runs at once needs it (Quick IDV and PEP); when a link is sent, the person can enter it. For a mock person on staging, 1900-01-02 to 1900-01-04 choose the outcome of the PEP check.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: ::std::option::Option<::chrono::naive::NaiveDate>,
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
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Country of residence. Sending the two-letter ISO 3166-1 code is expected to work; answers show the English name.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: ::std::option::Option<::std::string::String>,
    /// Unit, flat or apartment number.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unit_no: ::std::option::Option<::std::string::String>,
    /// Street number and street name.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_1: ::std::option::Option<::std::string::String>,
    /// Suburb or locality.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub address_line_2: ::std::option::Option<::std::string::String>,
    /// City or town.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub city: ::std::option::Option<::std::string::String>,
    /// State, province or region, by its full name in the records (`New South Wales`). Expected to be needed in Australia, Canada, India, Mexico and the United States.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub state: ::std::option::Option<::std::string::String>,
    /// Postal code. A string, because leading zeros count.
    ///
    /// Observed: staging records, 2022 (keys); help centre, Quick IDV article (address is mandatory).
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub postal_code: ::std::option::Option<::std::string::String>,
    /// Degrees north. May come back as a numeric string.
    ///
    /// Observed: staging records, 2022 (keys; only null was seen).
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -90, "maximum" = 90, "x-sensitive" = true))
    )]
    pub latitude: ::std::option::Option<f64>,
    /// Degrees east. May come back as a numeric string.
    ///
    /// Observed: staging records, 2022 (keys; only null was seen).
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -180, "maximum" = 180, "x-sensitive" = true))
    )]
    pub longitude: ::std::option::Option<f64>,
    /// Number of the main ID.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: ::std::option::Option<::std::string::String>,
    /// Kind of the main ID. Give it together with the number.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_type: ::std::option::Option<NationalIdTypes>,
    /// A second ID, or a part of the first such as the state or the card version of a driver licence.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: ::std::option::Option<::std::string::String>,
    /// Kind of the second ID; empty when the slot holds a part of the first.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_secondary_type: ::std::option::Option<NationalIdTypes>,
    /// A third ID, or a part of the first such as the card number of an Australian driver licence.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: ::std::option::Option<::std::string::String>,
    /// Kind of the third ID; empty when the slot holds a part of the first.
    ///
    /// Observed: staging records, 2022.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_tertiary_type: ::std::option::Option<NationalIdTypes>,
    /// Name of the rule set; the account's own is expected to apply when it is left out. The names are not known: country codes such as `NZ`, or methods such as `safe_harbour`, are likely.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub algorithm: ::std::option::Option<::std::string::String>,
    /// Address that Realaml calls when the verification changes state. Put an unguessable token into it, because no signature is known.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", step 3.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: ::std::option::Option<::std::string::String>,
    /// The account's own tag, by which verifications can be searched and grouped.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// That the person agreed to the check. Needed to run a data check at once, not for PEP alone; the key's name is a guess.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub consent: ::std::option::Option<bool>,
    /// Name of the organisation shown to the person. Observed in answers; a guess in requests.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: ::std::option::Option<::std::string::String>,
    /// Where the hosted page goes after completion. A guess.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub redirect_url: ::std::option::Option<::std::string::String>,
    /// Which checks to make. The account's own setting is expected to apply when it is left out.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<VerificationType>,
    /// Asks the person for two documents instead of one.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub capture_two_ids: ::std::option::Option<bool>,
    /// Adds the PEP check to a face check.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub run_pep_check: ::std::option::Option<bool>,
    /// Where to look for PEP hits: `global` (expected to apply when left out) or `residential_country`. The choice exists in the web application; key and values are guesses.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub pep_search_scope: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationRequest {
    /// With what is required.
    pub fn new(
        first_name: impl ::std::convert::Into<::std::string::String>,
        last_name: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            first_name: first_name.into(),
            last_name: last_name.into(),
            middle_name: ::std::default::Default::default(),
            birth_date: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            country: ::std::default::Default::default(),
            unit_no: ::std::default::Default::default(),
            address_line_1: ::std::default::Default::default(),
            address_line_2: ::std::default::Default::default(),
            city: ::std::default::Default::default(),
            state: ::std::default::Default::default(),
            postal_code: ::std::default::Default::default(),
            latitude: ::std::default::Default::default(),
            longitude: ::std::default::Default::default(),
            national_id: ::std::default::Default::default(),
            national_id_type: ::std::default::Default::default(),
            national_id_secondary: ::std::default::Default::default(),
            national_id_secondary_type: ::std::default::Default::default(),
            national_id_tertiary: ::std::default::Default::default(),
            national_id_tertiary_type: ::std::default::Default::default(),
            algorithm: ::std::default::Default::default(),
            callback_url: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            consent: ::std::default::Default::default(),
            org_name: ::std::default::Default::default(),
            redirect_url: ::std::default::Default::default(),
            type_: ::std::default::Default::default(),
            capture_two_ids: ::std::default::Default::default(),
            run_pep_check: ::std::default::Default::default(),
            pep_search_scope: ::std::default::Default::default(),
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
    /// Sets `birth_date`.
    #[must_use]
    pub fn with_birth_date(
        mut self,
        value: impl ::std::convert::Into<::chrono::naive::NaiveDate>,
    ) -> Self {
        self.birth_date = ::std::option::Option::Some(value.into());
        self
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
    /// Sets `algorithm`.
    #[must_use]
    pub fn with_algorithm(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.algorithm = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `callback_url`.
    #[must_use]
    pub fn with_callback_url(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.callback_url = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `reference`.
    #[must_use]
    pub fn with_reference(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.reference = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `notes`.
    #[must_use]
    pub fn with_notes(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.notes = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `consent`.
    #[must_use]
    pub fn with_consent(mut self, value: impl ::std::convert::Into<bool>) -> Self {
        self.consent = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `org_name`.
    #[must_use]
    pub fn with_org_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.org_name = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `redirect_url`.
    #[must_use]
    pub fn with_redirect_url(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.redirect_url = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `type`.
    #[must_use]
    pub fn with_type(
        mut self,
        value: impl ::std::convert::Into<VerificationType>,
    ) -> Self {
        self.type_ = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `capture_two_ids`.
    #[must_use]
    pub fn with_capture_two_ids(
        mut self,
        value: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.capture_two_ids = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `run_pep_check`.
    #[must_use]
    pub fn with_run_pep_check(mut self, value: impl ::std::convert::Into<bool>) -> Self {
        self.run_pep_check = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `pep_search_scope`.
    #[must_use]
    pub fn with_pep_search_scope(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.pep_search_scope = ::std::option::Option::Some(value.into());
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
impl ::std::fmt::Debug for VerificationRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationRequest")
            .field("first_name", &crate::runtime::sensitive::Hidden(&self.first_name))
            .field("middle_name", &crate::runtime::sensitive::Hidden(&self.middle_name))
            .field("last_name", &crate::runtime::sensitive::Hidden(&self.last_name))
            .field("birth_date", &crate::runtime::sensitive::Hidden(&self.birth_date))
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
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
            .field("latitude", &crate::runtime::sensitive::Hidden(&self.latitude))
            .field("longitude", &crate::runtime::sensitive::Hidden(&self.longitude))
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
            .field("algorithm", &self.algorithm)
            .field(
                "callback_url",
                &crate::runtime::sensitive::Hidden(&self.callback_url),
            )
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field("consent", &self.consent)
            .field("org_name", &crate::runtime::sensitive::Hidden(&self.org_name))
            .field(
                "redirect_url",
                &crate::runtime::sensitive::Hidden(&self.redirect_url),
            )
            .field("type_", &self.type_)
            .field("capture_two_ids", &self.capture_two_ids)
            .field("run_pep_check", &self.run_pep_check)
            .field("pep_search_scope", &self.pep_search_scope)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationRequest, "an object with `first_name`", (0, "first_name", first_name,
    required), (1, "middle_name", middle_name, optional), (2, "last_name", last_name,
    required), (3, "birth_date", birth_date, optional), (4, "email", email, optional),
    (5, "phone", phone, optional), (6, "country", country, optional), (7, "unit_no",
    unit_no, optional), (8, "address_line_1", address_line_1, optional), (9,
    "address_line_2", address_line_2, optional), (10, "city", city, optional), (11,
    "state", state, optional), (12, "postal_code", postal_code, optional), (13,
    "latitude", latitude, optional), (14, "longitude", longitude, optional), (15,
    "national_id", national_id, optional_identifier), (16, "national_id_type",
    national_id_type, optional), (17, "national_id_secondary", national_id_secondary,
    optional), (18, "national_id_secondary_type", national_id_secondary_type, optional),
    (19, "national_id_tertiary", national_id_tertiary, optional), (20,
    "national_id_tertiary_type", national_id_tertiary_type, optional), (21, "algorithm",
    algorithm, optional), (22, "callback_url", callback_url, optional), (23, "reference",
    reference, optional), (24, "notes", notes, optional), (25, "consent", consent,
    optional), (26, "org_name", org_name, optional), (27, "redirect_url", redirect_url,
    optional), (28, "type", type_, optional), (29, "capture_two_ids", capture_two_ids,
    optional), (30, "run_pep_check", run_pep_check, optional), (31, "pep_search_scope",
    pep_search_scope, optional)
);
/// Where to send the link again. Everything is optional; an empty body repeats the last message.
///
/// Inferred (medium confidence): vendor contents (name); by analogy with ContactMethods.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationResendRequest {
    /// Corrected e-mail address.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Corrected mobile number in E.164 form.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationResendRequest {
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
impl ::std::fmt::Debug for VerificationResendRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationResendRequest")
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationResendRequest, "an object", (0, "email", email, optional), (1, "phone",
    phone, optional)
);
/// What one data source says about each attribute. Apart from the label, the keys hold verdicts, not the person's data.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationResultSource {
    /// Display name of the source, for instance `AU Driver Licence`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<::std::string::String>,
    /// Verdict on the person's name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<Result>,
    /// Verdict on the date of birth.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub birth_date: ::std::option::Option<Result>,
    /// Verdict on the address.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub address: ::std::option::Option<Result>,
    /// Kind of ID that the source matched on; null when it is no register of IDs. Absent from older records.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub national_id_type: ::std::option::Option<NationalIdTypes>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationResultSource {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            label: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            birth_date: ::std::default::Default::default(),
            address: ::std::default::Default::default(),
            national_id_type: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for VerificationResultSource {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationResultSource")
            .field("label", &self.label)
            .field("name", &self.name)
            .field("birth_date", &self.birth_date)
            .field("address", &self.address)
            .field("national_id_type", &self.national_id_type)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationResultSource, "an object", (0, "label", label, optional), (1, "name",
    name, optional), (2, "birth_date", birth_date, optional), (3, "address", address,
    optional), (4, "national_id_type", national_id_type, optional)
);
/// Short form of a verification, as create returns it.
///
/// Inferred (high confidence): vendor contents (name); vendor guide "Basic Realaml workflow", step 2.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationSimple {
    /// Key of the verification: for fetching it, and for the mobile SDKs. Documented for accounts with embedding; expected always, because nothing could be fetched without it.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", step 2; staging records, 2022 (form).
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: ::std::string::String,
    /// Hosted page, to be used as the source of an iframe. Only with embedding enabled for the account.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", step 2.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: ::std::option::Option<::std::string::String>,
    /// Which checks will be made.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<VerificationType>,
    /// Address to which the link was sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub email: ::std::option::Option<::std::string::String>,
    /// Number to which the link was sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Given name as sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// Middle names as sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: ::std::option::Option<::std::string::String>,
    /// Family name as sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// Date of birth as sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: ::std::option::Option<::chrono::naive::NaiveDate>,
    /// When it was created, in UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Whether all steps have finished.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_completed: ::std::option::Option<bool>,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_cancelled: ::std::option::Option<bool>,
    /// The account's own tag as sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Address that is called on changes, as sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl VerificationSimple {
    /// With what is required.
    pub fn new(signature_key: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            url: ::std::default::Default::default(),
            type_: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            first_name: ::std::default::Default::default(),
            middle_name: ::std::default::Default::default(),
            last_name: ::std::default::Default::default(),
            birth_date: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            is_completed: ::std::default::Default::default(),
            is_cancelled: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            callback_url: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for VerificationSimple {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerificationSimple")
            .field(
                "signature_key",
                &crate::runtime::sensitive::Hidden(&self.signature_key),
            )
            .field("url", &crate::runtime::sensitive::Hidden(&self.url))
            .field("type_", &self.type_)
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("first_name", &crate::runtime::sensitive::Hidden(&self.first_name))
            .field("middle_name", &crate::runtime::sensitive::Hidden(&self.middle_name))
            .field("last_name", &crate::runtime::sensitive::Hidden(&self.last_name))
            .field("birth_date", &crate::runtime::sensitive::Hidden(&self.birth_date))
            .field("created_at", &self.created_at)
            .field("is_completed", &self.is_completed)
            .field("is_cancelled", &self.is_cancelled)
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field(
                "callback_url",
                &crate::runtime::sensitive::Hidden(&self.callback_url),
            )
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    VerificationSimple, "an object with `signature_key`", (0, "signature_key",
    signature_key, required), (1, "url", url, optional), (2, "type", type_, optional),
    (3, "email", email, optional), (4, "phone", phone, optional), (5, "first_name",
    first_name, optional), (6, "middle_name", middle_name, optional), (7, "last_name",
    last_name, optional), (8, "birth_date", birth_date, optional), (9, "created_at",
    created_at, optional), (10, "is_completed", is_completed, optional), (11,
    "is_cancelled", is_cancelled, optional), (12, "reference", reference, optional), (13,
    "callback_url", callback_url, optional)
);
/// Outcome of the PEP check. The list is open; only `NA` was seen, the others are expected in the form of the other results.
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
    Unknown(::std::string::String),
}
impl PepResult {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "NA",
        "PASS",
        "PARTIAL",
        "FAIL",
        "REVIEW",
    ];
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
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "NA" => Self::NotApplicable,
                "PASS" => Self::Pass,
                "PARTIAL" => Self::Partial,
                "FAIL" => Self::Fail,
                "REVIEW" => Self::Review,
                _ => return ::std::option::Option::None,
            },
        )
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
    Unknown(::std::string::String),
}
impl PepType {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "PEP",
        "RCA",
        "SIP",
        "SANCTION",
        "ADVERSE_MEDIA",
        "HIO",
        "WATCHLIST",
    ];
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
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "PEP" => Self::PoliticallyExposedPerson,
                "RCA" => Self::RelativeOrCloseAssociate,
                "SIP" => Self::SpecialInterestPerson,
                "SANCTION" => Self::Sanction,
                "ADVERSE_MEDIA" => Self::AdverseMedia,
                "HIO" => Self::HeadOfInternationalOrganisation,
                "WATCHLIST" => Self::Watchlist,
                _ => return ::std::option::Option::None,
            },
        )
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
    /// `REVIEW`: A person has to look at it. A status of the web application; whether it is also a token here is not known. (inferred)
    Review,
    /// A value this version of the crate does not know, as it was received.
    Unknown(::std::string::String),
}
impl Result {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "PASS",
        "PARTIAL",
        "FAIL",
        "NA",
        "REVIEW",
    ];
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
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "PASS" => Self::Pass,
                "PARTIAL" => Self::Partial,
                "FAIL" => Self::Fail,
                "NA" => Self::NotApplicable,
                "REVIEW" => Self::Review,
                _ => return ::std::option::Option::None,
            },
        )
    }
}
crate::runtime::open_enum::implement!(Result, false);
/// A check whose result a reviewer can accept. The list is open.
///
/// Inferred (medium confidence): vendor contents (the three deprecated operations, one for each check); key prefixes of the staging records.
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
    Unknown(::std::string::String),
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
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "quick_id" => Self::QuickId,
                "pep" => Self::Pep,
                "facematch" => Self::Facematch,
                _ => return ::std::option::Option::None,
            },
        )
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
    Unknown(::std::string::String),
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
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "quick_id_facematch" => Self::QuickIdFacematch,
                "quick_id" => Self::QuickId,
                "facematch" => Self::Facematch,
                "pep" => Self::Pep,
                "facematch_voi" => Self::FacematchVoi,
                "quick_id_bankmatch" => Self::QuickIdBankmatch,
                "quick_id_facematch_bankmatch" => Self::QuickIdFacematchBankmatch,
                "bankmatch" => Self::Bankmatch,
                "company" => Self::Company,
                _ => return ::std::option::Option::None,
            },
        )
    }
}
crate::runtime::open_enum::implement!(VerificationType, false);
