//! Tests the workspace after a change to the spec and a run of `cargo xtask regen`, in a copy of the repository.
//!
//! The tests compile the whole workspace again, so plain `cargo test` leaves them out: `cargo test -p xtask --test
//! after_regen`.

mod contributing;
mod planted;
#[path = "../upstream/synthetic.rs"]
mod synthetic;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;
use tempfile::TempDir;

/// A new operation, as a contributor would describe it. It returns an existing schema.
const OPERATION: &str = r"
  /risk-ratings/{id}/recalculate/:
    post:
      operationId: recalculate_risk_rating
      summary: Recalculate a risk rating
      description: Rates the client again by the firm's present profile.
      tags:
        - risk
      x-evidence: inferred
      x-confidence: low
      x-source: an operation that a test adds
      x-safety: effect
      parameters:
        - $ref: '#/components/parameters/RiskRatingId'
      responses:
        '200':
          description: The rating as it is now.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/RiskRating'
              examples:
                high:
                  summary: Rated high because of one answer
                  x-file: risk/rating.json
        '400':
          $ref: '#/components/responses/BadRequest'
        '403':
          $ref: '#/components/responses/Forbidden'
        '404':
          $ref: '#/components/responses/NotFound'
        '429':
          $ref: '#/components/responses/TooManyRequests'
        '500':
          $ref: '#/components/responses/UnknownError'

";

const CONTENTS: &str = r#"
    { "title": "Recalculate a risk rating", "operation_id": "recalculate_risk_rating", "domain": "risk", "group": "Risk Assessment", "page": "99990001e0" },"#;

/// Copies every file of the repository that git would commit. The copy is not in the target folder, because cargo and
/// trybuild treat paths there in a special way.
fn copy() -> TempDir {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let to = tempfile::tempdir().unwrap();
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(&from)
        .output()
        .unwrap();
    assert!(listed.status.success());
    for path in String::from_utf8(listed.stdout).unwrap().split('\0').filter(|it| !it.is_empty()) {
        let (source, target) = (from.join(path), to.path().join(path));
        if source.exists() {
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(source, target).unwrap();
        }
    }
    to
}

/// Inserts text before the first occurrence of a marker.
fn insert(path: &Path, mark: &str, text: &str) {
    let old = fs::read_to_string(path).unwrap();
    let at = old.find(mark).unwrap_or_else(|| panic!("{} has no {mark:?}", path.display()));
    fs::write(path, format!("{}{text}{}", &old[..at], &old[at..])).unwrap();
}

/// Runs a cargo command in the copy. The target folder is not that of this repository, because cargo would confuse the
/// artifacts of two copies of a workspace.
fn command(root: &Path, line: &str) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command.args(line.split(' ')).current_dir(root);
    settings(&mut command).output().unwrap()
}

/// The target folder of all copies.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("after_regen")
}

/// Sets the environment variables that every command in a copy needs.
fn settings(command: &mut Command) -> &mut Command {
    command
        .env("CARGO_TARGET_DIR", target())
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        // The new operation changes the snapshot of all operations, so the snapshot is updated. A contributor would
        // review it.
        .env("INSTA_UPDATE", "always")
}

/// Runs a command that must succeed.
fn cargo(root: &Path, line: &str) -> Output {
    let output = command(root, line);
    assert!(
        output.status.success(),
        "`cargo {line}` failed\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

/// Tests that a new operation of the vendor breaks nothing and is listed by `coverage` as open work.
#[test]
fn a_new_operation_is_open_work_and_breaks_nothing() {
    let copy = copy();
    let root = copy.path();
    insert(&root.join("openapi/risk.yaml"), "\ncomponents:\n", OPERATION.trim_end());
    insert(&root.join("openapi/vendor/contents.json"), "\n    { \"title\": \"List e-sign templates\"", CONTENTS);

    cargo(root, "xtask regen");
    let generated = fs::read_to_string(root.join("realaml-api/src/generated/risk.rs")).unwrap();
    assert!(generated.contains("pub fn recalculate_risk_rating"));
    cargo(root, "xtask regen --check");
    let coverage = String::from_utf8(cargo(root, "xtask coverage").stdout).unwrap();
    assert!(
        coverage.contains("open: recalculate_risk_rating has no handle, behaviour in the sandbox or row in the tests"),
        "{coverage}"
    );
    cargo(root, "check --workspace --all-targets --all-features");
    cargo(root, "test --workspace --all-features --no-fail-fast");

    // The snapshot of all operations lists the new one.
    let listed = fs::read_to_string(root.join("tests/it/snapshots/it__contract__operations.snap")).unwrap();
    assert!(listed.contains("recalculate_risk_rating"), "{listed}");
}

/// Evidence from twelve calls of each of two operations: a different route, an undescribed member, and types of
/// described members.
const EVIDENCE: &str = r#"{"realaml_evidence": 1, "sources": {"capture-a": {"exchanges": 24, "operations": {
    "create_risk_rating": {
        "exchanges": 12,
        "other_routes": {"POST /risk_ratings/": {"worked": 12}},
        "answers": {"201": {"records": 12, "types": {"object": 12},
            "members": {"id": {"types": {"string": 12}}, "reference": {"types": {"string": 11, "null": 1}}},
            "new_members": {"seen": 12, "named": {"vendor_stage": {"records": 12, "types": {"string": 12}}}}}}
    },
    "get_form_submission": {
        "exchanges": 12,
        "described_route": {"worked": 12},
        "answers": {"200": {"records": 12, "types": {"object": 12}, "members": {"id": {"types": {"string": 12}}}}}
    }
}}}}"#;

/// Tests that the workspace compiles after observed facts are adopted, and that `coverage` counts them.
#[test]
fn what_was_observed_compiles_and_is_counted() {
    let copy = copy();
    let root = copy.path();
    fs::write(root.join("evidence.json"), EVIDENCE).unwrap();
    let row = |domain: &str| {
        let coverage = String::from_utf8(cargo(root, "xtask coverage").stdout).unwrap();
        coverage.lines().find(|it| it.starts_with(domain)).unwrap_or(&coverage).to_owned()
    };
    assert!(!row("risk").contains(" 1 observed") && !row("forms").contains(" 1 observed"), "{}", row("risk"));
    cargo(root, "xtask upstream adopt --observed evidence.json");
    cargo(root, "xtask regen");
    cargo(root, "xtask regen --check");
    assert!(row("risk").contains(" 1 observed") && row("forms").contains(" 1 observed"), "{}", row("risk"));
    let rating = fs::read_to_string(root.join("realaml-api/src/generated/types/risk/rating.rs")).unwrap();
    assert!(rating.contains("pub vendor_stage: Option<String>"), "{rating}");
    cargo(root, "check --workspace --all-features");
}

/// Returns our document as the vendor would publish it, without our own `x-` keys.
fn published(value: &Value, is_names: bool) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .filter(|(key, _)| is_names || !key.starts_with("x-"))
            .map(|(key, it)| {
                let holds_names = !is_names && ["properties", "schemas", "paths"].contains(&key.as_str());
                (key.clone(), published(it, holds_names))
            })
            .collect(),
        Value::Array(items) => items.iter().map(|it| published(it, false)).collect(),
        other => other.clone(),
    }
}

/// Tests that constructs of real documents are adopted and none is skipped, that the few remaining differences can be
/// accepted, and that the result compiles.
#[test]
fn forms_of_real_documents_are_adopted_and_compile() {
    let copy = copy();
    let root = copy.path();
    let bundle = fs::read_to_string(root.join("openapi/realaml.json")).unwrap();
    let mut document = published(&serde_json::from_str(&bundle).unwrap(), false);
    planted::plant(&mut document);
    fs::write(root.join("export.json"), document.to_string()).unwrap();
    cargo(root, "xtask upstream pull --from-export export.json");
    let told = String::from_utf8(cargo(root, "xtask upstream adopt").stdout).unwrap();
    assert!(!told.contains("skipped"), "{told}");
    let left = diff(root);
    assert!(left.len() < 12, "{left:?}");
    if !left.is_empty() {
        cargo(root, &format!("xtask upstream accept {} --reason tried", left.join(" ")));
    }
    assert!(diff(root).is_empty());
    cargo(root, "xtask regen");
    let rating = fs::read_to_string(root.join("realaml-api/src/generated/types/risk/rating.rs")).unwrap();
    for field in ["pub extra_2: Option<String>", "pub map_2: Option<std::collections::HashMap<String, Node>>"] {
        assert!(rating.contains(field), "{field}\n{rating}");
    }
    // Each construct must be in the generated code, so that the compiler checks it.
    let operations = fs::read_to_string(root.join("realaml-api/src/generated/verifications.rs")).unwrap();
    for (construct, code) in planted::GENERATED {
        assert!(operations.contains(code), "{construct}: {code}\n{operations}");
    }
    cargo(root, "check --package realaml-api --all-targets --all-features");
}

/// Returns the ids of the differences that `upstream diff` still reports.
fn diff(root: &Path) -> Vec<String> {
    // The command fails if there are differences, so its exit status is not checked.
    let output = command(root, "xtask upstream diff --format json");
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let rows = told["differences"].as_array().unwrap();
    rows.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}
