//! Measures how fast records are decoded: our types compared with `serde_json::Value` in the same run, and the cost of
//! hostile bodies of 16 MB.
//!
//! The result is the best of many rounds, because other work on a shared machine slows some of the rounds down.

#![expect(clippy::disallowed_methods, reason = "a benchmark measures the real time")]

use std::{hint::black_box, time::Instant};

use realaml_api::{ProblemDetails, decode, types::Verification};
use serde_json::Value;

/// Returns the microseconds of one call in the best of many rounds.
fn microseconds(mut call: impl FnMut()) -> f64 {
    let round = |call: &mut dyn FnMut()| {
        let start = Instant::now();
        for _ in 0..20 {
            call();
        }
        start.elapsed().as_secs_f64() * 1e6 / 20.0
    };
    (0..200).map(|_| round(&mut call)).fold(f64::INFINITY, f64::min)
}

fn repeated(unit: &str, megabytes: usize) -> String {
    let mut text = unit.repeat(megabytes * 1_000_000 / unit.len());
    text.pop();
    text
}

/// Returns bodies of this size that could take far longer to decode than their size suggests, each with a description
/// of its contents.
fn hostile(megabytes: usize) -> Vec<(&'static str, String)> {
    let record = |member: &str, list: String| format!("{{\"signature_key\":\"k\",\"{member}\":[{list}]}}");
    let nested = megabytes * 500_000;
    let names: String = (0..megabytes * 1_000_000 / 16).map(|n| format!("\"n{n:09}\":1,\n")).collect();
    vec![
        ("items of another shape", record("pep_hits", repeated("[],", megabytes))),
        ("items with a bad member", record("pep_hits", repeated("{\"name\":[{}],\"score\":\"x\"},", megabytes))),
        ("broken texts", record("pep_hits", repeated("\"\\ud800\",", megabytes))),
        ("one deep nesting", format!("{{\"signature_key\":\"k\",\"x\":{}{}}}", "[".repeat(nested), "]".repeat(nested))),
        ("unknown members", format!("{{\"signature_key\":\"k\",{}}}", names.trim_end_matches(",\n"))),
        ("one member again and again", format!("{{\"signature_key\":\"k\",{}}}", repeated("\"result\":1,", megabytes))),
        (
            "long names",
            format!("{{\"signature_key\":\"k\",\"{0}\":NaN,\"{0}\":{{\"{0}\":NaN}}}}", "n".repeat(megabytes * 333_000)),
        ),
        ("bytes that are not text", record("pep_hits", repeated("\"\u{fffd}\",", megabytes))),
    ]
}

fn main() {
    println!("| record | bytes | ours | `serde_json::Value` |\n| --- | ---: | ---: | ---: |");
    for (name, body) in [
        ("verification, completed", include_str!("../fixtures/records/verification-completed.json")),
        ("verification, in progress", include_str!("../fixtures/records/verification-in-progress.json")),
    ] {
        let compact = serde_json::from_str::<Value>(body).expect("a fixture is JSON").to_string();
        let ours = microseconds(|| drop(black_box(decode::<Verification>(compact.as_bytes()).expect("a record"))));
        let value =
            microseconds(|| drop(black_box(serde_json::from_slice::<Value>(compact.as_bytes()).expect("JSON"))));
        println!("| {name} | {} | {ours:.1} µs | {value:.1} µs |", compact.len());
    }
    println!("\n| hostile body of 16 MB | as a record | as an error | set aside |\n| --- | ---: | ---: | ---: |");
    for (name, body) in hostile(16) {
        let start = Instant::now();
        let read = decode::<Verification>(body.as_bytes());
        let record = start.elapsed();
        let start = Instant::now();
        let problem = ProblemDetails::read(body.as_bytes());
        let error = start.elapsed();
        let count = read.map_or(0, |(_, set_aside)| set_aside.len());
        println!("| {name} | {:.2} s | {:.2} s | {count} |", record.as_secs_f64(), error.as_secs_f64());
        assert!(record.as_secs_f64() < 5.0 && error.as_secs_f64() < 5.0, "{name} costs more than its size");
        drop(problem);
    }
}
