//! Tests that the sweep finds changes that no callback announces, at no more than the shared rate.

use std::time::{Duration, Instant};

use realaml_journal::Creation;
use realaml_sandbox::Sandbox;

use crate::support::{Database, Ledger, client, noting, pause_of, person, until};

#[tokio::test]
async fn records_are_handled_without_any_callback() {
    let (database, sandbox) = (Database::new().await, Sandbox::builder().auto_complete(true).start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    let ledger = Ledger::default();
    for number in 0..20 {
        let Creation::Created(_) = scope.make(&format!("matter-{number}"), &person()).await.unwrap() else {
            panic!("not created")
        };
    }
    assert!(sandbox.callbacks().is_empty());
    // The first fetch after a creation is due in ten seconds, so it is made due now.
    database.execute("UPDATE realaml_record SET due_at = 1").await;
    let short = Duration::from_millis(50);
    let workers = [
        noting(&journal, &ledger).sweep(short, short).sweep_rate(20).start(),
        noting(&journal, &ledger).sweep(short, short).sweep_rate(20).start(),
    ];
    until("all are handled", async || ledger.all().len() == 20).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(ledger.all().len(), 20);
    let fetched = sandbox.calls().iter().filter(|it| it.operation.as_deref() == Some("get_verification")).count();
    assert_eq!(fetched, 20, "a final record is not swept");
    for workers in workers {
        workers.shutdown(Duration::from_secs(1)).await;
    }
}

#[tokio::test]
async fn the_sweep_slows_down_while_nothing_changes() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let Creation::Created(created) = journal.client(&client(&sandbox)).make("matter-1", &person()).await.unwrap()
    else {
        panic!("not created")
    };
    sandbox.start_checks(created.signature_key().expose()).unwrap();
    let (first, longest) = (Duration::from_secs(1000), Duration::from_secs(3000));
    let workers = noting(&journal, &Ledger::default()).sweep(first, longest).start();
    // Each pause varies by up to a quarter in either direction. `pause_of` counts from the observation of the state,
    // which was made within the last minute.
    let mut is_spread = false;
    for pause in [1000, 1500, 2250, 3000, 3000] {
        database.execute("UPDATE realaml_record SET due_at = 1").await;
        until("it was swept", async || pause_of(&journal, "matter-1").await > 100).await;
        let seconds = pause_of(&journal, "matter-1").await;
        assert!((pause * 3 / 4..=pause * 5 / 4 + 60).contains(&seconds), "{pause}: {seconds}");
        is_spread |= (seconds - pause).abs() > pause / 20;
    }
    assert!(is_spread, "no pause differs by more than five per cent");
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "how many permits there are depends on the time of the machine")]
async fn replicas_share_one_rate() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    for number in 0..30 {
        let Creation::Created(_) = scope.make(&format!("matter-{number}"), &person()).await.unwrap() else {
            panic!("not created")
        };
    }
    database.execute("UPDATE realaml_record SET due_at = 1").await;
    let short = Duration::from_millis(10);
    let start = Instant::now();
    let mut workers = Vec::new();
    for _ in 0..4 {
        let journal = database.journal().await;
        journal.client(&client(&sandbox));
        workers.push(noting(&journal, &Ledger::default()).sweep(short, short).sweep_rate(10).start());
    }
    let fetched = || sandbox.calls().iter().filter(|it| it.operation.as_deref() == Some("get_verification")).count();
    until("twenty records are fetched", async || fetched() >= 20).await;
    // The limit permits a burst of ten, and then ten per second.
    let fetched = fetched();
    let most = 10 + start.elapsed().as_millis() as usize / 100 + 1;
    assert!(fetched <= most, "{fetched} of at most {most}");
    for workers in workers {
        workers.shutdown(Duration::from_secs(1)).await;
    }
}
