//! Tests what only a journal in PostgreSQL does: it notifies other processes, and uses the time of the server.

use std::time::Duration;

use realaml_ext::clock::{Clock, SystemClock};
use realaml_journal::{CallState, Journal, SealingKeys};
use realaml_sandbox::Sandbox;

use crate::{
    handling::created,
    support::{Database, Ledger, SEALING_KEY, client, noting, person, serve, until},
};

/// The workers would poll only after an hour.
#[tokio::test]
async fn a_callback_that_another_process_stored_reaches_the_workers_at_once() {
    let database = Database::new().await;
    if !database.is_postgres() {
        return;
    }
    let sandbox = Sandbox::start().await.unwrap();
    let (journal, other_process) = (database.journal().await, database.journal().await);
    serve(&journal).await;
    let key = created(&journal, &sandbox, "matter-1").await;
    other_process.client(&client(&sandbox));
    let ledger = Ledger::default();
    let workers = noting(&other_process, &ledger).poll(Duration::from_secs(3600)).start();
    until("the workers listen", async || listening(&database).await == 1).await;
    sandbox.complete(&key).unwrap();
    until("it is handled", async || ledger.of("matter-1") == [(1, "pass".to_owned())]).await;
    workers.shutdown(Duration::from_secs(1)).await;
    until("nobody listens any more", async || listening(&database).await == 0).await;
}

/// Returns how many connections to the database wait for notifications.
async fn listening(database: &Database) -> i64 {
    use realaml_journal::sqlx::{Connection, PgConnection, query_scalar};

    let sql = "SELECT COUNT(*) FROM pg_stat_activity \
        WHERE datname = current_database() AND state = 'idle' AND query LIKE 'LISTEN %'";
    let mut connection = PgConnection::connect(&database.address).await.unwrap();
    query_scalar(sql).fetch_one(&mut connection).await.unwrap()
}

/// The clock of the server is an hour ahead of the clock of this machine.
#[tokio::test]
async fn the_time_of_the_server_counts() {
    let database = Database::new().await;
    if !database.is_postgres() {
        return;
    }
    database
        .execute(
            "CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql \
             AS 'SELECT pg_catalog.clock_timestamp() + INTERVAL ''1 hour'''",
        )
        .await;
    let sandbox = Sandbox::start().await.unwrap();
    let address = format!("{}?options=-c%20search_path=public,pg_catalog", database.address);
    let journal = Journal::open(address).sealing(SealingKeys::from_hex(SEALING_KEY).unwrap()).await.unwrap();
    let creation = journal.client(&client(&sandbox)).make("matter-1", &person()).await.unwrap();
    assert_eq!(creation.state(), CallState::Created);
    let ahead = journal.show("matter-1").await.unwrap().created_at - SystemClock.now();
    assert!((55..=60).contains(&ahead.num_minutes()), "{ahead}");
}
