//! What concerns the crate as a whole: its layers, and a contract with more operations than there are behaviours.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};

use crate::contract::spec::{ApiContract, DOCUMENT};
use crate::http::app::SandboxApp;
use crate::{Fault, SandboxBuilder};

/// A sandbox whose spec has one operation more than there are behaviours.
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
    let log = app.read(|vendor| vendor.world.calls.to_vec());
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

/// A layer imports only those that stand before it, so that the files form no circle.
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
