//! Tests the evidence from calls: the differences that are found, and that nothing else is kept.

mod client;
mod corpus;
mod files;
mod merging;
mod observer;
mod words;
