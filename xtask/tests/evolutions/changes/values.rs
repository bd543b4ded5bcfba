//! Evolutions of enums and constants.

use serde_json::json;

use super::{Evolution, edits::reference, evolution};

pub(super) const ALL: &[Evolution] = &[
    evolution("enum-value-added", "an enum gets a value", |it| {
        it.schema("RiskLevel")["enum"].as_array_mut().expect("values").push(json!("critical"));
    }),
    evolution("enum-value-removed", "an enum loses a value", |it| {
        it.schema("ESignEnvelopeStatus")["enum"].as_array_mut().expect("values").pop();
    }),
    evolution("enum-of-integers", "enums of integers, inline and of their own, and of texts and integers", |it| {
        it.schemas().insert("Grade".to_owned(), json!({"type": "integer", "enum": [1, 2]}));
        it.received(json!({"grade": {"type": "integer", "enum": [1, 2, 3]}, "grade2": reference("Grade")}));
        it.received(json!({"mixed": {"enum": ["none", 1]}, "grades": {"type": "array", "items": {"type": "integer", "enum": [1, 2]}}}));
    }),
    evolution("enum-with-null", "a nullable enum lists `null` among its values", |it| {
        it.received(json!({"state": {"type": "string", "nullable": true, "enum": ["a", "b", null]}}));
    }),
    evolution("enum-names-clash", "values of an enum that differ in case only", |it| {
        it.received(json!({"verdict": {"type": "string", "enum": ["PASS", "pass", "FAIL"]}}));
    }),
    evolution("const", "a constant, as in OpenAPI 3.1", |it| {
        it.0["openapi"] = json!("3.1.0");
        it.received(json!({"object": {"type": "string", "const": "risk_rating"}}));
    }),
];
