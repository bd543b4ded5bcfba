//! A proxy in front of several replicas, which forwards each callback to one of them.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use axum::{Router, body::Bytes, extract::Path, http::StatusCode, routing::post};
use realaml_ext::reqwest::Client;
use tokio::net::TcpListener;

/// Distributes callbacks among the replicas.
#[derive(Clone)]
pub struct Front {
    replicas: Arc<Mutex<Vec<String>>>,
    passed: Arc<AtomicUsize>,
    closed: Arc<AtomicBool>,
    http: Client,
    pub address: String,
}

impl Front {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let front = Self {
            replicas: Arc::default(),
            passed: Arc::default(),
            closed: Arc::default(),
            http: Client::new(),
            address: format!("http://{}", listener.local_addr().unwrap()),
        };
        let own = front.clone();
        let router = Router::new().route(
            "/{token}",
            post(move |Path(token): Path<String>, body: Bytes| {
                let own = own.clone();
                async move { own.pass(&token, body).await }
            }),
        );
        tokio::spawn(async move { axum::serve(listener, router).await });
        front
    }

    /// Stops forwarding callbacks.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Relaxed);
    }

    /// Returns the number of callbacks to which a replica responded with a 2xx status.
    pub fn passed(&self) -> usize {
        self.passed.load(Ordering::Relaxed)
    }

    pub fn set(&self, replica: usize, address: String) {
        let mut replicas = self.replicas.lock().unwrap();
        if replicas.len() <= replica {
            replicas.resize(replica + 1, String::new());
        }
        replicas[replica] = address;
    }

    async fn pass(&self, token: &str, body: Bytes) -> StatusCode {
        if self.closed.load(Ordering::Relaxed) {
            return StatusCode::NOT_FOUND;
        }
        let replicas = self.replicas.lock().unwrap().clone();
        let first = self.passed.load(Ordering::Relaxed) + usize::from(token.as_bytes()[token.len() - 1]);
        for turn in first..first + replicas.len() {
            let url = format!("http://{}/{token}", replicas[turn % replicas.len()]);
            if let Ok(answer) = self.http.post(url).body(body.clone()).send().await {
                self.passed.fetch_add(usize::from(answer.status().is_success()), Ordering::Relaxed);
                return StatusCode::from_u16(answer.status().as_u16()).unwrap();
            }
        }
        StatusCode::SERVICE_UNAVAILABLE
    }
}

/// A replica that runs as a process. The process is killed on drop.
pub struct Replica {
    command: Command,
    child: Child,
    number: usize,
    front: Front,
}

impl Replica {
    pub fn start(number: usize, front: &Front, variables: &[(&str, String)]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_journal-replica"));
        command.envs(variables.iter().map(|(name, value)| (*name, value))).stdout(Stdio::piped());
        let child = spawn(&mut command, number, front);
        Self { command, child, number, front: front.clone() }
    }

    /// Kills the replica without warning and starts it again.
    pub fn crash(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.child = spawn(&mut self.command, self.number, &self.front);
    }
}

fn spawn(command: &mut Command, number: usize, front: &Front) -> Child {
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    front.set(number, line.trim().to_owned());
    child
}

impl Drop for Replica {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A callback is passed to the only living replica, whichever replica has its turn first.
#[tokio::test]
async fn a_callback_reaches_the_replica_that_lives() {
    let front = Front::start().await;
    let living = TcpListener::bind("127.0.0.1:0").await.unwrap();
    // Port 9 belongs to the discard service, which is not expected to run.
    let addresses = ["127.0.0.1:9".to_owned(), living.local_addr().unwrap().to_string(), "127.0.0.1:9".to_owned()];
    addresses.into_iter().enumerate().for_each(|(number, address)| front.set(number, address));
    tokio::spawn(async move { axum::serve(living, Router::new().fallback(async || StatusCode::ACCEPTED)).await });
    for (passed, token) in ["a", "b", "c"].into_iter().enumerate() {
        assert_eq!(front.passed(), passed);
        let answer = front.http.post(format!("{}/{token}", front.address)).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 202, "{token}");
    }
}
