//! Checks that references lead to components of the right kind and to nothing else.

use serde_json::Value;

use super::{Report, rule::Rule};
use crate::model::{
    composition,
    reference::{Schemas, referred},
    walk,
};

/// Checks the form and the targets of references, that no keys stand next to them, and that no schema is an alias of
/// itself or a part of itself.
pub(super) fn check(report: &mut Report<'_>) {
    let bundle = &report.spec.bundle;
    walk::each(bundle, "", &mut |pointer, value| {
        // In an example, `$ref` is data.
        if pointer.contains("/examples/") || pointer.ends_with("/value") {
            return;
        }
        let Some(target) = value.get("$ref") else { return };
        let at = format!("{pointer}/$ref");
        let Some(path) = target.as_str().and_then(|it| it.strip_prefix("#/components/")) else {
            return report.add(
                &at,
                Rule::ReferenceForm,
                "a reference must have the form `#/components/...`, also across files",
            );
        };
        let section = path.split_once('/').map_or("", |(section, _)| section);
        let wanted = section_at(pointer);
        if section != wanted {
            report.add(
                &at,
                Rule::ReferenceKind,
                format!("a reference to `#/components/{wanted}/...` is expected here"),
            );
        } else if bundle.target(target.as_str().unwrap_or_default()).is_none() {
            report.add(
                &at,
                Rule::Dangling,
                format!("`#/components/{path}` is not defined; define it or correct the name"),
            );
        }
        if value.as_object().is_some_and(|it| it.len() > 1) {
            let message =
                "keys next to `$ref` are ignored; write `allOf: [{$ref: ...}]`, with the other keys next to it";
            report.add(pointer, Rule::ReferenceSibling, message);
        }
    });
    for (name, schema) in report.spec.schemas() {
        let at = format!("/components/schemas/{name}");
        if referred(schema).is_some() && leads_back(bundle, name) {
            report.add(&at, Rule::AliasCircle, "is only an alias of itself");
        } else if composition::is_circular(bundle, name) {
            report.add(&at, Rule::PartOfItself, "is a part of itself through allOf");
        }
    }
}

/// Returns the section of `components` to which a reference at this pointer must lead. The keys in the pointer
/// determine it.
fn section_at(pointer: &str) -> &'static str {
    let steps: Vec<&str> = pointer.split('/').collect();
    let parent = |back: usize| steps.len().checked_sub(back).and_then(|at| steps.get(at)).copied().unwrap_or_default();
    let in_schema = steps.iter().any(|it| matches!(*it, "schema" | "schemas"));
    match (parent(1), parent(2)) {
        _ if in_schema => "schemas",
        ("requestBody", _) => "requestBodies",
        (_, "parameters") => "parameters",
        (_, "responses") => "responses",
        (_, "examples") => "examples",
        (_, "headers") => "headers",
        (_, "callbacks") => "callbacks",
        (_, "links") => "links",
        (_, "requestBodies") => "requestBodies",
        (_, "securitySchemes") => "securitySchemes",
        _ => "schemas",
    }
}

/// Whether following the aliases from this name ends in a cycle.
fn leads_back(bundle: &Value, name: &str) -> bool {
    let mut seen = vec![name];
    let mut here = bundle.schema(name).and_then(referred);
    while let Some(next) = here {
        if seen.contains(&next) {
            return true;
        }
        seen.push(next);
        here = bundle.schema(next).and_then(referred);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::section_at;

    #[test]
    fn the_place_of_a_reference_says_what_it_must_lead_to() {
        for (pointer, section) in [
            ("/paths/~1a~1/get/parameters/0", "parameters"),
            ("/paths/~1a~1/get/parameters/0/schema", "schemas"),
            ("/paths/~1a~1/post/requestBody", "requestBodies"),
            ("/paths/~1a~1/post/requestBody/content/application~1json/schema/items", "schemas"),
            ("/paths/~1a~1/post/requestBody/content/application~1json/examples/one", "examples"),
            ("/paths/~1a~1/post/responses/400", "responses"),
            ("/paths/~1a~1/post/responses/200/headers/X-Rate", "headers"),
            ("/paths/~1a~1/post/responses/200/links/next", "links"),
            ("/paths/~1a~1/post/callbacks/done", "callbacks"),
            ("/components/requestBodies/Note", "requestBodies"),
            ("/components/securitySchemes/Key", "securitySchemes"),
            ("/components/schemas/Note/properties/parameters/items", "schemas"),
        ] {
            assert_eq!(section_at(pointer), section, "{pointer}");
        }
    }
}
