//! Protection from pages of other origins.

use axum::Json;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use serde_json::json;

use super::app::SharedApp;

/// A page of another origin must not steer the sandbox through somebody's browser.
pub(crate) async fn same_origin(State(app): SharedApp, request: Request, next: Next) -> Response {
    let origin = request.headers().get(header::ORIGIN);
    if origin.is_some_and(|origin| !app.settings.is_own_origin(origin.as_bytes())) {
        let body = json!({ "detail": "Calls from pages of other origins are refused." });
        return (StatusCode::FORBIDDEN, Json(body)).into_response();
    }
    next.run(request).await
}
