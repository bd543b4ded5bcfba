//! The table of all types, with which the tests of this workspace register schemas and read and write JSON.

use std::fmt::Debug;

use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;

use super::decode::{self, Decode, RoundTrip};

/// A type and the name of its schema.
pub(crate) struct Row {
    schema: &'static str,
    ty: &'static str,
    register: fn(&mut SchemaGenerator),
    round_trip: fn(&[u8]) -> RoundTrip,
}

impl Row {
    /// Creates the row for the type `T`.
    pub(crate) const fn of<T: Decode + Serialize + Debug + JsonSchema>(schema: &'static str, ty: &'static str) -> Self {
        Self {
            schema,
            ty,
            register: |generator| drop(generator.subschema_for::<T>()),
            round_trip: decode::round_trip::<T>,
        }
    }
}

/// Registers every type and returns the name of each schema with the name of its type.
pub(crate) fn register(rows: &[Row], generator: &mut SchemaGenerator) -> Vec<(&'static str, &'static str)> {
    let register = |row: &Row| {
        (row.register)(generator);
        (row.schema, row.ty)
    };
    rows.iter().map(register).collect()
}

/// Reads JSON as the type of a schema and writes it again. Returns `None` if there is no schema with this name.
pub(crate) fn round_trip(rows: &[Row], schema: &str, json: &[u8]) -> Option<RoundTrip> {
    rows.iter().find(|row| row.schema == schema).map(|row| (row.round_trip)(json))
}
