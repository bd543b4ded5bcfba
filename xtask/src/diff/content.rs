//! Rules for request bodies and responses: media types, Rust types, inline schemas, and headers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::change::{Level, Sink};
use super::model::Spec;
use super::parameters::given;
use super::prose::{prose, without_prose};
use super::returned;
use super::rule::Rule;
use super::rust::{Presence, body_type, field_type};
use super::shapes::{self, Of, Side};
use super::values::Way;
use crate::model::{
    answers::is_success,
    media, names, reference,
    walk::{OperationRef, members},
};

const SENT: Way = Way { sent: true, received: false };
const RECEIVED: Way = Way { sent: false, received: true };

type Holder<'a> = (&'a Spec<'a>, &'a Value);
type Operation<'a> = (&'a Spec<'a>, OperationRef<'a>);

/// Compares the request bodies of two operations.
pub(super) fn body<'a>(sink: &mut Sink<'_>, (old, before): Operation<'a>, (new, after): Operation<'a>) {
    let required = |body: &Value| body.get("required") == Some(&Value::Bool(true));
    let (was, is) = match (before.body(), after.body()) {
        (None, None) => return,
        (None, Some(is)) if required(is) => {
            return sink.add(Level::Breaking, Rule::BodyAdded, format!("{} added", given("body", is)));
        }
        (None, Some(is)) => return sink.add(Level::Additive, Rule::BodyAdded, format!("{} added", given("body", is))),
        (Some(was), None) => {
            return sink.add(Level::Breaking, Rule::BodyRemoved, format!("{} removed", given("body", was)));
        }
        (Some(was), Some(is)) => (was, is),
    };
    match (required(was), required(is)) {
        (false, true) => sink.add(Level::Breaking, Rule::BodyRequired, "setter `body` is now an argument".to_owned()),
        (true, false) => sink.add(Level::Breaking, Rule::BodyOptional, "argument `body` is now a setter".to_owned()),
        _ => {}
    }
    let (a, b) = (first(old, was, SENT), first(new, is, SENT));
    if a.1 != b.1 {
        let text = format!("{} takes `{}` instead of `{}`", given("body", is), b.1, a.1);
        sink.add(Level::Breaking, Rule::BodyType, text);
    } else if a.0 != b.0 {
        let text = format!("the body is sent as `{}` instead of `{}`", b.0, a.0);
        sink.add(Level::Risky, Rule::BodyMediaType, text);
    } else {
        media_types(sink, "the body", SENT, was, is);
    }
    inline(sink, &format!("{} body", names::method(before.id())), SENT, (old, was), (new, is));
    if prose(was) != prose(is) {
        let text = "the description or the examples of the body changed".to_owned();
        sink.add(Level::Documentation, Rule::WordsChanged, text);
    }
}

/// Compares the responses of two operations.
pub(super) fn answers<'a>(sink: &mut Sink<'_>, (old, before): Operation<'a>, (new, after): Operation<'a>) {
    returned::compare(sink, (old, before), (new, after));
    let refusals = |spec: &Spec<'_>, operation: &OperationRef<'_>| -> BTreeMap<String, String> {
        let answers = operation.responses().filter(|(code, _)| !is_success(code));
        answers.map(|(code, answer)| (code.to_owned(), first(spec, answer, RECEIVED).1)).collect()
    };
    let (from, to) = (refusals(old, &before), refusals(new, &after));
    for code in to.keys().filter(|code| !from.contains_key(*code)) {
        sink.add(Level::Documentation, Rule::ErrorStatus, format!("refusal with {code} is described"));
    }
    for (code, was) in &from {
        match to.get(code) {
            None => {
                sink.add(Level::Documentation, Rule::ErrorStatus, format!("refusal with {code} is no longer described"))
            }
            Some(is) if is != was => {
                let text = format!("the body of a refusal with {code} is `{is}` instead of `{was}`");
                sink.add(Level::Risky, Rule::ErrorType, text);
            }
            Some(_) => {}
        }
    }
    let now: BTreeMap<_, _> = after.responses().collect();
    for (code, was) in before.responses() {
        let Some(is) = now.get(code) else { continue };
        let what = format!("the {code} answer");
        media_types(sink, &what, RECEIVED, was, is);
        inline(sink, &format!("{} {code}", names::method(before.id())), RECEIVED, (old, was), (new, is));
        headers(sink, &what, (old, was), (new, is));
    }
    if before.responses().any(|(code, was)| now.get(code).is_some_and(|is| prose(was) != prose(is))) {
        let text = "the description or the examples of an answer changed".to_owned();
        sink.add(Level::Documentation, Rule::WordsChanged, text);
    }
}

/// Compares the bodies of a callback or webhook.
pub(super) fn received<'a>(
    sink: &mut Sink<'_>,
    what: &str,
    (old, was): (&'a Spec<'a>, Option<&'a Value>),
    (new, is): (&'a Spec<'a>, Option<&'a Value>),
) {
    let (was, is) = match (was, is) {
        (None, None) => return,
        (Some(was), Some(is)) => (was, is),
        _ => return sink.add(Level::Risky, Rule::CallbackChanged, format!("whether the {what} has a body changed")),
    };
    let (a, b) = (first(old, was, RECEIVED).1, first(new, is, RECEIVED).1);
    if a != b {
        sink.add(Level::Risky, Rule::CallbackChanged, format!("the {what} carries `{b}` instead of `{a}`"));
    }
    media_types(sink, &format!("the {what}"), RECEIVED, was, is);
    inline(sink, what, RECEIVED, (old, was), (new, is));
}

/// Returns the media type that the client uses, or else the first one, and the Rust type of the body, which is `()` if
/// there is no content.
fn first(spec: &Spec<'_>, holder: &Value, way: Way) -> (String, String) {
    let whole = Presence { required: true, in_patch: false };
    let choose = if way.sent { media::sent } else { media::received };
    if let Some(chosen) = choose(spec.document, holder) {
        return (chosen.media.to_owned(), body_type(spec, &chosen));
    }
    members(holder.get("content")).next().map_or((String::new(), "()".to_owned()), |(media, content)| {
        (media.clone(), content.get("schema").map_or("Value".to_owned(), |schema| field_type(spec, schema, whole)))
    })
}

/// Reports added and removed media types, and changes in their encoding or in the schema of their items.
fn media_types(sink: &mut Sink<'_>, what: &str, way: Way, was: &Value, is: &Value) {
    let names =
        |holder: &Value| -> BTreeSet<String> { members(holder.get("content")).map(|(it, _)| it.clone()).collect() };
    let (from, to) = (names(was), names(is));
    for media in to.difference(&from) {
        sink.add(Level::Additive, Rule::MediaTypeAdded, format!("{what} may be `{media}` now"));
    }
    for media in from.difference(&to) {
        let level = if way.sent { Level::Risky } else { Level::Breaking };
        sink.add(level, Rule::MediaTypeRemoved, format!("{what} is never `{media}` now"));
    }
    for media in from.intersection(&to) {
        let (a, b) = (&was["content"][media], &is["content"][media]);
        if without_prose(&a["encoding"]) != without_prose(&b["encoding"]) {
            sink.add(Level::Risky, Rule::Encoding, format!("how the parts of {what} are encoded as `{media}` changed"));
        }
        if a.get("itemSchema") != b.get("itemSchema") {
            sink.add(Level::Risky, Rule::ItemSchema, format!("the items of {what} as `{media}` changed"));
        }
    }
}

/// Compares the schemas of each media type that both documents have.
fn inline<'a>(sink: &mut Sink<'_>, owner: &str, way: Way, (old, was): Holder<'a>, (new, is): Holder<'a>) {
    let used = |spec: &Spec<'_>, holder| match way.sent {
        true => media::sent(spec.document, holder),
        false => media::received(spec.document, holder),
    };
    let used = [used(old, was), used(new, is)].map(|chosen| chosen.map(|it| it.media));
    for (media, content) in members(was.get("content")) {
        let other = is.get("content").and_then(|it| it.get(media)).and_then(|it| it.get("schema"));
        let (Some(from), Some(to)) = (content.get("schema"), other) else { continue };
        let side = Side { owner: owner.to_owned(), way, patch_before: false, patch_after: false, depth: 0 };
        let presence = Presence { required: true, in_patch: false };
        let (a, b) = (field_type(old, from, presence), field_type(new, to, presence));
        if a == b {
            shapes::used(sink, &side, Of { spec: old, schema: from }, Of { spec: new, schema: to });
        } else if used != [Some(media.as_str()); 2] {
            // If the client uses this media type in both documents, the changed type is reported elsewhere.
            let text = format!("`{owner}` as `{media}` is `{b}` instead of `{a}`");
            sink.add(Level::Risky, Rule::MediaTypeChanged, text);
        }
    }
}

fn headers<'a>(sink: &mut Sink<'_>, what: &str, (old, was): Holder<'a>, (new, is): Holder<'a>) {
    let (from, to) = (was.get("headers"), is.get("headers"));
    let has = |headers: Option<&Value>, name: &str| headers.and_then(|it| it.get(name)).is_some();
    for (name, _) in members(to).filter(|(name, _)| !has(from, name)) {
        sink.add(Level::Additive, Rule::HeaderAdded, format!("{what} carries the header `{name}`"));
    }
    for (name, was) in members(from) {
        let Some(is) = to.and_then(|it| it.get(name)) else {
            sink.add(Level::Risky, Rule::HeaderRemoved, format!("{what} no longer carries the header `{name}`"));
            continue;
        };
        let (was, is) = (reference::resolve(old.document, was), reference::resolve(new.document, is));
        if without_prose(was) != without_prose(is) {
            sink.add(Level::Risky, Rule::HeaderChanged, format!("the header `{name}` of {what} changed"));
        }
    }
}
