//! New Zealand: driver licence with card version, passport, tax number (IRD), business number (NZBN), and company
//! number.

pub(crate) mod company;
pub(crate) mod driver_licence;
pub(crate) mod ird;
pub(crate) mod passport;

pub use company::{CompanyNumber, Nzbn};
pub use driver_licence::{DriverLicence, LicenceVersion};
pub use ird::Ird;
pub use passport::Passport;
