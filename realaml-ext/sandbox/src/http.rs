//! The sandbox over HTTP: the API, the control API, pages, files and callbacks.

mod answers;
mod api;
pub(crate) mod app;
mod arrival;
mod connection;
mod console;
pub(crate) mod control;
pub(crate) mod courier;
mod documents;
mod encoding;
mod files;
mod origin;
mod pages;
pub(crate) mod scenario;
pub(crate) mod server;
mod shared;
mod uploads;
