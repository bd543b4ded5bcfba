//! Tests the transforms.

use super::*;

fn schemas(schemas: Value) -> Value {
    json!({"components": {"schemas": schemas}})
}

#[test]
fn parameters_of_a_path_go_to_its_operations_under_names_that_never_meet() {
    let text = json!({"type": "string"});
    let curated = json!({
        "paths": {"/a/{k}/": {
            "parameters": [{"$ref": "#/components/parameters/K"}],
            "get": {"parameters": [{"name": "k", "in": "header", "required": true, "schema": text, "style": "simple"}]},
            "delete": {},
        }},
        "components": {"parameters": {"K": {"name": "k", "in": "path", "required": true, "schema": text}}},
    });
    let mut document = curated.clone();
    neutral_parameters(&curated, &mut document);
    let path = json!({"name": "path0", "in": "path", "required": true, "schema": text});
    let item = &document["paths"]["/0/{path0}"];
    let header = json!({"name": "p1", "in": "query", "required": true, "schema": text});
    assert_eq!(item["get"]["parameters"], json!([path, header]));
    assert_eq!(item["delete"]["parameters"], json!([path]));
    assert!(item.get("parameters").is_none());
}

#[test]
fn only_the_contract_is_left_and_names_of_the_api_are_not_touched() {
    let mut document = json!({
        "info": {"title": "T"}, "servers": [], "x-national-ids": {},
        "paths": {"/a/": {"post": {"x-safety": "effect", "callbacks": {}, "deprecated": true, "summary": "s"}}},
        "components": {"schemas": {"example": {"properties": {"title": {"title": "no", "x-evidence": "inferred"}}}}},
    });
    keep_the_contract_only(&mut document);
    assert_eq!(
        document,
        json!({
            "info": {"title": "T"},
            "paths": {"/a/": {"post": {"summary": "s"}}},
            "components": {"schemas": {"example": {"properties": {"title": {}}}}},
        })
    );
}

#[test]
fn every_success_is_one_answer() {
    let body = |name: &str| json!({"content": {"application/json": {"schema": {"$ref": name}}}});
    let curated = json!({"paths": {"/a/": {
        "post": {"responses": {"201": body("#/A"), "400": body("#/E")}},
        "put": {"responses": {"200": body("#/A"), "204": {}}},
        "delete": {"responses": {"204": {}}},
        "get": {"operationId": "get_a", "responses": {"200": body("#/A"), "202": body("#/B"), "204": {}}},
        "patch": {"responses": {"200": {"content": {"application/pdf": {}}}}},
    }}});
    let mut document = curated.clone();
    neutral_parameters(&curated, &mut document);
    let schema = |path: &str, method: &str| {
        let responses = &document["paths"][path][method]["responses"];
        responses["2XX"].pointer("/content/application~1json/schema").cloned()
    };
    assert_eq!(schema("/0", "post"), Some(json!({"$ref": "#/A"})));
    assert_eq!(schema("/0", "put"), Some(json!({"nullable": true, "allOf": [{"$ref": "#/A"}]})));
    assert_eq!(schema("/0", "delete"), None);
    assert_eq!(schema("/0", "patch"), None);
    assert_eq!(schema("/0", "get"), None);
    assert_eq!(schema("/get_a_answers_200", "get"), Some(json!({"$ref": "#/A"})));
    assert_eq!(schema("/get_a_answers_202", "get"), Some(json!({"$ref": "#/B"})));
    assert_eq!(document["paths"]["/0"]["post"]["responses"].as_object().unwrap().len(), 1);
}

#[test]
fn only_a_body_of_json_is_left() {
    let form = json!({"content": {"multipart/form-data": {"schema": {"$ref": "#/A"}}}});
    let merge = json!({"content": {"application/merge-patch+json": {"schema": {"$ref": "#/A"}}}});
    let curated = json!({"paths": {"/a/": {"post": {"requestBody": form}, "patch": {"requestBody": merge}}}});
    let mut document = curated.clone();
    neutral_parameters(&curated, &mut document);
    let item = &document["paths"]["/0"];
    assert!(item["post"].get("requestBody").is_none());
    assert_eq!(item["patch"]["requestBody"]["content"]["application/json"]["schema"], json!({"$ref": "#/A"}));
}

#[test]
fn composition_becomes_one_object() {
    let curated = schemas(json!({
        "Part": {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
        "Whole": {"description": "d", "allOf": [
            {"$ref": "#/components/schemas/Part"},
            {"type": "object", "properties": {"b": {"type": "integer"}}},
        ]},
    }));
    let mut document = curated.clone();
    flatten_composition(&curated, &mut document);
    assert_eq!(
        document["components"]["schemas"]["Whole"],
        json!({
            "type": "object", "description": "d", "required": ["a"],
            "properties": {"a": {"type": "string"}, "b": {"type": "integer"}},
        })
    );
}

#[test]
fn wrapped_references_become_plain_ones() {
    let reference = json!({"$ref": "#/components/schemas/X"});
    let wrapped = json!({"type": "object", "nullable": true, "description": "d", "allOf": [reference]});
    let mut document = schemas(json!({"A": {"required": ["needed"], "properties": {
        "needed": wrapped, "optional": wrapped, "text": {"type": "string", "nullable": true},
    }}}));
    plain_references(&mut document);
    assert_eq!(
        document["components"]["schemas"]["A"]["properties"],
        json!({"needed": {"nullable": true, "allOf": [reference]}, "optional": reference, "text": {"type": "string"}})
    );
}

#[test]
fn an_alias_stands_where_it_is_used() {
    let reference = |name: &str| json!({"$ref": format!("{SCHEMAS}{name}")});
    let mut document = schemas(json!({
        "Email": {"type": "string", "format": "email"},
        "Emails": {"type": "array", "items": reference("Email")},
        "Tree": {"type": "array", "items": reference("Tree")},
        "Nothing": {"type": "object"},
        "A": {"type": "object", "properties": {
            "one": reference("Email"), "all": reference("Emails"), "tree": reference("Tree"),
            "null": {"nullable": true, "allOf": [reference("Email")]}, "nothing": reference("Nothing"),
        }},
    }));
    inline_aliases(&mut document);
    let email = json!({"type": "string", "format": "email"});
    assert_eq!(
        document,
        schemas(json!({"A": {"type": "object", "properties": {
            "one": email, "all": {"type": "array", "items": email},
            "tree": {"type": "array", "items": {}},
            "null": {"type": "string", "format": "email", "nullable": true}, "nothing": {"type": "object"},
        }}}))
    );
}

#[test]
fn a_property_is_called_like_its_field() {
    let mut document = schemas(json!({
        "Part": {"type": "object", "properties": {"extra": {"type": "string", "x-rust-name": "extra_text"}}},
        "A": {"required": ["extra", "b"], "allOf": [
            {"$ref": "#/components/schemas/Part"}, {"type": "object", "properties": {"b": {"type": "string"}}},
        ]},
    }));
    name_fields(&mut document);
    let renamed = &document["components"]["schemas"];
    assert!(renamed["Part"]["properties"].get("extra_text").is_some());
    assert_eq!(renamed["A"]["required"], json!(["extra_text", "b"]));
}

#[test]
fn limits_go_and_names_that_sound_like_limits_stay() {
    let limited = json!({"type": "string", "maxLength": 3, "pattern": "x", "default": "d", "format": "ipv4"});
    let mut document = schemas(json!({"A": {"properties": {
        "pattern": limited, "list": {"type": "array", "maxItems": 2, "items": limited},
    }}}));
    drop_constraints(&mut document);
    assert_eq!(
        document["components"]["schemas"]["A"]["properties"],
        json!({"pattern": {"type": "string"}, "list": {"type": "array", "items": {"type": "string"}}})
    );
}

#[test]
fn a_schema_is_called_like_its_type_and_what_refers_to_it_follows() {
    let reference = |name: &str| json!({"$ref": format!("{SCHEMAS}{name}")});
    let curated = schemas(json!({
        "Result": {"type": "string", "x-rust-name": "CheckResult"},
        "A": {"properties": {"$ref": {"items": reference("Result")}, "b": reference("B")}},
        "B": {"type": "object"},
    }));
    let mut document = curated.clone();
    name_types(&curated, &mut document);
    let renamed = &document["components"]["schemas"];
    assert_eq!(renamed.as_object().unwrap().keys().collect::<Vec<_>>(), ["CheckResult", "A", "B"]);
    let properties = json!({"$ref": {"items": reference("CheckResult")}, "b": reference("B")});
    assert_eq!(renamed["A"]["properties"], properties);
}

#[test]
fn objects_are_opened_and_values_named() {
    let curated = schemas(json!({
        "A": {"type": "object"},
        "B": {"type": "string", "enum": ["on_hold", "on-hold", ""], "x-enum-names": {"on-hold": "Held", "": "Blank"}},
    }));
    let mut document = curated.clone();
    keep_unknown_members(&mut document);
    name_values(&curated, &mut document);
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["A"], json!({"type": "object", "additionalProperties": {}}));
    assert_eq!(schemas["B"]["enum"], json!(["OnHold", "Held", "Blank"]));
}
