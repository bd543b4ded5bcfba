//! A log of bounded length.

use std::collections::VecDeque;

use serde::Serialize;

/// How many entries a log keeps; the oldest go first.
const KEPT: usize = 10_000;

/// The last entries of something that goes on.
#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct RecentLog<T>(VecDeque<T>);

impl<T> RecentLog<T> {
    pub(crate) fn new() -> Self {
        Self(VecDeque::new())
    }

    pub(crate) fn push(&mut self, entry: T) {
        if self.0.len() == KEPT {
            self.0.pop_front();
        }
        self.0.push_back(entry);
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// All entries, the oldest first.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.0.iter()
    }

    pub(crate) fn last(&self) -> Option<&T> {
        self.0.back()
    }

    /// The latest entry that fits.
    pub(crate) fn latest_mut(&mut self, fits: impl Fn(&T) -> bool) -> Option<&mut T> {
        self.0.iter_mut().rev().find(|entry| fits(entry))
    }
}

impl<T: Clone> RecentLog<T> {
    /// All entries, the oldest first.
    pub(crate) fn to_vec(&self) -> Vec<T> {
        self.0.iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_entries_go_first() {
        let mut log = RecentLog::new();
        for number in 0..=KEPT {
            log.push(number);
        }
        assert_eq!((log.len(), log.to_vec()[0], log.last()), (KEPT, 1, Some(&KEPT)));
    }
}
