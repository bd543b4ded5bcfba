//! Tests that the Rust types match the schemas of the spec.
//!
//! The JSON Schema of each type, made by schemars, and the schema of the spec are converted into a normal form, and
//! must be equal. Both are kept as snapshots, one file for each schema, so that a change of either is visible in
//! review.
//!
//! In the normal form, references are by name and `allOf` is merged. `nullable` is the type `null`, which is not
//! compared for optional members, since `Option` represents both. Lists of required members and values are sorted.
//! Formats that Rust types imply (`int64`, `double`) are left out. Objects are open on both sides. Docs, examples and
//! marks of evidence are left out.

use std::collections::{BTreeMap, BTreeSet};

use realaml_api::types::register_schemas;
use realaml_tests::spec::{properties, referred, schemas};
use serde_json::{Map, Value, json};

/// The limits and marks that are compared as they are.
const KEPT: [&str; 12] = [
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "minItems",
    "maxItems",
    "uniqueItems",
    "multipleOf",
    "deprecated",
    "x-sensitive",
    "readOnly",
];

/// Returns the JSON Schema of each type by the name of its schema in the spec.
fn types() -> BTreeMap<&'static str, Value> {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut generator = settings.into_generator();
    let names = register_schemas(&mut generator);
    let mut definitions: BTreeMap<String, Value> = generator.take_definitions(true).into_iter().collect();
    names
        .into_iter()
        .map(|(schema, ty)| (schema, definitions.remove(ty).unwrap_or_else(|| panic!("{ty} has no JSON Schema"))))
        .collect()
}

/// Returns the schema names of the spec by type name, to compare references.
fn schema_of_type() -> BTreeMap<&'static str, &'static str> {
    let mut generator = schemars::SchemaGenerator::default();
    register_schemas(&mut generator).into_iter().map(|(schema, ty)| (ty, schema)).collect()
}

fn normal_spec(schema: &'static Value) -> Value {
    if let Some(name) = referred(schema) {
        let mut normal = json!({ "ref": name });
        mark_null(&mut normal, schema["nullable"] == true);
        keep(&mut normal, schema);
        return normal;
    }
    if schema.get("properties").is_some() || schema.get("allOf").is_some() {
        let (members, required) = properties(schema);
        let members = members.into_iter().map(|(name, it)| (name, normal_spec(it)));
        return normal_object(members, &required.into_iter().collect());
    }
    let mut normal = json!({});
    if let Some(values) = schema["enum"].as_array() {
        normal["enum"] = sorted(values);
    }
    if let Some(ty) = schema["type"].as_str() {
        normal["type"] = json!(ty);
    }
    if let Some(items) = schema.get("items") {
        normal["items"] = normal_spec(items);
    }
    keep_format(&mut normal, schema);
    mark_null(&mut normal, schema["nullable"] == true);
    keep(&mut normal, schema);
    normal
}

fn normal_type(schema: &Value, names: &BTreeMap<&str, &str>) -> Value {
    if let Some(target) = schema["$ref"].as_str() {
        let ty = target.rsplit('/').next().unwrap();
        let mut normal = json!({ "ref": names.get(ty).unwrap_or_else(|| panic!("{ty} is no schema of the spec")) });
        keep(&mut normal, schema);
        return normal;
    }
    if let Some(options) = schema["anyOf"].as_array() {
        let (null, rest): (Vec<&Value>, Vec<&Value>) = options.iter().partition(|it| it["type"] == "null");
        assert_eq!((null.len(), rest.len()), (1, 1), "{schema}");
        let mut normal = normal_type(rest[0], names);
        mark_null(&mut normal, true);
        keep(&mut normal, schema);
        return normal;
    }
    if let Some(members) = schema["properties"].as_object() {
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert_eq!(schema["additionalProperties"], true, "every object keeps unknown members");
        return normal_object(members.iter().map(|(name, it)| (name.as_str(), normal_type(it, names))), &required);
    }
    let mut normal = json!({});
    if let Some(values) = schema["enum"].as_array() {
        assert_eq!(schema["x-extensible-enum"], true, "every enum is open");
        normal["enum"] = sorted(values);
    }
    match &schema["type"] {
        Value::String(ty) => normal["type"] = json!(ty),
        Value::Array(types) => {
            let rest: Vec<&Value> = types.iter().filter(|it| **it != "null").collect();
            assert_eq!(rest.len(), 1, "{schema}");
            normal["type"] = rest[0].clone();
            mark_null(&mut normal, rest.len() < types.len());
        }
        _ => {}
    }
    if let Some(items) = schema.get("items") {
        normal["items"] = normal_type(items, names);
    }
    keep_format(&mut normal, schema);
    keep(&mut normal, schema);
    normal
}

fn normal_object<'a>(members: impl Iterator<Item = (&'a str, Value)>, required: &BTreeSet<&str>) -> Value {
    let members: Map<String, Value> = members
        .map(|(name, mut member)| {
            if !required.contains(name) {
                member.as_object_mut().map(|it| it.remove("null"));
            }
            (name.to_owned(), member)
        })
        .collect();
    json!({"type": "object", "properties": members, "required": required})
}

fn sorted(values: &[Value]) -> Value {
    json!(values.iter().filter_map(Value::as_str).collect::<BTreeSet<_>>())
}

fn mark_null(normal: &mut Value, null: bool) {
    if null {
        normal["null"] = json!(true);
    }
}

fn keep_format(normal: &mut Value, schema: &Value) {
    if let Some(format) = schema["format"].as_str().filter(|it| !["int64", "double"].contains(it)) {
        normal["format"] = json!(format);
    }
}

fn keep(normal: &mut Value, schema: &Value) {
    for key in KEPT {
        match schema.get(key) {
            Some(Value::Number(number)) => normal[key] = json!(number.as_f64()),
            Some(value) => normal[key] = value.clone(),
            None => {}
        }
    }
}

#[test]
fn the_types_are_the_schemas() {
    let (types, names) = (types(), schema_of_type());
    let mut compared = 0;
    for (name, schema) in schemas() {
        let ty = types.get(name.as_str()).unwrap_or_else(|| panic!("{name} has no type"));
        let (of_spec, of_type) = (normal_spec(schema), normal_type(ty, &names));
        assert_eq!(of_type, of_spec, "{name}: left is the Rust type, right the spec");
        compared += 1;
    }
    assert_eq!(compared, types.len());
}

#[test]
fn every_schema_of_the_vendor_has_a_type() {
    let contents: Value = serde_json::from_str(include_str!("../../openapi/vendor/contents.json")).unwrap();
    let types = types();
    let vendor: Vec<&str> =
        contents["schemas"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert!(!vendor.is_empty());
    assert_eq!(vendor.iter().filter(|it| !types.contains_key(**it)).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn snapshots_of_the_types() {
    insta::with_settings!({ snapshot_path => "snapshots/types", prepend_module_to_snapshot => false, sort_maps => true }, {
        for (name, schema) in types() {
            insta::assert_json_snapshot!(name, schema);
        }
    });
}

#[test]
fn snapshots_of_the_schemas() {
    insta::with_settings!({ snapshot_path => "snapshots/schemas", prepend_module_to_snapshot => false, sort_maps => true }, {
        for (name, schema) in schemas() {
            insta::assert_json_snapshot!(name.as_str(), schema);
        }
    });
}
