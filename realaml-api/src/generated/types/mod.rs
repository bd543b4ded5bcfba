// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! A type for each schema of the spec.
//!
//! The types that an operation takes or returns are here, and the others are in [`unreferenced`].

mod esign;
mod forms;
mod identity;
mod outsourced;
mod risk;
mod root;
mod verifications;

#[cfg(feature = "schemars")]
mod registry;

pub mod unreferenced;

pub use self::esign::*;
pub use self::forms::*;
pub use self::identity::*;
pub use self::outsourced::*;
pub use self::risk::*;
pub use self::root::*;
pub use self::verifications::*;

#[cfg(feature = "schemars")]
pub use self::registry::{register_schemas, round_trip};
