//! Applies individual differences between operations to our files.

use serde_json::{Value, json};

use super::{
    Adopter,
    convert::Home,
    draft::set_parameters,
    marks::{self, UNDESCRIBED},
    note::Note,
};
use crate::{
    model::{
        answers::is_success,
        names, parameter, reference,
        walk::{self, placeholders},
    },
    upstream::{compare::Difference, failure::Failure},
};

impl Adopter<'_> {
    /// Applies a difference to the operation `id`.
    pub(super) fn adopt_operation(&mut self, id: &str, difference: &Difference) -> Result<(), Failure> {
        let place: Vec<_> = difference.place.iter().map(String::as_str).collect();
        let vendor = &difference.vendor;
        let done = match (difference.class, place.as_slice()) {
            ("path-changed" | "path-parameter-renamed", []) => self.route(id, vendor)?,
            ("deprecation-changed", []) => self.deprecate(id, vendor == true)?,
            ("title-changed", []) => self.title(id, vendor)?,
            ("parameter-added", [_]) => self.add_parameter(id, vendor)?,
            (_, [key]) if is_parameter(key) => self.replace_parameter(id, key)?,
            (_, [key, _]) if is_parameter(key) => self.replace_parameter(id, key)?,
            ("status-added", [answer]) => self.add_answer(id, answer, vendor)?,
            (_, ["request"]) => self.set_body(id)?,
            (_, [answer]) if answer.starts_with("answer ") => self.set_answer(id, answer)?,
            // Our shared refusals stay as they are for the operations whose refusals are not documented.
            (_, [answer, ..]) if is_refusal(answer) => self.set_answer(id, answer)?,
            (_, [holder, rest @ ..]) => match self.held(id, holder) {
                // The vendor writes this schema inline, but we refer to it, so it is changed where we define it.
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

    fn route(&mut self, id: &str, vendor: &Value) -> Result<bool, Failure> {
        let Some((method, path)) = vendor.as_str().and_then(|route| route.split_once(' ')) else { return Ok(false) };
        let old = self.draft.place(id).map(|place| place.1).unwrap_or_default();
        let renamed: Vec<_> =
            placeholders(&old).into_iter().zip(placeholders(path)).filter(|(from, to)| from != to).collect();
        if placeholders(&old).len() != placeholders(path).len() {
            return Ok(false);
        }
        self.draft.move_operation_anywhere(id, path, &method.to_lowercase())?;
        if !renamed.is_empty() {
            let mut parameters = self.draft.parameters(id);
            for (from, to) in &renamed {
                for parameter in
                    parameters.iter_mut().filter(|parameter| parameter["in"] == "path" && parameter["name"] == *from)
                {
                    parameter["name"] = json!(to);
                }
            }
            self.set_parameters(id, parameters);
        }
        Ok(true)
    }

    /// Writes all parameters to the operation, and removes the parameters that its path item defines for all
    /// operations.
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
        // The table of contents marks the deprecation in the title.
        if let Some(title) = self.draft.contents.title(id).map(str::to_owned) {
            let plain = title.trim_end_matches(" (deprecated)");
            let wanted = if deprecated { format!("{plain} (deprecated)") } else { plain.to_owned() };
            self.draft.contents.set_title(id, &title, &wanted);
        }
        Ok(true)
    }

    fn title(&mut self, id: &str, vendor: &Value) -> Result<bool, Failure> {
        let Some(title) = vendor.as_str() else { return Ok(false) };
        if let Some(old) = self.draft.contents.title(id).map(str::to_owned) {
            self.draft.contents.set_title(id, &old, title);
        }
        let Some(operation) = self.draft.operation_mut(id) else { return Ok(false) };
        operation.insert("summary".to_owned(), json!(title));
        Ok(true)
    }

    /// Converts a parameter of the vendor to our form.
    pub(super) fn parameter(&mut self, home: &Home, vendor: &Value) -> Result<Value, Failure> {
        let name = vendor["name"].as_str().unwrap_or_default().to_owned();
        let schema = self.inline(&home.of(&name), &vendor["schema"])?;
        let mut out =
            json!({"name": name, "in": vendor["in"], "required": vendor["required"], "description": UNDESCRIBED});
        let is_sensitive = marks::is_sensitive(&name, &schema);
        written(&mut out, vendor, schema);
        if is_sensitive {
            out["x-sensitive"] = json!(true);
            self.draft.note(Note::Sensitive(format!("parameter {name}: marked as sensitive until somebody looks")));
        }
        Ok(out)
    }

    /// Whether a parameter cannot be sent. The reason becomes a note.
    pub(super) fn refuses(&mut self, id: &str, vendor: &Value) -> bool {
        let Err(why) = parameter::style(self.vendor, vendor) else { return false };
        let name = vendor["name"].as_str().unwrap_or_default();
        self.draft.note(Note::Left(format!("operation {id}: the parameter `{name}` is left out: {why}")));
        true
    }

    fn add_parameter(&mut self, id: &str, vendor: &Value) -> Result<bool, Failure> {
        if vendor["in"] == "path" || self.refuses(id, vendor) {
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

    /// Replaces a parameter with the vendor's, but keeps our descriptions and marks.
    fn replace_parameter(&mut self, id: &str, key: &str) -> Result<bool, Failure> {
        let Some((place, name)) = key.split_once(' ') else { return Ok(false) };
        let Some(theirs) = self.their_operation(id) else { return Ok(false) };
        let list = theirs.get("parameters").and_then(Value::as_array).cloned().unwrap_or_default();
        let Some(vendor) = list.into_iter().find(|it| it["in"] == place && it["name"] == name) else {
            return Ok(false);
        };
        if self.refuses(id, &vendor) {
            return Ok(false);
        }
        let schema = self.inline(&self.operation_home(id).of(name), &vendor["schema"])?;
        let mut parameters = self.draft.parameters(id);
        let Some(mine) = parameters.iter_mut().find(|it| it["in"] == place && it["name"] == name) else {
            return Ok(false);
        };
        mine["required"] = vendor["required"].clone();
        if let Some(mine) = mine.as_object_mut() {
            WRITTEN.iter().for_each(|key| drop(mine.shift_remove(*key)));
        }
        written(mine, &vendor, schema);
        self.set_parameters(id, parameters);
        Ok(true)
    }

    /// Returns the file and name prefix for new components of an operation.
    pub(super) fn operation_home(&self, id: &str) -> Home {
        let file = self.draft.place(id).map_or_else(|| "root".to_owned(), |place| place.0);
        Home { file, name: names::ty(id), received: false }
    }

    /// Returns our schema to which a body or response refers.
    fn held(&self, id: &str, holder: &str) -> Option<String> {
        let operation = self.draft.operation(id)?;
        let value = match holder.strip_prefix("answer ") {
            Some(code) => operation["responses"].get(code)?,
            None if holder == "request" => operation.get("requestBody")?,
            None => return None,
        };
        walk::json(reference::resolve(&self.draft, value)).and_then(reference::referred).map(str::to_owned)
    }

    /// Returns the vendor's operation that matches this operation of ours.
    pub(super) fn their_operation(&self, id: &str) -> Option<Value> {
        let route = self.pairs.iter().find(|(_, ours)| *ours == id)?.0;
        self.vendor.operations.get(route)?.first().cloned()
    }
}

/// The keys that say how a parameter is written.
const WRITTEN: [&str; 4] = ["style", "explode", "schema", "content"];

/// Says how a parameter is written, as the vendor does, with a schema in our form.
fn written(parameter: &mut Value, vendor: &Value, schema: Value) {
    for key in ["style", "explode"] {
        if let Some(value) = vendor.get(key) {
            parameter[key] = value.clone();
        }
    }
    match vendor["content"].as_str() {
        Some(media) => parameter["content"] = json!({media: {"schema": schema}}),
        None => parameter["schema"] = schema,
    }
}

/// Whether the first step of a place is a response that is no success.
fn is_refusal(step: &str) -> bool {
    step.strip_prefix("answer ").is_some_and(|code| !is_success(code))
}

/// Whether the first step of a place is a parameter.
fn is_parameter(step: &str) -> bool {
    ["path ", "query ", "header ", "cookie "].iter().any(|place| step.starts_with(place))
}
