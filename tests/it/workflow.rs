//! Tests the vendor's workflow against the sandbox: create, callback, fetch, decide and download, with the failures
//! that can occur on the way.

use std::{fmt::Write as _, sync::Arc, time::Duration};

use realaml_ext::{
    Approval, Client, Environment, ErrorKind, Outcome, Resend, RetryPolicy, VerificationRequest, clock::ManualClock,
    raw::types, reqwest,
};
use realaml_sandbox::{Completion, Fault, Sandbox, Verdict};
use realaml_tests::hostile::{Answer, HostileServer};
use serde_json::Value;

async fn start() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.unwrap();
    let environment = Environment::custom(sandbox.base_url()).unwrap();
    let builder = Client::builder().environment(environment).api_key(sandbox.api_key());
    let client = builder.clock(Arc::new(ManualClock::default())).build().unwrap();
    (sandbox, client)
}

fn mock(last_name: &str, middle_name: &str) -> VerificationRequest {
    let person = VerificationRequest::person("MOCK", last_name).middle_name(middle_name).birth_date("1900-01-01");
    person.email("mock@example.com").build().unwrap()
}

#[tokio::test]
async fn the_main_job() {
    let (sandbox, client) = start().await;
    let firm = HostileServer::always(Answer::new(200, "")).await;
    let request = VerificationRequest::person("MOCK", "PASS")
        .email("mock@example.com")
        .callback_url(format!("http://{}/callbacks/token", firm.address()))
        .build()
        .unwrap();
    let created = client.verifications().create(&request).await.unwrap();
    assert!(created.url().is_some_and(|it| it.expose().contains(created.signature_key().expose())));
    assert_eq!(sandbox.messages().len(), 1);

    sandbox.complete(created.signature_key().expose()).unwrap();
    sandbox.callbacks_settled().await;
    let callback = firm.received().pop().unwrap();
    assert_eq!((callback.method.as_str(), callback.target.as_str()), ("POST", "/callbacks/token"));
    let hint: Value = serde_json::from_slice(&callback.body).unwrap();
    assert_eq!(hint["signature_key"], created.signature_key().expose());

    let verification = client.verifications().get(created.signature_key()).await.unwrap();
    assert_eq!(verification.outcome(), Outcome::Pass);
    assert!(verification.reply().set_aside().is_empty());
    let link = verification.record().final_report_pdf_url_temp.clone().unwrap();
    let report = reqwest::get(&link).await.unwrap();
    assert!(report.status().is_success() && report.bytes().await.unwrap().starts_with(b"%PDF-"));
    sandbox.advance_clock(Duration::from_secs(15 * 60 + 1));
    assert_eq!(reqwest::get(&link).await.unwrap().status(), 403);
}

/// Tests the outcomes of the staging mocks.
#[tokio::test]
async fn the_mocks() {
    let (sandbox, client) = start().await;
    let mut outcomes = String::new();
    for (last_name, middle_name) in [
        ("PASS", ""),
        ("PARTIAL", ""),
        ("FAIL", ""),
        ("PASS", "FM1"),
        ("PASS", "FM2"),
        ("PASS", "FM3"),
        ("PASS", "FM4"),
        ("PASS", "FM5"),
        ("PASS", "FM6"),
        ("PASS", "FM7"),
        ("PASS", "FM8"),
        ("FAIL", "FM2"),
    ] {
        let created = client.verifications().create(&mock(last_name, middle_name)).await.unwrap();
        sandbox.complete(created.signature_key().expose()).unwrap();
        let verification = client.verifications().settle(created.signature_key()).await.unwrap();
        writeln!(outcomes, "MOCK {middle_name} {last_name}: {}", verification.outcome()).unwrap();
    }
    for day in ["1900-01-01", "1900-01-02", "1900-01-03", "1900-01-04"] {
        let person = VerificationRequest::person("MOCK", "PASS").birth_date(day);
        let request = person.verification_type(types::VerificationType::Pep).build_to_run().unwrap();
        let verification = client.verifications().run(&request).await.unwrap();
        let pep = verification.pep();
        writeln!(outcomes, "PEP {day}: {}; {}, {} hits", verification.outcome(), pep.outcome(), pep.hits().len())
            .unwrap();
    }
    insta::assert_snapshot!(outcomes);
}

#[tokio::test]
async fn reset_resend_approve_and_delete() {
    let (sandbox, client) = start().await;
    let verifications = client.verifications();
    let created = verifications.create(&mock("PASS", "FM2")).await.unwrap();
    let key = created.signature_key();
    verifications.resend(key, &Resend::to_email("other@example.com").unwrap()).await.unwrap();
    verifications.resend(key, &Resend::to_same()).await.unwrap();
    assert_eq!(sandbox.messages().len(), 3);

    sandbox.complete(key.expose()).unwrap();
    assert!(matches!(verifications.get(key).await.unwrap().outcome(), Outcome::Fail(_)));
    verifications.reset(key).await.unwrap();
    let reset = verifications.get(key).await.unwrap();
    assert_eq!(reset.outcome(), Outcome::Pending(vec![realaml_ext::Check::FaceMatch].into()));
    assert_eq!(reset.quick_id().outcome(), Outcome::Pass);

    sandbox.complete_with(key.expose(), Completion::default().facematch(Verdict::Fail)).unwrap();
    let approval = Approval::of(types::VerificationCheck::Facematch).with_notes("Compared in person.");
    assert_eq!(verifications.approve(key, &approval).await.unwrap().outcome(), Outcome::Pass);

    verifications.delete(key).await.unwrap();
    assert_eq!(verifications.get(key).await.unwrap_err().kind(), ErrorKind::NotFound);
}

#[tokio::test]
async fn a_cancelled_link_settles() {
    let (sandbox, client) = start().await;
    let created = client.verifications().create(&mock("PASS", "")).await.unwrap();
    sandbox.cancel(created.signature_key().expose()).unwrap();
    let verification = client.verifications().settle(created.signature_key()).await.unwrap();
    assert_eq!(verification.outcome(), Outcome::Cancelled);
}

#[tokio::test]
async fn refusals_say_why() {
    let (sandbox, client) = start().await;
    let environment = Environment::custom(sandbox.base_url()).unwrap();
    let stranger = Client::builder().environment(environment).api_key("another").build().unwrap();
    let error = stranger.verifications().create(&mock("PASS", "")).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_happened()), (ErrorKind::Forbidden, false));

    let nobody = VerificationRequest::person("MOCK", "PASS").embedded();
    let wrong = nobody.customize(|raw| raw.email = Some("no address".into())).build().unwrap();
    let error = client.verifications().create(&wrong).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BadRequest);
    assert!(error.field_errors().contains_key("email"), "{error}");
    assert_eq!(sandbox.counts().verifications, 0);
}

/// Tests what the client returns for each fault, and the number of records afterwards.
#[tokio::test]
async fn faults() {
    let (sandbox, client) = start().await;
    let create = async || client.verifications().create(&mock("PASS", "")).await;

    sandbox.inject_fault(Fault::reset().after_handling().on("create_verification").times(1)).unwrap();
    let error = create().await.unwrap_err();
    assert!(error.may_have_happened() && error.attempts() == 1, "{error}");
    assert_eq!(sandbox.counts().verifications, 1);

    sandbox.inject_fault(Fault::truncate().on("create_verification").times(1)).unwrap();
    assert!(create().await.unwrap_err().may_have_happened());
    assert_eq!(sandbox.counts().verifications, 2);

    sandbox.inject_fault(Fault::status(503).on("create_verification").times(1)).unwrap();
    assert_eq!(create().await.unwrap_err().kind(), ErrorKind::Server);
    assert_eq!(sandbox.counts().verifications, 2);

    let created = create().await.unwrap();
    let get = async || client.verifications().get(created.signature_key()).await;
    for fault in [Fault::reset(), Fault::truncate(), Fault::status(502).body("<html>"), Fault::status(429)] {
        sandbox.inject_fault(fault.on("get_verification").times(2)).unwrap();
        sandbox.clear_calls();
        get().await.unwrap();
        assert_eq!(sandbox.calls().len(), 3);
    }

    sandbox.complete(created.signature_key().expose()).unwrap();
    sandbox.inject_fault(Fault::extra_field().on("get_verification").times(1)).unwrap();
    assert_eq!(get().await.unwrap().outcome(), Outcome::Pass);
    sandbox.inject_fault(Fault::unknown_enum_value().on("get_verification").times(1)).unwrap();
    assert_eq!(get().await.unwrap().outcome(), Outcome::Unknown("SANDBOX_NEW_VALUE".to_owned()));
}

#[tokio::test]
async fn a_slow_answer_ends_in_time() {
    let (sandbox, client) = start().await;
    let options = realaml_ext::CallOptions::new().with_deadline(Duration::from_millis(200));
    sandbox.inject_fault(Fault::delay(Duration::from_secs(60))).unwrap();
    let error = client.with(options).verifications().create(&mock("PASS", "")).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_happened()), (ErrorKind::Deadline, true));
}

#[tokio::test]
async fn many_clients_in_parallel_disturb_no_one() {
    let (sandbox, client) = start().await;
    let (other_sandbox, other) = start().await;
    let creates = (0..50).map(|n| {
        let client = if n % 2 == 0 { client.clone() } else { other.clone() };
        async move { client.verifications().create(&mock("PASS", "")).await.unwrap().signature_key().clone() }
    });
    let keys = futures_util::future::join_all(creates).await;
    assert_eq!((sandbox.counts().verifications, other_sandbox.counts().verifications), (25, 25));
    assert_eq!(keys.iter().collect::<std::collections::HashSet<_>>().len(), 50);
    let never = Client::builder().environment(client.environment().clone()).api_key(sandbox.api_key());
    let error = never.retries(RetryPolicy::never()).build().unwrap().verifications().get(&keys[1]).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}
