//! Outsourced verifications, which people carry out. They advance with the clock. All of their behaviour is inferred.

pub(crate) mod acts;
pub(crate) mod desk;
pub(crate) mod record;
pub(crate) mod requests;
pub(crate) mod store;
