//! Verifications of people and companies: their requests, their records, and the operations on them.

mod actions;
mod company;
mod handle;
mod record;
mod request;

pub use self::{
    actions::{Approval, Resend},
    company::{CompanyBuilder, CompanyRequest, CompanyVerification},
    handle::Verifications,
    record::{CreatedVerification, Verification},
    request::{PersonBuilder, RunRequest, VerificationRequest},
};
pub use crate::settle::{Settle, Settling, Wakeups};
