//! Tests that no link makes the client connect to a forbidden address. Listeners count connections, and a count of zero
//! is the proof.

use std::{
    net::{IpAddr, SocketAddr},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use chrono::DateTime;
use realaml_ext::{
    Client, Environment, RetryPolicy,
    reports::{ErrorKind, Link, Links, RecordKey, Reports, ReportsBuilder},
    reqwest::dns::{Addrs, Name, Resolve, Resolving},
};
use realaml_tests::{
    clients::{KEY, client, key},
    hostile::{Answer, HostileServer},
    logs::Logs,
};
use serde_json::json;
use tokio::{net::TcpListener, task::AbortHandle};

use super::storage::{CANARY, Storage, record};

/// A listener that counts connections and closes them.
struct Counter {
    address: SocketAddr,
    count: Arc<AtomicUsize>,
    task: AbortHandle,
}

impl Counter {
    async fn at(address: impl Into<SocketAddr>) -> std::io::Result<Self> {
        let listener = TcpListener::bind(address.into()).await?;
        let address = listener.local_addr()?;
        let count = Arc::new(AtomicUsize::new(0));
        let counted = count.clone();
        let task = tokio::spawn(async move {
            while listener.accept().await.is_ok() {
                counted.fetch_add(1, Ordering::SeqCst);
            }
        });
        Ok(Self { address, count, task: task.abort_handle() })
    }

    async fn here() -> Self {
        Self::at(([127, 0, 0, 1], 0)).await.expect("loopback has a free port")
    }

    fn port(&self) -> u16 {
        self.address.port()
    }

    fn count(&self) -> usize {
        self.count.load(Ordering::SeqCst)
    }
}

impl Drop for Counter {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A resolver that answers look-ups from a list and repeats the last answer.
struct Answers {
    answers: Mutex<Vec<Vec<IpAddr>>>,
    asked: Arc<AtomicUsize>,
}

impl Answers {
    fn new(answers: &[&[&str]]) -> (Self, Arc<AtomicUsize>) {
        let parse = |it: &&[&str]| it.iter().map(|it| it.parse().unwrap()).collect();
        let asked = Arc::new(AtomicUsize::new(0));
        (Self { answers: Mutex::new(answers.iter().map(parse).collect()), asked: asked.clone() }, asked)
    }
}

impl Resolve for Answers {
    fn resolve(&self, _: Name) -> Resolving {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let mut answers = self.answers.lock().unwrap();
        let answer = if answers.len() > 1 { answers.remove(0) } else { answers[0].clone() };
        Box::pin(async move { Ok(Box::new(answer.into_iter().map(|it| SocketAddr::new(it, 0))) as Addrs) })
    }
}

fn link(url: &str) -> Link {
    let record = json!({ "final_report_pdf_url_TEMP": url });
    let links = Links::in_record(RecordKey::Verification(key()), &record, DateTime::UNIX_EPOCH);
    links.report().unwrap().clone()
}

fn production() -> Client {
    // No request is sent to the API, since the links are not stale on this clock.
    let clock = Arc::new(realaml_ext::clock::ManualClock::default());
    Client::builder().environment(Environment::Production).api_key(KEY).clock(clock).build().unwrap()
}

fn builder(client: &Client) -> ReportsBuilder {
    Reports::builder(client).retries(RetryPolicy::never())
}

/// Returns URLs of this machine in many spellings, and URLs of other addresses that downloads must not reach.
fn targets(port: u16) -> Vec<String> {
    let hosts = [
        "127.0.0.1",
        "127.1",
        "127.0.0.1.",
        "2130706433",
        "017700000001",
        "0177.0.0.01",
        "0x7f000001",
        "0x7f.0x0.0x0.0x1",
        "127.255.255.254",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[fe80::1]",
        "[fd00:ec2::254]",
        "0.0.0.0",
        "0",
        "10.0.0.1",
        "100.100.100.200",
        "169.254.169.254",
        "2852039166",
        "localhost",
        "localhost.",
        "x.localhost",
        "bucket.s3.ap-southeast-2.amazonaws.com@127.0.0.1",
        "bucket.s3.ap-southeast-2.amazonaws.com:443@127.0.0.1",
        "user:secret@127.0.0.1",
        "%31%32%37.0.0.1",
        "①②⑦.0.0.1",
    ];
    let schemes = ["https", "http", "ftp"];
    schemes
        .iter()
        .flat_map(|scheme| hosts.iter().map(move |host| format!("{scheme}://{host}:{port}/f?{CANARY}")))
        .collect()
}

#[tokio::test]
async fn links_to_this_machine_and_to_inner_networks() {
    let counter = Counter::here().await;
    // The target is refused even if the API is a sandbox on this machine, since the sandbox has a different port.
    let sandbox = HostileServer::always(Answer::json(200, "{}")).await;
    for client in [production(), client(&sandbox.base_url())] {
        let reports = builder(&client).allow_host("x.localhost").allow_host("localhost").build().unwrap();
        for target in targets(counter.port()) {
            let error = reports.download(&link(&target)).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Refused, "{target}: {error}");
            assert!(!format!("{error} {error:?}").contains(CANARY), "{error:?}");
        }
    }
    assert_eq!((counter.count(), sandbox.count()), (0, 0));
}

#[tokio::test]
async fn redirects_to_each_of_them() {
    let counter = Counter::here().await;
    for (number, target) in targets(counter.port()).into_iter().enumerate() {
        let status = [301, 302, 303, 307, 308][number % 5];
        let location = target.clone();
        let storage =
            Storage::start(move |_, _, _| Answer::new(status, "").header("location", location.clone()).into()).await;
        let error = storage.reports().download(storage.links().await.report().unwrap()).await.unwrap_err();
        assert_eq!((error.kind(), storage.requests().len()), (ErrorKind::Redirect, 1), "{status} to {target}");
        assert_eq!(error.status().unwrap().as_u16(), status);
        assert!(!format!("{error} {error:?}").contains(CANARY), "{error:?}");
    }
    assert_eq!(counter.count(), 0);
}

#[tokio::test]
async fn names_that_lead_to_forbidden_addresses() {
    let counter = Counter::here().await;
    let host = format!("files.example:{}", counter.port());
    let answers: [&[&str]; 12] = [
        &["127.0.0.1"],
        &["127.8.8.8"],
        &["::1"],
        &["::ffff:127.0.0.1"],
        &["::ffff:10.0.0.1"],
        &["64:ff9b::7f00:1"],
        &["0.0.0.0"],
        &["169.254.169.254"],
        &["10.0.0.1"],
        &["fd00:ec2::254"],
        &["fe80::1"],
        // One address of several is forbidden.
        &["8.8.8.8", "2600::1", "127.0.0.1"],
    ];
    for answer in answers {
        let (resolver, asked) = Answers::new(&[answer]);
        let reports = builder(&production()).allow_host(&host).resolver(resolver).build().unwrap();
        let error = reports.download(&link(&format!("https://{host}/f?{CANARY}"))).await.unwrap_err();
        assert_eq!((error.kind(), asked.load(Ordering::SeqCst)), (ErrorKind::Refused, 1), "{answer:?}: {error}");
        assert!(
            error.to_string().contains("files.example resolves to") && !format!("{error:?}").contains(CANARY),
            "{error:?}"
        );
        assert!(!error.is_retryable());
    }
    assert_eq!(counter.count(), 0);

    // If the network is allowed, the same listener is reached, so its count of zero above is meaningful.
    let (resolver, _) = Answers::new(&[&["127.0.0.1"]]);
    let allowing = builder(&production()).allow_host(&host).allow_network("127.0.0.0/8".parse().unwrap());
    let error = allowing.resolver(resolver).build().unwrap().download(&link(&format!("https://{host}/f"))).await;
    assert_eq!((error.unwrap_err().kind(), counter.count()), (ErrorKind::Connection, 1));
}

// macOS has only one address of the loopback network.
#[cfg(not(target_os = "macos"))]
#[tokio::test]
async fn a_name_that_changes_where_it_leads() {
    let inner = Counter::here().await;
    let outer = Counter::at(([127, 0, 0, 2], inner.port())).await.expect("all of 127.0.0.0/8 is this machine");
    let host = format!("files.example:{}", inner.port());
    // In this test, 127.0.0.2 is allowed, and 127.0.0.1 stands for a protected network.
    let (resolver, asked) = Answers::new(&[&["127.0.0.2"], &["127.0.0.1"]]);
    let reports = Reports::builder(&production())
        .retries(RetryPolicy::default().with_attempts(5))
        .allow_host(&host)
        .allow_network("127.0.0.2".parse().unwrap())
        .resolver(resolver)
        .build()
        .unwrap();
    let error = reports.download(&link(&format!("https://{host}/f"))).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Refused, "{error}");
    // The name is resolved once per connection, and the client connects to the address that was checked.
    assert_eq!((outer.count(), inner.count(), asked.load(Ordering::SeqCst)), (1, 0, 2));
}

#[tokio::test]
async fn a_link_of_a_newly_fetched_record_is_checked_as_the_first() {
    let counter = Counter::here().await;
    let port = counter.port();
    let storage = Storage::with_record(
        move |host, generation| match generation {
            0 => record(host, 0),
            _ => record(&format!("127.0.0.1:{port}"), generation),
        },
        |_, _, _| super::storage::expired(),
    )
    .await;
    let error = storage.reports().download(storage.links().await.report().unwrap()).await.unwrap_err();
    assert_eq!((error.kind(), storage.fetches(), counter.count()), (ErrorKind::Refused, 2, 0), "{error}");
}

#[tokio::test]
async fn a_proxy_is_used_if_it_is_given() {
    let proxy = Counter::here().await;
    let url = format!("http://{}", proxy.address);
    let given = builder(&production()).http(move |http| http.proxy(realaml_ext::reqwest::Proxy::all(url).unwrap()));
    let error = given.build().unwrap().download(&link("https://files.realaml.com/f")).await.unwrap_err();
    assert_eq!((error.kind(), proxy.count()), (ErrorKind::Connection, 1));
}

#[tokio::test]
async fn downloads_have_no_credentials_and_leave_no_traces() {
    let logs = Logs::keep();
    let storage = Storage::of(super::storage::pdf(2000)).await;
    let links = storage.links().await;
    let reports = storage.reports();
    let downloaded = reports.bytes(links.report().unwrap()).await.unwrap();
    let requests = storage.requests();
    let names: Vec<_> = requests[0].headers.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(names, ["accept-encoding", "accept", "user-agent", "host"]);
    assert!(storage.server.received()[0].header("authorization").is_some(), "the fetch of the record has");

    let printed = format!("{links:?} {:?} {reports:?} {downloaded:?} {}", links.report(), logs.text());
    assert!(printed.contains("downloaded"), "{printed}");
    for secret in [CANARY, "/files/", "X-Amz", "Aroha", key().expose(), KEY] {
        assert!(!printed.contains(secret), "{secret} is printed");
    }
}

#[test]
fn wrong_hosts_are_told_when_it_is_set_up() {
    for host in ["", "*", "*.com", "10.0.0.1", "[::1]", "https://files.example/"] {
        let error = Reports::builder(&production()).allow_host(host).build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration, "{host}");
    }
}
