//! Rules for what a successful call returns: one type, or an enum with a variant for each status.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Level, Sink};
use super::model::Spec;
use super::rule::Rule;
use super::rust::body_type;
use crate::model::{
    answers::{self, Success, is_success},
    walk::OperationRef,
};

/// The type that a method returns, in Rust syntax.
#[derive(Debug, PartialEq)]
enum Returned {
    One(String),
    /// The Rust type of each variant's body, if it has one, by the name of the variant.
    Several(BTreeMap<String, Option<String>>),
}

impl Returned {
    fn of(spec: &Spec<'_>, operation: &OperationRef<'_>) -> Self {
        match Success::of(spec.document, operation) {
            Success::Nothing => Self::One("()".to_owned()),
            Success::One { body, optional } => {
                let ty = body_type(spec, &body);
                Self::One(if optional { format!("Option<{ty}>") } else { ty })
            }
            Success::Several(all) => {
                let body = |it: &Option<_>| it.as_ref().map(|body| body_type(spec, body));
                Self::Several(all.iter().map(|(status, it)| (answers::variant(status), body(it))).collect())
            }
        }
    }

    fn shown(&self) -> String {
        match self {
            Self::One(ty) => format!("`{ty}`"),
            Self::Several(variants) => {
                let all: Vec<_> = variants.iter().map(|(name, body)| variant(name, body.as_deref())).collect();
                all.join(" or ")
            }
        }
    }
}

fn variant(name: &str, body: Option<&str>) -> String {
    body.map_or_else(|| format!("`{name}`"), |body| format!("`{name}({body})`"))
}

/// Compares what two operations return.
pub(super) fn compare<'a>(
    sink: &mut Sink<'_>,
    (old, before): (&'a Spec<'a>, OperationRef<'a>),
    (new, after): (&'a Spec<'a>, OperationRef<'a>),
) {
    let (from, to) = (Returned::of(old, &before), Returned::of(new, &after));
    match (&from, &to) {
        (Returned::Several(from), Returned::Several(to)) => variants(sink, from, to),
        _ if from == to => statuses(sink, &before, &after),
        _ => {
            let text = format!("the method gives {} instead of {}", to.shown(), from.shown());
            sink.add(Level::Breaking, Rule::AnswerType, text);
        }
    }
}

/// Compares the variants of two enums. The enum is open, so a new variant breaks no program.
fn variants(sink: &mut Sink<'_>, from: &BTreeMap<String, Option<String>>, to: &BTreeMap<String, Option<String>>) {
    for (name, was) in from {
        let was = variant(name, was.as_deref());
        match to.get(name).map(|is| variant(name, is.as_deref())) {
            None => sink.add(Level::Breaking, Rule::AnswerType, format!("the method never gives {was} now")),
            Some(is) if is != was => {
                sink.add(Level::Breaking, Rule::AnswerType, format!("the method gives {is} instead of {was}"));
            }
            Some(_) => {}
        }
    }
    for (name, is) in to.iter().filter(|(name, _)| !from.contains_key(*name)) {
        let text = format!("the method gives {} as well", variant(name, is.as_deref()));
        sink.add(Level::Additive, Rule::SuccessStatus, text);
    }
}

/// Compares the success statuses of two operations that return the same type.
fn statuses(sink: &mut Sink<'_>, before: &OperationRef<'_>, after: &OperationRef<'_>) {
    let codes = |operation: &OperationRef<'_>| -> BTreeSet<String> {
        operation.responses().map(|(code, _)| code.to_owned()).filter(|code| is_success(code)).collect()
    };
    let (from, to) = (codes(before), codes(after));
    if from != to {
        let level = if from.is_subset(&to) { Level::Additive } else { Level::Risky };
        let list = |codes: &BTreeSet<String>| codes.iter().cloned().collect::<Vec<_>>().join(", ");
        sink.add(level, Rule::SuccessStatus, format!("success is {} instead of {}", list(&to), list(&from)));
    }
}
