//! Tests with the labelled corpus: a base document, and individual changes to it, each with the class that a person
//! assigned.
//!
//! The labels were assigned from the point of view of a program that uses the crates. Each file gives the reason for
//! its label.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::change::Level;
use super::{compare, json_patch, report::Report, rule::Rule};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/spec_changes")
}

fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the document to which every change is applied.
pub(super) fn base() -> Value {
    json(&folder().join("base.json"))
}

/// Returns the name, label and changed document of every case.
pub(super) fn documents() -> Vec<(String, String, Value)> {
    let base = base();
    let mut files: Vec<_> = fs::read_dir(folder().join("cases"))
        .expect("the corpus is in the repository")
        .map(|entry| entry.expect("a readable entry").path())
        .collect();
    files.sort();
    let run = |file: &PathBuf| {
        let case = json(file);
        let mut patched = base.clone();
        let name = file.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        json_patch::apply(&mut patched, &case["patch"]).unwrap_or_else(|error| panic!("{name}: {error}"));
        // The order of keys does not count as a change, and some cases test exactly that.
        let moved_only = name == "formatting-only" || name.ends_with("-order");
        assert!(moved_only || patched != base, "{name} changes nothing");
        (name, case["class"].as_str().expect("a case has a class").to_owned(), patched)
    };
    files.iter().map(run).collect()
}

/// Returns the name, label and report of every case.
fn cases() -> Vec<(String, String, Report)> {
    let base = base();
    let report =
        |name: &str, document: &Value| compare(&base, document).unwrap_or_else(|error| panic!("{name}: {error}"));
    documents().into_iter().map(|(name, label, document)| (name.clone(), label, report(&name, &document))).collect()
}

/// Returns the class of a report, which is that of its most severe change. A report without changes counts as
/// documentation, because only the form of the document differs.
fn class(report: &Report) -> &'static str {
    report.level().unwrap_or(Level::Documentation).word()
}

#[test]
fn every_case_gets_its_class() {
    let cases = cases();
    assert!(cases.len() >= 60, "the corpus has {} cases", cases.len());
    let wrong: Vec<_> = cases
        .iter()
        .filter(|(_, label, report)| class(report) != label)
        .map(|(name, label, report)| {
            format!("{name}: {label} expected, {} found\n{}", class(report), report.to_text("0.1.0"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} are wrong\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// Returns the cases with a document that contains constructs that other specifications often use: unions, inline
/// objects, headers, webhooks. They are kept apart because the generator does not support all of these constructs.
fn foreign() -> Vec<(String, String, Report)> {
    let file = json(&folder().join("foreign.json"));
    let run = |case: &Value| {
        let name = case["name"].as_str().expect("a case has a name").to_owned();
        let mut patched = file["base"].clone();
        json_patch::apply(&mut patched, &case["patch"]).unwrap_or_else(|error| panic!("{name}: {error}"));
        let report = compare(&file["base"], &patched).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, case["class"].as_str().expect("a case has a class").to_owned(), report)
    };
    file["cases"].as_array().expect("cases are a list").iter().map(run).collect()
}

#[test]
fn every_case_of_a_foreign_document_gets_its_class() {
    let wrong: Vec<_> = foreign()
        .iter()
        .filter(|(_, label, report)| class(report) != label || report.changes.is_empty())
        .map(|(name, label, report)| format!("{name}: {label} expected\n{}", report.to_text("0.1.0")))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_case() {
    let reports = cases().into_iter().chain(foreign()).map(|(_, _, report)| report);
    let seen: BTreeSet<Rule> = reports.flat_map(|report| report.changes.into_iter().map(|it| it.kind)).collect();
    let unseen: Vec<_> = Rule::ALL.iter().filter(|rule| !seen.contains(rule)).map(|rule| rule.word()).collect();
    assert!(unseen.is_empty(), "rules without a case: {unseen:?}");
}

/// The snapshot contains the reported changes of every case. It shows whether a rule reports too much or too little, or
/// in the wrong place.
#[test]
fn every_case_is_told_by_these_changes() {
    let mut text = String::new();
    for (name, _, report) in cases().into_iter().chain(foreign()) {
        let _ = writeln!(text, "{name}");
        for change in &report.changes {
            let (level, rule) = (change.level.word(), change.kind.word());
            let _ = writeln!(text, "  {level} {rule} of {}: {change}", change.subject);
        }
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_single_change_is_told_in_few_words() {
    for (name, _, report) in cases() {
        assert!(
            report.changes.len() <= 8,
            "{name} is told in {} lines:\n{}",
            report.changes.len(),
            report.to_text("0.1.0")
        );
    }
}

#[test]
fn a_document_equals_itself() {
    let base = json(&folder().join("base.json"));
    let report = compare(&base, &base).expect("the base is readable");
    assert_eq!(report.changes, []);
    assert_eq!(report.summary(), "Nothing changed for users of the crates.");
}

#[test]
fn rust_names_stand_where_they_differ_from_wire_names() {
    let cases = cases();
    let text = |wanted: &str| {
        let (_, _, report) = cases.iter().find(|(name, ..)| name == wanted).expect("the case is in the corpus");
        report.to_markdown("0.1.0")
    };
    assert!(text("response-keyword-property-removed").contains("`Verification::type_` (`type` on the wire)"));
    assert!(text("response-enum-value-removed").contains("`VerificationStatus::Completed` (`completed` on the wire)"));
    assert!(
        text("enum-variant-name-changed").contains("`VerificationStatus::Unused` is now `VerificationStatus::Blank`")
    );
    assert!(text("operation-removed").contains("major (0.1.0 to 0.2.0)"));
}

/// If `SPEC_DIFF_RESULTS` names a file, writes the results to it. The table in `tests/peers/spec_diff` is created from
/// them, in the same run as the results of the peers.
#[test]
fn results_can_be_written_for_the_table_of_peers() {
    let lines: Vec<Value> = cases()
        .into_iter()
        .map(|(name, label, report)| serde_json::json!({"case": name, "label": label, "class": class(&report), "changes": report.changes.len()}))
        .collect();
    assert!(!lines.is_empty());
    if let Ok(path) = std::env::var("SPEC_DIFF_RESULTS") {
        fs::write(path, Value::Array(lines).to_string()).expect("the results are writable");
    }
}

#[test]
fn a_media_type_that_the_client_does_not_use_is_compared_wherever_it_stands() {
    let document = |other: &str, own: &str| -> Value {
        let schema = |kind: &str| serde_json::json!({"schema": {"type": kind}});
        serde_json::json!({
            "openapi": "3.0.3", "info": {"title": "t", "version": "1"},
            "paths": {"/a": {"get": {"operationId": "a", "responses": {"200": {
                "description": "d",
                "content": {"application/cbor": schema(other), "application/json": schema(own)},
            }}}}},
        })
    };
    let rules = |old: &Value, new: &Value| -> Vec<Rule> {
        let report = compare(old, new).expect("both are documents");
        report.changes.iter().map(|change| change.kind).collect()
    };
    let before = document("string", "string");
    assert_eq!(rules(&before, &document("integer", "string")), [Rule::MediaTypeChanged]);
    assert_eq!(rules(&before, &document("string", "integer")), [Rule::AnswerType]);
}
