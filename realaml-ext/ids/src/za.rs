//! South Africa: identity number, passport, refugee permit, and company registration number.

pub(crate) mod company;
pub(crate) mod id;
pub(crate) mod passport;
pub(crate) mod refugee_permit;

pub use company::CompanyRegistration;
pub use id::Id;
pub use passport::Passport;
pub use refugee_permit::RefugeePermit;
