//! Walking an OpenAPI document.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::yaml::child;

/// The prefix of every reference to a schema.
pub const SCHEMAS: &str = "#/components/schemas/";

/// HTTP methods that can stand in a path item.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// The name of the schema a value refers to.
pub fn referred(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()?.strip_prefix(SCHEMAS)
}

/// The schema a value refers to, also through the `allOf` of one reference that carries a description or `nullable`.
pub fn referred_through(value: &Value) -> Option<&str> {
    referred(value).or_else(|| match value.get("allOf")?.as_array()?.as_slice() {
        [single] if value.get("properties").is_none() => referred(single),
        _ => None,
    })
}

/// What a reference points at; the value itself if it is none.
pub fn resolve<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    match value.get("$ref").and_then(Value::as_str) {
        Some(pointer) => pointer.strip_prefix('#').and_then(|it| document.pointer(it)).unwrap_or(&Value::Null),
        None => value,
    }
}

/// One operation of a document.
#[derive(Clone, Copy, Debug)]
pub struct OperationRef<'a> {
    pub path: &'a str,
    pub method: &'a str,
    pub value: &'a Value,
}

impl<'a> OperationRef<'a> {
    /// Its id; empty if it has none.
    pub fn id(&self) -> &'a str {
        self.value["operationId"].as_str().unwrap_or_default()
    }

    /// The JSON pointer of the operation.
    pub fn pointer(&self) -> String {
        child(&child("/paths", self.path), self.method)
    }
}

/// The parameters of an operation, those of its path first, references followed.
pub fn parameters<'a>(document: &'a Value, operation: OperationRef<'a>) -> Vec<&'a Value> {
    let shared = document["paths"][operation.path]["parameters"].as_array();
    let own = operation.value["parameters"].as_array();
    shared.into_iter().chain(own).flatten().map(|it| resolve(document, it)).collect()
}

/// Every operation in order.
pub fn operations(document: &Value) -> Vec<OperationRef<'_>> {
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, value) in item.as_object().into_iter().flatten() {
            if METHODS.contains(&method.as_str()) {
                found.push(OperationRef { path, method, value });
            }
        }
    }
    found
}

/// Calls `visit` with every value below `value` (itself included) and its JSON pointer.
pub fn each<'a>(value: &'a Value, pointer: &str, visit: &mut impl FnMut(&str, &'a Value)) {
    visit(pointer, value);
    match value {
        Value::Object(members) => members.iter().for_each(|(key, it)| each(it, &child(pointer, key), visit)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, it)| each(it, &child(pointer, &n.to_string()), visit))
        }
        _ => {}
    }
}

/// Calls `visit` with `schema` and every schema inside it, outermost first, with its JSON pointer.
pub fn each_schema<'a>(schema: &'a Value, pointer: &str, visit: &mut impl FnMut(&str, &'a Value)) {
    visit(pointer, schema);
    for (key, it) in schema["properties"].as_object().into_iter().flatten() {
        each_schema(it, &child(&child(pointer, "properties"), key), visit);
    }
    for key in ["items", "additionalProperties", "not"] {
        if let Some(it) = schema.get(key).filter(|it| it.is_object()) {
            each_schema(it, &child(pointer, key), visit);
        }
    }
    for key in ["allOf", "oneOf", "anyOf"] {
        for (n, it) in schema[key].as_array().into_iter().flatten().enumerate() {
            each_schema(it, &child(&child(pointer, key), &n.to_string()), visit);
        }
    }
}

/// The schemas reachable from these roots, roots included.
pub fn closure(document: &Value, roots: impl IntoIterator<Item = String>) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<String> = roots.into_iter().collect();
    while let Some(name) = waiting.pop() {
        if seen.insert(name.clone()) {
            waiting.extend(references(&document["components"]["schemas"][&name]));
        }
    }
    seen
}

/// The schemas that a value refers to, directly.
pub fn references(value: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    each(value, "", &mut |_, it| names.extend(referred(it).map(str::to_owned)));
    names
}

/// The properties of an object schema with `allOf` parts merged in, in order, and which of them are required.
pub fn properties<'a>(document: &'a Value, schema: &'a Value) -> (Vec<(&'a str, &'a Value)>, BTreeSet<&'a str>) {
    let (mut found, mut required) = (Vec::new(), BTreeSet::new());
    collect_properties(document, schema, &mut found, &mut required, 0);
    (found, required)
}

fn collect_properties<'a>(
    document: &'a Value,
    schema: &'a Value,
    found: &mut Vec<(&'a str, &'a Value)>,
    required: &mut BTreeSet<&'a str>,
    depth: usize,
) {
    let schema = resolve(document, schema);
    if depth > 32 {
        return; // a part that contains itself; the lint says so
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        collect_properties(document, part, found, required, depth + 1);
    }
    for (name, value) in schema["properties"].as_object().into_iter().flatten() {
        match found.iter_mut().find(|(it, _)| it == name) {
            Some(earlier) => earlier.1 = value,
            None => found.push((name, value)),
        }
    }
    required.extend(schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str));
}

/// The members of the map at a JSON pointer, mutably; nothing if there is no map.
pub fn members_at<'a>(value: &'a mut Value, pointer: &str) -> impl Iterator<Item = (&'a String, &'a mut Value)> {
    value.pointer_mut(pointer).and_then(Value::as_object_mut).map(Map::iter_mut).into_iter().flatten()
}

/// The items of the array at a JSON pointer, mutably; nothing if there is no array.
pub fn items_at<'a>(value: &'a mut Value, pointer: &str) -> impl Iterator<Item = &'a mut Value> {
    value.pointer_mut(pointer).and_then(Value::as_array_mut).into_iter().flatten()
}
