//! An API and the storage behind its links, on one scripted server.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use realaml_ext::{
    Client, RetryPolicy,
    reports::{Links, Reports, ReportsBuilder},
};
use realaml_tests::{
    clients::{client, key},
    hostile::{Act, Answer, HostileServer, Received},
};
use serde_json::{Value, json};

/// A string that must never appear in any output. The query of every link contains it.
pub const CANARY: &str = "canary-signature";

/// Returns a file that starts like a PDF. No two of its blocks are the same.
pub fn pdf(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_u32;
    let noise = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_le_bytes()[0]
    });
    let block: Vec<u8> = noise.take(length.min(4096)).collect();
    let mut file = b"%PDF-1.7\n".to_vec();
    for number in 0_u64.. {
        if file.len() >= length {
            break;
        }
        file.extend_from_slice(&number.to_le_bytes());
        file.extend_from_slice(&block);
    }
    file.truncate(length);
    file
}

/// Returns a file that starts like a PNG.
pub fn png() -> Vec<u8> {
    [b"\x89PNG\r\n\x1a\n".as_slice(), &[7; 500]].concat()
}

/// Returns the record as the fetch numbered `generation` returns it, with links to `host`.
pub fn record(host: &str, generation: usize) -> Value {
    let link =
        |file: &str| format!("http://{host}/files/{file}?X-Amz-Expires=900&X-Amz-Signature={CANARY}-{generation}");
    json!({
        "signature_key": key().expose(),
        "first_name": "Aroha",
        "is_completed": true,
        "result": "PASS",
        "url": format!("http://{host}/hosted"),
        "final_report_pdf_url_TEMP": link("report.pdf"),
        "report_pdf_url_TEMP": link("report.pdf"),
        "facematch_selfie_url_TEMP": link("selfie.png"),
        "facematch_id_back_url_TEMP": null,
    })
}

/// The scripted server and a client for it.
pub struct Storage {
    pub server: HostileServer,
    pub client: Client,
    fetches: Arc<AtomicUsize>,
}

impl Storage {
    /// Starts a server that returns new links for each fetch of the record, and the result of `files` for each request
    /// for a file. The arguments of `files` are the request, the number of the fetch that the link comes from,
    /// and the number of the request. Both numbers start at 0.
    pub async fn start(files: impl Fn(&Received, usize, usize) -> Act + Send + Sync + 'static) -> Self {
        Self::with_record(record, files).await
    }

    /// Starts the server with the record that `record` returns for the server's host and the number of the fetch.
    pub async fn with_record(
        record: impl Fn(&str, usize) -> Value + Send + Sync + 'static,
        files: impl Fn(&Received, usize, usize) -> Act + Send + Sync + 'static,
    ) -> Self {
        let fetches = Arc::new(AtomicUsize::new(0));
        let (counted, requests) = (fetches.clone(), AtomicUsize::new(0));
        let server = HostileServer::start(move |request, _| {
            if request.target.starts_with("/api/") {
                let host = request.header("host").expect("HTTP/1.1 has a host");
                let record = record(host, counted.fetch_add(1, Ordering::SeqCst));
                return Answer::json(200, record.to_string()).into();
            }
            let generation = request.target.rsplit('-').next().and_then(|it| it.parse().ok()).expect("a link of ours");
            files(request, generation, requests.fetch_add(1, Ordering::SeqCst))
        })
        .await;
        let client = client(&server.base_url());
        Self { server, client, fetches }
    }

    /// Starts a server that always returns this report and a PNG as the selfie.
    pub async fn of(report: Vec<u8>) -> Self {
        Self::start(move |request, _, _| {
            let file = if request.target.contains("selfie") { png() } else { report.clone() };
            Answer::new(200, file).into()
        })
        .await
    }

    pub fn builder(&self) -> ReportsBuilder {
        Reports::builder(&self.client).retries(RetryPolicy::default().with_attempts(3))
    }

    pub fn reports(&self) -> Reports {
        self.builder().build().expect("nothing about it is wrong")
    }

    pub async fn links(&self) -> Links {
        self.client.verifications().get(&key()).await.expect("the server answers with a record").links()
    }

    /// Returns how often the record has been fetched.
    pub fn fetches(&self) -> usize {
        self.fetches.load(Ordering::SeqCst)
    }

    /// Returns all requests for files.
    pub fn requests(&self) -> Vec<Received> {
        self.server.received().into_iter().filter(|it| it.target.starts_with("/files/")).collect()
    }
}

/// Returns the start of the request's `Range`, or 0 if there is no such header.
pub fn start_of(request: &Received) -> usize {
    request.header("range").map_or(0, |it| {
        let start = it.strip_prefix("bytes=").and_then(|it| it.strip_suffix('-')).expect("the form this client uses");
        start.parse().expect("a number")
    })
}

/// Returns a response with the file from `start` on. The connection ends after the first `sent` bytes of that part.
pub fn part(file: &[u8], start: usize, sent: usize) -> Act {
    let rest = &file[start..];
    let head = if start == 0 {
        format!("HTTP/1.1 200 OK\r\netag: \"v1\"\r\ncontent-length: {}\r\n\r\n", rest.len())
    } else {
        let (last, whole) = (file.len() - 1, file.len());
        let length = rest.len();
        format!(
            "HTTP/1.1 206 Partial Content\r\netag: \"v1\"\r\ncontent-length: {length}\r\ncontent-range: bytes {start}-{last}/{whole}\r\n\r\n"
        )
    };
    Act::Bytes([head.as_bytes(), &rest[..sent.min(rest.len())]].concat())
}

/// Returns the response of S3 for an expired link.
pub fn expired() -> Act {
    let body = "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>";
    Answer::new(403, body).header("content-type", "application/xml").into()
}
