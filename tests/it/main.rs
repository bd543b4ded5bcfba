//! The integration tests: one binary, one module a topic.

mod client;
mod contract;
mod deadlines;
mod errors;
mod fidelity;
mod national_ids;
mod operations;
mod outcomes;
mod privacy;
mod privacy_of_types;
mod records;
mod redirects;
mod reports;
mod requests;
mod retries;
mod settle;
mod tolerance;
