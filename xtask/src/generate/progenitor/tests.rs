//! Tests each assumption about progenitor's output.

use serde_json::{Value, json};

use super::*;
use crate::lint::formats;

/// Runs progenitor on a spec with these schemas and paths.
fn made(schemas: Value, paths: Value) -> Result<Output> {
    run(json!({
        "openapi": "3.0.3", "info": {"title": "Test", "version": "1"},
        "paths": paths, "components": {"schemas": schemas},
    }))
}

/// Returns the field that progenitor generates for a property.
fn field_of(property: Value, required: bool) -> Field {
    let required = if required { json!(["given"]) } else { json!([]) };
    let schemas = json!({
        "Record": {"type": "object", "properties": {"given": property}, "required": required, "additionalProperties": {}},
        "Part": {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {}},
        "Colour": {"type": "string", "enum": ["RED", "x_blank_value"]},
    });
    let mut output = made(schemas, json!({})).unwrap();
    let mut fields = output.structs.remove("Record").unwrap();
    assert_eq!(fields.len(), 1, "the map of unknown members is no field");
    fields.remove(0)
}

fn type_of(property: Value) -> String {
    field_of(property, true).ty.to_string()
}

/// Returns the operation that progenitor generates for `GET /things/{key}/`.
fn operation_of(parameters: Value, responses: Value) -> Result<Operation> {
    let schemas = json!({
        "Part": {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {}},
        "Colour": {"type": "string", "enum": ["RED", "BLUE"]},
    });
    let operation = json!({"operationId": "get_part", "parameters": parameters, "responses": responses});
    let mut output = made(schemas, json!({"/things/{key}/": {"get": operation}}))?;
    Ok(output.operations.remove("get_part").unwrap())
}

fn parameter(name: &str, place: &str, schema: Value) -> Value {
    json!({"name": name, "in": place, "required": place == "path", "schema": schema})
}

fn answer_of(schema: Option<Value>) -> Option<String> {
    let key = parameter("key", "path", json!({"type": "string"}));
    let response = match schema {
        Some(schema) => json!({"description": "Done.", "content": {"application/json": {"schema": schema}}}),
        None => json!({"description": "Done."}),
    };
    operation_of(json!([key]), json!({"2XX": response})).unwrap().answer.map(|it| it.to_string())
}

#[test]
fn a_schema_of_an_object_becomes_a_struct_of_its_name_in_pascal_case() {
    let schemas = json!({
        "DocumentOCRData": {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {}},
        "Empty": {"type": "object", "properties": {}, "additionalProperties": {}},
    });
    let output = made(schemas, json!({})).unwrap();
    assert_eq!(output.structs.keys().collect::<Vec<_>>(), ["DocumentOcrData"], "an empty object becomes a map");
}

#[test]
fn a_field_carries_its_wire_name_where_the_rust_name_differs() {
    let schemas = json!({"Record": {
        "type": "object", "additionalProperties": {},
        "properties": {"type": {"type": "string"}, "photo_url_TEMP": {"type": "string"}, "plain": {"type": "string"}},
    }});
    let output = made(schemas, json!({})).unwrap();
    let names: Vec<_> = output.structs["Record"].iter().map(|it| (it.wire.as_str(), it.name.as_str())).collect();
    assert_eq!(names, [("photo_url_TEMP", "photo_url_temp"), ("plain", "plain"), ("type", "type_")]);
}

#[test]
fn text_is_a_string_whatever_its_format() {
    for format in [json!(null), json!("email"), json!("uri"), json!("http-date"), json!("int64")] {
        assert_eq!(type_of(json!({"type": "string", "format": format})), "String");
    }
}

#[test]
fn formats_become_types() {
    assert_eq!(type_of(json!({"type": "string", "format": "date"})), "chrono::NaiveDate");
    assert_eq!(type_of(json!({"type": "string", "format": "date-time"})), "chrono::DateTime<chrono::Utc>");
    assert_eq!(type_of(json!({"type": "string", "format": "uuid"})), "uuid::Uuid");
}

/// The runtime of the raw client reads and hides values of these types. Strings keep only the formats of
/// `formats_become_types`.
#[test]
fn every_format_of_a_number_becomes_a_type_that_the_raw_client_has() {
    let integers = ["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"];
    for (kind, types) in [("integer", &integers[..]), ("number", &["f32", "f64"])] {
        for format in formats(Some(kind)) {
            let ty = type_of(json!({"type": kind, "format": format}));
            assert!(types.contains(&ty.as_str()), "{kind} {format}: {ty}");
        }
    }
}

#[test]
fn numbers_and_flags() {
    assert_eq!(type_of(json!({"type": "integer"})), "i64");
    for (format, ty) in [("int32", "i32"), ("uint8", "u8"), ("uint64", "u64"), ("unixtime", "i64")] {
        assert_eq!(type_of(json!({"type": "integer", "format": format})), ty);
    }
    assert_eq!(type_of(json!({"type": "number"})), "f64");
    assert_eq!(type_of(json!({"type": "number", "format": "float"})), "f32");
    assert_eq!(type_of(json!({"type": "boolean"})), "bool");
}

#[test]
fn free_values_and_maps() {
    assert_eq!(type_of(json!({})), "serde_json::Value");
    let map = json!({"type": "object", "additionalProperties": {}});
    assert_eq!(type_of(map), "serde_json::Map<String,serde_json::Value>");
    let dictionary = json!({"type": "object", "additionalProperties": {"type": "integer"}});
    assert_eq!(type_of(dictionary), "std::collections::HashMap<String,i64>");
}

#[test]
fn references_are_named_types() {
    assert_eq!(type_of(json!({"$ref": "#/components/schemas/Part"})), "Part");
    assert_eq!(type_of(json!({"$ref": "#/components/schemas/Colour"})), "Colour");
    let list = json!({"type": "array", "items": {"$ref": "#/components/schemas/Part"}});
    assert_eq!(type_of(list), "Vec<Part>");
    let holes = json!({"type": "array", "items": {"type": "string", "nullable": true}});
    assert_eq!(type_of(holes), "Vec<Option<String>>");
}

#[test]
fn what_is_optional_has_an_option_and_an_optional_list_has_none() {
    let optional = |property: Value| field_of(property, false).ty.to_string();
    assert_eq!(optional(json!({"type": "string"})), "Option<String>");
    assert_eq!(optional(json!({"$ref": "#/components/schemas/Part"})), "Option<Part>");
    assert_eq!(optional(json!({"type": "array", "items": {"type": "string"}})), "Vec<String>");
    assert_eq!(
        optional(json!({"type": "object", "additionalProperties": {}})),
        "serde_json::Map<String,serde_json::Value>"
    );
}

#[test]
fn what_is_required_and_nullable_has_an_option() {
    assert_eq!(type_of(json!({"type": "string", "nullable": true})), "Option<String>");
    let reference = json!({"nullable": true, "allOf": [{"$ref": "#/components/schemas/Part"}]});
    assert_eq!(type_of(reference), "Option<Part>");
}

#[test]
fn an_operation_is_an_async_method_with_its_parameters() {
    let parameters = json!([
        parameter("key", "path", json!({"type": "string"})),
        parameter("id", "query", json!({"type": "string", "format": "uuid"})),
        parameter("page", "query", json!({"type": "integer"})),
        parameter("from", "query", json!({"type": "string", "format": "date"})),
        parameter("colour", "query", json!({"$ref": "#/components/schemas/Colour"})),
        parameter("tags[]", "query", json!({"type": "array", "items": {"type": "string"}})),
        parameter("type", "query", json!({"type": "string"})),
    ]);
    let operation = operation_of(parameters, json!({"2XX": {"description": "Done."}})).unwrap();
    let types: Vec<_> = operation.parameters.iter().map(|(name, ty)| (name.as_str(), ty.to_string())).collect();
    let expected = [
        ("colour", "Colour"),
        ("from", "chrono::NaiveDate"),
        ("id", "uuid::Uuid"),
        ("key", "String"),
        ("page", "i64"),
        ("tags", "Vec<String>"),
        ("type_", "String"),
    ];
    assert_eq!(types, expected.map(|(name, ty)| (name, ty.to_owned())));
}

#[test]
fn an_operation_answers_a_record_a_list_a_record_or_nothing_or_nothing() {
    let part = json!({"$ref": "#/components/schemas/Part"});
    assert_eq!(answer_of(Some(part.clone())).as_deref(), Some("Part"));
    assert_eq!(answer_of(Some(json!({"type": "array", "items": part}))).as_deref(), Some("Vec<Part>"));
    assert_eq!(answer_of(Some(json!({"nullable": true, "allOf": [part]}))).as_deref(), Some("Option<Part>"));
    assert_eq!(answer_of(None), None);
}

#[test]
fn a_body_is_a_parameter_called_body() {
    let schemas =
        json!({"Part": {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {}}});
    let body =
        json!({"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Part"}}}});
    let operation =
        json!({"operationId": "create_part", "requestBody": body, "responses": {"2XX": {"description": "Done."}}});
    let output = made(schemas, json!({"/parts/": {"post": operation}})).unwrap();
    assert_eq!(output.operations["create_part"].parameters["body"], RustType::Named("Part".to_owned()));
}

#[test]
fn a_type_that_is_not_known_is_named() {
    let schemas = json!({"Record": {
        "type": "object", "additionalProperties": {}, "properties": {"host": {"type": "string", "format": "ipv4"}},
    }});
    let error = format!("{:#}", made(schemas, json!({})).unwrap_err());
    assert!(error.contains("type `Record`: field `host`") && error.contains("Ipv4Addr"), "{error}");
}

#[test]
fn a_document_of_another_kind_is_refused() {
    assert!(run(json!({"swagger": "2.0"})).is_err());
}
