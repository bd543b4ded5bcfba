//! Tests that the routes of the control API, its document and the methods of `Sandbox` agree.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::contract::spec::ApiContract;
use crate::http::control::{DOCUMENT, OPERATIONS};
use crate::{Domain, Sandbox};

fn document() -> Value {
    serde_json::from_str(DOCUMENT).expect("the document is JSON")
}

/// Returns the identifier, method, path and description of each operation.
fn described(document: &Value) -> Vec<(&str, &str, &str, &Value)> {
    let paths = document["paths"].as_object().expect("paths").iter();
    let operations = paths.flat_map(|(path, item)| {
        item.as_object().expect("operations").iter().map(move |(method, operation)| {
            let id = operation["operationId"].as_str().expect("an id");
            (id, method.as_str(), path.as_str(), operation)
        })
    });
    operations.collect()
}

#[test]
fn routes_and_document_name_the_same_operations() {
    let document = document();
    let described: BTreeSet<_> =
        described(&document).into_iter().map(|(id, method, path, _)| (id, method, path)).collect();
    let routed: BTreeSet<_> = OPERATIONS.iter().copied().collect();
    assert_eq!(described, routed);
}

#[test]
fn methods_and_document_name_the_same_operations() {
    let sources = [
        include_str!("../control.rs"),
        include_str!("../control/acts.rs"),
        include_str!("../control/documents.rs"),
        include_str!("../control/records.rs"),
    ];
    let methods: BTreeSet<&str> = sources
        .into_iter()
        .flat_map(str::lines)
        .filter_map(|line| {
            let line = line.strip_prefix("    pub ")?;
            let name = line.strip_prefix("fn ").or_else(|| line.strip_prefix("async fn "))?;
            name.split('(').next()
        })
        .collect();
    let document = document();
    let described: BTreeSet<&str> = described(&document)
        .into_iter()
        .flat_map(|(id, _, _, operation)| {
            let methods = operation["x-rust-methods"].as_array().unwrap_or_else(|| panic!("{id} names its methods"));
            methods.iter().filter_map(Value::as_str)
        })
        .collect();
    assert_eq!(described, methods);
}

/// Returns a sandbox with a record in each domain, and the values for the parameters in the paths of the OpenAPI
/// document.
async fn filled() -> (Sandbox, [(&'static str, String); 5]) {
    let sandbox = Sandbox::start().await.expect("a free port");
    let create = async |path: &str, member: &str, body: Value| {
        let answer = call(&sandbox, "POST", &format!("/api/v1{path}"), Some(body)).await.1;
        answer[member].as_str().expect("a key").to_owned()
    };
    let callback = "http://127.0.0.1:9/";
    let person = json!({ "first_name": "A", "last_name": "B", "email": "a@example.com", "callback_url": callback });
    let verification = create("/verifications/", "signature_key", person).await;
    let order = create("/outsourced-verifications/", "signature_key", json!({ "type": "trust", "name": "T" })).await;
    let rating = create("/risk-ratings/", "id", json!({ "name": "R" })).await;
    let document = create("/esign/documents/", "id", json!({ "name": "D" })).await;
    let form = create("/form-submissions/", "id", json!({ "form": "12" })).await;
    let keys = [
        ("/verifications/", verification),
        ("/outsourced/", order),
        ("/risk/", rating),
        ("/esign/documents/", document),
        ("/forms/", form),
    ];
    (sandbox, keys)
}

fn fill(path: &str, keys: &[(&str, String)]) -> String {
    let key = keys.iter().find(|(part, _)| path.contains(part)).map_or("1", |(_, key)| key.as_str());
    path.replace("{key}", key).replace("{id}", key).replace("{number}", "1")
}

async fn call(sandbox: &Sandbox, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let url = format!("http://{}{path}", sandbox.address());
    let request = client.request(method.to_uppercase().parse().expect("a method"), url);
    let request = request.header("authorization", format!("Api-Key {}", sandbox.api_key()));
    let request = match body {
        Some(body) => request.header("content-type", "application/json").body(body.to_string()),
        None => request,
    };
    let response = request.send().await.expect("a response");
    let status = response.status().as_u16();
    let bytes = response.bytes().await.expect("a body");
    (status, serde_json::from_slice(&bytes).unwrap_or_default())
}

#[tokio::test]
async fn unknown_members_of_each_body_are_refused_by_name() {
    let (sandbox, keys) = filled().await;
    let document = document();
    let mut refused = 0;
    for (id, method, path, operation) in described(&document) {
        let Some(reference) = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str() else {
            continue;
        };
        let schema = document.pointer(&reference[1..]).expect("a schema");
        assert_eq!(schema["additionalProperties"], false, "{id} describes no open body");
        let mut body = json!({ "no_such_member": 1 });
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            body[name] = match name {
                "now" => json!("2026-01-01T00:00:00Z"),
                "kind" => json!("reset"),
                "status" => json!("completed"),
                "name" => json!("second"),
                "keys" => json!([]),
                _ => json!(1),
            };
        }
        let (status, problem) = call(&sandbox, method, &fill(path, &keys), Some(body)).await;
        assert_eq!(status, 400, "{id}: {problem}");
        assert!(problem["detail"].as_str().is_some_and(|it| it.contains("no_such_member")), "{id}: {problem}");
        refused += 1;
    }
    assert!(refused > 15);
    for list in ["verifications", "outsourced", "risk", "esign/documents", "forms", "events", "calls", "callbacks"] {
        let (status, problem) = call(&sandbox, "GET", &format!("/_sandbox/{list}?page=2"), None).await;
        assert_eq!(status, 400, "{list}");
        assert!(problem["detail"].as_str().is_some_and(|it| it.contains("page")), "{problem}");
    }
}

/// Each response of a read operation matches its description, without missing or additional members.
#[tokio::test]
async fn answers_have_the_described_form() {
    let (sandbox, keys) = filled().await;
    sandbox.complete(&keys[0].1).expect("it is open");
    sandbox.inject_fault(crate::Fault::reset().on("get_risk_rating")).expect("an operation");
    sandbox.callbacks_settled().await;
    let contract = ApiContract::compile(DOCUMENT);
    let document = document();
    let mut read = 0;
    for endpoint in contract.endpoints.iter().filter(|endpoint| endpoint.method == "GET") {
        let described = described(&document).into_iter().find(|(id, ..)| *id == endpoint.id).expect("described");
        let (status, answer) = call(&sandbox, "GET", &fill(described.2, &keys), None).await;
        assert_eq!(status, 200, "{}: {answer}", endpoint.id);
        let (_, schema) = endpoint.answer.as_ref().expect("an answer");
        assert_eq!(schema.problems(&answer, &contract.schemas), None, "{}", endpoint.id);
        let item = described.3["responses"]["200"]["content"]["application/json"]["schema"].clone();
        let one = item.get("items").map_or(&answer, |_| &answer[0]);
        let reference = item["$ref"].as_str().or_else(|| item["items"]["$ref"].as_str());
        if let Some(reference) = reference {
            let members = &document.pointer(&reference[1..]).expect("a schema")["properties"];
            let strangers: Vec<_> =
                one.as_object().expect("an object").keys().filter(|&name| members.get(name).is_none()).collect();
            assert!(strangers.is_empty(), "{} answers {strangers:?}, which are not described", endpoint.id);
        }
        read += 1;
    }
    assert!(read > 15);
}

#[tokio::test]
async fn records_of_all_domains_are_listed_with_state_and_history() {
    let (sandbox, keys) = filled().await;
    let (_, page) = call(&sandbox, "GET", "/_sandbox/verifications?limit=1", None).await;
    assert_eq!((&page["count"], &page["records"][0]["state"]), (&json!(1), &json!("open")));
    sandbox.complete(&keys[0].1).expect("it is open");
    let details = sandbox.record(Domain::Verifications, &keys[0].1).expect("the record");
    let history: Vec<&str> = details.history.iter().map(|event| &*event.what).collect();
    assert_eq!(history, ["created", "completed"]);
    assert_eq!((details.summary.state, details.record["result"].as_str()), ("completed", Some("PASS")));
    for (domain, (_, key)) in
        [Domain::Outsourced, Domain::Risk, Domain::Esign, Domain::Forms].into_iter().zip(&keys[1..])
    {
        assert_eq!(sandbox.records(domain, 0, 10).records[0].key, *key);
        let details = sandbox.record(domain, key).expect("the record");
        assert_eq!(details.history[0].what, "created");
    }
    assert!(sandbox.record(Domain::Forms, "none").is_none());
    assert_eq!(call(&sandbox, "GET", "/_sandbox/risk/none", None).await.0, 404);
}

#[tokio::test]
async fn the_clock_can_be_set_forward_and_back() {
    let sandbox = Sandbox::start().await.expect("a free port");
    for time in ["2030-01-01T00:00:00Z", "2020-01-01T00:00:00+13:00"] {
        let (status, _) = call(&sandbox, "PUT", "/_sandbox/clock", Some(json!({ "now": time }))).await;
        assert_eq!(status, 200);
        let set: chrono::DateTime<chrono::Utc> = time.parse().expect("a time");
        assert!((sandbox.now() - set).num_seconds().abs() < 60);
    }
    assert_eq!(call(&sandbox, "PUT", "/_sandbox/clock", Some(json!({}))).await.0, 400);
}

#[tokio::test]
async fn changes_follow_live() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let request = client.get(format!("{}events", sandbox.control_url())).header("accept", "text/event-stream");
    let mut response = request.send().await.expect("a response");
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let mut seen = String::new();
    while !seen.contains("event: ready") {
        let chunk = response.chunk().await.expect("no failure").expect("more");
        seen.push_str(&String::from_utf8_lossy(&chunk));
    }
    let person = json!({ "first_name": "A", "last_name": "B" });
    call(&sandbox, "POST", "/api/v1/verifications/", Some(person)).await;
    sandbox.set_clock("2030-01-01T00:00:00Z".parse().expect("a time"));
    while !seen.contains("event: clock") {
        let chunk = response.chunk().await.expect("no failure").expect("more");
        seen.push_str(&String::from_utf8_lossy(&chunk));
    }
    assert!(seen.contains("event: record") && seen.contains("\"what\":\"created\"") && seen.contains("event: call"));
    // The feed ends with the sandbox, so that no follower waits for more events.
    drop(sandbox);
    while let Ok(Some(_)) = response.chunk().await {}
}
