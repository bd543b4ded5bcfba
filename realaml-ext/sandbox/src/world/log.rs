//! A log of bounded length and size.

use std::collections::{BTreeSet, VecDeque};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How many entries a log keeps. The oldest entries are removed first.
const KEPT: usize = 10_000;

/// How many bytes the entries of a log may take. The oldest entries are removed first. The latest entry is always kept.
const BYTES: usize = 16 * 1024 * 1024;

/// The latest entries of a log.
pub(crate) struct RecentLog<T> {
    entries: VecDeque<T>,
    bytes: usize,
    /// How many entries have ever been added. The position of an entry is the value of this count before it was added.
    pushed: u64,
    /// How many times the log has been cleared or replaced. Later entries may be numbered from 1 again.
    clears: u64,
    /// The positions of entries that have been added or changed since the last save.
    unsaved: BTreeSet<u64>,
}

/// An entry of a log.
pub(crate) trait LogEntry {
    /// Returns roughly how much memory the entry takes.
    fn bytes(&self) -> usize;
}

impl<T: LogEntry> RecentLog<T> {
    pub(crate) fn new() -> Self {
        Self { entries: VecDeque::new(), bytes: 0, pushed: 0, clears: 0, unsaved: BTreeSet::new() }
    }

    pub(crate) fn push(&mut self, entry: T) {
        self.unsaved.insert(self.pushed);
        self.pushed += 1;
        self.bytes += entry.bytes();
        self.entries.push_back(entry);
        while self.entries.len() > KEPT || (self.bytes > BYTES && self.entries.len() > 1) {
            self.bytes -= self.entries.pop_front().map_or(0, |oldest| oldest.bytes());
        }
        // If the entries are never saved, the set of unsaved positions must not grow without limit.
        while self.unsaved.len() > KEPT {
            self.unsaved.pop_first();
        }
    }

    pub(crate) fn clear(&mut self) {
        self.entries = VecDeque::new();
        self.bytes = 0;
        self.unsaved.clear();
        self.clears += 1;
    }

    /// Replaces all entries with those of another log.
    pub(crate) fn replace(&mut self, other: Self) {
        *self = Self { clears: self.clears + 1, ..other };
    }

    /// Returns how many times the log has been cleared or replaced.
    pub(crate) fn clears(&self) -> u64 {
        self.clears
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Iterates over all entries, oldest first.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.entries.iter()
    }

    pub(crate) fn last(&self) -> Option<&T> {
        self.entries.back()
    }

    /// Returns the latest matching entry so that it can be changed, and marks it as unsaved.
    pub(crate) fn change_latest(&mut self, fits: impl Fn(&T) -> bool) -> Option<&mut T> {
        let at = self.entries.iter().rposition(fits)?;
        self.unsaved.insert(self.first_place() + at as u64);
        self.entries.get_mut(at)
    }

    /// Returns the position of the oldest entry in the log.
    pub(crate) fn first_place(&self) -> u64 {
        self.pushed - self.entries.len() as u64
    }

    /// Returns the entries that have been added or changed since the last save, with their positions, and marks them as
    /// saved.
    #[cfg(any(test, feature = "data"))]
    pub(crate) fn take_unsaved(&mut self) -> Vec<(u64, &T)> {
        let first = self.first_place();
        let places = std::mem::take(&mut self.unsaved).into_iter().filter(|place| *place >= first);
        places.filter_map(|place| Some((place, self.entries.get(usize::try_from(place - first).ok()?)?))).collect()
    }

    /// Marks every entry as unsaved.
    #[cfg(any(test, feature = "data"))]
    pub(crate) fn forget_saved(&mut self) {
        self.unsaved = (self.first_place()..self.pushed).collect();
    }

    /// Restores a saved log from its entries and their positions.
    #[cfg(any(test, feature = "data"))]
    pub(crate) fn saved(entries: impl IntoIterator<Item = (u64, T)>) -> Self {
        let mut log = Self::new();
        for (place, entry) in entries {
            log.pushed = place;
            log.push(entry);
        }
        log.unsaved.clear();
        log
    }
}

impl<T: Clone> RecentLog<T> {
    /// Returns the matching entries at the end of the log, oldest first. The search stops at the latest entry that does
    /// not match.
    pub(crate) fn after(&self, is_late: impl Fn(&T) -> bool) -> Vec<T> {
        let count = self.entries.iter().rev().take_while(|entry| is_late(entry)).count();
        self.entries.range(self.entries.len() - count..).cloned().collect()
    }

    /// Returns all entries, oldest first.
    pub(crate) fn to_vec(&self) -> Vec<T> {
        self.entries.iter().cloned().collect()
    }
}

impl<T: Serialize> Serialize for RecentLog<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.entries.serialize(serializer)
    }
}

impl<'de, T: LogEntry + Deserialize<'de>> Deserialize<'de> for RecentLog<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut log = Self::new();
        VecDeque::<T>::deserialize(deserializer)?.into_iter().for_each(|entry| log.push(entry));
        Ok(log)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl LogEntry for usize {
        fn bytes(&self) -> usize {
            8
        }
    }

    impl LogEntry for String {
        fn bytes(&self) -> usize {
            self.len()
        }
    }

    #[test]
    fn large_entries_push_out_more_than_one() {
        let mut log = RecentLog::new();
        for _ in 0..40 {
            log.push("x".repeat(1024 * 1024));
        }
        assert_eq!(log.len(), 16);
        log.push("x".repeat(BYTES + 1));
        assert_eq!(log.len(), 1);
    }

    #[test]
    fn the_oldest_entries_go_first() {
        let mut log = RecentLog::new();
        for number in 0..=KEPT {
            log.push(number);
        }
        assert_eq!((log.len(), log.to_vec()[0], log.last()), (KEPT, 1, Some(&KEPT)));
    }

    #[test]
    fn what_was_added_or_changed_is_saved_once() {
        let mut log = RecentLog::new();
        for number in [10, 20, 30] {
            log.push(number);
        }
        assert_eq!(log.take_unsaved(), [(0, &10), (1, &20), (2, &30)]);
        *log.change_latest(|number| *number == 20).expect("it is there") = 21;
        assert_eq!(log.take_unsaved(), [(1, &21)]);
        log.forget_saved();
        assert_eq!(log.take_unsaved(), [(0, &10), (1, &21), (2, &30)]);
        let mut again = RecentLog::saved([(1, 21), (2, 30)]);
        again.push(40);
        assert_eq!((again.first_place(), again.take_unsaved()), (1, vec![(3, &40)]));
    }
}
