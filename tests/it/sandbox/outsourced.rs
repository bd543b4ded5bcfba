//! Tests outsourced verifications, which the clock or the control API advances.

use std::time::Duration;

use realaml_sandbox::{OutsourcedStatus, Sandbox, Verdict};
use realaml_tests::hostile::{Answer, HostileServer};
use serde_json::{Value, json};

use super::api::{Api, text};

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test]
async fn staff_get_on_as_time_goes_by() {
    let receiver = HostileServer::always(Answer::json(200, "{}")).await;
    let start = "2026-03-02T20:00:00Z".parse().expect("a time");
    let api = Api::with(Sandbox::builder().start_time(start)).await;
    let order = json!({
        "type": "trust", "name": "MOCK Family Trust PARTIAL", "email": "t@example.com", "reference": "m",
        "callback_url": format!("http://{}/", receiver.address()),
    });
    let created = api.post("/outsourced-verifications/", order).await;
    let path = format!("/outsourced-verification/{}/", text(&created, "signature_key"));
    let mut seen = Vec::new();
    for hours in [0, 1, 3, 20] {
        api.sandbox.advance_clock(HOUR * hours);
        seen.push(text(&api.get(&path).await, "status").to_owned());
    }
    assert_eq!(seen, ["pending", "in_progress", "awaiting_information", "completed"]);
    let record = api.get(&path).await;
    assert_eq!((&record["result"], &record["is_completed"]), (&json!("PARTIAL"), &json!(true)));
    let individual = &record["individuals"][0];
    assert_eq!((&individual["result"], &individual["first_name"]), (&json!("PARTIAL"), &json!("MOCK")));
    let verification = api.verification(text(individual, "signature_key")).await;
    assert_eq!(verification["is_completed"], true);
    api.sandbox.callbacks_settled().await;
    let bodies: Vec<Value> =
        receiver.received().iter().map(|call| serde_json::from_slice(&call.body).expect("JSON")).collect();
    assert_eq!(bodies, vec![json!({ "signature_key": created["signature_key"] }); 3]);
}

#[tokio::test]
async fn the_verdict_of_an_order_is_that_of_its_verification_even_if_others_complete_by_themselves() {
    let api = Api::with(Sandbox::builder().auto_complete(true)).await;
    let order = json!({ "type": "individual", "name": "Aroha Example" });
    let created = api.post("/outsourced-verifications/", order).await;
    let key = text(&created, "signature_key");
    api.sandbox.set_outsourced(key, OutsourcedStatus::Completed, Some(Verdict::Fail)).expect("it exists");
    let record = api.get(&format!("/outsourced-verification/{key}/")).await;
    assert_eq!(record["result"], "FAIL");
    let individual = text(&record["individuals"][0], "signature_key");
    assert_eq!(api.verification(individual).await["result"], "FAIL");
}

#[tokio::test]
async fn staff_can_be_told_what_to_do() {
    let api = Api::start().await;
    let created =
        api.post("/outsourced-verifications/", json!({ "type": "individual", "name": "Aroha Example" })).await;
    let key = text(&created, "signature_key");
    let path = format!("/outsourced-verification/{key}/");
    api.sandbox.set_outsourced(key, OutsourcedStatus::Completed, Some(Verdict::Fail)).expect("it exists");
    assert_eq!(api.get(&path).await["result"], "FAIL");
    api.sandbox.set_outsourced(key, OutsourcedStatus::Cancelled, None).expect("it exists");
    let record = api.get(&path).await;
    assert_eq!((&record["is_cancelled"], &record["result"]), (&json!(true), &Value::Null));
    api.sandbox.advance_clock(HOUR * 48);
    assert_eq!(api.get(&path).await["status"], "cancelled");
    assert_eq!(api.call("DELETE", &path, None).await.0, 204);
    assert_eq!(api.call("GET", &path, None).await.0, 404);
    assert!(api.sandbox.set_outsourced(key, OutsourcedStatus::Pending, None).expect_err("it is gone").is_not_found());
}
