//! Sends a letter for signature, from a template to the certificate, on a sandbox in this process.
//!
//! `cargo run --example sign_document`

use std::error::Error;

use realaml_ext::{
    Client, Environment,
    esign::{AnyDocument, DocumentQuery, DraftChanges, DraftRequest, NewRecipient},
    reports::Reports,
};
use realaml_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Against the vendor, use `Client::from_env()` and no sandbox.
    let sandbox = Sandbox::start().await?;
    let environment = Environment::custom(sandbox.base_url())?;
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;

    // A draft from a template. A person is assigned to each role, which is given by its name.
    let template = client.esign().template_named("Engagement letter").await?;
    let request = DraftRequest::from_template(&template)
        .role("Client", NewRecipient::new("Aroha Ngata", "aroha@example.com"))
        .reference("matter-4711")
        .build()?;
    let mut draft = client.esign().draft(&request).await?;
    println!("draft {}, still missing: {:?}", draft.id(), draft.missing());

    // Only the members that a change names are sent.
    draft.update(&DraftChanges::new().subject("Your engagement letter, matter 4711").build()?).await?;

    // Sending consumes the draft, so it cannot be changed from here on. Only a sent document can be voided:
    // `draft.void(..)` would not compile.
    let sent = draft.send().await?;
    for recipient in sent.recipients() {
        println!("{:?}: {}", recipient.id(), recipient.progress());
    }

    // The sandbox plays the recipients. The first one declines, so the letter is returned to draft and sent again.
    sandbox.decline_document(sent.id(), None, "Wrong matter")?;
    let stopped = sent.settle().await?.stopped()?;
    println!("stopped: {:?}", stopped.reason());
    let sent = stopped.reinitiate().await?.send().await?;
    sandbox.sign_document(sent.id(), None)?;

    match sent.settle().await? {
        AnyDocument::Completed(completed) => {
            let (links, reports) = (completed.links(), Reports::new(&client)?);
            let certificate = reports.bytes(links.completion_certificate().ok_or("no certificate yet")?).await?;
            let signed = reports.bytes(links.signed_document().ok_or("no signed file yet")?).await?;
            println!("signed; certificate: {} bytes, file: {} bytes", certificate.bytes.len(), signed.bytes.len());
        }
        other => println!("not signed: {other:?}"),
    }

    // Lists all documents, on any number of pages.
    let mut documents = client.esign().documents(&DocumentQuery::new().page_size(50));
    while let Some(document) = documents.next().await {
        let document = document?;
        println!("{} {:?}", document.id, document.status);
    }
    Ok(())
}
