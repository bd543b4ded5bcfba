//! Tests that every operation refuses a wrong key, and that every operation that the sandbox implements succeeds with
//! the spec's examples and returns 404 for a record that does not exist.

use realaml_sandbox::Sandbox;
use realaml_tests::spec;
use serde_json::{Value, json};

use super::api::{Api, text};

/// Returns the path of an operation with this argument as its parameter.
fn path(operation: &spec::Operation, argument: &str) -> String {
    let parts = operation.path.split('/');
    parts.map(|part| if part.starts_with('{') { argument } else { part }).collect::<Vec<_>>().join("/")
}

/// Returns the operations that the sandbox implements. It returns 501 for the other operations of the spec.
fn operations_with_behaviour() -> Vec<spec::Operation> {
    let has_behaviour = |operation: &spec::Operation| Sandbox::behaviours().any(|id| id == operation.id);
    spec::operations().into_iter().filter(has_behaviour).collect()
}

#[tokio::test]
async fn every_operation_needs_the_key_and_refuses_another() {
    let api = Api::start().await;
    let operations = spec::operations();
    assert!(!operations.is_empty());
    for operation in &operations {
        let url = format!("{}{}", api.sandbox.base_url(), path(operation, "unknown"));
        for key in [None, Some("Api-Key wrong"), Some(api.sandbox.api_key()), Some("Bearer x")] {
            let method = operation.method.to_ascii_uppercase().parse().expect("a method");
            let mut request = api.http.request(method, &url);
            if let Some(key) = key {
                request = request.header("authorization", key);
            }
            let response = request.send().await.expect("an answer");
            assert_eq!(response.status(), 403, "{} with {key:?}", operation.id);
            let body: Value = response.json().await.expect("JSON");
            assert!(body["detail"].is_string() && body["code"].is_string(), "{body}");
        }
    }
    assert_eq!(api.sandbox.counts().verifications, 0);
}

#[tokio::test]
async fn every_operation_on_one_record_answers_404_for_an_unknown_key() {
    let api = Api::start().await;
    let operations = operations_with_behaviour();
    let on_one = operations.iter().filter(|operation| operation.path.contains('{'));
    for operation in on_one {
        let unknown =
            ["0123456789abcdef0123456789abcdef", "%2E%2E%2Fx", "%00", "ü", "6f1d2c3b-4a59-4687-9a0b-1c2d3e4f5a6b"];
        for key in unknown {
            let body = operation.request_example().cloned();
            let (status, body) =
                api.call_unchecked(&operation.method.to_uppercase(), &path(operation, key), body).await;
            assert_eq!(status, 404, "{} {key}: {body}", operation.id);
            assert_eq!(body, json!({ "detail": "Not found." }));
        }
    }
}

/// The sandbox accepts the spec's own examples, except for references to records that do not exist.
#[tokio::test]
async fn every_operation_succeeds_on_records_that_exist() {
    let api = Api::start().await;
    let mut done = Vec::new();
    for operation in operations_with_behaviour() {
        let argument = match operation.value["tags"][0].as_str() {
            Some("verifications") => verification(&api, operation.id).await,
            Some("outsourced") => {
                let order = api.post("/outsourced-verifications/", json!({ "type": "trust", "name": "T" })).await;
                text(&order, "signature_key").to_owned()
            }
            Some("risk") => text(&api.post("/risk-ratings/", json!({ "name": "R" })).await, "id").to_owned(),
            Some("forms") => {
                let form = json!({ "form": "12", "email": "mock@example.com" });
                text(&api.post("/form-submissions/", form).await, "id").to_owned()
            }
            _ if operation.id == "get_esign_template" => "9d8c7b6a-5f4e-4d3c-a2b1-0f1e2d3c4b5a".to_owned(),
            _ => document(&api, operation.id).await,
        };
        let mut body = operation.request_example().cloned();
        if operation.id == "create_form_submission" {
            body.as_mut().expect("an example")["verification"] = json!(api.mock("", "PASS", "1900-01-01").await);
        }
        if operation.id == "update_esign_document" {
            // The example names a recipient that does not exist here.
            body.as_mut().expect("an example").as_object_mut().expect("an object").remove("recipients");
        }
        if let Some(body) = body.as_mut().and_then(Value::as_object_mut) {
            body.remove("recipient_ids");
        }
        let (status, answer) = api.call(&operation.method.to_uppercase(), &path(&operation, &argument), body).await;
        assert!((200..300).contains(&status), "{}: {status} {answer}", operation.id);
        done.push(operation.id);
    }
    assert_eq!(done.len(), Sandbox::behaviours().count());
    let calls = api.sandbox.calls();
    for id in done {
        assert!(calls.iter().any(|call| call.operation.as_deref() == Some(id) && call.handled), "{id}");
    }
}

/// Creates a verification in a state in which the operation is meaningful.
async fn verification(api: &Api, operation: &str) -> String {
    let key = api.mock("FM2", "PARTIAL", "1900-01-03").await;
    if operation.starts_with("approve") {
        api.sandbox.complete(&key).expect("it is open");
    }
    key
}

async fn document(api: &Api, operation: &str) -> String {
    let draft = match operation {
        // The example fills a role of this template.
        "update_esign_document" => json!({ "template_id": "9d8c7b6a-5f4e-4d3c-a2b1-0f1e2d3c4b5a" }),
        _ => json!({ "name": "D", "recipients": [{ "name": "MOCK PASS", "email": "mock.pass@example.com" }] }),
    };
    let id = text(&api.post("/esign/documents/", draft).await, "id").to_owned();
    if matches!(operation, "resend_esign_document" | "void_esign_document" | "reinitiate_esign_document") {
        api.post(&format!("/esign/documents/{id}/send/"), json!({})).await;
    }
    if operation == "reinitiate_esign_document" {
        api.sandbox.expire_document(&id).expect("it is out for signing");
    }
    id
}
