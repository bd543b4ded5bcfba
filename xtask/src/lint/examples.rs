//! Every example fits its schema.

use serde_json::{Map, Value, json};

use super::Report;
use crate::{
    finding::Finding,
    model::{Spec, walk, yaml::child},
};

/// `example`: checked as JSON Schema with formats, null allowed where the spec says so, members the schema does not have
/// refused (in an example they are a slip).
pub fn check(spec: &Spec) -> Vec<Finding> {
    let mut report = Report::new(spec);
    let schemas = json_schemas(&spec.bundle);
    let mut media: Vec<(String, &Value)> = Vec::new();
    walk::each(&spec.bundle, "", &mut |pointer, value| {
        if pointer.ends_with("/application~1json") && value.get("examples").is_some() {
            media.push((pointer.to_owned(), value));
        }
    });
    for (pointer, value) in media {
        let mut root = to_json_schema(&value["schema"]);
        root["$defs"] = schemas.clone();
        let validator = match jsonschema::options().should_validate_formats(true).build(&root) {
            Ok(validator) => validator,
            Err(error) => {
                report.add(
                    &pointer,
                    "example",
                    format!("the schema cannot be checked: {}", error.to_string().lines().next().unwrap_or_default()),
                );
                continue;
            }
        };
        for (name, example) in value["examples"].as_object().into_iter().flatten() {
            let at = child(&child(&pointer, "examples"), name);
            for error in validator.iter_errors(&example["value"]).take(5) {
                let place = error.instance_path().to_string();
                let place = if place.is_empty() { "the example".to_owned() } else { format!("`{}`", &place[1..]) };
                report.add(&at, "example", format!("{place} does not fit the schema: {}", shorten(&error.to_string())));
            }
        }
    }
    report.findings
}

fn shorten(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    line.chars().take(200).collect()
}

/// The schemas of the bundle as JSON Schema definitions.
fn json_schemas(bundle: &Value) -> Value {
    let schemas = bundle["components"]["schemas"].as_object().into_iter().flatten();
    Value::Object(
        schemas
            .map(|(name, schema)| {
                let (properties, required) = walk::properties(bundle, schema);
                if properties.is_empty() {
                    return (name.clone(), to_json_schema(schema));
                }
                // Composition is merged, so that `additionalProperties: false` sees every member.
                let properties: Map<String, Value> =
                    properties.into_iter().map(|(name, it)| (name.to_owned(), to_json_schema(it))).collect();
                let open = schema["additionalProperties"].as_bool().unwrap_or_default() || schema["additionalProperties"].is_object();
                (name.clone(), json!({"type": "object", "properties": properties, "required": required, "additionalProperties": open}))
            })
            .collect(),
    )
}

/// One OpenAPI 3.0 schema as JSON Schema.
pub(crate) fn to_json_schema(schema: &Value) -> Value {
    let nullable = schema["nullable"] == true;
    let mut converted = match walk::referred_through(schema) {
        Some(name) => json!({"$ref": format!("#/$defs/{name}")}),
        None => {
            let mut members = schema.as_object().cloned().unwrap_or_default();
            members.retain(|key, _| {
                !key.starts_with("x-")
                    && !matches!(key.as_str(), "nullable" | "example" | "examples" | "description" | "deprecated")
            });
            if let Some(items) = members.get("items") {
                let items = to_json_schema(items);
                members.insert("items".to_owned(), items);
            }
            Value::Object(members)
        }
    };
    if nullable {
        converted = json!({"anyOf": [converted, {"type": "null"}]});
    }
    converted
}
