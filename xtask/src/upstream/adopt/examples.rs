//! Corrects examples that no longer fit. Values that do not fit are removed, and required values are added.

use serde_json::{Map, Value, json};

use super::{draft::Draft, note::Note};
use crate::model::{
    composition::Composition,
    json_schema,
    reference::{Schemas, child, through, to_schema},
    union::{Branch, Union},
    walk,
};

/// The result of fitting a value to a schema: the parts that fit, or nothing.
enum Fit {
    As(Value),
    Gone,
}

impl Draft {
    /// Changes every JSON example that is a file so that it fits its schema again.
    pub(super) fn fit_examples(&mut self) {
        let bundle = self.bundle();
        let mut media = Vec::new();
        walk::each(&bundle, "", &mut |pointer, value| {
            let is_json = pointer.ends_with("/application~1json") || pointer.ends_with("+json");
            if is_json && value.get("examples").is_some() {
                media.push((pointer.to_owned(), value));
            }
        });
        for (pointer, value) in media {
            for (name, example) in value["examples"].as_object().into_iter().flatten() {
                let Some(file) = example["x-file"].as_str() else { continue };
                let Some(before) = self.example(file) else { continue };
                let mut gone = Vec::new();
                let after = match fit(&bundle, &value["schema"], &before, "", &mut gone, 0) {
                    Fit::As(value) => value,
                    Fit::Gone => synthesize(&bundle, &value["schema"]),
                };
                if after != before {
                    gone.sort();
                    let at = child(&pointer, name);
                    let what = if gone.is_empty() { at } else { gone.join(", ") };
                    self.note(Note::Changed(format!("example {file}: {what}")));
                    self.set_example(file, after);
                }
            }
        }
    }
}

/// Whether a value already fits a schema of the document.
pub(super) fn fits(document: &Value, schema: &Value, value: &Value) -> bool {
    let whole = json_schema::whole(document, schema);
    jsonschema::options().should_validate_formats(true).build(&whole).is_ok_and(|it| it.is_valid(value))
}

/// Keeps the parts of `value` that fit `schema`, and adds missing required properties. `gone` collects the changes.
fn fit(bundle: &Value, schema: &Value, value: &Value, at: &str, gone: &mut Vec<String>, depth: usize) -> Fit {
    let target = through(bundle, schema);
    let whole = Composition::of(bundle, target);
    let nullable = schema["nullable"] == true || target["nullable"] == true;
    if value.is_null() && nullable {
        return Fit::As(Value::Null);
    }
    // Real examples are nested far less deeply.
    if depth > 64 {
        return Fit::As(value.clone());
    }
    if let Some(union) = Union::of(target) {
        return fit_union(bundle, &union, value, at, gone, depth);
    }
    let mut lose = |value: &Value| {
        gone.push(format!("{at} was {}", kind(value)));
        Fit::Gone
    };
    if !whole.members().is_empty() {
        let Some(map) = value.as_object() else { return lose(value) };
        let open = target["additionalProperties"].is_object() || target["additionalProperties"] == true;
        let mut out = Map::new();
        for (name, member) in map {
            let place = format!("{at}/{name}");
            match whole.member(name) {
                Some(property) => match fit(bundle, property.schema, member, &place, gone, depth + 1) {
                    Fit::As(value) => drop(out.insert(name.clone(), value)),
                    Fit::Gone if whole.is_required(name) => {
                        drop(out.insert(name.clone(), synthesize(bundle, property.schema)))
                    }
                    Fit::Gone => {}
                },
                None if open => drop(out.insert(name.clone(), member.clone())),
                None => gone.push(format!("{place} is not in the schema")),
            }
        }
        for property in whole.members().iter().filter(|it| whole.is_required(it.name) && !map.contains_key(it.name)) {
            gone.push(format!("{at}/{} was missing", property.name));
            out.insert(property.name.to_owned(), synthesize(bundle, property.schema));
        }
        return Fit::As(Value::Object(out));
    }
    if target["type"] == "array" {
        let Some(list) = value.as_array() else { return lose(value) };
        let items = list.iter().enumerate().filter_map(|(n, item)| {
            match fit(bundle, &target["items"], item, &format!("{at}/{n}"), gone, depth + 1) {
                Fit::As(value) => Some(value),
                Fit::Gone => None,
            }
        });
        return Fit::As(items.collect());
    }
    let leaf = json_schema::of(target);
    match jsonschema::options().should_validate_formats(true).build(&leaf) {
        Ok(validator) if !validator.is_valid(value) => lose(value),
        _ => Fit::As(value.clone()),
    }
}

/// Fits a value to the branch that it names, or to the first branch that it already fits, or else to the first branch.
fn fit_union(bundle: &Value, union: &Union<'_>, value: &Value, at: &str, gone: &mut Vec<String>, depth: usize) -> Fit {
    let wire = union.property.and_then(|property| value.get(property)?.as_str());
    let named = union.branches.iter().find(|branch| wire.is_some_and(|wire| branch.wires.contains(&wire)));
    let attempt = |branch: &Branch<'_>| {
        let mut lost = Vec::new();
        (fit(bundle, &to_schema(branch.schema), value, at, &mut lost, depth + 1), lost)
    };
    let fitting = || union.branches.iter().map(attempt).find(|(_, lost)| lost.is_empty());
    let (mut fitted, lost) = named.map(attempt).or_else(fitting).unwrap_or_else(|| attempt(&union.branches[0]));
    let fits_already = lost.is_empty();
    gone.extend(lost);
    // A value that neither names nor fits a branch was fitted to the first one, so it gets the discriminator value of
    // that branch.
    if let (Fit::As(Value::Object(map)), Some(property), None) = (&mut fitted, union.property, named)
        && let Some(wire) = union.branches[0].wires.first()
        && !fits_already
    {
        map.insert(property.to_owned(), json!(wire));
    }
    fitted
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a flag",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// Returns a minimal value that fits the schema, unless its pattern or limits are unusual. The value describes no real
/// person.
pub(super) fn synthesize<S: Schemas + ?Sized>(bundle: &S, schema: &Value) -> Value {
    let target = through(bundle, schema);
    if let Some(choice) = Union::of(target) {
        let first = &choice.branches[0];
        let mut value = synthesize(bundle, &to_schema(first.schema));
        if let (Some(property), Some(wire), true) = (choice.property, first.wires.first(), value.is_object()) {
            value[property] = json!(wire);
        }
        return value;
    }
    let whole = Composition::of(bundle, target);
    if !whole.members().is_empty() {
        let needed = whole.members().iter().filter(|it| whole.is_required(it.name));
        return Value::Object(needed.map(|it| (it.name.to_owned(), synthesize(bundle, it.schema))).collect());
    }
    if let Some(values) = target["enum"].as_array() {
        return values.iter().find(|value| *value != "").or(values.first()).cloned().unwrap_or_default();
    }
    let least = |key: &str| target[key].as_u64().unwrap_or(0);
    match (target["type"].as_str(), target["format"].as_str()) {
        (Some("string"), Some("date")) => json!("2026-01-31"),
        (Some("string"), Some("date-time")) => json!("2026-01-31T12:00:00Z"),
        (Some("string"), Some("uuid")) => json!("00000000-0000-4000-8000-000000000000"),
        (Some("string"), Some("uri")) => json!("https://example.com/"),
        (Some("string"), Some("email")) => json!("person@example.com"),
        (Some("string"), _) if target.get("pattern").is_some() => patterned(target),
        (Some("string"), _) => {
            // The length is limited. If the schema requires a longer text, the lint refuses the example.
            let text = "example".repeat(1 + least("minLength").min(10_000) as usize / 7);
            let most = target["maxLength"].as_u64().map_or(text.len(), |most| text.len().min(most as usize));
            json!(text[..most])
        }
        (Some("integer"), _) => json!(target["minimum"].as_i64().unwrap_or(1)),
        (Some("number"), _) => json!(target["minimum"].as_f64().unwrap_or(0.5)),
        (Some("boolean"), _) => json!(true),
        (Some("array"), _) => {
            let count = least("minItems").min(8) as usize;
            (0..count).map(|_| synthesize(bundle, &target["items"])).collect()
        }
        (Some("object"), _) => json!({}),
        _ => Value::Null,
    }
}

/// Returns a string that fits the pattern and the limits: the schema's own example or default, or one of several usual
/// strings. If none of them fits, returns `example`.
fn patterned(schema: &Value) -> Value {
    const TEXTS: [&str; 20] = [
        "example",
        "EXAMPLE",
        "Example",
        "e",
        "E",
        "EX",
        "NZ",
        "nz",
        "1",
        "12",
        "123",
        "1234",
        "123456",
        "1234567890",
        "A1",
        "AB123456",
        "example-1",
        "+64210000000",
        "0123456789abcdef",
        "0123456789abcdef0123456789abcdef",
    ];
    let leaf = json_schema::of(schema);
    let Ok(validator) = jsonschema::options().should_validate_formats(true).build(&leaf) else {
        return json!("example");
    };
    let own = [&schema["example"], &schema["default"]].map(Clone::clone);
    let fitting = own.into_iter().chain(TEXTS.map(Value::from)).find(|it| it.is_string() && validator.is_valid(it));
    fitting.unwrap_or_else(|| json!("example"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundle() -> Value {
        json!({"components": {"schemas": {
            "State": {"type": "string", "enum": ["", "new", "done"]},
            "Thing": {"type": "object", "required": ["id", "made"], "properties": {
                "id": {"type": "integer"},
                "made": {"type": "string", "format": "date"},
                "state": {"type": "string", "nullable": true, "allOf": [{"$ref": "#/components/schemas/State"}]},
                "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}},
            }},
            "Part": {"type": "object", "properties": {"name": {"type": "string", "maxLength": 3}}},
        }}})
    }

    #[test]
    fn what_fits_stays_and_what_does_not_goes() {
        let schema = json!({"$ref": "#/components/schemas/Thing"});
        let value = json!({"id": "7", "state": "old", "parts": [{"name": "abc"}, {"name": "abcd"}, "x"], "more": 1});
        let mut gone = Vec::new();
        let Fit::As(after) = fit(&bundle(), &schema, &value, "", &mut gone, 0) else {
            panic!("an object stays an object")
        };
        assert_eq!(after, json!({"id": 1, "parts": [{"name": "abc"}, {}], "made": "2026-01-31"}));
        assert_eq!(gone.len(), 6, "{gone:?}");
        let mut gone = Vec::new();
        assert!(matches!(fit(&bundle(), &schema, &after, "", &mut gone, 0), Fit::As(same) if same == after));
    }

    #[test]
    fn a_value_is_fitted_to_the_branch_that_it_names_or_fits() {
        let bundle = json!({"components": {"schemas": {
            "Card": {"type": "object", "properties": {"kind": {"type": "string"}, "number": {"type": "string"}}},
            "Cash": {"type": "object", "properties": {"kind": {"type": "string"}, "amount": {"type": "integer"}}},
        }}});
        let parts = json!([to_schema("Card"), to_schema("Cash")]);
        let mapping = json!({"card": "Card", "cash": "Cash"});
        let plain = json!({"anyOf": parts});
        let told = json!({"anyOf": parts, "discriminator": {"propertyName": "kind", "mapping": mapping}});
        for (schema, value, expected) in [
            (&plain, json!({"amount": 1}), json!({"amount": 1})),
            (&plain, json!({"amount": 1, "old": 2}), json!({})),
            (&told, json!({"kind": "cash", "amount": 1, "number": "2"}), json!({"kind": "cash", "amount": 1})),
            (&told, json!({"kind": "coin", "number": "2"}), json!({"kind": "coin", "number": "2"})),
            (&told, json!({"old": 1}), json!({"kind": "card"})),
        ] {
            let Fit::As(after) = fit(&bundle, schema, &value, "", &mut Vec::new(), 0) else { panic!("{value}") };
            assert_eq!(after, expected, "{value}");
        }
    }

    #[test]
    fn what_is_made_fits() {
        let schema = json!({"$ref": "#/components/schemas/Thing"});
        assert_eq!(synthesize(&bundle(), &schema), json!({"id": 1, "made": "2026-01-31"}));
        assert_eq!(synthesize(&bundle(), &json!({"$ref": "#/components/schemas/State"})), "new");
        let parts = json!([to_schema("Part"), to_schema("Thing")]);
        assert_eq!(synthesize(&bundle(), &json!({"anyOf": parts})), json!({}));
        let mapping = json!({"part": "Part"});
        let told = json!({"anyOf": parts, "discriminator": {"propertyName": "kind", "mapping": mapping}});
        assert_eq!(synthesize(&bundle(), &told), json!({"kind": "part"}));
    }
}
