//! Tests `cargo xtask upstream`, run as a program on the sample site, on hostile pages, on exports and over loopback.

mod accept;
mod adopt;
mod compare;
mod failures;
mod network;
mod observed;
mod pull;
mod support;
mod synthetic;
