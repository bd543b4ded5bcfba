// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{ESignDocumentFile, ESignField, ESignFieldGroup, ESignTwoFactorMethod};

/// A reusable document with roles and fields.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignTemplate {
    /// The identifier of the template; expected to be a UUID.
    pub id: String,
    /// The name of the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the template is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The subject of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub subject: Option<String>,
    /// The text of the invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub message: Option<String>,
    /// The roles to be filled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient_roles: Option<Vec<ESignTemplateRecipientRole>>,
    /// The files of the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<Vec<ESignDocumentFile>>,
    /// The fields on the pages; expected in the single response only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<Vec<ESignField>>,
    /// The groups of fields.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field_groups: Option<Vec<ESignFieldGroup>>,
    /// Whether roles sign in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_sequential: Option<bool>,
    /// When the template was made, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When it was last changed, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignTemplate {
    /// Creates a value with only the required fields set.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: None,
            description: None,
            subject: None,
            message: None,
            recipient_roles: None,
            files: None,
            fields: None,
            field_groups: None,
            is_sequential: None,
            created_at: None,
            updated_at: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignTemplate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignTemplate")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("description", &self.description)
            .field("subject", &sensitive::Hidden(&self.subject))
            .field("message", &sensitive::Hidden(&self.message))
            .field("recipient_roles", &self.recipient_roles)
            .field("files", &self.files)
            .field("fields", &self.fields)
            .field("field_groups", &self.field_groups)
            .field("is_sequential", &self.is_sequential)
            .field("created_at", &self.created_at)
            .field("updated_at", &self.updated_at)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignTemplate,
    "an object with `id`",
    (0, "id", id, identifier),
    (1, "name", name, optional),
    (2, "description", description, optional),
    (3, "subject", subject, optional),
    (4, "message", message, optional),
    (5, "recipient_roles", recipient_roles, optional),
    (6, "files", files, optional),
    (7, "fields", fields, optional),
    (8, "field_groups", field_groups, optional),
    (9, "is_sequential", is_sequential, optional),
    (10, "created_at", created_at, optional),
    (11, "updated_at", updated_at, optional)
);

/// A place in a template that a person fills when a document is made from it.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignTemplateRecipientRole {
    /// The identifier of the role; overrides refer to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The name of the role, for instance Client or Director. The vendor may call it `role` or `label`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The position in the signing order, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// Whether the person signs or only gets a copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_signer: Option<bool>,
    /// The kind of role, if the vendor uses a word instead of `is_signer`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The second factor unless an override says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_factor_method: Option<ESignTwoFactorMethod>,
    /// The name of a fixed signer, for instance somebody at the firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name_default: Option<String>,
    /// The e-mail address of a fixed signer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email_default: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignTemplateRecipientRole {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignTemplateRecipientRole {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignTemplateRecipientRole")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("order", &self.order)
            .field("is_signer", &self.is_signer)
            .field("type_", &self.type_)
            .field("two_factor_method", &self.two_factor_method)
            .field("name_default", &sensitive::Hidden(&self.name_default))
            .field("email_default", &sensitive::Hidden(&self.email_default))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignTemplateRecipientRole,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "name", name, optional),
    (2, "order", order, optional),
    (3, "is_signer", is_signer, optional),
    (4, "type", type_, optional),
    (5, "two_factor_method", two_factor_method, optional),
    (6, "name_default", name_default, optional),
    (7, "email_default", email_default, optional)
);
