//! Everything ends in time, whatever the server does.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use realaml_ext::{CallOptions, Client, Environment, ErrorKind, RetryPolicy, clock::SystemClock};
use realaml_tests::{
    clients::{KEY, key},
    hostile::{Act, Answer, HostileServer},
};
use tokio::net::TcpListener;

const DEADLINE: Duration = Duration::from_millis(300);
const GRACE: Duration = Duration::from_millis(250);

fn client(base_url: &str) -> Client {
    let environment = Environment::custom(base_url).unwrap();
    Client::builder()
        .environment(environment)
        .api_key(KEY)
        .clock(Arc::new(SystemClock))
        .deadline(DEADLINE)
        .build()
        .unwrap()
}

async fn ends_in_time(client: &Client, case: &str) {
    let started = Instant::now();
    let error = client.verifications().get(&key()).await.unwrap_err();
    let took = started.elapsed();
    assert!(took < DEADLINE + GRACE, "{case} took {took:?}");
    assert!(
        took + Duration::from_millis(20) >= DEADLINE || error.kind() != ErrorKind::Timeout,
        "{case} gave up after {took:?}"
    );
    assert_eq!(error.kind(), ErrorKind::Timeout, "{case}: {error}");
    assert!(error.is_retryable() && !error.may_have_happened(), "{case}: {error}");
}

#[tokio::test]
async fn a_black_hole() {
    let server = HostileServer::always(Act::BytesThenSilence(Vec::new())).await;
    ends_in_time(&client(&server.base_url()), "no answer").await;
}

#[tokio::test]
async fn a_server_that_never_accepts() {
    // The kernel completes the connection; nobody ever reads from it.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/api/v1", listener.local_addr().unwrap());
    ends_in_time(&client(&url), "never accepted").await;
}

#[tokio::test]
async fn a_trickling_body() {
    let start = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n{".to_vec();
    let server = HostileServer::always(Act::Trickle(start, Duration::from_secs(1))).await;
    ends_in_time(&client(&server.base_url()), "one byte a second").await;
    let start = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n{".to_vec();
    let server = HostileServer::always(Act::Trickle(start, Duration::from_millis(10))).await;
    ends_in_time(&client(&server.base_url()), "a hundred bytes a second").await;
}

#[tokio::test]
async fn slow_headers() {
    let server =
        HostileServer::always(Act::Trickle(b"HTTP/1.1 200 OK\r\nx-slow:".to_vec(), Duration::from_millis(20))).await;
    ends_in_time(&client(&server.base_url()), "slow headers").await;
}

#[tokio::test]
async fn an_error_body_that_never_ends() {
    let start = b"HTTP/1.1 503 Busy\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n".to_vec();
    let server = HostileServer::always(Act::BytesThenSilence(start)).await;
    ends_in_time(&client(&server.base_url()), "endless error").await;
}

#[tokio::test]
async fn one_attempt_has_its_own_limit_and_reads_are_made_again() {
    let server = HostileServer::start(|_, number| match number {
        0 => Act::BytesThenSilence(Vec::new()),
        _ => Answer::json(200, r#"{"signature_key":"k"}"#).into(),
    })
    .await;
    let environment = Environment::custom(&server.base_url()).unwrap();
    let builder = Client::builder().environment(environment).api_key(KEY).attempt_timeout(Duration::from_millis(100));
    let client = builder.retries(RetryPolicy::default().with_first_pause(Duration::ZERO)).build().unwrap();
    assert_eq!(client.verifications().get(&key()).await.unwrap().signature_key().expose(), "k");
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn a_single_call_can_have_its_own_deadline() {
    let server = HostileServer::always(Act::BytesThenSilence(Vec::new())).await;
    let client = client(&server.base_url()).with(CallOptions::new().with_deadline(Duration::from_millis(50)));
    let started = Instant::now();
    let error = client.verifications().get(&key()).await.unwrap_err();
    assert!(started.elapsed() < DEADLINE, "{error}");
    assert!(error.to_string().contains("0.05 s"), "{error}");
}

#[tokio::test]
async fn nothing_is_sent_after_the_call_is_dropped() {
    let server = HostileServer::always(Answer::json(503, "")).await;
    let environment = Environment::custom(&server.base_url()).unwrap();
    let pause = Duration::from_millis(400);
    let policy = RetryPolicy::default().with_first_pause(pause).with_attempts(10);
    let client = Client::builder().environment(environment).api_key(KEY).retries(policy).build().unwrap();
    // The first attempt is answered at once; the call is dropped in a pause.
    let dropped =
        tokio::time::timeout(Duration::from_millis(60), client.with(CallOptions::new()).verifications().get(&key()))
            .await;
    let sent = server.count();
    assert!(dropped.is_err() || sent > 0);
    drop(client);
    tokio::task::yield_now().await;
    assert_eq!(server.count(), sent);
}
