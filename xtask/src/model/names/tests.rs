//! Compares the names that this module derives with those that the generator chooses.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::*;
use crate::generate::progenitor::{self, Field, Output};

/// Names from real documents that test the limits of the rules: digits, keywords, special characters, case, and other
/// scripts.
const ODD: [&str; 27] = [
    "2fa",
    "gen",
    "it's",
    "type",
    "self",
    "Self",
    "async",
    "try",
    "faceMatch",
    "url_TEMP",
    "expand[]",
    "@timestamp",
    "DocumentOCRData",
    "x-request-id",
    "+1",
    "-1",
    "_links",
    "__typename",
    "$ref",
    "a.b",
    "a b",
    "HTTPSUrl",
    "Ipv6Net",
    "naïve",
    "姓名",
    "100%",
    "won't and can't",
];

/// Returns the generator's output for a document with these names as the fields of a schema, as schemas, and as query
/// parameters.
fn generated() -> Output {
    let property = |name: &&str| ((*name).to_owned(), json!({"type": "string"}));
    let properties: Map<String, Value> = ODD.iter().map(property).collect();
    let mut schemas = Map::from_iter([("Holder".to_owned(), json!({"type": "object", "properties": properties}))]);
    let mut taken = BTreeSet::new();
    for (number, name) in ODD.iter().enumerate() {
        // Two schemas with the same Rust name are reported by the lint, not by the generator.
        if !taken.insert(ty(name)) {
            continue;
        }
        // The field makes each type different from the others.
        let marked = json!({"type": "object", "properties": {format!("mark_{number}"): {"type": "boolean"}}});
        schemas.insert((*name).to_owned(), marked);
    }
    // Each name gets its own operation, so that names that become the same parameter do not clash in one signature.
    let mut paths = Map::new();
    for (number, name) in ODD.iter().enumerate() {
        let operation = json!({
            "operationId": format!("{name} of {number}"),
            "parameters": [{"name": name, "in": "query", "schema": {"type": "string"}}],
            "responses": {"200": {"description": "Done."}},
        });
        paths.insert(format!("/{number}"), json!({"get": operation}));
    }
    progenitor::run(json!({
        "openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": paths, "components": {"schemas": schemas},
    }))
    .unwrap()
}

#[test]
fn fields_and_types_are_named_as_the_generator_names_them() {
    let types = generated().structs;
    assert!(types.len() > ODD.len() - 3, "two pairs of names are one each");
    for (number, wire) in ODD.iter().enumerate() {
        let given = types["Holder"].iter().find(|it| it.wire == *wire).unwrap();
        assert_eq!(given.name, field(wire), "field {wire}");
        let marked = |fields: &[Field]| fields.iter().any(|it| it.wire == format!("mark_{number}"));
        if let Some((named, _)) = types.iter().find(|(_, fields)| marked(fields)) {
            assert_eq!(*named, ty(wire), "type {wire}");
        }
    }
}

#[test]
fn methods_and_parameters_are_named_as_the_generator_names_them() {
    let operations = generated().operations;
    for (number, wire) in ODD.iter().enumerate() {
        let id = format!("{wire} of {number}");
        let operation = operations.get(&method(&id)).unwrap_or_else(|| panic!("no method {}", method(&id)));
        assert!(operation.parameters.contains_key(&parameter(wire)), "parameter {wire}: {:?}", operation.parameters);
    }
}

#[test]
fn what_stands_in_the_documentation_is_true() {
    for (wire, field_name, kind) in [
        ("type", "type_", "Type"),
        ("gen", "gen_", "Gen"),
        ("2fa", "x2fa", "X2fa"),
        ("it's", "its", "Its"),
        ("faceMatch", "face_match", "FaceMatch"),
        ("url_TEMP", "url_temp", "UrlTemp"),
        ("expand[]", "expand", "Expand"),
        ("", "x", "X"),
        ("Self", "self_", "Self_"),
    ] {
        assert_eq!((field(wire).as_str(), ty(wire).as_str()), (field_name, kind), "{wire}");
    }
    assert_eq!((parameter("2fa"), method("2fa"), builder("2fa")), ("_2fa".into(), "_2fa".into(), "_2fa".into()));
    assert_eq!(
        (of_field("with", "type"), constant("create_verification")),
        ("with_type".into(), "CREATE_VERIFICATION".into())
    );
}

#[test]
fn a_type_is_named_as_the_schema_says_or_after_it() {
    let document = json!({"components": {"schemas": {"Result": {"x-rust-name": "CheckResult"}, "Other": {}}}});
    assert_eq!(schema_in(&document, "Result"), "CheckResult");
    assert_eq!((schema_in(&document, "Other"), schema_in(&document, "absent")), ("Other".into(), "Absent".into()));
}

#[test]
fn the_prelude_is_the_one_of_the_edition() {
    for name in PRELUDE {
        assert!(is_in_prelude(name) && ty(name) == name, "{name}");
    }
    assert!(PRELUDE.is_sorted() && !is_in_prelude("Verification"));
}

#[test]
fn the_open_variant_is_never_shadowed() {
    let schema = json!({"enum": ["unknown", ""], "x-enum-names": {"": "Unused"}});
    assert_eq!(variant(&schema, "unknown"), "UnknownValue");
    assert_eq!(variant(&schema, ""), "Unused");
}

#[test]
fn a_name_needs_a_letter_or_a_digit() {
    for (wire, has) in [("", false), ("_", false), ("--", false), ("+1", true), ("a", true), ("姓", true), ("'", false)]
    {
        assert_eq!(has_name(wire), has, "{wire}");
    }
}

#[test]
fn any_name_becomes_a_name_of_a_component() {
    for (wire, expected) in
        [("Risk Note", "RiskNote"), ("a/b~c", "ABC"), ("Prüfung", "PrFung"), ("2 fa", "X2Fa"), ("风险", ""), ("", "")]
    {
        assert_eq!(component(wire), expected, "{wire}");
        assert!(!is_component(wire) && (expected.is_empty() || is_component(expected)), "{wire}");
    }
    assert!(is_component("e-sign.Document_2"));
}
