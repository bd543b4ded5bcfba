//! E-sign: templates, documents and their states. The vendor documents the states and two actions, `iframe-session` and
//! `reinitiate`. Most bodies are inferred.

pub(crate) mod acts;
pub(crate) mod builder;
pub(crate) mod desk;
mod document;
pub(crate) mod documents;
pub(crate) mod drafts;
pub(crate) mod file;
mod hits;
mod index;
pub(crate) mod list;
mod order;
mod recipient;
mod search_text;
pub(crate) mod session;
pub(crate) mod shelf;
pub(crate) mod signing;
mod slot;
pub(crate) mod store;
mod summary;
mod template;
pub(crate) mod templates;
