//! Tests that handlers are called for each state in order, and tests retries, shutdowns, lost replicas and
//! transactions.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use realaml_ext::{
    Outcome, OutsourcedRequest, RiskRequest,
    raw::types::{OutsourcedVerificationType, RiskLevel},
};
use realaml_journal::{BoxError, CallState, Creation, Journal};
use realaml_sandbox::{OutsourcedStatus, Sandbox};

use crate::support::{Database, Ledger, client, hurried, noting, person, serve, until};

/// Creates a verification under a reference and returns its key.
pub(crate) async fn created(journal: &Journal, sandbox: &Sandbox, reference: &str) -> String {
    let creation = journal.client(&client(sandbox)).verifications().create(reference, &person()).await.unwrap();
    let Creation::Created(created) = creation else { panic!("{creation:?}") };
    created.signature_key().expose().to_owned()
}

#[tokio::test]
async fn each_state_is_handled_once_and_in_order() {
    let (database, sandbox) = (Database::new().await, Sandbox::builder().callback_copies(5).start().await.unwrap());
    let journal = database.journal().await;
    serve(&journal).await;
    let ledger = Ledger::default();
    let workers = [noting(&journal, &ledger).start(), noting(&database.journal().await, &ledger).start()];
    let key = created(&journal, &sandbox, "matter-1").await;
    sandbox.start_checks(&key).unwrap();
    until("the first state", async || ledger.all().len() == 1).await;
    sandbox.complete(&key).unwrap();
    until("the second state", async || ledger.all().len() == 2).await;
    sandbox.deliver_callback(&key, 50).unwrap();
    sandbox.callbacks_settled().await;
    until("every callback is examined", async || journal.show("matter-1").await.unwrap().due_at.is_none()).await;
    assert_eq!(ledger.of("matter-1"), [(1, "pending".to_owned()), (2, "pass".to_owned())]);
    let summary = journal.show("matter-1").await.unwrap();
    assert_eq!((summary.number, summary.handled, summary.is_final, summary.due_at), (2, 2, true, None));
    for workers in workers {
        workers.shutdown(Duration::from_secs(1)).await;
    }
}

#[tokio::test]
async fn a_typed_handler_gets_its_record() {
    let (database, sandbox) = (Database::new().await, Sandbox::builder().auto_complete(true).start().await.unwrap());
    let journal = database.journal().await;
    serve(&journal).await;
    let ledger = Ledger::default();
    let (noted, other) = (ledger.clone(), ledger.clone());
    let workers = hurried(&journal)
        .on_verification(move |event| {
            assert_eq!(event.record().outcome(), Outcome::Pass);
            assert!(event.is_latest() && event.is_final());
            noted.note(event.reference(), event.number(), event.outcome());
            async { Ok::<_, BoxError>(()) }
        })
        .on_any(move |event| {
            other.note("another kind", event.number(), event.outcome());
            async { Ok::<_, BoxError>(()) }
        })
        .start();
    created(&journal, &sandbox, "matter-1").await;
    until("it is handled", async || !ledger.all().is_empty()).await;
    assert_eq!(ledger.all(), [("matter-1".to_owned(), 1, "pass".to_owned())]);
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_state_whose_handler_failed_comes_before_the_next() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    // The lease is so long that the test would fail if the second state waited for a claim to end.
    let journal = database.journal_with(|open| open.lease(Duration::from_secs(3600))).await;
    serve(&journal).await;
    let (ledger, broken) = (Ledger::default(), Arc::new(AtomicU32::new(1)));
    let (noted, failing) = (ledger.clone(), broken.clone());
    let workers = hurried(&journal)
        .until_handled()
        .on_verification(move |event| {
            let broken = failing.load(Ordering::SeqCst) == 1;
            if !broken {
                noted.note(event.reference(), event.number(), event.outcome());
                assert_eq!((event.is_latest(), event.is_final()), (event.number() == 2, event.number() == 2));
            }
            async move { if broken { Err("not today") } else { Ok(()) } }
        })
        .start();
    let key = created(&journal, &sandbox, "matter-1").await;
    sandbox.start_checks(&key).unwrap();
    until("it was tried", async || journal.show("matter-1").await.unwrap().attempts > 1).await;
    sandbox.complete(&key).unwrap();
    until("the next state is seen", async || journal.show("matter-1").await.unwrap().number == 2).await;
    broken.store(0, Ordering::SeqCst);
    until("both are handled", async || ledger.all().len() == 2).await;
    assert_eq!(ledger.of("matter-1"), [(1, "pending".to_owned()), (2, "pass".to_owned())]);
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_state_that_the_record_returned_to_is_not_the_latest_the_first_time() {
    // The clock does not advance, so that the record returns to exactly the same state.
    let sandbox = Sandbox::builder().start_time("2026-03-02T20:10:00Z".parse().unwrap()).start().await.unwrap();
    let database = Database::new().await;
    let journal = database.journal().await;
    serve(&journal).await;
    let (ledger, broken) = (Ledger::default(), Arc::new(AtomicU32::new(1)));
    let (noted, failing) = (ledger.clone(), broken.clone());
    let workers = hurried(&journal)
        .until_handled()
        .on_outsourced(move |event| {
            let broken = failing.load(Ordering::SeqCst) == 1;
            if !broken {
                noted.note(event.reference(), event.number(), if event.is_latest() { "latest" } else { "earlier" });
            }
            async move { if broken { Err("not today") } else { Ok(()) } }
        })
        .start();
    let work = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "MOCK PASS").build().unwrap();
    let creation = journal.client(&client(&sandbox)).outsourced().create("work", &work).await.unwrap();
    let Creation::Created(work) = creation else { panic!("{creation:?}") };
    let states = [OutsourcedStatus::InProgress, OutsourcedStatus::AwaitingInformation, OutsourcedStatus::InProgress];
    for (number, state) in (1..).zip(states) {
        sandbox.set_outsourced(work.signature_key().expose(), state, None).unwrap();
        until("the state is seen", async || journal.show("work").await.unwrap().number == number).await;
    }
    broken.store(0, Ordering::SeqCst);
    until("all are handled", async || ledger.all().len() == 3).await;
    let expected = [(1, "earlier"), (2, "earlier"), (3, "latest")].map(|(number, which)| (number, which.to_owned()));
    assert_eq!(ledger.of("work"), expected);
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_rating_is_handled_with_its_level() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    let levels = [
        (RiskLevel::Low, "low"),
        (RiskLevel::Medium, "medium"),
        (RiskLevel::High, "high"),
        (RiskLevel::VeryHigh, "very_high"),
        (RiskLevel::Prohibited, "prohibited"),
    ];
    for (level, name) in &levels {
        let request = RiskRequest::of("MOCK PASS").override_level(level.clone(), "A test.").build().unwrap();
        assert_eq!(scope.make(name, &request).await.unwrap().state(), CallState::Created);
    }
    database.execute("UPDATE realaml_record SET due_at = 1").await;
    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();
    until("all are handled", async || ledger.all().len() == levels.len()).await;
    for (_, name) in levels {
        assert_eq!(ledger.of(name), [(1, name.to_owned())]);
        assert!(journal.show(name).await.unwrap().is_final, "{name}");
    }
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "the time that a shutdown takes is what is measured")]
async fn a_shutdown_ends_in_time_and_another_replica_goes_on_at_once() {
    let (database, sandbox) = (Database::new().await, Sandbox::builder().auto_complete(true).start().await.unwrap());
    let journal = database.journal_with(|it| it.lease(Duration::from_secs(60))).await;
    serve(&journal).await;
    let begun = Arc::new(AtomicU32::new(0));
    let counted = begun.clone();
    let stuck = hurried(&journal).on_verification(move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
        std::future::pending::<Result<(), BoxError>>()
    });
    let stuck = stuck.start();
    created(&journal, &sandbox, "matter-1").await;
    until("the handler runs", async || begun.load(Ordering::SeqCst) == 1).await;
    let other = database.journal_with(|it| it.lease(Duration::from_secs(60))).await;
    other.client(&client(&sandbox));
    let ledger = Ledger::default();
    let workers = noting(&other, &ledger).start();
    // The handler never ends by itself, and the lease lasts longer than the test waits.
    let start = Instant::now();
    stuck.shutdown(Duration::from_secs(2)).await;
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    until("the other replica goes on", async || !ledger.all().is_empty()).await;
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_replica_that_vanishes_delays_the_next_by_its_lease() {
    let (database, sandbox) = (Database::new().await, Sandbox::builder().auto_complete(true).start().await.unwrap());
    let lease = Duration::from_secs(3);
    let journal = database.journal_with(|open| open.lease(lease)).await;
    serve(&journal).await;
    let begun = Arc::new(AtomicU32::new(0));
    let counted = begun.clone();
    let stuck = hurried(&journal)
        .on_verification(move |_| {
            counted.fetch_add(1, Ordering::SeqCst);
            std::future::pending::<Result<(), BoxError>>()
        })
        .start();
    created(&journal, &sandbox, "matter-1").await;
    until("the handler runs", async || begun.load(Ordering::SeqCst) == 1).await;
    // A claim is renewed for as long as its record is being worked on.
    let end = async || journal.show("matter-1").await.unwrap().due_at.unwrap();
    let first_end = end().await;
    let other = database.journal_with(|open| open.lease(lease)).await;
    other.client(&client(&sandbox));
    let ledger = Ledger::default();
    let workers = noting(&other, &ledger).start();
    until("the claim is renewed", async || end().await - first_end > chrono::TimeDelta::seconds(1)).await;
    assert!(ledger.all().is_empty());
    drop(stuck);
    until("the other replica takes over", async || !ledger.all().is_empty()).await;
    assert_eq!(ledger.of("matter-1"), [(1, "pass".to_owned())]);
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_record_whose_check_ended_with_an_error_is_checked_again_while_its_process_is_busy() {
    let (database, sandbox) = (Database::new().await, Sandbox::builder().auto_complete(true).start().await.unwrap());
    let journal = database.journal_with(|open| open.lease(Duration::from_millis(400))).await;
    for reference in ["matter-1", "matter-2"] {
        created(&journal, &sandbox, reference).await;
    }
    database.execute("UPDATE realaml_record SET due_at = 1").await;
    // The key of the first record cannot be opened, so its check fails each time.
    database.execute("UPDATE realaml_record SET key_seal = 'lost' WHERE reference = 'matter-1'").await;
    let (ledger, finished) = (Ledger::default(), Arc::new(tokio::sync::Notify::new()));
    let (noted, may_finish) = (ledger.clone(), finished.clone());
    let workers = hurried(&journal).on_any(move |event| {
        let (noted, may_finish) = (noted.clone(), may_finish.clone());
        async move {
            if event.reference() == "matter-2" {
                may_finish.notified().await;
            }
            noted.note(event.reference(), event.number(), event.outcome());
            Ok::<_, BoxError>(())
        }
    });
    let workers = workers.start();
    tokio::time::sleep(Duration::from_millis(600)).await;
    database
        .execute(
            "UPDATE realaml_record SET key_seal = (SELECT key_seal FROM realaml_record WHERE reference = 'matter-2') \
             WHERE reference = 'matter-1'",
        )
        .await;
    until("the first record is handled", async || ledger.of("matter-1").len() == 1).await;
    assert!(ledger.of("matter-2").is_empty(), "the process was busy all the time");
    finished.notify_one();
    until("the second record is handled", async || ledger.of("matter-2").len() == 1).await;
    workers.shutdown(Duration::from_secs(1)).await;
}

/// A handler's writes to the journal's database take effect exactly once, although every second call of the handler
/// fails after writing.
#[tokio::test]
async fn a_transaction_of_the_handler_holds_exactly_once() {
    let (database, sandbox) = (Database::new().await, Sandbox::builder().auto_complete(true).start().await.unwrap());
    let journal = database.journal().await;
    serve(&journal).await;
    let workers = if database.is_postgres() {
        in_postgres(&database, &journal).await
    } else {
        in_sqlite(&database, &journal).await
    };
    for number in 0..10 {
        created(&journal, &sandbox, &format!("matter-{number}")).await;
    }
    until("all are handled", async || {
        let all = journal.records().all().await.unwrap();
        all.iter().filter(|it| it.handled == 1).count() == 10
    })
    .await;
    workers.shutdown(Duration::from_secs(1)).await;
    assert_eq!(outcomes(&database).await, 10);
}

const TABLE: &str = "CREATE TABLE outcome (reference TEXT NOT NULL, number BIGINT NOT NULL)";
const INSERT: &str = "INSERT INTO outcome (reference, number) VALUES ($1, $2)";
const COUNT: &str = "SELECT COUNT(*) FROM outcome";

macro_rules! in_transactions {
    ($name:ident, $engine:ty, $connection:ty) => {
        async fn $name(database: &Database, journal: &Journal) -> realaml_journal::Workers {
            use realaml_journal::sqlx::{self, Connection};

            let mut connection = <$connection>::connect(&database.address).await.unwrap();
            sqlx::query(TABLE).execute(&mut connection).await.unwrap();
            let calls = Arc::new(AtomicU32::new(0));
            hurried(journal)
                .until_handled()
                .handle_in::<$engine, _>(move |event, connection| {
                    let fails = calls.fetch_add(1, Ordering::SeqCst) % 2 == 0;
                    Box::pin(async move {
                        let number = i64::try_from(event.number())?;
                        let reference = event.reference().to_owned();
                        sqlx::query(INSERT).bind(reference).bind(number).execute(connection).await?;
                        if fails { Err("after writing".into()) } else { Ok(()) }
                    })
                })
                .start()
        }
    };
}

in_transactions!(in_sqlite, realaml_journal::sqlx::Sqlite, realaml_journal::sqlx::SqliteConnection);
#[cfg(feature = "postgres")]
in_transactions!(in_postgres, realaml_journal::sqlx::Postgres, realaml_journal::sqlx::PgConnection);

#[cfg(not(feature = "postgres"))]
async fn in_postgres(_: &Database, _: &Journal) -> realaml_journal::Workers {
    panic!("the tests were built without the feature `postgres`")
}

async fn outcomes(database: &Database) -> i64 {
    use realaml_journal::sqlx::{Connection, SqliteConnection, query_scalar};

    #[cfg(feature = "postgres")]
    if database.is_postgres() {
        let mut connection = realaml_journal::sqlx::PgConnection::connect(&database.address).await.unwrap();
        return query_scalar(COUNT).fetch_one(&mut connection).await.unwrap();
    }
    let mut connection = SqliteConnection::connect(&database.address).await.unwrap();
    query_scalar(COUNT).fetch_one(&mut connection).await.unwrap()
}

#[tokio::test]
async fn no_more_records_are_handled_at_the_same_time_than_was_set() {
    let (database, sandbox) = (Database::new().await, Sandbox::builder().auto_complete(true).start().await.unwrap());
    let journal = database.journal().await;
    for number in 0..6 {
        created(&journal, &sandbox, &format!("matter-{number}")).await;
    }
    // Half of the records are due as after a callback, and half for the sweep.
    database.execute("UPDATE realaml_record SET due_at = 1, lane = id % 2").await;
    let (now, most, all) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
    let counters = (now, most.clone(), all.clone());
    let workers = hurried(&journal).at_once(2).on_any(move |_| {
        let (now, most, all) = counters.clone();
        async move {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            // Long enough for other records to begin, if they could.
            tokio::time::sleep(Duration::from_millis(50)).await;
            now.fetch_sub(1, Ordering::SeqCst);
            all.fetch_add(1, Ordering::SeqCst);
            Ok::<_, BoxError>(())
        }
    });
    let workers = workers.start();
    until("all are handled", async || all.load(Ordering::SeqCst) == 6).await;
    assert!(most.load(Ordering::SeqCst) <= 2, "{most:?} at the same time");
    workers.shutdown(Duration::from_secs(10)).await;
}
