//! Tests that a response that differs from the spec's guesses makes no step fail or succeed wrongly.

use realaml_ext::{
    ErrorKind,
    esign::{AnyDocument, Document, Draft, DraftRequest, StopReason},
};
use realaml_tests::{
    clients::client,
    hostile::{Act, Answer, HostileServer, Received},
};

const DRAFT: &str = r#"{"id": "d-1", "status": "draft", "recipients": [{"id": "r-1", "status": "pending"}]}"#;

/// Starts a server with a draft. It responds to every step with `step` and to every read with `read`.
async fn server(step: impl Into<Act>, read: &str) -> HostileServer {
    let (step, read) = (step.into(), read.to_owned());
    HostileServer::start(move |request: &Received, _| match request.method.as_str() {
        "POST" if request.target.ends_with("/documents/") => Answer::json(201, DRAFT).into(),
        "GET" => Answer::json(200, read.clone()).into(),
        _ => step.clone(),
    })
    .await
}

async fn draft(server: &HostileServer) -> Document<Draft> {
    let request = DraftRequest::blank().build().unwrap();
    client(&server.base_url()).esign().draft(&request).await.unwrap()
}

#[tokio::test]
async fn a_draft_that_stays_one_was_not_sent() {
    for answer in [
        r#"{"status": "draft", "action_required": {"code": "missing_phone"}, "detail": "Incomplete."}"#,
        r#"{"action_required": {"code": "missing_phone"}}"#,
    ] {
        let server = server(Answer::json(200, answer), DRAFT).await;
        let refused = draft(&server).await.send().await.unwrap_err();
        assert_eq!(refused.error().kind(), ErrorKind::Conflict);
        assert!(!refused.error().may_have_happened());
        let required = refused.document().action_required().unwrap();
        assert_eq!(required.code.as_deref(), Some("missing_phone"));
        assert_eq!(refused.document().status().unwrap().as_str(), "draft");
    }
}

#[tokio::test]
async fn sending_is_accepted_by_status_whatever_the_body_says() {
    for answer in [
        Answer::json(200, r#"{"document_id": "d-1", "status": "queued"}"#),
        Answer::json(202, "{}"),
        Answer::new(204, ""),
        Answer::json(200, ""),
        Answer::json(200, r#"{"status": "sent", "sent_at": 12, "action_required": "none"}"#),
    ] {
        let server = server(answer.clone(), DRAFT).await;
        let sent = draft(&server).await.send().await.unwrap_or_else(|error| panic!("{answer:?}: {error:?}"));
        assert_eq!((sent.id(), sent.recipients().count()), ("d-1", 1));
    }
}

#[tokio::test]
async fn a_step_in_doubt_keeps_the_document_and_tells_the_doubt() {
    let server = server(Act::Close, r#"{"id": "d-1", "status": "sent"}"#).await;
    let refused = draft(&server).await.send().await.unwrap_err();
    assert!(refused.error().may_have_happened());
    assert!(matches!(refused.refresh().await.unwrap(), AnyDocument::Sent(_)));
    let sends = server.received().iter().filter(|it| it.target.ends_with("/send/")).count();
    assert_eq!(sends, 1);
}

#[tokio::test]
async fn an_unknown_state_is_kept_and_can_be_overruled() {
    for (read, token) in [
        (r#"{"id": "d-1", "status": "archived"}"#, "archived"),
        (r#"{"id": "d-1"}"#, ""),
        (r#"{"id": "d-1", "status": 7}"#, ""),
    ] {
        let server = server(Answer::json(200, "{}"), read).await;
        let any = client(&server.base_url()).esign().document("d-1").await.unwrap();
        let AnyDocument::Unknown(document) = any else { panic!("{any:?}") };
        assert_eq!(document.token(), token);
        let stopped = document.assume::<realaml_ext::esign::Sent>().void("Closed.").await.unwrap();
        assert_eq!(stopped.reason(), Some(StopReason::Voided));
    }
    let server = server(Answer::json(200, "{}"), r#"{"id": "d-1", "status": "archived"}"#).await;
    let sent = draft(&server).await.send().await.unwrap();
    let error = sent.settle().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSettled);
}

#[tokio::test]
async fn reinitiating_goes_on_with_the_id_of_the_answer() {
    let server =
        server(Answer::json(200, r#"{"document_id": "d-2"}"#), r#"{"id": "d-1", "status": "auth_failed"}"#).await;
    let stopped = client(&server.base_url()).esign().document("d-1").await.unwrap().stopped().unwrap();
    assert_eq!(stopped.reason(), Some(StopReason::AuthenticationFailed));
    let draft = stopped.reinitiate().await.unwrap();
    assert_eq!(draft.id(), "d-2");
    draft.send().await.unwrap();
    assert!(server.received().last().unwrap().target.ends_with("/documents/d-2/send/"));
}

/// Only an empty body of a response with success shows that a step was taken.
#[tokio::test]
async fn a_failure_without_a_body_and_an_unreadable_body_are_failures() {
    for (answer, kind) in [
        (Answer::new(503, ""), ErrorKind::Server),
        (Answer::new(409, ""), ErrorKind::Conflict),
        (Answer::new(200, "<html>a proxy</html>"), ErrorKind::Decode),
    ] {
        let server = server(answer, DRAFT).await;
        let refused = draft(&server).await.send().await.unwrap_err();
        assert_eq!((refused.error().kind(), refused.document().id()), (kind, "d-1"));
    }
}
