// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::RiskAnswer;

/// One question of the firm's profile.
///
/// Inferred (medium confidence): name in the vendor contents; help centre, risk rating article.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RiskQuestion {
    /// The identifier of the question; text here, the vendor may send a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The wording of the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The answers to choose from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<Vec<RiskAnswer>>,
    /// Whether several answers may be chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_multiple_choice: Option<bool>,
    /// Whether an answer must be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_required: Option<bool>,
    /// The internal notes of the firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The position within the section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// The answers chosen in this rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub selected_answers: Option<Vec<RiskAnswer>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl RiskQuestion {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for RiskQuestion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RiskQuestion")
            .field("id", &self.id)
            .field("text", &self.text)
            .field("answers", &self.answers)
            .field("is_multiple_choice", &self.is_multiple_choice)
            .field("is_required", &self.is_required)
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("order", &self.order)
            .field("selected_answers", &self.selected_answers)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    RiskQuestion,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "text", text, optional),
    (2, "answers", answers, optional),
    (3, "is_multiple_choice", is_multiple_choice, optional),
    (4, "is_required", is_required, optional),
    (5, "notes", notes, optional),
    (6, "order", order, optional),
    (7, "selected_answers", selected_answers, optional)
);
