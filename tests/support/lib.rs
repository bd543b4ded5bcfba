//! Code shared by the tests.

pub mod calls;
pub mod capture;
pub mod clients;
pub mod database;
pub mod handles;
pub mod hostile;
pub mod instances;
pub mod logs;
pub mod machine;
pub mod printed;
pub mod spec;
