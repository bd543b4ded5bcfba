// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! The types of the file `root` of the spec.

mod bad_request;
mod problem;

pub use self::bad_request::*;
pub use self::problem::*;
