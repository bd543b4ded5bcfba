//! What the workspace is after the spec has moved and `cargo xtask regen` has run, in a copy of the repository.
//!
//! It compiles the workspace once more, so plain `cargo test` leaves it out: `cargo test -p xtask --test after_regen`.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;

/// The new operation, as a contributor would describe it. It returns a schema that exists.
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

/// A copy of the repository, of every file that git would commit. Not in the target folder, whose paths cargo and trybuild
/// treat in their own way.
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

/// Puts text before the first occurrence of a mark.
fn insert(path: &Path, mark: &str, text: &str) {
    let old = fs::read_to_string(path).unwrap();
    let at = old.find(mark).unwrap_or_else(|| panic!("{} has no {mark:?}", path.display()));
    fs::write(path, format!("{}{text}{}", &old[..at], &old[at..])).unwrap();
}

/// Runs cargo in the copy. In a target folder of its own: cargo takes what two copies of a workspace built for the same.
fn cargo(root: &Path, line: &str) -> Output {
    let output = Command::new(env!("CARGO"))
        .args(line.split(' '))
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("after_regen"))
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        // A snapshot of all operations has the new one in it: to be reviewed, as every snapshot.
        .env("INSTA_UPDATE", "always")
        .current_dir(root)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "`cargo {line}` failed\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

/// The vendor adds an operation: how much breaks? Nothing, and `coverage` lists it as open work.
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

    // The only text that changes for it is the one that lists all operations.
    let listed = fs::read_to_string(root.join("tests/it/snapshots/it__contract__operations.snap")).unwrap();
    assert!(listed.contains("recalculate_risk_rating"), "{listed}");
}

/// Evidence of twelve calls: another route, a member that nobody described, and marks for what is as described.
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

/// What calls have shown is adopted: the workspace compiles with it, and `coverage` counts it.
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
