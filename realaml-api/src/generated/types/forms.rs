// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

#[allow(unused_imports)]
use super::*;

#[allow(unused_imports)]
use crate::runtime::{decode, sensitive};

/// A form sent to a person, with what was entered.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with Verification.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmission {
    /// Identifier of the submission; text here, the vendor may send a number or call it `signature_key`.
    pub id: String,
    /// How far it has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<FormSubmissionStatus>,
    /// Whether the person has submitted the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_completed: Option<bool>,
    /// Page where the person fills in the form. Whoever has it can open the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: Option<String>,
    /// The form that was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<FormSubmissionForm>,
    /// The person who fills it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<FormSubmissionUser>,
    /// The verification it belongs to, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<FormSubmissionVerification>,
    /// What was entered; empty until submitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<FormSubmissionValue>>,
    /// Reference of the firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The filled-in form as PDF; link expected to live 15 minutes.
    #[serde(rename = "report_pdf_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub report_pdf_url_temp: Option<String>,
    /// When the form was sent, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When it was submitted, UTC. The vendor may call it `submitted_at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl FormSubmission {
    /// A `FormSubmission` with what is required, and nothing else set.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            status: None,
            is_completed: None,
            url: None,
            form: None,
            user: None,
            verification: None,
            values: None,
            reference: None,
            notes: None,
            report_pdf_url_temp: None,
            created_at: None,
            completed_at: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for FormSubmission {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormSubmission")
            .field("id", &self.id)
            .field("status", &self.status)
            .field("is_completed", &self.is_completed)
            .field("url", &sensitive::Hidden(&self.url))
            .field("form", &self.form)
            .field("user", &self.user)
            .field("verification", &self.verification)
            .field("values", &self.values)
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("report_pdf_url_temp", &sensitive::Hidden(&self.report_pdf_url_temp))
            .field("created_at", &self.created_at)
            .field("completed_at", &self.completed_at)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    FormSubmission,
    "an object with `id`",
    (0, "id", id, identifier),
    (1, "status", status, optional),
    (2, "is_completed", is_completed, optional),
    (3, "url", url, optional),
    (4, "form", form, optional),
    (5, "user", user, optional),
    (6, "verification", verification, optional),
    (7, "values", values, optional),
    (8, "reference", reference, optional),
    (9, "notes", notes, optional),
    (10, "report_pdf_url_TEMP", report_pdf_url_temp, optional),
    (11, "created_at", created_at, optional),
    (12, "completed_at", completed_at, optional)
);

/// Input of a new form submission.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with the request of a verification.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmissionCreateRequest {
    /// Identifier of the form, from the web app; text here, the vendor may take a number or call it `form_id`.
    pub form: String,
    /// First name of the recipient. Expected to be required.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// Last name of the recipient. Expected to be required.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// E-mail address; at least one of e-mail and phone is expected unless the form is embedded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// Phone number, E.164 such as `+64210000000`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Signature key of a verification to tie the form to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub verification: Option<String>,
    /// Searchable reference of the firm, for instance a matter number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Address that is called when the submission changes state, by analogy with a verification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl FormSubmissionCreateRequest {
    /// A `FormSubmissionCreateRequest` with what is required, and nothing else set.
    pub fn new(form: impl Into<String>) -> Self {
        Self {
            form: form.into(),
            first_name: None,
            last_name: None,
            email: None,
            phone: None,
            verification: None,
            reference: None,
            notes: None,
            callback_url: None,
            extra: serde_json::Map::new(),
        }
    }

    /// First name of the recipient. Expected to be required.
    #[must_use]
    pub fn with_first_name(mut self, first_name: impl Into<String>) -> Self {
        self.first_name = Some(first_name.into());
        self
    }

    /// Last name of the recipient. Expected to be required.
    #[must_use]
    pub fn with_last_name(mut self, last_name: impl Into<String>) -> Self {
        self.last_name = Some(last_name.into());
        self
    }

    /// E-mail address; at least one of e-mail and phone is expected unless the form is embedded.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Phone number, E.164 such as `+64210000000`.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// Signature key of a verification to tie the form to.
    #[must_use]
    pub fn with_verification(mut self, verification: impl Into<String>) -> Self {
        self.verification = Some(verification.into());
        self
    }

    /// Searchable reference of the firm, for instance a matter number.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// Internal notes.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// Address that is called when the submission changes state, by analogy with a verification.
    #[must_use]
    pub fn with_callback_url(mut self, callback_url: impl Into<String>) -> Self {
        self.callback_url = Some(callback_url.into());
        self
    }

    /// Adds a member that the spec does not know.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for FormSubmissionCreateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormSubmissionCreateRequest")
            .field("form", &self.form)
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("verification", &sensitive::Hidden(&self.verification))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    FormSubmissionCreateRequest,
    "an object with `form`",
    (0, "form", form, required),
    (1, "first_name", first_name, optional),
    (2, "last_name", last_name, optional),
    (3, "email", email, optional),
    (4, "phone", phone, optional),
    (5, "verification", verification, optional),
    (6, "reference", reference, optional),
    (7, "notes", notes, optional),
    (8, "callback_url", callback_url, optional)
);

/// The form that was sent.
///
/// Inferred (medium confidence): name in the vendor contents; common form products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmissionForm {
    /// Identifier of the form; text here, the vendor may send a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Name of the form. The vendor may call it `title`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the form is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Version of the form at the time of sending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl FormSubmissionForm {
    /// A `FormSubmissionForm` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for FormSubmissionForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormSubmissionForm")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("description", &self.description)
            .field("version", &self.version)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    FormSubmissionForm,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "name", name, optional),
    (2, "description", description, optional),
    (3, "version", version, optional)
);

/// The person who fills in the form. It could also be the colleague who sent it.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with ContactMethods.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmissionUser {
    /// First name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// Last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// Full name, if the vendor does not split it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// Phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl FormSubmissionUser {
    /// A `FormSubmissionUser` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for FormSubmissionUser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormSubmissionUser")
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("name", &sensitive::Hidden(&self.name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    FormSubmissionUser,
    "an object",
    (0, "first_name", first_name, optional),
    (1, "last_name", last_name, optional),
    (2, "name", name, optional),
    (3, "email", email, optional),
    (4, "phone", phone, optional)
);

/// One entry of a filled-in form.
///
/// Inferred (medium confidence): name in the vendor contents; common form products.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmissionValue {
    /// Identifier of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Identifier of the field, if the vendor uses this name instead of `field`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Question as shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Kind of field, for instance text, date, select or file. Free text here.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// What was entered: text, number, boolean, list or link; null when empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub value: Option<serde_json::Value>,
    /// Heading under which the field stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Link to an uploaded file, expected to live 15 minutes.
    #[serde(rename = "file_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub file_url_temp: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl FormSubmissionValue {
    /// A `FormSubmissionValue` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for FormSubmissionValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormSubmissionValue")
            .field("field", &self.field)
            .field("key", &self.key)
            .field("label", &self.label)
            .field("type_", &self.type_)
            .field("value", &sensitive::Hidden(&self.value))
            .field("section", &self.section)
            .field("file_url_temp", &sensitive::Hidden(&self.file_url_temp))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    FormSubmissionValue,
    "an object",
    (0, "field", field, optional),
    (1, "key", key, optional),
    (2, "label", label, optional),
    (3, "type", type_, optional),
    (4, "value", value, optional),
    (5, "section", section, optional),
    (6, "file_url_TEMP", file_url_temp, optional)
);

/// The verification that the form belongs to, in short.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with VerificationSimple.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmissionVerification {
    /// Key of the verification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: Option<String>,
    /// Which checks it runs.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VerificationType>,
    /// Combined outcome; read it only when `is_completed` is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Result>,
    /// Whether all steps are finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_completed: Option<bool>,
    /// Hosted page of the verification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: Option<String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl FormSubmissionVerification {
    /// A `FormSubmissionVerification` with nothing set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for FormSubmissionVerification {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormSubmissionVerification")
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("type_", &self.type_)
            .field("result", &self.result)
            .field("is_completed", &self.is_completed)
            .field("url", &sensitive::Hidden(&self.url))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    FormSubmissionVerification,
    "an object",
    (0, "signature_key", signature_key, optional),
    (1, "type", type_, optional),
    (2, "result", result, optional),
    (3, "is_completed", is_completed, optional),
    (4, "url", url, optional)
);

/// How far the submission has come. The list is open: treat a token you do not know as unfinished.
///
/// Inferred (medium confidence): curated: states of a submission, by analogy with a verification.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FormSubmissionStatus {
    /// `pending`: Sent, nothing entered yet.
    Pending,
    /// `in_progress`: Opened or partly filled in.
    InProgress,
    /// `completed`: Submitted by the person.
    Completed,
    /// `cancelled`: Withdrawn by the firm.
    Cancelled,
    /// A value this version of the crate does not know, as it was received.
    Unknown(String),
}

impl FormSubmissionStatus {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &["pending", "in_progress", "completed", "cancelled"];

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "pending" => Self::Pending,
            "in_progress" => Self::InProgress,
            "completed" => Self::Completed,
            "cancelled" => Self::Cancelled,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(FormSubmissionStatus, false);
