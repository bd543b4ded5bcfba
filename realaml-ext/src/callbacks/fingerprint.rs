//! The state of a record, as a digest of all of it.

use serde::Serialize;

use super::State;
use crate::reports::state_of;

impl State {
    /// The state of a record, as a digest of all of it: every verdict and every hit, also of members that this version does
    /// not know. Links and times of fetching, which differ in every fetch, are left out.
    ///
    /// `record` is a raw record, such as [`Verification::record`](crate::Verification::record) gives. The digest has no key,
    /// so whoever holds it can test guesses at the record: store it only under a key of your own.
    pub fn of(record: &impl Serialize) -> Self {
        Self::new(state_of(&serde_json::to_value(record).unwrap_or_default()))
    }
}
