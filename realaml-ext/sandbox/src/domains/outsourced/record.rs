//! The records of an outsourced verification.

use serde_json::{Map, Value, json};

use super::store::{OutsourcedOrder, OutsourcedStatus};
use crate::domains::verifications;
use crate::domains::verifications::store::VerificationStore;
use crate::world::World;
use crate::world::clock::timestamp;
use crate::world::ids::HexKey;

/// Builds the short record, which `create` returns.
pub(crate) fn simple(key: HexKey, order: &OutsourcedOrder) -> Map<String, Value> {
    let sent = |name: &str| order.request.get(name).cloned().unwrap_or(Value::Null);
    let members = [
        ("signature_key", key.text().into()),
        ("type", sent("type")),
        ("name", sent("name")),
        ("status", order.status.as_str().into()),
        ("created_at", timestamp(order.created_at).into()),
    ];
    members.map(|(name, value)| (name.to_owned(), value)).into_iter().collect()
}

/// Builds the full record.
pub(crate) fn full(world: &World, verifications: &VerificationStore, key: HexKey, order: &OutsourcedOrder) -> Value {
    const ECHOED: [&str; 13] = [
        "email",
        "phone",
        "contact_name",
        "org_name",
        "reference",
        "org_id",
        "branch",
        "requested_by_email",
        "country",
        "registration_number",
        "first_name",
        "last_name",
        "notes",
    ];
    let mut record = simple(key, order);
    for name in ECHOED.into_iter().chain(["callback_url"]) {
        record.insert(name.to_owned(), order.request.get(name).cloned().unwrap_or(Value::Null));
    }
    let completed = order.status == OutsourcedStatus::Completed;
    let link = |file: &str| if completed { world.link(&key.text(), file).into() } else { Value::Null };
    let documents =
        if completed { json!([{ "name": "Evidence.pdf", "url_TEMP": link("evidence.pdf") }]) } else { json!([]) };
    let members = [
        ("result", if completed { order.verdict.as_str().into() } else { Value::Null }),
        ("individuals", individuals(world, verifications, order)),
        ("is_completed", completed.into()),
        ("is_cancelled", (order.status == OutsourcedStatus::Cancelled).into()),
        ("completed_at", order.completed_at.map(timestamp).into()),
        ("final_report_pdf_url_TEMP", link("report_pdf.pdf")),
        ("documents", documents),
    ];
    record.extend(members.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(record)
}

fn individuals(world: &World, verifications: &VerificationStore, order: &OutsourcedOrder) -> Value {
    let Some(key) = order.individual else { return json!([]) };
    let Some(person) = verifications.person(key) else { return json!([]) };
    let verification = verifications::record::full(world, key, person);
    json!([{
        "first_name": verification["first_name"],
        "middle_name": verification["middle_name"],
        "last_name": verification["last_name"],
        "birth_date": verification["birth_date"],
        "email": null,
        "phone": null,
        "role": "beneficial owner",
        "signature_key": key.text(),
        "result": verification["result"],
        "is_completed": verification["is_completed"],
        "verification": null,
    }])
}
