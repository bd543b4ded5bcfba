//! The evidence and its stored format.
//!
//! An evidence file has one section for each source. A source is, for instance, a capture or the running clients that
//! write to the same file. Within a source, counts are added up. When files are merged, the section with more exchanges
//! replaces the other section of the same source. Both operations are commutative and associative, and a file that is
//! merged twice counts once.

mod operation;
mod place;
mod probe;
mod words;

use std::{cmp, collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

pub(crate) use self::words::FEWEST_RECORDS;
pub use self::{
    operation::{OperationEvidence, Outcomes},
    place::{Kind, Magnitude, Place},
    probe::{Field, Probe},
    words::{Word, Words},
};
use crate::Error;

/// How often each value has been seen.
pub type Counts<K> = BTreeMap<K, u64>;

/// The version of the stored format, in the member `realaml_evidence`.
const VERSION: u32 = 1;

/// The complete content of an evidence file. `Debug` prints only counts.
///
/// ```
/// use realaml_observe::{Analyst, Evidence, Exchange};
///
/// let mut analyst = Analyst::new();
/// analyst.read(&Exchange::new("get_verification", 404).at("/verification/6513/"));
/// let mut evidence = Evidence::default();
/// evidence.insert("capture-1", analyst.finish());
/// let file = evidence.to_bytes();
/// assert_eq!(Evidence::parse(&file)?.total().exchanges, 1);
/// # Ok::<(), realaml_observe::Error>(())
/// ```
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    realaml_evidence: u32,
    /// The name of the section that running clients add to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    own: Option<String>,
    sources: BTreeMap<String, Source>,
}

/// The evidence from one source.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Source {
    /// The number of exchanges that were read.
    #[serde(skip_serializing_if = "is_zero")]
    pub exchanges: u64,
    /// The number of exchanges that were left out because they were too large or too many were waiting.
    #[serde(skip_serializing_if = "is_zero")]
    pub skipped: u64,
    /// The number of requests to the API that belong to no operation, by response status.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub unmatched: Counts<u16>,
    /// The evidence about each operation.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub operations: BTreeMap<String, OperationEvidence>,
}

impl Evidence {
    /// Parses an evidence file.
    ///
    /// ```
    /// use realaml_observe::Evidence;
    ///
    /// let error = Evidence::parse(b"{ \"name\": \"Aroha Ngata\" }").unwrap_err();
    /// assert!(error.to_string().starts_with("this is not an evidence file"));
    /// assert!(!error.to_string().contains("Aroha"));
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the bytes are not an evidence file, or one in another version of the format. The error
    /// quotes none of the content.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let evidence: Self = serde_json::from_slice(bytes)
            .map_err(|error| Error::not_evidence(&format!("line {}, column {}", error.line(), error.column())))?;
        if evidence.realaml_evidence != VERSION {
            return Err(Error::not_evidence("it has another version; update this program"));
        }
        Ok(evidence)
    }

    /// Serializes the evidence in its canonical form, in which equal evidence has equal bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let form = serde_json::ser::PrettyFormatter::with_indent(b" ");
        // Maps with string keys, numbers and strings can always be serialized.
        let _ = self.serialize(&mut serde_json::Serializer::with_formatter(&mut bytes, form));
        bytes.push(b'\n');
        bytes
    }

    /// Returns the sections by source.
    pub fn sources(&self) -> &BTreeMap<String, Source> {
        &self.sources
    }

    /// Inserts the evidence from a source, replacing any earlier evidence from it.
    pub fn insert(&mut self, source: impl Into<String>, shown: Source) {
        self.sources.insert(source.into(), shown);
    }

    /// Merges another file into this one. If both have the same source, the section with more exchanges is kept. The
    /// order and grouping of merges make no difference. Running clients add to a new section, unless both files have
    /// the same section for them.
    ///
    /// ```
    /// use realaml_observe::{Analyst, Evidence, Exchange};
    ///
    /// let mut analyst = Analyst::new();
    /// analyst.read(&Exchange::new("get_verification", 200).at("/verification/6513/"));
    /// let mut evidence = Evidence::default();
    /// evidence.insert("capture-1", analyst.finish());
    /// // The same capture again counts once.
    /// let again = evidence.clone();
    /// evidence.merge(again);
    /// assert_eq!(evidence.total().exchanges, 1);
    /// ```
    pub fn merge(&mut self, other: Self) {
        if self.own != other.own {
            self.own = None;
        }
        for (name, theirs) in other.sources {
            match self.sources.entry(name) {
                std::collections::btree_map::Entry::Vacant(entry) => drop(entry.insert(theirs)),
                std::collections::btree_map::Entry::Occupied(mut entry) => {
                    if fuller(entry.get(), &theirs) == cmp::Ordering::Less {
                        entry.insert(theirs);
                    }
                }
            }
        }
    }

    /// Returns the sum of all sources.
    pub fn total(&self) -> Source {
        let mut total = Source::default();
        self.sources.values().for_each(|it| total.add(it));
        total
    }

    /// Adds evidence to the section that this file keeps for running clients. If there is no such section yet, `fresh`
    /// returns its name.
    pub(crate) fn add_own(&mut self, shown: &Source, fresh: impl FnOnce() -> String) {
        let own = self.own.get_or_insert_with(fresh).clone();
        self.sources.entry(own).or_default().add(shown);
    }

    pub(crate) fn change(&mut self, change: impl Fn(&mut Source)) {
        self.own = None;
        self.sources.values_mut().for_each(change);
    }
}

impl Default for Evidence {
    fn default() -> Self {
        Self { realaml_evidence: VERSION, own: None, sources: BTreeMap::new() }
    }
}

impl Source {
    /// Adds further evidence from the same source.
    pub fn add(&mut self, other: &Self) {
        self.exchanges += other.exchanges;
        self.skipped += other.skipped;
        add_counts(&mut self.unmatched, &other.unmatched);
        for (id, theirs) in &other.operations {
            self.operations.entry(id.clone()).or_default().add(theirs);
        }
    }

    /// Whether there is no evidence at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Compares two sources in a total order in which the one with more exchanges is greater. Ties are decided by the
/// bytes, so that the order of merges does not matter.
fn fuller(ours: &Source, theirs: &Source) -> cmp::Ordering {
    let bytes = |it: &Source| serde_json::to_vec(it).unwrap_or_default();
    ours.exchanges.cmp(&theirs.exchanges).then_with(|| bytes(ours).cmp(&bytes(theirs)))
}

/// Prints only counts.
impl fmt::Debug for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = self.total();
        f.debug_struct("Evidence")
            .field("sources", &self.sources.len())
            .field("exchanges", &total.exchanges)
            .field("operations", &total.operations.len())
            .finish()
    }
}

pub(crate) fn add_counts<K: Ord + Clone>(ours: &mut Counts<K>, theirs: &Counts<K>) {
    for (key, count) in theirs {
        match ours.get_mut(key) {
            Some(ours) => *ours += count,
            None => drop(ours.insert(key.clone(), *count)),
        }
    }
}

pub(crate) fn count<K: Ord>(counts: &mut Counts<K>, key: K) {
    *counts.entry(key).or_default() += 1;
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
pub(crate) fn is_zero(count: &u64) -> bool {
    *count == 0
}
