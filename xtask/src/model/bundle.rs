//! Joins the files of the spec into a single document.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::{Source, reference::child};
use crate::finding::{Finding, Findings};

/// The keys that every file may have and that are joined. A name that is defined twice is an error. Only `root.yaml`
/// may have other keys.
const SHARED_KEYS: [&str; 3] = ["paths", "components", "x-national-ids"];

/// Joins the files and inserts the contents of the example files.
pub fn join(sources: &[Source], folder: &Path) -> Result<Value, Findings> {
    let mut bundle = Map::new();
    let mut findings = Vec::new();
    for source in sources {
        let Some(members) = source.document.value.as_object() else {
            findings.push(
                Finding::new(&source.file, "files", "must be a map of keys, such as `paths` and `components`").line(1),
            );
            continue;
        };
        for (key, value) in members {
            let pointer = child("", key);
            if SHARED_KEYS.contains(&key.as_str()) && !value.is_object() {
                let message = format!("`{key}` must be a map; remove the key if there is nothing below it");
                findings.push(at(source, &pointer, "files", message));
                continue;
            }
            if source.name != "root" && !SHARED_KEYS.contains(&key.as_str()) {
                let message = format!("only root.yaml may have `{key}`; this file may have {}", SHARED_KEYS.join(", "));
                findings.push(at(source, &pointer, "files", message));
            } else {
                let depth = if key == "components" { 2 } else { 1 };
                merge(
                    bundle.entry(key.clone()).or_insert(json!({})),
                    value,
                    depth,
                    &pointer,
                    source,
                    sources,
                    &mut findings,
                );
            }
        }
    }
    // A spec without domains has no paths yet.
    bundle.entry("paths").or_insert(json!({}));
    let mut bundle = Value::Object(bundle);
    inline_examples(&mut bundle, "", folder, sources, &mut findings);
    if findings.is_empty() { Ok(bundle) } else { Err(Findings(findings)) }
}

/// Merges `value` into `into`, `depth` levels deep. At the last level, a key that already exists is reported as a
/// duplicate. A value that is not a map replaces `into`.
fn merge(
    into: &mut Value,
    value: &Value,
    depth: usize,
    pointer: &str,
    source: &Source,
    all: &[Source],
    findings: &mut Vec<Finding>,
) {
    let (Some(target), Some(members), true) = (into.as_object_mut(), value.as_object(), depth > 0) else {
        *into = value.clone();
        return;
    };
    for (key, member) in members {
        let pointer = child(pointer, key);
        if depth > 1 && !member.is_object() {
            let message = format!("`{key}` must be a map; remove the key if there is nothing below it");
            findings.push(at(source, &pointer, "files", message));
            continue;
        }
        match target.get_mut(key) {
            None => {
                target.insert(key.clone(), member.clone());
            }
            Some(existing) if depth > 1 => merge(existing, member, depth - 1, &pointer, source, all, findings),
            Some(_) => {
                let first = all
                    .iter()
                    .find(|it| it.document.lines.contains_key(&pointer))
                    .map_or("another file", |it| it.file.as_str());
                let message = format!("`{key}` is already defined in {first}; every name must be unique");
                findings.push(at(source, &pointer, "duplicate-name", message));
            }
        }
    }
}

fn at(source: &Source, pointer: &str, rule: &'static str, message: String) -> Finding {
    let finding = Finding::new(&source.file, rule, message).key(pointer[1..].replace('/', ".").replace("~1", "/"));
    match source.document.lines.get(pointer) {
        Some(line) => finding.line(*line),
        None => finding,
    }
}

/// Replaces each key such as `x-file: verifications/completed.json` with a key `value` that contains the file's
/// content.
fn inline_examples(value: &mut Value, pointer: &str, folder: &Path, sources: &[Source], findings: &mut Vec<Finding>) {
    match value {
        Value::Object(members) => {
            if let Some(name) = members.get("x-file").and_then(Value::as_str).map(str::to_owned) {
                let example = match members.contains_key("value") {
                    true => Err("`value` next to `x-file` would be replaced; remove one of them".to_owned()),
                    false => read_example(folder, &name),
                };
                match example {
                    Ok(example) => {
                        members.remove("x-file");
                        members.insert("value".to_owned(), example);
                    }
                    Err(message) => {
                        let source =
                            sources.iter().find(|it| it.document.lines.contains_key(pointer)).unwrap_or(&sources[0]);
                        findings.push(at(source, &child(pointer, "x-file"), "example-file", message));
                    }
                }
            } else {
                for (key, member) in members.iter_mut() {
                    inline_examples(member, &child(pointer, key), folder, sources, findings);
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                inline_examples(item, &child(pointer, &index.to_string()), folder, sources, findings);
            }
        }
        _ => {}
    }
}

fn read_example(folder: &Path, name: &str) -> Result<Value, String> {
    if name.split('/').any(|part| matches!(part, "" | "." | "..")) {
        return Err(format!("`{name}` must be a path below openapi/examples"));
    }
    let text = std::fs::read_to_string(folder.join("examples").join(name))
        .map_err(|error| format!("openapi/examples/{name} cannot be read: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("openapi/examples/{name} is not valid JSON: {error}"))
}
