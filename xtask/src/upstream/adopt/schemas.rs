//! Applies individual differences between schemas to the spec.

mod places;
mod types;

use serde_json::{Map, Value, json};

use self::places::{choice, key_of};
use super::{
    Adopter,
    convert::{self, Home},
    marks::{self, parts},
    note::Note,
};
use crate::{
    lint::has_format,
    model::{
        composition::Composition,
        reference::{Schemas, referred, referred_through},
        shape::Shape,
    },
    upstream::{compare::Difference, failure::Failure},
};

impl Adopter<'_> {
    /// Applies a difference to the schema `name`, and notes whether that was possible. `place` is the path of the
    /// difference inside the schema.
    pub(super) fn adopt_schema(
        &mut self,
        name: &str,
        place: &[String],
        difference: &Difference,
    ) -> Result<(), Failure> {
        let done = self.change_schema(name, place, difference)?;
        let text = format!("{}: {}", difference.pointer(), difference.class);
        self.draft.note(if done { Note::Adopted(text) } else { Note::Left(text) });
        Ok(())
    }

    /// Applies a difference to the schema `name`. Returns whether that was possible.
    pub(super) fn change_schema(
        &mut self,
        name: &str,
        place: &[String],
        difference: &Difference,
    ) -> Result<bool, Failure> {
        if let ("type-changed", Some((last, union))) = (difference.class, place.split_last())
            && choice(last).is_some()
        {
            return self.replace_union(name, union);
        }
        let (name, place) = self.inside(name, place, difference.class);
        let name = name.as_str();
        let place: Vec<_> = place.iter().map(String::as_str).collect();
        let vendor = &difference.vendor;
        match (difference.class, place.as_slice()) {
            ("enum-value-added", [.., value]) => self.enum_value(name, &place, value),
            ("property-added", [property]) => self.add_property(name, property, vendor, difference.ours == true),
            ("type-changed" | "enum-added" | "format-changed", []) => self.replace_schema(name, vendor),
            ("discriminator-changed", []) => self.set_discriminator(name, vendor),
            ("discriminator-changed", [property]) => {
                let target = self.referred(name, property).filter(|it| !self.is_theirs(it));
                self.set_discriminator(&target.ok_or_else(|| missing(property))?, vendor)
            }
            ("limit-changed", [key]) => self.set_limit(name, None, key, vendor),
            ("type-changed" | "enum-added", [property]) | ("type-changed", [property, "[]" | "{}"]) => {
                self.replace_property(name, property, &whole_property(&place, vendor))
            }
            ("nullability-changed", [_] | [_, "[]" | "{}"]) => {
                let nullable = Shape::of(self.vendor, vendor).nullable;
                self.change_at(name, &place, |value| set_nullable(value, nullable))
            }
            ("format-changed", [property]) => {
                let shape = Shape::of(self.vendor, vendor);
                let kind = shape.types.first().map(String::as_str);
                let format = shape.format.filter(|it| has_format(kind, it));
                self.change_property(name, property, |value| match format {
                    Some(format) => {
                        // Email addresses and links are always marked as sensitive.
                        if matches!(format.as_str(), "email" | "uri") {
                            value.insert("x-sensitive".to_owned(), json!(true));
                        }
                        value.insert("format".to_owned(), json!(format));
                    }
                    None => drop(value.shift_remove("format")),
                })
            }
            ("deprecation-changed", [property]) => {
                let deprecated = vendor == true;
                self.change_property(name, property, |value| {
                    if deprecated {
                        value.insert("deprecated".to_owned(), json!(true));
                    } else {
                        value.shift_remove("deprecated");
                    }
                })
            }
            ("limit-changed", [property, key]) => self.set_limit(name, Some(property), key, vendor),
            ("requiredness-changed", [property]) => self.set_required(name, property, vendor == true),
            _ => return Ok(false),
        }?;
        Ok(true)
    }

    /// Returns the file and the name prefix for new components that this schema needs.
    fn home(&self, name: &str) -> Home {
        let file = self.draft.file_of("schemas", name).unwrap_or_else(|| "identity".to_owned());
        Home { file, name: name.to_owned(), received: self.ours.is_only_received(name) }
    }

    /// Returns the vendor's schema that matches our schema with this name.
    fn theirs(&self, name: &str) -> Option<Value> {
        self.vendor.schemas.get(self.their_name(name)).cloned()
    }

    /// Returns the vendor's name for our schema, or our name if there is no other.
    fn their_name<'n>(&'n self, name: &'n str) -> &'n str {
        self.names.iter().find(|(_, ours)| *ours == name).map_or(name, |(theirs, _)| theirs.as_str())
    }

    fn enum_value(&mut self, name: &str, place: &[&str], value: &str) -> Result<(), Failure> {
        // Our property may refer to an enum that the vendor writes inline.
        let target = match place {
            [property, _] => match self.referred(name, property) {
                Some(target) => target,
                None => return self.change_property(name, property, |property| named_value(property, value)),
            },
            [property, step, _] => {
                return self.change_at(name, &[property, step], |inner| named_value(inner, value));
            }
            [_] => name.to_owned(),
            _ => return Err(missing(name)),
        };
        let schema = self.draft.schema_mut(&target).and_then(Value::as_object_mut).ok_or_else(|| missing(&target))?;
        named_value(schema, value);
        Ok(())
    }

    /// Returns the schema to which one of our properties refers.
    fn referred(&self, name: &str, property: &str) -> Option<String> {
        let whole = Composition::of(&self.draft, self.draft.schema(name)?);
        referred_through(whole.member(property)?.schema).map(str::to_owned)
    }

    fn add_property(&mut self, name: &str, property: &str, vendor: &Value, required: bool) -> Result<(), Failure> {
        let home = self.home(name);
        let value = self.property(&home, property, vendor)?;
        let part = self.own_part(name)?;
        if let Some(properties) = part.get_mut("properties").and_then(Value::as_object_mut) {
            properties.insert(property.to_owned(), value);
        }
        if required && !home.received {
            require(part, property, true);
        }
        Ok(())
    }

    /// Returns the part of a schema that contains its own properties, and creates the part if it is missing.
    fn own_part(&mut self, name: &str) -> Result<&mut Map<String, Value>, Failure> {
        let schema = self.draft.schema_mut(name).and_then(Value::as_object_mut).ok_or_else(|| missing(name))?;
        let has_part = !parts(schema).is_empty();
        if !has_part {
            match schema.get_mut("allOf").and_then(Value::as_array_mut) {
                Some(list) => list.push(json!({"type": "object", "properties": {}})),
                None => drop(schema.insert("properties".to_owned(), json!({}))),
            }
        }
        parts(schema).pop().ok_or_else(|| missing(name))
    }

    /// Changes a property in the schema itself. A property from a shared part is first copied into the schema, since
    /// other schemas also use the part.
    fn change_property(
        &mut self,
        name: &str,
        property: &str,
        change: impl FnOnce(&mut Map<String, Value>),
    ) -> Result<(), Failure> {
        self.unfold(name, property)?;
        let schema = self.draft.schema_mut(name).and_then(Value::as_object_mut).ok_or_else(|| missing(name))?;
        let found = parts(schema).into_iter().find_map(|part| part.get_mut("properties")?.get_mut(property));
        let value = found.ok_or_else(|| missing(&format!("{name}.{property}")))?;
        if value.get("$ref").is_some() {
            *value = json!({"allOf": [value.clone()]});
        }
        if let Some(map) = value.as_object_mut() {
            change(map);
        }
        Ok(())
    }

    /// Copies the part that a property comes from into the schema, unless the property is the schema's own.
    fn unfold(&mut self, name: &str, property: &str) -> Result<(), Failure> {
        let absent = || missing(&format!("{name}.{property}"));
        let own = self.draft.schema_mut(name).and_then(Value::as_object_mut).ok_or_else(|| missing(name))?;
        if parts(own).iter().any(|part| part["properties"].get(property).is_some()) {
            return Ok(());
        }
        let list = own.get("allOf").and_then(Value::as_array).ok_or_else(absent)?.clone();
        for (number, part) in list.iter().enumerate() {
            let Some(from) = referred(part) else { continue };
            let whole = Composition::of(&self.draft, part);
            if whole.member(property).is_some() {
                let properties: Map<String, Value> =
                    whole.members().iter().map(|it| (it.name.to_owned(), it.schema.clone())).collect();
                let mut written = json!({"type": "object"});
                if !whole.required.is_empty() {
                    written["required"] = json!(whole.required);
                }
                written["properties"] = Value::Object(properties);
                let schema = self.draft.schema_mut(name).ok_or_else(absent)?;
                schema["allOf"][number] = written;
                self.draft.note(Note::Changed(format!(
                    "schema {name}: no longer composed of {from}, since the vendor's differs from it in {property}"
                )));
                return Ok(());
            }
        }
        Err(absent())
    }

    /// Changes a property, or the items or map values of a property or of the schema itself. `place` is the path of the
    /// value.
    fn change_at(
        &mut self,
        name: &str,
        place: &[&str],
        change: impl Fn(&mut Map<String, Value>),
    ) -> Result<(), Failure> {
        let mut found = false;
        let mut inner = |value: &mut Map<String, Value>, step: &str| {
            if let Some(value) = key_of(step).and_then(|key| value.get_mut(key)?.as_object_mut()) {
                change(value);
                found = true;
            }
        };
        match place {
            [step] if key_of(step).is_some() => {
                inner(self.draft.schema_mut(name).and_then(Value::as_object_mut).ok_or_else(|| missing(name))?, step);
            }
            [property] => return self.change_property(name, property, &change),
            [property, step] => self.change_property(name, property, |value| inner(value, step))?,
            _ => {}
        }
        if found { Ok(()) } else { Err(missing(&format!("{name}.{}", place.join(".")))) }
    }

    fn set_limit(&mut self, name: &str, property: Option<&str>, key: &str, limit: &Value) -> Result<(), Failure> {
        let set = |value: &mut Map<String, Value>| convert::set_limit(value, key, limit);
        match property {
            Some(property) => self.change_property(name, property, set),
            None => {
                set(self.draft.schema_mut(name).and_then(Value::as_object_mut).ok_or_else(|| missing(name))?);
                Ok(())
            }
        }
    }

    /// Makes a member that the vendor does not list optional, because the API may not send it. A member that is itself
    /// marked as documented or observed, or that has no mark in an observed schema, is not changed.
    pub(super) fn no_longer_required(&mut self, name: &str, place: &[String]) {
        let [property] = place else { return };
        let Some(schema) = self.draft.schema_mut(name).and_then(Value::as_object_mut) else { return };
        let is_observed = schema.get("x-evidence") == Some(&json!("observed"));
        for part in parts(schema) {
            let own = part.get("properties").and_then(|it| it.get(property)?.get("x-evidence"));
            let is_known = own.map_or(is_observed, |level| level != "inferred");
            if !is_known {
                require(part, property, false);
            }
        }
    }

    fn set_required(&mut self, name: &str, property: &str, required: bool) -> Result<(), Failure> {
        self.unfold(name, property)?;
        let schema = self.draft.schema_mut(name).and_then(Value::as_object_mut).ok_or_else(|| missing(name))?;
        if !required {
            require(schema, property, false);
        }
        for part in parts(schema) {
            let here = part["properties"].get(property).is_some();
            require(part, property, required && here);
        }
        Ok(())
    }
}

/// Returns the whole property for a difference that concerns only its items or its map values.
fn whole_property(place: &[&str], vendor: &Value) -> Value {
    match place {
        [_, "[]"] => json!({"type": "array", "items": vendor}),
        [_, "{}"] => json!({"type": "object", "additionalProperties": vendor}),
        _ => vendor.clone(),
    }
}

/// Adds a name to `required` or removes it. An empty list is removed.
fn require(part: &mut Map<String, Value>, property: &str, required: bool) {
    let mut list = part.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    let known = list.iter().any(|name| name == property);
    if required && !known {
        list.push(json!(property));
    } else if !required {
        list.retain(|name| name != property);
    }
    match (list.is_empty(), part.contains_key("required")) {
        (true, true) => drop(part.shift_remove("required")),
        (false, true) => drop(part.insert("required".to_owned(), Value::Array(list))),
        (false, false) => {
            let before = part.keys().position(|key| key == "properties").unwrap_or(part.len());
            part.shift_insert(before, "required".to_owned(), Value::Array(list));
        }
        (true, false) => {}
    }
}

/// Sets whether a value may be null. A reference is wrapped, and `match_types` later corrects the type next to it.
fn set_nullable(value: &mut Map<String, Value>, nullable: bool) {
    if !nullable {
        value.shift_remove("nullable");
        // A `type` next to a reference exists only for `nullable`.
        if value.contains_key("allOf") {
            value.shift_remove("type");
        }
        return;
    }
    if value.contains_key("$ref") {
        *value = Map::from_iter([("allOf".to_owned(), json!([value.clone()]))]);
    }
    if !value.contains_key("type") {
        value.shift_insert(0, "type".to_owned(), json!("object"));
    }
    let after = value.keys().take_while(|key| ["type", "format"].contains(&key.as_str())).count();
    value.shift_insert(after, "nullable".to_owned(), json!(true));
}

fn missing(what: &str) -> Failure {
    Failure::new("edit-failed", format!("{what} is not where it should be in our files"))
}

/// Adds a value to `x-enum-values`, and to `enum` if the schema has one.
fn named_value(schema: &mut Map<String, Value>, value: &str) {
    if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut) {
        values.push(json!(value));
    }
    if let Some(meanings) = schema.entry("x-enum-values").or_insert_with(|| json!({})).as_object_mut() {
        meanings.insert(value.to_owned(), marks::enum_value());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_value_of_an_enum_or_of_a_number_gets_a_line() {
        for (schema, listed) in [
            (json!({"type": "string", "enum": ["a"], "x-enum-values": {"a": {}}}), json!(["a", "2"])),
            (json!({"type": "integer", "x-enum-values": {"1": {}}}), Value::Null),
            (json!({"type": "integer"}), Value::Null),
        ] {
            let mut schema = schema.as_object().expect("an object").clone();
            named_value(&mut schema, "2");
            assert_eq!(schema["x-enum-values"]["2"], marks::enum_value());
            assert_eq!(schema.get("enum").unwrap_or(&Value::Null), &listed);
        }
    }
}
