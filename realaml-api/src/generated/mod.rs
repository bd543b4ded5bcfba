// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

#[cfg(feature = "schemars")]
pub(crate) mod by_id;

mod esign;
mod forms;
mod outsourced;
mod risk;
pub(crate) mod table;
pub mod types;
mod verifications;

/// The builders of the operations, which the methods of [`Client`](crate::Client) return.
pub mod builder {
    pub use super::esign::*;
    pub use super::forms::*;
    pub use super::outsourced::*;
    pub use super::risk::*;
    pub use super::verifications::*;
}
