// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::PepType;

/// A listed person who resembles the one verified. Its fields are expected, none was seen.
///
/// Inferred (medium confidence): vendor contents (name); help centre, PEPCheck article (categories, birth year and
/// similarity).
#[derive(Clone, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PepHit {
    /// The name of the listed person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// The category of the listing.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub type_: Option<PepType>,
    /// The similarity of the names in per cent. Hits below 85 are not reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = 0, "maximum" = 100, "x-sensitive" = true))
    )]
    pub score: Option<f64>,
    /// The date of birth of the listed person, possibly only the year, hence plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub birth_date: Option<String>,
    /// The country of the listing, by name or code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// The gender of the listed person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub gender: Option<String>,
    /// Other names of the listed person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub aliases: Option<Vec<String>>,
    /// The offices that the listed person holds or held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub positions: Option<Vec<String>>,
    /// The profile of the listed person in free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub description: Option<String>,
    /// The names of the lists, or links to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub sources: Option<Vec<String>>,
    /// A link to the profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: Option<String>,
    /// Whether a reviewer dismissed the hit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_approved: Option<bool>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl PepHit {
    /// Creates a value with no fields set.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for PepHit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PepHit")
            .field("name", &sensitive::Hidden(&self.name))
            .field("type_", &sensitive::Hidden(&self.type_))
            .field("score", &sensitive::Hidden(&self.score))
            .field("birth_date", &sensitive::Hidden(&self.birth_date))
            .field("country", &sensitive::Hidden(&self.country))
            .field("gender", &sensitive::Hidden(&self.gender))
            .field("aliases", &sensitive::Hidden(&self.aliases))
            .field("positions", &sensitive::Hidden(&self.positions))
            .field("description", &sensitive::Hidden(&self.description))
            .field("sources", &sensitive::Hidden(&self.sources))
            .field("url", &sensitive::Hidden(&self.url))
            .field("is_approved", &self.is_approved)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    PepHit,
    "an object",
    (0, "name", name, optional),
    (1, "type", type_, optional),
    (2, "score", score, optional),
    (3, "birth_date", birth_date, optional),
    (4, "country", country, optional),
    (5, "gender", gender, optional),
    (6, "aliases", aliases, optional),
    (7, "positions", positions, optional),
    (8, "description", description, optional),
    (9, "sources", sources, optional),
    (10, "url", url, optional),
    (11, "is_approved", is_approved, optional)
);
