//! The schemas of our error responses, and whether all operations that share a schema need the same change to it.

use std::collections::{BTreeMap, BTreeSet};

use super::bodies::document_form;
use crate::{
    model::{
        answers::is_success,
        media,
        reference::{self, referred},
        walk::{self, members},
    },
    upstream::{compare::Ours, contract::Contract},
};

/// What the vendor documents for the error responses that use each of our schemas.
#[derive(Debug)]
pub(super) struct Refusals {
    /// The vendor's schemas, by the name of ours.
    theirs: BTreeMap<String, BTreeSet<String>>,
    /// The schemas that the shared responses in `components` use.
    shared: BTreeSet<String>,
}

impl Refusals {
    /// Reads the error responses of all operations. `pairs` maps the vendor's routes to our operation ids.
    pub(super) fn of(vendor: &Contract, ours: &Ours, pairs: &BTreeMap<String, String>) -> Refusals {
        let routes: BTreeMap<_, _> = pairs.iter().map(|(route, id)| (id.as_str(), route)).collect();
        let mut theirs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for operation in walk::operations(&ours.bundle) {
            let found = routes.get(operation.id()).and_then(|route| vendor.operations.get(*route)?.first());
            for (code, response) in operation.responses().filter(|(code, _)| !is_success(code)) {
                let name = media::received(&ours.bundle, response).and_then(|it| referred(it.schema));
                let content = found.and_then(|it| it["responses"].get(code)?.pointer("/variants/0/content"));
                let (Some(name), Some(content)) = (name, content) else { continue };
                if let Some(chosen) = media::received(vendor, &document_form(Some(content))) {
                    theirs.entry(name.to_owned()).or_default().insert(chosen.schema.to_string());
                }
            }
        }
        let responses = members(ours.bundle.pointer("/components/responses"));
        let shared = responses.flat_map(|(_, response)| reference::closure(&ours.bundle, response));
        Refusals { theirs, shared: shared.map(str::to_owned).collect() }
    }

    /// Whether a schema can be changed in place. It cannot if a shared response uses it, or if the error responses that
    /// use it need different changes.
    pub(super) fn can_change(&self, name: &str) -> bool {
        !self.shared.contains(name) && self.theirs.get(name).is_none_or(|it| it.len() == 1)
    }
}
