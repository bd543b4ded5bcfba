//! Tests the sidecar's response to each call.

use realaml_ext::reqwest::Client;
use realaml_sandbox::{Fault, Sandbox};
use serde_json::{Value, json};

use crate::{
    application::{Application, until},
    sidecar::{Database, Sidecar, free_address},
};

async fn post(url: &str, reference: &str, body: &Value) -> (u16, Value) {
    let request = Client::new().post(format!("{url}/journal/{reference}")).body(body.to_string());
    let answer = request.send().await.unwrap();
    let status = answer.status().as_u16();
    (status, serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap())
}

async fn get(url: &str, reference: &str) -> (u16, Value) {
    let answer = Client::new().get(format!("{url}/journal/{reference}")).send().await.unwrap();
    let status = answer.status().as_u16();
    (status, serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap())
}

fn person(last_name: &str) -> Value {
    json!({
        "operation": "create_verification",
        "request": { "first_name": "MOCK", "last_name": last_name, "email": "canary@example.com" },
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn every_call_has_its_answer() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let (application, forward_to) = Application::start(3).await;
    let sidecar = Sidecar::start(&sandbox, &database.address, &forward_to, &[]);
    let url = &sidecar.url;

    let (status, created) = post(url, "matter-1", &person("PASS")).await;
    assert_eq!((status, &created["state"]), (201, &json!("created")));
    let (status, existing) = post(url, "matter-1", &person("PASS")).await;
    assert_eq!((status, &existing["key"]), (200, &created["key"]));
    let (status, other) = post(url, "matter-1", &person("FAIL")).await;
    assert_eq!((status, &other["error"]), (409, &json!("other_request")));

    sandbox.inject_fault(Fault::reset().on("create_verification").times(1).after_handling()).unwrap();
    let (status, doubt) = post(url, "matter-2", &person("PASS")).await;
    assert_eq!((status, &doubt["state"]), (202, &json!("in_doubt")));
    assert_eq!(post(url, "matter-2", &person("PASS")).await.0, 202);

    let mut wrong = person("PASS");
    wrong["request"]["email"] = json!("nobody");
    let (status, refused) = post(url, "matter-3", &wrong).await;
    assert_eq!((status, refused["errors"]["email"].is_array()), (422, true));
    let lacking = json!({ "operation": "create_verification", "request": { "first_name": "MOCK" } });
    let (status, refused) = post(url, "matter-3", &lacking).await;
    assert_eq!((status, refused["errors"]["last_name"].is_array()), (422, true));
    let mut misshapen = person("PASS");
    misshapen["request"]["phone"] = json!({ "number": 5 });
    let (status, refused) = post(url, "matter-3", &misshapen).await;
    assert_eq!((status, refused["errors"]["phone"].is_array()), (422, true));
    let mut own = person("PASS");
    own["request"]["callback_url"] = json!("https://app.example.com/");
    assert_eq!(post(url, "matter-3", &own).await.0, 422);
    assert_eq!(post(url, "matter-3", &person("PASS")).await.0, 201);
    assert_eq!(post(url, "matter-4", &json!({ "operation": "delete_everything", "request": {} })).await.0, 400);
    assert_eq!(post(url, "matter-4", &json!([])).await.0, 400);
    assert_eq!(get(url, "matter-4").await.0, 404);

    let company =
        json!({ "operation": "run_company_verification", "request": { "company_name": "MOCK FAIL", "country": "NZ" } });
    assert_eq!(post(url, "company", &company).await.0, 201);
    let rating = json!({ "operation": "create_risk_rating", "request": { "name": "MOCK PASS" } });
    assert_eq!(post(url, "rating", &rating).await.0, 201);

    let draft = json!({ "operation": "create_esign_document", "request": { "name": "Engagement" } });
    let (status, draft) = post(url, "draft", &draft).await;
    assert_eq!(status, 201);
    let copy = json!({ "operation": "duplicate_esign_document", "request": { "envelope_id": draft["key"] } });
    assert_eq!(post(url, "copy", &copy).await.0, 201);
    let lacking = json!({ "operation": "duplicate_esign_document", "request": {} });
    let (status, refused) = post(url, "copy-2", &lacking).await;
    assert_eq!((status, refused["errors"]["envelope_id"].is_array()), (422, true));

    for message in sandbox.messages() {
        sandbox.complete(message.link.rsplit('/').next().unwrap()).unwrap();
    }
    until("all states were told", 30, async || application.last().len() == 7).await;
    let last = application.last();
    assert_eq!((last["matter-2"].as_str(), last["company"].as_str(), last["rating"].as_str()), ("pass", "fail", "low"));
    assert_eq!(application.check_order(), 0);
    until("that is noted", 10, async || get(url, "matter-2").await.1["handled"] == 1).await;
    let (status, shown) = get(url, "matter-2").await;
    assert_eq!((status, &shown["state"], &shown["outcome"]), (200, &json!("created"), &json!("pass")));
    assert_eq!((&shown["number"], &shown["is_final"]), (&json!(1), &json!(true)));
    assert_eq!(sandbox.counts().verifications, 4);
    #[cfg(unix)]
    sidecar.terminate();
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_application_may_call() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let (_application, forward_to) = Application::start(0).await;
    let open = Sidecar::start(&sandbox, &database.address, &forward_to, &[]);
    let closed = Sidecar::start(&sandbox, &database.address, &forward_to, &["--token", "open-sesame"]);
    let get = async |url: &str, header: Option<(&str, &str)>| {
        let request = Client::new().get(format!("{url}/journal/matter-1"));
        let request = match header {
            Some((name, value)) => request.header(name, value),
            None => request,
        };
        request.send().await.unwrap().status().as_u16()
    };
    assert_eq!(get(&open.url, None).await, 404);
    assert_eq!(get(&open.url, Some(("origin", "http://evil.example.com"))).await, 401);
    assert_eq!(get(&open.url, Some(("x-forwarded-for", "192.0.2.1"))).await, 401);
    assert_eq!(get(&closed.url, None).await, 401);
    assert_eq!(get(&closed.url, Some(("authorization", "Bearer guess"))).await, 401);
    assert_eq!(get(&closed.url, Some(("authorization", "Bearer open-sesame"))).await, 404);
    let guess = Client::new().post(format!("{}/callbacks/guess", closed.url)).send().await.unwrap();
    assert_eq!(guess.status().as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_callbacks_the_sweep_finds_everything() {
    // Every callback is lost: nothing listens at the public URL, and the sandbox does not retry.
    let sandbox = Sandbox::builder().auto_complete(true).callback_waits([]).start().await.unwrap();
    let database = Database::new().await;
    let (application, forward_to) = Application::start(0).await;
    let nowhere = format!("http://{}", free_address());
    let sidecar = Sidecar::start_behind(&sandbox, &database.address, &forward_to, &nowhere);
    for number in 0..5 {
        assert_eq!(post(&sidecar.url, &format!("matter-{number}"), &person("PASS")).await.0, 201);
    }
    until("the sweep", 30, async || application.last().len() == 5).await;
    assert!(sandbox.callbacks().iter().all(|it| it.attempts.iter().all(|it| it.status.is_none())));
    assert_eq!(application.check_order(), 0);
}
