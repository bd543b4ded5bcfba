//! Rules for parameters.

use std::collections::BTreeMap;

use serde_json::Value;

use super::change::{Level, Sink};
use super::model::Spec;
use super::prose::prose;
use super::rule::Rule;
use super::rust::value_type;
use super::shapes::{self, Of, Side};
use super::values::Way;
use crate::model::{
    names,
    parameter::{self, Style},
    walk::{OperationRef, placeholders, template},
};

const NOTHING: &Value = &Value::Null;

/// Compares the parameters of two operations.
pub(super) fn compare<'a>(
    sink: &mut Sink<'_>,
    (old, before): (&'a Spec<'a>, OperationRef<'a>),
    (new, after): (&'a Spec<'a>, OperationRef<'a>),
) {
    let (mut from, mut to) = (by_name(&before), by_name(&after));
    // If two paths differ only in the names of their parameters, these are matched by position.
    for (was, is) in placeholders(before.path).into_iter().zip(placeholders(after.path)) {
        if was != is && template(before.path) == template(after.path) {
            let (old, new) = (names::parameter(was), names::parameter(is));
            let text = format!("argument `{old}` is now `{new}`, also in the routes set for it");
            sink.add(Level::Risky, Rule::ParameterRenamed, text);
            from.remove(was);
            to.remove(is);
        }
    }
    for (name, parameter) in to.iter().filter(|(name, _)| !from.contains_key(*name)) {
        let level = if required(parameter) { Level::Breaking } else { Level::Additive };
        sink.add(level, Rule::ParameterAdded, format!("{} added", given(name, parameter)));
    }
    for (name, was) in &from {
        match to.get(name) {
            Some(is) => one(sink, name, (old, was), (new, is)),
            None => {
                sink.add(Level::Breaking, Rule::ParameterRemoved, format!("{} removed", given(name, was)));
            }
        }
    }
}

fn one<'a>(
    sink: &mut Sink<'_>,
    name: &str,
    (old, was): (&'a Spec<'a>, &'a Value),
    (new, is): (&'a Spec<'a>, &'a Value),
) {
    match (required(was), required(is)) {
        (false, true) => {
            sink.add(Level::Breaking, Rule::ParameterRequired, format!("{} is now an argument", given(name, was)))
        }
        (true, false) => {
            sink.add(Level::Breaking, Rule::ParameterOptional, format!("{} is now a setter", given(name, was)));
        }
        _ => {}
    }
    if was["in"] != is["in"] {
        let (from, to) = (was["in"].as_str().unwrap_or("?"), is["in"].as_str().unwrap_or("?"));
        sink.add(Level::Risky, Rule::ParameterMoved, format!("`{name}` is sent in the {to}, not in the {from}"));
    }
    if let Some(sentence) = match (flag(was, "deprecated"), flag(is, "deprecated")) {
        (false, true) => Some("is deprecated"),
        (true, false) => Some("is no longer deprecated"),
        _ => None,
    } {
        sink.add(Level::Documentation, Rule::ParameterDeprecated, format!("parameter `{name}` {sentence}"));
    }
    for key in ["style", "explode", "allowReserved", "allowEmptyValue"] {
        if was.get(key) != is.get(key) {
            sink.add(Level::Risky, Rule::ParameterStyle, format!("`{key}` of parameter `{name}` changed"));
        }
    }
    let (from, to) = (schema(was), schema(is));
    let (a, b) = (argument(old, was, from), argument(new, is, to));
    if a != b {
        let text = format!("{} takes `{b}` instead of `{a}`", given(name, is));
        sink.add(Level::Breaking, Rule::ParameterType, text);
    } else {
        let way = Way { sent: true, received: false };
        let owner = format!("parameter {name}");
        let side = Side { owner, way, patch_before: false, patch_after: false, depth: 0 };
        shapes::used(sink, &side, Of { spec: old, schema: from }, Of { spec: new, schema: to });
        if old.nullable(from) != new.nullable(to) {
            sink.add(Level::Risky, Rule::Null, format!("whether parameter `{name}` may be null changed"));
        }
    }
    if prose(was) != prose(is) || prose(from) != prose(to) {
        sink.add(Level::Documentation, Rule::WordsChanged, format!("the description of `{name}` changed"));
    }
}

/// Describes how a parameter or body is passed: a required one is an argument of the method, and an optional one has a
/// setter.
pub(super) fn given(name: &str, parameter: &Value) -> String {
    let how = if required(parameter) { "argument" } else { "setter" };
    format!("{how} `{}`", names::parameter(name))
}

/// Returns the schema of a parameter, which may be under a media type.
fn schema(parameter: &Value) -> &Value {
    let in_content = || parameter.get("content")?.as_object()?.values().next()?.get("schema");
    parameter.get("schema").or_else(in_content).unwrap_or(NOTHING)
}

/// Returns the argument type of a parameter, which is a reference if the value is serialised as a whole.
fn argument(spec: &Spec<'_>, parameter: &Value, schema: &Value) -> String {
    let ty = value_type(spec, schema);
    match parameter::style(spec.document, parameter) {
        Ok(Style::Deep | Style::Members | Style::Json) => format!("&{ty}"),
        _ => ty,
    }
}

fn flag(value: &Value, key: &str) -> bool {
    value.get(key) == Some(&Value::Bool(true))
}

fn required(value: &Value) -> bool {
    flag(value, "required")
}

/// Returns the parameters by name. If a name is used in two locations, the key of the second includes its location.
fn by_name<'a>(operation: &OperationRef<'a>) -> BTreeMap<String, &'a Value> {
    let mut found: BTreeMap<String, &'a Value> = BTreeMap::new();
    for parameter in operation.parameters() {
        let Some(name) = parameter["name"].as_str() else { continue };
        let key = if found.contains_key(name) {
            format!("{name} in {}", parameter["in"].as_str().unwrap_or_default())
        } else {
            name.to_owned()
        };
        found.insert(key, parameter);
    }
    found
}
