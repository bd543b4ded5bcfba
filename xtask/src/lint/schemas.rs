//! Rules of schemas: what the generator cannot take, or would turn into something else than meant.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Report;
use crate::{
    finding::Finding,
    model::{Spec, composition::Composition, names, reference::referred_through, walk},
};

/// Forms of schemas.
pub fn check(spec: &Spec) -> Vec<Finding> {
    let mut report = Report::new(spec);
    let mut types: BTreeMap<String, &str> = BTreeMap::new();
    for (name, schema) in spec.schemas() {
        let pointer = format!("/components/schemas/{name}");
        if let Some(first) = types.insert(names::ty(name), name) {
            report.add(&pointer, "name-clash", format!("becomes the same Rust type as `{first}`"));
        }
        walk::each_schema(schema, &pointer, &mut |at, it| one(&mut report, at, it, at == pointer));
        if schema.get("enum").is_some() {
            enumeration(&mut report, &pointer, schema);
        }
        composition(spec, &mut report, &pointer, schema);
    }
    report.findings
}

fn one(report: &mut Report<'_>, at: &str, schema: &Value, top: bool) {
    let kind = schema["type"].as_str();
    if schema.get("enum").is_some() && !top {
        report.add(at, "inline-enum", "an enum is a named schema: move it to components.schemas and refer to it");
    }
    let part_of_composition = at.rsplit('/').nth(1) == Some("allOf");
    if schema.get("properties").is_some() && !top && !part_of_composition {
        report.add(at, "inline-object", "an object is a named schema: move it to components.schemas and refer to it");
    }
    for key in ["anyOf", "oneOf", "not"] {
        if schema.get(key).is_some() {
            report.add(
                at,
                "union",
                format!(
                    "`{key}` reads badly in every generated client; describe one schema and let unknown members pass"
                ),
            );
        }
    }
    if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
        report.add(
            at,
            "closed-object",
            "objects are open: the vendor adds members without notice; leave out `additionalProperties: false`",
        );
    }
    if schema.get("default").is_some() {
        report.add(at, "default", "a default would be sent although nobody asked for it; say it in the description");
    }
    if schema.get("title").is_some() {
        report.add(at, "title", "a title would rename the type; use the description");
    }
    if schema.get("nullable").is_some() && kind.is_none() {
        report.add(at, "nullable-type", "`nullable` needs a `type` beside it");
    }
    if schema["format"].is_string() && !matches!(kind, Some("string" | "number" | "integer")) {
        report.add(at, "format", "a format needs a string or a number");
    }
    if schema.get("$ref").is_some() && schema.as_object().is_some_and(|it| it.len() > 1) {
        report.add(
            at,
            "reference",
            "what stands beside `$ref` is ignored; write `allOf: [{$ref: ...}]` with the rest beside it",
        );
    }
    if kind == Some("array") && schema.get("items").is_none() {
        report.add(at, "items", "an array needs `items`");
    }
}

fn enumeration(report: &mut Report<'_>, at: &str, schema: &Value) {
    if schema["type"] != "string" {
        report.add(at, "enum", "an enum is of strings; describe a number with its meanings instead");
    }
    let mut variants: BTreeMap<String, &str> = BTreeMap::new();
    for wire in schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        let named = names::given_variant(schema, wire).is_some() || names::has_name(wire);
        let variant = names::variant(schema, wire);
        if !named || !names::is_identifier(&variant) {
            report.add(
                at,
                "enum",
                format!("`{wire}` gives no Rust name; give one: `x-enum-names: {{\"{wire}\": Name}}`"),
            );
        } else if let Some(first) = variants.insert(variant.clone(), wire) {
            report.add(
                at,
                "enum",
                format!("`{wire}` and `{first}` both become `{variant}`; name one in `x-enum-names`"),
            );
        }
        if schema["x-enum-values"].get(wire).is_none() {
            report.add(
                at,
                "enum",
                format!("`{wire}` needs a line under `x-enum-values` with description and evidence"),
            );
        }
    }
    for key in ["x-enum-values", "x-enum-names"] {
        for (wire, _) in schema[key].as_object().into_iter().flatten() {
            if !schema["enum"].as_array().is_some_and(|values| values.iter().any(|it| it == wire.as_str())) {
                report.add(&format!("{at}/{key}"), "enum", format!("`{wire}` is no value of the enum"));
            }
        }
    }
}

/// Parts of `allOf` that disagree about a property would silently become a type nothing fits.
fn composition(spec: &Spec, report: &mut Report<'_>, at: &str, schema: &Value) {
    let mut seen: BTreeMap<&str, &Value> = BTreeMap::new();
    for part in schema["allOf"].as_array().into_iter().flatten() {
        for member in Composition::of(&spec.bundle, part).members() {
            let shape =
                |it: &Value| (it["type"].clone(), it["format"].clone(), referred_through(it).map(str::to_owned));
            if let Some(first) = seen.insert(member.name, member.schema)
                && shape(first) != shape(member.schema)
            {
                report.add(at, "all-of", format!("two parts of allOf disagree about `{}`", member.name));
            }
        }
    }
}
