//! Walks through an OpenAPI document: its operations, and the schemas within a schema.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::reference::{Schemas, child, resolve};

/// The HTTP methods that a path item can contain.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// An operation of a document.
#[derive(Clone, Copy, Debug)]
pub struct OperationRef<'a> {
    document: &'a Value,
    /// The path item, which may contain parameters for all its operations.
    item: &'a Value,
    pub path: &'a str,
    pub method: &'a str,
    pub value: &'a Value,
}

impl<'a> OperationRef<'a> {
    /// Returns the operation's id, or an empty string if it has none.
    pub fn id(&self) -> &'a str {
        self.value["operationId"].as_str().unwrap_or_default()
    }

    /// Returns the operation's first tag, which is its domain, or an empty string if it has none.
    pub fn tag(&self) -> &'a str {
        self.value["tags"][0].as_str().unwrap_or_default()
    }

    /// Returns the route, such as `POST /verifications/`.
    pub fn route(&self) -> String {
        format!("{} {}", self.method.to_uppercase(), self.path)
    }

    /// Returns the JSON pointer of the operation.
    pub fn pointer(&self) -> String {
        child(&child("/paths", self.path), self.method)
    }

    /// Returns the resolved parameters, those of the path item first. A parameter of the operation replaces the path
    /// item's parameter with the same name and location.
    pub fn parameters(&self) -> Vec<&'a Value> {
        parameters(self.document, self.item, self.value)
    }

    /// Returns the resolved request body.
    pub fn body(&self) -> Option<&'a Value> {
        self.value.get("requestBody").map(|body| resolve(self.document, body))
    }

    /// Returns the resolved responses by status.
    pub fn responses(&self) -> impl Iterator<Item = (&'a str, &'a Value)> + use<'a> {
        let document = self.document;
        members(self.value.get("responses")).map(move |(code, response)| (code.as_str(), resolve(document, response)))
    }

    /// Returns the resolved callbacks by name.
    pub fn callbacks(&self) -> impl Iterator<Item = (&'a str, &'a Value)> + use<'a> {
        let document = self.document;
        members(self.value.get("callbacks")).map(move |(name, callback)| (name.as_str(), resolve(document, callback)))
    }
}

/// Returns the resolved parameters of an operation and its path item, as [`OperationRef::parameters`] does.
pub fn parameters<'a, S: Schemas + ?Sized>(schemas: &'a S, item: &'a Value, operation: &'a Value) -> Vec<&'a Value> {
    let mut found: Vec<&'a Value> = Vec::new();
    let mut places: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for holder in [item, operation] {
        for parameter in holder.get("parameters").and_then(Value::as_array).into_iter().flatten() {
            let parameter = resolve(schemas, parameter);
            let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
            match places.get(&(text("in"), text("name"))) {
                Some(place) => found[*place] = parameter,
                None => {
                    places.insert((text("in"), text("name")), found.len());
                    found.push(parameter);
                }
            }
        }
    }
    found
}

/// Returns every operation of a document in order.
pub fn operations(document: &Value) -> Vec<OperationRef<'_>> {
    members(document.get("paths"))
        .flat_map(|(path, item)| operations_of(document, path, resolve(document, item)))
        .collect()
}

/// Returns the operations of a path item.
pub fn operations_of<'a>(
    document: &'a Value,
    path: &'a str,
    item: &'a Value,
) -> impl Iterator<Item = OperationRef<'a>> + use<'a> {
    members(Some(item))
        .filter(|(method, _)| METHODS.contains(&method.as_str()))
        .map(move |(method, value)| OperationRef { document, item, path, method, value })
}

/// Returns the schemas of a body or response by media type. Media types without a schema are left out.
pub fn content(holder: &Value) -> impl Iterator<Item = (&String, &Value)> {
    members(holder.get("content")).filter_map(|(media, content)| Some((media, content.get("schema")?)))
}

/// Returns the schema of a JSON body or response.
pub fn json(holder: &Value) -> Option<&Value> {
    let content = holder.get("content")?.as_object()?;
    let other = || content.iter().find(|(media, _)| media.ends_with("+json")).map(|(_, it)| it);
    content.get("application/json").or_else(other)?.get("schema")
}

/// Returns the members of an object, or nothing for any other value.
pub fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flat_map(Map::iter)
}

/// Returns the parameter names in a path, in order.
pub fn placeholders(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

/// Returns the path with `{}` instead of each parameter.
pub fn template(path: &str) -> String {
    let mut parts = path.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str("{}");
        text.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    text
}

/// Calls `visit` with `value` and every value in it, each with its JSON pointer.
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

/// Calls `visit` with `schema` and every schema within it, outermost first, each with its JSON pointer.
pub fn each_schema<'a>(schema: &'a Value, pointer: &str, visit: &mut impl FnMut(&str, &'a Value)) {
    visit(pointer, schema);
    for key in ["properties", "patternProperties", "$defs"] {
        for (name, it) in members(schema.get(key)) {
            each_schema(it, &child(&child(pointer, key), name), visit);
        }
    }
    for key in ["items", "additionalProperties", "not"] {
        if let Some(it) = schema.get(key).filter(|it| it.is_object()) {
            each_schema(it, &child(pointer, key), visit);
        }
    }
    for key in ["allOf", "oneOf", "anyOf", "prefixItems"] {
        for (n, it) in schema.get(key).and_then(Value::as_array).into_iter().flatten().enumerate() {
            each_schema(it, &child(&child(pointer, key), &n.to_string()), visit);
        }
    }
}

/// Returns mutable references to the members of the map at a JSON pointer, or nothing if there is no map.
pub fn members_at<'a>(value: &'a mut Value, pointer: &str) -> impl Iterator<Item = (&'a String, &'a mut Value)> {
    value.pointer_mut(pointer).and_then(Value::as_object_mut).map(Map::iter_mut).into_iter().flatten()
}

/// Returns mutable references to the items of the array at a JSON pointer, or nothing if there is no array.
pub fn items_at<'a>(value: &'a mut Value, pointer: &str) -> impl Iterator<Item = &'a mut Value> {
    value.pointer_mut(pointer).and_then(Value::as_array_mut).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_operation_sees_what_its_path_shares_and_may_replace_it() {
        let document = json!({
            "paths": {"/a/{k}/": {
                "parameters": [{"$ref": "#/components/parameters/K"}, {"name": "page", "in": "query"}],
                "summary": "no operation",
                "get": {"parameters": [{"name": "page", "in": "query", "required": true}, {"name": "k", "in": "query"}]},
            }},
            "components": {"parameters": {"K": {"name": "k", "in": "path"}}},
        });
        let operations = operations(&document);
        let [operation] = operations.as_slice() else { panic!("one operation") };
        assert_eq!(
            (operation.route().as_str(), operation.pointer().as_str()),
            ("GET /a/{k}/", "/paths/~1a~1{k}~1/get")
        );
        let told: Vec<_> =
            operation.parameters().iter().map(|it| (it["in"].as_str(), it["required"] == true)).collect();
        assert_eq!(told, [(Some("path"), false), (Some("query"), true), (Some("query"), false)]);
    }

    #[test]
    fn routes_are_compared_without_the_names_in_them() {
        assert_eq!(template("/a/{b}/c/{d}"), "/a/{}/c/{}");
        assert_eq!(placeholders("/a/{b}/c/{d}/{"), ["b", "d"]);
    }
}
