//! A site in the platform's format, generated from a bundled specification. Each operation and schema in the table of
//! contents has a page with the schemas that it refers to and the platform's keys.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Map, Value, json};

/// Writes the site for `document` and `contents` to `folder`.
pub(crate) fn write(folder: &Path, base: &str, document: &Value, contents: &Value) {
    let mut index = String::from("# Realaml API\n\n## Docs\n");
    let mut pages = Vec::new();
    let _ = writeln!(index, "- [Changelog]({base}/changelog-2181999m0.md): ");
    pages.push((
        "changelog-2181999m0".to_owned(),
        "# Changelog\n\n## 2026-11-20\n\n- **Changed** something.\n".to_owned(),
    ));
    index.push_str("\n## API Docs\n");
    for entry in contents["operations"].as_array().expect("a list of operations") {
        let title = entry["title"].as_str().expect("a title");
        let Some((path, method, operation)) =
            operation(document, title, entry["operation_id"].as_str().expect("an id"))
        else {
            continue;
        };
        let number = entry["page"].as_str().expect("a page").trim_end_matches("e0");
        let slug = format!("{}-{number}e0", slug(title));
        let group = entry["group"].as_str().expect("a group");
        let _ = writeln!(index, "- {group} [{title}]({base}/{slug}.md): What it does, in the vendor's words.");
        pages.push((slug, endpoint_page(document, title, group, number, (path, method, operation))));
    }
    index.push_str("\n## Schemas\n");
    for entry in contents["schemas"].as_array().expect("a list of schemas") {
        let name = entry["name"].as_str().expect("a name");
        if document["components"]["schemas"].get(name).is_none() {
            continue;
        }
        let slug = format!("{}-{}", name.to_lowercase(), entry["page"].as_str().expect("a page"));
        let _ = writeln!(index, "- [{name}]({base}/{slug}.md): ");
        pages.push((slug, schema_page(document, name)));
    }
    std::fs::create_dir_all(folder).expect("writable");
    for (slug, text) in pages {
        std::fs::write(folder.join(format!("{slug}.md")), text).expect("writable");
    }
    std::fs::write(folder.join("llms.txt"), index).expect("writable");
}

fn slug(title: &str) -> String {
    title.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}

/// Returns the operation with this id or title. With the id, an operation is found even if a test changes its title.
fn operation<'a>(document: &'a Value, title: &str, id: &str) -> Option<(&'a str, &'a str, &'a Value)> {
    let paths = document["paths"].as_object().expect("paths");
    let all = paths.iter().flat_map(|(path, item)| {
        let operations = item.as_object().expect("a path item").iter().filter(|(key, _)| *key != "parameters");
        operations.map(move |(method, operation)| (path.as_str(), method.as_str(), operation))
    });
    all.into_iter().find(|(_, _, operation)| operation["operationId"] == id || operation["summary"] == title)
}

fn endpoint_page(
    document: &Value,
    title: &str,
    group: &str,
    number: &str,
    (path, method, operation): (&str, &str, &Value),
) -> String {
    let resolve = |value: &Value| {
        let target = value.get("$ref").and_then(Value::as_str).and_then(|text| document.pointer(&text[1..]));
        target.unwrap_or(value).clone()
    };
    let lists = [&document["paths"][path]["parameters"], &operation["parameters"]];
    let parameters: Vec<Value> =
        lists.into_iter().filter_map(Value::as_array).flatten().map(|it| dress(&resolve(it))).collect();
    let mut responses = Map::new();
    for (code, answer) in operation["responses"].as_object().expect("answers") {
        let mut answer = dress(&resolve(answer));
        answer["headers"] = json!({});
        answer["x-apidog-name"] = json!(format!("Answer {code}"));
        responses.insert(code.clone(), answer);
    }
    let mut page = Map::new();
    page.insert("summary".to_owned(), json!(title));
    page.insert("deprecated".to_owned(), json!(operation["deprecated"] == true));
    page.insert("description".to_owned(), json!("The vendor's words.\n\n```php\n$x = 1;\n```\n"));
    page.insert("tags".to_owned(), json!([group, group]));
    page.insert("parameters".to_owned(), json!(parameters));
    if let Some(body) = operation.get("requestBody") {
        let mut body = dress(&resolve(body));
        // The site does not state whether a body is required.
        body.as_object_mut().expect("a body").remove("required");
        page.insert("requestBody".to_owned(), body);
    }
    page.insert("responses".to_owned(), Value::Object(responses));
    page.insert("security".to_owned(), json!([{"ApiKey": [], "x-apidog": {"required": true, "use": {"id": "x"}}}]));
    page.insert("x-apidog-folder".to_owned(), json!(group));
    page.insert(
        "x-apidog-status".to_owned(),
        json!(if operation["deprecated"] == true { "deprecated" } else { "released" }),
    );
    page.insert(
        "x-run-in-apidog".to_owned(),
        json!(format!("https://app.apidog.com/web/project/1/apis/api-{number}-run")),
    );
    let operation = Value::Object(page);
    let schemas = closure(document, &operation);
    whole(title, json!({path: {method: operation}}), schemas)
}

fn schema_page(document: &Value, name: &str) -> String {
    let schema = dress(&document["components"]["schemas"][name]);
    let mut schemas = closure(document, &schema);
    schemas.insert(name.to_owned(), schema);
    whole(name, json!({}), schemas)
}

fn whole(title: &str, paths: Value, schemas: Map<String, Value>) -> String {
    let document = json!({
        "openapi": "3.0.1",
        "info": {"title": "", "description": "", "version": "1.0.0"},
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"ApiKey": {"type": "apikey", "in": "header", "name": "Authorization"}},
        },
        "servers": [],
        "security": [],
    });
    let mut yaml = String::new();
    emit(&document, 0, &mut yaml);
    format!("# {title}\n\n## OpenAPI Specification\n\n```yaml\n{yaml}\n```\n")
}

/// Returns the schemas that the value refers to directly or indirectly, each with the extension keys that the platform
/// adds.
fn closure(document: &Value, value: &Value) -> Map<String, Value> {
    let (mut found, mut waiting) = (BTreeSet::new(), vec![value.clone()]);
    let mut schemas = Map::new();
    while let Some(value) = waiting.pop() {
        let mut names = Vec::new();
        references(&value, &mut names);
        for name in names {
            if found.insert(name.clone()) {
                let schema = dress(&document["components"]["schemas"][&name]);
                schemas.insert(name, schema.clone());
                waiting.push(schema);
            }
        }
    }
    schemas
}

fn references(value: &Value, names: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            if let Some(name) =
                map.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix("#/components/schemas/"))
            {
                names.push(name.to_owned());
            }
            map.iter().filter(|(key, _)| *key != "examples").for_each(|(_, value)| references(value, names));
        }
        Value::Array(list) => list.iter().for_each(|value| references(value, names)),
        _ => {}
    }
}

/// Returns a copy without our `x-` keys and with the platform's keys.
fn dress(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut out = Map::new();
            for (key, value) in map.iter().filter(|(key, _)| !key.starts_with("x-")) {
                let dressed = match key.as_str() {
                    "properties" => Value::Object(
                        value
                            .as_object()
                            .expect("properties")
                            .iter()
                            .map(|(name, it)| (name.clone(), dress(it)))
                            .collect(),
                    ),
                    "examples" | "enum" => value.clone(),
                    _ => dress(value),
                };
                out.insert(key.clone(), dressed);
            }
            if let Some(properties) = map.get("properties").and_then(Value::as_object) {
                out.insert("x-apidog-orders".to_owned(), properties.keys().cloned().collect());
                out.insert("x-apidog-ignore-properties".to_owned(), json!([]));
            }
            if let Some(values) = map.get("enum").and_then(Value::as_array) {
                let rows: Vec<_> = values
                    .iter()
                    .map(|value| json!({"value": value, "name": "", "description": "The vendor's words."}))
                    .collect();
                out.insert("x-apidog-enum".to_owned(), json!(rows));
            }
            Value::Object(out)
        }
        Value::Array(list) => list.iter().map(dress).collect(),
        other => other.clone(),
    }
}

/// Writes block YAML. Every string that could be read as another type is quoted.
fn emit(value: &Value, indent: usize, out: &mut String) {
    let pad = " ".repeat(indent);
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let key = scalar(&json!(key));
                match value {
                    Value::Object(inner) if !inner.is_empty() => {
                        let _ = writeln!(out, "{pad}{key}:");
                        emit(value, indent + 2, out);
                    }
                    Value::Array(inner) if !inner.is_empty() => {
                        let _ = writeln!(out, "{pad}{key}:");
                        emit(value, indent + 2, out);
                    }
                    Value::String(text) if text.contains('\n') => {
                        let _ = writeln!(out, "{pad}{key}: |-");
                        for line in text.trim_end().lines() {
                            let _ = if line.is_empty() { writeln!(out) } else { writeln!(out, "{pad}  {line}") };
                        }
                    }
                    _ => {
                        let _ = writeln!(out, "{pad}{key}: {}", scalar(value));
                    }
                }
            }
        }
        Value::Array(list) => {
            for item in list {
                if item.is_object() && !item.as_object().expect("an object").is_empty() {
                    let mut inner = String::new();
                    emit(item, indent + 2, &mut inner);
                    let _ = write!(out, "{pad}- {}", inner.trim_start());
                } else {
                    let _ = writeln!(out, "{pad}- {}", scalar(item));
                }
            }
        }
        other => {
            let _ = writeln!(out, "{pad}{}", scalar(other));
        }
    }
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => {
            let plain = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
                && text.chars().all(|c| c.is_ascii_alphanumeric() || "_-/.{} ()".contains(c))
                && !text.ends_with(' ')
                && !["true", "false", "null", "yes", "no", "on", "off"].contains(&text.to_lowercase().as_str());
            if plain { text.clone() } else { format!("'{}'", text.replace('\'', "''").replace('\n', "\n\n")) }
        }
        other => other.to_string(),
    }
}
