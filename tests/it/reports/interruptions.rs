//! Tests connections that break and links that stop working during a download. In the end, the bytes are right or there
//! is an error.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use realaml_ext::{
    Client, Environment, VerificationRequest,
    clock::{Clock, ManualClock, Sleep, SystemClock},
    reports::{Digest, ErrorKind, Reports},
};
use realaml_sandbox::{Fault, Sandbox};
use realaml_tests::{
    clients::{builder, key},
    hostile::{Act, Answer},
};
use serde_json::Value;

use super::storage::{Storage, expired, part, pdf, record, start_of};

#[tokio::test]
async fn a_broken_connection_is_taken_up_where_it_broke() {
    let file = pdf(10_000);
    let served = file.clone();
    let storage = Storage::start(move |request, _, _| part(&served, start_of(request), 4_000)).await;
    let downloaded = storage.reports().bytes(storage.links().await.report().unwrap()).await.unwrap();
    assert!(downloaded.bytes == file && downloaded.digest == Digest::of(&file));
    let requests = storage.requests();
    let ranges: Vec<_> = requests.iter().map(|it| (it.header("range"), it.header("if-range"))).collect();
    assert_eq!(ranges, [(None, None), (Some("bytes=4000-"), Some("\"v1\"")), (Some("bytes=8000-"), Some("\"v1\""))]);
    assert_eq!(storage.fetches(), 1);
}

#[tokio::test]
async fn a_link_that_stops_working_on_the_way_is_replaced_wherever_it_breaks() {
    let file = pdf(5_000);
    for cut in [200, 333, 1_000, 2_500, 4_999] {
        for resumes in [true, false] {
            let served = file.clone();
            // Each link works once. A storage that does not resume sends the file from its start again, and more of it
            // each time.
            let storage = Storage::start(move |request, generation, number| {
                if generation * 2 != number {
                    return expired();
                }
                let start = if resumes { start_of(request) } else { 0 };
                let sent = if resumes { cut } else { cut * (generation + 1) };
                part(&served, start, sent)
            })
            .await;
            let downloaded = storage.reports().bytes(storage.links().await.report().unwrap()).await.unwrap();
            assert!(downloaded.bytes == file, "cut at {cut}, resumes: {resumes}");
            assert_eq!(downloaded.digest, Digest::of(&file));
            assert_eq!(storage.fetches(), 5_000_usize.div_ceil(cut));
        }
    }
}

#[tokio::test]
async fn a_link_that_is_stale_by_the_clock_is_not_even_tried() {
    let clock = Arc::new(ManualClock::default());
    let storage = Storage::of(pdf(1_000)).await;
    let client = builder(&storage.server.base_url()).clock(clock.clone()).build().unwrap();
    let reports = Reports::new(&client).unwrap();
    let links = client.verifications().get(&key()).await.unwrap().links();
    let link = links.report().unwrap();

    clock.advance(Duration::from_secs(880));
    reports.bytes(link).await.unwrap();
    assert_eq!((storage.fetches(), link.is_stale(client.clock().now())), (1, false));

    clock.advance(Duration::from_secs(20));
    assert!(link.is_stale(client.clock().now()));
    let mut download = reports.download(link).await.unwrap();
    while download.chunk().await.unwrap().is_some() {}
    assert_eq!((storage.fetches(), storage.requests().len()), (2, 2));
    assert!(!download.link().is_stale(client.clock().now()));
    assert_eq!(download.renewed_links().unwrap().len(), 2);
    assert!(storage.requests()[1].target.ends_with("-1"), "the new link is used");
}

/// A clock whose pauses advance the sandbox's clock so far that the links expire.
#[derive(Debug)]
struct LongPauses(Arc<Sandbox>);

impl Clock for LongPauses {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now()
    }

    fn elapsed(&self) -> Duration {
        SystemClock.elapsed()
    }

    fn sleep(&self, _: Duration) -> Sleep<'_> {
        self.0.advance_clock(Duration::from_secs(901));
        Box::pin(std::future::ready(()))
    }
}

#[tokio::test]
async fn a_link_of_the_sandbox_expires_in_the_middle() {
    let sandbox = Arc::new(Sandbox::start().await.unwrap());
    let environment = Environment::custom(sandbox.base_url()).unwrap();
    let client = Client::builder().environment(environment).api_key(sandbox.api_key());
    let client = client.clock(Arc::new(LongPauses(sandbox.clone()))).build().unwrap();
    let request =
        VerificationRequest::person("MOCK", "PASS").birth_date("1900-01-01").email("mock@example.com").build().unwrap();
    let created = client.verifications().create(&request).await.unwrap();
    sandbox.complete(created.signature_key().expose()).unwrap();
    let links = client.verifications().get(created.signature_key()).await.unwrap().links();
    let reports = Reports::new(&client).unwrap();
    let whole = reports.bytes(links.report().unwrap()).await.unwrap();

    sandbox.inject_fault(Fault::truncate().on("download_file").times(1)).unwrap();
    let mut download = reports.download(links.report().unwrap()).await.unwrap();
    let mut bytes = Vec::new();
    while let Some(chunk) = download.chunk().await.unwrap() {
        bytes.extend_from_slice(&chunk);
    }
    assert!(download.renewed_links().is_some(), "the record was fetched again");
    assert_eq!((whole.bytes.as_ref(), Some(whole.digest)), (bytes.as_slice(), download.digest()));
}

#[tokio::test]
async fn a_storage_that_refuses_new_links_too_is_not_asked_for_ever() {
    let storage = Storage::start(|_, _, _| expired()).await;
    let error = storage.reports().bytes(storage.links().await.report().unwrap()).await.unwrap_err();
    assert_eq!((error.kind(), storage.fetches(), storage.requests().len()), (ErrorKind::Denied, 2, 2));
    insta::assert_snapshot!(error, @"report: the storage refuses even a new link (403 Forbidden)");
}

#[tokio::test]
async fn a_record_that_lost_the_link() {
    let without = |host: &str, generation| {
        let mut record = record(host, generation);
        if generation > 0 {
            record["final_report_pdf_url_TEMP"] = Value::Null;
        }
        record
    };
    let storage = Storage::with_record(without, |_, _, _| expired()).await;
    let error = storage.reports().bytes(storage.links().await.report().unwrap()).await.unwrap_err();
    assert_eq!((error.kind(), storage.fetches()), (ErrorKind::NotFound, 2), "{error}");
}

#[tokio::test]
async fn a_file_that_changes_on_the_way_is_no_file() {
    let (first, second, longer) = (
        pdf(5_000),
        {
            let mut other = pdf(5_000);
            other[100] ^= 1;
            other
        },
        pdf(5_001),
    );
    let tagged = |file: &[u8], tag: &str| Act::from(Answer::new(200, file).header("etag", tag));
    let cases: Vec<(&str, Act)> = vec![
        ("the start differs", part(&second, 0, 5_000)),
        ("the length differs", Answer::new(200, longer.clone()).into()),
        ("the tag differs", tagged(&first, "\"v2\"")),
        ("the part is of a longer file", part(&longer, 2_000, 5_001)),
        ("there is nothing at this place", Answer::new(416, "").into()),
    ];
    for (case, act) in cases {
        let served = first.clone();
        let storage =
            Storage::start(move |_, _, number| if number == 0 { part(&served, 0, 2_000) } else { act.clone() }).await;
        let error = storage.reports().bytes(storage.links().await.report().unwrap()).await.unwrap_err();
        assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Changed, true), "{case}: {error}");
    }
}

#[tokio::test]
async fn a_failing_storage_is_asked_again_after_pauses() {
    let clock = Arc::new(ManualClock::default());
    let file = pdf(1_000);
    let served = file.clone();
    let storage = Storage::start(move |_, _, number| match number {
        0 => Answer::new(503, "SlowDown").into(),
        1 => Act::Close,
        _ => Answer::new(200, served.clone()).into(),
    })
    .await;
    let client = builder(&storage.server.base_url()).clock(clock.clone()).build().unwrap();
    let downloaded = Reports::new(&client).unwrap().bytes(storage.links().await.report().unwrap()).await.unwrap();
    assert!(downloaded.bytes == file);
    assert_eq!((clock.sleeps().len(), storage.requests().len()), (2, 3));
}

/// The storage changes the end of the file during the download, and gives no pair of strong tags that would reveal the
/// change. The result is one version or an error, never the start of one version and the end of the other.
#[tokio::test]
async fn two_versions_are_never_spliced() {
    let first = pdf(10_000);
    let mut whole = 0;
    let second: Vec<u8> = first[..4_000].iter().copied().chain(first[4_000..].iter().map(|it| it ^ 1)).collect();
    for tags in
        [["", ""], ["etag: W/\"v1\"\r\n", "etag: W/\"v2\"\r\n"], ["etag: \"v1\"\r\n", ""], ["", "etag: \"v2\"\r\n"]]
    {
        let versions = [first.clone(), second.clone()];
        let storage = Storage::start(move |request, _, number| {
            let version = number.min(1);
            let (file, tag) = (&versions[version], tags[version]);
            let start = start_of(request);
            let head = if start == 0 {
                format!("HTTP/1.1 200 OK\r\n{tag}content-length: {}\r\n\r\n", file.len())
            } else {
                // This storage ignores `If-Range`.
                let length = file.len() - start;
                format!(
                    "HTTP/1.1 206 Partial Content\r\n{tag}content-length: {length}\r\ncontent-range: bytes {start}-{}/{}\r\n\r\n",
                    file.len() - 1,
                    file.len()
                )
            };
            let sent = if version == 0 { 4_000 } else { file.len() };
            Act::Bytes([head.as_bytes(), &file[start..sent]].concat())
        })
        .await;
        match storage.reports().bytes(storage.links().await.report().unwrap()).await {
            Ok(downloaded) => {
                assert!(downloaded.bytes == first || downloaded.bytes == second, "{tags:?}: two versions in one");
                assert_eq!(downloaded.digest, Digest::of(&downloaded.bytes));
                whole += 1;
            }
            Err(error) => assert_eq!(error.kind(), ErrorKind::Changed, "{tags:?}"),
        }
    } // In all four cases, the whole file is fetched again from its start.
    assert_eq!(whole, 4);
}
