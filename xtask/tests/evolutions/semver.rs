//! Compares the version step that cargo-semver-checks requires with the one that `cargo xtask diff` reports.

use std::{
    cmp::Ordering,
    collections::BTreeSet,
    fmt,
    path::Path,
    process::{Command, Output},
};

use serde_json::Value;

/// The version step that a change requires. There is no step for additions, because cargo-semver-checks reports none
/// for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    Compatible,
    Breaking,
}

impl Step {
    fn of(word: &str) -> Step {
        match word {
            "major" => Step::Breaking,
            "minor" | "patch" | "none" => Step::Compatible,
            other => panic!("{other:?} is no step of a version"),
        }
    }
}

/// The result of one of the two programs.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) step: Step,
    /// The step in semver terms: `major`, `minor`, `patch` or `none`.
    word: String,
    /// The rules that require this step.
    pub(crate) rules: BTreeSet<String>,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rules: Vec<_> = self.rules.iter().map(|it| format!("`{it}`")).collect();
        write!(f, "{}", self.word)?;
        if rules.is_empty() { Ok(()) } else { write!(f, ": {}", rules.join(", ")) }
    }
}

/// The results of both programs for one evolution.
#[derive(Debug)]
pub(crate) struct Row {
    /// The result of `cargo xtask diff`.
    pub(crate) told: Found,
    /// The result of cargo-semver-checks.
    pub(crate) found: Found,
    /// The public declarations that the generated code no longer has.
    pub(crate) gone: BTreeSet<String>,
}

/// Rules for breaking changes that affect only the call and no Rust type, each with the reason.
const OF_THE_CALL: &[(&str, &str)] = &[];

/// Rules for a changed type of a field, an argument or a response. cargo-semver-checks does not compare types, so a
/// removed declaration has to prove the change.
const OF_TYPES: &[&str] = &["answer-type", "body-type", "field-type", "parameter-type"];

impl Row {
    /// Returns the reason why the row is wrong, or `None`. The row is wrong if the diff misses a breaking change, or
    /// reports one without a reason.
    pub(crate) fn unexplained(&self) -> Option<String> {
        let Row { told, found, gone } = self;
        match (told.step, found.step) {
            (Step::Compatible, Step::Breaking) => {
                Some(format!("`cargo xtask diff` says {told}, and the other {found}"))
            }
            (Step::Compatible, Step::Compatible) => (!gone.is_empty()).then(|| format!("{gone:#?} are gone")),
            (Step::Breaking, Step::Compatible) => {
                let strange = told.rules.iter().filter(|it| self.reason(it).is_none()).collect::<Vec<_>>();
                (!strange.is_empty()).then(|| format!("no reason for {strange:?}, {gone:#?} are gone"))
            }
            (Step::Breaking, Step::Breaking) => None,
        }
    }

    fn reason(&self, rule: &str) -> Option<String> {
        if OF_TYPES.contains(&rule) {
            let gone = self.gone.first()?;
            return Some(
                format!("types are not compared by cargo-semver-checks; gone is `{gone}`").replace('|', "\\|"),
            );
        }
        OF_THE_CALL.iter().find(|(name, _)| *name == rule).map(|(_, reason)| (*reason).to_owned())
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Row { told, found, .. } = self;
        write!(f, "{told} | {found} | ")?;
        match told.step.cmp(&found.step) {
            Ordering::Equal => f.write_str("agree"),
            Ordering::Less => f.write_str("missed by the diff"),
            Ordering::Greater => {
                let reasons: BTreeSet<_> = told.rules.iter().filter_map(|it| self.reason(it)).collect();
                write!(f, "{}", reasons.into_iter().collect::<Vec<_>>().join("; "))
            }
        }
    }
}

/// Returns the header of the table.
pub(crate) fn head(version: &str) -> String {
    format!("| evolution | `cargo xtask diff` | {version} | both |\n| --- | --- | --- | --- |\n")
}

/// Compares two bundles with `cargo xtask diff`.
pub(crate) fn told(before: &Path, after: &Path) -> Found {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("diff")
        .args([before, after])
        .args(["--format", "json"])
        .output()
        .expect("the program starts");
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let word = told["semver"]["realaml-api"]["step"].as_str().expect("a step").to_owned();
    let breaking = told["changes"].as_array().expect("a list").iter().filter(|it| it["level"] == "breaking");
    let rules = breaking.map(|it| it["kind"].as_str().expect("a kind").to_owned()).collect();
    Found { step: Step::of(&word), word, rules }
}

/// Returns the name and version of the `cargo semver-checks` in `PATH`, if there is one.
pub(crate) fn installed() -> Option<String> {
    let output = run(&["--version"]);
    let version = String::from_utf8(output.stdout).expect("a version is text").trim().to_owned();
    output.status.success().then_some(version)
}

/// Compares the public API of two versions of a crate, given as rustdoc JSON, with cargo-semver-checks.
pub(crate) fn found(before: &Path, after: &Path) -> Found {
    let [before, after] = [before, after].map(|it| it.to_str().expect("a path of text"));
    // A patch allows no change, so every lint runs.
    let documents = ["--baseline-rustdoc", before, "--current-rustdoc", after];
    let output = run(&[&["check-release", "--release-type", "patch", "--color", "never"], &documents[..]].concat());
    read(&output)
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO")).arg("semver-checks").args(arguments).output().expect("cargo starts")
}

/// Reads the lints that failed from the report, and the step from the summary in the log.
fn read(output: &Output) -> Found {
    let [report, log] = [&output.stdout, &output.stderr].map(|it| String::from_utf8_lossy(it));
    let summary = log.lines().find_map(|it| it.trim().strip_prefix("Summary "));
    let word = match summary.map(|it| it.strip_prefix("semver requires new ").unwrap_or(it)) {
        Some(it) if it.starts_with("major") => "major",
        Some(it) if it.starts_with("minor") => "minor",
        Some("no semver update required") => "none",
        _ => panic!("cargo semver-checks failed ({})\n{report}\n{log}", output.status),
    };
    let failures = report.lines().filter_map(|it| it.strip_prefix("--- failure "));
    let rules = failures.filter_map(|it| it.split(':').next()).map(str::to_owned).collect();
    Found { step: Step::of(word), word: word.to_owned(), rules }
}
