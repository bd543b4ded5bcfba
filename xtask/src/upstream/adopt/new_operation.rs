//! Operations that only the vendor has.

use serde_json::{Map, Value, json};

use super::{
    Adopter,
    bodies::shared_refusal,
    convert::Home,
    draft::Note,
    marks::{self, UNDESCRIBED},
};
use crate::{
    model::{names, walk::members},
    upstream::failure::Failure,
};

/// Whether the raw crate can send a parameter: in the path or the query, and no object.
pub(super) fn is_sent(parameter: &Value) -> bool {
    let is_placed = matches!(parameter["in"].as_str(), Some("path" | "query"));
    let is_styled = parameter["style"].as_str().is_none_or(|it| it == "form" || it == "simple");
    is_placed && is_styled && parameter["explode"] != false && parameter["schema"]["type"] != "object"
}

impl Adopter<'_> {
    /// Adds an operation that only the vendor has.
    pub(super) fn add_operation(&mut self, route: &str, theirs: &Value) -> Result<(), Failure> {
        let left = |adopter: &mut Self, why: &str| {
            adopter.draft.note(Note::Left(format!("operation {route}: new, and {why}; describe it by hand")));
            Ok(())
        };
        let Some((method, path)) = route.split_once(' ').map(|(method, path)| (method.to_lowercase(), path)) else {
            return Ok(());
        };
        let title = theirs["summary"].as_str().unwrap_or_default();
        let Some((domain, group)) = self.domain(theirs, path) else { return left(self, "its domain is not clear") };
        let Some(id) = self.operation_id(theirs, title) else { return left(self, "its title gives no operationId") };
        let home = Home { file: domain.clone(), name: names::ty(&id), received: false };
        let mut operation = Map::new();
        operation.insert("operationId".to_owned(), json!(id));
        operation.insert("summary".to_owned(), json!(title));
        operation.insert("description".to_owned(), json!(UNDESCRIBED));
        operation.insert("tags".to_owned(), json!([domain]));
        operation.insert("x-evidence".to_owned(), json!("documented"));
        operation.insert("x-source".to_owned(), json!(marks::source_of(theirs)));
        let safety = match method.as_str() {
            "get" | "head" => "read",
            "put" | "patch" | "delete" => "idempotent",
            _ => "effect",
        };
        operation.insert("x-safety".to_owned(), json!(safety));
        if theirs.get("deprecated") == Some(&json!(true)) {
            operation.insert("deprecated".to_owned(), json!(true));
        }
        let mut parameters = Vec::new();
        for parameter in theirs.get("parameters").and_then(Value::as_array).into_iter().flatten() {
            // The client has headers of its own, and sends lists and plain values.
            if is_sent(parameter) {
                parameters.push(self.parameter(&home, parameter)?);
            } else {
                let name = parameter["name"].as_str().unwrap_or_default();
                self.draft
                    .note(Note::Left(format!("operation {id}: the parameter `{name}` is left out: it cannot be sent")));
            }
        }
        if !parameters.is_empty() {
            operation.insert("parameters".to_owned(), Value::Array(parameters));
        }
        if let Some(body) = theirs.get("requestBody") {
            let Some((_, schema)) = members(body.get("content")).next() else {
                return left(self, "its body is not described");
            };
            operation.insert("requestBody".to_owned(), self.body(&id, &home, schema)?);
        }
        let mut responses = Map::new();
        for (code, answer) in members(theirs.get("responses")) {
            let content = answer.pointer("/variants/0/content").cloned().unwrap_or_default();
            let answer = self.answer(&id, &Home { received: true, ..home.clone() }, code, &content)?;
            responses.insert(code.clone(), answer);
        }
        for code in ["400", "403", "404", "429", "500"] {
            if code != "404" || path.contains('{') {
                responses.entry(code.to_owned()).or_insert_with(|| shared_refusal(code));
            }
        }
        operation.insert("responses".to_owned(), Value::Object(responses));
        self.draft.add_operation(&domain, path, &method, Value::Object(operation));
        let mut entry = json!({"title": title, "operation_id": id, "domain": domain, "group": group});
        if let Some(page) = theirs["page"].as_str() {
            entry["page"] = json!(page);
        }
        self.draft.add_contents("operations", &entry)?;
        self.draft.note(Note::Adopted(format!("operation {id}: new, {route}")));
        self.draft.note(Note::Left(format!("operation {id}: x-safety is `{safety}` by its method; look at what it does, and give it a method on its handle")));
        Ok(())
    }

    /// The domain by the vendor's group, or by the operations whose paths begin alike.
    fn domain(&self, theirs: &Value, path: &str) -> Option<(String, String)> {
        let contents = self.draft.contents();
        let entries = contents["operations"].as_array()?;
        let tags: Vec<_> =
            theirs.get("tags").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let by_group = entries.iter().find(|entry| {
            tags.iter().any(|tag| tag.rsplit(['/', '>']).next().map(str::trim) == entry["group"].as_str())
        });
        let alike = |entry: &&Value| {
            let place = self.draft.place(entry["operation_id"].as_str()?)?;
            Some(place.1.bytes().zip(path.bytes()).take_while(|(a, b)| a == b).count())
        };
        // One character in common is only the slash.
        let by_path = || entries.iter().max_by_key(|entry| alike(entry)).filter(|entry| alike(entry) > Some(3));
        by_group.or_else(by_path).map(|entry| (text(entry, "domain"), text(entry, "group")))
    }

    /// `verb_noun` from the vendor's own id or from the title.
    fn operation_id(&self, theirs: &Value, title: &str) -> Option<String> {
        let words = |text: &str| {
            let plain = text.to_lowercase().replace("(deprecated)", "").replace("e-sign", "esign");
            let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
            words.filter(|word| !["a", "an", "the", "of", "for", "and"].contains(word)).collect::<Vec<_>>().join("_")
        };
        let fits = |id: &String| {
            id.split('_').count() > 1
                && id.chars().all(|c| c.is_ascii_lowercase() || c == '_')
                && self.draft.place(id).is_none()
        };
        Some(words(title)).filter(fits).or_else(|| theirs["operationId"].as_str().map(words).filter(fits))
    }
}
