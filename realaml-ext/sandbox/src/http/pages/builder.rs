//! The e-sign builder inside the partner's page: the key for a token, then editing and sending with that token.

use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use serde_json::{Map, Value, json};

use super::{fill, html, not_found};
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::domains::esign::{self, drafts, signing};
use crate::domains::state::State;
use crate::http::server::App;
use crate::world::clock::{key_text, timestamp};

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/esign/builder/{session}", get(page))
        .route("/esign/builder/{session}/exchange", post(exchange))
        .route("/esign/builder/{session}/document", get(document).patch(change))
        .route("/esign/builder/{session}/send", post(send))
}

async fn page(Shared(app): Shared<Arc<App>>, Path(session): Path<String>) -> Response {
    if !app.state().esign.sessions.contains_key(&session) {
        return not_found();
    }
    html(StatusCode::OK, fill(include_str!("builder.html"), &[("session", &session)]))
}

fn refused(status: StatusCode, body: Value) -> Response {
    (status, Json(body)).into_response()
}

/// Gives a token for the session key, if the page around the iframe may embed the builder.
async fn exchange(Shared(app): Shared<Arc<App>>, Path(id): Path<String>, body: Bytes) -> Response {
    let given: Value = serde_json::from_slice(&body).unwrap_or_default();
    let mut state = app.state();
    let origin = given["origin"].as_str().unwrap_or_default();
    if !may_embed(&state.settings.iframe_origins, origin) {
        return refused(StatusCode::FORBIDDEN, json!({ "detail": "This origin is not among the iframe domains." }));
    }
    let token = key_text(state.ids.key());
    if let Some(expired) = expired(&state, &id) {
        return expired;
    }
    let Some(session) = state.esign.sessions.get_mut(&id) else { return no_session() };
    if given["session_key"].as_str() != Some(&session.session_key) {
        return refused(StatusCode::FORBIDDEN, json!({ "detail": "The session key is wrong." }));
    }
    session.token = Some(token.clone());
    let document_id = session.document_id.clone();
    match esign::get(&mut state, &request_for(document_id, Map::new())) {
        Ok(Success::Body(document)) => Json(json!({ "token": token, "document": document })).into_response(),
        _ => no_session(),
    }
}

async fn document(Shared(app): Shared<Arc<App>>, Path(session): Path<String>, headers: HeaderMap) -> Response {
    within(&app, &session, &headers, Map::new(), esign::get)
}

async fn change(
    Shared(app): Shared<Arc<App>>,
    Path(session): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut body: Map<String, Value> = serde_json::from_slice(&body).unwrap_or_default();
    body.retain(|name, _| matches!(name.as_str(), "name" | "recipients"));
    within(&app, &session, &headers, body, drafts::update)
}

async fn send(Shared(app): Shared<Arc<App>>, Path(session): Path<String>, headers: HeaderMap) -> Response {
    within(&app, &session, &headers, Map::new(), signing::send)
}

/// Carries out an operation on the session's document with the token of the session.
fn within(
    app: &Arc<App>,
    id: &str,
    headers: &HeaderMap,
    body: Map<String, Value>,
    operation: fn(&mut State, &CheckedRequest) -> Answered,
) -> Response {
    let token = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    app.change(|state| {
        if let Some(expired) = expired(state, id) {
            return expired;
        }
        let session =
            state.esign.sessions.get(id).filter(|session| token.is_some() && session.token.as_deref() == token);
        let Some(session) = session else { return no_session() };
        match operation(state, &request_for(session.document_id.clone(), body)) {
            Ok(Success::Body(answer)) => Json(answer).into_response(),
            Ok(Success::Empty) => StatusCode::NO_CONTENT.into_response(),
            Err(ApiRefusal::Invalid(body)) => refused(StatusCode::BAD_REQUEST, body),
            Err(ApiRefusal::NotFound) => no_session(),
        }
    })
}

fn request_for(document_id: String, body: Map<String, Value>) -> CheckedRequest {
    CheckedRequest { arguments: vec![document_id], body, ..CheckedRequest::default() }
}

fn no_session() -> Response {
    refused(StatusCode::FORBIDDEN, json!({ "detail": "There is no such session." }))
}

fn expired(state: &State, id: &str) -> Option<Response> {
    let session = state.esign.sessions.get(id).filter(|session| session.expires_at <= state.now())?;
    let body = json!({ "detail": "The session has expired.", "expires_at": timestamp(session.expires_at) });
    Some(refused(StatusCode::GONE, body))
}

/// Whether a page of this origin may embed the builder: one of those listed, or any of this machine if none is.
fn may_embed(allowed: &[String], origin: &str) -> bool {
    if !allowed.is_empty() {
        return allowed.iter().any(|known| known == origin);
    }
    let Some(host) = origin.strip_prefix("http://") else { return false };
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "127.0.0.1" | "localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_origins_or_those_of_this_machine_may_embed() {
        assert!(may_embed(&[], "http://127.0.0.1:4000") && may_embed(&[], "http://localhost"));
        assert!(!may_embed(&[], "https://example.com") && !may_embed(&[], "http://localhost.example.com:80"));
        let listed = ["https://app.example.com".to_owned()];
        assert!(may_embed(&listed, "https://app.example.com") && !may_embed(&listed, "http://127.0.0.1:4000"));
    }
}
