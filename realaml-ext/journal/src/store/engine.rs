//! Connections to the two database engines.

#[cfg(feature = "postgres")]
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
#[cfg(feature = "sqlite")]
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
#[cfg(any(feature = "sqlite", feature = "postgres"))]
use std::{str::FromStr, time::Duration};

use crate::Error;

/// The database of a journal.
///
/// There are two kinds of commits. A durable commit survives a power failure. A relaxed commit does not wait for the
/// disk. It survives crashes of the application's processes, but may be lost in a power failure. Facts that must not be
/// lost, for instance that a call is about to be sent, a callback has arrived, or a state has been handled, are
/// committed durably. Facts that can be determined again are committed with relaxed durability.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    pub(crate) pools: Pools,
}

#[derive(Clone, Debug)]
pub(crate) enum Pools {
    #[cfg(feature = "sqlite")]
    Sqlite(SqlitePools),
    #[cfg(feature = "postgres")]
    Postgres(PostgresPools),
}

#[cfg(feature = "sqlite")]
#[derive(Clone, Debug)]
pub(crate) struct SqlitePools {
    pub(crate) durable: SqlitePool,
    pub(crate) relaxed: SqlitePool,
    pub(crate) read: SqlitePool,
}

#[cfg(feature = "postgres")]
#[derive(Clone, Debug)]
pub(crate) struct PostgresPools {
    pub(crate) durable: PgPool,
    pub(crate) relaxed: PgPool,
    pub(crate) read: PgPool,
}

/// Evaluates an expression for the store's database engine. `$pool` is bound to the pool that `$which` names.
macro_rules! each {
    ($store:expr, $which:ident, |$pool:ident| $body:expr) => {
        match &$store.pools {
            #[cfg(feature = "sqlite")]
            $crate::store::engine::Pools::Sqlite(pools) => {
                let $pool = &pools.$which;
                $body
            }
            #[cfg(feature = "postgres")]
            $crate::store::engine::Pools::Postgres(pools) => {
                let $pool = &pools.$which;
                $body
            }
        }
    };
}
pub(super) use each;

/// Runs a block in a transaction and commits the transaction. A `return` or a failing `?` in the block rolls it back.
/// SQLite takes its only write lock at the beginning, so that the data read in the block cannot change before the block
/// writes.
macro_rules! transaction {
    ($store:expr, $which:ident, |$tx:ident| $body:block) => {
        match &$store.pools {
            #[cfg(feature = "sqlite")]
            $crate::store::engine::Pools::Sqlite(pools) => {
                let mut $tx = pools.$which.begin_with("BEGIN IMMEDIATE").await?;
                let result = $body;
                $tx.commit().await?;
                result
            }
            #[cfg(feature = "postgres")]
            $crate::store::engine::Pools::Postgres(pools) => {
                let mut $tx = pools.$which.begin().await?;
                let result = $body;
                $tx.commit().await?;
                result
            }
        }
    };
}
pub(super) use transaction;

/// Selects the id, the state and the history head of the only record that meets a condition, if there is one. In
/// PostgreSQL, also locks its row until the end of the transaction.
macro_rules! lock {
    ($store:expr, $tx:ident, $condition:literal, $($bind:expr),+) => {
        sqlx::query_as::<_, (i64, String, i64, Vec<u8>)>($store.pick(
            concat!("SELECT id, state, entries, entry_hash FROM realaml_record WHERE ", $condition),
            concat!("SELECT id, state, entries, entry_hash FROM realaml_record WHERE ", $condition, " FOR UPDATE"),
        ))
        $(.bind($bind))+
        .fetch_optional(&mut *$tx)
        .await?
        .map(|(id, state, number, hash)| (id, state, $crate::history::Head { number, hash }))
    };
}
pub(super) use lock;

/// Adds an entry to the history of a record and returns the new head, which the caller stores.
macro_rules! append {
    ($tx:ident, $head:expr, $record:expr, $tenant:expr, $reference:expr, $entry:expr) => {{
        let entry: $crate::history::Draft<'_> = $entry;
        let head = $head.then($tenant, $reference, &entry);
        sqlx::query($crate::store::schema::ADD_ENTRY)
            .bind($record)
            .bind(head.number)
            .bind(entry.at)
            .bind(entry.actor)
            .bind(entry.event)
            .bind(entry.was)
            .bind(entry.became)
            .bind(entry.state)
            .bind(entry.request_id)
            .bind(&head.hash)
            .execute(&mut *$tx)
            .await?;
        head
    }};
}
pub(super) use append;

impl Store {
    /// Connects to the database at this address and brings its tables up to date.
    pub(crate) async fn open(address: &str) -> Result<Self, Error> {
        let store = Self::connect(address).await?;
        store.migrate().await?;
        Ok(store)
    }

    async fn connect(address: &str) -> Result<Self, Error> {
        let scheme = address.split(':').next().unwrap_or_default();
        match scheme {
            #[cfg(feature = "sqlite")]
            "sqlite" => Self::sqlite(address).await,
            #[cfg(feature = "postgres")]
            "postgres" | "postgresql" => Self::postgres(address).await,
            #[cfg(not(feature = "sqlite"))]
            "sqlite" => Err(Error::configuration("this program was built without the feature `sqlite` of the journal")),
            #[cfg(not(feature = "postgres"))]
            "postgres" | "postgresql" => {
                Err(Error::configuration("this program was built without the feature `postgres` of the journal"))
            }
            _ => Err(Error::configuration(
                "the database of the journal must be given as sqlite:PATH, sqlite::memory: or \
                 postgres://USER@HOST/NAME",
            )),
        }
    }

    #[cfg(feature = "sqlite")]
    async fn sqlite(address: &str) -> Result<Self, Error> {
        let options = SqliteConnectOptions::from_str(address)?;
        // A mode in the address determines whether a file may be created.
        let options = if address.contains("mode=") { options } else { options.create_if_missing(true) };
        let options = options
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(30))
            // Deleted content is overwritten, so that erased data does not stay in the file.
            .pragma("secure_delete", "on");
        let pool = |options: SqliteConnectOptions, connections: u32| {
            SqlitePoolOptions::new()
                .max_connections(connections)
                .min_connections(1)
                .idle_timeout(None)
                .max_lifetime(None)
                .connect_with(options)
        };
        if address.contains(":memory:") || address.contains("mode=memory") {
            // An in-memory database exists only as long as its single connection.
            let only = pool(options, 1).await?;
            let pools = SqlitePools { durable: only.clone(), relaxed: only.clone(), read: only };
            return Ok(Self { pools: Pools::Sqlite(pools) });
        }
        let options = options.journal_mode(SqliteJournalMode::Wal);
        // Each pool for writes has one connection: SQLite permits one write at a time, and waiting in the pool is
        // fairer than waiting for SQLite's lock.
        let durable = pool(options.clone().synchronous(SqliteSynchronous::Full), 1).await?;
        let relaxed = pool(options.clone().synchronous(SqliteSynchronous::Normal), 1).await?;
        let read = pool(options, 4).await?;
        Ok(Self { pools: Pools::Sqlite(SqlitePools { durable, relaxed, read }) })
    }

    #[cfg(feature = "postgres")]
    async fn postgres(address: &str) -> Result<Self, Error> {
        let options = PgConnectOptions::from_str(address)?.application_name("realaml-journal");
        let pool = |options: PgConnectOptions, connections: u32| {
            PgPoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(Duration::from_secs(30))
                .connect_with(options)
        };
        let durable = pool(options.clone(), 8).await?;
        let relaxed = pool(options.options([("synchronous_commit", "off")]), 8).await?;
        let pools = PostgresPools { read: relaxed.clone(), durable, relaxed };
        Ok(Self { pools: Pools::Postgres(pools) })
    }

    /// Returns the statement for the store's database engine.
    pub(crate) fn pick(&self, sqlite: &'static str, postgres: &'static str) -> &'static str {
        match &self.pools {
            #[cfg(feature = "sqlite")]
            Pools::Sqlite(_) => {
                let _ = postgres;
                sqlite
            }
            #[cfg(feature = "postgres")]
            Pools::Postgres(_) => {
                let _ = sqlite;
                postgres
            }
        }
    }

    /// Returns the database server's time in milliseconds, or `None` for SQLite.
    pub(crate) async fn server_time(&self) -> Result<Option<i64>, Error> {
        match &self.pools {
            #[cfg(feature = "sqlite")]
            Pools::Sqlite(_) => Ok(None),
            #[cfg(feature = "postgres")]
            Pools::Postgres(pools) => {
                let sql = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
                Ok(Some(sqlx::query_scalar::<_, i64>(sql).fetch_one(&pools.read).await?))
            }
        }
    }

    /// Returns a pool of connections to PostgreSQL, if the journal is stored there.
    #[cfg(feature = "postgres")]
    pub(crate) fn postgres_pool(&self) -> Option<PgPool> {
        match &self.pools {
            #[cfg(feature = "sqlite")]
            Pools::Sqlite(_) => None,
            Pools::Postgres(pools) => Some(pools.read.clone()),
        }
    }

    /// Closes every connection.
    pub(crate) async fn close(&self) {
        match &self.pools {
            #[cfg(feature = "sqlite")]
            Pools::Sqlite(pools) => {
                pools.read.close().await;
                pools.relaxed.close().await;
                pools.durable.close().await;
            }
            #[cfg(feature = "postgres")]
            Pools::Postgres(pools) => {
                pools.relaxed.close().await;
                pools.durable.close().await;
            }
        }
    }
}
