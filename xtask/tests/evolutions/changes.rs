//! The ways in which vendors change the documents of their APIs, each applied to our own bundle.

mod api;
mod edits;
mod operations;
mod properties;
mod schemas;
mod values;

use crate::document::Document;

/// A way in which the vendor's document changes.
pub(crate) struct Evolution {
    pub(crate) name: &'static str,
    /// A description of the change, for the tables.
    pub(crate) what: &'static str,
    pub(crate) change: fn(&mut Document),
}

/// Every evolution, by subject.
pub(crate) fn all() -> impl Iterator<Item = &'static Evolution> {
    [api::ALL, operations::MOVED, operations::ADDED, schemas::ALL, properties::ALL, values::ALL].into_iter().flatten()
}

const fn evolution(name: &'static str, what: &'static str, change: fn(&mut Document)) -> Evolution {
    Evolution { name, what, change }
}
