//! Canada: social insurance number, driver licence by province, passport, photo card, permanent resident card, and
//! business number.

pub(crate) mod company;
pub(crate) mod driver_licence;
pub(crate) mod passport;
pub(crate) mod photo_card;
pub(crate) mod pr_card;
pub(crate) mod sin;

pub use crate::subdivision::ca::Province;
pub use company::Bn;
pub use driver_licence::DriverLicence;
pub use passport::Passport;
pub use photo_card::PhotoCard;
pub use pr_card::PrCard;
pub use sin::Sin;
