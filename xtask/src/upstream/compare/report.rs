//! Renders differences as text, Markdown and JSON. The vendor's texts are cleaned and shortened.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Difference, Subject};
use crate::upstream::{
    clean::{clean, code},
    failure::Severity,
};

/// The report of `upstream diff`.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) differences: Vec<Difference>,
    /// The number of known differences, which are not listed.
    pub(crate) suppressed: usize,
    /// The number of operations and schemas that the vendor documents but we mark as observed or inferred.
    pub(crate) unmarked: usize,
}

impl Report {
    /// Whether no difference needs a person's attention.
    pub(crate) fn is_clean(&self) -> bool {
        self.differences.iter().all(|difference| difference.severity == Severity::Info)
    }

    fn count(&self, severity: Severity) -> usize {
        self.differences.iter().filter(|difference| difference.severity == severity).count()
    }

    /// Returns the summary with which the text and the Markdown end.
    pub(crate) fn summary(&self) -> String {
        let mut text = format!(
            "{} to decide, {} to look at, {} by the way, {} known",
            self.count(Severity::Fail),
            self.count(Severity::Warn),
            self.count(Severity::Info),
            self.suppressed
        );
        if self.unmarked > 0 {
            let _ = write!(text, "; {} operations and schemas are documented and not marked so", self.unmarked);
        }
        text
    }

    /// Renders the report for a terminal.
    pub(crate) fn to_text(&self) -> String {
        let mut out = String::new();
        for difference in &self.differences {
            let _ = writeln!(
                out,
                "{}  {:<4}  {:<24} {}: {}",
                difference.id(),
                difference.severity.word(),
                difference.class,
                clean(&difference.pointer()),
                sides(difference, clean)
            );
        }
        let _ = writeln!(out, "{}.", self.summary());
        out
    }

    /// Renders the report for an issue, without the differences that are for information only.
    pub(crate) fn to_markdown(&self) -> String {
        let mut out = String::from("| id | what | where | vendor | ours |\n| --- | --- | --- | --- | --- |\n");
        for difference in self.differences.iter().filter(|difference| difference.severity != Severity::Info) {
            let cell = |value: &Value| code(&short(value)).replace('|', "\\|");
            let place = code(&difference.pointer()).replace('|', "\\|");
            let _ = writeln!(
                out,
                "| {} | {} | {place} | {} | {} |",
                difference.id(),
                difference.class,
                cell(&difference.vendor),
                cell(&difference.ours)
            );
        }
        let _ = writeln!(out, "\n{}.", self.summary());
        out
    }

    /// Renders the report for programs.
    pub(crate) fn to_json(&self) -> Value {
        let one = |difference: &Difference| {
            json!({
                "id": difference.id(),
                "severity": difference.severity.word(),
                "class": difference.class,
                "at": clean(&difference.pointer()),
                "kind": match difference.subject {
                    Subject::Operation(_) => "operation",
                    Subject::Schema(_) => "schema",
                    Subject::Api => "api",
                },
                "vendor": clean(&short(&difference.vendor)),
                "ours": clean(&short(&difference.ours)),
            })
        };
        json!({
            "differences": self.differences.iter().map(one).collect::<Vec<_>>(),
            "suppressed": self.suppressed,
            "unmarked": self.unmarked,
        })
    }
}

fn sides(difference: &Difference, show: fn(&str) -> String) -> String {
    let (vendor, ours) = (show(&short(&difference.vendor)), show(&short(&difference.ours)));
    match (difference.vendor.is_null(), difference.ours.is_null()) {
        (true, true) => String::new(),
        (true, false) => format!("ours {ours}"),
        (false, true) => format!("vendor {vendor}"),
        (false, false) => format!("vendor {vendor}, ours {ours}"),
    }
}

/// Renders strings unquoted, null as nothing, and other values as compact JSON.
fn short(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
