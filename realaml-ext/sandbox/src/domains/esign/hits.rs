//! The documents that a search finds, kept up to date while documents change.

use super::search_text::{contains, narrow};
use super::slot::{Counts, Selection, Slot};

/// The documents that contain a text. A caller who reads several pages of a list repeats the search for each page.
pub(super) struct Hits {
    wanted: Box<[u8]>,
    /// The slots that contain the text, in the order of creation.
    slots: Vec<u32>,
    /// For each slot, whether it contains the text.
    is_hit: Vec<bool>,
    counts: Counts,
}

impl Hits {
    /// `found` are the slots that contain the wanted text, in the order of creation.
    pub(super) fn new(wanted: &[u8], found: Vec<u32>, slots: &[Slot]) -> Self {
        let (mut is_hit, mut counts) = (vec![false; slots.len()], Counts::default());
        for at in &found {
            is_hit[*at as usize] = true;
            counts.add(&slots[*at as usize]);
        }
        Self { wanted: wanted.into(), slots: found, is_hit, counts }
    }

    /// Whether these are the documents that contain this text.
    pub(super) fn is_for(&self, wanted: &[u8]) -> bool {
        *self.wanted == *wanted
    }

    /// Returns all slots that contain the text, in the order of creation.
    pub(super) fn slots(&self) -> &[u32] {
        &self.slots
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

    /// Considers a change of the document in a slot, or its removal, after which the text is empty.
    pub(super) fn change(&mut self, at: usize, before: &Slot, after: &Slot, text: &[u8]) {
        let is_hit = contains(text, &self.wanted);
        let was_hit = std::mem::replace(&mut self.is_hit[at], is_hit);
        if was_hit {
            self.counts.remove(before);
        }
        if is_hit {
            self.counts.add(after);
        }
        let place = self.slots.partition_point(|slot| (*slot as usize) < at);
        match (was_hit, is_hit) {
            (true, false) => drop(self.slots.remove(place)),
            (false, true) => self.slots.insert(place, narrow(at)),
            _ => {}
        }
    }
}
