//! The documents that a search finds, kept up to date while documents change.

use super::search_text::{contains, narrow};
use super::slot::{Counts, Selection, Slot};

/// The documents that contain a text. A caller who reads several pages of a list repeats the search for each page.
pub(super) struct Hits {
    wanted: Box<[u8]>,
    /// For each slot, whether it contains the text.
    is_hit: Vec<bool>,
    counts: Counts,
}

impl Hits {
    /// `is_hit` says for each slot whether it contains the wanted text.
    pub(super) fn new(wanted: &[u8], is_hit: Vec<bool>, slots: &[Slot]) -> Self {
        let mut counts = Counts::default();
        let hits = slots.iter().zip(&is_hit).filter(|(_, is_hit)| **is_hit);
        hits.for_each(|(slot, _)| counts.add(slot));
        Self { wanted: wanted.into(), is_hit, counts }
    }

    /// Whether these are the documents that contain this text.
    pub(super) fn is_for(&self, wanted: &[u8]) -> bool {
        *self.wanted == *wanted
    }

    /// Returns all slots that contain the text, in the order of creation.
    pub(super) fn slots(&self) -> impl DoubleEndedIterator<Item = u32> {
        self.is_hit.iter().enumerate().filter(|(_, is_hit)| **is_hit).map(|(at, _)| narrow(at))
    }

    pub(super) fn contains(&self, at: u32) -> bool {
        self.is_hit[at as usize]
    }

    /// Returns how many of the documents are selected.
    pub(super) fn count(&self, selection: &Selection<'_>) -> usize {
        self.counts.of(selection)
    }

    /// Adds the slot of a new document, whose text is set by [`Self::change`].
    pub(super) fn add(&mut self) {
        self.is_hit.push(false);
    }

    /// Updates the hits after the document in a slot has changed or has been removed. After a removal, `text` is empty.
    pub(super) fn change(&mut self, at: usize, before: &Slot, after: &Slot, text: &[u8]) {
        let is_hit = contains(text, &self.wanted);
        let was_hit = std::mem::replace(&mut self.is_hit[at], is_hit);
        if was_hit {
            self.counts.remove(before);
        }
        if is_hit {
            self.counts.add(after);
        }
    }
}
