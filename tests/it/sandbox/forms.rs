//! Tests form submissions that are sent, opened, submitted and withdrawn.

use realaml_tests::hostile::{Answer, HostileServer};
use serde_json::{Value, json};

use super::api::{Api, text};

#[tokio::test]
async fn a_form_is_opened_filled_in_and_read() {
    let receiver = HostileServer::always(Answer::json(200, "{}")).await;
    let api = Api::start().await;
    let key = api.mock("", "PASS", "1900-01-01").await;
    let form = json!({
        "form": "12", "first_name": "MOCK", "last_name": "PASS", "email": "mock@example.com", "verification": key,
        "callback_url": format!("http://{}/forms", receiver.address()),
    });
    let created = api.post("/form-submissions/", form).await;
    assert_eq!((&created["status"], &created["form"]["name"]), (&json!("pending"), &json!("Client intake")));
    assert_eq!((&created["verification"]["signature_key"], &created["values"]), (&json!(key), &json!([])));
    let id = text(&created, "id");
    let path = format!("/form-submissions/{id}/");
    api.post(&format!("{path}resend/"), json!({})).await;
    assert_eq!(api.sandbox.messages().len(), 2);
    api.sandbox.open_form(id).expect("it is pending");
    assert_eq!(api.get(&path).await["status"], "in_progress");
    let given = json!({ "purpose": "A house" });
    api.sandbox.complete_form(id, given.as_object().expect("an object")).expect("it is open");
    let filled = api.get(&path).await;
    assert_eq!((&filled["status"], &filled["is_completed"]), (&json!("completed"), &json!(true)));
    let values: Vec<_> =
        filled["values"].as_array().expect("values").iter().map(|one| (text(one, "key"), &one["value"])).collect();
    assert_eq!(values[0], ("purpose", &json!("A house")));
    assert_eq!(values[2], ("sources", &json!(["salary", "savings"])));
    api.refused("POST", &format!("{path}resend/"), None).await;
    assert!(api.sandbox.cancel_form(id).is_err());
    api.sandbox.callbacks_settled().await;
    let bodies: Vec<Value> =
        receiver.received().iter().map(|call| serde_json::from_slice(&call.body).expect("JSON")).collect();
    assert_eq!(bodies, [json!({ "id": id }), json!({ "id": id })]);
}

#[tokio::test]
async fn a_withdrawn_form_is_gone_and_cannot_be_submitted() {
    let api = Api::start().await;
    let created = api.post("/form-submissions/", json!({ "form": "7" })).await;
    let id = text(&created, "id");
    let path = format!("/form-submissions/{id}/");
    assert_eq!(api.call("DELETE", &path, None).await.0, 204);
    assert_eq!(api.call("GET", &path, None).await.0, 404);
    assert!(api.sandbox.complete_form(id, &serde_json::Map::new()).is_err());
    let unknown = json!({ "form": "7", "verification": "0".repeat(32) });
    assert!(api.refused("POST", "/form-submissions/", Some(unknown)).await["verification"].is_array());
}
