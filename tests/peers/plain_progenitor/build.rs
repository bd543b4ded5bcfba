//! Generates progenitor's client from our spec, with only the operations that fetch records. Patterns, limits, and
//! enums are left out, so that progenitor's types check no more than ours. Also writes the responses to decode: those
//! recorded on staging, and the examples of these operations, compact and with their members in the vendor's order.

use std::{collections::BTreeSet, env, fs, path::Path};

use serde_json::{Map, Value, json};

const SPEC: &str = "../../../openapi/realaml.json";
const RECORDS: &str = "../../fixtures/records";

/// Keywords that progenitor's types would check while decoding.
const LEFT_OUT: [&str; 6] = ["enum", "maxLength", "maximum", "minLength", "minimum", "pattern"];

/// Returns the schema without the keywords in [`LEFT_OUT`], examples, and extensions.
fn plain(schema: &Value) -> Value {
    match schema {
        Value::Object(members) => Value::Object(
            members
                .iter()
                .filter(|(name, value)| !LEFT_OUT.contains(&name.as_str()) || (value.is_object() && *name != "enum"))
                .filter(|(name, _)| !name.starts_with("x-") && *name != "example")
                .map(|(name, value)| (name.clone(), plain(value)))
                .collect(),
        ),
        Value::Array(items) => Value::Array(items.iter().map(plain).collect()),
        other => other.clone(),
    }
}

fn references(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            let target = members.get("$ref").and_then(Value::as_str);
            found.extend(target.and_then(|it| it.strip_prefix("#/components/schemas/")).map(ToOwned::to_owned));
            members.values().for_each(|it| references(it, found));
        }
        Value::Array(items) => items.iter().for_each(|it| references(it, found)),
        _ => {}
    }
}

fn read(path: impl AsRef<Path>) -> Value {
    serde_json::from_str(&fs::read_to_string(path).expect("a file of the repository")).expect("JSON")
}

/// Returns the operation, the name, and the body of each response to decode.
fn bodies(spec: &Value) -> Vec<(String, String, String)> {
    let recorded = ["completed", "in-progress"].map(|name| {
        let record = read(format!("{RECORDS}/verification-{name}.json"));
        ("get_verification".to_owned(), format!("{name}, recorded"), record.to_string())
    });
    let operations = spec["paths"].as_object().expect("paths").values().map(|it| &it["get"]);
    let examples = operations.flat_map(|operation| {
        let id = operation["operationId"].as_str().unwrap_or_default();
        let examples = operation["responses"]["200"]["content"]["application/json"]["examples"].as_object();
        examples.into_iter().flatten().map(move |(name, it)| (id.to_owned(), name.clone(), it["value"].to_string()))
    });
    recorded.into_iter().chain(examples).collect()
}

fn main() {
    println!("cargo::rerun-if-changed={SPEC}\ncargo::rerun-if-changed={RECORDS}");
    let spec = read(SPEC);
    let (mut paths, mut schemas, mut seen, mut open) = (Map::new(), Map::new(), BTreeSet::new(), Vec::new());
    for (path, item) in spec["paths"].as_object().expect("the paths of the spec") {
        let mut operation = item["get"].clone();
        if operation["responses"]["200"]["content"]["application/json"].is_null() {
            continue;
        }
        operation["responses"] = json!({"200": operation["responses"]["200"]});
        references(&operation, &mut open);
        let mut item = item.clone();
        item.as_object_mut().expect("a path").retain(|name, _| name == "parameters");
        item["get"] = operation;
        paths.insert(path.clone(), plain(&item));
    }
    while let Some(name) = open.pop() {
        if seen.insert(name.clone()) {
            let schema = plain(&spec["components"]["schemas"][&name]);
            references(&schema, &mut open);
            schemas.insert(name, schema);
        }
    }
    let document = json!({
        "openapi": "3.0.3", "info": spec["info"], "paths": paths,
        "components": {"schemas": schemas, "parameters": plain(&spec["components"]["parameters"])},
    });
    let document = serde_json::from_value(document).expect("a document of OpenAPI 3.0");
    let tokens = progenitor::Generator::default().generate_tokens(&document).expect("progenitor takes the spec");
    let out = env::var("OUT_DIR").expect("set by Cargo");
    let write = |name, text: String| fs::write(Path::new(&out).join(name), text).expect("a writable build folder");
    write("client.rs", prettyplease::unparse(&syn::parse2(tokens).expect("Rust")));
    write("bodies.rs", format!("&{:?}", bodies(&spec)));
}
