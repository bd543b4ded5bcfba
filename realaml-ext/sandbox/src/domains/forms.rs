//! Form submissions, which are sent, opened and filled in. All of their behaviour is inferred.

pub(crate) mod acts;
pub(crate) mod desk;
pub(crate) mod record;
pub(crate) mod requests;
pub(crate) mod store;
