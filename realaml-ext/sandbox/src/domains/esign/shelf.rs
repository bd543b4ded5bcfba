//! The collection of all documents, with the index for lists.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::document::StoredDocument;
use super::index::DocumentIndex;
use super::slot::Selection;

/// The largest total size of uploaded files, in bytes.
const UPLOADED: usize = 128 * 1024 * 1024;

/// All documents in the order of creation, and by their identifiers.
#[derive(Default)]
pub(crate) struct DocumentShelf {
    documents: BTreeMap<u64, StoredDocument>,
    numbers: HashMap<String, u64>,
    index: DocumentIndex,
    /// The total size of the uploaded files in bytes.
    uploaded: usize,
    /// The number of the document that was last handed out for a change. The document is indexed before the index is
    /// used again.
    touched: Option<u64>,
}

impl DocumentShelf {
    pub(crate) fn get(&self, id: &str) -> Option<&StoredDocument> {
        self.documents.get(self.numbers.get(id)?)
    }

    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut StoredDocument> {
        let number = *self.numbers.get(id)?;
        self.touch(number);
        self.documents.get_mut(&number)
    }

    /// Adds a document, which replaces any document with the same identifier or the same number.
    pub(crate) fn put(&mut self, document: StoredDocument) {
        if self.numbers.get(&document.id).is_some_and(|number| *number != document.number) {
            self.remove(&document.id);
        }
        self.touch(document.number);
        let id = document.id.clone();
        self.numbers.insert(id.clone(), document.number);
        self.uploaded += document.uploaded();
        if let Some(before) = self.documents.insert(document.number, document) {
            self.uploaded -= before.uploaded();
            if before.id != id {
                self.numbers.remove(&before.id);
            }
        }
        self.make_room();
    }

    /// If the total size of the uploaded files is too large, removes the content of the oldest documents' files until
    /// it is at most half the limit. These files get generated content, as if they had never been uploaded.
    fn make_room(&mut self) {
        if self.uploaded <= UPLOADED {
            return;
        }
        for document in self.documents.values_mut() {
            self.uploaded -= document.uploaded();
            document.files.iter_mut().for_each(|file| file.content = None);
            if self.uploaded <= UPLOADED / 2 {
                return;
            }
        }
    }

    pub(crate) fn remove(&mut self, id: &str) {
        if let Some(number) = self.numbers.remove(id) {
            self.settle();
            self.uploaded -= self.documents.remove(&number).map_or(0, |document| document.uploaded());
            self.index.remove(number);
        }
    }

    /// Returns all documents, oldest first.
    pub(crate) fn values(&self) -> impl DoubleEndedIterator<Item = &StoredDocument> + ExactSizeIterator {
        self.documents.values()
    }

    pub(crate) fn len(&self) -> usize {
        self.documents.len()
    }

    /// Returns how many documents are selected, and the documents from `start` to `end` in the selection's order.
    pub(crate) fn select(
        &mut self,
        selection: &Selection<'_>,
        start: usize,
        end: usize,
    ) -> (usize, Vec<&StoredDocument>) {
        self.settle();
        let (count, numbers) = self.index.select(selection, start, end);
        (count, numbers.iter().filter_map(|number| self.documents.get(number)).collect())
    }

    fn touch(&mut self, number: u64) {
        if self.touched != Some(number) {
            self.settle();
        }
        self.touched = Some(number);
    }

    /// Indexes the changed document, if there is one, and rebuilds the index if much of it is unused.
    fn settle(&mut self) {
        if let Some(document) = self.touched.take().and_then(|number| self.documents.get(&number)) {
            self.index.put(document);
        }
        if self.index.is_worn() {
            self.index = DocumentIndex::default();
            self.documents.values().for_each(|document| self.index.put(document));
        }
    }
}

impl FromIterator<StoredDocument> for DocumentShelf {
    fn from_iter<T: IntoIterator<Item = StoredDocument>>(documents: T) -> Self {
        let mut shelf = Self::default();
        documents.into_iter().for_each(|document| shelf.put(document));
        shelf
    }
}

impl Serialize for DocumentShelf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.values())
    }
}

impl<'de> Deserialize<'de> for DocumentShelf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<StoredDocument>::deserialize(deserializer)?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::world::World;
    use crate::world::clock::SandboxClock;
    use crate::world::ids::IdSource;
    use crate::world::settings::Settings;

    /// Returns the identifiers of all documents, in the order of a list.
    fn listed(shelf: &mut DocumentShelf) -> Vec<String> {
        let selection = Selection { account: 0, status: None, search: "", ordering: "created_at" };
        let (count, found) = shelf.select(&selection, 0, 10);
        assert_eq!(count, found.len());
        found.iter().map(|document| document.id.clone()).collect()
    }

    #[test]
    fn a_document_replaces_the_ones_with_its_identifier_and_its_number() {
        let settings = Arc::new(Settings::local("http://127.0.0.1:1"));
        let mut world = World::new(settings, SandboxClock::new(None), IdSource::new(Some(7)));
        let [first, second] = [StoredDocument::blank(&mut world), StoredDocument::blank(&mut world)];
        let mut shelf: DocumentShelf = [first.clone(), second.clone()].into_iter().collect();
        assert_eq!(listed(&mut shelf), [first.id.clone(), second.id.clone()]);

        let renumbered = StoredDocument { number: second.number + 1, ..first.clone() };
        shelf.put(renumbered.clone());
        assert_eq!(listed(&mut shelf), [second.id.clone(), first.id.clone()]);
        assert_eq!(shelf.get(&first.id).map(|document| document.number), Some(renumbered.number));

        let renamed = StoredDocument { id: "another".to_owned(), ..second.clone() };
        shelf.put(renamed);
        assert_eq!(listed(&mut shelf), ["another".to_owned(), first.id.clone()]);
        assert!(shelf.get(&second.id).is_none());
        shelf.remove(&second.id);
        assert_eq!(shelf.len(), 2);
    }
}
