//! Denmark: CPR number, passport, driving licence, and company number (CVR number).

pub(crate) mod cpr;
pub(crate) mod cvr;
pub(crate) mod driving_licence;
pub(crate) mod passport;

pub use cpr::Cpr;
pub use cvr::Cvr;
pub use driving_licence::DrivingLicence;
pub use passport::Passport;
