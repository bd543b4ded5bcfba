//! The base of every domain: how calls are made, retried and reported, and the types that all calls share.

mod client;
pub mod clock;
pub(crate) mod codes;
pub(crate) mod digest;
mod environment;
pub(crate) mod error;
pub(crate) mod fields;
pub mod layers;
pub(crate) mod names;
mod options;
pub(crate) mod random;
pub(crate) mod retry;
mod routes;
mod secret;
pub(crate) mod shown;
pub(crate) mod status;
pub(crate) mod transport;

pub use self::{
    client::{Client, ClientBuilder},
    codes::UnknownCode,
    environment::{BaseUrl, Environment},
    error::{Error, ErrorKind},
    fields::IntoDate,
    options::CallOptions,
    retry::RetryPolicy,
    secret::{ApiKey, SecretUrl, SessionKey, SignatureKey},
};
