//! The integration tests: one binary, one module a topic.

mod callbacks;
mod client;
mod contract;
mod deadlines;
mod errors;
mod esign;
mod fidelity;
mod forms;
mod hosted;
mod national_ids;
mod operations;
mod outcomes;
mod outsourced;
mod privacy;
mod privacy_of_types;
mod records;
mod redirects;
mod reports;
mod requests;
mod retries;
mod risk;
mod sandbox;
mod settle;
mod spans;
mod tolerance;
mod workflow;
