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
        sink(changes, new, name).add(Level::Additive, Rule::TypeAdded, format!("type `{}` added", new.ty(name)));
    }
    for (name, was) in old.schemas() {
        let mut sink = sink(changes, old, name);
        let Some(is) = new.schema(name) else {
            sink.add(Level::Breaking, Rule::TypeRemoved, format!("type `{}` removed", old.ty(name)));
            continue;
        };
        match (old.usage.is_sent(name), new.usage.is_sent(name)) {
            (true, false) => {
                let text = format!("`{}` is no longer sent, so its setters are gone", old.ty(name));
                sink.add(Level::Breaking, Rule::SettersRemoved, text);
            }
            (false, true) => {
                let text = format!("`{}` is sent now and has setters", old.ty(name));
                sink.add(Level::Additive, Rule::SettersAdded, text);
            }
            _ => {}
        }
        let side = Side {
            owner: old.ty(name),
            way: Way { sent: old.usage.is_sent(name), received: old.usage.is_received(name) },
            patch_before: old.usage.is_patch(name),
            patch_after: new.usage.is_patch(name),
            depth: 0,
        };
        let (before, after) = (names::schema(name, was), names::schema(name, is));
        if before != after {
            sink.add(Level::Breaking, Rule::TypeRenamed, format!("type `{before}` is now `{after}`"));
        }
        words(&mut sink, &before, was, is);
        values::marks(&mut sink, &format!("type `{}`", old.ty(name)), was, is, side.way);
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

/// Compares the prose of the schema itself, such as its description and evidence. Rust names are compared elsewhere.
fn words(sink: &mut Sink<'_>, ty: &str, was: &Value, is: &Value) {
    let without_names = |value: &Value| {
        let mut value = prose(value);
        for key in ["x-enum-names", names::RUST_NAME] {
            value.as_object_mut().and_then(|map| map.shift_remove(key));
        }
        value
    };
    if without_names(was) != without_names(is) {
        let text = format!("the description or evidence of `{ty}` changed");
        sink.add(Level::Documentation, Rule::WordsChanged, text);
    }
}
