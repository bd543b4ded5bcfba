//! Tests what counts as a change, what a leaked address can do, and what happens if a store fails to close a claim.

use std::sync::{
    Arc,
    atomic::{AtomicU32, AtomicUsize, Ordering::SeqCst},
};

use object_store::{ObjectStoreExt, memory::InMemory, path::Path};
use realaml_ext::{
    callbacks::{
        CallbackSecret, Callbacks, Claim, Closed, HandlingErrorKind, LocalSeen, Receiver, Refusal, Seen, SeenFuture,
        SharedSeen, State, Subject,
    },
    raw::types,
};
use realaml_tests::{
    clients::{self, key},
    hostile::{Answer, HostileServer},
};
use serde_json::{Value, json};

use super::naming;

fn callbacks() -> Callbacks {
    Callbacks::new("https://app.example.com/callbacks", CallbackSecret::new("s".repeat(32)).unwrap()).unwrap()
}

fn counting(callbacks: &Callbacks, server: &HostileServer) -> (Receiver, Arc<AtomicUsize>) {
    let runs = Arc::new(AtomicUsize::new(0));
    let count = runs.clone();
    let receiver = callbacks.receiver(&clients::client(&server.base_url())).handle(move |_| {
        count.fetch_add(1, SeqCst);
        async { Ok::<_, std::io::Error>(()) }
    });
    (receiver, runs)
}

/// Each step changes a verdict or a hit, but not the overall result. Changed links and times do not count as changes.
#[tokio::test]
async fn every_verdict_and_every_hit_is_a_change_and_a_link_is_none() {
    let callbacks = callbacks();
    let address = callbacks.mint("m-1").unwrap();
    let mut record = json!({
        "signature_key": key().expose(), "callback_url": address.expose(), "is_completed": true, "result": "PASS",
        "pep_overall_result": "NA", "pep_hits": [], "facematch_voi_results": [{ "overall_result": "PASS" }],
    });
    let server = HostileServer::always(Answer::json(200, record.to_string())).await;
    let (receiver, runs) = counting(&callbacks, &server);
    let steps: [(&str, Value); 10] = [
        ("/pep_hits", json!([{ "name": "Canary One", "score": 0.9 }])),
        ("/pep_hits/0/name", json!("Canary Two")),
        ("/pep_hits", json!([{ "name": "Canary Two", "score": 0.9 }, { "name": "Canary Three" }])),
        ("/facematch_voi_results/0/overall_result", json!("FAIL")),
        ("/facematch_voi_results", json!([{ "overall_result": "FAIL" }, { "mrz_result": "PASS" }])),
        ("/facematch_mrz_result", json!("FAIL")),
        ("/quick_id_name_result", json!("PARTIAL")),
        ("/quick_id_result_sources", json!([{ "label": "Register", "name": "FAIL" }])),
        ("/bankmatch_overall_result", json!("REVIEW")),
        ("/verdict_of_tomorrow", json!("FAIL")),
    ];
    let mut handled = 0;
    for (number, (path, value)) in steps.into_iter().enumerate() {
        match record.pointer_mut(path) {
            Some(at) => *at = value,
            None => record[&path[1..]] = value,
        }
        for fetch in 0..2 {
            record["final_report_pdf_url_TEMP"] = format!("https://files.example/{number}/{fetch}").into();
            record["fetched_at"] = format!("2026-01-01T00:00:{number}{fetch}Z").into();
            record["latitude"] = Value::Null;
            server.becomes(Answer::json(200, record.to_string()));
            receiver.accept(callbacks.recognise(address.expose(), naming(&key()).as_bytes()).unwrap()).unwrap();
            receiver.idle().await;
            handled += usize::from(fetch == 0);
            assert_eq!(runs.load(SeqCst), handled, "{path}, fetch {fetch}");
        }
    }
}

/// Anyone who learns an address can send any number of keys to it. Other addresses are not affected.
#[tokio::test]
async fn one_leaked_address_is_limited() {
    let callbacks = callbacks();
    let server = HostileServer::always(Answer::json(404, "{}")).await;
    let (receiver, _) = counting(&callbacks, &server);
    let (leaked, genuine) = (callbacks.mint("m-1").unwrap(), callbacks.mint("m-2").unwrap());
    let mut refused = 0;
    for number in 0..20_000 {
        let body = json!({ "signature_key": format!("{number:032x}") }).to_string();
        let callback = callbacks.recognise(leaked.expose(), body.as_bytes()).unwrap();
        refused += usize::from(receiver.accept(callback) == Err(Refusal::TooMany));
    }
    let callback = callbacks.recognise(genuine.expose(), naming(&key()).as_bytes()).unwrap();
    assert_eq!(receiver.accept(callback), Ok(()));
    receiver.idle().await;
    assert_eq!(refused, 20_000 - 30);
    assert!(server.count() <= 31, "{}", server.count());
    assert_eq!(Refusal::TooMany.response().headers()["retry-after"], "60");
}

/// A store that fails to close a claim a given number of times.
#[derive(Debug)]
struct Forgetful {
    inner: LocalSeen,
    failures: AtomicU32,
}

impl Seen for Forgetful {
    fn last<'a>(&'a self, subject: &'a Subject) -> SeenFuture<'a, Option<(Claim, Option<Closed>)>> {
        self.inner.last(subject)
    }

    fn claim<'a>(&'a self, subject: &'a Subject, claim: &'a Claim) -> SeenFuture<'a, bool> {
        self.inner.claim(subject, claim)
    }

    fn was_handled<'a>(&'a self, subject: &'a Subject, state: &'a State) -> SeenFuture<'a, bool> {
        self.inner.was_handled(subject, state)
    }

    fn close<'a>(&'a self, subject: &'a Subject, number: u64, closed: Closed) -> SeenFuture<'a, ()> {
        if self.failures.fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1)).is_ok() {
            return Box::pin(async { Err("the store is away".into()) });
        }
        self.inner.close(subject, number, closed)
    }
}

/// Returns how often the handler ran, and the reported errors.
async fn with_failures(failures: u32) -> (usize, Vec<HandlingErrorKind>) {
    let callbacks = callbacks();
    let address = callbacks.mint("m-1").unwrap();
    let record = json!({ "signature_key": key().expose(), "callback_url": address.expose(), "is_completed": true });
    let server = HostileServer::always(Answer::json(200, record.to_string())).await;
    let (runs, told) = (Arc::new(AtomicUsize::new(0)), Arc::new(std::sync::Mutex::new(Vec::new())));
    let (count, log) = (runs.clone(), told.clone());
    let receiver = callbacks
        .receiver(&clients::client(&server.base_url()))
        .seen(Forgetful { inner: LocalSeen::new(), failures: AtomicU32::new(failures) })
        .on_failure(move |_, error| log.lock().unwrap().push(error.kind()))
        .handle(move |_| {
            count.fetch_add(1, SeqCst);
            async { Ok::<_, std::io::Error>(()) }
        });
    receiver.accept(callbacks.recognise(address.expose(), naming(&key()).as_bytes()).unwrap()).unwrap();
    receiver.idle().await;
    let told = told.lock().unwrap().clone();
    (runs.load(SeqCst), told)
}

#[tokio::test]
async fn a_store_that_fails_to_close_does_not_run_the_handler_again() {
    for failures in 0..=4 {
        assert_eq!(with_failures(failures).await, (1, vec![]), "{failures} failures");
    }
    assert_eq!(with_failures(u32::MAX).await, (1, vec![HandlingErrorKind::Store]));
}

/// A broken write or a wrong clock may leave an invalid claim in the store, and a handler may have an endless deadline.
/// Neither leaves a callback unhandled.
#[tokio::test]
async fn a_broken_claim_and_an_endless_deadline_block_nothing() {
    let key_digest = Subject::of(&key());
    for left_behind in ["", "{}", r#"{"state":"STATE","until":"9999-01-01T00:00:00Z"}"#] {
        let callbacks = callbacks();
        let address = callbacks.mint("m-1").unwrap();
        let record = json!({ "signature_key": key().expose(), "callback_url": address.expose(), "is_completed": true });
        let server = HostileServer::always(Answer::json(200, record.to_string())).await;
        let store = Arc::new(InMemory::new());
        let claim = Path::from(format!("seen/{key_digest}/00000000000000000001.claim"));
        store.put(&claim, left_behind.replace("STATE", &"ab".repeat(32)).into()).await.unwrap();
        let runs = Arc::new(AtomicUsize::new(0));
        let count = runs.clone();
        let receiver = callbacks
            .receiver(&clients::client(&server.base_url()))
            .seen(SharedSeen::new(store, "seen"))
            .deadline(std::time::Duration::MAX)
            .handle(move |_| {
                count.fetch_add(1, SeqCst);
                async { Ok::<_, std::io::Error>(()) }
            });
        receiver.accept(callbacks.recognise(address.expose(), naming(&key()).as_bytes()).unwrap()).unwrap();
        receiver.idle().await;
        assert_eq!(runs.load(SeqCst), 1, "{left_behind}");
    }
}

/// Whoever reads the store must not be able to test guesses about a person.
#[tokio::test]
async fn the_store_of_handled_states_contains_only_keyed_digests() {
    let callbacks = callbacks();
    let address = callbacks.mint("m-1").unwrap();
    let record = json!({ "signature_key": key().expose(), "callback_url": address.expose(), "is_completed": true });
    let server = HostileServer::always(Answer::json(200, record.to_string())).await;
    let store = Arc::new(InMemory::new());
    let receiver = callbacks
        .receiver(&clients::client(&server.base_url()))
        .seen(SharedSeen::new(store.clone(), "seen"))
        .handle(|_| async { Ok::<_, std::io::Error>(()) });
    receiver.accept(callbacks.recognise(address.expose(), naming(&key()).as_bytes()).unwrap()).unwrap();
    receiver.idle().await;
    let claim = Path::from(format!("seen/{}/00000000000000000001.claim", Subject::of(&key())));
    let claim: Value = serde_json::from_slice(&store.get(&claim).await.unwrap().bytes().await.unwrap()).unwrap();
    let fetched: types::Verification = serde_json::from_value(record).unwrap();
    let stored: State = claim["state"].as_str().unwrap().parse().unwrap();
    assert_ne!(stored, State::of(&fetched));
}
