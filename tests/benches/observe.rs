//! Measures what the observer adds to a call, and the later work of its background thread.
//!
//! The program fails if the median cost of a call exceeds five microseconds.

use std::time::{Duration, Instant};

use realaml_observe::{Analyst, Exchange, Key, Observer};
use realaml_tests::spec;

const CALLS: usize = 20_000;

#[expect(clippy::disallowed_methods, reason = "measures how long something really takes")]
fn main() {
    let operation = spec::operations().into_iter().find(|it| it.id == "get_verification").expect("it is there");
    let body = operation.answers()[0].1.expect("a record").to_string().into_bytes();
    let bytes = bytes::Bytes::from(body);
    let exchange = |n: usize| {
        let path = format!("/verification/6513270e269e0d37f2a74de4{n:08x}/");
        let exchange = Exchange::new("get_verification", 200).at(&path);
        let headers = [
            ("date", &b"Tue, 24 Nov 2026 21:00:00 GMT"[..]),
            ("content-type", b"application/json"),
            ("content-length", b"6007"),
            ("server", b"nginx"),
            ("vary", b"Accept, Origin"),
            ("allow", b"GET, DELETE, HEAD, OPTIONS"),
            ("x-frame-options", b"DENY"),
            ("x-request-id", b"0a1b2c3d4e5f6071"),
            ("strict-transport-security", b"max-age=31536000"),
            ("referrer-policy", b"same-origin"),
        ];
        headers.iter().fold(exchange, |it, (name, value)| it.header(name, value)).answered(bytes.clone())
    };

    let folder = tempfile::tempdir().expect("a folder");
    let observer = Observer::to_file(folder.path().join("evidence.json")).expect("a file");
    let mut taking: Vec<Duration> = Vec::with_capacity(CALLS);
    for n in 0..CALLS {
        let started = Instant::now();
        observer.take(exchange(n));
        taking.push(started.elapsed());
        // A client waits for the network between calls, so this program pauses, too.
        if n % 50 == 0 {
            std::thread::sleep(Duration::from_millis(1));
        }
    }
    let started = Instant::now();
    observer.flush().expect("written");
    let flushing = started.elapsed();
    let shown = format!("{observer:?}");
    drop(observer);
    taking.sort_unstable();

    let mut analyst = Analyst::with_key(Key::random().expect("a key"));
    let mut reading: Vec<Duration> = Vec::with_capacity(CALLS);
    for n in 0..CALLS {
        let exchange = exchange(n);
        let started = Instant::now();
        analyst.read(&exchange);
        reading.push(started.elapsed());
    }
    reading.sort_unstable();

    println!("| a record of {} bytes | p50 | p99 |", bytes.len());
    println!("| --- | ---: | ---: |");
    println!("| cost of a call | {:?} | {:?} |", taking[CALLS / 2], taking[CALLS * 99 / 100]);
    println!("| reading on the thread | {:?} | {:?} |", reading[CALLS / 2], reading[CALLS * 99 / 100]);
    println!();
    println!("{shown}, the rest written in {flushing:?}");
    assert!(taking[CALLS / 2] <= Duration::from_micros(5), "observing costs a call too much");
}
