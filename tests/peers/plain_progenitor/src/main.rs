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

/// The operation, the name, and the body of each response to decode.
const BODIES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/bodies.rs"));

fn main() {
    decoding::table();
    println!();
    calls::tables();
}
