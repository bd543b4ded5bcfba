//! Operations on the sandbox's clock.

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;

use super::bodies::read;
use super::not_understood;
use crate::http::app::SharedApp;
use crate::world::clock::timestamp;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct AdvanceBody {
    seconds: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetBody {
    now: DateTime<Utc>,
}

pub(crate) async fn get(State(app): SharedApp) -> Response {
    let now = app.read(|vendor| vendor.world.now());
    Json(json!({ "now": timestamp(now) })).into_response()
}

pub(crate) async fn set(State(app): SharedApp, body: Bytes) -> Response {
    match serde_json::from_slice(&body) {
        Ok(SetBody { now }) => app.set_clock(now),
        Err(error) => return not_understood("body", &error.to_string()),
    }
    get(State(app)).await
}

pub(crate) async fn advance(State(app): SharedApp, body: Bytes) -> Response {
    match read(&body) {
        Ok(AdvanceBody { seconds }) => app.advance_clock(Duration::from_secs(seconds)),
        Err(error) => return not_understood("body", &error.to_string()),
    }
    get(State(app)).await
}
