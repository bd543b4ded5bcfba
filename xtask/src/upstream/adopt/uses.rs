//! The vendor's operations and schemas that use a schema, directly or indirectly.

use std::collections::{BTreeMap, BTreeSet};

use crate::{model::reference::closure, upstream::contract::Contract};

/// The users of every schema, collected in one pass over the contract.
#[derive(Debug)]
pub(super) struct Uses<'a> {
    operations: BTreeMap<&'a str, Vec<&'a str>>,
    schemas: BTreeMap<&'a str, Vec<&'a str>>,
    sent: BTreeSet<&'a str>,
}

impl<'a> Uses<'a> {
    pub(super) fn of(vendor: &'a Contract) -> Uses<'a> {
        let mut uses = Uses { operations: BTreeMap::new(), schemas: BTreeMap::new(), sent: BTreeSet::new() };
        for (route, operations) in &vendor.operations {
            let names: BTreeSet<_> = operations.iter().flat_map(|it| closure(vendor, it)).collect();
            names.into_iter().for_each(|name| uses.operations.entry(name).or_default().push(route));
            let bodies = operations.iter().filter_map(|operation| operation.get("requestBody"));
            uses.sent.extend(bodies.flat_map(|body| closure(vendor, body)));
        }
        for (name, schema) in &vendor.schemas {
            closure(vendor, schema).into_iter().for_each(|used| uses.schemas.entry(used).or_default().push(name));
        }
        uses
    }

    /// Returns the routes of the operations that use the schema.
    pub(super) fn operations(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.operations.get(name).into_iter().flatten().copied()
    }

    /// Returns the names of the schemas that use the schema.
    pub(super) fn schemas(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.schemas.get(name).into_iter().flatten().copied()
    }

    /// Whether a request body contains the schema.
    pub(super) fn is_sent(&self, name: &str) -> bool {
        self.sent.contains(name)
    }
}
