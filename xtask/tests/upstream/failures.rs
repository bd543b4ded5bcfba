//! Tests how a pull fails. Each failure has a stable error code and an exit status, and leaves the files unchanged.

use std::fs;

use crate::support::{Bench, DECISIONS, fixtures};

/// Pulls once, damages the site, and pulls again.
fn fails(damage: impl Fn(&Bench), code: &str, exit: i32, says: &str) {
    let bench = Bench::with(DECISIONS);
    assert_eq!(bench.pull().code, 0, "the sample site is healthy");
    let before = bench.pulled();
    damage(&bench);
    let outcome = bench.pull();
    assert_eq!(outcome.code, exit, "{code}: {outcome:?}");
    assert!(outcome.err.starts_with(&format!("error: {code}: ")), "{}", outcome.err);
    assert!(outcome.err.contains(says), "{code}: {}", outcome.err);
    assert_eq!(bench.pulled(), before, "{code}: nothing may be written");
}

/// Replaces a valid page with a hostile one.
fn hostile(name: &'static str) -> impl Fn(&Bench) {
    move |bench| {
        let text = fs::read_to_string(fixtures().join("hostile").join(name)).expect("the page is in the repository");
        bench.put("site/get-a-parcel-41000002e0.md", &text);
    }
}

#[test]
fn a_page_that_is_cut_off() {
    fails(hostile("truncated-41000090e0.md"), "page-truncated", 4, "get-a-parcel-41000002e0: the page ends before");
}

#[test]
fn html_where_a_page_should_be() {
    fails(hostile("soft-404-41000091e0.html"), "not-markdown", 3, "the page is HTML");
}

#[test]
fn a_page_without_a_specification() {
    fails(hostile("no-spec-41000092e0.md"), "spec-block-count", 4, "0 blocks");
}

#[test]
fn a_page_with_two_specifications() {
    fails(hostile("two-specs-41000093e0.md"), "spec-block-count", 4, "2 blocks");
}

#[test]
fn a_key_that_stands_twice() {
    // The line number counts from the start of the page, not of the code block.
    fails(hostile("duplicate-key-41000094e0.md"), "yaml-duplicate-key", 4, "line 16 of the page: the key `deprecated`");
}

#[test]
fn an_alias_that_points_nowhere() {
    fails(hostile("unknown-alias-41000095e0.md"), "yaml-alias", 4, "of the page");
}

#[test]
fn an_alias_that_contains_itself() {
    fails(hostile("recursive-alias-41000097e0.md"), "yaml-alias", 4, "value that contains it");
}

#[test]
fn a_schema_that_nothing_defines() {
    let damage = |bench: &Bench| {
        for page in [
            "get-a-parcel-41000002e0",
            "create-a-parcel-41000001e0",
            "create-and-dispatch-a-parcel-41000004e0",
            "parcel-7300002d0",
        ] {
            bench.edit(&format!("site/{page}.md"), "'#/components/schemas/Recipient'", "'#/components/schemas/Person'");
        }
    };
    fails(damage, "ref-unresolved", 4, "refers to Person");
    // The hostile page is the only one on its site, so no other page can complete it.
    let alone = |bench: &Bench| {
        hostile("missing-ref-41000096e0.md")(bench);
        bench.put(
            "site/llms.txt",
            "# L\n\n## API Docs\n- [Get a parcel](https://docs.lanternpost.example/get-a-parcel-41000002e0.md): \n",
        );
        bench.edit("openapi/vendor/upstream-lock.json", "\"entries\": 14", "\"entries\": 1");
        // Only the second pull matters here, so the earlier pages are removed from the lock.
        let mut lock = bench.json("openapi/vendor/upstream-lock.json");
        lock["pages"] = serde_json::json!([]);
        bench.put("openapi/vendor/upstream-lock.json", &lock.to_string());
    };
    let bench = Bench::with(DECISIONS);
    bench.pull();
    alone(&bench);
    let before = bench.pulled();
    let outcome = bench.pull();
    assert_eq!(outcome.code, 4, "{outcome:?}");
    assert!(outcome.err.contains("ref-unresolved: the site: Parcel refers to Recipient"), "{}", outcome.err);
    assert_eq!(bench.pulled(), before);
}

#[test]
fn yaml_that_is_none() {
    let damage = |bench: &Bench| bench.edit("site/get-a-parcel-41000002e0.md", "openapi: 3.0.1", "openapi: [3.0.1");
    fails(damage, "yaml-invalid", 4, "of the page");
}

#[test]
fn a_frame_that_is_no_page_of_one_operation() {
    fails(
        |bench| bench.edit("site/get-a-parcel-41000002e0.md", "openapi: 3.0.1", "swagger: 3"),
        "frame-invalid",
        4,
        "not an OpenAPI document",
    );
    fails(
        |bench| bench.edit("site/get-a-parcel-41000002e0.md", "    get:\n", "    get: {}\n    put:\n"),
        "frame-invalid",
        4,
        "2 operations",
    );
    fails(
        |bench| bench.edit("site/parcel-7300002d0.md", "paths: {}", "paths: {/x/: {get: {}}}"),
        "frame-invalid",
        4,
        "1 operations",
    );
}

#[test]
fn a_page_that_a_cache_mixed_up() {
    fails(
        |bench| bench.edit("site/get-a-parcel-41000002e0.md", "api-41000002-run", "api-41000009-run"),
        "id-mismatch",
        4,
        "number 41000009",
    );
}

#[test]
fn a_page_of_any_size() {
    let damage = |bench: &Bench| bench.put("site/get-a-parcel-41000002e0.md", &"# x\n".repeat(600_000));
    fails(damage, "page-too-large", 4, "2 MiB");
}

#[test]
fn a_site_on_another_platform() {
    let damage = |bench: &Bench| {
        for page in [
            "get-a-parcel-41000002e0",
            "create-a-parcel-41000001e0",
            "create-and-dispatch-a-parcel-41000004e0",
            "parcel-7300002d0",
            "parcelstatus-7300001d0",
        ] {
            bench.put(&format!("site/{page}.md"), "> ## Documentation Index\n\n# Page\n");
        }
    };
    fails(damage, "platform-changed", 4, "5 pages carry no specification; they look like Mintlify");
}

#[test]
fn an_index_that_is_gone_or_a_login_page() {
    fails(
        |bench| fs::remove_file(bench.path("site/llms.txt")).expect("it was there"),
        "index-unavailable",
        3,
        "llms.txt returned 404",
    );
    fails(|bench| bench.put("site/llms.txt", "<html>log in</html>"), "index-unavailable", 3, "--from-export");
}

#[test]
fn an_index_that_lost_its_pages() {
    let damage = |bench: &Bench| {
        let index = bench.read("site/llms.txt");
        let kept: Vec<_> = index.lines().filter(|line| !line.contains("Guides") && !line.contains("Welcome")).collect();
        bench.put("site/llms.txt", &kept.join("\n"));
    };
    fails(damage, "index-suspicious", 3, "--force");
    let bench = Bench::with(DECISIONS);
    bench.pull();
    damage(&bench);
    let site = bench.path("site");
    assert_eq!(bench.run(&["pull", "--force", "--from-dir", &site.to_string_lossy()]).code, 0);
}

#[test]
fn an_index_with_a_page_elsewhere() {
    fails(
        |bench| bench.edit("site/llms.txt", "https://docs.lanternpost.example/parcel-", "https://evil.example/parcel-"),
        "index-invalid",
        3,
        "no link to a page of this site",
    );
}

#[test]
fn a_listed_page_that_is_not_there() {
    fails(
        |bench| fs::remove_file(bench.path("site/get-a-parcel-41000002e0.md")).expect("it was there"),
        "page-missing",
        3,
        "[[missing]] entry for 41000002e0",
    );
}

#[test]
fn pages_that_contradict_each_other() {
    let without = |part: &str| {
        DECISIONS.split("\n\n").filter(|decision| !decision.contains(part)).collect::<Vec<_>>().join("\n\n")
    };
    for (part, code, says) in [
        ("collision", "operation-collision", "[[collision]] entry for `POST /parcels/`"),
        ("conflict", "schema-conflict", "41000001e0 + 41000005e0: pages describe ErrorBody differently"),
        ("missing", "page-missing", "41000007e0"),
    ] {
        let bench = Bench::with(&without(part));
        let outcome = bench.pull();
        assert_eq!(outcome.code, if part == "missing" { 3 } else { 5 }, "{outcome:?}");
        assert!(outcome.err.starts_with(&format!("error: {code}: ")) && outcome.err.contains(says), "{}", outcome.err);
        assert_eq!(bench.pulled(), (None, None));
    }
}

#[test]
fn decisions_that_do_not_fit() {
    let bench = Bench::with(&DECISIONS.replace("primary = 41000001", "primary = 41000002"));
    let outcome = bench.pull();
    assert!(outcome.code == 5 && outcome.err.contains("names page 41000002 for POST /parcels/"), "{outcome:?}");
    let bench = Bench::with(&DECISIONS.replace("page = \"41000001e0\"", "page = \"41000002e0\""));
    assert_eq!(bench.pull().code, 5);
}

#[test]
fn flags_and_files_of_ours_that_are_wrong() {
    let bench = Bench::with(DECISIONS);
    let outcome = bench.run(&["pull", "--from-dir", "/nowhere/at/all"]);
    assert!(outcome.code == 2 && outcome.err.contains("usage: "), "{outcome:?}");
    bench.put("openapi/vendor/upstream-lock.json", "{");
    let outcome = bench.pull();
    assert!(outcome.code == 2 && outcome.err.contains("file-unreadable"), "{outcome:?}");
    bench.put("openapi/vendor/upstream.toml", "base = 1");
    assert!(bench.check().err.contains("config-unreadable"));
}

#[test]
fn exports_that_are_none() {
    let bench = Bench::with("");
    for (name, text, code) in [
        ("swagger.json", r#"{"swagger": "2.0", "paths": {}}"#, "frame-invalid"),
        ("empty.json", r#"{"openapi": "3.0.1", "paths": {}}"#, "frame-invalid"),
        ("twice.json", r#"{"openapi": "3.0.1", "paths": {}, "paths": {}}"#, "yaml-duplicate-key"),
    ] {
        bench.put(name, text);
        let outcome = bench.run(&["pull", "--from-export", &bench.path(name).to_string_lossy()]);
        assert_eq!(outcome.code, 4, "{name}: {outcome:?}");
        assert!(outcome.err.starts_with(&format!("error: {code}: {name}: ")), "{}", outcome.err);
        assert_eq!(bench.pulled(), (None, None));
    }
}
