//! The sections, questions and answers of a firm's risk profile, as a rating contains them.

use realaml_api::types::{self, RiskLevel};

use super::record::level_of;

/// A section of the profile, with its result in this rating.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{risk::RiskRating, test_util};
/// use serde_json::json;
///
/// let answers = json!([{ "text": "Online", "is_selected": true }, { "text": "In person" }]);
/// let questions = json!([{ "id": "201", "text": "How was the client met?", "answers": answers }]);
/// let sections = json!([{ "title": "Delivery", "score": 2.5, "questions": questions }]);
/// let rating = test_util::record::<RiskRating>("4711").with("sections", sections).build();
///
/// let section = rating.sections().next().unwrap();
/// let question = section.questions().next().unwrap();
/// assert_eq!((section.title(), question.id()), (Some("Delivery"), Some("201")));
/// assert_eq!(question.choices().count(), 2);
/// assert!(question.selected().all(|it| it.text() == Some("Online")));
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Section<'a>(&'a types::RiskSection);

/// A question of the profile, with the answers that were chosen in this rating.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a>(&'a types::RiskQuestion);

/// A possible answer to a question.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a>(&'a types::RiskAnswer);

impl<'a> Section<'a> {
    pub(super) fn new(record: &'a types::RiskSection) -> Self {
        Self(record)
    }

    /// Returns the title of the section, which the firm can edit.
    pub fn title(&self) -> Option<&'a str> {
        self.0.title.as_deref()
    }

    /// Returns the score of the section.
    pub fn score(&self) -> Option<f64> {
        self.0.score
    }

    /// Returns the level of the section in the spec's spelling, whatever its case and separators in the record. It is
    /// `None` if the record has no level.
    pub fn level(&self) -> Option<RiskLevel> {
        level_of(self.0.level.as_ref())
    }

    /// Returns the questions of the section.
    pub fn questions(&self) -> impl Iterator<Item = Question<'a>> + use<'a> {
        self.0.questions.iter().flatten().map(Question)
    }

    /// Returns the section as it was received.
    pub fn record(&self) -> &'a types::RiskSection {
        self.0
    }
}

impl<'a> Question<'a> {
    /// Returns the id of the question, which is used to answer it.
    pub fn id(&self) -> Option<&'a str> {
        self.0.id.as_deref().filter(|it| !it.is_empty())
    }

    /// Returns the text of the question.
    pub fn text(&self) -> Option<&'a str> {
        self.0.text.as_deref()
    }

    /// Whether several answers can be chosen. It is `None` if the record does not say.
    pub fn is_multiple_choice(&self) -> Option<bool> {
        self.0.is_multiple_choice
    }

    /// Returns the possible answers.
    pub fn choices(&self) -> impl Iterator<Item = Choice<'a>> + use<'a> {
        self.0.answers.iter().flatten().map(Choice)
    }

    /// Returns the chosen answers: those in the list of selected answers, and those whose `is_selected` flag is set. A
    /// listed answer that does not say whether it is high risk is replaced by the [choice](Self::choices) with the same
    /// id, if there is one.
    pub fn selected(&self) -> impl Iterator<Item = Choice<'a>> + use<'a> {
        let question = *self;
        let listed = self.0.selected_answers.as_deref().unwrap_or_default();
        let known = move |listed: &'a types::RiskAnswer| {
            let choice = Choice(listed);
            let offered = question.choices().find(|it| choice.id().is_some() && it.id() == choice.id());
            offered.filter(|_| listed.is_high_risk.is_none()).unwrap_or(choice)
        };
        let is_listed = move |choice: &Choice<'a>| {
            listed.iter().map(Choice).any(|it| it.id().or(it.text()) == choice.id().or(choice.text()))
        };
        let marked = self.choices().filter(|it| it.0.is_selected == Some(true));
        listed.iter().map(known).chain(marked.filter(move |it| !is_listed(it)))
    }

    /// Returns the question as it was received.
    pub fn record(&self) -> &'a types::RiskQuestion {
        self.0
    }
}

impl<'a> Choice<'a> {
    /// Returns the id of the answer, which is used to choose it.
    pub fn id(&self) -> Option<&'a str> {
        self.0.id.as_deref().filter(|it| !it.is_empty())
    }

    /// Returns the text of the answer.
    pub fn text(&self) -> Option<&'a str> {
        self.0.text.as_deref()
    }

    /// Returns the score of the answer. A higher score means a higher risk.
    pub fn score(&self) -> Option<i64> {
        self.0.score
    }

    /// Whether this answer on its own makes the whole rating high risk.
    pub fn is_high_risk(&self) -> bool {
        self.0.is_high_risk == Some(true)
    }

    /// Returns the answer as it was received.
    pub fn record(&self) -> &'a types::RiskAnswer {
        self.0
    }
}
