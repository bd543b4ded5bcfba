//! Canada: social insurance number, driver licence by province, passport.

pub(crate) mod driver_licence;
pub(crate) mod passport;
pub(crate) mod photo_card;
pub(crate) mod sin;

pub use crate::subdivision::ca::Province;
pub use driver_licence::DriverLicence;
pub use passport::Passport;
pub use photo_card::PhotoCard;
pub use sin::Sin;
