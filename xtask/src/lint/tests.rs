//! Tests that every rule finds its mistakes in `fixtures/lint.yaml`, and that no rule refuses the changes in
//! `fixtures/lint_accepted.yaml`.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;

use super::Rule;
use crate::{model::yaml, regen, workspace};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn edit(file: &Path, change: &Value) {
    let find = change["find"].as_str().unwrap();
    let text = fs::read_to_string(file).unwrap_or_default();
    assert!(text.contains(find), "`{find}` does not stand in {}", file.display());
    fs::write(file, text.replacen(find, change["replace"].as_str().unwrap(), 1)).unwrap();
}

#[test]
fn the_spec_itself_has_no_findings() {
    if let Err(findings) = regen::read(&workspace::root()) {
        panic!("{findings}");
    }
}

#[test]
fn every_slip_is_found() {
    let cases = yaml::parse(include_str!("../../fixtures/lint.yaml"), "lint.yaml").unwrap().value;
    let folder = tempfile::tempdir().unwrap();
    copy(&workspace::root().join("openapi"), &folder.path().join("openapi"));
    let mut failures = Vec::new();
    let mut seen = BTreeSet::new();
    for case in cases.as_array().unwrap() {
        let file = folder.path().join("openapi").join(case["file"].as_str().unwrap());
        let before = fs::read(&file).ok();
        edit(&file, case);
        if let Some(more) = case.get("and") {
            edit(&file, more);
        }
        let said = match regen::read(folder.path()) {
            Ok(_) => "nothing".to_owned(),
            Err(findings) => findings.to_string(),
        };
        let expected = case["expect"].as_str().unwrap();
        let found = said.lines().find(|line| line.contains(expected) && line.starts_with("openapi/"));
        if let Some(line) = found {
            seen.extend(line.rsplit_once(" [").map(|(_, rule)| rule.trim_end_matches(']').to_owned()));
        } else {
            failures.push(format!("{}: expected `{expected}`, got:\n{said}\n", case["name"]));
        }
        match before {
            Some(before) => fs::write(&file, before).unwrap(),
            None => fs::remove_file(&file).unwrap(),
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    // A rule without a mistake in the fixture could be deleted unnoticed.
    let unseen: Vec<_> = Rule::ALL.iter().map(|rule| rule.word()).filter(|rule| !seen.contains(*rule)).collect();
    assert!(unseen.is_empty(), "no case in lint.yaml for {unseen:?}");
}

/// Changes that break no rule must not be reported.
#[test]
fn what_breaks_no_rule_is_not_found() {
    let cases = yaml::parse(include_str!("../../fixtures/lint_accepted.yaml"), "lint_accepted.yaml").unwrap().value;
    let folder = tempfile::tempdir().unwrap();
    copy(&workspace::root().join("openapi"), &folder.path().join("openapi"));
    for case in cases.as_array().unwrap() {
        let file = folder.path().join("openapi").join(case["file"].as_str().unwrap());
        let before = fs::read(&file).unwrap();
        edit(&file, case);
        if let Some(more) = case.get("and") {
            edit(&file, more);
        }
        if let Err(findings) = regen::read(folder.path()) {
            panic!("{}: {findings}", case["name"]);
        }
        fs::write(&file, before).unwrap();
    }
}

#[test]
fn with_findings_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    copy(&workspace::root().join("openapi"), &folder.path().join("openapi"));
    fs::remove_file(folder.path().join("openapi/realaml.json")).unwrap();
    fs::write(folder.path().join("openapi/risk.yaml"), "paths: [").unwrap();
    regen::run(folder.path(), false).unwrap();
    assert!(!folder.path().join("openapi/realaml.json").exists() && !folder.path().join("realaml-api").exists());
}
