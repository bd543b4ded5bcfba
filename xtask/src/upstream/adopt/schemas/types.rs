//! Replaces schemas and properties that have become of another type.

use serde_json::{Value, json};

use super::{
    super::{
        Adopter,
        convert::describe,
        marks::{self, UNDESCRIBED, parts},
        note::Note,
    },
    missing,
};
use crate::{
    model::{names, shape::Shape},
    upstream::failure::Failure,
};

impl Adopter<'_> {
    /// Replaces a whole property with the vendor's, but keeps our descriptions and marks. `inline` is the vendor's
    /// property, which is used if the vendor has no schema with this name.
    pub(super) fn replace_property(&mut self, name: &str, property: &str, inline: &Value) -> Result<(), Failure> {
        let vendor = match self.theirs(name) {
            Some(theirs) => {
                let shape = Shape::of(self.vendor, &theirs);
                shape.members.get(property).ok_or_else(|| missing(&format!("{name}.{property}")))?.schema.clone()
            }
            None => inline.clone(),
        };
        let home = self.home(name).of(property);
        // A schema that was named for this property alone keeps its name.
        let own = self
            .referred(name, property)
            .filter(|own| *own == home.name && !self.is_theirs(own) && self.draft.uses(own) == 1);
        let mut value = match own.filter(|_| self.gets_name(&vendor)) {
            Some(own) => {
                self.replace_schema(&own, &vendor)?;
                self.refer(&own, Shape::of(self.vendor, &vendor).nullable)
            }
            None => self.inline(&home, &vendor)?,
        };
        let is_sensitive = marks::is_sensitive(&self.draft, property, &value);
        let mut words = None;
        self.change_property(name, property, |old| {
            let text = old.get("description").and_then(Value::as_str).unwrap_or(UNDESCRIBED).to_owned();
            describe(&mut value, &text);
            for key in ["deprecated", "x-sensitive"] {
                if let Some(mark) = old.get(key) {
                    value[key] = mark.clone();
                }
            }
            // A value that is harmless as one type can be sensitive as another.
            if !old.contains_key("x-sensitive") && is_sensitive {
                value["x-sensitive"] = json!(true);
                words = Some(text);
            }
            if let Value::Object(map) = value {
                *old = map;
            }
        })?;
        if words.is_some() {
            self.draft.note(Note::Sensitive(format!("{name} {property}: marked as sensitive until somebody looks")));
        }
        self.draft.note(Note::Changed(format!("schema {name}: see whether the description of {property} still fits")));
        Ok(())
    }

    pub(in super::super) fn replace_schema(&mut self, name: &str, vendor: &Value) -> Result<(), Failure> {
        let home = self.home(name);
        let theirs =
            self.names.iter().find(|(_, ours)| *ours == name).map_or(name.to_owned(), |(theirs, _)| theirs.clone());
        let source = self.schema_source(&theirs);
        let mut value = self.component(&home, vendor, &source)?;
        let schema = self.draft.schema_mut(name).ok_or_else(|| missing(name))?;
        for key in ["description", names::RUST_NAME] {
            if let Some(words) = schema.get(key) {
                value[key] = words.clone();
            }
        }
        keep_marks(schema, &mut value);
        *schema = value;
        self.draft.retyped.insert(name.to_owned());
        self.draft.note(Note::Changed(format!(
            "schema {name}: it is another type now; see whether its description still fits"
        )));
        Ok(())
    }

    /// Gives a union the vendor's discriminator, or none.
    pub(super) fn set_discriminator(&mut self, name: &str, vendor: &Value) -> Result<(), Failure> {
        let theirs = Shape::of(self.vendor, vendor);
        let discriminator =
            self.discriminator(&json!({"anyOf": theirs.choices, "discriminator": theirs.discriminator}));
        let schema = self.draft.schema_mut(name).and_then(Value::as_object_mut).ok_or_else(|| missing(name))?;
        match discriminator {
            Some(discriminator) => drop(schema.insert("discriminator".to_owned(), discriminator)),
            None => drop(schema.shift_remove("discriminator")),
        }
        Ok(())
    }
}

/// Keeps what our schema says of values and members that it still has: descriptions, marks and names in Rust, and values
/// of an enum that the vendor does not document.
fn keep_marks(old: &Value, new: &mut Value) {
    let documented = |row: &Value| row["evidence"] == "documented";
    if let (Some(rows), Some(values)) = (old["x-enum-values"].as_object(), new["enum"].as_array().cloned()) {
        let mut values = values;
        for (wire, row) in rows {
            let is_listed = values.contains(&json!(wire));
            if !is_listed && !documented(row) {
                values.push(json!(wire));
            }
            if is_listed || !documented(row) {
                new["x-enum-values"][wire] = row.clone();
            }
        }
        new["enum"] = json!(values);
        for (wire, name) in old["x-enum-names"].as_object().into_iter().flatten() {
            if values.contains(&json!(wire)) {
                new["x-enum-names"][wire] = name.clone();
            }
        }
    }
    let (mut old, Some(new)) = (old.clone(), new.as_object_mut()) else { return };
    let Some(old) = old.as_object_mut() else { return };
    let kept: Vec<(String, Value)> = parts(old)
        .into_iter()
        .filter_map(|part| part.get("properties")?.as_object().cloned())
        .flat_map(|properties| properties.into_iter().collect::<Vec<_>>())
        .collect();
    for properties in parts(new).into_iter().filter_map(|part| part.get_mut("properties")?.as_object_mut()) {
        for (name, member) in &kept {
            let Some(property) = properties.get_mut(name) else { continue };
            for key in ["description", "x-sensitive", names::RUST_NAME] {
                if let Some(mark) = member.get(key) {
                    property[key] = mark.clone();
                }
            }
        }
    }
}
