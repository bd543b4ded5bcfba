//! The positions of all documents in the index, sorted by members other than the time of creation.

use std::cmp::Ordering;

use super::slot::Slot;

/// A member by which lists are sorted, apart from the time of creation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SortKey {
    Name,
    Status,
    UpdatedAt,
    SentAt,
}

impl SortKey {
    const ALL: [Self; 4] = [Self::Name, Self::Status, Self::UpdatedAt, Self::SentAt];

    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "name" => Self::Name,
            "status" => Self::Status,
            "updated_at" => Self::UpdatedAt,
            "sent_at" => Self::SentAt,
            _ => return None,
        })
    }

    /// Compares two documents. Documents with equal values are in the order of creation, so that pages do not overlap.
    pub(super) fn compare(self, a: &Slot, b: &Slot) -> Ordering {
        let order = match self {
            Self::Name => a.title.cmp(&b.title),
            Self::Status => a.status.as_str().cmp(b.status.as_str()),
            Self::UpdatedAt => a.updated_at.cmp(&b.updated_at),
            Self::SentAt => a.sent_at.cmp(&b.sent_at),
        };
        order.then(a.number.cmp(&b.number))
    }
}

/// The positions of all documents, sorted by each key. They are sorted when a list first needs the key, and kept sorted
/// while documents change.
#[derive(Default)]
pub(super) struct Orders([Option<Vec<u32>>; SortKey::ALL.len()]);

impl Orders {
    /// Returns the positions of all documents, sorted by this key. Positions of removed documents may be among them.
    pub(super) fn by(&mut self, key: SortKey, slots: &[Slot]) -> &[u32] {
        self.0[key as usize].get_or_insert_with(|| {
            let mut sorted: Vec<u32> = (0..).zip(slots).map(|(at, _)| at).collect();
            sorted.sort_unstable_by(|a, b| key.compare(&slots[*a as usize], &slots[*b as usize]));
            sorted
        })
    }

    /// Adds the document at a position to the sorted lists.
    pub(super) fn add(&mut self, at: usize, slots: &[Slot]) {
        self.each(|key, sorted| insert(sorted, key, at, slots));
    }

    /// Moves the changed document at a position to its new place in the sorted lists. `before` is its previous slot.
    pub(super) fn change(&mut self, at: usize, before: &Slot, slots: &[Slot]) {
        self.each(|key, sorted| {
            if key.compare(before, &slots[at]) == Ordering::Equal {
                return;
            }
            let slot = |position: &u32| if *position as usize == at { before } else { &slots[*position as usize] };
            if let Ok(place) = sorted.binary_search_by(|position| key.compare(slot(position), before)) {
                sorted.remove(place);
            }
            insert(sorted, key, at, slots);
        });
    }

    /// Discards all sorted lists, because positions have changed. Each list is sorted again when it is next needed.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    fn each(&mut self, mut change: impl FnMut(SortKey, &mut Vec<u32>)) {
        for (key, sorted) in SortKey::ALL.into_iter().zip(&mut self.0) {
            if let Some(sorted) = sorted {
                change(key, sorted);
            }
        }
    }
}

fn insert(sorted: &mut Vec<u32>, key: SortKey, at: usize, slots: &[Slot]) {
    let place = sorted.partition_point(|other| key.compare(&slots[*other as usize], &slots[at]) == Ordering::Less);
    sorted.insert(place, u32::try_from(at).unwrap_or(u32::MAX));
}
