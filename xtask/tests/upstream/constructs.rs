//! Tests the constructs of real documents that our own specification does not use: headers, cookies, styles, forms,
//! files, text, several responses and documented error responses. Each is adopted, except the few that the client
//! cannot send or read. Their differences are accepted.

use serde_json::{Value, json};

use crate::{
    compare::{differences, repository},
    support::Bench,
};

/// Applies `plant` to the repository's bundle, writes the result as the vendor's export, and pulls it.
pub(crate) fn export(bench: &Bench, plant: impl FnOnce(&mut Value)) {
    let mut document = bench.json("openapi/realaml.json");
    // Our `x-` keys are removed from the security schemes, because a vendor's document does not have them.
    for (_, scheme) in document["components"]["securitySchemes"].as_object_mut().expect("schemes") {
        scheme.as_object_mut().expect("a scheme").retain(|key, _| !key.starts_with("x-"));
    }
    plant(&mut document);
    bench.put("export.json", &document.to_string());
    let outcome = bench.run(&["pull", "--from-export", &bench.path("export.json").to_string_lossy()]);
    assert!(outcome.code <= 1, "{outcome:?}");
}

/// Adopts, and checks that no difference is left to decide. Returns the output.
pub(crate) fn adopt(bench: &Bench) -> String {
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(differences(bench), Vec::<String>::new(), "{}", outcome.out);
    outcome.out
}

pub(crate) fn operation(id: &str, more: Value) -> Value {
    let mut operation = json!({
        "operationId": id,
        "summary": id.replace('_', " "),
        "tags": ["Risk"],
        "responses": {"204": {"description": "Done."}},
    });
    for (key, value) in more.as_object().expect("an object") {
        operation[key] = value.clone();
    }
    operation
}

pub(crate) fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
}

/// Returns the text of a schema in the text of `risk.yaml`.
pub(crate) fn component(text: &str, name: &str) -> String {
    let start = text.find(&format!("\n    {name}:\n")).unwrap_or_else(|| panic!("no {name} in:\n{text}"));
    let rest = &text[start + 1..];
    let end = rest.match_indices("\n    ").find(|(at, _)| !rest[at + 5..].starts_with([' ', '#'])).map(|it| it.0);
    rest[..end.unwrap_or(rest.len())].to_owned()
}

pub(crate) fn to_schema(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

#[test]
fn headers_cookies_and_styles_are_adopted() {
    let bench = repository();
    let list = json!({"type": "array", "items": {"type": "string"}});
    export(&bench, |document| {
        document["paths"]["/risk-ratings/find/"] = json!({"get": operation("find_ratings", json!({"parameters": [
            {"name": "X-Tenant", "in": "header", "required": true, "schema": {"type": "string"}},
            {"name": "seen", "in": "cookie", "schema": {"type": "boolean"}},
            {"name": "tags", "in": "query", "explode": false, "schema": list},
            {"name": "ids", "in": "query", "style": "pipeDelimited", "schema": list},
            {"name": "each", "in": "query", "style": "form", "explode": true, "schema": list},
            {"name": "filter", "in": "query", "style": "deepObject", "schema": {"type": "object", "properties": {"from": {"type": "string", "format": "date"}}}},
            {"name": "query", "in": "query", "content": {"application/json": {"schema": {"type": "object", "properties": {"a": {"type": "integer"}}}}}},
            {"name": "Authorization", "in": "header", "schema": {"type": "string"}},
            {"name": "Cookie", "in": "header", "schema": {"type": "string"}},
        ]}))});
    });
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.out.contains("`Cookie` is left out: the client sets the header"), "{}", outcome.out);
    // The header that the client sets itself is reported as a difference, which can be accepted.
    assert_eq!(differences(&bench), ["parameter-added operation find_ratings/header Cookie"]);
    accept_all(&bench);
    let text = bench.read("openapi/risk.yaml");
    has(&text, &["name: X-Tenant", "in: cookie", "style: pipeDelimited", "style: deepObject", "explode: false"]);
    has(
        &text,
        &[
            "FindRatingsFilter:",
            "content:\n            application/json:\n              schema:\n                $ref: '#/components/schemas/FindRatingsQuery'",
        ],
    );
    assert_eq!(text.matches("explode:").count(), 1, "what OpenAPI assumes is not written");
}

#[test]
fn a_schema_of_a_parameter_is_sent_so_it_requires_what_the_vendor_requires() {
    let bench = repository();
    let record = json!({"type": "object", "required": ["from"], "properties": {"from": {"type": "string"}}});
    export(&bench, |document| {
        document["components"]["schemas"]["RatingPeriod"] = record.clone();
        document["components"]["schemas"]["RatingQuery"] = record.clone();
        document["paths"]["/risk-ratings/find/"] = json!({"get": operation("find_ratings", json!({"parameters": [
            {"name": "period", "in": "query", "style": "deepObject", "schema": to_schema("RatingPeriod")},
            {"name": "query", "in": "query", "content": {"application/json": {"schema": to_schema("RatingQuery")}}},
        ]}))});
    });
    adopt(&bench);
    let text = bench.read("openapi/risk.yaml");
    for name in ["RatingPeriod", "RatingQuery"] {
        has(&component(&text, name), &["      required:\n        - from\n"]);
    }
}

/// Accepts every difference, so that none is left.
fn accept_all(bench: &Bench) {
    let report: Value = serde_json::from_str(&bench.run(&["diff", "--format", "json"]).out).expect("a report");
    let ids: Vec<&str> =
        report["differences"].as_array().expect("a list").iter().filter_map(|it| it["id"].as_str()).collect();
    let arguments: Vec<&str> = ["accept"].into_iter().chain(ids).chain(["--reason", "decided"]).collect();
    let outcome = bench.run(&arguments);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(differences(bench), Vec::<String>::new());
}

#[test]
fn the_style_of_a_parameter_may_change() {
    let bench = repository();
    let parameter = |explode: Option<bool>| {
        let mut parameter =
            json!({"name": "tags", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}});
        explode.into_iter().for_each(|it| parameter["explode"] = json!(it));
        json!({"get": operation("find_ratings", json!({"parameters": [parameter]}))})
    };
    export(&bench, |document| document["paths"]["/risk-ratings/find/"] = parameter(None));
    adopt(&bench);
    export(&bench, |document| document["paths"]["/risk-ratings/find/"] = parameter(Some(false)));
    assert_eq!(differences(&bench), ["parameter-style-changed operation find_ratings/query tags"]);
    adopt(&bench);
    has(&bench.read("openapi/risk.yaml"), &["explode: false"]);
    export(&bench, |document| document["paths"]["/risk-ratings/find/"] = parameter(None));
    adopt(&bench);
    assert!(!bench.read("openapi/risk.yaml").contains("explode"));
}

#[test]
fn every_kind_of_answer_is_adopted() {
    let bench = repository();
    let schema = |schema: Value| json!({"description": "D.", "content": {"application/json": {"schema": schema}}});
    let media = |media: &str, schema: Value| json!({"description": "D.", "content": {media: {"schema": schema}}});
    export(&bench, |document| {
        let paths = document["paths"].as_object_mut().expect("paths");
        let mut add = |name: &str, responses: Value| {
            let item = json!({"get": operation(&format!("read_{name}"), json!({"responses": responses}))});
            paths.insert(format!("/risk-ratings/{name}/"), item);
        };
        let record = json!({"$ref": "#/components/schemas/RiskRating"});
        add(
            "either",
            json!({"200": schema(record.clone()), "202": schema(json!({"type": "object", "properties": {"state": {"type": "string"}}}))}),
        );
        add("maybe", json!({"200": schema(record), "204": {"description": "None."}}));
        add("paper", json!({"200": media("application/pdf", json!({"type": "string", "format": "binary"}))}));
        add("raw", json!({"200": media("application/octet-stream", json!({}))}));
        add("sheet", json!({"200": media("text/csv", json!({"type": "string"}))}));
        add("count", json!({"200": schema(json!({"type": "integer"}))}));
        add("names", json!({"200": schema(json!({"type": "array", "items": {"type": "string"}}))}));
        add("totals", json!({"200": schema(json!({"type": "object", "additionalProperties": {"type": "integer"}}))}));
        let refusal = json!({"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}});
        add(
            "fault",
            json!({"204": {"description": "Done."}, "4XX": schema(refusal.clone()), "default": schema(refusal)}),
        );
        add(
            "mixed",
            json!({"200": media("multipart/mixed", json!({"type": "object", "properties": {"a": {"type": "string"}}}))}),
        );
    });
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.out.contains("the 200 answer as multipart/mixed cannot be read"), "{}", outcome.out);
    assert_eq!(differences(&bench), ["body-added operation read_mixed/answer 200"]);
    accept_all(&bench);
    let text = bench.read("openapi/risk.yaml");
    has(&text, &["ReadEitherResponse:", "application/pdf:", "application/octet-stream:", "text/csv:"]);
    has(&text, &["ReadCountResponse:", "ReadNamesResponse:", "ReadTotalsResponse:", "4XX", "default:"]);
    assert_eq!(text.matches("Refusal:\n").count(), 1, "the same refusal has one name");
}

#[test]
fn uploads_and_forms_are_adopted_and_never_repeated() {
    let bench = repository();
    let file = json!({"type": "string", "format": "binary"});
    let body = |media: &str, schema: Value| json!({"requestBody": {"content": {media: {"schema": schema}}}});
    export(&bench, |document| {
        let form = json!({"type": "object", "required": ["file"], "properties": {
            "file": file, "more": {"type": "array", "items": {"type": "string", "contentMediaType": "image/png"}}, "side": {"type": "string", "enum": ["front", "back"]},
        }});
        document["paths"]["/risk-ratings/files/"] = json!({
            "put": operation("replace_files", body("multipart/form-data", form.clone())),
            "post": operation("send_words", body("text/plain", json!({"type": "string"}))),
            "patch": operation("send_file", body("application/pdf", file.clone())),
            "delete": operation("drop_files", body("application/json", json!({"type": "object", "properties": {"ids": {"type": "array", "items": {"type": "string"}}}}))),
        });
        document["paths"]["/risk-ratings/login/"] = json!({
            "post": operation("log_in", body("application/x-www-form-urlencoded", json!({"type": "object", "properties": {"user": {"type": "string"}}}))),
            "put": operation("send_parts", body("multipart/mixed", form.clone())),
        });
        let mut encoded = body("multipart/form-data", form);
        encoded["requestBody"]["content"]["multipart/form-data"]["encoding"] = json!({"more": {"explode": false}});
        encoded["parameters"] =
            json!([{"name": "kind", "in": "query", "schema": {"type": "string", "enum": ["a", "b"]}}]);
        document["paths"]["/risk-ratings/encoded/"] = json!({"post": operation("send_encoded", encoded)});
    });
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.out.contains("a body as multipart/mixed cannot be sent"), "{}", outcome.out);
    assert!(outcome.out.contains("the encoding of the parts of its body cannot be sent"), "{}", outcome.out);
    let left =
        ["operation-added operation POST /risk-ratings/encoded/", "operation-added operation PUT /risk-ratings/login/"];
    assert_eq!(differences(&bench), left);
    accept_all(&bench);
    let text = bench.read("openapi/risk.yaml");
    assert!(!text.contains("SendEncoded"), "the operation that was left leaves schemas behind:\n{text}");
    has(&text, &["multipart/form-data:", "application/x-www-form-urlencoded:", "application/pdf:", "text/plain:"]);
    has(&text, &["ReplaceFilesRequest:", "ReplaceFilesRequestSide:", "DropFilesRequest:"]);
    let after =
        |id: &str| text.split(&format!("operationId: {id}\n")).nth(1).expect("the operation is there").to_owned();
    let safety =
        |id: &str| after(id).lines().find_map(|line| line.trim().strip_prefix("x-safety: ").map(str::to_owned));
    assert_eq!(safety("replace_files").as_deref(), Some("effect"));
    assert_eq!(safety("send_file").as_deref(), Some("effect"));
    assert_eq!(safety("drop_files").as_deref(), Some("idempotent"));
}

#[test]
fn a_documented_refusal_replaces_the_shared_one() {
    let bench = repository();
    let refusal = json!({"description": "", "content": {"application/json": {"schema": {
        "type": "object", "properties": {"type": {"type": "string"}, "detail": {"type": "object", "properties": {"field": {"type": "string"}}}},
    }}}});
    export(&bench, |document| {
        for path in ["/risk-ratings/", "/risk-ratings/{id}/"] {
            for (_, operation) in document["paths"][path].as_object_mut().expect("a path") {
                operation["responses"]["400"] = refusal.clone();
            }
        }
    });
    adopt(&bench);
    let text = bench.read("openapi/risk.yaml");
    assert_eq!(text.matches("#/components/schemas/CreateRiskRatingRefusal'").count(), 2, "{text}");
    has(&text, &["CreateRiskRatingRefusal:", "responses/Forbidden"]);
}

#[test]
fn a_constant_a_tree_and_every_spelling_of_null_are_adopted() {
    let bench = repository();
    export(&bench, |document| {
        document["openapi"] = json!("3.1.0");
        let schemas = &mut document["components"]["schemas"];
        schemas["RiskTree"] = json!({"type": "object", "properties": {
            "kind": {"const": "tree"},
            "parent": {"anyOf": [{"$ref": "#/components/schemas/RiskTree"}, {"type": "null"}]},
            "children": {"type": ["array", "null"], "items": {"$ref": "#/components/schemas/RiskTree"}},
            "by_name": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/RiskTree"}},
            "a": {"type": ["string", "null"]},
            "b": {"oneOf": [{"type": "null"}, {"type": "integer"}]},
            "c": {"type": "string", "nullable": true},
            "d": {"enum": ["x", "y", null]},
            "e": {"type": "null"},
            "f": {"allOf": [{"$ref": "#/components/schemas/RiskLevel"}], "nullable": true},
            "g": {"type": ["string", "integer", "null"]},
            "n": {"const": 3},
        }});
        schemas["RiskRating"]["properties"]["tree"] = json!({"$ref": "#/components/schemas/RiskTree"});
    });
    let outcome = bench.run(&["adopt"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let left = differences(&bench);
    assert!(left.iter().all(|it| it.contains("RiskTree/")) && left.len() <= 4, "{left:?}");
    if !left.is_empty() {
        accept_all(&bench);
    }
    let text = bench.read("openapi/risk.yaml");
    has(&text, &["RiskTree:", "RiskTreeKind:", "- tree"]);
}

#[test]
fn an_operation_without_a_success_response_is_adopted() {
    let bench = repository();
    let record = json!({"description": "D.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/RiskRating"}}}});
    export(&bench, |document| {
        let paths = document["paths"].as_object_mut().expect("paths");
        for (name, responses) in [
            ("usual", json!({"default": record})),
            ("moved", json!({"302": {"description": "Elsewhere."}})),
            ("silent", json!({})),
        ] {
            let item = json!({"get": operation(&format!("read_{name}"), json!({"responses": responses}))});
            paths.insert(format!("/risk-ratings/{name}/{{id}}:read"), item);
        }
        for (_, item) in paths.iter_mut().filter(|(path, _)| path.ends_with(":read")) {
            item["get"]["parameters"] =
                json!([{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}]);
        }
    });
    let out = adopt(&bench);
    has(&out, &["operation read_silent: the vendor describes no successful response"]);
    let text = bench.read("openapi/risk.yaml");
    let usual = text.split("operationId: read_usual").nth(1).expect("the operation");
    let answer = usual.split("2XX:").nth(1).or(usual.split("'2XX':").nth(1)).expect("a success");
    has(answer.split("operationId").next().expect("its text"), &["$ref: '#/components/schemas/RiskRating'"]);
    has(&text, &["  /risk-ratings/silent/{id}:read:"]);
}

#[test]
fn schemas_with_any_name_and_odd_types_are_adopted() {
    let bench = repository();
    let names = ["Risk Note", "Prüfung", "风险", "a/b~c", "RiskNote"];
    let plant = |more: bool| {
        export(&bench, |document| {
            let schemas = document["components"]["schemas"].as_object_mut().expect("schemas");
            for name in names {
                let mut properties = json!({"note": {"type": "boolean"}});
                if more {
                    properties["more"] = json!({"type": "boolean"});
                }
                schemas.insert(name.to_owned(), json!({"type": "object", "properties": properties}));
            }
            let properties = &mut schemas["RiskRating"]["properties"];
            for (number, name) in names.into_iter().enumerate() {
                let name = name.replace('~', "~0").replace('/', "~1");
                properties[format!("note_{number}")] = json!({"$ref": format!("#/components/schemas/{name}")});
            }
            properties["mixed"] = json!({"nullable": true, "enum": [1, "a", null]});
            properties["on"] = json!({"type": "date"});
            properties["shape"] = json!({"type": "string", "pattern": "^(a"});
        });
        adopt(&bench);
    };
    plant(false);
    let text = bench.read("openapi/risk.yaml");
    has(&text, &["    RiskNote:\n", "    PrFung:\n", "    ABC:\n"]);
    assert_eq!(text.matches("        mixed:\n").count(), 1);
    plant(true);
    assert_eq!(bench.read("openapi/risk.yaml").matches("        more:\n").count(), names.len());
}

#[test]
fn what_an_export_does_not_define_is_any_value() {
    let bench = repository();
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    export(&bench, |document| {
        let schemas = &mut document["components"]["schemas"];
        schemas["RatingCard"] =
            json!({"type": "object", "properties": {"kind": {"type": "string"}, "a": {"type": "boolean"}}});
        schemas["RatingCash"] =
            json!({"type": "object", "properties": {"kind": {"type": "string"}, "b": {"type": "boolean"}}});
        let mapping = json!({"card": "#/components/schemas/RatingCard", "coin": "#/components/schemas/RatingCoin"});
        let discriminator = json!({"propertyName": "kind", "mapping": mapping});
        schemas["RiskRating"]["properties"]["paid"] =
            json!({"oneOf": [reference("RatingCard"), reference("RatingCash")], "discriminator": discriminator});
        schemas["RiskRating"]["properties"]["lost"] = reference("Nobody");
    });
    let outcome = bench.run(&["pull", "--from-export", &bench.path("export.json").to_string_lossy()]);
    let said = format!("{}{}", outcome.out, outcome.err);
    assert!(outcome.code <= 1, "{outcome:?}");
    has(&said, &["ref-unresolved", "RiskRating: Nobody", "RiskRating: RatingCoin"]);
    adopt(&bench);
    has(&bench.read("openapi/risk.yaml"), &["        lost:\n", "        paid:\n"]);
}

#[test]
fn inline_unions_and_lists_change_in_their_place() {
    let bench = repository();
    let record = |name: &str| json!({"type": "object", "properties": {name: {"type": "boolean"}}});
    let plant = |branch: Value, item: Value| {
        export(&bench, |document| {
            document["components"]["schemas"]["RatingVoucher"] = record("voucher");
            document["components"]["schemas"]["RatingUnion"] = json!({"oneOf": [record("q"), branch.clone()]});
            document["components"]["schemas"]["RiskRating"]["properties"]["union"] =
                json!({"$ref": "#/components/schemas/RatingUnion"});
            document["components"]["schemas"]["RiskRating"]["properties"]["paid"] =
                json!({"oneOf": [branch, {"$ref": "#/components/schemas/RatingVoucher"}]});
            let content = json!({"application/json": {"schema": {"type": "array", "items": item}}});
            let responses = json!({"200": {"description": "D.", "content": content}});
            document["paths"]["/risk-ratings/find/"] =
                json!({"get": operation("find_ratings", json!({"responses": responses}))});
        });
        adopt(&bench);
        bench.read("openapi/risk.yaml")
    };
    plant(record("a"), record("x"));
    let mut more = (record("a"), record("x"));
    more.0["properties"]["more"] = json!({"type": "boolean"});
    more.1["properties"]["total"] = json!({"type": "boolean"});
    let text = plant(more.0, more.1);
    assert_eq!((text.matches("        more:\n").count(), text.matches("        total:\n").count()), (2, 1));
    // Another record takes the place of a branch.
    let text = plant(json!({"$ref": "#/components/schemas/RiskAnswer"}), record("x"));
    let union = text.split("    RatingUnion:\n").nth(1).expect("the union");
    has(&union[..union.len().min(600)], &["'#/components/schemas/RiskAnswer'"]);
}

#[test]
fn a_boolean_with_listed_values_is_a_boolean() {
    let bench = repository();
    export(&bench, |document| {
        let properties = &mut document["components"]["schemas"]["RiskRating"]["properties"];
        properties["always"] = json!({"type": "boolean", "enum": [true]});
        properties["both"] = json!({"enum": [true, false]});
    });
    adopt(&bench);
}
