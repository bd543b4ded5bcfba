//! Tests callbacks with bodies of every kind.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering::Relaxed},
};

use axum::{
    body::{Body, Bytes},
    http::{Method, Request, StatusCode},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::{App, naming};

#[tokio::test]
async fn any_body_is_accepted_and_only_a_key_is_taken_from_it() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    let before = app.handled();
    let deep = format!("{}1{}", r#"{"a":"#.repeat(10_000), "}".repeat(10_000));
    let bodies: [&[u8]; 8] =
        [b"", b"{}", b"null", deep.as_bytes(), &[0xff, 0xfe, 0x00], b"a=b&c", b"<xml/>", br#"{"signature_key": ["#];
    for body in bodies {
        assert_eq!(app.call(&created.address, body.to_vec()).await, StatusCode::ACCEPTED);
    }
    app.idle().await;
    assert_eq!(app.handled(), before);

    app.sandbox.complete(created.key.expose()).unwrap();
    app.sandbox.callbacks_settled().await;
    let form = format!("signature_key={}&result=FAIL", created.key.expose());
    assert_eq!(app.call(&created.address, form).await, StatusCode::ACCEPTED);
    app.idle().await;
    assert_eq!(app.handled().last(), Some(&("matter-1".into(), "Pass".into())));
}

/// Returns a ten-megabyte body that is produced in pieces, and a counter of the bytes read from it.
fn endless() -> (Body, Arc<AtomicUsize>) {
    let taken = Arc::new(AtomicUsize::new(0));
    let count = taken.clone();
    let pieces = (0..640).map(move |_| {
        count.fetch_add(16 * 1024, Relaxed);
        Ok::<_, std::io::Error>(Bytes::from(vec![b'['; 16 * 1024]))
    });
    (Body::from_stream(futures_util::stream::iter(pieces)), taken)
}

#[tokio::test]
async fn a_large_body_is_refused_early() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    let (body, taken) = endless();
    assert_eq!(app.call(&created.address, body).await, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(taken.load(Relaxed) < 256 * 1024, "{} bytes were read", taken.load(Relaxed));

    let wrong = realaml_ext::SecretUrl::new(format!("{}x", created.address.expose()));
    let (body, taken) = endless();
    assert_eq!(app.call(&wrong, body).await, StatusCode::NOT_FOUND);
    assert_eq!(taken.load(Relaxed), 0, "a stranger's body is not read");
}

/// The response arrives although no byte of the announced body was sent.
#[tokio::test]
async fn an_announced_large_body_is_refused_unread() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    let address = created.address.expose().strip_prefix("http://").unwrap();
    let (host, path) = address.split_once('/').unwrap();
    let mut stream = TcpStream::connect(host).await.unwrap();
    let head = format!("POST /{path} HTTP/1.1\r\nhost: {host}\r\ncontent-length: 10485760\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 413");
}

#[tokio::test]
async fn a_body_that_breaks_off_is_refused() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    let pieces = [Ok(Bytes::from_static(b"{")), Err(std::io::Error::other("gone"))];
    let body = Body::from_stream(futures_util::stream::iter(pieces));
    assert_eq!(app.call(&created.address, body).await, StatusCode::BAD_REQUEST);
}

/// It is not known how the API sends callbacks. GET, PUT and PATCH, and a key in the query, are therefore accepted,
/// too.
#[tokio::test]
async fn every_method_that_can_carry_a_key_is_taken() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    app.sandbox.complete(created.key.expose()).unwrap();
    let address = format!("{}/?signature_key={}", created.address.expose(), created.key.expose());
    for (method, status) in [
        (Method::GET, StatusCode::ACCEPTED),
        (Method::PUT, StatusCode::ACCEPTED),
        (Method::PATCH, StatusCode::ACCEPTED),
        (Method::DELETE, StatusCode::METHOD_NOT_ALLOWED),
        (Method::HEAD, StatusCode::METHOD_NOT_ALLOWED),
    ] {
        let request = Request::builder().method(method).uri(&address).body(Body::empty()).unwrap();
        assert_eq!(app.receiver.answer(request).await.status(), status);
    }
    app.idle().await;
    assert_eq!(app.call(&created.address, naming(&created.key)).await, StatusCode::ACCEPTED);
    app.idle().await;
    assert_eq!(app.handled().iter().filter(|it| it.1 == "Pass").count(), 1);
}
