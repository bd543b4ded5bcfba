//! Which subjects a run is about.

use std::collections::BTreeMap;

use crate::upstream::compare::{Ours, Subject};

/// Which subjects are wanted.
pub(super) struct Scope<'a> {
    pub(super) only: Option<&'a str>,
    pub(super) ours: &'a Ours,
    /// The file of each schema.
    pub(super) files: BTreeMap<String, String>,
}

impl Scope<'_> {
    /// Whether a subject is wanted.
    pub(super) fn holds(&self, subject: &Subject) -> bool {
        let Some(only) = self.only else { return true };
        match subject {
            Subject::Operation(id) => {
                let tag = self.ours.operation(id).and_then(|operation| operation.value["tags"][0].as_str());
                id == only
                    || tag == Some(only)
                    || id.split_once(' ').is_some_and(|(_, path)| path.trim_start_matches('/').starts_with(only))
            }
            Subject::Schema(name) => name == only || self.files.get(name).is_some_and(|file| file == only),
            Subject::Api => false,
        }
    }

    /// Whether what is asked for exists.
    pub(super) fn is_known(&self) -> bool {
        let Some(only) = self.only else { return true };
        self.ours.operation(only).is_some()
            || self.files.contains_key(only)
            || self.files.values().any(|file| file == only)
    }
}
