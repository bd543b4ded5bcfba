//! Measures the time and memory that the commands need for our document and for one ten times as large.
//!
//! The test takes about a minute, so plain `cargo test` leaves it out: `cargo test -p xtask --test scale --
//! --nocapture`.

#![cfg(target_os = "linux")]

mod document;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use document::{Document, published};
use serde_json::{Value, json};

/// How many copies of each path and schema the large document contains.
const TIMES: usize = 10;
/// The maximum processor time for the large document, as a multiple of that for ours.
const MOST: f64 = 12.0;

/// The cost of one command.
struct Cost {
    /// Processor time in seconds, which other programs on the machine affect less than elapsed time.
    seconds: f64,
    megabytes: u64,
}

#[test]
fn ten_times_the_document_costs_at_most_twelve_times_as_much() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (once, many) = (published(), multiplied(&published()));
    let (ours, large) = (folder.path().join("ours"), folder.path().join("large"));
    let ours = follow(&ours, &once);
    let large = follow(&large, &many);
    println!("| command | ours | {TIMES} times as large | ratio |\n| --- | ---: | ---: | ---: |");
    for ((name, small), (_, large)) in ours.iter().zip(&large) {
        let ratio = large.seconds / small.seconds;
        let cell = |it: &Cost| format!("{:.2} s, {} MB", it.seconds, it.megabytes);
        println!("| `{name}` | {} | {} | {ratio:.1} |", cell(small), cell(large));
        // Times below a second are measured too coarsely to be compared.
        assert!(ratio <= MOST || large.seconds < 1.0, "{name}");
    }
}

/// Adopts the document and generates the crate from it. Returns the cost of each command.
fn follow(root: &Path, document: &Document) -> Vec<(&'static str, Cost)> {
    document::copy(&document::ours().join("openapi"), &root.join("openapi"));
    fs::create_dir_all(root.join("realaml-api")).expect("writable");
    let export = root.join("export.json");
    fs::write(&export, document.0.to_string()).expect("writable");
    let export = export.to_string_lossy();
    [
        ("upstream pull", format!("--from-export {export}")),
        ("upstream adopt", String::new()),
        ("upstream diff", String::new()),
        ("regen", String::new()),
        ("regen --check", String::new()),
    ]
    .map(|(name, more)| (name, measured(root, &format!("{name} {more}"))))
    .into()
}

/// Runs `cargo xtask ARGUMENTS` in a shell, which reports the processor time.
#[expect(clippy::disallowed_methods, reason = "looks at the memory of another program at intervals")]
fn measured(root: &Path, arguments: &str) -> Cost {
    let program = env!("CARGO_BIN_EXE_xtask");
    let script =
        format!("'{program}' {arguments} --root '{}' >/dev/null; test $? -le 1 || exit 2; times", root.display());
    let mut shell = Command::new("bash").args(["-c", &script]).stdout(Stdio::piped()).spawn().expect("a shell");
    let mut kilobytes = 0;
    while shell.try_wait().expect("the shell can be asked").is_none() {
        kilobytes = kilobytes.max(peak(shell.id()));
        thread::sleep(Duration::from_millis(5));
    }
    let output = shell.wait_with_output().expect("the shell ends");
    assert!(output.status.success(), "{arguments}");
    let text = String::from_utf8(output.stdout).expect("output is text");
    // The second line is about the program that the shell started: `0m1.230s 0m0.040s`.
    let of_program = text.lines().nth(1).expect("two lines");
    Cost { seconds: of_program.split(' ').map(seconds).sum(), megabytes: kilobytes / 1024 }
}

fn seconds(text: &str) -> f64 {
    let (minutes, seconds) = text.trim_end_matches('s').split_once('m').expect("minutes and seconds");
    minutes.parse::<f64>().expect("a number") * 60.0 + seconds.parse::<f64>().expect("a number")
}

/// Returns the peak memory of the shell's child so far, in kilobytes.
fn peak(shell: u32) -> u64 {
    let children = fs::read_to_string(format!("/proc/{shell}/task/{shell}/children")).unwrap_or_default();
    let of = |process: &str| {
        let status = fs::read_to_string(PathBuf::from("/proc").join(process).join("status")).ok()?;
        let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?.trim().trim_end_matches(" kB");
        line.trim().parse::<u64>().ok()
    };
    children.split_whitespace().filter_map(of).max().unwrap_or(0)
}

/// Returns a document that contains every path and every schema several times, under different names.
fn multiplied(document: &Document) -> Document {
    let mut all = document.clone();
    for copy in 2..=TIMES {
        let mut renamed = document.clone();
        rename(&mut renamed.0, &format!("K{copy}"));
        for (path, mut item) in std::mem::take(renamed.paths()) {
            for operation in document::object(&mut item).values_mut().filter(|it| it.get("operationId").is_some()) {
                for key in ["operationId", "summary"] {
                    operation[key] = json!(format!("{} k{copy}", operation[key].as_str().unwrap_or_default()));
                }
            }
            all.paths().insert(format!("/k{copy}{path}"), item);
        }
        for (name, schema) in std::mem::take(renamed.schemas()) {
            all.schemas().insert(format!("{name}K{copy}"), schema);
        }
    }
    all
}

/// Appends a suffix to every reference to a schema.
fn rename(value: &mut Value, suffix: &str) {
    match value {
        Value::String(text) if text.starts_with("#/components/schemas/") => text.push_str(suffix),
        Value::Object(members) => members.values_mut().for_each(|it| rename(it, suffix)),
        Value::Array(items) => items.iter_mut().for_each(|it| rename(it, suffix)),
        _ => {}
    }
}
