//! Clients for tests.

use std::sync::Arc;

use realaml_ext::{Client, ClientBuilder, Environment, SignatureKey, clock::ManualClock};
use realaml_sandbox::Sandbox;

/// An API key that is used nowhere else.
pub const KEY: &str = "test0000.not-a-real-key";

/// Returns a builder for a client of the API at this URL. The client's pauses take no time.
pub fn builder(base_url: &str) -> ClientBuilder {
    let environment = Environment::custom(base_url).expect("tests use loopback");
    Client::builder().environment(environment).api_key(KEY).clock(Arc::new(ManualClock::default()))
}

/// Returns a client for the API at this URL. The client's pauses take no time.
pub fn client(base_url: &str) -> Client {
    builder(base_url).build().expect("nothing about it is wrong")
}

/// Returns a signature key for tests.
pub fn key() -> SignatureKey {
    SignatureKey::new("6513270e269e0d37f2a74de452e6b438")
}

/// Returns a client for this sandbox. The client's pauses take no time.
pub fn client_of(sandbox: &Sandbox) -> Client {
    builder(sandbox.base_url()).api_key(sandbox.api_key()).build().expect("nothing about it is wrong")
}
