//! What the tests share.

pub mod calls;
pub mod clients;
pub mod hostile;
pub mod instances;
pub mod spec;
