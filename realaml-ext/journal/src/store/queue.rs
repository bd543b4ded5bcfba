//! Claims due records for a limited time, and releases them.

use sqlx::FromRow;

use super::engine::{Pools, Store, each};
use crate::Error;

/// A claimed record, with its data at the time of the claim.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Job {
    pub(crate) id: i64,
    pub(crate) tenant: String,
    pub(crate) reference: String,
    pub(crate) operation: String,
    pub(crate) state: String,
    pub(crate) sealed_reference: Option<Vec<u8>>,
    pub(crate) reference_seal: Option<String>,
    pub(crate) sealed_key: Option<Vec<u8>>,
    pub(crate) key_seal: Option<String>,
    pub(crate) number: i64,
    pub(crate) handled: i64,
    pub(crate) digest: Option<Vec<u8>>,
    pub(crate) outcome: Option<String>,
    pub(crate) failures: i64,
    pub(crate) attempts: i64,
    pub(crate) hints: i64,
    pub(crate) lane: i64,
    pub(crate) owner: Option<i64>,
    pub(crate) fence: i64,
    pub(crate) pause: i64,
    pub(crate) created_at: i64,
}

/// The data to store when a claimed record is released.
#[derive(Clone, Debug)]
pub(crate) struct Release<'a> {
    pub(crate) lane: i64,
    /// When the record is due again, or `None` if only a callback or a person makes it due.
    pub(crate) due_at: Option<i64>,
    pub(crate) pause: i64,
    pub(crate) failures: i64,
    pub(crate) attempts: i64,
    pub(crate) dead: Option<&'a str>,
}

macro_rules! claim {
    ($tenants:literal, $lock:literal) => {
        concat!(
            "UPDATE realaml_record SET owner = $1, fence = fence + 1, due_at = $2 WHERE id IN (\
             SELECT id FROM realaml_record WHERE lane = $3 AND due_at <= $4 AND tenant ",
            $tenants,
            " ORDER BY due_at LIMIT $6",
            $lock,
            ") RETURNING id, tenant, reference, operation, state, sealed_reference, reference_seal, sealed_key, \
             key_seal, number, handled, digest, outcome, failures, attempts, hints, lane, owner, fence, \
             pause, created_at"
        )
    };
}

#[cfg(feature = "sqlite")]
const CLAIM_SQLITE: &str = claim!("IN (SELECT value FROM json_each($5))", "");
#[cfg(feature = "postgres")]
const CLAIM_POSTGRES: &str = claim!("= ANY($5)", " FOR UPDATE SKIP LOCKED");

#[cfg(feature = "sqlite")]
const RENEW_SQLITE: &str =
    "UPDATE realaml_record SET due_at = $2 WHERE owner = $1 AND id IN (SELECT value FROM json_each($3))";
#[cfg(feature = "postgres")]
const RENEW_POSTGRES: &str = "UPDATE realaml_record SET due_at = $2 WHERE owner = $1 AND id = ANY($3)";

const ANY_DUE: &str = "SELECT 1 FROM realaml_record WHERE lane = $1 AND due_at <= $2 LIMIT 1";

const RELEASE: &str = "UPDATE realaml_record SET owner = NULL, \
    lane = CASE WHEN hints > $4 THEN 0 ELSE $5 END, \
    due_at = CASE WHEN hints > $4 AND $6 IS NULL AND CAST($11 AS BIGINT) = 0 THEN $7 ELSE $8 END, \
    pause = $9, failures = $10, attempts = $11, dead = $6 \
    WHERE id = $1 AND owner = $2 AND fence = $3";

impl Store {
    /// Whether any record of a lane is due. Lane 1 has the records that wait for the sweep, and lane 0 all others. The
    /// query takes no lock.
    pub(crate) async fn is_any_due(&self, lane: i64, now: i64) -> Result<bool, Error> {
        let found: Option<i32> =
            each!(self, read, |pool| sqlx::query_scalar(ANY_DUE).bind(lane).bind(now).fetch_optional(pool).await?);
        Ok(found.is_some())
    }

    /// Claims up to `most` due records of a lane that belong to these tenants. The claims end at `until` unless they
    /// are renewed.
    pub(crate) async fn claim(
        &self,
        owner: i64,
        lane: i64,
        tenants: &[String],
        most: i64,
        now: i64,
        until: i64,
    ) -> Result<Vec<Job>, Error> {
        Ok(match &self.pools {
            #[cfg(feature = "sqlite")]
            Pools::Sqlite(pools) => {
                let tenants = serde_json::Value::from(tenants).to_string();
                sqlx::query_as(CLAIM_SQLITE)
                    .bind(owner)
                    .bind(until)
                    .bind(lane)
                    .bind(now)
                    .bind(tenants)
                    .bind(most)
                    .fetch_all(&pools.relaxed)
                    .await?
            }
            #[cfg(feature = "postgres")]
            Pools::Postgres(pools) => {
                sqlx::query_as(CLAIM_POSTGRES)
                    .bind(owner)
                    .bind(until)
                    .bind(lane)
                    .bind(now)
                    .bind(tenants)
                    .bind(most)
                    .fetch_all(&pools.relaxed)
                    .await?
            }
        })
    }

    /// Extends the claims that an owner has on these records to `until`.
    pub(crate) async fn renew(&self, owner: i64, records: &[i64], until: i64) -> Result<(), Error> {
        match &self.pools {
            #[cfg(feature = "sqlite")]
            Pools::Sqlite(pools) => {
                let records = serde_json::Value::from(records).to_string();
                sqlx::query(RENEW_SQLITE).bind(owner).bind(until).bind(records).execute(&pools.relaxed).await?;
            }
            #[cfg(feature = "postgres")]
            Pools::Postgres(pools) => {
                sqlx::query(RENEW_POSTGRES).bind(owner).bind(until).bind(records).execute(&pools.relaxed).await?;
            }
        }
        Ok(())
    }

    /// Releases every record that an owner still holds. The records can be claimed again immediately.
    pub(crate) async fn release_all(&self, owner: i64, now: i64) -> Result<(), Error> {
        let sql = "UPDATE realaml_record SET owner = NULL, lane = 0, due_at = $2 WHERE owner = $1";
        each!(self, relaxed, |pool| {
            sqlx::query(sql).bind(owner).bind(now).execute(pool).await?;
        });
        Ok(())
    }

    /// Releases a claimed record. If a callback has arrived in the meantime, the record is due immediately, unless it
    /// becomes a dead letter or its handler has failed. Returns `false` if the claim has been lost.
    pub(crate) async fn release(&self, job: &Job, release: &Release<'_>, now: i64) -> Result<bool, Error> {
        let done = each!(self, relaxed, |pool| {
            sqlx::query(RELEASE)
                .bind(job.id)
                .bind(job.owner)
                .bind(job.fence)
                .bind(job.hints)
                .bind(release.lane)
                .bind(release.dead)
                .bind(now)
                .bind(release.due_at)
                .bind(release.pause)
                .bind(release.failures)
                .bind(release.attempts)
                .execute(pool)
                .await?
                .rows_affected()
        });
        Ok(done == 1)
    }
}
