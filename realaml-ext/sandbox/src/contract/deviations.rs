//! Simulates a vendor whose API differs from the spec in routes, fields, types, tokens and statuses, so that the
//! consequences of a wrong spec can be rehearsed.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

mod bodies;
mod document;

/// One way in which the vendor's API differs from the spec.
///
/// It is read from JSON such as `{"operation": "create_risk_rating", "kind": "route", "to": "POST /risk_ratings/"}`.
/// The path of a member consists of member names, with `[]` for every item of a list: `/individuals/[]/name`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Deviation {
    /// The id of the operation that differs.
    pub operation: String,
    /// How the operation differs.
    #[serde(flatten)]
    pub kind: DeviationKind,
}

/// How an operation differs.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum DeviationKind {
    /// The operation has a different method, a different path, or both. Its route in the spec no longer exists.
    Route {
        /// The method and the path below the base URL, such as `POST /risk_ratings/`.
        to: String,
    },
    /// The vendor expects a member of the request under a different name.
    SentName {
        /// The name of a top-level member in the spec.
        name: String,
        /// The name that the vendor accepts.
        to: String,
    },
    /// The vendor requires a member of the request that the spec does not have.
    SentRequired {
        /// The name of the member.
        name: String,
    },
    /// Successful responses have a member under a different name.
    Name {
        /// The path of the member.
        at: String,
        /// The name under which the vendor sends the member.
        to: String,
    },
    /// Successful responses lack a member.
    Missing {
        /// The path of the member.
        at: String,
    },
    /// Successful responses have a different value for a member. The member may be new, and the value may be null,
    /// a different token, or of a different type.
    Value {
        /// The path of the member.
        at: String,
        /// The value of the member.
        value: Value,
    },
    /// A successful response has a different status code.
    Status {
        /// The status code.
        to: u16,
    },
    /// The body of a successful response has a different shape.
    Body {
        /// The shape of the body.
        form: BodyForm,
    },
}

/// A shape of a body that differs from the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BodyForm {
    /// Only the list, without the page that should contain it.
    List,
    /// The body inside an object whose only member is `data`.
    Wrapped,
    /// No body at all.
    Empty,
    /// An HTML page instead of JSON.
    Html,
}

/// All deviations of a sandbox.
#[derive(Clone, Debug, Default)]
pub(crate) struct Deviations(Vec<Deviation>);

impl Deviations {
    /// Collects deviations. [`Self::document`] checks the operations, routes and request members that they name.
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

/// Splits the path of a member into its steps.
fn steps(at: &str) -> Vec<&str> {
    at.split('/').filter(|step| !step.is_empty()).collect()
}

/// Calls `change` with each object to which all steps but the last lead, and with the last step.
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
