//! Words that are not in the description. They are sealed until somebody confirms them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Counts, Kind, add_counts, count, is_zero};

/// The minimum number of different records that must contain a word before anybody is asked about it.
pub(crate) const FEWEST_RECORDS: u64 = 5;
/// The maximum number of different sealed words at one place. If there are more words, they are treated as data, and
/// none of them is kept.
const MOST_SEALED: usize = 32;

/// Words at one place that are not in the description: names of members, tokens of an enum, or routes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Words {
    /// The number of occurrences, including those of words that are not kept.
    #[serde(skip_serializing_if = "is_zero")]
    pub seen: u64,
    /// Whether there are so many different words that they are treated as data.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub vary: bool,
    /// Words that somebody has confirmed.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub named: BTreeMap<String, Word>,
    /// Words that await confirmation, encrypted under a key that stays on the machine.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub sealed: BTreeMap<String, Word>,
}

/// The occurrences of a word.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Word {
    /// The number of different records that contained the word. For a route, the number of successful calls.
    pub records: u64,
    /// The JSON types of the member's values, with their counts.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub types: Counts<Kind>,
}

impl Words {
    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.seen == 0 && !self.vary && self.named.is_empty() && self.sealed.is_empty()
    }

    /// Returns the sealed words that are frequent enough to ask about: in at least [`FEWEST_RECORDS`] records, and in
    /// at least half of `records`, which is 0 if only the first condition applies.
    pub(crate) fn frequent(&self, records: u64) -> impl Iterator<Item = (&String, &Word)> {
        self.sealed.iter().filter(move |(_, word)| word.records >= FEWEST_RECORDS && word.records * 2 >= records)
    }

    /// Counts a word. `sealed` is `None` if the word is not kept, for example because it does not have the form of a
    /// word or there is no key.
    pub(crate) fn see(&mut self, sealed: Option<String>, kind: Option<Kind>, new_record: bool) {
        self.seen += 1;
        let Some(sealed) = sealed.filter(|_| !self.vary) else { return };
        let word = self.sealed.entry(sealed).or_default();
        word.records += u64::from(new_record);
        if let Some(kind) = kind {
            count(&mut word.types, kind);
        }
        self.limit();
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.seen += other.seen;
        self.vary |= other.vary;
        for (name, theirs) in &other.named {
            self.named.entry(name.clone()).or_default().add(theirs);
        }
        for (sealed, theirs) in &other.sealed {
            self.sealed.entry(sealed.clone()).or_default().add(theirs);
        }
        self.limit();
    }

    fn limit(&mut self) {
        self.vary |= self.sealed.len() > MOST_SEALED;
        if self.vary {
            self.sealed.clear();
        }
    }
}

impl Word {
    pub(crate) fn add(&mut self, other: &Self) {
        self.records += other.records;
        add_counts(&mut self.types, &other.types);
    }
}
