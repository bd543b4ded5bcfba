//! Checks that every JSON example fits its schema.

use serde_json::Value;

use super::{Report, rule::Rule};
use crate::model::{json_schema, reference::child, walk};

/// Checks the rule `example`. Each example of an `application/json` body is validated against its schema, including
/// formats. Null is accepted where the spec allows it. Members that the schema does not have are refused, because in an
/// example they are a mistake.
pub(super) fn check(report: &mut Report<'_>) {
    let spec = report.spec;
    let mut media: Vec<(String, &Value)> = Vec::new();
    walk::each(&spec.bundle, "", &mut |pointer, value| {
        if pointer.ends_with("/application~1json") && value.get("examples").is_some() {
            media.push((pointer.to_owned(), value));
        }
    });
    for (pointer, value) in media {
        let root = json_schema::whole(&spec.bundle, &value["schema"]);
        let validator = match jsonschema::options().should_validate_formats(true).build(&root) {
            Ok(validator) => validator,
            Err(error) => {
                report.add(
                    &pointer,
                    Rule::Example,
                    format!("the schema cannot be checked: {}", error.to_string().lines().next().unwrap_or_default()),
                );
                continue;
            }
        };
        for (name, example) in value["examples"].as_object().into_iter().flatten() {
            let at = child(&child(&pointer, "examples"), name);
            for error in validator.iter_errors(&example["value"]).take(5) {
                let place = error.instance_path().to_string();
                let place = if place.is_empty() { "the example".to_owned() } else { format!("`{}`", &place[1..]) };
                report.add(
                    &at,
                    Rule::Example,
                    format!("{place} does not match the schema: {}", shorten(&error.to_string())),
                );
            }
        }
    }
}

fn shorten(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    line.chars().take(200).collect()
}
