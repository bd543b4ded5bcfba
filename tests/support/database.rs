//! A database for the tests and benchmarks of the journal.

use realaml_journal::sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection, raw_sql};
use tempfile::TempDir;

/// A database for one test: a SQLite file, or a new database on the PostgreSQL server that `REALAML_TEST_POSTGRES`
/// names.
#[derive(Debug)]
pub struct Database {
    /// The address in the format that the journal accepts.
    pub address: String,
    _folder: TempDir,
}

impl Database {
    /// Creates a database. With SQLite, the file is created only when a journal is opened on it.
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let address = match std::env::var("REALAML_TEST_POSTGRES") {
            Ok(server) => {
                let name = folder.path().file_name().expect("a folder has a name").to_string_lossy().to_lowercase();
                let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
                let name = format!("t{name}{}", std::process::id());
                let mut connection = PgConnection::connect(&format!("{server}/postgres")).await.expect("a server");
                let create = AssertSqlSafe(format!("CREATE DATABASE {name}"));
                raw_sql(create).execute(&mut connection).await.expect("the server makes databases");
                format!("{server}/{name}")
            }
            Err(_) => format!("sqlite:{}", folder.path().join("journal.db").display()),
        };
        Self { address, _folder: folder }
    }

    /// Whether the database is SQLite.
    pub fn is_sqlite(&self) -> bool {
        self.address.starts_with("sqlite")
    }

    /// Runs SQL statements.
    pub async fn execute(&self, statements: &str) {
        let statements = AssertSqlSafe(statements.to_owned());
        if self.is_sqlite() {
            let mut connection = SqliteConnection::connect(&self.address).await.expect("a database");
            raw_sql(statements).execute(&mut connection).await.expect("the statements are right");
        } else {
            let mut connection = PgConnection::connect(&self.address).await.expect("a database");
            raw_sql(statements).execute(&mut connection).await.expect("the statements are right");
        }
    }
}
