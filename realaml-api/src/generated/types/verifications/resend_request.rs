// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// Where to send the link again. Everything is optional; an empty body repeats the last message.
///
/// Inferred (medium confidence): vendor contents (name); by analogy with ContactMethods.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationResendRequest {
    /// The corrected e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// The corrected mobile number in E.164 form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationResendRequest {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The corrected e-mail address.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The corrected mobile number in E.164 form.
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
impl std::fmt::Debug for VerificationResendRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationResendRequest")
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(VerificationResendRequest, "an object", (0, "email", email, optional), (1, "phone", phone, optional));
