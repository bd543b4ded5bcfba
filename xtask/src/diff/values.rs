//! Rules for everything but the type of a value: limits, defaults, further members, flags such as `deprecated`, and all
//! other keywords of a schema.

use serde_json::Value;

use super::change::{Level, Sink};
use super::prose::is_prose;
use super::rule::Rule;
use crate::model::walk::members;

/// The directions in which a value travels.
#[derive(Clone, Copy)]
pub(super) struct Way {
    pub(super) sent: bool,
    pub(super) received: bool,
}

const UPPER: [&str; 4] = ["maximum", "maxLength", "maxItems", "maxProperties"];
const LOWER: [&str; 4] = ["minimum", "minLength", "minItems", "minProperties"];
const EXACT: [&str; 6] = ["pattern", "multipleOf", "exclusiveMaximum", "exclusiveMinimum", "uniqueItems", "format"];

/// Keywords that other rules compare, and three that are not compared: `$defs`, `definitions` and `xml`.
const ELSEWHERE: [&str; 20] = [
    "$ref",
    "type",
    "nullable",
    "enum",
    "const",
    "properties",
    "required",
    "items",
    "additionalProperties",
    "allOf",
    "oneOf",
    "anyOf",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "discriminator",
    "$defs",
    "definitions",
    "xml",
];

/// Compares limits and formats that do not change the Rust type. A server with a tighter limit may refuse sent values
/// that it accepted before.
pub(super) fn limits(sink: &mut Sink<'_>, what: &str, was: &Value, is: &Value, way: Way) {
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
        let level = if tightened && way.sent { Level::Risky } else { Level::Documentation };
        sink.add(level, Rule::Limit, format!("{key} of {what} is {} instead of {}", show(b), show(a)));
    }
}

/// Compares defaults. A default is the value that the server assumes if nothing is sent.
pub(super) fn default(sink: &mut Sink<'_>, what: &str, was: &Value, is: &Value, way: Way) {
    let (a, b) = (was.get("default"), is.get("default"));
    if a != b {
        let level = if way.sent { Level::Risky } else { Level::Documentation };
        sink.add(level, Rule::Default, format!("the default of {what} is {} instead of {}", show(b), show(a)));
    }
}

/// Compares whether members that the schema does not name are allowed.
pub(super) fn openness(sink: &mut Sink<'_>, what: &str, was: &Value, is: &Value, way: Way) {
    let closed = |schema: &Value| {
        ["additionalProperties", "unevaluatedProperties"]
            .iter()
            .any(|key| schema.get(*key) == Some(&Value::Bool(false)))
    };
    match (closed(was), closed(is)) {
        (false, true) => {
            let level = if way.sent { Level::Risky } else { Level::Documentation };
            sink.add(level, Rule::Closed, format!("{what} takes no further members now"));
        }
        (true, false) => sink.add(Level::Additive, Rule::Opened, format!("{what} may hold further members now")),
        _ => {}
    }
}

/// Reports changes to every keyword that no other rule covers, except prose and `x-` keys.
pub(super) fn others(sink: &mut Sink<'_>, what: &str, was: &Value, is: &Value) {
    let known = |key: &str| {
        ELSEWHERE.contains(&key)
            || UPPER.contains(&key)
            || LOWER.contains(&key)
            || EXACT.contains(&key)
            || key == "unevaluatedProperties"
            || is_prose(key)
            || key.starts_with("x-")
    };
    for (key, a) in members(Some(was)).filter(|(key, _)| !known(key)) {
        match is.get(key) {
            Some(b) if a == b => {}
            Some(_) => sink.add(Level::Risky, Rule::Constraint, format!("`{key}` of {what} changed")),
            None => sink.add(Level::Risky, Rule::Constraint, format!("`{key}` of {what} is gone")),
        }
    }
    for (key, _) in members(Some(is)).filter(|(key, _)| !known(key) && was.get(key.as_str()).is_none()) {
        sink.add(Level::Risky, Rule::Constraint, format!("{what} has `{key}` now"));
    }
}

/// Compares whether a field or type is deprecated, sensitive, read-only or write-only.
pub(super) fn marks(sink: &mut Sink<'_>, what: &str, was: &Value, is: &Value, way: Way) {
    let flag = |schema: &Value, key: &str| schema.get(key) == Some(&Value::Bool(true));
    match (flag(was, "deprecated"), flag(is, "deprecated")) {
        (false, true) => sink.add(Level::Documentation, Rule::FieldDeprecated, format!("{what} is deprecated")),
        (true, false) => {
            sink.add(Level::Documentation, Rule::FieldUndeprecated, format!("{what} is no longer deprecated"))
        }
        _ => {}
    }
    match (flag(was, "x-sensitive"), flag(is, "x-sensitive")) {
        (true, false) => {
            sink.add(Level::Risky, Rule::SensitiveDropped, format!("{what} appears in `Debug` output now"))
        }
        (false, true) => {
            sink.add(Level::Documentation, Rule::SensitiveAdded, format!("{what} is hidden in `Debug` output now"))
        }
        _ => {}
    }
    for (key, other_side, done) in [("readOnly", way.sent, "read"), ("writeOnly", way.received, "written")] {
        if flag(was, key) != flag(is, key) {
            let (level, now) = match (flag(is, key), other_side) {
                (true, true) => (Level::Risky, "only"),
                (true, false) => (Level::Documentation, "only"),
                (false, _) => (Level::Documentation, "no longer only"),
            };
            sink.add(level, Rule::Access, format!("{what} is {now} {done}"));
        }
    }
}

fn show(value: Option<&Value>) -> String {
    value.map_or("none".to_owned(), |value| format!("`{}`", value.to_string().trim_matches('"')))
}
