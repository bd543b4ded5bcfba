// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! The types of the file `forms` of the spec.

mod create_request;
mod enums;
mod form;
mod record;
mod user;
mod value;
mod verification;

pub use self::create_request::*;
pub use self::enums::*;
pub use self::form::*;
pub use self::record::*;
pub use self::user::*;
pub use self::value::*;
pub use self::verification::*;
