//! Tests that every response of the sandbox follows the spec, that every state can be reached, and that no state
//! requires a real person.

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
