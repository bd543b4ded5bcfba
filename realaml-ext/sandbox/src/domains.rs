//! The vendor's behaviour, by domain.

pub(crate) mod countries;
pub(crate) mod esign;
pub(crate) mod forms;
pub(crate) mod mocks;
pub(crate) mod outsourced;
pub(crate) mod pep;
pub(crate) mod risk;
pub(crate) mod state;
pub(crate) mod verdict;
pub(crate) mod verifications;
