//! The control API below `/_sandbox/`, through which a test or a developer acts for people, moves the clock and injects
//! faults.
//!
//! Each operation is one entry of the table below. The OpenAPI document describes the same operations, and a test
//! compares the two.

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use axum::routing::any;
use axum::{Json, Router, middleware};
use http::StatusCode;
use serde_json::json;

use super::app::SandboxApp;
use super::origin::same_origin;
use crate::world::control::{ControlError, ControlRefusal, Controlled};
use crate::world::events::Domain;

mod acts;
pub(crate) mod bodies;
mod clock;
mod feed;
mod logs;
mod overview;
mod records;
mod state;

/// The OpenAPI document of the control API.
pub(crate) const DOCUMENT: &str = include_str!("control/document.json");

macro_rules! operations {
    ($($id:literal $method:ident $path:literal => $handler:expr,)*) => {
        /// The identifier, method and path of each operation.
        #[cfg(test)]
        pub(crate) const OPERATIONS: &[(&str, &str, &str)] = &[$(($id, stringify!($method), $path)),*];

        fn table() -> Router<Arc<SandboxApp>> {
            Router::new()$(.route($path, axum::routing::$method($handler)))*
        }
    };
}

operations! {
    "get_overview" get "/_sandbox/" => overview::get,
    "get_document" get "/_sandbox/openapi.json" => overview::document,
    "reset" post "/_sandbox/reset" => overview::reset,
    "take_snapshot" get "/_sandbox/snapshot" => state::snapshot,
    "restore_snapshot" put "/_sandbox/snapshot" => state::restore,
    "apply_scenario" post "/_sandbox/scenario" => state::scenario,
    "list_accounts" get "/_sandbox/accounts" => state::accounts,
    "add_account" post "/_sandbox/accounts" => state::add_account,
    "get_clock" get "/_sandbox/clock" => clock::get,
    "set_clock" put "/_sandbox/clock" => clock::set,
    "advance_clock" post "/_sandbox/clock/advance" => clock::advance,
    "list_events" get "/_sandbox/events" => feed::events,
    "list_calls" get "/_sandbox/calls" => logs::calls,
    "clear_calls" delete "/_sandbox/calls" => logs::clear_calls,
    "list_callbacks" get "/_sandbox/callbacks" => logs::callbacks,
    "settle_callbacks" get "/_sandbox/callbacks/settled" => logs::settled,
    "resend_callback" post "/_sandbox/callbacks/{number}/resend" => logs::resend,
    "list_messages" get "/_sandbox/messages" => logs::messages,
    "list_faults" get "/_sandbox/faults" => logs::faults,
    "inject_fault" post "/_sandbox/faults" => logs::inject,
    "clear_faults" delete "/_sandbox/faults" => logs::clear_faults,
    "list_verifications" get "/_sandbox/verifications" => records::list(Domain::Verifications),
    "get_verification" get "/_sandbox/verifications/{key}" => records::get(Domain::Verifications),
    "complete_verification" post "/_sandbox/verifications/{key}/complete" => acts::verification(bodies::complete),
    "start_verification" post "/_sandbox/verifications/{key}/start" => acts::verification(bodies::start),
    "cancel_verification" post "/_sandbox/verifications/{key}/cancel" => acts::verification(bodies::cancel),
    "call_back_verification" post "/_sandbox/verifications/{key}/callback" => acts::verification(bodies::call_back),
    "list_outsourced" get "/_sandbox/outsourced" => records::list(Domain::Outsourced),
    "get_outsourced" get "/_sandbox/outsourced/{key}" => records::get(Domain::Outsourced),
    "set_outsourced" post "/_sandbox/outsourced/{key}" => acts::outsourced,
    "list_risk_ratings" get "/_sandbox/risk" => records::list(Domain::Risk),
    "get_risk_rating" get "/_sandbox/risk/{id}" => records::get(Domain::Risk),
    "list_documents" get "/_sandbox/esign/documents" => records::list(Domain::Esign),
    "get_document_record" get "/_sandbox/esign/documents/{id}" => records::get(Domain::Esign),
    "view_document" post "/_sandbox/esign/documents/{id}/view" => acts::document(bodies::view),
    "sign_document" post "/_sandbox/esign/documents/{id}/sign" => acts::document(bodies::sign),
    "decline_document" post "/_sandbox/esign/documents/{id}/decline" => acts::document(bodies::decline),
    "fail_document_authentication" post "/_sandbox/esign/documents/{id}/fail-authentication" =>
        acts::document(bodies::fail_authentication),
    "expire_document" post "/_sandbox/esign/documents/{id}/expire" => acts::document(bodies::expire),
    "fail_document" post "/_sandbox/esign/documents/{id}/fail" => acts::document(bodies::fail),
    "list_forms" get "/_sandbox/forms" => records::list(Domain::Forms),
    "get_form" get "/_sandbox/forms/{id}" => records::get(Domain::Forms),
    "open_form" post "/_sandbox/forms/{id}/open" => acts::form(bodies::open),
    "complete_form" post "/_sandbox/forms/{id}/complete" => acts::form(bodies::submit),
    "cancel_form" post "/_sandbox/forms/{id}/cancel" => acts::form(bodies::withdraw),
}

pub(crate) fn routes(app: &Arc<SandboxApp>) -> Router<Arc<SandboxApp>> {
    table()
        .route("/_sandbox/{*rest}", any(|| async { answer(Err(ControlError::not_found("control call"))) }))
        .layer(middleware::from_fn_with_state(Arc::clone(app), same_origin))
}

fn answer(result: Controlled) -> Response {
    match result {
        Ok(()) => Json(json!({ "ok": true })).into_response(),
        Err(error) => {
            let status = match error.reason() {
                ControlRefusal::NotFound => StatusCode::NOT_FOUND,
                ControlRefusal::Invalid => StatusCode::BAD_REQUEST,
                ControlRefusal::WrongState => StatusCode::CONFLICT,
            };
            (status, Json(json!({ "detail": error.to_string() }))).into_response()
        }
    }
}

/// Refuses a body or query that cannot be read.
fn not_understood(what: &str, why: &str) -> Response {
    let detail = format!("The {what} is not valid: {why}.");
    (StatusCode::BAD_REQUEST, Json(json!({ "detail": detail }))).into_response()
}
