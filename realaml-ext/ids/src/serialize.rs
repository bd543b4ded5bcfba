//! Serde support, in which serialization has to be requested explicitly.
//!
//! No type of number implements `Serialize`, because a number would then be serialized with any struct that contains
//! it. A field that has to be serialized names the function to use:
//!
//! ```
//! use realaml_ids::{ca, dk, serialize};
//! use serde::Serialize;
//!
//! #[derive(Serialize)]
//! struct Row {
//!     #[serde(serialize_with = "serialize::masked")]
//!     sin: ca::Sin,
//!     #[serde(serialize_with = "serialize::exposed")]
//!     cpr: dk::Cpr,
//! }
//!
//! let row = Row { sin: "046 454 286".parse()?, cpr: "211062-5629".parse()? };
//! assert_eq!(serde_json::to_string(&row).unwrap(), r#"{"sin":"*** *** 286","cpr":"2110625629"}"#);
//! # Ok::<(), realaml_ids::Invalid>(())
//! ```
//!
//! The types that can be read from a single string implement `Deserialize`, which checks the number. The error never
//! repeats the number.

use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{Deserializer, Error, Visitor};
use serde_core::ser::Serializer;

use super::{Context, FromText, NationalId};

/// Serializes the mask.
///
/// # Errors
/// Returns the errors of the serializer.
pub fn masked<S: Serializer>(id: &impl NationalId, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&id.masked())
}

/// Serializes the number in plain form: **clear text**.
///
/// # Errors
/// Returns the errors of the serializer.
pub fn exposed<S: Serializer>(id: &impl NationalId, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(id.expose())
}

/// Deserializes a string and checks the number in it.
///
/// The deserializer is asked explicitly for a string. With `deserialize_any`, some formats, such as CSV, turn digits
/// into a number and drop leading zeros.
pub(crate) fn from_text<'de, T: FromText, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    struct Text<'a, T> {
        checked: &'a mut bool,
        id: PhantomData<T>,
    }

    impl<T: FromText> Visitor<'_> for Text<'_, T> {
        type Value = T;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(formatter, "a {}", T::ID_TYPE.code())
        }

        fn visit_str<E: Error>(self, typed: &str) -> Result<T, E> {
            *self.checked = true;
            <T as FromText>::parse(typed, Context::system()).map_err(E::custom)
        }
    }

    let mut checked = false;
    let read = deserializer.deserialize_str(Text { checked: &mut checked, id: PhantomData });
    // Most formats quote a value that is not a string in their error, so only errors of the check are kept.
    read.map_err(|error| match checked {
        true => error,
        false => Error::custom(format_args!("expected a {} as a string", T::ID_TYPE.code())),
    })
}

#[cfg(test)]
mod tests;
