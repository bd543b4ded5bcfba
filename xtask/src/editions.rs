//! Creates editions of the bundle: one in OpenAPI 3.0 that is valid to the letter, one in OpenAPI 3.1, and one without
//! closed enums in its responses.

mod nulls;

pub use nulls::three_zero;
use serde_json::{Map, Value, json};

use crate::model::{composition::Composition, reference::referred, usage::Usage, walk};

/// Whether the value of a key cannot contain a schema, because it is data or the key begins with `x-`.
fn is_data(key: &str) -> bool {
    matches!(key, "example" | "examples" | "default" | "enum" | "const" | "mapping" | "required")
        || key.starts_with("x-")
}

/// Returns the bundle in OpenAPI 3.1, in which `null` is a type, so that a nullable reference can be expressed. The
/// members of other records that an operation may return are added to its response.
pub fn three_one(bundle: &Value) -> Value {
    let mut document = bundle.clone();
    add_other_records(&mut document);
    schemas(&mut document, false, &mut or_null);
    document["openapi"] = json!("3.1.0");
    document
}

/// Adds the members of the other records that an operation may return to the schema of its response. A union would
/// lose them: a generated client takes the first schema that fits, and every record fits every schema.
fn add_other_records(document: &mut Value) {
    for (name, members) in other_records(document) {
        let Some(schema) = document.pointer_mut(&format!("/components/schemas/{name}")) else { continue };
        let part = json!({"type": "object", "properties": members});
        match schema.get_mut("allOf").and_then(Value::as_array_mut) {
            Some(parts) => parts.push(part),
            None => schema["allOf"] = json!([part]),
        }
    }
}

/// Returns the names of the response schemas to which members of other records have to be added, with these members.
fn other_records(document: &Value) -> Vec<(String, Map<String, Value>)> {
    let mut found = Vec::new();
    for operation in walk::operations(document) {
        let others = operation.value["x-other-records"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let success = operation.responses().find(|(status, _)| status.starts_with('2'));
        let answered = success.and_then(|(_, response)| walk::json(response)).and_then(referred);
        let Some(name) = answered else { continue };
        let own = Composition::of(document, &document["components"]["schemas"][name]);
        let mut members = Map::new();
        for other in others {
            let composition = Composition::of(document, &document["components"]["schemas"][other]);
            for member in composition.members().iter().filter(|member| own.member(member.name).is_none()) {
                let mut schema = member.schema.clone();
                let description = schema["description"].as_str().unwrap_or_default();
                schema["description"] = json!(format!("Only in a `{other}`. {description}").trim_end());
                members.insert(member.name.to_owned(), schema);
            }
        }
        if !members.is_empty() {
            found.push((name.to_owned(), members));
        }
    }
    found
}

/// Returns an edition without enums and patterns in the schemas of responses. Clients in other languages often fail on
/// an unknown value, even after a call that was charged. In this edition, such a value is a plain string.
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

/// Changes `value` and every object in it that can be a schema, innermost first. `by_name` says whether the keys of
/// `value` are names, not keywords.
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
        // If the schema has no `x-enum-values`, the list of its values is kept under that key.
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
    fn a_response_has_the_members_of_the_other_records_that_it_may_be() {
        let content = json!({"content": {"application/json": {"schema": to_schema("Person")}}});
        let text = |description: &str| json!({"type": "string", "nullable": true, "description": description});
        let document = json!({
            "openapi": "3.0.3",
            "paths": {"/a/": {"get": {"x-other-records": ["Company"], "responses": {"200": content}}}},
            "components": {"schemas": {
                "Person": {"allOf": [to_schema("Core")]},
                "Core": {"properties": {"key": text("Key."), "name": text("Name.")}},
                "Company": {"allOf": [to_schema("Core"), {"properties": {"number": text("Number.")}}]},
            }},
        });
        let schemas = three_one(&document)["components"]["schemas"].clone();
        let number = json!({"type": ["string", "null"], "description": "Only in a `Company`. Number."});
        let part = json!({"type": "object", "properties": {"number": number}});
        assert_eq!(schemas["Person"], json!({"allOf": [to_schema("Core"), part]}));
        assert_eq!(schemas["Company"]["allOf"][0], to_schema("Core"), "the other record stays as it is");
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
