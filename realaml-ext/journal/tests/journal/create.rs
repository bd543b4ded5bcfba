//! Tests that a reference creates only one record, even if the call fails or is repeated.

use std::time::{Duration, Instant};

use realaml_ext::{
    CompanyRequest, ErrorKind as ApiErrorKind, FormRequest, OutsourcedRequest, RiskRequest, VerificationRequest,
    esign::{DraftRequest, NewRecipient},
    raw::types::{ESignDocumentDuplicateRequest, OutsourcedVerificationType},
};
use realaml_journal::{CallState, CopyRequest, Creation, ErrorKind, Operation};
use realaml_sandbox::{Fault, Sandbox};

use crate::support::{Database, Ledger, Log, client, noting, pause_of, person, until};

#[tokio::test]
async fn the_same_reference_gives_the_record_of_the_first_call() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    let log = Log::default();
    let guard = log.listen();
    let Creation::Created(created) = scope.verifications().create("matter-1", &person()).await.unwrap() else {
        panic!("not created")
    };
    drop(guard);
    assert!(!log.text().contains("the response to a call"), "{}", log.text());
    for _ in 0..3 {
        let again = scope.verifications().create("matter-1", &person()).await.unwrap();
        let Creation::Existing(existing) = again else { panic!("{again:?}") };
        assert_eq!(existing.key(), created.signature_key());
    }
    // Another process gets the same record, and a different request is refused.
    let other = database.journal().await;
    let again = other.client(&client(&sandbox)).verifications().create("matter-1", &person()).await.unwrap();
    assert_eq!(again.state(), CallState::Created);
    let changed = VerificationRequest::person("MOCK", "FAIL").email("canary-7f3a@example.com").build().unwrap();
    let error = scope.verifications().create("matter-1", &changed).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OtherRequest);
    let same_as_run = VerificationRequest::person("MOCK", "PASS").email("canary-7f3a@example.com");
    let error = scope.verifications().run("matter-1", &same_as_run.build_to_run().unwrap()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OtherRequest);
    assert_eq!(sandbox.counts().verifications, 1);
    let fetched = scope.verifications().get("matter-1").await.unwrap();
    assert_eq!(fetched.record().reference.as_deref(), Some("matter-1"));
}

#[tokio::test]
async fn a_repeated_call_tells_the_latest_state() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    let Creation::Created(created) = scope.verifications().create("matter-1", &person()).await.unwrap() else {
        panic!("not created")
    };
    let again = async || match scope.verifications().create("matter-1", &person()).await.unwrap() {
        Creation::Existing(existing) => existing,
        other => panic!("{other:?}"),
    };
    let existing = again().await;
    assert_eq!((existing.number(), existing.outcome(), existing.is_final()), (0, None, false));
    let short = Duration::from_millis(20);
    let workers = noting(&journal, &Ledger::default()).sweep(short, short).start();
    sandbox.start_checks(created.signature_key().expose()).unwrap();
    database.execute("UPDATE realaml_record SET due_at = 1").await;
    until("the first state", async || again().await.outcome() == Some("pending")).await;
    let existing = again().await;
    assert_eq!((existing.number(), existing.is_final()), (1, false));
    sandbox.complete(created.signature_key().expose()).unwrap();
    until("the second state", async || again().await.outcome() == Some("pass")).await;
    let existing = again().await;
    assert_eq!((existing.number(), existing.is_final()), (2, true));
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn many_calls_at_once_make_one_record() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    sandbox.inject_fault(Fault::delay(Duration::from_millis(100)).on("create_verification")).unwrap();
    let journals = [database.journal().await, database.journal().await];
    let client = client(&sandbox);
    let calls = (0..20).map(|number| {
        let (journal, client) = (journals[number % 2].clone(), client.clone());
        tokio::spawn(async move {
            let create = async || journal.client(&client).verifications().create("matter-1", &person()).await;
            let mut creation = create().await;
            // On a slow machine, a call may wait two seconds for the first one in vain. It is then repeated.
            for _ in 0..10 {
                if !matches!(&creation, Ok(Creation::InDoubt(doubt)) if doubt.error().is_none()) {
                    break;
                }
                creation = create().await;
            }
            creation
        })
    });
    let mut created = 0;
    for call in calls.collect::<Vec<_>>() {
        match call.await.unwrap().unwrap() {
            Creation::Created(_) => created += 1,
            Creation::Existing(_) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((created, sandbox.counts().verifications), (1, 1));
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "how long the second call waits is what is measured")]
async fn a_second_call_waits_two_seconds_for_the_first() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    assert_eq!(scope.make("matter-0", &person()).await.unwrap().state(), CallState::Created);
    sandbox.inject_fault(Fault::delay(Duration::from_secs(8)).on("create_verification").times(1)).unwrap();
    let other = journal.clone();
    let first = tokio::spawn(async move { other.tenant("").make("matter-1", &person()).await });
    until("the first call begins", async || journal.show("matter-1").await.is_ok()).await;
    let start = Instant::now();
    let second = journal.tenant("").make("matter-1", &person()).await.unwrap();
    let waited = start.elapsed();
    assert!(matches!(&second, Creation::InDoubt(doubt) if doubt.error().is_none()), "{second:?}");
    assert!((Duration::from_millis(1900)..Duration::from_secs(6)).contains(&waited), "{waited:?}");
    assert_eq!(first.await.unwrap().unwrap().state(), CallState::Created);
    assert_eq!(sandbox.counts().verifications, 2);
}

/// The first checks of records that were created together are spread over five seconds.
#[tokio::test]
async fn records_created_together_are_first_checked_at_different_times() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    let mut pauses = Vec::new();
    for number in 0..8 {
        let reference = format!("matter-{number}");
        assert_eq!(scope.make(&reference, &person()).await.unwrap().state(), CallState::Created);
        let summary = journal.show(&reference).await.unwrap();
        pauses.push((summary.due_at.unwrap() - summary.changed_at).num_milliseconds());
    }
    assert!(pauses.iter().all(|pause| (7_500..=12_500).contains(pause)), "{pauses:?}");
    assert!(pauses.iter().max().unwrap() - pauses.iter().min().unwrap() > 100, "{pauses:?}");
}

#[tokio::test]
async fn every_kind_of_record_is_made_under_a_reference() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    let run = VerificationRequest::person("MOCK", "PASS")
        .birth_date("1990-04-12")
        .address("1 Queen Street", "Auckland", "1010", "NZ")
        .consent(true)
        .verification_type(realaml_ext::raw::types::VerificationType::QuickId)
        .build_to_run()
        .unwrap();
    let company = CompanyRequest::company("MOCK PASS", "NZ").build().unwrap();
    let work = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "MOCK PASS").build().unwrap();
    let form = FormRequest::of("12", "MOCK", "PASS").embedded().build().unwrap();
    let draft = DraftRequest::blank().name("Engagement").build().unwrap();
    let rating = RiskRequest::of("MOCK PASS").build().unwrap();
    for _ in 0..2 {
        assert_eq!(scope.verifications().run("run", &run).await.unwrap().state(), CallState::Created);
        assert_eq!(scope.verifications().run_company("company", &company).await.unwrap().state(), CallState::Created);
        assert_eq!(scope.outsourced().create("work", &work).await.unwrap().state(), CallState::Created);
        assert_eq!(scope.forms().create("form", &form).await.unwrap().state(), CallState::Created);
        assert_eq!(scope.esign().draft("draft", &draft).await.unwrap().state(), CallState::Created);
        assert_eq!(scope.risk().create("rating", &rating).await.unwrap().state(), CallState::Created);
    }
    let counts = sandbox.counts();
    let made = (counts.verifications, counts.outsourced, counts.forms, counts.esign, counts.risk);
    assert_eq!(made, (2, 1, 1, 1, 1));
    assert_eq!(journal.show("company").await.unwrap().operation, Operation::RunCompany);
    assert!(scope.verifications().get_company("company").await.unwrap().outcome().is_pass());
    assert!(scope.verifications().get("run").await.unwrap().outcome().is_pass());
    assert!(scope.outsourced().get("work").await.is_ok() && scope.forms().get("form").await.is_ok());
    assert!(scope.esign().get("draft").await.is_ok() && scope.risk().get("rating").await.is_ok());
    assert_eq!(scope.forms().get("draft").await.unwrap_err().kind(), ErrorKind::Conflict);
    assert_eq!(scope.forms().get("nothing").await.unwrap_err().kind(), ErrorKind::NotFound);
}

#[tokio::test]
async fn a_copy_of_a_document_is_made_once_and_waited_for() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let client = client(&sandbox);
    let scope = journal.client(&client);
    let recipient = NewRecipient::new("MOCK PASS", "canary-7f3a@example.com");
    let draft = DraftRequest::blank().file("a.pdf", b"%PDF-1.4\n%%EOF\n").recipient(recipient).build().unwrap();
    let Creation::Created(original) = scope.esign().draft("original", &draft).await.unwrap() else {
        panic!("not created")
    };
    let copy = CopyRequest::of(original.id());
    assert_eq!(copy.document(), original.id());
    let Creation::Created(copied) = scope.esign().copy("copy", &copy).await.unwrap() else { panic!("not created") };
    assert_eq!(copied.record().reference.as_deref(), Some("copy"));
    assert_eq!(scope.esign().copy("copy", &copy).await.unwrap().state(), CallState::Created);
    let another = CopyRequest::of(copied.id());
    assert_eq!(scope.esign().copy("copy", &another).await.unwrap_err().kind(), ErrorKind::OtherRequest);
    assert_eq!(sandbox.counts().esign, 2);
    // If the request has a reference of its own, that one is sent instead of the journal's.
    let mut raw = ESignDocumentDuplicateRequest::new();
    raw.reference = Some("client 7".to_owned());
    let named = CopyRequest::from_raw(original.id(), raw);
    let Creation::Created(named) = scope.esign().copy("named", &named).await.unwrap() else { panic!("not created") };
    assert_eq!(named.record().reference.as_deref(), Some("client 7"));
    assert_eq!(journal.show("copy").await.unwrap().operation, Operation::DuplicateDocument);

    let id = copied.send().await.unwrap().id().to_owned();
    let waiting = scope.esign();
    let (settled, signed) = tokio::join!(waiting.settle("copy", Duration::from_secs(30)), async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        sandbox.sign_document(&id, None)
    });
    signed.unwrap();
    assert!(settled.unwrap().completed().is_ok());
}

#[tokio::test]
async fn a_call_that_had_no_effect_leaves_the_reference_free() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    let wrong = VerificationRequest::person("MOCK", "PASS").email("canary-7f3a@example.com").customize(|raw| {
        raw.email = Some("nobody".to_owned());
    });
    let Creation::Refused(error) = scope.verifications().create("matter-1", &wrong.build().unwrap()).await.unwrap()
    else {
        panic!("not refused")
    };
    assert_eq!(error.kind(), ApiErrorKind::BadRequest);
    assert_eq!(journal.show("matter-1").await.unwrap().state, CallState::Refused);
    sandbox.inject_fault(Fault::status(429).on("create_verification").times(1)).unwrap();
    let busy = scope.verifications().create("matter-1", &person()).await.unwrap();
    assert!(matches!(busy, Creation::NotSent(_)), "{busy:?}");
    assert_eq!(sandbox.counts().verifications, 0);
    let created = scope.verifications().create("matter-1", &person()).await.unwrap();
    assert!(matches!(created, Creation::Created(_)), "{created:?}");
    let events: Vec<_> = journal.history("matter-1").await.unwrap().into_iter().map(|it| it.event).collect();
    assert_eq!(events, ["sending", "refused", "sending", "not_sent", "sending", "created"]);
}

#[tokio::test]
async fn no_connection_means_not_sent() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let (client, address) = (client(&sandbox), sandbox.origin().trim_start_matches("http://").to_owned());
    drop(sandbox);
    until("nothing listens", async || tokio::net::TcpStream::connect(&address).await.is_err()).await;
    let creation = journal.client(&client).verifications().create("matter-1", &person()).await.unwrap();
    let Creation::NotSent(error) = creation else { panic!("{creation:?}") };
    assert_eq!(error.kind(), ApiErrorKind::Connection);
}

#[tokio::test]
async fn a_caller_who_goes_away_leaves_no_call_half_noted() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    let request = person();
    // The first call opens the connections and creates the key of the digests.
    assert_eq!(scope.make("matter-0", &request).await.unwrap().state(), CallState::Created);
    sandbox.inject_fault(Fault::delay(Duration::from_millis(500)).on("create_verification")).unwrap();
    let sending = async || journal.show("matter-1").await.is_ok_and(|it| it.state == CallState::Sending);
    tokio::select! {
        creation = scope.make("matter-1", &request) => panic!("the caller waited for the response: {creation:?}"),
        () = until("the call is sent", sending) => {}
    }
    until("the call is noted", async || journal.show("matter-1").await.unwrap().state == CallState::Created).await;
    assert_eq!(sandbox.counts().verifications, 2);
}

#[tokio::test]
async fn what_cannot_be_made_is_refused_before_anything_is_stored() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    for reference in ["", &"x".repeat(101)] {
        assert_eq!(scope.make(reference, &person()).await.unwrap_err().kind(), ErrorKind::Configuration);
    }
    let own =
        VerificationRequest::person("A", "B").embedded().callback_url("https://app.example.com/").build().unwrap();
    assert_eq!(scope.make("matter-1", &own).await.unwrap_err().kind(), ErrorKind::Configuration);
    assert_eq!(journal.tenant("nobody").make("m", &person()).await.unwrap_err().kind(), ErrorKind::Configuration);
    assert!(journal.records().all().await.unwrap().is_empty());
    let bare = realaml_journal::Journal::open(&database.address).await.unwrap();
    let error = bare.client(&client(&sandbox)).make("matter-1", &person()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Sealing);
    assert_eq!(sandbox.calls().len(), 0);
}

#[tokio::test]
async fn the_longest_reference_is_accepted_and_a_complete_record_is_due_at_once() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    let longest = "x".repeat(100);
    assert_eq!(scope.make(&longest, &person()).await.unwrap().state(), CallState::Created);
    // A person needs time to complete a verification. A rating is complete when it is created.
    assert!(pause_of(&journal, &longest).await >= 5);
    let rating = RiskRequest::of("MOCK PASS").build().unwrap();
    assert_eq!(scope.make("rating", &rating).await.unwrap().state(), CallState::Created);
    let summary = journal.show("rating").await.unwrap();
    assert_eq!(summary.due_at, Some(summary.changed_at));
}
