//! Counts the values that differ from the spec, by operation, path and expected shape. For each combination, the first
//! value is logged, and later ones are only counted.

use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

use super::decode::SetAside;
use crate::Operation;

/// The maximum number of paths that are counted individually. A server can invent any number of names, so further paths
/// are counted together.
const MOST: usize = 1_000;

/// The drift counted in this process.
static LEDGER: LazyLock<Ledger> = LazyLock::new(Ledger::default);

/// A path at which values were set aside because their shape differed from the spec.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Drift {
    /// The id of the operation that returned the response. It is empty for the entry that counts all paths beyond the
    /// first 1,000.
    pub operation: &'static str,
    /// The path, as in [`SetAside::path`] but without the indices of items, for example `pep_hits[].score`. It is empty
    /// for the response as a whole, and for the entry that counts all paths beyond the first 1,000.
    pub path: String,
    /// The expected shape.
    pub expected: &'static str,
    /// How many values without the expected shape have been set aside at this path since the process started.
    pub count: u64,
}

/// Returns the paths at which values in responses to a [`Client`](crate::Client) have been set aside since the process
/// started, the most frequent first. Paths beyond the first 1,000 share one entry. The first value of each entry is
/// logged, at `warn`.
///
/// ```
/// for it in realaml_api::drift() {
///     println!("{} {}: {} values were not {}", it.operation, it.path, it.count, it.expected);
/// }
/// ```
pub fn drift() -> Vec<Drift> {
    LEDGER.all()
}

/// Counts the values of a response that were set aside, and logs the first of each entry.
pub(crate) fn note(operation: &'static Operation, set_aside: &[SetAside]) {
    for it in set_aside {
        let (path, expected) = (it.path(), it.expected());
        if LEDGER.is_new(operation.id, path, expected) {
            tracing::warn!(
                operation = operation.id,
                path,
                expected,
                "a value did not fit and was set aside; from now on, such values at this path are only counted: see \
                 realaml_api::drift()"
            );
        }
    }
}

#[derive(Default)]
struct Ledger(Mutex<HashMap<(&'static str, String, &'static str), u64>>);

impl Ledger {
    /// Counts a value and returns whether it is the first of its entry.
    fn is_new(&self, operation: &'static str, path: &str, expected: &'static str) -> bool {
        let mut places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut place = (operation, without_numbers(path), expected);
        if places.len() >= MOST && !places.contains_key(&place) {
            place = ("", String::new(), "paths beyond the first 1,000");
        }
        let count = places.entry(place).or_default();
        *count += 1;
        *count == 1
    }

    fn all(&self) -> Vec<Drift> {
        let places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let drift = |((operation, path, expected), count): (&(&'static str, String, &'static str), &u64)| Drift {
            operation,
            path: path.clone(),
            expected,
            count: *count,
        };
        let mut all: Vec<_> = places.iter().map(drift).collect();
        all.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| (a.operation, &a.path).cmp(&(b.operation, &b.path))));
        all
    }
}

/// Removes the indices from a path, so that all items of a list share one path.
fn without_numbers(path: &str) -> String {
    let mut place = String::with_capacity(path.len());
    let mut within = false;
    for letter in path.chars() {
        match letter {
            '[' => within = true,
            ']' => within = false,
            _ if within => continue,
            _ => {}
        }
        place.push(letter);
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_new_once_and_counted_after() {
        let ledger = Ledger::default();
        assert!(ledger.is_new("a", "hits[0].score", "a number"));
        for number in 1..300 {
            assert!(!ledger.is_new("a", &format!("hits[{number}].score"), "a number"));
        }
        assert!(ledger.is_new("b", "hits[0].score", "a number") && ledger.is_new("a", "hits", "a list"));
        let all = ledger.all();
        assert_eq!((all.len(), all[0].path.as_str(), all[0].count), (3, "hits[].score", 300));
    }

    #[test]
    fn places_without_end_are_counted_together() {
        let ledger = Ledger::default();
        let new = (0..5_000).filter(|it| ledger.is_new("a", &format!("x.y{it}"), "text")).count();
        assert_eq!(new, MOST + 1);
        let all = ledger.all();
        assert_eq!((all.len(), all[0].path.as_str(), all[0].count), (MOST + 1, "", 4_000));
    }
}
