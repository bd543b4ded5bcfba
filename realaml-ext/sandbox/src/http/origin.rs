//! Protects the sandbox from pages of other origins, and from foreign names that resolve to this machine.

use axum::Json;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use serde_json::json;

use super::app::SharedApp;

/// Returns the `Host` header: the name by which the sandbox was reached, and the port if it was given.
fn host(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::HOST)?.to_str().ok()
}

/// Refuses requests to names that do not belong to the sandbox. A page of another site may make its own name resolve to
/// this machine (DNS rebinding), and would then have the same origin as the sandbox.
pub(crate) async fn own_name(State(app): SharedApp, request: Request, next: Next) -> Response {
    let headers = request.headers();
    // A browser always sends the `Host` header, so a request without it does not come from a page of another site.
    let own = !headers.contains_key(header::HOST) || host(headers).is_some_and(|host| app.settings.is_own_host(host));
    if !own {
        let detail = "The sandbox does not accept this host name. Start it with `--public-origin`, or allow the name \
                      with `--allow-host`.";
        return (StatusCode::MISDIRECTED_REQUEST, Json(json!({ "detail": detail }))).into_response();
    }
    next.run(request).await
}

/// Prevents pages of other origins from controlling the sandbox through a person's browser. An origin that matches the
/// `Host` header also counts as the sandbox's own, because [`own_name`] accepts only the sandbox's names.
pub(crate) async fn same_origin(State(app): SharedApp, request: Request, next: Next) -> Response {
    let origin = request.headers().get(header::ORIGIN);
    let is_own = origin.is_none_or(|origin| {
        app.settings.is_own_origin(origin.as_bytes())
            || origin.to_str().ok().and_then(|origin| origin.split_once("://")).is_some_and(|(scheme, authority)| {
                matches!(scheme, "http" | "https") && Some(authority) == host(request.headers())
            })
    });
    if !is_own {
        let body = json!({ "detail": "Calls from pages of other origins are refused." });
        return (StatusCode::FORBIDDEN, Json(body)).into_response();
    }
    next.run(request).await
}
