//! Tests `realaml journal` from the outside, including with killed processes. The database is SQLite, or PostgreSQL if
//! `REALAML_TEST_POSTGRES` names a server (see `cargo xtask postgres`). `REALAML_CRASH_SCALE` makes the crash test
//! larger.

mod application;
mod commands;
mod crashes;
mod protocol;
mod sidecar;
