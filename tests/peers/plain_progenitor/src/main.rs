//! Measures decoding and calls: our client, the client that progenitor makes from the same spec, and reqwest alone.
//!
//! Our types keep every member and set aside values that do not fit. Progenitor's types drop unknown members and fail
//! at the first value of an unexpected type.

mod calls;
mod decoding;

#[allow(dead_code, unused_imports, clippy::all)]
mod plain {
    include!(concat!(env!("OUT_DIR"), "/client.rs"));
}

const COMPLETED: &str = include_str!("../../../fixtures/records/verification-completed.json");
const IN_PROGRESS: &str = include_str!("../../../fixtures/records/verification-in-progress.json");

/// Returns a recorded response in compact form, as a server sends it.
fn compact(record: &str) -> String {
    serde_json::from_str::<serde_json::Value>(record).expect("a fixture is JSON").to_string()
}

fn main() {
    decoding::table();
    println!();
    calls::tables();
}
