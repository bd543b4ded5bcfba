//! Reads captures of calls from HTTP archives, the format in which browsers and proxies export them.

use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::{Analyst, Error, Exchange, Facts, Key, Source};

/// The evidence from a capture.
#[derive(Debug)]
#[non_exhaustive]
pub struct Capture {
    /// The name of the capture. It contains a digest of the capture's bytes, so that a capture that is read twice
    /// counts once.
    pub name: String,
    /// The evidence. Words that are not in the description are kept only in encrypted form.
    pub shown: Source,
    /// The number of requests to addresses outside the API, which were not read.
    pub foreign: u64,
}

/// Reads an HTTP archive (HAR 1.2). Requests count as calls to the API if they go to one of its servers, or to another
/// server below the same base path, for instance through a proxy or to a sandbox. `OPTIONS` requests and requests
/// without a response are skipped.
///
/// ```
/// use realaml_observe::{Key, findings, har};
///
/// let archive = br#"{"log": {"entries": [{
///     "request": {"method": "GET", "url": "https://api-staging.realaml.com/api/v1/verification/6513/"},
///     "response": {"status": 200, "content": {"mimeType": "application/json", "text": "{\"signature_key\": 7}"}}
/// }]}}"#;
/// let capture = har::read(archive, Key::random()?)?;
/// assert_eq!((capture.shown.exchanges, capture.foreign), (1, 0));
/// assert_eq!(findings(&capture.shown)[0].place, "/signature_key");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Returns an error if the bytes are not an HTTP archive. The error gives the position but quotes none of the content.
pub fn read(archive: &[u8], key: Key) -> Result<Capture, Error> {
    let archive_bytes = archive.strip_prefix(b"\xef\xbb\xbf").unwrap_or(archive);
    let har: Har = serde_json::from_slice(archive_bytes)
        .map_err(|error| Error::not_a_capture(&format!("line {}, column {}", error.line(), error.column())))?;
    let (facts, mut analyst, mut foreign) = (Facts::bundled(), Analyst::with_key(key), 0);
    for entry in har.log.entries {
        let Some(path) = below_base(facts, &entry.request.url) else {
            foreign += 1;
            continue;
        };
        // A request without a response is recorded with a status of 0 or below.
        let status = u16::try_from(entry.response.status).unwrap_or_default();
        if status == 0 || entry.request.method == "OPTIONS" {
            continue;
        }
        let Some((operation, route)) = facts.find(&entry.request.method, path) else {
            analyst.unmatched(status);
            continue;
        };
        let mut exchange = Exchange::new(operation.id.clone(), status).at(path).by(route);
        exchange = exchange.header("content-type", entry.response.content.mime_type.as_bytes());
        for header in &entry.response.headers {
            exchange = exchange.header(&header.name.to_ascii_lowercase(), header.value.as_bytes());
        }
        if let Some(text) = entry.request.post_data.and_then(|it| it.text) {
            exchange = exchange.sent(text.into_bytes());
        }
        analyst.read(&exchange.answered(entry.response.content.bytes()));
    }
    let digest = Sha256::digest(archive);
    let name = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect::<String>();
    Ok(Capture { name: format!("capture-{name}"), shown: analyst.finish(), foreign })
}

/// Returns the part of a URL's path below the API's base path, without the query.
fn below_base<'a>(facts: &Facts, url: &'a str) -> Option<&'a str> {
    let url = url.split(['?', '#']).next().unwrap_or_default();
    let (_, rest) = url.split_once("://")?;
    let path = &rest[rest.find('/')?..];
    facts.servers().iter().find_map(|server| {
        let (_, rest) = server.split_once("://")?;
        let base = rest.find('/').map_or("", |at| &rest[at..]);
        path.strip_prefix(base.trim_end_matches('/')).filter(|path| path.starts_with('/'))
    })
}

#[derive(Deserialize)]
struct Har {
    log: Log,
}

#[derive(Deserialize)]
struct Log {
    entries: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    request: Request,
    response: Response,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    method: String,
    url: String,
    post_data: Option<PostData>,
}

#[derive(Deserialize)]
struct PostData {
    text: Option<String>,
}

#[derive(Deserialize)]
struct Response {
    status: i32,
    #[serde(default)]
    headers: Vec<Pair>,
    #[serde(default)]
    content: Content,
}

#[derive(Deserialize)]
struct Pair {
    name: String,
    value: String,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Content {
    mime_type: String,
    text: Option<String>,
    encoding: Option<String>,
}

impl Content {
    fn bytes(self) -> Bytes {
        let text = self.text.unwrap_or_default();
        match self.encoding.as_deref() {
            // Content that cannot be decoded counts as not JSON.
            Some("base64") => STANDARD.decode(&text).unwrap_or(vec![0]).into(),
            _ => text.into_bytes().into(),
        }
    }
}
