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
pub mod esign;
#[cfg(feature = "client")]
mod fields;
#[cfg(feature = "client")]
pub mod forms;
pub mod national_ids;
#[cfg(feature = "client")]
mod options;
#[cfg(feature = "client")]
pub mod outcome;
#[cfg(feature = "client")]
pub mod outsourced;
#[cfg(feature = "client")]
mod random;
#[cfg(feature = "client")]
pub mod reports;
#[cfg(feature = "client")]
mod retry;
#[cfg(feature = "client")]
pub mod risk;
#[cfg(feature = "client")]
mod routes;
#[cfg(feature = "client")]
mod secret;
#[cfg(feature = "client")]
mod transport;
#[cfg(feature = "client")]
pub mod verifications;

#[cfg(feature = "client")]
pub use crate::{
    client::{Client, ClientBuilder},
    environment::{BaseUrl, Environment},
    error::{Error, ErrorKind},
    fields::IntoDate,
    options::CallOptions,
    outcome::{Check, CheckResult, Outcome, Reason},
    outsourced::OutsourcedRequest,
    retry::RetryPolicy,
    secret::{ApiKey, SecretUrl, SignatureKey},
    verifications::{
        Approval, CompanyRequest, CompanyVerification, CreatedVerification, Resend, RunRequest, Verification,
        VerificationRequest,
    },
};
#[cfg(feature = "client")]
pub use {http, realaml_api as raw, reqwest};
