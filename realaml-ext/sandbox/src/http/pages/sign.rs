//! The page on which a recipient signs a document.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use http::StatusCode;

use super::markup::{fill, html, not_found, notice};
use crate::domains::Vendor;
use crate::domains::actions::Action;
use crate::domains::esign::acts::DocumentAct;
use crate::http::app::{SandboxApp, SharedApp};
use crate::http::encoding::form_pairs;
use crate::world::ids::HexKey;

/// Shown to whoever cannot act.
const NOT_YOUR_TURN: &str = "There is nothing for you to sign at the moment.";

pub(crate) fn routes() -> Router<Arc<SandboxApp>> {
    Router::new().route("/s/{token}", get(page)).route("/s/{token}/{step}", post(step))
}

/// Who signs what.
struct Signer {
    document_id: String,
    title: String,
    recipient_id: String,
    name: String,
}

/// The document and recipient of a signing address.
fn signer(vendor: &Vendor, token: &str) -> Option<Signer> {
    let (document, recipient) = vendor.esign.by_token(HexKey::parse(token)?)?;
    Some(Signer {
        document_id: document.id.clone(),
        title: document.title().to_owned(),
        recipient_id: recipient.id.clone(),
        name: recipient.text("name").unwrap_or_default().to_owned(),
    })
}

async fn page(State(app): SharedApp, Path(token): Path<String>) -> Response {
    app.change(|vendor| {
        let Some(Signer { document_id, title, recipient_id, name }) = signer(vendor, &token) else {
            return not_found();
        };
        // Opening the page is what makes a recipient one who has viewed the document.
        let act = DocumentAct::View { recipient: Some(recipient_id) };
        match vendor.act(&Action::document(document_id, act)) {
            Ok(()) => {
                let values = [("title", title.as_str()), ("name", name.as_str()), ("token", token.as_str())];
                html(StatusCode::OK, fill(include_str!("sign.html"), &values))
            }
            Err(_) => notice(StatusCode::OK, "", &title, NOT_YOUR_TURN),
        }
    })
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
            _ => return not_found(),
        };
        match vendor.act(&Action::document(document_id, act)) {
            Ok(()) => notice(StatusCode::OK, "", "Thank you", text),
            Err(_) => notice(StatusCode::CONFLICT, "", "Too late", NOT_YOUR_TURN),
        }
    })
}
