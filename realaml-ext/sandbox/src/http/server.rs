//! The routes of a sandbox, and its listener.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use tokio::net::TcpListener;

use super::api::{self, IncomingCall, LARGEST_BODY};
use super::app::{SandboxApp, SharedApp};
use super::connection::{Door, Peer};
use super::{control, files, pages};
use crate::contract::spec::{BASE_PATH, DOCUMENT};

/// Serves a sandbox in the background until it is stopped.
pub(crate) fn serve(app: &Arc<SandboxApp>, listener: TcpListener) {
    let service = routes(Arc::clone(app)).into_make_service_with_connect_info::<Peer>();
    let stopped = app.stopped();
    tokio::spawn(async move {
        // Serving ends only by the signal.
        let _ = axum::serve(Door(listener), service).with_graceful_shutdown(stopped).await;
    });
}

fn routes(app: Arc<SandboxApp>) -> Router {
    Router::new()
        .route("/openapi.json", axum::routing::get(document))
        .merge(control::routes(&app))
        .merge(files::routes())
        .merge(pages::routes(&app))
        .fallback(fallback)
        .with_state(app)
}

async fn document() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], DOCUMENT)
}

/// Everything below the base path is the API; the routes there come from the spec.
async fn fallback(State(app): SharedApp, ConnectInfo(peer): ConnectInfo<Peer>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Some(path) = parts.uri.path().strip_prefix(BASE_PATH).filter(|path| path.starts_with('/')) else {
        return (StatusCode::NOT_FOUND, "There is nothing at this address.\n").into_response();
    };
    let Ok(body) = axum::body::to_bytes(body, LARGEST_BODY).await else {
        return Response::builder().status(StatusCode::PAYLOAD_TOO_LARGE).body(Body::empty()).unwrap_or_default();
    };
    let incoming = IncomingCall {
        path: path.to_owned(),
        query: parts.uri.query().map(str::to_owned),
        method: parts.method,
        headers: parts.headers,
        body,
    };
    api::handle(&app, &peer, incoming).await
}
