//! The states of records. They are observed, and then handled in order.

use sqlx::FromRow;

use super::{
    engine::{Store, append, each, lock, transaction},
    queue::{Job, Release},
};
use crate::{Error, history::Draft};

/// An observed state of a record.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct Observed {
    pub(crate) number: i64,
    pub(crate) digest: Vec<u8>,
    pub(crate) outcome: String,
    pub(crate) is_final: bool,
}

const OBSERVE: &str = "UPDATE realaml_record SET number = $2, digest = $3, outcome = $4, is_final = $5, changed_at = $6, \
    entries = $7, entry_hash = $8 WHERE id = $1";

const HANDLED: &str = "UPDATE realaml_record SET handled = $2, attempts = 0, failures = 0, dead = NULL, entries = $3, \
    entry_hash = $4 WHERE id = $1";

const HANDLED_AND_RELEASED: &str = "UPDATE realaml_record SET handled = $2, attempts = 0, failures = 0, dead = NULL, \
    entries = $3, entry_hash = $4, owner = NULL, lane = CASE WHEN hints > $5 THEN 0 ELSE $6 END, \
    due_at = CASE WHEN hints > $5 THEN $7 ELSE $8 END, pause = $9 WHERE id = $1";

/// Marks a state as handled inside a transaction and, if `$release` is given, releases the record. The result is
/// `false` if the claim has been lost.
macro_rules! mark_handled {
    ($store:expr, $tx:ident, $job:expr, $number:expr, $release:expr, $actor:expr, $now:expr) => {{
        let job: &Job = $job;
        let release: Option<&Release<'_>> = $release;
        let row = lock!(
            $store,
            $tx,
            "id = $1 AND owner = $2 AND fence = $3 AND handled = $4 - 1",
            job.id,
            job.owner,
            job.fence,
            $number
        );
        match row {
            None => false,
            Some((id, _, head)) => {
                let entry = Draft {
                    at: $now,
                    actor: $actor,
                    event: "handled",
                    was: None,
                    became: None,
                    state: Some($number),
                    request_id: None,
                };
                let head = append!($tx, head, id, &job.tenant, &job.reference, entry);
                let query = match release {
                    None => sqlx::query(HANDLED).bind(id).bind($number).bind(head.number).bind(head.hash),
                    Some(release) => sqlx::query(HANDLED_AND_RELEASED)
                        .bind(id)
                        .bind($number)
                        .bind(head.number)
                        .bind(head.hash)
                        .bind(job.hints)
                        .bind(release.lane)
                        .bind($now)
                        .bind(release.due_at)
                        .bind(release.pause),
                };
                query.execute(&mut *$tx).await?;
                sqlx::query("DELETE FROM realaml_state WHERE record_id = $1 AND number = $2")
                    .bind(id)
                    .bind($number)
                    .execute(&mut *$tx)
                    .await?;
                true
            }
        }
    }};
}

impl Store {
    /// Records a new state of a claimed record. Returns `false` if the claim has been lost.
    pub(crate) async fn observe(
        &self,
        job: &Job,
        state: &Observed,
        request_id: Option<&str>,
        actor: &str,
        now: i64,
    ) -> Result<bool, Error> {
        Ok(transaction!(self, relaxed, |tx| {
            let row = lock!(
                self,
                tx,
                "id = $1 AND owner = $2 AND fence = $3 AND number = $4 - 1",
                job.id,
                job.owner,
                job.fence,
                state.number
            );
            let Some((id, _, head)) = row else { return Ok(false) };
            let entry = Draft {
                at: now,
                actor,
                event: "observed",
                was: job.outcome.as_deref(),
                became: Some(&state.outcome),
                state: Some(state.number),
                request_id,
            };
            let head = append!(tx, head, id, &job.tenant, &job.reference, entry);
            sqlx::query(OBSERVE)
                .bind(id)
                .bind(state.number)
                .bind(&state.digest)
                .bind(&state.outcome)
                .bind(state.is_final)
                .bind(now)
                .bind(head.number)
                .bind(&head.hash)
                .execute(&mut *tx)
                .await?;
            sqlx::query(
                "INSERT INTO realaml_state (record_id, number, digest, outcome, is_final, observed_at) \
                 VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(id)
            .bind(state.number)
            .bind(&state.digest)
            .bind(&state.outcome)
            .bind(state.is_final)
            .bind(now)
            .execute(&mut *tx)
            .await?;
            true
        }))
    }

    /// Returns the states of a record that have not been handled, in order.
    pub(crate) async fn unhandled(&self, record: i64) -> Result<Vec<Observed>, Error> {
        let sql = "SELECT number, digest, outcome, is_final FROM realaml_state WHERE record_id = $1 ORDER BY number";
        Ok(each!(self, read, |pool| sqlx::query_as(sql).bind(record).fetch_all(pool).await?))
    }

    /// Marks a state as handled and, if `release` is given, releases the record. Returns `false` if the claim has been
    /// lost.
    pub(crate) async fn handled(
        &self,
        job: &Job,
        number: i64,
        release: Option<&Release<'_>>,
        actor: &str,
        now: i64,
    ) -> Result<bool, Error> {
        Ok(transaction!(self, durable, |tx| { mark_handled!(self, tx, job, number, release, actor, now) }))
    }

    /// Runs a handler and, in the same transaction, does what [`handled`](Self::handled) does. The inner result is the
    /// handler's. `Ok(Ok(false))` means that the claim was lost and that none of the handler's writes remain.
    #[cfg(feature = "sqlite")]
    pub(crate) async fn handle_in_sqlite<E>(
        &self,
        job: &Job,
        number: i64,
        release: Option<&Release<'_>>,
        actor: &str,
        now: impl Fn() -> i64,
        handle: impl AsyncFnOnce(&mut sqlx::SqliteConnection) -> Result<(), E>,
    ) -> Result<Result<bool, E>, Error> {
        #[cfg_attr(not(feature = "postgres"), allow(irrefutable_let_patterns))]
        let super::engine::Pools::Sqlite(pools) = &self.pools else {
            return Err(Error::configuration("the handler is for SQLite, but the journal is in another database"));
        };
        let mut tx = pools.durable.begin_with("BEGIN IMMEDIATE").await?;
        if let Err(error) = handle(&mut tx).await {
            return Ok(Err(error));
        }
        let now = now();
        let done = mark_handled!(self, tx, job, number, release, actor, now);
        if done {
            tx.commit().await?;
        }
        Ok(Ok(done))
    }

    /// Like `handle_in_sqlite`, but in PostgreSQL.
    #[cfg(feature = "postgres")]
    pub(crate) async fn handle_in_postgres<E>(
        &self,
        job: &Job,
        number: i64,
        release: Option<&Release<'_>>,
        actor: &str,
        now: impl Fn() -> i64,
        handle: impl AsyncFnOnce(&mut sqlx::PgConnection) -> Result<(), E>,
    ) -> Result<Result<bool, E>, Error> {
        #[cfg_attr(not(feature = "sqlite"), allow(irrefutable_let_patterns))]
        let super::engine::Pools::Postgres(pools) = &self.pools else {
            return Err(Error::configuration("the handler is for PostgreSQL, but the journal is in another database"));
        };
        let mut tx = pools.durable.begin().await?;
        if let Err(error) = handle(&mut tx).await {
            return Ok(Err(error));
        }
        let now = now();
        let done = mark_handled!(self, tx, job, number, release, actor, now);
        if done {
            tx.commit().await?;
        }
        Ok(Ok(done))
    }
}
