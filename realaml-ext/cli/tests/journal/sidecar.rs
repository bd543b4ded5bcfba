//! A sidecar process, and the database that it uses.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
};

use realaml_sandbox::Sandbox;
use serde_json::Value;

/// The sealing key of the tests' journals.
const SEALING_KEY: &str = "7f0e0d1c2b3a49586776859403f2e1d0c1b2a39485766758493a2b1c0d0e0f10";

/// A database for one test: a file, or a database on the server that `REALAML_TEST_POSTGRES` names.
pub struct Database {
    pub address: String,
    pub folder: tempfile::TempDir,
}

impl Database {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = match std::env::var("REALAML_TEST_POSTGRES") {
            Ok(server) => fresh_postgres(&server, folder.path()).await,
            Err(_) => format!("sqlite:{}", folder.path().join("journal.db").display()),
        };
        Self { address, folder }
    }

    /// Whether the files of the database contain a string. This is always false for PostgreSQL, whose files are
    /// elsewhere.
    pub fn holds(&self, text: &str) -> bool {
        std::fs::read_dir(self.folder.path()).unwrap().any(|entry| {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            bytes.windows(text.len()).any(|it| it == text.as_bytes())
        })
    }
}

async fn fresh_postgres(server: &str, folder: &Path) -> String {
    use realaml_journal::sqlx::{AssertSqlSafe, Connection, PgConnection, raw_sql};

    let name = folder.file_name().unwrap().to_string_lossy().to_lowercase();
    let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let name = format!("c{name}{}", std::process::id());
    let mut connection = PgConnection::connect(&format!("{server}/postgres")).await.unwrap();
    raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.unwrap();
    format!("{server}/{name}")
}

/// Returns a `realaml` command with the credentials of a sandbox.
pub fn realaml(sandbox: &Sandbox) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_realaml"));
    command
        .env("REALAML_BASE_URL", sandbox.base_url())
        .env("REALAML_API_KEY", sandbox.api_key())
        .env("REALAML_CALLBACK_SECRET", "5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")
        .env("REALAML_SEALING_KEY", SEALING_KEY);
    command
}

/// A running sidecar. It is killed when it is dropped.
pub struct Sidecar {
    command: Command,
    child: Child,
    pub url: String,
}

impl Sidecar {
    /// Starts a sidecar on a free port and waits until it is ready.
    pub fn start(sandbox: &Sandbox, database: &str, forward_to: &str, more: &[&str]) -> Self {
        let address = free_address();
        Self::start_at(sandbox, database, forward_to, &address, &format!("http://{address}"), more)
    }

    /// Starts a sidecar whose public address differs from its own address.
    pub fn start_behind(sandbox: &Sandbox, database: &str, forward_to: &str, public_url: &str) -> Self {
        Self::start_at(sandbox, database, forward_to, &free_address(), public_url, &[])
    }

    fn start_at(
        sandbox: &Sandbox,
        database: &str,
        forward_to: &str,
        address: &str,
        public_url: &str,
        more: &[&str],
    ) -> Self {
        let mut command = realaml(sandbox);
        command
            .args(["journal", "serve", "--json", "--database", database, "--forward-to", forward_to])
            .args(["--addr", address, "--public-url", public_url])
            .args(more)
            .stdout(Stdio::piped());
        let (child, url) = spawn(&mut command);
        Self { command, child, url }
    }

    /// Kills the sidecar without warning, and starts it again on the same port.
    pub fn crash(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        (self.child, self.url) = spawn(&mut self.command);
    }

    /// Asks the sidecar to end, and waits until it has ended.
    #[cfg(unix)]
    pub fn terminate(mut self) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        assert!(self.child.wait().unwrap().success());
    }
}

/// Returns an address on this machine at which nothing listens.
pub fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

fn spawn(command: &mut Command) -> (Child, String) {
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let ready: Value = serde_json::from_str(&line).expect("one line of JSON once it is ready");
    (child, ready["url"].as_str().unwrap().to_owned())
}

impl Drop for Sidecar {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
