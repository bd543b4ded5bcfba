//! Stores templates, documents and builder sessions.

use std::collections::BTreeMap;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::document::StoredDocument;
use super::recipient::StoredRecipient;
use super::session::BuilderSession;
use super::shelf::DocumentShelf;
use super::template::{self, StoredTemplate};
use crate::world::files;
use crate::world::ids::HexKey;
use crate::world::schedule::Schedule;

/// All templates, documents and builder sessions, and the schedule of expiries.
#[derive(Serialize, Deserialize)]
pub(crate) struct EsignStore {
    pub(crate) templates: Vec<StoredTemplate>,
    pub(crate) documents: DocumentShelf,
    pub(crate) sessions: BTreeMap<String, BuilderSession>,
    pub(crate) expiries: Schedule<String>,
}

impl EsignStore {
    /// Creates a store with the templates that every sandbox starts with.
    pub(crate) fn new(now: DateTime<Utc>) -> Self {
        Self {
            templates: template::seeded(now),
            documents: DocumentShelf::default(),
            sessions: BTreeMap::new(),
            expiries: Schedule::default(),
        }
    }

    pub(crate) fn template(&self, id: &str) -> Option<&StoredTemplate> {
        self.templates.iter().find(|template| template.id == id)
    }

    /// Returns the document and the recipient whose signing page has this token.
    pub(crate) fn by_token(&self, token: HexKey) -> Option<(&StoredDocument, &StoredRecipient)> {
        self.documents.values().find_map(|document| {
            let recipient = document.recipients.iter().find(|recipient| recipient.token == token)?;
            Some((document, recipient))
        })
    }

    /// Returns the content and media type of a file of a document or template.
    pub(crate) fn file(&self, owner: &str, id: &str) -> Option<(Bytes, &'static str)> {
        let of_document = self.documents.get(owner).and_then(|document| document.file(id));
        let found = of_document.or_else(|| self.template(owner).map(|template| &template.file))?;
        let content = found.content.clone().unwrap_or_else(|| files::made_for(&found.name).into());
        Some((content, found.media_type()))
    }
}
