//! Actions of the vendor's staff on an outsourced verification. They happen as the clock advances, or when a test
//! forces them.

use chrono::TimeDelta;
use serde_json::{Map, Value, json};

use super::desk::OutsourcedDesk;
use super::store::OutsourcedStatus;
use crate::domains::verdict::{Completion, Verdict};
use crate::domains::verifications;
use crate::world::control::{ControlError, Controlled};
use crate::world::ids::HexKey;

/// The steps of the staff, each with its time after the creation of the order, by the sandbox's clock.
pub(crate) const STEPS: [(TimeDelta, OutsourcedStatus); 3] = [
    (TimeDelta::hours(1), OutsourcedStatus::InProgress),
    (TimeDelta::hours(4), OutsourcedStatus::AwaitingInformation),
    (TimeDelta::hours(24), OutsourcedStatus::Completed),
];

/// Forces the state of an order and, if `result` is given, its result. Otherwise, the order keeps its result.
#[derive(Clone, PartialEq)]
pub(crate) struct OutsourcedAct {
    pub(crate) status: OutsourcedStatus,
    pub(crate) result: Option<Verdict>,
}

pub(crate) fn act(desk: &mut OutsourcedDesk<'_>, key: &str, act: &OutsourcedAct) -> Controlled {
    let known = HexKey::parse(key).filter(|key| desk.records.orders.contains_key(key));
    let key = known.ok_or_else(|| ControlError::not_found("outsourced verification"))?;
    put(desk, key, act);
    Ok(())
}

/// Takes the next step from the schedule, and carries it out unless the order has been deleted or is in a final state.
pub(crate) fn take_next_step(desk: &mut OutsourcedDesk<'_>) {
    let Some((due, key)) = desk.records.steps.take_next() else { return };
    let Some(order) = desk.records.orders.get_mut(&key) else { return };
    let Some(step) = STEPS.iter().position(|(after, _)| order.created_at + *after == due) else { return };
    order.steps_taken = step + 1;
    if !order.status.is_final() {
        put(desk, key, &OutsourcedAct { status: STEPS[step].1, result: None });
    }
}

/// Forces the state of an order regardless of the clock. The first completion also creates the individual's
/// verification.
fn put(desk: &mut OutsourcedDesk<'_>, key: HexKey, act: &OutsourcedAct) {
    let now = desk.world.now();
    let Some(order) = desk.records.orders.get_mut(&key) else { return };
    order.status = act.status;
    order.verdict = act.result.unwrap_or(order.verdict);
    order.completed_at = (act.status == OutsourcedStatus::Completed).then_some(now);
    let needs_individual = act.status == OutsourcedStatus::Completed && order.individual.is_none();
    let (request, verdict) = (order.request.clone(), order.verdict);
    if needs_individual {
        // The individual's verification belongs to the owner of the order.
        let owner = desk.world.accounts.owner(&key.text());
        let acting = std::mem::replace(&mut desk.world.accounts.acting, owner);
        let individual = verify_individual(desk, &person_behind(&request), verdict);
        desk.world.accounts.acting = acting;
        if let Some(order) = desk.records.orders.get_mut(&key) {
            order.individual = Some(individual);
        }
    }
    desk.note(key, act.status.as_str());
    let url = request.get("callback_url").and_then(Value::as_str);
    desk.world.call_back(url, &json!({ "signature_key": key.text() }));
}

fn person_behind(request: &Map<String, Value>) -> Map<String, Value> {
    let text = |name: &str| request.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let mut words = text("name").unwrap_or("Sandbox Individual").split_whitespace();
    let first = text("first_name").or_else(|| words.next()).unwrap_or("Sandbox");
    let last = text("last_name").or_else(|| words.last()).unwrap_or("Individual");
    let person = [("first_name", first), ("last_name", last), ("birth_date", "1900-01-01"), ("type", "quick_id")];
    person.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect()
}

/// Creates a completed verification of the person, which can be fetched like any other.
fn verify_individual(desk: &mut OutsourcedDesk<'_>, person: &Map<String, Value>, verdict: Verdict) -> HexKey {
    let mut verifications = desk.verifications();
    let (key, _) = verifications::requests::open(&mut verifications, person);
    verifications::acts::complete(&mut verifications, key, &Completion::default().quick_id(verdict));
    key
}
