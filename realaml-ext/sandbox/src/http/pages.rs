//! The pages on which people act: the hosted page of a verification, forms, signing, and the e-sign builder.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::{Router, routing::get};
use http::{HeaderValue, header};

use super::app::{SandboxApp, SharedApp};
use super::origin::same_origin;

mod builder;
mod form;
mod hosted;
pub(super) mod markup;
mod sign;

pub(crate) fn routes(app: &Arc<SandboxApp>) -> Router<Arc<SandboxApp>> {
    Router::new()
        .route("/_pages/{file}", get(asset))
        .merge(hosted::routes())
        .merge(form::routes())
        .merge(sign::routes())
        .merge(builder::routes())
        .layer(middleware::from_fn_with_state(Arc::clone(app), same_origin))
        .layer(middleware::from_fn_with_state(Arc::clone(app), protect))
}

/// Adds the headers that protect the pages. The pages then load no foreign content, and only permitted pages can embed
/// them.
async fn protect(State(app): SharedApp, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let ancestors = app.settings.frame_ancestors();
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
         frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
    );
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn asset(Path(file): Path<String>) -> Response {
    const SCRIPT: &str = "text/javascript; charset=utf-8";
    let (content_type, content) = match file.as_str() {
        "style.css" => ("text/css; charset=utf-8", include_str!("pages/style.css")),
        "notice.js" => (SCRIPT, include_str!("pages/notice.js")),
        "hosted.js" => (SCRIPT, include_str!("pages/hosted.js")),
        "builder.js" => (SCRIPT, include_str!("pages/builder.js")),
        _ => return markup::not_found(),
    };
    ([(header::CONTENT_TYPE, content_type)], content).into_response()
}
