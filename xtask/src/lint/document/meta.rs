//! Adapts the meta-schema for the lint. Messages then point to the faulty member, and the spec's own `x-` keys are
//! accepted.
//!
//! The published schema uses `oneOf` even where a `$ref` or another key decides which branch applies. A validator then
//! reports the whole object. Here, the deciding key is checked first, so that the error is about the faulty member.

use serde_json::{Map, Value, json};

use crate::model::yaml::{self, Aliases};

const PUBLISHED: &str = include_str!("openapi-3.0.yaml");

/// Returns the spec's own keys, each with the definitions of the meta-schema that may contain it and the schema of its
/// value. An empty name stands for the root.
fn extensions() -> Vec<(&'static str, &'static [&'static str], Value)> {
    const KNOWN: &[&str] = &[
        "Operation",
        "Schema",
        "Parameter",
        "Response",
        "APIKeySecurityScheme",
        "HTTPSecurityScheme",
        "OAuth2SecurityScheme",
        "OpenIdConnectSecurityScheme",
    ];
    let level = json!({"enum": ["documented", "observed", "inferred"]});
    let confidence = json!({"enum": ["high", "medium", "low"]});
    let text = json!({"type": "string", "minLength": 1});
    let texts = json!({"type": "array", "items": text, "minItems": 1});
    let value = json!({
        "type": "object",
        "properties": {"description": text, "evidence": level, "source": text, "confidence": confidence},
        "additionalProperties": false,
    });
    vec![
        ("x-evidence", KNOWN, level.clone()),
        ("x-source", KNOWN, text.clone()),
        ("x-confidence", KNOWN, confidence.clone()),
        ("x-safety", &["Operation"], json!({"enum": ["read", "idempotent", "effect"]})),
        ("x-alternatives", &["Operation"], texts.clone()),
        ("x-other-records", &["Operation"], texts),
        ("x-replaced-by", &["Operation"], text.clone()),
        ("x-sensitive", &["Schema", "Parameter"], json!({"const": true})),
        ("x-enum-values", &["Schema"], json!({"type": "object", "additionalProperties": value})),
        ("x-rust-name", &["Schema"], text.clone()),
        ("x-enum-names", &["Schema"], json!({"type": "object", "additionalProperties": text})),
        ("x-file", &["Example"], text),
        ("x-national-ids", &[""], json!({"type": "object"})),
    ]
}

/// Returns the adapted meta-schema.
pub(super) fn schema() -> Value {
    let mut meta = yaml::value(PUBLISHED, Aliases::Refuse).unwrap_or_default();
    if let Some(root) = meta.as_object_mut() {
        // The published schema declares draft 4 of JSON Schema, which does not have `if`. Without the declaration, the
        // validator uses its default draft, which does.
        root.retain(|key, _| !matches!(key.as_str(), "id" | "$schema"));
    }
    adapt(&mut meta);
    let definitions = &mut meta["definitions"];
    choose(&mut definitions["Parameter"], "in", &["path", "query", "header", "cookie"]);
    choose(&mut definitions["SecurityScheme"], "type", &["apiKey", "http", "oauth2", "openIdConnect"]);
    definitions["SchemaXORContent"] = json!({"oneOf": [{"required": ["schema"]}, {"required": ["content"]}]});
    // Invalid component names are refused, because a component with one would not be checked, and no reference could
    // lead to it.
    if let Some(sections) = definitions["Components"]["properties"].as_object_mut() {
        sections.values_mut().for_each(|section| section["additionalProperties"] = json!(false));
    }
    add_extensions(&mut meta);
    meta
}

/// Adapts part of the meta-schema and everything in it. Where the alternatives are a reference and something else, the
/// key `$ref` decides between them. `x-` keys are refused until `add_extensions` adds the spec's own. An exclusive
/// minimum is a number, as in newer drafts of JSON Schema.
fn adapt(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(adapt);
            if let Some(patterns) = map.get_mut("patternProperties").and_then(Value::as_object_mut) {
                patterns.shift_remove("^x-");
            }
            if map.get("exclusiveMinimum") == Some(&json!(true))
                && let Some(limit) = map.shift_remove("minimum")
            {
                map.insert("exclusiveMinimum".to_owned(), limit);
            }
            if let Some(Value::Array(branches)) = map.get("oneOf")
                && let Some(decided) = by_reference(branches)
            {
                map.shift_remove("oneOf");
                map.extend(decided);
            }
        }
        Value::Array(list) => list.iter_mut().for_each(adapt),
        _ => {}
    }
}

fn by_reference(branches: &[Value]) -> Option<Map<String, Value>> {
    let reference = json!({"$ref": "#/definitions/Reference"});
    let others: Vec<&Value> = branches.iter().filter(|it| **it != reference).collect();
    if others.len() == branches.len() {
        return None;
    }
    let other = match others.as_slice() {
        [one] => (*one).clone(),
        // The two other alternatives are a schema and a boolean.
        [schema, flag] => json!({"if": flag, "else": schema}),
        _ => return None,
    };
    let decided = json!({"if": {"type": "object", "required": ["$ref"]}, "then": reference, "else": other});
    decided.as_object().cloned()
}

/// Replaces `oneOf` with the branch that the value of a key selects.
fn choose(definition: &mut Value, key: &str, words: &[&str]) {
    let Some(Value::Array(branches)) = definition.as_object_mut().and_then(|it| it.shift_remove("oneOf")) else {
        return;
    };
    let branch = |(word, branch): (&&str, Value)| json!({"if": {"type": "object", "properties": {key: {"const": word}}, "required": [key]}, "then": branch});
    let mut all: Vec<Value> = words.iter().zip(branches).map(branch).collect();
    all.extend(definition["allOf"].as_array().cloned().unwrap_or_default());
    all.push(json!({"type": "object", "required": [key], "properties": {key: {"enum": words}}}));
    definition["allOf"] = Value::Array(all);
}

fn add_extensions(meta: &mut Value) {
    for (key, places, schema) in extensions() {
        for place in places {
            let definition = if place.is_empty() { &mut *meta } else { &mut meta["definitions"][*place] };
            definition["properties"][key] = schema.clone();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_schema_is_read_and_every_definition_we_name_is_in_it() {
        let published = yaml::value(PUBLISHED, Aliases::Refuse).unwrap();
        for (key, places, _) in extensions() {
            for place in places.iter().filter(|place| !place.is_empty()) {
                assert!(published["definitions"][*place].is_object(), "{key} stands in {place}");
            }
        }
        let text = schema().to_string();
        assert!(!text.contains("^x-") && !text.contains("\"exclusiveMinimum\":true"));
    }
}
