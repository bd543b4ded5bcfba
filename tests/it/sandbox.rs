//! Tests that the responses of the sandbox follow the spec, that every state can be reached, and that no state requires
//! a real person.

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
