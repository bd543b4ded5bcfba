// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::ESignTwoFactorMethod;

/// Puts a person into a role of the template when a document is created.
///
/// Inferred (medium confidence): name in the vendor contents; role overrides in prose on vendor page 36861933e0; fields
/// from comparable e-sign products.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignDocumentRecipientOverride {
    /// The role to fill, given by the `id` of an ESignTemplateRecipientRole. The vendor may call it `role`.
    #[cfg_attr(feature = "schemars", schemars(extend("minLength" = 1)))]
    pub role_id: String,
    /// The full name. The vendor may take `first_name` and `last_name` instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// The e-mail address to which the invitation is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// The phone number in E.164 form; needed for a second factor by text message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// The second factor for this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_factor_method: Option<ESignTwoFactorMethod>,
    /// The position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignDocumentRecipientOverride {
    /// Creates a value with only the required fields set.
    pub fn new(role_id: impl Into<String>) -> Self {
        Self {
            role_id: role_id.into(),
            name: None,
            email: None,
            phone: None,
            two_factor_method: None,
            order: None,
            extra: serde_json::Map::new(),
        }
    }

    /// The full name. The vendor may take `first_name` and `last_name` instead.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The e-mail address to which the invitation is sent.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The phone number in E.164 form; needed for a second factor by text message.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// The second factor for this person.
    #[must_use]
    pub fn with_two_factor_method(mut self, two_factor_method: impl Into<ESignTwoFactorMethod>) -> Self {
        self.two_factor_method = Some(two_factor_method.into());
        self
    }

    /// The position in the signing order, from 1.
    #[must_use]
    pub fn with_order(mut self, order: impl Into<i64>) -> Self {
        self.order = Some(order.into());
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
impl std::fmt::Debug for ESignDocumentRecipientOverride {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignDocumentRecipientOverride")
            .field("role_id", &self.role_id)
            .field("name", &sensitive::Hidden(&self.name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("two_factor_method", &self.two_factor_method)
            .field("order", &self.order)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignDocumentRecipientOverride,
    "an object with `role_id`",
    (0, "role_id", role_id, identifier),
    (1, "name", name, optional),
    (2, "email", email, optional),
    (3, "phone", phone, optional),
    (4, "two_factor_method", two_factor_method, optional),
    (5, "order", order, optional)
);
