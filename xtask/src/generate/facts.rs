//! Writes the facts of the spec that `realaml-observe` needs to one compact file: the servers, the routes, and the
//! shape of each JSON body and schema. Descriptions, examples and sources are left out, so that the crate stays small.

use serde_json::{Map, Value, json};

use crate::model::{composition::Composition, reference::referred_through, walk};

/// The path of the file, relative to the root of the workspace.
pub const FILE: &str = "realaml-ext/observe/src/facts.json";

/// Returns the facts as JSON, with one line per operation and schema.
pub fn facts(bundle: &Value) -> String {
    let servers: Vec<&Value> = bundle["servers"].as_array().into_iter().flatten().map(|it| &it["url"]).collect();
    let operations = walk::operations(bundle).into_iter().map(|it| operation(bundle, it));
    let schemas = bundle["components"]["schemas"].as_object().into_iter().flatten();
    let schemas = schemas.map(|(name, schema)| format!("{}: {}", json!(name), node(bundle, schema)));
    let operations = operations.map(|it| it.to_string()).collect::<Vec<_>>().join(",\n");
    let schemas = schemas.collect::<Vec<_>>().join(",\n");
    format!(
        "{{\n\"servers\": {},\n\"operations\": [\n{operations}\n],\n\"schemas\": {{\n{schemas}\n}}\n}}\n",
        json!(servers)
    )
}

fn operation(bundle: &Value, operation: walk::OperationRef<'_>) -> Value {
    let value = operation.value;
    let mut answers = Map::new();
    for (status, response) in operation.responses() {
        answers.insert(status.to_owned(), walk::json(response).map_or(Value::Null, |it| node(bundle, it)));
    }
    let mut facts = json!({
        "id": operation.id(),
        "method": operation.method.to_ascii_uppercase(),
        "path": operation.path,
        "evidence": value["x-evidence"],
        "answers": answers,
    });
    if let Some(alternatives) = value.get("x-alternatives") {
        facts["alternatives"] = alternatives.clone();
    }
    if let Some(schema) = operation.body().and_then(walk::json) {
        facts["request"] = node(bundle, schema);
    }
    facts
}

/// Describes the values that a schema allows: the name of a reference, or the schema's shape, and whether the value can
/// be null or is sensitive.
fn node(bundle: &Value, schema: &Value) -> Value {
    let mut facts = Map::new();
    if let Some(name) = referred_through(schema) {
        facts.insert("ref".to_owned(), json!(name));
    } else {
        shape(bundle, schema, &mut facts);
    }
    for (key, mark) in [("nullable", "null"), ("x-sensitive", "sensitive")] {
        if schema[key] == true {
            facts.insert(mark.to_owned(), json!(true));
        }
    }
    Value::Object(facts)
}

fn shape(bundle: &Value, schema: &Value, facts: &mut Map<String, Value>) {
    let composition = Composition::of(bundle, schema);
    let members = composition.members();
    let kind = schema.get("type").cloned().or_else(|| (!members.is_empty()).then(|| json!("object")));
    for (key, value) in
        [("type", kind), ("format", schema.get("format").cloned()), ("enum", schema.get("enum").cloned())]
    {
        if let Some(value) = value {
            facts.insert(key.to_owned(), value);
        }
    }
    if let Some(items) = schema.get("items") {
        facts.insert("items".to_owned(), node(bundle, items));
    }
    if schema.get("additionalProperties").is_some() {
        facts.insert("free".to_owned(), json!(true));
    }
    if !members.is_empty() {
        let members: Map<String, Value> =
            members.iter().map(|it| (it.name.to_owned(), node(bundle, it.schema))).collect();
        facts.insert("members".to_owned(), Value::Object(members));
    }
    if !composition.required.is_empty() {
        facts.insert("required".to_owned(), json!(composition.required));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_merged_and_words_stay_behind() {
        let bundle = json!({
            "servers": [{"url": "https://h/api/v1", "description": "D"}],
            "paths": {"/a/{id}/": {"get": {
                "operationId": "get_a", "x-evidence": "inferred", "x-alternatives": ["GET /b/{id}/"],
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}},
                    "204": {"description": "D"},
                },
            }}},
            "components": {"schemas": {
                "A": {"description": "D", "allOf": [
                    {"$ref": "#/components/schemas/Part"},
                    {"type": "object", "required": ["id"], "properties": {
                        "id": {"type": "string", "x-sensitive": true, "description": "D"},
                        "part": {"nullable": true, "allOf": [{"$ref": "#/components/schemas/Part"}]},
                    }},
                ]},
                "Part": {"type": "object", "properties": {"t": {"type": "string", "enum": ["x"]}}},
            }},
        });
        let text = facts(&bundle);
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            read["operations"][0],
            json!({
                "id": "get_a", "method": "GET", "path": "/a/{id}/", "evidence": "inferred",
                "answers": {"200": {"ref": "A"}, "204": null}, "alternatives": ["GET /b/{id}/"],
            })
        );
        assert_eq!(
            read["schemas"]["A"],
            json!({
                "type": "object", "required": ["id"],
                "members": {
                    "t": {"type": "string", "enum": ["x"]},
                    "id": {"type": "string", "sensitive": true},
                    "part": {"ref": "Part", "null": true},
                },
            })
        );
        assert!(!text.contains("\"D\""));
    }
}
