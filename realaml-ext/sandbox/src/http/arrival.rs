//! Limits how long a request body may take to arrive.

use std::io;
use std::time::Duration;

use axum::Error;
use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use tokio::time::{Sleep, sleep};

/// How long a request body may take to arrive.
pub(crate) const BODY_WITHIN: Duration = Duration::from_secs(60);

/// Makes a request body fail if it takes too long to arrive, so that no handler waits for it forever.
pub(crate) async fn in_time(request: Request, next: Next) -> Response {
    let request = request.map(|body| match body.is_end_stream() {
        true => body,
        false => Body::from_stream(until(sleep(BODY_WITHIN), body)),
    });
    next.run(request).await
}

/// Streams the parts of a body. The stream ends with an error if `over` elapses before the body ends.
fn until(over: Sleep, body: Body) -> impl Stream<Item = Result<Bytes, Error>> {
    stream::unfold(Some((Box::pin(over), body.into_data_stream())), |state| async {
        let (mut over, mut parts) = state?;
        tokio::select! {
            part = parts.next() => match part? {
                Ok(part) => Some((Ok(part), Some((over, parts)))),
                Err(error) => Some((Err(error), None)),
            },
            () = &mut over => Some((Err(Error::new(io::Error::from(io::ErrorKind::TimedOut))), None)),
        }
    })
}
