//! The staging mocks: for a person with the first name `MOCK`, the other data determine the outcomes of the checks.
//!
//! On staging, the effect of the last name on the data check was observed, and so was the effect of `FM2` and `FM3` on
//! the face check. Birth dates from 1900-01-02 to 1900-01-04 were observed to select three PEP outcomes. Which date
//! selects which outcome, and what the other FM numbers do, is unknown. The sandbox's outcomes for them are invented.

use serde_json::{Map, Value};

use crate::domains::verdict::Verdict;

/// The names of the face check's parts, as in `facematch_<name>_result`.
pub(crate) const FACE_CHECKS: [&str; 13] = [
    "identity_document",
    "data_comparison",
    "document_expiry",
    "anti_tamper",
    "id_doc_liveliness",
    "agency_duplicate",
    "anti_fraud",
    "portraits_comparison",
    "mrz",
    "portrait_age",
    "public_figure",
    "photo_liveliness",
    "face_comparison",
];

fn text<'a>(request: &'a Map<String, Value>, name: &str) -> &'a str {
    request.get(name).and_then(Value::as_str).unwrap_or_default()
}

pub(crate) fn is_mock(request: &Map<String, Value>) -> bool {
    text(request, "first_name") == "MOCK"
}

/// Returns the verdict that a word selects: `FAIL`, `PARTIAL`, or a pass for any other word.
pub(crate) fn by_word(word: &str) -> Verdict {
    match word {
        "FAIL" => Verdict::Fail,
        "PARTIAL" => Verdict::Partial,
        _ => Verdict::Pass,
    }
}

/// Returns the verdict for an entity whose name begins with `MOCK` and ends with a verdict. Any other entity passes.
pub(crate) fn by_name(name: &str) -> Verdict {
    let mut words = name.split_whitespace();
    if words.next() == Some("MOCK") { by_word(words.last().unwrap_or_default()) } else { Verdict::Pass }
}

pub(crate) fn quick_id(request: &Map<String, Value>) -> Verdict {
    if is_mock(request) { by_word(text(request, "last_name")) } else { Verdict::Pass }
}

pub(crate) fn pep(request: &Map<String, Value>) -> Verdict {
    match text(request, "birth_date") {
        "1900-01-03" if is_mock(request) => Verdict::Partial,
        "1900-01-04" if is_mock(request) => Verdict::Fail,
        _ => Verdict::Pass,
    }
}

/// Whether the record of a mock person shows that no screening took place. On staging, this was observed for every mock
/// person without a PEP birth date, unless only the PEP check was requested.
pub(crate) fn pep_not_applicable(request: &Map<String, Value>, pep_alone: bool) -> bool {
    let chosen = matches!(text(request, "birth_date"), "1900-01-02" | "1900-01-03" | "1900-01-04");
    is_mock(request) && !chosen && !pep_alone
}

/// Returns the part of the face check that a mock person does not pass, if there is one.
fn failing_part(request: &Map<String, Value>) -> Option<&'static str> {
    let part = match text(request, "middle_name") {
        "FM2" => "face_comparison",
        "FM3" => "photo_liveliness",
        "FM4" => "document_expiry",
        "FM5" => "anti_tamper",
        "FM6" => "id_doc_liveliness",
        "FM7" => "data_comparison",
        "FM8" => "portrait_age",
        _ => return None,
    };
    is_mock(request).then_some(part)
}

pub(crate) fn facematch(request: &Map<String, Value>) -> Verdict {
    match failing_part(request) {
        None => Verdict::Pass,
        Some("portrait_age") => Verdict::Partial,
        Some(_) => Verdict::Fail,
    }
}

/// Returns the part of the face check that gets the verdict of the whole check. All other parts pass.
pub(crate) fn face_part(request: &Map<String, Value>) -> &'static str {
    failing_part(request).unwrap_or("face_comparison")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn person(middle: &str, last: &str, born: &str) -> Map<String, Value> {
        let person = json!({ "first_name": "MOCK", "middle_name": middle, "last_name": last, "birth_date": born });
        person.as_object().cloned().expect("an object")
    }

    #[test]
    fn mocks_choose_each_outcome() {
        assert_eq!(quick_id(&person("", "PARTIAL", "1960-01-01")), Verdict::Partial);
        assert_eq!(quick_id(&person("", "FAIL", "1900-01-01")), Verdict::Fail);
        assert_eq!(facematch(&person("FM1", "PASS", "1900-01-01")), Verdict::Pass);
        assert_eq!(facematch(&person("FM2", "PASS", "1900-01-01")), Verdict::Fail);
        assert_eq!(face_part(&person("FM3", "PASS", "1900-01-01")), "photo_liveliness");
        assert_eq!(facematch(&person("FM8", "PASS", "1900-01-01")), Verdict::Partial);
        assert_eq!(pep(&person("", "PASS", "1900-01-03")), Verdict::Partial);
        assert_eq!(pep(&person("", "PASS", "1900-01-04")), Verdict::Fail);
        assert!(pep_not_applicable(&person("", "PASS", "1900-01-01"), false));
        assert!(!pep_not_applicable(&person("", "PASS", "1900-01-01"), true));
        assert_eq!(by_name("MOCK Holdings FAIL"), Verdict::Fail);
    }

    #[test]
    fn other_persons_pass() {
        let person = json!({ "first_name": "Aroha", "last_name": "FAIL", "middle_name": "FM2" });
        let person = person.as_object().cloned().expect("an object");
        assert_eq!(
            (quick_id(&person), facematch(&person), pep(&person)),
            (Verdict::Pass, Verdict::Pass, Verdict::Pass)
        );
        assert!(!pep_not_applicable(&person, false));
    }
}
