//! Tests which calls are retried, and how often.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use realaml_ext::{
    CallOptions, Client, Environment, Error, ErrorKind, RetryPolicy, VerificationRequest,
    clock::{Clock, ManualClock},
    http::Method,
};
use realaml_tests::{
    clients::{KEY, builder, client, key},
    hostile::{Act, Answer, HostileServer},
};

const SIMPLE: &str = r#"{"signature_key":"6513270e269e0d37f2a74de452e6b438"}"#;

fn request(reference: &str) -> VerificationRequest {
    VerificationRequest::person("MOCK", "PASS").email("mock@example.com").reference(reference).build().unwrap()
}

fn status(code: u16) -> Act {
    Answer::json(code, "{}").into()
}

/// Tests how often each kind of call reaches the server, and whether its error says that the call may have taken
/// effect.
#[tokio::test]
async fn attempts_by_safety() {
    let broken_body =
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"signature_key\"".to_vec();
    // Columns: case, server response, attempts of (read, idempotent, effect), `may_have_happened` after (idempotent,
    // effect).
    let table = [
        ("503", status(503), [3, 3, 1], [true, true]),
        ("500", status(500), [3, 3, 1], [true, true]),
        ("502", status(502), [3, 3, 1], [true, true]),
        ("504", status(504), [3, 3, 1], [true, true]),
        ("408", status(408), [3, 3, 1], [true, true]),
        ("425", status(425), [3, 3, 3], [false, false]),
        ("429", status(429), [3, 3, 3], [false, false]),
        ("409", status(409), [1, 1, 1], [false, false]),
        ("400", status(400), [1, 1, 1], [false, false]),
        ("501", status(501), [1, 1, 1], [true, true]),
        ("reset after write", Act::Close, [3, 3, 1], [true, true]),
        ("reset in the head", Act::Bytes(b"HTTP/1.1 20".to_vec()), [3, 3, 1], [true, true]),
        ("reset in the body", Act::Bytes(broken_body), [3, 3, 1], [true, true]),
        ("no HTTP", Act::Bytes(b"SSH-2.0-OpenSSH_9.9\r\n\r\n".to_vec()), [3, 3, 1], [true, true]),
    ];
    for (case, act, attempts, doubt) in table {
        let server = HostileServer::always(act).await;
        let client = client(&server.base_url());
        let mut seen = Vec::new();
        let mut errors = Vec::new();
        for kind in 0..3 {
            let before = server.count();
            let error: Error = match kind {
                0 => client.verifications().get(&key()).await.map(drop).unwrap_err(),
                1 => client.verifications().delete(&key()).await.unwrap_err(),
                _ => client.verifications().create(&request("m-1")).await.map(drop).unwrap_err(),
            };
            seen.push(server.count() - before);
            assert_eq!(error.attempts() as usize, server.count() - before, "{case}");
            errors.push(error);
        }
        assert_eq!(seen, attempts, "{case}");
        assert!(!errors[0].may_have_happened(), "{case}: a read has no effect");
        // A delete accepts the status 200 only once the body is complete, which never happens here.
        assert_eq!([errors[1].may_have_happened(), errors[2].may_have_happened()], doubt, "{case}");
    }
}

/// A refusal before handling has no effect. The create is retried after the pause that the server requests, and takes
/// effect once.
#[tokio::test]
async fn a_throttled_create_is_made_again_and_happens_once() {
    for code in [425, 429] {
        let server = HostileServer::start(move |_, number| match number {
            0 | 1 => Answer::json(code, "{}").header("retry-after", "3").into(),
            _ => Answer::json(201, SIMPLE).into(),
        })
        .await;
        let clock = Arc::new(ManualClock::default());
        let client = builder(&server.base_url()).clock(clock.clone()).build().unwrap();
        client.verifications().create(&request("m-1")).await.unwrap();
        assert_eq!(server.count(), 3, "{code}");
        assert_eq!(clock.sleeps(), [Duration::from_secs(3); 2], "{code}");
    }
    // A 503 can come from a proxy while the server continues to work, whatever the response says about waiting.
    let server = HostileServer::always(Answer::json(503, "{}").header("retry-after", "3")).await;
    let error = client(&server.base_url()).verifications().create(&request("m-1")).await.unwrap_err();
    assert!(server.count() == 1 && error.may_have_happened() && !error.is_retryable(), "{error}");
}

/// If no server listens, no request was sent, so even a create may be retried.
#[tokio::test]
async fn a_refused_connection_is_tried_again_even_for_a_create() {
    let port = {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        listener.local_addr().unwrap().port()
    };
    let client = client(&format!("http://127.0.0.1:{port}/api/v1"));
    let error = client.verifications().create(&request("m-1")).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connection, 3));
    assert!(!error.may_have_happened() && error.is_retryable(), "{error}");
}

/// The server creates a record for each call, but often drops the connection before the response is complete. There are
/// as many records as calls, and every error says that the call may have taken effect.
#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_creates_make_a_thousand_records() {
    let server = HostileServer::start(|_, number| match number % 3 {
        // An occasional complete response keeps connections open for reuse, so that they break at every point of their
        // lifetime.
        0 => Answer::json(201, SIMPLE).into(),
        1 => Act::Close,
        _ => Act::Bytes(b"HTTP/1.1 201 Created\r\ncontent-len".to_vec()),
    })
    .await;
    let client = client(&server.base_url());
    let (mut made, mut doubtful) = (0, 0);
    while doubtful < 1000 {
        let batch = (0..25).map(|n| {
            let client = client.clone();
            let reference = format!("matter-{made}-{n}");
            async move { client.verifications().create(&request(&reference)).await }
        });
        for result in futures_util::future::join_all(batch).await {
            made += 1;
            if let Err(error) = result {
                assert!(error.may_have_happened() && !error.is_retryable() && error.attempts() == 1, "{error}");
                doubtful += 1;
            }
        }
    }
    assert_eq!(server.count(), made);
    let bodies: BTreeSet<_> = server.received().into_iter().map(|it| it.body).collect();
    assert_eq!(bodies.len(), made, "some record was made twice");
}

/// The server receives each of a thousand calls and responds to none.
#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_creates_that_are_never_answered() {
    let server = HostileServer::always(Act::Close).await;
    let client = client(&server.base_url());
    for n in 0..1000 {
        let error = client.verifications().create(&request(&n.to_string())).await.unwrap_err();
        assert!(error.may_have_happened(), "{error}");
    }
    assert_eq!(server.count(), 1000);
}

#[tokio::test]
async fn an_earlier_attempt_that_may_have_worked_is_remembered() {
    let server = HostileServer::start(|_, number| if number == 0 { Act::Close } else { status(404) }).await;
    let error = client(&server.base_url()).verifications().delete(&key()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::NotFound, 2));
    assert!(error.may_have_happened());
    insta::assert_snapshot!(error);
}

#[tokio::test]
async fn every_attempt_sends_the_same() {
    let server =
        HostileServer::start(
            |_, number| if number < 2 { status(503) } else { Answer::json(200, "{\"id\":\"d\"}").into() },
        )
        .await;
    let body = serde_json::json!({"since": "2026-01-01"});
    client(&server.base_url()).request(Method::GET, "/something-new/", Some(&body)).await.unwrap();
    let received = server.received();
    assert_eq!(received.len(), 3);
    assert!(received.iter().all(|it| it.body == received[0].body && it.headers == received[0].headers));
}

fn on(server: &HostileServer, clock: &Arc<ManualClock>, policy: RetryPolicy) -> Client {
    builder(&server.base_url()).clock(clock.clone()).retries(policy).build().unwrap()
}

#[tokio::test]
async fn pauses_grow_within_their_bounds_and_differ() {
    let server = HostileServer::always(status(503)).await;
    let clock = Arc::new(ManualClock::default());
    let client = on(&server, &clock, RetryPolicy::default().with_attempts(4).with_budget(10_000));
    for _ in 0..50 {
        client.verifications().get(&key()).await.unwrap_err();
    }
    let pauses = clock.sleeps();
    assert_eq!(pauses.len(), 150);
    for call in pauses.chunks(3) {
        assert!(call.iter().zip([500, 1000, 2000]).all(|(pause, most)| pause.as_millis() <= most), "{call:?}");
    }
    assert!(pauses.iter().collect::<BTreeSet<_>>().len() > 100, "pauses do not differ");
}

#[tokio::test]
async fn the_server_says_how_long_to_wait() {
    let clock = Arc::new(ManualClock::at(chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap()));
    let date = |seconds: i64| {
        (clock.now() + chrono::Duration::seconds(seconds)).format("%a, %d %b %Y %H:%M:%S GMT").to_string()
    };
    // Columns: header, minimum and maximum pause in seconds, reported `retry_after` in seconds.
    let table = [
        ("3".to_owned(), Some((3.0, 3.0)), Some(3)),
        ("0".to_owned(), Some((0.0, 0.5)), Some(0)),
        ("-1".to_owned(), Some((0.0, 0.5)), None),
        ("soon".to_owned(), Some((0.0, 0.5)), None),
        ("99999".to_owned(), Some((30.0, 30.0)), Some(99_999)),
        (date(7), Some((7.0, 7.0)), Some(7)),
        (date(-60), Some((0.0, 0.5)), Some(0)),
    ];
    for (header, pause, told) in table {
        let value = header.clone();
        let server =
            HostileServer::start(move |_, _| Answer::json(429, "{}").header("retry-after", value.clone()).into()).await;
        let own = Arc::new(ManualClock::at(clock.now()));
        let client = on(&server, &own, RetryPolicy::default().with_attempts(2));
        let error = client.verifications().get(&key()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::RateLimited);
        let (least, most) = pause.unwrap();
        let slept = own.sleeps()[0].as_secs_f64();
        assert!((least..=most).contains(&slept), "{header}: {slept}");
        // The date comes closer while the call pauses, so less of the wait is left to report.
        let told = told.map(|it| if header.contains("GMT") { it - slept.min(it as f64) as u64 } else { it });
        assert_eq!(error.retry_after().map(|it| it.as_secs()), told, "{header}");
    }
}

#[tokio::test]
async fn a_pause_that_would_outlast_the_deadline_is_not_begun() {
    let server = HostileServer::always(Answer::json(429, "{}").header("retry-after", "20")).await;
    let clock = Arc::new(ManualClock::default());
    let client =
        on(&server, &clock, RetryPolicy::default()).with(CallOptions::new().with_deadline(Duration::from_secs(10)));
    let error = client.verifications().get(&key()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), server.count()), (ErrorKind::RateLimited, 1, 1));
    assert!(clock.sleeps().is_empty());
}

#[tokio::test]
async fn no_pause_after_the_last_attempt_or_a_failure_that_stays() {
    let server = HostileServer::start(|_, number| status(if number < 3 { 503 } else { 400 })).await;
    let clock = Arc::new(ManualClock::default());
    let client = on(&server, &clock, RetryPolicy::default());
    client.verifications().get(&key()).await.unwrap_err();
    assert_eq!(clock.sleeps().len(), 2);
    client.verifications().get(&key()).await.unwrap_err();
    assert_eq!(clock.sleeps().len(), 2);
}

#[tokio::test]
async fn a_storm_stays_within_the_budget_of_all_clones() {
    let server = HostileServer::always(status(503)).await;
    let client = client(&server.base_url());
    for _ in 0..10 {
        let calls = (0..100).map(|_| {
            let clone = client.clone();
            async move { clone.verifications().get(&key()).await.map(drop).unwrap_err() }
        });
        futures_util::future::join_all(calls).await;
    }
    // The server receives 1,000 first attempts and the 100 retries that the budget allows.
    assert_eq!(server.count(), 1100);
}

#[tokio::test]
async fn successes_fill_the_budget_up_again() {
    let server = HostileServer::start(|request, _| {
        if request.target.contains("/bad/") { status(503) } else { Answer::json(200, SIMPLE).into() }
    })
    .await;
    let clock = Arc::new(ManualClock::default());
    let client = on(&server, &clock, RetryPolicy::default().with_budget(2));
    let attempts = async || client.verifications().get(&"bad".into()).await.unwrap_err().attempts();
    assert_eq!((attempts().await, attempts().await), (3, 1));
    for _ in 0..11 {
        client.verifications().get(&key()).await.unwrap();
    }
    assert_eq!((attempts().await, attempts().await), (2, 1));
}

#[tokio::test]
async fn retries_can_be_switched_off() {
    let server = HostileServer::always(status(503)).await;
    let environment = Environment::custom(&server.base_url()).unwrap();
    let client = Client::builder().environment(environment).api_key(KEY).retries(RetryPolicy::never()).build().unwrap();
    assert_eq!(client.verifications().get(&key()).await.unwrap_err().attempts(), 1);
    assert_eq!(server.count(), 1);
}

/// A call to a path that is not in the spec is a read only if its method is safe.
#[tokio::test]
async fn a_custom_call_with_an_effect_is_made_once() {
    for (method, calls) in [(Method::GET, 3), (Method::POST, 1), (Method::DELETE, 1)] {
        let server = HostileServer::always(status(503)).await;
        let error = client(&server.base_url()).request(method.clone(), "/something-new/", None).await.unwrap_err();
        assert_eq!((server.count(), error.may_have_happened()), (calls, method != Method::GET), "{method}");
        assert_eq!(error.to_string().ends_with("check before repeating the call"), method != Method::GET, "{error}");
    }
}

#[tokio::test]
async fn only_a_read_asks_caches_to_stay_away_unless_the_caller_decides() {
    use realaml_ext::http::{HeaderValue, header::CACHE_CONTROL};

    let server = HostileServer::always(Answer::json(200, SIMPLE)).await;
    let plain = client(&server.base_url());
    let options = CallOptions::new().with_header(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let own = plain.with(options);
    plain.request(Method::GET, "/a/", None).await.unwrap();
    own.request(Method::GET, "/b/", None).await.unwrap();
    plain.request(Method::POST, "/c/", None).await.unwrap();
    let sent = server.received();
    let sent: Vec<_> = sent.iter().map(|it| it.header("cache-control")).collect();
    assert_eq!(sent, [Some("no-cache"), Some("no-store"), None]);
}
