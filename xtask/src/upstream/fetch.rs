//! Reads the vendor's site: its index, its pages, and the lock of the last pull.

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
