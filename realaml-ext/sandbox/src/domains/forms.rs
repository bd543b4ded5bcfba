//! Form submissions: sent, opened, filled in. All of it is inferred.

pub(crate) mod acts;
pub(crate) mod desk;
pub(crate) mod record;
pub(crate) mod requests;
pub(crate) mod store;
