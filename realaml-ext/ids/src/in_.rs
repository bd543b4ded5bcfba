//! India: PAN, voter card, driving licence, passport and its file number, Aadhaar number and its virtual ID, and
//! company numbers (GSTIN, CIN).
//!
//! The module is called `in_` because `in` is a Rust keyword.

pub(crate) mod aadhaar;
pub(crate) mod company;
pub(crate) mod driving_licence;
pub(crate) mod epic;
pub(crate) mod pan;
pub(crate) mod passport;

pub use aadhaar::{Aadhaar, Vid};
pub use company::{Cin, Gstin};
pub use driving_licence::DrivingLicence;
pub use epic::Epic;
pub use pan::{HolderType, Pan};
pub use passport::{Passport, PassportFileNumber};
