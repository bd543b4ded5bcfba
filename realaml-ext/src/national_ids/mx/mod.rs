//! Mexico: CURP, RFC, the numbers on the voter card (INE), passport.

pub(crate) mod curp;
pub(crate) mod inconvenient;
pub(crate) mod ine;
pub(crate) mod passport;
pub(crate) mod rfc;

pub use curp::Curp;
pub use ine::{ClaveElector, IneCic, IneOcr};
pub use passport::Passport;
pub use rfc::{Rfc, RfcKind};
