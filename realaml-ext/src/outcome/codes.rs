//! Codes of outcomes and checks.

use super::{Check, Outcome, Pending};
use crate::core::codes::codes;

codes!(Outcome, outcomes_have_codes {
    "pass" => Self::Pass, Self::Pass;
    "review" => Self::Review(_), Self::Review(Vec::new());
    "fail" => Self::Fail(_), Self::Fail(Vec::new());
    "pending" => Self::Pending(_), Self::Pending(Pending::default());
    "cancelled" => Self::Cancelled, Self::Cancelled;
    "not_applicable" => Self::NotApplicable, Self::NotApplicable;
    "unknown" => Self::Unknown(_), Self::Unknown(String::new());
});

codes!(Check, checks_have_codes {
    "quick_id" => Self::QuickId, Self::QuickId;
    "pep" => Self::Pep, Self::Pep;
    "face_match" => Self::FaceMatch, Self::FaceMatch;
    "voi" => Self::Voi, Self::Voi;
    "bank_match" => Self::BankMatch, Self::BankMatch;
    "company" => Self::Company, Self::Company;
    "outsourced" => Self::Outsourced, Self::Outsourced;
});
