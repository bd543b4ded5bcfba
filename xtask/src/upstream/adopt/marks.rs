//! The spec's marks, which state the evidence for each fact and mark values as sensitive.

use serde_json::{Map, Value, json};

use super::{Adopter, note::Note};
use crate::model::{
    reference::{Schemas, referred_through},
    shape::{Shape, is_alias},
};

/// The description of an item until a person writes one.
pub(super) const UNDESCRIBED: &str = "On the vendor's page, and not described here yet.";

/// The evidence marks.
const EVIDENCE: [&str; 3] = ["x-evidence", "x-source", "x-confidence"];

/// Returns the entry in `x-enum-values` for a value that the vendor documents.
pub(super) fn enum_value() -> Value {
    json!({"description": UNDESCRIBED, "evidence": "documented"})
}

/// Words at the end of the names of fields whose enum describes a record and not a person.
const OF_RECORDS: [&str; 9] = ["status", "state", "type", "kind", "level", "result", "role", "mode", "country"];

/// Whether a new field is marked as sensitive until a person has reviewed it. Every field is marked, except booleans,
/// references to records (whose fields have their own marks), named enums in fields with one of the words above, lists
/// of these, and times whose names end with `_at` and mention neither birth nor death.
pub(super) fn is_sensitive<S: Schemas + ?Sized>(schemas: &S, name: &str, schema: &Value) -> bool {
    /// The maximum number of references that are followed, so that cycles end.
    const STEPS: usize = 16;
    within(schemas, name, schema, STEPS)
}

fn within<S: Schemas + ?Sized>(schemas: &S, name: &str, schema: &Value, steps: usize) -> bool {
    if let Some(target) = referred_through(schema) {
        let Some(target) = schemas.schema(target).filter(|_| steps > 0) else { return false };
        return match target.get("enum") {
            Some(_) => !OF_RECORDS.iter().any(|word| name.to_lowercase().ends_with(word)),
            None => is_alias(target) && within(schemas, name, target, steps - 1),
        };
    }
    let of_person = ["born", "birth", "died", "death"].iter().any(|word| name.contains(word));
    let time = schema["format"] == "date-time" && name.ends_with("_at") && !of_person;
    match schema["type"].as_str() {
        _ if time => false,
        Some("boolean") => false,
        Some("array") => schema.get("items").is_none_or(|items| within(schemas, name, items, steps)),
        _ => true,
    }
}

impl Adopter<'_> {
    /// Marks a schema as documented on the vendor's page. Members that only we have keep the evidence that they had,
    /// which may be that of the schema.
    pub(super) fn mark_schema(&mut self, theirs: &str, name: &str) {
        let source = self.schema_source(theirs);
        let Some(vendor) = self.vendor.schemas.get(theirs) else { return };
        let shape = Shape::of(self.vendor, vendor);
        if shape.is_undocumented() {
            return;
        }
        let Some(schema) = self.draft.schema_mut(name).and_then(Value::as_object_mut) else { return };
        let before = schema.clone();
        let was_documented = schema.get("x-evidence") == Some(&json!("documented"));
        let old: Vec<(String, Value)> =
            EVIDENCE.iter().filter_map(|key| Some(((*key).to_owned(), schema.get(*key)?.clone()))).collect();
        for part in parts(schema) {
            for (property, value) in part.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
                let Some(value) = value.as_object_mut() else { continue };
                match (shape.members.contains_key(property), was_documented) {
                    (true, _)
                        if value.get("x-evidence").is_some_and(|level| level != "documented")
                            || value.contains_key("x-confidence") =>
                    {
                        EVIDENCE.iter().for_each(|key| drop(value.shift_remove(*key)));
                    }
                    (false, false) if !value.contains_key("x-evidence") => {
                        // A member that states only its own confidence shares the evidence of the schema.
                        for (key, mark) in &old {
                            if !value.contains_key(key) {
                                value.insert(key.clone(), mark.clone());
                            }
                        }
                    }
                    _ => {}
                }
            }
        }
        if let (Some(values), Some(table)) =
            (&shape.values, schema.get_mut("x-enum-values").and_then(Value::as_object_mut))
        {
            for (_, about) in table.iter_mut().filter(|(value, _)| values.contains(*value)) {
                about["evidence"] = json!("documented");
            }
        }
        if !was_documented {
            set_documented(schema, &source);
        }
        if *schema != before {
            self.draft.note(Note::Adopted(format!("schema {name}: marked as documented")));
        }
    }

    /// Marks an operation as documented on the vendor's page.
    pub(super) fn mark_operation(&mut self, theirs: &Value, id: &str) {
        let source = source_of(theirs);
        let Some(operation) = self.draft.operation_mut(id) else { return };
        if operation.get("x-evidence") != Some(&json!("documented")) {
            set_documented(operation, &source);
            operation.shift_remove("x-alternatives");
            self.draft.note(Note::Adopted(format!("operation {id}: marked as documented")));
        }
        self.mark_parameters(theirs, id, &source);
    }

    /// Marks the shared parameters that the operation refers to, if the vendor lists them.
    fn mark_parameters(&mut self, theirs: &Value, id: &str, source: &str) {
        let own = self
            .draft
            .operation_mut(id)
            .and_then(|operation| operation.get("parameters")?.as_array().cloned())
            .unwrap_or_default();
        let listed: Vec<_> = theirs.get("parameters").and_then(Value::as_array).cloned().unwrap_or_default();
        for reference in own.into_iter().chain(self.draft.shared_parameters(id)) {
            let name = reference["$ref"].as_str().and_then(|target| target.strip_prefix("#/components/parameters/"));
            let Some(parameter) = name.and_then(|name| self.draft.component_mut("parameters", name)?.as_object_mut())
            else {
                continue;
            };
            let same =
                |it: &Value| Some(&it["in"]) == parameter.get("in") && Some(&it["name"]) == parameter.get("name");
            let marked = parameter.get("x-evidence").is_some_and(|level| level != "documented");
            if marked && listed.iter().any(same) {
                set_documented(parameter, source);
            }
        }
    }
}

/// Returns the source of an operation, such as `vendor page 36861909e0`, or a less specific one for an export.
pub(super) fn source_of(operation: &Value) -> String {
    match (operation["page"].as_str(), operation["id"].as_u64()) {
        (Some(page), _) => format!("vendor page {page}"),
        (None, Some(number)) => format!("vendor page {number}e0, by export"),
        (None, None) => "vendor export".to_owned(),
    }
}

fn set_documented(map: &mut Map<String, Value>, source: &str) {
    map.shift_remove("x-confidence");
    map.insert("x-evidence".to_owned(), json!("documented"));
    map.insert("x-source".to_owned(), json!(source));
}

/// Returns the maps that contain a schema's own properties: the schema itself, or its inline parts.
pub(super) fn parts(schema: &mut Map<String, Value>) -> Vec<&mut Map<String, Value>> {
    if schema.contains_key("properties") {
        return vec![schema];
    }
    let list = schema.get_mut("allOf").and_then(Value::as_array_mut).into_iter().flatten();
    list.filter_map(Value::as_object_mut).filter(|part| part.contains_key("properties")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_fields_are_hidden_unless_they_cannot_hold_anything_personal() {
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let document = json!({"components": {"schemas": {
            "State": {"type": "string", "enum": ["a"]},
            "Person": {"type": "object", "properties": {"a": {"type": "string"}}},
            "Iban": {"type": "string"},
            "Names": {"type": "array", "items": {"type": "string"}},
            "Circle": {"type": "array", "items": {"$ref": "#/components/schemas/Circle"}},
        }}});
        for (name, schema, sensitive) in [
            ("nickname", json!({"type": "string"}), true),
            ("points", json!({"type": "integer"}), true),
            ("anything", json!({}), true),
            ("answers", json!({"type": "object", "additionalProperties": {"type": "string"}}), true),
            ("aliases", json!({"type": "array", "items": {"type": "string"}}), true),
            ("born_at", json!({"type": "string", "format": "date"}), true),
            ("is_done", json!({"type": "boolean"}), false),
            ("done_at", json!({"type": "string", "format": "date-time"}), false),
            (
                "state",
                json!({"type": "string", "nullable": true, "allOf": [{"$ref": "#/components/schemas/State"}]}),
                false,
            ),
            ("people", json!({"type": "array", "items": {"$ref": "#/components/schemas/Person"}}), false),
            ("born_at", json!({"type": "string", "format": "date-time"}), true),
            ("gender", reference("State"), true),
            ("owner", reference("Person"), false),
            ("iban", reference("Iban"), true),
            ("names", reference("Names"), true),
            ("circle", reference("Circle"), false),
        ] {
            assert_eq!(is_sensitive(&document, name, &schema), sensitive, "{name}");
        }
    }
}
