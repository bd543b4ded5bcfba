//! Databases, journals, clients and workers for the tests.

use std::{
    future::Future,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use realaml_ext::{
    Client, Environment, RetryPolicy, VerificationRequest,
    callbacks::{CallbackSecret, Callbacks},
    clock::{Clock, Sleep, SystemClock},
};
use realaml_journal::{BoxError, Journal, SealingKeys, WorkersBuilder};
use realaml_sandbox::Sandbox;
use tokio::net::TcpListener;

/// The sealing key of the tests' journals.
pub const SEALING_KEY: &str = "7f0e0d1c2b3a49586776859403f2e1d0c1b2a39485766758493a2b1c0d0e0f10";

/// A second sealing key, which replaces the first.
pub const NEXT_KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// A database for one test: a file, or a database on the server that `REALAML_TEST_POSTGRES` names.
pub struct Database {
    pub address: String,
    pub folder: tempfile::TempDir,
}

impl Database {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = match std::env::var("REALAML_TEST_POSTGRES") {
            Ok(server) => fresh_postgres(&server).await,
            Err(_) => format!("sqlite:{}", folder.path().join("journal.db").display()),
        };
        Self { address, folder }
    }

    pub fn is_postgres(&self) -> bool {
        self.address.starts_with("postgres")
    }

    /// Returns the bytes of the database files, if the database is a file.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for entry in std::fs::read_dir(self.folder.path()).unwrap() {
            bytes.extend(std::fs::read(entry.unwrap().path()).unwrap());
        }
        bytes
    }

    /// Executes a statement directly on the database, without the journal.
    pub async fn execute(&self, sql: &'static str) {
        use realaml_journal::sqlx::{Connection, SqliteConnection, query};

        #[cfg(feature = "postgres")]
        if self.is_postgres() {
            let mut connection = realaml_journal::sqlx::PgConnection::connect(&self.address).await.unwrap();
            query(sql).execute(&mut connection).await.unwrap();
            return;
        }
        let mut connection = SqliteConnection::connect(&self.address).await.unwrap();
        query(sql).execute(&mut connection).await.unwrap();
    }

    pub async fn journal(&self) -> Journal {
        self.journal_with(|open| open).await
    }

    pub async fn journal_with(
        &self,
        change: impl FnOnce(realaml_journal::OpenJournal) -> realaml_journal::OpenJournal,
    ) -> Journal {
        let keys = SealingKeys::from_hex(SEALING_KEY).unwrap();
        change(Journal::open(&self.address).sealing(keys)).await.unwrap()
    }
}

#[cfg(feature = "postgres")]
async fn fresh_postgres(server: &str) -> String {
    use realaml_journal::sqlx::{AssertSqlSafe, Connection, PgConnection, raw_sql};

    let name =
        format!("t{}", tempfile::tempdir().unwrap().path().file_name().unwrap().to_string_lossy().to_lowercase());
    let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let name = format!("{name}{}", std::process::id());
    let mut connection = PgConnection::connect(&format!("{server}/postgres")).await.unwrap();
    raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.unwrap();
    format!("{server}/{name}")
}

#[cfg(not(feature = "postgres"))]
async fn fresh_postgres(_: &str) -> String {
    panic!("the tests were built without the feature `postgres`")
}

/// Creates a client for the sandbox that never retries.
pub fn client(sandbox: &Sandbox) -> Client {
    let environment = Environment::custom(sandbox.base_url()).unwrap();
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).retries(RetryPolicy::never());
    client.build().unwrap()
}

pub fn secret() -> CallbackSecret {
    CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031").unwrap()
}

/// Builds a request whose verification passes.
pub fn person() -> VerificationRequest {
    VerificationRequest::person("MOCK", "PASS").email("canary-7f3a@example.com").build().unwrap()
}

/// Serves a journal's callbacks on a free port. Sets their address in the journal and returns it.
pub async fn serve(journal: &Journal) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    journal.set_callbacks(Callbacks::new(&address, secret()).unwrap());
    let router: axum::Router = journal.receiver().router();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// The events that handlers received: reference, number, outcome.
#[derive(Clone, Default)]
pub struct Ledger(Arc<Mutex<Vec<(String, u64, String)>>>);

impl Ledger {
    pub fn note(&self, reference: &str, number: u64, outcome: &str) {
        self.0.lock().unwrap().push((reference.to_owned(), number, outcome.to_owned()));
    }

    pub fn all(&self) -> Vec<(String, u64, String)> {
        self.0.lock().unwrap().clone()
    }

    /// Returns the events of one reference.
    pub fn of(&self, reference: &str) -> Vec<(u64, String)> {
        self.all().into_iter().filter(|it| it.0 == reference).map(|it| (it.1, it.2)).collect()
    }
}

/// The warnings and errors that are logged on this thread.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<String>>);

impl Log {
    /// Keeps the warnings and errors that are logged while the returned value exists.
    pub fn listen(&self) -> tracing::subscriber::DefaultGuard {
        tracing::subscriber::set_default(self.clone())
    }

    pub fn text(&self) -> String {
        self.0.lock().unwrap().clone()
    }

    pub fn clear(&self) {
        self.0.lock().unwrap().clear();
    }
}

impl tracing::Subscriber for Log {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.is_event() && *metadata.level() <= tracing::Level::WARN
    }

    fn event(&self, event: &tracing::Event<'_>) {
        let mut log = self.0.lock().unwrap();
        event.record(&mut |field: &tracing::field::Field, value: &dyn std::fmt::Debug| {
            log.push_str(&format!("{field}={value:?} "));
        });
        log.push('\n');
    }

    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }

    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}

    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}

    fn enter(&self, _: &tracing::span::Id) {}

    fn exit(&self, _: &tracing::span::Id) {}
}

/// Sets up fast workers that record every event in the ledger.
pub fn noting(journal: &Journal, ledger: &Ledger) -> WorkersBuilder {
    let ledger = ledger.clone();
    hurried(journal).on_any(move |event| {
        ledger.note(event.reference(), event.number(), event.outcome());
        async { Ok::<_, BoxError>(()) }
    })
}

/// Sets up fast workers that do not sweep, unless a test shortens the sweep intervals.
pub fn hurried(journal: &Journal) -> WorkersBuilder {
    let (short, long) = (Duration::from_millis(20), Duration::from_secs(3600));
    journal.workers().poll(short).pauses(short, Duration::from_millis(100)).sweep(long, long)
}

/// A clock whose time stands still, although its pauses take real time. A record that is due later never becomes due,
/// so a test can read exactly when it would be due.
#[derive(Debug)]
pub struct Still(DateTime<Utc>);

impl Still {
    pub fn new() -> Arc<Self> {
        Arc::new(Self(SystemClock.now()))
    }
}

impl Clock for Still {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }

    fn elapsed(&self) -> Duration {
        SystemClock.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Sleep<'_> {
        SystemClock.sleep(duration)
    }
}

/// Returns the seconds from the latest change of a record until it is due, or 0 if no check is planned.
pub async fn pause_of(journal: &Journal, reference: &str) -> i64 {
    let summary = journal.show(reference).await.unwrap();
    summary.due_at.map_or(0, |due_at| (due_at - summary.changed_at).num_seconds())
}

/// Waits until a condition holds.
#[expect(clippy::disallowed_methods, reason = "a test that waits for workers gives up after a time of the machine")]
pub async fn until<F: Future<Output = bool>>(what: &str, mut holds: impl FnMut() -> F) {
    let start = Instant::now();
    while !holds().await {
        assert!(start.elapsed() < Duration::from_secs(30), "waited in vain: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Waits until the latest event of a record is `handled`, and returns all its events. This event is written after the
/// handler has returned, so a handler's entry in a ledger does not mean that the history is complete.
pub async fn events_until_handled(journal: &Journal, reference: &str) -> Vec<String> {
    let events = async || -> Vec<String> {
        journal.history(reference).await.unwrap().into_iter().map(|it| it.event.as_str().to_owned()).collect()
    };
    until("the handling is written", async || events().await.last().is_some_and(|it| it == "handled")).await;
    events().await
}
