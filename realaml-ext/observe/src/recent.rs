//! Remembers which records were seen recently, so that a record that is fetched repeatedly counts only once.

use std::{
    collections::HashSet,
    hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher},
    mem,
};

use crate::machine;

/// The maximum number of hashes in a generation. Two generations are kept.
const GENERATION: usize = 16_384;

/// Remembers records by hashes under a random key that never leaves memory.
pub(crate) struct Recent {
    key: [u8; 16],
    current: HashSet<u64, BuildHasherDefault<AsItIs>>,
    previous: HashSet<u64, BuildHasherDefault<AsItIs>>,
}

impl Recent {
    pub(crate) fn new() -> Self {
        let mut key = [0; 16];
        // The hashes stay in memory, so a failure is harmless. Without a random key, it is only easier to provoke
        // collisions.
        let _ = machine::random(&mut key);
        Self { key, current: HashSet::default(), previous: HashSet::default() }
    }

    /// Returns the hash that identifies a record.
    pub(crate) fn mark(&self, record: impl Hash) -> u64 {
        self.hash(record)
    }

    /// Remembers that the record with this hash occurred at a place, and returns whether it is new there.
    pub(crate) fn is_new(&mut self, mark: u64, place: impl Hash) -> bool {
        let mark = self.hash((mark, place));
        if self.previous.contains(&mark) || !self.current.insert(mark) {
            return false;
        }
        if self.current.len() >= GENERATION {
            self.previous = mem::take(&mut self.current);
        }
        true
    }

    fn hash(&self, it: impl Hash) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.key, it).hash(&mut hasher);
        hasher.finish()
    }
}

/// A hasher that returns its input, because the values in the sets are already hashes.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, mark: u64) {
        self.0 = mark;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_counts_once_until_many_others_have_passed() {
        let mut recent = Recent::new();
        let mark = recent.mark("/verification/a/");
        assert!(recent.is_new(mark, "root"));
        assert!(!recent.is_new(mark, "root"));
        assert!(recent.is_new(mark, "elsewhere"));
        for other in 0..GENERATION {
            recent.is_new(recent.mark(other), "root");
        }
        assert!(!recent.is_new(mark, "root"));
        for other in 0..2 * GENERATION {
            recent.is_new(recent.mark((1, other)), "root");
        }
        assert!(recent.is_new(mark, "root"));
        assert!(recent.current.len() + recent.previous.len() <= 2 * GENERATION);
    }
}
