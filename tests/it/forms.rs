//! Tests form submissions that are sent, filled in and read.

use futures_util::StreamExt as _;
use realaml_ext::{
    Client, ErrorKind, FormRequest, VerificationRequest,
    forms::{AnswerValue, FormState},
};
use realaml_sandbox::Sandbox;
use realaml_tests::{
    clients::{client, client_of},
    hostile::{Answer, HostileServer},
};
use serde_json::{Map, json};

async fn sandbox() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client_of(&sandbox);
    (sandbox, client)
}

fn intake() -> FormRequest {
    FormRequest::of("12", "MOCK", "PASS").email("mock.pass@example.com").build().unwrap()
}

#[tokio::test]
async fn a_form_is_sent_filled_in_and_read() {
    let (sandbox, client) = sandbox().await;
    let person = VerificationRequest::person("MOCK", "PASS").email("mock.pass@example.com").build().unwrap();
    let verification = client.verifications().create(&person).await.unwrap();
    let request = FormRequest::of("12", "MOCK", "PASS")
        .phone("+64 21 000 0000")
        .verification(verification.signature_key())
        .reference("matter-4711")
        .build()
        .unwrap();
    let created = client.forms().create(&request).await.unwrap();
    assert_eq!((created.state(), created.answers().count()), (FormState::Pending, 0));
    assert_eq!(created.verification().as_ref(), Some(verification.signature_key()));
    let mut changes = client.forms().settle(created.id()).changes();
    assert_eq!(changes.next().await.unwrap().unwrap().state(), FormState::Pending);
    sandbox.open_form(created.id()).unwrap();
    assert_eq!(changes.next().await.unwrap().unwrap().state(), FormState::InProgress);
    let entered = json!({"purpose": "Property purchase", "amount": 450_000, "sources": ["salary"], "office": false});
    sandbox.complete_form(created.id(), entered.as_object().unwrap()).unwrap();
    let submission = changes.next().await.unwrap().unwrap();
    assert!(changes.next().await.is_none());
    assert!(submission.is_completed() && submission.report_url().is_some());
    let value = |key: &str| submission.answer(key).unwrap().value();
    assert_eq!(value("purpose").as_text(), Some("Property purchase"));
    assert_eq!(value("amount").as_f64(), Some(450_000.0));
    assert_eq!(value("sources").choices(), ["salary"]);
    assert_eq!(value("office").as_flag(), Some(false));
    assert_eq!(submission.answer("f1").unwrap().label(), Some("What is the purpose of the matter?"));
    assert!(submission.answer("nothing").is_none());
    let shown = format!("{submission:?} {:?}", submission.answers().map(|it| it.value()).collect::<Vec<_>>());
    assert!(!shown.contains("Property") && !shown.contains("450000") && !shown.contains("salary"), "{shown}");
}

#[tokio::test]
async fn a_form_is_sent_again_withdrawn_and_deleted() {
    let (sandbox, client) = sandbox().await;
    let created = client.forms().create(&intake()).await.unwrap();
    let again = client.forms().resend(created.id()).await.unwrap().unwrap();
    assert_eq!((again.id(), sandbox.messages().len()), (created.id(), 2));
    sandbox.cancel_form(created.id()).unwrap();
    assert_eq!(client.forms().settle(created.id()).await.unwrap().state(), FormState::Cancelled);
    let error = client.forms().resend(created.id()).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_happened()), (ErrorKind::BadRequest, false));
    client.forms().delete(created.id()).await.unwrap();
    assert_eq!(client.forms().get(created.id()).await.unwrap_err().kind(), ErrorKind::NotFound);
    assert!(sandbox.cancel_form(created.id()).expect_err("it is gone").is_not_found());
}

#[tokio::test]
async fn waiting_for_nobody_ends() {
    let (sandbox, client) = sandbox().await;
    let created = client.forms().create(&intake()).await.unwrap();
    assert_eq!(client.forms().settle(created.id()).await.unwrap_err().kind(), ErrorKind::NotSettled);
    sandbox.complete_form(created.id(), &Map::new()).unwrap();
    assert!(client.forms().settle(created.id()).await.unwrap().is_completed());
}

#[tokio::test]
async fn a_record_that_contradicts_itself_is_not_complete() {
    for (record, state) in [
        (json!({"status": "completed", "is_completed": true}), FormState::Completed),
        (json!({"status": "completed"}), FormState::Completed),
        (json!({"is_completed": true}), FormState::Completed),
        (json!({"status": "completed", "is_completed": false}), FormState::InProgress),
        (json!({"status": "pending", "is_completed": true}), FormState::Pending),
        (json!({"status": "cancelled", "is_completed": true}), FormState::Cancelled),
        (json!({"status": "Completed", "is_completed": true}), FormState::Unknown("Completed".into())),
        (json!({"status": "archived"}), FormState::Unknown("archived".into())),
        (json!({"is_completed": false}), FormState::Unknown(String::new())),
        (json!({}), FormState::Unknown(String::new())),
        (json!({"status": ["completed"], "is_completed": "yes"}), FormState::Unknown("unreadable: status".into())),
        (json!({"status": "completed", "is_completed": "yes"}), FormState::Unknown("unreadable: is_completed".into())),
        (json!({"status": "completed", "is_completed": "true"}), FormState::Completed),
    ] {
        let mut body = record.clone();
        body["id"] = 90_817.into();
        let server = HostileServer::always(Answer::json(200, body.to_string())).await;
        let submission = client(&server.base_url()).forms().get("90817").await.unwrap();
        assert_eq!((submission.id(), submission.state()), ("90817", state), "{record}");
    }
}

#[tokio::test]
async fn a_file_is_a_link_and_the_raw_value_stays() {
    let value =
        json!({"key": "statement", "value": null, "file_url_TEMP": "https://files.example.com/s.pdf?sig=1", "new": 1});
    let body = json!({"id": "1", "values": [value, {"key": "other", "value": {"a": 1}}]});
    let server = HostileServer::always(Answer::json(200, body.to_string())).await;
    let submission = client(&server.base_url()).forms().get("1").await.unwrap();
    let statement = submission.answer("statement").unwrap();
    let AnswerValue::File(link) = statement.value() else { panic!("{:?}", statement.value()) };
    assert_eq!(link.expose(), "https://files.example.com/s.pdf?sig=1");
    assert_eq!(statement.record().extra["new"], 1);
    assert!(matches!(submission.answer("other").unwrap().value(), AnswerValue::Other(_)));
}

#[test]
fn a_request_tells_all_its_problems_at_once() {
    let error = FormRequest::of(" ", "", " ").phone("021").callback_url("http://firm.example/").build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    let fields: Vec<_> = error.field_errors().keys().map(String::as_str).collect();
    assert_eq!(fields, ["callback_url", "first_name", "form", "phone"]);
    let error = FormRequest::of("12", "MOCK", "PASS").build().unwrap_err();
    assert_eq!(error.field_errors().keys().collect::<Vec<_>>(), ["email"]);
    assert!(FormRequest::of("12", "MOCK", "PASS").embedded().build().is_ok());
}
