//! The vendor's operations and schemas that use a schema, directly or indirectly.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

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
            let sent =
                |operation: &'a Value| ["requestBody", "parameters"].into_iter().filter_map(|key| operation.get(key));
            uses.sent.extend(operations.iter().flat_map(sent).flat_map(|part| closure(vendor, part)));
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

    /// Whether the body or a parameter of a request contains the schema.
    pub(super) fn is_sent(&self, name: &str) -> bool {
        self.sent.contains(name)
    }
}
