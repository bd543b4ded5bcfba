//! Outsourced verifications, which the vendor's staff carry out. Their states advance with the sandbox's clock. All of
//! their behaviour is inferred.

pub(crate) mod acts;
pub(crate) mod desk;
pub(crate) mod record;
pub(crate) mod requests;
pub(crate) mod store;
