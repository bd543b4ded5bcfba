//! Tests risk ratings: their sections, answers, levels and scores.

use realaml_ext::{Client, ErrorKind, RiskRequest, VerificationRequest, raw::types::RiskLevel};
use realaml_sandbox::Sandbox;
use realaml_tests::{
    clients::{client, client_of},
    hostile::{Answer, HostileServer},
};
use serde_json::json;

async fn sandbox() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client_of(&sandbox);
    (sandbox, client)
}

#[tokio::test]
async fn a_rating_is_made_from_the_answers_of_the_profile() {
    let (_sandbox, client) = sandbox().await;
    let defaults = client.risk().create(&RiskRequest::of("MOCK PASS").build().unwrap()).await.unwrap();
    assert_eq!((defaults.level(), defaults.is_at_least(RiskLevel::High)), (Some(RiskLevel::Low), Some(false)));
    assert_eq!(defaults.high_risk_answers().map(|it| it.len()), Some(0));
    // Chooses an answer that the profile marks as high risk.
    let questions: Vec<_> = defaults.sections().flat_map(|it| it.questions()).collect();
    let (question, risky) = questions
        .iter()
        .find_map(|question| Some((question, question.choices().find(|it| it.is_high_risk())?)))
        .expect("the profile has such an answer");
    let person = VerificationRequest::person("MOCK", "PASS").email("mock.pass@example.com").build().unwrap();
    let verification = client.verifications().create(&person).await.unwrap();
    let request = RiskRequest::of("MOCK PASS")
        .from_profile(&defaults)
        .choose(&question.text().unwrap().to_uppercase(), [risky.text().unwrap()])
        .note("Seen in person.")
        .verification(verification.signature_key())
        .reference("matter-4711")
        .build()
        .unwrap();
    let rating = client.risk().create(&request).await.unwrap();
    assert_eq!((rating.level(), rating.score()), (Some(RiskLevel::High), Some(5.0)));
    let found = rating.high_risk_answers().unwrap();
    let found: Vec<_> = found.iter().map(|(question, choice)| (question.id(), choice.id())).collect();
    assert_eq!(found, [(question.id(), risky.id())]);
    let read = client.risk().get(rating.id()).await.unwrap();
    assert_eq!((read.id(), read.level()), (rating.id(), rating.level()));
    assert!(read.report_url().is_some() && read.recommended_action().is_some());
    assert!(!format!("{read:?}").contains("MOCK"), "{read:?}");
    assert_eq!(client.risk().get("0").await.unwrap_err().kind(), ErrorKind::NotFound);
}

#[tokio::test]
async fn what_the_profile_lacks_is_refused_here_or_by_the_api() {
    let (sandbox, client) = sandbox().await;
    let profile = client.risk().create(&RiskRequest::of("MOCK PASS").build().unwrap()).await.unwrap();
    let calls = sandbox.calls().len();
    let error = RiskRequest::of("MOCK PASS").from_profile(&profile).choose("Why?", ["Because"]).build().unwrap_err();
    assert_eq!((error.kind(), sandbox.calls().len()), (ErrorKind::InvalidRequest, calls));
    assert!(RiskRequest::of("MOCK PASS").choose("Why?", []).build().is_err());
    let request = RiskRequest::of("MOCK PASS").answer("no-such-question", ["1"]).build().unwrap();
    let error = client.risk().create(&request).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BadRequest);
    assert_eq!(error.field_errors().keys().collect::<Vec<_>>(), ["answers[0].question_id"]);
}

#[tokio::test]
async fn a_level_set_by_hand_is_sent_with_its_reason() {
    let (_sandbox, client) = sandbox().await;
    let request =
        RiskRequest::of("Example Family Trust").override_level(RiskLevel::High, "Funds from a third country.");
    let rating = client.risk().create(&request.build().unwrap()).await.unwrap();
    assert_eq!(rating.level(), Some(RiskLevel::High));
}

#[tokio::test]
async fn level_and_score_are_read_as_they_are() {
    for (record, level, score, at_least_medium) in [
        (json!({"level": "high", "score": "4.5"}), Some(RiskLevel::High), Some(4.5), Some(true)),
        (json!({"level": "Low", "score": 0}), Some(RiskLevel::Low), Some(0.0), Some(false)),
        (json!({"level": "VERY HIGH"}), Some(RiskLevel::VeryHigh), None, Some(true)),
        (json!({"level": "Extreme", "score": 5}), Some(RiskLevel::Unknown("Extreme".into())), Some(5.0), None),
        (json!({"level": null, "score": 5}), None, Some(5.0), None),
        (json!({"level": "", "score": null}), None, None, None),
        (json!({"level": {"name": "LOW"}, "score": "high"}), None, None, None),
    ] {
        let mut body = record.clone();
        body["id"] = 4182.into();
        let server = HostileServer::always(Answer::json(200, body.to_string())).await;
        let rating = client(&server.base_url()).risk().get("4182").await.unwrap();
        assert_eq!((rating.level(), rating.is_at_least(RiskLevel::Medium)), (level, at_least_medium), "{record}");
        // The raw client decides whether a number may arrive as a string. If the number cannot be read, no value is
        // invented.
        assert!(rating.score() == score || (record["score"].is_string() && rating.score().is_none()), "{record}");
    }
}

#[tokio::test]
async fn high_risk_answers_are_found_however_they_are_told_and_never_missing_because_they_are_unreadable() {
    let risky = json!({"id": "2", "text": "Yes", "is_high_risk": true});
    let marked = json!({"id": "2", "text": "Yes", "is_high_risk": true, "is_selected": true});
    let harmless = json!({"id": "1", "text": "No", "is_selected": true});
    for (question, found) in [
        (json!({"answers": [harmless, risky]}), Some(0)),
        (json!({"answers": [harmless, marked]}), Some(1)),
        (json!({"answers": [risky], "selected_answers": [risky]}), Some(1)),
        (json!({"answers": [harmless, risky], "selected_answers": [{"id": "2"}]}), Some(1)),
        (json!({"answers": [marked], "selected_answers": []}), Some(1)),
        (json!({"answers": [marked], "selected_answers": [{"id": "2"}]}), Some(1)),
        (json!({"answers": [risky], "selected_answers": ["2"]}), None),
        (json!({"answers": [{"id": "2", "is_selected": true, "is_high_risk": "perhaps"}]}), None),
    ] {
        let record = json!({"id": "4711", "sections": [{"questions": [question]}]});
        let server = HostileServer::always(Answer::json(200, record.to_string())).await;
        let rating = client(&server.base_url()).risk().get("4711").await.unwrap();
        assert_eq!(rating.high_risk_answers().map(|it| it.len()), found, "{question}");
    }
    let server = HostileServer::always(Answer::json(200, r#"{"id": "4711"}"#)).await;
    assert!(client(&server.base_url()).risk().get("4711").await.unwrap().high_risk_answers().is_none());
}
