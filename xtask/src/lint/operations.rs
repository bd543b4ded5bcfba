//! Rules of operations and paths.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Report;
use crate::{
    finding::Finding,
    model::{FILES, Spec, reference, walk},
};

/// Paths, ids, tags, bodies, parameters.
pub fn check(spec: &Spec) -> Vec<Finding> {
    let mut report = Report::new(spec);
    let mut ids: BTreeMap<&str, String> = BTreeMap::new();
    for operation in walk::operations(&spec.bundle) {
        let (pointer, value, id) = (operation.pointer(), operation.value, operation.id());
        if !operation.path.ends_with('/') {
            report.add(
                &pointer,
                "trailing-slash",
                "the path has to end in a slash: without it the server redirects, and a POST turns into a GET",
            );
        }
        let words: Vec<&str> = id.split('_').collect();
        if words.len() < 2 || !words.iter().all(|it| !it.is_empty() && it.chars().all(|c| c.is_ascii_lowercase())) {
            report.add(
                &pointer,
                "operation-id",
                "needs an `operationId` of the form `verb_noun` in lower case; it becomes the method's name",
            );
        } else if let Some(first) = ids.insert(id, pointer.clone()) {
            report.add(
                &pointer,
                "operation-id",
                format!("`{id}` is the id of {} already", first[1..].replace("~1", "/")),
            );
        }
        let tags: Vec<&str> = value["tags"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if !matches!(tags.as_slice(), [tag] if FILES[2..].contains(tag)) {
            report.add(&pointer, "one-tag", format!("needs exactly one tag, its domain: {}", FILES[2..].join(", ")));
        }
        if !matches!(value["x-safety"].as_str(), Some("read" | "idempotent" | "effect")) {
            report.add(
                &pointer,
                "safety",
                "needs `x-safety: read`, `idempotent` or `effect`; it decides what is repeated after a failure",
            );
        } else if operation.method == "get" && value["x-safety"] != "read" {
            report.add(&pointer, "safety", "a GET is `x-safety: read`");
        }
        parameters(&mut report, operation);
        bodies(&mut report, operation);
    }
    report.findings
}

fn parameters(report: &mut Report<'_>, operation: walk::OperationRef<'_>) {
    let parameters = operation.parameters();
    let in_path: Vec<&str> =
        parameters.iter().filter(|it| it["in"] == "path").filter_map(|it| it["name"].as_str()).collect();
    let template = walk::placeholders(operation.path);
    for name in &template {
        if !in_path.contains(name) {
            report.add(&operation.pointer(), "path-parameters", format!("`{{{name}}}` in the path has no parameter"));
        }
    }
    for name in in_path {
        if !template.contains(&name) {
            report.add(
                &operation.pointer(),
                "path-parameters",
                format!("the parameter `{name}` does not stand in the path"),
            );
        }
    }
    for parameter in parameters {
        if parameter["explode"] == false || parameter["style"].as_str().is_some_and(|it| it != "form" && it != "simple")
        {
            report.add(
                &operation.pointer(),
                "parameter-style",
                "the generator sends every list exploded; leave out `style` and `explode`",
            );
        }
        if !matches!(parameter["in"].as_str(), Some("path" | "query")) {
            report.add(
                &operation.pointer(),
                "parameter-style",
                "only path and query parameters are supported; headers belong to the client",
            );
        }
    }
}

fn bodies(report: &mut Report<'_>, operation: walk::OperationRef<'_>) {
    let pointer = operation.pointer();
    if let Some(body) = operation.body() {
        let content = body["content"].as_object();
        if content.is_none_or(|it| it.len() != 1 || !it.contains_key("application/json")) {
            report.add(
                &pointer,
                "media-type",
                "a request body is `application/json` and nothing else; describe uploads as base64 members",
            );
        } else if walk::json(body).and_then(reference::referred).is_none() {
            report.add(
                &pointer,
                "inline-object",
                "a request body is a named schema: move it to components.schemas and refer to it",
            );
        } else if body["content"]["application/json"]["examples"].as_object().is_none_or(serde_json::Map::is_empty) {
            report.add(
                &pointer,
                "example",
                "the request body needs an example: `examples: {name: {summary: ..., x-file: <domain>/<name>.json}}`",
            );
        }
    }
    let mut answer: Option<&Value> = None;
    let mut successes = 0;
    for (code, response) in operation.responses() {
        if !code.starts_with('2') {
            continue;
        }
        successes += 1;
        let Some(content) = response.get("content") else { continue };
        let schema = &content["application/json"]["schema"];
        let item = if schema["type"] == "array" { &schema["items"] } else { schema };
        if reference::referred(item).is_none() {
            report.add(
                &pointer,
                "inline-object",
                format!("the {code} answer is a named schema or a list of one: move it to components.schemas"),
            );
        }
        if content["application/json"]["examples"].as_object().is_none_or(serde_json::Map::is_empty) {
            report.add(&pointer, "example", format!("the {code} answer needs an example"));
        }
        if answer.is_some_and(|it| it != schema) {
            report.add(
                &pointer,
                "one-answer",
                "all success answers of an operation share one schema; one without a body may stand beside it",
            );
        }
        answer = Some(schema);
    }
    if successes == 0 {
        report.add(&pointer, "one-answer", "needs a success response");
    }
    for code in ["400", "403", "429", "500"] {
        if operation.value["responses"].get(code).is_none() {
            report.add(&pointer, "errors", format!("needs the shared {code} response"));
        }
    }
    if operation.path.contains('{') && operation.value["responses"].get("404").is_none() {
        report.add(&pointer, "errors", "has a key in its path and needs the shared 404 response");
    }
}
