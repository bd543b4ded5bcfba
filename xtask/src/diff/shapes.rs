//! Compares two schemas that are used in the same position, with everything nested in them. A named schema is compared
//! once, under its name.

use std::collections::BTreeSet;

use serde_json::Value;

use super::change::{Level, Sink};
use super::model::{Field, Spec};
use super::prose::prose;
use super::rule::Rule;
use super::rust::{Presence, field_type, value_type};
use super::values::{self, Way};
use crate::model::{
    composition::{Composition, Member},
    kind::{Kind, Place},
    names, reference,
};

/// The maximum nesting depth that is compared. An inline schema nested more deeply is assumed to refer back to a part
/// of itself.
const DEEPEST: usize = 24;

/// A schema in one of the two documents.
#[derive(Clone, Copy)]
pub(super) struct Of<'a> {
    pub(super) spec: &'a Spec<'a>,
    pub(super) schema: &'a Value,
}

/// The context in which the two schemas are used.
#[derive(Clone)]
pub(super) struct Side {
    /// The name of the Rust type or, for an inline schema, its path.
    pub(super) owner: String,
    pub(super) way: Way,
    pub(super) patch_before: bool,
    pub(super) patch_after: bool,
    /// The nesting depth of the schemas.
    pub(super) depth: usize,
}

impl Side {
    fn inside(&self, step: &str) -> Side {
        Side { owner: format!("{}{step}", self.owner), depth: self.depth + 1, ..self.clone() }
    }

    fn what(&self) -> String {
        format!("`{}`", self.owner)
    }
}

impl<'a> Of<'a> {
    fn with(self, schema: &'a Value) -> Of<'a> {
        Of { schema, ..self }
    }

    /// Resolves references to anything other than named schemas, and returns the schema with its kind.
    fn place(self) -> (Of<'a>, Place<'a>) {
        let place = Place::of(self.schema);
        match place.kind {
            Kind::Elsewhere(_) => {
                let target = self.with(reference::resolve(self.spec.document, self.schema));
                (target, Place::of(target.schema))
            }
            _ => (self, place),
        }
    }
}

/// Compares two schemas where they are used. If both are references to named schemas, nothing is compared here, because
/// named schemas are compared under their names.
pub(super) fn used(sink: &mut Sink<'_>, side: &Side, was: Of<'_>, is: Of<'_>) {
    let named = |of: Of<'_>| matches!(Place::of(of.schema).kind, Kind::Named(_));
    if !(named(was) && named(is)) {
        deep(sink, side, was, is);
    }
}

/// Compares the contents of two schemas.
pub(super) fn deep(sink: &mut Sink<'_>, side: &Side, was: Of<'_>, is: Of<'_>) {
    if side.depth > DEEPEST {
        return;
    }
    let ((was, before), (is, after)) = (was.place(), is.place());
    let (a, b) = (kind(was), kind(is));
    if a != b {
        sink.add(Level::Breaking, Rule::TypeChanged, format!("{} is {b} instead of {a}", side.what()));
        return;
    }
    match (&before.kind, &after.kind) {
        (Kind::Enum(from), Kind::Enum(to)) => values(sink, side, (was.schema, from), (is.schema, to)),
        (Kind::Object, Kind::Object) => fields(sink, side, was, is),
        (Kind::List(Some(from)), Kind::List(Some(to))) => inner(sink, &side.inside("[]"), was.with(from), is.with(to)),
        (Kind::Map(Some(from)), Kind::Map(Some(to))) => inner(sink, &side.inside("{}"), was.with(from), is.with(to)),
        (Kind::Union { branches: from, discriminator: by }, Kind::Union { branches: to, discriminator: by_now }) => {
            union(sink, side, (was, from, by), (is, to, by_now))
        }
        (Kind::Mixed(from), Kind::Mixed(to)) if from != to => {
            sink.add(
                Level::Risky,
                Rule::TypesChanged,
                format!("{} is {} instead of {}", side.what(), to.join(" or "), from.join(" or ")),
            );
        }
        _ => {}
    }
    values::limits(sink, &side.what(), was.schema, is.schema, side.way);
    values::default(sink, &side.what(), was.schema, is.schema, side.way);
    values::openness(sink, &side.what(), was.schema, is.schema, side.way);
    values::others(sink, &side.what(), was.schema, is.schema);
}

/// Compares the item schemas of a list or the value schemas of a map.
fn inner(sink: &mut Sink<'_>, side: &Side, was: Of<'_>, is: Of<'_>) {
    null(sink, &side.what(), was, is);
    used(sink, side, was, is);
}

/// Returns a description of the Rust type that a schema becomes.
fn kind(of: Of<'_>) -> String {
    match value_type(of.spec, of.schema).as_str() {
        "struct" => "a struct".to_owned(),
        "enum" => "an enum".to_owned(),
        other => format!("`{other}`"),
    }
}

fn null(sink: &mut Sink<'_>, what: &str, was: Of<'_>, is: Of<'_>) {
    let (before, now) = (was.spec.nullable(was.schema), is.spec.nullable(is.schema));
    if before != now {
        let now = if now { "may" } else { "may not" };
        sink.add(Level::Documentation, Rule::Null, format!("{what} {now} be null; its Rust type is the same"));
    }
}

fn values(sink: &mut Sink<'_>, side: &Side, (was, from): (&Value, &[&Value]), (is, to): (&Value, &[&Value])) {
    let list = |values: &[&Value]| -> BTreeSet<String> {
        values.iter().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect()
    };
    let (from, to) = (list(from), list(to));
    let path = |schema: &Value, value: &str| format!("{}::{}", side.owner, names::variant(schema, value));
    for value in to.difference(&from) {
        let text = format!("variant `{}` (`{value}` on the wire) added; it was `Unknown` before", path(is, value));
        sink.add(Level::Additive, Rule::VariantAdded, text);
    }
    for value in from.difference(&to) {
        let text = format!("variant `{}` (`{value}` on the wire) removed", path(was, value));
        sink.add(Level::Breaking, Rule::VariantRemoved, text);
    }
    for value in from.intersection(&to) {
        let (a, b) = (path(was, value), path(is, value));
        if a != b {
            sink.add(Level::Breaking, Rule::VariantRenamed, format!("variant `{a}` is now `{b}`"));
        }
    }
}

/// Compares the branches of a union by name, or by their Rust type if they have no names.
fn union(
    sink: &mut Sink<'_>,
    side: &Side,
    (was, from, by): (Of<'_>, &[&Value], &Option<&Value>),
    (is, to, by_now): (Of<'_>, &[&Value], &Option<&Value>),
) {
    let label = |of: Of<'_>, branch: &Value| match Place::of(branch).kind {
        Kind::Named(name) => name.to_owned(),
        _ => value_type(of.spec, branch),
    };
    let labels = |of: Of<'_>, branches: &[&Value]| branches.iter().map(|it| label(of, it)).collect::<Vec<_>>();
    let (a, b) = (labels(was, from), labels(is, to));
    if was.schema.get("oneOf").is_some() != is.schema.get("oneOf").is_some() {
        let text = format!("whether {} may be several of its choices at once changed", side.what());
        sink.add(Level::Risky, Rule::ChoiceForm, text);
    }
    for name in b.iter().filter(|name| !a.contains(name)) {
        sink.add(Level::Additive, Rule::ChoiceAdded, format!("{} may be `{name}` now", side.what()));
    }
    for name in a.iter().filter(|name| !b.contains(name)) {
        sink.add(Level::Breaking, Rule::ChoiceRemoved, format!("{} is never `{name}` now", side.what()));
    }
    if a.len() != b.len() && a.iter().collect::<BTreeSet<_>>() == b.iter().collect::<BTreeSet<_>>() {
        sink.add(
            Level::Risky,
            Rule::ChoiceChanged,
            format!("{} has {} choices instead of {}", side.what(), b.len(), a.len()),
        );
    }
    for (number, (from, to)) in from.iter().zip(to).enumerate().filter(|(n, _)| a.get(*n) == b.get(*n)) {
        used(sink, &side.inside(&format!("|{number}")), was.with(from), is.with(to));
    }
    if by != by_now {
        let level = if by.is_none() { Level::Additive } else { Level::Risky };
        sink.add(level, Rule::Discriminator, format!("what tells the choices of {} apart changed", side.what()));
    }
}

fn fields(sink: &mut Sink<'_>, side: &Side, was: Of<'_>, is: Of<'_>) {
    let (from, to) = (was.spec.fields(was.schema), is.spec.fields(is.schema));
    constructor(sink, side, was, is);
    for (name, field) in to.iter().filter(|(name, _)| !from.contains_key(*name)) {
        let path = path(&side.owner, name);
        if presence(side, field, side.patch_after).required {
            let text = format!("field {path} added, and every constructor needs it");
            sink.add(Level::Breaking, Rule::FieldAdded, text);
        } else {
            sink.add(Level::Additive, Rule::FieldAdded, format!("field {path} added"));
        }
    }
    for (name, before) in &from {
        match to.get(name) {
            // A removed field of an `allOf` part is also reported for each type that contains the part, because the
            // type loses the field.
            None => {
                let text = format!("field {} removed", path(&side.owner, name));
                sink.add(Level::Breaking, Rule::FieldRemoved, text);
            }
            Some(after) => field(sink, side, name, (was, before), (is, after)),
        }
    }
    let undescribed = |of: Of<'_>| -> BTreeSet<String> {
        let whole = Composition::of(of.spec.document, of.schema);
        whole.required.iter().filter(|name| whole.member(name).is_none()).map(|name| (*name).to_owned()).collect()
    };
    for name in undescribed(is).difference(&undescribed(was)) {
        let text = format!("{} needs `{name}` now, which is not described", side.what());
        sink.add(if side.way.sent { Level::Risky } else { Level::Documentation }, Rule::RequiredUnknown, text);
    }
    let (a, b) = (was.schema.get("discriminator"), is.schema.get("discriminator"));
    if a != b {
        sink.add(Level::Risky, Rule::Discriminator, format!("what tells the kinds of {} apart changed", side.what()));
    }
}

fn field(
    sink: &mut Sink<'_>,
    side: &Side,
    name: &str,
    (old, was): (Of<'_>, &Field<'_>),
    (new, is): (Of<'_>, &Field<'_>),
) {
    let (from, to) = (presence(side, was, side.patch_before), presence(side, is, side.patch_after));
    let path = path(&side.owner, name);
    let what = format!("field {path}");
    let (before, after) = (Of { spec: old.spec, schema: was.schema }, Of { spec: new.spec, schema: is.schema });
    let a = field_type(old.spec, was.schema, from);
    let b = field_type(new.spec, is.schema, to);
    if a != b {
        sink.add(Level::Breaking, Rule::FieldType, format!("{what} is `{b}` instead of `{a}`"));
    } else {
        match (from.required, to.required, side.way.sent) {
            (false, true, true) => sink.add(Level::Breaking, Rule::FieldRequired, format!("{what} must be set now")),
            (true, false, true) => {
                sink.add(Level::Additive, Rule::FieldOptional, format!("{what} need not be set any more"))
            }
            (from, to, _) if from != to => {
                let now = if to { "always" } else { "not always" };
                sink.add(
                    Level::Documentation,
                    Rule::Presence,
                    format!("{what} is {now} there; its Rust type is the same"),
                );
            }
            _ => {}
        }
        let (here, _) = before.place();
        let (there, _) = after.place();
        if matches!(Place::of(here.schema).kind, Kind::Named(_)) {
            // A schema can have limits and a default next to its reference.
            values::limits(sink, &what, here.schema, there.schema, side.way);
            values::default(sink, &what, here.schema, there.schema, side.way);
        } else {
            used(sink, &side.inside(&format!(".{}", names::field(name))), before, after);
        }
        null(sink, &what, before, after);
    }
    values::marks(sink, &what, was.schema, is.schema, side.way);
    if prose(was.schema) != prose(is.schema) {
        sink.add(Level::Documentation, Rule::WordsChanged, format!("the description or evidence of {path} changed"));
    }
}

/// Compares the arguments of the constructor, which are the required fields that cannot be null, in document order. If
/// two arguments of the same type swap positions, callers still compile but pass the values in the wrong order.
fn constructor(sink: &mut Sink<'_>, side: &Side, was: Of<'_>, is: Of<'_>) {
    fn arguments<'a>(side: &Side, of: Of<'a>, in_patch: bool) -> Vec<&'a str> {
        let whole = Composition::of(of.spec.document, of.schema);
        let taken = |it: &&Member<'_>| {
            let field = Field { schema: it.schema, required: whole.is_required(it.name) };
            let presence = presence(side, &field, in_patch);
            presence.required && !field_type(of.spec, it.schema, presence).starts_with("Option<")
        };
        whole.members().iter().filter(taken).map(|it| it.name).collect()
    }
    let from = arguments(side, was, side.patch_before);
    let to = arguments(side, is, side.patch_after);
    let both = |list: &[&str], other: &[&str]| -> Vec<String> {
        list.iter().filter(|name| other.contains(name)).map(|name| (*name).to_owned()).collect()
    };
    if both(&from, &to) != both(&to, &from) {
        let names: Vec<_> = to.iter().map(|name| names::field(name)).collect();
        let text = format!("`{}::new` takes its arguments in another order: {}", side.owner, names.join(", "));
        sink.add(Level::Breaking, Rule::ConstructorOrder, text);
    }
}

fn presence(side: &Side, field: &Field<'_>, in_patch: bool) -> Presence {
    let flag = |key: &str| field.schema.get(key) == Some(&Value::Bool(true));
    // In OpenAPI, `required` applies to a read-only field only in responses, and to a write-only field only in
    // requests.
    let dropped = (flag("readOnly") && side.way.sent) || (flag("writeOnly") && side.way.received);
    Presence { required: field.required && !dropped, in_patch }
}

/// Returns a Rust path such as `` `Verification::type_` ``, with the wire name if it differs.
fn path(owner: &str, wire: &str) -> String {
    let name = names::field(wire);
    if name == wire { format!("`{owner}::{name}`") } else { format!("`{owner}::{name}` (`{wire}` on the wire)") }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::diff::report::compare;

    /// An inline schema can contain itself through a pointer to its place.
    #[test]
    fn a_schema_that_contains_itself_is_compared_to_an_end() {
        let place = "#/paths/~1a/get/responses/200/content/application~1json/schema";
        let document = |kind: &str| {
            let schema = json!({"type": "object", "properties": {"next": {"$ref": place}, "value": {"type": kind}}});
            let answer = json!({"description": "Done.", "content": {"application/json": {"schema": schema}}});
            let paths = json!({"/a": {"get": {"operationId": "get_a", "responses": {"200": answer}}}});
            json!({"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": paths})
        };
        let report = compare(&document("string"), &document("integer")).unwrap();
        let first = "field `get_a 200::value` is `Option<i64>` instead of `Option<String>`";
        assert!(report.changes.iter().any(|change| change.text == first), "{report:?}");
    }
}
