//! The files behind `*_url_TEMP` links: small real PDFs, PNGs and WebMs made in code, and what was uploaded.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Path, RawQuery, State as Shared};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::domains::state::State;
use crate::http::api;
use crate::http::connection::Peer;
use crate::http::server::App;
use crate::world::faults::{DOWNLOAD, Plan};
use crate::world::links::{FOLDER, LinkProblem};

mod pdf;
mod png;

pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route(&format!("{FOLDER}/{{folder}}/{{file}}"), get(download))
}

/// A made file, by its name's extension.
pub(crate) fn made_for(name: &str) -> Vec<u8> {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("png") => png::image(name),
        Some("webm") => webm(),
        _ => pdf::page(&["Realaml sandbox", name, "All data in this document are invented."]),
    }
}

/// The header of a WebM file with an empty segment: enough for readers that look at the content.
fn webm() -> Vec<u8> {
    let mut bytes = vec![0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84];
    bytes.extend(b"webm");
    bytes.extend([0x18, 0x53, 0x80, 0x67, 0x80]);
    bytes
}

fn content(state: &State, folder: &str, file: &str) -> Option<(Bytes, &'static str)> {
    if let Some(id) = file.strip_prefix("file-") {
        let of_document = state.esign.documents.get(folder).and_then(|document| document.file(id));
        let of_template = || crate::domains::esign::templates::find(state, folder).map(|template| template.file());
        let found = of_document.or_else(of_template)?;
        let bytes = found
            .content
            .as_ref()
            .map_or_else(|| made_for(&found.name).into(), |content| Bytes::copy_from_slice(content));
        return Some((bytes, if found.is_pdf() { "application/pdf" } else { "application/octet-stream" }));
    }
    let content_type = match file.rsplit_once('.')?.1 {
        "pdf" => "application/pdf",
        "png" => "image/png",
        "webm" => "video/webm",
        _ => return None,
    };
    Some((made_for(file).into(), content_type))
}

async fn download(
    Shared(app): Shared<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    Path((folder, file)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let plan = Plan::take(&mut app.state(), Some(DOWNLOAD));
    if let Some(delay) = plan.delay {
        tokio::time::sleep(delay).await;
    }
    if plan.reset {
        peer.reset();
    }
    if let Some(fault) = &plan.status {
        let status = StatusCode::from_u16(fault.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        return refusal(status, "SandboxFault", "A fault was injected.");
    }
    let pairs = api::form_pairs(query.as_deref().unwrap_or_default());
    let value =
        |name: &str| pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()).unwrap_or_default();
    let state = app.state();
    let checked = state.links.check(&folder, &file, value("X-Amz-Date"), value("X-Amz-Signature"), state.now());
    match checked {
        Err(LinkProblem::Expired) => refusal(StatusCode::FORBIDDEN, "AccessDenied", "Request has expired"),
        Err(LinkProblem::Forged) => {
            refusal(StatusCode::FORBIDDEN, "SignatureDoesNotMatch", "The signature does not match.")
        }
        Ok(()) => match content(&state, &folder, &file) {
            None => refusal(StatusCode::NOT_FOUND, "NoSuchKey", "The specified key does not exist."),
            Some((bytes, content_type)) => serve(bytes, content_type, &headers, plan.truncate),
        },
    }
}

/// Serves the bytes, or the part of them that a `Range` header names.
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
    let mut response = if truncate { api::truncated(bytes) } else { Response::new(Body::from(bytes)) };
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response.headers_mut().insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if let Some(range) = content_range {
        insert(&mut response, header::CONTENT_RANGE, &range);
    }
    response
}

/// Start and end of `bytes=a-b`, `bytes=a-` or `bytes=-n`; nothing if it lies outside the file.
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

fn insert(response: &mut Response, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

/// A refusal in the form of the storage that the vendor uses.
fn refusal(status: StatusCode, code: &str, message: &str) -> Response {
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

    #[test]
    fn files_are_what_their_names_say() {
        assert!(made_for("report_pdf.pdf").starts_with(b"%PDF-1.4\n"));
        assert!(made_for("selfie.png").starts_with(b"\x89PNG\r\n\x1a\n"));
        assert!(made_for("video.webm").starts_with(&[0x1a, 0x45, 0xdf, 0xa3]));
    }
}
