//! The client for the Realaml identity verification API. It covers verifications of people and companies, screening,
//! outsourced checks, risk ratings, e-signing, forms, national IDs and callbacks. For tests, the crate
//! `realaml-sandbox` simulates the API.
//!
//! ```no_run
//! # async fn example() -> Result<(), realaml_ext::Error> {
//! use realaml_ext::{Client, Outcome, VerificationRequest};
//!
//! let client = Client::from_env()?;
//! let request = VerificationRequest::person("Aroha", "Ngata")
//!     .birth_date("1990-04-12")
//!     .email("aroha@example.com")
//!     .reference("matter-4711")
//!     .build()?;
//! let created = client.verifications().create(&request).await?;
//! let verification = client.verifications().settle(created.signature_key()).await?;
//! match verification.outcome() {
//!     Outcome::Pass => println!("accepted"),
//!     other => println!("not accepted: {other}"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! The [`guide`] has a page for each task, from the first verification to the checklist before production.
//!
//! # What it promises
//!
//! - **Only a pass is a pass.** An outcome is `Pass` only if the API reports that the completed verification passed.
//!   Unfinished, cancelled, not applicable and unknown results are other variants, never a pass.
//! - **No effect happens twice unnoticed.** Calls that only read or are safe to repeat are retried after a transient
//!   failure, with a budget and within a deadline. A call with an effect is retried only if it provably had none. If it
//!   may have taken effect, its error says so and explains how to find out.
//! - **Nothing personal or secret is printed**: not by `Debug` or `Display`, and not in errors, spans or panics. To use
//!   personal data, your code has to read the member that contains it.
//! - **Credentials are sent only to the API.** No redirect is followed, and plain `http` is accepted only for this
//!   machine.
//! - **A new value breaks nothing.** Unknown enum values, new members and values of unexpected types are kept and
//!   reported.
//!
//! # Beyond what is known
//!
//! Most paths of the API are inferred, because the vendor's reference is only partly public. Correct a wrong path at
//! run time with `Client::builder().route("create_risk_rating", "POST /risk_ratings/")`, or in a TOML file named by the
//! environment variable `REALAML_ROUTES`. If a call to an inferred path fails with 404 or 405, its error explains this.
//! `Client::request` calls a path that is not in the spec, and `Client::raw` is the generated client. Both use the same
//! credentials, deadlines and privacy rules.
//!
//! # Features
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `rustls` (default) | TLS by rustls |
//! | `axum` | a router and an extractor for callbacks |
//! | `object_store` | callbacks handled once by several processes that share a store |
//! | `archive` | reports kept write-once in a folder; `archive-aws`, `archive-azure`, `archive-gcp` for object stores |
//! | `observe` | evidence of the API's shape from your calls, without personal data |
//! | `test-util` | records, errors, callbacks and a fake API that needs no network, for your tests |
//!
//! # Spans and metrics
//!
//! Each call is a `tracing` span, whose attributes follow the OpenTelemetry conventions for HTTP clients, with an event
//! for each attempt. Spans and events contain no URL, header or body. The only values from a caller or the API are the
//! host and port of the base URL, a usual method, the status, and the length of pauses. `tracing-opentelemetry` exports
//! spans and events. Their names and the types of their values are part of this crate's API.
//!
//! | span attribute | value |
//! | --- | --- |
//! | `otel.name` | the operation id, such as `get_verification` |
//! | `otel.kind` | `client` |
//! | `otel.status_code` | `ERROR` if there was no response or its status is not 2xx |
//! | `http.request.method` | the method, such as `GET`; `_OTHER` for an unusual one |
//! | `url.template` | the path of the operation in the spec, such as `/verification/{signature_key}/`, if it has one |
//! | `server.address`, `server.port` | the host and the port of the base URL; the port is a number |
//! | `http.response.status_code` | the status of the last attempt's response, if there was one; a number |
//! | `http.request.resend_count` | the number of retries, if there were any |
//! | `error.type` | for a failure: the status, or without a response the [code of its kind](ErrorKind::as_str) |
//!
//! At the end of each call, an event at the level `TRACE` carries the metrics in the form that the metrics layer of
//! `tracing-opentelemetry` reads, with the attributes `realaml.operation`, `http.request.method`,
//! `http.response.status_code` and `error.type`:
//!
//! | metric | meaning |
//! | --- | --- |
//! | `http.client.request.duration` | a histogram of the seconds that calls took, including all attempts and pauses |
//! | `realaml.client.resends` | a counter of retries |

// Lets docs.rs show which feature an item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
// A library must not print, because its output could end up in the application's logs.
#![deny(clippy::print_stdout, clippy::print_stderr)]

pub mod callbacks;
mod core;
pub mod esign;
pub mod forms;
pub mod guide;
pub mod hosted;
pub mod outcome;
pub mod outsourced;
pub mod reports;
pub mod risk;
mod settle;
#[cfg(feature = "test-util")]
pub mod test_util;
pub mod verifications;

pub use crate::{
    core::{
        ApiKey, BaseUrl, CallOptions, Client, ClientBuilder, Environment, Error, ErrorKind, IntoDate, RetryPolicy,
        SecretUrl, SessionKey, SignatureKey, UnknownCode, clock, layers,
    },
    forms::FormRequest,
    outcome::{Check, CheckResult, Outcome, Pending, Reason},
    outsourced::OutsourcedRequest,
    risk::RiskRequest,
    settle::{Settle, Settling, Wakeups},
    verifications::{
        Approval, CompanyRequest, CompanyVerification, CreatedVerification, Resend, RunRequest, Verification,
        VerificationRequest,
    },
};
#[doc(inline)]
pub use realaml_ids as national_ids;
#[cfg(feature = "observe")]
#[doc(inline)]
pub use realaml_observe as observe;
pub use {http, realaml_api as raw, reqwest};

/// Compiles the example in the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
