//! The records of risk ratings.

use chrono::{DateTime, Utc};
use realaml_api::{
    Reply,
    types::{self, RiskLevel},
};

use super::{Choice, Question, Section};
use crate::{core::SecretUrl, outcome::Reading};

/// A risk rating. A level or score that the record lacks is never derived from the other members.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{raw::types::RiskLevel, risk::RiskRating, test_util};
///
/// let rating = test_util::record::<RiskRating>("4711").with("level", "high").with("score", 4.5).build();
/// assert_eq!((rating.level(), rating.score()), (Some(RiskLevel::High), Some(4.5)));
/// let without = test_util::record::<RiskRating>("4711").with("score", 4.5).build();
/// assert_eq!(without.level(), None);
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct RiskRating {
    fetched_at: DateTime<Utc>,
    reply: Reply<types::RiskRating>,
}

impl RiskRating {
    pub(crate) fn new(reply: Reply<types::RiskRating>, fetched_at: DateTime<Utc>) -> Self {
        Self { fetched_at, reply }
    }

    /// Returns the id by which the rating is fetched.
    pub fn id(&self) -> &str {
        &self.reply.value().id
    }

    /// Returns when the record was requested. Its links work for 15 minutes from then.
    pub fn fetched_at(&self) -> DateTime<Utc> {
        self.fetched_at
    }

    /// Returns the level of the rating in the spec's spelling, whatever its case and separators in the record:
    /// `Very-high` and `VERY_HIGH` are the same. A level that this version does not know is [`RiskLevel::Unknown`] with
    /// the text as it was received. The method returns `None` if the record has no level.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{raw::types::RiskLevel, risk::RiskRating, test_util};
    ///
    /// let rating = test_util::record::<RiskRating>("4711").with("level", "Very high").build();
    /// assert_eq!(rating.level(), Some(RiskLevel::VeryHigh));
    /// # }
    /// ```
    pub fn level(&self) -> Option<RiskLevel> {
        level_of(self.reply.value().level.as_ref())
    }

    /// Whether the level is this one or higher. It is `None` if the rating has no level, or if either level is unknown:
    /// treat that as high.
    ///
    /// ```
    /// use realaml_ext::{raw::types::RiskLevel, risk::RiskRating};
    ///
    /// fn needs_enhanced_due_diligence(rating: &RiskRating) -> bool {
    ///     rating.is_at_least(RiskLevel::High).unwrap_or(true)
    /// }
    /// # let _ = needs_enhanced_due_diligence;
    /// ```
    pub fn is_at_least(&self, level: RiskLevel) -> Option<bool> {
        Some(rank(&self.level()?)? >= rank(&level)?)
    }

    /// Returns the score of the rating. The profile defines its range, by default 1 to 5.
    pub fn score(&self) -> Option<f64> {
        self.reply.value().score
    }

    /// Returns the action that the profile recommends.
    pub fn recommended_action(&self) -> Option<&str> {
        self.reply.value().recommended_action.as_deref()
    }

    /// Returns the sections of the profile with their questions.
    pub fn sections(&self) -> impl Iterator<Item = Section<'_>> {
        self.reply.value().sections.iter().flatten().map(Section::new)
    }

    /// Returns the chosen answers that on their own make the rating high risk, each with its question. It is `None` if
    /// the record has no sections, or if a value in them could not be read: treat that as high risk.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{risk::RiskRating, test_util};
    /// use serde_json::json;
    ///
    /// let answers = json!([{ "text": "Cash", "is_high_risk": true, "is_selected": true }]);
    /// let sections = json!([{ "questions": [{ "text": "Source of funds?", "answers": answers }] }]);
    /// let rating = test_util::record::<RiskRating>("4711").with("sections", sections).build();
    /// let (question, choice) = rating.high_risk_answers().unwrap()[0];
    /// assert_eq!((question.text(), choice.text()), (Some("Source of funds?"), Some("Cash")));
    /// // Without sections, it is unknown whether there are any.
    /// assert!(test_util::record::<RiskRating>("4711").build().high_risk_answers().is_none());
    /// # }
    /// ```
    pub fn high_risk_answers(&self) -> Option<Vec<(Question<'_>, Choice<'_>)>> {
        self.reply.value().sections.as_ref()?;
        Reading::of(&self.reply).member("sections").ok()?;
        let questions = self.sections().flat_map(|it| it.questions());
        let chosen = questions.flat_map(|question| question.selected().map(move |choice| (question, choice)));
        Some(chosen.filter(|(_, choice)| choice.is_high_risk()).collect())
    }

    /// Returns the link to the PDF report. It works for 15 minutes from [`fetched_at`](Self::fetched_at). To download
    /// the report, use the link from [`links`](Self::links).
    pub fn report_url(&self) -> Option<SecretUrl> {
        self.reply.value().report_pdf_url_temp.as_deref().filter(|it| !it.is_empty()).map(SecretUrl::new)
    }

    /// Returns the record as it was received.
    pub fn record(&self) -> &types::RiskRating {
        self.reply.value()
    }

    /// Returns the whole response: its headers, its raw body, and the values that could not be decoded.
    pub fn reply(&self) -> &Reply<types::RiskRating> {
        &self.reply
    }
}

/// Converts a level to the spec's spelling. The words are known, but their case and separators are not. An unknown
/// level is returned as it was received.
pub(super) fn level_of(level: Option<&RiskLevel>) -> Option<RiskLevel> {
    let level = level.filter(|it| !it.as_str().trim().is_empty())?;
    let spelling = level.as_str().trim().to_ascii_uppercase().replace(['-', ' '], "_");
    Some(Some(RiskLevel::from(spelling)).filter(RiskLevel::is_known).unwrap_or_else(|| level.clone()))
}

/// Returns the rank of a level; a higher rank is riskier. An unknown level has no rank.
fn rank(level: &RiskLevel) -> Option<u8> {
    Some(match level {
        RiskLevel::Low => 0,
        RiskLevel::Medium => 1,
        RiskLevel::High => 2,
        RiskLevel::VeryHigh => 3,
        RiskLevel::Prohibited => 4,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_read_in_any_case_and_unknown_ones_kept() {
        for (text, level) in [
            ("LOW", RiskLevel::Low),
            ("medium", RiskLevel::Medium),
            ("High", RiskLevel::High),
            ("very high", RiskLevel::VeryHigh),
            ("Very-High", RiskLevel::VeryHigh),
            ("Extreme", RiskLevel::Unknown("Extreme".into())),
            ("not high", RiskLevel::Unknown("not high".into())),
        ] {
            assert_eq!(level_of(Some(&RiskLevel::from(text))), Some(level), "{text}");
        }
        assert_eq!(level_of(Some(&RiskLevel::from(" "))), None);
        assert_eq!(level_of(None), None);
    }

    #[test]
    fn an_unknown_level_has_no_rank() {
        assert!(rank(&RiskLevel::Prohibited) > rank(&RiskLevel::Low));
        assert_eq!(rank(&RiskLevel::from("Extreme")), None);
    }
}
