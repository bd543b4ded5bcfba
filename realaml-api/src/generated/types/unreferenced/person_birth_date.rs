// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// When the person to verify was born.
///
/// Observed: staging records, 2022.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PersonBirthDate {
    /// The date of birth. A check that runs at once needs it (Quick IDV and PEP); when a link is sent, the person can
    /// enter it. For a mock person on staging, 1900-01-02 to 1900-01-04 choose the outcome of the PEP check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<chrono::NaiveDate>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl PersonBirthDate {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The date of birth. A check that runs at once needs it (Quick IDV and PEP); when a link is sent, the person can
    /// enter it. For a mock person on staging, 1900-01-02 to 1900-01-04 choose the outcome of the PEP check.
    #[must_use]
    pub fn with_birth_date(mut self, birth_date: impl Into<chrono::NaiveDate>) -> Self {
        self.birth_date = Some(birth_date.into());
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
impl std::fmt::Debug for PersonBirthDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PersonBirthDate")
            .field("birth_date", &sensitive::Hidden(&self.birth_date))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(PersonBirthDate, "an object", (0, "birth_date", birth_date, optional));
