//! Operations on the whole state of a sandbox: snapshots, scenarios and accounts.

use axum::Json;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{StatusCode, header};
use serde_json::json;
use tokio::sync::Semaphore;

use super::{answer, not_understood};
use crate::http::app::SharedApp;
use crate::http::scenario::Scenario;
use crate::world::accounts::Account;
use crate::world::control::ControlError;

/// The size of the largest snapshot that is accepted, in bytes.
const LARGEST_SNAPSHOT: usize = 1 << 30;

pub(crate) async fn snapshot(State(app): SharedApp) -> Response {
    match app.read(|vendor| vendor.snapshot()) {
        Ok(snapshot) => ([(header::CONTENT_TYPE, "application/json")], Body::from(snapshot)).into_response(),
        Err(why) => (StatusCode::INTERNAL_SERVER_ERROR, Json(json!({ "detail": why }))).into_response(),
    }
}

pub(crate) async fn restore(State(app): SharedApp, request: Request) -> Response {
    // The semaphore lets only one snapshot be received into memory at a time, however many connections there are.
    static PLACE: Semaphore = Semaphore::const_new(1);
    let _place = PLACE.acquire().await;
    match axum::body::to_bytes(request.into_body(), LARGEST_SNAPSHOT).await {
        Ok(bytes) => answer(app.restore(&bytes)),
        Err(_) => not_understood("body", "it is too large, broken, or took too long to arrive"),
    }
}

pub(crate) async fn scenario(State(app): SharedApp, body: Bytes) -> Response {
    let scenario = match serde_json::from_slice::<Scenario>(&body) {
        Ok(scenario) => scenario,
        Err(error) => return not_understood("scenario", &error.to_string()),
    };
    match scenario.apply(&app) {
        Ok(records) => Json(json!({ "records": records })).into_response(),
        Err(why) => answer(Err(ControlError::invalid(why))),
    }
}

pub(crate) async fn accounts(State(app): SharedApp) -> Response {
    Json(app.read(|vendor| json!(vendor.world.accounts.list()))).into_response()
}

pub(crate) async fn add_account(State(app): SharedApp, body: Bytes) -> Response {
    match serde_json::from_slice::<Account>(&body) {
        Ok(account) => answer(app.adjust(|world| world.accounts.add(account)).map_err(ControlError::invalid)),
        Err(error) => not_understood("body", &error.to_string()),
    }
}
