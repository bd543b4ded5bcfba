//! Tests the evidence collected from calls: that all differences are found, and that nothing else is stored.

mod client;
mod corpus;
mod files;
mod merging;
mod observer;
mod words;
