//! Keeps parameters that several operations share in one place.
//!
//! A change of a shared parameter is first made in each operation. If all of its operations agree, the change is then
//! made in the shared parameter, and the operations refer to it again.

use serde_json::{Value, json};

use super::draft::Draft;
use crate::model::{reference, walk};

const SHARED: &str = "#/components/parameters/";

impl Draft {
    /// Changes the shared parameters that no operation refers to any more, if the operations that used to refer to them
    /// agree, and otherwise removes them. `before` contains our files before the adoption.
    pub(super) fn share_parameters(&mut self, before: &Draft) {
        let (was, now) = (before.bundle(), self.bundle());
        for (name, _) in walk::members(was.pointer("/components/parameters")) {
            let users = users(&was, name);
            if users.is_empty() || !self::users(&now, name).is_empty() {
                continue;
            }
            // The order of the parameters of an operation stays, also if a parameter gets a different name.
            let own: Vec<_> = users.iter().filter_map(|(id, at)| self.parameters(id).into_iter().nth(*at)).collect();
            match own.as_slice() {
                [first, rest @ ..] if own.len() == users.len() && rest.iter().all(|it| it == first) => {
                    users.iter().for_each(|(id, _)| self.refer_to_parameter(id, first, name));
                    if let Some(shared) = self.component_mut("parameters", name) {
                        *shared = first.clone();
                    }
                }
                _ => self.remove_component("parameters", name),
            }
        }
    }

    /// Replaces a parameter of an operation with a reference to the shared one.
    fn refer_to_parameter(&mut self, id: &str, parameter: &Value, name: &str) {
        let list = self.operation_mut(id).and_then(|it| it.get_mut("parameters")?.as_array_mut());
        for own in list.into_iter().flatten().filter(|own| *own == parameter) {
            *own = json!({"$ref": format!("{SHARED}{name}")});
        }
    }

    /// Returns all parameters of an operation, including those of its path item, as they are written: shared ones as
    /// references.
    pub(super) fn written_parameters(&self, id: &str) -> Vec<Value> {
        let shared = self.shared_parameters(id);
        let own = self.operation(id).and_then(|it| it["parameters"].as_array().cloned()).unwrap_or_default();
        let place = |written: &Value| {
            let parameter = reference::resolve(self, written);
            (parameter["in"].clone(), parameter["name"].clone())
        };
        let mut list = shared;
        for parameter in own {
            match list.iter().position(|it| place(it) == place(&parameter)) {
                Some(at) => list[at] = parameter,
                None => list.push(parameter),
            }
        }
        list
    }
}

/// Returns the ids of the operations that refer to a shared parameter, each with the position of the parameter.
fn users(bundle: &Value, name: &str) -> Vec<(String, usize)> {
    let reference = json!({"$ref": format!("{SHARED}{name}")});
    let target = &bundle["components"]["parameters"][name];
    let refers = |holder: &Value| holder["parameters"].as_array().is_some_and(|list| list.contains(&reference));
    let operations =
        walk::operations(bundle).into_iter().filter(|it| refers(&bundle["paths"][it.path]) || refers(it.value));
    operations
        .filter_map(|it| {
            let at = it.parameters().iter().position(|it| *it == target)?;
            Some((it.id().to_owned(), at))
        })
        .collect()
}
