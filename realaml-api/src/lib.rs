//! The raw client for the Realaml identity verification API. Most applications need [`realaml-ext`], which is built on
//! this crate.
//!
//! [`Client`] has a method for each operation, and [`types`] has a type for each schema. Both are generated from the
//! curated OpenAPI description in `openapi/`. The vendor's reference is only partly public, so each operation and type
//! says how it is known: documented, observed or inferred.
//!
//! The client tolerates wrong guesses: enums are open and keep the string that was received, unknown members are kept
//! in `extra` and written back, and a value of an unexpected shape is set aside and reported with the [`Reply`] while
//! the rest of the record is read. No personal data is printed: `Debug` hides the values of sensitive members.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use realaml_api::{Client, types::VerificationRequest};
//!
//! let client = Client::new("https://api-staging.realaml.com/api/v1")?.with_authorization("Api-Key 0000.example")?;
//! let request = VerificationRequest::new("MOCK", "PASS").with_email("mock@example.com");
//! let created = client.create_verification(&request).send().await?;
//! println!("created: {:?}", created.value());
//! # Ok(())
//! # }
//! ```
//!
//! # Features
//!
//! - `rustls` (default): TLS by rustls.
//! - `schemars`: `JsonSchema` for every type.
//!
//! [`realaml-ext`]: https://docs.rs/realaml-ext

// The macro that collects the required members of a record recurses once per member, and a record can have hundreds.
#![recursion_limit = "2048"]
#![cfg_attr(docsrs, feature(doc_cfg))]
// A library must not print, because its output could end up in the application's logs.
#![deny(clippy::print_stdout, clippy::print_stderr)]

#[allow(clippy::mod_module_files, reason = "the generator writes a folder of its own, which nobody edits")]
mod generated;
mod runtime;

#[cfg(feature = "schemars")]
#[doc(hidden)]
pub use crate::runtime::decode::RoundTrip;
#[doc(hidden)]
pub use crate::runtime::{
    client::is_loopback,
    shown::{Shown, is_identifier},
};
/// Calls operations by id, for the tests of this workspace.
#[cfg(feature = "schemars")]
#[doc(hidden)]
pub mod by_id {
    pub use crate::{generated::by_id::call, runtime::by_id::Arguments};
}
pub use crate::{
    generated::{builder, types},
    runtime::{
        body::{Binary, File, Text},
        client::Client,
        decode::{Decode, SetAside, decode},
        drift::{Drift, drift},
        error::{Error, ErrorKind, ProblemDetails},
        hooks::{Call, Direct, StreamFuture, Transport, TransportFuture, transport_fn},
        operation::{Evidence, Operation, RequestBody, ResponseBody, Safety},
        patch::Patch,
        reply::Reply,
        response::RawResponse,
        routes::{RouteError, RouteFlaw, Routes},
        stream::{ChunkFuture, Chunks, StreamedResponse},
    },
};

/// Compiles the example in the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
