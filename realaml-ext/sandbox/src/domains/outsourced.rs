//! Outsourced verifications, the work of people, which the clock advances. All of their behaviour is inferred.

pub(crate) mod acts;
pub(crate) mod desk;
pub(crate) mod record;
pub(crate) mod requests;
pub(crate) mod store;
