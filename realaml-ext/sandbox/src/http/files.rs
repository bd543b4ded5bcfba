//! Downloads behind `*_url_TEMP` links.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use super::answers::truncated;
use super::app::{SandboxApp, SharedApp};
use super::connection::Peer;
use super::encoding::form_pairs;
use crate::world::faults::DOWNLOAD;
use crate::world::links::{FOLDER, LinkProblem};

pub(crate) fn routes() -> Router<Arc<SandboxApp>> {
    Router::new().route(&format!("{FOLDER}/{{folder}}/{{file}}"), get(download))
}

async fn download(
    State(app): SharedApp,
    ConnectInfo(peer): ConnectInfo<Peer>,
    Path((folder, file)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let plan = app.adjust(|world| world.take_faults(Some(DOWNLOAD)));
    if let Some(delay) = plan.delay {
        app.wait(delay).await;
    }
    if plan.reset {
        peer.reset();
    }
    if let Some(fault) = &plan.status {
        let status = StatusCode::from_u16(fault.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        return refusal(status, "SandboxFault", "A fault was injected.");
    }
    let pairs = form_pairs(query.as_deref().unwrap_or_default());
    let value =
        |name: &str| pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()).unwrap_or_default();
    let found = app.read(|vendor| {
        let world = &vendor.world;
        world.links.check(&folder, &file, value("X-Amz-Date"), value("X-Amz-Signature"), world.now())?;
        Ok(vendor.file(&folder, &file))
    });
    match found {
        Err(problem) => link_refusal(&problem),
        Ok(None) => refusal(StatusCode::NOT_FOUND, "NoSuchKey", "The specified key does not exist."),
        Ok(Some((bytes, content_type))) => serve(bytes, content_type, &headers, plan.truncate),
    }
}

/// Serves the bytes, or the range of them that a `Range` header requests.
fn serve(bytes: Bytes, content_type: &'static str, headers: &HeaderMap, truncate: bool) -> Response {
    let length = bytes.len();
    let range = headers.get(header::RANGE).and_then(|value| value.to_str().ok()).map(|value| part(value, length));
    let (status, bytes, content_range) = match range {
        Some(None) => {
            let mut response =
                refusal(StatusCode::RANGE_NOT_SATISFIABLE, "InvalidRange", "The range is not satisfiable");
            insert(&mut response, header::CONTENT_RANGE, &format!("bytes */{length}"));
            return response;
        }
        Some(Some((start, end))) => {
            let range = format!("bytes {start}-{}/{length}", end - 1);
            (StatusCode::PARTIAL_CONTENT, bytes.slice(start..end), Some(range))
        }
        None => (StatusCode::OK, bytes, None),
    };
    let mut response = if truncate { truncated(bytes) } else { Response::new(Body::from(bytes)) };
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response.headers_mut().insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if let Some(range) = content_range {
        insert(&mut response, header::CONTENT_RANGE, &range);
    }
    response
}

/// Returns the start and the exclusive end of `bytes=a-b`, `bytes=a-` or `bytes=-n`, or `None` if the range has another
/// form or lies outside the file.
fn part(value: &str, length: usize) -> Option<(usize, usize)> {
    let (start, end) = value.strip_prefix("bytes=")?.split_once('-')?;
    if start.is_empty() {
        let last: usize = end.parse().ok()?;
        return (last > 0 && length > 0).then(|| (length.saturating_sub(last), length));
    }
    let start: usize = start.parse().ok()?;
    let end = if end.is_empty() { length } else { end.parse::<usize>().ok()?.saturating_add(1).min(length) };
    (start < end).then_some((start, end))
}

fn insert(response: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

/// Refuses a link that does not work.
pub(crate) fn link_refusal(problem: &LinkProblem) -> Response {
    match problem {
        LinkProblem::Expired => refusal(StatusCode::FORBIDDEN, "AccessDenied", "Request has expired"),
        LinkProblem::Forged => refusal(StatusCode::FORBIDDEN, "SignatureDoesNotMatch", "The signature does not match."),
    }
}

/// Returns a refusal in the format of the storage that the vendor uses.
pub(crate) fn refusal(status: StatusCode, code: &str, message: &str) -> Response {
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>"
    );
    (status, [(header::CONTENT_TYPE, "application/xml")], body).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_cut_to_the_file() {
        assert_eq!(part("bytes=2-", 10), Some((2, 10)));
        assert_eq!(part("bytes=2-3", 10), Some((2, 4)));
        assert_eq!(part("bytes=2-99999999999", 10), Some((2, 10)));
        assert_eq!(part("bytes=-4", 10), Some((6, 10)));
        assert_eq!(part("bytes=10-", 10), None);
        assert_eq!(part("lines=1-2", 10), None);
    }
}
