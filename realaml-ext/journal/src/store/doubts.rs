//! Calls that may have taken effect, and the resolution of the doubts about them.

use sqlx::FromRow;

use super::{
    calls::Sealed,
    engine::{Store, append, each, lock, transaction},
    queue::Job,
};
use crate::{
    Error,
    error::Failure,
    history::Draft,
    kind::{CallState, Operation},
};

/// A callback's claim about a record whose key is unknown.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Claim {
    pub(crate) digest: Vec<u8>,
    pub(crate) sealed: Vec<u8>,
    pub(crate) seal: String,
}

const ADOPT: &str = "UPDATE realaml_record SET state = 'created', key_digest = $2, sealed_key = $3, key_seal = $4, \
    failures = 0, pause = 0, dead = NULL, owner = NULL, fence = fence + 1, lane = 0, due_at = $5, changed_at = $5, \
    entries = $6, entry_hash = $7 WHERE id = $1";

const SET_STATE: &str = "UPDATE realaml_record SET state = $2, changed_at = $3, entries = $4, entry_hash = $5 \
    WHERE id = $1";

impl Store {
    /// Records that a call whose process has ended may have taken effect. Returns `false` if the claim has been lost.
    pub(crate) async fn doubt(&self, job: &Job, actor: &str, now: i64) -> Result<bool, Error> {
        Ok(transaction!(self, durable, |tx| {
            let row = lock!(
                self,
                tx,
                "id = $1 AND owner = $2 AND fence = $3 AND state = 'sending'",
                job.id,
                job.owner,
                job.fence
            );
            let Some((id, was, head)) = row else { return Ok(false) };
            let entry = entry(now, actor, CallState::InDoubt.as_str(), &was, CallState::InDoubt);
            let head = append!(tx, head, id, &job.tenant, &job.reference, entry);
            sqlx::query(SET_STATE)
                .bind(id)
                .bind(CallState::InDoubt.as_str())
                .bind(now)
                .bind(head.number)
                .bind(&head.hash)
                .execute(&mut *tx)
                .await?;
            true
        }))
    }

    /// Returns the claims that callbacks made about a record, oldest first.
    pub(crate) async fn claims(&self, record: i64) -> Result<Vec<Claim>, Error> {
        let sql = "SELECT digest, sealed, seal FROM realaml_claim WHERE record_id = $1 ORDER BY received_at";
        Ok(each!(self, read, |pool| sqlx::query_as(sql).bind(record).fetch_all(pool).await?))
    }

    /// Deletes a claim that turned out to be wrong.
    pub(crate) async fn forget_claim(&self, record: i64, digest: &[u8]) -> Result<(), Error> {
        let sql = "DELETE FROM realaml_claim WHERE record_id = $1 AND digest = $2";
        each!(self, relaxed, |pool| {
            sqlx::query(sql).bind(record).bind(digest).execute(pool).await?;
        });
        Ok(())
    }

    /// Whether a record of the tenant already has this key.
    pub(crate) async fn is_key_known(&self, tenant: &str, key_digest: &[u8]) -> Result<bool, Error> {
        let sql = "SELECT 1 FROM realaml_record WHERE tenant = $1 AND key_digest = $2";
        let found: Option<i32> = each!(self, read, |pool| {
            sqlx::query_scalar(sql).bind(tenant).bind(key_digest).fetch_optional(pool).await?
        });
        Ok(found.is_some())
    }

    /// Assigns the confirmed key to a record whose call is in doubt or counted as not sent or refused, and ends any
    /// claim on the record. Returns `false` if the call is in another state, another record has the key, or the
    /// reference has since been used for another operation, whose record the key may not belong to.
    pub(crate) async fn adopt(
        &self,
        tenant: &str,
        reference: &str,
        operation: Operation,
        key: Sealed<'_>,
        actor: &str,
        now: i64,
    ) -> Result<bool, Error> {
        match self.adopt_unless_taken(tenant, reference, operation, key, actor, now).await {
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Ok(false),
            other => Ok(other?),
        }
    }

    async fn adopt_unless_taken(
        &self,
        tenant: &str,
        reference: &str,
        operation: Operation,
        key: Sealed<'_>,
        actor: &str,
        now: i64,
    ) -> Result<bool, sqlx::Error> {
        Ok(transaction!(self, durable, |tx| {
            let row = lock!(
                self,
                tx,
                "tenant = $1 AND reference = $2 AND operation = $3 AND state IN ('in_doubt', 'not_sent', 'refused')",
                tenant,
                reference,
                operation.as_str()
            );
            let Some((id, was, head)) = row else { return Ok(false) };
            let head =
                append!(tx, head, id, tenant, reference, entry(now, actor, "resolved", &was, CallState::Created));
            sqlx::query(ADOPT)
                .bind(id)
                .bind(key.digest)
                .bind(key.sealed)
                .bind(key.seal)
                .bind(now)
                .bind(head.number)
                .bind(&head.hash)
                .execute(&mut *tx)
                .await?;
            sqlx::query("DELETE FROM realaml_claim WHERE record_id = $1").bind(id).execute(&mut *tx).await?;
            true
        }))
    }

    /// Records a person's finding that a call in doubt had no effect.
    pub(crate) async fn resolve_not_created(
        &self,
        tenant: &str,
        reference: &str,
        actor: &str,
        now: i64,
    ) -> Result<(), Error> {
        transaction!(self, durable, |tx| {
            let row = lock!(self, tx, "tenant = $1 AND reference = $2", tenant, reference);
            let Some((id, was, head)) = row else { return Err(Error::new(Failure::NotFound)) };
            if was != CallState::InDoubt.as_str() {
                return Err(Error::conflict("the record is not in doubt, so there is nothing to resolve"));
            }
            let head =
                append!(tx, head, id, tenant, reference, entry(now, actor, "resolved", &was, CallState::NotSent));
            sqlx::query(SET_STATE)
                .bind(id)
                .bind(CallState::NotSent.as_str())
                .bind(now)
                .bind(head.number)
                .bind(&head.hash)
                .execute(&mut *tx)
                .await?;
            sqlx::query("UPDATE realaml_record SET owner = NULL, fence = fence + 1, due_at = NULL WHERE id = $1")
                .bind(id)
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }
}

fn entry<'a>(at: i64, actor: &'a str, event: &'a str, was: &'a str, became: CallState) -> Draft<'a> {
    Draft { at, actor, event, was: Some(was), became: Some(became.as_str()), state: None, request_id: None }
}
