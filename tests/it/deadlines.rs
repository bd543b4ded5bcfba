//! Tests that calls end in time, whatever the server does.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use realaml_ext::{
    CallOptions, Client, Environment, ErrorKind, RetryPolicy, SignatureKey,
    clock::{Clock, ManualClock, Sleep, SystemClock},
};
use realaml_tests::{
    clients::{KEY, builder, key},
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

/// Takes the best of three measurements. On a machine that is busy with other tests, a call can be late, but a client
/// that hangs is always late.
#[expect(clippy::disallowed_methods, reason = "measures how long something really takes")]
async fn ends_in_time(client: &Client, case: &str) {
    let mut best = Duration::MAX;
    for _ in 0..3 {
        let started = Instant::now();
        let error = client.verifications().get(&key()).await.unwrap_err();
        best = best.min(started.elapsed());
        assert_eq!(error.kind(), ErrorKind::Deadline, "{case}: {error}");
        assert!(error.is_retryable() && !error.may_have_happened(), "{case}: {error}");
        if best < DEADLINE + GRACE {
            break;
        }
    }
    assert!(best < DEADLINE + GRACE, "{case} took {best:?}");
    assert!(best >= DEADLINE, "{case} gave up after {best:?}");
}

#[tokio::test]
async fn a_black_hole() {
    let server = HostileServer::always(Act::BytesThenSilence(Vec::new())).await;
    ends_in_time(&client(&server.base_url()), "no answer").await;
}

#[tokio::test]
async fn a_server_that_never_accepts() {
    // The kernel accepts the connection, but nobody reads from it.
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
        _ => Answer::json(200, r#"{"signature_key":"6513270e269e0d37f2a74de452e6b438"}"#).into(),
    })
    .await;
    let environment = Environment::custom(&server.base_url()).unwrap();
    let settings = Client::builder().environment(environment).api_key(KEY).attempt_deadline(Duration::from_millis(100));
    let client = settings.retries(RetryPolicy::default().with_first_pause(Duration::ZERO)).build().unwrap();
    assert_eq!(client.verifications().get(&key()).await.unwrap().signature_key(), &key());
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn the_error_says_which_deadline_has_passed() {
    let server = HostileServer::always(Act::BytesThenSilence(Vec::new())).await;
    for (attempt, total, says) in [(50, 5_000, "one attempt"), (5_000, 50, "the deadline of")] {
        let client = builder(&server.base_url())
            .clock(Arc::new(SystemClock))
            .attempt_deadline(Duration::from_millis(attempt))
            .deadline(Duration::from_millis(total))
            .retries(RetryPolicy::never())
            .build()
            .unwrap();
        let text = client.verifications().get(&key()).await.unwrap_err().to_string();
        assert!(text.contains("0.05 s") && text.contains(says), "{text}");
    }
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "measures how long something really takes")]
async fn a_single_call_can_have_its_own_deadline() {
    let server = HostileServer::always(Act::BytesThenSilence(Vec::new())).await;
    let client = client(&server.base_url()).with(CallOptions::new().with_deadline(Duration::from_millis(50)));
    let started = Instant::now();
    let error = client.verifications().get(&key()).await.unwrap_err();
    assert!(started.elapsed() < DEADLINE, "{error}");
    assert!(error.to_string().contains("0.05 s"), "{error}");
}

/// A clock whose sleeps never end.
#[derive(Debug, Default)]
struct Endless(ManualClock);

impl Clock for Endless {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.0.now()
    }

    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep(&self, _: Duration) -> Sleep<'_> {
        Box::pin(std::future::pending())
    }
}

#[tokio::test]
async fn nothing_is_sent_after_the_call_is_dropped_in_a_pause() {
    let server = HostileServer::always(Answer::json(503, "")).await;
    let client = builder(&server.base_url()).clock(Arc::new(Endless::default())).build().unwrap();
    let (verifications, dropped) = (client.verifications(), SignatureKey::new("dropped"));
    // The call never gets past its first pause. The `select` drops it once the server has received one request.
    let other = async {
        while server.count() == 0 {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        result = verifications.get(&dropped) => panic!("the pause ended: {result:?}"),
        () = other => {}
    }
    server.becomes(Answer::json(200, r#"{"signature_key":"6513270e269e0d37f2a74de452e6b438"}"#));
    client.verifications().get(&key()).await.unwrap();
    let targets: Vec<_> = server.received().iter().map(|it| it.target.contains("dropped")).collect();
    assert_eq!(targets, [true, false]);
}
