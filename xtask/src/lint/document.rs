//! Checks the structure of the document with OpenAPI's own meta-schema and a closed list of our `x-` keys.

mod meta;

use std::collections::BTreeSet;

use jsonschema::{ValidationError, error::ValidationErrorKind as Kind};
use serde_json::Value;

use super::{Report, rule::Rule};
use crate::model::reference::child;

/// Checks the rules `openapi` and `unknown-key`.
pub(super) fn check(report: &mut Report<'_>) {
    let bundle = &report.spec.bundle;
    let meta = meta::schema();
    let validator = match jsonschema::options().should_validate_formats(true).build(&meta) {
        Ok(validator) => validator,
        Err(error) => {
            report.add("", Rule::OpenApi, format!("the meta-schema cannot be used: {}", first_line(&error)));
            return;
        }
    };
    let known = known_keys(&meta);
    for error in validator.iter_errors(bundle) {
        let at = error.instance_path().to_string();
        if let Kind::AdditionalProperties { unexpected } = error.kind() {
            for key in unexpected {
                report.add(&child(&at, key), Rule::UnknownKey, unknown(key, &known));
            }
        } else {
            report.add(&at, Rule::OpenApi, told(&error));
        }
    }
}

/// Returns the keys that the meta-schema and its definitions list. The keys are used in suggestions.
fn known_keys(meta: &Value) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let definitions = meta["definitions"].as_object().into_iter().flatten().map(|(_, definition)| definition);
    for definition in definitions.chain([meta]) {
        keys.extend(definition["properties"].as_object().into_iter().flatten().map(|(key, _)| key.clone()));
    }
    keys
}

fn unknown(key: &str, known: &BTreeSet<String>) -> String {
    let close = |it: &&String| strsim::jaro_winkler(key, it) > 0.85;
    let nearest =
        known.iter().filter(close).max_by(|a, b| strsim::jaro_winkler(key, a).total_cmp(&strsim::jaro_winkler(key, b)));
    match nearest {
        Some(nearest) if nearest != key => format!("`{key}` is unknown here; did you mean `{nearest}`?"),
        Some(_) => format!("`{key}` does not belong here; see openapi/README.md for where our keys belong"),
        None => format!("`{key}` is unknown; correct the name or remove it"),
    }
}

fn first_line(error: &impl ToString) -> String {
    error.to_string().lines().next().unwrap_or_default().chars().take(200).collect()
}

/// Describes the error without quoting the value, which may be large.
fn told(error: &ValidationError<'_>) -> String {
    let list = |options: &Value| {
        let words = options
            .as_array()
            .into_iter()
            .flatten()
            .map(|it| it.as_str().map_or_else(|| it.to_string(), str::to_owned));
        words.collect::<Vec<_>>().join(", ")
    };
    match error.kind() {
        Kind::Required { property } => format!("needs `{}`", property.as_str().unwrap_or_default()),
        Kind::Enum { options } => format!("must be one of: {}", list(options)),
        Kind::Constant { expected_value } => format!("must be {expected_value}"),
        Kind::Format { format } if format == "regex" => "is not a valid regular expression".to_owned(),
        Kind::Format { format } => format!("must have the format `{format}`"),
        Kind::Pattern { pattern } => format!("must match the pattern `{pattern}`"),
        Kind::MinItems { limit } => format!("needs at least {limit} entry"),
        Kind::MinProperties { limit } => format!("needs at least {limit} entry"),
        Kind::Minimum { limit } | Kind::ExclusiveMinimum { limit } => format!("is too small; the limit is {limit}"),
        Kind::UniqueItems => "has a duplicate entry".to_owned(),
        Kind::OneOfNotValid { .. } | Kind::OneOfMultipleValid { .. } => {
            "needs either `schema` or `content`, but not both".to_owned()
        }
        Kind::Not { .. } => "has two keys that exclude each other".to_owned(),
        Kind::Type { .. } => first_line(&error.masked_with("this")),
        _ => first_line(&error.masked_with("this")),
    }
}
