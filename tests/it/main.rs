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
mod requests;
mod retries;
mod sandbox;
mod settle;
mod spans;
mod tolerance;
mod workflow;
