//! Finds or removes the parts of a document that only people read.

use serde_json::Value;

use crate::model::walk::members;

/// Whether only people read the value of this key, for example a description or an example.
pub(super) fn is_prose(key: &str) -> bool {
    matches!(key, "summary" | "description" | "title" | "example" | "examples" | "externalDocs" | "$comment")
}

/// Returns the documentation of a value and of its media types: the members that only people read, and the members
/// whose names begin with `x-`, except `x-safety` and `x-sensitive`.
pub(super) fn prose(value: &Value) -> Value {
    let own = |key: &str| is_prose(key) || (key.starts_with("x-") && key != "x-safety" && key != "x-sensitive");
    let mut kept: serde_json::Map<String, Value> =
        members(Some(value)).filter(|(key, _)| own(key)).map(|(key, value)| (key.clone(), value.clone())).collect();
    for (media, content) in members(value.get("content")) {
        kept.insert(media.clone(), prose(content));
    }
    Value::Object(kept)
}

/// Returns a value without the parts that only people read, at any level. Directly under `properties` and similar
/// keywords, keys are names and are always kept.
pub(super) fn without_prose(value: &Value) -> Value {
    strip(value, false)
}

fn strip(value: &Value, names: bool) -> Value {
    const NAMED: [&str; 8] =
        ["properties", "patternProperties", "schemas", "responses", "content", "headers", "callbacks", "$defs"];
    match value {
        Value::Object(map) => {
            let kept = map.iter().filter(|(key, _)| {
                names || !(is_prose(key) || (key.starts_with("x-") && *key != "x-safety" && *key != "x-sensitive"))
            });
            Value::Object(
                kept.map(|(key, it)| (key.clone(), strip(it, !names && NAMED.contains(&key.as_str())))).collect(),
            )
        }
        Value::Array(list) => list.iter().map(|it| strip(it, false)).collect(),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_only_people_read_is_told_from_the_rest() {
        let value = json!({
            "type": "object", "description": "A note.", "title": "Note", "example": {}, "x-source": "a test",
            "x-safety": "read", "x-sensitive": true,
            "content": {"application/json": {"schema": {"type": "string"}, "example": "a"}},
            "properties": {"title": {"type": "string", "summary": "Its title."}, "x-ray": {"properties": {"type": {}}}},
            "allOf": [{"description": "A part.", "x-sensitive": true}],
        });
        let read = json!({
            "description": "A note.", "title": "Note", "example": {}, "x-source": "a test",
            "application/json": {"example": "a"},
        });
        assert_eq!(prose(&value), read);
        let rest = json!({
            "type": "object", "x-safety": "read", "x-sensitive": true,
            "content": {"application/json": {"schema": {"type": "string"}}},
            // Directly under `properties`, keys are names of properties, so `title` and `x-ray` are kept.
            "properties": {"title": {"type": "string"}, "x-ray": {"properties": {"type": {}}}},
            "allOf": [{"x-sensitive": true}],
        });
        assert_eq!(without_prose(&value), rest);
    }
}
