//! United States: social security number and its last four digits, ITIN, passport, driver license by state, permanent
//! resident card, alien registration number, and EIN.

pub(crate) mod company;
pub(crate) mod driver_license;
pub(crate) mod immigration;
pub(crate) mod itin;
pub(crate) mod passport;
pub(crate) mod ssn;

pub use crate::subdivision::us::State;
pub use company::Ein;
pub use driver_license::DriverLicense;
pub use immigration::{AlienNumber, GreenCard};
pub use itin::Itin;
pub use passport::Passport;
pub use ssn::{Ssn, SsnLast4};
