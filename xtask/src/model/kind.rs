//! Determines the kind of value that a schema describes, and whether the value may be null. References are read but not
//! followed.
//!
//! OpenAPI 3.0 and 3.1 write "or null" in different ways, which give the same result: `nullable: true`, a list of types
//! with `"null"`, a union with `type: "null"`, and an enum that lists `null`. `const` is an enum with a single value.

use serde_json::{Map, Value};

use super::reference::referred_through;

/// The kind of a schema, and whether it is nullable.
#[derive(Clone, Debug, PartialEq)]
pub struct Place<'a> {
    /// The kind of value, regardless of `null`.
    pub kind: Kind<'a>,
    /// Whether the schema itself allows `null`. The schema that it refers to may allow `null`, too.
    pub nullable: bool,
}

/// The kind of value that a schema describes.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind<'a> {
    /// Any value. No keyword of the schema determines a kind, or its type is unknown.
    Any,
    /// No value. The schema is `false`.
    Never,
    /// Only `null`.
    Null,
    /// A named schema, referred to directly or in a wrapper that adds a description or `null`.
    Named(&'a str),
    /// The target of a reference that does not begin with [`SCHEMAS`](super::reference::SCHEMAS).
    Elsewhere(&'a str),
    Text(Option<&'a str>),
    Integer(Option<&'a str>),
    Number(Option<&'a str>),
    Boolean,
    /// One of the listed values, which may be of any type.
    Enum(Vec<&'a Value>),
    /// A list, with the schema of its items if they are described.
    List(Option<&'a Value>),
    /// An object with named members, described in the schema itself or through composition.
    Object,
    /// An object with arbitrary member names, with the schema of the values if they are described.
    Map(Option<&'a Value>),
    /// One of several schemas, not counting the one for `null`.
    Union {
        branches: Vec<&'a Value>,
        discriminator: Option<&'a Value>,
    },
    /// One of several JSON types, not counting `null`.
    Mixed(Vec<&'a str>),
}

impl<'a> Place<'a> {
    /// Determines the kind of a schema.
    pub fn of(schema: &'a Value) -> Self {
        let Some(map) = schema.as_object() else {
            let kind = if schema == &Value::Bool(false) { Kind::Never } else { Kind::Any };
            return Self { kind, nullable: false };
        };
        let types = types(map);
        let mut place = match referred_through(schema) {
            Some(name) => Self { kind: Kind::Named(name), nullable: false },
            None => Self::unreferred(map, &types),
        };
        place.nullable |=
            map.get("nullable") == Some(&Value::Bool(true)) || (types.len() > 1 && types.contains(&"null"));
        place
    }

    fn unreferred(map: &'a Map<String, Value>, types: &[&'a str]) -> Self {
        let plain = |kind| Self { kind, nullable: false };
        if let Some(target) = map.get("$ref").and_then(Value::as_str) {
            return plain(Kind::Elsewhere(target));
        }
        if let Some(values) = values(map) {
            let nullable = values.iter().any(|it| it.is_null());
            let values: Vec<_> = values.into_iter().filter(|it| !it.is_null()).collect();
            return Self { kind: if values.is_empty() { Kind::Null } else { Kind::Enum(values) }, nullable };
        }
        if let Some(parts) = list(map, "allOf") {
            return match parts {
                // An `allOf` with a single schema is only a wrapper, for example for a description.
                [only] if !map.contains_key("properties") => Self::of(only),
                _ => plain(Kind::Object),
            };
        }
        if has_members(map) {
            return plain(Kind::Object);
        }
        if let Some(branches) = list(map, "oneOf").or_else(|| list(map, "anyOf")) {
            return Self::choice(map, branches);
        }
        let format = map.get("format").and_then(Value::as_str);
        let others: Vec<_> = types.iter().copied().filter(|it| *it != "null").collect();
        plain(match others.as_slice() {
            [] if types == ["null"] => Kind::Null,
            [] if map.contains_key("items") => Kind::List(map.get("items")),
            [] if map.get("additionalProperties").is_some_and(Value::is_object) => Kind::Map(described(map)),
            [] => Kind::Any,
            ["string"] => Kind::Text(format),
            ["integer"] => Kind::Integer(format),
            ["number"] => Kind::Number(format),
            ["boolean"] => Kind::Boolean,
            ["array"] => Kind::List(map.get("items")),
            ["object"] => Kind::Map(described(map)),
            [_] => Kind::Any,
            _ => Kind::Mixed(others),
        })
    }

    /// Reads a union. A union of `null` and one other branch is read as that branch, made nullable.
    fn choice(map: &'a Map<String, Value>, branches: &'a [Value]) -> Self {
        let is_null = |it: &Value| Place::of(it).kind == Kind::Null;
        let nullable = branches.iter().any(is_null);
        let branches: Vec<&'a Value> = branches.iter().filter(|it| !is_null(it)).collect();
        match branches.as_slice() {
            [] => Self { kind: Kind::Null, nullable: false },
            [only] => {
                let only = Self::of(only);
                Self { nullable: nullable || only.nullable, ..only }
            }
            _ => Self { kind: Kind::Union { branches, discriminator: map.get("discriminator") }, nullable },
        }
    }
}

/// Returns the types of a schema, which may be a single string or a list.
fn types(map: &Map<String, Value>) -> Vec<&str> {
    match map.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn values(map: &Map<String, Value>) -> Option<Vec<&Value>> {
    match map.get("enum").and_then(Value::as_array) {
        Some(values) => Some(values.iter().collect()),
        None => map.get("const").map(|value| vec![value]),
    }
}

fn list<'a>(map: &'a Map<String, Value>, key: &str) -> Option<&'a [Value]> {
    map.get(key).and_then(Value::as_array).map(Vec::as_slice).filter(|parts| !parts.is_empty())
}

fn has_members(map: &Map<String, Value>) -> bool {
    map.get("properties").and_then(Value::as_object).is_some_and(|it| !it.is_empty())
}

/// Returns the schema of a map's values, if the map describes them.
fn described(map: &Map<String, Value>) -> Option<&Value> {
    map.get("additionalProperties").filter(|it| it.as_object().is_some_and(|it| !it.is_empty()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(schema: &Value) -> (String, bool) {
        let place = Place::of(schema);
        (format!("{:?}", place.kind), place.nullable)
    }

    #[test]
    fn every_spelling_of_or_null_is_read() {
        let named = json!({"$ref": "#/components/schemas/A"});
        for schema in [
            json!({"type": "string", "nullable": true}),
            json!({"type": ["string", "null"]}),
            json!({"anyOf": [{"type": "string"}, {"type": "null"}]}),
            json!({"oneOf": [{"type": "null"}, {"type": "string"}]}),
            json!({"nullable": true, "allOf": [{"type": "string"}]}),
        ] {
            assert_eq!(told(&schema), ("Text(None)".to_owned(), true), "{schema}");
        }
        for schema in [
            json!({"nullable": true, "allOf": [named]}),
            json!({"type": ["object", "null"], "allOf": [named]}),
            json!({"oneOf": [named, {"type": "null"}]}),
            json!({"anyOf": [named, {"enum": [null]}]}),
        ] {
            assert_eq!(told(&schema), (r#"Named("A")"#.to_owned(), true), "{schema}");
        }
        assert!(told(&json!({"enum": ["a", null]})).1);
        for schema in [json!({"type": "null"}), json!({"const": null}), json!({"enum": [null]})] {
            assert_eq!(Place::of(&schema).kind, Kind::Null, "{schema}");
        }
    }

    #[test]
    fn kinds_are_told_apart() {
        let values = json!({"type": "integer"});
        for (schema, kind) in [
            (json!({}), "Any"),
            (json!(true), "Any"),
            (json!(false), "Never"),
            (json!({"description": "x"}), "Any"),
            (json!({"type": "string", "format": "date"}), "Text(Some(\"date\"))"),
            (json!({"type": "integer", "format": "int32"}), "Integer(Some(\"int32\"))"),
            (json!({"type": "integer", "enum": [1, 2]}), "Enum([Number(1), Number(2)])"),
            (json!({"const": "x"}), "Enum([String(\"x\")])"),
            (json!({"type": "array"}), "List(None)"),
            (json!({"items": {}}), "List(Some(Object {}))"),
            (json!({"type": "object"}), "Map(None)"),
            (json!({"type": "object", "additionalProperties": {}}), "Map(None)"),
            (json!({"type": "object", "properties": {}}), "Map(None)"),
            (json!({"properties": {"a": {}}}), "Object"),
            (json!({"allOf": [{"properties": {"a": {}}}, {"properties": {"b": {}}}]}), "Object"),
            (json!({"allOf": [{"properties": {"a": {}}}], "properties": {"b": {}}}), "Object"),
            (json!({"type": ["string", "integer"]}), "Mixed([\"string\", \"integer\"])"),
            (json!({"type": "file"}), "Any"),
            (json!({"$ref": "#/components/schemas/A/properties/b"}), "Named(\"A/properties/b\")"),
            (json!({"$ref": "other.yaml"}), "Elsewhere(\"other.yaml\")"),
        ] {
            assert_eq!(told(&schema).0, kind, "{schema}");
        }
        let map = json!({"additionalProperties": values});
        assert_eq!(Place::of(&map).kind, Kind::Map(Some(&values)));
        let union =
            json!({"oneOf": [{"type": "string"}, values, {"type": "null"}], "discriminator": {"propertyName": "k"}});
        let Place { kind: Kind::Union { branches, discriminator }, nullable: true } = Place::of(&union) else {
            panic!("a choice that may be null")
        };
        assert_eq!((branches.len(), discriminator.is_some()), (2, true));
    }
}
