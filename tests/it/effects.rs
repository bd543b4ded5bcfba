//! Tests when an error says that a call may have taken effect. It does not say so if no connection was established, and
//! a connection that the server has given up does not cause such an error.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use realaml_ext::{ErrorKind, RetryPolicy, VerificationRequest};
use realaml_tests::clients::{builder, key};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
};

fn request() -> VerificationRequest {
    VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build().unwrap()
}

/// Responds to the first request of each connection, and closes the connection when the next request arrives, as a
/// server or a network device does with a connection that it has given up.
async fn gives_up_connections() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/api/v1", listener.local_addr().unwrap());
    let answered = Arc::new(AtomicUsize::new(0));
    let count = answered.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(answer_once(stream, count.clone()));
        }
    });
    (url, answered)
}

async fn answer_once(mut stream: TcpStream, answered: Arc<AtomicUsize>) -> Option<()> {
    let mut received = Vec::new();
    // A request ends with the closing brace of its body or, for a GET, with the empty line after its headers.
    while !(received.ends_with(b"}") || received.ends_with(b"\r\n\r\n") && received.starts_with(b"GET")) {
        if stream.read_buf(&mut received).await.ok()? == 0 {
            return None;
        }
    }
    answered.fetch_add(1, SeqCst);
    let body = format!(r#"{{"signature_key":"{}"}}"#, key().expose());
    let answer = format!("HTTP/1.1 201 Created\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    stream.write_all(answer.as_bytes()).await.ok()?;
    let _next = stream.read(&mut [0; 1]).await;
    None
}

#[tokio::test]
async fn a_connection_that_was_given_up_costs_no_doubt() {
    let calls = 1_400;
    let (url, answered) = gives_up_connections().await;
    let client = builder(&url).retries(RetryPolicy::never()).build().unwrap();
    // Reads reuse connections, so the second read meets one that the server closes. It fails because retries are
    // disabled here. Calls with an effect open a new connection each.
    client.verifications().get(&key()).await.unwrap();
    assert_eq!(client.verifications().get(&key()).await.unwrap_err().kind(), ErrorKind::Connection);
    let before = answered.load(SeqCst);
    for number in 0..calls {
        let result = client.verifications().create(&request()).await;
        assert!(result.is_ok(), "call {number}: {:?}", result.err());
    }
    assert_eq!(answered.load(SeqCst) - before, calls, "none was sent twice");
}

/// Returns a listener whose full queue drops new connections.
async fn black_hole() -> (String, TcpListener, Vec<TcpStream>) {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = socket.listen(1).unwrap();
    let address = listener.local_addr().unwrap();
    let mut waiting = Vec::new();
    while let Ok(Ok(stream)) = tokio::time::timeout(Duration::from_millis(200), TcpStream::connect(address)).await {
        waiting.push(stream);
        assert!(waiting.len() < 1_000, "the queue has no end here");
    }
    (format!("http://{address}/api/v1"), listener, waiting)
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn no_connection_within_the_deadline_leaves_no_doubt() {
    let (url, _listener, _waiting) = black_hole().await;
    for (attempt, deadline) in
        [(Duration::from_secs(30), Duration::from_millis(150)), (Duration::from_millis(150), Duration::from_secs(30))]
    {
        let client =
            builder(&url).attempt_deadline(attempt).deadline(deadline).retries(RetryPolicy::never()).build().unwrap();
        let error = client.verifications().create(&request()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Deadline);
        assert!(!error.may_have_happened() && error.is_retryable(), "{error}");
    }
    // The client's connect deadline is shorter than its overall deadline.
    let client =
        builder(&url).connect_deadline(Duration::from_millis(150)).retries(RetryPolicy::never()).build().unwrap();
    let error = client.verifications().create(&request()).await.unwrap_err();
    assert!(error.kind() == ErrorKind::Connection && !error.may_have_happened(), "{error}");
}

/// Once a connection is established, a missing response leaves the effect in doubt.
#[tokio::test]
async fn a_connection_without_an_answer_leaves_doubt() {
    use realaml_tests::hostile::{Act, HostileServer};
    let server = HostileServer::always(Act::BytesThenSilence(Vec::new())).await;
    let client = builder(&server.base_url()).deadline(Duration::from_millis(200)).build().unwrap();
    let error = client.verifications().create(&request()).await.unwrap_err();
    assert!(error.kind() == ErrorKind::Deadline && error.may_have_happened() && !error.is_retryable(), "{error}");
    assert_eq!(server.count(), 1);
}
