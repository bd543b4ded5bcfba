//! The files of documents and templates.

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::world::World;
use crate::world::files;

/// A file of a document or template. Content that was not uploaded is generated on demand.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct DocumentFile {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) content: Option<Bytes>,
}

impl DocumentFile {
    pub(crate) fn media_type(&self) -> &'static str {
        const PDF: &str = "application/pdf";
        match &self.content {
            None => files::media_type(&self.name).unwrap_or(PDF),
            Some(content) if content.starts_with(b"%PDF-") => PDF,
            Some(_) => "application/octet-stream",
        }
    }

    /// Returns the file's entry in the record of a document or template.
    pub(crate) fn record(&self, world: &World, folder: &str, index: usize) -> Value {
        let size = self.content.as_ref().map(|content| content.len());
        json!({
            "id": self.id,
            "name": self.name,
            "page_count": if self.media_type() == "application/pdf" { json!(1) } else { Value::Null },
            "order": index + 1,
            "size": size.unwrap_or_else(|| files::made_for(&self.name).len()),
            "content_type": self.media_type(),
            "url_TEMP": world.link(folder, &format!("file-{}", self.id)),
        })
    }
}
