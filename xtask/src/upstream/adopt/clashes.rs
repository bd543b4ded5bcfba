//! Resolves name clashes, where two of the vendor's names become the same name in Rust.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{draft::Draft, note::Note};
use crate::model::{composition::Composition, names};

impl Draft {
    /// Gives schemas, enum values and properties a different Rust name if theirs is already taken.
    pub(super) fn name_clashes(&mut self) {
        let bundle = self.bundle();
        for (name, rust) in types(&bundle) {
            if let Some(schema) = self.schema_mut(&name) {
                schema[names::RUST_NAME] = json!(rust);
                self.note(Note::Changed(format!("schema {name}: its type is called `{rust}`")));
            }
        }
        let mut given = Vec::new();
        for (name, schema) in bundle["components"]["schemas"].as_object().into_iter().flatten() {
            given.extend(variants(schema).into_iter().map(|(wire, variant)| (name, true, wire, variant)));
            given.extend(fields(&bundle, schema).into_iter().map(|(wire, field)| (name, false, wire, field)));
        }
        for (name, is_variant, wire, rust) in given {
            let Some(schema) = self.schema_mut(name) else { continue };
            if is_variant {
                schema["x-enum-names"][&wire] = json!(rust);
            } else if let Some(property) = property_mut(schema, &wire) {
                if property.get("$ref").is_some() {
                    *property = json!({"allOf": [property.clone()]});
                }
                property[names::RUST_NAME] = json!(rust);
            }
            self.note(Note::Changed(format!("schema {name}: `{wire}` is called `{rust}` in Rust")));
        }
    }
}

/// Returns the schemas whose type name is already taken, each with an unused name.
fn types(bundle: &Value) -> Vec<(String, String)> {
    let schemas = || bundle["components"]["schemas"].as_object().into_iter().flatten();
    let mut taken: BTreeSet<String> =
        schemas().filter_map(|(_, schema)| names::given_name(schema)).map(str::to_owned).collect();
    let mut given = Vec::new();
    for (name, schema) in schemas().filter(|(_, schema)| names::given_name(schema).is_none()) {
        let own = names::schema(name, schema);
        if !taken.insert(own.clone()) {
            let free = numbered(&own, "", &taken);
            taken.insert(free.clone());
            given.push((name.clone(), free));
        }
    }
    given
}

/// Returns the property with this name, which may be in the schema itself or in one of its inline parts.
fn property_mut<'a>(schema: &'a mut Value, wire: &str) -> Option<&'a mut Value> {
    if schema["properties"].get(wire).is_some() {
        return schema["properties"].get_mut(wire);
    }
    schema.get_mut("allOf")?.as_array_mut()?.iter_mut().find_map(|part| part.get_mut("properties")?.get_mut(wire))
}

/// Returns the enum values that need a different variant name, each with an unused name.
fn variants(schema: &Value) -> Vec<(String, String)> {
    let values: Vec<&str> = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut taken = BTreeSet::new();
    let mut given = Vec::new();
    for wire in values {
        if let Some(name) = names::given_variant(schema, wire) {
            taken.insert(name.to_owned());
            continue;
        }
        // A string without a letter or digit cannot be turned into a name.
        let is_named = names::has_name(wire);
        let own = match wire {
            "" => "Blank".to_owned(),
            _ if is_named => names::variant(schema, wire),
            _ => "Value".to_owned(),
        };
        let free = if taken.contains(&own) { numbered(&own, "", &taken) } else { own.clone() };
        taken.insert(free.clone());
        if !is_named || free != own {
            given.push((wire.to_owned(), free));
        }
    }
    given
}

/// Returns the schema's own properties whose field names are already taken, each with an unused name. Properties that
/// come from another named schema keep their names here; their clashes are resolved in that schema.
fn fields(bundle: &Value, schema: &Value) -> Vec<(String, String)> {
    let whole = Composition::of(bundle, schema);
    let (shared, own): (Vec<_>, Vec<_>) = whole.members().iter().partition(|it| it.origin.is_some());
    let field = |member: &crate::model::composition::Member<'_>| names::field_of(member.name, member.schema);
    let mut taken: BTreeSet<String> = shared.into_iter().map(field).collect();
    taken.insert("extra".to_owned());
    let mut given = Vec::new();
    for member in own {
        let name = field(member);
        if taken.insert(name.clone()) {
            continue;
        }
        let free = numbered(name.trim_end_matches('_'), "_", &taken);
        taken.insert(free.clone());
        given.push((member.name.to_owned(), free));
    }
    given
}

fn numbered(name: &str, separator: &str, taken: &BTreeSet<String>) -> String {
    (2_u32..).map(|number| format!("{name}{separator}{number}")).find(|it| !taken.contains(it)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_that_meet_are_told_apart() {
        let schemas = json!({"ApiLog": {}, "APILog": {}, "api_log": {}, "Other": {"x-rust-name": "ApiLog2"}});
        let given = |name: &str, rust: &str| (name.to_owned(), rust.to_owned());
        let expected = [given("APILog", "ApiLog3"), given("api_log", "ApiLog4")];
        assert_eq!(types(&json!({"components": {"schemas": schemas}})), expected);
    }

    #[test]
    fn the_second_of_two_gets_a_number() {
        let schema = json!({"type": "string", "enum": ["PASS", "pass", "Pass", "FAIL", "", "+", "-"]});
        let given = |wire: &str, rust: &str| (wire.to_owned(), rust.to_owned());
        let expected = [("pass", "Pass2"), ("Pass", "Pass3"), ("", "Blank"), ("+", "Value"), ("-", "Value2")]
            .map(|it| given(it.0, it.1));
        assert_eq!(variants(&schema), expected);
        let schema = json!({"type": "object", "properties": {
            "extra": {}, "name": {}, "Name": {}, "name_": {}, "fooBar": {}, "foo_bar": {"x-rust-name": "foo"},
        }});
        assert_eq!(
            fields(&json!({}), &schema),
            [given("extra", "extra_2"), given("Name", "name_2"), given("name_", "name_3")]
        );
    }
}
