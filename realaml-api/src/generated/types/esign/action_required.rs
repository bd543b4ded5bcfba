// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// What the sender has to do before the document can go on. Null on a document where nothing is to be done.
///
/// Inferred (low confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignActionRequired {
    /// The kind of action. Free text here.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The kind of action, if the vendor uses this name instead of `type`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// An explanation for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// The recipients concerned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<ESignActionRequiredRecipient>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignActionRequired {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignActionRequired {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignActionRequired")
            .field("type_", &self.type_)
            .field("code", &self.code)
            .field("message", &sensitive::Hidden(&self.message))
            .field("recipients", &self.recipients)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignActionRequired,
    "an object",
    (0, "type", type_, optional),
    (1, "code", code, optional),
    (2, "message", message, optional),
    (3, "recipients", recipients, optional)
);

/// A recipient who keeps the document from going on.
///
/// Inferred (low confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignActionRequiredRecipient {
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
    /// What is wrong, for instance `missing_phone`, `bounced` or `authentication_failed`. Free text here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The members that the recipient lacks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing_fields: Option<Vec<String>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignActionRequiredRecipient {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignActionRequiredRecipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignActionRequiredRecipient")
            .field("id", &self.id)
            .field("name", &sensitive::Hidden(&self.name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("reason", &self.reason)
            .field("missing_fields", &self.missing_fields)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignActionRequiredRecipient,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "name", name, optional),
    (2, "email", email, optional),
    (3, "reason", reason, optional),
    (4, "missing_fields", missing_fields, optional)
);
