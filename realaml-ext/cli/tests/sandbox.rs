//! Tests the program `realaml sandbox`: a data file across restarts, scenarios, accounts, and the end of the program.

#![cfg(unix)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

const SCENARIO: &str = r#"{
    "seed": 7,
    "start_time": "2026-03-02T20:10:00Z",
    "accounts": [{ "name": "partner", "keys": ["partner-key"] }],
    "steps": [
        { "operation": "create_verification", "name": "aroha", "body": { "first_name": "Aroha", "last_name": "Ngata" } },
        { "action": "complete_verification", "record": "aroha" }
    ]
}"#;

/// A running program, and its first line of output.
struct Program {
    child: Child,
    start: Value,
}

impl Program {
    fn start(folder: &Path, args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_realaml"))
            .args(["sandbox", "--json", "--addr", "127.0.0.1:0", "--public-origin", "http://localhost"])
            .args(args)
            .current_dir(folder)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut out = BufReader::new(child.stdout.take().expect("an output"));
        let mut line = String::new();
        out.read_line(&mut line).expect("a line");
        let start = serde_json::from_str(&line).expect("a line of JSON");
        Self { child, start }
    }

    fn text(&self, name: &str) -> &str {
        self.start[name].as_str().expect("a text")
    }

    /// Ends the program with a signal, and returns its exit code.
    fn end(mut self, signal: &str) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().expect("kill runs").success());
        self.child.wait().expect("it ends").code()
    }
}

fn get(url: &str, key: &str) -> (u16, String) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let client = realaml_ext::reqwest::Client::builder().no_proxy().build().expect("a client");
        let response =
            client.get(url).header("authorization", format!("Api-Key {key}")).send().await.expect("an answer");
        (response.status().as_u16(), response.text().await.expect("a text"))
    })
}

fn refused(folder: &Path, args: &[&str]) -> Output {
    let command = Command::new(env!("CARGO_BIN_EXE_realaml")).arg("sandbox").args(args).current_dir(folder).output();
    command.expect("the program runs")
}

#[test]
fn a_killed_sandbox_goes_on_where_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("scenario.json"), SCENARIO).expect("written");
    let args = ["--data", "sandbox.db", "--scenario", "scenario.json", "--account", "third=third-key"];
    let first = Program::start(folder.path(), &args);
    let key = first.text("api_key").to_owned();
    // The base URL names the public origin. The listening address, with its port, is reported separately.
    let address = first.text("address").to_owned();
    let records = |address: &str| get(&format!("http://{address}/_sandbox/verifications"), "");
    let before = records(&address);
    assert!(before.1.contains("\"count\":1") && before.1.contains("Aroha") && before.1.contains("completed"));
    let signature_key = serde_json::from_str::<Value>(&before.1).expect("JSON")["records"][0]["key"].clone();
    let signature_key = signature_key.as_str().expect("a key").to_owned();
    let record = |address: &str, key: &str| get(&format!("http://{address}/api/v1/verification/{signature_key}/"), key);
    let told = record(&address, &key);
    assert_eq!((told.0, record(&address, "third-key").0, record(&address, "partner-key").0), (200, 404, 404));
    assert_eq!(first.end("-KILL"), None);

    let again = Program::start(folder.path(), &["--data", "sandbox.db"]);
    let address = again.text("address").to_owned();
    assert_eq!(again.text("api_key"), key);
    assert_eq!(record(&address, &key), told);
    assert_eq!(record(&address, "third-key").0, 404);
    let taken = refused(folder.path(), &["--data", "sandbox.db", "--addr", "127.0.0.1:0"]);
    assert_eq!(taken.status.code(), Some(2));
    assert_eq!(again.end("-TERM"), Some(0));
}

#[test]
fn options_choose_the_kind_of_vendor() {
    let folder = tempfile::tempdir().expect("a folder");
    let args =
        ["--embedding", "off", "--throttle", "2", "--latency", "none", "--callback-body", "event", "--api-key", "k"];
    let program = Program::start(folder.path(), &args);
    let url = format!("http://{}/api/v1/esign/templates/", program.text("address"));
    let statuses = [(); 3].map(|()| get(&url, "k").0);
    assert_eq!(statuses, [200, 200, 429]);
    assert_eq!(program.end("-INT"), Some(0));
    let output = refused(folder.path(), &["--embedding", "perhaps"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("possible values: on, off"));
}

#[test]
fn the_start_says_whom_it_reaches() {
    let folder = tempfile::tempdir().expect("a folder");
    let first_line = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_realaml"));
        command.arg("sandbox").args(args).current_dir(folder.path()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("an output")).read_line(&mut line).expect("a line");
        child.kill().expect("it ends");
        child.wait().expect("it ended");
        line
    };
    let alone = first_line(&["--addr", "127.0.0.1:0"]);
    assert!(alone.contains("Nothing leaves this machine"), "{alone}");
    let calling = first_line(&["--addr", "127.0.0.1:0", "--allow-callbacks-to-any-host"]);
    assert!(calling.contains("Callbacks may leave this machine") && !calling.contains("Nothing leaves"), "{calling}");
    let open = first_line(&["--addr", "0.0.0.0:0"]);
    assert!(open.contains("Other machines can reach it") && !open.contains("Nothing leaves"), "{open}");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test that waits for another process waits by the time of the machine")]
fn it_serves_although_its_output_is_closed() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    for format in [&[][..], &["--json"]] {
        let (_, output) = std::io::pipe().expect("a pipe");
        let mut command = Command::new(env!("CARGO_BIN_EXE_realaml"));
        command.args(["sandbox", "--addr", &free.to_string()]).args(format);
        let mut child = command.stdout(output).stderr(Stdio::piped()).spawn().expect("the program runs");
        while std::net::TcpStream::connect(free).is_err() {
            assert_eq!(child.try_wait().expect("a state"), None);
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        // It announces itself once it listens.
        std::thread::sleep(std::time::Duration::from_millis(500));
        assert_eq!(child.try_wait().expect("a state"), None);
        child.kill().expect("it ends");
        let told = child.wait_with_output().expect("it ended").stderr;
        assert_eq!(String::from_utf8_lossy(&told), "");
    }
}

#[test]
fn files_that_are_wrong_are_named_with_what_is_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("wrong.json"), r#"{"colour": 1}"#).expect("written");
    std::fs::write(folder.path().join("step.json"), r#"{"steps": [{"operation": "fly"}]}"#).expect("written");
    for (args, word) in [
        (["--scenario", "wrong.json"], "colour"),
        (["--scenario", "step.json"], "fly"),
        (["--scenario", "none.json"], "scenario"),
        (["--data", "none/sandbox.db"], "data file"),
    ] {
        let output = refused(folder.path(), &[args[0], args[1], "--addr", "127.0.0.1:0"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(word), "{said}");
    }
    let output = refused(folder.path(), &["--account", "nameless"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("partner=secret"));
}
