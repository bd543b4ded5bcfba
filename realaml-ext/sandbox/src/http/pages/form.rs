//! The page on which the person fills in a form.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use http::StatusCode;
use serde_json::{Map, Value, json};

use super::markup::{fill, html, not_found, notice};
use crate::domains::Vendor;
use crate::domains::actions::Action;
use crate::domains::forms::acts::FormAct;
use crate::domains::forms::store::{FormStatus, StoredForm};
use crate::http::app::{SandboxApp, SharedApp};
use crate::http::encoding::form_pairs;
use crate::world::ids::HexKey;

pub(crate) fn routes() -> Router<Arc<SandboxApp>> {
    Router::new().route("/f/{token}", get(page).post(submit))
}

async fn page(State(app): SharedApp, Path(token): Path<String>) -> Response {
    app.change(|vendor| match find(vendor, &token) {
        None => not_found(),
        Some((id, form)) => {
            let title = form.title();
            // Opening the page opens a pending form. In any other state, nothing changes.
            let _ = vendor.act(&Action::form(id.to_string(), FormAct::Open));
            let status = find(vendor, &token).map(|(_, form)| form.status);
            show(status, &title, &token)
        }
    })
}

fn find<'a>(vendor: &'a Vendor, token: &str) -> Option<(u64, &'a StoredForm)> {
    vendor.forms.by_token(HexKey::parse(token)?)
}

fn show(status: Option<FormStatus>, title: &str, token: &str) -> Response {
    match status {
        None => not_found(),
        Some(FormStatus::Pending | FormStatus::InProgress) => {
            html(StatusCode::OK, fill(include_str!("form.html"), &[("title", title), ("token", token)]))
        }
        Some(FormStatus::Completed) => notice(StatusCode::OK, "", title, "This form has been submitted."),
        Some(FormStatus::Cancelled | FormStatus::Deleted) => {
            notice(StatusCode::OK, "", title, "This form was withdrawn.")
        }
    }
}

async fn submit(State(app): SharedApp, Path(token): Path<String>, body: String) -> Response {
    let values = values(&body);
    let submitted = app.change(|vendor| {
        let (id, _) = find(vendor, &token)?;
        Some(vendor.act(&Action::form(id.to_string(), FormAct::Complete(values))))
    });
    match submitted {
        Some(Ok(())) => notice(StatusCode::OK, "", "Thank you", "The form has been submitted."),
        Some(Err(_)) => notice(StatusCode::CONFLICT, "", "Too late", "This form can no longer be submitted."),
        None => not_found(),
    }
}

/// Returns the values of the form's fields by their keys.
fn values(body: &str) -> Map<String, Value> {
    let pairs = form_pairs(body);
    let first = |name: &str| pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let sources: Vec<&str> =
        pairs.iter().filter(|(name, _)| name == "sources").map(|(_, value)| value.as_str()).collect();
    let values = [
        ("purpose", json!(first("purpose"))),
        ("amount", json!(first("amount").parse::<u64>().unwrap_or_default())),
        ("sources", json!(sources)),
        ("office", json!(first("office") == "true")),
    ];
    values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
