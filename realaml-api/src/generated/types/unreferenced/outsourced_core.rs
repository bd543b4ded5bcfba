// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::OutsourcedVerificationType;

/// Who is to be verified, and instructions for the team.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable services.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OutsourcedCore {
    /// The kind of client.
    #[serde(rename = "type")]
    pub type_: OutsourcedVerificationType,
    /// The full name of the entity or person. Expected to be required; the vendor may call it `entity_name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// The country of the entity or person, expected as ISO 3166-1 alpha-2 code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// The number in the company or trust register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub registration_number: Option<String>,
    /// The first name of the contact person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// The last name of the contact person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// The instructions to the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The address that is called when the order changes state, by analogy with a verification. Fetch the record after
    /// a call; do not trust its body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl OutsourcedCore {
    /// Creates a value with only the required fields set.
    pub fn new(type_: impl Into<OutsourcedVerificationType>) -> Self {
        Self {
            type_: type_.into(),
            name: None,
            country: None,
            registration_number: None,
            first_name: None,
            last_name: None,
            notes: None,
            callback_url: None,
            extra: serde_json::Map::new(),
        }
    }

    /// The full name of the entity or person. Expected to be required; the vendor may call it `entity_name`.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The country of the entity or person, expected as ISO 3166-1 alpha-2 code.
    #[must_use]
    pub fn with_country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// The number in the company or trust register.
    #[must_use]
    pub fn with_registration_number(mut self, registration_number: impl Into<String>) -> Self {
        self.registration_number = Some(registration_number.into());
        self
    }

    /// The first name of the contact person.
    #[must_use]
    pub fn with_first_name(mut self, first_name: impl Into<String>) -> Self {
        self.first_name = Some(first_name.into());
        self
    }

    /// The last name of the contact person.
    #[must_use]
    pub fn with_last_name(mut self, last_name: impl Into<String>) -> Self {
        self.last_name = Some(last_name.into());
        self
    }

    /// The instructions to the team.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// The address that is called when the order changes state, by analogy with a verification. Fetch the record after
    /// a call; do not trust its body.
    #[must_use]
    pub fn with_callback_url(mut self, callback_url: impl Into<String>) -> Self {
        self.callback_url = Some(callback_url.into());
        self
    }

    /// Adds a member that the spec does not define.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for OutsourcedCore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutsourcedCore")
            .field("type_", &self.type_)
            .field("name", &sensitive::Hidden(&self.name))
            .field("country", &sensitive::Hidden(&self.country))
            .field("registration_number", &sensitive::Hidden(&self.registration_number))
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    OutsourcedCore,
    "an object with `type`",
    (0, "type", type_, required),
    (1, "name", name, optional),
    (2, "country", country, optional),
    (3, "registration_number", registration_number, optional),
    (4, "first_name", first_name, optional),
    (5, "last_name", last_name, optional),
    (6, "notes", notes, optional),
    (7, "callback_url", callback_url, optional)
);
