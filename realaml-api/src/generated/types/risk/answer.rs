// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};

/// One answer that a question offers.
///
/// Inferred (medium confidence): name in the vendor contents; help centre, risk rating article.
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RiskAnswer {
    /// The identifier of the answer; text here, the vendor may send a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The wording of the answer. With `is_selected` it says something about the client. The vendor may call it
    /// `label`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub text: Option<String>,
    /// The weight of the answer, 1 to 5. A high-risk answer forces 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("minimum" = 1, "maximum" = 5)))]
    pub score: Option<i64>,
    /// Whether choosing this answer forces the top score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_high_risk: Option<bool>,
    /// Whether the answer is filled in beforehand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_default: Option<bool>,
    /// Whether the answer was chosen in this rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_selected: Option<bool>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl RiskAnswer {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for RiskAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RiskAnswer")
            .field("id", &self.id)
            .field("text", &sensitive::Hidden(&self.text))
            .field("score", &self.score)
            .field("is_high_risk", &self.is_high_risk)
            .field("is_default", &self.is_default)
            .field("is_selected", &self.is_selected)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    RiskAnswer,
    "an object",
    (0, "id", id, optional_identifier),
    (1, "text", text, optional),
    (2, "score", score, optional),
    (3, "is_high_risk", is_high_risk, optional),
    (4, "is_default", is_default, optional),
    (5, "is_selected", is_selected, optional)
);
