//! The contract of the vendor's API: the bundled spec, the checks against it, and what an operation receives and
//! returns.
//!
//! This is the lowest layer of the crate. It imports no other layer.

pub(crate) mod checks;
pub(crate) mod deviations;
pub(crate) mod exchange;
pub(crate) mod formats;
pub(crate) mod schema;
pub(crate) mod spec;
