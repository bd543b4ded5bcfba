//! The integration tests: one binary, one module a topic.

mod client;
mod contract;
mod deadlines;
mod errors;
mod fidelity;
mod national_ids;
mod privacy_of_types;
mod records;
mod redirects;
mod retries;
mod sandbox;
mod tolerance;
