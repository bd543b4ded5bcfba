//! The HTTP server that receives callbacks at one path.

use std::io;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use tokio::net::TcpListener;

use super::forwarder::Forwarder;

/// The size of the largest callback body that is accepted, in bytes. Known callbacks contain little more than a key.
const LARGEST: usize = 1024 * 1024;

pub(crate) async fn serve(listener: TcpListener, path: String, forwarder: Arc<Forwarder>) -> io::Result<()> {
    let callbacks = move |State(path): State<Arc<str>>, uri: axum::http::Uri, headers: HeaderMap, body: Bytes| {
        let forwarder = Arc::clone(&forwarder);
        async move {
            if uri.path() != &*path {
                return StatusCode::NOT_FOUND;
            }
            forwarder.forward(headers, body.into()).await
        }
    };
    // The path comes from a URL, and may contain characters that have a special meaning in a route pattern.
    let routes = Router::new().fallback_service(post(callbacks).with_state(Arc::<str>::from(path)));
    axum::serve(listener, routes.layer(DefaultBodyLimit::max(LARGEST))).await
}
