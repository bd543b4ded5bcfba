//! Rules for schemas: types, fields, enum values, limits.

use std::collections::BTreeSet;

use serde_json::Value;

use super::change::{Change, Direction, Level, Sink};
use super::model::{Field, Spec};
use super::prose::prose;
use super::rust::{Presence, field_type, is_object, value_type};
use crate::model::{
    composition::{Composition, Member},
    names,
};

/// Compares all named schemas of two documents.
pub(crate) fn compare(old: &Spec<'_>, new: &Spec<'_>, changes: &mut Vec<Change>) {
    for (name, _) in new.schemas().filter(|(name, _)| old.schema(name).is_none()) {
        sink(changes, new, name).add(Level::Additive, "type-added", format!("type `{}` added", names::ty(name)));
    }
    for (name, was) in old.schemas() {
        let mut sink = sink(changes, old, name);
        match new.schema(name) {
            None => sink.add(Level::Breaking, "type-removed", format!("type `{}` removed", names::ty(name))),
            Some(is) => {
                match (old.usage.is_sent(name), new.usage.is_sent(name)) {
                    (true, false) => {
                        let text = format!("`{}` is no longer sent, so its setters are gone", names::ty(name));
                        sink.add(Level::Breaking, "setters-removed", text);
                    }
                    (false, true) => {
                        let text = format!("`{}` is sent now and has setters", names::ty(name));
                        sink.add(Level::Additive, "setters-added", text);
                    }
                    _ => {}
                }
                let side = Side {
                    name,
                    request: old.usage.is_sent(name),
                    response: old.usage.is_received(name),
                    patch_before: old.usage.is_patch(name),
                    patch_after: new.usage.is_patch(name),
                };
                schema(&mut sink, &side, (old, was), (new, is), "");
            }
        }
    }
}

fn sink<'a>(changes: &'a mut Vec<Change>, spec: &Spec<'_>, name: &str) -> Sink<'a> {
    let direction = match (spec.usage.is_sent(name), spec.usage.is_received(name)) {
        (true, false) => Direction::Request,
        (true, true) => Direction::Both,
        _ => Direction::Response,
    };
    Sink { changes, subject: format!("schema {name}"), direction }
}

/// Where a schema is used.
struct Side<'a> {
    name: &'a str,
    request: bool,
    response: bool,
    patch_before: bool,
    patch_after: bool,
}

fn schema<'a>(
    sink: &mut Sink<'_>,
    side: &Side<'_>,
    (old, was): (&Spec<'a>, &'a Value),
    (new, is): (&Spec<'a>, &'a Value),
    at: &str,
) {
    if prose(was) != prose(is) && at.is_empty() {
        words(sink, side, was, is);
    }
    let (a, b) = (kind(old, was), kind(new, is));
    if a != b {
        let text = format!("`{}{at}` is {b} instead of {a}", names::ty(side.name));
        sink.add(Level::Breaking, "type-changed", text);
    } else if was.get("enum").is_some() {
        values(sink, side, was, is, at);
    } else if is_object(was) {
        fields(sink, side, (old, was), (new, is), at);
    } else {
        limits(sink, &format!("`{}{at}`", names::ty(side.name)), was, is, !side.request);
    }
}

/// What a named schema becomes in Rust.
fn kind(spec: &Spec<'_>, schema: &Value) -> String {
    match value_type(spec, schema).as_str() {
        "struct" => "a struct".to_owned(),
        "enum" => "an enum".to_owned(),
        other => format!("`{other}`"),
    }
}

/// Descriptions and marks of the schema itself; `x-enum-names` is compared with the values.
fn words(sink: &mut Sink<'_>, side: &Side<'_>, was: &Value, is: &Value) {
    let without_names = |value: &Value| {
        let mut value = prose(value);
        value.as_object_mut().and_then(|map| map.shift_remove("x-enum-names"));
        value
    };
    if without_names(was) != without_names(is) {
        let text = format!("the description or evidence of `{}` changed", names::ty(side.name));
        sink.add(Level::Documentation, "words-changed", text);
    }
}

fn values(sink: &mut Sink<'_>, side: &Side<'_>, was: &Value, is: &Value, at: &str) {
    let list = |schema: &Value| -> BTreeSet<String> {
        let values = schema["enum"].as_array().into_iter().flatten();
        values.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect()
    };
    let (from, to) = (list(was), list(is));
    let path = |schema: &Value, value: &str| format!("{}{at}::{}", names::ty(side.name), names::variant(schema, value));
    for value in to.difference(&from) {
        let text = format!("variant `{}` (`{value}` on the wire) added; it was `Unknown` before", path(is, value));
        sink.add(Level::Additive, "variant-added", text);
    }
    for value in from.difference(&to) {
        let text = format!("variant `{}` (`{value}` on the wire) removed", path(was, value));
        sink.add(Level::Breaking, "variant-removed", text);
    }
    for value in from.intersection(&to) {
        let (a, b) = (path(was, value), path(is, value));
        if a != b {
            sink.add(Level::Breaking, "variant-renamed", format!("variant `{a}` is now `{b}`"));
        }
    }
}

fn fields<'a>(
    sink: &mut Sink<'_>,
    side: &Side<'_>,
    (old, was): (&Spec<'a>, &'a Value),
    (new, is): (&Spec<'a>, &'a Value),
    at: &str,
) {
    let (from, to) = (old.fields(was), new.fields(is));
    let owner = format!("{}{at}", names::ty(side.name));
    constructor(sink, side, (old, was), (new, is), &owner);
    for (name, field) in to.iter().filter(|(name, _)| !from.contains_key(*name)) {
        let path = path(&owner, name);
        if after(side, field).required {
            let text = format!("field {path} added, and every constructor needs it");
            sink.add(Level::Breaking, "field-added", text);
        } else {
            sink.add(Level::Additive, "field-added", format!("field {path} added"));
        }
    }
    for (name, before) in &from {
        let path = path(&owner, name);
        match to.get(name) {
            // A field of a shared part is reported here as well: each type that holds it loses it.
            None => sink.add(Level::Breaking, "field-removed", format!("field {path} removed")),
            Some(after) => field(sink, side, (old, before), (new, after), (&path, at, name)),
        }
    }
}

fn field(
    sink: &mut Sink<'_>,
    side: &Side<'_>,
    (old, was): (&Spec<'_>, &Field<'_>),
    (new, is): (&Spec<'_>, &Field<'_>),
    (path, at, name): (&str, &str, &str),
) {
    let (from, to) = (before(side, was), after(side, is));
    let (was, is) = (was.schema, is.schema);
    let a = field_type(old, was, from);
    let b = field_type(new, is, to);
    if a != b {
        sink.add(Level::Breaking, "field-type", format!("field {path} is `{b}` instead of `{a}`"));
    } else {
        match (from.required, to.required, side.request) {
            (false, true, true) => sink.add(Level::Breaking, "field-required", format!("field {path} must be set now")),
            (true, false, true) => {
                sink.add(Level::Additive, "field-optional", format!("field {path} need not be set any more"))
            }
            (from, to, _) if from != to => {
                let now = if to { "always" } else { "not always" };
                sink.add(
                    Level::Documentation,
                    "presence",
                    format!("field {path} is {now} there; its Rust type is the same"),
                );
            }
            _ => {}
        }
        if is_object(was) && is_object(is) {
            schema(sink, side, (old, was), (new, is), &format!("{at}.{}", names::field(name)));
        } else if was.get("enum").is_some() {
            values(sink, side, was, is, &format!("{at}.{}", names::field(name)));
        }
        limits(sink, &format!("field {path}"), was, is, !side.request);
        if let (Some(was), Some(is)) = (was.get("items"), is.get("items")) {
            limits(sink, &format!("the items of {path}"), was, is, !side.request);
        }
        if old.nullable(was) != new.nullable(is) {
            let now = if new.nullable(is) { "may" } else { "may not" };
            sink.add(Level::Documentation, "null", format!("field {path} {now} be null; its Rust type is the same"));
        }
    }
    marks(sink, side, path, was, is);
    if prose(was) != prose(is) {
        sink.add(Level::Documentation, "words-changed", format!("the description or evidence of {path} changed"));
    }
}

/// Flags of a field that do not show in its type.
fn marks(sink: &mut Sink<'_>, side: &Side<'_>, path: &str, was: &Value, is: &Value) {
    let flag = |schema: &Value, key: &str| schema.get(key) == Some(&Value::Bool(true));
    match (flag(was, "deprecated"), flag(is, "deprecated")) {
        (false, true) => sink.add(Level::Documentation, "field-deprecated", format!("field {path} is deprecated")),
        (true, false) => {
            sink.add(Level::Documentation, "field-undeprecated", format!("field {path} is no longer deprecated"))
        }
        _ => {}
    }
    match (flag(was, "x-sensitive"), flag(is, "x-sensitive")) {
        (true, false) => {
            sink.add(Level::Risky, "sensitive-dropped", format!("field {path} appears in `Debug` output now"))
        }
        (false, true) => {
            sink.add(Level::Documentation, "sensitive-added", format!("field {path} is hidden in `Debug` output now"))
        }
        _ => {}
    }
    for (key, other_side, what) in [("readOnly", side.request, "read"), ("writeOnly", side.response, "written")] {
        if flag(was, key) != flag(is, key) {
            let (level, now) = match (flag(is, key), other_side) {
                (true, true) => (Level::Risky, "only"),
                (true, false) => (Level::Documentation, "only"),
                (false, _) => (Level::Documentation, "no longer only"),
            };
            sink.add(level, "access", format!("field {path} is {now} {what}"));
        }
    }
}

/// Limits and formats that leave the Rust type alone: tightened ones may refuse what was accepted, if it is sent.
pub(crate) fn limits(sink: &mut Sink<'_>, what: &str, was: &Value, is: &Value, only_received: bool) {
    const UPPER: [&str; 4] = ["maximum", "maxLength", "maxItems", "maxProperties"];
    const LOWER: [&str; 4] = ["minimum", "minLength", "minItems", "minProperties"];
    const EXACT: [&str; 6] = ["pattern", "multipleOf", "exclusiveMaximum", "exclusiveMinimum", "uniqueItems", "format"];
    for key in UPPER.into_iter().chain(LOWER).chain(EXACT) {
        let (a, b) = (was.get(key), is.get(key));
        let number = |value: Option<&Value>| value.and_then(Value::as_f64);
        if a == b || (a.is_some() && number(a) == number(b) && number(a).is_some()) {
            continue;
        }
        let tightened = match (a, b) {
            (_, None) => false,
            (None, Some(_)) => true,
            _ if UPPER.contains(&key) => number(b) < number(a),
            _ if LOWER.contains(&key) => number(b) > number(a),
            _ => true,
        };
        let show = |value: Option<&Value>| {
            value.map_or("none".to_owned(), |value| format!("`{}`", value.to_string().trim_matches('"')))
        };
        let level = if tightened && !only_received { Level::Risky } else { Level::Documentation };
        sink.add(level, "limit", format!("{key} of {what} is {} instead of {}", show(b), show(a)));
    }
}

/// The constructor takes what is required, in the order of the document. Two arguments that change places compile and
/// are wrong.
fn constructor<'a>(
    sink: &mut Sink<'_>,
    side: &Side<'_>,
    (old, was): (&Spec<'a>, &'a Value),
    (new, is): (&Spec<'a>, &'a Value),
    owner: &str,
) {
    let arguments = |spec: &Spec<'a>, schema: &'a Value, of: fn(&Side<'_>, &Field<'_>) -> Presence| -> Vec<&'a str> {
        let whole = Composition::of(spec.document, schema);
        let taken = |it: &&Member<'_>| {
            let presence = of(side, &Field { schema: it.schema, required: whole.is_required(it.name) });
            presence.required && !field_type(spec, it.schema, presence).starts_with("Option<")
        };
        whole.members().iter().filter(taken).map(|it| it.name).collect()
    };
    let (from, to) = (arguments(old, was, before), arguments(new, is, after));
    let both = |list: &[&'a str], other: &[&'a str]| {
        list.iter().filter(|name| other.contains(name)).copied().collect::<Vec<_>>()
    };
    if both(&from, &to) != both(&to, &from) {
        let names: Vec<_> = to.iter().map(|name| names::field(name)).collect();
        let text = format!("`{owner}::new` takes its arguments in another order: {}", names.join(", "));
        sink.add(Level::Breaking, "constructor-order", text);
    }
}

fn before(side: &Side<'_>, field: &Field<'_>) -> Presence {
    presence(side, field, side.patch_before)
}

fn after(side: &Side<'_>, field: &Field<'_>) -> Presence {
    presence(side, field, side.patch_after)
}

fn presence(side: &Side<'_>, field: &Field<'_>, in_patch: bool) -> Presence {
    let flag = |key: &str| field.schema.get(key) == Some(&Value::Bool(true));
    // The generator drops a read-only field from `required` in what is sent, and a write-only one in what is received.
    let dropped = (flag("readOnly") && side.request) || (flag("writeOnly") && side.response);
    Presence { required: field.required && !dropped, in_patch }
}

/// `` `Verification::type_` `` with the wire name where it differs.
fn path(owner: &str, wire: &str) -> String {
    let name = names::field(wire);
    if name == wire { format!("`{owner}::{name}`") } else { format!("`{owner}::{name}` (`{wire}` on the wire)") }
}
