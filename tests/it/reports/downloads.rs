//! Tests which responses are accepted as files.

use std::time::Duration;

use futures_util::TryStreamExt;
use realaml_ext::{
    RetryPolicy,
    reports::{ContentType, Digest, ErrorKind, LinkKind},
};
use realaml_tests::hostile::{Act, Answer};

use super::storage::{Storage, part, pdf, png};

#[tokio::test]
async fn a_file_in_memory_on_disk_and_as_a_stream() {
    let file = pdf(300_000);
    let storage = Storage::of(file.clone()).await;
    let (links, reports) = (storage.links().await, storage.reports());
    let link = links.report().unwrap();

    let downloaded = reports.bytes(link).await.unwrap();
    assert!(downloaded.bytes == file);
    assert_eq!((downloaded.content_type, downloaded.digest), (ContentType::Pdf, Digest::of(&file)));

    let mut download = reports.download(link).await.unwrap();
    assert_eq!(
        (download.length(), download.content_type(), download.digest()),
        (Some(300_000), ContentType::Pdf, None)
    );
    let mut size = 0;
    while let Some(chunk) = download.chunk().await.unwrap() {
        size += chunk.len();
    }
    assert_eq!((size, download.digest()), (file.len(), Some(Digest::of(&file))));
    assert!(download.chunk().await.unwrap().is_none());

    let stream = reports.download(link).await.unwrap().into_stream();
    assert!(stream.try_collect::<Vec<_>>().await.unwrap().concat() == file);

    let selfie = reports.bytes(links.get(LinkKind::Selfie).unwrap()).await.unwrap();
    assert_eq!((selfie.content_type, selfie.bytes.as_ref()), (ContentType::Png, png().as_slice()));
}

#[tokio::test]
async fn small_and_empty_files() {
    for length in [9, 63, 64, 65] {
        let storage = Storage::of(pdf(length)).await;
        let downloaded = storage.reports().bytes(storage.links().await.report().unwrap()).await.unwrap();
        assert_eq!(downloaded.bytes, pdf(length));
    }
    let storage = Storage::of(Vec::new()).await;
    let link = storage.links().await.report().unwrap().clone();
    assert_eq!(storage.reports().bytes(&link).await.unwrap_err().kind(), ErrorKind::Content);
    let empty = storage.builder().accept_any_content().build().unwrap().bytes(&link).await.unwrap();
    assert_eq!((empty.bytes.len(), empty.content_type), (0, ContentType::Unknown));
}

#[tokio::test]
async fn the_type_is_told_by_the_file_and_not_by_the_server() {
    let cases: [(&[u8], Option<ContentType>); 5] = [
        (b"%PDF-1.4 and so on", Some(ContentType::Pdf)),
        (b"<!doctype html><script>alert(1)</script>", None),
        (b"\xff\xd8\xff\xe0 a picture", None),
        (b"<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", None),
        (b"PK\x03\x04", None),
    ];
    for (file, expected) in cases {
        let storage =
            Storage::start(move |_, _, _| Answer::new(200, file).header("content-type", "application/pdf").into())
                .await;
        let link = storage.links().await.report().unwrap().clone();
        let result = storage.reports().bytes(&link).await;
        match expected {
            Some(expected) => assert_eq!(result.unwrap().content_type, expected),
            None => assert_eq!(result.unwrap_err().kind(), ErrorKind::Content),
        }
        let any = storage.builder().accept_any_content().build().unwrap();
        assert_eq!(any.bytes(&link).await.unwrap().bytes, file);
    }
    let storage = Storage::start(|_, _, _| Answer::new(200, "secret page").into()).await;
    let error = storage.reports().bytes(storage.links().await.report().unwrap()).await.unwrap_err();
    insta::assert_snapshot!(error, @"report: the file should be application/pdf, but it begins like something else");
}

#[tokio::test]
async fn the_size_is_limited_whatever_the_server_says() {
    let file = pdf(5_000);
    let chunked = {
        let chunk = |it: &[u8]| [format!("{:x}\r\n", it.len()).as_bytes(), it, b"\r\n"].concat();
        let chunks: Vec<u8> = file.chunks(100).flat_map(chunk).collect();
        let head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n".as_slice();
        Act::Bytes([head, &chunks, b"0\r\n\r\n"].concat())
    };
    let announced = Act::from(Answer::new(200, file.clone()));
    for act in [chunked, announced] {
        let storage = Storage::start(move |_, _, _| act.clone()).await;
        let link = storage.links().await.report().unwrap().clone();
        let limited = |bytes| storage.builder().size_limit(bytes).build().unwrap();
        let error = limited(4_999).bytes(&link).await.unwrap_err();
        assert_eq!((error.kind(), storage.requests().len()), (ErrorKind::TooLarge, 1), "{error}");
        assert!(limited(5_000).bytes(&link).await.unwrap().bytes == file);
    }
    // A body that is longer than its `Content-Length` is cut off there, if that length is within the limit.
    let storage = Storage::start(|_, _, _| {
        Act::Bytes([b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n", pdf(5_000).as_slice()].concat())
    })
    .await;
    let downloaded = storage.reports().bytes(storage.links().await.report().unwrap()).await.unwrap();
    assert_eq!(downloaded.bytes, pdf(100));
}

#[tokio::test]
async fn answers_that_are_no_file() {
    let gzip = Answer::new(200, "\x1f\u{8b}").header("content-encoding", "gzip");
    let cases: Vec<(Act, ErrorKind, usize)> = vec![
        (Answer::new(404, "").into(), ErrorKind::NotFound, 1),
        (Answer::new(410, "").into(), ErrorKind::NotFound, 1),
        (Answer::new(501, "").into(), ErrorKind::Storage, 1),
        (Answer::new(503, "").into(), ErrorKind::Storage, 3),
        (Answer::new(429, "").into(), ErrorKind::Storage, 3),
        (gzip.into(), ErrorKind::Storage, 1),
        (Act::Close, ErrorKind::Connection, 3),
        (Act::Bytes(b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.7 to the end of the connection".to_vec()), ErrorKind::Storage, 1),
        (Act::Bytes(b"no HTTP at all\r\n\r\n".to_vec()), ErrorKind::Connection, 3),
        (part(&pdf(1000), 0, 20), ErrorKind::Connection, 3),
        (Answer::new(206, "%PDF-").header("content-range", "bytes 0-4/5").into(), ErrorKind::Storage, 1),
    ];
    for (number, (act, kind, requests)) in cases.into_iter().enumerate() {
        let storage = Storage::start(move |request, _, _| match request.header("range") {
            // A request for the rest of the file gets no response.
            Some(_) => Act::Close,
            None => act.clone(),
        })
        .await;
        let error = storage.reports().bytes(storage.links().await.report().unwrap()).await.unwrap_err();
        assert_eq!((error.kind(), error.link()), (kind, Some(LinkKind::Report)), "{number}: {error}");
        assert_eq!(storage.requests().len(), requests, "{number}: {error}");
    }
}

#[tokio::test]
async fn a_storage_that_stays_silent_or_is_endlessly_slow() {
    let start = b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n%PDF-1.7".to_vec();
    let silent = Act::BytesThenSilence(start.clone());
    let storage = Storage::start(move |_, _, _| silent.clone()).await;
    let once =
        storage.builder().idle_deadline(Duration::from_millis(50)).retries(RetryPolicy::never()).build().unwrap();
    let error = once.bytes(storage.links().await.report().unwrap()).await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Deadline, true));
    insta::assert_snapshot!(error, @"report: no data arrived for 0.05 s");

    let slow = Act::Trickle(start, Duration::from_millis(5));
    let storage = Storage::start(move |_, _, _| slow.clone()).await;
    let client = realaml_ext::Client::builder()
        .environment(storage.client.environment().clone())
        .api_key(realaml_tests::clients::KEY)
        .build()
        .unwrap();
    let link =
        client.verifications().get(&realaml_tests::clients::key()).await.unwrap().links().report().unwrap().clone();
    let limited = realaml_ext::reports::Reports::builder(&client).deadline(Duration::from_millis(100)).build().unwrap();
    let error = limited.bytes(&link).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Deadline, "{error}");
}

#[tokio::test]
async fn a_file_on_disk_is_whole_private_and_new() {
    let file = pdf(100_000);
    let storage = Storage::of(file.clone()).await;
    let (links, reports) = (storage.links().await, storage.reports());
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("report.pdf");
    let saved = reports.save(links.report().unwrap(), &target).await.unwrap();
    assert_eq!((saved.size, saved.digest, saved.content_type), (100_000, Digest::of(&file), ContentType::Pdf));
    assert!(std::fs::read(&target).unwrap() == file);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
    }

    let requests = storage.requests().len();
    let error = reports.save(links.get(LinkKind::Selfie).unwrap(), &target).await.unwrap_err();
    assert_eq!(
        (error.kind(), storage.requests().len()),
        (ErrorKind::Exists, requests),
        "it is told before the download"
    );
    assert!(std::fs::read(&target).unwrap() == file);

    // A failed download leaves neither the file nor a part of it.
    let broken = Storage::start(|_, _, _| part(&pdf(1000), 0, 500)).await;
    let error = broken.reports().save(broken.links().await.report().unwrap(), folder.path().join("other.pdf")).await;
    assert_eq!(error.unwrap_err().kind(), ErrorKind::Connection);
    let missing = reports.save(links.report().unwrap(), folder.path().join("missing/report.pdf")).await.unwrap_err();
    assert_eq!(missing.kind(), ErrorKind::Store);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}
