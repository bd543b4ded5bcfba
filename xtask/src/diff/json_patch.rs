//! JSON Patch (RFC 6902), limited to the four operations that the labelled corpus uses.

use serde_json::Value;

/// Applies `patch`, an array of operations, to `document`.
pub(crate) fn apply(document: &mut Value, patch: &Value) -> Result<(), String> {
    for operation in patch.as_array().ok_or("a patch is an array")? {
        let text = |key: &str| operation.get(key).and_then(Value::as_str).ok_or(format!("an operation needs `{key}`"));
        let path = text("path")?;
        match text("op")? {
            "add" => add(document, path, operation["value"].clone())?,
            "remove" => drop(remove(document, path)?),
            "replace" => *document.pointer_mut(path).ok_or(format!("nothing at {path}"))? = operation["value"].clone(),
            "move" => {
                let value = remove(document, text("from")?)?;
                add(document, path, value)?;
            }
            other => return Err(format!("unknown operation {other}")),
        }
    }
    Ok(())
}

fn split(path: &str) -> Result<(&str, String), String> {
    let (parent, key) = path.rsplit_once('/').ok_or(format!("no pointer: {path}"))?;
    Ok((parent, key.replace("~1", "/").replace("~0", "~")))
}

fn add(document: &mut Value, path: &str, value: Value) -> Result<(), String> {
    let (parent, key) = split(path)?;
    match document.pointer_mut(parent) {
        Some(Value::Object(map)) => drop(map.insert(key, value)),
        Some(Value::Array(list)) if key == "-" => list.push(value),
        _ => return Err(format!("nothing to add to at {path}")),
    }
    Ok(())
}

fn remove(document: &mut Value, path: &str) -> Result<Value, String> {
    let (parent, key) = split(path)?;
    match document.pointer_mut(parent) {
        Some(Value::Object(map)) => map.shift_remove(&key),
        Some(Value::Array(list)) => {
            key.parse().ok().filter(|index| *index < list.len()).map(|index: usize| list.remove(index))
        }
        _ => None,
    }
    .ok_or(format!("nothing to remove at {path}"))
}
