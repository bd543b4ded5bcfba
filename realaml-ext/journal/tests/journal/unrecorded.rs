//! Tests that the response to a paid call is never lost if sealing or the database fails after the call.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use realaml_journal::{CallState, Creation, ErrorKind, Journal, Resolution, SealFuture, Sealer, SealingKeys};
use realaml_sandbox::{Fault, Sandbox};
use zeroize::Zeroizing;

use crate::support::{Database, SEALING_KEY, client, person};

/// A key service whose first `failures` attempts to seal the key of a record fail.
#[derive(Debug)]
struct Flaky {
    keys: SealingKeys,
    failures: Arc<AtomicU32>,
}

impl Sealer for Flaky {
    fn key_id(&self) -> &str {
        self.keys.key_id()
    }

    fn seal<'a>(&'a self, plain: &'a [u8], context: &'a [u8]) -> SealFuture<'a, Vec<u8>> {
        let is_key = context.starts_with(b"realaml journal\0key\0");
        let fails = |left: u32| left.checked_sub(1);
        if is_key && self.failures.fetch_update(Ordering::SeqCst, Ordering::SeqCst, fails).is_ok() {
            return Box::pin(async { Err("the key service is down".into()) });
        }
        self.keys.seal(plain, context)
    }

    fn open<'a>(&'a self, id: &'a str, sealed: &'a [u8], context: &'a [u8]) -> SealFuture<'a, Zeroizing<Vec<u8>>> {
        self.keys.open(id, sealed, context)
    }
}

/// Opens a journal whose key service fails this many times. The test can change the returned number of failures later.
async fn flaky(database: &Database, failures: u32, lease: Duration) -> (Journal, Arc<AtomicU32>) {
    let (keys, failures) = (SealingKeys::from_hex(SEALING_KEY).unwrap(), Arc::new(AtomicU32::new(failures)));
    let sealer = Flaky { keys, failures: failures.clone() };
    (database.journal_with(|open| open.sealing(sealer).lease(lease)).await, failures)
}

#[tokio::test]
async fn a_key_service_that_fails_twice_costs_nothing() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let (journal, failures) = flaky(&database, 2, Duration::from_secs(10)).await;
    let scope = journal.client(&client(&sandbox));
    let Creation::Created(created) = scope.verifications().create("matter-1", &person()).await.unwrap() else {
        panic!("not created")
    };
    assert_eq!(failures.load(Ordering::SeqCst), 0, "the key service has failed twice");
    let Creation::Existing(existing) = scope.verifications().create("matter-1", &person()).await.unwrap() else {
        panic!("not stored")
    };
    assert_eq!((existing.key(), sandbox.counts().verifications), (created.signature_key(), 1));
}

#[tokio::test]
async fn a_key_service_that_fails_for_good_does_not_hide_the_record() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let (journal, failures) = flaky(&database, u32::MAX, Duration::from_millis(200)).await;
    let scope = journal.client(&client(&sandbox));
    let creation = scope.verifications().create("matter-1", &person()).await.unwrap();
    assert_eq!(creation.state(), CallState::InDoubt);
    let Creation::Unrecorded { answer, error, .. } = creation else { panic!("{creation:?}") };
    assert_eq!(error.kind(), ErrorKind::Sealing);
    assert!(answer.url().is_some());
    // Sealing the key was attempted again after pauses of 50 and 100 milliseconds, and at the end of the lease.
    let attempts = u32::MAX - failures.load(Ordering::SeqCst);
    assert!((2..=4).contains(&attempts), "{attempts}");

    // The call is in doubt at once, and is not repeated.
    assert_eq!(journal.doubtful().all().await.unwrap().len(), 1);
    let again = scope.verifications().create("matter-1", &person()).await.unwrap();
    assert!(matches!(again, Creation::InDoubt(_)), "{again:?}");
    assert_eq!(sandbox.counts().verifications, 1);

    failures.store(0, Ordering::SeqCst);
    journal.resolve("matter-1", Resolution::Created(answer.signature_key().clone())).await.unwrap();
    let resolved = scope.verifications().create("matter-1", &person()).await.unwrap();
    let Creation::Existing(existing) = resolved else { panic!("{resolved:?}") };
    assert_eq!(existing.key(), answer.signature_key());
}

/// Makes the database refuse to store the key of a second record.
const REFUSE: &str = "CREATE UNIQUE INDEX only_one ON realaml_record (tenant) WHERE state = 'created'";

#[tokio::test]
async fn a_database_that_fails_for_a_moment_costs_nothing() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal_with(|open| open.lease(Duration::from_secs(20))).await;
    let scope = journal.client(&client(&sandbox));
    let Creation::Created(_) = scope.make("matter-1", &person()).await.unwrap() else { panic!("not created") };
    database.execute(REFUSE).await;
    let request = person();
    let recover = async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        database.execute("DROP INDEX only_one").await;
    };
    let (creation, ()) = tokio::join!(scope.make("matter-2", &request), recover);
    assert!(matches!(creation, Ok(Creation::Created(_))), "{creation:?}");
    assert_eq!(journal.show("matter-2").await.unwrap().state, CallState::Created);
}

#[tokio::test]
async fn a_database_that_fails_for_good_does_not_hide_the_record() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal_with(|open| open.lease(Duration::from_millis(200))).await;
    let scope = journal.client(&client(&sandbox));
    let Creation::Created(_) = scope.make("matter-1", &person()).await.unwrap() else { panic!("not created") };
    database.execute(REFUSE).await;
    let creation = scope.make("matter-2", &person()).await.unwrap();
    let Creation::Unrecorded { answer, error, .. } = creation else { panic!("{creation:?}") };
    assert_eq!(error.kind(), ErrorKind::Database);
    assert!(answer.url().is_some());
    assert_eq!(sandbox.counts().verifications, 2);
    assert_eq!(journal.show("matter-2").await.unwrap().state, CallState::InDoubt);
}

/// A call without effect is reported as refused only once the refusal is stored, because the reference is not free
/// until then.
#[tokio::test]
async fn a_refusal_that_cannot_be_stored_is_an_error() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal_with(|open| open.lease(Duration::from_millis(200))).await;
    let scope = journal.client(&client(&sandbox));
    sandbox.inject_fault(Fault::status(400).on("create_verification").times(2)).unwrap();
    assert_eq!(scope.make("matter-1", &person()).await.unwrap().state(), CallState::Refused);
    database.execute("CREATE UNIQUE INDEX one_refusal ON realaml_record (tenant) WHERE state = 'refused'").await;
    let error = scope.make("matter-2", &person()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Database);
    assert_eq!(journal.show("matter-2").await.unwrap().state, CallState::Sending);
}

#[tokio::test]
async fn a_database_that_fails_for_good_does_not_hide_a_doubt() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal_with(|open| open.lease(Duration::from_millis(200))).await;
    let scope = journal.client(&client(&sandbox));
    sandbox.inject_fault(Fault::reset().on("create_verification").times(2).after_handling()).unwrap();
    assert_eq!(scope.make("matter-1", &person()).await.unwrap().state(), CallState::InDoubt);
    database.execute("CREATE UNIQUE INDEX one_doubt ON realaml_record (tenant) WHERE state = 'in_doubt'").await;
    let creation = scope.make("matter-2", &person()).await.unwrap();
    let Creation::InDoubt(doubt) = creation else { panic!("{creation:?}") };
    assert!(doubt.error().unwrap().may_have_happened());
    assert_eq!(journal.show("matter-2").await.unwrap().state, CallState::Sending);
}
