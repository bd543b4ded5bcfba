//! Tests that each state of a verification is handled once and in order.

use std::sync::{Arc, Mutex};

use realaml_ext::{callbacks::Callbacks, clock::ManualClock, verifications::Resend};
use realaml_sandbox::{Completion, Verdict};
use realaml_tests::{
    clients,
    hostile::{Answer, HostileServer},
};
use tokio::sync::{Notify, Semaphore};

use super::{App, naming, secret};

#[tokio::test]
async fn a_hundred_concurrent_duplicates_run_the_handler_once() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    app.sandbox.complete(created.key.expose()).unwrap();
    app.sandbox.deliver_callback(created.key.expose(), 100).unwrap();
    app.idle().await;
    assert!(app.sandbox.callbacks().len() > 100);
    let passes: Vec<_> = app.handled().into_iter().filter(|it| it.1 == "Pass").collect();
    assert_eq!(passes, [("matter-1".into(), "Pass".into())]);
    let before = app.handled();
    app.sandbox.deliver_callback(created.key.expose(), 100).unwrap();
    app.idle().await;
    assert_eq!(app.handled(), before);
}

/// Callbacks carry no state, so a late callback only leads to another fetch of the current record.
#[tokio::test]
async fn states_are_handled_in_their_order_however_callbacks_arrive() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    let body = naming(&created.key);
    app.sandbox.start_checks(created.key.expose()).unwrap();
    app.idle().await;
    app.sandbox.complete(created.key.expose()).unwrap();
    app.idle().await;
    for _late in 0..10 {
        app.call(&created.address, body.clone()).await;
        app.receiver.idle().await;
    }
    let outcomes: Vec<_> = app.handled().into_iter().map(|it| it.1).collect();
    assert!(
        outcomes.len() >= 2 && outcomes[..outcomes.len() - 1].iter().all(|it| it.starts_with("Pending")),
        "{outcomes:?}"
    );
    assert_eq!(outcomes.last().map(String::as_str), Some("Pass"));
}

/// A verification fails, is reset, and fails again. The second failure is a new state.
#[tokio::test]
async fn a_state_that_comes_back_is_handled_again() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    let failing = Completion::default().facematch(Verdict::Fail);
    app.sandbox.complete_with(created.key.expose(), failing).unwrap();
    app.idle().await;
    app.client.verifications().reset(&created.key).await.unwrap();
    app.idle().await;
    app.call(&created.address, naming(&created.key)).await;
    app.idle().await;
    app.client.verifications().resend(&created.key, &Resend::to_same()).await.unwrap();
    app.sandbox.complete_with(created.key.expose(), failing).unwrap();
    app.idle().await;
    let outcomes: Vec<_> =
        app.handled().iter().map(|it| it.1.split('(').next().unwrap_or_default().to_owned()).collect();
    let start = outcomes.iter().position(|it| it == "Fail").unwrap();
    assert_eq!(outcomes[start..], ["Fail", "Pending", "Fail"], "{outcomes:?}");
}

/// Returns the states that the handler received, and the server. The server returns these results to the fetches in
/// turn, and then repeats the last one.
async fn handled_of(answers: &'static [&'static str], callbacks_of: usize) -> (Vec<String>, HostileServer) {
    let callbacks = Callbacks::new("https://app.example.com/callbacks", secret(1)).unwrap();
    let address = callbacks.mint("m-1").unwrap();
    let url = address.expose().to_owned();
    let server = HostileServer::start(move |_, number| {
        let result = answers[number.min(answers.len() - 1)];
        let record = serde_json::json!({
            "signature_key": clients::key().expose(), "callback_url": url, "is_completed": true, "result": result,
        });
        Answer::json(200, record.to_string()).into()
    })
    .await;
    let handled = Arc::new(Mutex::new(Vec::new()));
    let ledger = handled.clone();
    let clock = Arc::new(ManualClock::default());
    let client = clients::builder(&server.base_url()).clock(clock).build().unwrap();
    let receiver = callbacks.receiver(&client).handle(move |confirmed| {
        ledger.lock().unwrap().push(confirmed.verification().outcome().as_str().to_owned());
        async { Ok::<_, std::io::Error>(()) }
    });
    for _ in 0..callbacks_of {
        let callback = callbacks.recognise(address.expose(), naming(&clients::key()).as_bytes()).unwrap();
        receiver.accept(callback).unwrap();
        receiver.idle().await;
    }
    let handled = handled.lock().unwrap().clone();
    (handled, server)
}

/// After the newer record, a cache or a lagging replica of the vendor returns the older record for a while.
#[tokio::test]
async fn an_older_read_does_not_follow_a_newer_one_to_the_handler() {
    let (handled, server) = handled_of(&["FAIL", "PASS", "FAIL", "FAIL", "FAIL", "PASS"], 3).await;
    assert_eq!(handled, ["fail", "pass"]);
    assert_eq!(server.count(), 6, "the late answer is looked at again until it gives way");
    assert!(server.received().iter().all(|it| it.header("cache-control") == Some("no-cache")));
}

/// A verification that has returned to an earlier state and stays there is handled again.
#[tokio::test]
async fn a_record_that_stays_in_an_earlier_state_has_gone_back() {
    let (handled, server) = handled_of(&["FAIL", "PASS", "FAIL"], 4).await;
    assert_eq!(handled, ["fail", "pass", "fail"]);
    assert_eq!(server.count(), 2 + 5 + 1);
}

/// The record changes while the handler runs, and the second callback is the only one that announces the change.
#[tokio::test]
async fn a_callback_that_comes_while_the_handler_runs_leads_to_another_fetch() {
    let callbacks = Callbacks::new("https://app.example.com/callbacks", secret(1)).unwrap();
    let address = callbacks.mint("m-1").unwrap();
    let url = address.expose().to_owned();
    let server = HostileServer::start(move |_, number| {
        let result = if number == 0 { "FAIL" } else { "PASS" };
        let record = serde_json::json!({
            "signature_key": clients::key().expose(), "callback_url": url, "is_completed": true, "result": result,
        });
        Answer::json(200, record.to_string()).into()
    })
    .await;
    let (handled, begun, ends) =
        (Arc::new(Mutex::new(Vec::new())), Arc::new(Notify::new()), Arc::new(Semaphore::new(0)));
    let (ledger, begins, may_end) = (handled.clone(), begun.clone(), ends.clone());
    let receiver = callbacks.receiver(&clients::client(&server.base_url())).handle(move |confirmed| {
        let outcome = confirmed.verification().outcome().as_str().to_owned();
        let (ledger, begins, may_end) = (ledger.clone(), begins.clone(), may_end.clone());
        async move {
            begins.notify_one();
            may_end.acquire().await.unwrap().forget();
            ledger.lock().unwrap().push(outcome);
            Ok::<_, std::io::Error>(())
        }
    });
    let callback = || callbacks.recognise(address.expose(), naming(&clients::key()).as_bytes()).unwrap();
    receiver.accept(callback()).unwrap();
    begun.notified().await;
    receiver.accept(callback()).unwrap();
    ends.add_permits(2);
    receiver.idle().await;
    assert_eq!(*handled.lock().unwrap(), ["fail", "pass"]);
}
