//! Tests the built program against a sandbox in this process.

mod api;
mod help;
mod listen;
mod safety;
mod steering;
mod support;
