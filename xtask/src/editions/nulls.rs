//! Removes nulls that OpenAPI 3.0 cannot express from the examples of the bundle.

use serde_json::{Map, Value};

use crate::model::{composition::Composition, reference::through};

/// Returns the bundle without nulls at nullable references in its examples.
///
/// In OpenAPI 3.0, a nullable reference is written as `nullable` beside `allOf`. Read literally, the reference forbids
/// null again, and strict tools report each such example. Only optional members are removed, for which leaving the
/// member out means the same as null. The other editions keep the nulls.
pub fn three_zero(bundle: &Value) -> Value {
    let mut document = bundle.clone();
    clean(bundle, &mut document);
    document
}

/// Removes the nulls from the examples of each media type in `value`.
fn clean(bundle: &Value, value: &mut Value) {
    match value {
        Value::Object(members) => {
            if let Some(schema) = members.get("schema").cloned() {
                for example in examples(members) {
                    remove(bundle, &schema, example);
                }
            }
            members.iter_mut().filter(|(key, _)| *key != "schemas").for_each(|(_, member)| clean(bundle, member));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| clean(bundle, item)),
        _ => {}
    }
}

/// Returns the values of `example` and `examples` of a media type.
fn examples(media: &mut Map<String, Value>) -> impl Iterator<Item = &mut Value> {
    media.iter_mut().flat_map(|(key, value)| match (key.as_str(), value) {
        ("example", value) => vec![value],
        ("examples", Value::Object(named)) => named.values_mut().filter_map(|it| it.get_mut("value")).collect(),
        _ => vec![],
    })
}

/// Removes the nulls at nullable references from a value of the schema.
fn remove(bundle: &Value, schema: &Value, value: &mut Value) {
    let schema = through(bundle, schema);
    match value {
        Value::Object(members) => {
            let composition = Composition::of(bundle, schema);
            members.retain(|name, value| {
                let forbidden = composition.member(name).is_some_and(|it| is_nullable_reference(it.schema));
                !(value.is_null() && forbidden && !composition.is_required(name))
            });
            for (name, value) in members {
                if let Some(member) = composition.member(name) {
                    remove(bundle, member.schema, value);
                }
            }
        }
        Value::Array(items) => {
            if let Some(of_items) = schema.get("items") {
                items.iter_mut().for_each(|item| remove(bundle, of_items, item));
            }
        }
        _ => {}
    }
}

fn is_nullable_reference(schema: &Value) -> bool {
    schema["nullable"] == true && schema.get("allOf").is_some()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::reference::to_schema;

    #[test]
    fn only_optional_nullable_references_lose_their_nulls() {
        let reference = json!({"type": "string", "nullable": true, "allOf": [to_schema("Result")]});
        let text = json!({"type": "string", "nullable": true});
        let hits = json!({"type": "array", "items": to_schema("Hit")});
        let hit = json!({"type": "object", "properties": {"result": reference, "hits": hits}});
        let record = json!({
            "type": "object", "required": ["must"],
            "properties": {"must": reference, "may": reference, "text": text, "hits": hits},
        });
        let nulls = json!({"must": null, "may": null, "text": null, "more": null, "hits": [{"result": null, "hits": [{"result": null}]}, {"result": "pass"}]});
        let media = |example: &Value| json!({"schema": {"allOf": [to_schema("Record")]}, "example": example, "examples": {"a": {"value": example}}});
        let document = |example: &Value| {
            json!({
                "paths": {"/a/": {"get": {"responses": {"200": {"content": {"application/json": media(example)}}}}}},
                "components": {"schemas": {
                    "Result": {"type": "string", "enum": ["pass"]}, "Record": record, "Hit": hit,
                }},
            })
        };
        let without = json!({"must": null, "text": null, "more": null, "hits": [{"hits": [{}]}, {"result": "pass"}]});
        assert_eq!(three_zero(&document(&nulls)), document(&without));
    }
}
