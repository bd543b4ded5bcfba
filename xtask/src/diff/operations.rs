//! Rules for operations: the method's name and route, parameters, bodies, answers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::change::{Change, Direction, Level, Sink};
use super::model::Spec;
use super::prose::prose;
use super::rust::{Presence, field_type, value_type};
use super::schemas;
use crate::model::{
    names,
    walk::{OperationRef, members, placeholders, template},
};

/// Compares all operations of two documents.
pub(crate) fn compare(old: &Spec<'_>, new: &Spec<'_>, changes: &mut Vec<Change>) {
    let renamed = renamed(old, new);
    for (id, after) in &new.operations {
        if !old.operations.contains_key(id) && !renamed.values().any(|to| to == id) {
            let text = format!("method `{}` added: {}", names::method(id), after.route());
            sink(changes, id).add(Level::Additive, "operation-added", text);
        }
    }
    for (id, before) in &old.operations {
        let mut sink = sink(changes, id);
        match (new.operations.get(id), renamed.get(id)) {
            (Some(after), _) => operation(&mut sink, (old, before), (new, after)),
            (None, Some(to)) => {
                let text = format!("method `{}` is now `{}`", names::method(id), names::method(to));
                sink.add(Level::Breaking, "operation-renamed", text);
                operation(&mut sink, (old, before), (new, &new.operations[to]));
            }
            (None, None) => {
                let text = format!("method `{}` removed ({})", names::method(id), before.route());
                sink.add(Level::Breaking, "operation-removed", text);
            }
        }
    }
}

/// Operations whose id changed while their route stayed.
fn renamed(old: &Spec<'_>, new: &Spec<'_>) -> BTreeMap<String, String> {
    let gone = old.operations.iter().filter(|(id, _)| !new.operations.contains_key(*id));
    gone.filter_map(|(id, before)| {
        let same = |(id, after): &(&String, &OperationRef<'_>)| {
            !old.operations.contains_key(*id) && after.route() == before.route()
        };
        Some((id.clone(), new.operations.iter().find(same)?.0.clone()))
    })
    .collect()
}

fn sink<'a>(changes: &'a mut Vec<Change>, id: &str) -> Sink<'a> {
    Sink { changes, subject: format!("operation {id}"), direction: Direction::Both }
}

fn operation(
    sink: &mut Sink<'_>,
    (old, before): (&Spec<'_>, &OperationRef<'_>),
    (new, after): (&Spec<'_>, &OperationRef<'_>),
) {
    if template(before.path) != template(after.path) {
        sink.add(Level::Risky, "path-changed", format!("requests go to `{}` instead of `{}`", after.path, before.path));
    }
    if before.method != after.method {
        let (from, to) = (before.method.to_uppercase(), after.method.to_uppercase());
        sink.add(Level::Risky, "method-changed", format!("requests use {to} instead of {from}"));
    }
    let flag = |operation: &OperationRef<'_>| operation.value.get("deprecated") == Some(&Value::Bool(true));
    match (flag(before), flag(after)) {
        (false, true) => sink.add(Level::Additive, "operation-deprecated", "the method is deprecated".to_owned()),
        (true, false) => {
            sink.add(Level::Documentation, "operation-undeprecated", "the method is no longer deprecated".to_owned())
        }
        _ => {}
    }
    word_change(sink, before, after, "x-safety", "safety-changed", "whether it may be repeated after a failure");
    word_change(sink, before, after, "tags", "domain-changed", "its domain");
    if security(old, before) != security(new, after) {
        sink.add(Level::Risky, "security-changed", "the credentials that are sent change".to_owned());
    }
    if prose(before.value) != prose(after.value) {
        sink.add(Level::Documentation, "words-changed", "its description or evidence changed".to_owned());
    }
    sink.direction = Direction::Request;
    parameters(sink, (old, before), (new, after));
    body(sink, (old, before), (new, after));
    sink.direction = Direction::Response;
    answers(sink, (old, before), (new, after));
}

fn word_change(
    sink: &mut Sink<'_>,
    before: &OperationRef<'_>,
    after: &OperationRef<'_>,
    key: &str,
    kind: &'static str,
    what: &str,
) {
    let text = |operation: &OperationRef<'_>| match operation.value.get(key) {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        Some(value) => value.as_str().unwrap_or_default().to_owned(),
        None => String::new(),
    };
    let (from, to) = (text(before), text(after));
    if from != to {
        sink.add(Level::Risky, kind, format!("{what} changed from `{from}` to `{to}`"));
    }
}

fn parameters(
    sink: &mut Sink<'_>,
    (old, before): (&Spec<'_>, &OperationRef<'_>),
    (new, after): (&Spec<'_>, &OperationRef<'_>),
) {
    let (mut from, mut to) = (by_name(before), by_name(after));
    // A path parameter is the same one when it stands in the same place of the route.
    for (was, is) in placeholders(before.path).into_iter().zip(placeholders(after.path)) {
        if was != is && template(before.path) == template(after.path) {
            let text = format!("setter `{}` is now `{}`", names::parameter(was), names::parameter(is));
            sink.add(Level::Breaking, "parameter-renamed", text);
            from.remove(was);
            to.remove(is);
        }
    }
    for (name, parameter) in &to {
        if from.contains_key(name) {
            continue;
        }
        let setter = names::parameter(name);
        if required(parameter) {
            sink.add(Level::Breaking, "parameter-added", format!("setter `{setter}` added, and it must be called"));
        } else {
            sink.add(Level::Additive, "parameter-added", format!("setter `{setter}` added"));
        }
    }
    for (name, was) in &from {
        let setter = names::parameter(name);
        let Some(is) = to.get(name) else {
            sink.add(Level::Breaking, "parameter-removed", format!("setter `{setter}` removed"));
            continue;
        };
        match (required(was), required(is)) {
            (false, true) => {
                sink.add(Level::Breaking, "parameter-required", format!("setter `{setter}` must be called now"))
            }
            (true, false) => sink.add(
                Level::Additive,
                "parameter-optional",
                format!("setter `{setter}` need not be called any more"),
            ),
            _ => {}
        }
        if was["in"] != is["in"] {
            let (from, to) = (was["in"].as_str().unwrap_or("?"), is["in"].as_str().unwrap_or("?"));
            sink.add(Level::Risky, "parameter-moved", format!("`{name}` is sent in the {to}, not in the {from}"));
        }
        let (a, b) = (value_type(old, &was["schema"]), value_type(new, &is["schema"]));
        if a != b {
            sink.add(Level::Breaking, "parameter-type", format!("setter `{setter}` takes `{b}` instead of `{a}`"));
        } else {
            schemas::limits(sink, &format!("parameter `{name}`"), &was["schema"], &is["schema"], false);
        }
        if prose(was) != prose(is) {
            sink.add(Level::Documentation, "words-changed", format!("the description of `{name}` changed"));
        }
    }
}

fn body(
    sink: &mut Sink<'_>,
    (old, before): (&Spec<'_>, &OperationRef<'_>),
    (new, after): (&Spec<'_>, &OperationRef<'_>),
) {
    match (before.body(), after.body()) {
        (None, None) => {}
        (None, Some(is)) if required(is) => {
            sink.add(Level::Breaking, "body-added", "setter `body` added, and it must be called".to_owned());
        }
        (None, Some(_)) => sink.add(Level::Additive, "body-added", "setter `body` added".to_owned()),
        (Some(_), None) => sink.add(Level::Breaking, "body-removed", "setter `body` removed".to_owned()),
        (Some(was), Some(is)) => {
            match (required(was), required(is)) {
                (false, true) => {
                    sink.add(Level::Breaking, "body-required", "setter `body` must be called now".to_owned())
                }
                (true, false) => {
                    sink.add(Level::Additive, "body-optional", "setter `body` need not be called any more".to_owned())
                }
                _ => {}
            }
            let (a, b) = (content_type(old, was), content_type(new, is));
            if a.1 != b.1 {
                sink.add(Level::Breaking, "body-type", format!("setter `body` takes `{}` instead of `{}`", b.1, a.1));
            } else if a.0 != b.0 {
                sink.add(
                    Level::Risky,
                    "body-media-type",
                    format!("the body is sent as `{}` instead of `{}`", b.0, a.0),
                );
            }
            if prose(was) != prose(is) {
                sink.add(
                    Level::Documentation,
                    "words-changed",
                    "the description or the examples of the body changed".to_owned(),
                );
            }
        }
    }
}

fn answers(
    sink: &mut Sink<'_>,
    (old, before): (&Spec<'_>, &OperationRef<'_>),
    (new, after): (&Spec<'_>, &OperationRef<'_>),
) {
    let types = |spec: &Spec<'_>, operation: &OperationRef<'_>, success: bool| -> BTreeMap<String, String> {
        let answers = operation.responses().filter(|(code, _)| code.starts_with('2') == success);
        answers.map(|(code, answer)| (code.to_owned(), content_type(spec, answer).1)).collect()
    };
    let (from, to) = (types(old, before, true), types(new, after, true));
    let distinct = |types: &BTreeMap<String, String>| types.values().cloned().collect::<BTreeSet<_>>();
    let show = |types: &BTreeSet<String>| types.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" or ");
    if distinct(&from) != distinct(&to) {
        let (a, b) = (show(&distinct(&from)), show(&distinct(&to)));
        sink.add(Level::Breaking, "answer-type", format!("the method gives {b} instead of {a}"));
    } else if !from.keys().eq(to.keys()) {
        let only_added = from.keys().all(|code| to.contains_key(code));
        let codes = |types: &BTreeMap<String, String>| types.keys().cloned().collect::<Vec<_>>().join(", ");
        let level = if only_added { Level::Additive } else { Level::Risky };
        sink.add(level, "success-status", format!("success is {} instead of {}", codes(&to), codes(&from)));
    }
    let (from, to) = (types(old, before, false), types(new, after, false));
    for code in to.keys().filter(|code| !from.contains_key(*code)) {
        sink.add(Level::Documentation, "error-status", format!("refusal with {code} is described"));
    }
    for (code, was) in &from {
        match to.get(code) {
            None => {
                sink.add(Level::Documentation, "error-status", format!("refusal with {code} is no longer described"))
            }
            Some(is) if is != was => {
                sink.add(
                    Level::Risky,
                    "error-type",
                    format!("the body of a refusal with {code} is `{is}` instead of `{was}`"),
                );
            }
            Some(_) => {}
        }
    }
    let now: BTreeMap<_, _> = after.responses().collect();
    if before.responses().any(|(code, was)| now.get(code).is_some_and(|is| prose(was) != prose(is))) {
        sink.add(
            Level::Documentation,
            "words-changed",
            "the description or the examples of an answer changed".to_owned(),
        );
    }
}

/// The first media type with its Rust type; `()` when there is no content.
fn content_type(spec: &Spec<'_>, holder: &Value) -> (String, String) {
    let whole = Presence { required: true, in_patch: false };
    members(holder.get("content")).next().map_or((String::new(), "()".to_owned()), |(media, content)| {
        (media.clone(), content.get("schema").map_or("Value".to_owned(), |schema| field_type(spec, schema, whole)))
    })
}

fn security(spec: &Spec<'_>, operation: &OperationRef<'_>) -> Option<Value> {
    operation.value.get("security").or_else(|| spec.document.get("security")).cloned()
}

fn required(value: &Value) -> bool {
    value.get("required") == Some(&Value::Bool(true))
}

fn by_name<'a>(operation: &OperationRef<'a>) -> BTreeMap<&'a str, &'a Value> {
    operation.parameters().into_iter().filter_map(|parameter| Some((parameter["name"].as_str()?, parameter))).collect()
}
