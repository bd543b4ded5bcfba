//! The edits that evolutions make to a document, and the parts that they add.

use serde_json::{Map, Value, json};

use crate::document::{Document, object};

impl Document {
    pub(super) fn schema(&mut self, name: &str) -> &mut Value {
        self.schemas().get_mut(name).unwrap_or_else(|| panic!("there is no schema {name}"))
    }

    /// Returns the properties of a schema.
    pub(super) fn properties(&mut self, schema: &str) -> &mut Map<String, Value> {
        object(&mut self.schema(schema)["properties"])
    }

    /// Adds properties to `RiskRating`, a record that is only received.
    pub(super) fn received(&mut self, properties: Value) {
        self.properties("RiskRating").extend(properties.as_object().expect("properties").clone());
    }

    /// Adds properties to `RiskRatingCreateRequest`, a body that is only sent.
    pub(super) fn sent(&mut self, properties: Value) {
        self.properties("RiskRatingCreateRequest").extend(properties.as_object().expect("properties").clone());
    }

    /// Moves a path with its operations.
    pub(super) fn move_path(&mut self, from: &str, to: &str) {
        let item = self.paths().remove(from).unwrap_or_else(|| panic!("there is no path {from}"));
        self.paths().insert(to.to_owned(), item);
    }

    pub(super) fn operation(&mut self, id: &str) -> &mut Value {
        let items = self.paths().values_mut().filter_map(Value::as_object_mut);
        let mut operations = items.flat_map(|item| item.iter_mut().map(|(_, operation)| operation));
        operations.find(|it| it["operationId"] == id).unwrap_or_else(|| panic!("there is no operation {id}"))
    }

    /// Adds an operation on verifications with the usual error responses. `parts` contains the operation's own
    /// `parameters`, `requestBody` and successful `responses`.
    pub(super) fn add(&mut self, method: &str, path: &str, id: &str, parts: Value) {
        let usual = self.operation("get_verification")["responses"].as_object().expect("responses").clone();
        let mut operation = json!({"operationId": id, "summary": id.replace('_', " "), "tags": ["verifications"]});
        let operation_members = object(&mut operation);
        operation_members.extend(parts.as_object().expect("members").clone());
        let responses = object(operation_members.entry("responses").or_insert_with(|| json!({})));
        if responses.is_empty() {
            responses.insert("200".to_owned(), json!({"description": "OK"}));
        }
        responses.extend(usual.into_iter().filter(|(status, _)| !status.starts_with('2')));
        self.paths().entry(path).or_insert_with(|| json!({}))[method] = operation;
    }
}

/// Returns a reference to a schema.
pub(super) fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

/// Returns the content of a body with one media type.
pub(super) fn content(media_type: &str, schema: Value) -> Value {
    json!({media_type: {"schema": schema}})
}

/// Returns responses with one status and a JSON body.
pub(super) fn responses(status: &str, schema: Value) -> Value {
    json!({status: {"description": "OK", "content": content("application/json", schema)}})
}

/// Returns a required JSON body.
pub(super) fn body(schema: Value) -> Value {
    json!({"required": true, "content": content("application/json", schema)})
}
