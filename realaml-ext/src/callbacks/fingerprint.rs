//! The state of a record, as a digest of the complete record.

use serde::Serialize;

use super::State;
use crate::reports::state_of;

impl State {
    /// Computes the state of a record, as a digest of the complete record. It covers every verdict and every hit,
    /// including members that this version does not know. Links and fetch times differ in every fetch and are left out.
    ///
    /// `record` is a raw record, for instance the result of [`Verification::record`](crate::Verification::record). The
    /// digest has no key, so whoever has it can test guesses at the record. Store it only as a keyed digest of your
    /// own.
    pub fn of(record: &impl Serialize) -> Self {
        Self::new(state_of(&serde_json::to_value(record).unwrap_or_default()))
    }
}
