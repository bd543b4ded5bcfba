//! Measures the cost of ten thousand open waits on one machine: with our client, and with the same loop written with
//! reqwest.
//!
//! Each wait fetches its own record immediately, again after a second, and then with growing pauses of up to ten
//! seconds. After half a minute, all records are completed at the same moment, and the waits end within the longest
//! pause. The server runs in the same process, so its share of the processor time is included in both measurements.

#![expect(clippy::disallowed_methods, reason = "a benchmark measures the real time")]

use std::{
    future::Future,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use axum::{Router, extract::State, routing::get};
use realaml_ext::{Client, Environment, SignatureKey, reqwest};
use realaml_tests::machine::{processor_time, resident_megabytes};
use serde_json::Value;
use tokio::{net::TcpListener, task::JoinSet};

const WAITS: usize = 10_000;
const OPEN: Duration = Duration::from_secs(30);
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

const COMPLETED: &str = include_str!("../fixtures/records/verification-completed.json");
const IN_PROGRESS: &str = include_str!("../fixtures/records/verification-in-progress.json");

/// A server on which all records change their state together.
#[derive(Clone, Default)]
struct Server {
    completed: Arc<AtomicBool>,
    fetches: Arc<AtomicUsize>,
}

impl Server {
    /// Starts the server and returns the base URL of its API.
    async fn start(&self) -> String {
        let [completed, in_progress] = [COMPLETED, IN_PROGRESS].map(with_key);
        let record = async move |State(server): State<Self>, path: axum::extract::Path<String>| {
            server.fetches.fetch_add(1, Relaxed);
            let (before, after) = if server.completed.load(Relaxed) { &completed } else { &in_progress };
            ([("content-type", "application/json")], format!("{before}{}{after}", path.as_str()))
        };
        let routes = Router::new().route("/api/v1/verification/{key}/", get(record)).with_state(self.clone());
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has a free port");
        let address = listener.local_addr().expect("it is bound");
        tokio::spawn(axum::serve(listener, routes).into_future());
        format!("http://{address}/api/v1")
    }
}

/// Returns the parts of a recorded response before and after its key.
fn with_key(record: &str) -> (String, String) {
    let mut record: Value = serde_json::from_str(record).expect("a fixture is JSON");
    record["signature_key"] = "the key of the record".into();
    let text = record.to_string();
    let (before, after) = text.split_once("the key of the record").expect("it was put in");
    (before.to_owned(), after.to_owned())
}

fn key(number: usize) -> String {
    format!("{number:032x}")
}

/// Opens all waits, completes the records, and prints a table row.
async fn measure<F: Future<Output = ()> + Send + 'static>(name: &str, server: &Server, wait: impl Fn(usize) -> F) {
    server.completed.store(false, Relaxed);
    let memory = || resident_megabytes().unwrap_or_default();
    let processor = || processor_time().unwrap_or_default();
    let (memory_before, fetches, processor_before) = (memory(), server.fetches.load(Relaxed), processor());
    let mut waits = JoinSet::new();
    for number in 0..WAITS {
        waits.spawn(wait(number));
        // A service does not begin all its waits in the same instant.
        if number % 100 == 99 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    tokio::time::sleep(OPEN).await;
    let (memory, fetches) = (memory() - memory_before, server.fetches.load(Relaxed) - fetches);
    server.completed.store(true, Relaxed);
    let completed = Instant::now();
    while let Some(ended) = waits.join_next().await {
        ended.expect("a wait ends with the completed record");
    }
    println!(
        "| {name} | {:.1} kB | {fetches} | {:.1} s | {:.1} s |",
        memory * 1e3 / WAITS as f64,
        (processor() - processor_before).as_secs_f64(),
        completed.elapsed().as_secs_f64()
    );
}

#[tokio::main]
async fn main() {
    let server = Server::default();
    let base = server.start().await;
    let environment = Environment::custom(&base).expect("an address of this machine");
    let client = Client::builder().environment(environment).api_key("test").build().expect("a client");
    let http = reqwest::Client::builder().no_proxy().build().expect("a client");

    println!("| {WAITS} waits | memory of each | fetches while open | processor time | all ended after |");
    println!("| --- | ---: | ---: | ---: | ---: |");
    measure("ours", &server, |number| {
        let client = client.clone();
        async move {
            let key = SignatureKey::new(key(number));
            let settled = client.verifications().settle(&key).with_pauses(FIRST_PAUSE, LONGEST_PAUSE).await;
            assert!(settled.expect("the server is well").is_completed());
        }
    })
    .await;
    measure("a loop with reqwest", &server, |number| {
        let (http, url) = (http.clone(), format!("{base}/verification/{}/", key(number)));
        async move {
            let mut pause = FIRST_PAUSE;
            loop {
                let response = http.get(&url).header("authorization", "Api-Key test").send().await;
                let body = response.expect("the server is well").bytes().await.expect("a body");
                let record: Value = serde_json::from_slice(&body).expect("JSON");
                if record["is_completed"] == true {
                    break;
                }
                tokio::time::sleep(pause).await;
                pause = (pause * 3 / 2).min(LONGEST_PAUSE);
            }
        }
    })
    .await;
}
