//! What the tests share.

pub mod calls;
pub mod instances;
pub mod spec;
