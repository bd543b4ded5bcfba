//! Adds members to a record by name.

use serde_json::{Map, Value};

pub(crate) fn put<const N: usize>(record: &mut Map<String, Value>, members: [(&str, Value); N]) {
    record.extend(members.map(|(name, value)| (name.to_owned(), value)));
}

/// Adds a member under its name and under the older name that the vendor still sends.
pub(crate) fn twin(record: &mut Map<String, Value>, name: &str, older: &str, value: Value) {
    put(record, [(name, value.clone()), (older, value)]);
}
