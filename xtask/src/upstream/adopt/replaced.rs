//! Adopts the vendor's request bodies and responses: adds them to operations of the spec, or replaces the present ones.
//! Schemas keep their names in the spec where possible. Also sets whether a request body is required.

use serde_json::{Value, json};

use super::{
    Adopter,
    bodies::{document_form, has_required, is_upload},
    convert::Home,
    examples::fits,
    note::Note,
};
use crate::{
    model::{
        media::{self, Chosen, Kind},
        reference::{self, Schemas, referred, to_schema},
        shape::Shape,
        walk,
    },
    upstream::failure::Failure,
};

impl Adopter<'_> {
    /// Replaces the content of an operation's request body with the vendor's, or adds the body.
    pub(super) fn set_body(&mut self, id: &str) -> Result<bool, Failure> {
        let vendor = self.vendor;
        let theirs = self.their_operation(id).and_then(|it| it.get("requestBody").cloned());
        let Some(theirs) = theirs else { return Ok(false) };
        let holder = document_form(theirs.get("content"));
        let home = self.operation_home(id);
        let plain = media::sent(vendor, &holder).filter(|_| theirs.get("encoding").is_none());
        let kept = plain.and_then(|chosen| self.kept(id, "request", &home, &chosen, "request"));
        let body = match kept {
            Some(content) => json!({"required": theirs["required"] == true, "content": content}),
            None => {
                let Some(mut body) = self.body(id, &home, &theirs)? else { return Ok(false) };
                self.draft.replaced.insert(format!("{id}/request"));
                self.keep_examples(id, "request", &mut body);
                body
            }
        };
        let is_upload = is_upload(&body);
        let Some(operation) = self.draft.operation_mut(id) else { return Ok(false) };
        if is_upload && operation.get("x-safety") == Some(&json!("idempotent")) {
            operation.insert("x-safety".to_owned(), json!("effect"));
        }
        match operation.get_mut("requestBody") {
            Some(old) => {
                old["content"] = body["content"].clone();
                if body["required"] == true {
                    old["required"] = json!(true);
                }
            }
            None => {
                let before = operation.keys().position(|key| key == "responses").unwrap_or(operation.len());
                operation.shift_insert(before, "requestBody".to_owned(), body);
            }
        }
        Ok(true)
    }

    /// Makes an operation's request body required or optional. Returns whether the operation has one.
    pub(super) fn require_body(&mut self, id: &str, required: bool) -> bool {
        let body = self.draft.operation_mut(id).and_then(|it| it.get_mut("requestBody")?.as_object_mut());
        body.is_some_and(|body| {
            body.insert("required".to_owned(), json!(required));
            true
        })
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

    /// Replaces a response of an operation, but keeps our description and headers. With `whole`, the schema is
    /// replaced, too, because other operations need ours as it is.
    pub(super) fn set_answer(&mut self, id: &str, answer: &str, whole: bool) -> Result<bool, Failure> {
        let vendor = self.vendor;
        let code = answer.trim_start_matches("answer ").to_owned();
        let theirs = self.their_operation(id);
        let content = theirs.as_ref().and_then(|it| it["responses"].get(&code)?.pointer("/variants/0/content"));
        let Some(content) = content.cloned() else { return Ok(false) };
        let home = Home { received: true, ..self.operation_home(id) };
        let holder = document_form(Some(&content));
        let what = if code == "200" { "response".to_owned() } else { format!("response-{}", code.to_lowercase()) };
        let chosen = media::received(vendor, &holder).filter(|_| !whole);
        let mut value = match chosen.and_then(|chosen| self.kept(id, answer, &home, &chosen, &what)) {
            Some(content) => json!({"content": content}),
            None => {
                self.draft.replaced.insert(format!("{id}/{answer}"));
                let mut value = self.answer(id, &home, &code, &content)?;
                self.keep_examples(id, answer, &mut value);
                value
            }
        };
        let Some(content) = value.get("content").cloned() else { return Ok(false) };
        let old = self.draft.operation(id).and_then(|it| it["responses"].get(&code)).cloned();
        if let Some(old) = old {
            let old = reference::resolve(&self.draft, &old);
            let words = old.get("description").or_else(|| value.get("description")).cloned();
            value = json!({"description": words});
            if let Some(headers) = old.get("headers") {
                value["headers"] = headers.clone();
            }
            value["content"] = content;
        }
        let Some(responses) =
            self.draft.operation_mut(id).and_then(|operation| operation.get_mut("responses")?.as_object_mut())
        else {
            return Ok(false);
        };
        responses.insert(code, value);
        Ok(true)
    }

    /// Returns the content of a body or response under our name for its schema, if the vendor writes the schema inline
    /// and it is of the same type as ours. Differences inside the schema are adopted separately.
    fn kept(&mut self, id: &str, holder: &str, home: &Home, chosen: &Chosen<'_>, example: &str) -> Option<Value> {
        let name = self.held(id, holder).filter(|name| !self.is_theirs(name))?;
        let (theirs, ours) = (Shape::of(self.vendor, chosen.schema), Shape::of(&self.draft, self.draft.schema(&name)?));
        let is_record = matches!(chosen.kind, Kind::Json | Kind::Multipart | Kind::Form);
        let is_same = theirs.types == ours.types
            && theirs.members.is_empty() == ours.members.is_empty()
            && (ours.members.is_empty()
                || self.own(id, holder, chosen.schema).is_some()
                || theirs.members.keys().any(|name| ours.members.contains_key(name)));
        if !is_record || !is_same || referred(chosen.schema).is_some() {
            return None;
        }
        let mut media = json!({"schema": to_schema(&name)});
        let is_refusal = holder.strip_prefix("answer ").is_some_and(|code| !code.starts_with('2'));
        if chosen.kind == Kind::Json && !is_refusal {
            let old = self.holder(id, holder).and_then(examples).cloned();
            media["examples"] = old.unwrap_or_else(|| self.example(id, home, example, &media["schema"]));
        }
        Some(json!({chosen.sent(): media}))
    }

    /// Gives a new body or response the examples of the present one, if all of them fit the new schema.
    fn keep_examples(&mut self, id: &str, holder: &str, new: &mut Value) {
        let old = self.holder(id, holder).and_then(examples).cloned();
        let (Some(old), Some(made), Some((_, schema))) = (old, examples(new), walk::content(new).next()) else {
            return;
        };
        let files = |examples| walk::members(Some(examples)).filter_map(|(_, it)| it["x-file"].as_str());
        let bundle = self.draft.bundle();
        let fits = |file| self.draft.example(file).is_some_and(|it| fits(&bundle, schema, &it));
        if files(&old).next().is_none() || !files(&old).all(fits) {
            return;
        }
        files(made).for_each(|file| self.draft.remove_example(file));
        for (_, media) in walk::members_at(new, "/content").filter(|(_, it)| it.get("examples").is_some()) {
            media["examples"] = old.clone();
        }
    }

    /// Marks the body of every form with a required member as required, because it would otherwise be sent empty.
    pub(super) fn require_forms(&mut self) {
        let bundle = self.draft.bundle();
        for operation in walk::operations(&bundle) {
            let Some(body) = operation.body().filter(|body| body["required"] != true) else { continue };
            let is_form = |chosen: &Chosen<'_>| matches!(chosen.kind, Kind::Multipart | Kind::Form);
            let form = media::sent(&bundle, body).filter(is_form);
            if form.is_some_and(|it| has_required(&bundle, it.schema)) && self.require_body(operation.id(), true) {
                let text =
                    format!("operation {}: its body is required, since its form has a required member", operation.id());
                self.draft.note(Note::Changed(text));
            }
        }
    }
}

/// Returns the examples of a body or response.
fn examples(holder: &Value) -> Option<&Value> {
    walk::members(holder.get("content")).next().and_then(|(_, media)| media.get("examples"))
}
