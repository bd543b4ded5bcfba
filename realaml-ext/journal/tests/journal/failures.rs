//! Tests the pauses after failures, and when a record is given up.

use std::{
    error::Error,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use realaml_ext::{Client, Environment, http, raw};
use realaml_journal::{BoxError, HandlingErrorKind, Journal, Operation};
use realaml_sandbox::{Fault, Sandbox};

use crate::{
    handling::created,
    support::{Database, Ledger, client, hurried, noting, pause_of, serve, until},
};

#[tokio::test]
async fn a_handler_that_fails_ends_in_a_dead_letter_that_is_replayed() {
    let (database, sandbox) = (Database::new().await, Sandbox::builder().auto_complete(true).start().await.unwrap());
    let journal = database.journal().await;
    serve(&journal).await;
    let (calls, healthy) = (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
    let (counted, health) = (calls.clone(), healthy.clone());
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = told.clone();
    let workers = hurried(&journal)
        .attempts(3)
        .on_failure(move |reference, error| {
            let source = error.source().map(ToString::to_string);
            assert_eq!((error.tenant(), error.operation()), ("", Operation::CreateVerification));
            assert!(!format!("{error:?} {error}").contains("not today"), "only the source has the handler's words");
            let failure = (error.kind(), source, error.number(), error.attempts(), error.is_given_up());
            heard.lock().unwrap().push((reference.to_owned(), failure));
        })
        .time_limit(Duration::from_millis(50))
        .on_verification(move |event| {
            let number = counted.fetch_add(1, Ordering::SeqCst);
            let healthy = health.load(Ordering::SeqCst) == 1;
            async move {
                match number {
                    _ if healthy => Ok(()),
                    0 => Err(BoxError::from("not today")),
                    1 => panic!("{} canary", event.number()),
                    _ => std::future::pending().await,
                }
            }
        })
        .start();
    created(&journal, &sandbox, "matter-1").await;
    until("it is given up", async || journal.dead_letters().all().await.unwrap().len() == 1).await;
    let dead = journal.dead_letters().all().await.unwrap().remove(0);
    assert_eq!((dead.dead.as_deref(), dead.handled, dead.number), (Some("time_limit"), 0, 1));
    assert_eq!(calls.load(Ordering::SeqCst), 3);
    until("every failure is told", async || told.lock().unwrap().len() == 3).await;
    let expected = [
        (HandlingErrorKind::Handler, Some("not today".to_owned()), 1, 1, false),
        (HandlingErrorKind::Panic, None, 1, 2, false),
        (HandlingErrorKind::TimeLimit, None, 1, 3, true),
    ];
    assert_eq!(*told.lock().unwrap(), expected.map(|it| ("matter-1".to_owned(), it)));
    // A callback does not revive a dead letter.
    sandbox.deliver_callback(created_key(&journal).await.as_str(), 1).unwrap();
    sandbox.callbacks_settled().await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(calls.load(Ordering::SeqCst), 3);
    healthy.store(1, Ordering::SeqCst);
    journal.replay("matter-1").await.unwrap();
    until("it is handled", async || journal.show("matter-1").await.unwrap().handled == 1).await;
    assert_eq!(calls.load(Ordering::SeqCst), 4);
    assert!(journal.replay("matter-1").await.is_err());
    workers.shutdown(Duration::from_secs(1)).await;
}

async fn created_key(journal: &Journal) -> String {
    let tenant = journal.tenant("");
    tenant.verifications().get("matter-1").await.unwrap().signature_key().expose().to_owned()
}

#[tokio::test]
async fn a_callback_while_a_handler_fails_does_not_skip_its_pause() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    serve(&journal).await;
    let (entered, calls) = (Arc::new(tokio::sync::Notify::new()), Arc::new(AtomicU32::new(0)));
    let (has_entered, counted) = (entered.clone(), calls.clone());
    let long = Duration::from_secs(3600);
    let workers = journal
        .workers()
        .poll(Duration::from_millis(20))
        .pauses(long, long)
        .sweep(long, long)
        .on_any(move |_| {
            let (has_entered, counted) = (has_entered.clone(), counted.clone());
            async move {
                counted.fetch_add(1, Ordering::SeqCst);
                has_entered.notify_one();
                tokio::time::sleep(Duration::from_millis(500)).await;
                Err::<(), BoxError>("not now".into())
            }
        })
        .start();
    let key = created(&journal, &sandbox, "matter-1").await;
    sandbox.start_checks(&key).unwrap();
    entered.notified().await;
    sandbox.deliver_callback(&key, 3).unwrap();
    sandbox.callbacks_settled().await;
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!(calls.load(Ordering::SeqCst), 1, "the handler was called again without a pause");
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn the_failures_of_a_handled_state_do_not_count_for_the_next() {
    // The second record could also not be fetched four times before its first state was handled.
    for due in ["UPDATE realaml_record SET due_at = 1", "UPDATE realaml_record SET due_at = 1, failures = 4"] {
        let (database, sandbox) = (Database::new().await, Arc::new(Sandbox::start().await.unwrap()));
        let journal = database.journal().await;
        serve(&journal).await;
        let (healthy, ledger) = (Arc::new(AtomicU32::new(0)), Ledger::default());
        let (health, noted, vendor) = (healthy.clone(), ledger.clone(), sandbox.clone());
        let long = Duration::from_secs(3600);
        let workers = hurried(&journal).pauses(long, long).on_any(move |event| {
            let is_healthy = health.load(Ordering::SeqCst) == 1;
            if is_healthy {
                noted.note(event.reference(), event.number(), event.outcome());
                if event.number() == 1 {
                    // The record cannot be fetched again for its next state.
                    vendor.inject_fault(Fault::status(404).on("get_verification").times(1)).unwrap();
                }
            }
            async move { if is_healthy { Ok(()) } else { Err(BoxError::from("not today")) } }
        });
        let workers = workers.start();
        let key = created(&journal, &sandbox, "matter-1").await;
        sandbox.start_checks(&key).unwrap();
        until("the first state was tried", async || journal.show("matter-1").await.unwrap().attempts == 1).await;
        sandbox.complete(&key).unwrap();
        sandbox.callbacks_settled().await;
        healthy.store(1, Ordering::SeqCst);
        database.execute(due).await;
        until("the next state waits", async || {
            let is_dead = journal.show("matter-1").await.unwrap().dead.is_some();
            is_dead || (ledger.all().len() == 1 && pause_of(&journal, "matter-1").await > 100)
        })
        .await;
        let summary = journal.show("matter-1").await.unwrap();
        assert_eq!((summary.number, summary.handled), (2, 1));
        assert_eq!((summary.dead, summary.attempts), (None, 0));
        // The handler of the next state has not failed, so a callback ends the pause.
        sandbox.deliver_callback(&key, 1).unwrap();
        until("both are handled", async || ledger.of("matter-1").len() == 2).await;
        assert_eq!(ledger.of("matter-1"), [(1, "pending".to_owned()), (2, "pass".to_owned())]);
        workers.shutdown(Duration::from_secs(1)).await;
    }
}

#[tokio::test]
async fn a_dead_letter_names_the_state_that_was_given_up() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    serve(&journal).await;
    let broken = Arc::new(AtomicU32::new(1));
    let failing = broken.clone();
    let workers = hurried(&journal).attempts(1).on_any(move |event| {
        let is_broken = event.number() == u64::from(failing.load(Ordering::SeqCst));
        async move { if is_broken { Err(BoxError::from("not today")) } else { Ok(()) } }
    });
    let workers = workers.start();
    let key = created(&journal, &sandbox, "matter-1").await;
    sandbox.start_checks(&key).unwrap();
    let is_dead = async |handled| {
        let summary = journal.show("matter-1").await.unwrap();
        summary.dead.is_some() && summary.handled == handled
    };
    until("the first state is given up", async || is_dead(0).await).await;
    sandbox.complete(&key).unwrap();
    sandbox.callbacks_settled().await;
    broken.store(2, Ordering::SeqCst);
    // Both states are handled in one check.
    journal.replay("matter-1").await.unwrap();
    until("the second state is given up", async || is_dead(1).await).await;
    let history = journal.history("matter-1").await.unwrap();
    let dead: Vec<_> = history.iter().filter(|it| it.event.as_str() == "dead").map(|it| it.state).collect();
    assert_eq!(dead, [Some(1), Some(2)]);
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn the_pause_after_a_failure_doubles_from_the_first_to_the_longest() {
    let (database, sandbox) = (Database::new().await, Sandbox::builder().auto_complete(true).start().await.unwrap());
    let journal = database.journal().await;
    let (first, longest) = (Duration::from_secs(1000), Duration::from_secs(2500));
    created(&journal, &sandbox, "matter-1").await;
    let workers = journal.workers().poll(Duration::from_millis(20)).pauses(first, longest).until_handled();
    let workers = workers.on_any(|_| async { Err::<(), BoxError>("not now".into()) }).start();
    // Each pause varies by up to a quarter in either direction. `pause_of` counts from the last change of state, which
    // is at most a minute before the failure.
    for (attempts, pause) in [(1, 1000), (2, 2000), (3, 2500), (4, 2500)] {
        database.execute("UPDATE realaml_record SET due_at = 1").await;
        until("it was tried", async || journal.show("matter-1").await.unwrap().attempts == attempts).await;
        let seconds = pause_of(&journal, "matter-1").await;
        assert!((pause * 3 / 4..=pause * 5 / 4 + 60).contains(&seconds), "{attempts}: {seconds}");
    }
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_record_that_cannot_be_read_five_times_ends_in_a_dead_letter() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    created(&journal, &sandbox, "matter-1").await;
    let fetched = Arc::new(AtomicU32::new(0));
    let counted = fetched.clone();
    let transport = raw::transport_fn(move |_call| {
        counted.fetch_add(1, Ordering::SeqCst);
        std::future::ready(Ok(raw::RawResponse::new(http::StatusCode::OK, http::HeaderMap::new(), "<html>".into())))
    });
    let other = Client::builder().environment(Environment::Staging).api_key("0000.example").transport(transport);
    journal.client(&other.build().unwrap());
    database.execute("UPDATE realaml_record SET due_at = 1").await;
    let workers = noting(&journal, &Ledger::default()).start();
    until("it is given up", async || journal.show("matter-1").await.unwrap().dead.as_deref() == Some("unreadable"))
        .await;
    assert_eq!(fetched.load(Ordering::SeqCst), 5);
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_record_that_the_api_does_not_have_any_more_ends_in_a_dead_letter() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let client = client(&sandbox);
    let key = created(&journal, &sandbox, "matter-1").await;
    client.verifications().delete(&key.as_str().into()).await.unwrap();
    let short = Duration::from_millis(20);
    let workers = noting(&journal, &Ledger::default()).sweep(short, short).start();
    until("it is given up", async || journal.show("matter-1").await.unwrap().dead.as_deref() == Some("not_found"))
        .await;
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_callback_ends_the_pause_after_a_fetch_that_failed() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    serve(&journal).await;
    let key = created(&journal, &sandbox, "matter-1").await;
    sandbox.inject_fault(Fault::status(500).on("get_verification").times(1)).unwrap();
    let (long, ledger) = (Duration::from_secs(3600), Ledger::default());
    let workers = noting(&journal, &ledger).pauses(long, long).start();
    sandbox.start_checks(&key).unwrap();
    sandbox.callbacks_settled().await;
    let fetched = || sandbox.calls().iter().filter(|it| it.operation.as_deref() == Some("get_verification")).count();
    until("the fetch has failed", async || fetched() == 1).await;
    until("the pause begins", async || pause_of(&journal, "matter-1").await > 100).await;
    assert!(ledger.all().is_empty());
    sandbox.complete(&key).unwrap();
    until("it is handled", async || ledger.of("matter-1") == [(1, "pass".to_owned())]).await;
    workers.shutdown(Duration::from_secs(1)).await;
}
