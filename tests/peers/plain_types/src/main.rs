//! Measures how fast the recorded responses are decoded. Our types keep every member and set aside values that do not
//! fit. The types that typify generates from the same schemas drop unknown members and fail at the first value of an
//! unexpected type.

use std::{hint::black_box, time::Instant};

use realaml_api::{decode, types::Verification};
use serde_json::Value;

#[allow(dead_code, clippy::all)]
mod plain {
    include!(concat!(env!("OUT_DIR"), "/types.rs"));
}

/// Returns the microseconds of one call in the best of many rounds.
fn microseconds(mut call: impl FnMut()) -> f64 {
    let mut round = || {
        let start = Instant::now();
        (0..20).for_each(|_| call());
        start.elapsed().as_secs_f64() * 1e6 / 20.0
    };
    (0..300).map(|_| round()).fold(f64::INFINITY, f64::min)
}

fn main() {
    println!(
        "| record | bytes | ours | plain types | ratio | `serde_json::Value` |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    );
    for (name, body) in [
        ("verification, completed", include_str!("../../../fixtures/records/verification-completed.json")),
        ("verification, in progress", include_str!("../../../fixtures/records/verification-in-progress.json")),
    ] {
        let body = serde_json::from_str::<Value>(body).expect("a fixture is JSON").to_string();
        let ours = microseconds(|| drop(black_box(decode::<Verification>(body.as_bytes()).expect("a record"))));
        let plain = microseconds(|| {
            drop(black_box(
                serde_json::from_str::<plain::VerificationT>(&body).expect("a record as the schema has it"),
            ));
        });
        let value = microseconds(|| drop(black_box(serde_json::from_str::<Value>(&body).expect("JSON"))));
        println!("| {name} | {} | {ours:.1} µs | {plain:.1} µs | {:.2} | {value:.1} µs |", body.len(), ours / plain);
    }
}
