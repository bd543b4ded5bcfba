//! Tests of several accounts in one journal.

use std::time::Duration;

use realaml_ext::{
    Client, Environment, RetryPolicy,
    callbacks::{CallbackSecret, Callbacks},
};
use realaml_journal::{Account, BoxError, CallState, Creation, ErrorKind};
use realaml_sandbox::Sandbox;

use crate::support::{Database, Ledger, client, hurried, noting, person, secret, serve, until};

#[tokio::test]
async fn accounts_do_not_see_each_other_and_keys_rotate_without_a_restart() {
    let database = Database::new().await;
    let (one, other) = (Sandbox::start().await.unwrap(), Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let address = serve(&journal).await;
    let callbacks = |tenant: &str| Callbacks::new(&format!("{address}/{tenant}"), secret()).unwrap();
    journal.set_account("firm-a", Account::new(client(&one)).with_callbacks(callbacks("firm-a"))).unwrap();
    journal.set_account("firm-b", Account::new(client(&other)).with_callbacks(callbacks("firm-b"))).unwrap();
    for tenant in ["", "firm/a", &"x".repeat(41)] {
        let error = journal.set_account(tenant, Account::new(client(&one))).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
    }
    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();
    let mut keys = Vec::new();
    for tenant in ["firm-a", "firm-b"] {
        let Creation::Created(created) = journal.tenant(tenant).make("matter-1", &person()).await.unwrap() else {
            panic!("not created")
        };
        keys.push(created.signature_key().expose().to_owned());
    }
    assert_eq!((one.counts().verifications, other.counts().verifications), (1, 1));
    other.complete(&keys[1]).unwrap();
    until("the second firm", async || ledger.all().len() == 1).await;
    until("that is noted", async || journal.show_of("firm-b", "matter-1").await.unwrap().handled == 1).await;
    assert_eq!(journal.show_of("firm-a", "matter-1").await.unwrap().handled, 0);
    assert_eq!(journal.show("matter-1").await.unwrap_err().kind(), ErrorKind::NotFound);

    // The account gets a new API key and a new callback secret. Addresses minted with the old secret are still
    // recognised.
    let environment = Environment::custom(one.base_url()).unwrap();
    let wrong =
        Client::builder().environment(environment).api_key("wrong").retries(RetryPolicy::never()).build().unwrap();
    journal.set_account("firm-a", Account::new(wrong)).unwrap();
    let refused = journal.tenant("firm-a").make("matter-2", &person()).await.unwrap();
    assert!(matches!(refused, Creation::NotSent(_)), "{refused:?}");
    let next = Callbacks::new(&format!("{address}/firm-a"), CallbackSecret::new("n".repeat(32)).unwrap()).unwrap();
    let account = Account::new(client(&one)).with_callbacks(next.also_accepting(secret()));
    journal.set_account("firm-a", account).unwrap();
    assert_eq!(journal.tenant("firm-a").make("matter-2", &person()).await.unwrap().state(), CallState::Created);
    one.complete(&keys[0]).unwrap();
    until("the first firm", async || ledger.all().len() == 2).await;
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn nobody_works_on_records_of_an_account_that_is_not_set() {
    let (database, sandbox) = (Database::new().await, Sandbox::builder().auto_complete(true).start().await.unwrap());
    let journal = database.journal().await;
    let address = serve(&journal).await;
    let callbacks = Callbacks::new(&format!("{address}/firm-a"), secret()).unwrap();
    journal.set_account("firm-a", Account::new(client(&sandbox)).with_callbacks(callbacks)).unwrap();
    assert_eq!(journal.tenant("firm-a").make("matter-1", &person()).await.unwrap().state(), CallState::Created);
    sandbox.callbacks_settled().await;
    let stranger = database.journal().await;
    stranger.client(&client(&sandbox));
    let ledger = Ledger::default();
    let noted = ledger.clone();
    let workers = hurried(&stranger).on_any(move |event| {
        noted.note(event.tenant(), event.number(), event.outcome());
        async { Ok::<_, BoxError>(()) }
    });
    let workers = workers.start();
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(ledger.all().is_empty());
    stranger.set_account("firm-a", Account::new(client(&sandbox))).unwrap();
    until("it is handled", async || ledger.all().len() == 1).await;
    assert_eq!(ledger.of("firm-a"), [(1, "pass".to_owned())]);
    workers.shutdown(Duration::from_secs(1)).await;
    journal.remove_account("firm-a");
    let error = journal.tenant("firm-a").make("matter-2", &person()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
}
