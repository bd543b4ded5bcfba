//! Converts schemas to normal form.
//!
//! The meaning of a key depends on its position. Under `properties`, keys are names, so a property called `description`
//! or `example` is kept. The values of `enum` and `const` are data, in which keys are not keywords.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde_json::{Map, Number, Value, json};

use super::{Context, Origin, sorted};
use crate::model::{
    reference::{self, Schemas, decoded_name},
    shape::is_nullable,
    walk::members,
};
use crate::upstream::failure::Severity;

/// Keywords whose values are descriptions, examples or defaults.
const PROSE: [&str; 7] = ["title", "description", "example", "examples", "externalDocs", "default", "$comment"];

/// Keywords without a meaning for JSON, and tables of schemas, which are read where something refers to them.
const UNUSED: [&str; 3] = ["xml", "$defs", "definitions"];

/// The maximum number of references that are replaced with their targets in one document.
const MOST_INLINED: usize = 10_000;

/// Converts a schema to normal form. `at` is the location of the schema in notices.
pub(crate) fn normalise(context: &mut Context<'_>, schema: &Value, at: &str) -> Value {
    let Some(source) = schema.as_object() else {
        // `true` and `false` are also schemas.
        return schema.clone();
    };
    let mut out = Map::new();
    for (key, value) in source {
        if key == "x-enum-values" && context.origin == Origin::Ours {
            if let Some(values) = named_numbers(source) {
                out.insert("enum".to_owned(), values);
            }
            continue;
        }
        if PROSE.contains(&key.as_str()) || UNUSED.contains(&key.as_str()) || context.drops_extension(key) {
            continue;
        }
        match key.as_str() {
            "$ref" => match inlined(context, value, at) {
                Some(Value::Object(target)) => {
                    out.extend(target.into_iter().filter(|(key, _)| !source.contains_key(key)));
                }
                _ => {
                    let name = value.as_str().and_then(decoded_name);
                    let target = name.map(|name| json!(format!("{}{name}", reference::SCHEMAS)));
                    out.insert(key.clone(), target.unwrap_or_else(|| value.clone()));
                }
            },
            "discriminator" => drop(out.insert(key.clone(), discriminator(value))),
            "properties" => properties(context, value, at, &mut out),
            "required" => required(value, &mut out),
            "items" | "not" => drop(out.insert(key.clone(), normalise(context, value, &format!("{at}/{key}")))),
            "additionalProperties" => additional(context, value, at, &mut out),
            "allOf" | "oneOf" | "anyOf" => {
                let parts = value.as_array().into_iter().flatten();
                let parts: Vec<_> =
                    parts.enumerate().map(|(n, part)| normalise(context, part, &format!("{at}/{key}/{n}"))).collect();
                out.insert(key.clone(), Value::Array(parts));
            }
            // An empty list permits no value at all, which cannot be meant.
            "enum" if value == &json!([]) => {}
            "enum" => drop(out.insert(key.clone(), value.clone())),
            "const" => drop(out.insert("enum".to_owned(), json!([value]))),
            "type" if !is_known_type(value) => {
                context.notice(Severity::Warn, "type-unknown", at, "no type of JSON Schema; read as any value");
            }
            "nullable" | "type" => drop(out.insert(key.clone(), value.clone())),
            "deprecated" | "readOnly" | "writeOnly" | "uniqueItems" | "exclusiveMinimum" | "exclusiveMaximum"
                if value == &json!(false) => {}
            "format" | "pattern" if value == &json!("") => {}
            "pattern" if !is_readable(value) => {
                context.notice(
                    Severity::Warn,
                    "pattern-unreadable",
                    at,
                    "the pattern is left out, because ours cannot read it",
                );
            }
            _ => drop(out.insert(key.clone(), number(value))),
        }
    }
    files(&mut out);
    exclusive_limits(&mut out);
    limits_of_other_types(&mut out);
    nullability(context, &mut out, at);
    if out.contains_key("properties") && !out.contains_key("type") && !out.contains_key("$ref") {
        out.insert("type".to_owned(), json!("object"));
    }
    collapse(sorted(Value::Object(out)))
}

/// Converts the targets of a mapping to references. A target is a reference or the name of a schema.
fn discriminator(value: &Value) -> Value {
    let mut out = value.clone();
    for target in out.get_mut("mapping").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut) {
        if let Some(text) = target.as_str() {
            let name = decoded_name(text).unwrap_or_else(|| text.to_owned());
            *target = json!(format!("{}{name}", reference::SCHEMAS));
        }
    }
    out
}

/// Returns the normal form of the schema to which a reference leads, if that schema is not a named component but, for
/// example, below `$defs` or `definitions`, or a part of a component. Returns `None` for any other reference, and for a
/// reference inside the schema to which it leads.
fn inlined(context: &mut Context<'_>, reference: &Value, at: &str) -> Option<Value> {
    let pointer = reference.as_str()?.strip_prefix('#')?;
    if pointer.starts_with("/components/") && !pointer.starts_with("/components/schemas/") {
        return None;
    }
    let document = context.document;
    let is_component = |name: &String| !name.contains('/') || document["components"]["schemas"].get(name).is_some();
    if decoded_name(reference.as_str()?).as_ref().is_some_and(is_component)
        || context.entered.contains(&pointer.to_owned())
    {
        return None;
    }
    let target = document.target(reference.as_str()?).filter(|it| it.is_object() && !pointer.is_empty())?;
    // Nested references multiply, so their number is limited.
    context.inlined += 1;
    if context.inlined > MOST_INLINED {
        return None;
    }
    context.entered.push(pointer.to_owned());
    let normal = normalise(context, target, at);
    context.entered.pop();
    Some(normal)
}

/// Whether the validator can compile a pattern.
fn is_readable(pattern: &Value) -> bool {
    jsonschema::options().build(&json!({"pattern": pattern})).is_ok()
}

/// Whether a type is a type of JSON Schema. In a list, every type has to be one.
fn is_known_type(value: &Value) -> bool {
    const TYPES: [&str; 7] = ["array", "boolean", "integer", "null", "number", "object", "string"];
    match value {
        Value::Array(list) => list.iter().all(is_known_type),
        other => other.as_str().is_some_and(|it| TYPES.contains(&it)),
    }
}

/// Returns the values of one of our schemas that lists numbers, or numbers and strings, under `x-enum-values`. Our
/// schema has no `enum` then, because only strings become an enum in Rust.
fn named_numbers(ours: &Map<String, Value>) -> Option<Value> {
    let is_text = ours.get("type").is_some_and(|it| it == "string");
    let values = ours.get("x-enum-values").filter(|_| !is_text && !ours.contains_key("enum"))?.as_object()?;
    let value = |wire: &String| wire.parse::<i64>().map_or_else(|_| json!(wire), |number| json!(number));
    Some(values.keys().map(value).collect())
}

fn properties(context: &mut Context<'_>, value: &Value, at: &str, out: &mut Map<String, Value>) {
    let mut kept = Map::new();
    for (name, property) in members(Some(value)) {
        if is_ulid(name) {
            context.notices.add(Severity::Warn, "ulid-property", context.page, at, name);
            continue;
        }
        let property = normalise(context, property, &format!("{at}/{name}"));
        kept.insert(name.clone(), property);
    }
    if !kept.is_empty() {
        out.insert("properties".to_owned(), Value::Object(kept));
    }
}

fn required(value: &Value, out: &mut Map<String, Value>) {
    let mut names: Vec<_> =
        value.as_array().into_iter().flatten().filter_map(Value::as_str).filter(|name| !is_ulid(name)).collect();
    names.sort_unstable();
    names.dedup();
    if !names.is_empty() {
        out.insert("required".to_owned(), json!(names));
    }
}

/// Converts `additionalProperties`. Objects are open by default, so the keyword is kept only if the object is closed or
/// the values of the map are described.
fn additional(context: &mut Context<'_>, value: &Value, at: &str, out: &mut Map<String, Value>) {
    let normal = match value {
        Value::Bool(true) => return,
        Value::Bool(false) => json!(false),
        other => normalise(context, other, &format!("{at}/additionalProperties")),
    };
    if normal != json!({}) {
        out.insert("additionalProperties".to_owned(), normal);
    }
}

/// Converts nullability to a single form: a sorted type list that contains `null`, or `nullable: true` if there is no
/// type. Also sorts the values of an enum, and removes null from them.
fn nullability(context: &mut Context<'_>, out: &mut Map<String, Value>, at: &str) {
    let mut nullable = out.shift_remove("nullable") == Some(json!(true));
    let mut types: Vec<String> = match out.shift_remove("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    let composed = ["oneOf", "anyOf"].into_iter().find(|key| out.contains_key(*key));
    if let Some(key) = composed {
        if types == ["null"] {
            context.notices.add(
                Severity::Warn,
                "null-beside-choice",
                context.page,
                at,
                "`type: 'null'` beside a choice; read as nullable",
            );
            types.clear();
            nullable = true;
        }
        if let Some(Value::Array(branches)) = out.get_mut(key) {
            let before = branches.len();
            branches.retain(|branch| branch != &json!({"type": "null"}));
            nullable |= branches.len() != before;
        }
    }
    if let Some(Value::Array(values)) = out.get_mut("enum") {
        let before = values.len();
        values.retain(|value| !value.is_null());
        nullable |= values.len() != before;
        values.iter_mut().for_each(|value| *value = number(value));
        values.sort_by_key(|value| {
            (value.as_str().is_some(), value.as_f64().map(|n| (n * 1000.0) as i64), value.to_string())
        });
        values.dedup();
        if types.is_empty() {
            types.extend(type_of(values).map(str::to_owned));
        }
    }
    let had_null = types.iter().any(|kind| kind == "null");
    types.retain(|kind| kind != "null");
    types.sort_unstable();
    types.dedup();
    nullable |= had_null && !types.is_empty();
    // A client reads a boolean as such, even if only one of its two values is listed.
    if types == ["boolean"] {
        out.shift_remove("enum");
    }
    match (types.as_slice(), nullable) {
        ([], _) if had_null => drop(out.insert("type".to_owned(), json!("null"))),
        ([], true) => drop(out.insert("nullable".to_owned(), json!(true))),
        ([], false) => {}
        ([one], false) => drop(out.insert("type".to_owned(), json!(one))),
        (many, false) => drop(out.insert("type".to_owned(), json!(many))),
        (many, true) => {
            let mut list = vec!["null".to_owned()];
            list.extend(many.iter().cloned());
            list.sort_unstable();
            out.insert("type".to_owned(), json!(list));
        }
    }
}

/// Returns the type that all values of an enum or a constant have.
fn type_of(values: &[Value]) -> Option<&'static str> {
    let kind = |value: &Value| match value {
        Value::String(_) => Some("string"),
        Value::Bool(_) => Some("boolean"),
        Value::Number(number) if number.is_i64() || number.is_u64() => Some("integer"),
        Value::Number(_) => Some("number"),
        _ => None,
    };
    let first = kind(values.first()?)?;
    values.iter().all(|it| kind(it) == Some(first)).then_some(first)
}

/// Replaces a wrapper around a single schema with that schema, and merges the wrapper's other keywords into it. Returns
/// the wrapper unchanged if both define the same keyword, or if the wrapper has `properties`, `required` or another
/// composition.
fn collapse(value: Value) -> Value {
    let Some(map) = value.as_object() else { return value };
    let single = ["allOf", "oneOf", "anyOf"].into_iter().find_map(|key| match map.get(key)?.as_array()?.as_slice() {
        [only] => Some((key, only.clone())),
        _ => None,
    });
    let Some((key, Value::Object(mut inner))) = single else { return value };
    let rest: Vec<_> = map.iter().filter(|(name, _)| *name != key && *name != "type" && *name != "nullable").collect();
    // `rest` contains neither `type` nor `nullable`. Both are handled below.
    if rest.iter().any(|(name, _)| {
        inner.contains_key(*name) || ["properties", "required", "allOf", "oneOf", "anyOf"].contains(&name.as_str())
    }) {
        return value;
    }
    inner.extend(rest.into_iter().map(|(name, value)| (name.clone(), value.clone())));
    if !["type", "$ref", "allOf", "oneOf", "anyOf"].iter().any(|key| inner.contains_key(*key)) {
        inner.extend(map.get("type").map(|types| ("type".to_owned(), types.clone())));
    }
    if is_nullable(&value) && !is_nullable(&Value::Object(inner.clone())) {
        let types = match inner.get("type") {
            Some(Value::String(one)) => vec![one.clone()],
            Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        if types.is_empty() {
            inner.insert("nullable".to_owned(), json!(true));
        } else {
            let list: BTreeSet<String> = types.into_iter().chain(["null".to_owned()]).collect();
            inner.insert("type".to_owned(), json!(list));
        }
    }
    sorted(Value::Object(inner))
}

/// Drops limits that do not apply to the type, such as `maxItems` of an object.
fn limits_of_other_types(out: &mut Map<String, Value>) {
    const TYPES: [(&str, &[&str]); 4] = [
        ("string", &["minLength", "maxLength", "pattern"]),
        ("number", &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
        ("array", &["minItems", "maxItems", "uniqueItems"]),
        ("object", &["minProperties", "maxProperties"]),
    ];
    let Some(kind) = out.get("type").and_then(Value::as_str).map(str::to_owned) else { return };
    let kind = if kind == "integer" { "number" } else { &kind };
    for (_, keys) in TYPES.iter().filter(|(other, _)| *other != kind) {
        keys.iter().for_each(|key| drop(out.shift_remove(*key)));
    }
}

/// Converts the keywords of OpenAPI 3.1 for bytes to the formats of 3.0. `contentMediaType` alone becomes `binary`, and
/// otherwise `contentEncoding` determines the format.
fn files(out: &mut Map<String, Value>) {
    let is_text = out.get("type").is_none_or(|it| it == "string") && !out.contains_key("$ref");
    let media = out.shift_remove("contentMediaType").filter(|_| is_text);
    let encoding = out.shift_remove("contentEncoding").filter(|_| is_text);
    let format = match (media.is_some(), encoding.as_ref().and_then(Value::as_str)) {
        (true, None) | (_, Some("binary")) => "binary",
        (_, Some("base64")) => "byte",
        (_, Some("base64url")) => "base64url",
        _ => return,
    };
    out.insert("type".to_owned(), json!("string"));
    out.insert("format".to_owned(), json!(format));
}

/// Converts `exclusiveMinimum: true` next to `minimum: 5` (3.0) to `exclusiveMinimum: 5` (3.1).
fn exclusive_limits(out: &mut Map<String, Value>) {
    for (exclusive, inclusive) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        if out.get(exclusive) == Some(&json!(true)) {
            match out.shift_remove(inclusive) {
                Some(limit) => drop(out.insert(exclusive.to_owned(), limit)),
                None => drop(out.shift_remove(exclusive)),
            }
        }
    }
}

/// Converts `1.0` and `1` to the same number.
fn number(value: &Value) -> Value {
    match value.as_f64() {
        Some(number) if value.is_number() && number.fract() == 0.0 && number.abs() < 9e15 => {
            Value::Number(Number::from(number as i64))
        }
        _ => value.clone(),
    }
}

/// Whether a name is one of the platform's identifiers, which appear in `properties` and `required` by mistake: 26
/// characters of Crockford's Base32.
fn is_ulid(name: &str) -> bool {
    name.len() == 26
        && name.starts_with(|c: char| ('0'..='7').contains(&c))
        && name.chars().all(|c| c.is_ascii_digit() || (c.is_ascii_uppercase() && !"ILOU".contains(c)))
}
