//! The operations for reviewers: reset a verification, or approve a check.

use super::desk::VerificationDesk;
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest};
use crate::domains::verdict::Verdict;

/// Clears the checks that did not pass, so that the person can repeat them.
pub(crate) fn reset(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    let (key, person) = desk.person(request.argument())?;
    if person.cancelled {
        return Err(ApiRefusal::detail("A cancelled verification cannot be reset."));
    }
    let mut cleared = false;
    for check in [&mut person.quick_id, &mut person.pep, &mut person.facematch, &mut person.bankmatch] {
        if check.is_some_and(|done| done.effective() != Verdict::Pass) {
            *check = None;
            cleared = true;
        }
    }
    if cleared {
        person.completed_at = None;
        desk.tell(key, "reset");
    }
    desk.simple(key)
}

pub(crate) fn approve_check(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    approve(desk, request, request.text("check").unwrap_or_default())
}

pub(crate) fn approve_quick_id(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    approve(desk, request, "quick_id")
}

pub(crate) fn approve_pep(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    approve(desk, request, "pep")
}

pub(crate) fn approve_facematch(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    approve(desk, request, "facematch")
}

fn approve(desk: &mut VerificationDesk<'_>, request: &CheckedRequest, check: &str) -> Answered {
    let (key, person) = desk.person(request.argument())?;
    let done = match check {
        "quick_id" => &mut person.quick_id,
        "pep" => &mut person.pep,
        "facematch" => &mut person.facematch,
        _ => return Err(ApiRefusal::field("check", &format!("\"{check}\" is not a valid choice."))),
    };
    let Some(done) = done else {
        return Err(ApiRefusal::field("check", "This check has no result that can be approved."));
    };
    done.approve();
    desk.tell(key, "approved");
    desk.full(key)
}
