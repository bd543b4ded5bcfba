//! Tests that callbacks are actually delivered.

use std::time::Duration;

use realaml_sandbox::{DeliveryState, Sandbox};
use realaml_tests::hostile::{Answer, HostileServer};
use serde_json::{Value, json};

use super::api::{Api, text};

fn person(receiver: &HostileServer) -> Value {
    let callback_url = format!("http://{}/callback/token", receiver.address());
    json!({ "first_name": "MOCK", "last_name": "PASS", "callback_url": callback_url })
}

#[tokio::test]
async fn each_change_of_state_is_told_with_the_key_alone() {
    let receiver = HostileServer::always(Answer::json(200, "{}")).await;
    let api = Api::start().await;
    let created = api.post("/verifications/", person(&receiver)).await;
    let key = text(&created, "signature_key");
    api.sandbox.callbacks_settled().await;
    assert_eq!(receiver.count(), 0);
    api.sandbox.start_checks(key).expect("it is open");
    api.sandbox.callbacks_settled().await;
    assert_eq!(receiver.count(), 1);
    api.sandbox.complete(key).expect("it is open");
    api.sandbox.deliver_callback(key, 3).expect("it exists");
    api.sandbox.callbacks_settled().await;
    let received = receiver.received();
    assert_eq!(received.len(), 5);
    for call in &received {
        assert_eq!((call.method.as_str(), call.target.as_str()), ("POST", "/callback/token"));
        assert_eq!(call.header("content-type"), Some("application/json"));
        assert_eq!(call.header("authorization"), None);
        assert_eq!(serde_json::from_slice::<Value>(&call.body).expect("JSON"), json!({ "signature_key": key }));
    }
    let deliveries = api.sandbox.callbacks();
    assert!(deliveries.iter().all(|one| one.state == DeliveryState::Delivered && one.attempts.len() == 1));
    assert!(!format!("{deliveries:?}").contains("token"));
}

#[tokio::test]
async fn a_refused_callback_is_tried_again_until_it_is_taken() {
    let receiver = HostileServer::start(|_, number| match number {
        0 => Answer::json(500, "{}").into(),
        1 => realaml_tests::hostile::Act::Close,
        _ => Answer::new(204, "").into(),
    });
    let receiver = receiver.await;
    let api = Api::with(Sandbox::builder().callback_waits([Duration::ZERO; 3])).await;
    let created = api.post("/verifications/", person(&receiver)).await;
    api.sandbox.complete(text(&created, "signature_key")).expect("it is open");
    api.sandbox.callbacks_settled().await;
    let delivery = &api.sandbox.callbacks()[0];
    let statuses: Vec<_> = delivery.attempts.iter().map(|attempt| attempt.status).collect();
    assert_eq!((delivery.state, statuses), (DeliveryState::Delivered, vec![Some(500), None, Some(204)]));
}

#[tokio::test]
async fn a_callback_that_nobody_takes_fails_in_the_end() {
    let receiver = HostileServer::always(Answer::json(404, "{}")).await;
    let api = Api::with(Sandbox::builder().callback_waits([Duration::ZERO]).callback_copies(2)).await;
    let created = api.post("/verifications/", person(&receiver)).await;
    api.sandbox.complete(text(&created, "signature_key")).expect("it is open");
    api.sandbox.callbacks_settled().await;
    let states: Vec<_> = api.sandbox.callbacks().iter().map(|one| (one.state, one.attempts.len())).collect();
    assert_eq!(states, [(DeliveryState::Failed, 2), (DeliveryState::Failed, 2)]);
    assert_eq!(receiver.count(), 4);
}

#[tokio::test]
async fn callbacks_stay_on_this_machine() {
    let api = Api::start().await;
    for callback_url in ["https://example.com/callback", "http://10.0.0.1/"] {
        let person = json!({ "first_name": "MOCK", "last_name": "PASS", "callback_url": callback_url });
        let created = api.post("/verifications/", person).await;
        api.sandbox.complete(text(&created, "signature_key")).expect("it is open");
    }
    api.sandbox.callbacks_settled().await;
    let deliveries = api.sandbox.callbacks();
    assert_eq!(deliveries.len(), 2);
    assert!(deliveries.iter().all(|one| one.state == DeliveryState::Refused && one.attempts.is_empty()));
    let person = json!({ "first_name": "MOCK", "last_name": "PASS", "callback_url": "urn:example:1" });
    let refused = api.refused("POST", "/verifications/", Some(person)).await;
    assert_eq!(refused, json!({ "callback_url": ["Enter a valid URL."] }));
}
