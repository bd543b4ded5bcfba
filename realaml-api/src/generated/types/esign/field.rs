// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{ESignFieldDefaultValueMode, ESignFieldType};

/// A place on a page that somebody fills in.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignField {
    /// The identifier of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The kind of field.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<ESignFieldType>,
    /// The recipient who fills it in, on a document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient_id: Option<String>,
    /// The role that fills it in, on a template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role_id: Option<String>,
    /// The file that the field is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// The page of the file, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<i64>,
    /// The distance from the left edge; unit unknown, percent or points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// The distance from the top edge; unit unknown, percent or points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// The width, in the unit of `x`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<f64>,
    /// The height, in the unit of `y`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<f64>,
    /// The label shown to the signer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The text shown while the field is empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<String>,
    /// Whether the field must be filled in. The vendor may call it `required`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_required: Option<bool>,
    /// Whether the signer cannot change it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_read_only: Option<bool>,
    /// The first value of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub default_value: Option<String>,
    /// Where the first value comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_value_mode: Option<ESignFieldDefaultValueMode>,
    /// The choices of a radio or dropdown field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<String>>,
    /// The group that the field belongs to, given by the `id` of an ESignFieldGroup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// The maximum number of characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<i64>,
    /// The size of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub font_size: Option<i64>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignField {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The identifier of the field.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The kind of field.
    #[must_use]
    pub fn with_type(mut self, type_: impl Into<ESignFieldType>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    /// The recipient who fills it in, on a document.
    #[must_use]
    pub fn with_recipient_id(mut self, recipient_id: impl Into<String>) -> Self {
        self.recipient_id = Some(recipient_id.into());
        self
    }

    /// The role that fills it in, on a template.
    #[must_use]
    pub fn with_role_id(mut self, role_id: impl Into<String>) -> Self {
        self.role_id = Some(role_id.into());
        self
    }

    /// The file that the field is on.
    #[must_use]
    pub fn with_file_id(mut self, file_id: impl Into<String>) -> Self {
        self.file_id = Some(file_id.into());
        self
    }

    /// The page of the file, from 1.
    #[must_use]
    pub fn with_page(mut self, page: impl Into<i64>) -> Self {
        self.page = Some(page.into());
        self
    }

    /// The distance from the left edge; unit unknown, percent or points.
    #[must_use]
    pub fn with_x(mut self, x: impl Into<f64>) -> Self {
        self.x = Some(x.into());
        self
    }

    /// The distance from the top edge; unit unknown, percent or points.
    #[must_use]
    pub fn with_y(mut self, y: impl Into<f64>) -> Self {
        self.y = Some(y.into());
        self
    }

    /// The width, in the unit of `x`.
    #[must_use]
    pub fn with_width(mut self, width: impl Into<f64>) -> Self {
        self.width = Some(width.into());
        self
    }

    /// The height, in the unit of `y`.
    #[must_use]
    pub fn with_height(mut self, height: impl Into<f64>) -> Self {
        self.height = Some(height.into());
        self
    }

    /// The label shown to the signer.
    #[must_use]
    pub fn with_label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// The text shown while the field is empty.
    #[must_use]
    pub fn with_placeholder(mut self, placeholder: impl Into<String>) -> Self {
        self.placeholder = Some(placeholder.into());
        self
    }

    /// Whether the field must be filled in. The vendor may call it `required`.
    #[must_use]
    pub fn with_is_required(mut self, is_required: impl Into<bool>) -> Self {
        self.is_required = Some(is_required.into());
        self
    }

    /// Whether the signer cannot change it.
    #[must_use]
    pub fn with_is_read_only(mut self, is_read_only: impl Into<bool>) -> Self {
        self.is_read_only = Some(is_read_only.into());
        self
    }

    /// The first value of the field.
    #[must_use]
    pub fn with_default_value(mut self, default_value: impl Into<String>) -> Self {
        self.default_value = Some(default_value.into());
        self
    }

    /// Where the first value comes from.
    #[must_use]
    pub fn with_default_value_mode(mut self, default_value_mode: impl Into<ESignFieldDefaultValueMode>) -> Self {
        self.default_value_mode = Some(default_value_mode.into());
        self
    }

    /// The choices of a radio or dropdown field.
    #[must_use]
    pub fn with_options(mut self, options: impl Into<Vec<String>>) -> Self {
        self.options = Some(options.into());
        self
    }

    /// The group that the field belongs to, given by the `id` of an ESignFieldGroup.
    #[must_use]
    pub fn with_group_id(mut self, group_id: impl Into<String>) -> Self {
        self.group_id = Some(group_id.into());
        self
    }

    /// The maximum number of characters.
    #[must_use]
    pub fn with_max_length(mut self, max_length: impl Into<i64>) -> Self {
        self.max_length = Some(max_length.into());
        self
    }

    /// The size of the text.
    #[must_use]
    pub fn with_font_size(mut self, font_size: impl Into<i64>) -> Self {
        self.font_size = Some(font_size.into());
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
impl std::fmt::Debug for ESignField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignField")
            .field("id", &self.id)
            .field("type_", &self.type_)
            .field("recipient_id", &self.recipient_id)
            .field("role_id", &self.role_id)
            .field("file_id", &self.file_id)
            .field("page", &self.page)
            .field("x", &self.x)
            .field("y", &self.y)
            .field("width", &self.width)
            .field("height", &self.height)
            .field("label", &self.label)
            .field("placeholder", &self.placeholder)
            .field("is_required", &self.is_required)
            .field("is_read_only", &self.is_read_only)
            .field("default_value", &sensitive::Hidden(&self.default_value))
            .field("default_value_mode", &self.default_value_mode)
            .field("options", &self.options)
            .field("group_id", &self.group_id)
            .field("max_length", &self.max_length)
            .field("font_size", &self.font_size)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignField,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "type", type_, optional),
    (2, "recipient_id", recipient_id, optional_identifier),
    (3, "role_id", role_id, optional_identifier),
    (4, "file_id", file_id, optional_identifier),
    (5, "page", page, optional),
    (6, "x", x, optional),
    (7, "y", y, optional),
    (8, "width", width, optional),
    (9, "height", height, optional),
    (10, "label", label, optional),
    (11, "placeholder", placeholder, optional),
    (12, "is_required", is_required, optional),
    (13, "is_read_only", is_read_only, optional),
    (14, "default_value", default_value, optional),
    (15, "default_value_mode", default_value_mode, optional),
    (16, "options", options, optional),
    (17, "group_id", group_id, optional_identifier),
    (18, "max_length", max_length, optional),
    (19, "font_size", font_size, optional)
);

/// Fields that belong together, such as the choices of one question.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignFieldGroup {
    /// The identifier of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The label shown to the signer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The kind of group, expected `radio` or `checkbox`. Free text here.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The minimum number of choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_selected: Option<i64>,
    /// The maximum number of choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_selected: Option<i64>,
    /// Whether a choice must be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_required: Option<bool>,
    /// The fields of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field_ids: Option<Vec<String>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignFieldGroup {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignFieldGroup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignFieldGroup")
            .field("id", &self.id)
            .field("label", &self.label)
            .field("type_", &self.type_)
            .field("min_selected", &self.min_selected)
            .field("max_selected", &self.max_selected)
            .field("is_required", &self.is_required)
            .field("field_ids", &self.field_ids)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignFieldGroup,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "label", label, optional),
    (2, "type", type_, optional),
    (3, "min_selected", min_selected, optional),
    (4, "max_selected", max_selected, optional),
    (5, "is_required", is_required, optional),
    (6, "field_ids", field_ids, optional)
);

/// What a signer entered in one field.
///
/// Inferred (medium confidence): name in the vendor contents; fields from comparable e-sign products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ESignFieldResponse {
    /// The field that was filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field_id: Option<String>,
    /// The recipient who filled it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient_id: Option<String>,
    /// The kind of field.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<ESignFieldType>,
    /// The label of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What was entered: text, boolean or list; null when empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub value: Option<serde_json::Value>,
    /// When it was filled in, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl ESignFieldResponse {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for ESignFieldResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ESignFieldResponse")
            .field("field_id", &self.field_id)
            .field("recipient_id", &self.recipient_id)
            .field("type_", &self.type_)
            .field("label", &self.label)
            .field("value", &sensitive::Hidden(&self.value))
            .field("completed_at", &self.completed_at)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    ESignFieldResponse,
    "an object",
    (0, "field_id", field_id, optional_identifier),
    (1, "recipient_id", recipient_id, optional_identifier),
    (2, "type", type_, optional),
    (3, "label", label, optional),
    (4, "value", value, optional),
    (5, "completed_at", completed_at, optional)
);
