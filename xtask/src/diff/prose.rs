//! What only people read.

use serde_json::Value;

use crate::model::walk::members;

/// Everything that is only read by people: descriptions, examples, and the marks about evidence.
pub(crate) fn prose(value: &Value) -> Value {
    let keys = ["summary", "description", "title", "example", "examples", "externalDocs"];
    let own = |key: &str| keys.contains(&key) || (key.starts_with("x-") && key != "x-safety" && key != "x-sensitive");
    let mut kept: serde_json::Map<String, Value> =
        members(Some(value)).filter(|(key, _)| own(key)).map(|(key, value)| (key.clone(), value.clone())).collect();
    for (media, content) in members(value.get("content")) {
        kept.insert(media.clone(), prose(content));
    }
    Value::Object(kept)
}
