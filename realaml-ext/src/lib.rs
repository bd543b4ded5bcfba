//! Client for the Realaml identity verification API.

#[cfg(feature = "client")]
mod client;
#[cfg(feature = "client")]
pub mod clock;
#[cfg(feature = "client")]
mod environment;
#[cfg(feature = "client")]
mod error;
#[cfg(feature = "client")]
mod options;
#[cfg(feature = "client")]
mod random;
#[cfg(feature = "client")]
mod retry;
#[cfg(feature = "client")]
mod routes;
#[cfg(feature = "client")]
mod secret;
#[cfg(feature = "client")]
mod transport;

#[cfg(feature = "client")]
pub use crate::{
    client::{Client, ClientBuilder},
    environment::{BaseUrl, Environment},
    error::{Error, ErrorKind},
    options::CallOptions,
    retry::RetryPolicy,
    secret::{ApiKey, SecretUrl, SignatureKey},
};
#[cfg(feature = "client")]
pub use {http, realaml_api as raw, reqwest};
