//! Marks members as sensitive if the schema to which they refer was replaced and may now hold personal data.

use serde_json::{Value, json};

use super::{
    draft::Draft,
    marks::{is_sensitive, parts},
    note::Note,
};
use crate::model::{composition::Composition, reference::referred_through, walk};

impl Draft {
    /// Marks the members that refer to a replaced schema as sensitive, if they can now hold personal data.
    pub(super) fn mark_retyped(&mut self) {
        let bundle = self.bundle();
        for (owner, schema) in walk::members(bundle.pointer("/components/schemas")) {
            let whole = Composition::of(&bundle, schema);
            for member in whole.members().iter().filter(|it| it.origin.is_none()) {
                let inner = [member.schema, &member.schema["items"], &member.schema["additionalProperties"]];
                let is_retyped = inner.into_iter().filter_map(referred_through).any(|it| self.retyped.contains(it));
                let is_marked = member.schema["x-sensitive"] == true;
                if !is_retyped || is_marked || !is_sensitive(&bundle, member.name, member.schema) {
                    continue;
                }
                let schema = self.schema_mut(owner).and_then(Value::as_object_mut);
                for part in schema.map(parts).into_iter().flatten() {
                    if let Some(property) = part.get_mut("properties").and_then(|it| it.get_mut(member.name)) {
                        if property.get("$ref").is_some() {
                            *property = json!({"allOf": [property.clone()]});
                        }
                        property["x-sensitive"] = json!(true);
                    }
                }
                self.note(Note::hidden(&format!("{owner} {}", member.name)));
            }
        }
    }
}
