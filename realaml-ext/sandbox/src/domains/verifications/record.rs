//! The records of a person's verification, in the form observed on staging.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::compact::{FinishedCheck, Moment};
use super::members::{self, Members, put, twin};
use super::store::StoredPerson;
use super::{countries, face, screening};
use crate::domains::mocks;
use crate::domains::verdict::Verdict;
use crate::world::World;
use crate::world::clock::timestamp;
use crate::world::ids::HexKey;

/// The IP address of the person who completes a verification. The address is reserved for documentation.
const END_USER_ADDRESS: &str = "192.0.2.17";

/// Returns the URL of the hosted page.
pub(crate) fn hosted_url(origin: &str, key: HexKey) -> String {
    format!("{origin}/v/{}", key.text())
}

/// Returns the URL of the hosted page as a record shows it, or null if the account may not embed the page.
fn shown_url(world: &World, key: HexKey) -> Value {
    if world.settings.embedding { hosted_url(&world.settings.origin, key).into() } else { Value::Null }
}

/// Builds the short record, which `create`, `resend` and `reset` return.
pub(super) fn simple(world: &World, key: HexKey, person: &StoredPerson) -> Value {
    let request = person.request();
    let sent = |name: &str| request.get(name).cloned().unwrap_or(Value::Null);
    json!({
        "signature_key": key.text(),
        "url": shown_url(world, key),
        "type": person.checks.type_name(),
        "email": sent("email"),
        "phone": sent("phone"),
        "first_name": sent("first_name"),
        "middle_name": sent("middle_name"),
        "last_name": sent("last_name"),
        "birth_date": sent("birth_date"),
        "created_at": timestamp(person.created_at.time()),
        "is_completed": person.completed_at.is_some(),
        "is_cancelled": person.cancelled,
        "reference": sent("reference"),
        "callback_url": sent("callback_url"),
    })
}

/// Builds the full record.
pub(crate) fn full(world: &World, key: HexKey, person: &StoredPerson) -> Value {
    members::value(members(world, key, person))
}

/// Returns the members of the full record.
pub(super) fn members(world: &World, key: HexKey, person: &StoredPerson) -> Members {
    let request = person.request();
    let mut record = Members::new();
    core(&mut record, world, key, person);
    identity(&mut record, &request);
    quick_id(&mut record, person, &request);
    screening(&mut record, person, &request);
    face::facematch(&mut record, world, key, person, &request);
    bankmatch(&mut record, world, key, person);
    record
}

fn core(record: &mut Members, world: &World, key: HexKey, person: &StoredPerson) {
    let report = Value::from(world.link(&key.text(), "report_pdf.pdf"));
    let result = person.completed_at.map(|_| person.combined().as_str());
    put(
        record,
        [
            ("signature_key", key.text().into()),
            ("url", shown_url(world, key)),
            ("type", person.checks.type_name().into()),
            ("created_at", timestamp(person.created_at.time()).into()),
            ("is_cancelled", person.cancelled.into()),
            ("is_completed", person.completed_at.is_some().into()),
            ("result", result.into()),
            ("final_report_pdf_url_TEMP", report.clone()),
            ("report_pdf_url_TEMP", report),
        ],
    );
    // On staging, completed records have these four members, and other records lack them.
    if person.completed_at.is_some() {
        put(
            record,
            [
                ("quick_id_completed_at", time(person.quick_id.map(|done| done.at()))),
                ("facematch_completed_at", time(person.facematch.map(|done| done.at()))),
                ("completed_at", time(person.completed_at.map(Moment::time))),
                ("unique_ip_addresses", json!([END_USER_ADDRESS])),
            ],
        );
    }
}

fn identity(record: &mut Members, request: &Map<String, Value>) {
    let sent = |name: &str| request.get(name).cloned().unwrap_or(Value::Null);
    for name in ["email", "phone", "birth_date", "latitude", "longitude"] {
        put(record, [(name, sent(name))]);
    }
    let empty_unless_sent = [
        "first_name",
        "middle_name",
        "last_name",
        "unit_no",
        "address_line_1",
        "address_line_2",
        "city",
        "state",
        "postal_code",
        "national_id",
        "national_id_type",
        "national_id_secondary",
        "national_id_secondary_type",
        "national_id_tertiary",
        "national_id_tertiary_type",
    ];
    for name in empty_unless_sent {
        let value = request.get(name).and_then(Value::as_str).unwrap_or_default();
        put(record, [(name, value.into())]);
    }
    let country = request.get("country").and_then(Value::as_str).map(countries::name).unwrap_or_default();
    let org_name = request.get("org_name").and_then(Value::as_str).unwrap_or("Sandbox Org");
    put(record, [("country", country.into()), ("org_name", org_name.into())]);
    // The observed staging records lack these members. It is inferred that a record has them if the request contains
    // them.
    for name in ["reference", "notes", "callback_url"] {
        if let Some(value) = request.get(name).filter(|value| !value.is_null()) {
            put(record, [(name, value.clone())]);
        }
    }
}

fn quick_id(record: &mut Members, person: &StoredPerson, request: &Map<String, Value>) {
    let completed = if person.checks.quick_id { Value::from(person.quick_id.is_some()) } else { Value::Null };
    let parts = person.quick_id.map(|done| match done.verdict() {
        Verdict::Pass => ["PASS", "PASS", "PASS"],
        Verdict::Partial => ["PASS", "FAIL", "PASS"],
        // Staging returned `NA` rather than `FAIL` for the address, although no source confirmed it.
        Verdict::Fail => ["FAIL", "FAIL", "NA"],
    });
    let [name, birth_date, address] = parts.map_or([Value::Null, Value::Null, Value::Null], |all| all.map(Value::from));
    let overall = person.quick_id.map(|done| done.effective().as_str()).into();
    let sources = person.quick_id.map_or(Value::Null, |done| sources(done, request));
    put(
        record,
        [
            ("quick_id_is_completed", completed.clone()),
            ("is_quick_id_completed", completed.clone()),
            ("is_id_verification_completed", completed),
            ("quick_id_name_result", name.clone()),
            ("name_result", name),
            ("quick_id_birth_date_result", birth_date.clone()),
            ("birth_date_result", birth_date),
            ("quick_id_address_result", address.clone()),
            ("address_result", address),
            ("quick_id_result_sources", sources.clone()),
            ("result_sources", sources),
        ],
    );
    twin(record, "quick_id_overall_result", "overall_result", overall);
}

fn sources(done: FinishedCheck, request: &Map<String, Value>) -> Value {
    let rows = [
        ("Historical Electoral Roll", ["name", "birth_date"].as_slice()),
        ("Public Phone Directory", &["name", "address"]),
        ("Commercial Credit Bureau 1", &["name", "birth_date", "address"]),
        ("Public Credit Bureau", &["name", "address"]),
    ];
    let verdict = |attribute: &str, covered: &[&str]| match (covered.contains(&attribute), done.verdict()) {
        (false, _) => "NA",
        (true, Verdict::Pass) => "PASS",
        (true, Verdict::Partial) if attribute != "birth_date" => "PASS",
        (true, _) => "FAIL",
    };
    let row = |label: &str, covered: &[&str], national_id_type: Value| {
        json!({
            "label": label,
            "name": verdict("name", covered),
            "birth_date": verdict("birth_date", covered),
            "address": verdict("address", covered),
            "national_id_type": national_id_type,
        })
    };
    let mut rows: Vec<_> = rows.into_iter().map(|(label, covered)| row(label, covered, Value::Null)).collect();
    let text = |name: &str| request.get(name).and_then(Value::as_str).unwrap_or_default();
    if countries::name(text("country")) == "Australia" && text("national_id_type") == "DRV" {
        rows.push(row("AU Driver Licence", &["name", "birth_date"], "DRV".into()));
    }
    rows.into()
}

fn screening(record: &mut Members, person: &StoredPerson, request: &Map<String, Value>) {
    let not_applicable = !person.checks.pep || mocks::pep_not_applicable(request, person.checks.is_pep_alone());
    let (result, hits) = match person.pep {
        // A verdict that lowers the result is always shown.
        Some(done) if !not_applicable || done.verdict() != Verdict::Pass => {
            let words = ["first_name", "last_name"].map(|name| request.get(name).and_then(Value::as_str).unwrap_or(""));
            (done.effective().as_str().into(), screening::hits(done.verdict(), words.join(" ").trim()))
        }
        Some(_) => ("NA".into(), Value::Null),
        None if not_applicable => ("NA".into(), Value::Null),
        None => (Value::Null, Value::Null),
    };
    twin(record, "pep_overall_result", "pep_result", result);
    put(record, [("pep_hits", hits)]);
}

fn bankmatch(record: &mut Members, world: &World, key: HexKey, person: &StoredPerson) {
    let completed = if person.checks.bankmatch { Value::from(person.bankmatch.is_some()) } else { Value::Null };
    let if_done = |value: Value| if person.bankmatch.is_some() { value } else { Value::Null };
    twin(record, "bankmatch_is_completed", "is_bankmatch_completed", completed);
    put(
        record,
        [
            ("bankmatch_bank_name", if_done("Sandbox Bank".into())),
            ("bankmatch_bank_logo_url_TEMP", if_done(world.link(&key.text(), "bank_logo.png").into())),
            ("bankmatch_overall_result", person.bankmatch.map(|done| done.effective().as_str()).into()),
        ],
    );
}

fn time(time: Option<DateTime<Utc>>) -> Value {
    time.map_or(Value::Null, |time| Value::from(timestamp(time)))
}
