// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{DocumentOcrData, VerificationResult};

/// The results for one document of a two-document verification. Expected to repeat the checks of the face check without
/// their prefix.
///
/// Inferred (medium confidence): vendor contents (name); by analogy with the `facematch_` keys of the staging records.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FaceMatchVoiResult {
    /// The outcome for this document as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overall_result: Option<VerificationResult>,
    /// Whether the document is one that is recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_document_result: Option<VerificationResult>,
    /// Whether the data on the document agree with those of the verification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_comparison_result: Option<VerificationResult>,
    /// Whether the document is valid; here a passport may have expired less than two years ago.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_expiry_result: Option<VerificationResult>,
    /// Whether the document shows no sign of having been altered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anti_tamper_result: Option<VerificationResult>,
    /// Whether the document itself was photographed, rather than a screen or a copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_doc_liveliness_result: Option<VerificationResult>,
    /// Whether the face is new to the account's other verifications.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency_duplicate_result: Option<VerificationResult>,
    /// Whether no known fraud pattern was met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anti_fraud_result: Option<VerificationResult>,
    /// Whether the portraits on the document agree with each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portraits_comparison_result: Option<VerificationResult>,
    /// Whether the machine-readable zone is consistent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mrz_result: Option<VerificationResult>,
    /// Whether the apparent age fits the date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portrait_age_result: Option<VerificationResult>,
    /// Whether the face is not that of a public figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_figure_result: Option<VerificationResult>,
    /// Whether the selfie shows a living person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo_liveliness_result: Option<VerificationResult>,
    /// Whether the selfie shows the person on the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub face_comparison_result: Option<VerificationResult>,
    /// The kind of the document by its display name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_type: Option<String>,
    /// The issuing country by its English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id_country: Option<String>,
    /// The last day on which the document is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id_expiry: Option<chrono::NaiveDate>,
    /// Whether the check digits of the machine-readable zone are right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mrz_validated: Option<bool>,
    /// What was read from the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ocr_data: Option<DocumentOcrData>,
    /// The link to the front of the document, cropped. Expires after 15 minutes.
    #[serde(rename = "id_front_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub id_front_url_temp: Option<String>,
    /// The link to the back of the document, cropped. Expires after 15 minutes.
    #[serde(rename = "id_back_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub id_back_url_temp: Option<String>,
    /// The link to the front of the document as photographed. Expires after 15 minutes.
    #[serde(rename = "id_front_original_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub id_front_original_url_temp: Option<String>,
    /// The link to the back of the document as photographed. Expires after 15 minutes.
    #[serde(rename = "id_back_original_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub id_back_original_url_temp: Option<String>,
    /// The link to the face cut out of the document. Expires after 15 minutes.
    #[serde(rename = "face_from_id_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub face_from_id_url_temp: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl FaceMatchVoiResult {
    /// Creates a value with no fields set.
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
