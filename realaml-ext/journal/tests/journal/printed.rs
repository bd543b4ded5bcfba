//! Tests what `Debug` and `Display` print. Every value contains canaries wherever it accepts a secret, a key, or text
//! about a person. The snapshots show what is printed, and the canaries are not part of it.

use std::{
    error::Error as _,
    fmt::{Debug, Display, Write},
    sync::{Arc, Mutex},
    time::Duration,
};

use realaml_ext::{
    Client, ErrorKind, SignatureKey, VerificationRequest,
    callbacks::{CallbackSecret, Callbacks},
};
use realaml_journal::{
    Account, BoxError, CallState, CopyRequest, Creation, HandlingErrorKind, Journal, Operation, Resolution, SealingKeys,
};
use realaml_sandbox::{Fault, Sandbox};

use crate::support::{Database, NEXT_KEY, SEALING_KEY, client, hurried, until};

/// Text that must never be printed.
const CANARY: &str = "canary Ngata";
/// A key or id that must never be printed.
const KEY: &str = "canary0269e0d37f2a74de452e6b4380";

/// Collects what values print, on one line and over several lines.
#[derive(Default)]
struct Printed(String);

impl Printed {
    fn debug(&mut self, value: impl Debug) -> &mut Self {
        let (short, long) = (format!("{value:?}"), format!("{value:#?}"));
        self.line(&short);
        if long != short {
            self.line(&long);
        }
        self
    }

    fn both(&mut self, value: impl Debug + Display) -> &mut Self {
        self.line(&format!("{value}")).debug(value)
    }

    fn line(&mut self, text: &str) -> &mut Self {
        writeln!(self.0, "{text}").unwrap();
        self
    }

    /// Returns what was printed, without any canary.
    fn text(&self) -> &str {
        for secret in ["canary", SEALING_KEY, NEXT_KEY] {
            assert!(!self.0.to_lowercase().contains(secret), "{}", self.0);
        }
        &self.0
    }
}

fn keys() -> SealingKeys {
    SealingKeys::from_hex(SEALING_KEY).unwrap().also_opening(NEXT_KEY).unwrap()
}

fn callbacks() -> Callbacks {
    Callbacks::new("https://app.example.com/realaml/firm-a", CallbackSecret::new(KEY).unwrap()).unwrap()
}

#[tokio::test]
async fn a_journal_and_its_settings() {
    let database = Database::new().await;
    let mut printed = Printed::default();
    printed.debug(Journal::open("postgres://canary:canary@canary.example.com/canary").sealing(keys()));
    let journal = database.journal_with(|open| open.actor("replica-1")).await;
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
    insta::assert_snapshot!(printed.text());
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
    insta::assert_snapshot!(printed.text());
}

/// Prints an error and its causes.
fn with_causes(printed: &mut Printed, error: &realaml_journal::Error) {
    printed.both(error);
    let mut cause = error.source();
    while let Some(it) = cause {
        printed.line(&format!("because {it}"));
        cause = it.source();
    }
}

#[tokio::test]
async fn errors() {
    let database = Database::new().await;
    let journal = database.journal().await;
    let mut printed = Printed::default();
    with_causes(&mut printed, &Journal::open("canary.db").await.unwrap_err());
    with_causes(&mut printed, &Journal::open("sqlite:/canary/canary/journal.db").await.unwrap_err());
    with_causes(&mut printed, &SealingKeys::from_hex("canary").unwrap_err());
    with_causes(&mut printed, &journal.show(CANARY).await.unwrap_err());
    with_causes(&mut printed, &journal.replay(CANARY).await.unwrap_err());
    insta::assert_snapshot!(printed.text());
}

#[tokio::test]
async fn doubts_and_failures() {
    let database = Database::new().await;
    let sandbox = Sandbox::builder().auto_complete(true).start().await.unwrap();
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
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
    let workers = hurried(&journal).attempts(2);
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
    until("it is given up", async || !journal.dead_letters().all().await.unwrap().is_empty()).await;
    workers.shutdown(Duration::from_secs(10)).await;
    printed.line(failures.lock().unwrap().text());
    insta::assert_snapshot!(printed.text());
}
