// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! The types of the file `risk` of the spec.

mod answer;
mod enums;
mod question;
mod rating;
mod section;

pub use self::answer::*;
pub use self::enums::*;
pub use self::question::*;
pub use self::rating::*;
pub use self::section::*;
