//! Tests `cargo xtask upstream` as a program, with the sample site, hostile pages, exports, and a server over loopback.

mod accept;
mod adopt;
mod compare;
mod constructs;
mod edited;
mod failures;
mod kept;
mod network;
mod observed;
mod pull;
mod replaced;
mod support;
mod synthetic;
mod traps;
