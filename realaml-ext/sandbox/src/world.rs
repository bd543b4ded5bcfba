//! The world around the vendor: time, keys, links, and what a test makes go wrong.

pub(crate) mod calls;
pub(crate) mod clock;
pub(crate) mod faults;
pub(crate) mod links;
