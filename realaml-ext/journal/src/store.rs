//! What the journal keeps, and every statement that reads or changes it.
//!
//! Both engines run the same statements; what differs is in [`engine`] and [`schema`]. A claim is a lease: `due_at` of a
//! claimed record is when the claim ends by itself, `owner` whose it is, and `fence` counts claims, so that whoever lost one
//! cannot change the record any more.

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
