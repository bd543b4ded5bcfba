//! Rules for evidence and descriptions. Every operation and named schema must state how it is known and have a
//! description.

use serde_json::Value;

use super::{Report, rule::Rule};
use crate::model::{reference::child, walk};

/// Checks the evidence and descriptions of operations, schemas, properties and enum values, and the characters of all
/// strings.
pub(super) fn check(report: &mut Report<'_>) {
    let spec = report.spec;
    walk::each(&spec.bundle, "", &mut |at, value| {
        if value.as_str().is_some_and(|text| text.chars().any(misleads)) {
            let message = "has a control character, or a character that changes the direction of text; remove it";
            report.add(at, Rule::Characters, message);
        }
        if value.get("description").and_then(Value::as_str).is_some_and(|it| it.trim().is_empty()) {
            report.add(at, Rule::Description, "has an empty description; describe it in our own words");
        }
    });
    for operation in walk::operations(&spec.bundle) {
        marks(report, &operation.pointer(), operation.value);
        described(report, &operation.pointer(), operation.value);
    }
    for (name, schema) in spec.schemas() {
        let pointer = child("/components/schemas", name);
        marks(report, &pointer, schema);
        described(report, &pointer, schema);
        walk::each_schema(schema, &pointer, &mut |at, it| {
            if at != pointer {
                property(report, at, it, schema);
            }
        });
        for (wire, about) in schema["x-enum-values"].as_object().into_iter().flatten() {
            if about.get("evidence").is_none() {
                let at = child(&child(&pointer, "x-enum-values"), wire);
                report.add(&at, Rule::EnumEvidence, "needs `evidence`: documented, observed, inferred");
            }
        }
    }
}

fn marks(report: &mut Report<'_>, at: &str, value: &Value) {
    if !matches!(value["x-evidence"].as_str(), Some("documented" | "observed" | "inferred")) {
        report.add(at, Rule::Evidence, "needs `x-evidence`: documented, observed, inferred");
    }
    if value.get("x-source").is_none() {
        report.add(at, Rule::Source, "needs `x-source`: a few words that identify the fact it is based on");
    }
    match (value["x-evidence"] == "inferred", value.get("x-confidence")) {
        (true, None) => {
            report.add(at, Rule::Confidence, "an inferred entry needs `x-confidence`: high, medium or low");
        }
        (false, Some(_)) => {
            let message = "`x-confidence` is only for inferred entries; documented and observed entries do not have it";
            report.add(at, Rule::ConfidenceOfFact, message);
        }
        _ => {}
    }
}

/// Checks that a property states its source if its evidence differs from that of its schema.
fn property(report: &mut Report<'_>, at: &str, value: &Value, schema: &Value) {
    let level = value.get("x-evidence");
    if level.is_some_and(|level| *level != schema["x-evidence"]) && value.get("x-source").is_none() {
        let message = "has other evidence than its schema and therefore needs its own `x-source`";
        report.add(at, Rule::PropertyEvidence, message);
    }
}

fn described(report: &mut Report<'_>, at: &str, value: &Value) {
    // An empty description has already been reported by `check`.
    if value.get("description").is_none() {
        let message = "needs a description in our own words; it becomes the documentation of the crate";
        report.add(at, Rule::Description, message);
    }
}

/// Whether a reader or a compiler could mistake a string with this character for a different string.
fn misleads(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
