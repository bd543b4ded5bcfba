//! How everything is known, and what must not be printed.

use serde_json::Value;

use super::Report;
use crate::{
    finding::Finding,
    model::{Spec, reference::referred_through, walk},
};

const LEVELS: [&str; 3] = ["documented", "observed", "inferred"];

/// `evidence` on operations and schemas, `sensitive` on properties.
pub fn check(spec: &Spec) -> Vec<Finding> {
    let mut report = Report::new(spec);
    for operation in walk::operations(&spec.bundle) {
        marks(&mut report, &operation.pointer(), operation.value);
        described(&mut report, &operation.pointer(), operation.value);
    }
    for (name, schema) in spec.schemas() {
        let pointer = format!("/components/schemas/{name}");
        marks(&mut report, &pointer, schema);
        described(&mut report, &pointer, schema);
        walk::each_schema(schema, &pointer, &mut |at, it| {
            if it.get("x-evidence").is_some_and(|level| !LEVELS.iter().any(|known| level == known)) {
                report.add(at, "evidence", format!("`x-evidence` is one of {}", LEVELS.join(", ")));
            }
            for (name, property) in it["properties"].as_object().into_iter().flatten() {
                sensitive(&mut report, &format!("{at}/properties/{name}"), name, property);
            }
        });
        for (wire, about) in schema["x-enum-values"].as_object().into_iter().flatten() {
            if !LEVELS.iter().any(|known| about["evidence"] == *known) {
                report.add(
                    &format!("{pointer}/x-enum-values/{wire}"),
                    "evidence",
                    format!("needs `evidence`: {}", LEVELS.join(", ")),
                );
            }
        }
    }
    report.findings
}

fn marks(report: &mut Report<'_>, at: &str, value: &Value) {
    match value["x-evidence"].as_str() {
        Some(level) if LEVELS.contains(&level) => {}
        _ => report.add(at, "evidence", format!("needs `x-evidence`: {}", LEVELS.join(", "))),
    }
    if value["x-source"].as_str().is_none_or(str::is_empty) {
        report.add(at, "evidence", "needs `x-source`: a few words that point at the fact it rests on");
    }
    let confident = matches!(value["x-confidence"].as_str(), Some("high" | "medium" | "low"));
    if value["x-evidence"] == "inferred" && !confident {
        report.add(at, "evidence", "what is inferred needs `x-confidence`: high, medium or low");
    }
}

fn described(report: &mut Report<'_>, at: &str, value: &Value) {
    if value["description"].as_str().is_none_or(|it| it.trim().is_empty()) {
        report.add(
            at,
            "description",
            "needs a description in our own words; it becomes the documentation of the crate",
        );
    }
}

/// Names that always stand for a person, a secret or a link. The mark is what keeps them out of `Debug`.
fn sensitive(report: &mut Report<'_>, at: &str, name: &str, property: &Value) {
    const EXACT: [&str; 22] = [
        "signature_key",
        "url",
        "email",
        "phone",
        "first_name",
        "middle_name",
        "last_name",
        "full_name",
        "birth_date",
        "unit_no",
        "address_line_1",
        "address_line_2",
        "city",
        "postal_code",
        "latitude",
        "longitude",
        "session_key",
        "iframe_url",
        "signing_url",
        "callback_url",
        "notes",
        "unique_ip_addresses",
    ];
    let textual = matches!(property["type"].as_str(), Some("string" | "number" | "array"))
        && referred_through(property).is_none();
    let holds_objects = property["type"] == "array" && referred_through(&property["items"]).is_some();
    let listed = EXACT.contains(&name)
        || name.ends_with("_url_TEMP")
        || name.ends_with("_url")
        || (name.starts_with("national_id") && !name.ends_with("_type"));
    if listed && textual && !holds_objects && property["x-sensitive"] != true {
        report.add(at, "sensitive", "holds personal data, a secret or a link and needs `x-sensitive: true`");
    }
    if property.get("x-sensitive").is_some_and(|it| it != true) {
        report.add(at, "sensitive", "`x-sensitive` is true or left out");
    }
}
