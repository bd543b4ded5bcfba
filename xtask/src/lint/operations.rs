//! Rules for operations and paths.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Report, rule::Rule};
use crate::model::{composition::Composition, parameter, reference::resolve, walk};

/// The client's own methods whose names have the form of an operation id.
const RESERVED: [&str; 7] = [
    "base_url",
    "http_client",
    "with_authorization",
    "with_http_client",
    "with_plain_http",
    "with_routes",
    "with_transport",
];

/// Checks the paths, ids, tags and parameters of operations, and the keys `x-safety`, `x-replaced-by` and
/// `x-other-records`.
pub(super) fn check(report: &mut Report<'_>) {
    let spec = report.spec;
    let mut ids: BTreeMap<&str, String> = BTreeMap::new();
    let operations = walk::operations(&spec.bundle);
    for operation in operations.iter().copied() {
        let (pointer, value, id) = (operation.pointer(), operation.value, operation.id());
        if !is_path(operation.path) {
            let message = "a path must consist of `/`, words and `{parameters}`, without blanks or a query, and with \
                           every brace closed";
            report.add(&pointer, Rule::Path, message);
        } else if !operation.path.ends_with('/') && value["x-evidence"] == "inferred" {
            let message = "the path must end with a slash: without it, the server redirects, and a POST becomes a GET";
            report.add(&pointer, Rule::TrailingSlash, message);
        }
        let words: Vec<&str> = id.split('_').collect();
        let is_word = |it: &&str| !it.is_empty() && it.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        if words.len() < 2 || !words.iter().all(is_word) || !id.starts_with(|c: char| c.is_ascii_lowercase()) {
            let message = "needs an `operationId` of the form `verb_noun` in lower case; it becomes the method's name";
            report.add(&pointer, Rule::OperationId, message);
        } else if RESERVED.contains(&id) {
            let message = format!("`{id}` is a method of the client itself; choose another id");
            report.add(&pointer, Rule::OperationId, message);
        } else if let Some(first) = ids.insert(id, pointer.clone()) {
            let message = format!("`{id}` is already the id of {}", first[1..].replace("~1", "/"));
            report.add(&pointer, Rule::OperationIdTwice, message);
        }
        let tags: Vec<&str> = value["tags"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if !matches!(tags.as_slice(), [tag] if spec.domains().any(|it| it == *tag)) {
            let domains: Vec<_> = spec.domains().collect();
            let message = format!("needs exactly one tag, its domain: {}", domains.join(", "));
            report.add(&pointer, Rule::OneTag, message);
        }
        if !matches!(value["x-safety"].as_str(), Some("read" | "idempotent" | "effect")) {
            let message =
                "needs `x-safety: read`, `idempotent` or `effect`; it decides what is retried after a failure";
            report.add(&pointer, Rule::Safety, message);
        } else if operation.method == "get" && value["x-safety"] != "read" {
            report.add(&pointer, Rule::SafeGet, "a GET must have `x-safety: read`");
        }
        if let Some(other) = value.get("x-replaced-by").and_then(Value::as_str) {
            let known = operations.iter().any(|it| it.id() == other && it.value["deprecated"] != true);
            if value["deprecated"] != true || !known {
                let message = "`x-replaced-by` of a deprecated operation must name one that is not deprecated";
                report.add(&pointer, Rule::ReplacedBy, message);
            }
        }
        for other in value["x-other-records"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let is_record = |schema| !Composition::of(&spec.bundle, schema).members().is_empty();
            if !spec.schema(other).is_some_and(is_record) {
                let message = format!("`x-other-records` names records, and there is no record `{other}`");
                report.add(&pointer, Rule::OtherRecords, message);
            }
        }
        parameters(report, operation);
    }
    for (path, item) in walk::members(spec.bundle.get("paths")) {
        twice(report, &crate::model::reference::child("/paths", path), item);
    }
}

/// Whether a path has a valid form.
fn is_path(path: &str) -> bool {
    let mut inside = false;
    for c in path.chars() {
        match c {
            '{' if !inside => inside = true,
            '}' if inside => inside = false,
            '{' | '}' => return false,
            '/' if inside => return false,
            // These are the characters that RFC 3986 allows in a path without escapes.
            _ if c.is_ascii_alphanumeric() || "/-_.~!$&'()*+,;=:@".contains(c) => {}
            _ => return false,
        }
    }
    let leads_up = path.split('/').any(|step| matches!(step, "." | ".."));
    !inside && !leads_up && path.starts_with('/') && !path.contains("//") && !path.contains("{}")
}

fn parameters(report: &mut Report<'_>, operation: walk::OperationRef<'_>) {
    let pointer = operation.pointer();
    let parameters = operation.parameters();
    let in_path: Vec<&str> =
        parameters.iter().filter(|it| it["in"] == "path").filter_map(|it| it["name"].as_str()).collect();
    let template = walk::placeholders(operation.path);
    for name in template.iter().filter(|name| !in_path.contains(name)) {
        report.add(&pointer, Rule::PathParameterMissing, format!("`{{{name}}}` in the path has no parameter"));
    }
    for name in in_path.iter().filter(|name| !template.contains(name)) {
        report.add(&pointer, Rule::PathParameterUnused, format!("the parameter `{name}` is not in the path"));
    }
    for parameter in parameters {
        let name = parameter["name"].as_str().unwrap_or_default();
        if name.is_empty() || name.contains(|c: char| c.is_whitespace() || c.is_control()) {
            report.add(&pointer, Rule::ParameterName, "the name of a parameter must not be empty or contain blanks");
        }
        if let Err(why) = parameter::style(&report.spec.bundle, parameter) {
            report.add(&pointer, Rule::ParameterStyle, format!("the parameter `{name}` cannot be sent: {why}"));
        }
    }
    twice(report, &pointer, operation.value);
}

/// Reports a parameter that appears twice in one list.
fn twice(report: &mut Report<'_>, at: &str, holder: &Value) {
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (number, parameter) in holder["parameters"].as_array().into_iter().flatten().enumerate() {
        let parameter = resolve(&report.spec.bundle, parameter);
        let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
        if !seen.insert((text("in"), text("name"))) {
            let message = format!("the {} parameter `{}` is already defined here", text("in"), text("name"));
            report.add(&format!("{at}/parameters/{number}"), Rule::ParameterTwice, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RESERVED, is_path};

    #[test]
    fn every_method_of_the_client_is_reserved() {
        let source = include_str!("../../../realaml-api/src/runtime/client.rs");
        let methods = source.lines().filter_map(|line| line.trim().strip_prefix("pub fn ")?.split('(').next());
        let mut methods: Vec<&str> = methods.filter(|it| it.contains('_') && *it != "is_loopback").collect();
        methods.sort_unstable();
        assert_eq!(methods, RESERVED);
    }

    #[test]
    fn paths_are_told_from_what_only_looks_like_one() {
        for path in ["/", "/a/", "/a-b/{c}/d_e.f/", "/a/{b}", "/a/{b}:cancel", "/a/{b},{c}/$value"] {
            assert!(is_path(path), "{path}");
        }
        for path in [
            "a/",
            "/a b/",
            "/a/{b/",
            "/a/{b",
            "/a/b}/",
            "/a/{b/c}/",
            "/a/{{b}/",
            "/a/{{b}}/",
            "/a/?x=1/",
            "/a//b/",
            "/a/{}/",
            "/ä/",
            "/a/../b/",
            "/./",
        ] {
            assert!(!is_path(path), "{path}");
        }
    }
}
