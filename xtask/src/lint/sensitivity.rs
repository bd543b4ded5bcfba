//! Checks that values that must not be printed are marked as sensitive.

use serde_json::Value;

use super::{Report, rule::Rule};
use crate::model::{
    reference::{child, referred_through},
    walk,
};

/// Property names that always denote personal data, a secret or a link. The mark `x-sensitive` keeps their values out
/// of `Debug` output.
const SENSITIVE: [&str; 22] = [
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

/// Checks every property of every schema.
pub(super) fn check(report: &mut Report<'_>) {
    let spec = report.spec;
    for (name, schema) in spec.schemas() {
        walk::each_schema(schema, &child("/components/schemas", name), &mut |at, it| {
            for (name, property) in walk::members(it.get("properties")) {
                one(report, &child(&child(at, "properties"), name), name, property);
            }
        });
    }
}

fn one(report: &mut Report<'_>, at: &str, name: &str, property: &Value) {
    // References, records and lists of references are not checked, because the members of records have their own marks.
    // A map of references is, because its keys have no mark and `Debug` output would show them.
    let plain = matches!(property["type"].as_str(), Some("string" | "number" | "integer" | "array" | "object"))
        && referred_through(property).is_none()
        && property.get("properties").is_none();
    let holds_objects = property["type"] == "array" && referred_through(&property["items"]).is_some();
    let listed = SENSITIVE.contains(&name)
        || matches!(property["format"].as_str(), Some("email" | "uri"))
        || name.ends_with("_url_TEMP")
        || name.ends_with("_url")
        || (name.starts_with("national_id") && !name.ends_with("_type"));
    if listed && plain && !holds_objects && property["x-sensitive"] != true {
        let message = "contains personal data, a secret or a link and needs `x-sensitive: true`";
        report.add(at, Rule::Sensitive, message);
    }
}
