//! The console at `/`. It shows the contents and the activity of the sandbox, with buttons for the actions of people,
//! for the clock, and for faults.
//!
//! The server builds the pages, which work without JavaScript; a script keeps them up to date. Markup comes only from
//! the templates, which escape everything else.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Request};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use http::{HeaderValue, StatusCode, header};

use super::app::SandboxApp;
use super::origin::same_origin;

mod acts;
mod buttons;
mod callbacks;
mod calls;
mod clock;
mod code;
mod fault_form;
mod faults;
mod layout;
mod messages;
mod notices;
mod overview;
mod panels;
mod record;
mod records;
mod sections;
#[cfg(test)]
mod tests;

/// The content security policy. It allows no inline content and no content from other origins, and no page may embed
/// the console.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

pub(crate) fn routes(app: &Arc<SandboxApp>) -> Router<Arc<SandboxApp>> {
    Router::new()
        .route("/", get(overview::page))
        .route("/_console/assets/{file}", get(asset))
        .route("/_console/records/{domain}", get(records::page))
        .route("/_console/records/{domain}/{key}", get(record::page))
        .route("/_console/records/{domain}/{key}/{act}", post(acts::on_record))
        .route("/_console/calls", get(calls::list))
        .route("/_console/calls/{number}", get(calls::page))
        .route("/_console/callbacks", get(callbacks::page))
        .route("/_console/callbacks/{number}/resend", post(acts::resend))
        .route("/_console/messages", get(messages::page))
        .route("/_console/faults", get(faults::page).post(acts::add_fault))
        .route("/_console/faults/clear", post(acts::clear_faults))
        .route("/_console/clock", get(clock::page))
        .route("/_console/clock/advance", post(acts::advance_clock))
        .route("/_console/clock/set", post(acts::set_clock))
        .route("/_console/reset", post(acts::reset))
        .route("/_console/{*rest}", get(|| async { layout::not_found() }))
        .layer(middleware::from_fn_with_state(Arc::clone(app), same_origin))
        .layer(middleware::from_fn(protect))
}

async fn protect(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn asset(Path(file): Path<String>) -> Response {
    let (content_type, content) = match file.as_str() {
        "console.css" => ("text/css; charset=utf-8", include_str!("console/console.css")),
        "console.js" => ("text/javascript; charset=utf-8", include_str!("console/console.js")),
        "icon.svg" => ("image/svg+xml", include_str!("console/icon.svg")),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(header::CONTENT_TYPE, content_type)], content).into_response()
}
