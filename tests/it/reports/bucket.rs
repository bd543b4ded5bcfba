//! A bucket that speaks the part of the XML API of Google Cloud Storage that archives use, as Google documents it.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, Query, State},
    http::{HeaderMap, Method, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{any, get},
};
use realaml_ext::reports::archive::Archive;
use serde_json::json;
use tokio::{net::TcpListener, task::AbortHandle};

/// The number of entries on a page of a listing. The service returns up to 1,000.
const PAGE: usize = 2;

/// The minimum size of all parts of an upload but the last.
const SMALLEST_PART: usize = 5 * 1024 * 1024;

const CHANGED: &str = "Thu, 01 Jan 2026 00:00:00 GMT";

/// The objects and the unfinished uploads of a bucket.
#[derive(Default)]
pub struct Contents {
    pub objects: BTreeMap<String, Bytes>,
    pub uploads: BTreeMap<String, BTreeMap<u32, Bytes>>,
    /// The names of objects that were written in one piece without the condition that they do not exist.
    pub unconditional: Vec<String>,
    started: usize,
}

type Shared = Arc<Mutex<Contents>>;

/// A server with one bucket. It stops on drop.
pub struct Bucket {
    shared: Shared,
    base_url: String,
    task: AbortHandle,
}

impl Bucket {
    pub async fn start() -> Self {
        let shared = Shared::default();
        let router = Router::new()
            .route("/bucket", get(list))
            // The slashes in the name of an object are encoded.
            .route("/bucket/{object}", any(act))
            .layer(DefaultBodyLimit::disable())
            .with_state(shared.clone());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base_url = format!("http://{}", listener.local_addr().unwrap());
        let task = tokio::spawn(axum::serve(listener, router).into_future()).abort_handle();
        Self { shared, base_url, task }
    }

    /// Opens an archive in this bucket.
    pub fn archive(&self) -> Archive {
        let account = json!({
            "gcs_base_url": self.base_url,
            "disable_oauth": true,
            "client_email": "",
            "private_key": "",
            "private_key_id": "",
        });
        let settings = [("google_service_account_key".to_owned(), account.to_string())];
        Archive::at_url_with("gs://bucket/kept", settings).unwrap()
    }

    /// Reads or changes what is in the bucket.
    pub fn with<T>(&self, act: impl FnOnce(&mut Contents) -> T) -> T {
        act(&mut self.shared.lock().unwrap())
    }
}

impl Drop for Bucket {
    fn drop(&mut self) {
        self.task.abort();
    }
}

type Parameters = Query<HashMap<String, String>>;

/// <https://cloud.google.com/storage/docs/xml-api/get-bucket-list>
async fn list(State(shared): State<Shared>, Query(query): Parameters) -> Response {
    let parameter = |name| query.get(name).map_or("", String::as_str);
    let (prefix, delimiter, after) = (parameter("prefix"), parameter("delimiter"), parameter("continuation-token"));
    let contents = shared.lock().unwrap();
    let mut entries = BTreeMap::new();
    for (name, content) in contents.objects.iter().filter(|it| it.0.starts_with(prefix)) {
        match name[prefix.len()..].split_once(delimiter) {
            Some((folder, _)) if !delimiter.is_empty() => {
                let prefix = format!("{prefix}{folder}{delimiter}");
                entries.insert(prefix.clone(), format!("<CommonPrefixes><Prefix>{prefix}</Prefix></CommonPrefixes>"));
            }
            _ => {
                let (tag, size) = (tag(content), content.len());
                let entry = format!(
                    "<Contents><Key>{name}</Key><Generation>1</Generation><MetaGeneration>1</MetaGeneration>\
                     <LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>{tag}</ETag><Size>{size}</Size>\
                     </Contents>"
                );
                entries.insert(name.clone(), entry);
            }
        }
    }
    let mut left = entries.into_iter().filter(|it| it.0.as_str() > after);
    let page: Vec<_> = left.by_ref().take(PAGE).collect();
    let more = left.next().is_some();
    let mut body = format!("<IsTruncated>{more}</IsTruncated>");
    if more {
        body.push_str(&format!("<NextContinuationToken>{}</NextContinuationToken>", page[PAGE - 1].0));
    }
    body.extend(page.into_iter().map(|it| it.1));
    xml(StatusCode::OK, "ListBucketResult", &body)
}

async fn act(
    State(shared): State<Shared>,
    method: Method,
    Path(name): Path<String>,
    Query(query): Parameters,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let contents = &mut *shared.lock().unwrap();
    let upload = query.get("uploadId").cloned();
    match (method, upload) {
        (Method::GET | Method::HEAD, None) => match contents.objects.get(&name) {
            Some(content) => {
                let headers = [(header::ETAG, tag(content)), (header::LAST_MODIFIED, CHANGED.to_owned())];
                (headers, content.clone()).into_response()
            }
            None => xml(StatusCode::NOT_FOUND, "Error", "<Code>NoSuchKey</Code>"),
        },
        (Method::PUT, None) => {
            let condition = headers.get("x-goog-if-generation-match");
            if condition.is_none_or(|it| it != "0") {
                contents.unconditional.push(name.clone());
            } else if contents.objects.contains_key(&name) {
                return xml(StatusCode::PRECONDITION_FAILED, "Error", "<Code>PreconditionFailed</Code>");
            }
            let tag = tag(&body);
            contents.objects.insert(name, body);
            [(header::ETAG, tag)].into_response()
        }
        (Method::DELETE, None) => match contents.objects.remove(&name) {
            Some(_) => StatusCode::NO_CONTENT.into_response(),
            None => xml(StatusCode::NOT_FOUND, "Error", "<Code>NoSuchKey</Code>"),
        },
        // <https://cloud.google.com/storage/docs/multipart-uploads>
        (Method::POST, None) if query.contains_key("uploads") => {
            contents.started += 1;
            let upload = format!("upload-{}", contents.started);
            let started = format!("<UploadId>{upload}</UploadId>");
            contents.uploads.insert(upload, BTreeMap::new());
            xml(StatusCode::OK, "InitiateMultipartUploadResult", &started)
        }
        (Method::PUT, Some(upload)) => {
            let (tag, number) = (tag(&body), query["partNumber"].parse().unwrap());
            contents.uploads.get_mut(&upload).unwrap().insert(number, body);
            [(header::ETAG, tag)].into_response()
        }
        (Method::POST, Some(upload)) => {
            let parts: Vec<Bytes> = contents.uploads.remove(&upload).unwrap().into_values().collect();
            if parts.iter().rev().skip(1).any(|it| it.len() < SMALLEST_PART) {
                return xml(StatusCode::BAD_REQUEST, "Error", "<Code>EntityTooSmall</Code>");
            }
            // Conditions are not supported here: an existing object is replaced.
            let content = Bytes::from(parts.concat());
            let completed = format!("<ETag>{}</ETag>", tag(&content));
            contents.objects.insert(name, content);
            xml(StatusCode::OK, "CompleteMultipartUploadResult", &completed)
        }
        (Method::DELETE, Some(upload)) => {
            contents.uploads.remove(&upload).unwrap();
            StatusCode::NO_CONTENT.into_response()
        }
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

fn tag(content: &Bytes) -> String {
    format!("\"{}\"", realaml_ext::reports::Digest::of(content))
}

fn xml(status: StatusCode, element: &str, body: &str) -> Response {
    let text = format!("<?xml version='1.0' encoding='UTF-8'?><{element}>{body}</{element}>");
    (status, [(header::CONTENT_TYPE, "application/xml; charset=UTF-8")], text).into_response()
}
