//! Verifications handed over to the vendor's staff.

mod handle;
mod record;
mod request;

pub use self::{
    handle::Outsourced,
    record::{CreatedOutsourced, Individual, OutsourcedState, OutsourcedVerification},
    request::{OutsourcedBuilder, OutsourcedRequest},
};
