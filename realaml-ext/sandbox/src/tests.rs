//! Tests of the crate as a whole: an operation without a behaviour, the serialization of records, and the layers.

mod control;
#[cfg(feature = "data")]
mod keeping;
mod safety;
mod teams;
mod vendor;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::DateTime;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::contract::exchange::CheckedRequest;
use crate::contract::spec::{ApiContract, DOCUMENT};
use crate::domains::Vendor;
use crate::domains::actions::Action;
use crate::domains::forms::acts::FormAct;
use crate::domains::operations::behaviour;
use crate::domains::verifications::acts::VerificationAct;
use crate::http::app::SandboxApp;
use crate::world::calls::LoggedCall;
use crate::world::clock::SandboxClock;
use crate::world::ids::IdSource;
use crate::world::settings::Settings;
use crate::{Completion, Fault, SandboxBuilder, Verdict};

/// Starts a sandbox whose spec has one operation without a behaviour.
async fn with_new_operation() -> Arc<SandboxApp> {
    let mut document: Value = serde_json::from_str(DOCUMENT).expect("the spec is JSON");
    document["paths"]["/verification/{signature_key}/archive/"] = json!({
        "post": {
            "operationId": "archive_verification",
            "parameters": [{ "name": "signature_key", "in": "path", "required": true, "schema": { "type": "string" } }],
            "requestBody": { "content": { "application/json": { "schema": {
                "type": "object",
                "required": ["until"],
                "properties": { "until": { "type": "string", "format": "date" } },
            } } } },
            "responses": { "200": { "description": "Archived." } },
        }
    });
    let contract = Box::leak(Box::new(ApiContract::compile(&document.to_string())));
    let (app, _) = SandboxBuilder::default().launch(contract).await.expect("a free port");
    app
}

async fn call(app: &SandboxApp, method: &str, path: &str, key: &str, body: &Value) -> (u16, Value) {
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let method = method.parse().expect("a method");
    let request = client.request(method, format!("{}{path}", app.base_url));
    let request = request.header("authorization", format!("Api-Key {key}")).header("content-type", "application/json");
    let response = request.body(body.to_string()).send().await.expect("a response");
    let status = response.status().as_u16();
    let body = response.bytes().await.expect("a body");
    (status, serde_json::from_slice(&body).unwrap_or_default())
}

#[tokio::test]
async fn an_operation_without_behaviour_answers_501_and_everything_else_works() {
    let app = with_new_operation().await;
    let key = app.settings.api_key.clone();
    let person = json!({ "first_name": "MOCK", "last_name": "PASS", "birth_date": "1900-01-01" });
    let (status, created) = call(&app, "POST", "/verifications/", &key, &person).await;
    assert_eq!(status, 201);
    let path = format!("/verification/{}/", created["signature_key"].as_str().expect("a key"));
    let archive = format!("{path}archive/");

    for body in [json!({ "until": "2030-01-01" }), json!({})] {
        let (status, problem) = call(&app, "POST", &archive, &key, &body).await;
        assert_eq!((status, &problem["code"]), (501, &json!("not_implemented")));
        assert!(problem["detail"].as_str().is_some_and(|detail| detail.contains("archive_verification")), "{problem}");
    }
    assert_eq!(call(&app, "POST", &archive, "wrong", &person).await.0, 403);
    assert_eq!(call(&app, "GET", &archive, &key, &person).await.0, 405);
    let log = app.read(|vendor| vendor.world.calls_after(0).iter().map(LoggedCall::shown).collect::<Vec<_>>());
    let open = &log[1];
    assert_eq!((open.operation.as_deref(), open.handled), (Some("archive_verification"), false));

    let fault = Fault::status(429).on("archive_verification").times(1);
    app.adjust(|world| world.inject_fault(app.contract, fault)).expect("the spec has the operation");
    assert_eq!(call(&app, "POST", &archive, &key, &person).await.0, 429);

    let (status, record) = call(&app, "GET", &path, &key, &json!({})).await;
    assert_eq!((status, &record["is_completed"]), (200, &json!(false)));
    assert_eq!(call(&app, "DELETE", &path, &key, &json!({})).await.0, 204);
    assert_eq!(call(&app, "GET", &path, &key, &json!({})).await.0, 404);
    app.stop();
}

/// Carries out an operation without HTTP.
fn perform(vendor: &mut Vendor, id: &str, argument: &str, body: Value) -> Value {
    let Value::Object(body) = body else { panic!("a body is an object") };
    let request = CheckedRequest { arguments: vec![argument.to_owned()], body, ..CheckedRequest::default() };
    match behaviour(id).expect("a behaviour")(vendor, &request) {
        Ok(success) => success.into_value(),
        Err(_) => panic!("{id} was refused"),
    }
}

fn again<T: Serialize + DeserializeOwned>(records: &T) -> T {
    serde_json::from_str(&serde_json::to_string(records).expect("JSON")).expect("the same records")
}

/// The API returns the same records after they have been serialized and read again.
#[test]
fn records_survive_being_written_and_read() {
    let start = DateTime::from_timestamp(1_700_000_000, 0).expect("a time");
    let settings = Settings::local("http://127.0.0.1:1");
    let mut vendor = Vendor::new(Arc::new(settings), SandboxClock::new(Some(start)), IdSource::new(Some(7)));
    let file = json!({ "name": "deed.pdf", "content": "JVBERi0=" });
    let recipient = json!({ "name": "A", "email": "a@example.com" });
    let deed = json!({ "files": [file], "recipients": [recipient], "expires_at": "2023-11-15T22:00:00Z" });
    let mut shown = Vec::new();
    for (create, get, member, body) in [
        ("create_verification", "get_verification", "signature_key", json!({ "first_name": "MOCK" })),
        ("run_company_verification", "get_verification", "signature_key", json!({ "company_name": "MOCK FAIL" })),
        ("create_outsourced_verification", "get_outsourced_verification", "signature_key", json!({ "type": "trust" })),
        ("create_risk_rating", "get_risk_rating", "id", json!({ "name": "R" })),
        ("create_esign_document", "get_esign_document", "id", deed),
        ("create_form_submission", "get_form_submission", "id", json!({ "form": "12" })),
    ] {
        let created = perform(&mut vendor, create, "", body);
        shown.push((get, created[member].as_str().expect("a key").to_owned()));
    }
    let completion = Completion::default().facematch(Verdict::Fail);
    vendor.act(&Action::verification(shown[0].1.clone(), VerificationAct::Complete(completion))).expect("it is open");
    vendor.act(&Action::form(shown[5].1.clone(), FormAct::Open)).expect("it is pending");
    perform(&mut vendor, "send_esign_document", &shown[4].1, json!({}));
    vendor.world.clock.advance(Duration::from_secs(5 * 3600));
    vendor.tick();
    let before: Vec<Value> = shown.iter().map(|(get, id)| perform(&mut vendor, get, id, json!({}))).collect();

    vendor.verifications = again(&vendor.verifications);
    vendor.outsourced = again(&vendor.outsourced);
    vendor.risk = again(&vendor.risk);
    vendor.esign = again(&vendor.esign);
    vendor.forms = again(&vendor.forms);
    let after: Vec<Value> = shown.iter().map(|(get, id)| perform(&mut vendor, get, id, json!({}))).collect();
    assert_eq!(after, before);

    vendor.world.clock.advance(Duration::from_secs(24 * 3600));
    vendor.tick();
    let status =
        |vendor: &mut Vendor, at: usize| perform(vendor, shown[at].0, &shown[at].1, json!({}))["status"].clone();
    assert_eq!((status(&mut vendor, 2), status(&mut vendor, 4)), (json!("completed"), json!("expired")));
}

/// A layer imports only the layers before it, so that the layers form no cycle.
#[test]
fn each_layer_imports_only_those_before_it() {
    const LAYERS: [&str; 4] = ["contract", "world", "domains", "http"];
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (floor, layer) in LAYERS.into_iter().enumerate() {
        let above = LAYERS[floor + 1..].iter().copied().chain(["builder", "Sandbox"]);
        let forbidden: Vec<String> = above.map(|name| format!("crate::{name}")).collect();
        let mut files = vec![source.join(format!("{layer}.rs"))];
        collect(&source.join(layer), &mut files);
        assert!(files.len() > 5, "{layer} is a folder of files");
        for file in files {
            let text = std::fs::read_to_string(&file).expect("a source file");
            let found = forbidden.iter().find(|path| text.contains(path.as_str()));
            assert_eq!(found, None, "{} imports a layer above it", file.display());
        }
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
