//! Tests that facts observed in calls are adopted into the files of our spec.

use serde_json::{Value, json};

use crate::{compare::repository, support::Bench};

/// Returns evidence from one source about the given operations.
fn evidence(source: &str, operations: &Value) -> String {
    json!({"realaml_evidence": 1, "sources": {source: {"exchanges": 12, "operations": operations}}}).to_string()
}

fn strings(format: &str) -> Value {
    json!({"types": {"string": 12}, "formats": {format: 12}})
}

/// Returns evidence about three operations, with different routes, a new member, nulls and a different type.
fn ratings() -> Value {
    json!({
        "create_risk_rating": {
            "exchanges": 12,
            "other_routes": {"POST /risk_ratings/": {"worked": 12}},
            "answers": {"201": {
                "records": 12,
                "types": {"object": 12},
                "members": {"id": {"types": {"integer": 12}}, "reference": strings("text")},
                "new_members": {"seen": 12, "named": {"vendor_stage": {"records": 12, "types": {"string": 11, "null": 1}}}},
            }},
        },
        "get_verification": {
            "exchanges": 12,
            "described_route": {"worked": 12},
            "answers": {"200": {"records": 12, "types": {"object": 12}, "members": {"signature_key": strings("hex-32")}}},
        },
        "create_verification": {"exchanges": 12, "other_routes": {"POST /verification/": {"worked": 12}}},
    })
}

fn adopt(bench: &Bench, more: &[&str]) -> crate::support::Outcome {
    let files: Vec<_> = ["a.json", "b.json"].iter().map(|it| bench.path(it)).filter(|it| it.exists()).collect();
    let files: Vec<_> = files.iter().map(|it| it.to_string_lossy().into_owned()).collect();
    let mut arguments = vec!["adopt", "--observed"];
    arguments.extend(files.iter().map(String::as_str));
    arguments.extend(more);
    bench.run(&arguments)
}

#[test]
fn routes_members_and_marks_are_adopted_and_twice_changes_nothing() {
    let bench = repository();
    bench.put("a.json", &evidence("capture-a", &ratings()));
    let outcome = adopt(&bench, &[]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let risk = bench.read("openapi/risk.yaml");
    assert!(risk.contains("\n  /risk_ratings/:\n") && !risk.contains("\n  /risk-ratings/:\n"), "{risk}");
    assert!(risk.contains("x-source: observed in 12 records"));
    assert!(risk.contains("\n        vendor_stage:\n          type: string\n          nullable: true\n"), "{risk}");
    // Comments and all other text are preserved.
    assert!(risk.starts_with("# Risk ratings"));
    // A different type would change a Rust type, so it is not adopted by default.
    assert!(outcome.out.contains("integer in 12 values, not string (--breaking)"), "{}", outcome.out);

    let before = (risk, bench.read("openapi/verifications.yaml"));
    let again = adopt(&bench, &[]);
    assert!(again.out.contains("Our files say all of this already."), "{}", again.out);
    assert_eq!((bench.read("openapi/risk.yaml"), bench.read("openapi/verifications.yaml")), before);
}

#[test]
fn what_is_documented_is_never_overwritten() {
    let bench = repository();
    bench.put("a.json", &evidence("capture-a", &ratings()));
    let before = bench.read("openapi/verifications.yaml");
    let outcome = adopt(&bench, &[]);
    let line = "operation create_verification: documented as POST /verifications/, POST /verification/ works";
    assert!(outcome.out.contains(&format!("contradicts what is documented: {line}")), "{}", outcome.out);
    assert_eq!(bench.read("openapi/vendor/contradictions.txt"), format!("{line}\n"));
    let route = "\n  /verifications/:\n    post:\n      operationId: create_verification";
    assert!(before.contains(route) && bench.read("openapi/verifications.yaml").contains(route));
}

#[test]
fn files_that_conflict_are_shown_and_a_source_counts_once() {
    let bench = repository();
    bench.put("a.json", &evidence("capture-a", &ratings()));
    bench.put("b.json", &evidence("capture-a", &ratings()));
    adopt(&bench, &["--dry-run"]);
    assert!(adopt(&bench, &["--dry-run"]).out.contains("observed in 12 records"));
    let other = json!({"create_risk_rating": {"exchanges": 1, "declared": {"found": {"POST /risk-assessments/": 1}}}});
    bench.put("b.json", &evidence("doctor-b", &other));
    let outcome = adopt(&bench, &[]);
    let text = "the files conflict: POST /risk-assessments/ (by doctor-b); POST /risk_ratings/ (by capture-a)";
    assert!(outcome.out.contains(text), "{}", outcome.out);
    assert!(bench.read("openapi/risk.yaml").contains("\n  /risk-ratings/:\n"));
}

#[test]
fn what_only_options_declare_is_not_told_as_seen_in_records() {
    let bench = repository();
    let field = json!({"optional": 1, "types": {"string": 1}});
    let declared = json!({"found": {"POST /risk-ratings/": 1}, "fields": {"vendor_stage": field}});
    let operations = json!({"create_risk_rating": {"exchanges": 1, "declared": declared}});
    bench.put("a.json", &evidence("doctor-a", &operations));
    let outcome = adopt(&bench, &[]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let risk = bench.read("openapi/risk.yaml");
    let operation = risk.split("operationId: create_risk_rating\n").nth(1).expect("the operation");
    let operation = operation.split("operationId:").next().expect("its text");
    assert!(operation.contains("x-source: observed in 1 response\n"), "{operation}");
    let member = risk.split("        vendor_stage:\n").nth(1).expect("the new member");
    let marks = "x-evidence: observed\n          x-source: declared in 1 response to OPTIONS\n";
    assert!(member[..member.len().min(300)].contains(marks), "{member}");
}

#[test]
fn breaking_changes_are_adopted_on_request() {
    let bench = repository();
    bench.put("a.json", &evidence("capture-a", &ratings()));
    let outcome = adopt(&bench, &["--breaking"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.out.contains(": integer, not string"), "{}", outcome.out);
}

#[test]
fn something_else_is_refused() {
    let bench = repository();
    for text in ["{}", "notes", "{\"realaml_evidence\": 2}"] {
        bench.put("a.json", text);
        let outcome = adopt(&bench, &[]);
        assert_eq!(outcome.code, 2, "{outcome:?}");
        assert!(outcome.err.contains("is not a file of evidence"), "{outcome:?}");
    }
}
