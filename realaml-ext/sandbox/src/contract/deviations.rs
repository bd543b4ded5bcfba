//! Simulates a vendor whose API differs from the spec in routes, fields, types, tokens and statuses, so that a wrong
//! spec can be rehearsed.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

mod bodies;
mod document;

/// One way in which the vendor's API differs from the spec.
///
/// It is read from JSON such as `{"operation": "create_risk_rating", "kind": "route", "to": "POST /risk_ratings/"}`.
/// Places are paths of member names, with `[]` for every item of a list: `/individuals/[]/name`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Deviation {
    /// The id of the operation that differs.
    pub operation: String,
    /// How it differs.
    #[serde(flatten)]
    pub kind: DeviationKind,
}

/// How an operation differs.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum DeviationKind {
    /// The operation has another method and path. The described route answers 404.
    Route {
        /// The method and the path below the base URL, such as `POST /risk_ratings/`.
        to: String,
    },
    /// The request needs a member under another name.
    SentName {
        /// The described name of a top-level member.
        name: String,
        /// The name that the vendor takes.
        to: String,
    },
    /// The request needs a member that the spec does not have.
    SentRequired {
        /// The name of the member.
        name: String,
    },
    /// Answers have a member under another name.
    Name {
        /// The place of the member.
        at: String,
        /// The other name of the member.
        to: String,
    },
    /// Answers lack a member.
    Missing {
        /// The place of the member.
        at: String,
    },
    /// Answers have another value at a place. It may be a new member, another type, null or another token.
    Value {
        /// The place of the member.
        at: String,
        /// The value at this place.
        value: Value,
    },
    /// A success has another status code.
    Status {
        /// The status code.
        to: u16,
    },
    /// The body of a success has another form.
    Body {
        /// The form of the body.
        form: BodyForm,
    },
}

/// Other forms of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BodyForm {
    /// The bare list instead of the page around it.
    List,
    /// The record inside an object with the one member `data`.
    Wrapped,
    /// No body at all.
    Empty,
    /// An HTML page for people.
    Html,
}

/// All deviations of a sandbox.
#[derive(Clone, Debug, Default)]
pub(crate) struct Deviations(Vec<Deviation>);

impl Deviations {
    /// Collects deviations that were checked against `document`.
    pub(crate) fn new(deviations: Vec<Deviation>) -> Self {
        Self(deviations)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn of<'a>(&'a self, operation: &'a str) -> impl Iterator<Item = &'a DeviationKind> {
        self.0.iter().filter(move |it| it.operation == operation).map(|it| &it.kind)
    }
}

/// Splits a place into its steps.
fn steps(at: &str) -> Vec<&str> {
    at.split('/').filter(|step| !step.is_empty()).collect()
}

/// Calls `change` with every object that holds the last step of a place, and with that step.
fn each_holder(value: &mut Value, steps: &[&str], change: &mut impl FnMut(&mut Map<String, Value>, &str)) {
    match (steps, value) {
        ([last], Value::Object(object)) => change(object, last),
        (["[]", rest @ ..], Value::Array(items)) => items.iter_mut().for_each(|it| each_holder(it, rest, change)),
        ([first, rest @ ..], Value::Object(object)) => {
            if let Some(value) = object.get_mut(*first) {
                each_holder(value, rest, change);
            }
        }
        _ => {}
    }
}
