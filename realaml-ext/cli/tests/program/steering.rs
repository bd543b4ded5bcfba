//! Tests `faults`, `clock`, `config`, `logs` and the calls that `sandbox` prints.

use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, BufReader};

use crate::support::{Place, text};

#[tokio::test]
async fn faults_are_added_listed_and_removed() {
    let place = Place::start().await;
    let retry = r#"headers=[["Retry-After","2"]]"#;
    place
        .ok(&[
            "faults",
            "add",
            "status",
            "--status",
            "503",
            "--operation",
            "get_verification",
            "--times",
            "2",
            "--set",
            retry,
        ])
        .await;
    place
        .ok(&["faults", "add", "delay", "--milliseconds", "1", "--jitter-milliseconds", "2", "--probability", "0.5"])
        .await;
    let listed = place.ok(&["faults", "list"]).await;
    let first: serde_json::Value = serde_json::from_str(listed.lines().next().expect("a line")).expect("JSON");
    assert_eq!((&first["status"], &first["times"]), (&503.into(), &2.into()));
    assert_eq!(first["headers"][0][1], "2");
    let second: serde_json::Value = serde_json::from_str(listed.lines().nth(1).expect("a line")).expect("JSON");
    assert_eq!((&second["jitter_milliseconds"], &second["probability"]), (&2.into(), &0.5.into()));
    assert_eq!(listed.lines().count(), 2);
    place.ok(&["faults", "clear"]).await;
    assert_eq!(place.ok(&["faults", "list"]).await, "");
    // The sandbox refuses an impossible fault, and the program refuses an incomplete one.
    let unknown = place.run(&["faults", "add", "reset", "--operation", "no_such_operation"]).await;
    assert_eq!(unknown.status.code(), Some(1));
    assert_eq!(place.run(&["faults", "add", "status"]).await.status.code(), Some(2));
}

#[tokio::test]
async fn the_clock_is_shown_and_moved() {
    let place = Place::start().await;
    let before = place.sandbox.now();
    place.ok(&["clock", "advance", "25h"]).await;
    assert!(place.sandbox.now() - before >= chrono::TimeDelta::hours(25));
    let shown = place.ok(&["clock", "show"]).await;
    assert!(shown.starts_with(&place.sandbox.now().format("%Y-%m-%dT%H").to_string()), "{shown}");
    place.ok(&["clock", "set", "2030-01-02T03:04:05Z"]).await;
    assert!(place.ok(&["clock", "show"]).await.starts_with("2030-01-02T03:04:"));
    assert_eq!(place.run(&["clock", "set", "tomorrow"]).await.status.code(), Some(1));
    assert_eq!(place.run(&["clock", "advance", "25"]).await.status.code(), Some(2));
}

#[tokio::test]
async fn settings_are_used_where_nothing_else_says_otherwise() {
    let place = Place::start().await;
    assert_eq!(place.run(&["config", "get", "sandbox"]).await.status.code(), Some(1));
    place.ok(&["config", "set", "sandbox", place.sandbox.origin()]).await;
    place.ok(&["config", "set", "sandbox-api-key", place.sandbox.api_key()]).await;
    assert_eq!(place.ok(&["config", "get", "sandbox"]).await.trim(), place.sandbox.origin());
    let listed = place.ok(&["config", "list"]).await;
    assert!(listed.contains(place.sandbox.origin()) && !listed.contains(place.sandbox.api_key()), "{listed}");

    let mut create = crate::support::program(&["create", "risk", "--mock", "pass"]);
    let output = create.env("REALAML_CONFIG", place.config()).output().await.expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(place.sandbox.counts().risk, 1);

    // A configured key is used even if it is wrong. Without a key, the program asks the sandbox for its own.
    place.ok(&["config", "set", "sandbox-api-key", "wrong"]).await;
    let mut create = crate::support::program(&["create", "risk", "--mock", "pass"]);
    let output = create.env("REALAML_CONFIG", place.config()).output().await.expect("the program runs");
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    place.ok(&["config", "unset", "sandbox-api-key"]).await;
    let mut create = crate::support::program(&["create", "risk", "--mock", "pass"]);
    let output = create.env("REALAML_CONFIG", place.config()).output().await.expect("the program runs");
    assert_eq!((output.status.code(), place.sandbox.counts().risk), (Some(0), 2), "{}", text(&output.stderr));
    assert_eq!(place.run(&["config", "set", "sandbox", "nonsense"]).await.status.code(), Some(2));
    assert_eq!(place.ok(&["config", "path"]).await.trim(), place.config().display().to_string());
}

#[tokio::test]
async fn a_sandbox_that_is_not_there_is_wrong_use_and_not_a_no() {
    let place = Place::start().await;
    let output = place.run(&["clock", "show", "--sandbox", "http://127.0.0.1:9"]).await;
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("realaml sandbox"));
}

#[tokio::test]
async fn the_sandbox_prints_a_line_a_call() {
    for (form, expected) in
        [("text", "403 GET    /esign/templates/  list_esign_templates"), ("json", r#""status":403"#)]
    {
        let args = ["sandbox", "--addr", "127.0.0.1:0", "--json", "--log", form];
        let mut sandbox = crate::support::program(&args).spawn().expect("the program runs");
        let mut lines = BufReader::new(sandbox.stdout.take().expect("its output")).lines();
        let first = lines.next_line().await.expect("it writes").expect("a line");
        let first: serde_json::Value = serde_json::from_str(&first).expect("JSON");
        let url = format!("{}/esign/templates/?search=Aroha", first["base_url"].as_str().expect("a URL"));
        realaml_ext::reqwest::get(url).await.expect("the sandbox answers");
        let line = lines.next_line().await.expect("it writes").expect("a line");
        assert!(line.contains(expected) && !line.contains("Aroha"), "{line}");
    }
}

#[tokio::test]
async fn new_calls_are_printed_as_they_come() {
    let place = Place::start().await;
    let mut tail = place.command(&["logs", "tail", "--lines", "1"]).stdout(Stdio::piped()).spawn().expect("it runs");
    let mut lines = BufReader::new(tail.stdout.take().expect("its output")).lines();
    place.ok(&["create", "risk", "--mock", "pass"]).await;
    let line = lines.next_line().await.expect("it writes").expect("a line");
    assert!(line.contains("POST") && line.contains("/risk-ratings/") && line.contains("201"), "{line}");
    // The output is not a terminal, so it has no colours.
    assert!(!line.contains('\u{1b}'), "{line:?}");
    place.sandbox.reset();
    place.ok(&["create", "form", "--mock", "pass"]).await;
    let line = lines.next_line().await.expect("it writes").expect("a line");
    assert!(line.contains("/form-submissions/"), "{line}");
}
