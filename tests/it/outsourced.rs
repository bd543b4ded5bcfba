//! Tests verifications that the vendor's staff carry out.

use std::time::Duration;

use futures_util::StreamExt as _;
use realaml_ext::{
    Check, CheckResult, Client, ErrorKind, Outcome, OutsourcedRequest,
    clock::ManualClock,
    outsourced::{OutsourcedState, OutsourcedVerification},
    raw::types::OutsourcedVerificationType,
    test_util::{self, FakeApi},
};
use realaml_sandbox::{OutsourcedStatus, Sandbox, Verdict};
use realaml_tests::{
    clients::{builder, client, client_of, key},
    hostile::{Answer, HostileServer},
};
use serde_json::json;

async fn sandbox() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client_of(&sandbox);
    (sandbox, client)
}

fn trust() -> OutsourcedRequest {
    OutsourcedRequest::of(OutsourcedVerificationType::Trust, "Example Family Trust")
        .email("trustee@example.com")
        .build()
        .unwrap()
}

#[tokio::test]
async fn work_is_followed_to_its_end() {
    let (sandbox, client) = sandbox().await;
    let created = client.outsourced().create(&trust()).await.unwrap();
    let mut changes = client.outsourced().settle(created.signature_key()).changes();
    let (mut seen, mut hours) = (Vec::new(), [1, 3, 20].into_iter());
    while let Some(change) = changes.next().await {
        let order = change.unwrap();
        seen.push((order.state(), order.outcome()));
        sandbox.advance_clock(Duration::from_secs(3600 * hours.next().unwrap_or_default()));
    }
    let open = || Outcome::Pending(vec![Check::Outsourced].into());
    assert_eq!(
        seen,
        [
            (OutsourcedState::Pending, open()),
            (OutsourcedState::InProgress, open()),
            (OutsourcedState::AwaitingInformation, open()),
            (OutsourcedState::Completed, Outcome::Pass),
        ]
    );
}

#[tokio::test]
async fn the_people_behind_an_entity_are_told_apart() {
    let (sandbox, client) = sandbox().await;
    let created = client.outsourced().create(&trust()).await.unwrap();
    let key = created.signature_key();
    sandbox.set_outsourced(key.expose(), OutsourcedStatus::Completed, Some(Verdict::Fail)).unwrap();
    let order = client.outsourced().get(key).await.unwrap();
    let Outcome::Fail(reasons) = order.outcome() else { panic!("{:?}", order.outcome()) };
    let individual = order.individuals().next().unwrap();
    assert_eq!((individual.result(), reasons.len()), (CheckResult::Fail, 1));
    assert_eq!(reasons[0].to_string(), "outsourced work: person behind the entity FAIL");
    assert!(individual.role().is_some() && order.report_url().is_some());
    let person = client.verifications().get(&individual.signature_key().unwrap()).await.unwrap();
    assert!(!person.outcome().is_pass());
    assert!(!format!("{order:?}").contains(key.expose()));
    client.outsourced().delete(key).await.unwrap();
    assert_eq!(client.outsourced().get(key).await.unwrap_err().kind(), ErrorKind::NotFound);
}

#[tokio::test]
async fn waiting_looks_seldom() {
    let body = json!({"signature_key": key().expose(), "status": "in_progress"}).to_string();
    let server = HostileServer::always(Answer::json(200, body)).await;
    let clock = std::sync::Arc::new(ManualClock::default());
    let client = builder(&server.base_url()).clock(clock.clone()).build().unwrap();
    assert_eq!(client.outsourced().settle(&key()).await.unwrap_err().kind(), ErrorKind::NotSettled);
    assert!(server.count() < 60, "{} looks in a day", server.count());
    assert!(clock.sleeps()[..7].is_sorted() && clock.sleeps()[0] == Duration::from_secs(60));
}

#[tokio::test]
async fn only_a_pass_of_completed_work_is_a_pass() {
    let open = || Outcome::Pending(vec![Check::Outsourced].into());
    for (record, outcome) in [
        (json!({"status": "completed", "is_completed": true, "result": "PASS"}), Outcome::Pass),
        (json!({"status": "completed", "result": {"result": "PASS", "notes": "Seen."}}), Outcome::Pass),
        (json!({"status": "completed", "result": {"result": "FAIL"}}), Outcome::Fail(vec![])),
        (json!({"status": "completed", "result": "REVIEW"}), Outcome::Review(vec![])),
        (json!({"status": "completed", "result": "PASSED"}), Outcome::Unknown("PASSED".into())),
        (json!({"status": "completed", "result": {"outcome": "PASS"}}), Outcome::Unknown("unreadable: result".into())),
        (json!({"status": "completed", "result": true}), Outcome::Unknown("unreadable: result".into())),
        (
            json!({"status": "completed", "result": "PASS", "is_cancelled": {"at": "2026-01-01"}}),
            Outcome::Unknown("unreadable: is_cancelled".into()),
        ),
        (
            json!({"status": "completed", "result": "PASS", "is_completed": [true]}),
            Outcome::Unknown("unreadable: is_completed".into()),
        ),
        (
            json!({"status": ["cancelled"], "is_completed": true, "result": "PASS"}),
            Outcome::Unknown("unreadable: status".into()),
        ),
        (
            json!({"status": "completed", "result": "PASS", "individuals": [{"result": "PASS"}, "Aroha"]}),
            Outcome::Unknown("unreadable: individuals[1]".into()),
        ),
        (
            json!({"status": "completed", "result": "PASS", "individuals": [{"result": {"FAIL": true}}]}),
            Outcome::Unknown("unreadable: individuals[0].result".into()),
        ),
        (json!({"status": "completed", "result": "PASS", "is_cancelled": "true"}), Outcome::Cancelled),
        (json!({"status": "completed"}), Outcome::Unknown(String::new())),
        (json!({"status": "completed", "result": "NA"}), Outcome::NotApplicable),
        (json!({"status": "completed", "is_completed": false, "result": "PASS"}), open()),
        (json!({"status": "in_progress", "is_completed": true, "result": "PASS"}), open()),
        (json!({"result": "PASS"}), open()),
        (json!({"status": "completed", "is_cancelled": true, "result": "PASS"}), Outcome::Cancelled),
        (json!({"status": "cancelled", "is_completed": true, "result": "PASS"}), Outcome::Cancelled),
    ] {
        let mut body = record.clone();
        body["signature_key"] = key().expose().into();
        let server = HostileServer::always(Answer::json(200, body.to_string())).await;
        let order = client(&server.base_url()).outsourced().get(&key()).await.unwrap();
        assert_eq!(order.outcome(), outcome, "{record}");
    }
}

#[tokio::test]
async fn a_state_that_is_not_known_is_named_while_the_work_is_open() {
    let body = json!({
        "signature_key": key().expose(), "status": "archived", "is_completed": true, "result": "PASS", "is_expired": true,
    });
    let server = HostileServer::always(Answer::json(200, body.to_string())).await;
    let order = client(&server.base_url()).outsourced().get(&key()).await.unwrap();
    let Outcome::Pending(open) = order.outcome() else { panic!("{:?}", order.outcome()) };
    assert_eq!(open.checks(), [Check::Outsourced]);
    assert_eq!(open.unknown_states(), ["status: archived", "is_expired"]);
}

#[test]
fn a_result_in_an_object_counts_and_an_unreadable_person_spoils_it() {
    let order = || test_util::record::<OutsourcedVerification>("6513").completed("PASS");
    assert_eq!(order().with("result", json!({ "result": "PASS" })).build().outcome(), Outcome::Pass);
    assert!(matches!(order().with("result", json!({ "result": "FAIL" })).build().outcome(), Outcome::Fail(_)));
    for result in [json!("PASS"), json!({ "result": "PASS" })] {
        let people = json!([{ "role": "Trustee", "result": ["FAIL"] }]);
        let outcome = order().with("result", result).with("individuals", people).build().outcome();
        assert!(matches!(outcome, Outcome::Unknown(_)), "{outcome:?}");
    }
}

#[tokio::test]
async fn an_unknown_member_is_named_when_a_wait_ends() {
    let order = test_util::record::<OutsourcedVerification>(key().expose()).with("is_expired", true);
    let client = FakeApi::new().answer("get_outsourced_verification", order.json()).client();
    let error = client.outsourced().settle(&key()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSettled);
    assert!(error.to_string().contains("is_expired"), "{error}");
}
