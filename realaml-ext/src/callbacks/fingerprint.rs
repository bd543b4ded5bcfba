//! The state of a record, as a digest of the record's content.

use serde::Serialize;

use super::{CallbackSecret, State};
use crate::{core::digest::Digest, reports::state_of};

impl State {
    /// Computes the state of a record: a digest of its content. It covers every verdict and every hit, including
    /// members that this version does not know. It leaves out secrets, links (except the source pages of screening
    /// hits), times of the fetch (such as `fetched_at`), and the expiry of links (`expires_at` next to a link).
    ///
    /// `record` is a raw record, for instance the result of [`Verification::record`](crate::Verification::record). The
    /// digest is unkeyed, so anyone who has it can test guesses about the record. Store only a [keyed](Self::keyed)
    /// digest of it.
    pub fn of(record: &impl Serialize) -> Self {
        Self::new(state_of(&serde_json::to_value(record).unwrap_or_default()))
    }

    /// Returns a keyed digest of this state, for a store. Without the secret, nobody can test guesses about the record.
    /// Another secret makes every state a new one.
    ///
    /// ```
    /// use realaml_ext::{callbacks::{CallbackSecret, State}, raw::types::FormSubmission};
    ///
    /// let record: FormSubmission = serde_json::from_str(r#"{"id": "4711", "status": "pending"}"#)?;
    /// let (state, secret) = (State::of(&record), CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?);
    /// assert_ne!(state.keyed(&secret), state);
    /// assert_eq!(state.keyed(&secret), State::of(&record).keyed(&secret));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn keyed(&self, secret: &CallbackSecret) -> Self {
        self.keyed_by(secret.expose())
    }

    /// Returns a digest of this state that is keyed by a secret of this record.
    pub(super) fn keyed_by(&self, secret: &[u8]) -> Self {
        // The prefix separates these digests from the signatures of callback addresses.
        Self::new(Digest::keyed(secret, &[b"state of a record\0", self.digest().as_bytes()]))
    }
}
