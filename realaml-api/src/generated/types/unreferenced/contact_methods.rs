// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// Where Realaml sends the link. Give at least one of the two, unless the account is set up for embedding the flow
/// without any message.
///
/// Documented: vendor guide "Basic Realaml workflow", step 2 (either makes Realaml send the link).
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ContactMethods {
    /// The address to which the link is e-mailed.
    ///
    /// Observed: staging records, 2022; public caller, 2025.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// The mobile number to which the link is texted, in E.164 form with a leading `+`. The key is observed in answers
    /// and expected to be the same in requests; one public caller sends `mobile_number` instead.
    ///
    /// Inferred (high confidence): staging records, 2022 (key in answers).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ContactMethods {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The address to which the link is e-mailed.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The mobile number to which the link is texted, in E.164 form with a leading `+`. The key is observed in answers
    /// and expected to be the same in requests; one public caller sends `mobile_number` instead.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
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
impl std::fmt::Debug for ContactMethods {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContactMethods")
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(ContactMethods, "an object", (0, "email", email, optional), (1, "phone", phone, optional));
