//! Tests four processes that share one journal and are killed and restarted under a flood of callbacks. The journal is
//! in SQLite, or in PostgreSQL if `REALAML_TEST_POSTGRES` names a server (see `cargo xtask postgres`).
//! `REALAML_FLOOD_SCALE` sets the number of records of each kind.

mod flood;
mod front;
mod records;
