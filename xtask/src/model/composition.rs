//! Composes an object schema, with the parts of its `allOf` merged in.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::Value;

use super::reference::{Schemas, referred, resolve};

/// A property of a composed schema.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member<'a> {
    /// The property's name on the wire.
    pub name: &'a str,
    /// The property's schema.
    pub schema: &'a Value,
    /// The named schema that defines the property, or `None` if the composed schema itself or an inline part of it
    /// does.
    pub origin: Option<&'a str>,
}

/// The merged object. Later parts override earlier ones, and a schema's own properties override those of its parts. A
/// property keeps its first position.
#[derive(Debug, Default)]
pub struct Composition<'a> {
    members: Vec<Member<'a>>,
    places: HashMap<&'a str, usize>,
    /// Every name that any part requires, including names of properties that no part describes.
    pub required: BTreeSet<&'a str>,
}

impl<'a> Composition<'a> {
    /// Merges a schema with all its parts.
    pub fn of<S: Schemas + ?Sized>(schemas: &'a S, schema: &'a Value) -> Self {
        let mut composition = Self::default();
        composition.add(schemas, schema, None, &mut HashSet::new());
        composition
    }

    /// Returns the properties in order.
    pub fn members(&self) -> &[Member<'a>] {
        &self.members
    }

    /// Returns the property with this name.
    pub fn member(&self, name: &str) -> Option<&Member<'a>> {
        self.places.get(name).map(|place| &self.members[*place])
    }

    /// Whether the property with this name is required.
    pub fn is_required(&self, name: &str) -> bool {
        self.required.contains(name)
    }

    fn add<S: Schemas + ?Sized>(
        &mut self,
        schemas: &'a S,
        schema: &'a Value,
        origin: Option<&'a str>,
        seen: &mut HashSet<*const Value>,
    ) {
        let origin = referred(schema).or(origin);
        let schema = resolve(schemas, schema);
        // A part that has already been merged is skipped. This also ends the recursion if a schema contains itself.
        if !seen.insert(schema) {
            return;
        }
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.add(schemas, part, origin, seen);
        }
        for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let member = Member { name, schema: property, origin };
            match self.places.get(name.as_str()) {
                Some(place) => self.members[*place] = member,
                None => {
                    self.places.insert(name, self.members.len());
                    self.members.push(member);
                }
            }
        }
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        self.required.extend(required.filter_map(Value::as_str));
    }
}

/// Whether a schema is directly or indirectly a part of itself through `allOf`.
pub fn is_circular<S: Schemas + ?Sized>(schemas: &S, name: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<&Value> = schemas.schema(name).into_iter().collect();
    while let Some(schema) = waiting.pop() {
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            match referred(part) {
                Some(part) if part == name => return true,
                Some(part) if seen.insert(part) => waiting.extend(schemas.schema(part)),
                Some(_) => {}
                None => waiting.push(part),
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::reference::to_schema;

    fn document() -> Value {
        json!({"components": {"schemas": {
            "Base": {"required": ["id"], "properties": {"id": {"type": "string"}, "note": {"type": "string"}}},
            "Middle": {"allOf": [to_schema("Base"), {"required": ["more"], "properties": {"more": {"type": "integer"}}}]},
            "Whole": {"allOf": [to_schema("Middle"), to_schema("Base")], "properties": {"note": {"type": "boolean"}}},
            "Loop": {"allOf": [to_schema("Back")]},
            "Back": {"allOf": [to_schema("Loop"), {"properties": {"a": {}}}]},
        }}})
    }

    #[test]
    fn parts_are_merged_in_order_and_know_where_they_come_from() {
        let document = document();
        let whole = Composition::of(&document, document.schema("Whole").unwrap());
        let told: Vec<_> = whole.members().iter().map(|it| (it.name, it.origin, it.schema["type"].as_str())).collect();
        assert_eq!(
            told,
            [
                ("id", Some("Base"), Some("string")),
                ("note", None, Some("boolean")),
                ("more", Some("Middle"), Some("integer")),
            ]
        );
        assert!(whole.is_required("id") && whole.is_required("more") && !whole.is_required("note"));
        assert_eq!(whole.member("more").map(|it| it.name), Some("more"));
    }

    #[test]
    fn a_reference_is_what_it_refers_to() {
        let (document, reference) = (document(), to_schema("Base"));
        let members = Composition::of(&document, &reference).members().to_vec();
        assert_eq!((members.len(), members[0].origin), (2, Some("Base")));
    }

    #[test]
    fn circles_end_and_are_told() {
        let document = document();
        let names: Vec<_> = Composition::of(&document, &document["components"]["schemas"]["Loop"]).members().to_vec();
        assert_eq!(names.len(), 1);
        assert!(is_circular(&document, "Loop") && is_circular(&document, "Back") && !is_circular(&document, "Whole"));
    }

    #[test]
    fn a_tower_of_diamonds_costs_no_more_than_its_parts() {
        let mut schemas = serde_json::Map::new();
        schemas.insert("S0".to_owned(), json!({"properties": {"a": {}}}));
        for level in 1..200 {
            let below = to_schema(&format!("S{}", level - 1));
            schemas.insert(format!("S{level}"), json!({"allOf": [below, below]}));
        }
        let document = json!({"components": {"schemas": schemas}});
        assert_eq!(Composition::of(&document, document.schema("S199").unwrap()).members().len(), 1);
        assert!(!is_circular(&document, "S199"));
    }
}
