//! Adopts operations that only the vendor has.

use serde_json::{Map, Value, json};

use super::{
    Adopter,
    bodies::{is_upload, shared_refusal},
    convert::Home,
    marks::{self, UNDESCRIBED},
    note::Note,
};
use crate::{
    model::{answers::is_success, is_domain, names, walk::members},
    upstream::failure::Failure,
};

impl Adopter<'_> {
    /// Adds an operation that only the vendor has, unless the client cannot send its body.
    pub(super) fn add_operation(&mut self, route: &str, theirs: &Value) -> Result<(), Failure> {
        let Some((method, path)) = route.split_once(' ').map(|(method, path)| (method.to_lowercase(), path)) else {
            return Ok(());
        };
        let title = theirs["summary"].as_str().unwrap_or_default();
        let (domain, group) = self.domain(theirs, path);
        let id = self.operation_id(theirs, title, &method, path);
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
        // The body comes first, so that an operation whose body cannot be sent leaves no schemas of parameters behind.
        let body = match theirs.get("requestBody") {
            Some(body) => match self.body(&id, &home, body)? {
                Some(body) => Some(body),
                None => return Ok(()),
            },
            None => None,
        };
        let mut parameters = Vec::new();
        for parameter in theirs.get("parameters").and_then(Value::as_array).into_iter().flatten() {
            if !self.refuses(&id, parameter) {
                parameters.push(self.parameter(&home, parameter)?);
            }
        }
        if !parameters.is_empty() {
            operation.insert("parameters".to_owned(), Value::Array(parameters));
        }
        if let Some(body) = body {
            if is_upload(&body) && safety == "idempotent" {
                operation.insert("x-safety".to_owned(), json!("effect"));
            }
            operation.insert("requestBody".to_owned(), body);
        }
        let mut responses = Map::new();
        for (code, answer) in members(theirs.get("responses")) {
            let content = answer.pointer("/variants/0/content").cloned().unwrap_or_default();
            let answer = self.answer(&id, &Home { received: true, ..home.clone() }, code, &content)?;
            responses.insert(code.clone(), answer);
        }
        if !responses.keys().any(|code| is_success(code)) {
            responses.insert("2XX".to_owned(), json!({"description": "Done."}));
            self.draft
                .note(Note::Left(format!("operation {id}: the vendor describes no successful response; describe it")));
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
        self.draft.contents.add("operations", &entry)?;
        self.draft.note(Note::Adopted(format!("operation {id}: new, {route}")));
        self.draft.note(Note::Left(format!("operation {id}: x-safety is `{safety}` by its method; look at what it does, and give it a method on its handle")));
        Ok(())
    }

    /// Chooses the domain and the group by the vendor's tag, or by operations whose paths begin with the same word.
    /// Otherwise, the domain is named after the tag or the path, or is `general`, and is created if it does not exist.
    fn domain(&mut self, theirs: &Value, path: &str) -> (String, String) {
        let entries = || self.draft.contents.entries("operations");
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let tags = theirs["tags"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let groups: Vec<_> =
            tags.filter_map(|tag| tag.rsplit(['/', '>']).next()).map(str::trim).filter(|it| !it.is_empty()).collect();
        let named = |group: &str| Some(names::field(group)).filter(|name| is_domain(name));
        if let Some(entry) = entries().find(|entry| groups.iter().any(|group| *group == entry["group"])) {
            return (text(entry, "domain"), text(entry, "group"));
        }
        let by_name = groups.iter().find_map(|group| Some((named(group)?, (*group).to_owned())));
        if let Some(found) = by_name.clone().filter(|(name, _)| self.draft.has_domain(name)) {
            return found;
        }
        let alike = |entry: &&Value| {
            let place = entry["operation_id"].as_str().and_then(|id| self.draft.place(id));
            first_word(path).is_some() && place.is_some_and(|place| first_word(&place.1) == first_word(path))
        };
        let by_word = || entries().find(alike);
        if let Some(entry) = by_name.is_none().then(by_word).flatten() {
            return (text(entry, "domain"), text(entry, "group"));
        }
        let by_path = || first_word(path).and_then(|word| Some((named(word)?, word.to_owned())));
        let (name, group) = by_name.or_else(by_path).unwrap_or_else(|| ("general".to_owned(), "General".to_owned()));
        if !self.draft.has_domain(&name) {
            self.draft.add_domain(&name, &group);
            self.draft
                .note(Note::Left(format!("domain {name}: new, for what the vendor groups as {group}; describe it")));
        }
        (name, group)
    }

    /// Returns an id such as `verb_noun`, from the vendor's id or else the title, if its length is suitable, and
    /// otherwise from the route. A number is added if the id is taken.
    fn operation_id(&self, theirs: &Value, title: &str, method: &str, path: &str) -> String {
        let words = |text: &str| {
            let plain = text.to_lowercase().replace("(deprecated)", "").replace("e-sign", "esign");
            let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
            words.filter(|word| !["a", "an", "the", "of", "for", "and"].contains(word)).collect::<Vec<_>>().join("_")
        };
        let fits = |id: &String| {
            (2..=LONGEST_ID).contains(&id.split('_').count()) && id.starts_with(|c: char| c.is_ascii_lowercase())
        };
        let own = theirs["operationId"].as_str().map(|id| words(&names::field(id)));
        let by_route =
            || Some(words(&format!("{method} {}", path.replace(['{', '}'], " ")))).filter(|it| it.contains('_'));
        let id = own
            .filter(fits)
            .or_else(|| Some(words(title)).filter(fits))
            .or_else(by_route)
            .unwrap_or_else(|| format!("{method}_root"));
        let is_free = |id: &String| self.draft.place(id).is_none();
        let numbered = (2..).map(|number| format!("{id}_{number}"));
        std::iter::once(id.clone()).chain(numbered).find(is_free).unwrap_or_default()
    }
}

/// The maximum number of words in an operation id from a title or from the vendor. A longer id is not used.
const LONGEST_ID: usize = 6;

/// Returns the first word of a path that is neither `api`, a version nor a parameter.
fn first_word(path: &str) -> Option<&str> {
    let is_version = |part: &str| {
        part == "api" || part.strip_prefix('v').is_some_and(|it| it.chars().all(|c| c.is_ascii_digit() || c == '.'))
    };
    path.split('/').find(|part| !part.is_empty() && !part.starts_with('{') && !is_version(part))
}
