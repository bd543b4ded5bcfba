// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{VerificationResult, VerificationType};

/// Key, state and combined result of a verification.
///
/// Observed: staging records, 2022.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationCoreResponse {
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
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationCoreResponse {
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
