//! Derives the shape of the Realaml API from calls, in a form that cannot contain personal data.
//!
//! Most of the API's description is inferred, and calls to the real API show where it is wrong. This crate turns
//! exchanges into [`Evidence`]: routes, paths of members, JSON types, formats of strings, approximate lengths of lists,
//! tokens of enums, statuses, header names and counts. It stores no other value. Words that are not in the description
//! are encrypted until somebody confirms them. The crate's README says which data is collected, which is not, and why.
//!
//! - [`Observer`] takes the exchanges of a running client and keeps a file up to date on a separate thread.
//! - [`har`] reads a capture that a browser or a proxy exported.
//! - [`Review`] shows what a file would disclose, and asks about frequent words that are not in the description.
//! - [`findings`] compares the evidence with the description.
//!
//! ```
//! use realaml_observe::{Analyst, Evidence, Exchange, findings};
//!
//! let mut analyst = Analyst::new();
//! for key in ["a1", "a2"] {
//!     let path = format!("/verification/{key}/");
//!     analyst.read(&Exchange::new("get_verification", 200).at(&path).answered(&br#"{"signature_key": 7}"#[..]));
//! }
//! let mut evidence = Evidence::default();
//! evidence.insert("example", analyst.finish());
//! let found = findings(&evidence.total());
//! assert_eq!(found[0].to_string(), "get_verification /signature_key: integer 2 times, expected string");
//! ```

// A library must not print, because its output could end up in the application's logs.
#![deny(clippy::print_stdout, clippy::print_stderr)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod analyst;
mod error;
mod evidence;
mod exchange;
mod facts;
mod findings;
mod format;
pub mod har;
mod machine;
mod observer;
mod probe;
mod recent;
mod review;
mod seal;
mod store;
mod walk;

pub use crate::{
    analyst::Analyst,
    error::Error,
    evidence::{
        Counts, Evidence, Field, Kind, Magnitude, OperationEvidence, Outcomes, Place, Probe, Source, Word, Words,
    },
    exchange::{ContentType, Exchange, Header, Redirect, Route},
    facts::{Facts, OperationFacts},
    findings::{Finding, FindingKind, findings},
    format::Format,
    observer::{Observer, fresh_source},
    review::{Question, Review},
    seal::Key,
    store::Store,
};
