//! A schema of the spec, compiled once. [`problems`] finds the errors in a value.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

mod forms;
mod metadata;
mod problems;

/// A compiled schema. References are kept by name, so that a schema may refer to itself. Only schemas combined with
/// `allOf` are merged.
#[derive(Debug, Clone)]
pub(crate) struct WireSchema {
    nullable: bool,
    kind: WireKind,
}

#[derive(Debug, Clone)]
enum WireKind {
    Any,
    Reference(String),
    /// One of a list of tokens. The list is `open` if it is only inferred, since other tokens may then exist.
    Choice {
        tokens: Vec<String>,
        open: bool,
    },
    Text {
        format: Option<String>,
        min_length: usize,
    },
    Integer {
        limits: Limits,
    },
    Number {
        limits: Limits,
    },
    Boolean,
    List(Box<WireSchema>),
    Object {
        members: BTreeMap<String, WireSchema>,
        required: Vec<String>,
    },
}

#[derive(Debug, Clone, Copy)]
struct Limits {
    minimum: Option<f64>,
    maximum: Option<f64>,
}

/// All named schemas of the spec.
pub(crate) type NamedSchemas = BTreeMap<String, WireSchema>;

impl WireSchema {
    /// Compiles a schema object. `named` holds the raw `components/schemas`, which are needed to merge `allOf`.
    pub(crate) fn compile(raw: &Value, named: &Map<String, Value>) -> WireSchema {
        let nullable = raw["nullable"] == true;
        WireSchema { nullable, kind: WireKind::compile(raw, named) }
    }

    /// Changes `value`, which matches this schema. `token`, if given, replaces every string of an enum, and `member`,
    /// if given, is added to every object that the schema describes.
    pub(crate) fn alter(
        &self,
        value: &mut Value,
        named: &NamedSchemas,
        token: Option<&str>,
        member: Option<(&str, &Value)>,
    ) {
        match (self.kind(named), value) {
            (WireKind::Choice { .. }, slot @ Value::String(_)) => {
                if let Some(token) = token {
                    *slot = Value::from(token);
                }
            }
            (WireKind::List(items), Value::Array(values)) => {
                for value in values {
                    items.alter(value, named, token, member);
                }
            }
            (WireKind::Object { members, .. }, Value::Object(object)) => {
                for (name, schema) in members {
                    if let Some(value) = object.get_mut(name) {
                        schema.alter(value, named, token, member);
                    }
                }
                if let Some((name, value)) = member {
                    object.insert(name.to_owned(), value.clone());
                }
            }
            _ => {}
        }
    }

    /// Whether the schema describes an object with a member of this name.
    pub(crate) fn has_member(&self, name: &str, named: &NamedSchemas) -> bool {
        matches!(self.kind(named), WireKind::Object { members, .. } if members.contains_key(name))
    }

    fn takes_null(&self, named: &NamedSchemas) -> bool {
        self.nullable
            || match &self.kind {
                WireKind::Any => true,
                WireKind::Reference(name) => named.get(name).is_some_and(|target| target.takes_null(named)),
                _ => false,
            }
    }

    fn kind<'a>(&'a self, named: &'a NamedSchemas) -> &'a WireKind {
        match &self.kind {
            WireKind::Reference(name) => named.get(name).map_or(&WireKind::Any, |target| target.kind(named)),
            kind => kind,
        }
    }
}

impl WireKind {
    fn compile(raw: &Value, named: &Map<String, Value>) -> WireKind {
        if let Some(name) = reference(raw) {
            return WireKind::Reference(name.to_owned());
        }
        let parts = raw["allOf"].as_array().map_or(&[][..], Vec::as_slice);
        if let ([part], None) = (parts, raw.get("properties"))
            && let Some(name) = reference(part)
        {
            return WireKind::Reference(name.to_owned());
        }
        if !parts.is_empty() || raw.get("properties").is_some() {
            let mut members = BTreeMap::new();
            let mut required = Vec::new();
            collect_members(raw, named, &mut members, &mut required);
            return WireKind::Object { members, required };
        }
        if let Some(tokens) = raw["enum"].as_array() {
            let tokens = tokens.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            return WireKind::Choice { tokens, open: raw["x-evidence"] == "inferred" };
        }
        let limits = Limits { minimum: raw["minimum"].as_f64(), maximum: raw["maximum"].as_f64() };
        match raw["type"].as_str() {
            Some("string") => WireKind::Text {
                format: raw["format"].as_str().map(str::to_owned),
                min_length: raw["minLength"].as_u64().and_then(|length| usize::try_from(length).ok()).unwrap_or(0),
            },
            // The vendor's database has 32-bit integers, so their limits apply where the spec sets none.
            Some("integer") => WireKind::Integer {
                limits: Limits {
                    minimum: limits.minimum.or(Some(f64::from(i32::MIN))),
                    maximum: limits.maximum.or(Some(f64::from(i32::MAX))),
                },
            },
            Some("number") => WireKind::Number { limits },
            Some("boolean") => WireKind::Boolean,
            Some("array") => WireKind::List(Box::new(WireSchema::compile(&raw["items"], named))),
            Some("object") => WireKind::Object { members: BTreeMap::new(), required: Vec::new() },
            _ => WireKind::Any,
        }
    }
}

fn reference(raw: &Value) -> Option<&str> {
    raw["$ref"].as_str()?.strip_prefix("#/components/schemas/")
}

fn collect_members(
    raw: &Value,
    named: &Map<String, Value>,
    members: &mut BTreeMap<String, WireSchema>,
    required: &mut Vec<String>,
) {
    if let Some(target) = reference(raw).and_then(|name| named.get(name)) {
        return collect_members(target, named, members, required);
    }
    for part in raw["allOf"].as_array().into_iter().flatten() {
        collect_members(part, named, members, required);
    }
    for (name, member) in raw["properties"].as_object().into_iter().flatten() {
        members.insert(name.clone(), WireSchema::compile(member, named));
    }
    required.extend(raw["required"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
}
