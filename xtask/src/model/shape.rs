//! Determines the effective shape of a schema. References are followed and `allOf` is merged, so that common ways to
//! write the same schema have equal shapes.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::Value;

use super::{
    reference::{Schemas, referred},
    union::Union,
    walk::members,
};

/// A schema merged with the schemas that it refers to or combines with `allOf`. The schemas of its members, items, map
/// values and union branches are not resolved.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shape {
    /// The JSON types without `null`, or empty if any type is allowed.
    pub types: BTreeSet<String>,
    pub nullable: bool,
    pub format: Option<String>,
    pub values: Option<BTreeSet<String>>,
    pub limits: BTreeMap<String, Value>,
    pub members: BTreeMap<String, Member>,
    pub items: Option<Value>,
    /// The schema of a map's values.
    pub map: Option<Value>,
    /// The branches of a union, which are compared as a whole.
    pub choices: Vec<Value>,
    /// The discriminator of the union.
    pub discriminator: Option<Value>,
    pub deprecated: bool,
}

/// A property of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    pub schema: Value,
    pub required: bool,
    /// The named schema that the member comes from, if any.
    pub origin: Option<String>,
}

/// The keywords for limits, which are compared one by one.
pub const LIMITS: [&str; 12] = [
    "maximum",
    "minimum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "maxItems",
    "minItems",
    "maxProperties",
    "minProperties",
    "pattern",
    "uniqueItems",
];

/// Whether a schema itself allows null, through `nullable` or `type`.
pub fn is_nullable(schema: &Value) -> bool {
    let null = |it: &Value| it == "null";
    schema.get("nullable") == Some(&Value::Bool(true))
        || schema.get("type").is_some_and(|it| null(it) || it.as_array().is_some_and(|it| it.iter().any(null)))
}

impl Shape {
    /// Returns the shape of a schema.
    pub fn of<S: Schemas + ?Sized>(schemas: &S, schema: &Value) -> Shape {
        let mut shape = Shape::default();
        let mut required = BTreeSet::new();
        shape.add(schemas, schema, None, &mut required, &mut HashSet::new());
        for (name, member) in &mut shape.members {
            member.required = required.contains(name);
        }
        shape
    }

    /// Whether the schema describes no type except `object`, and no members, map values, enum values or branches.
    pub fn is_undocumented(&self) -> bool {
        let object_or_any = self.types.is_empty() || self.types.iter().eq(["object"]);
        object_or_any
            && self.members.is_empty()
            && self.map.is_none()
            && self.values.is_none()
            && self.choices.is_empty()
    }

    fn add<S: Schemas + ?Sized>(
        &mut self,
        schemas: &S,
        schema: &Value,
        origin: Option<&str>,
        required: &mut BTreeSet<String>,
        seen: &mut HashSet<*const Value>,
    ) {
        // A schema that has already been merged is skipped. This also ends the recursion if a schema contains itself.
        if !seen.insert(schema) {
            return;
        }
        self.nullable |= is_nullable(schema);
        self.deprecated |= schema.get("deprecated") == Some(&Value::Bool(true));
        if let Some((name, target)) = referred(schema).and_then(|name| Some((name, schemas.schema(name)?))) {
            self.add(schemas, target, Some(name), required, seen);
        }
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.add(schemas, part, referred(part).or(origin), required, seen);
        }
        match schema.get("type") {
            Some(Value::String(one)) if one != "null" => drop(self.types.insert(one.clone())),
            Some(Value::Array(many)) => {
                self.types.extend(many.iter().filter_map(Value::as_str).filter(|it| *it != "null").map(str::to_owned));
            }
            _ => {}
        }
        if let Some(format) = schema.get("format").and_then(Value::as_str) {
            self.format = plain_format(format).map(str::to_owned);
        }
        if let Some(values) = schema.get("enum").and_then(Value::as_array) {
            self.values = Some(values.iter().map(text).collect());
        }
        for key in LIMITS {
            if let Some(limit) = schema.get(key) {
                self.limits.insert(key.to_owned(), limit.clone());
            }
        }
        for (name, property) in members(schema.get("properties")) {
            let member = Member { schema: property.clone(), required: false, origin: origin.map(str::to_owned) };
            self.members.insert(name.clone(), member);
        }
        let names = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        required.extend(names.filter_map(Value::as_str).map(str::to_owned));
        if let Some(items) = schema.get("items") {
            self.items = Some(items.clone());
        }
        if let Some(values) = schema.get("additionalProperties").filter(|values| values.is_object()) {
            self.map = Some(values.clone());
        }
        for key in ["oneOf", "anyOf"] {
            self.choices.extend(schema.get(key).and_then(Value::as_array).into_iter().flatten().cloned());
        }
        self.discriminator = schema.get("discriminator").cloned().or(self.discriminator.take());
        if (!self.members.is_empty() || self.map.is_some()) && self.types.is_empty() {
            self.types.insert("object".to_owned());
        }
    }
}

/// Drops the formats `int64` and `double`, because they are the defaults for numbers.
fn plain_format(format: &str) -> Option<&str> {
    Some(format).filter(|format| !matches!(*format, "int64" | "double"))
}

/// Formats a value for messages, with strings unquoted.
pub fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Whether a named schema is only another name for a string, a number, a boolean, a list, a map or any value, and so
/// does not become a type.
pub fn is_alias(schema: &Value) -> bool {
    let is_enum = schema.get("enum").is_some() && schema["type"] == "string";
    !is_enum && ["properties", "allOf"].iter().all(|key| schema.get(*key).is_none()) && Union::of(schema).is_none()
}
