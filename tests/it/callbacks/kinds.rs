//! Tests callbacks about every kind of record. Each callback is stored and read back before it is confirmed.

use realaml_ext::{
    Client, CompanyRequest, CompanyVerification, FormRequest, OutsourcedRequest, Verification, VerificationRequest,
    callbacks::{Callback, CallbackRecord, Callbacks, ConfirmErrorKind, Untrusted},
    esign::{AnyDocument, DocumentState, DraftRequest},
    forms::{FormState, FormSubmission},
    outsourced::{OutsourcedState, OutsourcedVerification},
    raw::types::OutsourcedVerificationType,
};
use realaml_sandbox::{OutsourcedStatus, Sandbox};
use realaml_tests::clients;
use serde_json::json;

use super::secret;

fn callbacks() -> Callbacks {
    Callbacks::new("http://127.0.0.1:9/callbacks", secret(1)).unwrap()
}

/// Returns the last callback that the sandbox sent, after storing it and reading it back.
async fn last_callback(sandbox: &Sandbox) -> Untrusted<Callback> {
    sandbox.callbacks_settled().await;
    let delivery = sandbox.callbacks().pop().unwrap();
    let callback = callbacks().recognise(&delivery.url, delivery.body.to_string().as_bytes()).unwrap();
    let stored = serde_json::to_string(&callback).unwrap();
    let read: Untrusted<Callback> = serde_json::from_str(&stored).unwrap();
    assert!(read == callback);
    read
}

async fn confirmed<T: CallbackRecord>(sandbox: &Sandbox, client: &Client) -> T {
    last_callback(sandbox).await.confirm_record(client).await.unwrap()
}

#[tokio::test]
async fn every_kind_of_record_is_confirmed_by_its_own_callback() {
    let sandbox = Sandbox::builder().callback_waits([]).start().await.unwrap();
    let client = clients::client_of(&sandbox);
    let address = callbacks().mint("matter-1").unwrap();

    let request = VerificationRequest::person("MOCK", "PASS").embedded().callback_url(address.expose());
    let created = client.verifications().create(&request.build().unwrap()).await.unwrap();
    sandbox.complete(created.signature_key().expose()).unwrap();
    let person: Verification = confirmed(&sandbox, &client).await;
    assert!(person.outcome().is_pass() && &person.key() == created.signature_key());

    let request = CompanyRequest::company("MOCK PASS", "NZ").reference("matter-1").callback_url(address.expose());
    let ran = client.verifications().run_company(&request.build().unwrap()).await.unwrap();
    let company: CompanyVerification = confirmed(&sandbox, &client).await;
    assert_eq!((company.outcome(), company.key()), (ran.outcome(), ran.signature_key().clone()));
    assert_eq!(company.record().company_name.as_deref(), Some("MOCK PASS"));

    let request = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "MOCK PASS").callback_url(address.expose());
    let created = client.outsourced().create(&request.build().unwrap()).await.unwrap();
    sandbox.set_outsourced(created.signature_key().expose(), OutsourcedStatus::AwaitingInformation, None).unwrap();
    let work: OutsourcedVerification = confirmed(&sandbox, &client).await;
    assert_eq!(work.state(), OutsourcedState::AwaitingInformation);

    let request = FormRequest::of("12", "Aroha", "Ngata").embedded().reference("matter-1");
    let form = client.forms().create(&request.callback_url(address.expose()).build().unwrap()).await.unwrap();
    sandbox.open_form(form.id()).unwrap();
    let opened: FormSubmission = confirmed(&sandbox, &client).await;
    assert_eq!((opened.state(), opened.id()), (FormState::InProgress, form.id()));
}

#[tokio::test]
async fn a_document_belongs_to_the_reference_it_was_sent_with() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = clients::client_of(&sandbox);
    let address = callbacks().mint("matter-1").unwrap();
    let draft = client.esign().draft(&DraftRequest::blank().reference("contract-7").build().unwrap()).await.unwrap();
    let body = json!({ "document_id": draft.id(), "status": "draft" }).to_string();
    let callback = callbacks().recognise(address.expose(), body.as_bytes()).unwrap();
    let foreign = callback.confirm_record::<AnyDocument>(&client).await.unwrap_err();
    assert_eq!(foreign.kind(), ConfirmErrorKind::Foreign);
    let document: AnyDocument = callback.confirm_record_sent_as(&client, "contract-7").await.unwrap();
    assert_eq!((document.state(), document.id()), (DocumentState::Draft, draft.id()));
    // The id of a document is not a signature key.
    let no_key = callback.confirm_record::<Verification>(&client).await.unwrap_err();
    assert_eq!(no_key.kind(), ConfirmErrorKind::NoKey);
}
