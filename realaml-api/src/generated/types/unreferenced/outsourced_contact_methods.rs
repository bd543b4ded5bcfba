// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// How the team reaches the client. At least one of the two is expected to be needed.
///
/// Inferred (medium confidence): by analogy with ContactMethods.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OutsourcedContactMethods {
    /// The e-mail address of the client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// The phone number of the client in E.164 form, such as `+64210000000`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// The name to ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub contact_name: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl OutsourcedContactMethods {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The e-mail address of the client.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The phone number of the client in E.164 form, such as `+64210000000`.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// The name to ask for.
    #[must_use]
    pub fn with_contact_name(mut self, contact_name: impl Into<String>) -> Self {
        self.contact_name = Some(contact_name.into());
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
impl std::fmt::Debug for OutsourcedContactMethods {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutsourcedContactMethods")
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("contact_name", &sensitive::Hidden(&self.contact_name))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    OutsourcedContactMethods,
    "an object",
    (0, "email", email, optional),
    (1, "phone", phone, optional),
    (2, "contact_name", contact_name, optional)
);
