//! Rules for request bodies and responses.

use serde_json::{Map, Value};

use super::{Report, rule::Rule};
use crate::model::{
    answers::is_success,
    composition::Composition,
    media::{self, Kind},
    reference::referred,
    walk::{self, OperationRef},
};

/// Checks the request body and the responses of each operation.
pub(super) fn check(report: &mut Report<'_>) {
    for operation in walk::operations(&report.spec.bundle) {
        body(report, operation);
        answers(report, operation);
    }
}

/// Whether the first part of a media type is registered or begins with `x-`, and so is not a typing error. `*` and an
/// empty media type, which is treated like `*/*`, are also accepted.
fn is_registered(media: &str) -> bool {
    const TOP: [&str; 10] =
        ["application", "audio", "font", "image", "message", "model", "multipart", "text", "video", "*"];
    let top = media.split('/').next().unwrap_or_default().to_ascii_lowercase();
    media.is_empty() || top.starts_with("x-") || TOP.contains(&top.as_str())
}

/// Whether a body has an example in any media type.
fn has_examples(holder: &Value) -> bool {
    let content = walk::members(holder.get("content"));
    content.into_iter().any(|(_, it)| it["examples"].as_object().is_some_and(|it| !Map::is_empty(it)))
}

fn body(report: &mut Report<'_>, operation: OperationRef<'_>) {
    let spec = report.spec;
    let pointer = operation.pointer();
    let Some(body) = operation.body() else { return };
    // A DELETE may have a body if the vendor documents the operation.
    let is_documented = operation.method == "delete" && operation.value["x-evidence"] == "documented";
    if matches!(operation.method, "get" | "head" | "delete") && !is_documented {
        let message = format!("a {} must not have a body; use parameters", operation.method.to_uppercase());
        report.add(&format!("{pointer}/requestBody"), Rule::BodyOfGet, message);
    }
    let one = body["content"].as_object().is_some_and(|it| it.len() == 1);
    let Some(chosen) = media::sent(&spec.bundle, body).filter(|it| one && is_registered(it.media)) else {
        let message = "a request body must have one media type: JSON, `multipart/form-data`, \
                       `application/x-www-form-urlencoded`, text, or the type of a file";
        return report.add(&pointer, Rule::MediaType, message);
    };
    // The client supports only the default encoding of a form's members.
    if body["content"][chosen.media].get("encoding").is_some() {
        report.add(&pointer, Rule::MediaType, "a form with an `encoding` cannot be sent");
    }
    let named = referred(chosen.schema).and_then(|name| spec.schema(name));
    match chosen.kind {
        Kind::Text | Kind::Bytes => {}
        _ if named.is_none() => {
            let message = "a request body must be a named schema: move it to components.schemas and refer to it";
            report.add(&pointer, Rule::NamedBody, message);
        }
        Kind::Json if !has_examples(body) => {
            let message =
                "the request body needs an example: `examples: {name: {summary: ..., x-file: <domain>/<name>.json}}`";
            report.add(&pointer, Rule::BodyExample, message);
        }
        Kind::Json => {}
        _ if named.is_some_and(|it| Composition::of(&spec.bundle, it).members().is_empty()) => {
            let message = "a form must be a named object with properties, each of which is a field or a file";
            report.add(&pointer, Rule::FormMembers, message);
        }
        _ => {}
    }
    if operation.value["x-safety"] == "idempotent" && matches!(chosen.kind, Kind::Multipart | Kind::Bytes) {
        let message = "an upload is not retried after a failure: `x-safety: effect`, or `read` if it changes nothing";
        report.add(&pointer, Rule::SafetyOfUpload, message);
    }
}

fn answers(report: &mut Report<'_>, operation: OperationRef<'_>) {
    let pointer = operation.pointer();
    let spec = report.spec;
    let mut successes = 0;
    for (code, response) in operation.responses().filter(|(code, _)| is_success(code)) {
        successes += 1;
        if response.get("content").is_none() {
            continue;
        }
        let Some(chosen) = media::received(&spec.bundle, response).filter(|it| is_registered(it.media)) else {
            let message = format!("the {code} response is neither JSON, text nor a file, and cannot be read");
            report.add(&pointer, Rule::AnswerMediaType, message);
            continue;
        };
        if chosen.kind != Kind::Json {
            continue;
        }
        let schema = chosen.schema;
        let item = if schema["type"] == "array" { &schema["items"] } else { schema };
        if referred(item).is_none() {
            let message =
                format!("the {code} response must be a named schema or a list of one: move it to components.schemas");
            report.add(&pointer, Rule::NamedAnswer, message);
        }
        if !has_examples(response) {
            report.add(&pointer, Rule::AnswerExample, format!("the {code} response needs an example"));
        }
    }
    if successes == 0 {
        report.add(&pointer, Rule::NoSuccess, "needs a success response");
    }
    for code in ["400", "403", "429", "500"] {
        if operation.value["responses"].get(code).is_none() {
            report.add(&pointer, Rule::SharedErrors, format!("needs the shared {code} response"));
        }
    }
    if operation.path.contains('{') && operation.value["responses"].get("404").is_none() {
        report.add(&pointer, Rule::NotFound, "has a key in its path and needs the shared 404 response");
    }
}
