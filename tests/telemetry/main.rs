//! Tests the data that an OpenTelemetry collector receives: spans and metrics of calls and of the journal, sent through
//! the OpenTelemetry project's exporter and read back.

mod collector;

use std::time::Duration;

use realaml_ext::{Client, Environment, SignatureKey, VerificationRequest, raw::types::VerificationType};
use realaml_journal::{BoxError, Creation, Journal, SealingKeys};
use realaml_sandbox::Sandbox;
use realaml_tests::{
    clients,
    hostile::{Answer, HostileServer},
};
use serde_json::json;

use crate::collector::{Collector, Span};

/// A canary that is used for personal data and secrets in the requests, references and keys.
const CANARY: &str = "canary-4711";

/// There is only one test because a process can have only one subscriber, and this test sets it.
#[test]
fn a_collector_gets_spans_and_metrics_by_the_names_of_opentelemetry() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let collector = Collector::start(&runtime);
    let telemetry = collector.subscribe();
    let port = runtime.block_on(calls());
    runtime.block_on(records());
    telemetry.flush();

    let spans = collector.spans();
    let of = |name: &str| spans.iter().filter(|it| it.name == name).collect::<Vec<_>>();

    // The spans of the workers come later in the list.
    let [answered, refused, unreachable, ..] = of("get_verification")[..] else {
        panic!("{:?}", of("get_verification"))
    };
    let common = |span: &Span| {
        assert_eq!(span.kind, 3, "a client");
        assert_eq!(span.attributes["http.request.method"], json!({"stringValue": "GET"}));
        assert_eq!(span.attributes["url.template"], json!({"stringValue": "/verification/{signature_key}/"}));
        assert_eq!(span.attributes["server.address"], json!({"stringValue": "127.0.0.1"}));
    };
    [answered, refused, unreachable].into_iter().for_each(common);
    assert_eq!(answered.attributes["server.port"], json!({"intValue": port.to_string()}));
    assert_eq!(answered.attributes["http.response.status_code"], json!({"intValue": "200"}));
    assert_eq!(answered.attributes["http.request.resend_count"], json!({"intValue": "1"}));
    assert!(!answered.is_error && !answered.attributes.contains_key("error.type"));
    assert_eq!(answered.events, ["answered", "trying again after a pause", "answered"]);
    assert_eq!(refused.attributes["http.response.status_code"], json!({"intValue": "404"}));
    assert_eq!(refused.attributes["error.type"], json!({"stringValue": "404"}));
    assert!(refused.is_error && !refused.attributes.contains_key("http.request.resend_count"));
    assert_eq!(unreachable.attributes["error.type"], json!({"stringValue": "connection"}));
    assert!(unreachable.is_error && !unreachable.attributes.contains_key("http.response.status_code"));

    let created = of("realaml_journal create");
    let results: Vec<_> = created.iter().map(|it| (&it.attributes["realaml.journal.result"], it.is_error)).collect();
    let text = |code: &str| json!({"stringValue": code});
    assert_eq!(results, [(&text("created"), false), (&text("existing"), false), (&text("other_request"), true)]);
    // The call to the API is a child of the span that caused it.
    let call = of("run_verification");
    assert_eq!((call.len(), &call[0].parent), (1, &created[0].id));
    let failed: Vec<_> = of("realaml_journal process").into_iter().filter(|it| it.is_error).collect();
    assert_eq!(failed[0].attributes["error.type"], text("handler"));
    assert!(failed.iter().all(|it| it.kind == 5), "a consumer");

    let metrics = collector.metrics();
    let duration = &metrics["http.client.request.duration"];
    let gets = duration.iter().filter(|it| it.attributes["realaml.operation"] == text("get_verification"));
    let seen: Vec<_> = gets.map(|it| (it.attributes.get("http.response.status_code").cloned(), it.count)).collect();
    assert!(seen.contains(&(Some(json!({"intValue": "404"})), 1)) && seen.contains(&(None, 1)), "{seen:?}");
    assert!(seen.iter().any(|it| it.0 == Some(json!({"intValue": "200"}))), "{seen:?}");
    let sum = |name: &str, result: Option<&str>| {
        let points = metrics[name].iter();
        let points =
            points.filter(|it| result.is_none_or(|code| it.attributes["realaml.journal.result"] == text(code)));
        points.map(|it| it.count).sum::<u64>()
    };
    assert_eq!(sum("realaml.client.resends", None), 3);
    assert_eq!(sum("realaml.journal.creations", Some("created")), 1);
    assert_eq!(sum("realaml.journal.handlings", Some("handler")), 1);
    assert_eq!(sum("realaml.journal.handlings", Some("handled")), 1);
    assert_eq!(sum("realaml.journal.dead_letters", Some("handler")), 1);
    assert_eq!(sum("realaml.journal.callbacks", Some("refused")), 1);
    assert!(
        sum("realaml.journal.claim.duration", None) >= 2,
        "the record was claimed once for each run of the handler"
    );

    let sent = collector.text();
    assert!(sent.len() > 1000 && !sent.contains(CANARY), "nothing personal leaves");
    assert!(!sent.contains(clients::KEY));
}

/// Makes three calls: one succeeds on a retry, one finds nothing, and one reaches no server. Returns the port of the
/// server that the first two calls reach.
async fn calls() -> String {
    let server = HostileServer::start(|_, number| match number {
        0 => Answer::json(503, "{}").into(),
        1 => Answer::json(200, json!({"signature_key": CANARY, "first_name": CANARY}).to_string()).into(),
        _ => Answer::json(404, json!({"detail": CANARY}).to_string()).into(),
    })
    .await;
    let key = SignatureKey::new(CANARY);
    let client = clients::client(&server.base_url());
    client.verifications().get(&key).await.unwrap();
    client.verifications().get(&key).await.unwrap_err();
    // Port 9 belongs to the discard service, which is not expected to run.
    clients::client("http://127.0.0.1:9/api/v1").verifications().get(&key).await.unwrap_err();
    let address = server.base_url();
    address.split(':').nth(2).unwrap().split('/').next().unwrap().to_owned()
}

/// Creates a record, repeats the request, and then sends a different request under the same reference, which is
/// refused. The first run of the handler fails, which makes the record a dead letter, and the second one succeeds.
async fn records() {
    let sandbox = Sandbox::start().await.unwrap();
    let keys = SealingKeys::from_hex(&"7".repeat(64)).unwrap();
    let journal = Journal::open("sqlite::memory:").sealing(keys).await.unwrap();
    let environment = Environment::custom(sandbox.base_url()).unwrap();
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build().unwrap();
    let persons = journal.client(&client).verifications();
    let person = |name| {
        let person =
            VerificationRequest::person(name, "PASS").email("canary-4711@example.com").birth_date("1990-04-12");
        let person = person.address("1 Queen Street", "Auckland", "1010", "NZ").consent(true);
        person.verification_type(VerificationType::QuickId).build_to_run().unwrap()
    };
    for name in ["MOCK", "MOCK"] {
        let creation = persons.run(CANARY, &person(name)).await.unwrap();
        assert!(matches!(creation, Creation::Created(_) | Creation::Existing(_)), "{creation:?}");
    }
    persons.run(CANARY, &person("Another")).await.unwrap_err();
    let request = realaml_ext::http::Request::post("/nobody").body(String::new()).unwrap();
    assert_eq!(journal.receiver().answer(request).await.status(), 404);

    let workers = journal
        .workers()
        .sweep(Duration::from_millis(50), Duration::from_millis(50))
        .pauses(Duration::from_millis(10), Duration::from_millis(20))
        .attempts(1)
        .on_verification({
            let first = std::sync::atomic::AtomicBool::new(true);
            move |_event| {
                let fails = first.swap(false, std::sync::atomic::Ordering::Relaxed);
                async move { if fails { Err(BoxError::from(CANARY)) } else { Ok(()) } }
            }
        })
        .start();
    for _ in 0..600 {
        let summary = journal.show(CANARY).await.unwrap();
        if summary.handled == 1 {
            break;
        }
        if summary.dead.is_some() {
            journal.replay(CANARY).await.unwrap();
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(journal.show(CANARY).await.unwrap().handled, 1);
    workers.shutdown(Duration::from_secs(5)).await;
}
