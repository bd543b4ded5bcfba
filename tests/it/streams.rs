//! Tests responses whose body is read in chunks.

use std::{sync::Arc, time::Duration};

use realaml_ext::{
    Client, Error, ErrorKind, RetryPolicy,
    clock::SystemClock,
    raw::{Call, Operation, RawResponse, StreamedResponse, transport_fn},
};
use realaml_tests::{
    clients::{KEY, builder},
    hostile::{Act, Answer, HostileServer},
};

const LIMIT: usize = 100;

fn client(server: &HostileServer) -> Client {
    let retries = RetryPolicy::default().with_first_pause(Duration::ZERO);
    let client = builder(&server.base_url()).clock(Arc::new(SystemClock)).retries(retries).body_limit(LIMIT);
    client.attempt_deadline(Duration::from_millis(200)).build().unwrap()
}

/// Opens a download by an operation that only reads.
async fn open(client: &Client) -> Result<StreamedResponse, Error> {
    let raw = client.raw();
    let url = raw.url(Operation::by_id("get_risk_rating").unwrap(), &[("id", "4711")]).unwrap();
    let request = raw.http_client().get(url).build().unwrap();
    Ok(raw.open(Call::new(Operation::by_id("get_risk_rating").unwrap(), request)).await?)
}

/// Reads a download to its end.
async fn read(mut response: StreamedResponse) -> Result<Vec<u8>, Error> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn start(length: usize, sent: &str) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\ncontent-length: {length}\r\n\r\n{sent}").into_bytes()
}

#[tokio::test]
async fn the_response_is_there_before_its_body() {
    let server = HostileServer::always(Act::BytesThenSilence(start(50, "CANARY"))).await;
    let mut response = open(&client(&server)).await.unwrap();
    assert_eq!(response.status, 200);
    assert_eq!(response.chunk().await.unwrap().unwrap(), b"CANARY".as_slice());
    let error = Error::from(response.chunk().await.unwrap_err());
    assert_eq!(error.kind(), ErrorKind::Deadline, "a silent server does not hold the reader: {error}");
    assert!(error.to_string().contains("no further part of the body within 0.2 s"), "{error}");
    assert!(!format!("{error} {error:?}").contains("CANARY"));
    assert_eq!(server.received()[0].header("authorization"), Some(format!("Api-Key {KEY}").as_str()));
}

#[tokio::test]
async fn a_slow_server_does_not_hold_the_reader_beyond_the_deadline_of_the_call() {
    let server = HostileServer::always(Act::Trickle(start(90, "C"), Duration::from_millis(100))).await;
    let client = builder(&server.base_url()).clock(Arc::new(SystemClock)).deadline(Duration::from_millis(500));
    let error = read(open(&client.build().unwrap()).await.unwrap()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Deadline, "{error}");
    assert!(error.to_string().contains("the deadline of 0.5 s"), "{error}");
}

#[tokio::test]
async fn a_file_that_is_too_large_or_cut_off_ends_with_an_error() {
    let exact = "x".repeat(LIMIT);
    let server = HostileServer::always(Answer::new(200, exact.clone())).await;
    assert_eq!(read(open(&client(&server)).await.unwrap()).await.unwrap(), exact.as_bytes());

    let server = HostileServer::always(Answer::new(200, "x".repeat(LIMIT + 1))).await;
    let error = open(&client(&server)).await.unwrap_err();
    assert!(error.kind() == ErrorKind::Decode && error.to_string().contains("larger than 100 bytes"), "{error}");

    let chunked = format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n64\r\n{exact}\r\n1\r\ny\r\n0\r\n\r\n");
    let server = HostileServer::always(Act::Bytes(chunked.into_bytes())).await;
    let error = read(open(&client(&server)).await.unwrap()).await.unwrap_err();
    assert!(error.kind() == ErrorKind::Decode && error.to_string().contains("larger than 100 bytes"), "{error}");

    let server = HostileServer::always(Act::Bytes(start(50, "CANARY"))).await;
    let mut file = open(&client(&server)).await.unwrap();
    assert_eq!(file.chunk().await.unwrap().unwrap(), b"CANARY".as_slice());
    let error = Error::from(file.chunk().await.unwrap_err());
    assert_eq!(error.kind(), ErrorKind::Connection, "{error}");
    assert!(file.chunk().await.is_err(), "a part never becomes a complete file");
}

#[tokio::test]
async fn a_busy_server_is_asked_again_and_a_refusal_is_read_whole() {
    let server = HostileServer::start(|_, number| match number {
        0 => Answer::json(503, r#"{"detail": "busy"}"#).into(),
        1 => Answer::new(200, "file").into(),
        _ => Answer::json(404, r#"{"detail": "Not found."}"#).into(),
    })
    .await;
    let client = client(&server);
    assert_eq!(read(open(&client).await.unwrap()).await.unwrap(), b"file");
    let refusal = open(&client).await.unwrap();
    assert_eq!(refusal.status, 404);
    assert_eq!(refusal.read().await.unwrap().body, br#"{"detail": "Not found."}"#.as_slice());
}

#[tokio::test]
async fn the_limit_holds_for_a_transport_of_the_application() {
    let large = transport_fn(|_| async {
        Ok(RawResponse::new(http::StatusCode::OK, http::HeaderMap::new(), "x".repeat(LIMIT + 1).into()))
    });
    let client = builder("http://localhost:1/api/v1").transport(large).body_limit(LIMIT).build().unwrap();
    let error = read(open(&client).await.unwrap()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode, "{error}");
}
