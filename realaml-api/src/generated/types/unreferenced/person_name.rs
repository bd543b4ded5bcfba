// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// The name of the person to verify, as it appears on the person's documents.
///
/// Observed: staging records, 2022 (keys); help centre, articles on each check (first and last name are mandatory).
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PersonName {
    /// The given name. `MOCK` marks a mock person on staging.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: String,
    /// The middle names, separated by spaces. For a mock person on staging, `FM1` to `FM8` choose the outcome of the
    /// face check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub middle_name: Option<String>,
    /// The family name. For a mock person on staging, `PASS`, `PARTIAL` and `FAIL` choose the outcome of the data
    /// check.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: String,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl PersonName {
    /// Creates a value with only the required fields set.
    pub fn new(first_name: impl Into<String>, last_name: impl Into<String>) -> Self {
        Self {
            first_name: first_name.into(),
            middle_name: None,
            last_name: last_name.into(),
            extra: serde_json::Map::new(),
        }
    }

    /// The middle names, separated by spaces. For a mock person on staging, `FM1` to `FM8` choose the outcome of the
    /// face check.
    #[must_use]
    pub fn with_middle_name(mut self, middle_name: impl Into<String>) -> Self {
        self.middle_name = Some(middle_name.into());
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
impl std::fmt::Debug for PersonName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PersonName")
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("middle_name", &sensitive::Hidden(&self.middle_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    PersonName,
    "an object with `first_name`",
    (0, "first_name", first_name, required),
    (1, "middle_name", middle_name, optional),
    (2, "last_name", last_name, required)
);
