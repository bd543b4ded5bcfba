// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! The types of the file `outsourced` of the spec.

mod document;
mod enums;
mod individual;
mod record;
mod request;
mod simple;

pub use self::document::*;
pub use self::enums::*;
pub use self::individual::*;
pub use self::record::*;
pub use self::request::*;
pub use self::simple::*;
