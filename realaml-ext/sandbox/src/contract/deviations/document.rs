//! The spec with deviations. Deviating routes and requests are part of the document, so that routing, checks and
//! `OPTIONS` agree.

use serde_json::{Map, Value, json};

use super::{Deviation, DeviationKind, Deviations};

impl Deviations {
    /// Returns the document with the deviating routes and request fields.
    ///
    /// # Errors
    ///
    /// Returns a sentence that names the operation whose deviation cannot be applied.
    pub(crate) fn document(&self, document: &str) -> Result<String, String> {
        let mut document: Value = serde_json::from_str(document).map_err(|error| error.to_string())?;
        for deviation in &self.0 {
            let refused = |why: &str| format!("the deviation of `{}` {why}", deviation.operation);
            let found = route_of(&document, &deviation.operation);
            let (path, method) = found.ok_or_else(|| refused("does not name an operation of the spec"))?;
            match &deviation.kind {
                DeviationKind::Route { to } => {
                    let (to_method, to_path) =
                        to.split_once(' ').ok_or_else(|| refused("needs a method and a path"))?;
                    if parameters(&path) != parameters(to_path) || !to_path.starts_with('/') {
                        return Err(refused("needs a path with the parameters of the operation"));
                    }
                    move_route(&mut document, (&path, &method), (to_path, &to_method.to_ascii_lowercase()));
                }
                DeviationKind::SentName { name, to } => {
                    rename_sent(&mut document, &path, &method, name, to)
                        .ok_or_else(|| refused("does not name a member of the request"))?;
                }
                DeviationKind::SentRequired { name } => {
                    let part = own_body(&mut document, &path, &method)
                        .ok_or_else(|| refused("names an operation without a body"))?;
                    part["properties"][name] = json!({});
                    require(part, name);
                }
                _ => {}
            }
        }
        Ok(document.to_string())
    }
}

impl Deviation {
    /// Reads a list of deviations from JSON.
    ///
    /// # Errors
    ///
    /// Returns a sentence that says where the JSON is not a list of deviations.
    pub fn read(json: &str) -> Result<Vec<Self>, String> {
        serde_json::from_str(json).map_err(|error| format!("the list of deviations cannot be read: {error}"))
    }
}

fn route_of(document: &Value, id: &str) -> Option<(String, String)> {
    let paths = document["paths"].as_object()?;
    paths.iter().find_map(|(path, item)| {
        let mut methods = item.as_object()?.iter();
        methods.find(|(_, operation)| operation["operationId"] == id).map(|(method, _)| (path.clone(), method.clone()))
    })
}

/// Returns the parameters of a path in order. Handlers identify them by position.
fn parameters(path: &str) -> Vec<&str> {
    path.split('/').filter(|segment| segment.starts_with('{')).collect()
}

fn move_route(document: &mut Value, (path, method): (&str, &str), (to_path, to_method): (&str, &str)) {
    let Some(paths) = document["paths"].as_object_mut() else { return };
    let Some(item) = paths.get_mut(path).and_then(Value::as_object_mut) else { return };
    let shared = item.get("parameters").cloned();
    let Some(mut operation) = item.remove(method) else { return };
    // The operation takes along the parameters that its old path declares, because the new path may declare others.
    if let Some(Value::Array(shared)) = shared {
        let own = operation["parameters"].as_array_mut().map(std::mem::take).unwrap_or_default();
        operation["parameters"] = shared.into_iter().chain(own).collect();
    }
    paths.entry(to_path).or_insert_with(|| json!({}))[to_method] = operation;
}

/// Gives the operation its own copy of the request schema, because other operations may share the named schema. Returns
/// the copy, or `None` if the request has no JSON body.
fn own_body<'a>(document: &'a mut Value, path: &str, method: &str) -> Option<&'a mut Value> {
    let schema = &document["paths"][path][method]["requestBody"]["content"]["application/json"]["schema"];
    let (mut properties, mut required) = (Map::new(), Vec::new());
    merge(document, schema.as_object()?, &mut properties, &mut required);
    let schema = &mut document["paths"][path][method]["requestBody"]["content"]["application/json"]["schema"];
    *schema = json!({ "type": "object", "properties": properties, "required": required });
    Some(schema)
}

fn merge(
    document: &Value,
    schema: &Map<String, Value>,
    properties: &mut Map<String, Value>,
    required: &mut Vec<Value>,
) {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str).and_then(|it| document.pointer(&it[1..])) {
        target.as_object().into_iter().for_each(|it| merge(document, it, properties, required));
    }
    for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object) {
        merge(document, part, properties, required);
    }
    let own = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    properties.extend(own.map(|(name, it)| (name.clone(), it.clone())));
    required.extend(schema.get("required").and_then(Value::as_array).into_iter().flatten().cloned());
}

fn rename_sent(document: &mut Value, path: &str, method: &str, name: &str, to: &str) -> Option<()> {
    let part = own_body(document, path, method)?;
    let schema = part["properties"].as_object_mut()?.remove(name)?;
    part["properties"][to] = schema;
    let required = part["required"].as_array_mut()?;
    required.retain(|it| it != name);
    require(part, to);
    Some(())
}

fn require(part: &mut Value, name: &str) {
    if let Some(required) = part["required"].as_array_mut() {
        required.push(Value::from(name));
    }
}
