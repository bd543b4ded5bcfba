//! The database tables. Their names begin with `realaml_`, so that they can share a database with an application's own
//! tables.

use super::engine::{Store, each, transaction};
use crate::Error;

/// Adds an entry to a record's history.
pub(super) const ADD_ENTRY: &str = "INSERT INTO realaml_history \
    (record_id, number, at, actor, event, was, became, state, request_id, hash) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

/// The migration steps. Each is run once. A published step is never changed; a new one is added instead.
const STEPS: &[&[&str]] = &[&[
    "CREATE TABLE realaml_record (
        id {id},
        tenant TEXT NOT NULL,
        reference TEXT NOT NULL,
        operation TEXT NOT NULL,
        state TEXT NOT NULL,
        request {bytes},
        calls BIGINT NOT NULL DEFAULT 1,
        sealed_reference {bytes},
        reference_seal TEXT,
        key_digest {bytes},
        sealed_key {bytes},
        key_seal TEXT,
        number BIGINT NOT NULL DEFAULT 0,
        handled BIGINT NOT NULL DEFAULT 0,
        digest {bytes},
        outcome TEXT,
        is_final BOOLEAN NOT NULL DEFAULT FALSE,
        failures BIGINT NOT NULL DEFAULT 0,
        attempts BIGINT NOT NULL DEFAULT 0,
        dead TEXT,
        hints BIGINT NOT NULL DEFAULT 0,
        lane BIGINT NOT NULL DEFAULT 0,
        due_at BIGINT,
        owner BIGINT,
        fence BIGINT NOT NULL DEFAULT 0,
        pause BIGINT NOT NULL DEFAULT 0,
        entries BIGINT NOT NULL DEFAULT 0,
        entry_hash {bytes} NOT NULL,
        created_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        UNIQUE (tenant, reference)
    )",
    "CREATE UNIQUE INDEX realaml_record_key ON realaml_record (tenant, key_digest) WHERE key_digest IS NOT NULL",
    "CREATE INDEX realaml_record_due ON realaml_record (lane, due_at) WHERE due_at IS NOT NULL",
    "CREATE INDEX realaml_record_owner ON realaml_record (owner) WHERE owner IS NOT NULL",
    "CREATE INDEX realaml_record_doubt ON realaml_record (id) WHERE state = 'in_doubt'",
    "CREATE INDEX realaml_record_dead ON realaml_record (id) WHERE dead IS NOT NULL",
    "CREATE TABLE realaml_state (
        record_id BIGINT NOT NULL REFERENCES realaml_record (id),
        number BIGINT NOT NULL,
        digest {bytes} NOT NULL,
        outcome TEXT NOT NULL,
        is_final BOOLEAN NOT NULL,
        observed_at BIGINT NOT NULL,
        PRIMARY KEY (record_id, number)
    ){keyed}",
    "CREATE TABLE realaml_claim (
        record_id BIGINT NOT NULL REFERENCES realaml_record (id),
        digest {bytes} NOT NULL,
        sealed {bytes} NOT NULL,
        seal TEXT NOT NULL,
        received_at BIGINT NOT NULL,
        PRIMARY KEY (record_id, digest)
    ){keyed}",
    "CREATE TABLE realaml_history (
        record_id BIGINT NOT NULL REFERENCES realaml_record (id),
        number BIGINT NOT NULL,
        at BIGINT NOT NULL,
        actor TEXT NOT NULL,
        event TEXT NOT NULL,
        was TEXT,
        became TEXT,
        state BIGINT,
        request_id TEXT,
        hash {bytes} NOT NULL,
        PRIMARY KEY (record_id, number)
    ){keyed}",
    "CREATE TABLE realaml_secret (
        name TEXT PRIMARY KEY,
        sealed {bytes} NOT NULL,
        seal TEXT NOT NULL
    )",
    "CREATE TABLE realaml_limit (
        name TEXT PRIMARY KEY,
        arrival BIGINT NOT NULL
    )",
    "CREATE TABLE realaml_seen (
        subject TEXT NOT NULL,
        number BIGINT NOT NULL,
        state TEXT NOT NULL,
        until BIGINT NOT NULL,
        closed TEXT,
        PRIMARY KEY (subject, number)
    ){keyed}",
]];

impl Store {
    /// Brings the tables up to date. Several processes may do this at the same time.
    pub(super) async fn migrate(&self) -> Result<(), Error> {
        if self.version().await.is_ok_and(|it| it == STEPS.len() as i64) {
            return Ok(());
        }
        // PostgreSQL can fail if two processes create the same table concurrently, so the tables are created under an
        // advisory lock.
        let lock = self.pick("SELECT 1", "SELECT 1 FROM (SELECT pg_advisory_xact_lock(5278131847613)) AS locked");
        let done = transaction!(self, durable, |tx| {
            sqlx::query(lock).execute(&mut *tx).await?;
            sqlx::query("CREATE TABLE IF NOT EXISTS realaml_version (version BIGINT PRIMARY KEY)")
                .execute(&mut *tx)
                .await?;
            let done: Option<i64> =
                sqlx::query_scalar("SELECT MAX(version) FROM realaml_version").fetch_one(&mut *tx).await?;
            let done = done.unwrap_or(0);
            for (at, step) in STEPS.iter().enumerate().skip(usize::try_from(done).unwrap_or(usize::MAX)) {
                for statement in *step {
                    let statement = sqlx::AssertSqlSafe(self.translated(statement));
                    sqlx::raw_sql(statement).execute(&mut *tx).await?;
                }
                sqlx::query("INSERT INTO realaml_version (version) VALUES ($1)")
                    .bind(at as i64 + 1)
                    .execute(&mut *tx)
                    .await?;
            }
            done
        });
        if done > STEPS.len() as i64 {
            return Err(Error::configuration(
                "the database was written by a newer version of the journal; update this program",
            ));
        }
        Ok(())
    }

    async fn version(&self) -> Result<i64, Error> {
        let sql = "SELECT MAX(version) FROM realaml_version";
        let version: Option<i64> = each!(self, read, |pool| sqlx::query_scalar(sql).fetch_one(pool).await?);
        Ok(version.unwrap_or(0))
    }

    /// Returns a statement in the dialect of the store's database engine.
    fn translated(&self, statement: &str) -> String {
        statement
            .replace("{id}", self.pick("INTEGER PRIMARY KEY", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"))
            .replace("{bytes}", self.pick("BLOB", "BYTEA"))
            .replace("{keyed}", self.pick(" WITHOUT ROWID", ""))
    }
}
