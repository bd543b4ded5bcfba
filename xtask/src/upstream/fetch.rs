//! Reading the vendor's site or an export of it.

pub(crate) mod changelog;
pub(crate) mod http;
pub(crate) mod index;
pub(crate) mod key;
pub(crate) mod page;
pub(crate) mod pull;
mod robots;
pub(crate) mod site;
