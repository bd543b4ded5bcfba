//! Tests what a journal, its settings, its codes, its doubts and its errors print.

use std::{
    error::Error as _,
    sync::{Arc, Mutex},
    time::Duration,
};

use realaml_ext::{
    Client, ErrorKind, RetryPolicy, SignatureKey, VerificationRequest,
    callbacks::{CallbackSecret, Callbacks},
};
use realaml_journal::{
    Account, BoxError, CallState, CopyRequest, Creation, HandlingErrorKind, Journal, Operation, Resolution, SealingKeys,
};
use realaml_sandbox::{Fault, Sandbox};
use realaml_tests::{
    clients,
    database::Database,
    printed::{CANARY, KEY, Printed},
};

/// Sealing keys, which must never be printed either.
const KEYS: [&str; 2] = [
    "7f0e0d1c2b3a49586776859403f2e1d0c1b2a39485766758493a2b1c0d0e0f10",
    "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
];

/// Returns what was printed. Panics if a canary or a sealing key is part of it.
fn text(printed: &Printed) -> &str {
    let text = printed.text();
    assert!(KEYS.iter().all(|key| !text.to_lowercase().contains(key)), "{text}");
    text
}

async fn open(database: &Database) -> Journal {
    let open = Journal::open(&database.address).sealing(SealingKeys::from_hex(KEYS[0]).unwrap());
    open.actor("replica-1").await.unwrap()
}

fn keys() -> SealingKeys {
    SealingKeys::from_hex(KEYS[0]).unwrap().also_opening(KEYS[1]).unwrap()
}

fn callbacks() -> Callbacks {
    Callbacks::new("https://app.example.com/realaml/firm-a", CallbackSecret::new(KEY).unwrap()).unwrap()
}

#[tokio::test]
async fn a_journal_and_its_settings() {
    let database = Database::new().await;
    let mut printed = Printed::default();
    printed.debug(Journal::open("postgres://canary:canary@canary.example.com/canary").sealing(keys()));
    let journal = open(&database).await;
    let client = realaml_ext::Environment::custom("http://127.0.0.1:9/api/v1").unwrap();
    let client = Client::builder().environment(client).api_key(KEY).build().unwrap();
    printed.debug(Account::default()).debug(Account::new(client).with_callbacks(callbacks()));
    printed.debug(keys()).debug(&journal).debug(journal.receiver());
    let (short, long) = (Duration::from_millis(20), Duration::from_secs(3600));
    let builder = journal.workers().at_once(3).attempts(5).time_limit(short).pauses(short, long).sweep(short, long);
    let builder = builder.sweep_rate(7).poll(short);
    printed.debug(&builder);
    let workers = builder.start();
    printed.debug(&workers);
    workers.shutdown(Duration::from_secs(10)).await;
    printed.debug(Resolution::Created(SignatureKey::new(KEY))).debug(Resolution::NotCreated);
    printed.debug(CopyRequest::of(KEY));
    insta::assert_snapshot!(text(&printed));
}

#[test]
fn codes() {
    let mut printed = Printed::default();
    for operation in Operation::ALL {
        printed.both(operation);
    }
    for state in CallState::ALL {
        printed.both(state);
    }
    insta::assert_snapshot!(text(&printed));
}

#[tokio::test]
async fn errors() {
    let database = Database::new().await;
    let journal = open(&database).await;
    let mut printed = Printed::default();
    printed.causes(&Journal::open("canary.db").await.unwrap_err(), "because");
    printed.causes(&Journal::open("sqlite:/canary/canary/journal.db").await.unwrap_err(), "because");
    printed.causes(&SealingKeys::from_hex("canary").unwrap_err(), "because");
    printed.causes(&journal.show(CANARY).await.unwrap_err(), "because");
    printed.causes(&journal.replay(CANARY).await.unwrap_err(), "because");
    insta::assert_snapshot!(text(&printed));
}

#[tokio::test]
async fn doubts_and_failures() {
    let database = Database::new().await;
    let sandbox = Sandbox::builder().auto_complete(true).start().await.unwrap();
    let journal = open(&database).await;
    let client = clients::builder(sandbox.base_url()).api_key(sandbox.api_key()).retries(RetryPolicy::never());
    let client = client.build().unwrap();
    let scope = journal.client(&client);
    let person = VerificationRequest::person("MOCK", "PASS").email("canary@example.com").build().unwrap();
    sandbox.inject_fault(Fault::reset().on("create_verification").times(1).after_handling()).unwrap();
    let Creation::InDoubt(doubt) = scope.make("matter-1", &person).await.unwrap() else { panic!("not in doubt") };
    assert_eq!(doubt.error().map(realaml_ext::Error::kind), Some(ErrorKind::Connection));
    // Without a list of verifications, only a callback or a person can resolve the doubt.
    assert_eq!(journal.show("matter-1").await.unwrap().due_at, None);
    let earlier = scope.make("matter-1", &person).await.unwrap();
    let mut printed = Printed::default();
    // The rest depends on the moment at which the connection broke.
    assert!(format!("{doubt:?}").starts_with("Doubt { error: Some(Error { kind: Connection, "));
    printed.debug(earlier);

    let failures = Arc::new(Mutex::new(Printed::default()));
    let heard = failures.clone();
    let (short, long) = (Duration::from_millis(20), Duration::from_secs(3600));
    let workers = journal.workers().poll(short).pauses(short, short).sweep(long, long).attempts(2);
    let workers = workers.on_failure(move |_, error| {
        let mut printed = heard.lock().unwrap();
        printed.both(error).line(&format!("has a source: {}", error.source().is_some()));
        assert_eq!(error.kind() == HandlingErrorKind::Handler, error.source().is_some());
    });
    let workers = workers.on_any(async |_| Err::<(), _>(BoxError::from(CANARY)));
    let workers = workers.start();
    let made = scope.make("matter-2", &person).await.unwrap();
    assert_eq!(made.state(), CallState::Created);
    database.execute("UPDATE realaml_record SET due_at = 1 WHERE reference = 'matter-2'").await;
    let given_up = async {
        while journal.dead_letters().all().await.unwrap().is_empty() {
            tokio::time::sleep(short).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), given_up).await.expect("it is given up");
    workers.shutdown(Duration::from_secs(10)).await;
    printed.line(text(&failures.lock().unwrap()));
    insta::assert_snapshot!(text(&printed));
}
