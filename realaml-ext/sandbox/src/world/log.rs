//! A log of bounded length and size.

use std::collections::VecDeque;

use serde::{Serialize, Serializer};

/// How many entries a log keeps; the oldest go first.
const KEPT: usize = 10_000;

/// How many bytes the entries of a log may take; the oldest go first.
const BYTES: usize = 16 * 1024 * 1024;

/// The last entries of something that goes on.
pub(crate) struct RecentLog<T> {
    entries: VecDeque<T>,
    bytes: usize,
}

/// An entry of a log.
pub(crate) trait LogEntry {
    /// About how much memory the entry takes.
    fn bytes(&self) -> usize;
}

impl<T: Serialize> Serialize for RecentLog<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.entries.serialize(serializer)
    }
}

impl<T: LogEntry> RecentLog<T> {
    pub(crate) fn new() -> Self {
        Self { entries: VecDeque::new(), bytes: 0 }
    }

    pub(crate) fn push(&mut self, entry: T) {
        self.bytes += entry.bytes();
        self.entries.push_back(entry);
        while self.entries.len() > KEPT || (self.bytes > BYTES && self.entries.len() > 1) {
            self.bytes -= self.entries.pop_front().map_or(0, |oldest| oldest.bytes());
        }
    }

    pub(crate) fn clear(&mut self) {
        self.entries = VecDeque::new();
        self.bytes = 0;
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// All entries, the oldest first.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.entries.iter()
    }

    pub(crate) fn last(&self) -> Option<&T> {
        self.entries.back()
    }

    /// The latest entry that fits.
    pub(crate) fn latest_mut(&mut self, fits: impl Fn(&T) -> bool) -> Option<&mut T> {
        self.entries.iter_mut().rev().find(|entry| fits(entry))
    }
}

impl<T: Clone + LogEntry> RecentLog<T> {
    /// All entries, the oldest first.
    pub(crate) fn to_vec(&self) -> Vec<T> {
        self.entries.iter().cloned().collect()
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
}
