//! The actions of everybody except the caller of the API: the person, the recipient, the firm and the vendor's staff.
//!
//! An action is a value. The methods of the sandbox, the control API, scenarios, the console and the pages build
//! actions and pass them to [`Vendor::act`], so that each action is implemented once.

use super::Vendor;
use super::esign::acts::{self as esign, DocumentAct};
use super::forms::acts::{self as forms, FormAct};
use super::outsourced::acts::{self as outsourced, OutsourcedAct};
use super::verifications::acts::{self as verifications, VerificationAct};
use crate::world::control::Controlled;

/// An action on the record with this key or identifier.
#[derive(Clone, PartialEq)]
pub(crate) enum Action {
    Verification { key: String, act: VerificationAct },
    Outsourced { key: String, act: OutsourcedAct },
    Document { id: String, act: DocumentAct },
    Form { id: String, act: FormAct },
}

impl Action {
    pub(crate) fn verification(key: impl Into<String>, act: VerificationAct) -> Self {
        Self::Verification { key: key.into(), act }
    }

    pub(crate) fn outsourced(key: impl Into<String>, act: OutsourcedAct) -> Self {
        Self::Outsourced { key: key.into(), act }
    }

    pub(crate) fn document(id: impl Into<String>, act: DocumentAct) -> Self {
        Self::Document { id: id.into(), act }
    }

    pub(crate) fn form(id: impl Into<String>, act: FormAct) -> Self {
        Self::Form { id: id.into(), act }
    }
}

impl Vendor {
    /// Carries out an action.
    pub(crate) fn act(&mut self, action: &Action) -> Controlled {
        match action {
            Action::Verification { key, act } => verifications::act(&mut self.into(), key, act),
            Action::Outsourced { key, act } => outsourced::act(&mut self.into(), key, act),
            Action::Document { id, act } => esign::act(&mut self.into(), id, act),
            Action::Form { id, act } => forms::act(&mut self.into(), id, act),
        }
    }
}
