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
pub(crate) fn from_text<'de, T: FromText, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    struct Text<T>(PhantomData<T>);

    impl<T: FromText> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(formatter, "a {}", T::ID_TYPE.code())
        }

        fn visit_str<E: Error>(self, typed: &str) -> Result<T, E> {
            <T as FromText>::parse(typed, Context::system()).map_err(E::custom)
        }

        // Serde's default implementations would put the value into the error.
        fn visit_u64<E: Error>(self, _: u64) -> Result<T, E> {
            Err(E::invalid_type(serde_core::de::Unexpected::Other("a number without quotes"), &self))
        }

        fn visit_i64<E: Error>(self, _: i64) -> Result<T, E> {
            Err(E::invalid_type(serde_core::de::Unexpected::Other("a number without quotes"), &self))
        }

        fn visit_f64<E: Error>(self, _: f64) -> Result<T, E> {
            Err(E::invalid_type(serde_core::de::Unexpected::Other("a number without quotes"), &self))
        }

        fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<T, E> {
            Err(E::invalid_type(serde_core::de::Unexpected::Other("bytes"), &self))
        }
    }

    deserializer.deserialize_str(Text(PhantomData))
}
