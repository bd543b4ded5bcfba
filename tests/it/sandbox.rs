//! The sandbox: every answer by the spec, every state reachable, and nothing that only a real person could do.

mod api;
mod callbacks;
mod control;
mod esign;
mod faults;
mod forms;
mod http;
mod links;
mod options;
mod outsourced;
mod pages;
mod risk;
mod story;
mod verifications;
