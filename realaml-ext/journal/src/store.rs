//! The stored data of the journal, and every statement that reads or changes it.
//!
//! SQLite and PostgreSQL run almost the same statements. A claim is a lease: `due_at` of a claimed record is the time
//! when the claim expires, and `owner` identifies its holder. `fence` changes with each claim, so that a worker that
//! has lost its claim can no longer change the record.

mod calls;
mod doubts;
mod engine;
mod inbox;
mod limit;
mod listing;
mod queue;
mod schema;
mod secrets;
mod seen;
mod states;

pub use self::seen::JournalSeen;
pub(crate) use self::{
    calls::{Intent, Known, Sealed, Settled, Start},
    engine::Store,
    inbox::{Arrival, SealedClaim},
    listing::{Row, StoredEntry, Which},
    queue::{Job, Release},
    secrets::{Item, Place},
    states::Observed,
};
