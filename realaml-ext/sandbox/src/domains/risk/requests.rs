//! The caller's operations on risk ratings: create and get.

use serde_json::{Map, Value, json};

use super::desk::RiskDesk;
use super::profile::SECTIONS;
use super::record;
use super::store::StoredRating;
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::world::events::Domain;

pub(crate) fn create(desk: &mut RiskDesk<'_>, request: &CheckedRequest) -> Answered {
    if let Some(problems) = unknown_answers(&request.body) {
        return Err(ApiRefusal::Invalid(json!({ "answers": problems })));
    }
    let rating = StoredRating { request: request.body.clone(), created_at: desk.world.now() };
    let id = desk.world.next_number();
    let record = record::full(desk.world, id, &rating);
    desk.records.ratings.insert(id, rating);
    desk.world.note(Domain::Risk, id.to_string(), "created");
    Ok(Success::body(record))
}

pub(crate) fn get(desk: &mut RiskDesk<'_>, request: &CheckedRequest) -> Answered {
    let id = request.argument().parse().map_err(|_| ApiRefusal::NotFound)?;
    let rating = desk.records.ratings.get(&id).ok_or(ApiRefusal::NotFound)?;
    Ok(Success::body(record::full(desk.world, id, rating)))
}

/// Returns the errors in the answers, with one entry per answer, or `None` if all answers belong to the profile.
fn unknown_answers(body: &Map<String, Value>) -> Option<Vec<Value>> {
    let answers = body.get("answers")?.as_array()?;
    let problems: Vec<_> = answers.iter().map(unknown_answer).collect();
    problems.iter().any(Option::is_some).then(|| problems.into_iter().map(|one| one.unwrap_or(json!({}))).collect())
}

fn unknown_answer(answer: &Value) -> Option<Value> {
    let id = answer["question_id"].as_str().unwrap_or_default();
    let unknown = |id: &str| format!("Invalid pk \"{id}\" - object does not exist.");
    let Some(question) = SECTIONS.iter().flat_map(|section| section.questions).find(|question| question.id == id)
    else {
        return Some(json!({ "question_id": [unknown(id)] }));
    };
    let mut chosen = answer["answer_ids"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let wrong = chosen.find(|id| !question.answers.iter().any(|answer| answer.id == *id))?;
    Some(json!({ "answer_ids": [unknown(wrong)] }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_outside_the_profile_are_named() {
        let body = json!({ "answers": [
            { "question_id": "201", "answer_ids": ["2012"] },
            { "question_id": "201", "answer_ids": ["9"] },
            { "question_id": "x", "answer_ids": [] },
        ] });
        let problems = unknown_answers(body.as_object().expect("an object")).expect("problems");
        assert_eq!(problems[0], json!({}));
        assert_eq!(problems[1], json!({ "answer_ids": ["Invalid pk \"9\" - object does not exist."] }));
        assert_eq!(problems[2], json!({ "question_id": ["Invalid pk \"x\" - object does not exist."] }));
        let known = json!({ "answers": [{ "question_id": "305", "answer_ids": ["3051", "3053"] }] });
        assert_eq!(unknown_answers(known.as_object().expect("an object")), None);
    }
}
