//! Tests that the journal can be inspected and its history verified.

use std::{future::IntoFuture, time::Duration};

use realaml_journal::{CallState, Creation, ErrorKind, Journal};
use realaml_sandbox::Sandbox;

use crate::support::{Database, Ledger, client, noting, person, until};

#[tokio::test]
async fn records_are_listed_in_their_order() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    for number in 0..7 {
        assert_eq!(scope.make(&format!("matter-{number}"), &person()).await.unwrap().state(), CallState::Created);
    }
    let all = journal.records().all().await.unwrap();
    assert_eq!(all.len(), 7);
    assert!(all.iter().enumerate().all(|(number, it)| it.reference == format!("matter-{number}")));
    assert!(journal.doubtful().all().await.unwrap().is_empty());
    assert!(journal.dead_letters().all().await.unwrap().is_empty());
    assert!(!format!("{journal:?} {scope:?} {all:?}").contains("canary"));
}

#[tokio::test]
async fn a_changed_removed_or_added_entry_is_found() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal_with(|it| it.actor("replica-1")).await;
    let scope = journal.client(&client(&sandbox));
    for reference in ["a", "b", "c", "d"] {
        let Creation::Created(_) = scope.make(reference, &person()).await.unwrap() else { panic!("not created") };
    }
    let verified = journal.verify_history().await.unwrap();
    assert!(verified.is_whole());
    assert_eq!((verified.records, verified.entries), (4, 8));
    let entries = journal.history("a").await.unwrap();
    assert_eq!((entries[0].actor.as_str(), entries[1].was.as_deref()), ("replica-1", Some("sending")));
    assert_eq!(entries[1].request_id.as_deref(), Some(sandbox.calls()[0].request_id.as_str()));
    for sql in [
        "UPDATE realaml_history SET at = at + 1 WHERE number = 1 AND record_id = \
         (SELECT id FROM realaml_record WHERE reference = 'a')",
        "DELETE FROM realaml_history WHERE number = 2 AND record_id = \
         (SELECT id FROM realaml_record WHERE reference = 'b')",
        "INSERT INTO realaml_history (record_id, number, at, actor, event, hash) \
         SELECT id, 3, 1, 'nobody', 'handled', entry_hash FROM realaml_record WHERE reference = 'c'",
        "UPDATE realaml_history SET hash = (SELECT entry_hash FROM realaml_record WHERE reference = 'd') \
         WHERE number = 1 AND record_id = (SELECT id FROM realaml_record WHERE reference = 'd')",
    ] {
        database.execute(sql).await;
    }
    let verified = journal.verify_history().await.unwrap();
    assert!(!verified.is_whole());
    let broken: Vec<_> = verified.broken.iter().map(|it| it.1.as_str()).collect();
    assert_eq!(broken, ["a", "b", "c", "d"]);
}

#[tokio::test]
async fn an_observed_state_carries_the_id_of_the_request_that_fetched_it() {
    let (database, sandbox) = (Database::new().await, Sandbox::builder().auto_complete(true).start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    assert_eq!(scope.make("a", &person()).await.unwrap().state(), CallState::Created);
    database.execute("UPDATE realaml_record SET due_at = 1").await;
    let workers = noting(&journal, &Ledger::default()).start();
    until("it is handled", async || journal.show("a").await.unwrap().handled == 1).await;
    workers.shutdown(Duration::from_secs(1)).await;
    let fetch = sandbox.calls().into_iter().find(|it| it.operation.as_deref() == Some("get_verification")).unwrap();
    let entries = journal.history("a").await.unwrap();
    let observed = entries.iter().find(|it| it.event == "observed").unwrap();
    assert_eq!(observed.request_id, Some(fetch.request_id));
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused() {
    let database = Database::new().await;
    database.journal().await.close().await;
    database.journal().await.close().await;
    database.execute("INSERT INTO realaml_version (version) VALUES (1000)").await;
    let error = Journal::open(&database.address).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
}

/// Tables that are up to date are not written to when a journal is opened.
#[tokio::test]
async fn a_journal_can_be_inspected_without_the_right_to_write() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let creation = journal.client(&client(&sandbox)).make("matter-1", &person()).await.unwrap();
    assert_eq!(creation.state(), CallState::Created);
    let read_only = if database.is_postgres() { "options=-c%20default_transaction_read_only=on" } else { "mode=ro" };
    let reading = Journal::open(format!("{}?{read_only}", database.address)).await.unwrap();
    assert_eq!(reading.show("matter-1").await.unwrap().state, CallState::Created);
    assert_eq!(reading.erase("matter-1").await.unwrap_err().kind(), ErrorKind::Database);
}

/// A handler may hold the only lock for writing.
#[tokio::test]
async fn a_journal_in_sqlite_can_be_opened_while_somebody_writes() {
    use realaml_journal::sqlx::{Connection, SqliteConnection, query};

    let database = Database::new().await;
    if database.is_postgres() {
        return;
    }
    database.journal().await.close().await;
    let mut writer = SqliteConnection::connect(&database.address).await.unwrap();
    query("BEGIN IMMEDIATE").execute(&mut writer).await.unwrap();
    assert!(database.journal().await.records().all().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_new_database_can_be_opened_by_several_processes_at_once() {
    let database = Database::new().await;
    let opened = (0..8).map(|_| Journal::open(&database.address).into_future());
    let opened = futures_util::future::join_all(opened).await;
    assert!(opened.iter().all(Result::is_ok), "{opened:?}");
}

#[tokio::test]
async fn a_journal_in_memory_is_one_too() {
    let sandbox = Sandbox::start().await.unwrap();
    for address in ["sqlite::memory:", "sqlite:journal?mode=memory&cache=private"] {
        let keys = realaml_journal::SealingKeys::from_hex(crate::support::SEALING_KEY).unwrap();
        let journal = realaml_journal::Journal::open(address).sealing(keys).await.unwrap();
        let scope = journal.client(&client(&sandbox));
        assert_eq!(scope.make("matter-1", &person()).await.unwrap().state(), CallState::Created);
        assert!(matches!(scope.make("matter-1", &person()).await.unwrap(), Creation::Existing(_)));
    }
    for address in ["mysql://localhost/x", "journal.db", ""] {
        let error = realaml_journal::Journal::open(address).await.unwrap_err();
        assert!(error.to_string().contains("sqlite:PATH"), "{error}");
    }
}

#[tokio::test]
async fn an_address_that_cannot_be_read_is_a_wrong_configuration() {
    #[cfg(feature = "postgres")]
    let addresses = ["sqlite:journal.db?mode=canary", "postgres://localhost:canary/x", "postgres://[canary/x"];
    #[cfg(not(feature = "postgres"))]
    let addresses = ["sqlite:journal.db?mode=canary"];
    for address in addresses {
        let error = realaml_journal::Journal::open(address).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration, "{error:?}");
        assert!(!format!("{error} {error:?}").contains("canary"), "{error:?}");
    }
}
