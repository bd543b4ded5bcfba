//! Rules for operations: the method's name, the route, parameters, bodies, and responses.

use std::collections::BTreeMap;

use serde_json::Value;

use super::change::{Change, Direction, Level, Sink};
use super::content;
use super::model::Spec;
use super::parameters;
use super::prose::{prose, without_prose};
use super::rule::Rule;
use crate::model::{
    names, reference,
    walk::{self, OperationRef, members, template},
};

/// Compares all operations of two documents.
pub(super) fn compare<'a>(old: &'a Spec<'a>, new: &'a Spec<'a>, changes: &mut Vec<Change>) {
    let renamed = renamed(old, new);
    for (id, after) in &new.operations {
        if !old.operations.contains_key(id) && !renamed.values().any(|to| to == id) {
            let text = format!("method `{}` added: {}", names::method(id), after.route());
            sink(changes, id).add(Level::Additive, Rule::OperationAdded, text);
        }
    }
    for (id, before) in &old.operations {
        let mut sink = sink(changes, id);
        match (new.operations.get(id), renamed.get(id)) {
            (Some(after), _) => operation(&mut sink, (old, *before), (new, *after)),
            (None, Some(to)) => {
                let text = format!("method `{}` is now `{}`", names::method(id), names::method(to));
                sink.add(Level::Breaking, Rule::OperationRenamed, text);
                operation(&mut sink, (old, *before), (new, new.operations[to]));
            }
            (None, None) => {
                let text = format!("method `{}` removed ({})", names::method(id), before.route());
                sink.add(Level::Breaking, Rule::OperationRemoved, text);
            }
        }
    }
}

/// Finds operations whose id has changed but whose route has not. Returns their new ids, keyed by the old ones.
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

fn operation<'a>(
    sink: &mut Sink<'_>,
    (old, before): (&'a Spec<'a>, OperationRef<'a>),
    (new, after): (&'a Spec<'a>, OperationRef<'a>),
) {
    let told = sink.changes.len();
    if template(before.path) != template(after.path) {
        sink.add(
            Level::Risky,
            Rule::PathChanged,
            format!("requests go to `{}` instead of `{}`", after.path, before.path),
        );
    }
    if before.method != after.method {
        let (from, to) = (before.method.to_uppercase(), after.method.to_uppercase());
        sink.add(Level::Risky, Rule::MethodChanged, format!("requests use {to} instead of {from}"));
    }
    let flag = |operation: &OperationRef<'_>| operation.value.get("deprecated") == Some(&Value::Bool(true));
    match (flag(&before), flag(&after)) {
        (false, true) => sink.add(Level::Additive, Rule::OperationDeprecated, "the method is deprecated".to_owned()),
        (true, false) => {
            sink.add(Level::Documentation, Rule::OperationUndeprecated, "the method is no longer deprecated".to_owned())
        }
        _ => {}
    }
    word_change(sink, &before, &after, "x-safety", Rule::SafetyChanged, "whether it may be repeated after a failure");
    word_change(sink, &before, &after, "tags", Rule::DomainChanged, "its domain");
    if security(old, &before) != security(new, &after) {
        sink.add(Level::Risky, Rule::SecurityChanged, "the credentials that are sent change".to_owned());
    }
    if before.value.get("servers") != after.value.get("servers") {
        sink.add(Level::Risky, Rule::ServersChanged, "requests go to other base URLs".to_owned());
    }
    if prose(before.value) != prose(after.value) {
        sink.add(Level::Documentation, Rule::WordsChanged, "its description or evidence changed".to_owned());
    }
    sink.direction = Direction::Request;
    parameters::compare(sink, (old, before), (new, after));
    content::body(sink, (old, before), (new, after));
    sink.direction = Direction::Response;
    content::answers(sink, (old, before), (new, after));
    callbacks(sink, (old, before), (new, after));
    sink.direction = Direction::Both;
    // If no rule reports a change but the operations differ in more than prose, the difference is reported, so that the
    // operations do not count as unchanged.
    let rest = |operation: &OperationRef<'_>| {
        let mut rest = without_prose(operation.value);
        // A new id is reported as a new name of the method.
        rest.as_object_mut().map(|it| it.shift_remove("operationId"));
        rest
    };
    if sink.changes.len() == told && rest(&before) != rest(&after) {
        sink.add(Level::Risky, Rule::Other, "something of it changed that has no rule of its own".to_owned());
    }
}

/// Compares the callbacks, which are calls that the server makes and the program receives.
fn callbacks<'a>(
    sink: &mut Sink<'_>,
    (old, before): (&'a Spec<'a>, OperationRef<'a>),
    (new, after): (&'a Spec<'a>, OperationRef<'a>),
) {
    let (from, to): (BTreeMap<_, _>, BTreeMap<_, _>) = (before.callbacks().collect(), after.callbacks().collect());
    for name in to.keys().filter(|name| !from.contains_key(*name)) {
        sink.add(Level::Additive, Rule::CallbackAdded, format!("the callback `{name}` is described"));
    }
    for (name, was) in &from {
        let Some(is) = to.get(name) else {
            sink.add(Level::Breaking, Rule::CallbackRemoved, format!("the callback `{name}` is gone"));
            continue;
        };
        calls(sink, &format!("callback `{name}`"), (old, was), (new, is));
    }
}

/// Compares the calls of a callback or of webhooks, which are matched by path and method.
pub(super) fn calls<'a>(
    sink: &mut Sink<'_>,
    what: &str,
    (old, was): (&'a Spec<'a>, &'a Value),
    (new, is): (&'a Spec<'a>, &'a Value),
) {
    let list = |document: &'a Value, holder: &'a Value| -> BTreeMap<String, OperationRef<'a>> {
        members(Some(holder))
            .flat_map(|(path, item)| walk::operations_of(document, path, reference::resolve(document, item)))
            .map(|it| (it.route(), it))
            .collect()
    };
    let (from, to) = (list(old.document, was), list(new.document, is));
    for route in to.keys().filter(|route| !from.contains_key(*route)) {
        sink.add(Level::Additive, Rule::CallbackAdded, format!("the {what} is sent by {route} too"));
    }
    for (route, before) in &from {
        match to.get(route) {
            None => {
                sink.add(Level::Breaking, Rule::CallbackRemoved, format!("the {what} is no longer sent by {route}"))
            }
            Some(after) => {
                content::received(sink, what, (old, before.body()), (new, after.body()));
                if before.parameters() != after.parameters() {
                    sink.add(Level::Risky, Rule::CallbackChanged, format!("the parameters of the {what} changed"));
                }
                if without_prose(&before.value["responses"]) != without_prose(&after.value["responses"]) {
                    sink.add(Level::Risky, Rule::CallbackChanged, format!("the answers to the {what} changed"));
                }
            }
        }
    }
}

fn word_change(
    sink: &mut Sink<'_>,
    before: &OperationRef<'_>,
    after: &OperationRef<'_>,
    key: &str,
    kind: Rule,
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

fn security(spec: &Spec<'_>, operation: &OperationRef<'_>) -> Option<Value> {
    operation.value.get("security").or_else(|| spec.document.get("security")).cloned()
}
