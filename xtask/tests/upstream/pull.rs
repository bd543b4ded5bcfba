//! Tests pulls of a valid site and of exports, and the notices when the site changes.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use crate::support::{Bench, DECISIONS, fixtures};

fn expected(name: &str) -> Value {
    let text = fs::read_to_string(fixtures().join("expected").join(name)).expect("the file is in the repository");
    serde_json::from_str(&text).expect("the file is JSON")
}

#[test]
fn the_sample_site_gives_the_expected_contract() {
    let bench = Bench::with(DECISIONS);
    let outcome = bench.pull();
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let mut contract = bench.json("openapi/vendor/upstream-contract.json");
    let mut wanted = expected("snapshot.json");
    assert_eq!(contract["schemas"], wanted["schemas"]);
    // The descriptions of scopes are prose, which the contract does not contain.
    for meaning in wanted["securitySchemes"]["lantern_oauth"]["flows"]["authorizationCode"]["scopes"]
        .as_object_mut()
        .expect("scopes")
        .values_mut()
    {
        *meaning = json!("");
    }
    assert_eq!(contract["securitySchemes"], wanted["securitySchemes"]);
    // The contract identifies a page by its number, and the expected file by its slug.
    for operation in contract["operations"]
        .as_object_mut()
        .expect("operations")
        .values_mut()
        .flat_map(|list| list.as_array_mut().expect("a list"))
    {
        operation.as_object_mut().expect("an operation").remove("page");
    }
    for operation in wanted["operations"]
        .as_object_mut()
        .expect("operations")
        .values_mut()
        .flat_map(|list| list.as_array_mut().expect("a list"))
    {
        operation.as_object_mut().expect("an operation").remove("page");
    }
    assert_eq!(contract["operations"], wanted["operations"]);
}

#[test]
fn the_sample_site_gives_the_expected_lock() {
    let bench = Bench::with(DECISIONS);
    bench.pull();
    let lock = bench.json("openapi/vendor/upstream-lock.json");
    let wanted = expected("lock.json");
    assert_eq!(lock["index"]["entries"], wanted["index"]["entries"]);
    let keys = ["kind", "id", "slug", "title", "group", "status", "raw_sha256"];
    let rows = |lock: &Value| -> BTreeSet<String> {
        let pages = lock["pages"].as_array().expect("a list of pages");
        pages.iter().map(|page| keys.map(|key| page[key].to_string()).join(" ")).collect()
    };
    // The hashes of contracts are not compared, because those in the expected file are of a different form.
    assert_eq!(rows(&lock), rows(&wanted));
    assert_eq!(lock["changelog"]["newest"], "2026-09-14");
    let order: Vec<_> = lock["pages"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|page| (page["kind"].to_string(), page["id"].as_u64()))
        .collect();
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn the_sample_site_gives_the_expected_notices() {
    let bench = Bench::with(DECISIONS);
    let site = bench.path("site");
    let outcome = bench.run(&["pull", "--json", "--from-dir", &site.to_string_lossy()]);
    let notices: Value = serde_json::from_str(&outcome.out).expect("--json prints JSON");
    let codes = |list: &Value| {
        let mut codes: Vec<_> = list
            .as_array()
            .expect("a list")
            .iter()
            .map(|notice| notice["code"].as_str().expect("a code").to_owned())
            .collect();
        codes.sort();
        codes
    };
    assert_eq!(codes(&notices), codes(&expected("findings.json")));
}

#[test]
fn words_and_examples_of_the_vendor_stay_out_of_the_files() {
    let bench = Bench::with(DECISIONS);
    bench.pull();
    let (lock, contract) = bench.pulled();
    let (lock, contract) = (lock.expect("written"), contract.expect("written"));
    for words in [
        "Registers a parcel",
        "Ada Marsh",
        "Where the parcel is now",
        "7d0f6f0e",
        "Created, no locker yet",
        "Read parcels",
    ] {
        assert!(!lock.contains(words) && !contract.contains(words), "{words}");
    }
}

#[test]
fn pulling_twice_changes_nothing() {
    let bench = Bench::with(DECISIONS);
    bench.pull();
    let first = bench.pulled();
    let outcome = bench.pull();
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(bench.pulled(), first);
    assert!(outcome.out.contains("the contract is the same as at the last pull"), "{}", outcome.out);
}

#[test]
fn check_says_whether_anything_moved() {
    let bench = Bench::with(DECISIONS);
    assert_eq!(bench.check().code, 1, "never pulled");
    bench.pull();
    let outcome = bench.check();
    assert_eq!((outcome.code, outcome.out.lines().count()), (0, 1), "{outcome:?}");

    bench.edit("site/llms.txt", "[Get a parcel]", "[Fetch a parcel]");
    bench.edit(
        "site/changelog-2100002m0.md",
        "## 2026-09-14",
        "## 2026-10-01\n\n- **Removed** nothing.\n\n## 2026-09-14",
    );
    let outcome = bench.check();
    assert_eq!(outcome.code, 1, "{outcome:?}");
    assert!(outcome.out.contains("renamed: Get a parcel is now Fetch a parcel (41000002e0)"), "{}", outcome.out);
    assert!(outcome.out.contains("newest entry 2026-10-01, 2026-09-14 at the last pull"), "{}", outcome.out);
    assert!(outcome.out.lines().count() <= 24, "one screen");
}

#[test]
fn escapes_in_a_title_do_not_reach_the_terminal() {
    let bench = Bench::with(DECISIONS);
    bench.pull();
    bench.edit("site/llms.txt", "[Welcome]", "[Wel\u{1b}(0come\u{202e}]");
    let outcome = bench.check();
    assert_eq!(outcome.code, 1);
    assert!(outcome.out.contains("Wel?(0come?") && !outcome.out.contains('\u{1b}'), "{}", outcome.out);
}

#[test]
fn a_change_the_changelog_does_not_tell_needs_a_person() {
    let bench = Bench::with(DECISIONS);
    bench.pull();
    bench.edit(
        "site/get-a-parcel-41000002e0.md",
        "format: uuid\n        - name: expand[]",
        "format: hex\n        - name: expand[]",
    );
    let outcome = bench.pull();
    assert_eq!(outcome.code, 1, "{outcome:?}");
    assert!(outcome.out.contains("fail  undocumented-change"), "{}", outcome.out);
    assert!(
        outcome.out.contains("page-changed: get-a-parcel-41000002e0: GET /parcels/{parcel_id}/"),
        "{}",
        outcome.out
    );
}

#[test]
fn news_without_a_change_of_the_contract_is_only_told() {
    let bench = Bench::with(DECISIONS);
    bench.pull();
    bench.edit(
        "site/changelog-2100002m0.md",
        "## 2026-09-14",
        "## 2026-10-01\n\n- **Moved** our office.\n\n## 2026-09-14",
    );
    let outcome = bench.pull();
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.out.contains("info  changelog-only"), "{}", outcome.out);
}

#[test]
fn words_of_a_page_are_no_change_of_the_contract() {
    let bench = Bench::with(DECISIONS);
    bench.pull();
    let before = bench.json("openapi/vendor/upstream-lock.json");
    bench.edit(
        "site/create-a-parcel-41000001e0.md",
        "Called when the parcel moves.",
        "Called whenever the parcel moves.",
    );
    assert_eq!(bench.pull().code, 0);
    let after = bench.json("openapi/vendor/upstream-lock.json");
    let page = |lock: &Value, key: &str| {
        let pages = lock["pages"].as_array().expect("a list");
        pages.iter().find(|page| page["id"] == 41000001).expect("the page is in the lock")[key].clone()
    };
    assert_eq!(before["contract_sha256"], after["contract_sha256"]);
    assert_eq!(page(&before, "contract_sha256"), page(&after, "contract_sha256"));
    assert_ne!(page(&before, "prose_sha256"), page(&after, "prose_sha256"));
}

#[test]
fn a_page_that_left_the_index_is_removed_and_one_with_a_new_slug_is_renamed() {
    let bench = Bench::with(DECISIONS);
    bench.pull();
    let index = bench.read("site/llms.txt");
    let without: Vec<_> =
        index.lines().filter(|line| !line.contains("proofs") && !line.contains("41000005e0")).collect();
    bench.put("site/llms.txt", &(without.join("\n") + "\n").replace("get-a-parcel-41000002e0", "fetch-41000002e0"));
    fs::rename(bench.path("site/get-a-parcel-41000002e0.md"), bench.path("site/fetch-41000002e0.md"))
        .expect("the page is there");
    fs::remove_file(bench.path("site/subir-prueba-de-entrega-41000005e0.md")).expect("the page is there");
    let outcome = bench.pull();
    assert_eq!(outcome.code, 1, "{outcome:?}");
    assert!(
        outcome
            .out
            .contains("fail  operation-removed: subir-prueba-de-entrega-41000005e0: POST /parcels/{parcel_id}/proofs/"),
        "{}",
        outcome.out
    );
    assert!(
        outcome.out.contains("info  page-renamed: get-a-parcel-41000002e0: now fetch-41000002e0"),
        "{}",
        outcome.out
    );
}

#[test]
fn both_exports_are_read_and_say_the_same() {
    let read = |name: &str| {
        let bench = Bench::with("");
        let file = fixtures().join("export").join(name);
        let outcome = bench.run(&["pull", "--from-export", &file.to_string_lossy()]);
        assert_eq!(outcome.code, 0, "{name}: {outcome:?}");
        bench.json("openapi/vendor/upstream-contract.json")
    };
    let (with, plain) = (read("project-oas30-with-extensions.yaml"), read("project-oas31-plain.json"));
    assert_eq!(with["schemas"], plain["schemas"]);
    assert_eq!(with["operations"].as_object().map(serde_json::Map::len), Some(1));
    let parameters = |contract: &Value| contract["operations"]["GET /parcels/{parcel_id}/"][0]["parameters"].clone();
    assert_eq!(parameters(&with), parameters(&plain));
    // The pages and the exports are different renderings of the same project.
    let bench = Bench::with(DECISIONS);
    bench.pull();
    let site = bench.json("openapi/vendor/upstream-contract.json");
    for name in ["Parcel", "ParcelStatus", "Recipient"] {
        assert_eq!(site["schemas"][name], plain["schemas"][name], "{name}");
    }
}

#[test]
fn a_reference_that_another_page_completes_is_told() {
    let bench = Bench::with(DECISIONS);
    let missing = fs::read_to_string(fixtures().join("hostile/missing-ref-41000096e0.md"))
        .expect("the page is in the repository");
    bench.put("site/get-a-parcel-41000002e0.md", &missing);
    let outcome = bench.pull();
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.out.contains("warn  ref-not-local: get-a-parcel-41000002e0: Recipient"), "{}", outcome.out);
}

#[test]
fn other_rules_make_no_change_of_the_vendor() {
    let bench = Bench::with(DECISIONS);
    bench.pull();
    let lock = bench.json("openapi/vendor/upstream-lock.json");
    bench.edit(
        "openapi/vendor/upstream-lock.json",
        &format!("\"normaliser\": {}", lock["normaliser"]),
        "\"normaliser\": 0",
    );
    bench.edit("openapi/vendor/upstream-lock.json", "contract_sha256\": \"", "contract_sha256\": \"0");
    let outcome = bench.pull();
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.out.contains("info  normaliser-changed"), "{}", outcome.out);
}
