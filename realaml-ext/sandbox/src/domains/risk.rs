//! Risk ratings according to one invented profile, which has the default sections that the help centre names.

pub(crate) mod desk;
mod profile;
pub(crate) mod record;
pub(crate) mod requests;
pub(crate) mod store;
