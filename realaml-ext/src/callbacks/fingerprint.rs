//! The state of a record, as a digest of the record's content.

use serde::Serialize;

use super::State;
use crate::reports::state_of;

impl State {
    /// Computes the state of a record: a digest of its content. It covers every verdict and every hit, including
    /// members that this version does not know. It leaves out secrets, links (except the source pages of screening
    /// hits), times of the fetch (such as `fetched_at`), and the expiry of links (`expires_at` next to a link).
    ///
    /// `record` is a raw record, for instance the result of [`Verification::record`](crate::Verification::record). The
    /// digest is unkeyed, so anyone who has it can test guesses about the record. Store only a keyed digest of it.
    pub fn of(record: &impl Serialize) -> Self {
        Self::new(state_of(&serde_json::to_value(record).unwrap_or_default()))
    }
}
