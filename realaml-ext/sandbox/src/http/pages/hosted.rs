//! The hosted page of a verification, where the person acts.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use bytes::Bytes;
use http::StatusCode;
use serde_json::{Map, Value, json};

use super::markup::{fill, html, not_found, notice};
use crate::contract::formats;
use crate::domains::Vendor;
use crate::domains::actions::Action;
use crate::domains::verifications::acts::VerificationAct;
use crate::domains::verifications::store::{StoredPerson, StoredVerification};
use crate::http::app::{SandboxApp, SharedApp};
use crate::world::ids::HexKey;

/// What the person may enter.
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
        Some(StoredVerification::Person(person)) => flow(key, person),
        Some(StoredVerification::Deleted) => withdrawn(),
        Some(StoredVerification::Company(_)) | None => not_found(),
    }
}

fn withdrawn() -> Response {
    let text = "This verification was withdrawn. Nothing is left to do.";
    notice(StatusCode::OK, "openedCancelled", "Cancelled", text)
}

fn flow(key: &str, person: &StoredPerson) -> Response {
    let request = person.request();
    let text = |name: &'static str| (name, request.get(name).and_then(Value::as_str).unwrap_or_default());
    let (_, redirect) = text("redirect_url");
    let redirect = if redirect.starts_with("https://") || redirect.starts_with("http://") { redirect } else { "" };
    let organisation = text("org_name").1;
    let values = [
        ("key", key),
        ("redirect", redirect),
        ("organisation", if organisation.is_empty() { "Sandbox Org" } else { organisation }),
        text("first_name"),
        text("last_name"),
        text("birth_date"),
        text("country"),
        text("address_line_1"),
        text("city"),
        text("postal_code"),
    ];
    html(StatusCode::OK, fill(include_str!("hosted.html"), &values))
}

async fn step(State(app): SharedApp, Path((key, step)): Path<(String, String)>, body: Bytes) -> Response {
    let act = match step.as_str() {
        "details" => match details(&body) {
            Some(details) => VerificationAct::EnterDetails(details),
            None => {
                return (StatusCode::BAD_REQUEST, Json(json!({ "birth_date": ["Enter a date."] }))).into_response();
            }
        },
        "finish" => VerificationAct::Finish,
        "cancel" => VerificationAct::Cancel,
        _ => return not_found(),
    };
    match app.act(&Action::verification(key, act)) {
        Ok(()) => Json(json!({ "ok": true })).into_response(),
        Err(error) => (StatusCode::CONFLICT, Json(json!({ "detail": error.to_string() }))).into_response(),
    }
}

/// The details in a body; `None` if the birth date is not a date.
fn details(body: &Bytes) -> Option<Map<String, Value>> {
    let mut details: Map<String, Value> = serde_json::from_slice(body).unwrap_or_default();
    formats::date(details.get("birth_date")?.as_str()?)?;
    details.retain(|name, value| DETAILS.contains(&name.as_str()) && value.is_string());
    Some(details)
}
