//! Tests several processes of one application, which share the record of handled states through a folder.

use std::{path::Path, process::Stdio};

use futures_util::future::join_all;
use realaml_ext::{SecretUrl, VerificationRequest, callbacks::Callbacks, reqwest};
use realaml_sandbox::Sandbox;
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    process::{Child, ChildStdout, Command},
};

use super::{client, naming, secret};

/// A process that receives callbacks.
struct Replica {
    http: reqwest::Client,
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
    address: String,
}

impl Replica {
    async fn start(sandbox: &Sandbox, folder: &Path, mode: &str) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_callback-replica"))
            .env_clear()
            .envs([("REPLICA", mode), ("BASE_URL", sandbox.base_url()), ("API_KEY", sandbox.api_key())])
            .env("SECRET", "01".repeat(32))
            .env("FOLDER", folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let address = lines.next_line().await.unwrap().unwrap();
        Self { http: reqwest::Client::builder().no_proxy().build().unwrap(), process, lines, address }
    }

    /// Sends a callback to this replica. Returns `None` if the connection broke before a response arrived.
    async fn call(&self, address: &SecretUrl, body: &str) -> Option<u16> {
        let token = address.expose().rsplit('/').next().unwrap();
        let request = self.http.post(format!("{}/{token}", self.address)).body(body.to_owned());
        request.send().await.ok().map(|it| it.status().as_u16())
    }

    /// Ends the process cleanly and returns the lines that its handler printed.
    async fn handled(mut self) -> Vec<String> {
        drop(self.process.stdin.take());
        let mut handled = Vec::new();
        while let Some(line) = self.lines.next_line().await.unwrap() {
            handled.push(line);
        }
        assert!(self.process.wait().await.unwrap().success());
        handled
    }
}

/// Creates a completed verification whose callback address was minted with the replicas' secret. Returns the address
/// and the body of a callback.
async fn completed(sandbox: &Sandbox) -> (SecretUrl, String) {
    let callbacks = Callbacks::new("https://app.example.com/callbacks", secret(1)).unwrap();
    let address = callbacks.mint("matter-1").unwrap();
    let request = VerificationRequest::person("MOCK", "PASS").birth_date("1900-01-01").embedded();
    let request = request.callback_url(address.expose()).build().unwrap();
    let created = client(sandbox).verifications().create(&request).await.unwrap();
    sandbox.complete(created.signature_key().expose()).unwrap();
    (address, naming(created.signature_key()))
}

/// Returns the names of the stored objects, sorted and without their leading zeros.
fn stored(folder: &Path) -> Vec<String> {
    let chains = std::fs::read_dir(folder.join("callbacks")).unwrap();
    let objects = chains.flat_map(|it| std::fs::read_dir(it.unwrap().path()).unwrap());
    let mut names: Vec<_> = objects.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names.into_iter().map(|it| it.trim_start_matches('0').to_owned()).collect()
}

#[tokio::test]
async fn a_hundred_duplicates_to_two_processes_run_the_handler_once() {
    let sandbox = Sandbox::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (address, body) = completed(&sandbox).await;
    let replicas = [
        Replica::start(&sandbox, folder.path(), "handle").await,
        Replica::start(&sandbox, folder.path(), "handle").await,
    ];
    let calls = (0..100).map(|number| replicas[number % 2].call(&address, &body));
    assert!(join_all(calls).await.into_iter().all(|it| it == Some(202)));
    let [one, other] = replicas;
    let handled = [one.handled().await, other.handled().await].concat();
    assert_eq!(handled, ["handled matter-1 Pass"]);
    assert_eq!(stored(folder.path()), ["1.claim", "1.closed"]);
}

#[tokio::test]
async fn a_crash_after_claiming_lets_a_redelivery_through() {
    let sandbox = Sandbox::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (address, body) = completed(&sandbox).await;

    let mut crashing = Replica::start(&sandbox, folder.path(), "crash").await;
    let _answer_or_not = crashing.call(&address, &body).await;
    assert!(!crashing.process.wait().await.unwrap().success());
    assert_eq!(stored(folder.path()), ["1.claim"]);

    let replica = Replica::start(&sandbox, folder.path(), "later").await;
    assert_eq!(replica.call(&address, &body).await, Some(202));
    assert_eq!(replica.handled().await, ["handled matter-1 Pass"]);
    assert_eq!(stored(folder.path()), ["1.claim", "2.claim", "2.closed"]);

    let replica = Replica::start(&sandbox, folder.path(), "handle").await;
    assert_eq!(replica.call(&address, &body).await, Some(202));
    assert_eq!(replica.handled().await, Vec::<String>::new());
}
