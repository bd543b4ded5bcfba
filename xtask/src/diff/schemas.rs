//! Rules for named schemas.

use serde_json::Value;

use super::change::{Change, Direction, Level, Sink};
use super::model::Spec;
use super::prose::prose;
use super::rule::Rule;
use super::shapes::{self, Of, Side};
use super::values::{self, Way};
use crate::model::names;

/// Compares all named schemas of two documents.
pub(super) fn compare<'a>(old: &'a Spec<'a>, new: &'a Spec<'a>, changes: &mut Vec<Change>) {
    for (name, _) in new.schemas().filter(|(name, _)| old.schema(name).is_none()) {
        sink(changes, new, name).add(Level::Additive, Rule::TypeAdded, format!("type `{}` added", names::ty(name)));
    }
    for (name, was) in old.schemas() {
        let mut sink = sink(changes, old, name);
        let Some(is) = new.schema(name) else {
            sink.add(Level::Breaking, Rule::TypeRemoved, format!("type `{}` removed", names::ty(name)));
            continue;
        };
        match (old.usage.is_sent(name), new.usage.is_sent(name)) {
            (true, false) => {
                let text = format!("`{}` is no longer sent, so its setters are gone", names::ty(name));
                sink.add(Level::Breaking, Rule::SettersRemoved, text);
            }
            (false, true) => {
                let text = format!("`{}` is sent now and has setters", names::ty(name));
                sink.add(Level::Additive, Rule::SettersAdded, text);
            }
            _ => {}
        }
        let side = Side {
            owner: names::ty(name),
            way: Way { sent: old.usage.is_sent(name), received: old.usage.is_received(name) },
            patch_before: old.usage.is_patch(name),
            patch_after: new.usage.is_patch(name),
            depth: 0,
        };
        words(&mut sink, name, was, is);
        values::marks(&mut sink, &format!("type `{}`", names::ty(name)), was, is, side.way);
        shapes::deep(&mut sink, &side, Of { spec: old, schema: was }, Of { spec: new, schema: is });
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

/// Descriptions and marks of the schema itself; `x-enum-names` is compared with the values.
fn words(sink: &mut Sink<'_>, name: &str, was: &Value, is: &Value) {
    let without_names = |value: &Value| {
        let mut value = prose(value);
        value.as_object_mut().and_then(|map| map.shift_remove("x-enum-names"));
        value
    };
    if without_names(was) != without_names(is) {
        let text = format!("the description or evidence of `{}` changed", names::ty(name));
        sink.add(Level::Documentation, Rule::WordsChanged, text);
    }
}
