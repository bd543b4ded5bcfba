//! Adopts the bodies and responses of operations, with their examples.

use serde_json::{Map, Value, json};

use super::{
    Adopter,
    convert::{Home, describe},
    examples,
    marks::UNDESCRIBED,
    note::Note,
};
use crate::{
    model::{
        answers::is_success,
        media::{self, Kind},
        reference::{Schemas, referred, referred_through, to_schema},
        shape::Shape,
        walk::members,
    },
    upstream::failure::Failure,
};

impl Adopter<'_> {
    /// Returns a request body, with an example if it is JSON. Returns `None`, with a note, if the client cannot send
    /// it.
    pub(super) fn body(&mut self, id: &str, home: &Home, body: &Value) -> Result<Option<Value>, Failure> {
        let vendor = self.vendor;
        let holder = document_form(body.get("content"));
        if body.get("encoding").is_some() {
            self.draft.note(Note::Left(format!(
                "operation {id}: the encoding of the parts of its body cannot be sent; describe the operation by hand"
            )));
            return Ok(None);
        }
        let Some(chosen) = media::sent(vendor, &holder) else {
            let media: Vec<_> = members(body.get("content")).map(|(media, _)| media.as_str()).collect();
            let media = media.join(", ");
            self.draft
                .note(Note::Left(format!("operation {id}: a body as {media} cannot be sent; describe it by hand")));
            return Ok(None);
        };
        let media = match chosen.kind {
            Kind::Text => json!({"schema": {"type": "string"}}),
            Kind::Bytes => json!({"schema": file()}),
            kind => {
                let value = self.named(id, &home.of("Request"), chosen.schema)?;
                let mut media = json!({"schema": value});
                if kind == Kind::Json {
                    media["examples"] = self.example(id, home, "request", &value);
                } else if Shape::of(&self.draft, &value).members.is_empty() {
                    self.draft
                        .note(Note::Left(format!("operation {id}: its form has no members; describe it by hand")));
                    return Ok(None);
                }
                media
            }
        };
        // A form with a required member is always required, because it would otherwise be sent empty. If the vendor
        // does not say whether a body is required, only a form without required members is optional.
        let is_form = matches!(chosen.kind, Kind::Multipart | Kind::Form);
        let has_required = has_required(&self.draft, &media["schema"]);
        let required = match body.get("required") {
            Some(required) => required == true || (has_required && is_form),
            None => has_required || !is_form,
        };
        Ok(Some(json!({
            "required": required,
            "description": UNDESCRIBED,
            "content": {chosen.sent(): media},
        })))
    }

    /// Returns a reference to the schema of a body, which gets a name if the vendor writes it inline.
    fn named(&mut self, id: &str, home: &Home, schema: &Value) -> Result<Value, Failure> {
        let value = self.inline(home, schema)?;
        if referred(&value).is_some() {
            return Ok(value);
        }
        if let Some(target) = referred_through(&value) {
            // A body that may be null may also be left out, so the reference does not have to allow null.
            return Ok(to_schema(target));
        }
        let mut component = value;
        if component.as_object().is_none_or(|it| it.is_empty()) {
            component = json!({"type": "object", "additionalProperties": {}});
        }
        describe(&mut component, UNDESCRIBED);
        component["x-evidence"] = json!("documented");
        component["x-source"] = json!(format!("vendor page of {id}"));
        let mut name = home.name.clone();
        while self.is_theirs(&name) || self.draft.schema(&name).is_some_and(|it| *it != component) {
            name.push_str("Value");
        }
        if self.draft.schema(&name).is_none() {
            self.draft.add_schema(&home.file, &name, component);
            self.draft.contents.add_curated(&name, "The vendor writes the body inline; the spec names every body.")?;
        }
        Ok(to_schema(&name))
    }

    pub(super) fn example(&mut self, id: &str, home: &Home, what: &str, schema: &Value) -> Value {
        let file = format!("{}/{}-{what}.json", home.file, id.replace('_', "-"));
        let value = examples::synthesize(&self.draft, schema);
        self.draft.set_example(&file, value);
        json!({"smallest": {"summary": "What has to be there", "x-file": file}})
    }

    /// Converts a response. If it is a success with a JSON body, an example is added.
    pub(super) fn answer(&mut self, id: &str, home: &Home, code: &str, content: &Value) -> Result<Value, Failure> {
        let vendor = self.vendor;
        let bare = if is_success(code) { json!({"description": "Done."}) } else { shared_refusal(code) };
        let holder = document_form(Some(content));
        let Some(chosen) = media::received(vendor, &holder) else {
            for (media, _) in members(Some(content)) {
                self.draft.note(Note::Left(format!("operation {id}: the {code} answer as {media} cannot be read")));
            }
            return Ok(bare);
        };
        let media = match chosen.kind {
            Kind::Text => json!({"schema": {"type": "string"}}),
            Kind::Bytes => json!({"schema": file()}),
            // The vendor does not describe the body, so its schema is unknown.
            _ if Shape::of(vendor, chosen.schema).is_undocumented() && referred(chosen.schema).is_none() => {
                if is_success(code) {
                    self.draft.note(Note::Left(format!("operation {id}: the {code} answer has no schema")));
                }
                return Ok(bare);
            }
            _ if !is_success(code) => json!({"schema": self.refusal(id, home, chosen.schema)?}),
            _ => {
                // If an operation has several responses, each needs its own schema name and example.
                let mut named = home.of("Response");
                if self.draft.schema(&named.name).is_some() {
                    named = home.of(&format!("Response{code}"));
                }
                let what =
                    if code == "200" { "response".to_owned() } else { format!("response-{}", code.to_lowercase()) };
                let value = self.listed(id, &named, chosen.schema)?;
                json!({"schema": value, "examples": self.example(id, home, &what, &value)})
            }
        };
        Ok(json!({"description": UNDESCRIBED, "content": {chosen.sent(): media}}))
    }

    /// Returns the schema of a successful response: a reference, or a list whose items are a reference.
    fn listed(&mut self, id: &str, home: &Home, schema: &Value) -> Result<Value, Failure> {
        let items = Shape::of(self.vendor, schema).items.filter(|_| referred(schema).is_none());
        if let Some(items) = items {
            let value = self.inline(&home.of("Item"), &items)?;
            if referred(&value).is_some() {
                return Ok(json!({"type": "array", "items": value}));
            }
        }
        self.named(id, home, schema)
    }

    /// Returns the schema of an error response. Operations with the same inline schema share one name for it.
    fn refusal(&mut self, id: &str, home: &Home, schema: &Value) -> Result<Value, Failure> {
        if referred(schema).is_some() {
            return self.inline(home, schema);
        }
        let key = schema.to_string();
        if let Some(name) = self.draft.refusals.get(&key) {
            return Ok(to_schema(name));
        }
        let value = self.named(id, &home.of("Refusal"), schema)?;
        if let Some(name) = referred(&value) {
            self.draft.refusals.insert(key, name.to_owned());
        }
        Ok(value)
    }
}

/// Whether a request body is a multipart form or a file.
pub(super) fn is_upload(body: &Value) -> bool {
    members(body.get("content")).any(|(media, it)| media.starts_with("multipart/") || it["schema"] == file())
}

/// Returns the schema of a file.
fn file() -> Value {
    json!({"type": "string", "format": "binary"})
}

/// Whether a schema has a required member.
pub(super) fn has_required<S: Schemas + ?Sized>(schemas: &S, schema: &Value) -> bool {
    Shape::of(schemas, schema).members.values().any(|it| it.required)
}

/// Converts the `content` of a contract to the form that documents use, with each schema below its media type.
pub(super) fn document_form(content: Option<&Value>) -> Value {
    let content: Map<String, Value> =
        members(content).map(|(media, schema)| (media.clone(), json!({"schema": schema}))).collect();
    json!({"content": content})
}

/// Returns a reference to the shared response for an error status, or a response without a body if the status has no
/// shared response.
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
