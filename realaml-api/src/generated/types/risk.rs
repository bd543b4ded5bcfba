// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

#[allow(unused_imports)]
use super::*;
/// One answer that a question offers.
///
/// Inferred (medium confidence): name in the vendor contents; help centre, risk rating article.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RiskAnswer {
    /// Identifier of the answer; text here, the vendor may send a number.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// Wording of the answer. With `is_selected` it says something about the client. The vendor may call it `label`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub text: ::std::option::Option<::std::string::String>,
    /// Weight of the answer, 1 to 5. A high-risk answer forces 5.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("minimum" = 1, "maximum" = 5)))]
    pub score: ::std::option::Option<i64>,
    /// Whether choosing this answer forces the top score.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_high_risk: ::std::option::Option<bool>,
    /// Whether the answer is filled in beforehand.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_default: ::std::option::Option<bool>,
    /// Whether the answer was chosen in this rating.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_selected: ::std::option::Option<bool>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl RiskAnswer {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            text: ::std::default::Default::default(),
            score: ::std::default::Default::default(),
            is_high_risk: ::std::default::Default::default(),
            is_default: ::std::default::Default::default(),
            is_selected: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for RiskAnswer {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RiskAnswer")
            .field("id", &self.id)
            .field("text", &crate::runtime::sensitive::Hidden(&self.text))
            .field("score", &self.score)
            .field("is_high_risk", &self.is_high_risk)
            .field("is_default", &self.is_default)
            .field("is_selected", &self.is_selected)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    RiskAnswer, "an object", (0, "id", id, optional_identifier), (1, "text", text,
    optional), (2, "score", score, optional), (3, "is_high_risk", is_high_risk,
    optional), (4, "is_default", is_default, optional), (5, "is_selected", is_selected,
    optional)
);
/// One question of the firm's profile.
///
/// Inferred (medium confidence): name in the vendor contents; help centre, risk rating article.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RiskQuestion {
    /// Identifier of the question; text here, the vendor may send a number.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// Wording of the question.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub text: ::std::option::Option<::std::string::String>,
    /// Answers to choose from.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub answers: ::std::option::Option<::std::vec::Vec<RiskAnswer>>,
    /// Whether several answers may be chosen.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_multiple_choice: ::std::option::Option<bool>,
    /// Whether an answer must be given.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_required: ::std::option::Option<bool>,
    /// Internal notes of the firm.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Position within the section.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub order: ::std::option::Option<i64>,
    /// Answers chosen in this rating.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub selected_answers: ::std::option::Option<::std::vec::Vec<RiskAnswer>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl RiskQuestion {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            text: ::std::default::Default::default(),
            answers: ::std::default::Default::default(),
            is_multiple_choice: ::std::default::Default::default(),
            is_required: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            selected_answers: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for RiskQuestion {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RiskQuestion")
            .field("id", &self.id)
            .field("text", &self.text)
            .field("answers", &self.answers)
            .field("is_multiple_choice", &self.is_multiple_choice)
            .field("is_required", &self.is_required)
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field("order", &self.order)
            .field("selected_answers", &self.selected_answers)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    RiskQuestion, "an object", (0, "id", id, optional_identifier), (1, "text", text,
    optional), (2, "answers", answers, optional), (3, "is_multiple_choice",
    is_multiple_choice, optional), (4, "is_required", is_required, optional), (5,
    "notes", notes, optional), (6, "order", order, optional), (7, "selected_answers",
    selected_answers, optional)
);
/// A risk rating. Internal to the firm: never shown to the person rated.
///
/// Inferred (medium confidence): name in the vendor contents; help centre, risk rating article.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RiskRating {
    /// Identifier of the rating; text here, the vendor may send a number.
    pub id: ::std::string::String,
    /// Person or entity that is rated.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// Reference of the firm.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Overall level. The vendor may call it `risk_level`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub level: ::std::option::Option<RiskLevel>,
    /// Overall score by the firm's profile.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub score: ::std::option::Option<f64>,
    /// Sections with their questions; expected in the details.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub sections: ::std::option::Option<::std::vec::Vec<RiskSection>>,
    /// Answers as submitted.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub answers: ::std::option::Option<::std::vec::Vec<RiskRatingAnswer>>,
    /// Whether the firm still uses an unreviewed template; the report then carries a disclaimer.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_default_profile: ::std::option::Option<bool>,
    /// Template behind the profile: simple, standard or advanced. Free text here.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub profile_template: ::std::option::Option<::std::string::String>,
    /// What staff should do at this level.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub recommended_action: ::std::option::Option<::std::string::String>,
    /// Link to the report, expected to live 15 minutes.
    #[serde(
        rename = "report_pdf_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub report_pdf_url_temp: ::std::option::Option<::std::string::String>,
    /// Colleague who made the rating.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub created_by: ::std::option::Option<::std::string::String>,
    /// When the rating was made, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When the rating was last changed, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl RiskRating {
    /// With what is required.
    pub fn new(id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            id: id.into(),
            name: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            level: ::std::default::Default::default(),
            score: ::std::default::Default::default(),
            sections: ::std::default::Default::default(),
            answers: ::std::default::Default::default(),
            is_default_profile: ::std::default::Default::default(),
            profile_template: ::std::default::Default::default(),
            recommended_action: ::std::default::Default::default(),
            report_pdf_url_temp: ::std::default::Default::default(),
            created_by: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            updated_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for RiskRating {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RiskRating")
            .field("id", &self.id)
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field("level", &self.level)
            .field("score", &self.score)
            .field("sections", &self.sections)
            .field("answers", &self.answers)
            .field("is_default_profile", &self.is_default_profile)
            .field("profile_template", &self.profile_template)
            .field(
                "recommended_action",
                &crate::runtime::sensitive::Hidden(&self.recommended_action),
            )
            .field(
                "report_pdf_url_temp",
                &crate::runtime::sensitive::Hidden(&self.report_pdf_url_temp),
            )
            .field("created_by", &crate::runtime::sensitive::Hidden(&self.created_by))
            .field("created_at", &self.created_at)
            .field("updated_at", &self.updated_at)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    RiskRating, "an object with `id`", (0, "id", id, identifier), (1, "name", name,
    optional), (2, "reference", reference, optional), (3, "notes", notes, optional), (4,
    "level", level, optional), (5, "score", score, optional), (6, "sections", sections,
    optional), (7, "answers", answers, optional), (8, "is_default_profile",
    is_default_profile, optional), (9, "profile_template", profile_template, optional),
    (10, "recommended_action", recommended_action, optional), (11, "report_pdf_url_TEMP",
    report_pdf_url_temp, optional), (12, "created_by", created_by, optional), (13,
    "created_at", created_at, optional), (14, "updated_at", updated_at, optional)
);
/// A submitted answer. Questions may take several answers, so identifiers come as a list.
///
/// Inferred (medium confidence): name in the vendor contents; help centre, risk rating article.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RiskRatingAnswer {
    /// Question that is answered. Expected to be required; the vendor may call it `question`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub question_id: ::std::option::Option<::std::string::String>,
    /// Answers chosen. Expected to be required; the vendor may call it `answers`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub answer_ids: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Why the answer was chosen.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub note: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl RiskRatingAnswer {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            question_id: ::std::default::Default::default(),
            answer_ids: ::std::default::Default::default(),
            note: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `question_id`.
    #[must_use]
    pub fn with_question_id(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.question_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `answer_ids`.
    #[must_use]
    pub fn with_answer_ids(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<::std::string::String>>,
    ) -> Self {
        self.answer_ids = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `note`.
    #[must_use]
    pub fn with_note(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.note = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for RiskRatingAnswer {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RiskRatingAnswer")
            .field("question_id", &self.question_id)
            .field("answer_ids", &self.answer_ids)
            .field("note", &crate::runtime::sensitive::Hidden(&self.note))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    RiskRatingAnswer, "an object", (0, "question_id", question_id, optional_identifier),
    (1, "answer_ids", answer_ids, optional), (2, "note", note, optional)
);
/// Input of a new risk rating.
///
/// Inferred (medium confidence): name in the vendor contents; help centre, risk rating article.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RiskRatingCreateRequest {
    /// Person or entity that is rated. Expected to be required.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// Searchable reference of the firm, for instance a matter number.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Key of a verification that the rating rests on.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub signature_key: ::std::option::Option<::std::string::String>,
    /// Keys of several verifications, if the vendor takes a list instead of `signature_key`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub verifications: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Answers that differ from the profile's defaults.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub answers: ::std::option::Option<::std::vec::Vec<RiskRatingAnswer>>,
    /// Level set by hand instead of the computed one.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub level: ::std::option::Option<RiskLevel>,
    /// Why the level was set by hand; expected to be needed with `level`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub override_reason: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl RiskRatingCreateRequest {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            name: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            signature_key: ::std::default::Default::default(),
            verifications: ::std::default::Default::default(),
            answers: ::std::default::Default::default(),
            level: ::std::default::Default::default(),
            override_reason: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `name`.
    #[must_use]
    pub fn with_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.name = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `reference`.
    #[must_use]
    pub fn with_reference(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.reference = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `signature_key`.
    #[must_use]
    pub fn with_signature_key(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.signature_key = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `verifications`.
    #[must_use]
    pub fn with_verifications(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<::std::string::String>>,
    ) -> Self {
        self.verifications = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `answers`.
    #[must_use]
    pub fn with_answers(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<RiskRatingAnswer>>,
    ) -> Self {
        self.answers = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `level`.
    #[must_use]
    pub fn with_level(mut self, value: impl ::std::convert::Into<RiskLevel>) -> Self {
        self.level = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `override_reason`.
    #[must_use]
    pub fn with_override_reason(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.override_reason = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `notes`.
    #[must_use]
    pub fn with_notes(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.notes = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for RiskRatingCreateRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RiskRatingCreateRequest")
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field(
                "signature_key",
                &crate::runtime::sensitive::Hidden(&self.signature_key),
            )
            .field(
                "verifications",
                &crate::runtime::sensitive::Hidden(&self.verifications),
            )
            .field("answers", &self.answers)
            .field("level", &self.level)
            .field(
                "override_reason",
                &crate::runtime::sensitive::Hidden(&self.override_reason),
            )
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    RiskRatingCreateRequest, "an object", (0, "name", name, optional), (1, "reference",
    reference, optional), (2, "signature_key", signature_key, optional), (3,
    "verifications", verifications, optional), (4, "answers", answers, optional), (5,
    "level", level, optional), (6, "override_reason", override_reason, optional), (7,
    "notes", notes, optional)
);
/// One section of a profile. Firms have three to seven of them and may rename each.
///
/// Inferred (medium confidence): name in the vendor contents; help centre, risk rating article.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RiskSection {
    /// Identifier of the section; text here, the vendor may send a number.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// Heading, for instance `Customer Type`; free text of the firm.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub title: ::std::option::Option<::std::string::String>,
    /// Position within the profile.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub order: ::std::option::Option<i64>,
    /// Questions of the section.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub questions: ::std::option::Option<::std::vec::Vec<RiskQuestion>>,
    /// Score of the section.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub score: ::std::option::Option<f64>,
    /// Level of the section.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub level: ::std::option::Option<RiskLevel>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl RiskSection {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            title: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            questions: ::std::default::Default::default(),
            score: ::std::default::Default::default(),
            level: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for RiskSection {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RiskSection")
            .field("id", &self.id)
            .field("title", &self.title)
            .field("order", &self.order)
            .field("questions", &self.questions)
            .field("score", &self.score)
            .field("level", &self.level)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    RiskSection, "an object", (0, "id", id, optional_identifier), (1, "title", title,
    optional), (2, "order", order, optional), (3, "questions", questions, optional), (4,
    "score", score, optional), (5, "level", level, optional)
);
/// Level of risk. The list is open, and the case is expected, not known: compare without regard to case.
///
/// Inferred (medium confidence): name in the vendor contents; words from the help centre, risk rating article.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RiskLevel {
    /// `LOW`: Low risk.
    Low,
    /// `MEDIUM`: Medium risk.
    Medium,
    /// `HIGH`: High risk; enhanced due diligence is usual.
    High,
    /// `VERY_HIGH`: Above high, if the profile has such a level.
    VeryHigh,
    /// `PROHIBITED`: Outside what the firm accepts, if the profile has such a level.
    Prohibited,
    /// A value this version of the crate does not know, as it was received.
    Unknown(::std::string::String),
}
impl RiskLevel {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "LOW",
        "MEDIUM",
        "HIGH",
        "VERY_HIGH",
        "PROHIBITED",
    ];
    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Low => "LOW",
            Self::Medium => "MEDIUM",
            Self::High => "HIGH",
            Self::VeryHigh => "VERY_HIGH",
            Self::Prohibited => "PROHIBITED",
            Self::Unknown(value) => value,
        }
    }
    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "LOW" => Self::Low,
                "MEDIUM" => Self::Medium,
                "HIGH" => Self::High,
                "VERY_HIGH" => Self::VeryHigh,
                "PROHIBITED" => Self::Prohibited,
                _ => return ::std::option::Option::None,
            },
        )
    }
}
crate::runtime::open_enum::implement!(RiskLevel, false);
