//! Tests decisions about differences. Every difference can be accepted, and is reported again once its decision no
//! longer fits.

use serde_json::Value;

use crate::{
    compare::{differences, publish, repository},
    support::Bench,
};

/// Returns the ids of the differences that need a person's decision.
fn ids(bench: &Bench) -> Vec<String> {
    let report: Value = serde_json::from_str(&bench.run(&["diff", "--format", "json"]).out).expect("JSON");
    let rows = report["differences"].as_array().expect("a list").iter().filter(|it| it["severity"] != "info");
    rows.map(|it| it["id"].as_str().expect("an id").to_owned()).collect()
}

/// Exports a document as the vendor would, and pulls it.
fn export(bench: &Bench, document: &Value) {
    let mut document = document.clone();
    // The vendor's export would not contain our `x-` keys.
    for scheme in document["components"]["securitySchemes"].as_object_mut().expect("schemes").values_mut() {
        scheme.as_object_mut().expect("a scheme").retain(|key, _| !key.starts_with("x-"));
    }
    bench.put("export.json", &document.to_string());
    let file = bench.path("export.json").display().to_string();
    let outcome = bench.run(&["pull", "--from-export", &file]);
    assert!(outcome.code <= 1, "{outcome:?}");
}

#[test]
fn every_row_can_be_accepted_and_is_told_when_it_is_stale() {
    let bench = repository();
    let before = bench.json("openapi/realaml.json");
    let mut document = before.clone();
    document["components"]["schemas"]["RiskAnswer"]["properties"]["weight"] = serde_json::json!({"type": "integer"});
    document["components"]["schemas"]["RiskAnswer"]["properties"]["score"]["maximum"] = serde_json::json!(9);
    document["servers"][0]["url"] = serde_json::json!("https://api.realaml.example/v9");
    export(&bench, &document);
    let rows = ids(&bench);
    assert_eq!(rows.len(), 3, "{:?}", differences(&bench));
    let text = bench.run(&["diff"]).out;
    assert!(rows.iter().all(|id| text.contains(id.as_str())), "{text}");

    let mut arguments = vec!["accept", "--reason", "known to us"];
    arguments.extend(rows.iter().map(String::as_str));
    let outcome = bench.run(&arguments);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(bench.read("openapi/vendor/deviations.toml").contains("reason = \"known to us\""));
    assert_eq!((differences(&bench), bench.run(&["diff"]).code), (Vec::new(), 0));

    // The vendor reverts its changes. The decisions no longer fit, and are removed with the same command.
    export(&bench, &before);
    let stale = ids(&bench);
    assert_eq!(stale.len(), 3, "{:?}", differences(&bench));
    let mut arguments = vec!["accept", "--reason", "gone"];
    arguments.extend(stale.iter().map(String::as_str));
    assert_eq!(bench.run(&arguments).code, 0);
    assert_eq!((differences(&bench), bench.run(&["diff"]).code), (Vec::new(), 0));
    assert!(!bench.read("openapi/vendor/deviations.toml").contains("[[deviation]]"));
}

#[test]
fn a_decision_needs_a_reason_and_a_row() {
    let bench = repository();
    publish(&bench, |document, _| {
        document["components"]["schemas"]["RiskAnswer"]["properties"]["weight"] =
            serde_json::json!({"type": "integer"});
    });
    let id = ids(&bench).remove(0);
    for (arguments, part) in [
        (vec!["accept", &id, "--reason", " "], "needs a reason"),
        (vec!["accept", "zzz", "--reason", "x"], "no row has the id zzz"),
        (vec!["accept", &id, "zzz", "--reason", "x"], "no row has the id zzz"),
    ] {
        let outcome = bench.run(&arguments);
        assert_eq!(outcome.code, 2, "{outcome:?}");
        assert!(outcome.err.contains(part), "{outcome:?}");
    }
    assert!(!bench.path("openapi/vendor/deviations.toml").exists());
    assert_eq!(bench.run(&["accept", &id[..6], "--reason", "the first letters do"]).code, 0);
}
