//! Tests that a record with a different key or id than requested causes a separate kind of error.

use realaml_ext::{
    Approval, Client, Error, ErrorKind, Resend,
    callbacks::{CallbackSecret, Callbacks, ConfirmErrorKind},
    raw::types::{ESignDocumentUpdateRequest, ESignVoidDocumentRequest, VerificationCheck},
    reports::{self, RecordKey, Reports},
};
use realaml_tests::{
    clients::{client, key},
    hostile::{Answer, HostileServer},
};
use serde_json::json;

/// The key of another person's record. The server sends it in every member that can contain a key or an id.
const OTHER: &str = "00000000000000000000000000000000";
const PERSON: &str = "Aroha Canary";

async fn fetched(client: &Client) -> Vec<(&'static str, Option<Error>)> {
    let (verifications, esign, key) = (client.verifications(), client.esign(), key());
    let approval = Approval::of(VerificationCheck::Pep);
    vec![
        ("get_verification", verifications.get(&key).await.err()),
        ("get_verification", verifications.get_company(&key).await.err()),
        ("get_verification", verifications.settle(&key).await.err()),
        ("approve_verification_check", verifications.approve(&key, &approval).await.err()),
        ("resend_verification", verifications.resend(&key, &Resend::to_same()).await.err()),
        ("reset_verification", verifications.reset(&key).await.err()),
        ("get_outsourced_verification", client.outsourced().get(&key).await.err()),
        ("get_outsourced_verification", client.outsourced().settle(&key).await.err()),
        ("get_risk_rating", client.risk().get("r-1").await.err()),
        ("get_form_submission", client.forms().get("f-1").await.err()),
        ("get_form_submission", client.forms().settle("f-1").await.err()),
        ("resend_form_submission", client.forms().resend("f-1").await.err()),
        ("get_esign_template", esign.get_template("t-1").await.err()),
        ("get_esign_document", esign.get("d-1").await.err()),
        ("get_esign_document", esign.document("d-1").await.err()),
        ("update_esign_document", esign.update("d-1", &ESignDocumentUpdateRequest::new()).await.err()),
        ("send_esign_document", esign.send("d-1").await.err()),
        ("resend_esign_document", esign.resend("d-1", None).await.err()),
        ("void_esign_document", esign.void("d-1", &ESignVoidDocumentRequest::new()).await.err()),
    ]
}

#[tokio::test]
async fn another_record_is_never_handed_out() {
    let record =
        json!({ "signature_key": OTHER, "id": OTHER, "document_id": OTHER, "first_name": PERSON, "name": PERSON });
    let server = HostileServer::always(Answer::json(200, record.to_string())).await;
    let client = client(&server.base_url());
    for (operation, error) in fetched(&client).await {
        let error = error.unwrap_or_else(|| panic!("{operation} took the record of somebody else"));
        assert_eq!((error.kind(), error.operation().map(|it| it.id)), (ErrorKind::OtherRecord, Some(operation)));
        assert!(!error.is_retryable(), "{operation}");
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains(OTHER) && !shown.contains("Canary"), "{shown}");
        // A success status means that the call had an effect, but it is unclear on which record.
        let reads = operation.starts_with("get_");
        assert_eq!(error.may_have_happened(), !reads, "{operation}");
    }
    // The renewal of links and the confirmation of callbacks fetch records in the same way.
    let reports = Reports::new(&client).unwrap();
    let error = reports.links(&RecordKey::Verification(key())).await.unwrap_err();
    assert_eq!(error.kind(), reports::ErrorKind::Api);
    let secret = CallbackSecret::new("s".repeat(32)).unwrap();
    let callbacks = Callbacks::new("https://app.example.com/callbacks", secret).unwrap();
    let address = callbacks.mint("m-1").unwrap();
    let body = json!({ "signature_key": key().expose() }).to_string();
    let callback = callbacks.recognise(address.expose(), body.as_bytes()).unwrap();
    assert_eq!(callback.confirm(&client).await.unwrap_err().kind(), ConfirmErrorKind::Fetch);
}

/// Upper and lower case make no difference in a key.
#[tokio::test]
async fn the_case_of_a_key_does_not_matter() {
    let record = json!({ "signature_key": key().expose().to_ascii_uppercase() });
    let server = HostileServer::always(Answer::json(200, record.to_string())).await;
    client(&server.base_url()).verifications().get(&key()).await.unwrap();
}

/// The format of rating ids is unknown, so ids that differ only in case may belong to different ratings.
#[tokio::test]
async fn the_case_of_another_id_matters() {
    let server = HostileServer::always(Answer::json(200, r#"{"id": "aZ9x"}"#)).await;
    let client = client(&server.base_url());
    client.risk().get("aZ9x").await.unwrap();
    assert_eq!(client.risk().get("Az9X").await.unwrap_err().kind(), ErrorKind::OtherRecord);
}
