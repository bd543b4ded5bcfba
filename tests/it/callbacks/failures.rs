//! Tests callbacks whose handling fails.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use realaml_ext::callbacks::{
    Claim, Closed, ConfirmErrorKind, HandlingErrorKind, LocalSeen, Refusal, Seen, SeenFuture, State, Subject,
};
use realaml_tests::{
    clients,
    hostile::{Act, Answer, HostileServer},
};
use serde_json::json;

use super::{App, naming, secret};

type Failures = Arc<Mutex<Vec<HandlingErrorKind>>>;

/// Calls a handler that fails `badly` times before it succeeds. Returns how often it ran, and the reported errors.
async fn bad_handler(badly: usize, how: HandlingErrorKind) -> (usize, Vec<HandlingErrorKind>) {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    let (runs, failures) = (Arc::new(AtomicUsize::new(0)), Failures::default());
    let (count, log) = (runs.clone(), failures.clone());
    let receiver = app
        .callbacks
        .receiver(&app.client)
        .deadline(if how == HandlingErrorKind::Deadline { Duration::from_millis(5) } else { Duration::from_secs(60) })
        .on_failure(move |_, error| log.lock().unwrap().push(error.kind()))
        .handle(move |_| {
            let bad = count.fetch_add(1, SeqCst) < badly;
            async move {
                match how {
                    _ if !bad => Ok(()),
                    HandlingErrorKind::Panic => panic!("the handler is broken"),
                    HandlingErrorKind::Deadline => std::future::pending().await,
                    _ => Err(std::io::Error::other("the database is away")),
                }
            }
        });
    let callback = app.callbacks.recognise(created.address.expose(), naming(&created.key).as_bytes()).unwrap();
    receiver.accept(callback.clone()).unwrap();
    receiver.idle().await;
    // If the first callback was given up, a later one is handled. Otherwise, the later one is a duplicate.
    receiver.accept(callback).unwrap();
    receiver.idle().await;
    let failures = failures.lock().unwrap().clone();
    (runs.load(SeqCst), failures)
}

#[tokio::test]
async fn a_handler_that_fails_is_called_again_until_it_succeeds() {
    for how in [HandlingErrorKind::Handler, HandlingErrorKind::Panic, HandlingErrorKind::Deadline] {
        assert_eq!(bad_handler(2, how).await, (3, vec![]), "{how:?}");
    }
}

#[tokio::test]
async fn a_callback_that_was_given_up_is_handled_when_it_comes_again() {
    assert_eq!(bad_handler(6, HandlingErrorKind::Handler).await, (7, vec![HandlingErrorKind::Handler]));
}

#[tokio::test]
async fn what_cannot_be_confirmed_is_told_and_not_tried_again() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    let other = app.create("matter-2").await;
    let told = Arc::new(Mutex::new(Vec::new()));
    let log = told.clone();
    let receiver = app
        .callbacks
        .receiver(&app.client)
        .on_failure(move |reference, error| log.lock().unwrap().push((reference.to_owned(), error.kind())))
        .handle(async |_| Err(std::io::Error::other("nothing may come here")));
    app.sandbox.clear_calls();
    let bodies = [naming(&other.key), naming(&clients::key()), String::new()];
    for body in bodies {
        receiver.accept(app.callbacks.recognise(created.address.expose(), body.as_bytes()).unwrap()).unwrap();
        receiver.idle().await;
    }
    let kinds = [ConfirmErrorKind::Foreign, ConfirmErrorKind::Fetch, ConfirmErrorKind::NoKey];
    assert_eq!(*told.lock().unwrap(), kinds.map(|it| ("matter-1".to_owned(), HandlingErrorKind::Confirm(it))));
    assert_eq!(app.sandbox.calls().len(), 2);
}

/// A store that is unavailable at first.
#[derive(Debug)]
struct Shaky {
    seen: LocalSeen,
    failures: AtomicUsize,
}

impl Shaky {
    fn fails(&self) -> bool {
        self.failures.fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1)).is_ok()
    }
}

impl Seen for Shaky {
    fn last<'a>(&'a self, subject: &'a Subject) -> SeenFuture<'a, Option<(Claim, Option<Closed>)>> {
        if self.fails() { Box::pin(async { Err("the store is away".into()) }) } else { self.seen.last(subject) }
    }

    fn claim<'a>(&'a self, subject: &'a Subject, claim: &'a Claim) -> SeenFuture<'a, bool> {
        self.seen.claim(subject, claim)
    }

    fn was_handled<'a>(&'a self, subject: &'a Subject, state: &'a State) -> SeenFuture<'a, bool> {
        self.seen.was_handled(subject, state)
    }

    fn close<'a>(&'a self, subject: &'a Subject, number: u64, closed: Closed) -> SeenFuture<'a, ()> {
        self.seen.close(subject, number, closed)
    }
}

#[tokio::test]
async fn a_store_that_is_away_for_a_while_loses_nothing() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    let runs = Arc::new(AtomicUsize::new(0));
    let count = runs.clone();
    let seen = Shaky { seen: LocalSeen::new(), failures: AtomicUsize::new(3) };
    let receiver = app.callbacks.receiver(&app.client).seen(seen).handle(move |_| {
        count.fetch_add(1, SeqCst);
        async { Ok::<_, std::io::Error>(()) }
    });
    for _ in 0..3 {
        let callback = app.callbacks.recognise(created.address.expose(), naming(&created.key).as_bytes()).unwrap();
        receiver.accept(callback).unwrap();
        receiver.idle().await;
    }
    assert_eq!(runs.load(SeqCst), 1);
}

/// An API that never responds must not fill the memory with waiting callbacks.
#[tokio::test]
async fn too_many_waiting_callbacks_are_sent_away() {
    let server = HostileServer::always(Act::BytesThenSilence(Vec::new())).await;
    let callbacks = realaml_ext::callbacks::Callbacks::new("https://app.example.com/callbacks", secret(1)).unwrap();
    let client = clients::client(&server.base_url());
    let receiver = callbacks.receiver(&client).handle(async |_| Ok::<_, std::io::Error>(()));
    let callback = || {
        let address = callbacks.mint("matter-1").unwrap();
        callbacks.recognise(address.expose(), naming(&clients::key()).as_bytes()).unwrap()
    };
    let first = callback();
    receiver.accept(first.clone()).unwrap();
    for _ in 1..10_000 {
        receiver.accept(callback()).unwrap();
    }
    assert_eq!(receiver.accept(callback()), Err(Refusal::Busy));
    assert_eq!(receiver.accept(first), Ok(()), "what waits already may come again");
    let response = Refusal::Busy.response();
    assert_eq!((response.status().as_u16(), &response.headers()["retry-after"]), (503, &"60".parse().unwrap()));
}

/// A server error is temporary. The callback is confirmed once the API is available again.
#[tokio::test]
async fn an_api_that_is_away_for_a_while_loses_nothing() {
    let callbacks = realaml_ext::callbacks::Callbacks::new("https://app.example.com/callbacks", secret(1)).unwrap();
    let address = callbacks.mint("matter-1").unwrap();
    let record = json!({ "signature_key": clients::key().expose(), "callback_url": address.expose() }).to_string();
    let server = HostileServer::start(move |_, number| match number {
        0..=6 => Answer::new(502, "<html>").into(),
        _ => Answer::json(200, record.clone()).into(),
    })
    .await;
    let runs = Arc::new(AtomicUsize::new(0));
    let count = runs.clone();
    let receiver = callbacks.receiver(&clients::client(&server.base_url())).handle(move |_| {
        count.fetch_add(1, SeqCst);
        async { Ok::<_, std::io::Error>(()) }
    });
    let callback = callbacks.recognise(address.expose(), naming(&clients::key()).as_bytes()).unwrap();
    receiver.accept(callback).unwrap();
    receiver.idle().await;
    assert_eq!(runs.load(SeqCst), 1);
}

/// An application stops in time whatever is in progress, and reports the callbacks that are left.
#[tokio::test]
async fn a_shutdown_ends_in_time_and_says_what_is_left() {
    let record =
        |address: &str| json!({ "signature_key": clients::key().expose(), "callback_url": address }).to_string();
    let callbacks = realaml_ext::callbacks::Callbacks::new("https://app.example.com/callbacks", secret(1)).unwrap();
    let address = callbacks.mint("matter-1").unwrap();
    let server = HostileServer::always(Answer::json(200, record(address.expose()))).await;
    let stuck = Arc::new(AtomicUsize::new(0));
    let entered = stuck.clone();
    let receiver = callbacks.receiver(&clients::client(&server.base_url())).handle(move |confirmed| {
        let sticks = entered.fetch_add(1, SeqCst) > 0 || confirmed.reference() != "matter-1";
        async move {
            if sticks {
                std::future::pending::<()>().await;
            }
            Ok::<_, std::io::Error>(())
        }
    });
    let call = |address: &realaml_ext::SecretUrl| {
        receiver.accept(callbacks.recognise(address.expose(), naming(&clients::key()).as_bytes()).unwrap())
    };
    call(&address).unwrap();
    assert_eq!(receiver.clone().shutdown(Duration::MAX).await, [""; 0], "nothing is left");
    assert_eq!((call(&address), stuck.load(SeqCst)), (Err(Refusal::Busy), 1), "none is taken on any more");

    let others = ["matter-3", "matter-2"].map(|it| callbacks.mint(it).unwrap());
    let silent = HostileServer::always(Act::BytesThenSilence(Vec::new())).await;
    let client = clients::client(&silent.base_url());
    let receiver = callbacks.receiver(&client).handle(async |_| Ok::<_, std::io::Error>(()));
    for address in &others {
        for key in ["a", "b"] {
            let body = json!({ "signature_key": key }).to_string();
            receiver.accept(callbacks.recognise(address.expose(), body.as_bytes()).unwrap()).unwrap();
        }
    }
    let shutdown = tokio::time::timeout(Duration::from_secs(30), receiver.shutdown(Duration::from_millis(100)));
    assert_eq!(shutdown.await.expect("it ends in time"), ["matter-2", "matter-3"]);
    receiver.idle().await;
    assert_eq!(receiver.shutdown(Duration::ZERO).await, [""; 0]);
}
