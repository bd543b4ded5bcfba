//! Tests links, downloads and archives: the addresses that downloads never reach, the failures that they survive, and
//! the facts that archives prove.

mod archive;
mod archive_crashes;
mod archive_gcs;
mod archive_overwrites;
mod archive_states;
mod bucket;
mod domains;
mod downloads;
mod interruptions;
mod links;
mod refused;
pub mod storage;
mod stores;
