// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::ESignDocument;

/// One page of a list of documents.
///
/// Inferred (high confidence): name in the vendor contents; page-number form of Django REST framework.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentPage {
    /// The number of documents on all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// The address of the next page; null on the last. Check its host before you follow it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub next: Option<String>,
    /// The address of the previous page; null on the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub previous: Option<String>,
    /// The documents on this page.
    #[serde(default)]
    pub results: Vec<ESignDocument>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentPage {
    /// Creates a value with only the required fields set.
    pub fn new(results: impl Into<Vec<ESignDocument>>) -> Self {
        Self { count: None, next: None, previous: None, results: results.into(), extra: serde_json::Map::new() }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignDocumentPage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocumentPage")
            .field("count", &self.count)
            .field("next", &sensitive::Hidden(&self.next))
            .field("previous", &sensitive::Hidden(&self.previous))
            .field("results", &self.results)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocumentPage,
    "an object",
    (0, "count", count, optional),
    (1, "next", next, optional),
    (2, "previous", previous, optional),
    (3, "results", results, default)
);
