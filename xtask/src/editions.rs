//! Creates editions of the bundle for other generators: one in OpenAPI 3.1, and one without closed enums in its
//! responses.

use serde_json::{Map, Value, json};

use crate::model::usage::Usage;

/// Whether the value of a key is data or one of our own extensions, and thus contains no schema.
fn is_data(key: &str) -> bool {
    matches!(key, "example" | "examples" | "default" | "enum" | "const" | "mapping" | "required")
        || key.starts_with("x-")
}

/// Returns the bundle in OpenAPI 3.1, where "or null" is a type, so that a nullable reference can be expressed.
pub fn three_one(bundle: &Value) -> Value {
    let mut document = bundle.clone();
    schemas(&mut document, false, &mut or_null);
    document["openapi"] = json!("3.1.0");
    document
}

/// Returns an edition without enums and patterns in responses. Clients in other languages fail at a value that they do
/// not know, even after a call that was charged. In this edition, such a value is a plain string.
pub fn open(bundle: &Value) -> Value {
    let mut document = bundle.clone();
    let usage = Usage::of(bundle);
    if let Some(named) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        for (_, schema) in named.iter_mut().filter(|(name, _)| usage.is_received(name)) {
            schemas(schema, false, &mut unlisted);
        }
    }
    document
}

/// Changes every schema below `value`, innermost first. `by_name` states that the keys of this object are names.
fn schemas(value: &mut Value, by_name: bool, change: &mut impl FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Object(members) => {
            for (key, member) in members.iter_mut().filter(|(key, _)| by_name || !is_data(key)) {
                let names = !by_name && matches!(key.as_str(), "properties" | "schemas" | "patternProperties");
                schemas(member, names, change);
            }
            if !by_name {
                change(members);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|it| schemas(it, false, change)),
        _ => {}
    }
}

fn or_null(schema: &mut Map<String, Value>) {
    if schema.get("nullable").is_none_or(|it| !it.is_boolean()) {
        return;
    }
    let nullable = schema.shift_remove("nullable") == Some(Value::Bool(true));
    if !nullable {
        return;
    }
    let nothing = json!({"type": "null"});
    if let Some(Value::Array(parts)) = schema.get("allOf").cloned() {
        let whole = match <[Value; 1]>::try_from(parts) {
            Ok([only]) => only,
            Err(parts) => json!({"allOf": parts}),
        };
        schema.shift_remove("allOf");
        schema.shift_remove("type");
        schema.insert("anyOf".to_owned(), json!([whole, nothing]));
        return;
    }
    if let Some(Value::Array(values)) = schema.get_mut("enum") {
        values.push(Value::Null);
    }
    if let Some(Value::String(kind)) = schema.get("type").cloned() {
        schema.insert("type".to_owned(), json!([kind, "null"]));
    }
}

fn unlisted(schema: &mut Map<String, Value>) {
    schema.shift_remove("pattern");
    if let Some(values) = schema.shift_remove("enum") {
        // A schema without `x-enum-values` keeps the list of its values there.
        schema.entry("x-enum-values").or_insert(values);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::reference::to_schema;

    #[test]
    fn or_null_is_a_type_in_3_1() {
        let before = |schema: Value| {
            let properties = json!({"nullable": {"type": "string"}, "a": schema});
            json!({"openapi": "3.0.3", "components": {"schemas": {"S": {"properties": properties}}}})
        };
        let after = |schema: Value| {
            let document = three_one(&before(schema));
            assert_eq!(document["openapi"], "3.1.0");
            let properties = &document["components"]["schemas"]["S"]["properties"];
            assert_eq!(properties["nullable"], json!({"type": "string"}), "a member may have any name");
            properties["a"].clone()
        };
        assert_eq!(after(json!({"type": "string", "nullable": true})), json!({"type": ["string", "null"]}));
        assert_eq!(after(json!({"type": "string", "nullable": false})), json!({"type": "string"}));
        let values = json!({"type": "string", "nullable": true, "enum": ["x"]});
        assert_eq!(after(values), json!({"type": ["string", "null"], "enum": ["x", null]}));
        let part = json!({"type": "object", "nullable": true, "allOf": [to_schema("S")], "description": "d"});
        assert_eq!(after(part), json!({"description": "d", "anyOf": [to_schema("S"), {"type": "null"}]}));
        let example = json!({"type": "object", "example": {"type": "x", "nullable": true}});
        assert_eq!(after(example.clone()), example, "an example is data");
    }

    #[test]
    fn what_is_received_lists_no_values_and_what_is_only_sent_does() {
        let closed = json!({"type": "string", "enum": ["a"], "pattern": "^a$"});
        let content = |name: &str| json!({"content": {"application/json": {"schema": to_schema(name)}}});
        let document = json!({
            "paths": {"/a/": {"post": {"requestBody": content("Sent"), "responses": {"200": content("Got")}}}},
            "components": {"schemas": {
                "Sent": {"properties": {"one": closed, "both": to_schema("Both")}}, "Both": closed,
                "Got": {"properties": {"one": closed, "both": to_schema("Both"), "enum": {"type": "string"}}},
            }},
        });
        let open = open(&document)["components"]["schemas"].clone();
        let listed = json!({"type": "string", "x-enum-values": ["a"]});
        assert_eq!(open["Sent"]["properties"]["one"], closed);
        assert_eq!(
            open["Got"]["properties"],
            json!({"one": listed, "both": to_schema("Both"), "enum": {"type": "string"}})
        );
        assert_eq!(open["Both"], listed);
    }
}
