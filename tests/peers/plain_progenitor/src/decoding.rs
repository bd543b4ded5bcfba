//! Measures how fast recorded responses are decoded.

use std::{hint::black_box, time::Instant};

use realaml_api::{decode, types::Verification};
use serde_json::Value;

use crate::{COMPLETED, IN_PROGRESS, compact, plain};

/// Returns the microseconds of one call in the best of many rounds.
fn microseconds(mut call: impl FnMut()) -> f64 {
    let mut round = || {
        let start = Instant::now();
        (0..20).for_each(|_| call());
        start.elapsed().as_secs_f64() * 1e6 / 20.0
    };
    (0..300).map(|_| round()).fold(f64::INFINITY, f64::min)
}

/// Prints a row for each record.
pub fn table() {
    println!(
        "| record | bytes | ours | plain types | ratio | `serde_json::Value` |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    );
    for (name, body) in [("verification, completed", COMPLETED), ("verification, in progress", IN_PROGRESS)] {
        let body = compact(body);
        let ours = microseconds(|| drop(black_box(decode::<Verification>(body.as_bytes()).expect("a record"))));
        let plain = microseconds(|| {
            drop(black_box(serde_json::from_str::<plain::types::Verification>(&body).expect("a record of the schema")));
        });
        let value = microseconds(|| drop(black_box(serde_json::from_str::<Value>(&body).expect("JSON"))));
        println!("| {name} | {} | {ours:.1} µs | {plain:.1} µs | {:.2} | {value:.1} µs |", body.len(), ours / plain);
    }
}
