//! Mutates response bodies and decodes them, by the million, without libFuzzer. The program needs only a stable
//! compiler, uses the same bodies in every run, and measures the decoding time of each body in relation to its size.
//!
//! `cargo run --release --bin mutate -- 10000000`

use std::time::{Duration, Instant};

use realaml_api::{
    Decode, ProblemDetails, decode,
    types::{ESignDocument, ESignDocumentPage, FormSubmission, OutsourcedVerification, RiskRating, Verification},
};
use serde_json::Value;

/// Fragments that are inserted into a body or replace one of its values.
const ODD: [&str; 24] = [
    "null",
    "true",
    "{}",
    "[]",
    "\"\"",
    "1e999",
    "-0",
    "99999999999999999999999",
    "\"\\ud800\"",
    "\"\\udc00\\ud800\"",
    "\u{0}",
    "\u{feff}",
    "NaN",
    "{\"result\":",
    "[[[[[[[[",
    "]]]]]]]]",
    "\"result\":\"PASS\",",
    "\"signature_key\":\"k\",",
    ",,",
    "\\",
    "\"\\u0000\"",
    "0x1f",
    "1.5",
    "\u{2028}",
];

/// The minimum size in bytes of a body that can be reported as the slowest.
const MEASURED: usize = 4 * 1024;

/// A generator of pseudo-random numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % bound.max(1)
    }
}

/// Returns the inputs to mutate: the fixture records and every response example of the spec.
fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = vec![
        include_str!("../../fixtures/records/verification-completed.json").as_bytes().to_vec(),
        include_str!("../../fixtures/records/verification-in-progress.json").as_bytes().to_vec(),
    ];
    let bundle: Value =
        serde_json::from_str(include_str!("../../../openapi/realaml.json")).expect("the bundle is JSON");
    let operations = bundle["paths"].as_object().into_iter().flatten().flat_map(|it| it.1.as_object()).flatten();
    for response in operations.flat_map(|it| it.1["responses"].as_object()).flatten() {
        for content in response.1["content"].as_object().into_iter().flatten() {
            for example in content.1["examples"].as_object().into_iter().flatten() {
                seeds.push(example.1["value"].to_string().into_bytes());
            }
        }
    }
    seeds
}

/// Returns a random seed with a few changes.
fn mutated(seeds: &[Vec<u8>], numbers: &mut Numbers) -> Vec<u8> {
    let mut body = seeds[numbers.below(seeds.len())].clone();
    for _ in 0..=numbers.below(6) {
        let at = numbers.below(body.len());
        let to = (at + 1 + numbers.below(64)).min(body.len());
        match numbers.below(8) {
            0 if !body.is_empty() => body[at] ^= 1 << numbers.below(8),
            1 if !body.is_empty() => body[at] = numbers.below(256) as u8,
            2 => drop(body.drain(at..to)),
            3 => {
                let part = body[at.min(to)..to].to_vec();
                let again = part.repeat(1 + numbers.below(8));
                body.splice(at..at, again);
            }
            4 => {
                let other = &seeds[numbers.below(seeds.len())];
                let from = numbers.below(other.len());
                let part = other[from..(from + numbers.below(256)).min(other.len())].to_vec();
                body.splice(at..at, part);
            }
            5 => {
                let odd = ODD[numbers.below(ODD.len())];
                body.splice(at..at, odd.bytes());
            }
            6 => {
                // The fragment replaces a single value, so that the rest of the body stays the same.
                let end =
                    body[at..].iter().position(|it| matches!(it, b',' | b'}' | b']')).map_or(body.len(), |it| at + it);
                let start = body[..at].iter().rposition(|it| matches!(it, b':' | b'[')).map_or(at, |it| it + 1);
                let odd = ODD[numbers.below(ODD.len())];
                body.splice(start..end.max(start), odd.bytes());
            }
            _ => body.truncate(at),
        }
    }
    body
}

fn check<T: Decode + serde::Serialize + std::fmt::Debug>(body: &[u8], deep: bool) {
    let Ok((read, set_aside)) = decode::<T>(body) else { return };
    assert!(set_aside.len() <= 257);
    if deep {
        drop(format!("{read:?} {set_aside:?}"));
        let written = serde_json::to_vec(&read).expect("a record can be written");
        let (again, set_aside) = decode::<T>(&written).expect("what was written is a record");
        assert!(set_aside.is_empty(), "what was written did not fit");
        assert_eq!(serde_json::to_vec(&again).expect("again"), written);
    }
}

fn read(kind: usize, body: &[u8], deep: bool) {
    match kind {
        0 => check::<Verification>(body, deep),
        1 => check::<ESignDocument>(body, deep),
        2 => check::<ESignDocumentPage>(body, deep),
        3 => check::<FormSubmission>(body, deep),
        4 => check::<OutsourcedVerification>(body, deep),
        5 => check::<RiskRating>(body, deep),
        6 => check::<Value>(body, deep),
        _ => drop(ProblemDetails::read(body)),
    }
}

fn main() {
    let bodies: u64 = std::env::args().nth(1).map_or(1_000_000, |it| it.parse().expect("how many bodies"));
    let (seeds, mut numbers) = (seeds(), Numbers(0x9e37_79b9_7f4a_7c15));
    let (mut bytes, mut taken, mut slowest) = (0_u64, Duration::ZERO, (0.0_f64, 0));
    for number in 0..bodies {
        let body = mutated(&seeds, &mut numbers);
        let kind = numbers.below(8);
        let start = Instant::now();
        read(kind, &body, false);
        let time = start.elapsed();
        if number % 8 == 0 {
            read(kind, &body, true);
        }
        bytes += body.len() as u64;
        taken += time;
        let of_a_megabyte = |time: Duration| time.as_secs_f64() * 1e6 / body.len().max(1) as f64;
        if body.len() >= MEASURED && of_a_megabyte(time) > slowest.0 {
            // The result is the best of several rounds, because other work on a shared machine slows some of them down.
            let rounds = (0..5).map(|_| {
                let start = Instant::now();
                read(kind, &body, false);
                start.elapsed()
            });
            let best = of_a_megabyte(rounds.min().unwrap_or(time));
            if best > slowest.0 {
                slowest = (best, body.len());
            }
        }
        if (number + 1) % 1_000_000 == 0 {
            let megabytes = bytes as f64 / 1e6;
            println!(
                "{} bodies, {megabytes:.0} MB: {:.4} s for 1 MB on average, {:.4} s for the slowest body ({} bytes)",
                number + 1,
                taken.as_secs_f64() / megabytes,
                slowest.0,
                slowest.1
            );
        }
    }
}
