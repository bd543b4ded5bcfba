//! Australia: driver licence with state and card number, passport, Medicare card, ImmiCard, tax file number,
//! citizenship certificate, visa, and company numbers (ABN, ACN).

pub(crate) mod company;
pub(crate) mod driver_licence;
pub(crate) mod immicard;
pub(crate) mod immigration;
pub(crate) mod medicare;
pub(crate) mod passport;
pub(crate) mod tfn;

pub use crate::lawful_use::LawfulUse;
pub use crate::subdivision::au::State;
pub use company::{Abn, Acn};
pub use driver_licence::{DriverLicence, LicenceCard};
pub use immicard::ImmiCard;
pub use immigration::{Citizenship, Visa};
pub use medicare::{Medicare, MedicareIrn};
pub use passport::Passport;
pub use tfn::Tfn;
