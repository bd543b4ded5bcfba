//! The part of a person's record about the face check and the documents shown during it.

use serde_json::{Map, Value, json};

use super::compact::FinishedCheck;
use super::countries;
use super::members::{self, Members, put, twin};
use super::store::StoredPerson;
use crate::domains::mocks::{self, FACE_CHECKS};
use crate::domains::verdict::Verdict;
use crate::world::World;
use crate::world::ids::HexKey;

/// The expiry date of every document in the sandbox.
const DOCUMENT_EXPIRY: &str = "2035-10-03";

/// Adds the members of the face check to a record.
pub(crate) fn facematch(
    record: &mut Members,
    world: &World,
    key: HexKey,
    person: &StoredPerson,
    request: &Map<String, Value>,
) {
    let done = person.facematch;
    let completed = if person.checks.facematch { Value::from(done.is_some()) } else { Value::Null };
    twin(record, "facematch_is_completed", "is_facematch_completed", completed);
    for part in FACE_CHECKS {
        record.insert(format!("facematch_{part}_result").into(), part_result(done, part, request));
    }
    for name in ["first_name_OCR_result", "last_name_OCR_result", "birth_date_OCR_result", "document_OCR_check"] {
        record.insert(format!("facematch_{name}").into(), done.is_some().into());
    }
    for name in ["matched_public_figures", "portrait_age_range", "duplicate_signature_keys"] {
        record.insert(format!("facematch_{name}").into(), Value::Null);
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
        Some(done) if done.verdict() != Verdict::Pass && part == mocks::face_part(request) => {
            done.verdict().as_str().into()
        }
        Some(_) => "PASS".into(),
    }
}

/// Builds the results for one of two documents: number 1 is a driver licence, number 2 a passport.
fn voi(world: &World, key: HexKey, done: FinishedCheck, request: &Map<String, Value>, number: u8) -> Value {
    let passport = number == 2;
    let (_, country) = country_of(request);
    let mut results = Members::new();
    for part in FACE_CHECKS {
        results.insert(format!("{part}_result").into(), part_result(Some(done), part, request));
    }
    for name in ["id_front", "id_back", "id_front_original", "id_back_original", "face_from_id"] {
        let link = world.link(&key.text(), &format!("voi_{number}_{name}.png"));
        results.insert(format!("{name}_url_TEMP").into(), link.into());
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
    members::value(results)
}

/// Builds the data that were read from the document: the person's own data on an invented document.
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
