// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{RiskLevel, RiskSection};

/// A risk rating. Internal to the firm: never shown to the person rated.
///
/// Inferred (medium confidence): name in the vendor contents; help centre, risk rating article.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RiskRating {
    /// The identifier of the rating; text here, the vendor may send a number.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub id: String,
    /// The person or entity that is rated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// The firm's reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The overall level. The vendor may call it `risk_level`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<RiskLevel>,
    /// The overall score by the firm's profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// The sections with their questions; expected in the details.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sections: Option<Vec<RiskSection>>,
    /// The answers as submitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<Vec<RiskRatingAnswer>>,
    /// Whether the firm still uses an unreviewed template; the report then carries a disclaimer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_default_profile: Option<bool>,
    /// The template behind the profile: simple, standard or advanced. Free text here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile_template: Option<String>,
    /// What staff should do at this level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub recommended_action: Option<String>,
    /// The link to the report, expected to expire after 15 minutes.
    #[serde(rename = "report_pdf_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub report_pdf_url_temp: Option<String>,
    /// The colleague who made the rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub created_by: Option<String>,
    /// When the rating was made, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When the rating was last changed, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl RiskRating {
    /// Creates a value with only the required fields set.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: None,
            reference: None,
            notes: None,
            level: None,
            score: None,
            sections: None,
            answers: None,
            is_default_profile: None,
            profile_template: None,
            recommended_action: None,
            report_pdf_url_temp: None,
            created_by: None,
            created_at: None,
            updated_at: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for RiskRating {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RiskRating")
            .field("id", &sensitive::Hidden(&self.id))
            .field("name", &sensitive::Hidden(&self.name))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("level", &self.level)
            .field("score", &self.score)
            .field("sections", &self.sections)
            .field("answers", &self.answers)
            .field("is_default_profile", &self.is_default_profile)
            .field("profile_template", &self.profile_template)
            .field("recommended_action", &sensitive::Hidden(&self.recommended_action))
            .field("report_pdf_url_temp", &sensitive::Hidden(&self.report_pdf_url_temp))
            .field("created_by", &sensitive::Hidden(&self.created_by))
            .field("created_at", &self.created_at)
            .field("updated_at", &self.updated_at)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    RiskRating,
    "an object with `id`",
    (0, "id", id, identifier),
    (1, "name", name, optional),
    (2, "reference", reference, optional),
    (3, "notes", notes, optional),
    (4, "level", level, optional),
    (5, "score", score, optional),
    (6, "sections", sections, optional),
    (7, "answers", answers, optional),
    (8, "is_default_profile", is_default_profile, optional),
    (9, "profile_template", profile_template, optional),
    (10, "recommended_action", recommended_action, optional),
    (11, "report_pdf_url_TEMP", report_pdf_url_temp, optional),
    (12, "created_by", created_by, optional),
    (13, "created_at", created_at, optional),
    (14, "updated_at", updated_at, optional)
);

/// A submitted answer. Questions may take several answers, so identifiers come as a list.
///
/// Inferred (medium confidence): name in the vendor contents; help centre, risk rating article.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RiskRatingAnswer {
    /// The question that is answered. Expected to be required; the vendor may call it `question`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question_id: Option<String>,
    /// The answers chosen. Expected to be required; the vendor may call it `answers`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_ids: Option<Vec<String>>,
    /// Why the answer was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub note: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl RiskRatingAnswer {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The question that is answered. Expected to be required; the vendor may call it `question`.
    #[must_use]
    pub fn with_question_id(mut self, question_id: impl Into<String>) -> Self {
        self.question_id = Some(question_id.into());
        self
    }

    /// The answers chosen. Expected to be required; the vendor may call it `answers`.
    #[must_use]
    pub fn with_answer_ids(mut self, answer_ids: impl Into<Vec<String>>) -> Self {
        self.answer_ids = Some(answer_ids.into());
        self
    }

    /// Why the answer was chosen.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
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
impl std::fmt::Debug for RiskRatingAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RiskRatingAnswer")
            .field("question_id", &self.question_id)
            .field("answer_ids", &self.answer_ids)
            .field("note", &sensitive::Hidden(&self.note))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    RiskRatingAnswer,
    "an object",
    (0, "question_id", question_id, optional_identifier),
    (1, "answer_ids", answer_ids, optional),
    (2, "note", note, optional)
);

/// The input of a new risk rating.
///
/// Inferred (medium confidence): name in the vendor contents; help centre, risk rating article.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RiskRatingCreateRequest {
    /// The person or entity that is rated. Expected to be required.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// The firm's searchable reference, for instance a matter number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The key of a verification that the rating rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub signature_key: Option<String>,
    /// The keys of several verifications, if the vendor takes a list instead of `signature_key`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub verifications: Option<Vec<String>>,
    /// The answers that differ from the profile's defaults.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<Vec<RiskRatingAnswer>>,
    /// The level set by hand instead of the computed one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<RiskLevel>,
    /// Why the level was set by hand; expected to be needed with `level`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub override_reason: Option<String>,
    /// The internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl RiskRatingCreateRequest {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The person or entity that is rated. Expected to be required.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The firm's searchable reference, for instance a matter number.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// The key of a verification that the rating rests on.
    #[must_use]
    pub fn with_signature_key(mut self, signature_key: impl Into<String>) -> Self {
        self.signature_key = Some(signature_key.into());
        self
    }

    /// The keys of several verifications, if the vendor takes a list instead of `signature_key`.
    #[must_use]
    pub fn with_verifications(mut self, verifications: impl Into<Vec<String>>) -> Self {
        self.verifications = Some(verifications.into());
        self
    }

    /// The answers that differ from the profile's defaults.
    #[must_use]
    pub fn with_answers(mut self, answers: impl Into<Vec<RiskRatingAnswer>>) -> Self {
        self.answers = Some(answers.into());
        self
    }

    /// The level set by hand instead of the computed one.
    #[must_use]
    pub fn with_level(mut self, level: impl Into<RiskLevel>) -> Self {
        self.level = Some(level.into());
        self
    }

    /// Why the level was set by hand; expected to be needed with `level`.
    #[must_use]
    pub fn with_override_reason(mut self, override_reason: impl Into<String>) -> Self {
        self.override_reason = Some(override_reason.into());
        self
    }

    /// The internal notes.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
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
impl std::fmt::Debug for RiskRatingCreateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RiskRatingCreateRequest")
            .field("name", &sensitive::Hidden(&self.name))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("verifications", &sensitive::Hidden(&self.verifications))
            .field("answers", &self.answers)
            .field("level", &self.level)
            .field("override_reason", &sensitive::Hidden(&self.override_reason))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    RiskRatingCreateRequest,
    "an object",
    (0, "name", name, optional),
    (1, "reference", reference, optional),
    (2, "signature_key", signature_key, optional),
    (3, "verifications", verifications, optional),
    (4, "answers", answers, optional),
    (5, "level", level, optional),
    (6, "override_reason", override_reason, optional),
    (7, "notes", notes, optional)
);
