// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{
    FormSubmissionForm, FormSubmissionStatus, FormSubmissionUser, FormSubmissionValue, FormSubmissionVerification,
};

/// A form sent to a person, with what was entered.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with Verification.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmission {
    /// The identifier of the submission; text here, the vendor may send a number or call it `signature_key`.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id: String,
    /// How far it has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<FormSubmissionStatus>,
    /// Whether the person has submitted the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_completed: Option<bool>,
    /// The page where the person fills in the form. Whoever has it can open the form.
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
    /// The firm's reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The filled-in form as a PDF; the link is expected to expire after 15 minutes.
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
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl FormSubmission {
    /// Creates a value with only the required fields set.
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
            .field("id", &sensitive::Hidden(&self.id))
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
