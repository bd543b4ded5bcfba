//! A SQLite file that holds the contents of a sandbox, so that the next sandbox continues from it, even if the process
//! of the previous one was killed.
//!
//! Each change is saved in one transaction before the sandbox responds. A change survives the end of the process, but
//! may be lost if the machine crashes, because the sandbox does not wait for the disk.

use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, params};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Keeper;
use crate::domains::Vendor;
use crate::domains::esign::session::BuilderSession;
use crate::domains::esign::store::EsignStore;
use crate::world::WorldState;
use crate::world::events::Domain;
use crate::world::log::{LogEntry, RecentLog};

/// The version of the file format. Files with another version are refused.
const VERSION: i64 = 1;

/// The bytes `RAML`, which mark a file as a sandbox's data file.
const APPLICATION: i64 = 0x5241_4d4c;

/// Entries removed from a log are removed from the file once there are this many of them, or once the log is empty.
const PRUNED_AFTER: u64 = 1000;

const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS records (
        domain TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL, account INTEGER NOT NULL,
        value TEXT NOT NULL, PRIMARY KEY (domain, key)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS logs (
        log TEXT NOT NULL, place INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (log, place)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
";

/// An open data file.
pub(crate) struct Database {
    connection: Connection,
    /// The position of the next new record.
    next_position: i64,
    /// The position in each log before which entries have been removed from the file.
    pruned: [u64; 4],
}

/// Everything except records and logs.
#[derive(Serialize, Deserialize)]
struct Rest {
    world: WorldState,
    /// When the templates were created. The rest of a template is the same in every sandbox.
    templates_created_at: Option<DateTime<Utc>>,
    sessions: std::collections::BTreeMap<String, BuilderSession>,
}

/// The contents of an opened file, without its records and logs, which [`Database::load`] reads.
pub(crate) struct Found(Rest);

impl Found {
    /// Returns the first key of the first account.
    pub(crate) fn api_key(&self) -> Option<&str> {
        self.0.world.first_key()
    }
}

fn failed(error: impl std::fmt::Display) -> String {
    format!("the data file cannot be used: {error}")
}

/// Refuses a file unless it is new or was created by a sandbox with this format version.
fn check_owner(connection: &Connection) -> Result<(), String> {
    let number = |query| connection.query_row(query, [], |row| row.get::<_, i64>(0)).map_err(failed);
    let application = number("PRAGMA application_id")?;
    let version = number("PRAGMA user_version")?;
    let tables = number("SELECT COUNT(*) FROM sqlite_master")?;
    match (application, version) {
        (APPLICATION, VERSION) => Ok(()),
        (APPLICATION, _) => {
            Err(format!("the data file has version {version}, and this sandbox reads version {VERSION}"))
        }
        (0, 0) if tables == 0 => Ok(()),
        _ => Err("the data file belongs to another program; use another path".to_owned()),
    }
}

impl Database {
    /// Opens or creates a file. Unless the file is new, also returns its contents, without records and logs.
    pub(crate) fn open(path: &Path) -> Result<(Self, Option<Found>), String> {
        let connection = Connection::open(path).map_err(failed)?;
        connection.busy_timeout(Duration::from_millis(200)).map_err(failed)?;
        // The lock is exclusive because two sandboxes would overwrite each other's changes.
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE").map_err(failed)?;
        // The file is not changed before this check, because it may belong to another program.
        check_owner(&connection)?;
        connection.pragma_update(None, "journal_mode", "WAL").map_err(failed)?;
        connection.pragma_update(None, "synchronous", "OFF").map_err(failed)?;
        let begin =
            format!("BEGIN; {TABLES} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT");
        connection.execute_batch(&begin).map_err(failed)?;
        let next_position = connection
            .query_row("SELECT COALESCE(MAX(position), 0) + 1 FROM records", [], |row| row.get(0))
            .map_err(failed)?;
        let rest =
            connection.query_row("SELECT value FROM state WHERE name = 'rest'", [], |row| row.get::<_, String>(0));
        let found = match rest {
            Ok(rest) => Some(Found(serde_json::from_str(&rest).map_err(failed)?)),
            Err(rusqlite::Error::QueryReturnedNoRows) => None,
            Err(error) => return Err(failed(error)),
        };
        Ok((Self { connection, next_position, pruned: [0; 4] }, found))
    }

    /// Loads the contents of the file into a new vendor.
    pub(crate) fn load(&mut self, Found(rest): Found, vendor: &mut Vendor) -> Result<(), String> {
        vendor.world.restore(rest.world);
        vendor.esign = EsignStore::new(rest.templates_created_at.unwrap_or_else(|| vendor.world.now()));
        let mut rows = self
            .connection
            .prepare("SELECT domain, key, account, value FROM records ORDER BY position")
            .map_err(failed)?;
        let mut rows = rows.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let (name, key): (String, String) = (row.get(0).map_err(failed)?, row.get(1).map_err(failed)?);
            let domain = Domain::ALL.into_iter().find(|domain| domain.as_str() == name);
            let domain = domain.ok_or_else(|| failed("it contains records of an unknown domain"))?;
            let value: String = row.get(3).map_err(failed)?;
            vendor.put_row(domain, &key, &value).map_err(failed)?;
            vendor.world.accounts.set_owner(&key, row.get(2).map_err(failed)?);
        }
        vendor.world.calls = self.log("calls")?;
        vendor.world.deliveries = self.log("callbacks")?;
        vendor.world.messages = self.log("messages")?;
        vendor.world.events = self.log("events")?;
        vendor.esign.sessions = rest.sessions;
        vendor.reschedule();
        vendor.world.all_unsaved = false;
        Ok(())
    }

    fn log<T: LogEntry + DeserializeOwned>(&self, name: &str) -> Result<RecentLog<T>, String> {
        let mut rows =
            self.connection.prepare("SELECT place, value FROM logs WHERE log = ?1 ORDER BY place").map_err(failed)?;
        let rows =
            rows.query_map([name], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))).map_err(failed)?;
        let entries = rows.map(|row| {
            let (place, value) = row.map_err(failed)?;
            Ok((u64::try_from(place).unwrap_or(0), serde_json::from_str(&value).map_err(failed)?))
        });
        Ok(RecentLog::saved(entries.collect::<Result<Vec<_>, String>>()?))
    }
}

impl Keeper for Database {
    fn save(&mut self, vendor: &mut Vendor) -> Result<(), String> {
        let transaction = self.connection.transaction().map_err(failed)?;
        let keys: Vec<(Domain, String)> = if std::mem::take(&mut vendor.world.all_unsaved) {
            vendor.world.unsaved.clear();
            vendor.world.calls.forget_saved();
            vendor.world.deliveries.forget_saved();
            vendor.world.messages.forget_saved();
            vendor.world.events.forget_saved();
            transaction.execute_batch("DELETE FROM records; DELETE FROM logs").map_err(failed)?;
            self.pruned = [0; 4];
            Domain::ALL
                .into_iter()
                .flat_map(|domain| vendor.keys(domain).into_iter().map(move |key| (domain, key)))
                .collect()
        } else {
            vendor.world.unsaved.drain(..).collect()
        };
        for (domain, key) in keys {
            save_record(&transaction, vendor, domain, &key, &mut self.next_position).map_err(failed)?;
        }
        let [calls, callbacks, messages, events] = &mut self.pruned;
        save_log(&transaction, "calls", &mut vendor.world.calls, calls)?;
        save_log(&transaction, "callbacks", &mut vendor.world.deliveries, callbacks)?;
        save_log(&transaction, "messages", &mut vendor.world.messages, messages)?;
        save_log(&transaction, "events", &mut vendor.world.events, events)?;
        let rest = Rest {
            world: vendor.world.state_without_records(),
            templates_created_at: vendor.esign.templates.first().map(|template| template.created_at),
            sessions: vendor.esign.sessions.clone(),
        };
        let rest = serde_json::to_string(&rest).map_err(failed)?;
        let mut statement = transaction
            .prepare_cached("INSERT OR REPLACE INTO state (name, value) VALUES ('rest', ?1)")
            .map_err(failed)?;
        statement.execute([rest]).map_err(failed)?;
        drop(statement);
        transaction.commit().map_err(failed)
    }
}

fn save_record(
    transaction: &Transaction<'_>,
    vendor: &Vendor,
    domain: Domain,
    key: &str,
    next_position: &mut i64,
) -> rusqlite::Result<()> {
    match vendor.row(domain, key) {
        None => {
            let mut delete = transaction.prepare_cached("DELETE FROM records WHERE domain = ?1 AND key = ?2")?;
            delete.execute([domain.as_str(), key])?;
        }
        Some(value) => {
            let mut put = transaction.prepare_cached(
                "INSERT INTO records (domain, key, position, account, value) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (domain, key) DO UPDATE SET value = excluded.value, account = excluded.account",
            )?;
            put.execute(params![domain.as_str(), key, *next_position, vendor.world.accounts.owner(key), value])?;
            *next_position += 1;
        }
    }
    Ok(())
}

fn save_log<T: LogEntry + Serialize>(
    transaction: &Transaction<'_>,
    name: &str,
    log: &mut RecentLog<T>,
    pruned: &mut u64,
) -> Result<(), String> {
    let place = |place: u64| i64::try_from(place).unwrap_or(i64::MAX);
    for (at, entry) in log.take_unsaved() {
        let value = serde_json::to_string(entry).map_err(failed)?;
        let mut put = transaction
            .prepare_cached("INSERT OR REPLACE INTO logs (log, place, value) VALUES (?1, ?2, ?3)")
            .map_err(failed)?;
        put.execute(params![name, place(at), value]).map_err(failed)?;
    }
    let first = log.first_place();
    if first >= *pruned + PRUNED_AFTER || (log.len() == 0 && first > *pruned) {
        let mut delete =
            transaction.prepare_cached("DELETE FROM logs WHERE log = ?1 AND place < ?2").map_err(failed)?;
        delete.execute(params![name, place(first)]).map_err(failed)?;
        *pruned = first;
    }
    Ok(())
}
