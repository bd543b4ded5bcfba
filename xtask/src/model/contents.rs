//! Reads `openapi/vendor/contents.json`, which lists every guide, operation, schema and national-ID page in the
//! vendor's table of contents, and the schemas that only the spec has.

use std::{collections::BTreeMap, path::Path};

use serde::Deserialize;

use crate::finding::{Finding, Findings};

/// The file name shown in messages.
pub const FILE: &str = "openapi/vendor/contents.json";

/// The vendor's table of contents, and the schemas that only the spec has.
#[derive(Clone, Debug, Deserialize)]
pub struct Contents {
    pub guides: Vec<Guide>,
    pub operations: Vec<Entry>,
    pub schemas: Vec<Schema>,
    pub national_ids: Vec<Country>,
    /// The spec's schemas that are not in the vendor's contents, each with the reason for adding it.
    pub curated_schemas: BTreeMap<String, String>,
}

/// One of the vendor's guides, with the files of this repository that cover it.
#[derive(Clone, Debug, Deserialize)]
pub struct Guide {
    pub title: String,
    /// The paths of the modules, examples and documents that cover the guide.
    #[serde(default)]
    pub answered_by: Vec<String>,
}

/// An operation in the table of contents.
#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    pub title: String,
    pub operation_id: String,
    pub domain: String,
    /// The number and kind of the vendor's page, such as `36861909e0`.
    pub page: Option<String>,
}

/// A schema in the table of contents.
#[derive(Clone, Debug, Deserialize)]
pub struct Schema {
    pub name: String,
    /// The number and kind of the vendor's page, such as `15362746d0`.
    pub page: Option<String>,
}

/// A national-ID page in the table of contents.
#[derive(Clone, Debug, Deserialize)]
pub struct Country {
    pub title: String,
    pub country: String,
}

impl Contents {
    /// Reads the file from `folder`, which is `openapi/`.
    pub fn read(folder: &Path) -> Result<Self, Findings> {
        let path = folder.join("vendor/contents.json");
        let text = std::fs::read_to_string(&path)
            .map_err(|error| Finding::new(FILE, "contents", format!("cannot be read: {error}")))?;
        serde_json::from_str(&text)
            .map_err(|error| Finding::new(FILE, "contents", error.to_string()).line(error.line()).into())
    }
}
