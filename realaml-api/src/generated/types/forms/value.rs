// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// One entry of a filled-in form.
///
/// Inferred (medium confidence): name in the vendor contents; common form products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmissionValue {
    /// The identifier of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The identifier of the field, if the vendor uses this name instead of `field`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The question as shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The kind of field, for instance text, date, select or file. Free text here.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// What was entered: text, number, boolean, list or link; null when empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub value: Option<serde_json::Value>,
    /// The heading under which the field appears.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The link to an uploaded file, expected to expire after 15 minutes.
    #[serde(rename = "file_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub file_url_temp: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl FormSubmissionValue {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for FormSubmissionValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormSubmissionValue")
            .field("field", &self.field)
            .field("key", &self.key)
            .field("label", &self.label)
            .field("type_", &self.type_)
            .field("value", &sensitive::Hidden(&self.value))
            .field("section", &self.section)
            .field("file_url_temp", &sensitive::Hidden(&self.file_url_temp))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    FormSubmissionValue,
    "an object",
    (0, "field", field, optional),
    (1, "key", key, optional),
    (2, "label", label, optional),
    (3, "type", type_, optional),
    (4, "value", value, optional),
    (5, "section", section, optional),
    (6, "file_url_TEMP", file_url_temp, optional)
);
