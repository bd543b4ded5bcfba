// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{
    DocumentOcrData, FaceMatchVoiResult, NationalIdTypes, PepHit, PepResult, VerificationResult,
    VerificationResultSource, VerificationType,
};

/// The full record of a verification. Read `result` only when `is_completed` is true, and note that `overall_result` is
/// the data check's alone. A key may be null or absent for checks that are not part of the type.
///
/// Observed: staging records, 2022; vendor guide "Basic Realaml workflow", step 5.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Verification {
    /// The key of the verification. It opens the hosted page by itself, so treat it like a password.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: String,
    /// The hosted page for the person. It does not expire; after completion it shows a notice.
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
    /// The combined outcome of all checks; null until all steps have finished, even when one has failed already.
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 5 and 6; staging records, 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<VerificationResult>,
    /// The link to the report as PDF, present even before completion. Expires after 15 minutes.
    #[serde(rename = "final_report_pdf_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub final_report_pdf_url_temp: Option<String>,
    /// **Deprecated.** An older name; read `final_report_pdf_url_TEMP`.
    #[serde(rename = "report_pdf_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "deprecated" = true, "x-sensitive" = true))
    )]
    pub report_pdf_url_temp: Option<String>,
    /// The address to which the link was sent; null when Realaml sent none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub email: Option<String>,
    /// The number to which the link was sent; null when Realaml sent none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// The given name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// The middle names; an empty string when there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: Option<String>,
    /// The family name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// The date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<chrono::NaiveDate>,
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
    /// The number of the main ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id: Option<String>,
    /// The kind of the main ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_type: Option<NationalIdTypes>,
    /// A second ID, or a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_secondary: Option<String>,
    /// The kind of the second ID; empty when the slot is unused or holds a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_id_secondary_type: Option<NationalIdTypes>,
    /// A third ID, or a part of the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub national_id_tertiary: Option<String>,
    /// The kind of the third ID; empty when the slot is unused or holds a part of the first.
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
    /// The network addresses from which the person used the link. Absent from some records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub unique_ip_addresses: Option<Vec<String>>,
    /// The name of the organisation shown to the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// The account's own tag.
    ///
    /// Inferred (medium confidence): help centre, Quick IDV article (it exists); not in the records of 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The internal notes.
    ///
    /// Inferred (medium confidence): help centre, Quick IDV article (they exist); not in the records of 2022.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The address that is called on changes.
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
    pub quick_id_name_result: Option<VerificationResult>,
    /// Whether the date of birth was confirmed by enough sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_birth_date_result: Option<VerificationResult>,
    /// Whether the address was confirmed by enough sources. Was `NA` in a record whose sources did not confirm it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_address_result: Option<VerificationResult>,
    /// The outcome of the data check as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_overall_result: Option<VerificationResult>,
    /// What each data source says about each attribute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_id_result_sources: Option<Vec<VerificationResultSource>>,
    /// The outcome of the PEP check; `NA` when nobody was screened, which does not lower the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pep_overall_result: Option<PepResult>,
    /// Listed persons who resemble this one; null when nobody was screened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pep_hits: Option<Vec<PepHit>>,
    /// Whether the face check has finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_is_completed: Option<bool>,
    /// Whether the photographed document is one that is recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_identity_document_result: Option<VerificationResult>,
    /// Whether the data on the document agree with those of the verification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_data_comparison_result: Option<VerificationResult>,
    /// Whether the document is still valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_document_expiry_result: Option<VerificationResult>,
    /// Whether the document shows no sign of having been altered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_anti_tamper_result: Option<VerificationResult>,
    /// Whether the document itself was photographed, rather than a screen or a copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_id_doc_liveliness_result: Option<VerificationResult>,
    /// Whether the face is new to the account's other verifications.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_agency_duplicate_result: Option<VerificationResult>,
    /// Whether no known fraud pattern was met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_anti_fraud_result: Option<VerificationResult>,
    /// Whether the portraits on the document agree with each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_portraits_comparison_result: Option<VerificationResult>,
    /// Whether the machine-readable zone is consistent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_mrz_result: Option<VerificationResult>,
    /// Whether the apparent age fits the date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_portrait_age_result: Option<VerificationResult>,
    /// Whether the face is not that of a public figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_public_figure_result: Option<VerificationResult>,
    /// Whether the selfie shows a living person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_photo_liveliness_result: Option<VerificationResult>,
    /// Whether the selfie shows the person on the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_face_comparison_result: Option<VerificationResult>,
    /// The outcome of the face check as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_overall_result: Option<VerificationResult>,
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
    /// The public figures whom the face resembles. Only null was seen; a list of names is likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_matched_public_figures: Option<serde_json::Value>,
    /// The apparent age of the person. Only null was seen; a text is likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_portrait_age_range: Option<serde_json::Value>,
    /// The keys of verifications with the same face. Only null was seen; a list of keys is likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_duplicate_signature_keys: Option<serde_json::Value>,
    /// The kind of the document by its display name, for instance `New Zealand Driver Licence`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_id_type: Option<String>,
    /// The issuing country of the document by its English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub facematch_id_country: Option<String>,
    /// The last day on which the document is valid.
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
    /// The link to the front of the document, cropped. Expires after 15 minutes.
    #[serde(rename = "facematch_id_front_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_id_front_url_temp: Option<String>,
    /// The link to the back of the document, cropped. Expires after 15 minutes.
    #[serde(rename = "facematch_id_back_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_id_back_url_temp: Option<String>,
    /// The link to the front of the document as photographed. Expires after 15 minutes.
    #[serde(rename = "facematch_id_front_original_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_id_front_original_url_temp: Option<String>,
    /// The link to the back of the document as photographed. Expires after 15 minutes.
    #[serde(rename = "facematch_id_back_original_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_id_back_original_url_temp: Option<String>,
    /// The link to the face cut out of the document. Expires after 15 minutes.
    #[serde(rename = "facematch_face_from_id_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_face_from_id_url_temp: Option<String>,
    /// The link to the face cut out of the selfie. Expires after 15 minutes.
    #[serde(rename = "facematch_face_from_selfie_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_face_from_selfie_url_temp: Option<String>,
    /// The link to the face cut out of the liveness capture. Expires after 15 minutes.
    #[serde(rename = "facematch_face_from_liveness_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_face_from_liveness_url_temp: Option<String>,
    /// The link to the selfie. Expires after 15 minutes.
    #[serde(rename = "facematch_selfie_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_selfie_url_temp: Option<String>,
    /// The link to a still of the liveness capture. Expires after 15 minutes.
    #[serde(rename = "facematch_liveness_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_liveness_url_temp: Option<String>,
    /// The link to the first liveness video, WebM or MP4. Expires after 15 minutes.
    #[serde(rename = "facematch_liveness_video1_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_liveness_video1_url_temp: Option<String>,
    /// The link to the second liveness video, WebM or MP4. Expires after 15 minutes.
    #[serde(rename = "facematch_liveness_video2_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub facematch_liveness_video2_url_temp: Option<String>,
    /// How likely it is that the capture shows a living person. Was 0 in every record, so the scale is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_liveness_probability: Option<f64>,
    /// The quality of the liveness capture. Was 0 in every record, so the scale is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facematch_liveness_quality: Option<f64>,
    /// Whether the bank login check has finished; null when it is not part of the type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bankmatch_is_completed: Option<bool>,
    /// The name of the bank at which the person logged in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub bankmatch_bank_name: Option<String>,
    /// The link to the bank's logo. Expires after 15 minutes.
    #[serde(rename = "bankmatch_bank_logo_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub bankmatch_bank_logo_url_temp: Option<String>,
    /// The outcome of the bank login check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bankmatch_overall_result: Option<VerificationResult>,
    /// **Deprecated.** An older name; read `quick_id_is_completed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub is_id_verification_completed: Option<bool>,
    /// **Deprecated.** An older name; read `quick_id_is_completed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub is_quick_id_completed: Option<bool>,
    /// **Deprecated.** An older name; read `quick_id_name_result`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub name_result: Option<VerificationResult>,
    /// **Deprecated.** An older name; read `quick_id_birth_date_result`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub birth_date_result: Option<VerificationResult>,
    /// **Deprecated.** An older name; read `quick_id_address_result`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub address_result: Option<VerificationResult>,
    /// **Deprecated.** An older name; read `quick_id_overall_result`. It is not the combined outcome of all checks:
    /// that is `result`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub overall_result: Option<VerificationResult>,
    /// **Deprecated.** An older name; read `quick_id_result_sources`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub result_sources: Option<Vec<VerificationResultSource>>,
    /// **Deprecated.** An older name; read `pep_overall_result`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub pep_result: Option<PepResult>,
    /// **Deprecated.** An older name; read `facematch_is_completed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub is_facematch_completed: Option<bool>,
    /// **Deprecated.** An older name; read `bankmatch_is_completed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("deprecated" = true)))]
    pub is_bankmatch_completed: Option<bool>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl Verification {
    /// Creates a value with only the required fields set.
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
