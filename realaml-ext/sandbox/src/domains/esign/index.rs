//! An index of the values by which lists of documents are filtered and sorted. It is separate from the documents, so
//! that listing a hundred thousand documents is fast.

use memchr::memmem;

use super::document::StoredDocument;
use super::order::{Orders, SortKey};
use super::slot::{Counts, Selection, Slot};

/// The byte that ends each name and reference in the index. It is removed from the names and references themselves.
const END: u8 = 0;

/// A search that finds more than one in this many documents does not sort its matches. It picks them from the sorted
/// list of all documents.
const MANY: usize = 16;

/// The index of all documents. The slots are in the order of creation, and the searchable text is in one buffer.
#[derive(Default)]
pub(crate) struct DocumentIndex {
    slots: Vec<Slot>,
    /// Names and references in lower case. The text of each document ends with [`END`].
    text: Vec<u8>,
    /// The position at which each document's text begins, in the order of the buffer.
    spans: Vec<Span>,
    /// The positions of the slots, sorted by each [`SortKey`].
    orders: Orders,
    counts: Counts,
    /// The last search text and the slots that it found, kept until the text of a document changes. A caller who reads
    /// several pages of a list repeats the search for each page.
    last_search: Option<(Vec<u8>, Vec<u32>)>,
    /// The number of bytes of text that no longer belong to a document.
    dead_text: usize,
    live: usize,
}

#[derive(Clone, Copy)]
struct Span {
    start: u32,
    slot: u32,
}

/// The requested part of a list, and the direction in which the list is sorted.
struct Page {
    start: usize,
    length: usize,
    descending: bool,
}

impl DocumentIndex {
    /// Adds a new document, or updates a changed document.
    pub(crate) fn put(&mut self, document: &StoredDocument) {
        let text = searched(document);
        let at = match self.slots.binary_search_by_key(&document.number, |slot| slot.number) {
            Ok(at) => at,
            Err(at) => {
                self.live += 1;
                self.last_search = None;
                self.slots.insert(at, Slot::new(document));
                self.counts.add(document);
                if at + 1 < self.slots.len() {
                    // Documents from a data file may arrive out of order, so the slots after this one move.
                    self.spans.iter_mut().filter(|span| span.slot as usize >= at).for_each(|span| span.slot += 1);
                    self.orders.forget();
                } else {
                    self.orders.add(at, &self.slots);
                }
                at
            }
        };
        let slot = &self.slots[at];
        let (start, end) = (slot.start as usize, slot.end as usize);
        let range = if self.text[start..end] == *text { (slot.start, slot.end) } else { self.write(at, text) };
        let changed = Slot { start: range.0, end: range.1, ..Slot::new(document) };
        let before = std::mem::replace(&mut self.slots[at], changed);
        self.orders.change(at, &before, &self.slots);
        if before.is_deleted {
            // The number of a removed document is used again.
            self.live += 1;
        } else {
            self.counts.remove(&before);
        }
        self.counts.add(document);
    }

    /// Removes a document.
    pub(crate) fn remove(&mut self, number: u64) {
        if let Ok(at) = self.slots.binary_search_by_key(&number, |slot| slot.number) {
            self.blank(at);
            let slot = &mut self.slots[at];
            if !slot.is_deleted {
                self.counts.remove(slot);
                slot.is_deleted = true;
                self.live -= 1;
            }
            (slot.start, slot.end) = (0, 0);
        }
    }

    /// Whether so many slots or so much text are unused that the index should be rebuilt.
    pub(crate) fn is_worn(&self) -> bool {
        self.slots.len() > 2 * self.live + 1000 || self.dead_text > self.text.len() / 2 + 100_000
    }

    /// Returns how many documents are selected, and the numbers of the documents from `start` to `end` in the
    /// selection's order.
    pub(crate) fn select(&mut self, selection: &Selection<'_>, start: usize, end: usize) -> (usize, Vec<u64>) {
        let (name, descending) = match selection.ordering.strip_prefix('-') {
            Some(name) => (name, true),
            None if selection.ordering.is_empty() => ("created_at", true),
            None => (selection.ordering, false),
        };
        let (key, page) = (SortKey::named(name), Page { start, length: end.saturating_sub(start), descending });
        let (count, found) = match selection.search {
            "" => (self.counts.of(selection), self.listed(selection, key, &page)),
            _ => self.searched(selection, key, &page),
        };
        (count, found.iter().map(|at| self.slots[*at as usize].number).collect())
    }

    /// Returns a page of the selected documents, without a search.
    fn listed(&mut self, selection: &Selection<'_>, key: Option<SortKey>, page: &Page) -> Vec<u32> {
        let Self { slots, orders, .. } = self;
        let fits = |at: &u32| slots[*at as usize].fits(selection);
        match key {
            None => page.of((0..u32::try_from(slots.len()).unwrap_or(u32::MAX)).filter(fits)),
            Some(key) => page.of(orders.by(key, slots).iter().copied().filter(fits)),
        }
    }

    /// Returns how many documents a search finds, and a page of them.
    fn searched(&mut self, selection: &Selection<'_>, key: Option<SortKey>, page: &Page) -> (usize, Vec<u32>) {
        let mut found = self.hits(selection.search.as_bytes());
        let Self { slots, orders, .. } = self;
        found.retain(|at| slots[*at as usize].fits(selection));
        let count = found.len();
        let page = match key {
            None => page.of(found.into_iter()),
            Some(key) if count < slots.len() / MANY => {
                found.sort_unstable_by(|a, b| key.compare(&slots[*a as usize], &slots[*b as usize]));
                page.of(found.into_iter())
            }
            Some(key) => {
                let mut is_found = vec![false; slots.len()];
                found.into_iter().for_each(|at| is_found[at as usize] = true);
                page.of(orders.by(key, slots).iter().copied().filter(|at| is_found[*at as usize]))
            }
        };
        (count, page)
    }

    /// Returns the slots of the documents whose text contains the search text, in the order of creation.
    fn hits(&mut self, wanted: &[u8]) -> Vec<u32> {
        if let Some((text, hits)) = &self.last_search
            && text == wanted
        {
            return hits.clone();
        }
        let mut hits = self.scan(wanted);
        hits.sort_unstable();
        self.last_search = Some((wanted.to_vec(), hits.clone()));
        hits
    }

    /// Searches the texts of all documents. Returns the slots that match, in the order of the buffer.
    fn scan(&self, wanted: &[u8]) -> Vec<u32> {
        let mut hits = Vec::new();
        if wanted.contains(&END) {
            return hits;
        }
        let finder = memmem::Finder::new(wanted);
        let (mut from, mut span) = (0, 0);
        while let Some(at) = finder.find(&self.text[from..]) {
            let at = from + at;
            while self.spans.get(span + 1).is_some_and(|next| next.start as usize <= at) {
                span += 1;
            }
            hits.push(self.spans[span].slot);
            // The document already matches, so the rest of its text is skipped.
            from = self.spans.get(span + 1).map_or(self.text.len(), |next| next.start as usize);
        }
        hits
    }

    /// Appends the new text of a document to the buffer, and overwrites its old text. Returns the start and the end
    /// of the new text.
    fn write(&mut self, at: usize, text: Vec<u8>) -> (u32, u32) {
        self.blank(at);
        let position = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let start = position(self.text.len());
        self.spans.push(Span { start, slot: position(at) });
        self.text.extend(text);
        (start, position(self.text.len()))
    }

    /// Overwrites the text of a document in the buffer with zeros.
    fn blank(&mut self, at: usize) {
        self.last_search = None;
        let (start, end) = (self.slots[at].start as usize, self.slots[at].end as usize);
        self.text[start..end].fill(END);
        self.dead_text += end - start;
    }
}

impl Page {
    fn of(&self, all: impl DoubleEndedIterator<Item = u32>) -> Vec<u32> {
        if self.descending {
            all.rev().skip(self.start).take(self.length).collect()
        } else {
            all.skip(self.start).take(self.length).collect()
        }
    }
}

/// Returns the searchable text of a document: its name and reference in lower case.
fn searched(document: &StoredDocument) -> Vec<u8> {
    let mut text = Vec::new();
    for name in ["name", "reference"] {
        let small = document.text(name).unwrap_or_default().to_lowercase();
        text.extend(small.bytes().filter(|byte| *byte != END));
        text.push(END);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;

    use super::*;
    use crate::domains::esign::document::DocumentStatus;
    use crate::world::World;
    use crate::world::clock::SandboxClock;
    use crate::world::ids::IdSource;
    use crate::world::settings::Settings;

    fn documents(count: usize) -> Vec<StoredDocument> {
        let start = DateTime::from_timestamp(1_700_000_000, 0).expect("a time");
        let settings = Arc::new(Settings::local("http://127.0.0.1:1"));
        let mut world = World::new(settings, SandboxClock::new(Some(start)), IdSource::new(Some(7)));
        let statuses = [DocumentStatus::Draft, DocumentStatus::Sent, DocumentStatus::Completed];
        let make = |at: usize| {
            let mut document = StoredDocument::blank(&mut world);
            document.settings.insert("name".to_owned(), format!("Deed {}", (at * 7919) % count).into());
            document.settings.insert("reference".to_owned(), format!("Matter-{at}").into());
            document.status = statuses[at % 3];
            document.sent_at =
                (!at.is_multiple_of(3)).then_some(start + chrono::TimeDelta::seconds((at as i64 * 31) % 97));
            document
        };
        (0..count).map(make).collect()
    }

    /// Selects without an index: reads every document, and sorts all that match.
    fn slowly(documents: &[StoredDocument], selection: &Selection<'_>, start: usize, end: usize) -> (usize, Vec<u64>) {
        let text = |one: &StoredDocument, name| one.text(name).unwrap_or_default().to_lowercase();
        let mut found: Vec<&StoredDocument> = documents
            .iter()
            .filter(|one| selection.status.is_none_or(|status| one.status.as_str() == status))
            .filter(|one| ["name", "reference"].iter().any(|name| text(one, name).contains(selection.search)))
            .collect();
        let descending = selection.ordering.is_empty() || selection.ordering.starts_with('-');
        found.sort_by(|a, b| {
            let order = match selection.ordering.trim_start_matches('-') {
                "name" => a.title().cmp(b.title()),
                "status" => a.status.as_str().cmp(b.status.as_str()),
                "sent_at" => a.sent_at.cmp(&b.sent_at),
                "updated_at" => a.updated_at.cmp(&b.updated_at),
                _ => a.created_at.cmp(&b.created_at),
            };
            let order = order.then(a.number.cmp(&b.number));
            if descending { order.reverse() } else { order }
        });
        let (start, end) = (start.min(found.len()), end.min(found.len()));
        (found.len(), found[start..end].iter().map(|one| one.number).collect())
    }

    /// Checks that the index selects the same documents as [`slowly`], for many combinations of ordering, status,
    /// search text and range.
    fn compare(index: &mut DocumentIndex, documents: &[StoredDocument]) {
        let orderings = ["", "created_at", "-created_at", "name", "-name", "status", "-sent_at", "updated_at"];
        for ordering in orderings {
            for status in [None, Some("draft"), Some("voided"), Some("gone")] {
                for search in ["", "deed 1", "matter-29", "renamed", "E", "nothing", "\0"] {
                    for (start, end) in [(0, 25), (25, 50), (290, 400), (1000, 1025), (0, usize::MAX)] {
                        let selection = Selection { account: 0, status, search, ordering };
                        let expected = slowly(documents, &selection, start, end);
                        assert_eq!(
                            index.select(&selection, start, end),
                            expected,
                            "{ordering} {status:?} {search} {start}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn the_index_selects_what_a_look_at_every_document_would() {
        let mut documents = documents(300);
        let late = documents.split_off(290);
        let mut index = DocumentIndex::default();
        documents.iter().for_each(|document| index.put(document));
        compare(&mut index, &documents);
        for at in (0..290).step_by(5) {
            documents[at].settings.insert("name".to_owned(), "Renamed to something longer".into());
            documents[at].status = DocumentStatus::Voided;
            documents[at].updated_at += chrono::TimeDelta::seconds(1000 - at as i64);
            index.put(&documents[at]);
        }
        compare(&mut index, &documents);
        let removed: Vec<_> = (0..60).rev().step_by(7).map(|at| documents.remove(at)).collect();
        removed.iter().for_each(|document| index.remove(document.number));
        late.iter().for_each(|document| index.put(document));
        documents.extend(late);
        compare(&mut index, &documents);
        // A number may be used again after its document was removed.
        removed.iter().for_each(|document| index.put(document));
        documents.extend(removed);
        documents.sort_by_key(|document| document.number);
        compare(&mut index, &documents);
        // A document from a data file may be older than those already in the index.
        let mut whole = DocumentIndex::default();
        documents.iter().skip(1).for_each(|document| whole.put(document));
        whole.select(&Selection { account: 0, status: None, search: "", ordering: "name" }, 0, 1);
        whole.put(&documents[0]);
        compare(&mut whole, &documents);
    }

    #[test]
    fn a_repeated_search_finds_what_changed_in_the_meantime() {
        let mut documents = documents(30);
        let late = documents.pop().expect("30 documents");
        let mut index = DocumentIndex::default();
        documents.iter().for_each(|document| index.put(document));
        let count = |index: &mut DocumentIndex, search| {
            index.select(&Selection { account: 0, status: None, search, ordering: "" }, 0, 1).0
        };
        assert_eq!((count(&mut index, "matter"), count(&mut index, "matter")), (29, 29));
        index.put(&late);
        assert_eq!(count(&mut index, "matter"), 30);
        documents[3].settings.insert("reference".to_owned(), "Another".into());
        index.put(&documents[3]);
        assert_eq!(count(&mut index, "matter"), 29);
        index.remove(documents[4].number);
        assert_eq!(count(&mut index, "matter"), 28);
    }

    #[test]
    fn what_was_wiped_out_is_never_found_and_wears_the_index() {
        let mut documents = documents(3000);
        let mut index = DocumentIndex::default();
        documents.iter().for_each(|document| index.put(document));
        assert!(!index.is_worn());
        for document in documents.drain(..2500) {
            index.remove(document.number);
        }
        assert!(index.is_worn());
        let selection = Selection { account: 0, status: None, search: "matter-", ordering: "" };
        assert_eq!(index.select(&selection, 0, 1).0, 500);
    }
}
