//! Benchmarks of the journal: records created and states handled per second, the cost of a create compared with the
//! plain client, and claims among a million records. They run on SQLite, or on PostgreSQL if `REALAML_TEST_POSTGRES`
//! names a server:
//!
//! `cargo bench -p realaml-tests --bench journal`, and for PostgreSQL the same command after `cargo xtask postgres --`.

use std::{
    fmt::Write as _,
    future::Future,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use realaml_ext::{
    Client, Environment, VerificationRequest,
    callbacks::{CallbackSecret, Callbacks},
};
use realaml_journal::{
    BoxError, Creation, Journal, SealingKeys,
    sqlx::{self, Connection, PgConnection, SqliteConnection},
};
use realaml_sandbox::Sandbox;
use realaml_tests::database::Database;
use tokio::{net::TcpListener, task::JoinSet};
use tracing::{Event, Subscriber, field};
use tracing_subscriber::{Layer, layer::Context, prelude::*};

/// The number of records in each measurement of creating and handling.
const RECORDS: usize = 1_000;

/// The number of existing records when claims are measured.
const MANY: usize = 1_000_000;

fn main() {
    let claims = Claims::default();
    tracing_subscriber::registry().with(claims.clone()).init();
    let runtime = tokio::runtime::Runtime::new().expect("threads");
    let mut table = String::new();
    let slowest = runtime.block_on(async {
        plain(&mut table).await;
        for at_once in [1, 4, 16] {
            let scene = Scene::new(0).await;
            let (taken, each) = scene.create(at_once).await;
            row(&mut table, &format!("creates, {at_once} at once"), per_second(RECORDS, taken));
            if at_once == 1 {
                row(&mut table, "one create through the journal, median", format!("{} µs", each.as_micros()));
            }
            row(&mut table, &format!("handled states, {at_once} workers"), scene.handle(at_once).await);
        }
        let scene = Scene::new(MANY).await;
        scene.create(4).await;
        claims.take();
        let handled = scene.handle(4).await;
        let mut seconds = claims.take();
        seconds.sort_unstable_by(f64::total_cmp);
        row(&mut table, &format!("handled states among {MANY} records, 4 workers"), handled);
        row(&mut table, &format!("size of the database with {MANY} records"), scene.size().await);
        let shares = [50, 90, 99].map(|share| seconds[seconds.len() * share / 100] * 1000.0);
        let figure = format!("a claim among {MANY} records, median, 90th and 99th percentile of {}", seconds.len());
        row(&mut table, &figure, shares.map(|it| format!("{it:.1} ms")).join(", "));
        shares[2]
    });
    println!("| figure | value |\n| --- | ---: |\n{table}");
    assert!(slowest < 5.0, "claims are too slow");
}

fn row(table: &mut String, figure: &str, value: String) {
    writeln!(table, "| {figure} | {value} |").expect("a text");
}

fn per_second(count: usize, taken: Duration) -> String {
    format!("{:.0}/s", count as f64 / taken.as_secs_f64())
}

#[expect(clippy::disallowed_methods, reason = "measures how long something really takes")]
async fn timed<T>(work: impl Future<Output = T>) -> (T, Duration) {
    let start = Instant::now();
    let value = work.await;
    (value, start.elapsed())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn person() -> VerificationRequest {
    VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build().expect("a request")
}

fn client(sandbox: &Sandbox) -> Client {
    let environment = Environment::custom(sandbox.base_url()).expect("loopback");
    Client::builder().environment(environment).api_key(sandbox.api_key()).build().expect("a client")
}

/// Measures the baseline: the same creates without the journal.
async fn plain(table: &mut String) {
    let sandbox = Sandbox::start().await.expect("a sandbox");
    let client = client(&sandbox);
    let mut times = Vec::new();
    for _ in 0..RECORDS {
        let (created, taken) = timed(client.verifications().create(&person())).await;
        created.expect("a record");
        times.push(taken);
    }
    row(table, "one create by the plain client, median", format!("{} µs", median(times).as_micros()));
}

/// A fresh journal with a sandbox and a receiver of callbacks.
struct Scene {
    sandbox: Sandbox,
    journal: Journal,
    database: Database,
}

impl Scene {
    async fn new(records: usize) -> Self {
        let database = Database::new().await;
        let keys = SealingKeys::from_hex(&"7".repeat(64)).expect("a key");
        let journal = Journal::open(&database.address).sealing(keys).await.expect("a database");
        let sandbox = Sandbox::start().await.expect("a sandbox");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let _ = journal.client(&client(&sandbox));
        let secret = CallbackSecret::new("5".repeat(32)).expect("a secret");
        journal.set_callbacks(Callbacks::new(&address, secret).expect("an address"));
        let router: axum::Router = journal.receiver().router();
        tokio::spawn(async move { axum::serve(listener, router).await });
        let scene = Self { sandbox, journal, database };
        if records > 0 {
            scene.fill(records).await;
        }
        scene
    }

    /// Adds handled records with states and histories, like those that many years of use would leave. Half of the
    /// records are final, and the others are due for a sweep in the far future.
    async fn fill(&self, records: usize) {
        let (series, random) = match self.database.is_sqlite() {
            true => (
                format!("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {records})"),
                "randomblob(LENGTH)",
            ),
            false => (
                format!("WITH n AS (SELECT i FROM generate_series(1, {records}) AS s(i))"),
                "substring(sha512(i::text::bytea) || sha512(i::text::bytea) for LENGTH)",
            ),
        };
        let bytes = |length: usize| random.replace("LENGTH", &length.to_string());
        let (digest, sealed) = (bytes(32), bytes(72));
        let due = "CASE WHEN i % 2 = 0 THEN 4000000000000 + i END";
        let records = format!(
            "{series} INSERT INTO realaml_record (tenant, reference, operation, state, request, key_digest, sealed_key, \
             key_seal, number, handled, digest, outcome, is_final, lane, due_at, entries, entry_hash, created_at, \
             changed_at) SELECT '', 'old-' || i, 'create_verification', 'created', {digest}, {digest}, {sealed}, 'key', 2, \
             2, {digest}, 'pass', i % 2 = 1, 1, {due}, 4, {digest}, i, i FROM n"
        );
        let states = [(1, "'pending', FALSE"), (2, "'pass', is_final")].map(|(number, state)| {
            format!(
                "INSERT INTO realaml_state (record_id, number, digest, outcome, is_final, observed_at) SELECT id, {number}, \
                 digest, {state}, created_at FROM realaml_record WHERE reference LIKE 'old-%'"
            )
        });
        let history = (1..=4).map(|number| {
            format!(
                "INSERT INTO realaml_history (record_id, number, at, actor, event, hash) SELECT id, {number}, created_at, \
                 'host-1', 'observed', digest FROM realaml_record WHERE reference LIKE 'old-%'"
            )
        });
        for statement in [records].into_iter().chain(states).chain(history) {
            self.database.execute(&statement).await;
        }
        // In years of use, the database engines would do this housekeeping on their own.
        let sqlite = self.database.is_sqlite();
        self.database.execute(if sqlite { "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)" } else { "VACUUM ANALYZE" }).await;
    }

    /// Creates the records. Returns the total time and the median time of one create.
    async fn create(&self, at_once: usize) -> (Duration, Duration) {
        let times = Arc::new(Mutex::new(Vec::new()));
        let work = async {
            let mut tasks = JoinSet::new();
            for task in 0..at_once {
                let (journal, times) = (self.journal.clone(), times.clone());
                tasks.spawn(async move {
                    let scope = journal.tenant("");
                    for number in (task..RECORDS).step_by(at_once) {
                        let reference = format!("matter-{number}");
                        let request = person();
                        let (made, taken) = timed(scope.make(&reference, &request)).await;
                        assert!(matches!(made, Ok(Creation::Created(_))));
                        times.lock().expect("nobody panicked").push(taken);
                    }
                });
            }
            while let Some(ended) = tasks.join_next().await {
                ended.expect("every call worked");
            }
        };
        let ((), taken) = timed(work).await;
        let times = std::mem::take(&mut *times.lock().expect("nobody panicked"));
        (taken, median(times))
    }

    /// Completes all records and waits for their callbacks. Returns how many final states the workers then handle per
    /// second.
    async fn handle(&self, workers: usize) -> String {
        for number in 0..RECORDS {
            self.sandbox.complete(&self.key(number).await).expect("it is open");
        }
        self.sandbox.callbacks_settled().await;
        let handled = Arc::new(AtomicUsize::new(0));
        let counted = handled.clone();
        let workers = self.journal.workers().at_once(workers).on_any(move |event| {
            counted.fetch_add(usize::from(event.is_final()), Ordering::Relaxed);
            async { Ok::<_, BoxError>(()) }
        });
        let work = async {
            let workers = workers.start();
            while handled.load(Ordering::Relaxed) < RECORDS {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            workers
        };
        let (workers, taken) = timed(work).await;
        workers.shutdown(Duration::from_secs(10)).await;
        per_second(RECORDS, taken)
    }

    async fn key(&self, number: usize) -> String {
        let made = self.journal.tenant("").make(&format!("matter-{number}"), &person()).await;
        let Ok(Creation::Existing(existing)) = made else { panic!("it was made") };
        existing.key().expose().to_owned()
    }

    async fn size(&self) -> String {
        let bytes: i64 = if self.database.is_sqlite() {
            let mut connection = SqliteConnection::connect(&self.database.address).await.expect("a database");
            let sql = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
            sqlx::query_scalar(sql).fetch_one(&mut connection).await.expect("a size")
        } else {
            let mut connection = PgConnection::connect(&self.database.address).await.expect("a database");
            let sql = "SELECT pg_database_size(current_database())";
            sqlx::query_scalar(sql).fetch_one(&mut connection).await.expect("a size")
        };
        format!("{} MB", bytes / 1_000_000)
    }
}

/// Collects the duration of every claim, which the journal reports as a metric.
#[derive(Clone, Default)]
struct Claims(Arc<Mutex<Vec<f64>>>);

impl Claims {
    fn take(&self) -> Vec<f64> {
        std::mem::take(&mut *self.0.lock().expect("nobody panicked"))
    }
}

impl<S: Subscriber> Layer<S> for Claims {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        event.record(&mut Read(&mut self.0.lock().expect("nobody panicked")));
    }
}

struct Read<'a>(&'a mut Vec<f64>);

impl field::Visit for Read<'_> {
    fn record_f64(&mut self, field: &field::Field, value: f64) {
        if field.name() == "histogram.realaml.journal.claim.duration" {
            self.0.push(value);
        }
    }

    fn record_debug(&mut self, _: &field::Field, _: &dyn std::fmt::Debug) {}
}
