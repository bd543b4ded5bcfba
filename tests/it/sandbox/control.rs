//! Tests that the control API over HTTP has the same effects as the Rust methods.

use serde_json::{Value, json};

use super::api::{Api, text};

#[tokio::test]
async fn records_are_moved_over_http() {
    let api = Api::start().await;
    let key = api.mock("", "PASS", "1900-01-01").await;
    let ok = (200, json!({ "ok": true }));
    let chosen = json!({ "facematch": "FAIL" });
    assert_eq!(api.control("POST", &format!("verifications/{key}/start"), json!({})).await, ok);
    assert_eq!(api.control("POST", &format!("verifications/{key}/complete"), chosen).await, ok);
    assert_eq!(api.verification(&key).await["result"], "FAIL");
    let (status, problem) = api.control("POST", &format!("verifications/{key}/cancel"), json!({})).await;
    assert_eq!((status, problem["detail"].is_string()), (409, true));
    assert_eq!(api.control("POST", &format!("verifications/{key}/callback"), json!({ "copies": 2 })).await, ok);
    assert_eq!(api.control("POST", &format!("verifications/{key}/fly"), json!({})).await.0, 404);
    assert_eq!(api.control("POST", "verifications/unknown/complete", json!({})).await.0, 404);

    let order = api.post("/outsourced-verifications/", json!({ "type": "other" })).await;
    let order = text(&order, "signature_key");
    let step = json!({ "status": "awaiting_information" });
    assert_eq!(api.control("POST", &format!("outsourced/{order}"), step).await, ok);

    let draft = json!({ "recipients": [{ "name": "A", "email": "a@example.com" }] });
    let document = api.post("/esign/documents/", draft).await;
    let id = text(&document, "id");
    api.post(&format!("/esign/documents/{id}/send/"), json!({})).await;
    let recipient = json!({ "recipient_id": document["recipients"][0]["id"], "reason": "No." });
    assert_eq!(api.control("POST", &format!("esign/documents/{id}/decline"), recipient).await, ok);
    let document = api.get(&format!("/esign/documents/{id}/")).await;
    assert_eq!(
        (&document["status"], &document["recipients"][0]["decline_reason"]),
        (&json!("declined"), &json!("No."))
    );

    let form = api.post("/form-submissions/", json!({ "form": "12" })).await;
    let form = text(&form, "id");
    assert_eq!(api.control("POST", &format!("forms/{form}/open"), json!({})).await, ok);
    assert_eq!(api.control("POST", &format!("forms/{form}/complete"), json!({ "amount": 5 })).await, ok);

    let (_, overview) = api.control("GET", "", json!({})).await;
    assert_eq!(overview["records"]["verifications"], 1);
    assert_eq!(overview["records"]["esign"], 1);
    assert_eq!(api.control("POST", "reset", json!({})).await, ok);
    let (_, overview) = api.control("GET", "", json!({})).await;
    assert_eq!((&overview["records"]["forms"], &overview["calls"]), (&json!(0), &json!(0)));
}

#[tokio::test]
async fn clock_faults_and_logs_are_reached_over_http() {
    let api = Api::start().await;
    let before = api.sandbox.now();
    let (status, _) = api.control("POST", "clock/advance", json!({ "seconds": 3600 })).await;
    assert_eq!(status, 200);
    assert!((api.sandbox.now() - before).num_seconds() >= 3600);
    let fault = json!({ "kind": "status", "status": 503, "operation": "create_verification", "times": 1 });
    assert_eq!(api.control("POST", "faults", fault).await.0, 200);
    assert_eq!(api.control("GET", "faults", json!({})).await.1[0]["status"], 503);
    let person = json!({ "first_name": "MOCK", "last_name": "PASS", "email": "mock@example.com" });
    let (status, _) = api.call_unchecked("POST", "/verifications/", Some(person.clone())).await;
    assert_eq!(status, 503);
    api.post("/verifications/", person).await;
    let (_, calls) = api.control("GET", "calls", json!({})).await;
    let statuses: Vec<&Value> = calls.as_array().expect("calls").iter().map(|call| &call["status"]).collect();
    assert_eq!(statuses, [&json!(503), &json!(201)]);
    assert_eq!(api.control("GET", "messages", json!({})).await.1[0]["to"], "mock@example.com");
    assert_eq!(api.control("GET", "callbacks", json!({})).await.1, json!([]));
    for wrong in [json!({ "kind": "storm" }), json!({ "kind": "reset", "operation": "fly" })] {
        assert!(matches!(api.control("POST", "faults", wrong).await.0, 400 | 409));
    }
    assert_eq!(api.control("DELETE", "faults", json!({})).await.0, 200);
    assert_eq!(api.control("DELETE", "calls", json!({})).await.0, 200);
    assert!(api.sandbox.calls().is_empty());
}

#[tokio::test]
async fn pages_of_other_origins_cannot_steer_the_sandbox() {
    let api = Api::start().await;
    let url = format!("{}reset", api.sandbox.control_url());
    for (origin, status) in [("https://example.com", 403), ("null", 403), (api.sandbox.origin(), 200)] {
        let response = api.http.post(&url).header("origin", origin).send().await.expect("an answer");
        assert_eq!(response.status(), status, "{origin}");
    }
    let key = api.mock("", "PASS", "1900-01-01").await;
    let finish =
        api.http.post(format!("{}/v/{key}/finish", api.sandbox.origin())).header("origin", "https://example.com");
    assert_eq!(finish.send().await.expect("an answer").status(), 403);
    assert_eq!(api.verification(&key).await["is_completed"], false);
}
