//! The control API below `/_sandbox/`: what a test or a developer does instead of people and time.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use axum::{Json, Router, middleware};
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Error, json};

use super::app::{SandboxApp, SharedApp};
use super::origin::same_origin;
use crate::domains::actions::Action;
use crate::world::clock::timestamp;
use crate::world::control::{ControlError, Controlled};
use crate::world::faults::Fault;

mod acts;

pub(crate) fn routes(app: &Arc<SandboxApp>) -> Router<Arc<SandboxApp>> {
    Router::new()
        .route("/_sandbox/", get(overview))
        .route("/_sandbox/reset", post(reset))
        .route("/_sandbox/clock", get(clock))
        .route("/_sandbox/clock/advance", post(advance))
        .route("/_sandbox/calls", get(calls).delete(clear_calls))
        .route("/_sandbox/callbacks", get(deliveries))
        .route("/_sandbox/messages", get(messages))
        .route("/_sandbox/faults", get(faults).post(inject).delete(clear_faults))
        .route("/_sandbox/verifications/{key}/{action}", post(verification))
        .route("/_sandbox/outsourced/{key}", post(outsourced))
        .route("/_sandbox/esign/documents/{id}/{action}", post(document))
        .route("/_sandbox/forms/{id}/{action}", post(form))
        .route("/_sandbox/{*rest}", any(|| async { answer(Err(ControlError::not_found("such control call"))) }))
        .layer(middleware::from_fn_with_state(Arc::clone(app), same_origin))
}

fn answer(result: Controlled) -> Response {
    match result {
        Ok(()) => Json(json!({ "ok": true })).into_response(),
        Err(error) => {
            let status = if error.is_not_found() { StatusCode::NOT_FOUND } else { StatusCode::CONFLICT };
            (status, Json(json!({ "detail": error.to_string() }))).into_response()
        }
    }
}

fn not_understood(what: &str, error: &Error) -> Response {
    let detail = format!("The {what} is not understood: {error}.");
    (StatusCode::BAD_REQUEST, Json(json!({ "detail": detail }))).into_response()
}

/// Carries out the action that a call names.
fn act(app: &SandboxApp, action: Result<Option<Action>, Error>) -> Response {
    match action {
        Ok(Some(action)) => answer(app.act(&action)),
        Ok(None) => answer(Err(ControlError::not_found("action of this name"))),
        Err(error) => not_understood("body", &error),
    }
}

async fn overview(State(app): SharedApp) -> Response {
    let (now, records, calls, faults) = app.read(|vendor| {
        let world = &vendor.world;
        (world.now(), vendor.counts(), world.calls.last().map_or(0, |call| call.number), world.faults.len())
    });
    let overview = json!({
        "base_url": app.base_url,
        "now": timestamp(now),
        "records": records,
        "calls": calls,
        "faults": faults,
    });
    Json(overview).into_response()
}

async fn reset(State(app): SharedApp) -> Response {
    app.reset();
    answer(Ok(()))
}

async fn clock(State(app): SharedApp) -> Response {
    let now = app.read(|vendor| vendor.world.now());
    Json(json!({ "now": timestamp(now) })).into_response()
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct AdvanceBody {
    seconds: u64,
}

async fn advance(State(app): SharedApp, body: Bytes) -> Response {
    match acts::read(&body) {
        Ok(AdvanceBody { seconds }) => app.advance_clock(Duration::from_secs(seconds)),
        Err(error) => return not_understood("body", &error),
    }
    clock(State(app)).await
}

async fn calls(State(app): SharedApp) -> Response {
    Json(app.read(|vendor| json!(vendor.world.calls))).into_response()
}

async fn clear_calls(State(app): SharedApp) -> Response {
    app.adjust(|world| world.calls.clear());
    answer(Ok(()))
}

async fn deliveries(State(app): SharedApp) -> Response {
    Json(app.read(|vendor| json!(vendor.world.deliveries))).into_response()
}

async fn messages(State(app): SharedApp) -> Response {
    Json(app.read(|vendor| json!(vendor.world.messages))).into_response()
}

async fn faults(State(app): SharedApp) -> Response {
    Json(app.read(|vendor| json!(vendor.world.faults))).into_response()
}

async fn inject(State(app): SharedApp, body: Bytes) -> Response {
    match serde_json::from_slice::<Fault>(&body) {
        Ok(fault) => answer(app.adjust(|world| world.inject_fault(app.contract, fault))),
        Err(error) => not_understood("fault", &error),
    }
}

async fn clear_faults(State(app): SharedApp) -> Response {
    app.adjust(|world| world.faults.clear());
    answer(Ok(()))
}

async fn verification(State(app): SharedApp, Path((key, action)): Path<(String, String)>, body: Bytes) -> Response {
    let named = acts::on_verification(&action, &body);
    act(&app, named.map(|named| named.map(|act| Action::verification(key, act))))
}

async fn outsourced(State(app): SharedApp, Path(key): Path<String>, body: Bytes) -> Response {
    act(&app, acts::on_outsourced(&body).map(|act| Some(Action::outsourced(key, act))))
}

async fn document(State(app): SharedApp, Path((id, action)): Path<(String, String)>, body: Bytes) -> Response {
    let named = acts::on_document(&action, &body);
    act(&app, named.map(|named| named.map(|act| Action::document(id, act))))
}

async fn form(State(app): SharedApp, Path((id, action)): Path<(String, String)>, body: Bytes) -> Response {
    let named = acts::on_form(&action, &body);
    act(&app, named.map(|named| named.map(|act| Action::form(id, act))))
}
