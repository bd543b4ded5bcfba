//! Generates typify's types for the verification record from the snapshots of our types. Patterns and limits are left
//! out, so that typify's types check no more than ours.

use std::{collections::BTreeMap, env, fs, path::Path};

use serde_json::{Map, Value, json};
use typify::{TypeSpace, TypeSpaceSettings};

const TYPES: &str = "../../it/snapshots/types";

/// Keywords that typify would check while decoding, or from which it would derive type names.
const LEFT_OUT: [&str; 6] = ["pattern", "minLength", "maxLength", "minimum", "maximum", "title"];

/// Returns the schema with renamed references, so that the names of definitions cannot collide with those that typify
/// invents.
fn plain(schema: Value) -> Value {
    match schema {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .filter(|(name, value)| !(LEFT_OUT.contains(&name.as_str()) && !value.is_object()))
                .map(|(name, value)| match value.as_str().and_then(|it| it.strip_prefix("#/$defs/")) {
                    Some(target) => (name, json!(format!("#/definitions/{}T", target.to_lowercase()))),
                    None => (name, plain(value)),
                })
                .collect(),
        ),
        Value::Array(items) => items.into_iter().map(plain).collect(),
        other => other,
    }
}

fn references(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            let target = members.get("$ref").and_then(Value::as_str);
            found.extend(target.and_then(|it| it.strip_prefix("#/definitions/")).map(ToOwned::to_owned));
            members.values().for_each(|it| references(it, found));
        }
        Value::Array(items) => items.iter().for_each(|it| references(it, found)),
        _ => {}
    }
}

fn main() {
    println!("cargo::rerun-if-changed={TYPES}");
    let mut snapshots = BTreeMap::new();
    for entry in fs::read_dir(TYPES).expect("the snapshots are there") {
        let path = entry.expect("a file").path();
        let text = fs::read_to_string(&path).expect("a snapshot is text");
        let schema = text.splitn(3, "---\n").nth(2).expect("a snapshot has a header");
        let name = path.file_stem().expect("a name").to_string_lossy().to_lowercase();
        snapshots.insert(format!("{name}T"), plain(serde_json::from_str(schema).expect("a snapshot is a schema")));
    }
    let (mut definitions, mut open) = (Map::new(), vec!["verificationT".to_owned()]);
    while let Some(name) = open.pop() {
        if definitions.contains_key(&name) {
            continue;
        }
        // A definition without a snapshot is an enum, which is decoded as a string.
        let schema = snapshots.remove(&name).unwrap_or_else(|| json!({"type": "string"}));
        references(&schema, &mut open);
        definitions.insert(name, schema);
    }
    let root = json!({
        "$schema": "http://json-schema.org/draft-07/schema#", "title": "Root", "type": "object",
        "properties": {"record": {"$ref": "#/definitions/verificationT"}}, "definitions": definitions,
    });
    let mut types = TypeSpace::new(&TypeSpaceSettings::default());
    types.add_root_schema(serde_json::from_value(root).expect("a schema")).expect("typify takes the schema");
    let out = Path::new(&env::var("OUT_DIR").expect("set by Cargo")).join("types.rs");
    fs::write(out, types.to_stream().to_string()).expect("the folder of the build can be written");
}
