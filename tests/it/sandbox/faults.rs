//! Tests that each kind of fault affects the calls to which it applies, and no others.

use std::time::{Duration, Instant};

use realaml_sandbox::Fault;
use serde_json::{Value, json};

use super::api::Api;

#[tokio::test]
async fn a_status_is_answered_as_often_as_asked_for() {
    let api = Api::start().await;
    let key = api.mock("", "PASS", "1900-01-01").await;
    let path = format!("/verification/{key}/");
    let fault = Fault::status(429).header("Retry-After", "2").on("get_verification").times(2);
    api.sandbox.inject_fault(fault).expect("a fault");
    for _ in 0..2 {
        let (status, body) = api.call("GET", &path, None).await;
        assert_eq!((status, &body["code"]), (429, &json!("throttled")));
    }
    api.verification(&key).await;
    api.sandbox.inject_fault(Fault::status(502).body("<html>Bad gateway</html>").times(1)).expect("a fault");
    let url = format!("{}{path}", api.sandbox.base_url());
    let response = api.http.get(url).send().await.expect("an answer");
    assert_eq!(
        (response.status().as_u16(), &response.headers()["content-type"]),
        (502, &"text/html".parse().expect("a value"))
    );
    assert_eq!(api.sandbox.calls().iter().filter(|call| call.handled).count(), 2);
}

#[tokio::test]
async fn a_reset_may_come_after_the_operation_was_carried_out() {
    let api = Api::start().await;
    let url = format!("{}/verifications/", api.sandbox.base_url());
    let create = || {
        let request = api.http.post(&url).header("authorization", format!("Api-Key {}", api.sandbox.api_key()));
        request.json(&json!({ "first_name": "MOCK", "last_name": "PASS" })).send()
    };
    api.sandbox.inject_fault(Fault::reset().on("create_verification").times(1)).expect("a fault");
    assert!(create().await.is_err());
    assert_eq!(api.sandbox.counts().verifications, 0);
    api.sandbox.inject_fault(Fault::reset().after_handling().on("create_verification").times(1)).expect("a fault");
    assert!(create().await.is_err());
    assert_eq!(api.sandbox.counts().verifications, 1);
    assert_eq!(create().await.expect("an answer").status(), 201);
    let calls: Vec<_> = api.sandbox.calls().iter().map(|call| (call.status, call.handled)).collect();
    assert_eq!(calls, [(None, false), (None, true), (Some(201), true)]);
}

#[tokio::test]
async fn a_truncated_answer_ends_early() {
    let api = Api::start().await;
    let key = api.mock("", "PASS", "1900-01-01").await;
    api.sandbox.inject_fault(Fault::truncate().times(1)).expect("a fault");
    let request = api.http.get(format!("{}/verification/{key}/", api.sandbox.base_url()));
    let response = request.header("authorization", format!("Api-Key {}", api.sandbox.api_key())).send().await;
    let response = response.expect("the head arrives");
    assert_eq!(response.status(), 200);
    assert!(response.bytes().await.is_err());
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "measures how long something really takes")]
async fn a_delay_comes_before_the_answer() {
    let api = Api::start().await;
    api.sandbox.inject_fault(Fault::delay(Duration::from_millis(150)).times(1)).expect("a fault");
    let start = Instant::now();
    api.mock("", "PASS", "1900-01-01").await;
    assert!(start.elapsed() >= Duration::from_millis(150));
}

#[tokio::test]
async fn new_values_and_members_appear_at_every_depth() {
    let api = Api::start().await;
    let key = api.mock("", "PASS", "1900-01-01").await;
    api.sandbox.complete(&key).expect("it is open");
    api.sandbox.inject_fault(Fault::unknown_enum_value().times(1)).expect("a fault");
    let (_, record) = api.call_unchecked("GET", &format!("/verification/{key}/"), None).await;
    for pointer in ["/type", "/result", "/quick_id_result_sources/0/name", "/facematch_ocr_data/national_id_type"] {
        assert_eq!(record.pointer(pointer), Some(&json!("SANDBOX_NEW_VALUE")), "{pointer}");
    }
    assert_eq!(record["facematch_overall_result"], "SANDBOX_NEW_VALUE");
    assert_eq!(record["first_name"], "MOCK");
    api.sandbox.inject_fault(Fault::extra_field().times(1)).expect("a fault");
    let record = api.verification(&key).await;
    for pointer in ["", "/quick_id_result_sources/0", "/facematch_ocr_data"] {
        assert_eq!(record.pointer(pointer).and_then(|at| at.get("sandbox_new_field")), Some(&json!(1)), "{pointer}");
    }
    assert_eq!(api.verification(&key).await.get("sandbox_new_field"), None::<&Value>);
}

#[tokio::test]
async fn faults_that_cannot_be_are_refused() {
    let api = Api::start().await;
    for fault in [Fault::status(42), Fault::reset().on("fly"), Fault::status(500).header("a b", "c")] {
        assert!(api.sandbox.inject_fault(fault).is_err());
    }
    api.sandbox.inject_fault(Fault::status(500)).expect("a fault");
    api.sandbox.clear_faults();
    api.mock("", "PASS", "1900-01-01").await;
}
