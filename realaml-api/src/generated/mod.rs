// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

mod verifications;
mod outsourced;
mod risk;
mod esign;
mod forms;
pub(crate) mod table;
pub mod types;
/// The builders of the operations: what the methods of [`Client`](crate::Client) give.
pub mod builder {
    pub use super::verifications::*;
    pub use super::outsourced::*;
    pub use super::risk::*;
    pub use super::esign::*;
    pub use super::forms::*;
}
