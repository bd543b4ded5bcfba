// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{RiskLevel, RiskQuestion};

/// One section of a profile. Firms have three to seven of them and may rename each.
///
/// Inferred (medium confidence): name in the vendor contents; help centre, risk rating article.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RiskSection {
    /// The identifier of the section; text here, the vendor may send a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Heading, for instance `Customer Type`; free text of the firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The position within the profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// The questions of the section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub questions: Option<Vec<RiskQuestion>>,
    /// The score of the section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// The level of the section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<RiskLevel>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl RiskSection {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for RiskSection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RiskSection")
            .field("id", &self.id)
            .field("title", &self.title)
            .field("order", &self.order)
            .field("questions", &self.questions)
            .field("score", &self.score)
            .field("level", &self.level)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    RiskSection,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "title", title, optional),
    (2, "order", order, optional),
    (3, "questions", questions, optional),
    (4, "score", score, optional),
    (5, "level", level, optional)
);
