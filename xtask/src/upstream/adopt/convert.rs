//! Converts the vendor's schemas to the form of the spec. Enums and objects get names, unions of records become
//! `anyOf`, and every component gets its evidence.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{
    Adopter,
    marks::{self, UNDESCRIBED, is_sensitive},
    note::Note,
};
use crate::{
    lint::has_format,
    model::{
        names,
        reference::{self, Schemas, referred, to_schema},
        shape::{LIMITS, Shape, text},
        union::{self, Union},
        walk::members,
    },
    upstream::{compare::Subject, failure::Failure},
};

/// The file, name prefix and direction for components that are created from a schema.
#[derive(Debug, Clone)]
pub(super) struct Home {
    /// The file for new components.
    pub(super) file: String,
    /// The names of the owner and the property, joined in Pascal case.
    pub(super) name: String,
    /// Whether the schema is used only in responses, where no property is required.
    pub(super) received: bool,
}

impl Home {
    /// Returns a copy whose name also contains the name of this part.
    pub(super) fn of(&self, part: &str) -> Home {
        Home { name: format!("{}{}", self.name, names::ty(part)), ..self.clone() }
    }
}

impl Adopter<'_> {
    /// Converts a schema for use as a property, an item or a body.
    pub(super) fn inline(&mut self, home: &Home, schema: &Value) -> Result<Value, Failure> {
        let shape = Shape::of(self.vendor, schema);
        let nullable = schema.get("type") != Some(&json!("null")) && shape.nullable;
        if let Some(theirs) = referred(schema) {
            let name = self.our_schema(theirs, home)?;
            return Ok(self.refer(&name, nullable));
        }
        if schema.get("$ref").is_some() {
            // The text of the reference is the vendor's, so it is not repeated.
            self.draft.note(Note::Left(format!(
                "{}: the vendor's reference leads to no schema of the document; described as any value",
                home.name
            )));
        }
        let types: Vec<_> = shape.types.iter().map(String::as_str).collect();
        if self.is_named(schema, &shape) {
            let name = self.hoist(home, schema)?;
            return Ok(self.refer(&name, nullable));
        }
        let mut out = Map::new();
        match types.as_slice() {
            ["array"] => {
                out.insert("type".to_owned(), json!("array"));
                let items = shape.items.as_ref().map_or(Ok(json!({})), |items| self.inline(&home.of("Item"), items))?;
                out.insert("items".to_owned(), items);
            }
            ["object"] => {
                out.insert("type".to_owned(), json!("object"));
                let values =
                    shape.map.as_ref().map_or(Ok(json!({})), |values| self.inline(&home.of("Value"), values))?;
                out.insert("additionalProperties".to_owned(), values);
            }
            [one] => {
                out.insert("type".to_owned(), json!(one));
                if let Some(format) = shape.format {
                    if has_format(Some(one), &format) {
                        out.insert("format".to_owned(), json!(format));
                    } else {
                        self.draft.note(Note::Left(format!(
                            "{}: the vendor's format `{format}` is none of OpenAPI's registry for this type; left out",
                            home.name
                        )));
                    }
                }
                out.extend(shape.values.as_ref().map(meanings));
            }
            [] if shape.values.is_some() => {
                return Ok(shape.values.as_ref().map(meanings).into_iter().collect());
            }
            _ => {
                if !types.is_empty() || !shape.choices.is_empty() {
                    self.draft.note(Note::Left(format!(
                        "{}: the vendor allows several types; it is described as any value",
                        home.name
                    )));
                }
                return Ok(json!({}));
            }
        }
        for key in LIMITS {
            if let Some(limit) = shape.limits.get(key) {
                set_limit(&mut out, key, limit);
            }
        }
        if nullable {
            out.insert("nullable".to_owned(), json!(true));
        }
        Ok(Value::Object(out))
    }

    /// Whether a schema that the vendor writes inline gets a name of its own: an object, an enum or a union of objects.
    pub(super) fn gets_name(&self, schema: &Value) -> bool {
        self.is_named(schema, &Shape::of(self.vendor, schema))
    }

    fn is_named(&self, schema: &Value, shape: &Shape) -> bool {
        let is_enum = shape.values.is_some() && shape.types.iter().eq(["string"]);
        referred(schema).is_none() && (!shape.members.is_empty() || is_enum || self.records_of(schema).is_some())
    }

    /// Converts a property and adds its description and marks.
    pub(super) fn property(&mut self, home: &Home, name: &str, schema: &Value) -> Result<Value, Failure> {
        let mut value = self.inline(&home.of(name), schema)?;
        describe(&mut value, UNDESCRIBED);
        if schema.get("deprecated") == Some(&json!(true)) {
            value["deprecated"] = json!(true);
        }
        if is_sensitive(&self.draft, name, &value) {
            value["x-sensitive"] = json!(true);
            self.draft.note(Note::hidden(&format!("{} {name}", home.name)));
        }
        Ok(value)
    }

    /// Converts one of the vendor's schemas to one of our components.
    pub(super) fn component(&mut self, home: &Home, schema: &Value, source: &str) -> Result<Value, Failure> {
        let mut out = Map::new();
        let shape = Shape::of(self.vendor, schema);
        let described = |out: &mut Map<String, Value>, words: &str| {
            out.insert("description".to_owned(), json!(words));
            out.insert("x-evidence".to_owned(), json!("documented"));
            out.insert("x-source".to_owned(), json!(source));
        };
        if let Some(values) = shape.values.as_ref().filter(|_| shape.types.iter().eq(["string"])) {
            out.insert("type".to_owned(), json!("string"));
            described(&mut out, &format!("{UNDESCRIBED} The list is open."));
            out.insert("enum".to_owned(), json!(values));
            out.extend([meanings(values)]);
            return Ok(Value::Object(out));
        }
        if let Some(records) = self.records_of(schema) {
            described(&mut out, UNDESCRIBED);
            out.extend(self.choice(home, schema, records)?);
            return Ok(Value::Object(out));
        }
        let parts = schema
            .get("allOf")
            .and_then(Value::as_array)
            .filter(|parts| parts.iter().any(|part| referred(part).is_some()));
        if let Some(parts) = parts {
            described(&mut out, UNDESCRIBED);
            let mut list = Vec::new();
            for part in parts {
                list.push(match referred(part) {
                    Some(theirs) => to_schema(&self.our_schema(theirs, home)?),
                    None => self.object(home, part)?,
                });
            }
            if schema.get("properties").is_some() {
                list.push(self.object(home, schema)?);
            }
            out.insert("allOf".to_owned(), Value::Array(list));
            return Ok(Value::Object(out));
        }
        if !shape.members.is_empty() {
            out.insert("type".to_owned(), json!("object"));
            described(&mut out, UNDESCRIBED);
            let object = self.object(home, schema)?;
            out.extend(
                members(Some(&object))
                    .filter(|(key, _)| *key != "type")
                    .map(|(key, value)| (key.clone(), value.clone())),
            );
            return Ok(Value::Object(out));
        }
        let inline = self.inline(home, schema)?;
        out.extend(members(Some(&inline)).map(|(key, value)| (key.clone(), value.clone())));
        if out.is_empty() {
            // A component that defines no structure becomes an open object.
            out.insert("type".to_owned(), json!("object"));
            out.insert("additionalProperties".to_owned(), json!({}));
        }
        described(&mut out, UNDESCRIBED);
        Ok(Value::Object(out))
    }

    /// Returns `{type: object, required, properties}` with the schema's own properties, or else those of its inline
    /// parts.
    fn object(&mut self, home: &Home, schema: &Value) -> Result<Value, Failure> {
        let mut properties = Map::new();
        let own = if schema.get("properties").is_some() { schema.clone() } else { self.flat(schema) };
        for (name, property) in members(own.get("properties")) {
            properties.insert(name.clone(), self.property(home, name, property)?);
        }
        let mut out = json!({"type": "object"});
        if let Some(required) = own.get("required").and_then(Value::as_array).filter(|_| !home.received) {
            // A program does not send a read-only member.
            let is_sent = |name: &&Value| {
                let property = name.as_str().and_then(|name| own["properties"].get(name));
                property.is_none_or(|it| it.get("readOnly") != Some(&json!(true)))
            };
            let required: Vec<_> = required.iter().filter(is_sent).collect();
            if !required.is_empty() {
                out["required"] = json!(required);
            }
        }
        out["properties"] = Value::Object(properties);
        Ok(out)
    }

    /// Merges an object that is composed of inline parts.
    fn flat(&self, schema: &Value) -> Value {
        let shape = Shape::of(self.vendor, schema);
        let required: Vec<_> =
            shape.members.iter().filter(|(_, member)| member.required).map(|(name, _)| name.clone()).collect();
        let properties: Map<String, Value> =
            shape.members.into_iter().map(|(name, member)| (name, member.schema)).collect();
        if required.is_empty() {
            json!({"properties": properties})
        } else {
            json!({"required": required, "properties": properties})
        }
    }

    /// Returns the branches of a union of records without `null`, or `None` for any other schema. A record is an object
    /// with members; it can be named or inline. There must be at least two records, all different.
    fn records_of<'s>(&self, schema: &'s Value) -> Option<Vec<&'s Value>> {
        let records: Vec<_> = union::parts(schema)?.iter().filter(|part| part["type"] != "null").collect();
        let distinct: BTreeSet<_> = records.iter().map(ToString::to_string).collect();
        let is_record = |part: &&&Value| !Shape::of(self.vendor, part).members.is_empty();
        (records.len() > 1 && distinct.len() == records.len() && records.iter().all(|it| is_record(&it)))
            .then_some(records)
    }

    /// Returns an `anyOf` of references to our record names, with the vendor's discriminator. Objects are open, so one
    /// object can fit several records, and `oneOf` would then refuse it.
    fn choice(&mut self, home: &Home, schema: &Value, records: Vec<&Value>) -> Result<Map<String, Value>, Failure> {
        let mut parts = Vec::new();
        for (number, record) in (1..).zip(records) {
            let name = match referred(record) {
                Some(theirs) => self.our_schema(theirs, home)?,
                None => self.hoist(&home.of(&format!("Choice{number}")), record)?,
            };
            parts.push(to_schema(&name));
        }
        let mut out = Map::new();
        out.insert("anyOf".to_owned(), Value::Array(parts));
        match self.discriminator(schema) {
            Some(discriminator) => drop(out.insert("discriminator".to_owned(), discriminator)),
            None if schema.get("discriminator").is_some() => self.draft.note(Note::Left(format!(
                "{}: the discriminator is left out, because a branch of the union has no name",
                home.name
            ))),
            None => {}
        }
        Ok(out)
    }

    /// Returns the discriminator of one of the vendor's unions, with our names. Each branch is listed, because a branch
    /// that the vendor does not list is selected by the vendor's name of its schema, which can differ from ours.
    pub(super) fn discriminator(&self, schema: &Value) -> Option<Value> {
        let property = schema.get("discriminator")?["propertyName"].as_str()?;
        let ours = |theirs: &str| {
            let name = self.names.get(theirs).map_or(theirs, String::as_str);
            to_schema(name)["$ref"].clone()
        };
        // No discriminator value selects an inline branch, so a union with an inline branch gets no discriminator.
        let union = Union::of(schema)?;
        let mapping: Map<String, Value> = union
            .branches
            .iter()
            .flat_map(|it| it.wires.iter().map(|wire| ((*wire).to_owned(), ours(it.schema))))
            .collect();
        Some(json!({"propertyName": property, "mapping": mapping}))
    }

    /// Creates a named component from a schema that the vendor writes inline.
    fn hoist(&mut self, home: &Home, schema: &Value) -> Result<String, Failure> {
        let mut bare = schema.clone();
        if let Some(map) = bare.as_object_mut() {
            map.shift_remove("nullable");
        }
        let mut name = home.name.clone();
        // The names of the vendor's schemas stay free for those schemas.
        while self.draft.schema(&name).is_some() || self.is_theirs(&name) || self.vendor.schemas.contains_key(&name) {
            name.push_str("Value");
        }
        let source = format!("vendor page of {}, inline", home.name);
        let component = self.component(&Home { name: name.clone(), ..home.clone() }, &bare, &source)?;
        self.draft.add_schema(&home.file, &name, component);
        self.draft.contents.add_curated(&name, "The vendor writes it inline; the spec names every object and enum.")?;
        self.draft.note(Note::Adopted(format!("schema {name}: new, for what the vendor writes inline")));
        Ok(name)
    }

    /// Returns a `$ref`, wrapped if the reference is nullable.
    pub(super) fn refer(&self, name: &str, nullable: bool) -> Value {
        let target = to_schema(name);
        if !nullable {
            return target;
        }
        let kind = reference::through(&self.draft, &target)["type"].as_str().unwrap_or("object").to_owned();
        json!({"type": kind, "nullable": true, "allOf": [target]})
    }

    /// Returns our name for one of the vendor's schemas. If we do not have the schema, it is added.
    pub(super) fn our_schema(&mut self, theirs: &str, home: &Home) -> Result<String, Failure> {
        let name = self.names.get(theirs).cloned().unwrap_or_else(|| theirs.to_owned());
        if self.draft.schema(&name).is_some() {
            return Ok(name);
        }
        if [theirs, &name].iter().any(|it| self.skipped.holds(&Subject::Schema((*it).to_owned()))) {
            return Err(Failure::new("edit-failed", format!("it needs the schema {theirs}, which is skipped")));
        }
        if self.scope.is_excepted(&Subject::Schema(theirs.to_owned())) {
            return Err(Failure::new("edit-failed", format!("it needs the schema {theirs}, which was left out")));
        }
        let Some(schema) = self.vendor.schemas.get(theirs) else {
            return Err(Failure::new("edit-failed", format!("the snapshot has no schema {theirs}")));
        };
        // The schema is registered before it is converted, so that the conversion ends even if schemas refer to each
        // other.
        self.draft.add_schema(&home.file, &name, json!({"type": text(&schema["type"])}));
        let source = self.schema_source(theirs);
        let own = Home { file: home.file.clone(), name: name.clone(), received: self.is_only_received(theirs) };
        let mut component = self.component(&own, schema, &source)?;
        if names::is_in_prelude(&names::ty(&name)) {
            let ty = format!("Api{}", names::ty(&name));
            component[names::RUST_NAME] = json!(ty);
            self.draft.note(Note::Left(format!("schema {name}: its type is `{ty}`, since Rust has a `{name}`")));
        }
        self.draft.add_schema(&home.file, &name, component);
        match self.schema_page(theirs) {
            Some(page) => self.draft.contents.add("schemas", &json!({"name": name, "page": page}))?,
            None => self.draft.contents.add_curated(&name, "Used by the vendor's pages without a page of its own.")?,
        }
        self.draft.note(Note::Adopted(format!("schema {name}: new")));
        Ok(name)
    }
}

/// Sets a description. A `$ref` cannot have other keys next to it, so a reference is wrapped.
pub(super) fn describe(value: &mut Value, words: &str) {
    if value.get("$ref").is_some() {
        *value = json!({"allOf": [value.clone()]});
    }
    value["description"] = json!(words);
}

/// Sets a limit, or removes it if it is null. In OpenAPI 3.0, an exclusive limit is a flag beside the inclusive one.
pub(super) fn set_limit(schema: &mut Map<String, Value>, key: &str, limit: &Value) {
    let inclusive = match key {
        "exclusiveMinimum" => Some("minimum"),
        "exclusiveMaximum" => Some("maximum"),
        _ => None,
    };
    match inclusive {
        _ if limit.is_null() => drop(schema.shift_remove(key)),
        Some(inclusive) if limit.is_number() => {
            schema.insert(inclusive.to_owned(), limit.clone());
            schema.insert(key.to_owned(), json!(true));
        }
        _ => drop(schema.insert(key.to_owned(), limit.clone())),
    }
}

/// Returns `x-enum-values` with an entry for each value, in which a person describes the value later.
fn meanings(values: &BTreeSet<String>) -> (String, Value) {
    ("x-enum-values".to_owned(), values.iter().map(|value| (value.clone(), marks::enum_value())).collect())
}
