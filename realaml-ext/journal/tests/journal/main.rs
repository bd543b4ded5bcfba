//! Tests the journal against the sandbox, in SQLite, or in PostgreSQL if `REALAML_TEST_POSTGRES` names a server (see
//! `cargo xtask postgres`).

mod claims;
mod create;
mod doubts;
mod failures;
mod handling;
mod inbox;
mod keys;
mod kinds;
mod looking;
mod newer;
#[cfg(feature = "postgres")]
mod postgres;
mod seen;
mod support;
mod sweep;
mod tenants;
mod unrecorded;
