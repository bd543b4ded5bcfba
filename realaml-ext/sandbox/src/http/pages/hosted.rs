//! The hosted page of a verification, where the person enters details and finishes or cancels the verification.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use bytes::Bytes;
use http::StatusCode;
use serde_json::{Map, Value, json};

use super::markup::{html, not_found, notice};
use crate::contract::formats;
use crate::domains::Vendor;
use crate::domains::actions::Action;
use crate::domains::verdict::Completion;
use crate::domains::verifications::acts::VerificationAct;
use crate::domains::verifications::store::StoredVerification;
use crate::http::app::{SandboxApp, SharedApp};
use crate::world::ids::HexKey;

mod page;

/// The details that the person may enter.
const DETAILS: [&str; 5] = ["birth_date", "country", "address_line_1", "city", "postal_code"];

pub(crate) fn routes() -> Router<Arc<SandboxApp>> {
    Router::new().route("/v/{key}", get(page)).route("/v/{key}/{step}", post(step))
}

async fn page(State(app): SharedApp, Path(key): Path<String>) -> Response {
    app.read(|vendor| show(vendor, &key))
}

fn show(vendor: &Vendor, key: &str) -> Response {
    let entry = HexKey::parse(key).and_then(|key| vendor.verifications.entries.get(&key));
    match entry {
        Some(StoredVerification::Person(person)) if person.cancelled => withdrawn(),
        Some(StoredVerification::Person(person)) if person.completed_at.is_some() => {
            let text = "This verification is complete. Nothing is left to do.";
            notice(StatusCode::OK, "openedCompleted", "Completed", text)
        }
        Some(StoredVerification::Person(person)) => html(StatusCode::OK, page::page(key, person)),
        Some(StoredVerification::Deleted) => withdrawn(),
        Some(StoredVerification::Company(_)) | None => not_found(),
    }
}

fn withdrawn() -> Response {
    let text = "This verification was withdrawn. Nothing is left to do.";
    notice(StatusCode::OK, "openedCancelled", "Cancelled", text)
}

async fn step(State(app): SharedApp, Path((key, step)): Path<(String, String)>, body: Bytes) -> Response {
    let act = match step.as_str() {
        "details" => match details(&body) {
            Some(details) => VerificationAct::EnterDetails(details, outcome(&body)),
            None => {
                return (StatusCode::BAD_REQUEST, Json(json!({ "birth_date": ["Enter a date."] }))).into_response();
            }
        },
        "finish" => VerificationAct::Finish(outcome(&body)),
        "cancel" => VerificationAct::Cancel,
        _ => return not_found(),
    };
    match app.act(&Action::verification(key, act)) {
        Ok(()) => Json(json!({ "ok": true })).into_response(),
        Err(error) => (StatusCode::CONFLICT, Json(json!({ "detail": error.to_string() }))).into_response(),
    }
}

/// Returns the outcome that the developer chose. Verdicts that are not chosen follow from the request.
fn outcome(body: &Bytes) -> Completion {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    serde_json::from_value(body["outcome"].clone()).unwrap_or_default()
}

/// Returns the details in a body, or `None` if the birth date is missing or not a date.
fn details(body: &Bytes) -> Option<Map<String, Value>> {
    let mut details: Map<String, Value> = serde_json::from_slice(body).unwrap_or_default();
    formats::date(details.get("birth_date")?.as_str()?)?;
    details.retain(|name, value| DETAILS.contains(&name.as_str()) && value.is_string());
    Some(details)
}
