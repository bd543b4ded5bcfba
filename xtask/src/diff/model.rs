//! A document as the comparison uses it: operations by id, schemas by name, and whether programs send or receive each
//! schema.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::{
    composition::Composition,
    kind::Place,
    names,
    reference::{self, Schemas},
    usage::Usage,
    walk::{self, OperationRef, members},
};

/// A document with the lookups that the rules need.
pub(super) struct Spec<'a> {
    pub(super) document: &'a Value,
    pub(super) operations: BTreeMap<String, OperationRef<'a>>,
    pub(super) usage: Usage<'a>,
    types: BTreeMap<&'a str, String>,
}

/// A field of a struct after composition.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) schema: &'a Value,
    pub(super) required: bool,
}

impl<'a> Spec<'a> {
    /// Reads a document. Returns an error only if it has no `openapi` version.
    pub(super) fn new(document: &'a Value) -> Result<Self, String> {
        if document.get("openapi").and_then(Value::as_str).is_none() {
            return Err("not an OpenAPI document: it has no `openapi` version".to_owned());
        }
        let named = |it: OperationRef<'a>| match it.id() {
            "" => (format!("{} {}", it.method, it.path), it),
            id => (id.to_owned(), it),
        };
        let operations = walk::operations(document).into_iter().map(named).collect();
        let schemas = members(document.pointer("/components/schemas"));
        let types = schemas.map(|(name, schema)| (name.as_str(), names::schema(name, schema))).collect();
        Ok(Self { document, operations, usage: Usage::of(document), types })
    }

    /// Returns the document with the type names of `other`, so that a renamed type is reported once instead of at every
    /// use.
    pub(super) fn called_as(mut self, other: &Self) -> Self {
        for (name, ty) in &mut self.types {
            if let Some(before) = other.types.get(name) {
                ty.clone_from(before);
            }
        }
        self
    }

    /// Returns the name of a schema's Rust type.
    pub(super) fn ty(&self, name: &str) -> String {
        self.types.get(name).cloned().unwrap_or_else(|| names::ty(name))
    }

    /// Returns the schemas with their names.
    pub(super) fn schemas(&self) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
        members(self.document.pointer("/components/schemas"))
    }

    /// Returns the schema with this name.
    pub(super) fn schema(&self, name: &str) -> Option<&'a Value> {
        self.document.schema(name)
    }

    /// Whether `null` is a valid value, according to the schema itself or the target of its `$ref`.
    pub(super) fn nullable(&self, schema: &Value) -> bool {
        let target = reference::resolve(self.document, schema);
        Place::of(schema).nullable || Place::of(target).nullable
    }

    /// Returns the fields of an object after resolving references and composition.
    pub(super) fn fields(&self, schema: &'a Value) -> BTreeMap<&'a str, Field<'a>> {
        let whole = Composition::of(self.document, schema);
        let field = |name: &str, schema| Field { schema, required: whole.is_required(name) };
        whole.members().iter().map(|it| (it.name, field(it.name, it.schema))).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Spec;

    #[test]
    fn null_is_allowed_by_the_schema_or_by_the_one_that_it_refers_to() {
        let schemas = json!({"Open": {"type": ["string", "null"]}, "Closed": {"type": "string"}});
        let document = json!({"openapi": "3.1.0", "components": {"schemas": schemas}});
        let spec = Spec::new(&document).unwrap();
        for (schema, nullable) in [
            (json!({"type": "string"}), false),
            (json!({"type": "string", "nullable": true}), true),
            (json!({"$ref": "#/components/schemas/Open"}), true),
            (json!({"$ref": "#/components/schemas/Closed"}), false),
            (json!({"allOf": [{"$ref": "#/components/schemas/Closed"}], "nullable": true}), true),
        ] {
            assert_eq!(spec.nullable(&schema), nullable, "{schema}");
        }
    }
}
