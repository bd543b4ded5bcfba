//! The sections, questions and answers of a firm's risk profile, as a rating shows them.

use realaml_api::types::{self, RiskLevel};

use super::record::level_of;

/// A section of the profile, with its result in this rating.
#[derive(Clone, Copy, Debug)]
pub struct Section<'a>(&'a types::RiskSection);

/// A question of the profile, with what was chosen in this rating.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a>(&'a types::RiskQuestion);

/// An answer that can be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a>(&'a types::RiskAnswer);

impl<'a> Section<'a> {
    pub(super) fn new(record: &'a types::RiskSection) -> Self {
        Self(record)
    }

    /// Its title, which the firm can edit.
    pub fn title(&self) -> Option<&'a str> {
        self.0.title.as_deref()
    }

    /// Its score.
    pub fn score(&self) -> Option<f64> {
        self.0.score
    }

    /// Its level, read in any case; `None` if the record has none.
    pub fn level(&self) -> Option<RiskLevel> {
        level_of(self.0.level.as_ref())
    }

    /// Its questions.
    pub fn questions(&self) -> impl Iterator<Item = Question<'a>> + use<'a> {
        self.0.questions.iter().flatten().map(Question)
    }

    /// The record as it was received.
    pub fn record(&self) -> &'a types::RiskSection {
        self.0
    }
}

impl<'a> Question<'a> {
    /// The id, by which it is answered.
    pub fn id(&self) -> Option<&'a str> {
        self.0.id.as_deref().filter(|it| !it.is_empty())
    }

    /// The question.
    pub fn text(&self) -> Option<&'a str> {
        self.0.text.as_deref()
    }

    /// Whether several answers can be chosen; `None` if the record does not say.
    pub fn is_multiple_choice(&self) -> Option<bool> {
        self.0.is_multiple_choice
    }

    /// What can be chosen.
    pub fn choices(&self) -> impl Iterator<Item = Choice<'a>> + use<'a> {
        self.0.answers.iter().flatten().map(Choice)
    }

    /// The chosen answers: the list if the record has one, otherwise those that are marked.
    pub fn selected(&self) -> impl Iterator<Item = Choice<'a>> + use<'a> {
        let listed = self.0.selected_answers.as_deref();
        let marked = self.choices().filter(|it| it.0.is_selected == Some(true));
        let marked = marked.filter(move |_| listed.is_none());
        listed.unwrap_or_default().iter().map(Choice).chain(marked)
    }

    /// The record as it was received.
    pub fn record(&self) -> &'a types::RiskQuestion {
        self.0
    }
}

impl<'a> Choice<'a> {
    /// The id, by which it is chosen.
    pub fn id(&self) -> Option<&'a str> {
        self.0.id.as_deref().filter(|it| !it.is_empty())
    }

    /// The answer.
    pub fn text(&self) -> Option<&'a str> {
        self.0.text.as_deref()
    }

    /// What it counts; the more, the riskier.
    pub fn score(&self) -> Option<i64> {
        self.0.score
    }

    /// Whether it makes the whole rating a high risk by itself.
    pub fn is_high_risk(&self) -> bool {
        self.0.is_high_risk == Some(true)
    }

    /// The record as it was received.
    pub fn record(&self) -> &'a types::RiskAnswer {
        self.0
    }
}
