// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! The types of the file `identity` of the spec.

mod document_ocr_data;
mod enums;

pub use self::document_ocr_data::*;
pub use self::enums::*;
