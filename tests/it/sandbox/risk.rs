//! Tests risk ratings: defaults, answers, and a manually set level.

use serde_json::json;

use super::api::{Api, text};

#[tokio::test]
async fn a_rating_follows_its_answers() {
    let api = Api::start().await;
    let low = api.post("/risk-ratings/", json!({ "name": "MOCK PASS" })).await;
    assert_eq!((&low["level"], low["sections"].as_array().map(Vec::len)), (&json!("LOW"), Some(7)));
    let answers = json!([{ "question_id": "305", "answer_ids": ["3051", "3053"], "note": "Trust account" }]);
    let rating = api.post("/risk-ratings/", json!({ "name": "X", "reference": "m", "answers": answers })).await;
    assert_eq!((&rating["level"], &rating["score"]), (&json!("HIGH"), &json!(5.0)));
    let section = &rating["sections"][3];
    assert_eq!((&section["title"], &section["score"]), (&json!("Products and Services"), &json!(5)));
    assert_eq!(section["questions"][0]["selected_answers"].as_array().map(Vec::len), Some(2));
    let fetched = api.get(&format!("/risk-ratings/{}/", text(&rating, "id"))).await;
    assert_eq!((&fetched["sections"], &fetched["answers"]), (&rating["sections"], &answers));
}

#[tokio::test]
async fn a_level_can_be_set_by_hand_and_unknown_answers_are_named() {
    let api = Api::start().await;
    let set = json!({ "name": "X", "level": "PROHIBITED", "override_reason": "Policy." });
    assert_eq!(api.post("/risk-ratings/", set).await["level"], "PROHIBITED");
    let wrong = json!({ "answers": [{ "question_id": "201", "answer_ids": ["1"] }] });
    let refused = api.refused("POST", "/risk-ratings/", Some(wrong)).await;
    assert!(refused["answers"][0]["answer_ids"].is_array());
}
