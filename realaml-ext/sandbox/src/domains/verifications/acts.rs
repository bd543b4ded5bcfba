//! The person's actions on a verification, and the repeated delivery of its callback.

use serde_json::{Map, Value};

use super::desk::VerificationDesk;
use super::store::StoredVerification;
use crate::domains::verdict::Completion;
use crate::world::control::{ControlError, Controlled};
use crate::world::ids::HexKey;

/// An action on a verification.
#[derive(Clone, PartialEq)]
pub(crate) enum VerificationAct {
    /// The person enters details that the request lacks, and the data checks run.
    EnterDetails(Map<String, Value>, Completion),
    /// The data checks run. The verification stays open unless no other check remains.
    Start(Completion),
    /// The person finishes every open check.
    Complete(Completion),
    /// The person finishes the last step of the hosted page. Like [`VerificationAct::Complete`], but succeeds without
    /// effect if the verification is already completed, for instance by the data checks.
    Finish(Completion),
    /// The person cancels.
    Cancel,
    /// The callback is scheduled again, `copies` times.
    CallBack { copies: u32 },
}

pub(crate) fn act(desk: &mut VerificationDesk<'_>, key: &str, act: &VerificationAct) -> Controlled {
    let key = HexKey::parse(key).ok_or_else(not_found)?;
    match desk.records.get(key) {
        None => return Err(not_found()),
        Some(_) if matches!(act, VerificationAct::CallBack { .. }) => {}
        Some(StoredVerification::Person(person)) if person.is_open() => {}
        Some(StoredVerification::Person(person))
            if person.completed_at.is_some() && matches!(act, VerificationAct::Finish(_)) =>
        {
            return Ok(());
        }
        Some(_) => return Err(ControlError::refused("the verification is already completed or cancelled")),
    }
    match act {
        VerificationAct::EnterDetails(details, completion) => {
            enter_details(desk, key, details);
            start(desk, key, completion);
        }
        VerificationAct::Start(completion) => start(desk, key, completion),
        VerificationAct::Complete(completion) | VerificationAct::Finish(completion) => complete(desk, key, completion),
        VerificationAct::Cancel => cancel(desk, key),
        VerificationAct::CallBack { copies } => (0..*copies).for_each(|_| desk.notify(key)),
    }
    Ok(())
}

fn not_found() -> ControlError {
    ControlError::not_found("verification")
}

/// Finishes every open check.
pub(crate) fn complete(desk: &mut VerificationDesk<'_>, key: HexKey, completion: &Completion) {
    let now = desk.world.now();
    if let Some(person) = desk.records.person_mut(key) {
        person.run_data_checks(completion, now);
        person.run_personal_checks(completion, now);
        person.settle(now);
        desk.tell(key, "completed");
    }
}

fn start(desk: &mut VerificationDesk<'_>, key: HexKey, completion: &Completion) {
    let now = desk.world.now();
    if let Some(person) = desk.records.person_mut(key) {
        person.run_data_checks(completion, now);
        person.settle(now);
        let what = if person.completed_at.is_some() { "completed" } else { "checked" };
        desk.tell(key, what);
    }
}

fn cancel(desk: &mut VerificationDesk<'_>, key: HexKey) {
    if let Some(person) = desk.records.person_mut(key) {
        person.cancelled = true;
        desk.tell(key, "cancelled");
    }
}

fn enter_details(desk: &mut VerificationDesk<'_>, key: HexKey, details: &Map<String, Value>) {
    let Some(person) = desk.records.person_mut(key) else { return };
    let mut request = person.request();
    for (name, value) in details {
        let missing = request.get(name).and_then(Value::as_str).unwrap_or_default().is_empty();
        if missing {
            request.insert(name.clone(), value.clone());
        }
    }
    person.set_request(&request);
    desk.note(key, "details_entered");
}
