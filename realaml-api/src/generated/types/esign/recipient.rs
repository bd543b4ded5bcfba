// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{ESignRecipientStatus, ESignTwoFactorMethod};

/// A recipient of a document.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignRecipient {
    /// The identifier of the recipient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// The phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// A label, or a word such as signer or cc.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The role of the template that this person fills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role_id: Option<String>,
    /// The position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// How far this recipient has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ESignRecipientStatus>,
    /// The second factor for this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_factor_method: Option<ESignTwoFactorMethod>,
    /// The page where this person signs. Whoever has it can sign: treat it like a password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub signing_url: Option<String>,
    /// When the invitation went out, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the document was first opened, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the recipient finished, UTC. The vendor may call it `signed_at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the recipient refused, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declined_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Why the recipient refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub decline_reason: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignRecipient {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignRecipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignRecipient")
            .field("id", &self.id)
            .field("name", &sensitive::Hidden(&self.name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("role", &self.role)
            .field("role_id", &self.role_id)
            .field("order", &self.order)
            .field("status", &self.status)
            .field("two_factor_method", &self.two_factor_method)
            .field("signing_url", &sensitive::Hidden(&self.signing_url))
            .field("sent_at", &self.sent_at)
            .field("viewed_at", &self.viewed_at)
            .field("completed_at", &self.completed_at)
            .field("declined_at", &self.declined_at)
            .field("decline_reason", &sensitive::Hidden(&self.decline_reason))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignRecipient,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "name", name, optional),
    (2, "email", email, optional),
    (3, "phone", phone, optional),
    (4, "role", role, optional),
    (5, "role_id", role_id, optional_identifier),
    (6, "order", order, optional),
    (7, "status", status, optional),
    (8, "two_factor_method", two_factor_method, optional),
    (9, "signing_url", signing_url, optional),
    (10, "sent_at", sent_at, optional),
    (11, "viewed_at", viewed_at, optional),
    (12, "completed_at", completed_at, optional),
    (13, "declined_at", declined_at, optional),
    (14, "decline_reason", decline_reason, optional)
);

/// A recipient of a new document without a template.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignRecipientCreateRequest {
    /// The full name. The vendor may take `first_name` and `last_name` instead.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: String,
    /// The e-mail address to which the invitation is sent.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: String,
    /// The phone number in E.164 form; needed for a second factor by text message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// The position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// A label, or a word such as signer or cc.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The second factor for this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_factor_method: Option<ESignTwoFactorMethod>,
    /// A private note to this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignRecipientCreateRequest {
    /// Creates a value with only the required fields set.
    pub fn new(name: impl Into<String>, email: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            email: email.into(),
            phone: None,
            order: None,
            role: None,
            two_factor_method: None,
            message: None,
            extra: serde_json::Map::new(),
        }
    }

    /// The phone number in E.164 form; needed for a second factor by text message.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// The position in the signing order, from 1.
    #[must_use]
    pub fn with_order(mut self, order: impl Into<i64>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// A label, or a word such as signer or cc.
    #[must_use]
    pub fn with_role(mut self, role: impl Into<String>) -> Self {
        self.role = Some(role.into());
        self
    }

    /// The second factor for this person.
    #[must_use]
    pub fn with_two_factor_method(mut self, two_factor_method: impl Into<ESignTwoFactorMethod>) -> Self {
        self.two_factor_method = Some(two_factor_method.into());
        self
    }

    /// A private note to this person.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
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
impl std::fmt::Debug for ESignRecipientCreateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignRecipientCreateRequest")
            .field("name", &sensitive::Hidden(&self.name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("order", &self.order)
            .field("role", &self.role)
            .field("two_factor_method", &self.two_factor_method)
            .field("message", &sensitive::Hidden(&self.message))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignRecipientCreateRequest,
    "an object with `name`",
    (0, "name", name, required),
    (1, "email", email, required),
    (2, "phone", phone, optional),
    (3, "order", order, optional),
    (4, "role", role, optional),
    (5, "two_factor_method", two_factor_method, optional),
    (6, "message", message, optional)
);

/// A recipient in a change of a draft: with `id` that recipient is changed, without it one is added.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignRecipientUpdateRequest {
    /// The recipient to change; leave out to add one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The full name.
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
    /// The phone number in E.164 form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// The position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// A label, or a word such as signer or cc.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The second factor for this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_factor_method: Option<ESignTwoFactorMethod>,
    /// A private note to this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignRecipientUpdateRequest {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The recipient to change; leave out to add one.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The full name.
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

    /// The phone number in E.164 form.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// The position in the signing order, from 1.
    #[must_use]
    pub fn with_order(mut self, order: impl Into<i64>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// A label, or a word such as signer or cc.
    #[must_use]
    pub fn with_role(mut self, role: impl Into<String>) -> Self {
        self.role = Some(role.into());
        self
    }

    /// The second factor for this person.
    #[must_use]
    pub fn with_two_factor_method(mut self, two_factor_method: impl Into<ESignTwoFactorMethod>) -> Self {
        self.two_factor_method = Some(two_factor_method.into());
        self
    }

    /// A private note to this person.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
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
impl std::fmt::Debug for ESignRecipientUpdateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignRecipientUpdateRequest")
            .field("id", &self.id)
            .field("name", &sensitive::Hidden(&self.name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("order", &self.order)
            .field("role", &self.role)
            .field("two_factor_method", &self.two_factor_method)
            .field("message", &sensitive::Hidden(&self.message))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignRecipientUpdateRequest,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "name", name, optional),
    (2, "email", email, optional),
    (3, "phone", phone, optional),
    (4, "order", order, optional),
    (5, "role", role, optional),
    (6, "two_factor_method", two_factor_method, optional),
    (7, "message", message, optional)
);
