//! Adopts parameters, and keeps those that several operations share in one place.
//!
//! A change to a shared parameter is first made in each operation that uses it. If these operations agree, the shared
//! parameter is then changed, and the operations refer to it again.

use serde_json::{Value, json};

use super::{
    Adopter,
    convert::Home,
    draft::{Draft, set_parameters},
    marks::{self, UNDESCRIBED},
    note::Note,
};
use crate::{
    model::{
        parameter,
        reference::{self, referred_through},
        shape::Shape,
        walk,
    },
    upstream::failure::Failure,
};

const SHARED: &str = "#/components/parameters/";

impl Draft {
    /// Handles the shared parameters to which no operation refers anymore. If all operations that referred to a
    /// parameter now have equal ones, the shared parameter is updated, and otherwise it is removed. `before` is the
    /// spec before the adoption.
    pub(super) fn share_parameters(&mut self, before: &Draft) {
        let (was, now) = (before.bundle(), self.bundle());
        for (name, _) in walk::members(was.pointer("/components/parameters")) {
            let users = users(&was, name);
            if users.is_empty() || !self::users(&now, name).is_empty() {
                continue;
            }
            // A parameter keeps its position in the operation, even if it gets a different name.
            let own: Vec<_> = users.iter().filter_map(|(id, at)| self.parameters(id).into_iter().nth(*at)).collect();
            match own.as_slice() {
                [first, rest @ ..] if own.len() == users.len() && rest.iter().all(|it| it == first) => {
                    users.iter().for_each(|(id, _)| self.refer_to_parameter(id, first, name));
                    if let Some(shared) = self.component_mut("parameters", name) {
                        *shared = first.clone();
                    }
                }
                _ => self.remove_component("parameters", name),
            }
        }
    }

    /// Replaces a parameter of an operation with a reference to the shared one.
    fn refer_to_parameter(&mut self, id: &str, parameter: &Value, name: &str) {
        let list = self.operation_mut(id).and_then(|it| it.get_mut("parameters")?.as_array_mut());
        for own in list.into_iter().flatten().filter(|own| *own == parameter) {
            *own = json!({"$ref": format!("{SHARED}{name}")});
        }
    }

    /// Returns all parameters of an operation, including those of its path item, as they are written: shared ones as
    /// references.
    pub(super) fn written_parameters(&self, id: &str) -> Vec<Value> {
        let shared = self.shared_parameters(id);
        let own = self.operation(id).and_then(|it| it["parameters"].as_array().cloned()).unwrap_or_default();
        let place = |written: &Value| {
            let parameter = reference::resolve(self, written);
            (parameter["in"].clone(), parameter["name"].clone())
        };
        let mut list = shared;
        for parameter in own {
            match list.iter().position(|it| place(it) == place(&parameter)) {
                Some(at) => list[at] = parameter,
                None => list.push(parameter),
            }
        }
        list
    }
}

impl Adopter<'_> {
    /// Writes all parameters to the operation, and removes the parameters that its path item defines for all
    /// operations.
    pub(super) fn set_parameters(&mut self, id: &str, parameters: Vec<Value>) {
        let Some((file, path, _)) = self.draft.place(id) else { return };
        if let Some(operation) = self.draft.operation_mut(id) {
            set_parameters(operation, parameters);
        }
        self.draft.drop_shared_parameters(&file, &path, id);
    }

    /// Converts one of the vendor's parameters to our form.
    pub(super) fn parameter(&mut self, home: &Home, vendor: &Value) -> Result<Value, Failure> {
        let name = vendor["name"].as_str().unwrap_or_default().to_owned();
        let schema = self.inline(&home.of(&name), &vendor["schema"])?;
        let mut out =
            json!({"name": name, "in": vendor["in"], "required": vendor["required"], "description": UNDESCRIBED});
        if vendor["deprecated"] == true {
            out["deprecated"] = json!(true);
        }
        let is_sensitive = marks::is_sensitive(&self.draft, &name, &schema);
        written(&mut out, vendor, schema);
        if is_sensitive {
            out["x-sensitive"] = json!(true);
            self.draft.note(Note::hidden(&format!("parameter {name}")));
        }
        Ok(out)
    }

    /// Whether a parameter cannot be sent as the vendor describes it. The reason is added to the notes.
    pub(super) fn refuses(&mut self, id: &str, vendor: &Value) -> bool {
        let Err(why) = parameter::style(self.vendor, vendor) else { return false };
        let name = vendor["name"].as_str().unwrap_or_default();
        self.draft.note(Note::Left(format!("operation {id}: the parameter `{name}` is left out: {why}")));
        true
    }

    pub(super) fn add_parameter(&mut self, id: &str, vendor: &Value) -> Result<bool, Failure> {
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

    /// Returns the schema that was named for a parameter because the vendor writes it inline.
    pub(super) fn named_for_parameter(&self, id: &str, key: &str) -> Option<String> {
        let (place, name) = key.split_once(' ')?;
        let parameters = self.draft.parameters(id);
        let mine = parameters.iter().find(|it| it["in"] == place && it["name"] == name)?;
        referred_through(parameter::schema(mine)).filter(|it| !self.is_theirs(it)).map(str::to_owned)
    }

    /// Replaces a parameter with the vendor's, but keeps our descriptions and marks.
    pub(super) fn replace_parameter(&mut self, id: &str, key: &str, class: &str) -> Result<bool, Failure> {
        let Some((place, name)) = key.split_once(' ') else { return Ok(false) };
        let Some(theirs) = self.their_operation(id) else { return Ok(false) };
        let list = theirs.get("parameters").and_then(Value::as_array).cloned().unwrap_or_default();
        let Some(vendor) = list.into_iter().find(|it| it["in"] == place && it["name"] == name) else {
            return Ok(false);
        };
        if self.refuses(id, &vendor) {
            return Ok(false);
        }
        let mut parameters = self.draft.written_parameters(id);
        let is_it = |it: &Value| it["in"] == place && it["name"] == name;
        let resolved = |it: &Value| reference::resolve(&self.draft, it).clone();
        let Some((at, old)) = parameters.iter().map(resolved).enumerate().find(|(_, it)| is_it(it)) else {
            return Ok(false);
        };
        let home = self.operation_home(id).of(name);
        let is_of_type = !["requiredness-changed", "deprecation-changed", "parameter-style-changed"].contains(&class);
        let own = self.named_for_parameter(id, key).filter(|own| *own == home.name && self.draft.uses(own) == 1);
        let schema = match own.filter(|_| self.gets_name(&vendor["schema"])) {
            _ if !is_of_type => parameter::schema(&old).clone(),
            Some(own) => {
                self.replace_schema(&own, &vendor["schema"])?;
                self.refer(&own, Shape::of(self.vendor, &vendor["schema"]).nullable)
            }
            None => self.inline(&home, &vendor["schema"])?,
        };
        let is_sensitive = marks::is_sensitive(&self.draft, name, &schema);
        parameters[at] = old;
        let mine = &mut parameters[at];
        mine["required"] = vendor["required"].clone();
        if vendor["deprecated"] == true {
            mine["deprecated"] = json!(true);
        }
        if let Some(mine) = mine.as_object_mut() {
            let gone = WRITTEN.iter().chain(["deprecated"].iter().filter(|_| vendor["deprecated"] != true));
            gone.for_each(|key| drop(mine.shift_remove(*key)));
        }
        written(mine, &vendor, schema);
        if is_sensitive && mine.get("x-sensitive").is_none() {
            mine["x-sensitive"] = json!(true);
            self.draft.note(Note::hidden(&format!("parameter {name}")));
        }
        self.set_parameters(id, parameters);
        self.draft.note(Note::Changed(format!("operation {id}: see whether the description of {name} still fits")));
        Ok(true)
    }
}

/// The keys that state how a parameter is written.
const WRITTEN: [&str; 4] = ["style", "explode", "schema", "content"];

/// Sets how a parameter is written, from the vendor's parameter and its schema in our form.
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

/// Returns the ids of the operations that refer to a shared parameter, each with the position of the parameter.
fn users(bundle: &Value, name: &str) -> Vec<(String, usize)> {
    let reference = json!({"$ref": format!("{SHARED}{name}")});
    let target = &bundle["components"]["parameters"][name];
    let refers = |holder: &Value| holder["parameters"].as_array().is_some_and(|list| list.contains(&reference));
    let operations =
        walk::operations(bundle).into_iter().filter(|it| refers(&bundle["paths"][it.path]) || refers(it.value));
    operations
        .filter_map(|it| {
            let at = it.parameters().iter().position(|it| *it == target)?;
            Some((it.id().to_owned(), at))
        })
        .collect()
}
