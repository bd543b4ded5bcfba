//! Operations on the sandbox as a whole: its overview, the OpenAPI document of its control interface, and its reset.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header;
use serde_json::json;

use super::bodies::{NoBody, read};
use super::{DOCUMENT, answer, not_understood};
use crate::http::app::SharedApp;
use crate::world::clock::timestamp;

pub(crate) async fn get(State(app): SharedApp) -> Response {
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
        "storage_problem": app.vendor.problem(),
    });
    Json(overview).into_response()
}

pub(crate) async fn document() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], DOCUMENT).into_response()
}

pub(crate) async fn reset(State(app): SharedApp, body: Bytes) -> Response {
    match read::<NoBody>(&body) {
        Ok(_) => {
            app.reset();
            answer(Ok(()))
        }
        Err(error) => not_understood("body", &error.to_string()),
    }
}
