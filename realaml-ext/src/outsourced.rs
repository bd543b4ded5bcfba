//! Verifications that the vendor's staff carry out.

mod handle;
mod record;
mod request;

pub use self::{
    handle::Outsourced,
    record::{CreatedOutsourced, Individual, OutsourcedState, OutsourcedVerification},
    request::{OutsourcedBuilder, OutsourcedRequest},
};
