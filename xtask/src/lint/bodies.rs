//! Rules for request bodies and responses.

use serde_json::{Map, Value};

use super::{Report, rule::Rule};
use crate::model::{
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

fn has_examples(holder: &Value) -> bool {
    holder["content"]["application/json"]["examples"].as_object().is_some_and(|it| !Map::is_empty(it))
}

fn body(report: &mut Report<'_>, operation: OperationRef<'_>) {
    let pointer = operation.pointer();
    let Some(body) = operation.body() else { return };
    if matches!(operation.method, "get" | "head" | "delete") {
        let message = format!("a {} carries no body; use parameters", operation.method.to_uppercase());
        report.add(&format!("{pointer}/requestBody"), Rule::BodyOfGet, message);
    }
    let content = body["content"].as_object();
    if content.is_none_or(|it| it.len() != 1 || !it.contains_key("application/json")) {
        let message = "a request body is `application/json` and nothing else; describe uploads as base64 members";
        report.add(&pointer, Rule::MediaType, message);
    } else if walk::json(body).and_then(referred).is_none() {
        let message = "a request body is a named schema: move it to components.schemas and refer to it";
        report.add(&pointer, Rule::NamedBody, message);
    } else if !has_examples(body) {
        let message =
            "the request body needs an example: `examples: {name: {summary: ..., x-file: <domain>/<name>.json}}`";
        report.add(&pointer, Rule::BodyExample, message);
    }
}

fn answers(report: &mut Report<'_>, operation: OperationRef<'_>) {
    let pointer = operation.pointer();
    let mut answer: Option<&Value> = None;
    let mut successes = 0;
    for (code, response) in operation.responses().filter(|(code, _)| code.starts_with('2')) {
        successes += 1;
        let Some(content) = response.get("content") else { continue };
        let schema = &content["application/json"]["schema"];
        let item = if schema["type"] == "array" { &schema["items"] } else { schema };
        if referred(item).is_none() {
            let message =
                format!("the {code} answer is a named schema or a list of one: move it to components.schemas");
            report.add(&pointer, Rule::NamedAnswer, message);
        }
        if !has_examples(response) {
            report.add(&pointer, Rule::AnswerExample, format!("the {code} answer needs an example"));
        }
        if answer.is_some_and(|it| it != schema) {
            let message =
                "all success answers of an operation share one schema; one without a body may stand beside it";
            report.add(&pointer, Rule::OneAnswer, message);
        }
        answer = Some(schema);
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
