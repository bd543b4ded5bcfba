//! Reads the index and the pages of the vendor's site, and defines the lock that records a pull.

mod changelog;
pub(crate) mod http;
pub(crate) mod index;
pub(crate) mod key;
pub(crate) mod lock;
pub(crate) mod page;
pub(crate) mod pages;
mod progress;
mod robots;
pub(crate) mod site;
