//! The e-sign builder, which a partner's page embeds. It exchanges the session key for a token, and uses the token to
//! edit and send the document.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use serde_json::{Map, Value, json};

use super::markup::{fill, html, not_found};
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::contract::spec::ApiContract;
use crate::domains::esign::builder::{self, BuilderRefusal};
use crate::domains::esign::desk::EsignDesk;
use crate::domains::esign::{documents, drafts, signing};
use crate::http::app::{SandboxApp, SharedApp};
use crate::world::clock::timestamp;

pub(crate) fn routes() -> Router<Arc<SandboxApp>> {
    Router::new()
        .route("/esign/builder/{session}", get(page))
        .route("/esign/builder/{session}/exchange", post(exchange))
        .route("/esign/builder/{session}/document", get(document).patch(change))
        .route("/esign/builder/{session}/send", post(send))
}

async fn page(State(app): SharedApp, Path(session): Path<String>) -> Response {
    if !app.read(|vendor| vendor.esign.sessions.contains_key(&session)) {
        return not_found();
    }
    html(StatusCode::OK, fill(include_str!("builder.html"), &[("session", &session)]))
}

async fn exchange(State(app): SharedApp, Path(session): Path<String>, body: Bytes) -> Response {
    let given: Value = serde_json::from_slice(&body).unwrap_or_default();
    let origin = given["origin"].as_str().unwrap_or_default();
    let key = given["session_key"].as_str();
    match app.change(|vendor| builder::exchange(&mut vendor.into(), &session, key, origin)) {
        Ok((token, document)) => Json(json!({ "token": token, "document": document })).into_response(),
        Err(refusal) => refused(refusal),
    }
}

async fn document(State(app): SharedApp, Path(session): Path<String>, headers: HeaderMap) -> Response {
    work(&app, &session, &headers, Ok(Map::new()), documents::get)
}

async fn change(State(app): SharedApp, Path(session): Path<String>, headers: HeaderMap, body: Bytes) -> Response {
    work(&app, &session, &headers, checked(app.contract, &body), drafts::update)
}

/// Returns the members of a change that the builder can make, checked as the API checks them.
fn checked(contract: &ApiContract, body: &[u8]) -> Result<Map<String, Value>, ApiRefusal> {
    let mut body: Value = serde_json::from_slice(body).unwrap_or_default();
    if let Some(members) = body.as_object_mut() {
        members.retain(|name, _| matches!(name.as_str(), "name" | "recipients"));
    }
    let endpoint = contract.operation("update_esign_document");
    let endpoint = endpoint.ok_or_else(|| ApiRefusal::detail("The spec has no operation that changes a document."))?;
    Ok(contract.check(endpoint, Vec::new(), [], || Ok(Some(body)))?.body)
}

async fn send(State(app): SharedApp, Path(session): Path<String>, headers: HeaderMap) -> Response {
    work(&app, &session, &headers, Ok(Map::new()), signing::send)
}

/// Carries out an operation on the session's document, if the token is valid and the body was not refused.
fn work(
    app: &SandboxApp,
    session: &str,
    headers: &HeaderMap,
    body: Result<Map<String, Value>, ApiRefusal>,
    operation: fn(&mut EsignDesk<'_>, &CheckedRequest) -> Answered,
) -> Response {
    let token = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    match app.change(|vendor| builder::work(&mut vendor.into(), session, token, body, operation)) {
        Ok(Success::Empty) => StatusCode::NO_CONTENT.into_response(),
        Ok(success) => Json(success.into_value()).into_response(),
        Err(refusal) => refused(refusal),
    }
}

fn refused(refusal: BuilderRefusal) -> Response {
    let detail = |text: &str| json!({ "detail": text });
    let (status, body) = match refusal {
        BuilderRefusal::NoSession => (StatusCode::FORBIDDEN, detail("There is no such session.")),
        BuilderRefusal::WrongKey => (StatusCode::FORBIDDEN, detail("The session key is wrong.")),
        BuilderRefusal::ForeignOrigin => {
            (StatusCode::FORBIDDEN, detail("This origin is not among the iframe domains."))
        }
        BuilderRefusal::Expired { at } => {
            (StatusCode::GONE, json!({ "detail": "The session has expired.", "expires_at": timestamp(at) }))
        }
        BuilderRefusal::Invalid(body) => (StatusCode::BAD_REQUEST, body),
    };
    (status, Json(body)).into_response()
}
