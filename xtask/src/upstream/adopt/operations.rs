//! Differences of operations, carried into our files one by one.

use serde_json::{Map, Value, json};

use super::{
    Adopter,
    convert::{Home, UNDESCRIBED, describe},
    draft::{Note, set_parameters},
    examples, marks,
};
use crate::{
    diff::members,
    model::{names, walk},
    upstream::{compare::Difference, failure::Failure},
};

impl Adopter<'_> {
    /// Carries one difference of the operation `id` into it.
    pub(super) fn adopt_operation(&mut self, id: &str, difference: &Difference) -> Result<(), Failure> {
        let place: Vec<_> = difference.place.iter().map(String::as_str).collect();
        let vendor = &difference.vendor;
        let done = match (difference.class, place.as_slice()) {
            ("path-changed" | "path-parameter-renamed", []) => self.route(id, vendor)?,
            ("deprecation-changed", []) => self.deprecate(id, vendor == true)?,
            ("title-changed", []) => self.title(id, vendor)?,
            ("parameter-added", [_]) => self.add_parameter(id, vendor)?,
            (_, [key]) if key.starts_with("path ") || key.starts_with("query ") => self.replace_parameter(id, key)?,
            (_, [key, _]) if key.starts_with("path ") || key.starts_with("query ") => {
                self.replace_parameter(id, key)?
            }
            ("body-added", ["request"]) => self.set_body(id, vendor)?,
            ("status-added", [answer]) => self.add_answer(id, answer, vendor)?,
            (class, ["request"]) if class != "media-type-changed" => self.set_body(id, vendor)?,
            (class, [answer]) if answer.starts_with("answer ") && class != "media-type-changed" => {
                self.set_answer(id, answer, vendor)?
            }
            (_, [holder, rest @ ..]) => match self.held(id, holder) {
                // What the vendor writes inline and we refer to is changed where we have it.
                Some(schema) => {
                    let rest: Vec<_> = rest.iter().map(|step| (*step).to_owned()).collect();
                    return self.adopt_schema(&schema, &rest, difference);
                }
                None => false,
            },
            _ => false,
        };
        let text = format!("{}: {}", difference.pointer(), difference.class);
        self.draft.note(if done { Note::Adopted(text) } else { Note::Left(text) });
        Ok(())
    }

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
        let home = Home { file: domain.clone(), name: names::pascal(&id), received: false };
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
            parameters.push(self.parameter(&home, parameter)?);
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

    fn route(&mut self, id: &str, vendor: &Value) -> Result<bool, Failure> {
        let Some((method, path)) = vendor.as_str().and_then(|route| route.split_once(' ')) else { return Ok(false) };
        let old = self.draft.place(id).map(|place| place.1).unwrap_or_default();
        let keys = |path: &str| {
            path.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect::<Vec<_>>()
        };
        let renamed: Vec<_> = keys(&old).into_iter().zip(keys(path)).filter(|(from, to)| from != to).collect();
        if keys(&old).len() != keys(path).len() {
            return Ok(false);
        }
        self.draft.move_operation(id, path, &method.to_lowercase())?;
        if !renamed.is_empty() {
            let mut parameters = self.draft.parameters(id);
            for (from, to) in &renamed {
                for parameter in parameters
                    .iter_mut()
                    .filter(|parameter| parameter["in"] == "path" && parameter["name"] == from.as_str())
                {
                    parameter["name"] = json!(to);
                }
            }
            self.set_parameters(id, parameters);
        }
        Ok(true)
    }

    /// Writes the parameters of an operation out, and takes away what its path held for all.
    fn set_parameters(&mut self, id: &str, parameters: Vec<Value>) {
        let Some((file, path, _)) = self.draft.place(id) else { return };
        if let Some(operation) = self.draft.operation_mut(id) {
            set_parameters(operation, parameters);
        }
        self.draft.drop_shared_parameters(&file, &path, id);
    }

    fn deprecate(&mut self, id: &str, deprecated: bool) -> Result<bool, Failure> {
        let Some(operation) = self.draft.operation_mut(id) else { return Ok(false) };
        if deprecated {
            let before = operation.keys().position(|key| key == "x-evidence").unwrap_or(operation.len());
            operation.shift_insert(before, "deprecated".to_owned(), json!(true));
        } else {
            operation.shift_remove("deprecated");
        }
        // The table of contents says it in the title.
        let contents = self.draft.contents();
        let entry = contents["operations"]
            .as_array()
            .and_then(|list| list.iter().find(|entry| entry["operation_id"] == id).cloned());
        if let Some(title) = entry.as_ref().and_then(|entry| entry["title"].as_str()) {
            let plain = title.trim_end_matches(" (deprecated)");
            let wanted = if deprecated { format!("{plain} (deprecated)") } else { plain.to_owned() };
            self.draft.set_contents_title(id, title, &wanted);
        }
        Ok(true)
    }

    fn title(&mut self, id: &str, vendor: &Value) -> Result<bool, Failure> {
        let Some(title) = vendor.as_str() else { return Ok(false) };
        let contents = self.draft.contents();
        let entry = contents["operations"]
            .as_array()
            .and_then(|list| list.iter().find(|entry| entry["operation_id"] == id).cloned());
        if let Some(old) = entry.as_ref().and_then(|entry| entry["title"].as_str()) {
            self.draft.set_contents_title(id, old, title);
        }
        let Some(operation) = self.draft.operation_mut(id) else { return Ok(false) };
        operation.insert("summary".to_owned(), json!(title));
        Ok(true)
    }

    fn parameter(&mut self, home: &Home, vendor: &Value) -> Result<Value, Failure> {
        let name = vendor["name"].as_str().unwrap_or_default().to_owned();
        let schema = self.inline(&home.of(&name), &vendor["schema"])?;
        let mut out = json!({"name": name, "in": vendor["in"], "required": vendor["required"], "description": UNDESCRIBED, "schema": schema});
        if marks::is_sensitive(&name, &out["schema"]) {
            out["x-sensitive"] = json!(true);
            self.draft.note(Note::Sensitive(format!("parameter {name}: marked as sensitive until somebody looks")));
        }
        Ok(out)
    }

    fn add_parameter(&mut self, id: &str, vendor: &Value) -> Result<bool, Failure> {
        if !matches!(vendor["in"].as_str(), Some("query")) {
            return Ok(false);
        }
        let home = self.operation_home(id);
        let parameter = self.parameter(&home, vendor)?;
        let mut parameters = self
            .draft
            .operation_mut(id)
            .and_then(|operation| operation.get("parameters")?.as_array().cloned())
            .unwrap_or_default();
        parameters.push(parameter);
        let Some(operation) = self.draft.operation_mut(id) else { return Ok(false) };
        set_parameters(operation, parameters);
        Ok(true)
    }

    /// Takes a parameter over from the vendor; our words and marks stay.
    fn replace_parameter(&mut self, id: &str, key: &str) -> Result<bool, Failure> {
        let Some((place, name)) = key.split_once(' ') else { return Ok(false) };
        let Some(theirs) = self.their_operation(id) else { return Ok(false) };
        let list = theirs.get("parameters").and_then(Value::as_array).cloned().unwrap_or_default();
        let Some(vendor) = list.into_iter().find(|it| it["in"] == place && it["name"] == name) else {
            return Ok(false);
        };
        let schema = self.inline(&self.operation_home(id).of(name), &vendor["schema"])?;
        let mut parameters = self.draft.parameters(id);
        let Some(mine) = parameters.iter_mut().find(|it| it["in"] == place && it["name"] == name) else {
            return Ok(false);
        };
        mine["required"] = vendor["required"].clone();
        mine["schema"] = schema;
        self.set_parameters(id, parameters);
        Ok(true)
    }

    fn operation_home(&self, id: &str) -> Home {
        let file = self.draft.place(id).map_or_else(|| "root".to_owned(), |place| place.0);
        Home { file, name: names::pascal(id), received: false }
    }

    /// A request body with an example.
    fn body(&mut self, id: &str, home: &Home, schema: &Value) -> Result<Value, Failure> {
        let mut value = self.inline(&home.of("Request"), schema)?;
        if walk::referred(&value).is_none() {
            let component = self.component(&home.of("Request"), schema, &format!("vendor page of {id}"))?;
            let name = home.of("Request").name;
            self.draft.add_schema(&home.file, &name, component);
            self.draft.add_curated(&name, "The vendor writes the body inline; the spec names every body.")?;
            value = json!({"$ref": format!("#/components/schemas/{name}")});
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

    fn answer(&mut self, id: &str, home: &Home, code: &str, content: &Value) -> Result<Value, Failure> {
        let Some((_, schema)) = members(Some(content)).next() else {
            return Ok(if code.starts_with('2') { json!({"description": "Done."}) } else { shared_refusal(code) });
        };
        if !code.starts_with('2') && ["400", "403", "404", "429", "500"].contains(&code) {
            return Ok(shared_refusal(code));
        }
        let value = self.inline(&home.of("Response"), schema)?;
        let item = if value["type"] == "array" { value["items"].clone() } else { value.clone() };
        if walk::referred(&item).is_none() {
            // Nobody described it, so nothing can be said about it.
            self.draft.note(Note::Left(format!("operation {id}: the {code} answer has no schema")));
            return Ok(json!({"description": UNDESCRIBED}));
        }
        let mut media = json!({"schema": value});
        if code.starts_with('2') {
            media["examples"] = self.example(id, home, "response", &value);
        }
        Ok(json!({"description": UNDESCRIBED, "content": {"application/json": media}}))
    }

    fn set_body(&mut self, id: &str, vendor: &Value) -> Result<bool, Failure> {
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

    fn add_answer(&mut self, id: &str, answer: &str, vendor: &Value) -> Result<bool, Failure> {
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

    fn set_answer(&mut self, id: &str, answer: &str, vendor: &Value) -> Result<bool, Failure> {
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

    /// The schema of ours that a body or an answer refers to.
    fn held(&self, id: &str, holder: &str) -> Option<String> {
        let bundle = self.draft.bundle();
        let operation = walk::operations(&bundle).into_iter().find(|operation| operation.id() == id)?;
        let value = match holder.strip_prefix("answer ") {
            Some(code) => walk::resolve(&bundle, operation.value["responses"].get(code)?),
            None if holder == "request" => &operation.value["requestBody"],
            None => return None,
        };
        walk::referred(&value["content"]["application/json"]["schema"]).map(str::to_owned)
    }

    /// The vendor's operation that is this one of ours.
    fn their_operation(&self, id: &str) -> Option<Value> {
        let route = self.pairs.iter().find(|(_, ours)| *ours == id)?.0;
        self.vendor.operations.get(route)?.first().cloned()
    }
}

fn shared_refusal(code: &str) -> Value {
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
