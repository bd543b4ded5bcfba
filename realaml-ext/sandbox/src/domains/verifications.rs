//! Verifications of persons and companies.

pub(crate) mod acts;
mod checks;
mod compact;
pub(crate) mod company;
mod countries;
pub(crate) mod desk;
mod face;
mod members;
pub(crate) mod record;
pub(crate) mod requests;
pub(crate) mod reviews;
pub(crate) mod runs;
mod screening;
pub(crate) mod store;
