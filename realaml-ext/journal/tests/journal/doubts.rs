//! Tests that calls that may have taken effect are never repeated, and that callbacks, lists and people resolve the
//! doubts about them.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use realaml_ext::{
    Client, CompanyRequest, Environment, FormRequest, OutsourcedRequest, SignatureKey,
    callbacks::Callbacks,
    clock::{Clock, Sleep, SystemClock},
    esign::DraftRequest,
    raw::{self, types::OutsourcedVerificationType},
};
use realaml_journal::{CallState, CopyRequest, Creation, ErrorKind, Resolution};
use realaml_sandbox::{Fault, Sandbox};

use crate::support::{Database, Ledger, client, events_until_handled, noting, pause_of, person, secret, serve, until};

/// Starts a sandbox that performs the first call of this operation but loses its response.
pub(crate) async fn deaf(operation: &str) -> Sandbox {
    let sandbox = Sandbox::builder().callback_waits([Duration::from_millis(50); 20]).start().await.unwrap();
    sandbox.inject_fault(Fault::reset().on(operation).times(1).after_handling()).unwrap();
    sandbox
}

/// Returns the key at the end of the link in the latest message.
pub(crate) fn hosted_key(sandbox: &Sandbox) -> String {
    sandbox.messages().last().unwrap().link.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_callback_resolves_a_doubt() {
    let (database, sandbox) = (Database::new().await, deaf("create_verification").await);
    let journal = database.journal().await;
    serve(&journal).await;
    let client = client(&sandbox);
    let creation = journal.client(&client).verifications().create("matter-1", &person()).await.unwrap();
    let Creation::InDoubt(doubt) = creation else { panic!("{creation:?}") };
    assert!(doubt.error().unwrap().may_have_happened());
    // Repeated calls never create a second record.
    for _ in 0..3 {
        let again = journal.client(&client).verifications().create("matter-1", &person()).await.unwrap();
        assert!(matches!(again, Creation::InDoubt(_)), "{again:?}");
    }
    assert_eq!(journal.doubtful().all().await.unwrap().len(), 1);
    assert_eq!(sandbox.counts().verifications, 1);
    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();
    sandbox.complete(&hosted_key(&sandbox)).unwrap();
    until("the doubt is resolved and its state handled", async || !ledger.all().is_empty()).await;
    assert_eq!(ledger.of("matter-1"), [(1, "pass".to_owned())]);
    let again = journal.client(&client).verifications().create("matter-1", &person()).await.unwrap();
    let Creation::Existing(existing) = again else { panic!("{again:?}") };
    assert_eq!(existing.key(), &SignatureKey::new(hosted_key(&sandbox)));
    let events = events_until_handled(&journal, "matter-1").await;
    assert_eq!(events, ["sending", "in_doubt", "resolved", "observed", "handled"]);
    assert_eq!(journal.history("matter-1").await.unwrap()[2].actor, "callback");
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn callbacks_of_every_kind_resolve_their_doubts() {
    let database = Database::new().await;
    let sandbox = Sandbox::builder().callback_waits([Duration::from_millis(50); 20]).start().await.unwrap();
    let journal = database.journal().await;
    serve(&journal).await;
    let client = client(&sandbox);
    let scope = journal.client(&client);
    for operation in ["run_company_verification", "create_outsourced_verification", "create_form_submission"] {
        sandbox.inject_fault(Fault::reset().on(operation).times(1).after_handling()).unwrap();
    }
    let company = CompanyRequest::company("MOCK PASS", "NZ").reference("client 7").build().unwrap();
    assert_eq!(scope.make("company", &company).await.unwrap().state(), CallState::InDoubt);
    let work = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "MOCK PASS").build().unwrap();
    assert_eq!(scope.make("work", &work).await.unwrap().state(), CallState::InDoubt);
    // The request has a reference of its own, which differs from the journal's.
    let form = FormRequest::of("12", "MOCK", "PASS").embedded().reference("client 7").build().unwrap();
    assert_eq!(scope.make("form", &form).await.unwrap().state(), CallState::InDoubt);

    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();
    // The callback of the company check arrives at once; those of the others arrive when an event occurs.
    until("the company", async || ledger.of("company") == [(1, "pass".to_owned())]).await;
    assert_eq!(journal.show("work").await.unwrap().state, CallState::InDoubt);
    sandbox.advance_clock(Duration::from_secs(3600));
    until("the staff", async || ledger.of("work") == [(1, "in_progress".to_owned())]).await;
    open_any_form(&sandbox).unwrap();
    until("the form", async || ledger.of("form") == [(1, "in_progress".to_owned())]).await;
    assert!(journal.doubtful().all().await.unwrap().is_empty());
    let counts = sandbox.counts();
    assert_eq!((counts.verifications, counts.outsourced, counts.forms), (1, 1, 1));
    workers.shutdown(Duration::from_secs(1)).await;
}

/// Opens the only form, whatever its id.
fn open_any_form(sandbox: &Sandbox) -> Result<(), realaml_sandbox::ControlError> {
    let mut last = sandbox.open_form("0");
    for id in 1000..1100 {
        last = sandbox.open_form(&id.to_string());
        if last.is_ok() {
            break;
        }
    }
    last
}

#[tokio::test]
async fn the_list_resolves_a_document_in_doubt() {
    let (database, sandbox) = (Database::new().await, deaf("create_esign_document").await);
    let journal = database.journal().await;
    let client = client(&sandbox);
    // Two documents have the same reference, and one of them belongs to another record of the journal.
    let draft = DraftRequest::blank().name("Engagement").reference("client 7").build().unwrap();
    assert_eq!(journal.client(&client).make("draft", &draft).await.unwrap().state(), CallState::InDoubt);
    let other = journal.client(&client).make("other", &draft).await.unwrap();
    assert_eq!(other.state(), CallState::Created);
    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();
    until("the list is read", async || !ledger.of("draft").is_empty()).await;
    assert_eq!(ledger.of("draft"), [(1, "draft".to_owned())]);
    assert_eq!(sandbox.counts().esign, 2);
    assert_eq!(journal.history("draft").await.unwrap()[2].actor, "list");
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn the_pause_until_the_list_is_read_again_doubles() {
    let database = Database::new().await;
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.inject_fault(Fault::reset().on("create_esign_document").times(1)).unwrap();
    let journal = database.journal().await;
    let draft = DraftRequest::blank().name("Engagement").build().unwrap();
    let creation = journal.client(&client(&sandbox)).make("draft", &draft).await.unwrap();
    assert_eq!(creation.state(), CallState::InDoubt);
    let (first, longest) = (Duration::from_secs(1000), Duration::from_secs(4000));
    let workers = noting(&journal, &Ledger::default()).pauses(first, longest).start();
    // Each pause varies by up to a quarter in either direction. `pause_of` counts from the call, which was made within
    // the last minute.
    for pause in [1000, 2000, 4000, 4000] {
        until("the list was read", async || pause_of(&journal, "draft").await > 100).await;
        let seconds = pause_of(&journal, "draft").await;
        assert!((pause * 3 / 4..=pause * 5 / 4 + 60).contains(&seconds), "{pause}: {seconds}");
        database.execute("UPDATE realaml_record SET due_at = 1").await;
    }
    workers.shutdown(Duration::from_secs(1)).await;
}

/// A document with another reference, or one that existed before the call, does not resolve the doubt.
#[tokio::test]
async fn a_document_that_does_not_fit_resolves_no_doubt() {
    let long_ago = SystemClock.now() - chrono::TimeDelta::hours(1);
    let sandbox = Sandbox::builder().start_time(long_ago).start().await.unwrap();
    let database = Database::new().await;
    let journal = database.journal().await;
    let client = client(&sandbox);
    let draft = |reference: &str| DraftRequest::blank().name("Engagement").reference(reference).build().unwrap();
    client.esign().draft(&draft("client 7")).await.unwrap();
    sandbox.advance_clock(Duration::from_secs(3600));
    // The list also contains this document, because its reference contains the one searched for.
    client.esign().draft(&draft("client 77")).await.unwrap();
    sandbox.inject_fault(Fault::reset().on("create_esign_document").times(1)).unwrap();
    let creation = journal.client(&client).make("draft", &draft("client 7")).await.unwrap();
    assert_eq!(creation.state(), CallState::InDoubt);
    let workers = noting(&journal, &Ledger::default()).start();
    let lists = || sandbox.calls().iter().filter(|it| it.operation.as_deref() == Some("list_esign_documents")).count();
    until("the list was read twice", async || lists() >= 2).await;
    assert_eq!(journal.show("draft").await.unwrap().state, CallState::InDoubt);
    // Now the call's own document appears, as if the server had been slow.
    let late = client.esign().draft(&draft("client 7")).await.unwrap();
    until("the doubt is resolved", async || journal.show("draft").await.unwrap().state == CallState::Created).await;
    assert_eq!(journal.tenant("").esign().get("draft").await.unwrap().id(), late.id());
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn the_list_resolves_a_copy_in_doubt() {
    let (database, sandbox) = (Database::new().await, deaf("duplicate_esign_document").await);
    let journal = database.journal().await;
    let client = client(&sandbox);
    let original = client.esign().draft(&DraftRequest::blank().name("Engagement").build().unwrap()).await.unwrap();
    let copy = CopyRequest::of(original.id());
    assert_eq!(journal.client(&client).make("copy", &copy).await.unwrap().state(), CallState::InDoubt);
    assert_eq!(journal.client(&client).make("copy", &copy).await.unwrap().state(), CallState::InDoubt);
    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();
    until("the list is read", async || !ledger.of("copy").is_empty()).await;
    assert_eq!((sandbox.counts().esign, journal.history("copy").await.unwrap()[2].actor.as_str()), (2, "list"));
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_person_resolves_a_doubt() {
    let (database, sandbox) = (Database::new().await, deaf("create_verification").await);
    let journal = database.journal_with(|it| it.actor("aroha")).await;
    let client = client(&sandbox);
    let scope = journal.client(&client);
    assert_eq!(scope.make("matter-1", &person()).await.unwrap().state(), CallState::InDoubt);
    let unknown = Resolution::Created(SignatureKey::new("0123456789abcdef0123456789abcdef"));
    assert_eq!(journal.resolve("matter-1", unknown).await.unwrap_err().kind(), ErrorKind::Api);
    let key = SignatureKey::new(hosted_key(&sandbox));
    journal.resolve("matter-1", Resolution::Created(key.clone())).await.unwrap();
    assert_eq!(journal.show("matter-1").await.unwrap().state, CallState::Created);
    assert_eq!(journal.history("matter-1").await.unwrap()[2].actor, "aroha");
    let nothing = journal.resolve("matter-1", Resolution::NotCreated).await.unwrap_err();
    assert_eq!(nothing.kind(), ErrorKind::Conflict);

    sandbox.inject_fault(Fault::reset().on("create_verification").times(1)).unwrap();
    assert_eq!(scope.make("matter-2", &person()).await.unwrap().state(), CallState::InDoubt);
    // A key that belongs to one record is refused for another.
    let taken = journal.resolve("matter-2", Resolution::Created(key)).await.unwrap_err();
    assert_eq!(taken.kind(), ErrorKind::Conflict);
    journal.resolve("matter-2", Resolution::NotCreated).await.unwrap();
    let again = scope.make("matter-2", &person()).await.unwrap();
    assert!(matches!(again, Creation::Created(_)), "{again:?}");
    assert_eq!(sandbox.counts().verifications, 2);
    assert_eq!(journal.resolve("none", Resolution::NotCreated).await.unwrap_err().kind(), ErrorKind::NotFound);
}

/// A failure of the database is not reported as a key that another record has.
#[tokio::test]
async fn a_database_that_fails_does_not_make_a_key_look_taken() {
    let (database, sandbox) = (Database::new().await, deaf("create_verification").await);
    let journal = database.journal().await;
    let creation = journal.client(&client(&sandbox)).make("matter-1", &person()).await.unwrap();
    assert_eq!(creation.state(), CallState::InDoubt);
    let key = || Resolution::Created(SignatureKey::new(hosted_key(&sandbox)));
    database.execute("ALTER TABLE realaml_claim RENAME TO elsewhere").await;
    assert_eq!(journal.resolve("matter-1", key()).await.unwrap_err().kind(), ErrorKind::Database);
    database.execute("ALTER TABLE elsewhere RENAME TO realaml_claim").await;
    journal.resolve("matter-1", key()).await.unwrap();
}

/// Sends each call, and never returns its response.
struct Unanswered;

impl raw::Transport for Unanswered {
    fn send<'a>(&'a self, http: &'a realaml_ext::reqwest::Client, call: raw::Call) -> raw::TransportFuture<'a> {
        Box::pin(async move {
            let _response = raw::Direct.send(http, call).await;
            std::future::pending().await
        })
    }
}

/// The system clock. It also records whether anything has waited on it.
#[derive(Debug, Default)]
struct Watched {
    has_slept: AtomicBool,
}

impl Clock for Watched {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        SystemClock.now()
    }

    fn elapsed(&self) -> Duration {
        SystemClock.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Sleep<'_> {
        self.has_slept.store(true, Ordering::SeqCst);
        SystemClock.sleep(duration)
    }
}

/// A process that ends during a call leaves a claim, which expires with its lease.
#[tokio::test]
async fn a_call_that_ended_with_its_process_is_in_doubt_and_never_repeated() {
    let database = Database::new().await;
    let sandbox = Sandbox::builder().callback_waits([Duration::from_millis(50); 20]).start().await.unwrap();
    let clock = Arc::new(Watched::default());
    let survivor = database.journal_with(|open| open.clock(clock.clone())).await;
    let address = serve(&survivor).await;
    survivor.client(&client(&sandbox));
    let process = tokio::runtime::Runtime::new().unwrap();
    let environment = Environment::custom(sandbox.base_url()).unwrap();
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).transport(Unanswered);
    let (client, location) = (client.build().unwrap(), database.address.clone());
    process.spawn(async move {
        let keys = realaml_journal::SealingKeys::from_hex(crate::support::SEALING_KEY).unwrap();
        let journal = realaml_journal::Journal::open(&location).sealing(keys).lease(Duration::from_secs(2));
        let journal = journal.await.unwrap();
        journal.set_callbacks(Callbacks::new(&address, secret()).unwrap());
        journal.client(&client).make("matter-1", &person()).await
    });
    until("the record is made", async || sandbox.counts().verifications == 1).await;
    process.shutdown_background();
    // While the claim is valid, no other process changes the state. Once it has expired, a repeated call returns the
    // doubt at once.
    let claim = async || survivor.show("matter-1").await.unwrap();
    assert_eq!(claim().await.state, CallState::Sending);
    until("the claim expires", async || claim().await.due_at.is_some_and(|end| end < SystemClock.now())).await;
    let again = survivor.tenant("").make("matter-1", &person()).await.unwrap();
    assert!(matches!(again, Creation::InDoubt(_)) && !clock.has_slept.load(Ordering::SeqCst), "{again:?}");
    let ledger = Ledger::default();
    let workers = noting(&survivor, &ledger).start();
    until("the claim ends", async || survivor.show("matter-1").await.unwrap().state == CallState::InDoubt).await;
    sandbox.complete(&hosted_key(&sandbox)).unwrap();
    until("the doubt is resolved", async || ledger.of("matter-1") == [(1, "pass".to_owned())]).await;
    let events = events_until_handled(&survivor, "matter-1").await;
    assert_eq!(events, ["sending", "in_doubt", "resolved", "observed", "handled"]);
    assert_eq!(sandbox.counts().verifications, 1);
    workers.shutdown(Duration::from_secs(1)).await;
}

/// A call whose task panics, here in a transport of the application's own, releases its claim at once.
#[tokio::test]
async fn a_call_that_panicked_is_in_doubt_at_once() {
    let database = Database::new().await;
    // The lease is so long that the test would fail if it had to wait for the lease to end.
    let journal = database.journal_with(|open| open.lease(Duration::from_secs(600))).await;
    let transport = raw::transport_fn(async |_call| panic!("a bug of the application"));
    let client = Client::builder().environment(Environment::Staging).api_key("0000.example").transport(transport);
    let scope = journal.client(&client.build().unwrap());
    let error = scope.make("matter-1", &person()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Api);
    let workers = noting(&journal, &Ledger::default()).start();
    // No callback has claimed anything, so there is nothing to check until one does.
    until("it is in doubt and released", async || {
        let summary = journal.show("matter-1").await.unwrap();
        summary.state == CallState::InDoubt && summary.due_at.is_none()
    })
    .await;
    assert!(matches!(scope.make("matter-1", &person()).await.unwrap(), Creation::InDoubt(_)));
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn settle_waits_for_a_doubt_too() {
    let (database, sandbox) = (Database::new().await, deaf("create_verification").await);
    let journal = database.journal().await;
    serve(&journal).await;
    let client = client(&sandbox);
    let scope = journal.client(&client);
    assert_eq!(scope.make("matter-1", &person()).await.unwrap().state(), CallState::InDoubt);
    let workers = noting(&journal, &Ledger::default()).start();
    let verifications = scope.verifications();
    let settled = verifications.settle("matter-1", Duration::from_secs(20));
    let act = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        sandbox.complete(&hosted_key(&sandbox)).unwrap();
    };
    let (settled, ()) = tokio::join!(settled, act);
    assert!(settled.unwrap().outcome().is_pass());
    workers.shutdown(Duration::from_secs(1)).await;
}
