//! Tests waiting until a verification is complete.

use std::{
    future::{Future, IntoFuture},
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use futures_util::{FutureExt as _, StreamExt as _};
use realaml_ext::{
    Client, ErrorKind, Outcome, RetryPolicy, SignatureKey,
    clock::{Clock, ManualClock, SystemClock},
    verifications::Wakeups,
};
use realaml_tests::{
    clients::{builder, key},
    hostile::{Act, Answer, HostileServer},
};
use serde_json::json;

fn record(completed: bool, quick_id: bool, result: Option<&str>) -> Act {
    let record = json!({
        "signature_key": key().expose(), "type": "quick_id_facematch", "is_completed": completed, "result": result,
        "quick_id_is_completed": quick_id, "facematch_is_completed": completed,
        "quick_id_overall_result": quick_id.then_some("PASS"),
    });
    Answer::json(200, record.to_string()).into()
}

fn on(server: &HostileServer) -> (Client, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::default());
    (builder(&server.base_url()).clock(clock.clone()).retries(RetryPolicy::never()).build().unwrap(), clock)
}

/// Starts a server whose verification is sent, passes the data check, stays unchanged during three failed requests, and
/// then completes.
async fn a_life() -> HostileServer {
    HostileServer::start(|_, number| match number {
        0 | 1 => record(false, false, None),
        2 | 3 => record(false, true, None),
        4 => Answer::json(503, "{}").into(),
        5 => Act::Close,
        6 => Answer::json(429, "{}").header("retry-after", "120").into(),
        7 => record(false, true, None),
        _ => record(true, true, Some("PASS")),
    })
    .await
}

#[tokio::test]
async fn ends_with_the_complete_record() {
    let server = a_life().await;
    let (client, clock) = on(&server);
    let verification = client.verifications().settle(&key()).await.unwrap();
    assert_eq!(verification.outcome(), Outcome::Pass);
    assert_eq!(server.count(), 9);
    let sleeps: Vec<_> = clock.sleeps().iter().map(Duration::as_secs_f64).collect();
    // The pauses grow by a factor of 1.5. After a failure, the pause is longer by the same factor, and after the 429,
    // it is as long as the server requested.
    assert_eq!(sleeps, [1.0, 1.5, 2.25, 3.375, 7.59375, 11.390625, 120.0, 17.0859375]);
}

#[tokio::test]
async fn the_stream_gives_each_state_once() {
    let server = a_life().await;
    let (client, _) = on(&server);
    let states: Vec<_> =
        client.verifications().settle(&key()).changes().map(|it| it.unwrap().outcome()).collect().await;
    use realaml_ext::Check::{FaceMatch, QuickId};
    assert_eq!(
        states,
        [Outcome::Pending(vec![QuickId, FaceMatch].into()), Outcome::Pending(vec![FaceMatch].into()), Outcome::Pass]
    );
}

#[tokio::test]
async fn a_cancelled_one_is_complete() {
    let server = HostileServer::always(Answer::json(
        200,
        r#"{"signature_key":"6513270e269e0d37f2a74de452e6b438","is_cancelled":true}"#,
    ))
    .await;
    let (client, _) = on(&server);
    assert_eq!(client.verifications().settle(&key()).await.unwrap().outcome(), Outcome::Cancelled);
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn ends_at_its_deadline() {
    let server = HostileServer::always(record(false, false, None)).await;
    let (client, clock) = on(&server);
    let error = client.verifications().settle(&key()).with_deadline(Duration::from_secs(600)).await.unwrap_err();
    assert_eq!((error.kind(), clock.elapsed()), (ErrorKind::NotSettled, Duration::from_secs(600)));
    assert!(error.is_retryable() && !error.may_have_happened());
    insta::assert_snapshot!(error, @"get_verification: still unfinished after 10 min; call it again to continue waiting, or use callbacks");
    // The longest pause is 30 seconds, so the record was fetched at least every 30 seconds.
    assert!(server.count() >= 20, "{}", server.count());
}

/// A fetch that takes longer than the wait ends with it, even if the client's calls may take an hour.
#[tokio::test]
async fn a_fetch_without_an_answer_ends_with_the_wait() {
    let server = HostileServer::always(Act::BytesThenSilence(Vec::new())).await;
    let (hour, wait) = (Duration::from_secs(3600), Duration::from_millis(50));
    let client = builder(&server.base_url()).clock(Arc::new(SystemClock)).deadline(hour).attempt_deadline(hour);
    let settle = client.build().unwrap().verifications().settle(&key()).with_deadline(wait).into_future();
    let error = tokio::time::timeout(Duration::from_secs(20), settle).await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSettled);
    let source = std::error::Error::source(&error).unwrap().downcast_ref::<realaml_ext::Error>().unwrap();
    assert_eq!(source.kind(), ErrorKind::Deadline);
}

#[tokio::test]
async fn the_last_failure_is_kept_as_the_source() {
    let server = HostileServer::always(Answer::json(503, "{}")).await;
    let (client, _) = on(&server);
    let error = client.verifications().settle(&key()).with_deadline(Duration::from_secs(60)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSettled);
    let source = std::error::Error::source(&error).unwrap().downcast_ref::<realaml_ext::Error>().unwrap();
    assert_eq!(source.kind(), ErrorKind::Server);
}

#[tokio::test]
async fn a_failure_that_stays_ends_it() {
    for (status, kind) in [(404, ErrorKind::NotFound), (403, ErrorKind::Forbidden), (400, ErrorKind::BadRequest)] {
        let server = HostileServer::always(Answer::json(status, "{}")).await;
        let (client, _) = on(&server);
        assert_eq!(client.verifications().settle(&key()).await.unwrap_err().kind(), kind);
        let mut changes = client.verifications().settle(&key()).changes();
        assert_eq!(changes.next().await.unwrap().unwrap_err().kind(), kind);
        assert!(changes.next().await.is_none());
        assert_eq!(server.count(), 2);
    }
}

/// No state is lost if the future is repeatedly polled and dropped.
#[tokio::test]
async fn it_can_be_dropped_and_polled_at_any_point() {
    let server = a_life().await;
    let (client, _) = on(&server);
    let mut changes = client.verifications().settle(&key()).changes();
    let mut states = Vec::new();
    while states.len() < 3 {
        // The future is polled once and then dropped.
        if let Some(item) = changes.next().now_or_never() {
            states.push(item.unwrap().unwrap().outcome());
        }
        tokio::task::yield_now().await;
    }
    assert_eq!(states.last(), Some(&Outcome::Pass));
    assert!(changes.next().await.is_none());
    assert_eq!(server.count(), 9);
}

/// Reports a change immediately a given number of times, and then never again.
struct Hints(AtomicUsize);

impl Wakeups for Hints {
    fn changed<'a>(&'a self, _: &'a SignatureKey) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>> {
        let left = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |it| it.checked_sub(1)).is_ok();
        Box::pin(async move {
            if !left {
                std::future::pending().await
            }
        })
    }
}

/// A manual clock whose long sleeps never end, so that only hints make the wait continue.
#[derive(Debug, Default)]
struct Stuck(ManualClock);

impl Clock for Stuck {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.0.now()
    }

    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep(&self, duration: Duration) -> realaml_ext::clock::Sleep<'_> {
        if duration <= Duration::from_millis(200) { self.0.sleep(duration) } else { Box::pin(std::future::pending()) }
    }
}

#[tokio::test]
async fn hints_make_it_look_at_once() {
    let server = HostileServer::start(|_, number| record(number == 3, true, (number == 3).then_some("FAIL"))).await;
    let client = builder(&server.base_url()).clock(Arc::new(Stuck::default())).build().unwrap();
    let hints = Arc::new(Hints(AtomicUsize::new(3)));
    let verification = client.verifications().settle(&key()).with_wakeups(hints).await.unwrap();
    assert!(matches!(verification.outcome(), Outcome::Fail(_)));
    assert_eq!(server.count(), 4);
}

#[tokio::test]
async fn a_flood_of_hints_does_not_become_a_flood_of_requests() {
    let server = HostileServer::always(record(false, false, None)).await;
    let (client, _) = on(&server);
    let hints = Arc::new(Hints(AtomicUsize::new(usize::MAX)));
    let settle = client.verifications().settle(&key()).with_wakeups(hints).with_deadline(Duration::from_secs(10));
    settle.await.unwrap_err();
    // There is at most one fetch every 200 ms.
    assert!(server.count() <= 51, "{}", server.count());
}

/// A final state may be missing from the spec. The wait then ends at its deadline, and its error names the state.
#[tokio::test]
async fn a_state_that_is_not_known_is_named_when_the_wait_ends() {
    let record = json!({
        "signature_key": key().expose(), "is_completed": false, "is_expired": true, "status": "abandoned",
        "review_state": "Aroha Ngata", "Aroha": true,
    });
    let server = HostileServer::always(Answer::json(200, record.to_string())).await;
    let (client, _) = on(&server);
    let pending = client.verifications().get(&key()).await.unwrap();
    let Outcome::Pending(open) = pending.outcome() else { panic!("{:?}", pending.outcome()) };
    assert!(open.checks().is_empty());
    assert_eq!(open.unknown_states(), pending.unknown_states());
    assert_eq!(pending.unknown_states(), ["is_expired", "review_state", "status: abandoned"]);
    let error = client.verifications().settle(&key()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSettled);
    insta::assert_snapshot!(error, @"get_verification: still unfinished after 30 min; the record contains `is_expired`, `review_state`, `status: abandoned`, which this version does not know and which may mean that it will not finish");
}

#[tokio::test]
async fn a_wait_for_a_form_or_a_document_names_the_state_too() {
    let record = json!({"id": "6513", "status": "abandoned", "is_expired": true});
    let server = HostileServer::always(Answer::json(200, record.to_string())).await;
    let (client, _) = on(&server);
    let form = client.forms().settle("6513").await.unwrap_err();
    let document = client.esign().settle("6513").await.unwrap_err();
    for error in [form, document] {
        assert_eq!(error.kind(), ErrorKind::NotSettled);
        let text = error.to_string();
        assert!(text.contains("`is_expired`") && text.contains("abandoned"), "{text}");
    }
}

/// However long the server asks the client to wait, the record is fetched before the deadline. Pauses of any length are
/// accepted.
#[tokio::test]
async fn a_server_that_asks_to_wait_for_a_day_is_looked_at_before_the_deadline() {
    let server = HostileServer::start(|_, number| match number {
        0 => Answer::json(429, "{}").header("retry-after", "86400").into(),
        _ => record(true, true, Some("PASS")),
    })
    .await;
    let (client, clock) = on(&server);
    let settle = client.verifications().settle(&key()).with_deadline(Duration::from_secs(600));
    assert_eq!(settle.await.unwrap().outcome(), Outcome::Pass);
    assert_eq!((server.count(), clock.elapsed()), (2, Duration::from_secs(595)));

    let server = HostileServer::always(record(false, true, None)).await;
    let (client, _) = on(&server);
    let settle = client.verifications().settle(&key()).with_pauses(Duration::MAX, Duration::MAX);
    assert_eq!(settle.await.unwrap_err().kind(), ErrorKind::NotSettled);
    assert_eq!(server.count(), 2);

    // The client's own pauses also leave time for the last fetch, even if they would last beyond the deadline.
    let server = HostileServer::start(|_, number| match number {
        0 => record(false, true, None),
        _ => record(true, true, Some("PASS")),
    })
    .await;
    let (client, clock) = on(&server);
    let settle = client.verifications().settle(&key()).with_pauses(Duration::MAX, Duration::MAX);
    assert_eq!(settle.await.unwrap().outcome(), Outcome::Pass);
    assert_eq!((server.count(), clock.elapsed()), (2, Duration::from_secs(30 * 60 - 5)));
}
