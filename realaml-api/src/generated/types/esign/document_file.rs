// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// A file of a document or template.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentFile {
    /// The identifier of the file; fields refer to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The file name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// The number of pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_count: Option<i64>,
    /// The position within the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// The size in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// The media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The link to the file, expected to expire after 15 minutes. The vendor may call it `url` here.
    #[serde(rename = "url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url_temp: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentFile {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignDocumentFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocumentFile")
            .field("id", &self.id)
            .field("name", &sensitive::Hidden(&self.name))
            .field("page_count", &self.page_count)
            .field("order", &self.order)
            .field("size", &self.size)
            .field("content_type", &self.content_type)
            .field("url_temp", &sensitive::Hidden(&self.url_temp))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocumentFile,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "name", name, optional),
    (2, "page_count", page_count, optional),
    (3, "order", order, optional),
    (4, "size", size, optional),
    (5, "content_type", content_type, optional),
    (6, "url_TEMP", url_temp, optional)
);

/// A file to be put into a draft, carried inside the JSON body.
///
/// Inferred (medium confidence): curated: file inside a JSON body, as comparable e-sign products take it.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentFileUpload {
    /// The file name with extension.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minLength" = 1, "x-sensitive" = true))
    )]
    pub name: String,
    /// The file, base64.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "byte", "x-sensitive" = true))
    )]
    pub content: String,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentFileUpload {
    /// Creates a value with only the required fields set.
    pub fn new(name: impl Into<String>, content: impl Into<String>) -> Self {
        Self { name: name.into(), content: content.into(), extra: serde_json::Map::new() }
    }

    /// Adds a member that the spec does not define.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignDocumentFileUpload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocumentFileUpload")
            .field("name", &sensitive::Hidden(&self.name))
            .field("content", &sensitive::Hidden(&self.content))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocumentFileUpload,
    "an object with `name`",
    (0, "name", name, required),
    (1, "content", content, required)
);
