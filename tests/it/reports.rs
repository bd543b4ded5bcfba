//! Links, downloads and archives: where downloads never lead, what they survive, and what archives prove.

mod archive;
mod archive_crashes;
mod archive_states;
mod domains;
mod downloads;
mod interruptions;
mod links;
mod refused;
mod storage;
mod stores;
