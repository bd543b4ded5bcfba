//! Compares the sandbox with Prism, a mock server that uses the same spec. By default, Prism sends the example in the
//! spec. With `--dynamic`, it makes a response for each call, as the sandbox does.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use realaml_ext::reqwest;
use realaml_sandbox::Sandbox;
use serde_json::{Value, json};

use super::load::{self, Load};
use super::{CONNECTIONS, send};

/// The duration of the load on each server, and the number of rounds.
const LOAD: Duration = Duration::from_secs(5);
const ROUNDS: usize = 3;

/// The number of verifications that the load fetches.
const FETCHED: usize = 1_000;

/// The minimum throughput of the sandbox, as a multiple of the throughput of a Prism that sends examples.
const TIMES_EXAMPLES: f64 = 5.0;

/// The minimum throughput of the sandbox, as a multiple of the throughput of a Prism that generates its responses.
const TIMES_MADE: f64 = 40.0;

/// Puts load on the sandbox and Prism in turn, and compares their throughput.
pub async fn compare() {
    let sandbox = Sandbox::start().await.expect("loopback has a free port");
    let http = reqwest::Client::builder().no_proxy().build().expect("a plain client");
    let authorization = format!("Api-Key {}", sandbox.api_key());
    let mut requests = Vec::new();
    for number in 0..FETCHED {
        let person = json!({
            "first_name": "MOCK", "last_name": "PASS", "birth_date": "1900-01-01",
            "email": format!("mock{number}@example.com"), "reference": format!("matter-{number}"),
        });
        let url = format!("{}/verifications/", sandbox.base_url());
        let created: Value = send(http.post(url).header("authorization", &authorization).json(&person)).await;
        let key = created["signature_key"].as_str().expect("a key");
        sandbox.complete(key).expect("it is open");
        requests.push(fetch("/api/v1", key, sandbox.api_key()));
    }
    let examples = Prism::start(&[]).await;
    let made = Prism::start(&["--dynamic"]).await;
    let of_prism = vec![fetch("", "9d622a66a98132fd5adf80c0f582bf86", sandbox.api_key()); CONNECTIONS];
    let of_prism = async |server: &str, prism: &Option<Prism>| match prism {
        Some(prism) => told(server, &load::run(prism.address, &of_prism, CONNECTIONS, Duration::ZERO, LOAD).await),
        None => 0.0,
    };
    println!("| server | calls a second | median | 99th percentile | 99.9th |");
    println!("| --- | ---: | ---: | ---: | ---: |");
    let (mut ours, mut of_examples, mut of_made) = (0.0, 0.0, 0.0);
    for _ in 0..ROUNDS {
        ours += told("sandbox", &load::run(sandbox.address(), &requests, CONNECTIONS, Duration::ZERO, LOAD).await);
        of_examples += of_prism("Prism, examples", &examples).await;
        of_made += of_prism("Prism, responses made for the call", &made).await;
    }
    if examples.is_some() && made.is_some() {
        // The sandbox receives as many calls per second as Prism answered, at regular intervals.
        let interval = Duration::from_secs_f64(CONNECTIONS as f64 * ROUNDS as f64 / of_examples);
        let load = load::run(sandbox.address(), &requests, CONNECTIONS, interval, LOAD).await;
        told("sandbox, at the rate of Prism with examples", &load);
        let (times_examples, times_made) = (ours / of_examples, ours / of_made);
        println!(
            "\nThe sandbox answers {times_examples:.1} times as many calls as a Prism that sends examples, and \
             {times_made:.0} times as many as one that makes its responses."
        );
        assert!(times_examples >= TIMES_EXAMPLES && times_made >= TIMES_MADE, "the sandbox is too slow");
    }
}

/// Prints the row of a run, and returns its calls per second.
fn told(server: &str, load: &Load) -> f64 {
    let [median, slow, slowest] = [500, 990, 999].map(|thousandth| load.microseconds(thousandth));
    println!("| {server} | {:.0} | {median} µs | {slow} µs | {slowest} µs |", load.calls_a_second());
    load.calls_a_second()
}

/// Returns the bytes of a request that fetches a verification.
fn fetch(base: &str, key: &str, api_key: &str) -> String {
    format!(
        "GET {base}/verification/{key}/ HTTP/1.1\r\nHost: localhost\r\nAuthorization: Api-Key {api_key}\r\n\
         Accept: application/json\r\n\r\n"
    )
}

/// The process of Prism.
struct Prism {
    program: Child,
    address: SocketAddr,
}

impl Prism {
    /// Starts Prism with these flags and waits until it accepts connections. Returns `None` if it is not installed.
    async fn start(flags: &[&str]) -> Option<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the folder of the workspace");
        let path = root.join("tests/peers/prism/node_modules/.bin/prism");
        if !path.exists() {
            eprintln!("Prism is left out. To install it, run `npm install` in tests/peers/prism.");
            return None;
        }
        let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let address = free.expect("loopback has a free port");
        let program = Command::new(path)
            .args(["mock", "--host", "127.0.0.1", "--port", &address.port().to_string()])
            .args(["--verboseLevel", "silent"])
            .args(flags)
            .arg(root.join("openapi/realaml.json"))
            .stdout(Stdio::null())
            .spawn()
            .expect("Prism starts");
        let prism = Self { program, address };
        for _ in 0..600 {
            if tokio::net::TcpStream::connect(address).await.is_ok() {
                return Some(prism);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("Prism does not listen");
    }
}

impl Drop for Prism {
    fn drop(&mut self) {
        // If the process has ended already, there is nothing to do.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
