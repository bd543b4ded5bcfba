#![doc = include_str!("../README.md")]
// A library must not print, because its output could end up in the application's logs.
#![deny(clippy::print_stdout, clippy::print_stderr)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(not(any(feature = "sqlite", feature = "postgres")))]
compile_error!("the journal needs a database: enable the feature `sqlite` or `postgres`");

/// Compiles the examples in the guide's page about this crate.
#[cfg(all(doctest, feature = "axum", feature = "sqlite"))]
#[doc = include_str!("../../src/guide/production_service.md")]
mod guide {}

/// Compiles and runs the examples in the guide's page about tests.
#[cfg(all(doctest, feature = "sqlite", feature = "test-util"))]
#[doc = include_str!("../../src/guide/testing_the_journal.md")]
mod guide_of_tests {}

mod account;
mod call;
mod claims;
mod digest;
mod error;
mod history;
mod inbox;
mod journal;
mod kind;
mod look;
mod random;
mod record;
mod seal;
mod store;
mod telemetry;
#[cfg(feature = "test-util")]
pub mod test_util;
mod work;

pub use sqlx;

pub use crate::{
    account::Account,
    call::{
        Calls, CopyRequest, Creation, Documents, Doubt, Existing, Forms, Made, Make, Outsourced, Risk, Scope,
        Verifications,
    },
    error::{Error, ErrorKind},
    history::{Entry, Verified},
    inbox::Receiver,
    journal::{Journal, OpenJournal},
    kind::{CallState, Operation},
    look::{Listing, Resolution, Summary},
    record::AnyRecord,
    seal::{SealError, SealFuture, Sealer, SealingKeys},
    store::JournalSeen,
    work::{
        BoxError, BoxFuture, Engine, Event, HandlingError, HandlingErrorKind, InTransaction, Workers, WorkersBuilder,
    },
};
