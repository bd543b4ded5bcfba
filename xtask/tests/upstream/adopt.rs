//! Tests that changes documented by the vendor are adopted into the files of our spec.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};

use crate::{
    compare::{differences, plant, publish, repository},
    support::Bench,
};

/// Returns the text of every file of the specification by its name.
fn files(bench: &Bench) -> BTreeMap<String, String> {
    fn below(folder: &std::path::Path, prefix: &str, out: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).expect("readable") {
            let entry = entry.expect("readable");
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                below(&entry.path(), &format!("{name}/"), out);
            } else {
                out.insert(name, fs::read_to_string(entry.path()).expect("text"));
            }
        }
    }
    let mut out = BTreeMap::new();
    below(&bench.path("openapi"), "", &mut out);
    out
}

/// Returns the lines that are only in the first text, and the lines that are only in the second.
fn changed_lines(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let count = |text: &str| {
        let mut lines: BTreeMap<String, i32> = BTreeMap::new();
        text.lines().for_each(|line| *lines.entry(line.to_owned()).or_default() += 1);
        lines
    };
    let (old, new) = (count(before), count(after));
    let only = |a: &BTreeMap<String, i32>, b: &BTreeMap<String, i32>| {
        a.iter()
            .filter(|(line, n)| b.get(*line).copied().unwrap_or(0) < **n)
            .map(|(line, _)| line.trim().to_owned())
            .collect()
    };
    (only(&old, &new), only(&new, &old))
}

#[test]
fn planted_changes_are_adopted_and_nothing_is_left_to_tell() {
    let bench = repository();
    publish(&bench, plant);
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(differences(&bench), Vec::<String>::new(), "{}", outcome.out);
    assert_eq!(bench.run(&["diff"]).code, 0);
    assert!(outcome.out.contains("ours alone  schema DocumentOCRData"), "{}", outcome.out);
    assert!(outcome.out.contains("review      Verification watchlist_version"), "{}", outcome.out);

    let after = files(&bench);
    assert!(after["verifications.yaml"].contains("\n  /verification/{signature_key}/send-again/:\n"));
    assert!(!after["verifications.yaml"].contains("/verification/{signature_key}/resend/:"));
    assert!(after["vendor/deviations.toml"].contains("at = \"schema DocumentOCRData\""));

    // A second run changes nothing.
    let again = bench.run(&["adopt"]);
    assert_eq!(again.code, 0, "{again:?}");
    assert!(again.out.ends_with("Our files say all of this already.\n"), "{}", again.out);
    assert_eq!(files(&bench), after);
}

#[test]
fn a_schema_that_is_called_like_a_type_of_rusts_prelude_becomes_a_type_of_another_name() {
    let bench = repository();
    publish(&bench, |document, _| {
        let schemas = &mut document["components"]["schemas"];
        schemas["Option"] = json!({"type": "object", "properties": {"label": {"type": "string"}}});
        schemas["RiskAnswer"]["properties"]["option"] = json!({"$ref": "#/components/schemas/Option"});
    });
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let after = files(&bench);
    assert!(after["risk.yaml"].contains("x-rust-name: ApiOption"), "{}", after["risk.yaml"]);
    assert!(outcome.out.contains("schema Option: its type is `ApiOption`"), "{}", outcome.out);
}

#[test]
fn a_reviewer_reads_only_what_changed() {
    let bench = repository();
    // The first run updates the evidence, so the second one shows only the planted changes.
    publish(&bench, |_, _| {});
    assert_eq!(bench.run(&["adopt"]).code, 0);
    let before = files(&bench);
    publish(&bench, plant);
    assert_eq!(bench.run(&["adopt"]).code, 0);
    let after = files(&bench);
    let (gone, came) = changed_lines(&before["verifications.yaml"], &after["verifications.yaml"]);
    assert_eq!(gone, ["/verification/{signature_key}/resend/:"]);
    assert_eq!(
        came,
        [
            "description: On the vendor's page, and not described here yet.",
            "nullable: true",
            "type: string",
            "x-sensitive: true",
            "watchlist_version:",
            "/verification/{signature_key}/send-again/:",
        ]
    );
    let (gone, came) = changed_lines(&before["esign.yaml"], &after["esign.yaml"]);
    // The lines belong to `created_at`, which can no longer be null, and to `allowed_origin`, which is now an integer.
    assert_eq!(gone, ["nullable: true", "type: string"]);
    assert!(came.contains(&"- archived".to_owned()) && came.contains(&"type: integer".to_owned()), "{came:?}");
    let untouched = ["identity.yaml", "outsourced.yaml", "risk.yaml", "forms.yaml", "root.yaml"];
    assert!(untouched.iter().all(|name| before[*name] == after[*name]));
}

#[test]
fn marks_follow_the_pages() {
    let bench = repository();
    publish(&bench, |_, _| {});
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let text = bench.read("openapi/risk.yaml");
    assert!(text.contains("x-source: vendor page 36861923e0"), "an operation");
    assert!(text.contains("x-source: vendor page 15362791d0"), "RiskRating");
    assert!(!text.contains("x-alternatives"), "a documented route has no alternative");
    assert!(!text.contains("x-confidence"), "what is documented needs no confidence");
    let diff = bench.run(&["diff"]).out;
    assert!(!diff.contains("not marked so"), "{diff}");
    // Only `x-` keys and the evidence of values have changed.
    let (gone, came) = changed_lines(&bench_text("risk.yaml"), &text);
    assert!(
        gone.iter().chain(&came).all(|line| line.starts_with("x-")
            || line.starts_with("evidence:")
            || line.starts_with("- ")
            || !line.contains(": ")),
        "{gone:?} {came:?}"
    );
}

fn bench_text(name: &str) -> String {
    fs::read_to_string(crate::compare::workspace().join("openapi").join(name)).expect("the file is in the repository")
}

#[test]
fn what_only_we_have_keeps_what_was_known_of_it() {
    let bench = repository();
    publish(&bench, |document, _| {
        let schema = &mut document["components"]["schemas"]["ESignTemplate"];
        schema["properties"].as_object_mut().expect("properties").remove("subject");
    });
    assert_eq!(bench.run(&["adopt"]).code, 0);
    let text = bench.read("openapi/esign.yaml");
    let template = &text[text.find("\n    ESignTemplate:").expect("it is there")..];
    let subject = &template[template.find("        subject:").expect("kept")..][..600];
    assert!(subject.contains("x-evidence: inferred") && subject.contains("x-confidence: medium"), "{subject}");
    assert!(bench.read("openapi/vendor/deviations.toml").contains("schema ESignTemplate/subject"));
}

#[test]
fn a_deviation_lasts_until_the_vendor_changes_the_place() {
    let bench = repository();
    let without = |document: &mut Value| {
        document["components"]["schemas"]["ESignTemplate"]["properties"]
            .as_object_mut()
            .expect("properties")
            .remove("subject");
    };
    publish(&bench, |document, _| without(document));
    bench.run(&["adopt"]);
    assert_eq!(differences(&bench), Vec::<String>::new());
    bench.edit(
        "openapi/vendor/deviations.toml",
        "Kept by `upstream adopt`: the vendor's pages do not have it.",
        "Seen in answers of 2026.",
    );
    publish(&bench, |document, _| {
        without(document);
        document["components"]["schemas"]["ESignTemplate"]["properties"]["colour"] = json!({"type": "string"});
    });
    let found = differences(&bench);
    assert!(found.contains(&"property-curated-only schema ESignTemplate/subject".to_owned()), "{found:?}");
    assert!(
        found.contains(&"deviation-stale api/property-curated-only/schema ESignTemplate/subject".to_owned()),
        "{found:?}"
    );
    bench.run(&["adopt"]);
    assert_eq!(differences(&bench), Vec::<String>::new());
    assert!(bench.read("openapi/vendor/deviations.toml").contains("Seen in answers of 2026."));
    // The vendor's pages have the property again, so the deviation is reported as stale.
    publish(&bench, |_, _| {});
    let found = differences(&bench);
    assert_eq!(found.iter().filter(|it| it.starts_with("deviation-stale")).count(), 1, "{found:?}");
}

#[test]
fn only_what_was_asked_for_is_adopted() {
    let bench = repository();
    publish(&bench, plant);
    let before = files(&bench);
    assert_eq!(bench.run(&["adopt", "--only", "ESignEnvelopeStatus"]).code, 0);
    let after = files(&bench);
    let changed: Vec<_> = after.keys().filter(|name| before.get(*name) != after.get(*name)).collect();
    assert_eq!(changed, ["esign.yaml"]);
    assert!(after["esign.yaml"].contains("- archived"));
    assert_eq!(bench.run(&["adopt", "--only", "resend_verification"]).code, 0);
    assert!(bench.read("openapi/verifications.yaml").contains("/send-again/:"));
    assert!(!bench.read("openapi/verifications.yaml").contains("watchlist_version"));
    assert_eq!(bench.run(&["adopt", "--only", "verifications"]).code, 0);
    assert!(bench.read("openapi/verifications.yaml").contains("watchlist_version"));
    let outcome = bench.run(&["adopt", "--only", "nothing_of_ours"]);
    assert!(outcome.code == 2 && outcome.err.contains("neither we nor the vendor have"), "{outcome:?}");
}

#[test]
fn what_was_left_out_is_not_adopted_whatever_it_is_called() {
    let changed = |flags: &[&str]| {
        let bench = repository();
        publish(&bench, plant);
        let before = files(&bench);
        let outcome = bench.run(&[&["adopt"], flags].concat());
        assert_eq!(outcome.code, 0, "{outcome:?}");
        let after = files(&bench);
        let text = bench.read("openapi/verifications.yaml");
        let esign = before.get("esign.yaml") != after.get("esign.yaml");
        (text.contains("/send-again/:"), text.contains("watchlist_version"), esign)
    };
    assert_eq!(changed(&[]), (true, true, true));
    // The flags accept domains, ids of operations, and the vendor's paths and routes.
    assert_eq!(changed(&["--except", "esign"]), (true, true, false));
    assert_eq!(changed(&["--except", "/verification/{signature_key}/send-again/"]), (false, true, true));
    assert_eq!(changed(&["--only", "POST /verification/{signature_key}/send-again/"]), (true, false, false));
    assert_eq!(changed(&["--only", "verifications", "--except", "resend_verification"]), (false, true, false));
}

#[test]
fn nothing_brings_in_a_schema_that_was_left_out() {
    let bench = repository();
    publish(&bench, |document, _| {
        let schemas = &mut document["components"]["schemas"];
        schemas["RiskExtra"] = json!({"type": "object", "properties": {"a": {"type": "string"}}});
        schemas["RiskRating"]["properties"]["more"] = json!({"$ref": "#/components/schemas/RiskExtra"});
        schemas["RiskRating"]["properties"]["stage"] = json!({"type": "string"});
    });
    let outcome = bench.run(&["adopt", "--except", "RiskExtra"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let text = bench.read("openapi/risk.yaml");
    assert!(text.contains("\n        stage:\n") && !text.contains("RiskExtra") && !text.contains("\n        more:\n"));
}

#[test]
fn a_choice_between_records_is_described_as_one() {
    let bench = repository();
    publish(&bench, |document, _| {
        let schemas = &mut document["components"]["schemas"];
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let object = |member: &str| json!({"type": "object", "properties": {member: {"type": "string"}}});
        schemas["RiskOfCard"] = object("number");
        schemas["RiskOfBank"] = object("account");
        let mapping = json!({"card": "#/components/schemas/RiskOfCard", "bank": "RiskOfBank"});
        schemas["RiskSource"] = json!({
            "oneOf": [reference("RiskOfCard"), reference("RiskOfBank")],
            "discriminator": {"propertyName": "kind", "mapping": mapping},
        });
        let rating = &mut schemas["RiskRating"]["properties"];
        rating["source"] = reference("RiskSource");
        rating["other"] = json!({"anyOf": [object("a"), object("b"), {"type": "null"}]});
    });
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(differences(&bench), Vec::<String>::new(), "{}", outcome.out);
    let text = bench.read("openapi/risk.yaml");
    for part in [
        "card: '#/components/schemas/RiskOfCard'",
        "bank: '#/components/schemas/RiskOfBank'",
        "\n    RiskRatingOther:\n",
        "- $ref: '#/components/schemas/RiskRatingOtherChoice2'",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
}

#[test]
fn a_group_that_we_do_not_have_becomes_a_domain() {
    let bench = repository();
    publish(&bench, |document, contents| {
        document["paths"]["/hooks/{hook_id}"] = json!({"get": {
            "operationId": "fetchHook2",
            "summary": "",
            "tags": ["Web Hooks"],
            "parameters": [{"name": "hook_id", "in": "path", "required": true, "schema": {"type": "integer"}}],
            "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Hook"}}}}},
        }});
        let hook = json!({"type": "object", "properties": {"event": {"type": "string"}}});
        document["components"]["schemas"]["Hook"] = hook;
        let operations = contents["operations"].as_array_mut().expect("a list");
        operations.push(
            json!({"title": "Fetch hook", "operation_id": "fetchHook2", "group": "Web Hooks", "page": "36861998e0"}),
        );
    });
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(differences(&bench), Vec::<String>::new(), "{}", outcome.out);
    assert!(bench.read("openapi/root.yaml").contains("  - name: web_hooks\n"));
    let text = bench.read("openapi/web_hooks.yaml");
    assert!(text.contains("\n  /hooks/{hook_id}:\n    get:\n") && text.contains("\n    Hook:\n"), "{text}");
}

#[test]
fn a_dry_run_shows_the_changes_and_writes_nothing() {
    let bench = repository();
    publish(&bench, plant);
    let before = files(&bench);
    let outcome = bench.run(&["adopt", "--dry-run"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.out.contains("\n+  /verification/{signature_key}/send-again/:\n"), "{}", outcome.out);
    assert_eq!(files(&bench), before);
}

#[test]
fn names_that_meet_in_rust_are_told_apart() {
    let bench = repository();
    publish(&bench, |document, _| {
        let schemas = &mut document["components"]["schemas"];
        let values = schemas["ESignEnvelopeStatus"]["enum"].as_array_mut().expect("an enum");
        values.extend([json!("on_hold"), json!("on-hold")]);
        schemas["RiskRating"]["properties"]["Name"] = json!({"type": "string"});
        schemas["RiskRating"]["properties"]["extra"] = json!({"type": "string"});
    });
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(bench.read("openapi/esign.yaml").contains("OnHold2"), "{}", outcome.out);
    let risk = bench.read("openapi/risk.yaml");
    assert!(risk.contains("x-rust-name: name_2") && risk.contains("x-rust-name: extra_2"), "{}", outcome.out);
    assert_eq!(bench.run(&["diff"]).code, 0);
}

#[test]
fn what_would_not_pass_is_skipped_and_keeps_nothing_else_from_being_adopted() {
    let bench = repository();
    publish(&bench, |document, _| {
        let schemas = &mut document["components"]["schemas"];
        schemas["RiskRating"]["properties"]["stage"] = json!({"type": "string", "minLength": 9, "maxLength": 3});
        schemas["RiskRating"]["properties"]["margin"] =
            json!({"type": "number", "minimum": 0, "exclusiveMinimum": true, "enum": []});
        schemas["FormSubmission"]["properties"]["stage"] = json!({"type": "string"});
    });
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.out.contains("skipped: openapi/risk.yaml:"), "{}", outcome.out);
    assert!(outcome.out.contains("by hand     schema RiskRating/stage: property-added"), "{}", outcome.out);
    assert!(bench.read("openapi/forms.yaml").contains("\n        stage:\n"));
    let risk = bench.read("openapi/risk.yaml");
    assert!(
        !risk.contains("\n        stage:\n") && risk.contains("\n        margin:\n"),
        "only the bad property is skipped"
    );
    assert!(risk.contains("minimum: 0\n          exclusiveMinimum: true"), "{risk}");
    assert!(fs::read_dir(bench.path("target")).map_or(0, Iterator::count) == 0, "the working copy is gone");
}

#[test]
fn a_member_that_the_vendor_lacks_is_no_longer_required_unless_it_is_a_fact_of_its_own() {
    let bench = repository();
    publish(&bench, |document, _| {
        for (schema, member) in [("RiskRating", "id"), ("VerificationSimple", "signature_key")] {
            let schema = &mut document["components"]["schemas"][schema];
            schema["properties"].as_object_mut().expect("members").remove(member);
            schema["required"].as_array_mut().expect("names").retain(|it| it != member);
        }
    });
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let required = |file: &str, schema: &str| {
        let text = bench.read(file);
        let lines = text.lines().skip_while(|line| *line != format!("    {schema}:")).skip(1);
        lines.take_while(|line| line.starts_with("     ")).any(|line| line == "      required:")
    };
    assert!(!required("openapi/risk.yaml", "RiskRating"), "{}", bench.read("openapi/risk.yaml"));
    assert!(required("openapi/verifications.yaml", "VerificationSimple"));
}

#[test]
fn a_reference_that_leads_elsewhere_is_replaced_and_a_named_text_is_hidden() {
    let bench = repository();
    publish(&bench, |document, _| {
        document["components"]["schemas"]["Iban"] = json!({"type": "string"});
        let rating = &mut document["components"]["schemas"]["RiskRating"]["properties"];
        rating["iban"] = json!({"$ref": "#/components/schemas/Iban"});
        rating["profile_template"]["format"] = json!("uri");
        let answer = &mut document["paths"]["/risk-ratings/{id}/"]["get"]["responses"]["200"];
        answer["content"]["application/json"]["schema"] = json!({"$ref": "#/components/schemas/FormSubmission"});
    });
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let risk = bench.read("openapi/risk.yaml");
    let iban = risk.split("\n        iban:\n").nth(1).expect("the new member");
    assert!(iban.lines().take(4).any(|line| line.trim() == "x-sensitive: true"), "{iban}");
    let link = risk.split("\n        profile_template:\n").nth(1).expect("it is known");
    assert!(link.split("\n        ").take(8).any(|line| line.trim() == "x-sensitive: true"), "{link}");
    assert!(!risk.contains("\n        values:\n"), "the members of a form are not those of a rating");
    assert!(risk.contains("$ref: '#/components/schemas/FormSubmission'"), "the operation returns a form");
}

#[test]
fn new_operations_and_schemas_come_whole() {
    let bench = repository();
    publish(&bench, |document, contents| {
        let schemas = document["components"]["schemas"].as_object_mut().expect("schemas");
        schemas.insert(
            "ESignArchiveRequest".to_owned(),
            json!({
                "type": "object",
                "required": ["until"],
                "properties": {
                    "until": {"type": "string", "format": "date"},
                    "shelf": {"type": "string", "enum": ["near", "far"]},
                    "owner": {"type": "object", "properties": {"nickname": {"type": "string"}}},
                    "labels": {"type": "array", "items": {"type": "string"}},
                },
            }),
        );
        document["paths"]["/esign/documents/{envelope_id}/archive/"] = json!({"post": {
            "operationId": "archive_it",
            "summary": "Archive an e-sign document",
            "parameters": [
                {"name": "envelope_id", "in": "path", "required": true, "schema": {"type": "string"}},
                {"name": "notify", "in": "query", "required": false, "schema": {"type": "boolean"}},
            ],
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/ESignArchiveRequest"}}}},
            "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ESignDocument"}}}}},
        }});
        let add = |list: &mut Value, entry: Value| list.as_array_mut().expect("a list").push(entry);
        add(
            &mut contents["operations"],
            json!({"title": "Archive an e-sign document", "operation_id": "archive_it", "group": "E-sign Documents", "page": "36861999e0"}),
        );
        add(&mut contents["schemas"], json!({"name": "ESignArchiveRequest", "page": "15362999d0"}));
    });
    assert_eq!(
        differences(&bench),
        [
            "operation-added operation POST /esign/documents/{envelope_id}/archive/",
            "schema-added schema ESignArchiveRequest"
        ]
    );
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(differences(&bench), Vec::<String>::new());
    let text = bench.read("openapi/esign.yaml");
    for part in [
        "operationId: archive_esign_document",
        "x-source: vendor page 36861999e0",
        "x-safety: effect",
        "ESignArchiveRequestShelf:",
        "ESignArchiveRequestOwner:",
        "x-source: vendor page 15362999d0",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert_eq!(
        bench.json("openapi/examples/esign/archive-esign-document-request.json"),
        json!({"until": "2026-01-31"})
    );
    let contents = bench.json("openapi/vendor/contents.json");
    assert!(
        contents["operations"].to_string().contains("archive_esign_document")
            && contents["curated_schemas"].get("ESignArchiveRequestShelf").is_some()
    );
}

#[test]
fn everything_a_page_can_say_of_a_property_is_taken_over() {
    let bench = repository();
    publish(&bench, |document, _| {
        let schemas = &mut document["components"]["schemas"];
        let request = &mut schemas["ESignDocumentUpdateRequest"]["properties"];
        request["subject"]["maxLength"] = json!(80);
        request["subject"]["deprecated"] = json!(true);
        let template = &mut schemas["ESignTemplate"]["properties"];
        template["created_at"]["format"] = json!("date");
        template["is_sequential"] = json!({"type": "array", "items": {"type": "string", "enum": ["yes", "no"]}});
        schemas["FormSubmissionCreateRequest"]["description"] = json!("Other words.");
    });
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(differences(&bench), Vec::<String>::new(), "{}", outcome.out);
    let text = bench.read("openapi/esign.yaml");
    assert!(text.contains("maxLength: 80") && text.contains("ESignTemplateIsSequentialItem:"), "{}", outcome.out);
    assert!(outcome.out.contains("example esign/"), "an example that no longer fits is told: {}", outcome.out);
}

#[test]
fn routes_and_their_parameters_may_change_their_names() {
    let bench = repository();
    publish(&bench, |document, _| {
        let paths = document["paths"].as_object_mut().expect("paths");
        // One operation moves to another path, and the others stay where they are.
        let mut operation = paths["/esign/documents/{envelope_id}/"]
            .as_object_mut()
            .expect("an item")
            .remove("delete")
            .expect("it is there");
        operation["parameters"] =
            json!([{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "minLength": 1}}]);
        paths.insert("/esign/document/{id}/remove/".to_owned(), json!({"post": operation}));
    });
    let found = differences(&bench);
    assert_eq!(found.first().map(String::as_str), Some("path-changed operation delete_esign_document"), "{found:?}");
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(differences(&bench), Vec::<String>::new());
    let text = bench.read("openapi/esign.yaml");
    assert!(text.contains("\n  /esign/document/{id}/remove/:\n    post:\n"), "{}", outcome.out);
}

#[test]
fn adopting_before_a_pull_says_what_to_do() {
    let bench = repository();
    let outcome = bench.run(&["adopt"]);
    assert!(
        outcome.code == 2 && outcome.err.contains("snapshot-missing") && outcome.err.contains("upstream pull"),
        "{outcome:?}"
    );
}
