// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// The audit trail of a completed document.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignCompletionCertificate {
    /// The identifier of the certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The link to the file, expected to expire after 15 minutes. The vendor may call it `url` here.
    #[serde(rename = "url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url_temp: Option<String>,
    /// When the certificate was made, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generated_at: Option<chrono::DateTime<chrono::Utc>>,
    /// The file name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub file_name: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignCompletionCertificate {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignCompletionCertificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignCompletionCertificate")
            .field("id", &self.id)
            .field("url_temp", &sensitive::Hidden(&self.url_temp))
            .field("generated_at", &self.generated_at)
            .field("file_name", &sensitive::Hidden(&self.file_name))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignCompletionCertificate,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "url_TEMP", url_temp, optional),
    (2, "generated_at", generated_at, optional),
    (3, "file_name", file_name, optional)
);
