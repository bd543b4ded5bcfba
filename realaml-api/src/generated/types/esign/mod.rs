// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! The types of the file `esign` of the spec.

mod action_required;
mod completion_certificate;
mod document;
mod document_create_request;
mod document_detail;
mod document_duplicate_request;
mod document_file;
mod document_page;
mod document_recipient_override;
mod document_update_request;
mod enums;
mod field;
mod iframe_session;
mod recipient;
mod reinitiate_document_response;
mod resend_document;
mod send_document_response;
mod template;
mod void_document;

pub use self::action_required::*;
pub use self::completion_certificate::*;
pub use self::document::*;
pub use self::document_create_request::*;
pub use self::document_detail::*;
pub use self::document_duplicate_request::*;
pub use self::document_file::*;
pub use self::document_page::*;
pub use self::document_recipient_override::*;
pub use self::document_update_request::*;
pub use self::enums::*;
pub use self::field::*;
pub use self::iframe_session::*;
pub use self::recipient::*;
pub use self::reinitiate_document_response::*;
pub use self::resend_document::*;
pub use self::send_document_response::*;
pub use self::template::*;
pub use self::void_document::*;
