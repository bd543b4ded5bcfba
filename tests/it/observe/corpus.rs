//! Tests a capture with planted differences and canaries.

use realaml_observe::{Evidence, Finding, Key, Review, Store, findings, har};
use realaml_tests::{
    capture::{Capture, PERSON},
    logs::Logs,
};

fn reviewed(evidence: Evidence, key: &Key, accept: impl Fn(&str) -> bool) -> Evidence {
    let mut review = Review::new(evidence, Some(key));
    for number in 0..review.questions().len() {
        if accept(&review.questions()[number].word) {
            review.confirm(number);
        }
    }
    review.finish()
}

fn read(capture: &Capture, key: &Key) -> Evidence {
    let read = har::read(&capture.archive(), key.clone()).unwrap();
    assert_eq!(read.foreign, 1);
    let mut evidence = Evidence::default();
    evidence.insert(read.name, read.shown);
    evidence
}

fn differences(evidence: &Evidence) -> Vec<Finding> {
    findings(&evidence.total()).into_iter().filter(|it| !it.kind.is_hint()).collect()
}

fn named(finding: &Finding) -> (String, String, String) {
    let kind = serde_json::to_value(finding.kind).unwrap();
    (finding.operation.clone(), kind.as_str().unwrap_or_default().to_owned(), finding.place.clone())
}

#[test]
fn every_planted_difference_is_found_and_no_other() {
    let (capture, key) = (Capture::of_spec(), Key::random().unwrap());
    let evidence = reviewed(read(&capture, &key), &key, |word| word != PERSON);
    let mut found: Vec<_> = differences(&evidence).iter().map(named).collect();
    let mut planted: Vec<_> =
        capture.planted.iter().map(|(id, kind, place)| ((*id).to_owned(), (*kind).to_owned(), place.clone())).collect();
    found.sort();
    planted.sort();
    assert!(planted.len() > 10);
    assert_eq!(found, planted);
}

#[test]
fn nothing_of_the_values_is_anywhere() {
    let logs = Logs::keep();
    let (capture, key) = (Capture::of_spec(), Key::random().unwrap());
    assert!(capture.canaries.len() > 1000);
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().join("evidence.json"));
    let evidence = read(&capture, &key);
    store.change(|it| *it = evidence.clone()).unwrap();
    let review = Review::new(evidence.clone(), Some(&key));
    let found = differences(&evidence);
    let sentences: Vec<_> = found.iter().map(ToString::to_string).collect();
    for text in [
        std::fs::read_to_string(store.path()).unwrap(),
        review.page(),
        format!("{evidence:?} {evidence:#?} {store:?} {key:?}"),
        format!("{:?}", evidence.total()),
        format!("{found:?} {sentences:?}"),
        String::from_utf8(review.finish().to_bytes()).unwrap(),
        logs.text(),
    ] {
        assert_eq!(capture.leaked_in(&text), Vec::<&str>::new());
    }
}

#[test]
fn a_persons_name_is_asked_about_and_left_out_unless_confirmed() {
    let (capture, key) = (Capture::of_spec(), Key::random().unwrap());
    let evidence = read(&capture, &key);
    let asked = Review::new(evidence.clone(), Some(&key));
    let questions: Vec<_> = asked.questions().iter().map(|it| it.word.as_str()).collect();
    // A name that varies with the record never appears, not even as part of a question.
    assert_eq!(questions.iter().filter(|it| it.starts_with("zc")).collect::<Vec<_>>(), [&PERSON]);
    assert!(questions.contains(&"vendor_stage") && questions.contains(&"ESCALATED"));
    let with = reviewed(evidence.clone(), &key, |word| word == PERSON);
    assert!(String::from_utf8(with.to_bytes()).unwrap().contains(PERSON));
    let without = reviewed(evidence, &key, |word| word != PERSON);
    assert!(!String::from_utf8(without.to_bytes()).unwrap().contains(PERSON));
}

#[test]
fn what_is_no_archive_is_refused_without_quoting_it() {
    for text in ["CANARY", "{\"log\": {\"entries\": [{\"CANARY\": 1}]}}", "{\"CANARY\": []}", ""] {
        let error = har::read(text.as_bytes(), Key::random().unwrap()).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("CANARY"), "{error:?}");
    }
}
