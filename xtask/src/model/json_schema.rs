//! Converts OpenAPI schemas to JSON Schema, so that a validator can check values against them.

use serde_json::{Map, Value, json};

use super::{
    composition::Composition,
    reference::{self, Schemas},
};

/// Converts a named schema to a definition. The parts of a schema with properties are merged, and members that no part
/// describes are refused unless the schema's own `additionalProperties` allows them.
fn definition(document: &Value, schema: &Value) -> Value {
    let whole = Composition::of(document, schema);
    if whole.members().is_empty() {
        return of(schema);
    }
    let properties: Map<String, Value> = whole.members().iter().map(|it| (it.name.to_owned(), of(it.schema))).collect();
    let open = match schema.get("additionalProperties") {
        Some(Value::Bool(open)) => json!(open),
        Some(values @ Value::Object(_)) => of(values),
        _ => json!(false),
    };
    json!({"type": "object", "properties": properties, "required": whole.required, "additionalProperties": open})
}

/// Converts a schema of a document to a complete JSON Schema, with all definitions that it reaches.
pub fn whole(document: &Value, schema: &Value) -> Value {
    let mut root = of(schema);
    let reached = reference::closure(document, schema);
    let definitions: Map<String, Value> = reached
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), definition(document, document.schema(name)?))))
        .collect();
    if let Some(root) = root.as_object_mut() {
        root.insert("$defs".to_owned(), Value::Object(definitions));
    }
    root
}

/// Converts a single schema of OpenAPI 3.0 or 3.1 to JSON Schema. Its references point to `$defs`.
pub fn of(schema: &Value) -> Value {
    let nullable = schema.get("nullable") == Some(&json!(true));
    let mut converted = match reference::referred_through(schema) {
        Some(name) => json!({"$ref": format!("#/$defs/{}", name.replace('~', "~0").replace('/', "~1"))}),
        None => plain(schema),
    };
    if nullable {
        converted = json!({"anyOf": [converted, {"type": "null"}]});
    }
    converted
}

fn plain(schema: &Value) -> Value {
    let Some(source) = schema.as_object() else { return schema.clone() };
    let mut out = Map::new();
    for (key, value) in source {
        let converted = match (key.as_str(), value) {
            ("nullable" | "example" | "examples" | "description" | "deprecated" | "xml" | "externalDocs", _) => {
                continue;
            }
            ("discriminator" | "default" | "title", _) => continue,
            (key, _) if key.starts_with("x-") => continue,
            ("items" | "additionalProperties" | "not", Value::Object(_)) => of(value),
            ("properties" | "patternProperties", Value::Object(properties)) => {
                Value::Object(properties.iter().map(|(name, it)| (name.clone(), of(it))).collect())
            }
            ("allOf" | "oneOf" | "anyOf" | "prefixItems", Value::Array(parts)) => parts.iter().map(of).collect(),
            _ => value.clone(),
        };
        out.insert(key.clone(), converted);
    }
    // In OpenAPI 3.0, these keys are booleans next to the limit. In JSON Schema, they are the limit itself.
    for (exclusive, inclusive) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        match out.get(exclusive) {
            Some(Value::Bool(true)) => {
                if let Some(limit) = out.shift_remove(inclusive) {
                    out.insert(exclusive.to_owned(), limit);
                } else {
                    out.shift_remove(exclusive);
                }
            }
            Some(Value::Bool(false)) => drop(out.shift_remove(exclusive)),
            _ => {}
        }
    }
    Value::Object(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::reference::to_schema;

    #[test]
    fn every_place_of_a_schema_is_converted() {
        let part = json!({"nullable": true, "type": "string", "x-sensitive": true, "description": "d"});
        let text = json!({"anyOf": [{"type": "string"}, {"type": "null"}]});
        for key in ["items", "additionalProperties", "not"] {
            assert_eq!(of(&json!({key: part})), json!({key: text}), "{key}");
        }
        for key in ["allOf", "oneOf", "anyOf"] {
            assert_eq!(of(&json!({key: [part, part]})), json!({key: [text, text]}), "{key}");
        }
        assert_eq!(of(&json!({"properties": {"example": part}})), json!({"properties": {"example": text}}));
        assert_eq!(of(&to_schema("A/B")), json!({"$ref": "#/$defs/A~1B"}));
        assert_eq!(
            of(&json!({"minimum": 3, "exclusiveMinimum": true, "exclusiveMaximum": false})),
            json!({"exclusiveMinimum": 3})
        );
    }

    #[test]
    fn composed_schemas_are_closed_as_a_whole() {
        let document = json!({"components": {"schemas": {
            "A": {"required": ["a"], "properties": {"a": {"type": "string"}}},
            "B": {"allOf": [to_schema("A"), {"properties": {"b": {"type": "integer"}}}]},
            "C": {"properties": {"c": {}}, "additionalProperties": {"type": "string", "nullable": true}},
        }}});
        let fits = |name: &str, value: Value| {
            jsonschema::validator_for(&whole(&document, &to_schema(name))).unwrap().is_valid(&value)
        };
        assert!(fits("B", json!({"a": "x", "b": 1})));
        assert!(!fits("B", json!({"b": 1})) && !fits("B", json!({"a": "x", "c": 1})));
        assert!(fits("C", json!({"c": 1, "more": null})) && !fits("C", json!({"more": 1})));
    }
}
