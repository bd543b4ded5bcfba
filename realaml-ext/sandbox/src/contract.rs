//! What the vendor's API promises: the bundled spec, its checks, and what an operation receives and returns.
//!
//! The ground layer of the crate: it imports no other.

pub(crate) mod checks;
pub(crate) mod deviations;
pub(crate) mod exchange;
pub(crate) mod formats;
pub(crate) mod schema;
pub(crate) mod spec;
