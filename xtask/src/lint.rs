//! The lint, which checks the rules for the curated spec. Each rule has a name, which appears at the end of its
//! messages.

mod api;
mod bodies;
pub(crate) mod changelog;
mod completeness;
mod document;
mod enums;
mod evidence;
mod examples;
mod operations;
mod references;
mod rule;
mod schemas;
mod sensitivity;
#[cfg(test)]
mod tests;

use crate::{
    finding::{Finding, Findings},
    model::Spec,
};
use rule::Rule;
#[cfg(test)]
pub(crate) use schemas::formats;
pub(crate) use schemas::has_format;

/// Checks the rules. If there are problems with references, most other rules are not checked, and examples are checked
/// only if there are no other findings. The findings are sorted by file and line.
pub fn check(spec: &Spec) -> Result<(), Findings> {
    let mut report = Report { spec, findings: Vec::new() };
    // If a reference is dangling, the other rules would report only its consequences.
    references::check(&mut report);
    let resolved = report.findings.is_empty();
    document::check(&mut report);
    if resolved {
        for rules in [
            api::check,
            completeness::check,
            operations::check,
            bodies::check,
            schemas::check,
            enums::check,
            evidence::check,
            sensitivity::check,
        ] {
            rules(&mut report);
        }
        report.findings.extend(changelog::check(&spec.folder));
    }
    if report.findings.is_empty() {
        examples::check(&mut report);
    }
    let mut findings = report.findings;
    findings.sort();
    findings.dedup();
    if findings.is_empty() { Ok(()) } else { Err(Findings(findings)) }
}

/// Collects the findings of the rules.
struct Report<'a> {
    spec: &'a Spec,
    findings: Vec<Finding>,
}

impl Report<'_> {
    /// Adds a finding at a JSON pointer of the bundle.
    fn add(&mut self, pointer: &str, rule: Rule, message: impl Into<String>) {
        self.findings.push(self.spec.finding(pointer, rule.word(), message));
    }

    /// Adds a finding in a file that is not part of the bundle.
    fn add_in(&mut self, file: &str, rule: Rule, message: impl Into<String>) {
        self.findings.push(Finding::new(file, rule.word(), message));
    }
}
