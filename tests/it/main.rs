//! The integration tests: one binary, one module a topic.

mod contract;
mod fidelity;
mod national_ids;
mod privacy_of_types;
mod records;
mod tolerance;
