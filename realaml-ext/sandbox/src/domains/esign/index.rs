//! An index of the values by which lists of documents are filtered and sorted. It is separate from the documents, so
//! that listing a hundred thousand documents is fast.

use super::document::StoredDocument;
use super::hits::Hits;
use super::order::{Orders, SortKey};
use super::search_text::{SearchText, narrow};
use super::slot::{Counts, Selection, Slot};

/// A search that finds more than one in this many documents does not sort its matches. It picks them from the sorted
/// list of all documents.
const MANY: usize = 128;

/// The number of searches whose hits are kept up to date. Each costs a little with every change of a document.
const KEPT: usize = 4;

/// The index of all documents. The slots are in the order of creation.
#[derive(Default)]
pub(crate) struct DocumentIndex {
    slots: Vec<Slot>,
    text: SearchText,
    /// The positions of the slots, sorted by each [`SortKey`].
    orders: Orders,
    counts: Counts,
    /// What the last searches found, the latest first.
    searches: Vec<Hits>,
    live: usize,
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
        let text = SearchText::of(document);
        let at = self.slots.binary_search_by_key(&document.number, |slot| slot.number).unwrap_or_else(|at| {
            self.open(at, document);
            at
        });
        let place = (self.slots[at].start, self.slots[at].end);
        let (start, end) = if self.text.is_at(place, &text) {
            place
        } else {
            self.text.wipe(place);
            self.text.append(at, &text)
        };
        let before = std::mem::replace(&mut self.slots[at], Slot { start, end, ..Slot::new(document) });
        self.orders.change(at, &before, &self.slots);
        if before.is_deleted {
            self.live += 1;
        } else {
            self.counts.remove(&before);
        }
        self.counts.add(&self.slots[at]);
        for hits in &mut self.searches {
            hits.change(at, &before, &self.slots[at], &text);
        }
    }

    /// Inserts the slot of a new document. Until the document is put into it, it is marked as deleted.
    fn open(&mut self, at: usize, document: &StoredDocument) {
        self.slots.insert(at, Slot { is_deleted: true, ..Slot::new(document) });
        if at + 1 < self.slots.len() {
            // Documents from a data file may arrive out of order, so the slots after this one move.
            self.text.make_room(at);
            self.orders.forget();
            self.searches.clear();
        } else {
            self.orders.add(at, &self.slots);
            self.searches.iter_mut().for_each(Hits::add);
        }
    }

    /// Removes a document.
    pub(crate) fn remove(&mut self, number: u64) {
        let Ok(at) = self.slots.binary_search_by_key(&number, |slot| slot.number) else { return };
        let slot = &mut self.slots[at];
        if slot.is_deleted {
            return;
        }
        self.text.wipe((slot.start, slot.end));
        self.counts.remove(slot);
        for hits in &mut self.searches {
            hits.change(at, slot, slot, b"");
        }
        (slot.start, slot.end, slot.is_deleted) = (0, 0, true);
        self.live -= 1;
    }

    /// Whether so many slots or so much text are unused that the index should be rebuilt.
    pub(crate) fn is_worn(&self) -> bool {
        self.slots.len() > 2 * self.live + 1000 || self.text.is_worn()
    }

    /// Returns how many documents are selected, and the numbers of the documents from `start` to `end` in the
    /// selection's order.
    pub(crate) fn select(&mut self, selection: &Selection<'_>, start: usize, end: usize) -> (usize, Vec<u64>) {
        // Unknown members are ignored, as in the vendor's framework. Without a known one, the newest document is first.
        let terms = selection.ordering.split(',').map(|term| match term.trim().strip_prefix('-') {
            Some(name) => (name, true),
            None => (term.trim(), false),
        });
        let mut known = terms.filter(|(name, _)| *name == "created_at" || SortKey::named(name).is_some());
        let (name, descending) = known.next().unwrap_or(("created_at", true));
        let (key, page) = (SortKey::named(name), Page { start, length: end.saturating_sub(start), descending });
        let (count, found) = match selection.search {
            "" => self.listed(selection, key, &page),
            _ => self.searched(selection, key, &page),
        };
        (count, found.iter().map(|at| self.slots[*at as usize].number).collect())
    }

    /// Returns how many documents are selected without a search, and a page of them.
    fn listed(&mut self, selection: &Selection<'_>, key: Option<SortKey>, page: &Page) -> (usize, Vec<u32>) {
        let Self { slots, orders, counts, .. } = self;
        let fits = |at: &u32| slots[*at as usize].fits(selection);
        let count = counts.of(selection);
        let found = match key {
            None => page.of(count, (0..narrow(slots.len())).filter(fits)),
            Some(key) => page.of(count, orders.by(key, slots).iter().copied().filter(fits)),
        };
        (count, found)
    }

    /// Returns how many documents a search finds, and a page of them.
    fn searched(&mut self, selection: &Selection<'_>, key: Option<SortKey>, page: &Page) -> (usize, Vec<u32>) {
        let Self { slots, text, orders, searches, .. } = self;
        let wanted = selection.search.as_bytes();
        let kept = searches.iter().position(|hits| hits.is_for(wanted));
        let hits = match kept {
            Some(at) => searches.remove(at),
            None => Hits::new(wanted, text.find(wanted, slots.len()), slots),
        };
        searches.truncate(KEPT - 1);
        searches.insert(0, hits);
        let hits = &searches[0];
        let fits = |at: &u32| slots[*at as usize].fits(selection);
        let count = hits.count(selection);
        let found = hits.slots().filter(fits);
        let found = match key {
            None => page.of(count, found),
            Some(key) if count < slots.len() / MANY => {
                let mut found: Vec<u32> = found.collect();
                found.sort_unstable_by(|a, b| key.compare(&slots[*a as usize], &slots[*b as usize]));
                page.of(count, found.into_iter())
            }
            Some(key) => {
                page.of(count, orders.by(key, slots).iter().copied().filter(|at| hits.contains(*at) && fits(at)))
            }
        };
        (count, found)
    }
}

impl Page {
    /// Takes the page from the selected documents. `count` is their number, so that the search ends at the last one.
    fn of(&self, count: usize, all: impl DoubleEndedIterator<Item = u32>) -> Vec<u32> {
        let length = self.length.min(count.saturating_sub(self.start));
        if self.descending {
            all.rev().skip(self.start).take(length).collect()
        } else {
            all.skip(self.start).take(length).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;

    use super::super::search_text::fold;
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
        let ordering = match selection.ordering {
            "" | "bogus" => "-created_at",
            "bogus, -name" => "-name",
            known => known,
        };
        let descending = ordering.starts_with('-');
        found.sort_by(|a, b| {
            let order = match ordering.trim_start_matches('-') {
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
        let orderings = [
            "",
            "bogus",
            "bogus, -name",
            "created_at",
            "-created_at",
            "name",
            "-name",
            "status",
            "-sent_at",
            "updated_at",
        ];
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
        // No text contains NUL, not even a new one after the same search.
        assert_eq!(count(&mut index, "\0"), 0);
        index.put(&documents[4]);
        assert_eq!((count(&mut index, "\0"), count(&mut index, "matter")), (0, 29));
        // More searches than are kept.
        for part in ["m", "ma", "mat", "matt", "matte", "m"] {
            assert_eq!(count(&mut index, part), 29, "{part}");
        }
    }

    #[test]
    fn a_final_sigma_is_found_like_any_other() {
        let mut documents = documents(1);
        documents[0].settings.insert("name".to_owned(), "ΟΔΟΣΗΜΑΝΣΗ".into());
        let mut index = DocumentIndex::default();
        index.put(&documents[0]);
        let search = &fold("ΟΔΟΣ");
        assert_eq!(index.select(&Selection { account: 0, status: None, search, ordering: "" }, 0, 1).0, 1);
    }

    #[test]
    fn the_text_of_the_next_document_is_not_found_in_a_shorter_one() {
        let mut documents = documents(3);
        let mut index = DocumentIndex::default();
        // The offset of the first hit, counted from the start of the second text, is the place of the last hit.
        for (document, name) in documents.iter_mut().zip(["0123456789deed", "abc", "01234deed"]) {
            document.settings.insert("name".to_owned(), name.into());
            document.settings.insert("reference".to_owned(), "".into());
            index.put(document);
        }
        let selection = Selection { account: 0, status: None, search: "deed", ordering: "created_at" };
        assert_eq!(index.select(&selection, 0, 3), (2, vec![documents[0].number, documents[2].number]));
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
