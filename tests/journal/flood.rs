//! Tests that every state is handled exactly once and in order.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use realaml_ext::{
    Client, Environment,
    callbacks::{CallbackSecret, Callbacks},
};
use realaml_journal::{
    Journal, SealingKeys,
    sqlx::{self, Connection, PgConnection, SqliteConnection},
};
use realaml_sandbox::Sandbox;
use realaml_tests::database::Database;

use crate::{
    front::{Front, Replica},
    records::{Made, begin, finish, make_all},
};

const SEALING_KEY: &str = "7f0e0d1c2b3a49586776859403f2e1d0c1b2a39485766758493a2b1c0d0e0f10";
const SECRET: &str = "5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031";

/// The number of processes that share the journal.
const REPLICAS: usize = 4;

/// Returns the number of records of each kind. Five records, one of each kind, go through about ten states in all, and
/// the flood of callbacks announces each state ten times.
fn each() -> usize {
    std::env::var("REALAML_FLOOD_SCALE").ok().and_then(|it| it.parse().ok()).unwrap_or(5)
}

struct Scene {
    sandbox: Sandbox,
    front: Front,
    journal: Journal,
    database: Database,
}

impl Scene {
    async fn new(copies: u32) -> Self {
        let waits = [Duration::from_millis(200); 50];
        let sandbox = Sandbox::builder().callback_copies(copies).callback_waits(waits).start().await.unwrap();
        let front = Front::start().await;
        let database = Database::new().await;
        let journal =
            Journal::open(&database.address).sealing(SealingKeys::from_hex(SEALING_KEY).unwrap()).await.unwrap();
        let id = if database.is_sqlite() { "INTEGER" } else { "BIGINT GENERATED ALWAYS AS IDENTITY" };
        let table = format!("CREATE TABLE effect (id {id} PRIMARY KEY, reference TEXT, number BIGINT, outcome TEXT)");
        database.execute(&table).await;
        let environment = Environment::custom(sandbox.base_url()).unwrap();
        let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build().unwrap();
        let _ = journal.client(&client);
        let secret = CallbackSecret::new(SECRET).unwrap();
        journal.set_callbacks(Callbacks::new(&front.address, secret).unwrap());
        Self { sandbox, front, journal, database }
    }

    fn replicas(&self, sweep: Duration) -> Vec<Replica> {
        let variables = [
            ("BASE_URL", self.sandbox.base_url().to_owned()),
            ("API_KEY", self.sandbox.api_key().to_owned()),
            ("SEALING_KEY", SEALING_KEY.to_owned()),
            ("SECRET", SECRET.to_owned()),
            ("DATABASE", self.database.address.clone()),
            ("PUBLIC_URL", self.front.address.clone()),
            ("SWEEP_MS", sweep.as_millis().to_string()),
        ];
        (0..REPLICAS).map(|number| Replica::start(number, &self.front, &variables)).collect()
    }

    /// Returns the rows that the handlers wrote, in the order in which they were inserted.
    async fn effects(&self) -> Vec<(String, i64, String)> {
        let sql = "SELECT reference, number, outcome FROM effect ORDER BY id";
        if self.database.is_sqlite() {
            let mut connection = SqliteConnection::connect(&self.database.address).await.unwrap();
            return sqlx::query_as(sql).fetch_all(&mut connection).await.unwrap();
        }
        let mut connection = PgConnection::connect(&self.database.address).await.unwrap();
        sqlx::query_as(sql).fetch_all(&mut connection).await.unwrap()
    }

    /// Waits until every record is final and all its states have been handled.
    #[expect(
        clippy::disallowed_methods,
        reason = "a test that waits for processes gives up after a time of the machine"
    )]
    async fn all_handled(&self, made: &Made, seconds: u64) {
        let start = Instant::now();
        loop {
            let all = self.journal.records().all().await.unwrap();
            let open: Vec<_> = all.iter().filter(|it| !it.is_final || it.handled != it.number).collect();
            if all.len() == made.expected.len() && open.is_empty() {
                return;
            }
            assert!(start.elapsed() < Duration::from_secs(seconds), "open: {open:?}");
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// Checks that each state has exactly one effect, that the states of each record are numbered from 1 without gaps,
    /// that the last state is the expected one, and that the history is intact. Returns the number of effects.
    async fn check(&self, made: &Made) -> usize {
        let effects = self.effects().await;
        let mut by_reference: BTreeMap<&str, Vec<(i64, &str)>> = BTreeMap::new();
        for (reference, number, outcome) in &effects {
            by_reference.entry(reference).or_default().push((*number, outcome));
        }
        for (reference, expected) in &made.expected {
            let told = &by_reference[reference.as_str()];
            let numbers: Vec<i64> = told.iter().map(|it| it.0).collect();
            assert_eq!(numbers, (1..=told.len() as i64).collect::<Vec<_>>(), "{reference}: once each, in order");
            assert_eq!(told.last().unwrap().1, *expected, "{reference}");
        }
        let recorded: u64 = self.journal.records().all().await.unwrap().iter().map(|it| it.number).sum();
        assert_eq!(effects.len() as u64, recorded, "every state that was observed has its effect");
        assert!(self.journal.verify_history().await.unwrap().is_whole());
        effects.len()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_callbacks_on_processes_that_are_killed() {
    let scene = Scene::new(10).await;
    let made = make_all(&scene.journal, each()).await;
    let mut replicas = scene.replicas(Duration::from_secs(5));
    begin(&scene.sandbox, &made);
    // The addresses of the forged callbacks are minted with a foreign secret. None of the callbacks is accepted.
    let http = realaml_ext::reqwest::Client::new();
    let foreign = Callbacks::new(&scene.front.address, CallbackSecret::new("f".repeat(32)).unwrap()).unwrap();
    for (reference, _) in &made.expected {
        let forged = foreign.mint(reference).unwrap();
        let answer = http.post(forged.expose()).body(r#"{"signature_key": "0"}"#).send().await.unwrap();
        assert!([404, 503].contains(&answer.status().as_u16()), "{}", answer.status());
    }
    for replica in &mut replicas {
        tokio::task::block_in_place(|| replica.crash());
    }
    finish(&scene.sandbox, &made);
    for replica in &mut replicas {
        tokio::time::sleep(Duration::from_millis(150)).await;
        tokio::task::block_in_place(|| replica.crash());
    }
    scene.sandbox.callbacks_settled().await;
    scene.all_handled(&made, 120).await;
    let handled = scene.check(&made).await;
    println!("records {}, callbacks let in {}, states handled {handled}", made.expected.len(), scene.front.passed());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_any_callback_the_sweep_leaves_nothing_open() {
    let scene = Scene::new(1).await;
    scene.front.close();
    let made = make_all(&scene.journal, each()).await;
    begin(&scene.sandbox, &made);
    finish(&scene.sandbox, &made);
    // The first fetch occurs about ten seconds after the creation, and the following ones every two seconds.
    let _replicas = scene.replicas(Duration::from_secs(2));
    scene.all_handled(&made, 60).await;
    let handled = scene.check(&made).await;
    assert_eq!(scene.front.passed(), 0);
    println!("records {}, states handled {handled}, no callback", made.expected.len());
}
