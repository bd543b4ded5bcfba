//! The page on which a recipient signs a document.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use http::StatusCode;
use maud::html;

use super::markup::{self, document, not_found, notice};
use crate::domains::Vendor;
use crate::domains::actions::Action;
use crate::domains::esign::acts::DocumentAct;
use crate::domains::esign::file::DocumentFile;
use crate::http::app::{SandboxApp, SharedApp};
use crate::http::encoding::form_pairs;
use crate::world::ids::HexKey;

/// The message for a recipient who cannot act.
const NOT_YOUR_TURN: &str = "There is nothing for you to sign at the moment.";

pub(crate) fn routes() -> Router<Arc<SandboxApp>> {
    Router::new().route("/s/{token}", get(page)).route("/s/{token}/{step}", post(step))
}

/// The recipient and the document of a signing page.
struct Signer {
    document_id: String,
    title: String,
    message: String,
    /// The files of the document, each with its name, its path on this sandbox, and whether the page shows it.
    files: Vec<(String, String, bool)>,
    recipient_id: String,
    name: String,
}

/// Returns the document and the recipient of a signing page.
fn signer(vendor: &Vendor, token: &str) -> Option<Signer> {
    let (document, recipient) = vendor.esign.by_token(HexKey::parse(token)?)?;
    let file = |(index, file): (usize, &DocumentFile)| {
        let record = file.record(&vendor.world, &document.id, index);
        let address = record["url_TEMP"].as_str().unwrap_or_default();
        // The page may have been reached by a name other than the one in the links, so only the path is used.
        let path = address.strip_prefix(vendor.world.settings.origin.as_str()).unwrap_or(address);
        (file.name.clone(), path.to_owned(), file.media_type() == "application/pdf")
    };
    Some(Signer {
        document_id: document.id.clone(),
        title: document.title().to_owned(),
        message: document.text("message").unwrap_or_default().to_owned(),
        files: document.files.iter().enumerate().map(file).collect(),
        recipient_id: recipient.id.clone(),
        name: recipient.text("name").unwrap_or_default().to_owned(),
    })
}

async fn page(State(app): SharedApp, Path(token): Path<String>) -> Response {
    app.change(|vendor| {
        let Some(signer) = signer(vendor, &token) else { return not_found() };
        // Opening the page records that the recipient has viewed the document.
        let act = DocumentAct::View { recipient: Some(signer.recipient_id.clone()) };
        match vendor.act(&Action::document(&signer.document_id, act)) {
            Ok(()) => markup::html(StatusCode::OK, signer.page(&token)),
            Err(_) => notice(StatusCode::OK, "", &signer.title, NOT_YOUR_TURN),
        }
    })
}

impl Signer {
    /// Renders the page with the document and the recipient's possible actions.
    fn page(&self, token: &str) -> String {
        let body = html! {
            body {
                main.wide {
                    h1 { (self.title) }
                    p.note { "This is the sandbox. A signature here means nothing." }
                    p { (self.name) ", please read and sign." }
                    @if !self.message.is_empty() { blockquote { (self.message) } }
                    @for (name, address, shown) in &self.files {
                        h2 { a href=(address) { (name) } }
                        @if *shown { iframe.paper src=(address) title={ "The document " (name) } {} }
                    }
                    form method="post" action={ "/s/" (token) "/sign" } { button type="submit" { "Sign" } }
                    details {
                        summary { "Do not sign" }
                        form method="post" action={ "/s/" (token) "/decline" } {
                            label { "Reason" input type="text" name="reason" maxlength="500"; }
                            button.quiet type="submit" { "Decline" }
                        }
                    }
                    details {
                        summary { "For developers: another outcome" }
                        form method="post" action={ "/s/" (token) "/fail-authentication" } {
                            button.quiet type="submit" { "Fail the second factor" }
                        }
                    }
                }
            }
        };
        document(&format!("Sign: {}", self.title), None, &body)
    }
}

async fn step(State(app): SharedApp, Path((token, step)): Path<(String, String)>, body: String) -> Response {
    app.change(|vendor| {
        let Some(Signer { document_id, recipient_id, .. }) = signer(vendor, &token) else { return not_found() };
        let recipient = Some(recipient_id);
        let (act, text) = match step.as_str() {
            "sign" => (DocumentAct::Sign { recipient }, "You have signed the document."),
            "decline" => {
                let reason = form_pairs(&body).into_iter().find(|(name, _)| name == "reason").map(|(_, value)| value);
                (DocumentAct::Decline { recipient, reason }, "You have declined to sign.")
            }
            "fail-authentication" => (
                DocumentAct::FailAuthentication { recipient },
                "The second factor was wrong, and the document was stopped.",
            ),
            _ => return not_found(),
        };
        match vendor.act(&Action::document(document_id, act)) {
            Ok(()) => notice(StatusCode::OK, "", "Thank you", text),
            Err(_) => notice(StatusCode::CONFLICT, "", "Too late", NOT_YOUR_TURN),
        }
    })
}
