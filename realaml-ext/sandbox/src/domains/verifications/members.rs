//! The members of a record while it is built.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;

/// The members of a record, in alphabetical order as in every response. Most names are string literals, which are not
/// copied.
pub(crate) type Members = BTreeMap<Cow<'static, str>, Value>;

pub(crate) fn put<const N: usize>(record: &mut Members, members: [(&'static str, Value); N]) {
    record.extend(members.map(|(name, value)| (name.into(), value)));
}

/// Adds a member under its name and under the older name that the vendor still sends.
pub(crate) fn twin(record: &mut Members, name: &'static str, older: &'static str, value: Value) {
    put(record, [(name, value.clone()), (older, value)]);
}

/// Returns the record as JSON.
pub(crate) fn value(record: Members) -> Value {
    Value::Object(record.into_iter().map(|(name, value)| (name.into_owned(), value)).collect())
}
