//! The bundled spec, and functions that read it for the tests.

use std::sync::LazyLock;

use serde_json::Value;

/// The bundled spec as JSON.
pub static BUNDLE: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../openapi/realaml.json")).expect("the bundle is JSON"));

/// Returns the component schemas of the spec with their names.
pub fn schemas() -> impl Iterator<Item = (&'static String, &'static Value)> {
    BUNDLE["components"]["schemas"].as_object().into_iter().flatten()
}

/// Returns the target of a reference, or the value itself if it is not a reference.
pub fn resolve(value: &'static Value) -> &'static Value {
    match value.get("$ref").and_then(Value::as_str) {
        Some(pointer) => BUNDLE.pointer(&pointer[1..]).expect("the lint refuses dangling references"),
        None => value,
    }
}

/// Returns the name of the schema to which a value refers, directly or through an `allOf` with a single item and no
/// `properties` next to it.
pub fn referred(value: &Value) -> Option<&str> {
    let name = |it: &Value| it.get("$ref").and_then(Value::as_str).and_then(|it| it.rsplit('/').next()).is_some();
    let target = match value["allOf"].as_array() {
        Some(parts) if parts.len() == 1 && value.get("properties").is_none() => &parts[0],
        _ => value,
    };
    if name(target) { target["$ref"].as_str().and_then(|it| it.rsplit('/').next()) } else { None }
}

/// Returns the properties of an object schema, with `allOf` merged in, and the names of its required properties.
pub fn properties(schema: &'static Value) -> (Vec<(&'static str, &'static Value)>, Vec<&'static str>) {
    let schema = resolve(schema);
    let (mut found, mut required): (Vec<(&str, &Value)>, Vec<&str>) = Default::default();
    for part in schema["allOf"].as_array().into_iter().flatten() {
        let (more, needed) = properties(part);
        found.extend(more);
        required.extend(needed);
    }
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        found.retain(|(it, _)| it != name);
        found.push((name, property));
    }
    required.extend(schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str));
    (found, required)
}

/// An operation of the spec.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// The id of the operation.
    pub id: &'static str,
    /// The HTTP method in lower case.
    pub method: &'static str,
    /// The path, with placeholders for its parameters.
    pub path: &'static str,
    /// The operation object of the spec.
    pub value: &'static Value,
}

/// Returns every operation of the spec.
pub fn operations() -> Vec<Operation> {
    let mut found = Vec::new();
    for (path, item) in BUNDLE["paths"].as_object().into_iter().flatten() {
        for (method, value) in item.as_object().into_iter().flatten() {
            if let Some(id) = value["operationId"].as_str() {
                found.push(Operation { id, method, path, value });
            }
        }
    }
    found
}

impl Operation {
    /// Returns the first example of the request body.
    pub fn request_example(&self) -> Option<&'static Value> {
        first_example(&self.value["requestBody"])
    }

    /// Returns the status of each success response and, if it has a body, the body's first example.
    pub fn answers(&self) -> Vec<(u16, Option<&'static Value>)> {
        let responses = self.value["responses"].as_object().into_iter().flatten();
        responses
            .filter(|(code, _)| code.starts_with('2'))
            .map(|(code, response)| (code.parse().expect("a status"), first_example(resolve(response))))
            .collect()
    }

    /// Returns the status of each failure response and the first example of its body.
    pub fn failures(&self) -> Vec<(u16, &'static Value)> {
        let responses = self.value["responses"].as_object().into_iter().flatten();
        responses
            .filter(|(code, _)| !code.starts_with('2'))
            .map(|(code, response)| {
                (code.parse().expect("a status"), first_example(resolve(response)).expect("an example"))
            })
            .collect()
    }

    /// Returns the schema of the body of the first success response that has one.
    pub fn answer_schema(&self) -> Option<&'static Value> {
        let responses = self.value["responses"].as_object().into_iter().flatten();
        responses
            .filter(|(code, _)| code.starts_with('2'))
            .find_map(|(_, it)| resolve(it).get("content"))
            .map(|it| &it["application/json"]["schema"])
    }
}

fn first_example(holder: &'static Value) -> Option<&'static Value> {
    let examples = holder["content"]["application/json"]["examples"].as_object()?;
    examples.values().next().map(|it| &it["value"])
}
