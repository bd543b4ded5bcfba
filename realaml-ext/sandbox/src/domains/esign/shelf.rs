//! All documents by their identifiers, with the index from which lists are made.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::document::StoredDocument;
use super::index::{DocumentIndex, Selection};

/// The most bytes of uploaded files that are kept.
const UPLOADED: usize = 128 * 1024 * 1024;

/// All documents, in the order of creation.
#[derive(Default)]
pub(crate) struct DocumentShelf {
    documents: BTreeMap<u64, StoredDocument>,
    numbers: HashMap<String, u64>,
    index: DocumentIndex,
    /// Bytes of uploaded files.
    uploaded: usize,
    /// The document that was handed out to be changed. It is indexed before the index is used again.
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

    /// Adds a document, or replaces the one that has its identifier.
    pub(crate) fn put(&mut self, document: StoredDocument) {
        self.touch(document.number);
        self.numbers.insert(document.id.clone(), document.number);
        self.uploaded += document.uploaded();
        if let Some(before) = self.documents.insert(document.number, document) {
            self.uploaded -= before.uploaded();
        }
        self.make_room();
    }

    /// Forgets the uploaded files of the oldest documents if the files take too many bytes. Pages are then invented for
    /// them, as for files that were never uploaded.
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

    /// All documents, the oldest first.
    pub(crate) fn values(&self) -> impl DoubleEndedIterator<Item = &StoredDocument> + ExactSizeIterator {
        self.documents.values()
    }

    pub(crate) fn len(&self) -> usize {
        self.documents.len()
    }

    /// Returns how many documents are selected, and those from `start` to `end` in order.
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

    /// Indexes the document that was changed.
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
