//! Tests a site that is generated from our own specification with planted changes. Each change is found with its class,
//! and no other difference is reported.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::{support::Bench, synthetic};

pub(crate) const BASE: &str = "https://docs.realaml.example";

/// Creates a repository with this workspace's specification.
pub(crate) fn repository() -> Bench {
    let bench = Bench::at(BASE, "");
    fs::remove_dir_all(bench.path("site")).expect("the sample site was there");
    copy(&workspace().join("openapi"), &bench.path("openapi"));
    for name in ["upstream-lock.json", "upstream-contract.json", "deviations.toml"] {
        let _ = fs::remove_file(bench.path(&format!("openapi/vendor/{name}")));
    }
    bench.put(
        "openapi/vendor/upstream.toml",
        &format!("base = \"{BASE}\"\ncontact = \"tests\"\nchangelog = \"2181999m0\"\n"),
    );
    bench
}

pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("writable");
    for entry in fs::read_dir(from).expect("readable") {
        let entry = entry.expect("readable");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            let _ = fs::copy(entry.path(), target).expect("readable");
        }
    }
}

/// Publishes the repository's bundle after `plant` has changed it, and pulls it.
pub(crate) fn publish(bench: &Bench, plant: impl FnOnce(&mut Value, &mut Value)) {
    let mut document = bench.json("openapi/realaml.json");
    let mut contents = bench.json("openapi/vendor/contents.json");
    plant(&mut document, &mut contents);
    let _ = fs::remove_dir_all(bench.path("site"));
    synthetic::write(&bench.path("site"), BASE, &document, &contents);
    let outcome = bench.pull();
    assert!(outcome.code <= 1, "{outcome:?}");
}

/// Returns `class at` for every difference that is more than informational.
pub(crate) fn differences(bench: &Bench) -> Vec<String> {
    let outcome = bench.run(&["diff", "--format", "json"]);
    let report: Value = serde_json::from_str(&outcome.out).unwrap_or_else(|error| panic!("{error}: {outcome:?}"));
    let list = report["differences"].as_array().expect("a list");
    let relevant = list.iter().filter(|it| it["severity"] != "info");
    relevant
        .map(|it| format!("{} {}", it["class"].as_str().expect("a class"), it["at"].as_str().expect("a place")))
        .collect()
}

/// Makes the changes that the tests look for.
pub(crate) fn plant(document: &mut Value, _: &mut Value) {
    let paths = document["paths"].as_object_mut().expect("paths");
    let moved = paths.remove("/verification/{signature_key}/resend/").expect("the path is in the specification");
    paths.insert("/verification/{signature_key}/send-again/".to_owned(), moved);
    let schemas = &mut document["components"]["schemas"];
    let parts = schemas["Verification"]["allOf"].as_array_mut().expect("it is composed");
    let own = parts.iter_mut().find(|part| part.get("properties").is_some()).expect("it has fields of its own");
    own["properties"]["watchlist_version"] = json!({"type": "string", "nullable": true});
    schemas["ESignEnvelopeStatus"]["enum"].as_array_mut().expect("an enum").push(json!("archived"));
    schemas["ESignIframeSessionCreateRequest"]["properties"]["allowed_origin"] =
        json!({"type": "integer", "nullable": true});
    schemas["ESignDocument"]["properties"]["created_at"]
        .as_object_mut()
        .expect("the property is in the specification")
        .remove("nullable");
    let _ = schemas.as_object_mut().expect("schemas").remove("DocumentOCRData");
    remove_references(document, "#/components/schemas/DocumentOCRData");
}

/// Replaces references to a removed schema with a schema that allows any value.
fn remove_references(value: &mut Value, target: &str) {
    match value {
        Value::Object(map) => {
            let refers = |it: &Value| {
                it["$ref"] == target
                    || it["allOf"].as_array().is_some_and(|parts| parts.iter().any(|part| part["$ref"] == target))
            };
            if refers(&Value::Object(map.clone())) {
                map.clear();
                return;
            }
            map.values_mut().for_each(|it| remove_references(it, target));
        }
        Value::Array(list) => list.iter_mut().for_each(|it| remove_references(it, target)),
        _ => {}
    }
}

#[test]
fn a_site_that_says_what_we_say_differs_in_nothing() {
    let bench = repository();
    publish(&bench, |_, _| {});
    assert_eq!(differences(&bench), Vec::<String>::new());
    let outcome = bench.run(&["diff"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.out.starts_with("0 to decide, 0 to look at, 0 by the way, 0 known"), "{}", outcome.out);
}

/// Tests a pull of a page for every operation and every schema, which must take little time and memory.
#[test]
#[cfg(target_os = "linux")]
fn the_whole_site_is_read_in_two_seconds_and_200_megabytes() {
    let bench = repository();
    publish(&bench, |_, _| {});
    let lock = bench.json("openapi/vendor/upstream-lock.json");
    let count =
        |kind: &str| lock["pages"].as_array().expect("a list").iter().filter(|page| page["kind"] == kind).count();
    let contents = bench.json("openapi/vendor/contents.json");
    let listed = |key: &str| contents[key].as_array().expect("a list").len();
    assert_eq!((count("e"), count("d")), (listed("operations"), listed("schemas")));
    // The system enforces these limits, in kilobytes of address space and seconds of processor time. A pull from a
    // folder never waits.
    let command = format!(
        "ulimit -v 204800; ulimit -t 2; exec '{}' upstream pull --from-dir '{}' --root '{}'",
        env!("CARGO_BIN_EXE_xtask"),
        bench.path("site").display(),
        bench.path("").display()
    );
    let output = std::process::Command::new("sh").arg("-c").arg(command).output().expect("a shell");
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn every_planted_change_is_found_and_nothing_else() {
    let bench = repository();
    publish(&bench, plant);
    assert_eq!(
        differences(&bench),
        [
            "path-changed operation resend_verification",
            "nullability-changed schema ESignDocument/created_at",
            "enum-value-added schema ESignEnvelopeStatus/archived",
            "type-changed schema ESignIframeSessionCreateRequest/allowed_origin",
            "property-added schema Verification/watchlist_version",
            "schema-curated-only schema DocumentOCRData",
        ]
    );
    assert_eq!(bench.run(&["diff"]).code, 1);
    let markdown = bench.run(&["diff", "--format", "markdown"]).out;
    assert!(
        markdown.contains(
            "| path-changed | `operation resend_verification` | `POST /verification/{signature_key}/send-again/` |"
        ),
        "{markdown}"
    );
}
