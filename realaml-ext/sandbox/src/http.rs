//! The sandbox over HTTP: the API, the control API, pages, files and callbacks.

pub(crate) mod api;
pub(crate) mod callbacks;
pub(crate) mod connection;
pub(crate) mod control;
pub(crate) mod files;
pub(crate) mod pages;
pub(crate) mod server;
