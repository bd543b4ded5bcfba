//! Selects the subjects that a run covers.

use std::collections::BTreeMap;

use crate::upstream::{
    compare::{Comparison, Ours, Subject},
    contract::Contract,
};

/// The names that the user selected and excluded, ours or the vendor's.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Wanted<'a> {
    pub(super) only: &'a [String],
    pub(super) except: &'a [String],
}

/// Decides which subjects are selected.
pub(super) struct Scope<'a> {
    pub(super) wanted: Wanted<'a>,
    pub(super) ours: &'a Ours,
    pub(super) vendor: &'a Contract,
    pub(super) comparison: &'a Comparison,
    /// The file of each of our schemas.
    pub(super) files: BTreeMap<String, String>,
}

impl Scope<'_> {
    /// Whether a subject is selected.
    pub(super) fn holds(&self, subject: &Subject) -> bool {
        let named = |names: &[String]| names.iter().any(|name| self.is_named(subject, name));
        (self.wanted.only.is_empty() || named(self.wanted.only)) && !self.is_excepted(subject)
    }

    /// Whether a subject is excluded, so that it must not be added even if others need it.
    pub(super) fn is_excepted(&self, subject: &Subject) -> bool {
        self.wanted.except.iter().any(|name| self.is_named(subject, name))
    }

    fn is_named(&self, subject: &Subject, name: &str) -> bool {
        match subject {
            Subject::Operation(id) => {
                // An operation that only the vendor has is identified by its route.
                let routes = || {
                    let paired = self.comparison.operations.iter().filter(|(_, ours)| *ours == id).map(|it| it.0);
                    paired.chain(id.contains(' ').then_some(id))
                };
                let tag = self.ours.operation(id).and_then(|operation| operation.value["tags"][0].as_str());
                id == name || tag == Some(name) || routes().any(|route| self.is_route(route, name))
            }
            Subject::Schema(schema) => {
                schema == name
                    || self.files.get(schema).is_some_and(|file| file == name)
                    || self.comparison.schemas.get(name).is_some_and(|ours| ours == schema)
            }
            Subject::Api => name == "api",
        }
    }

    /// Whether a name denotes the vendor's operation. The name can be its route, its path or the beginning of its path,
    /// its id, its title, or its group.
    fn is_route(&self, route: &str, name: &str) -> bool {
        let path = route.split_once(' ').map_or(route, |(_, path)| path);
        let begins = |path: &str, name: &str| {
            let rest = path.trim_matches('/').strip_prefix(name.trim_matches('/'));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let mut found = self.vendor.operations.get(route).into_iter().flatten();
        route == name
            || (!name.trim_matches('/').is_empty() && begins(path, name))
            || found.any(|operation| {
                let tags = operation["tags"].as_array();
                operation["operationId"] == name
                    || operation["summary"] == name
                    || tags.is_some_and(|tags| tags.iter().any(|tag| tag == name))
            })
    }

    /// Returns the first selected or excluded name that matches nothing of ours or the vendor's.
    pub(super) fn unknown(&self) -> Option<&str> {
        let subjects = || {
            let ours = self.ours.ids().map(|id| Subject::Operation(id.to_owned()));
            let theirs = self.vendor.operations.keys().cloned().map(Subject::Operation);
            let schemas = self.files.keys().chain(self.vendor.schemas.keys()).cloned().map(Subject::Schema);
            ours.chain(theirs).chain(schemas).chain([Subject::Api])
        };
        let mut names = self.wanted.only.iter().chain(self.wanted.except);
        names.find(|name| !subjects().any(|subject| self.is_named(&subject, name))).map(String::as_str)
    }
}
