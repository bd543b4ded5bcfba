//! Translates request and response bodies between the spec and a vendor whose API differs from it.

use serde_json::{Map, Value, json};

use super::{BodyForm, DeviationKind, Deviations, each_holder, steps};

/// A successful response as the deviating vendor sends it.
pub(crate) struct Deviated {
    /// The status, if it differs from the spec.
    pub(crate) status: Option<u16>,
    /// Whether an HTML page replaces the body.
    pub(crate) page: bool,
    /// The body; `None` if there is none.
    pub(crate) body: Option<Value>,
}

impl Deviations {
    /// Renames the members of a request to their names in the spec, and removes required members that the spec does not
    /// have.
    pub(crate) fn received(&self, operation: &str, body: &mut Map<String, Value>) {
        for deviation in self.of(operation) {
            match deviation {
                DeviationKind::SentName { name, to } => {
                    if let Some(value) = body.remove(to) {
                        body.insert(name.clone(), value);
                    }
                }
                DeviationKind::SentRequired { name } => drop(body.remove(name)),
                _ => {}
            }
        }
    }

    /// Applies the deviations to a successful response.
    pub(crate) fn answered(&self, operation: &str, body: Option<Value>) -> Deviated {
        let mut deviated = Deviated { status: None, page: false, body };
        for deviation in self.of(operation) {
            deviated.change(deviation);
        }
        deviated
    }
}

impl Deviated {
    fn change(&mut self, deviation: &DeviationKind) {
        match (deviation, &mut self.body) {
            (DeviationKind::Status { to }, _) => self.status = Some(*to),
            (DeviationKind::Body { form: BodyForm::Empty }, body) => *body = None,
            (DeviationKind::Body { form: BodyForm::Html }, _) => self.page = true,
            (DeviationKind::Body { form: BodyForm::List }, Some(body)) => {
                if let Some(list) = body.get_mut("results").map(Value::take) {
                    *body = list;
                }
            }
            (DeviationKind::Body { form: BodyForm::Wrapped }, Some(body)) => *body = json!({ "data": body.take() }),
            (DeviationKind::Name { at, to }, Some(body)) => each_holder(body, &steps(at), &mut |object, name| {
                if let Some(value) = object.remove(name) {
                    object.insert(to.clone(), value);
                }
            }),
            (DeviationKind::Missing { at }, Some(body)) => {
                each_holder(body, &steps(at), &mut |object, name| drop(object.remove(name)));
            }
            (DeviationKind::Value { at, value }, Some(body)) => {
                each_holder(body, &steps(at), &mut |object, name| drop(object.insert(name.to_owned(), value.clone())));
            }
            _ => {}
        }
    }
}
