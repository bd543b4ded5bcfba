//! Rules for enums: their values, descriptions, and Rust names.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Report, rule::Rule};
use crate::model::{names, reference::child};

/// Checks every named enum.
pub(super) fn check(report: &mut Report<'_>) {
    let spec = report.spec;
    for (name, schema) in spec.schemas().filter(|(_, schema)| schema.get("enum").is_some()) {
        one(report, &child("/components/schemas", name), schema);
    }
}

/// Checks the `x-enum-values` of a schema without `enum`. Only a number, which does not become an enum in Rust, may
/// have them.
pub(super) fn numbers(report: &mut Report<'_>, at: &str, schema: &Value) {
    let Some(values) = schema["x-enum-values"].as_object().filter(|_| schema.get("enum").is_none()) else { return };
    let at = child(at, "x-enum-values");
    match schema["type"].as_str() {
        None | Some("integer" | "number") => {}
        Some("string") => {
            report.add(&at, Rule::EnumValueUnknown, "these values need an `enum` next to them, which lists them");
        }
        Some(_) => report.add(&at, Rule::EnumValueUnknown, "only an enum or a number has values with meanings"),
    }
    for wire in values.keys().filter(|wire| schema["type"] == "integer" && wire.parse::<i64>().is_err()) {
        report.add(&child(&at, wire), Rule::EnumValueUnknown, format!("`{wire}` is not an integer"));
    }
}

fn one(report: &mut Report<'_>, at: &str, schema: &Value) {
    if schema["type"] != "string" {
        let message =
            "an enum must consist of strings; list the meanings of a number under `x-enum-values` without `enum`";
        report.add(at, Rule::EnumOfText, message);
    }
    let mut variants: BTreeMap<String, &str> = BTreeMap::new();
    for (number, value) in schema["enum"].as_array().into_iter().flatten().enumerate() {
        let Some(wire) = value.as_str() else {
            let message = format!("{value} is not a string; quote it if it is a string on the wire");
            report.add(&format!("{at}/enum/{number}"), Rule::EnumValueType, message);
            continue;
        };
        let named = names::given_variant(schema, wire).is_some() || names::has_name(wire);
        let variant = names::variant(schema, wire);
        let is_taken = variant == names::OPEN_VARIANT;
        let is_small = names::given_variant(schema, wire).is_some_and(|it| it.starts_with(|c: char| c.is_lowercase()));
        if is_taken || is_small {
            let open = names::OPEN_VARIANT;
            let message = format!(
                "`{variant}` cannot be the Rust name of `{wire}`; write a name in Pascal case other than `{open}`"
            );
            report.add(at, Rule::VariantName, message);
        } else if !named || !names::is_identifier(&variant) {
            let message =
                format!("`{wire}` does not yield a Rust name; give one: `x-enum-names: {{\"{wire}\": Name}}`");
            report.add(at, Rule::VariantName, message);
        } else if let Some(first) = variants.insert(variant.clone(), wire) {
            let message = format!("`{wire}` and `{first}` both become `{variant}`; name one in `x-enum-names`");
            report.add(at, Rule::VariantClash, message);
        }
        if schema["x-enum-values"].get(wire).is_none() {
            let message = format!("`{wire}` needs a line under `x-enum-values` with description and evidence");
            report.add(at, Rule::EnumValueWords, message);
        }
    }
    for key in ["x-enum-values", "x-enum-names"] {
        for (wire, _) in schema[key].as_object().into_iter().flatten() {
            if !schema["enum"].as_array().is_some_and(|values| values.iter().any(|it| it == wire.as_str())) {
                report.add(
                    &child(&child(at, key), wire),
                    Rule::EnumValueUnknown,
                    format!("`{wire}` is not a value of the enum"),
                );
            }
        }
    }
}
