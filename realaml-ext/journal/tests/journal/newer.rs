//! Tests replicas of two versions on one database.

use std::time::Duration;

use realaml_journal::CallState;
use realaml_sandbox::Sandbox;

use crate::support::{Database, Ledger, Log, Still, client, noting, person, until};

#[tokio::test]
async fn a_record_that_a_newer_version_wrote_is_released_for_it() {
    let later = [
        ("UPDATE realaml_record SET due_at = 1, state = 'later'", "UPDATE realaml_record SET state = 'created'"),
        (
            "UPDATE realaml_record SET due_at = 1, operation = 'later'",
            "UPDATE realaml_record SET operation = 'create_verification'",
        ),
    ];
    let log = Log::default();
    let _guard = log.listen();
    for (written, understood) in later {
        let (database, sandbox) =
            (Database::new().await, Sandbox::builder().auto_complete(true).start().await.unwrap());
        let journal = database.journal_with(|open| open.lease(Duration::from_secs(3600)).clock(Still::new())).await;
        let creation = journal.client(&client(&sandbox)).make("matter-1", &person()).await.unwrap();
        assert_eq!(creation.state(), CallState::Created);
        database.execute(written).await;
        let ledger = Ledger::default();
        let workers = noting(&journal, &ledger).start();
        until("the operator is told", async || log.text().contains("update this program")).await;
        assert!(ledger.all().is_empty() && !log.text().contains("matter-1"));
        log.clear();
        // From here on, this version stands in for the newer one. The claim, whose lease is an hour, was released, and
        // the newer version has about two seconds to claim the record first.
        database.execute(understood).await;
        let summary = journal.show("matter-1").await.unwrap();
        let pause = (summary.due_at.unwrap() - summary.changed_at).num_milliseconds();
        assert!((1500..=2500).contains(&pause), "{pause}");
        database.execute("UPDATE realaml_record SET due_at = 1").await;
        until("it is handled", async || ledger.of("matter-1") == [(1, "pass".to_owned())]).await;
        workers.shutdown(Duration::from_secs(1)).await;
    }
}
