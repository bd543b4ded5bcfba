//! Tests when the observer may ask about a word that is not in the spec.

use realaml_observe::{Analyst, Evidence, Exchange, Key, Review, Route};
use serde_json::json;

/// Returns the words in the questions that result from these bodies, each given with its record.
fn asked(records: impl IntoIterator<Item = (String, serde_json::Value)>) -> Vec<String> {
    let key = Key::random().unwrap();
    let mut analyst = Analyst::with_key(key.clone());
    for (record, body) in records {
        let path = format!("/verification/{record}/");
        analyst.read(&Exchange::new("get_verification", 200).at(&path).answered(body.to_string().into_bytes()));
    }
    let mut evidence = Evidence::default();
    evidence.insert("test", analyst.finish());
    Review::new(evidence, Some(&key)).questions().iter().map(|it| it.word.clone()).collect()
}

fn with_member(name: &str, has: impl Fn(usize) -> bool, records: usize) -> Vec<String> {
    asked((0..records).map(|n| (n.to_string(), if has(n) { json!({ name: 1 }) } else { json!({}) })))
}

#[test]
fn a_name_needs_five_records_and_half_of_them() {
    assert_eq!(with_member("added", |_| true, 4), [""; 0]);
    assert_eq!(with_member("added", |_| true, 5), ["added"]);
    assert_eq!(with_member("added", |n| n < 5, 10), ["added"]);
    assert_eq!(with_member("added", |n| n < 5, 11), [""; 0]);
}

#[test]
fn a_record_fetched_again_counts_once() {
    assert_eq!(asked((0..50).map(|_| ("same".to_owned(), json!({"added": 1})))), [""; 0]);
    // Fifty fetches of five records count as five records, which are enough to ask about the word.
    let polled = (0..50).map(|n| ((n % 5).to_string(), json!({"added": 1})));
    assert_eq!(asked(polled), ["added"]);
}

#[test]
fn what_does_not_look_like_a_name_is_never_asked_about() {
    for name in ["Aroha Ngata", "aroha@example.com", "1990-04-12", "021555123", "Ngāta", "a__b", ""] {
        assert_eq!(with_member(name, |_| true, 12), [""; 0], "{name}");
    }
}

#[test]
fn members_of_a_free_map_are_data() {
    let key = Key::random().unwrap();
    let mut analyst = Analyst::with_key(key.clone());
    for n in 0..12 {
        let body = json!({"metadata": {"aroha": 1}, "field_values": {"aroha": 1}}).to_string();
        let exchange = Exchange::new("create_esign_document", 201).sent(body.into_bytes());
        analyst.read(&exchange.answered(json!({"id": n.to_string()}).to_string().into_bytes()));
    }
    let mut evidence = Evidence::default();
    evidence.insert("test", analyst.finish());
    assert!(Review::new(evidence.clone(), Some(&key)).questions().is_empty());
    let text = String::from_utf8(evidence.to_bytes()).unwrap();
    assert!(text.contains("\"metadata\""));
    assert!(!text.contains("sealed"));
}

#[test]
fn tokens_of_sensitive_places_are_texts() {
    let facts = realaml_observe::Facts::bundled();
    assert!(facts.operation("create_verification").is_some());
    let body = json!({"first_name": "MOCK", "quick_id_name_result": "PASS"}).to_string();
    let mut analyst = Analyst::new();
    analyst.read(&Exchange::new("get_verification", 200).answered(body.into_bytes()));
    let shown = analyst.finish();
    let place = &shown.operations["get_verification"].answers[&200];
    assert!(place.members["first_name"].tokens.is_empty());
    assert_eq!(place.members["quick_id_name_result"].tokens["PASS"], 1);
}

#[test]
fn without_a_key_new_words_are_counted_and_not_kept() {
    let body = json!({"added": 1, "quick_id_name_result": "ADDED"}).to_string();
    for key in [None, Some(Key::random().unwrap())] {
        let has_key = key.is_some();
        let mut analyst = key.map_or_else(Analyst::new, Analyst::with_key);
        let exchange = Exchange::new("get_verification", 200).by(Route::Other("GET /elsewhere/".into()));
        analyst.read(&exchange.answered(body.clone().into_bytes()));
        let shown = analyst.finish();
        let operation = &shown.operations["get_verification"];
        let place = &operation.answers[&200];
        let tokens = &place.members["quick_id_name_result"].new_tokens;
        for words in [&place.new_members, tokens, &operation.new_routes] {
            assert_eq!((words.seen, words.sealed.len()), (1, usize::from(has_key)));
        }
    }
}

#[test]
fn what_was_sent_and_repeated_is_counted() {
    let mut analyst = Analyst::new();
    let sent = json!({"first_name": "A", "last_name": "B"}).to_string();
    for (status, answer) in [(201, json!({"first_name": "A", "last_name": "C"})), (400, json!({"first_name": "A"}))] {
        let exchange = Exchange::new("create_verification", status).sent(sent.clone().into_bytes());
        analyst.read(&exchange.answered(answer.to_string().into_bytes()));
    }
    let shown = analyst.finish();
    let request = shown.operations["create_verification"].request.as_ref().unwrap();
    assert_eq!((request.members["first_name"].seen(), request.members["first_name"].echoed), (1, 1));
    assert_eq!((request.members["last_name"].seen(), request.members["last_name"].echoed), (1, 0));
}
