//! Four processes on one journal, killed and restarted, under a flood of callbacks: in SQLite, or in PostgreSQL if
//! `REALAML_TEST_POSTGRES` names a server (see `cargo xtask postgres`). `REALAML_FLOOD_SCALE` makes it larger.

mod flood;
mod front;
mod records;
