//! South Africa: identity number, passport.

pub(crate) mod id;
pub(crate) mod passport;

pub use id::Id;
pub use passport::Passport;
