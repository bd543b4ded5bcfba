//! Lists the journal's records and their histories, and creates and replays dead letters.

use sqlx::FromRow;

use super::engine::{Store, append, each, lock, transaction};
use crate::{
    Error,
    error::Failure,
    history::{Draft, Head},
};

/// A listed record.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Row {
    pub(crate) id: i64,
    pub(crate) tenant: String,
    pub(crate) reference: String,
    pub(crate) operation: String,
    pub(crate) state: String,
    pub(crate) number: i64,
    pub(crate) handled: i64,
    pub(crate) outcome: Option<String>,
    pub(crate) is_final: bool,
    pub(crate) attempts: i64,
    pub(crate) dead: Option<String>,
    pub(crate) due_at: Option<i64>,
    pub(crate) created_at: i64,
    pub(crate) changed_at: i64,
    pub(crate) entries: i64,
    pub(crate) entry_hash: Vec<u8>,
}

/// A history entry as it is stored.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct StoredEntry {
    pub(crate) number: i64,
    pub(crate) at: i64,
    pub(crate) actor: String,
    pub(crate) event: String,
    pub(crate) was: Option<String>,
    pub(crate) became: Option<String>,
    pub(crate) state: Option<i64>,
    pub(crate) request_id: Option<String>,
    pub(crate) hash: Vec<u8>,
}

/// Selects the records to list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    All,
    Doubtful,
    Dead,
}

macro_rules! list {
    ($condition:literal) => {
        concat!(
            "SELECT id, tenant, reference, operation, state, number, handled, outcome, is_final, attempts, \
             dead, due_at, created_at, changed_at, entries, entry_hash FROM realaml_record WHERE ",
            $condition
        )
    };
}

impl Store {
    /// Returns a page of the records after the one with this id, oldest first.
    pub(crate) async fn list(&self, which: Which, after: i64, most: i64) -> Result<Vec<Row>, Error> {
        let sql = match which {
            Which::All => list!("id > $1 ORDER BY id LIMIT $2"),
            Which::Doubtful => list!("state = 'in_doubt' AND id > $1 ORDER BY id LIMIT $2"),
            Which::Dead => list!("dead IS NOT NULL AND id > $1 ORDER BY id LIMIT $2"),
        };
        Ok(each!(self, read, |pool| sqlx::query_as(sql).bind(after).bind(most).fetch_all(pool).await?))
    }

    /// Returns the record with this reference.
    pub(crate) async fn find(&self, tenant: &str, reference: &str) -> Result<Row, Error> {
        let sql = list!("tenant = $1 AND reference = $2");
        let row: Option<Row> =
            each!(self, read, |pool| sqlx::query_as(sql).bind(tenant).bind(reference).fetch_optional(pool).await?);
        row.ok_or_else(|| Error::new(Failure::NotFound))
    }

    /// Returns the history of a record, oldest entry first.
    pub(crate) async fn history(&self, record: i64) -> Result<Vec<StoredEntry>, Error> {
        let sql = "SELECT number, at, actor, event, was, became, state, request_id, hash FROM realaml_history \
            WHERE record_id = $1 ORDER BY number";
        Ok(each!(self, read, |pool| sqlx::query_as(sql).bind(record).fetch_all(pool).await?))
    }

    /// Makes a dead letter due again.
    pub(crate) async fn replay(&self, tenant: &str, reference: &str, actor: &str, now: i64) -> Result<(), Error> {
        transaction!(self, durable, |tx| {
            let row = lock!(self, tx, "tenant = $1 AND reference = $2 AND dead IS NOT NULL", tenant, reference);
            let Some((id, _, head)) = row else {
                return Err(Error::conflict("the record is not among the dead letters, so there is nothing to replay"));
            };
            let head = append!(
                tx,
                head,
                id,
                tenant,
                reference,
                Draft { at: now, actor, event: "replayed", was: None, became: None, state: None, request_id: None }
            );
            sqlx::query(
                "UPDATE realaml_record SET dead = NULL, attempts = 0, failures = 0, lane = 0, due_at = $2, \
                 entries = $3, entry_hash = $4 WHERE id = $1",
            )
            .bind(id)
            .bind(now)
            .bind(head.number)
            .bind(&head.hash)
            .execute(&mut *tx)
            .await?;
        });
        Ok(())
    }

    /// Makes a claimed record a dead letter. Returns `false` if the claim has been lost.
    pub(crate) async fn bury(&self, job: &super::Job, reason: &str, actor: &str, now: i64) -> Result<bool, Error> {
        Ok(transaction!(self, durable, |tx| {
            let row = lock!(self, tx, "id = $1 AND owner = $2 AND fence = $3", job.id, job.owner, job.fence);
            let Some((id, _, head)) = row else { return Ok(false) };
            let head = append!(
                tx,
                head,
                id,
                &job.tenant,
                &job.reference,
                Draft {
                    at: now,
                    actor,
                    event: "dead",
                    was: None,
                    became: Some(reason),
                    state: Some(job.handled + 1),
                    request_id: None,
                }
            );
            sqlx::query(
                "UPDATE realaml_record SET dead = $2, owner = NULL, due_at = NULL, entries = $3, entry_hash = $4 \
                 WHERE id = $1",
            )
            .bind(id)
            .bind(reason)
            .bind(head.number)
            .bind(&head.hash)
            .execute(&mut *tx)
            .await?;
            true
        }))
    }
}

impl Row {
    /// Whether the entries are the complete and unchanged history of this record.
    pub(crate) fn is_history_whole(&self, entries: &[StoredEntry]) -> bool {
        let mut head = Head::default();
        for entry in entries {
            let StoredEntry { number, at, actor, event, was, became, state, request_id, hash } = entry;
            let draft = Draft {
                at: *at,
                actor,
                event,
                was: was.as_deref(),
                became: became.as_deref(),
                state: *state,
                request_id: request_id.as_deref(),
            };
            head = head.then(&self.tenant, &self.reference, &draft);
            if head.number != *number || head.hash != *hash {
                return false;
            }
        }
        head == Head { number: self.entries, hash: self.entry_hash.clone() }
    }
}
