//! The declarations of the vendor's server about its routes and fields.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Counts, add_counts, is_zero};

/// The evidence about one operation from the responses to `OPTIONS` and to requests for a key that cannot exist.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Probe {
    /// The routes that exist, described or alternative, such as `POST /risk_ratings/`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub found: Counts<String>,
    /// The routes that do not exist.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub missing: Counts<String>,
    /// The methods that the server allows on the routes that exist.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub methods: Counts<String>,
    /// The fields that the server declares for the operation.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, Field>,
}

/// The server's declarations about a field.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Field {
    /// The types, as the server's framework names them, such as `string` or `datetime`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub types: Counts<String>,
    /// How often the field was declared as required.
    #[serde(skip_serializing_if = "is_zero")]
    pub required: u64,
    /// How often the field was declared as optional.
    #[serde(skip_serializing_if = "is_zero")]
    pub optional: u64,
    /// How often the field was declared as read-only.
    #[serde(skip_serializing_if = "is_zero")]
    pub read_only: u64,
    /// The choices, if the field is described with an enum and is not sensitive.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub choices: Counts<String>,
    /// The number of choices that are counted but not named.
    #[serde(skip_serializing_if = "is_zero")]
    pub other_choices: u64,
    /// The limits, such as `max_length 100`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub limits: Counts<String>,
}

impl Probe {
    pub(crate) fn add(&mut self, other: &Self) {
        add_counts(&mut self.found, &other.found);
        add_counts(&mut self.missing, &other.missing);
        add_counts(&mut self.methods, &other.methods);
        for (name, theirs) in &other.fields {
            self.fields.entry(name.clone()).or_default().add(theirs);
        }
    }

    /// Whether there is no evidence.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Field {
    fn add(&mut self, other: &Self) {
        add_counts(&mut self.types, &other.types);
        self.required += other.required;
        self.optional += other.optional;
        self.read_only += other.read_only;
        add_counts(&mut self.choices, &other.choices);
        self.other_choices += other.other_choices;
        add_counts(&mut self.limits, &other.limits);
    }
}
