//! What only a sandbox with another contract can show.

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
