//! Tests foreign host names, slow and large requests, and receivers that do not respond.

use std::time::Duration;

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::http::server::serve_at_most;
use crate::{DeliveryState, Sandbox};

/// Sends a raw request, and returns everything that arrives until the connection ends.
async fn exchange(sandbox: &Sandbox, request: &str) -> String {
    let mut stream = TcpStream::connect(sandbox.address()).await.expect("a connection");
    stream.write_all(request.as_bytes()).await.expect("sent");
    let mut answer = Vec::new();
    // The sandbox may close the connection before it has read the whole request, so a read error is ignored.
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

async fn status(sandbox: &Sandbox, method: &str, path: &str, headers: &str) -> u16 {
    let request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n{headers}\r\n");
    let answer = exchange(sandbox, &request).await;
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
}

#[tokio::test]
async fn a_name_that_others_point_here_reaches_nothing() {
    let builder = Sandbox::builder().public_origin("https://sandbox.example.com").allow_host("sandbox");
    let sandbox = builder.start().await.expect("a free port");
    for path in ["/_sandbox/calls", "/openapi.json", "/v/0123456789abcdef0123456789abcdef", "/api/v1/esign/templates/"]
    {
        assert_eq!(status(&sandbox, "GET", path, "Host: rebound.example.com\r\n").await, 421, "{path}");
        assert_eq!(status(&sandbox, "GET", path, "Host: \r\n").await, 421, "{path}");
    }
    for host in ["localhost:8080", "127.0.0.1", "[::1]:1", "sandbox.example.com", "SANDBOX:8080", "app.localhost"] {
        assert_eq!(status(&sandbox, "GET", "/_sandbox/calls", &format!("Host: {host}\r\n")).await, 200, "{host}");
    }
}

#[tokio::test]
async fn pages_work_under_any_name_by_which_the_sandbox_was_reached() {
    let sandbox = Sandbox::builder().public_origin("https://sandbox.example.com").start().await.expect("a free port");
    for (host, origin, expected) in [
        ("localhost:8080", "http://localhost:8080", 200),
        ("127.0.0.1:8080", "http://127.0.0.1:8080", 200),
        ("sandbox.example.com", "https://sandbox.example.com", 200),
        // A proxy may pass on a name other than the one that the browser used.
        ("127.0.0.1:8080", "https://sandbox.example.com", 200),
        ("localhost:8080", "http://localhost:9090", 403),
        ("localhost:8080", "https://example.com", 403),
        ("localhost:8080", "null", 403),
    ] {
        let headers = format!("Host: {host}\r\nOrigin: {origin}\r\nContent-Length: 0\r\n");
        assert_eq!(status(&sandbox, "POST", "/_sandbox/reset", &headers).await, expected, "{host} {origin}");
    }
}

#[tokio::test]
async fn more_connections_than_the_limit_wait_until_one_ends() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    serve_at_most(&sandbox.app, listener, 2);
    let request = b"GET /_sandbox/clock HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let mut open = Vec::new();
    for _ in 0..3 {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        stream.write_all(request).await.expect("sent");
        open.push(stream);
    }
    let mut third = open.pop().expect("three connections");
    for served in &mut open {
        assert_eq!(served.read_u8().await.expect("a response"), b'H');
    }
    let early = tokio::time::timeout(Duration::from_millis(200), third.read_u8()).await;
    assert!(early.is_err(), "the third connection has to wait");
    open.pop();
    let late = tokio::time::timeout(Duration::from_secs(60), third.read_u8()).await.expect("its turn");
    assert_eq!(late.expect("a response"), b'H');
}

#[tokio::test]
async fn endless_headers_and_bodies_are_cut_off() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let endless = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {}", "x".repeat(200 * 1024));
    let answer = exchange(&sandbox, &endless).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer}");
    let announced = "Host: localhost\r\nContent-Length: 99999999999\r\n";
    assert_eq!(status(&sandbox, "POST", "/api/v1/esign/documents/", announced).await, 413);
}

/// A connection is closed if the headers of a request do not arrive completely. The runtime's clock is paused, so that
/// the test does not wait.
#[tokio::test(start_paused = true)]
async fn unfinished_headers_end_the_connection() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let answer =
        tokio::time::timeout(Duration::from_secs(60), exchange(&sandbox, "GET /openapi.json HTTP/1.1\r\nHost: loc"));
    let answer = answer.await.expect("the connection ends within a minute");
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
}

/// A request whose body does not arrive completely is refused, in the control API and in the API.
#[tokio::test(start_paused = true)]
async fn unfinished_bodies_are_answered() {
    let sandbox = Sandbox::start().await.expect("a free port");
    for (method, path, expected) in [
        ("PUT", "/_sandbox/clock", 400),
        ("PUT", "/_sandbox/snapshot", 400),
        ("POST", "/_sandbox/scenario", 400),
        ("POST", "/api/v1/verifications/", 408),
    ] {
        let headers = "Host: localhost\r\nContent-Length: 20\r\nContent-Type: application/json\r\n";
        let status = tokio::time::timeout(Duration::from_secs(90), status(&sandbox, method, path, headers));
        assert_eq!(status.await.expect("the body may take a minute"), expected, "{path}");
    }
}

#[tokio::test]
async fn large_requests_without_files_are_refused_and_not_kept() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let body = json!({ "first_name": "A", "last_name": "B", "notes": "x".repeat(300 * 1024) }).to_string();
    let request = client.post(format!("{}/verifications/", sandbox.base_url())).body(body);
    let request = request.header("authorization", format!("Api-Key {}", sandbox.api_key()));
    let response = request.header("content-type", "application/json").send().await.expect("an answer");
    assert_eq!(response.status(), 413);
    assert_eq!(sandbox.counts().verifications, 0);
    let calls = sandbox.calls();
    assert_eq!((calls[0].status, &calls[0].body), (Some(413), &None));
    assert!(calls[0].response.as_ref().is_some_and(|response| response["detail"].is_string()));
}

#[tokio::test]
async fn files_may_be_large_and_the_text_beside_them_may_not() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let file = format!("JVBERi0xLjQK{}", "AAAA".repeat(100 * 1024));
    for (name, expected) in [("A", 201), (&*"x".repeat(300 * 1024), 413)] {
        let body = json!({ "name": name, "files": [{ "name": "deed.pdf", "content": file }] }).to_string();
        let request = client.post(format!("{}/esign/documents/", sandbox.base_url())).body(body);
        let request = request.header("authorization", format!("Api-Key {}", sandbox.api_key()));
        let response = request.header("content-type", "application/json").send().await.expect("an answer");
        assert_eq!(response.status(), expected);
    }
    assert_eq!(sandbox.counts().esign, 1);
}

#[tokio::test]
async fn a_dead_receiver_delays_no_healthy_one() {
    let sandbox = Sandbox::builder().callback_waits([]).start().await.expect("a free port");
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let create = async |port: u16| {
        let body = json!({ "first_name": "A", "last_name": "B", "callback_url": format!("http://127.0.0.1:{port}/") });
        let request = client.post(format!("{}/verifications/", sandbox.base_url())).body(body.to_string());
        let request = request.header("authorization", format!("Api-Key {}", sandbox.api_key()));
        let response = request.header("content-type", "application/json").send().await.expect("an answer");
        let created: serde_json::Value =
            serde_json::from_slice(&response.bytes().await.expect("a body")).expect("JSON");
        created["signature_key"].as_str().expect("a key").to_owned()
    };
    // The receiver listens, but never responds.
    let dead = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let key = create(dead.local_addr().expect("an address").port()).await;
    sandbox.deliver_callback(&key, 100).expect("it exists");

    let healthy = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let key = create(healthy.local_addr().expect("an address").port()).await;
    sandbox.deliver_callback(&key, 1).expect("it exists");
    let arrived = tokio::time::timeout(Duration::from_secs(2), async {
        let (mut stream, _) = healthy.accept().await.expect("a connection");
        let mut start = [0; 4];
        stream.read_exact(&mut start).await.expect("a request");
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await.expect("answered");
        assert_eq!(&start, b"POST");
        while sandbox.callbacks().last().is_none_or(|callback| callback.state != DeliveryState::Delivered) {
            tokio::task::yield_now().await;
        }
    });
    arrived.await.expect("the healthy receiver is called at once");
    assert!(sandbox.callbacks()[..100].iter().all(|callback| callback.state == DeliveryState::Pending));
}
