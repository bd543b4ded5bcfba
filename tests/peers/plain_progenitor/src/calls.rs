//! Measures how long it takes to fetch a record over loopback, one call at a time and 64 at once.
//!
//! The rounds of the clients alternate, so that other work on the machine affects all of them equally. The result is
//! the median of the rounds.

use std::{
    convert::Infallible,
    net::SocketAddr,
    time::{Duration, Instant},
};

use futures_util::{StreamExt as _, stream};
use http_body_util::Full;
use hyper::{Response, body::Bytes, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use realaml_ext::{Client, Environment, SignatureKey, Verification};

use crate::{BODIES, plain};

const ROUNDS: usize = 41;

/// Serves the record on every path, in a separate thread and runtime.
fn serve() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    let address = listener.local_addr().expect("it is bound");
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async move {
            listener.set_nonblocking(true).expect("a socket");
            let listener = tokio::net::TcpListener::from_std(listener).expect("a socket");
            let body = Bytes::from_static(BODIES[0].2.as_bytes());
            while let Ok((connection, _)) = listener.accept().await {
                connection.set_nodelay(true).expect("a socket");
                let body = body.clone();
                let answer = service_fn(move |_| {
                    let response = Response::builder().header("content-type", "application/json");
                    let response = response.body(Full::new(body.clone())).expect("a response");
                    async { Ok::<_, Infallible>(response) }
                });
                tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(connection), answer));
            }
        });
    });
    address
}

/// Returns the key of the recorded verification.
fn key() -> String {
    let record: serde_json::Value = serde_json::from_str(BODIES[0].2).expect("a fixture is JSON");
    record["signature_key"].as_str().expect("a record has a key").to_owned()
}

/// Makes `calls` calls, `at_once` of them at a time, and returns the average microseconds per call.
async fn round<F: Future<Output = ()>>(calls: usize, at_once: usize, call: impl Fn() -> F) -> f64 {
    let start = Instant::now();
    stream::iter(0..calls).for_each_concurrent(at_once, |_| call()).await;
    start.elapsed().as_secs_f64() * 1e6 / calls as f64
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Prints a table with one row for single calls and one for concurrent calls.
pub fn tables() {
    let base = format!("http://{}/api/v1", serve());
    let key = key();
    let authorization = "Api-Key test".parse().expect("a header");
    let headers = [(reqwest::header::AUTHORIZATION, authorization)].into_iter().collect();
    // The deadlines are those of the client that progenitor's `Client::new` creates. A deadline costs a timer for each
    // call.
    let deadline = Duration::from_secs(15);
    let http = reqwest::Client::builder().no_proxy().default_headers(headers);
    let http = http.connect_timeout(deadline).timeout(deadline).build().expect("a client");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");

    let environment = Environment::custom(&base).expect("an address of this machine");
    let ours = Client::builder().environment(environment).api_key("test").build().expect("a client");
    let signature_key = SignatureKey::new(&key);
    let plain = plain::Client::new_with_client(&base, http.clone());
    let url = format!("{base}/verification/{key}/");

    let ours = || async {
        let record: Verification = ours.verifications().get(&signature_key).await.expect("a record");
        drop(record);
    };
    let plain = || async {
        drop(plain.get_verification(&key).await.expect("a record").into_inner());
    };
    let alone = || async {
        let body = http.get(&url).send().await.expect("a response").bytes().await.expect("a body");
        drop(serde_json::from_slice::<serde_json::Value>(&body).expect("JSON"));
    };

    println!("| calls | ours | plain progenitor | reqwest and `Value` | ours to progenitor | ours to reqwest |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: |");
    for (name, calls, at_once) in [("one at a time", 200, 1), ("64 at once", 640, 64)] {
        let mut times = [Vec::new(), Vec::new(), Vec::new()];
        runtime.block_on(async {
            for _ in 0..ROUNDS {
                times[0].push(round(calls, at_once, ours).await);
                times[1].push(round(calls, at_once, plain).await);
                times[2].push(round(calls, at_once, alone).await);
            }
        });
        let [ours, plain, alone] = times.map(median);
        println!(
            "| {name} | {ours:.0} µs | {plain:.0} µs | {alone:.0} µs | {:.2} | {:.2} |",
            ours / plain,
            ours / alone
        );
    }
}
