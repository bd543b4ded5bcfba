// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! The types of the file `verifications` of the spec.

mod approval_request;
mod callback;
mod company;
mod enums;
mod face_match_voi_result;
mod notes_request;
mod pep_hit;
mod record;
mod request;
mod resend_request;
mod result_source;
mod simple;

pub use self::approval_request::*;
pub use self::callback::*;
pub use self::company::*;
pub use self::enums::*;
pub use self::face_match_voi_result::*;
pub use self::notes_request::*;
pub use self::pep_hit::*;
pub use self::record::*;
pub use self::request::*;
pub use self::resend_request::*;
pub use self::result_source::*;
pub use self::simple::*;
