//! Replaces schemas and properties whose type has changed.

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
    model::{names, shape::Shape, walk::members},
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
            self.draft.note(Note::hidden(&format!("{name} {property}")));
        }
        self.draft.note(Note::Changed(format!("schema {name}: see whether the description of {property} still fits")));
        Ok(())
    }

    pub(in super::super) fn replace_schema(&mut self, name: &str, vendor: &Value) -> Result<(), Failure> {
        let home = self.home(name);
        let source = self.schema_source(self.their_name(name));
        let mut value = self.component(&home, vendor, &source)?;
        let schema = self.draft.schema_mut(name).ok_or_else(|| missing(name))?;
        keep_marks(schema, &mut value);
        *schema = value;
        self.draft.retyped.insert(name.to_owned());
        self.draft.note(Note::Changed(format!(
            "schema {name}: it is another type now; see whether its description still fits"
        )));
        Ok(())
    }

    /// Sets the discriminator of a union to the vendor's, or removes it if the vendor's cannot be used.
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

/// Copies descriptions, marks and Rust names from our old schema to the new one, for the schema itself and for the enum
/// values and members that remain. Enum values that are not marked as documented are kept.
fn keep_marks(old: &Value, new: &mut Value) {
    copy(old, new, &["description", names::RUST_NAME]);
    let documented = |row: &Value| row["evidence"] == "documented";
    if let (Some(rows), Some(mut values)) = (old["x-enum-values"].as_object(), new["enum"].as_array().cloned()) {
        for (wire, row) in rows {
            let is_listed = values.contains(&json!(wire));
            if !is_listed && !documented(row) {
                values.push(json!(wire));
            }
            if is_listed || !documented(row) {
                new["x-enum-values"][wire] = row.clone();
            }
        }
        for (wire, name) in members(old.get("x-enum-names")).filter(|(wire, _)| values.contains(&json!(wire))) {
            new["x-enum-names"][wire] = name.clone();
        }
        new["enum"] = json!(values);
    }
    let old_parts = || std::iter::once(old).chain(old["allOf"].as_array().into_iter().flatten());
    for part in new.as_object_mut().map(parts).into_iter().flatten() {
        for (name, property) in part.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
            if let Some(member) = old_parts().find_map(|part| part["properties"].get(name)) {
                copy(member, property, &["description", "x-sensitive", names::RUST_NAME]);
            }
        }
    }
}

fn copy(from: &Value, to: &mut Value, keys: &[&str]) {
    for (key, value) in keys.iter().filter_map(|key| Some((key, from.get(*key)?))) {
        to[*key] = value.clone();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_we_know_of_values_and_members_is_kept() {
        let row = |level: &str, words: &str| json!({"evidence": level, "description": words});
        let old = json!({
            "description": "Ours.", "enum": ["open", "lost", "gone"], "x-enum-names": {"open": "Opened", "gone": "Left"},
            "x-enum-values": {"open": row("documented", "Open."), "lost": row("observed", "Lost."), "gone": row("documented", "Gone.")},
        });
        let mut new = json!({
            "description": "New.", "enum": ["open", "done"],
            "x-enum-values": {"open": row("documented", ""), "done": row("documented", "")},
        });
        keep_marks(&old, &mut new);
        assert_eq!(
            new,
            json!({
                "description": "Ours.", "enum": ["open", "done", "lost"], "x-enum-names": {"open": "Opened"},
                "x-enum-values": {"open": row("documented", "Open."), "done": row("documented", ""), "lost": row("observed", "Lost.")},
            })
        );
        let member = json!({"type": "boolean", "description": "Why.", "x-sensitive": true, "x-rust-name": "reason"});
        let old = json!({"allOf": [{"$ref": "#"}, {"properties": {"why": member, "old": {"description": "Old."}}}]});
        let mut new = json!({"properties": {"why": {"type": "string", "description": ""}, "new": {"description": ""}}});
        keep_marks(&old, &mut new);
        let why = json!({"type": "string", "description": "Why.", "x-sensitive": true, "x-rust-name": "reason"});
        assert_eq!(new, json!({"properties": {"why": why, "new": {"description": ""}}}));
    }
}
