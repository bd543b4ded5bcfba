//! Tests that the records of all domains can be archived from the sandbox after their links have expired.

use std::{sync::Arc, time::Duration};

use object_store::memory::InMemory;
use realaml_ext::{
    Client, CompanyRequest, Environment, FormRequest, OutsourcedRequest, RiskRequest, VerificationRequest,
    esign::{AnyDocument, DraftRequest, NewRecipient},
    raw::types::OutsourcedVerificationType,
    reports::{ContentType, LinkKind, Links, Reports, archive::Archive},
};
use realaml_sandbox::{OutsourcedStatus, Sandbox};
use serde_json::json;

async fn sandbox() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.unwrap();
    let environment = Environment::custom(sandbox.base_url()).unwrap();
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build().unwrap();
    (sandbox, client)
}

/// Archives the record after its links have expired. Returns the kinds and content types of its files.
async fn archived(sandbox: &Sandbox, client: &Client, links: &Links) -> Vec<(LinkKind, ContentType)> {
    sandbox.advance_clock(Duration::from_secs(901));
    let archive = Archive::new(Arc::new(InMemory::new()), "").unwrap();
    let archived = archive.store(&Reports::new(client).unwrap(), links).await.unwrap();
    assert!(archive.verify(archived.folder()).await.unwrap().is_intact());
    assert_eq!(archived.manifest().domain, links.record_key().domain());
    let mut files: Vec<_> = archived.manifest().files.iter().map(|it| (it.kind, it.content_type)).collect();
    files.sort_by_key(|it| it.0);
    files
}

#[tokio::test]
async fn a_verification() {
    let (sandbox, client) = sandbox().await;
    let request = VerificationRequest::person("MOCK", "PASS").birth_date("1900-01-01").email("mock@example.com");
    let created = client.verifications().create(&request.build().unwrap()).await.unwrap();
    sandbox.complete(created.signature_key().expose()).unwrap();
    let verification = client.verifications().get(created.signature_key()).await.unwrap();
    let files = archived(&sandbox, &client, &verification.links()).await;
    assert!(files.contains(&(LinkKind::Report, ContentType::Pdf)), "{files:?}");
    assert!(files.contains(&(LinkKind::Selfie, ContentType::Png)), "{files:?}");
    assert!(files.contains(&(LinkKind::LivenessVideo1, ContentType::Webm)), "{files:?}");
}

#[tokio::test]
async fn a_company() {
    let (sandbox, client) = sandbox().await;
    let request = CompanyRequest::company("MOCK PASS Limited", "NZ").company_number("9429000000000").build().unwrap();
    let company = client.verifications().run_company(&request).await.unwrap();
    assert_eq!(archived(&sandbox, &client, &company.links()).await, [(LinkKind::Report, ContentType::Pdf)]);
}

#[tokio::test]
async fn an_outsourced_verification() {
    let (sandbox, client) = sandbox().await;
    let request = OutsourcedRequest::of(OutsourcedVerificationType::Company, "MOCK PASS").country("NZ");
    let request = request.email("mock@example.com").build().unwrap();
    let created = client.outsourced().create(&request).await.unwrap();
    sandbox.set_outsourced(created.signature_key().expose(), OutsourcedStatus::Completed, None).unwrap();
    let record = client.outsourced().get(created.signature_key()).await.unwrap();
    let files = archived(&sandbox, &client, &record.links()).await;
    assert_eq!(files, [(LinkKind::Report, ContentType::Pdf), (LinkKind::OutsourcedDocument, ContentType::Pdf)]);
}

#[tokio::test]
async fn a_risk_rating() {
    let (sandbox, client) = sandbox().await;
    let rating = client.risk().create(&RiskRequest::of("Aroha Ngata").build().unwrap()).await.unwrap();
    assert_eq!(archived(&sandbox, &client, &rating.links()).await, [(LinkKind::Report, ContentType::Pdf)]);
}

#[tokio::test]
async fn a_form() {
    let (sandbox, client) = sandbox().await;
    let request = FormRequest::of("12", "Aroha", "Ngata").email("aroha@example.com").build().unwrap();
    let created = client.forms().create(&request).await.unwrap();
    sandbox.complete_form(created.id(), json!({ "purpose": "Property purchase" }).as_object().unwrap()).unwrap();
    let form = client.forms().get(created.id()).await.unwrap();
    assert_eq!(archived(&sandbox, &client, &form.links()).await, [(LinkKind::Report, ContentType::Pdf)]);
}

#[tokio::test]
async fn a_signed_document_with_its_certificate() {
    let (sandbox, client) = sandbox().await;
    let template = client.esign().template_named("Engagement letter").await.unwrap();
    let request = DraftRequest::from_template(&template)
        .role("Client", NewRecipient::new("Aroha Ngata", "aroha@example.com"))
        .build()
        .unwrap();
    let sent = client.esign().draft(&request).await.unwrap().send().await.unwrap();
    sandbox.sign_document(sent.id(), None).unwrap();
    let AnyDocument::Completed(document) = sent.settle().await.unwrap() else { panic!("everybody signed") };
    let links = document.links();
    assert_eq!(links.signed_document().unwrap().url(), &document.signed_file().unwrap());
    assert_eq!(links.completion_certificate().unwrap().url(), &document.certificate().unwrap().url().unwrap());
    let files = archived(&sandbox, &client, &links).await;
    let expected = [LinkKind::ESignFile, LinkKind::SignedDocument, LinkKind::CompletionCertificate];
    assert_eq!(files, expected.map(|it| (it, ContentType::Pdf)));
}
