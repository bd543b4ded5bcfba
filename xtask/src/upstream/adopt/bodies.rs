//! Adopts the bodies and responses of operations, with their examples.

use serde_json::{Value, json};

use super::{
    Adopter,
    convert::{Home, describe},
    examples,
    marks::UNDESCRIBED,
    note::Note,
};
use crate::{
    model::{
        reference::{referred, to_schema},
        walk::members,
    },
    upstream::failure::Failure,
};

impl Adopter<'_> {
    /// Converts a request body and adds an example.
    pub(super) fn body(&mut self, id: &str, home: &Home, schema: &Value) -> Result<Value, Failure> {
        let mut value = self.inline(&home.of("Request"), schema)?;
        if referred(&value).is_none() {
            let mut component = value;
            if component.as_object().is_none_or(|it| it.is_empty()) {
                component = json!({"type": "object", "additionalProperties": {}});
            }
            describe(&mut component, UNDESCRIBED);
            component["x-evidence"] = json!("documented");
            component["x-source"] = json!(format!("vendor page of {id}"));
            let name = home.of("Request").name;
            self.draft.add_schema(&home.file, &name, component);
            self.draft.add_curated(&name, "The vendor writes the body inline; the spec names every body.")?;
            value = to_schema(&name);
        }
        let example = self.example(id, home, "request", &value);
        Ok(json!({
            "required": true,
            "description": UNDESCRIBED,
            "content": {"application/json": {"schema": value, "examples": example}},
        }))
    }

    fn example(&mut self, id: &str, home: &Home, what: &str, schema: &Value) -> Value {
        let file = format!("{}/{}-{what}.json", home.file, id.replace('_', "-"));
        let value = examples::synthesize(&self.draft.bundle(), schema);
        self.draft.set_example(&file, value);
        json!({"smallest": {"summary": "What has to be there", "x-file": file}})
    }

    /// Converts a response and, if it is a success, adds an example.
    pub(super) fn answer(&mut self, id: &str, home: &Home, code: &str, content: &Value) -> Result<Value, Failure> {
        let Some((_, schema)) = members(Some(content)).next() else {
            return Ok(if code.starts_with('2') { json!({"description": "Done."}) } else { shared_refusal(code) });
        };
        if !code.starts_with('2') && ["400", "403", "404", "429", "500"].contains(&code) {
            return Ok(shared_refusal(code));
        }
        let value = self.inline(&home.of("Response"), schema)?;
        let item = if value["type"] == "array" { value["items"].clone() } else { value.clone() };
        if referred(&item).is_none() {
            // The vendor does not describe the body, so its schema is unknown.
            self.draft.note(Note::Left(format!("operation {id}: the {code} answer has no schema")));
            return Ok(json!({"description": UNDESCRIBED}));
        }
        let mut media = json!({"schema": value});
        if code.starts_with('2') {
            media["examples"] = self.example(id, home, "response", &value);
        }
        Ok(json!({"description": UNDESCRIBED, "content": {"application/json": media}}))
    }

    /// Replaces the content of an operation's request body with the vendor's, or adds the body.
    pub(super) fn set_body(&mut self, id: &str, vendor: &Value) -> Result<bool, Failure> {
        let schema = members(vendor.get("content")).next().map_or(vendor, |(_, schema)| schema).clone();
        let body = self.body(id, &self.operation_home(id), &schema)?;
        let Some(operation) = self.draft.operation_mut(id) else { return Ok(false) };
        match operation.get_mut("requestBody") {
            Some(old) => old["content"] = body["content"].clone(),
            None => {
                let before = operation.keys().position(|key| key == "responses").unwrap_or(operation.len());
                operation.shift_insert(before, "requestBody".to_owned(), body);
            }
        }
        Ok(true)
    }

    /// Adds a response to an operation.
    pub(super) fn add_answer(&mut self, id: &str, answer: &str, vendor: &Value) -> Result<bool, Failure> {
        let code = answer.trim_start_matches("answer ").to_owned();
        let home = Home { received: true, ..self.operation_home(id) };
        let value = self.answer(id, &home, &code, vendor)?;
        let Some(responses) =
            self.draft.operation_mut(id).and_then(|operation| operation.get_mut("responses")?.as_object_mut())
        else {
            return Ok(false);
        };
        let before = responses.keys().position(|key| key.as_str() > code.as_str()).unwrap_or(responses.len());
        responses.shift_insert(before, code, value);
        Ok(true)
    }

    /// Replaces a success response of an operation, but keeps our descriptions.
    pub(super) fn set_answer(&mut self, id: &str, answer: &str, vendor: &Value) -> Result<bool, Failure> {
        let code = answer.trim_start_matches("answer ").to_owned();
        if !code.starts_with('2') {
            return Ok(false);
        }
        let home = Home { received: true, ..self.operation_home(id) };
        let content = json!({"application/json": vendor});
        let mut value = self.answer(id, &home, &code, &content)?;
        let Some(responses) =
            self.draft.operation_mut(id).and_then(|operation| operation.get_mut("responses")?.as_object_mut())
        else {
            return Ok(false);
        };
        if let Some(words) = responses.get(&code).and_then(|old| old.get("description")) {
            value["description"] = words.clone();
        }
        responses.insert(code, value);
        Ok(true)
    }
}

/// Returns the shared response for a failure status.
pub(super) fn shared_refusal(code: &str) -> Value {
    let name = match code {
        "400" => "BadRequest",
        "403" => "Forbidden",
        "404" => "NotFound",
        "429" => "TooManyRequests",
        _ if code.starts_with('5') => "UnknownError",
        _ => {
            let mut value = json!({});
            describe(&mut value, UNDESCRIBED);
            return value;
        }
    };
    json!({"$ref": format!("#/components/responses/{name}")})
}
