//! Stores callbacks durably, so that they can then be acknowledged.

use sqlx::FromRow;

use super::engine::{Store, each, transaction};
use crate::{Error, kind::CallState};

/// The maximum number of claims kept for a record whose key is not known yet. At most one of them can be right.
const MOST_CLAIMS: i64 = 16;

/// The result of storing a callback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// The journal has no record with this reference.
    Unknown,
    /// The callback has been stored, or would have changed nothing.
    Stored,
}

/// A callback's claim in sealed form.
pub(crate) struct SealedClaim {
    pub(crate) digest: Vec<u8>,
    pub(crate) sealed: Vec<u8>,
    pub(crate) seal: String,
}

/// The stored data about the record that a callback is for.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Addressee {
    pub(crate) id: i64,
    state: String,
    lane: i64,
    due_at: Option<i64>,
    owner: Option<i64>,
}

const ADDRESSEE: &str =
    "SELECT id, state, lane, due_at, owner FROM realaml_record WHERE tenant = $1 AND reference = $2";

/// Counts a callback and makes its record due. A claimed record is checked again when it is released. A dead letter, or
/// a record whose handler has failed, keeps its due time.
const HINT: &str = "UPDATE realaml_record SET hints = hints + 1, \
    lane = CASE WHEN owner IS NULL AND dead IS NULL AND attempts = 0 THEN 0 ELSE lane END, \
    due_at = CASE WHEN owner IS NULL AND dead IS NULL AND attempts = 0 THEN $2 ELSE due_at END WHERE id = $1";

const ADD_CLAIM: &str = "INSERT INTO realaml_claim (record_id, digest, sealed, seal, received_at) \
    SELECT $1, $2, $3, $4, $5 WHERE (SELECT COUNT(*) FROM realaml_claim WHERE record_id = $1) < $6 \
    ON CONFLICT (record_id, digest) DO NOTHING";

impl Addressee {
    /// Whether the claim of a callback matters, because the key of the record is not known yet.
    pub(crate) fn needs_claim(&self) -> bool {
        ![CallState::Created.as_str(), CallState::Erased.as_str()].contains(&&*self.state)
    }

    /// Whether a callback changes nothing, because the record has been erased, or because its key is known and it is
    /// already due for a check that has not begun.
    pub(crate) fn is_served(&self, now: i64) -> bool {
        let waits = self.owner.is_none() && self.lane == 0 && self.due_at.is_some_and(|it| it <= now);
        self.state == CallState::Erased.as_str() || (waits && !self.needs_claim())
    }
}

impl Store {
    /// Returns the record that a callback is about.
    pub(crate) async fn addressee(&self, tenant: &str, reference: &str) -> Result<Option<Addressee>, Error> {
        Ok(each!(self, read, |pool| {
            sqlx::query_as(ADDRESSEE).bind(tenant).bind(reference).fetch_optional(pool).await?
        }))
    }

    /// Stores a callback, and its claim if there is one.
    pub(crate) async fn arrive(&self, record: i64, claim: Option<&SealedClaim>, now: i64) -> Result<(), Error> {
        let notify = self.pick("", "SELECT 1 FROM (SELECT pg_notify('realaml_journal', '')) AS notified");
        transaction!(self, durable, |tx| {
            sqlx::query(HINT).bind(record).bind(now).execute(&mut *tx).await?;
            if let Some(claim) = claim {
                sqlx::query(ADD_CLAIM)
                    .bind(record)
                    .bind(&claim.digest)
                    .bind(&claim.sealed)
                    .bind(&claim.seal)
                    .bind(now)
                    .bind(MOST_CLAIMS)
                    .execute(&mut *tx)
                    .await?;
            }
            if !notify.is_empty() {
                sqlx::query(notify).execute(&mut *tx).await?;
            }
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_callback_changes_nothing_if_the_record_is_erased_or_already_due() {
        let waiting = |state: CallState| Addressee {
            id: 1,
            state: state.as_str().to_owned(),
            owner: None,
            lane: 0,
            due_at: Some(10),
        };
        assert!(waiting(CallState::Created).is_served(10));
        assert!(!waiting(CallState::Created).is_served(9));
        assert!(!Addressee { owner: Some(7), ..waiting(CallState::Created) }.is_served(10));
        assert!(!Addressee { lane: 1, ..waiting(CallState::Created) }.is_served(10));
        assert!(!Addressee { due_at: None, ..waiting(CallState::Created) }.is_served(10));
        // The claim of the callback may resolve a doubt.
        assert!(!waiting(CallState::InDoubt).is_served(10));
        assert!(Addressee { owner: Some(7), lane: 1, due_at: None, ..waiting(CallState::Erased) }.is_served(10));
        let needs = |state: CallState| waiting(state).needs_claim();
        assert!(needs(CallState::InDoubt) && needs(CallState::Sending) && needs(CallState::Refused));
        assert!(!needs(CallState::Created) && !needs(CallState::Erased));
    }
}
