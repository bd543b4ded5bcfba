//! The caller's operations on outsourced verifications: create, get and delete.

use super::acts::STEPS;
use super::desk::OutsourcedDesk;
use super::record;
use super::store::{OutsourcedOrder, OutsourcedStatus};
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::domains::known_formats;
use crate::domains::mocks;
use crate::world::ids::HexKey;

pub(crate) fn create(desk: &mut OutsourcedDesk<'_>, request: &CheckedRequest) -> Answered {
    known_formats::check(desk.world, &request.body)?;
    let key = desk.world.ids.key();
    let now = desk.world.now();
    let order = OutsourcedOrder {
        request: request.body.clone(),
        status: OutsourcedStatus::Pending,
        steps_taken: 0,
        verdict: mocks::by_name(request.text("name").unwrap_or_default()),
        created_at: now,
        completed_at: None,
        individual: None,
    };
    let simple = record::simple(key, &order);
    desk.records.orders.insert(key, order);
    desk.note(key, "created");
    for (after, _) in STEPS {
        let turn = desk.world.turn_at(now + after);
        desk.records.steps.add(turn, key);
    }
    Ok(Success::body(simple.into()))
}

pub(crate) fn get(desk: &mut OutsourcedDesk<'_>, request: &CheckedRequest) -> Answered {
    let key = HexKey::parse(request.argument()).ok_or(ApiRefusal::NotFound)?;
    let order = desk.records.orders.get(&key).ok_or(ApiRefusal::NotFound)?;
    Ok(Success::body(record::full(desk.world, desk.verifications, key, order)))
}

pub(crate) fn delete(desk: &mut OutsourcedDesk<'_>, request: &CheckedRequest) -> Answered {
    let key = HexKey::parse(request.argument()).ok_or(ApiRefusal::NotFound)?;
    desk.records.orders.shift_remove(&key).ok_or(ApiRefusal::NotFound)?;
    desk.note(key, "deleted");
    Ok(Success::Empty)
}
