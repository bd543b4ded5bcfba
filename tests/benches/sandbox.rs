//! Measures the memory and response times of the sandbox with ten thousand verifications and a hundred thousand
//! documents.
//!
//! The sandbox and the caller share this process, so all figures include the caller. The program fails if the
//! verifications take 100 MB or more, or if the median GET or the median of a list of a hundred thousand documents
//! takes a millisecond or more.
//!
//! With the argument `million`, it instead creates a million completed verifications over 16 connections and fetches
//! some of them. It then fails if the process takes 300 MB or more.
//!
//! With the argument `load`, 16 connections fetch verifications without a pause: from the sandbox, and from Prism if
//! `npm install` was run in `tests/peers/prism`. It then fails if the sandbox responds to fewer than 5 times as many
//! calls as a Prism that sends examples, or to fewer than 40 times as many as one that generates its responses.

use std::sync::Arc;
use std::time::{Duration, Instant};

use realaml_ext::reqwest;
use realaml_sandbox::Sandbox;
use realaml_tests::machine::resident_megabytes;
use serde_json::{Value, json};

#[path = "sandbox/load.rs"]
mod load;
#[path = "sandbox/prism.rs"]
mod prism;

const RECORDS: usize = 10_000;
const DOCUMENTS: usize = 100_000;
const LISTS: usize = 200;

const MILLION: usize = 1_000_000;
const CONNECTIONS: usize = 16;

#[tokio::main]
async fn main() {
    if std::env::args().any(|arg| arg == "million") {
        return million().await;
    }
    if std::env::args().any(|arg| arg == "load") {
        return prism::compare().await;
    }
    let sandbox = Sandbox::start().await.expect("loopback has a free port");
    let http = reqwest::Client::builder().no_proxy().build().expect("a plain client");
    let before = resident_megabytes();

    let mut keys = Vec::with_capacity(RECORDS);
    let creating = measure(&mut keys, RECORDS, async |number| {
        let person = json!({
            "first_name": "MOCK", "middle_name": "FM1", "last_name": "PASS", "birth_date": "1900-01-01",
            "email": format!("mock{number}@example.com"), "phone": "+64210000000", "country": "NZ",
            "address_line_1": format!("{number} Sample Street"), "city": "Wellington", "postal_code": "6011",
            "reference": format!("matter-{number}"), "notes": "Purchase of 1 Example Street",
        });
        let url = format!("{}/verifications/", sandbox.base_url());
        let request = http.post(url).header("authorization", format!("Api-Key {}", sandbox.api_key())).json(&person);
        let created: Value = send(request).await;
        created["signature_key"].as_str().expect("a key").to_owned()
    })
    .await;
    for key in &keys {
        sandbox.complete(key).expect("it is open");
    }
    let mut sizes = Vec::with_capacity(RECORDS);
    let reading = measure(&mut sizes, RECORDS, async |number| {
        let url = format!("{}/verification/{}/", sandbox.base_url(), keys[number]);
        let request = http.get(url).header("authorization", format!("Api-Key {}", sandbox.api_key()));
        request.send().await.expect("an answer").bytes().await.expect("a body").len()
    })
    .await;
    let after = resident_megabytes();
    report(before, after, &creating, &reading, sizes.iter().sum::<usize>() / RECORDS);

    documents(&sandbox, &http).await;

    assert_eq!(sandbox.counts().verifications, RECORDS);
    assert!(after.is_none_or(|after| after < 100.0), "the sandbox takes too much memory");
    assert!(reading[RECORDS / 2] < Duration::from_millis(1), "the sandbox is too slow");
}

/// Creates a million completed verifications and fetches some of them.
async fn million() {
    let sandbox = Arc::new(Sandbox::start().await.expect("loopback has a free port"));
    let before = resident_megabytes();
    let mut tasks = Vec::new();
    for task in 0..CONNECTIONS {
        let sandbox = Arc::clone(&sandbox);
        tasks.push(tokio::spawn(async move {
            let http = reqwest::Client::builder().no_proxy().build().expect("a plain client");
            let (url, key) =
                (format!("{}/verifications/", sandbox.base_url()), format!("Api-Key {}", sandbox.api_key()));
            let mut some = Vec::new();
            for number in (task..MILLION).step_by(CONNECTIONS) {
                let person = json!({
                    "first_name": "MOCK", "last_name": "PASS", "birth_date": "1900-01-01",
                    "email": format!("mock{number}@example.com"), "reference": format!("matter-{number}"),
                });
                let created: Value = send(http.post(&url).header("authorization", &key).json(&person)).await;
                let signature_key = created["signature_key"].as_str().expect("a key");
                sandbox.complete(signature_key).expect("it is open");
                if number % 100 < CONNECTIONS {
                    some.push(signature_key.to_owned());
                }
            }
            some
        }));
    }
    let mut keys = Vec::new();
    for task in tasks {
        keys.push(task.await.expect("no call fails"));
    }
    let after = resident_megabytes();

    let fetches = keys.into_iter().map(|keys| tokio::spawn(fetch_all(Arc::clone(&sandbox), keys)));
    let mut reading = Vec::new();
    for fetch in fetches.collect::<Vec<_>>() {
        reading.extend(fetch.await.expect("no call fails"));
    }
    reading.sort_unstable();
    let at = |percent: usize| reading[reading.len() * percent / 100].as_micros();
    let megabytes = |value: Option<f64>| value.map_or("unknown".to_owned(), |it| format!("{it:.0} MB"));
    println!("| memory at the start | {} |", megabytes(before));
    println!("| memory with {MILLION} completed verifications | {} |", megabytes(after));
    println!("| fetch at {CONNECTIONS} connections, median and 99th percentile | {} µs, {} µs |", at(50), at(99));
    assert_eq!(sandbox.counts().verifications, MILLION);
    assert!(after.is_none_or(|after| after < 300.0), "the sandbox takes too much memory");
}

/// Fetches records one after another and returns the time of each call.
#[expect(clippy::disallowed_methods, reason = "measures how long something really takes")]
async fn fetch_all(sandbox: Arc<Sandbox>, keys: Vec<String>) -> Vec<Duration> {
    let http = reqwest::Client::builder().no_proxy().build().expect("a plain client");
    let authorization = format!("Api-Key {}", sandbox.api_key());
    let mut times = Vec::new();
    for key in keys.iter().take(2_000) {
        let request = http.get(format!("{}/verification/{key}/", sandbox.base_url()));
        let start = Instant::now();
        let response = request.header("authorization", &authorization).send().await.expect("an answer");
        response.bytes().await.expect("a body");
        times.push(start.elapsed());
    }
    times
}

/// Measures lists of a hundred thousand documents for several kinds of queries.
async fn documents(sandbox: &Sandbox, http: &reqwest::Client) {
    let key = format!("Api-Key {}", sandbox.api_key());
    let url = format!("{}/esign/documents/", sandbox.base_url());
    let mut ids = Vec::new();
    measure(&mut ids, DOCUMENTS, async |number| {
        let draft = json!({ "name": format!("Deed {number}"), "reference": format!("matter-{number}") });
        let created: Value = send(http.post(&url).header("authorization", &key).json(&draft)).await;
        created["id"].is_string()
    })
    .await;
    // Every document contains each of these, and each search differs from the one before it.
    let parts = ["m", "ma", "mat", "matt", "matte", "matter", "matter-", "e", "ed", "d"];
    assert!(ids.iter().all(|is_made| *is_made), "a document was not made");
    for (asked, query, expected) in [
        ("newest", "", DOCUMENTS),
        ("page 2,000", "?page=2000", DOCUMENTS),
        ("of a status", "?status=draft", DOCUMENTS),
        ("found, one", "?search=matter-99999", 1),
        ("found, all", "?search=deed", DOCUMENTS),
        ("found, all, by a new search", "?search=", DOCUMENTS),
        ("by name", "?ordering=name", DOCUMENTS),
    ] {
        let mut counts = Vec::new();
        let listing = measure(&mut counts, LISTS, async |number| {
            let part = if query.ends_with('=') { parts[number % parts.len()] } else { "" };
            let page: Value = send(http.get(format!("{url}{query}{part}")).header("authorization", &key)).await;
            page["count"].as_u64().expect("a count")
        })
        .await;
        assert!(counts.iter().all(|count| *count == expected as u64), "another number of documents: {asked}");
        let (median, slow) = (listing[LISTS / 2], listing[LISTS * 99 / 100]);
        println!("| list of {DOCUMENTS} documents, {asked} | {} µs, {} µs |", median.as_micros(), slow.as_micros());
        assert!(median < Duration::from_millis(1), "listing is too slow: {asked}");
    }
}

async fn send(request: reqwest::RequestBuilder) -> Value {
    request.send().await.expect("an answer").json().await.expect("JSON")
}

/// Makes calls one after another and returns their times, shortest first.
#[expect(clippy::disallowed_methods, reason = "measures how long something really takes")]
async fn measure<T>(results: &mut Vec<T>, count: usize, call: impl AsyncFn(usize) -> T) -> Vec<Duration> {
    let mut times = Vec::with_capacity(count);
    for number in 0..count {
        let start = Instant::now();
        results.push(call(number).await);
        times.push(start.elapsed());
    }
    times.sort_unstable();
    times
}

fn report(before: Option<f64>, after: Option<f64>, creating: &[Duration], reading: &[Duration], size: usize) {
    let memory = |megabytes: Option<f64>| megabytes.map_or("unknown".to_owned(), |it| format!("{it:.0} MB"));
    let at = |times: &[Duration], percent: usize| format!("{} µs", times[times.len() * percent / 100].as_micros());
    println!("| figure | value |");
    println!("| --- | ---: |");
    println!("| memory at the start | {} |", memory(before));
    println!("| memory with {RECORDS} completed verifications and their calls | {} |", memory(after));
    println!("| create, median and 99th percentile | {}, {} |", at(creating, 50), at(creating, 99));
    println!(
        "| fetch of a record of {size} bytes, median and 99th percentile | {}, {} |",
        at(reading, 50),
        at(reading, 99)
    );
}
