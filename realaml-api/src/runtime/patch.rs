//! The three states of a member in a PATCH body.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A member of a PATCH body that is kept, cleared or set.
///
/// ```
/// use realaml_api::{Patch, types::ESignDocumentUpdateRequest};
///
/// let update = ESignDocumentUpdateRequest::new().with_subject("Please sign").clear_message();
/// assert_eq!(update.name, Patch::Keep);
/// assert_eq!(serde_json::to_string(&update)?, r#"{"subject":"Please sign","message":null}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Patch<T> {
    /// The member is not sent and keeps its value.
    #[default]
    Keep,
    /// The member is sent as `null`, which removes its value.
    Clear,
    /// The member is sent with this value, which replaces the current one.
    Set(T),
}

impl<T> Patch<T> {
    /// Whether the member is not sent, so that it keeps its value.
    pub fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }

    /// Returns the value to set, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Keep | Self::Clear => None,
        }
    }
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

/// Converts `Some` to [`Patch::Set`], and `None` to [`Patch::Clear`].
impl<T> From<Option<T>> for Patch<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Clear, Self::Set)
    }
}

impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Set(value) => serializer.serialize_some(value),
            // The generated types skip `Keep`, so it is serialized only outside them.
            Self::Keep | Self::Clear => serializer.serialize_none(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::<T>::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Patch<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Patch_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Option<T>>::json_schema(generator)
    }
}
