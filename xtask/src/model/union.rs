//! Unions of named schemas: `oneOf` or `anyOf` with references, with or without a discriminator.

use serde_json::Value;

use super::{
    reference::{SCHEMAS, Schemas, referred},
    walk::members,
};

/// A union of several named schemas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Union<'a> {
    /// The member whose value identifies the branch, if there is a discriminator.
    pub property: Option<&'a str>,
    /// The branches, in the order of the spec.
    pub branches: Vec<Branch<'a>>,
}

/// A branch of a union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch<'a> {
    pub schema: &'a str,
    /// The discriminator values that select this branch. The list is empty if there is no discriminator.
    pub wires: Vec<&'a str>,
}

/// Returns the branches of a union, or `None` if the schema is not a union or also has a keyword such as `properties`.
pub fn parts(schema: &Value) -> Option<&[Value]> {
    let other = ["properties", "allOf", "enum", "items", "additionalProperties"];
    if other.iter().any(|key| schema.get(*key).is_some()) {
        return None;
    }
    let parts = schema.get("oneOf").or_else(|| schema.get("anyOf"))?.as_array()?;
    Some(parts.as_slice())
}

impl<'a> Union<'a> {
    /// Reads a union from a schema. Returns `None` unless the branches are references to at least two schemas, all
    /// different.
    pub fn of(schema: &'a Value) -> Option<Self> {
        let names: Vec<&str> = parts(schema)?.iter().map(referred).collect::<Option<_>>()?;
        let distinct: std::collections::BTreeSet<_> = names.iter().collect();
        if names.len() < 2 || distinct.len() < names.len() {
            return None;
        }
        let discriminator = schema.get("discriminator");
        let property = discriminator.and_then(|it| it["propertyName"].as_str());
        let mapping: Vec<(&str, &str)> = members(discriminator.and_then(|it| it.get("mapping")))
            .filter_map(|(wire, target)| {
                // The target is a reference or a name.
                let target = target.as_str()?;
                Some((wire.as_str(), target.strip_prefix(SCHEMAS).unwrap_or(target)))
            })
            .collect();
        let wires = |name: &'a str| {
            let mapped: Vec<_> = mapping.iter().filter(|(_, target)| *target == name).map(|(wire, _)| *wire).collect();
            match property {
                None => Vec::new(),
                // A branch without a mapping is selected by its schema name.
                Some(_) if mapped.is_empty() => vec![name],
                Some(_) => mapped,
            }
        };
        let branches = names.into_iter().map(|schema| Branch { schema, wires: wires(schema) }).collect();
        Some(Self { property, branches })
    }

    /// Whether all branches are schemas with `properties` or `allOf`.
    pub fn is_of_records<S: Schemas + ?Sized>(&self, schemas: &S) -> bool {
        self.branches.iter().all(|branch| {
            let schema = schemas.schema(branch.schema);
            schema.is_some_and(|it| it.get("properties").is_some() || it.get("allOf").is_some())
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::reference::to_schema;

    #[test]
    fn a_discriminator_says_which_text_means_which_record() {
        let parts = json!([to_schema("Card"), to_schema("Bank"), to_schema("Cash")]);
        let wires = |schema: &Value| {
            let union = Union::of(schema).unwrap();
            union.branches.iter().map(|it| (it.schema.to_owned(), it.wires.join(" "))).collect::<Vec<_>>()
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(wires(&json!({"anyOf": parts})), [pair("Card", ""), pair("Bank", ""), pair("Cash", "")]);
        let mapping = json!({"card": "#/components/schemas/Card", "visa": "Card", "bank": "#/components/schemas/Bank"});
        let told = json!({"oneOf": parts, "discriminator": {"propertyName": "kind", "mapping": mapping}});
        assert_eq!(wires(&told), [pair("Card", "card visa"), pair("Bank", "bank"), pair("Cash", "Cash")]);
    }

    #[test]
    fn other_choices_are_none() {
        let (a, b) = (to_schema("A"), to_schema("B"));
        for schema in [
            json!({"oneOf": [a]}),
            json!({"oneOf": [a, a]}),
            json!({"oneOf": [a, {"type": "string"}]}),
            json!({"oneOf": [a, b], "properties": {}}),
            json!({"type": "string"}),
        ] {
            assert_eq!(Union::of(&schema), None, "{schema}");
        }
    }
}
