//! A bundled specification as the comparison looks at it: operations by id, schemas by name, and who sends what.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// The HTTP methods that hold an operation in a path item.
pub(crate) const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// One document with the lookups that the rules need.
pub(crate) struct Spec {
    pub(crate) document: Value,
    pub(crate) operations: BTreeMap<String, Operation>,
    requests: BTreeSet<String>,
    responses: BTreeSet<String>,
    patches: BTreeSet<String>,
}

/// An operation with its shared parameters and answers written out.
pub(crate) struct Operation {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) value: Value,
    pub(crate) parameters: Vec<Value>,
    pub(crate) responses: BTreeMap<String, Value>,
}

/// A field of a struct after composition.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) schema: Value,
    pub(crate) required: bool,
}

impl Spec {
    /// Reads a bundle. Only the shape that every OpenAPI document has is required.
    pub(crate) fn new(document: Value) -> Result<Spec, String> {
        if document.get("openapi").and_then(Value::as_str).is_none() {
            return Err("not an OpenAPI document: it has no `openapi` version".to_owned());
        }
        let mut spec = Spec {
            document,
            operations: BTreeMap::new(),
            requests: BTreeSet::new(),
            responses: BTreeSet::new(),
            patches: BTreeSet::new(),
        };
        let mut operations = BTreeMap::new();
        for (path, item) in members(spec.document.get("paths")) {
            for (method, value) in members(Some(item)).filter(|(key, _)| METHODS.contains(&key.as_str())) {
                let id =
                    value.get("operationId").and_then(Value::as_str).map_or(format!("{method} {path}"), str::to_owned);
                operations.insert(id, spec.operation(method, path, item, value));
            }
        }
        for operation in operations.values() {
            let mut request = BTreeSet::new();
            let mut response = BTreeSet::new();
            spec.reach(operation.value.get("requestBody"), &mut request);
            operation.parameters.iter().for_each(|parameter| spec.reach(Some(parameter), &mut request));
            operation.responses.values().for_each(|answer| spec.reach(Some(answer), &mut response));
            // What a callback carries is read by the program, as an answer is.
            spec.reach(operation.value.get("callbacks"), &mut response);
            if operation.method == "patch" {
                let body = operation.value.pointer("/requestBody/content/application~1json/schema");
                spec.patches.extend(body.and_then(Spec::reference).map(str::to_owned));
            }
            spec.requests.append(&mut request);
            spec.responses.append(&mut response);
        }
        spec.operations = operations;
        Ok(spec)
    }

    fn operation(&self, method: &str, path: &str, item: &Value, value: &Value) -> Operation {
        let parameters = |from: &Value| from.get("parameters").and_then(Value::as_array).cloned().unwrap_or_default();
        let mut all = parameters(item);
        all.extend(parameters(value));
        Operation {
            method: method.to_owned(),
            path: path.to_owned(),
            parameters: all.iter().map(|parameter| self.resolve(parameter).clone()).collect(),
            responses: members(value.get("responses"))
                .map(|(code, answer)| (code.clone(), self.resolve(answer).clone()))
                .collect(),
            value: value.clone(),
        }
    }

    /// The component a `$ref` names, or the value itself.
    pub(crate) fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        let target = value.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'));
        target.and_then(|pointer| self.document.pointer(pointer)).unwrap_or(value)
    }

    /// The schema's name in `{"$ref": "#/components/schemas/Name"}`.
    pub(crate) fn reference(value: &Value) -> Option<&str> {
        value.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")
    }

    /// The schemas by name.
    pub(crate) fn schemas(&self) -> impl Iterator<Item = (&String, &Value)> {
        members(self.document.pointer("/components/schemas"))
    }

    /// The schema of that name.
    pub(crate) fn schema(&self, name: &str) -> Option<&Value> {
        self.document.pointer("/components/schemas")?.get(name)
    }

    /// Whether programs send this schema.
    pub(crate) fn in_requests(&self, name: &str) -> bool {
        self.requests.contains(name)
    }

    /// Whether programs receive this schema. One that nothing refers to counts as received: nobody can send it.
    pub(crate) fn in_responses(&self, name: &str) -> bool {
        self.responses.contains(name) || !self.requests.contains(name)
    }

    /// Whether this schema is the body of a PATCH.
    pub(crate) fn in_patches(&self, name: &str) -> bool {
        self.patches.contains(name)
    }

    /// Whether `null` is one of the values, by the schema itself or by what it refers to.
    pub(crate) fn nullable(&self, schema: &Value) -> bool {
        schema.get("nullable") == Some(&Value::Bool(true))
            || (schema.get("$ref").is_some() && self.resolve(schema).get("nullable") == Some(&Value::Bool(true)))
    }

    /// The fields of an object, composition and references followed.
    pub(crate) fn fields(&self, schema: &Value) -> BTreeMap<String, Field> {
        let mut fields = BTreeMap::new();
        let mut required = BTreeSet::new();
        self.collect(schema, &mut fields, &mut required, 0);
        for (name, field) in &mut fields {
            field.required = required.contains(name);
        }
        fields
    }

    fn collect(
        &self,
        schema: &Value,
        fields: &mut BTreeMap<String, Field>,
        required: &mut BTreeSet<String>,
        depth: usize,
    ) {
        // Deeper than any real composition: a schema that is composed of itself.
        if depth > 32 {
            return;
        }
        let schema = self.resolve(schema);
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.collect(part, fields, required, depth + 1);
        }
        for (name, property) in members(schema.get("properties")) {
            fields.insert(name.clone(), Field { schema: property.clone(), required: false });
        }
        let names = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        required.extend(names.filter_map(Value::as_str).map(str::to_owned));
    }

    fn reach(&self, value: Option<&Value>, found: &mut BTreeSet<String>) {
        match value {
            Some(Value::Object(map)) => {
                if let Some(target) = map.get("$ref").and_then(Value::as_str) {
                    if let Some(name) = target.strip_prefix("#/components/schemas/")
                        && !found.insert(name.to_owned())
                    {
                        return;
                    }
                    let target = target.strip_prefix('#').and_then(|pointer| self.document.pointer(pointer));
                    self.reach(target, found);
                }
                for (key, value) in map {
                    match key.as_str() {
                        // Examples hold data, and data may look like a reference.
                        "example" | "examples" | "default" | "enum" | "const" => {}
                        // Here the keys are names, and a field may well be called `default`.
                        "properties" => {
                            members(Some(value)).for_each(|(_, property)| self.reach(Some(property), found))
                        }
                        _ => self.reach(Some(value), found),
                    }
                }
            }
            Some(Value::Array(list)) => list.iter().for_each(|value| self.reach(Some(value), found)),
            _ => {}
        }
    }
}

/// Whether a schema describes named fields (rather than a map or a value).
pub(crate) fn is_object(schema: &Value) -> bool {
    let named = schema.get("properties").and_then(Value::as_object).is_some_and(|properties| !properties.is_empty());
    named || schema.get("allOf").and_then(Value::as_array).is_some_and(|parts| parts.len() > 1)
}

/// The members of an object, or none.
pub(crate) fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flat_map(Map::iter)
}
