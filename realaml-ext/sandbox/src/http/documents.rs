//! The editions of the spec: OpenAPI 3.0, OpenAPI 3.1, and one without closed enums in responses. Each has this sandbox
//! as its only server, so that a client generated from it calls no other server.

use std::sync::{Arc, OnceLock};

use axum::{
    Router,
    extract::State,
    routing::{MethodRouter, get},
};
use bytes::Bytes;
use http::header;
use serde_json::{Value, json};

use super::app::{SandboxApp, SharedApp};
use crate::contract::spec::{DOCUMENT, DOCUMENT_3_1, DOCUMENT_OPEN};

/// The routes of the editions.
pub(crate) fn routes() -> Router<Arc<SandboxApp>> {
    Router::new()
        .route("/openapi.json", edition(DOCUMENT))
        .route("/openapi-3.1.json", edition(DOCUMENT_3_1))
        .route("/openapi-open.json", edition(DOCUMENT_OPEN))
}

/// Returns the handler of an edition. The document is built for the first request, because most sandboxes never receive
/// one.
fn edition(text: &'static str) -> MethodRouter<Arc<SandboxApp>> {
    let made = Arc::new(OnceLock::<Bytes>::new());
    get(move |State(app): SharedApp| async move {
        let document = made.get_or_init(|| {
            let mut document: Value = serde_json::from_str(text).unwrap_or_default();
            document["servers"] = json!([{"url": app.base_url, "description": "This sandbox."}]);
            document.to_string().into()
        });
        ([(header::CONTENT_TYPE, "application/json")], document.clone())
    })
}
