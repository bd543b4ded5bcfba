//! Tests that no personal data is printed unless requested, that nothing is changed in production without permission,
//! and that programs end cleanly.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};

use crate::support::{Place, program, text};

const PERSON: &str = r#"{"first_name": "Aroha", "last_name": "Ngata", "email": "aroha@example.com",
    "birth_date": "1990-04-12", "reference": "matter-4711", "notes": "canary"}"#;

#[tokio::test]
async fn personal_data_is_shown_only_if_asked_for() {
    let place = Place::start().await;
    let created = place.run_with(&["create", "verification", "--json"], PERSON).await;
    let key = serde_json::from_slice::<serde_json::Value>(&created.stdout).expect("JSON")["signature_key"].clone();
    let key = key.as_str().expect("a key");
    place.ok(&["complete", "verification", key]).await;
    let mut shown = text(&created.stdout);
    for args in [vec!["get", "verification", key], vec!["get", "verification", key, "--json"]] {
        let output = place.run(&args).await;
        shown += &(text(&output.stdout) + &text(&output.stderr));
    }
    let logs = place.run(&["logs", "tail", "--no-follow"]).await;
    let json_logs = place.run(&["logs", "tail", "--no-follow", "--json"]).await;
    let logs = text(&logs.stdout) + &text(&json_logs.stdout);
    assert!(!logs.contains(key), "{logs}");
    shown += &logs;
    for canary in ["Aroha", "Ngata", "aroha@", "1990", "4711", "canary", "http://", "_TEMP=", "pdf?"] {
        assert!(!shown.contains(canary), "{canary} is in {shown}");
    }
    let revealed = place.ok(&["get", "verification", key, "--reveal"]).await;
    assert!(["Aroha", "1990-04-12", "matter-4711"].iter().all(|it| revealed.contains(it)), "{revealed}");
    let logs = place.ok(&["logs", "tail", "--no-follow", "--reveal"]).await;
    assert!(logs.contains("Aroha") && logs.contains(key), "{logs}");
}

#[tokio::test]
async fn an_effect_on_production_needs_permission() {
    // Without permission, no server is called. Calls to this machine need no permission, and only the connection fails.
    for (environment, needs) in [
        ("production", true),
        ("https://api.realaml.com/api/v1", true),
        ("https://gateway.invalid/api/v1", true),
        ("http://127.0.0.1:9/api/v1", false),
    ] {
        let sandbox = if environment == "production" { "https://api.realaml.com" } else { environment };
        for args in [
            vec!["create", "verification", "--mock", "pass"],
            vec!["run", "company", "--mock", "pass"],
            vec!["delete", "form", "1"],
            vec!["send", "document", "1"],
            vec!["cancel", "document", "1"],
            vec!["trigger", "document.voided"],
            vec!["cancel", "document", "1", "--sandbox", sandbox],
        ] {
            let mut command = program(&args);
            command.env("REALAML_ENVIRONMENT", environment).env("REALAML_API_KEY", "0000.test");
            // A wrong sandbox address may lead to the vendor.
            command.env("REALAML_SANDBOX", sandbox);
            let output = command.output().await.expect("the program runs");
            let told = text(&output.stderr);
            assert_eq!(told.contains("--production"), needs, "{environment} {args:?}: {told}");
            assert_eq!(output.status.code(), Some(2), "{told}");
        }
    }
    // Staging needs a key, but no permission.
    let mut command = program(&["create", "verification", "--mock", "pass"]);
    let output = command.env("REALAML_ENVIRONMENT", "staging").output().await.expect("the program runs");
    assert!(text(&output.stderr).contains("REALAML_API_KEY is not set"), "{}", text(&output.stderr));
}

#[tokio::test]
async fn what_a_person_is_listed_for_is_shown_only_if_asked_for() {
    let place = Place::start().await;
    let person = place.json(&["create", "verification", "--mock", "pass"]).await;
    let company = place.json(&["run", "company", "--mock", "fail"]).await;
    let key = person["signature_key"].as_str().expect("a key");
    place.ok(&["complete", "verification", key, "--pep", "fail"]).await;
    for (kind, record) in [("verification", &person), ("company", &company)] {
        let key = record["signature_key"].as_str().expect("a key");
        for args in [vec!["get", kind, key], vec!["get", kind, key, "--json"]] {
            let hidden = place.ok(&args).await;
            assert!(hidden.contains("FAIL") && !hidden.contains("SANCTION"), "{hidden}");
        }
        assert!(place.ok(&["get", kind, key, "--reveal"]).await.contains("SANCTION"));
    }
}

/// Runs the program with an output whose reader has closed it. Returns its exit code and its messages.
async fn unread(place: &Place, args: &[&str]) -> (Option<i32>, String) {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    run_into(place, args, writer.into()).await
}

async fn run_into(place: &Place, args: &[&str], output: Stdio) -> (Option<i32>, String) {
    let child = place.command(args).stdout(output).spawn().expect("the program runs");
    let ended = child.wait_with_output().await.expect("it ends");
    (ended.status.code(), text(&ended.stderr))
}

/// The exit code is neither 0 nor 2, which would mean that the command succeeded or had no effect.
#[tokio::test]
async fn after_an_effect_an_output_that_fails_leaves_a_doubt() {
    let place = Place::start().await;
    let verification = place.json(&["create", "verification", "--mock", "pass"]).await;
    let key = verification["signature_key"].as_str().expect("a key");
    assert_eq!(unread(&place, &["get", "verification", key]).await.0, Some(0));
    assert_eq!(unread(&place, &["clock", "show"]).await.0, Some(0));
    for args in [
        vec!["create", "verification", "--mock", "pass"],
        vec!["create", "verification", "--mock", "pass", "--json"],
        vec!["run", "company", "--mock", "pass"],
        vec!["trigger", "verification.started", "--callback-url", "http://127.0.0.1:9/"],
        vec!["clock", "advance", "1s"],
        vec!["faults", "clear"],
        vec!["complete", "verification", key],
        vec!["delete", "verification", key],
    ] {
        let calls = place.sandbox.calls().len();
        let (code, told) = unread(&place, &args).await;
        assert_eq!(code, Some(3), "{args:?}: {told}");
        assert!(told.contains("took effect"), "{told}");
        assert!(matches!(args[0], "clock" | "faults" | "complete") || place.sandbox.calls().len() > calls);
    }
    #[cfg(target_os = "linux")]
    {
        for (args, expected) in [(vec!["run", "verification", "--mock", "pass"], 3), (vec!["clock", "show"], 2)] {
            let full = std::fs::File::options().write(true).open("/dev/full").expect("a full device");
            let (code, told) = run_into(&place, &args, full.into()).await;
            assert_eq!(code, Some(expected), "{args:?}: {told}");
        }
    }
}

/// Starts a command, waits for its first line, stops it with a signal, and returns its exit code.
#[cfg(unix)]
async fn stop(mut command: tokio::process::Command, signal: &str) -> Option<i32> {
    let mut child = command.stdin(Stdio::piped()).spawn().expect("the program runs");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    assert!(lines.next_line().await.expect("a line").is_some());
    let id = child.id().expect("it runs").to_string();
    let sent = tokio::process::Command::new("kill").args([signal, &id]).status().await.expect("kill runs");
    assert!(sent.success());
    let ended = tokio::time::timeout(Duration::from_secs(10), child.wait()).await.expect("it ends in time");
    ended.expect("its status").code()
}

#[cfg(unix)]
#[tokio::test]
async fn what_runs_until_it_is_stopped_ends_in_good_order() {
    let place = Place::start().await;
    place.ok(&["create", "verification", "--mock", "pass"]).await;
    for signal in ["-TERM", "-INT"] {
        let sandbox = program(&["sandbox", "--addr", "127.0.0.1:0", "--json"]);
        assert_eq!(stop(sandbox, signal).await, Some(0), "sandbox {signal}");
        let listen = place.command(&["listen", "--forward-to", "http://127.0.0.1:9/", "--addr", "127.0.0.1:0"]);
        assert_eq!(stop(listen, signal).await, Some(0), "listen {signal}");
        assert_eq!(stop(place.command(&["logs", "tail"]), signal).await, Some(0), "logs {signal}");
    }
}
