//! The calls that the sandbox has received, the callbacks that it has sent, the messages that the vendor would have
//! sent, and the active faults.

use axum::Json;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde_json::json;

use super::bodies::{NoBody, after, read};
use super::{answer, not_understood};
use crate::http::app::SharedApp;
use crate::world::World;
use crate::world::calls::LoggedCall;
use crate::world::control::ControlError;
use crate::world::faults::Fault;

pub(crate) async fn calls(State(app): SharedApp, RawQuery(query): RawQuery) -> Response {
    let after = match after(query.as_deref()) {
        Ok(after) => after.unwrap_or(0),
        Err(why) => return not_understood("query", &why),
    };
    // The calls are copied under the lock, and serialized outside it.
    let calls = app.read(|vendor| vendor.world.calls_after(after));
    Json(calls.iter().map(LoggedCall::shown).collect::<Vec<_>>()).into_response()
}

pub(crate) async fn clear_calls(State(app): SharedApp) -> Response {
    app.adjust(World::clear_calls);
    answer(Ok(()))
}

pub(crate) async fn callbacks(State(app): SharedApp, RawQuery(query): RawQuery) -> Response {
    match after(query.as_deref()) {
        Ok(after) => Json(app.read(|vendor| vendor.world.callbacks_after(after.unwrap_or(0)))).into_response(),
        Err(why) => not_understood("query", &why),
    }
}

/// Waits until no callback is under way, and returns all callbacks in the log.
pub(crate) async fn settled(State(app): SharedApp) -> Response {
    app.courier.settled().await;
    Json(app.read(|vendor| vendor.world.callbacks_after(0))).into_response()
}

pub(crate) async fn resend(State(app): SharedApp, Path(number): Path<String>, body: Bytes) -> Response {
    if let Err(error) = read::<NoBody>(&body) {
        return not_understood("body", &error.to_string());
    }
    let number = number.parse().map_err(|_| ControlError::not_found("callback"));
    answer(number.and_then(|number| app.change(|vendor| vendor.world.resend_callback(number))))
}

pub(crate) async fn messages(State(app): SharedApp) -> Response {
    Json(app.read(|vendor| json!(vendor.world.messages))).into_response()
}

pub(crate) async fn faults(State(app): SharedApp) -> Response {
    Json(app.read(|vendor| json!(vendor.world.faults))).into_response()
}

pub(crate) async fn inject(State(app): SharedApp, body: Bytes) -> Response {
    match serde_json::from_slice::<Fault>(&body) {
        Ok(fault) => answer(app.adjust(|world| world.inject_fault(app.contract, fault))),
        Err(error) => not_understood("fault", &error.to_string()),
    }
}

pub(crate) async fn clear_faults(State(app): SharedApp) -> Response {
    app.adjust(World::clear_faults);
    answer(Ok(()))
}
