//! Requests for risk ratings.

use realaml_api::types::{self, RiskLevel};

use super::{Choice, Question, RiskRating, Section};
use crate::core::{Error, SignatureKey, fields::Problems};

/// A checked request for a rating, for [`create`](super::Risk::create). A question without an answer gets the default
/// answer of the firm's profile.
///
/// ```
/// use realaml_ext::RiskRequest;
///
/// let request = RiskRequest::of("Aroha Ngata").answer("201", ["2012"]).reference("matter-4711").build()?;
/// # let _ = request;
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RiskRequest(types::RiskRatingCreateRequest);

impl RiskRequest {
    /// Wraps a raw request without checking it.
    pub fn from_raw(raw: types::RiskRatingCreateRequest) -> Self {
        Self(raw)
    }

    /// Starts a request with the name of the person or entity to rate.
    pub fn of(name: impl Into<String>) -> RiskBuilder {
        let mut problems = Problems::default();
        let name = problems.name("name", name.into());
        if name.is_empty() {
            problems.add("name", "Give the name of the person or entity that is rated.");
        }
        RiskBuilder { raw: types::RiskRatingCreateRequest::new().with_name(name), profile: None, problems }
    }

    /// Returns the request as it is sent.
    pub fn as_raw(&self) -> &types::RiskRatingCreateRequest {
        &self.0
    }
}

/// Builds a [`RiskRequest`]. Problems are collected and reported together by `build`.
///
/// ```
/// use realaml_ext::{RiskRequest, SignatureKey};
///
/// let request = RiskRequest::of("Aroha Ngata")
///     .verification(&SignatureKey::new("6513270e269e0d37f2a74de452e6b438"))
///     .answer("201", ["2012"])
///     .note("Met at the office.")
///     .build()?;
/// assert_eq!(request.as_raw().answers.as_ref().map(Vec::len), Some(1));
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing before `build`"]
pub struct RiskBuilder {
    raw: types::RiskRatingCreateRequest,
    profile: Option<Vec<types::RiskSection>>,
    problems: Problems,
}

impl RiskBuilder {
    /// Sets your own reference.
    pub fn reference(mut self, reference: impl Into<String>) -> Self {
        self.raw.reference = Some(reference.into());
        self
    }

    /// Sets internal notes.
    pub fn notes(mut self, notes: impl Into<String>) -> Self {
        self.raw.notes = Some(notes.into());
        self
    }

    /// Adds a verification of the person, or of one of the people behind the entity.
    pub fn verification(mut self, key: &SignatureKey) -> Self {
        self.raw.verifications.get_or_insert_default().push(key.expose().to_owned());
        self
    }

    /// Answers a question, by the id of the question and the ids of the chosen answers.
    pub fn answer<A: Into<String>>(
        mut self,
        question_id: impl Into<String>,
        answer_ids: impl IntoIterator<Item = A>,
    ) -> Self {
        let answer_ids: Vec<String> = answer_ids.into_iter().map(Into::into).collect();
        self.add(question_id.into(), answer_ids);
        self
    }

    /// Takes the firm's profile from an earlier rating, for [`choose`](Self::choose).
    pub fn from_profile(mut self, rating: &RiskRating) -> Self {
        self.profile = rating.record().sections.clone();
        self
    }

    /// Answers a question of the [profile](Self::from_profile). The question and the answers are given by their text,
    /// ignoring case, or by their id.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{RiskRequest, risk::RiskRating, test_util};
    /// use serde_json::json;
    ///
    /// let answers = json!([{ "id": "2011", "text": "Online" }, { "id": "2012", "text": "Met in person" }]);
    /// let questions = json!([{ "id": "201", "text": "How was the client met?", "answers": answers }]);
    /// let sections = json!([{ "questions": questions }]);
    /// let earlier = test_util::record::<RiskRating>("4711").with("sections", sections).build();
    ///
    /// let request = RiskRequest::of("Aroha Ngata")
    ///     .from_profile(&earlier)
    ///     .choose("How was the client met?", ["met in person"])
    ///     .build()?;
    /// assert_eq!(request, RiskRequest::of("Aroha Ngata").answer("201", ["2012"]).build()?);
    /// # }
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn choose<'a>(mut self, question: &str, answers: impl IntoIterator<Item = &'a str>) -> Self {
        let path = self.path();
        let Some(profile) = &self.profile else {
            self.problems.add(&path, "Call from_profile() first, with a rating that shows the profile.");
            return self;
        };
        match chosen(profile, question, answers) {
            Ok((question_id, answer_ids)) => self.add(question_id, answer_ids),
            Err(why) => {
                // An empty answer is added, so that the indices in the paths of later problems are correct.
                self.raw.answers.get_or_insert_default().push(types::RiskRatingAnswer::new());
                self.problems.add(&path, why);
            }
        }
        self
    }

    /// Adds a note to the last answer, such as the reason for it.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        match self.raw.answers.as_mut().and_then(|it| it.last_mut()) {
            Some(answer) => answer.note = Some(note.into()),
            None => self.problems.add("answers", "Give an answer before its note."),
        }
        self
    }

    /// Sets the level manually, with the reason for it.
    ///
    /// ```
    /// use realaml_ext::{RiskRequest, raw::types::RiskLevel};
    ///
    /// let rating = RiskRequest::of("Example Holdings Limited");
    /// assert!(rating.clone().override_level(RiskLevel::High, "Funds from abroad.").build().is_ok());
    /// assert!(rating.override_level(RiskLevel::High, "").build().is_err()); // an auditor will ask for the reason
    /// ```
    pub fn override_level(mut self, level: RiskLevel, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        if reason.trim().is_empty() {
            self.problems.add("override_reason", "Give the reason for the level.");
        }
        (self.raw.level, self.raw.override_reason) = (Some(level), Some(reason));
        self
    }

    /// Changes the raw request, for members that have no method here. These changes are not checked.
    pub fn customize(mut self, change: impl FnOnce(&mut types::RiskRatingCreateRequest)) -> Self {
        change(&mut self.raw);
        self
    }

    /// Builds the request.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) with all problems by field, such as an empty
    /// name or id, a question answered twice, or a question that the profile does not have.
    pub fn build(self) -> Result<RiskRequest, Error> {
        self.problems.finish(RiskRequest(self.raw))
    }

    fn path(&self) -> String {
        format!("answers[{}]", self.raw.answers.as_ref().map_or(0, Vec::len))
    }

    fn add(&mut self, question_id: String, answer_ids: Vec<String>) {
        let path = self.path();
        let answers = self.raw.answers.get_or_insert_default();
        if question_id.trim().is_empty() {
            self.problems.add(&format!("{path}.question_id"), "Give the id of the question.");
        } else if answers.iter().any(|it| it.question_id.as_deref() == Some(&question_id)) {
            self.problems.add(&format!("{path}.question_id"), "Answer each question once.");
        }
        if answer_ids.iter().any(|it| it.trim().is_empty()) {
            self.problems.add(&format!("{path}.answer_ids"), "Give the id of each answer.");
        }
        answers.push(types::RiskRatingAnswer::new().with_question_id(question_id).with_answer_ids(answer_ids));
    }
}

/// Returns the ids of a question and its chosen answers.
fn chosen<'a>(
    profile: &[types::RiskSection],
    question: &str,
    answers: impl IntoIterator<Item = &'a str>,
) -> Result<(String, Vec<String>), &'static str> {
    let questions: Vec<Question<'_>> = profile.iter().map(Section::new).flat_map(|it| it.questions()).collect();
    let question = one(&questions, question, Question::id, Question::text).map_err(|none| match none {
        Missing::None => "Choose a question that the profile has.",
        Missing::Several => "Give the id of the question; several questions of the profile have this text.",
    })?;
    let choices: Vec<Choice<'_>> = question.choices().collect();
    let mut ids = Vec::new();
    for answer in answers {
        let choice = one(&choices, answer, Choice::id, Choice::text).map_err(|none| match none {
            Missing::None => "Choose an answer that the question has.",
            Missing::Several => "Give the id of the answer; several answers of the question have this text.",
        })?;
        ids.push(choice.id().ok_or("Choose another answer; this one has no id.")?.to_owned());
    }
    if ids.len() > 1 && question.is_multiple_choice() == Some(false) {
        return Err("Choose one answer, since the question takes one.");
    }
    Ok((question.id().ok_or("Choose another question; this one has no id.")?.to_owned(), ids))
}

enum Missing {
    None,
    Several,
}

/// Returns the item with this id, or the only item with this text, ignoring case.
fn one<'a, T: Copy>(
    all: &[T],
    wanted: &str,
    id: impl Fn(&T) -> Option<&'a str>,
    text: impl Fn(&T) -> Option<&'a str>,
) -> Result<T, Missing> {
    let wanted = wanted.trim();
    if let Some(found) = all.iter().find(|it| id(it) == Some(wanted)) {
        return Ok(*found);
    }
    let lower = wanted.to_lowercase();
    let mut called = all.iter().filter(|it| text(it).is_some_and(|it| it.trim().to_lowercase() == lower));
    match (called.next(), called.next()) {
        (Some(found), None) => Ok(*found),
        (Some(_), Some(_)) => Err(Missing::Several),
        (None, _) => Err(Missing::None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROFILE: &str = r#"[{"questions": [
        {"id": "1", "text": "How met?", "is_multiple_choice": false,
            "answers": [{"id": "10", "text": "In person"}, {"id": "11", "text": "Online"}]},
        {"id": 2, "text": "Services?", "is_multiple_choice": true,
            "answers": [{"id": 20, "text": "Wills"}, {"id": 21, "text": "Trusts"}, {"id": 22, "text": "trusts"}, {"text": "Other"}]},
        {"text": "Without id?", "answers": [{"id": "30", "text": "Yes"}]}
    ]}, {"questions": [{"id": "4", "text": "how met?"}]}]"#;

    #[test]
    fn questions_and_answers_are_found_by_text_or_id() {
        let profile: Vec<types::RiskSection> = serde_json::from_str(PROFILE).unwrap();
        let ok = |question: &str, answers: &[&str]| chosen(&profile, question, answers.iter().copied()).ok();
        assert_eq!(ok("1", &["in person "]), Some(("1".into(), vec!["10".into()])));
        assert_eq!(ok("services?", &["20", "21"]), Some(("2".into(), vec!["20".into(), "21".into()])));
        assert_eq!(ok("services?", &[]), Some(("2".into(), vec![])));
        for (question, answers) in [
            ("How met?", ["10"].as_slice()),
            ("1", &["10", "11"]),
            ("1", &["By phone"]),
            ("2", &["Trusts"]),
            ("2", &["Other"]),
            ("Without id?", &["Yes"]),
            ("Why?", &[]),
        ] {
            assert_eq!(ok(question, answers), None, "{question} {answers:?}");
        }
    }

    #[test]
    fn every_problem_is_told_by_field() {
        let error = RiskRequest::of(" ")
            .note("Nothing to note yet.")
            .answer("1", ["10"])
            .answer("1", ["11"])
            .answer("", [""])
            .choose("Why?", ["Because"])
            .override_level(RiskLevel::High, "")
            .build()
            .unwrap_err();
        let fields: Vec<_> = error.field_errors().keys().map(String::as_str).collect();
        assert_eq!(
            fields,
            [
                "answers",
                "answers[1].question_id",
                "answers[2].answer_ids",
                "answers[2].question_id",
                "answers[3]",
                "name",
                "override_reason",
            ]
        );
    }

    #[test]
    fn a_note_belongs_to_the_answer_before_it() {
        let request = RiskRequest::of("MOCK PASS").answer("1", ["10"]).note("Met at the office.").build().unwrap();
        let json = serde_json::to_value(request.as_raw()).unwrap();
        assert_eq!(
            json,
            serde_json::json!({
                "name": "MOCK PASS",
                "answers": [{"question_id": "1", "answer_ids": ["10"], "note": "Met at the office."}],
            })
        );
    }
}
