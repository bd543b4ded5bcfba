//! A document as the comparison looks at it: operations by id, schemas by name, and who sends what.

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

/// One document with the lookups that the rules need.
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
    /// Reads a bundle. Only the shape that every OpenAPI document has is required.
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

    /// The same document with the types called as in `other`, so that a new name is told once and not at every use.
    pub(super) fn called_as(mut self, other: &Self) -> Self {
        for (name, ty) in &mut self.types {
            if let Some(before) = other.types.get(name) {
                ty.clone_from(before);
            }
        }
        self
    }

    /// The name of the type of a schema.
    pub(super) fn ty(&self, name: &str) -> String {
        self.types.get(name).cloned().unwrap_or_else(|| names::ty(name))
    }

    /// The schemas by name.
    pub(super) fn schemas(&self) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
        members(self.document.pointer("/components/schemas"))
    }

    /// The schema of that name.
    pub(super) fn schema(&self, name: &str) -> Option<&'a Value> {
        self.document.schema(name)
    }

    /// Whether `null` is one of the values, by the schema itself or by what it refers to.
    pub(super) fn nullable(&self, schema: &Value) -> bool {
        let target = reference::resolve(self.document, schema);
        Place::of(schema).nullable || Place::of(target).nullable
    }

    /// The fields of an object, composition and references followed.
    pub(super) fn fields(&self, schema: &'a Value) -> BTreeMap<&'a str, Field<'a>> {
        let whole = Composition::of(self.document, schema);
        let field = |name: &str, schema| Field { schema, required: whole.is_required(name) };
        whole.members().iter().map(|it| (it.name, field(it.name, it.schema))).collect()
    }
}
