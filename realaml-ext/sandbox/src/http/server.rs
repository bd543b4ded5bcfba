//! The routes of a sandbox, and the loop that serves connections.

use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router, middleware};
use http::{StatusCode, header};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower_service::Service as _;

use super::api::{self, IncomingCall, LARGEST_BODY};
use super::app::{SandboxApp, SharedApp};
use super::arrival::{BODY_WITHIN, in_time};
use super::connection::Connection;
use super::origin::own_name;
use super::{console, control, documents, files, pages, uploads};
use crate::contract::spec::BASE_PATH;

/// The largest number of connections at once. Further connections wait until one ends.
const CONNECTIONS: usize = 1024;

/// How long a connection may take to send the headers of a request, including the wait for the request to begin.
const HEADERS_WITHIN: Duration = Duration::from_secs(30);

/// The largest size of a request's headers, in bytes.
const LARGEST_HEADERS: usize = 64 * 1024;

/// Bodies of up to this many bytes are read immediately. Of the larger bodies and those of unknown length, only
/// [`LARGE_BODIES`] are read at the same time.
const SMALL_BODY: u64 = 256 * 1024;

/// How many large bodies are read at the same time.
const LARGE_BODIES: usize = 16;

/// How long open calls may take to finish when the sandbox ends.
const GOODBYE: Duration = Duration::from_secs(5);

/// Serves a sandbox in the background until it is stopped.
pub(crate) fn serve(app: &Arc<SandboxApp>, listener: TcpListener) {
    serve_at_most(app, listener, CONNECTIONS);
}

/// Serves at most this many connections at once.
pub(crate) fn serve_at_most(app: &Arc<SandboxApp>, listener: TcpListener, connections: usize) {
    let (app, router) = (Arc::clone(app), routes(Arc::clone(app)));
    tokio::spawn(async move {
        let places = Arc::new(Semaphore::new(connections));
        let mut stopped = pin!(app.stopped());
        loop {
            let accepted = async {
                let place = Arc::clone(&places).acquire_owned().await.map_err(io::Error::other)?;
                Ok::<_, io::Error>((listener.accept().await?.0, place))
            };
            let accepted = tokio::select! {
                accepted = accepted => accepted,
                () = &mut stopped => return,
            };
            match accepted {
                Ok((stream, place)) => {
                    let (app, router) = (Arc::clone(&app), router.clone());
                    tokio::spawn(async move {
                        converse(&app, router, Connection::new(stream)).await;
                        drop(place);
                    });
                }
                // Accepting a connection may have failed for a temporary reason, such as too many open files.
                Err(_) => app.wait(Duration::from_millis(50)).await,
            }
        }
    });
}

/// Serves one connection until the connection or the sandbox ends.
async fn converse(app: &SandboxApp, router: Router, connection: Connection) {
    let peer = connection.peer();
    let service = service_fn(move |request: http::Request<Incoming>| {
        let (mut router, mut request) = (router.clone(), request.map(Body::new));
        request.extensions_mut().insert(ConnectInfo(peer.clone()));
        // A router is always ready, so its readiness is not checked.
        async move { router.call(request).await }
    });
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(HEADERS_WITHIN).max_buf_size(LARGEST_HEADERS);
    let mut connection = pin!(server.serve_connection(TokioIo::new(connection), service));
    // Errors affect only this connection, so they are ignored.
    tokio::select! {
        _ = connection.as_mut() => {}
        () = app.stopped() => {
            connection.as_mut().graceful_shutdown();
            let _ = tokio::time::timeout(GOODBYE, connection).await;
        }
    }
}

fn routes(app: Arc<SandboxApp>) -> Router {
    Router::new()
        .merge(documents::routes())
        .merge(console::routes(&app))
        .merge(control::routes(&app))
        .merge(files::routes())
        .merge(uploads::routes())
        .merge(pages::routes(&app))
        // The fallback route of the API enforces the same time limit itself, so that it can return its own error.
        .route_layer(middleware::from_fn(in_time))
        .fallback(fallback)
        .layer(middleware::from_fn_with_state(Arc::clone(&app), own_name))
        .with_state(app)
}

/// Handles requests outside the other routes. Everything below the base path belongs to the API, whose routes come from
/// the spec.
async fn fallback(
    State(app): SharedApp,
    ConnectInfo(peer): ConnectInfo<super::connection::Peer>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let Some(path) = parts.uri.path().strip_prefix(BASE_PATH).filter(|path| path.starts_with('/')) else {
        return (StatusCode::NOT_FOUND, "Not found: the sandbox has no such path.\n").into_response();
    };
    static TURNS: Semaphore = Semaphore::const_new(LARGE_BODIES);
    let length = parts.headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    let chunked = parts.headers.contains_key(header::TRANSFER_ENCODING);
    let large = chunked || length.is_some_and(|length| length > SMALL_BODY);
    if length.is_some_and(|length| length > LARGEST_BODY as u64) {
        return refused(StatusCode::PAYLOAD_TOO_LARGE, "The body of the request is too large.");
    }
    let read = async {
        let _turn = if large { Some(TURNS.acquire().await) } else { None };
        axum::body::to_bytes(body, LARGEST_BODY).await
    };
    let body = match tokio::time::timeout(BODY_WITHIN, read).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return refused(StatusCode::PAYLOAD_TOO_LARGE, "The body of the request is too large or broken."),
        Err(_) => return refused(StatusCode::REQUEST_TIMEOUT, "The body of the request took too long to arrive."),
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

/// Refuses a request before the API sees it, and closes the connection, since the rest of the body may still arrive on
/// it.
fn refused(status: StatusCode, detail: &str) -> Response {
    (status, [(header::CONNECTION, "close")], Json(json!({ "detail": detail }))).into_response()
}
