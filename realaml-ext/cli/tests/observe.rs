//! Tests `realaml observe` from captured traffic to the file that may be shared.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const PERSON: &str = "zcanahera";

/// Returns captured traffic with twelve records. All have a new member, eight have a person's name as a member name,
/// and every string in them contains a canary.
fn capture() -> String {
    let entries: Vec<Value> = (0..12)
        .map(|n| {
            let mut body = json!({"signature_key": format!("zc{n}"), "vendor_stage": format!("zc{n}")});
            if n % 3 != 0 {
                body[PERSON] = json!(1);
            }
            json!({
                "request": {"method": "GET", "url": format!("https://api.realaml.com/api/v1/verification/zc{n}/?zc=zc")},
                "response": {"status": 200, "content": {"text": body.to_string()}},
            })
        })
        .collect();
    json!({"log": {"entries": entries}}).to_string()
}

fn realaml(folder: &Path, args: &[&str], input: &str) -> Output {
    let mut process = Command::new(env!("CARGO_BIN_EXE_realaml"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // The process may end without reading its input.
    let _ = process.stdin.take().expect("a pipe").write_all(input.as_bytes());
    process.wait_with_output().expect("it ends")
}

fn shown(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn with_capture() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("capture.har"), capture()).expect("written");
    folder
}

#[test]
fn nothing_is_shown_before_review_and_only_what_is_confirmed_after_it() {
    let folder = with_capture();
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("the file is there");
    let har = realaml(folder.path(), &["observe", "har", "capture.har", "--out", "evidence.json"], "");
    assert!(har.status.success(), "{}", shown(&har));
    let nobody = realaml(folder.path(), &["observe", "review", "evidence.json"], "");
    assert!(nobody.status.success(), "{}", shown(&nobody));
    assert!(shown(&nobody).contains("Words that await your answer: 2."), "{}", shown(&nobody));
    for text in [shown(&har), shown(&nobody), read("evidence.json"), read("evidence.reviewed.json")] {
        assert!(!text.contains(PERSON) && !text.contains("vendor_stage"), "{text}");
        assert!((0..12).all(|n| !text.contains(&format!("\"zc{n}\""))), "{text}");
    }
    let asked = realaml(folder.path(), &["observe", "review", "evidence.json", "--out", "asked.json"], "n\nn\n");
    let asked = shown(&asked);
    let answers: String = asked
        .lines()
        .filter(|line| line.ends_with("[y/N] n"))
        .map(|line| if line.contains("vendor_stage") { "y\n" } else { "n\n" })
        .collect();
    assert_eq!(answers.len(), 4, "{asked}");
    assert!(asked.contains(PERSON));
    realaml(folder.path(), &["observe", "review", "evidence.json", "--out", "sent.json"], &answers);
    assert!(read("sent.json").contains("vendor_stage"));
    assert!(!read("sent.json").contains(PERSON) && !read("sent.json").contains("sealed"));
    assert!(!read("asked.json").contains("vendor_stage"));
}

#[test]
fn names_can_be_accepted_at_once_and_reading_twice_counts_once() {
    let folder = with_capture();
    let args = ["observe", "har", "capture.har", "--out", "evidence.json", "--accept-names"];
    assert!(realaml(folder.path(), &args, "").status.success());
    let once = std::fs::read_to_string(folder.path().join("evidence.json")).expect("written");
    assert!(realaml(folder.path(), &args, "").status.success());
    assert_eq!(std::fs::read_to_string(folder.path().join("evidence.json")).expect("written"), once);
    assert!(once.contains("vendor_stage") && !once.contains("zc0"));
    assert!(!folder.path().join("evidence.json.key").exists());
    let json = realaml(folder.path(), &["observe", "review", "evidence.json", "--json"], "");
    let json: Value = serde_json::from_slice(&json.stdout).expect("a line of JSON");
    assert_eq!(json["findings"][0]["operation"], "get_verification");
}

#[test]
fn merged_files_have_the_same_bytes_in_any_order() {
    let folder = with_capture();
    let run = |args: &[&str]| {
        let output = realaml(folder.path(), args, "");
        assert!(output.status.success(), "{}", shown(&output));
    };
    run(&["observe", "har", "capture.har", "--out", "a.json", "--accept-names"]);
    let other = capture().replace("/verification/", "/form-submissions/");
    std::fs::write(folder.path().join("other.har"), other).expect("written");
    run(&["observe", "har", "other.har", "--out", "b.json", "--accept-names"]);
    run(&["observe", "merge", "a.json", "b.json", "--out", "ab.json"]);
    run(&["observe", "merge", "b.json", "a.json", "ab.json", "--out", "ba.json"]);
    let read = |name: &str| std::fs::read(folder.path().join(name)).expect("the file is there");
    assert_eq!(read("ab.json"), read("ba.json"));
}

#[test]
fn wrong_files_end_with_two_and_are_not_quoted() {
    let folder = with_capture();
    std::fs::write(folder.path().join("notes.json"), "{\"zc\": 1}").expect("written");
    for args in [
        &["observe", "har", "notes.json", "--out", "evidence.json"][..],
        &["observe", "har", "missing.har", "--out", "evidence.json"],
        &["observe", "har", "capture.har", "--out", "notes.json"],
        &["observe", "review", "notes.json"],
        &["observe", "review", "missing.json"],
        &["observe", "merge", "notes.json", "--out", "evidence.json"],
    ] {
        let output = realaml(folder.path(), args, "");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(!shown(&output).contains("zc"), "{}", shown(&output));
    }
    assert!(!folder.path().join("notes.json.key").exists());
}
