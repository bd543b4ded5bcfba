//! The records of a person's verification, in the shape that was seen on staging.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::store::{FinishedCheck, StoredPerson};
use super::{countries, screening};
use crate::domains::mocks::{self, FACE_CHECKS};
use crate::domains::verdict::Verdict;
use crate::world::World;
use crate::world::clock::timestamp;
use crate::world::ids::HexKey;

/// Address in the metadata of whoever completes a verification: reserved for documentation.
const END_USER_ADDRESS: &str = "192.0.2.17";

/// Last day of validity of every document in the sandbox.
const DOCUMENT_EXPIRY: &str = "2035-10-03";

/// The address of the hosted page.
pub(crate) fn hosted_url(origin: &str, key: HexKey) -> String {
    format!("{origin}/v/{}", key.text())
}

/// The short form, as create answers it. The sandbox's account has embedding enabled, so there always is a `url`.
pub(super) fn simple(world: &World, key: HexKey, person: &StoredPerson) -> Value {
    let request = person.request();
    let sent = |name: &str| request.get(name).cloned().unwrap_or(Value::Null);
    json!({
        "signature_key": key.text(),
        "url": hosted_url(&world.settings.origin, key),
        "type": person.checks.type_name(),
        "email": sent("email"),
        "phone": sent("phone"),
        "first_name": sent("first_name"),
        "middle_name": sent("middle_name"),
        "last_name": sent("last_name"),
        "birth_date": sent("birth_date"),
        "created_at": timestamp(person.created_at),
        "is_completed": person.completed_at.is_some(),
        "is_cancelled": person.cancelled,
        "reference": sent("reference"),
        "callback_url": sent("callback_url"),
    })
}

/// The full record.
pub(crate) fn full(world: &World, key: HexKey, person: &StoredPerson) -> Value {
    let request = person.request();
    let mut record = Map::new();
    core(&mut record, world, key, person);
    identity(&mut record, &request);
    quick_id(&mut record, person, &request);
    screening(&mut record, person, &request);
    facematch(&mut record, world, key, person, &request);
    bankmatch(&mut record, world, key, person);
    Value::Object(record)
}

fn put<const N: usize>(record: &mut Map<String, Value>, members: [(&str, Value); N]) {
    record.extend(members.map(|(name, value)| (name.to_owned(), value)));
}

fn core(record: &mut Map<String, Value>, world: &World, key: HexKey, person: &StoredPerson) {
    let report = Value::from(world.link(&key.text(), "report_pdf.pdf"));
    let result = person.completed_at.map(|_| person.combined().as_str());
    put(
        record,
        [
            ("signature_key", key.text().into()),
            ("url", hosted_url(&world.settings.origin, key).into()),
            ("type", person.checks.type_name().into()),
            ("created_at", timestamp(person.created_at).into()),
            ("is_cancelled", person.cancelled.into()),
            ("is_completed", person.completed_at.is_some().into()),
            ("result", result.into()),
            ("final_report_pdf_url_TEMP", report.clone()),
            ("report_pdf_url_TEMP", report),
        ],
    );
    // Staging showed these four in a completed record and left them out of others.
    if person.completed_at.is_some() {
        put(
            record,
            [
                ("quick_id_completed_at", time(person.quick_id.map(|done| done.at))),
                ("facematch_completed_at", time(person.facematch.map(|done| done.at))),
                ("completed_at", time(person.completed_at)),
                ("unique_ip_addresses", json!([END_USER_ADDRESS])),
            ],
        );
    }
}

fn identity(record: &mut Map<String, Value>, request: &Map<String, Value>) {
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
    // Not part of the staging records; expected where something was sent.
    for name in ["reference", "notes", "callback_url"] {
        if let Some(value) = request.get(name).filter(|value| !value.is_null()) {
            put(record, [(name, value.clone())]);
        }
    }
}

fn quick_id(record: &mut Map<String, Value>, person: &StoredPerson, request: &Map<String, Value>) {
    let completed = if person.checks.quick_id { Value::from(person.quick_id.is_some()) } else { Value::Null };
    let parts = person.quick_id.map(|done| match done.verdict {
        Verdict::Pass => ["PASS", "PASS", "PASS"],
        Verdict::Partial => ["PASS", "FAIL", "PASS"],
        // Staging answered NA for the address although no source confirmed it.
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

fn twin(record: &mut Map<String, Value>, name: &str, older: &str, value: Value) {
    put(record, [(name, value.clone()), (older, value)]);
}

fn sources(done: FinishedCheck, request: &Map<String, Value>) -> Value {
    let rows = [
        ("Historical Electoral Roll", ["name", "birth_date"].as_slice()),
        ("Public Phone Directory", &["name", "address"]),
        ("Commercial Credit Bureau 1", &["name", "birth_date", "address"]),
        ("Public Credit Bureau", &["name", "address"]),
    ];
    let verdict = |attribute: &str, covered: &[&str]| match (covered.contains(&attribute), done.verdict) {
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

fn screening(record: &mut Map<String, Value>, person: &StoredPerson, request: &Map<String, Value>) {
    let not_applicable = !person.checks.pep || mocks::pep_not_applicable(request, person.checks.is_pep_alone());
    let (result, hits) = match person.pep {
        // A verdict that was chosen or that lowers the result shows in any case.
        Some(done) if !not_applicable || done.verdict != Verdict::Pass => {
            let words = ["first_name", "last_name"].map(|name| request.get(name).and_then(Value::as_str).unwrap_or(""));
            (done.effective().as_str().into(), screening::hits(done.verdict, words.join(" ").trim()))
        }
        Some(_) => ("NA".into(), Value::Null),
        None if not_applicable => ("NA".into(), Value::Null),
        None => (Value::Null, Value::Null),
    };
    twin(record, "pep_overall_result", "pep_result", result);
    put(record, [("pep_hits", hits)]);
}

fn facematch(
    record: &mut Map<String, Value>,
    world: &World,
    key: HexKey,
    person: &StoredPerson,
    request: &Map<String, Value>,
) {
    let done = person.facematch;
    let completed = if person.checks.facematch { Value::from(done.is_some()) } else { Value::Null };
    twin(record, "facematch_is_completed", "is_facematch_completed", completed);
    for part in FACE_CHECKS {
        record.insert(format!("facematch_{part}_result"), part_result(done, part, request));
    }
    for name in ["first_name_OCR_result", "last_name_OCR_result", "birth_date_OCR_result", "document_OCR_check"] {
        record.insert(format!("facematch_{name}"), done.is_some().into());
    }
    for name in ["matched_public_figures", "portrait_age_range", "duplicate_signature_keys"] {
        record.insert(format!("facematch_{name}"), Value::Null);
    }
    let (_, country) = country_of(request);
    let if_done = |value: Value| if done.is_some() { value } else { Value::Null };
    put(
        record,
        [
            ("facematch_overall_result", done.map(|done| done.effective().as_str()).into()),
            ("facematch_id_type", if_done(format!("{country} Driver Licence").into())),
            ("facematch_id_country", if_done(country.into())),
            ("facematch_id_expiry", if_done(DOCUMENT_EXPIRY.into())),
            ("facematch_ocr_data", if done.is_some() { ocr(request, false) } else { json!({}) }),
            ("facematch_mrz_validated", if_done(true.into())),
            ("facematch_liveness_probability", 0.into()),
            ("facematch_liveness_quality", 0.into()),
        ],
    );
    let file = |name: &str| if_done(world.link(&key.text(), name).into());
    put(
        record,
        [
            ("facematch_id_front_url_TEMP", file("facematch_id_front.png")),
            ("facematch_id_back_url_TEMP", file("facematch_id_back.png")),
            ("facematch_id_front_original_url_TEMP", file("facematch_id_front_original.png")),
            ("facematch_id_back_original_url_TEMP", file("facematch_id_back_original.png")),
            ("facematch_face_from_id_url_TEMP", Value::Null),
            ("facematch_face_from_selfie_url_TEMP", Value::Null),
            ("facematch_face_from_liveness_url_TEMP", Value::Null),
            ("facematch_selfie_url_TEMP", file("facematch_selfie.png")),
            ("facematch_liveness_url_TEMP", file("facematch_liveness.png")),
            ("facematch_liveness_video1_url_TEMP", file("facematch_liveness_video1.webm")),
            ("facematch_liveness_video2_url_TEMP", Value::Null),
        ],
    );
    if person.checks.two_documents {
        let documents = done.map(|done| [1, 2].map(|number| voi(world, key, done, request, number)));
        put(record, [("facematch_voi_results", documents.map_or(Value::Null, |both| json!(both)))]);
    }
}

fn part_result(done: Option<FinishedCheck>, part: &str, request: &Map<String, Value>) -> Value {
    match done {
        None => Value::Null,
        Some(done) if done.verdict != Verdict::Pass && part == mocks::face_part(request) => {
            done.verdict.as_str().into()
        }
        Some(_) => "PASS".into(),
    }
}

/// The results for one of two documents: a driver licence, then a passport.
fn voi(world: &World, key: HexKey, done: FinishedCheck, request: &Map<String, Value>, number: u8) -> Value {
    let passport = number == 2;
    let (_, country) = country_of(request);
    let mut results = Map::new();
    for part in FACE_CHECKS {
        results.insert(format!("{part}_result"), part_result(Some(done), part, request));
    }
    for name in ["id_front", "id_back", "id_front_original", "id_back_original", "face_from_id"] {
        let link = world.link(&key.text(), &format!("voi_{number}_{name}.png"));
        results.insert(format!("{name}_url_TEMP"), link.into());
    }
    put(
        &mut results,
        [
            ("overall_result", done.effective().as_str().into()),
            ("id_type", format!("{country} {}", if passport { "Passport" } else { "Driver Licence" }).into()),
            ("id_country", country.into()),
            ("id_expiry", DOCUMENT_EXPIRY.into()),
            ("mrz_validated", true.into()),
            ("ocr_data", ocr(request, passport)),
        ],
    );
    Value::Object(results)
}

/// What is read from the document: the person's own data on an invented document.
fn ocr(request: &Map<String, Value>, passport: bool) -> Value {
    let text = |name: &str| request.get(name).and_then(Value::as_str).unwrap_or_default();
    let (code, country) = country_of(request);
    let names = ["first_name", "middle_name", "last_name"].map(text);
    let full_name = names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ");
    json!({
        "full_name": full_name,
        "first_name": names[0],
        "middle_name": names[1],
        "last_name": names[2],
        "birth_date": request.get("birth_date"),
        "issue_date": "2020-01-01",
        "expiry_date": DOCUMENT_EXPIRY,
        "country_code": code,
        "country_name": country,
        "unit_no": null,
        "address_line_1": null,
        "address_line_2": null,
        "city": null,
        "state": null,
        "postal_code": null,
        "national_id": if passport { "LA000000" } else { "AB123456" },
        "national_id_type": if passport { "PASS" } else { "DRV" },
        "national_id_secondary": if passport { Value::Null } else { "001".into() },
        "national_id_secondary_type": null,
    })
}

fn country_of(request: &Map<String, Value>) -> (&'static str, &'static str) {
    countries::both(request.get("country").and_then(Value::as_str).unwrap_or_default())
}

fn bankmatch(record: &mut Map<String, Value>, world: &World, key: HexKey, person: &StoredPerson) {
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
