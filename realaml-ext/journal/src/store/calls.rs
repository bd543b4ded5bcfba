//! The calls that create a record: the intent before the call, and the result.

use sqlx::FromRow;

use super::engine::{Store, append, each, lock, transaction};
use crate::{
    Error,
    history::{Draft, Head},
    kind::{CallState, Operation},
};

/// A call about to be made.
pub(crate) struct Intent<'a> {
    pub(crate) tenant: &'a str,
    pub(crate) reference: &'a str,
    pub(crate) operation: Operation,
    /// The keyed digest of the request.
    pub(crate) request: &'a [u8],
    /// The sealed reference of the request itself, if it differs from `reference`.
    pub(crate) sealed_reference: Option<&'a [u8]>,
    pub(crate) seal: Option<&'a str>,
    pub(crate) owner: i64,
    pub(crate) actor: &'a str,
    pub(crate) now: i64,
    pub(crate) until: i64,
}

/// The result of storing an intent.
#[derive(Debug)]
pub(crate) enum Start {
    /// The intent is durable, and this process must make the call.
    Begun { id: i64, call: i64 },
    /// The reference has been used before.
    Known(Known),
}

/// The stored data about a reference.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Known {
    pub(crate) id: i64,
    pub(crate) operation: String,
    pub(crate) state: String,
    pub(crate) request: Option<Vec<u8>>,
    pub(crate) sealed_key: Option<Vec<u8>>,
    pub(crate) key_seal: Option<String>,
    pub(crate) calls: i64,
    pub(crate) owner: Option<i64>,
    pub(crate) due_at: Option<i64>,
    pub(crate) number: i64,
    pub(crate) outcome: Option<String>,
    pub(crate) is_final: bool,
}

/// The result of a call, as it is to be stored.
pub(crate) struct Settled<'a> {
    pub(crate) id: i64,
    pub(crate) call: i64,
    pub(crate) tenant: &'a str,
    pub(crate) reference: &'a str,
    pub(crate) state: CallState,
    pub(crate) key: Option<Sealed<'a>>,
    pub(crate) request_id: Option<&'a str>,
    pub(crate) actor: &'a str,
    pub(crate) now: i64,
    pub(crate) lane: i64,
    pub(crate) due_at: Option<i64>,
    pub(crate) pause: i64,
}

/// A record's key: its digest, the sealed key, and the id of the sealing key.
#[derive(Clone, Copy)]
pub(crate) struct Sealed<'a> {
    pub(crate) digest: &'a [u8],
    pub(crate) sealed: &'a [u8],
    pub(crate) seal: &'a str,
}

const KNOWN: &str = "SELECT id, operation, state, request, sealed_key, key_seal, calls, owner, due_at, number, outcome, \
    is_final FROM realaml_record WHERE tenant = $1 AND reference = $2";

const BEGIN: &str = "INSERT INTO realaml_record \
    (tenant, reference, operation, state, request, sealed_reference, reference_seal, owner, fence, due_at, lane, entries, \
     entry_hash, created_at, changed_at) \
    VALUES ($1, $2, $3, 'sending', $4, $5, $6, $7, 1, $8, 0, 1, $9, $10, $10) \
    ON CONFLICT (tenant, reference) DO NOTHING RETURNING id";

const AGAIN: &str = "UPDATE realaml_record SET operation = $3, state = 'sending', request = $4, sealed_reference = $5, \
    reference_seal = $6, owner = $7, fence = fence + 1, due_at = $8, lane = 0, failures = 0, attempts = 0, dead = NULL, \
    calls = calls + 1, entries = $9, entry_hash = $10, changed_at = $11 WHERE id = $1 AND calls = $2 RETURNING calls";

const SETTLE: &str = "UPDATE realaml_record SET state = $2, key_digest = $3, sealed_key = $4, \
    key_seal = $5, owner = NULL, fence = fence + 1, lane = CASE WHEN hints > 0 THEN 0 ELSE $6 END, \
    due_at = CASE WHEN hints > 0 AND $2 IN ('created', 'in_doubt') THEN $7 ELSE $8 END, \
    pause = $9, entries = $10, entry_hash = $11, changed_at = $7 WHERE id = $1";

impl Store {
    /// Returns the stored data about a reference, if there is any.
    pub(crate) async fn known(&self, tenant: &str, reference: &str) -> Result<Option<Known>, Error> {
        Ok(each!(self, read, |pool| sqlx::query_as(KNOWN).bind(tenant).bind(reference).fetch_optional(pool).await?))
    }

    /// Makes an intent durable, unless the reference has been used before.
    pub(crate) async fn begin(&self, intent: &Intent<'_>) -> Result<Start, Error> {
        let entry = Draft {
            at: intent.now,
            actor: intent.actor,
            event: "sending",
            was: None,
            became: Some(CallState::Sending.as_str()),
            state: None,
            request_id: None,
        };
        let first = Head::default().then(intent.tenant, intent.reference, &entry);
        Ok(transaction!(self, durable, |tx| {
            let id: Option<i64> = sqlx::query_scalar(BEGIN)
                .bind(intent.tenant)
                .bind(intent.reference)
                .bind(intent.operation.as_str())
                .bind(intent.request)
                .bind(intent.sealed_reference)
                .bind(intent.seal)
                .bind(intent.owner)
                .bind(intent.until)
                .bind(&first.hash)
                .bind(intent.now)
                .fetch_optional(&mut *tx)
                .await?;
            match id {
                Some(id) => {
                    append!(tx, Head::default(), id, intent.tenant, intent.reference, entry);
                    Start::Begun { id, call: 1 }
                }
                None => {
                    let known: Known =
                        sqlx::query_as(KNOWN).bind(intent.tenant).bind(intent.reference).fetch_one(&mut *tx).await?;
                    Start::Known(known)
                }
            }
        }))
    }

    /// Begins again under a reference whose earlier call had no effect. Returns `None` if the reference has changed in
    /// the meantime, for instance because another call began first.
    pub(crate) async fn begin_again(&self, known: &Known, intent: &Intent<'_>) -> Result<Option<Start>, Error> {
        Ok(transaction!(self, durable, |tx| {
            let row =
                lock!(self, tx, "id = $1 AND calls = $2 AND state IN ('not_sent', 'refused')", known.id, known.calls);
            let Some((id, was, head)) = row else { return Ok(None) };
            let entry = Draft {
                at: intent.now,
                actor: intent.actor,
                event: "sending",
                was: Some(&was),
                became: Some(CallState::Sending.as_str()),
                state: None,
                request_id: None,
            };
            let head = append!(tx, head, id, intent.tenant, intent.reference, entry);
            let call: i64 = sqlx::query_scalar(AGAIN)
                .bind(id)
                .bind(known.calls)
                .bind(intent.operation.as_str())
                .bind(intent.request)
                .bind(intent.sealed_reference)
                .bind(intent.seal)
                .bind(intent.owner)
                .bind(intent.until)
                .bind(head.number)
                .bind(&head.hash)
                .bind(intent.now)
                .fetch_one(&mut *tx)
                .await?;
            Some(Start::Begun { id, call })
        }))
    }

    /// Ends the claim on a call whose task has panicked.
    pub(crate) async fn abandon(&self, tenant: &str, reference: &str, owner: i64, now: i64) -> Result<(), Error> {
        let sql = "UPDATE realaml_record SET owner = NULL, fence = fence + 1, lane = 0, due_at = $4 \
            WHERE tenant = $1 AND reference = $2 AND owner = $3 AND state = 'sending'";
        each!(self, durable, |pool| {
            sqlx::query(sql).bind(tenant).bind(reference).bind(owner).bind(now).execute(pool).await?;
        });
        Ok(())
    }

    /// Stores the result of a call, even if the lease has ended. Returns `false` if the call no longer waits for its
    /// result, for instance because a doubt about it was resolved or its record was erased.
    pub(crate) async fn settle(&self, settled: &Settled<'_>) -> Result<bool, Error> {
        Ok(transaction!(self, relaxed, |tx| {
            let condition = (settled.id, settled.call);
            let row = lock!(
                self,
                tx,
                "id = $1 AND calls = $2 AND state IN ('sending', 'in_doubt')",
                condition.0,
                condition.1
            );
            let Some((id, was, head)) = row else { return Ok(false) };
            let state = settled.state.as_str();
            let entry = Draft {
                at: settled.now,
                actor: settled.actor,
                event: state,
                was: Some(&was),
                became: Some(state),
                state: None,
                request_id: settled.request_id,
            };
            let head = append!(tx, head, id, settled.tenant, settled.reference, entry);
            sqlx::query(SETTLE)
                .bind(id)
                .bind(state)
                .bind(settled.key.map(|it| it.digest))
                .bind(settled.key.map(|it| it.sealed))
                .bind(settled.key.map(|it| it.seal))
                .bind(settled.lane)
                .bind(settled.now)
                .bind(settled.due_at)
                .bind(settled.pause)
                .bind(head.number)
                .bind(&head.hash)
                .execute(&mut *tx)
                .await?;
            true
        }))
    }
}
