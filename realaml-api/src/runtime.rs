//! The handwritten code that the generated code relies on.

pub(crate) mod answers;
pub(crate) mod body;
#[cfg(feature = "schemars")]
pub(crate) mod by_id;
pub(crate) mod client;
pub(crate) mod decode;
pub(crate) mod drift;
pub(crate) mod error;
pub(crate) mod hooks;
pub(crate) mod open_enum;
pub(crate) mod operation;
pub(crate) mod patch;
pub(crate) mod path;
#[cfg(feature = "schemars")]
pub(crate) mod registry;
pub(crate) mod reply;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod routes;
pub(crate) mod sensitive;
pub(crate) mod shown;
pub(crate) mod stream;
