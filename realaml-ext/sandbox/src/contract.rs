//! What the vendor's API promises: the bundled spec, its checks, and what an operation takes and answers.

pub(crate) mod formats;
pub(crate) mod reply;
pub(crate) mod schema;
pub(crate) mod spec;
