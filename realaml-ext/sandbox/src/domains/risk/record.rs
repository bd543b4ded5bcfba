//! The record of a risk rating, with the scores that result from its answers.

use serde_json::{Map, Value, json};

use super::profile::{ProfileQuestion, SECTIONS};
use super::store::StoredRating;
use crate::domains::summary::RecordSummary;
use crate::world::World;
use crate::world::clock::timestamp;
use crate::world::events::Domain;

/// Returns the ids of the answers chosen for a question: those that were sent, or the profile's defaults.
fn chosen<'a>(request: &'a Map<String, Value>, question: &ProfileQuestion) -> Vec<&'a str> {
    let mut sent = request.get("answers").and_then(Value::as_array).into_iter().flatten();
    let sent = sent.rfind(|answer| answer["question_id"] == question.id);
    match sent.and_then(|answer| answer["answer_ids"].as_array()) {
        Some(ids) => ids.iter().filter_map(Value::as_str).collect(),
        None => question.answers.iter().filter(|answer| answer.is_default).map(|answer| answer.id).collect(),
    }
}

impl StoredRating {
    /// Returns the summary of the rating for lists.
    pub(crate) fn summary(&self, id: u64) -> RecordSummary {
        let text = |name: &str| self.request.get(name).and_then(Value::as_str).map(str::to_owned);
        let scores: Vec<u8> = SECTIONS.iter().map(|it| questions(&self.request, it.questions).1).collect();
        RecordSummary {
            domain: Domain::Risk,
            account: String::new(),
            key: id.to_string(),
            kind: None,
            state: "completed",
            result: Some(level_of(&self.request, overall(&scores))),
            title: text("name").unwrap_or_default(),
            reference: text("reference"),
            created_at: self.created_at,
            completed_at: Some(self.created_at),
        }
    }
}

/// Builds the record of a rating.
pub(crate) fn full(world: &World, id: u64, rating: &StoredRating) -> Value {
    let request = &rating.request;
    let sent = |name: &str| request.get(name).cloned().unwrap_or(Value::Null);
    let mut scores = Vec::new();
    let sections: Vec<Value> = SECTIONS
        .iter()
        .enumerate()
        .map(|(index, section)| {
            let (questions, score) = questions(request, section.questions);
            scores.push(score);
            json!({
                "id": section.id,
                "title": section.title,
                "order": index + 1,
                "questions": questions,
                "score": score,
                "level": level(f64::from(score)),
            })
        })
        .collect();
    let score = overall(&scores);
    let level = level_of(request, score);
    let action = match level.as_str() {
        "LOW" => "Carry out standard due diligence.",
        "MEDIUM" => "Carry out standard due diligence and ask for the source of funds.",
        _ => "Carry out enhanced due diligence.",
    };
    json!({
        "id": id.to_string(),
        "name": sent("name"),
        "reference": sent("reference"),
        "notes": sent("notes"),
        "level": level,
        "score": score,
        "sections": sections,
        "answers": request.get("answers").cloned().unwrap_or(json!([])),
        "is_default_profile": true,
        "profile_template": "standard",
        "recommended_action": action,
        "report_pdf_url_TEMP": world.link(&format!("risk-{id}"), "report_pdf.pdf"),
        "created_by": "sandbox@example.com",
        "created_at": timestamp(rating.created_at),
        "updated_at": timestamp(rating.created_at),
    })
}

/// Returns the level of a rating: the level that was sent, or the level for the score.
fn level_of(request: &Map<String, Value>, score: f64) -> String {
    request.get("level").and_then(Value::as_str).unwrap_or_else(|| level(score)).to_owned()
}

fn questions(request: &Map<String, Value>, questions: &[ProfileQuestion]) -> (Vec<Value>, u8) {
    let mut highest = 1;
    let shown = questions.iter().enumerate().map(|(index, question)| {
        let chosen = chosen(request, question);
        let answers: Vec<Value> = question
            .answers
            .iter()
            .map(|answer| {
                let is_selected = chosen.contains(&answer.id);
                if is_selected {
                    highest = highest.max(answer.effective_score());
                }
                json!({
                    "id": answer.id,
                    "text": answer.text,
                    "score": answer.effective_score(),
                    "is_high_risk": answer.is_high_risk,
                    "is_default": answer.is_default,
                    "is_selected": is_selected,
                })
            })
            .collect();
        let selected: Vec<&Value> = answers.iter().filter(|answer| answer["is_selected"] == true).collect();
        json!({
            "id": question.id,
            "text": question.text,
            "selected_answers": selected,
            "answers": answers,
            "is_multiple_choice": question.is_multiple_choice,
            "is_required": true,
            "notes": null,
            "order": index + 1,
        })
    });
    let shown = shown.collect();
    (shown, highest)
}

/// Returns the overall score: 5 if any section scores 5, and otherwise the mean, rounded to two decimals.
fn overall(scores: &[u8]) -> f64 {
    if scores.contains(&5) {
        return 5.0;
    }
    let sum: u32 = scores.iter().map(|&score| u32::from(score)).sum();
    let mean = f64::from(sum) / f64::from(u32::try_from(scores.len().max(1)).unwrap_or(1));
    (mean * 100.0).round() / 100.0
}

fn level(score: f64) -> &'static str {
    match score {
        score if score < 2.0 => "LOW",
        score if score < 3.5 => "MEDIUM",
        _ => "HIGH",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_high_risk_answer_forces_the_top_score() {
        assert_eq!((overall(&[1, 1, 2]), level(overall(&[1, 1, 2]))), (1.33, "LOW"));
        assert_eq!((overall(&[1, 5, 1]), level(5.0)), (5.0, "HIGH"));
        assert_eq!(level(overall(&[3, 3])), "MEDIUM");
        let body = json!({ "answers": [{ "question_id": "305", "answer_ids": ["3051", "3053"] }] });
        let (_, score) = questions(body.as_object().expect("an object"), SECTIONS[3].questions);
        assert_eq!(score, 5);
    }
}
