//! The record of a form submission.

use serde_json::{Map, Value, json};

use super::store::{FormStatus, StoredForm};
use crate::domains::verifications;
use crate::domains::verifications::store::VerificationStore;
use crate::world::World;
use crate::world::clock::timestamp;
use crate::world::ids::HexKey;

/// Returns the URL of the form's page.
pub(crate) fn url(origin: &str, token: HexKey) -> String {
    format!("{origin}/f/{}", token.text())
}

/// Builds the full record of a submission.
pub(crate) fn full(world: &World, verifications: &VerificationStore, id: u64, form: &StoredForm) -> Value {
    let request = &form.request;
    let sent = |name: &str| request.get(name).cloned().unwrap_or(Value::Null);
    let name = ["first_name", "last_name"].map(|name| request.get(name).and_then(Value::as_str).unwrap_or(""));
    let completed = form.status == FormStatus::Completed;
    let report = if completed { world.link(&format!("form-{id}"), "report_pdf.pdf").into() } else { Value::Null };
    json!({
        "id": id.to_string(),
        "status": form.status.as_str(),
        "is_completed": completed,
        "url": url(&world.settings.origin, form.token),
        "form": {
            "id": form.form(),
            "name": form.title(),
            "description": "Invented form of the sandbox.",
            "version": 1,
        },
        "user": {
            "first_name": sent("first_name"),
            "last_name": sent("last_name"),
            "name": name.join(" ").trim(),
            "email": sent("email"),
            "phone": sent("phone"),
        },
        "verification": verification(world, verifications, request),
        "values": form.values,
        "reference": sent("reference"),
        "notes": sent("notes"),
        "report_pdf_url_TEMP": report,
        "created_at": timestamp(form.created_at),
        "completed_at": form.completed_at.map(timestamp),
    })
}

fn verification(world: &World, verifications: &VerificationStore, request: &Map<String, Value>) -> Value {
    let key = request.get("verification").and_then(Value::as_str).and_then(HexKey::parse);
    let Some((key, person)) = key.and_then(|key| Some((key, verifications.person(key)?))) else { return Value::Null };
    let full = verifications::record::full(world, key, person);
    let members = ["signature_key", "type", "result", "is_completed", "url"];
    Value::Object(members.map(|name| (name.to_owned(), full[name].clone())).into_iter().collect())
}
