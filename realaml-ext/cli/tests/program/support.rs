//! Runs the program in an isolated environment.

use std::path::PathBuf;
use std::process::{Output, Stdio};

use realaml_sandbox::Sandbox;
use serde_json::Value;
use tempfile::TempDir;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

/// A sandbox, and a folder for the settings of the program that calls it.
pub struct Place {
    pub sandbox: Sandbox,
    folder: TempDir,
}

impl Place {
    pub async fn start() -> Self {
        let sandbox = Sandbox::start().await.expect("a sandbox");
        Self { sandbox, folder: tempfile::tempdir().expect("a folder") }
    }

    pub fn config(&self) -> PathBuf {
        self.folder.path().join("config.toml")
    }

    /// Returns a command that runs the program with these arguments. Its only environment variables are those for the
    /// sandbox, the sandbox's key and the configuration file.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = program(args);
        command
            .env("REALAML_SANDBOX", self.sandbox.origin())
            .env("REALAML_API_KEY", self.sandbox.api_key())
            .env("REALAML_CONFIG", self.config());
        command
    }

    pub async fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().await.expect("the program runs")
    }

    /// Runs the program, which must succeed, and returns its output.
    pub async fn ok(&self, args: &[&str]) -> String {
        let output = self.run(args).await;
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    }

    /// Runs the program with `--json`.
    pub async fn json(&self, args: &[&str]) -> Value {
        let args: Vec<_> = args.iter().copied().chain(["--json"]).collect();
        serde_json::from_str(&self.ok(&args).await).expect("a line of JSON")
    }

    pub async fn run_with(&self, args: &[&str], input: &str) -> Output {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().expect("the program runs");
        let mut stdin = child.stdin.take().expect("its input");
        stdin.write_all(input.as_bytes()).await.expect("it reads");
        drop(stdin);
        child.wait_with_output().await.expect("its output")
    }
}

/// Returns a command that runs the program with these arguments, without the test's environment.
pub fn program(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_realaml"));
    command.args(args).env_clear().stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.kill_on_drop(true);
    command
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
