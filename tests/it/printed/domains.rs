//! Tests what records, states, outcomes, documents and messages print.

use realaml_ext::{
    Check, CheckResult, CompanyVerification, CreatedVerification, Outcome, Verification,
    esign::{AnyDocument, DocumentQuery, DocumentState, RecipientProgress, ResumeToken, StopReason, TemplateQuery},
    forms::{AnswerValue, FormState, FormSubmission},
    hosted::{DOCUMENT_SENT, EsignMessage, Frame, READY, SESSION_EXPIRED, VerificationMessage},
    http::StatusCode,
    outsourced::{OutsourcedState, OutsourcedVerification},
    raw::types::ESignEnvelopeStatus,
    risk::RiskRating,
    test_util::{self, FakeApi},
};
use realaml_tests::printed::{CANARY, KEY, Printed};
use serde_json::json;

#[test]
fn outcomes_and_results() {
    use Check::{BankMatch, Company, FaceMatch, Outsourced, Pep, QuickId, Voi};
    use CheckResult::{Fail, NotApplicable, NotRun, Partial, Pass, Review, Unknown};
    let mut printed = Printed::default();
    let unknown = || [CANARY, "APPROVED", "", "unreadable: pep_hits"].map(str::to_owned);
    printed.both(Outcome::Pass).both(Outcome::Cancelled).both(Outcome::NotApplicable);
    for token in unknown() {
        printed.both(Outcome::Unknown(token));
    }
    for result in [NotRun, Pass, Partial, Review, Fail, NotApplicable] {
        printed.both(result);
    }
    for token in unknown() {
        printed.both(Unknown(token));
    }
    for check in [QuickId, Pep, FaceMatch, Voi, BankMatch, Company, Outsourced] {
        printed.both(check);
    }
    let record = || test_util::record::<Verification>(KEY).with("type", "facematch").with("first_name", CANARY);
    let failed = record().with("facematch_is_completed", true).with("facematch_photo_liveliness_result", "FAIL");
    for record in [
        record(),
        record().with("is_expired", true).with("status", CANARY).with("check_status", "abandoned"),
        failed.clone().completed("FAIL"),
        failed.completed("PARTIAL"),
    ] {
        printed.both(record.build().outcome());
    }
    insta::assert_snapshot!(printed.text());
}

#[test]
fn states() {
    let mut printed = Printed::default();
    for token in [CANARY, "in_orbit", ""].map(str::to_owned) {
        printed.both(FormState::Unknown(token.clone())).both(OutsourcedState::Unknown(token.clone()));
        printed.both(RecipientProgress::Unknown(token.clone())).debug(DocumentState::Unknown(token));
    }
    for code in ["pending", "in_progress", "completed", "cancelled"] {
        printed.both(code.parse::<FormState>().unwrap()).both(code.parse::<OutsourcedState>().unwrap());
    }
    printed.both(OutsourcedState::AwaitingInformation);
    use RecipientProgress::{
        AuthenticationFailed, Bounced, Declined, Expired, Invited, Signed, Viewed, Voided, Waiting,
    };
    for progress in [Waiting, Invited, Viewed, Signed, Declined, Bounced, AuthenticationFailed, Expired, Voided] {
        printed.both(progress);
    }
    printed.debug(DocumentState::Draft).debug(DocumentState::Sent).debug(DocumentState::Completed);
    for reason in [
        StopReason::Declined,
        StopReason::Expired,
        StopReason::Voided,
        StopReason::Failed,
        StopReason::AuthenticationFailed,
    ] {
        printed.both(reason).debug(DocumentState::Stopped(reason));
    }
    insta::assert_snapshot!(printed.text());
}

#[test]
fn answers_and_messages() {
    let (number, other) = (7.into(), json!({ CANARY: CANARY }));
    let mut printed = Printed::default();
    for value in [
        AnswerValue::Nothing,
        AnswerValue::Text(CANARY),
        AnswerValue::Number(&number),
        AnswerValue::Flag(true),
        AnswerValue::Date("1987-06-05".parse().unwrap()),
        AnswerValue::Choices(vec![CANARY]),
        AnswerValue::File(KEY.into()),
        AnswerValue::Other(&other),
    ] {
        printed.debug(value);
    }
    for name in VerificationMessage::KNOWN.iter().copied().chain([CANARY, "in_orbit"]) {
        printed.debug(VerificationMessage::from(name));
    }
    for kind in [READY, DOCUMENT_SENT, SESSION_EXPIRED, CANARY, "in_orbit"] {
        let data = json!({
            "type": kind, "document_id": KEY, "status": "sent", "sent_at": "2026-03-01T10:00:00Z",
            "iframe_session_id": KEY, "expires_at": "2026-03-01T10:30:00Z", "message": CANARY,
        });
        printed.debug(EsignMessage::read(&data));
    }
    insta::assert_snapshot!(printed.text());
}

#[test]
fn records() {
    let mut printed = Printed::default();
    let verification = test_util::record::<Verification>(KEY).passed().with("first_name", CANARY);
    printed.debug(verification.build()).debug(test_util::record::<CompanyVerification>(KEY).build());
    printed.debug(test_util::record::<CreatedVerification>(KEY).with("url", "https://example.com/canary").build());
    printed.debug(test_util::record::<OutsourcedVerification>(KEY).with("notes", CANARY).build());
    printed.debug(
        test_util::record::<FormSubmission>(KEY)
            .with("values", json!([{ "label": "Occupation", "value": CANARY }]))
            .build(),
    );
    let rating = test_util::record::<RiskRating>(KEY);
    printed.debug(&rating).debug(rating.build());
    insta::assert_snapshot!(printed.text());
}

#[tokio::test]
async fn documents_and_their_lists() {
    let recipients = json!([{ "id": KEY, "name": CANARY, "email": "canary@example.com", "status": "sent" }]);
    let record = |status: &str| {
        let record = test_util::record::<AnyDocument>(KEY).with("name", CANARY).with("status", status);
        record.with("recipients", recipients.clone())
    };
    let session = json!({
        "iframe_session_id": "67e55044-10b1-426f-9247-bb680e5fe0c8", "iframe_url": "https://app.example.com/builder/canary", "session_key": KEY,
        "expires_at": "2026-03-01T10:30:00Z",
    });
    let pages = json!({ "count": 2, "results": [{ "id": KEY }], "next": null });
    let refusal = json!({ "detail": CANARY, "recipients": [CANARY] }).to_string();
    let api = FakeApi::new()
        .answer("create_esign_iframe_session", session)
        .answer("list_esign_documents", pages)
        .answer_status("send_esign_document", StatusCode::CONFLICT, refusal);
    let client = api.client();
    let mut printed = Printed::default();
    for status in ["draft", "sent", "completed", "declined", "in_orbit", CANARY] {
        printed.debug(record(status).client(&client).build());
    }
    let draft = record("draft").client(&client).build().draft().unwrap();
    let editor = draft.editor().await.unwrap();
    printed.debug(&editor).debug(Frame::esign_builder(editor.record()).unwrap());
    printed.both(draft.send().await.unwrap_err());
    let query = DocumentQuery::new().page(2).page_size(5).search(CANARY).status(ESignEnvelopeStatus::Sent);
    let mut documents = client.esign().documents(&query);
    printed.debug(&query).debug(&documents);
    documents.next().await.unwrap().unwrap();
    let token: ResumeToken = documents.resume_token();
    printed.debug(&documents).debug(&token);
    assert!(documents.next().await.is_none());
    printed.debug(&documents);
    printed.debug(TemplateQuery::new().page(2).page_size(5).search(CANARY)).debug(TemplateQuery::new());
    printed.debug(&api).debug(&api.calls()[0]);
    insta::assert_snapshot!(printed.text());
}
