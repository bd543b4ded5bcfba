//! Tests the sandbox. Every response follows the spec, every state can be reached, and no state requires a real person.

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
