//! Tests that no record is created twice and none is lost when processes are killed at random times.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use realaml_ext::reqwest::Client;
use realaml_sandbox::{Fault, Sandbox};
use serde_json::{Value, json};
use tokio::sync::{Mutex, Semaphore};

use crate::{
    application::{Application, until},
    sidecar::{Database, Sidecar},
};

/// Returns how many records are created, and how often a process is killed: once for every ten creations.
fn scale() -> (usize, usize) {
    let scale = std::env::var("REALAML_CRASH_SCALE").ok().and_then(|it| it.parse().ok()).unwrap_or(100);
    (scale, scale / 10)
}

/// Returns a number that looks random, and is always the same for the same seed.
fn chance(seed: usize) -> usize {
    let mut mixed = (seed as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed >> 33) as usize
}

#[tokio::test(flavor = "multi_thread")]
async fn kills_and_resets_create_nothing_twice_and_lose_nothing() {
    let (creates, kills) = scale();
    let waits = [Duration::from_millis(100); 100];
    let sandbox = Arc::new(Sandbox::builder().callback_waits(waits).start().await.unwrap());
    let database = Database::new().await;
    let (application, forward_to) = Application::start(10).await;
    let sidecars: Arc<Vec<Mutex<Sidecar>>> =
        Arc::new((0..2).map(|_| Mutex::new(Sidecar::start(&sandbox, &database.address, &forward_to, &[]))).collect());
    let mut urls = Vec::new();
    for sidecar in sidecars.iter() {
        urls.push(sidecar.lock().await.url.clone());
    }

    let (over, done) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let killer = {
        let (sidecars, over, done) = (sidecars.clone(), over.clone(), done.clone());
        tokio::spawn(async move {
            let mut killed = 0;
            while killed < kills && !over.load(Ordering::Relaxed) {
                // The kills are spread over the creations, and each occurs after a different delay.
                while done.load(Ordering::Relaxed) < killed * creates / kills.max(1) && !over.load(Ordering::Relaxed) {
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
                tokio::time::sleep(Duration::from_micros(chance(killed) as u64 % 20_000)).await;
                let sidecar = sidecars[chance(killed + 7) % 2].lock();
                tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(sidecar).crash());
                killed += 1;
            }
            killed
        })
    };

    let slots = Arc::new(Semaphore::new(8));
    let mut calls = Vec::new();
    for number in 0..creates {
        let slot = slots.clone().acquire_owned().await.unwrap();
        if chance(number + 1000).is_multiple_of(10) {
            sandbox.inject_fault(Fault::reset().on("create_verification").times(1).after_handling()).unwrap();
        }
        let (urls, done) = (urls.clone(), done.clone());
        calls.push(tokio::spawn(async move {
            let answer = create(&urls, number).await;
            done.fetch_add(1, Ordering::Relaxed);
            drop(slot);
            (format!("matter-{number}"), answer)
        }));
    }
    let mut answers = BTreeMap::new();
    for call in calls {
        let (reference, answer) = call.await.unwrap();
        answers.insert(reference, answer);
    }
    over.store(true, Ordering::Relaxed);
    let killed = killer.await.unwrap();

    // The number of records that the server created for each reference that the journal put into a request.
    let mut made: BTreeMap<String, usize> = BTreeMap::new();
    for call in sandbox.calls() {
        if call.operation.as_deref() == Some("create_verification") && call.handled {
            *made.entry(call.body.unwrap()["reference"].as_str().unwrap().to_owned()).or_default() += 1;
        }
    }
    let twice: Vec<_> = made.iter().filter(|it| *it.1 > 1).collect();
    assert!(twice.is_empty(), "created twice: {twice:?}");
    assert_eq!(made.len(), sandbox.counts().verifications);
    for reference in made.keys() {
        let state = show(&urls, reference).await["state"].as_str().unwrap().to_owned();
        assert!(["created", "in_doubt", "sending"].contains(&&*state), "{reference} is {state}");
    }

    // The people complete the verifications, and callbacks are sent.
    sandbox.clear_faults();
    for message in sandbox.messages() {
        sandbox.complete(message.link.rsplit('/').next().unwrap()).unwrap();
    }
    until("every record was told", 120, async || made.keys().all(|it| application.last().contains_key(it))).await;
    let again = application.check_order();
    assert_eq!(application.last().keys().collect::<Vec<_>>(), made.keys().collect::<Vec<_>>());
    let mut doubts = 0;
    for reference in answers.keys() {
        let state = show(&urls, reference).await["state"].as_str().unwrap().to_owned();
        match made.contains_key(reference) {
            true => assert_eq!(state, "created", "{reference}: a callback resolved it"),
            // The call was not sent before the kill. The journal cannot determine that, so the call is never repeated.
            false => doubts += usize::from(state != "not_sent"),
        }
    }
    for canary in ["CanaryFirst", "CanaryLast", "canary@example.com"] {
        assert!(!database.holds(canary), "{canary} is in the database");
    }
    let counted = |status: u16| answers.values().filter(|it| **it == status).count();
    println!(
        "creations {creates}, kills {killed}, answered 201/200/202: {}/{}/{}, made {}, without a record {doubts}, \
         told again {again}",
        counted(201),
        counted(200),
        counted(202),
        made.len(),
    );
}

/// Creates a record under a reference, retrying until the call is accepted, as an application would. Returns the
/// status.
async fn create(urls: &[String], number: usize) -> u16 {
    let request = json!({ "first_name": "CanaryFirst", "last_name": "CanaryLast", "email": "canary@example.com" });
    let body = json!({ "operation": "create_verification", "request": request }).to_string();
    for attempt in 0.. {
        let url = &urls[(number + attempt) % 2];
        let request = Client::new().post(format!("{url}/journal/matter-{number}")).body(body.clone());
        match request.send().await.map(|it| it.status().as_u16()) {
            Ok(status @ (200..=202)) => return status,
            Ok(503) | Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
            Ok(status) => panic!("the server responded with {status}"),
        }
    }
    0
}

async fn show(urls: &[String], reference: &str) -> Value {
    for attempt in 0.. {
        let url = format!("{}/journal/{reference}", urls[attempt % 2]);
        if let Ok(answer) = Client::new().get(url).send().await {
            return serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Value::Null
}
